-- A page of what a revision changed, in order of ids: record type and body of a put, body alone of a description, neither of a retraction.
SELECT id, record_type, body, NULL AS merged_into FROM record_version WHERE known_from = @revision
UNION ALL
SELECT id, NULL, body, NULL FROM dataset_version WHERE known_from = @revision
UNION ALL
SELECT ended.id, NULL, NULL, ended.merged_into
FROM record_version AS ended
WHERE ended.known_to = @revision
    AND NOT EXISTS (SELECT 1 FROM record_version AS next WHERE next.id = ended.id AND next.known_from = @revision)
ORDER BY id
LIMIT @take OFFSET @skip;
