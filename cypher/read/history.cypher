MATCH (v:Version {id: $id})
WHERE v.recordType <> 'dataset'
RETURN v.body, v.knownFrom, v.knownTo, v.mergedInto
ORDER BY v.knownFrom
