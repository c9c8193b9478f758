// How much there is: versions, nodes with a record, relationships from entities and to entities; and what our metadata node says.
OPTIONAL MATCH (m:InnovationGraph {id: 'innovation-graph'})
RETURN COUNT { (:Version) }, COUNT { (:Entity) } - COUNT { (:Missing) }, COUNT { (:Observation) }, COUNT { (:Gap) }, COUNT { (:Source) },
  COUNT { (:Entity)-->() }, COUNT { ()-->(:Entity) } - COUNT { (:Observation)-->() } - COUNT { (:Gap)-->() },
  coalesce(coalesce(m.head, $revision) = $revision AND m.datasets = $datasets, false)
