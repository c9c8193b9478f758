MATCH (o:Observation)-[old:OF]->(e)
CREATE (o)-[:_OF]->(e)
DELETE old
