// How many relationships there are between what was found, and how many of them certainly hold.
head(COLLECT {
  UNWIND found AS a
  MATCH (a)-[r]->(b:Entity)
  WHERE b IN found AND {{relationship:r}}
  RETURN [count(*), count(CASE WHEN {{certain:r}} THEN 1 END)]
})
