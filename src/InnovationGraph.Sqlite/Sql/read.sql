SELECT record.id, record.body
FROM json_each(@ids) AS wanted
CROSS JOIN record_version AS record ON record.id = wanted.value
WHERE record.known_from <= @revision
    AND (record.known_to IS NULL OR record.known_to > @revision)
    AND (@type IS NULL OR record.record_type = @type);
