INSERT INTO dataset_version (id, known_from, body) VALUES (@id, @revision, @body);
