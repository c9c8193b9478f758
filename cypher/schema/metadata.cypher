MERGE (m:InnovationGraph {id: 'innovation-graph'})
  ON CREATE SET m.schemaVersion = $schemaVersion, m.datasets = []
