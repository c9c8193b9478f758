// Versions of entities with dates, a page.
MATCH (v:Version)
WHERE v.recordType = 'entity' AND v.body CONTAINS '"valid":{'
RETURN v.id, v.knownFrom, v.body
ORDER BY v.id, v.knownFrom
SKIP $skip LIMIT $count
