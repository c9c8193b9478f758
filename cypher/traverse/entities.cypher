// A slice of the entities found, and how all of them divide by kind and tag.
MATCH (e:Entity&!Missing)
WHERE {{cited_entity:e}} AND {{place:e}} AND {{others:e}}
WITH e
ORDER BY {{order}}
WITH collect(e) AS found
CALL (found) {
  UNWIND found[$from..$to] AS e
  RETURN {{summary:e}} AS row
  UNION ALL
  UNWIND found AS e
  WITH e.kind AS kind, count(*) AS count
  RETURN [3, kind, count] AS row
  UNION ALL
  UNWIND found AS e
  UNWIND e.tags AS tag
  WITH tag, count(*) AS count
  RETURN [4, tag, count] AS row
  UNION ALL
  RETURN [0, {{head}}, size(found)] AS row
}
RETURN row
