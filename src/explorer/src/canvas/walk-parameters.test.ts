import { expect, test } from 'vitest';
import { parseRoute } from '../route';
import { linkToWalk, readWalk } from './walk-parameters';

test('a canvas is in its address, and what is hidden is no longer held', () => {
  const walk = { ids: ['a', 'b,c'], at: 'a', pins: new Map([['b,c', { x: -10, y: 20 }], ['gone', { x: 1, y: 1 }]]), folded: ['Firm'], isSpread: true };
  expect(readWalk(parseRoute(linkToWalk(walk, {}, {})).query)).toEqual({ ...walk, pins: new Map([['b,c', { x: -10, y: 20 }]]) });
  expect(readWalk(parseRoute(linkToWalk(walk, { ids: ['a'], at: null, isSpread: false }, {})).query)).toEqual({ ids: ['a'], at: null, pins: new Map(), folded: ['Firm'], isSpread: false });
});
