// Reads the files of a folder with graphology and compares them with node-link JSON. Called by the tests of the formats.
import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import { join } from 'node:path';
import Graph from 'graphology';
import gexf from 'graphology-gexf';

const folder = process.argv[2];
const text = (name) => readFileSync(join(folder, name), 'utf8');
const expected = JSON.parse(text('node-link'));

function compare(name, graph, evidence) {
  assert.equal(graph.multi && graph.type, 'directed');
  assert.deepEqual(graph.nodes().sort(), expected.nodes.map((node) => node.id).sort());
  assert.equal(graph.size, expected.edges.length);
  for (const edge of expected.edges) {
    assert.deepEqual([graph.source(edge.key), graph.target(edge.key)], [edge.source, edge.target]);
    const told = graph.getEdgeAttributes(edge.key);
    assert.equal(told.label, edge.type);
    assert.equal(told.confidence, edge.confidence);
    assert.equal(told.validFrom, edge.validFrom ?? undefined);
    assert.deepEqual(evidence(told).map((one) => one.source), edge.evidence.map((one) => one.source));
  }
  for (const node of expected.nodes) {
    assert.equal(graph.getNodeAttribute(node.id, 'label'), node.name);
  }
  console.log(name, graph.size);
}

compare('graphology', Graph.from(JSON.parse(text('graphology'))), (told) => told.evidence);
compare('gexf', gexf.parse(Graph, text('gexf'), { allowUndeclaredAttributes: false }), (told) => JSON.parse(told.evidence));
