// The canonical JSON of the current version.
MATCH (version:Version {id: @.id})
USING INDEX SEEK version:Version(id, knownFrom)
WHERE version.knownFrom <= $revision AND version.knownTo IS NULL
RETURN [1, version.body] AS row
