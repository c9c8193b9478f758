MATCH (o:Observation)-[old:OF]->(e)
CALL (o, old, e) {
  CREATE (o)-[:_OF]->(e)
  DELETE old
} IN TRANSACTIONS OF 10000 ROWS
