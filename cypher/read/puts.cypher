// A page of what a revision put or described, in order of ids.
MATCH (v:Version)
USING INDEX SEEK v:Version(knownFrom, id)
WHERE v.knownFrom = $revision AND v.id > $after
RETURN v.id, v.recordType, v.body
ORDER BY v.knownFrom, v.id
LIMIT $count
