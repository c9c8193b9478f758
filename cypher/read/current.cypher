// What is known now under the given ids, and who said so. An index of two properties serves only what asks for both.
UNWIND $ids AS id
MATCH (v:Version {id: id})
USING INDEX SEEK v:Version(id, knownFrom)
WHERE v.knownFrom <= $revision AND v.knownTo IS NULL
WITH v
MATCH (r:Revision {number: v.knownFrom})
USING INDEX SEEK r:Revision(number)
RETURN v.id, v.recordType, v.knownFrom, v.body, r.author
