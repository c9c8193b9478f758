import { expect, test } from 'vitest';
import { linkTo, parametersOf, parseRoute } from './route';

test('a link is read as what it was made of', () => {
  const link = linkTo(['entities', 'a/b 华为'], { follow: ['money', 'people'], q: '华为 & co', empty: '', absent: undefined });
  const { path, query } = parseRoute(link);
  expect(path).toEqual(['entities', 'a/b 华为']);
  expect(parametersOf(query)).toEqual({ follow: ['money', 'people'], q: '华为 & co' });
});

test('no fragment is the first view', () => {
  expect(parseRoute('').path).toEqual([]);
  expect(parseRoute('#/').path).toEqual([]);
});

test('a link that was cut in the middle of an escape is still read', () => {
  expect(parseRoute('#/entities/%E5%8D').path).toEqual(['entities', '%E5%8D']);
});
