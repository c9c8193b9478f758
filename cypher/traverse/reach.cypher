OPTIONAL MATCH (source:Entity&!Missing {id: $source})
WITH [] AS sizes, [source] AS found, CASE WHEN source IS NULL THEN [] ELSE [source] END AS level
{{levels}}
CALL (sizes, found) {
  UNWIND [e IN tail(found) WHERE {{of_kind:e}}][$from..$to] AS e
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}, sizes, {{held}}] AS row
}
RETURN row
