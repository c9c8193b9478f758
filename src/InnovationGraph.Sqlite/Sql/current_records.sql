SELECT record.id, record.record_type, record.version, record.body, revision.author
FROM json_each(@ids) AS wanted
CROSS JOIN record_version AS record ON record.id = wanted.value AND record.known_to IS NULL
CROSS JOIN revision ON revision.number = record.known_from;
