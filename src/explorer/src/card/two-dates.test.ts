import { expect, test } from 'vitest';
import type { EntityRelationship } from '../api/types';
import { compareDates } from './two-dates';

const held = (id: string, holds: 'certain' | 'possible', from: string | null = null) => ({ id, holds, valid: { from, to: null }, heldAt: [] }) as unknown as EntityRelationship;

test('what began, what ended, what is surer at one time, and what no date tells apart', () => {
  const { only, surer, alike, undated } = compareDates(
    [held('ended', 'certain'), held('fading', 'certain'), held('undated', 'possible'), held('since', 'certain', '2010')],
    [held('fading', 'possible'), held('undated', 'possible'), held('since', 'certain', '2010'), held('begun', 'possible')]);
  expect(only.map(items => items.map(({ id }) => id))).toEqual([['ended'], ['begun']]);
  expect(surer.map(items => items.map(({ id }) => id))).toEqual([['fading'], []]);
  expect([alike, undated]).toEqual([2, 1]);
});
