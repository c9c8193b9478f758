// What is known now under the given ids, and who said so.
UNWIND $ids AS id
MATCH (v:Version {id: id})
WHERE v.knownTo IS NULL
MATCH (r:Revision {number: v.knownFrom})
RETURN v.id, v.recordType, v.knownFrom, v.body, r.author
