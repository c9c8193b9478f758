INSERT INTO record_version (version, record_type, id, known_from, body) VALUES (@version, @type, @id, @revision, @body);
