MATCH (g:Gap)-[old:GAP_IN]->(e)
CALL (g, old, e) {
  CREATE (g)-[:_GAP_IN]->(e)
  DELETE old
} IN TRANSACTIONS OF 10000 ROWS
