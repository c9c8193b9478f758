CALL (level, found) {
  UNWIND level AS a
  MATCH (a){{step:r}}(b:Entity&!Missing)
  WHERE {{relationship:r}} AND {{entity:b}} AND NOT b IN found
  WITH DISTINCT b
  ORDER BY b.id
  RETURN collect(b) AS next
}
WITH levels + [next] AS levels, found + next AS found,
  CASE WHEN size(found) + size(next) > $limit THEN [] ELSE next END AS level
