import type { EntitySummary } from '../api/types';
import { graph } from '../api/graph';
import { linkTo } from '../route';
import { nameOf, titleOf } from '../words/language';

type Named = Pick<EntitySummary, 'id' | 'name' | 'nameZh'> & Partial<EntitySummary>;

/** The name of an entity, which leads to its card. */
export function EntityLink({ of }: { of: Named }) {
  return <a class="entity" href={linkTo(['entities', of.id])} title={of.summary ?? undefined}>{nameOf(of)}</a>;
}

export function KindLabel({ kind }: { kind: string }) {
  const found = graph.value?.kind(kind);
  return <span class="kind" title={found?.meaning}>{titleOf(found, kind)}</span>;
}
