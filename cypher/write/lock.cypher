// Holds our metadata node until the transaction ends, so that one commit is prepared at a time.
MATCH (m:InnovationGraph {id: 'innovation-graph'})
SET m.locked = true
REMOVE m.locked
RETURN m.schemaVersion
