// Of some records, the first whose node is not as it should be. A row: 0 id, 1 labels, 2 properties, 3 those that are days, as text,
// 4 what it hangs by on an entity (null where anything may point to it, '' where nothing), 5 the entity's id.
UNWIND $rows AS row
WITH row, COLLECT {
  MATCH (n:Entity {id: row[0]}) WHERE NOT n:Missing RETURN n
  UNION ALL MATCH (n:Observation {id: row[0]}) RETURN n
  UNION ALL MATCH (n:Gap {id: row[0]}) RETURN n
  UNION ALL MATCH (n:Source {id: row[0]}) RETURN n
} AS nodes
WITH row, size(nodes) AS count, nodes[0] AS n
WITH row, count, n, labels(n) AS labels, properties(n) AS found
WITH row, count, labels, COUNT { (n)--() } AS touching,
  COUNT { MATCH (n)-[link]->(e:Entity {id: row[5]}) WHERE type(link) = row[4] AND NOT e:Missing } AS links,
  COUNT { (e:Entity {id: row[5]}) WHERE NOT e:Missing } AS subjects,
  [key IN keys(found) + keys(row[2]) + keys(row[3]) WHERE NOT coalesce(
    found[key] = coalesce(date(row[3][key]), row[2][key]),
    found[key] IS NULL AND row[2][key] IS NULL AND row[3][key] IS NULL)] AS differing
WITH row, count, labels, differing, row[4] IS NOT NULL AND (touching <> subjects OR links <> subjects) AS isAstray
WHERE count <> 1 OR size(labels) <> size(row[1]) OR any(label IN row[1] WHERE NOT label IN labels) OR size(differing) > 0 OR isAstray
RETURN row[0], count, labels, differing, isAstray
ORDER BY row[0]
LIMIT 1
