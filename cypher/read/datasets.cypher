MATCH (v:Version {recordType: 'dataset'})
WHERE v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.body
ORDER BY v.id
