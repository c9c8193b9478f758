import { expect, test } from 'vitest';
import { citationOf } from './citation';

test('a citation is printed with the address of the install, below its prefix, and tells the contents of each dataset', () => {
  const link = '/api/v1/paths?source=a&content=12&content=34';
  const { text, bibtex, link: address, contents } = citationOf({ text: `“Paths.” ${link}`, bibtex: `\\url{${link}}`, link }, 'https://example.org/graph/#/paths?source=a');
  expect(address).toBe('https://example.org/graph/api/v1/paths?source=a&content=12&content=34');
  expect(text).toBe(`“Paths.” ${address}`);
  expect(bibtex).toBe(`\\url{${address}}`);
  expect(contents).toEqual(['12', '34']);
});
