import { expect, test } from 'vitest';
import { Graph } from '../api/graph';
import type { Ontology } from '../api/types';
import { parseRoute } from '../route';
import { namesIn, patternExamples } from './pattern-examples';

const graph = new Graph({
  kinds: [], channels: [], stages: [], dimensions: [], indicators: [], properties: [],
  relationshipTypes: [['LENDS', 'money'], ['PAYS', 'money'], ['OWNS', 'ownership']].map(([id, influence]) => ({ id, influence: { [influence!]: 'forward' } })),
} as unknown as Ontology, []);

test('examples are in the types of the graph, of an influence the busiest, and of none where it has none', () => {
  const asked = patternExamples(graph, { LENDS: 2, PAYS: 3 }).map(({ link }) => parseRoute(link).query.getAll('match'));
  expect(asked).toEqual([['(backer)-[PAYS]->(x)', '(backer)-[PAYS]->(y)'], ['(payer)-[PAYS]->(x)<-[OWNS]-(owner)'], ['(a)-[OWNS*2..6]->(a)']]);
});

test('the names of a pattern, once each, without kinds and types', () => {
  expect(namesIn(['(f:Fund)-[OWNS*2..6]->( x )-[P]->()', '(x)<-[Q]-(付款方:Firm)'])).toEqual(['f', 'x', '付款方']);
});
