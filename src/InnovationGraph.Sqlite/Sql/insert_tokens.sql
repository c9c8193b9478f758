INSERT INTO entity_search (rowid, tokens) VALUES (@version, @tokens);
