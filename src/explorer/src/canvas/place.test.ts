import { expect, test } from 'vitest';
import type { Drawing } from '../paths/lanes';
import { place } from './place';

const box = (id: string, x: number) => ({ id, lines: [id], x, y: 0, width: 100, height: 40 });
const line = (start: string, end: string) => ({ step: { start, end, relationships: [] }, label: '', points: [{ x: 1, y: 2 }], x: 1, y: 2 });
const drawing: Drawing = { width: 500, height: 40, boxes: [box('a', 0), box('b', 200), box('c', 400)], lines: [line('a', 'b'), line('b', 'c')] };

test('what touches a box that was moved runs straight to its border, and the rest stays', () => {
  const { boxes, lines, left, top, width, height } = place(drawing, new Map([['a', { x: -150, y: 20 }]]));
  expect(boxes.map(({ id, x }) => id + x)).toEqual(['a-200', 'b200', 'c400']);
  expect(lines[0]!.points).toEqual([{ x: -100, y: 20 }, { x: 200, y: 20 }]);
  expect(lines[1]).toBe(drawing.lines[1]);
  expect([left, top, width, height]).toEqual([-204, -4, 708, 48]);
});
