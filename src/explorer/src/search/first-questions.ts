import { ask } from '../api/ask';
import type { Graph } from '../api/graph';
import type { EntitySummary } from '../api/types';
import { linkTo } from '../route';
import { nameOf } from '../words/language';
import { say } from '../words/say';

/** Questions to begin with, asked of the graph that is served: each was seen to have an answer. */
export interface FirstQuestions {
  readonly known: readonly EntitySummary[];
  readonly funded: EntitySummary | undefined;
  readonly reached: readonly [EntitySummary, EntitySummary] | undefined;
}

export async function findFirstQuestions(graph: Graph): Promise<FirstQuestions> {
  const kind = graph.actor === undefined ? {} : { kind: graph.actor };
  const [actors, flows] = await Promise.all([
    ask('/api/v1/entities', { ...kind, sort: 'degree', limit: 4 }),
    ask('/api/v1/funding', { groupBy: 'recipient', limit: 100 }),
  ]);
  const funded = flows.flows.toSorted((a, b) => b.count - a.count)[0]?.recipient ?? undefined;
  return { known: actors.items, funded, reached: funded && await findReached(actors.items, funded) };
}

/** The first pair whose end is reached through others. */
async function findReached(sources: readonly EntitySummary[], target: EntitySummary): Promise<[EntitySummary, EntitySummary] | undefined> {
  for (const source of sources.filter(entity => entity.id !== target.id)) {
    const { paths } = await ask('/api/v1/paths', { source: source.id, target: target.id, algorithm: 'allShortest' });
    if (paths.some(path => path.hops > 1)) {
      return [source, target];
    }
  }
  return undefined;
}

export function linksOf({ known, funded, reached }: FirstQuestions): { text: string; link: string }[] {
  return [
    ...known.slice(0, 2).map(entity => ({ text: say('askWhat', { name: nameOf(entity) }), link: linkTo(['entities', entity.id]) })),
    ...funded ? [{ text: say('askWho', { name: nameOf(funded) }), link: linkTo(['funding'], { recipient: funded.id }) }] : [],
    ...reached ? [{
      text: say('askHow', { source: nameOf(reached[0]), target: nameOf(reached[1]) }),
      link: linkTo(['paths'], { source: reached[0].id, target: reached[1].id, algorithm: 'allShortest' }),
    }] : [],
    ...funded ? [{ text: say('askMoney'), link: linkTo(['funding']) }] : [],
  ];
}
