UNWIND $ids AS id
MATCH (v:Version {id: id})
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision) AND v.recordType IN $types
RETURN v.body
