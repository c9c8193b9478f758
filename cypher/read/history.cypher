// An index of two properties serves only what asks for both, so the largest number there is stands for any revision.
MATCH (v:Version {id: $id})
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.knownFrom <= 9223372036854775807 AND v.recordType <> 'dataset'
RETURN v.body, v.knownFrom, v.knownTo, v.mergedInto
ORDER BY v.knownFrom
