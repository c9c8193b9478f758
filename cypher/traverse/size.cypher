// How many relationships a revision has.
MATCH (v:Version {recordType: 'relationship'})
WHERE v.knownFrom <= $revision AND (v.knownTo IS NULL OR v.knownTo > $revision)
RETURN count(v)
