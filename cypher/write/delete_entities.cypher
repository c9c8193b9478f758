// What relationships still point to stays as a node without a record.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
REMOVE e:$([label IN labels(e) WHERE label <> 'Entity'])
SET e = {id: id}, e:Missing
WITH e
OPTIONAL MATCH (e)<-[link:_OF|_GAP_IN]-(other)
WHERE other:Observation OR other:Gap
DELETE link
