SELECT id, body FROM dataset_version
WHERE known_from <= @revision AND (known_to IS NULL OR known_to > @revision)
ORDER BY id;
