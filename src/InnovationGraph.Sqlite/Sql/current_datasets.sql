SELECT dataset.id, dataset.version, dataset.body, revision.author
FROM json_each(@ids) AS wanted
CROSS JOIN dataset_version AS dataset ON dataset.id = wanted.value AND dataset.known_to IS NULL
CROSS JOIN revision ON revision.number = dataset.known_from;
