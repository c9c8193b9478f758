COUNT {
  UNWIND found AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b IN found AND r.validFromDay IS NULL AND r.validToDay IS NULL AND {{relationship:r}}
}
