INSERT INTO search_rules (rules) VALUES (@rules);
