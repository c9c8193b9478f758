SELECT version, body, known_from FROM record_version NOT INDEXED
WHERE record_type = 1 AND version > @after
ORDER BY version
LIMIT @count;
