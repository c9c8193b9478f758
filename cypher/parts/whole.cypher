MATCH (e:Entity&!Missing)
WHERE {{entity:e}}
WITH e
ORDER BY e.id
LIMIT $limit + 1
WITH collect(e) AS found
WITH found, [] AS outermost
