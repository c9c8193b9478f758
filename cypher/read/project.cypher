// A page, in order of ids, of what projections want of the records of a type: a row for all that are alike.
MATCH (v:Version)
USING INDEX SEEK v:Version(recordType, id)
WHERE v.recordType = $type AND v.id > $after AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
WITH v
ORDER BY v.recordType, v.id
LIMIT $count
RETURN v.alike, collect(v.id + ' ' + v.own)
