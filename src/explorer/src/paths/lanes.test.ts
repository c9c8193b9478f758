import { expect, test } from 'vitest';
import type { EntitySummary, Path } from '../api/types';
import { fold, layOut } from './lanes';

const entity = (id: string): EntitySummary => ({ id, kind: 'Firm', name: id, nameZh: null, summary: null, degree: 0 });

const path = (...ids: string[]): Path => ({
  cost: 1, hops: ids.length - 1, reading: 'forward', confidence: 'stated', documents: [], toldBy: [], dated: { bothEnds: 0, oneEnd: 0, none: 0 },
  entities: ids.map(entity),
  steps: ids.slice(1).map((to, at) => ({ start: ids[at]!, end: to, relationships: [] })),
});

test('paths that share steps fold into one graph with each step once', () => {
  const { entities, steps } = fold([path('a', 'b', 'd'), path('a', 'c', 'd'), path('a', 'b', 'e', 'd')]);
  expect([...entities.keys()]).toEqual(['a', 'b', 'd', 'c', 'e']);
  expect(steps.map(({ start, end }) => start + end)).toEqual(['ab', 'bd', 'ac', 'cd', 'be', 'ed']);
});

test.each([[false, 'x'], [true, 'y']] as const)('lanes go onward (narrow: %s)', (isNarrow, axis) => {
  const { boxes } = layOut(fold([path('a', 'b', 'd'), path('a', 'c', 'd')]), ({ name }) => [name], () => 'funds', isNarrow);
  const at = (id: string) => boxes.find(box => box.id === id)![axis];
  expect(at('a')).toBeLessThan(at('b'));
  expect(at('b')).toBeLessThan(at('d'));
  expect(Math.abs(at('b') - at('c'))).toBeLessThan(1);
});
