MATCH (v:Version {recordType: 'dataset'})
WHERE v.knownTo IS NULL
WITH v.id AS id
ORDER BY id
WITH collect(id) AS ids
MATCH (m:InnovationGraph {id: 'innovation-graph'})
SET m.datasets = ids
