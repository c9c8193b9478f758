// How many relationships there are between what was found, and how many of them certainly hold.
head([kept IN [COLLECT {
  UNWIND found AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b IN found AND {{relationship:r}}
  RETURN r
}] | [size(kept), size([r IN kept WHERE {{certain:r}}])]])
