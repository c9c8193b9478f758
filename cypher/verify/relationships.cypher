// Of some records, the first whose relationship is not as it should be.
UNWIND $rows AS row
WITH row, COLLECT { MATCH (:Entity {id: row.source})-[r {id: row.id}]->(:Entity {id: row.target}) RETURN r } AS relationships
WITH row, size(relationships) AS count, type(relationships[0]) AS type, properties(relationships[0]) AS found
WITH row, count, type, [key IN keys(found) + keys(row.properties) + keys(row.days) WHERE NOT coalesce(
  found[key] = coalesce(date(row.days[key]), row.properties[key]),
  found[key] IS NULL AND row.properties[key] IS NULL AND row.days[key] IS NULL)] AS differing
WHERE count <> 1 OR type <> row.type OR size(differing) > 0
RETURN row.id, count, type, differing
ORDER BY row.id
LIMIT 1
