COUNT {
  UNWIND found AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b IN found AND {{relationship:r}} AND {{certain:r}}
}
