SELECT rules FROM search_rules;
