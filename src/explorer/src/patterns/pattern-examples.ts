import type { Graph } from '../api/graph';
import type { Influence } from '../api/types';
import { linkTo } from '../route';
import { say } from '../words/say';

export interface PatternExample { readonly title: string; readonly link: string }

/** Patterns to begin with, in the types of the graph that is served: of an influence, the one with the most relationships. */
export function patternExamples(graph: Graph, counts: Readonly<Record<string, number>>): PatternExample[] {
  const money = busiest(graph, counts, 'money');
  const ownership = busiest(graph, counts, 'ownership');
  const people = busiest(graph, counts, 'people');
  const example = (title: Parameters<typeof say>[0], ...match: string[]) => ({ title: say(title), link: linkTo(['patterns'], { match }) });
  return [
    ...money ? [example('backsBoth', `(backer)-[${money}]->(x)`, `(backer)-[${money}]->(y)`)] : [],
    ...money && ownership && money !== ownership ? [example('paysOwned', `(payer)-[${money}]->(x)<-[${ownership}]-(owner)`)] : [],
    ...ownership ? [example('ownsBack', `(a)-[${ownership}*2..6]->(a)`)] : [],
    ...people ? [example('sitsInBoth', `(one)-[${people}]->(x)`, `(one)-[${people}]->(y)`)] : [],
  ];
}

/** The type along which most of an influence runs forward. */
function busiest(graph: Graph, counts: Readonly<Record<string, number>>, influence: Influence): string | undefined {
  return graph.ontology.relationshipTypes
    .filter(({ id }) => graph.influence(id)?.influence === influence && graph.influence(id)?.direction === 'forward')
    .toSorted((a, b) => (counts[b.id] ?? 0) - (counts[a.id] ?? 0))[0]?.id;
}

/** The names that a pattern gives, each once, in their order. */
export function namesIn(match: readonly string[]): string[] {
  return [...new Set(match.flatMap(text => [...text.matchAll(/\(\s*([\p{L}_][\p{L}\p{N}_]*)/gu)].map(([, name]) => name!)))];
}
