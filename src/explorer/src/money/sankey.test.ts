import { expect, test } from 'vitest';
import type { EntitySummary, FlowRow } from '../api/types';
import { layOutFlows } from './sankey';

const entity = (id: string): EntitySummary => ({ id, kind: 'Firm', name: id, nameZh: null, summary: null, degree: 0 });

const flow = (funder: string, recipient: string, hop = 1) => ({ hop, funder: entity(funder), recipient: entity(recipient), amounts: [] }) as unknown as FlowRow;

test('money runs from payers on the left to recipients on the right, upstream first', () => {
  const { parties } = layOutFlows([flow('fund', 'firm'), flow('state', 'fund', 2)], 1000);
  expect(parties.toSorted((a, b) => a.x - b.x).map(party => party.entity.id)).toEqual(['state', 'fund', 'firm']);
});

test('who pays and is paid back stands on both sides', () => {
  const { parties, bands } = layOutFlows([flow('city', 'maker'), flow('maker', 'city')], 1000);
  expect(bands).toHaveLength(2);
  expect(parties.map(({ entity, column }) => entity.id + column).sort()).toEqual(['city0', 'city1', 'maker0', 'maker1']);
});

test('flows of one width: a large sum is no wider than one that is not stated', () => {
  const [first, second] = layOutFlows([flow('a', 'x'), flow('b', 'y')], 1000).bands;
  expect(first!.width).toBeCloseTo(second!.width);
});

test('no flows are an empty drawing', () => {
  expect(layOutFlows([], 1000).bands).toEqual([]);
});
