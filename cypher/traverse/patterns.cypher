// A slice of the matches of a pattern, each with its relationships, their entities, and how many matches there are.
CALL () {
  {{shape}}
  {{slice}}
  SKIP $from LIMIT $take
  RETURN collect([chosen, taken]) AS found
}
CALL () {
  {{shape}}
  RETURN count({{counted}}) AS total
}
CALL (found, total) {
  UNWIND found AS match
  RETURN [10, match[0], [r IN match[1] | r.id]] AS row
  UNION ALL
  UNWIND found AS match
  UNWIND match[1] AS r
  WITH DISTINCT r
  {{body:r}}
  UNION ALL
  UNWIND found AS match
  UNWIND reduce(ids = match[0], r IN match[1] | ids + [startNode(r).id, endNode(r).id]) AS id
  WITH DISTINCT id
  MATCH (e:Entity {id: id})
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}, total] AS row
}
RETURN row
