// A gap may be in a record that is no node; it then stands alone.
UNWIND $rows AS row
MERGE (g:Gap {id: row.id})
SET g = row.properties
WITH g
OPTIONAL MATCH (g)-[old:_GAP_IN]->()
DELETE old
WITH DISTINCT g
MATCH (e:Entity {id: g.subject})
WHERE NOT e:Missing
CREATE (g)-[:_GAP_IN]->(e)
