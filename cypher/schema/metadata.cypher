MERGE (m:InnovationGraph {id: 'innovation-graph'})
  ON CREATE SET m.datasets = []
SET m.schemaVersion = $schemaVersion
