// The shortest paths as lists of ids, those through hubs last; their relationships, with parallel ones; their entities.
MATCH (source:Entity&!Missing {id: $source}), (target:Entity&!Missing {id: $target})
MATCH path = ALL SHORTEST (source) (
  (a:Entity){{step:q}}(b:Entity&!Missing)
  WHERE {{relationship:q}} AND {{ways:q}} AND (a = source OR {{passable:a}})
){1,{{hops}}} (target)
WITH DISTINCT nodes(path) AS passed
WITH [e IN passed | e.id] AS ids, [e IN passed[1..-1] | {{degree:e}}] AS degrees
ORDER BY reduce(product = 1.0, degree IN degrees | product * degree), ids
LIMIT $most
WITH collect(ids) AS paths
CALL (paths) {
  UNWIND paths AS ids
  RETURN [8, ids] AS row
  UNION ALL
  UNWIND paths AS ids
  UNWIND range(0, size(ids) - 2) AS i
  WITH DISTINCT ids[i] AS from, ids[i + 1] AS to
  MATCH (a:Entity {id: from}){{step:r}}(b:Entity {id: to})
  WHERE {{relationship:r}} AND {{ways:r}}
  WITH DISTINCT r
  {{body:r}}
  UNION ALL
  UNWIND paths AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (e:Entity {id: id})
  RETURN {{summary:e}} AS row
  UNION ALL
  RETURN [0, {{head}}, {{excluded}}] AS row
}
RETURN row
