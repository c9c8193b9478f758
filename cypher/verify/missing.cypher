// The first node that stands for an end without a record, and is more than that or the end of nothing.
MATCH (e:Missing)
WHERE labels(e) <> ['Entity', 'Missing'] AND labels(e) <> ['Missing', 'Entity'] OR keys(e) <> ['id'] OR NOT EXISTS { (e)--() }
RETURN toStringOrNull(e.id)
ORDER BY e.id
LIMIT 1
