MATCH (v:Version {subject: $subject})
WHERE v.recordType = $type AND v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN v.body
ORDER BY v.id
