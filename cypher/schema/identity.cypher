// Our metadata node, and whether there are nodes under our labels without it, which are someone else's.
OPTIONAL MATCH (m:InnovationGraph {id: 'innovation-graph'})
RETURN m.schemaVersion,
  CASE
    WHEN m IS NOT NULL THEN null
    WHEN EXISTS { (:Entity) } THEN 'Entity'
    WHEN EXISTS { (:Source) } THEN 'Source'
    WHEN EXISTS { (:Observation) } THEN 'Observation'
    WHEN EXISTS { (:Gap) } THEN 'Gap'
    WHEN EXISTS { (:Version) } THEN 'Version'
    WHEN EXISTS { (:Revision) } THEN 'Revision'
    WHEN EXISTS { (:ImportReceipt) } THEN 'ImportReceipt'
    WHEN EXISTS { (:InnovationGraph) } THEN 'InnovationGraph'
  END
