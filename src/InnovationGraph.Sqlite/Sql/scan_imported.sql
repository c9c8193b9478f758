-- Of each record the last version that an import wrote, unless a later import retracted the record.
WITH import AS (SELECT number FROM revision WHERE author = @author AND number <= @revision)
SELECT record.id, record.body
FROM record_version AS record
WHERE record.id > @after
    AND record.known_from IN import
    AND NOT EXISTS (
        SELECT 1 FROM record_version AS later
        WHERE later.id = record.id AND later.known_from > record.known_from AND later.known_from IN import)
    AND NOT EXISTS (
        SELECT 1 FROM record_version AS ended
        WHERE ended.id = record.id AND ended.known_to > record.known_from AND ended.known_to IN import
            AND NOT EXISTS (
                SELECT 1 FROM record_version AS next WHERE next.id = ended.id AND next.known_from = ended.known_to))
ORDER BY record.id
LIMIT @count;
