import { expect, test } from 'vitest';
import type { Edge, EntityRelationship } from '../api/types';
import { collapse, foldEdges, waysOn } from './walk';

const relationship = (type: string, source: string, target: string, other: string) => ({ type, source, target, other: { id: other } }) as EntityRelationship;

test('each type and direction is a way on, with the number of those not shown', () => {
  const ways = waysOn('me', [
    relationship('FUNDS', 'state', 'me', 'state'), relationship('FUNDS', 'city', 'me', 'city'),
    relationship('FUNDS', 'me', 'maker', 'maker'), relationship('OWNS', 'me', 'maker', 'maker'), relationship('OWNS', 'me', 'maker', 'maker'),
  ], new Set(['me', 'maker', 'city']));
  expect(ways.map(({ type, isOut, others, hidden }) => [type, isOut, others.length, hidden]))
    .toEqual([['FUNDS', false, 2, 1], ['FUNDS', true, 1, 0], ['OWNS', true, 1, 0]]);
});

test('parallel relationships are one line, whichever way each runs', () => {
  const edge = (key: string, source: string, target: string) => ({ key, source, target }) as Edge;
  const { steps } = foldEdges([], [edge('1', 'a', 'b'), edge('2', 'b', 'a'), edge('3', 'a', 'b'), edge('4', 'b', 'c'), edge('5', 'c', 'c')]);
  expect(steps.map(({ start, end, relationships }) => [start, end, relationships.length])).toEqual([['a', 'b', 3], ['b', 'c', 1], ['c', 'c', 1]]);
});

test('entities of a kind become one box, what is kept stays apart, and lines lead to the box', () => {
  const node = (id: string, kind: string) => ({ id, kind });
  const edge = (source: string, target: string) => ({ type: 'FUNDS', source, target, confidence: 'stated' as const });
  const { nodes, edges } = collapse(
    [node('a', 'Firm'), node('b', 'Firm'), node('c', 'Firm'), node('d', 'Fund'), node('e', 'Fund')],
    [edge('d', 'a'), edge('d', 'b'), edge('a', 'b'), edge('c', 'a'), edge('e', 'e')],
    new Set(['Firm', 'Fund']), id => id === 'c' || id === 'e', (kind, n) => node(`:${kind}`, String(n)));
  expect(nodes).toEqual([node('c', 'Firm'), node('d', 'Fund'), node('e', 'Fund'), node(':Firm', '2')]);
  expect(edges.map(({ source, target }) => [source, target])).toEqual([['d', ':Firm'], ['d', ':Firm'], ['c', ':Firm'], ['e', 'e']]);
});
