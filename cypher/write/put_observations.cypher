UNWIND $rows AS row
MERGE (o:Observation {id: row.id})
SET o = row.properties, o.periodFromDay = date(row.days.periodFromDay), o.periodToDay = date(row.days.periodToDay)
WITH o
OPTIONAL MATCH (o)-[old:_OF]->()
DELETE old
WITH DISTINCT o
MATCH (e:Entity {id: o.subject})
WHERE NOT e:Missing
CREATE (o)-[:_OF]->(e)
