import { useMemo } from 'preact/hooks';
import { graph } from '../api/graph';
import type { FlowRow } from '../api/types';
import { linkTo } from '../route';
import { SaveDrawing } from '../leave/save-drawing';
import { writeQuantity } from '../words/figures';
import { nameOf, names, titleOf } from '../words/language';
import { shorten } from '../words/text';
import { say, tell } from '../words/say';
import { bases } from '../words/vocabulary';
import { layOutFlows, margin, partyWidth, type FlowBand, type PartyBox } from './sankey';

const most = 100;

/** Who funds whom as bands from payer to recipient. The ledger beside it says the same. */
export function SankeyDrawing({ of }: { of: readonly FlowRow[] }) {
  const language = names.value;
  const drawing = useMemo(() => layOutFlows(of.slice(0, most), 1160), [of, language]);
  return drawing.bands.length === 0 ? null : (
    <figure class="sankey">
      <div class="scrolled" tabIndex={0} role="group" aria-label={say('bands', { n: drawing.bands.length })}>
        <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height}>
          {drawing.bands.map(band => <BandPath of={band} />)}
          {drawing.parties.map(party => <Party of={party} columns={drawing.columns} />)}
        </svg>
      </div>
      <figcaption class="aside">{say('bandsMeaning')} <SaveDrawing name="funding" /></figcaption>
    </figure>
  );
}

function BandPath({ of: { flow, d, width } }: { of: FlowBand }) {
  const amounts = flow.amounts.flatMap(({ quantity, basis }) => quantity === null ? [] : [`${writeQuantity(quantity)} ${basis ? tell(bases[basis]) : ''}`.trim()]);
  const channel = flow.channel ? titleOf(graph.value?.term(flow.channel), flow.channel) : '';
  return (
    <path class={amounts.length === 0 ? 'band unstated' : 'band'} d={d} stroke-width={amounts.length === 0 ? 2 : width}>
      <title>{`${flow.funder ? nameOf(flow.funder) : ''} → ${flow.recipient ? nameOf(flow.recipient) : ''}: ${[channel, ...amounts.length > 0 ? amounts : [say('noFigure')]].filter(part => part).join('; ')}`}</title>
    </path>
  );
}

function Party({ of: { entity, column, x, y, height }, columns }: { of: PartyBox; columns: number }) {
  const isFirst = column === 0;
  const text = nameOf(entity);
  const room = isFirst || column === columns - 1 ? margin / 8 : 24;
  const shown = shorten(text, room);
  return (
    <a href={linkTo(['entities', entity.id])} class="party">
      <rect x={x} y={y} width={partyWidth} height={Math.max(2, height)} />
      <text x={isFirst ? x - 6 : x + partyWidth + 6} y={y + height / 2 + 4.5} text-anchor={isFirst ? 'end' : 'start'}>
        {shown !== text && <title>{text}</title>}{shown}
      </text>
    </a>
  );
}
