import { expect, test } from 'vitest';
import { visit } from './undo';

const walk = (...places: string[]) => places.slice(1).reduce(visit, { past: [], here: places[0]!, ahead: [] });

test('going to the place before undoes, going to the one undone does it again, and another way forgets what was undone', () => {
  expect(walk('a', 'b', 'c', 'b')).toEqual({ past: ['a'], here: 'b', ahead: ['c'] });
  expect(walk('a', 'b', 'c', 'b', 'a', 'b')).toEqual({ past: ['a'], here: 'b', ahead: ['c'] });
  expect(walk('a', 'b', 'c', 'b', 'd')).toEqual({ past: ['a', 'b'], here: 'd', ahead: [] });
});
