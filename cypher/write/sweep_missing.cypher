// Nodes without a record that nothing points to any more.
MATCH (e:Missing)
WHERE NOT EXISTS { (e)--() }
DELETE e
