MATCH (g:Gap)-[old:GAP_IN]->(e)
CREATE (g)-[:_GAP_IN]->(e)
DELETE old
