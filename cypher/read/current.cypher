// What is known now under the given ids, and who said so. Without 'knownFrom > 0' no index would serve, and without WITH the planner
// may ask each revision for each id.
UNWIND $ids AS id
MATCH (v:Version {id: id})
WHERE v.knownFrom > 0 AND v.knownTo IS NULL
WITH v
MATCH (r:Revision {number: v.knownFrom})
RETURN v.id, v.recordType, v.knownFrom, v.body, r.author
