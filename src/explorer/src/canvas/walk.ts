import type { EntityRelationship, EntitySummary, Relationship } from '../api/types';
import { unknownEntity } from '../api/graph';
import type { Folded } from '../paths/lanes';

/** A way on from an entity: all relationships of one type and direction, to others that may not be shown yet. */
export interface WayOn {
  readonly type: string;
  readonly isOut: boolean;
  readonly others: readonly string[];
  /** How many of the others are not on the canvas. */
  readonly hidden: number;
}

/** The ways on from an entity, those that lead to most that is not shown first. */
export function waysOn(id: string, relationships: readonly EntityRelationship[], shown: ReadonlySet<string>): WayOn[] {
  const ways = new Map<string, { type: string; isOut: boolean; others: Set<string> }>();
  for (const { type, source, other } of relationships) {
    const isOut = source === id;
    const key = `${type} ${isOut}`;
    const way = ways.get(key) ?? { type, isOut, others: new Set() };
    ways.set(key, way);
    way.others.add(other.id);
  }
  return [...ways.values()]
    .map(({ type, isOut, others }) => ({ type, isOut, others: [...others], hidden: [...others].filter(other => !shown.has(other)).length }))
    .toSorted((a, b) => b.hidden - a.hidden);
}

/** What entities of one kind on the canvas are as one box; no id has a colon at its beginning. */
export const groupId = (kind: string) => `:${kind}`;
export const isGroup = (id: string) => id.startsWith(':');

/** Puts the entities of some kinds into one box each, but for those that are kept apart; what runs within a box is not drawn. */
export function collapse<N extends { id: string; kind: string }, E extends FoldedEdge>(
  nodes: readonly N[], edges: readonly E[], kinds: ReadonlySet<string>, isKept: (id: string) => boolean, boxOf: (kind: string, n: number) => N): { nodes: N[]; edges: E[] } {
  const boxes = [...kinds].map(kind => [kind, nodes.filter(node => node.kind === kind && !isKept(node.id))] as const).filter(([, members]) => members.length > 1);
  const boxOfId = new Map(boxes.flatMap(([kind, members]) => members.map(({ id }) => [id, groupId(kind)] as const)));
  const end = (id: string) => boxOfId.get(id) ?? id;
  return {
    nodes: [...nodes.filter(({ id }) => !boxOfId.has(id)), ...boxes.map(([kind, members]) => boxOf(kind, members.length))],
    edges: edges.map(edge => ({ ...edge, source: end(edge.source), target: end(edge.target) })).filter(({ source, target }) => source !== target || !isGroup(source)),
  };
}

type FoldedEdge = Pick<Relationship, 'type' | 'source' | 'target' | 'confidence'>;

/** A part of the graph as it is drawn: parallel relationships as one line, whichever way each runs. */
export function foldEdges(nodes: readonly ({ id: string } & Partial<EntitySummary>)[], edges: readonly FoldedEdge[]): Folded {
  const steps = new Map<string, { start: string; end: string; relationships: FoldedEdge[] }>();
  for (const edge of edges) {
    const back = steps.get(`${edge.target} ${edge.source}`);
    const step = back ?? steps.get(`${edge.source} ${edge.target}`) ?? { start: edge.source, end: edge.target, relationships: [] };
    step.relationships.push(edge);
    if (!back) {
      steps.set(`${edge.source} ${edge.target}`, step);
    }
  }
  return { entities: new Map(nodes.map(node => [node.id, { ...unknownEntity(node.id), ...node }])), steps: [...steps.values()] };
}
