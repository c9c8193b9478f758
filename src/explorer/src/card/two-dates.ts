import type { EntityRelationship } from '../api/types';

/** What differs between what holds at two times. */
export interface Changes {
  /** What holds at one time alone, certainly or possibly. */
  readonly only: readonly [before: readonly EntityRelationship[], after: readonly EntityRelationship[]];
  /** What is certain at one time and only possible at the other. */
  readonly surer: readonly [before: readonly EntityRelationship[], after: readonly EntityRelationship[]];
  /** How many are alike at both. */
  readonly alike: number;
  /** How many of these have no date at all, so that nothing says when they hold. */
  readonly undated: number;
}

export function compareDates(before: readonly EntityRelationship[], after: readonly EntityRelationship[]): Changes {
  const [earlier, later] = [before, after].map(items => new Map(items.map(item => [item.id, item])));
  const without = (items: readonly EntityRelationship[], others: typeof earlier) => items.filter(({ id }) => !others!.has(id));
  const surer = (items: readonly EntityRelationship[], others: typeof earlier) => items.filter(({ id, holds }) => holds === 'certain' && others!.get(id)?.holds === 'possible');
  const alike = before.filter(({ id, holds }) => later!.get(id)?.holds === holds);
  return {
    only: [without(before, later), without(after, earlier)],
    surer: [surer(before, later), surer(after, earlier)],
    alike: alike.length,
    undated: alike.filter(({ valid, heldAt }) => valid.from === null && valid.to === null && !heldAt?.length).length,
  };
}
