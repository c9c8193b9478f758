import { expect, test } from 'vitest';
import { labelsOf } from './labels';

const dot = (label: string, size: number, x: number, y: number) => ({ id: label, label, size, x, y });
const names = (scale: number, isShown = (_: number) => true) =>
  labelsOf([dot('small', 1, 12, 13), dot('large', 9, 10, 10), dot('far', 1, 900, 10), dot('below', 1, 10, 60)], { scale, x: 0, y: 0 }, 500, 500, isShown, text => 8 * text.length).map(({ text }) => text);

test('the largest are named first, none over another, and none out of sight', () => {
  expect(names(1)).toEqual(['large', 'below']);
  expect(names(0.5)).toEqual(['large', 'far', 'below']);
});

test('closer in there is room for more, and what is not shown has no name', () => {
  expect(names(8)).toEqual(['large', 'small', 'below']);
  expect(names(1, at => at !== 1)).toEqual(['small', 'below']);
});
