UNWIND $rows AS row
MATCH (v:Version {id: row.id, knownFrom: row.knownFrom})
SET v.alike = row.alike
