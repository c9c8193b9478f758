// A row: id, properties, first and last day.
UNWIND $rows AS row
MERGE (o:Observation {id: row[0]})
SET o = row[1], o.periodFromDay = date(row[2]), o.periodToDay = date(row[3])
WITH o
OPTIONAL MATCH (o)-[old:OF]->()
DELETE old
WITH DISTINCT o
MATCH (e:Entity {id: o.subject})
WHERE NOT e:Missing
CREATE (o)-[:OF]->(e)
