import { expect, test } from 'vitest';
import { spread } from './spread';

const box = (x: number, y: number, isFixed = false) => ({ x, y, width: 150, height: 40, isFixed });

test('no box covers another, what is fixed stays, and the outcome is the same each time', () => {
  const web = { boxes: [box(500, 80, true), ...Array.from({ length: 30 }, (_, at) => box(at, at % 3))], links: Array.from({ length: 30 }, (_, at) => [0, at + 1] as const) };
  const points = spread(web);
  expect(points[0]).toEqual({ x: 500, y: 80 });
  points.forEach((a, at) => points.slice(at + 1).forEach(b => expect(Math.abs(a.x - b.x) >= 150 || Math.abs(a.y - b.y) >= 40).toBe(true)));
  expect(spread(web)).toEqual(points);
});
