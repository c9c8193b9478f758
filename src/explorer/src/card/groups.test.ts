import { expect, test } from 'vitest';
import { Graph } from '../api/graph';
import type { EntityRelationship, Influence, Ontology } from '../api/types';
import { groupByInfluence } from './groups';

const type = (id: string, influence: Record<string, string>, role: string | null = null) => ({ id, title: id, influence, role });

const graph = new Graph({
  kinds: [], channels: [], stages: [], dimensions: [], indicators: [], properties: [],
  relationshipTypes: [type('TASKS', { command: 'forward' }), type('SUBORDINATE_TO', { command: 'backward' }, 'part-of'), type('SERVES', { command: 'backward' }), type('PARTNERS', { knowledge: 'both' }), type('VISITED', {})],
} as unknown as Ontology, []);

const relationship = (type: string, source: string, target: string) => ({ id: type + source + target, type, source, target }) as EntityRelationship;

const order: Influence[] = ['command', 'knowledge'];

test('an influence reaches the entity along the relationship or against it', () => {
  const { groups } = groupByInfluence(graph, 'me', [relationship('TASKS', 'boss', 'me'), relationship('SERVES', 'me', 'boss'), relationship('TASKS', 'me', 'other')], order);
  expect(groups.map(({ influence, reaches, relationships }) => [influence, reaches, relationships.length])).toEqual([['command', 'it', 2], ['command', 'others', 1]]);
});

test('what it is part of is where it belongs, what is part of it is not', () => {
  const { belongs, groups } = groupByInfluence(graph, 'me', [relationship('SUBORDINATE_TO', 'me', 'whole'), relationship('SUBORDINATE_TO', 'part', 'me')], order);
  expect(belongs.map(({ target }) => target)).toEqual(['whole']);
  expect(groups.map(({ reaches, relationships }) => [reaches, relationships[0]!.source])).toEqual([['others', 'part']]);
});

test('groups come in the order of influences, those without any last', () => {
  const { groups } = groupByInfluence(graph, 'me', [relationship('VISITED', 'x', 'me'), relationship('PARTNERS', 'me', 'x'), relationship('TASKS', 'x', 'me')], order);
  expect(groups.map(({ influence }) => influence)).toEqual(['command', 'knowledge', null]);
});
