import { expect, test } from 'vitest';
import type { Measure } from '../api/types';
import { parseRoute } from '../route';
import { commonOf } from './common';

test('another measure is asked of the same records, at the same revision, without what only one measure has', () => {
  const measures = [{ parameters: [{ name: 'direction' }, { name: 'damping' }] }, { parameters: [{ name: 'normalised' }] }] as unknown as Measure[];
  const { query } = parseRoute('#/centrality/betweenness?kind=Firm&content=a&content=b&knownAt=3&asOf=2019&among=x&avoid=y&within=z&ranges=document&samples=10'
    + '&source=s&sourceKind=Fund&target=t&targetKind=Firm&seed=u&direction=both&normalised=false&damping=0.5&cursor=0a');
  expect(commonOf(query, measures)).toEqual(
    { kind: 'Firm', content: ['a', 'b'], knownAt: '3', asOf: '2019', among: 'x', avoid: 'y', within: 'z', ranges: 'document', samples: '10' });
});
