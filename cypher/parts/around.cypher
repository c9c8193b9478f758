CALL () {
  UNWIND $seeds AS id
  MATCH (seed:Entity&!Missing {id: id})
  WITH DISTINCT seed
  ORDER BY seed.id
  RETURN collect(seed) AS seeds
}
WITH [seeds] AS levels, seeds AS found, CASE WHEN size(seeds) > $limit THEN [] ELSE seeds END AS level
{{levels}}
WITH found, levels[$depth] AS outermost
