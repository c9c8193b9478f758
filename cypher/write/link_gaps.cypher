// To entities that were put after the gaps in them.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
MATCH (g:Gap {subject: id})
MERGE (g)-[:_GAP_IN]->(e)
