import { signal } from '@preact/signals';
import { ask } from './ask';
import { Problem } from './problem';
import type { EntitySummary, Influence, Ontology, Source } from './types';

export interface Term { readonly id: string; readonly title: string; readonly titleZh: string | null; readonly meaning: string }

/** The words of the graph that is served and the documents it cites: all that the page knows of its domain. */
export class Graph {
  readonly #kinds; readonly #types; readonly #terms; readonly #sources;

  constructor(readonly ontology: Ontology, sources: readonly Source[]) {
    const byId = <T extends { id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]));
    this.#kinds = byId(ontology.kinds);
    this.#types = byId(ontology.relationshipTypes);
    this.#sources = byId(sources);
    this.#terms = byId<Term>([...ontology.channels, ...ontology.stages, ...ontology.dimensions, ...ontology.indicators, ...ontology.properties]);
  }

  kind(id: string) { return this.#kinds.get(id); }

  type(id: string) { return this.#types.get(id); }

  source(id: string) { return this.#sources.get(id); }

  /** A channel, stage, dimension, indicator or property. */
  term(id: string) { return this.#terms.get(id); }

  /** The kind that all who can act are of, where the ontology declares one. */
  get actor(): string | undefined { return this.ontology.kinds.find(kind => kind.role === 'actor')?.id; }

  /** Which influence runs along a relationship type first, and which way; null where none does. */
  influence(type: string): { influence: Influence; direction: 'forward' | 'backward' | 'both' } | null {
    const [first] = Object.entries(this.#types.get(type)?.influence ?? {});
    return first === undefined ? null : { influence: first[0] as Influence, direction: first[1] };
  }
}

export const graph = signal<Graph | null>(null);
export const graphProblem = signal<Problem | null>(null);

export async function loadGraph(): Promise<void> {
  graphProblem.value = null;
  try {
    const [ontology, sources] = await Promise.all([ask('/api/v1/ontology', {}), ask('/api/v1/sources', {})]);
    graph.value = new Graph(ontology, sources.items);
  } catch (error) {
    graphProblem.value = error instanceof Problem ? error : Problem.ofOutage(error);
  }
}

/** An entity that only its id is known of. */
export function unknownEntity(id: string): EntitySummary {
  return { id, kind: '', name: id, nameZh: null, summary: null, degree: 0 };
}
