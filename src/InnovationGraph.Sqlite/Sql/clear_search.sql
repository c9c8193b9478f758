INSERT INTO entity_search (entity_search) VALUES ('delete-all');
DELETE FROM search_rules;
