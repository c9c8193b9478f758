MATCH (v:Version {indicator: $indicator})
WHERE v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.body
ORDER BY v.id
