SELECT id, body FROM record_version
WHERE id > @after AND known_from <= @revision AND (known_to IS NULL OR known_to > @revision)
ORDER BY id
LIMIT @count;
