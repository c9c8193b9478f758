// A version is told from the others of its record by the revision that it was known from.
UNWIND $rows AS row
MATCH (v:Version {id: row.id, knownFrom: row.knownFrom})
SET v.knownTo = $revision, v.mergedInto = row.mergedInto
