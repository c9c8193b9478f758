CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity&!Missing {id: id})
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}] AS row
}
RETURN row
