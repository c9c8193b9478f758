-- What the hashes do not cover, the earliest first: columns that disagree with the body, versions that do not follow one another,
-- references that lead nowhere, entities that search does not know.
WITH span AS (
    SELECT id, known_from, known_to, merged_into, lead(known_from) OVER (PARTITION BY id ORDER BY known_from) AS next_from
    FROM record_version
),
dataset_span AS (
    SELECT id, known_from, known_to, lead(known_from) OVER (PARTITION BY id ORDER BY known_from) AS next_from
    FROM dataset_version
)
SELECT known_from, id, 'the columns disagree with the record'
FROM record_version
WHERE id IS NOT body ->> '$.id'
    OR body ->> '$.recordType' IS NOT CASE record_type
        WHEN 1 THEN 'entity' WHEN 2 THEN 'relationship' WHEN 3 THEN 'observation' WHEN 4 THEN 'gap' ELSE 'source' END
UNION ALL
SELECT known_from, id, 'the columns disagree with the dataset'
FROM dataset_version
WHERE id IS NOT body ->> '$.id'
UNION ALL
SELECT known_from, id, 'two versions are known at once, or one ends where it does not'
FROM span
WHERE next_from < ifnull(known_to, next_from + 1) OR (merged_into IS NOT NULL AND next_from IS known_to)
UNION ALL
SELECT known_from, id, 'two descriptions are known at once, or none'
FROM dataset_span
WHERE next_from IS NOT known_to
UNION ALL
SELECT 0, "table", 'a row refers to a revision that is not there'
FROM pragma_foreign_key_check
UNION ALL
SELECT known_from, id, 'search does not know the entity'
FROM record_version
WHERE record_type = 1 AND version NOT IN (SELECT id FROM entity_search_docsize)
ORDER BY 1, 2
LIMIT 1;
