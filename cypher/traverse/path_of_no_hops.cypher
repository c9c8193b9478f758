// From an entity to itself.
CALL () {
  MATCH (e:Entity&!Missing {id: $source})
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}, {{excluded}}] AS row
}
RETURN row
