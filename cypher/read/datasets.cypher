MATCH (v:Version {recordType: 'dataset'})
USING INDEX SEEK v:Version(recordType, id)
WHERE v.id IS NOT NULL AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.body
ORDER BY v.recordType, v.id
