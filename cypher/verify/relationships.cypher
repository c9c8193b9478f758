// Of some records, the first whose relationship is not as it should be. A row: 0 id, 1 source, 2 target, 3 type, 4 properties, 5 those that
// are days, as text.
UNWIND $rows AS row
WITH row, COLLECT { MATCH (:Entity {id: row[1]})-[r {id: row[0]}]->(:Entity {id: row[2]}) RETURN r } AS relationships
WITH row, size(relationships) AS count, type(relationships[0]) AS type, properties(relationships[0]) AS found
WITH row, count, type, [key IN keys(found) + keys(row[4]) + keys(row[5]) WHERE NOT coalesce(
  found[key] = coalesce(date(row[5][key]), row[4][key]),
  found[key] IS NULL AND row[4][key] IS NULL AND row[5][key] IS NULL)] AS differing
WHERE count <> 1 OR type <> row[3] OR size(differing) > 0
RETURN row[0], count, type, differing
ORDER BY row[0]
LIMIT 1
