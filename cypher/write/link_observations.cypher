// To entities that were put after the observations about them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (o:Observation {subject: id})
MERGE (o)-[:_OF]->(e)
