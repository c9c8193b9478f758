{{found}}
WITH size(found) AS count, found[..$limit] AS kept, outermost
CALL (kept, outermost) {
  {{between}}
  WITH DISTINCT r
  ORDER BY r.id
  // All are sorted and then cut: for a LIMIT, each row would count with the lists that it is found by.
  RETURN collect(r)[..$most] AS between
}
CALL (count, kept, between) {
  UNWIND kept AS e
  {{body:e}}
  UNION ALL
  UNWIND kept AS e
  RETURN [7, e.id, {{degree:e}}] AS row
  UNION ALL
  UNWIND between AS r
  {{body:r}}
  UNION ALL
  RETURN [0, {{head}}, count] AS row
}
RETURN row
