import type { Graph } from '../api/graph';
import type { EntityRelationship, Influence } from '../api/types';

/** The relationships of an entity that one kind of influence runs along one way: to the entity, or from it. */
export interface Group {
  readonly influence: Influence | null;
  readonly reaches: 'it' | 'others';
  readonly relationships: EntityRelationship[];
}

/** What an entity lies in or is part of, apart from what else it has to do with others, grouped by influence. */
export function groupByInfluence(graph: Graph, id: string, relationships: readonly EntityRelationship[], influences: readonly Influence[]):
  { belongs: EntityRelationship[]; groups: Group[] } {
  const belongs: EntityRelationship[] = [];
  const groups = new Map<string, Group>();
  for (const influence of [...influences, null]) {
    for (const reaches of ['it', 'others'] as const) {
      groups.set(`${influence} ${reaches}`, { influence, reaches, relationships: [] });
    }
  }
  for (const relationship of relationships) {
    const role = graph.type(relationship.type)?.role;
    if (relationship.source === id && (role === 'place-in' || role === 'part-of')) {
      belongs.push(relationship);
      continue;
    }
    const runs = graph.influence(relationship.type);
    // Along the relationship the influence leaves its source, against it its target; where it runs both ways, the entity gives too.
    const reachesIt = runs?.direction === 'forward' ? relationship.target === id : runs?.direction === 'backward' && relationship.source === id;
    groups.get(`${runs?.influence ?? null} ${reachesIt ? 'it' : 'others'}`)?.relationships.push(relationship);
  }
  return { belongs, groups: [...groups.values()].filter(group => group.relationships.length > 0) };
}
