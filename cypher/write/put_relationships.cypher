// A relationship may be recorded before its ends are, or stay when one is retracted: a node without a record then stands for it.
UNWIND $rows AS row
MERGE (s:Entity {id: row.source})
  ON CREATE SET s:Missing
MERGE (t:Entity {id: row.target})
  ON CREATE SET t:Missing
CREATE (s)-[r:$(row.type)]->(t)
SET r = row.properties, r.validFromDay = date(row.days.validFromDay), r.validToDay = date(row.days.validToDay),
  r.certainFromDay = date(row.days.certainFromDay), r.certainToDay = date(row.days.certainToDay)
