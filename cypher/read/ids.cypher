// A page of the ids of the records of a type. All of an index is named in ORDER BY, or every page would sort what is left.
MATCH (v:Version)
USING INDEX SEEK v:Version(recordType, id)
WHERE v.recordType = $type AND v.id > $after AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.id
ORDER BY v.recordType, v.id
LIMIT $count
