UNWIND kept AS a
MATCH (a)-[r]->(b:Entity)
WHERE b IN kept AND {{relationship:r}}
