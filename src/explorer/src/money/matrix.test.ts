import { expect, test } from 'vitest';
import type { FlowRow } from '../api/types';
import { matrixOf } from './matrix';

const flow = (payer: string, channel: string | null, count: number) => ({ payerClass: payer, channel, count }) as unknown as FlowRow;

test('payers are rows, the busiest first, and channels that occur are columns in the order of the ontology, the unsaid last', () => {
  const { rows, channels, most } = matrixOf(
    [flow('local', 'loan', 1), flow('central', null, 2), flow('local', 'grant', 4), flow('central', 'loan', 1)],
    ({ payerClass }) => [payerClass!, payerClass!], ['grant', 'tax', 'loan']);
  expect(channels).toEqual(['grant', 'loan', null]);
  expect(rows.map(({ row, count, cells }) => [row, count, channels.map(channel => cells.get(channel)?.count ?? 0)])).toEqual([['local', 5, [4, 1, 0]], ['central', 3, [0, 1, 2]]]);
  expect(most).toBe(4);
});
