import { expect, test } from 'vitest';
import type { Quantity } from '../api/types';
import { writeInterval, writeQuantity } from './figures';

const quantity = (known: Partial<Quantity>): Quantity =>
  ({ value: null, low: null, high: null, unit: 'CNY', qualifier: null, asStated: null, equivalents: [], ...known });

test('a quantity is written as its source prints it', () => {
  expect(writeQuantity(quantity({ low: 6_500_000_000, asStated: 'over RMB 6.5 billion' }))).toBe('over RMB 6.5 billion');
});

test('a quantity that no source prints is a number with its bounds', () => {
  expect(writeQuantity(quantity({ value: 13_400_000 }))).toBe('13.4 million CNY');
  expect(writeQuantity(quantity({ low: 3, unit: 'multiple' }))).toBe('≥ 3 multiple');
  expect(writeQuantity(quantity({ high: 5, unit: 'percent' }))).toBe('≤ 5 percent');
  expect(writeQuantity(quantity({ low: 3, high: 5, unit: 'percent' }))).toBe('3–5 percent');
});

test.each([
  [null, null, ''],
  ['2019', null, 'since 2019'],
  ['2019', '..', 'since 2019'],
  [null, '..', 'still so when written'],
  [null, '2019', 'until 2019'],
  ['2019', '2019', '2019'],
  ['2019', '2022-05', '2019–2022-05'],
])('the interval from %s to %s is "%s"', (from, to, text) => {
  expect(writeInterval({ from, to })).toBe(text);
});

test('dates on which a thing was seen follow its interval', () => {
  expect(writeInterval({ from: null, to: '2020' }, ['2018', '2019'])).toBe('until 2020; seen in 2018, 2019');
});
