// A slice of the relationships found with both ends, and how many there are.
CALL (found) {
  {{more}}
  UNWIND found[$from..$to] AS r
  {{body:r}}
  UNION ALL
  UNWIND found[$from..$to] AS r
  UNWIND [startNode(r), endNode(r)] AS e
  WITH DISTINCT e
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}, size(found), {{certain_count}}, size(found[$from..$to]), {{excluded}}] AS row
}
RETURN row
