// A row: id, revision the version was known from, survivor of a merge.
UNWIND $rows AS row
MATCH (v:Version {id: row[0], knownFrom: row[1]})
SET v.knownTo = $revision, v.mergedInto = row[2]
