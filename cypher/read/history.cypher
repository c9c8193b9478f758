MATCH (v:Version {id: $id})
WHERE v.knownFrom > 0 AND v.recordType <> 'dataset'
RETURN v.body, v.knownFrom, v.knownTo, v.mergedInto
ORDER BY v.knownFrom
