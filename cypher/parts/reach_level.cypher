CALL (level, found) {
  UNWIND level AS a
  MATCH (a){{step:r}}(b:Entity&!Missing)
  WHERE {{relationship:r}} AND {{reached:b}} AND NOT b IN found
  WITH DISTINCT b
  ORDER BY b.id
  RETURN collect(b) AS next
}
WITH sizes + [size([b IN next WHERE {{of_kind:b}}])] AS sizes, found + next AS found, [b IN next WHERE {{passable:b}}] AS level
