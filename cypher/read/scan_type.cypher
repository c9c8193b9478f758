// A page of the records of a type in order of ids.
MATCH (v:Version)
WHERE v.recordType = $type AND v.id > $after AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.id, v.body
ORDER BY v.id
LIMIT $count
