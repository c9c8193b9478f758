// A page of all records in order of ids.
MATCH (v:Version)
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.id > $after AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision) AND v.recordType <> 'dataset'
RETURN v.id, v.body
ORDER BY v.id
LIMIT $count
