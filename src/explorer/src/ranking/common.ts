import type { Parameters } from '../api/ask';
import type { Measure } from '../api/types';
import { parametersOf, type Query } from '../route';

type Special = keyof (Parameters<'/api/v1/centrality/betweenness'> & Parameters<'/api/v1/centrality/pagerank'>);

/** Between or from whom a measure counts, which others cannot be asked; and the next page, which is of one measure. */
const special: readonly Special[] = ['source', 'target', 'sourceKind', 'targetKind', 'seed', 'cursor'];

/** What an address asks that can be asked of any measure: all but the parameters that a measure has of its own. */
export function commonOf(query: URLSearchParams, measures: readonly Measure[]): Query {
  const own = new Set([...special, ...measures.flatMap(({ parameters }) => parameters.map(({ name }) => name))]);
  return Object.fromEntries(Object.entries(parametersOf(query)).filter(([name]) => !own.has(name)));
}
