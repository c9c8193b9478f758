import { expect, test } from 'vitest';
import type { FlowRow } from '../api/types';
import { parseRoute } from '../route';
import { linesOf, matrixOf, rowKeyOf } from './matrix';

const flow = (payer: string, channel: string | null, count: number) => ({ payerClass: payer, channel, count }) as unknown as FlowRow;

test('payers are rows, the busiest first, and channels that occur are columns in the order of the ontology, the unsaid last', () => {
  const { rows, channels, most } = matrixOf(
    [flow('local', 'loan', 1), flow('central', null, 2), flow('local', 'grant', 4), flow('central', 'loan', 1)],
    ({ payerClass }) => [payerClass!, payerClass!], ['grant', 'tax', 'loan']);
  expect(channels).toEqual(['grant', 'loan', null]);
  expect(rows.map(({ row, count, cells }) => [row, count, channels.map(channel => cells.get(channel)?.count ?? 0)])).toEqual([['local', 5, [4, 1, 0]], ['central', 3, [0, 1, 2]]]);
  expect(most).toBe(4);
});

test('a cell leads to the lines that it counts, and nowhere where no filter asks for them', () => {
  const filters = { payerClass: 'central', groupBy: 'funder', asOf: '2019', content: ['a', 'b'] };
  const { path, query } = parseRoute(linesOf(flow('local', 'loan', 1), 'payerClass', filters)!);
  expect(path).toEqual(['funding']);
  expect([...query]).toEqual([['payerClass', 'local'], ['asOf', '2019'], ['content', 'a'], ['content', 'b'], ['channel', 'loan']]);
  expect(linesOf(flow('local', null, 1), 'payerClass', filters)).toBeUndefined();
  expect(linesOf({ ...flow('local', 'loan', 1), funder: null }, 'funder', filters)).toBeUndefined();
  expect(linesOf({ ...flow('local', 'loan', 1), payerClass: null }, 'payerClass', filters)).toBeUndefined();
});

test('rows that the matrix does not have are payers', () => {
  const rows = (query: string) => rowKeyOf(new URLSearchParams(query));
  expect(['', 'groupBy=recipientKind', 'groupBy=year&groupBy=funder', 'groupBy=toString', 'groupBy=funder', 'groupBy=recipient'].map(rows))
    .toEqual(['payerClass', 'payerClass', 'payerClass', 'payerClass', 'funder', 'recipient']);
});
