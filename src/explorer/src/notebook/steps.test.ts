import { expect, test } from 'vitest';
import { parseRoute } from '../route';
import { linkToAll, readSteps } from './steps';

test('a link to a notebook brings its steps and notes in order', () => {
  const all = [{ link: '#/entities/a?asOf=2019', title: '华为 & co', note: '' }, { link: '#/funding', title: 'Money', note: 'Look\nagain?' }];
  expect(readSteps(parseRoute(linkToAll(all)).query)).toEqual(all);
});

test('a step that leads out of the page is left out', () => {
  expect(readSteps(new URLSearchParams([['step', '["https://example.org","x",""]'], ['step', '["javascript:alert(1)","x",""]'], ['step', 'no JSON'], ['step', '{}']]))).toEqual([]);
});
