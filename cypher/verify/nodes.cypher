// Of some records, the first whose node is not as it should be. A row says what the node hangs by on an entity: link, null where anything
// may point to the node and '' where nothing does, and subject, the entity's id.
UNWIND $rows AS row
WITH row, COLLECT {
  MATCH (n:Entity {id: row.id}) WHERE NOT n:Missing RETURN n
  UNION ALL MATCH (n:Observation {id: row.id}) RETURN n
  UNION ALL MATCH (n:Gap {id: row.id}) RETURN n
  UNION ALL MATCH (n:Source {id: row.id}) RETURN n
} AS nodes
WITH row, size(nodes) AS count, nodes[0] AS n
WITH row, count, n, labels(n) AS labels, properties(n) AS found
WITH row, count, labels, COUNT { (n)--() } AS touching,
  COUNT { MATCH (n)-[link]->(e:Entity {id: row.subject}) WHERE type(link) = row.link AND NOT e:Missing } AS links,
  COUNT { (e:Entity {id: row.subject}) WHERE NOT e:Missing } AS subjects,
  [key IN keys(found) + keys(row.properties) + keys(row.days) WHERE NOT coalesce(
    found[key] = coalesce(date(row.days[key]), row.properties[key]),
    found[key] IS NULL AND row.properties[key] IS NULL AND row.days[key] IS NULL)] AS differing
WITH row, count, labels, differing, row.link IS NOT NULL AND (touching <> subjects OR links <> subjects) AS isAstray
WHERE count <> 1 OR size(labels) <> size(row.labels) OR any(label IN row.labels WHERE NOT label IN labels) OR size(differing) > 0 OR isAstray
RETURN row.id, count, labels, differing, isAstray
ORDER BY row.id
LIMIT 1
