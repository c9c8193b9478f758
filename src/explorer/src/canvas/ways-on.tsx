import { graph } from '../api/graph';
import type { Known } from '../api/when';
import { useAnswer } from '../api/use-answer';
import { Answered } from '../answered';
import { linkTo } from '../route';
import { titleOf } from '../words/language';
import { say } from '../words/say';
import { waysOn } from './walk';
import type { Walked } from './walk-parameters';

/** The most boxes that can be asked for in one address, and more than can be read. */
const mostShown = 250;

interface Props { readonly from: string; readonly name: string; readonly walk: Walked; readonly known: Known; readonly change: (changed: Partial<Walked>) => void }

/** Where a walk can go on from an entity: each type and direction with the number of those not shown yet; and what may be done with it. */
export function WaysOn({ from, name, walk: { ids, pins }, known, change }: Props) {
  const asked = useAnswer('/api/v1/entities/{id}/relationships', { id: from, limit: 500, transit: 'all', ...known });
  const pin = () => {
    const box = document.querySelector<SVGGraphicsElement>(`.lanes .box[data-entity="${CSS.escape(from)}"] > rect`)!.getBBox();
    change({ pins: new Map([...pins, [from, { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }]]) });
  };
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{say('chosen', { name })}</h2>
      <Answered of={asked}>{({ items }) => {
        const ways = waysOn(from, items, new Set(ids));
        return (
          <>
            <p>
              {ways.map(({ type, isOut, others, hidden }) => (
                <button type="button" disabled={hidden === 0 || ids.length + hidden > mostShown} onClick={() => change({ ids: [...new Set([...ids, ...others])] })}>
                  {isOut ? '' : '… '}{titleOf(graph.value?.type(type), type)}{isOut ? ' …' : ''} <span class="count">{hidden}</span>
                </button>
              ))}
            </p>
            {ways.some(({ hidden }) => ids.length + hidden > mostShown) && <p class="aside">{say('canvasFull', { n: mostShown })}</p>}
          </>
        );
      }}</Answered>
      <p>
        {pins.has(from)
          ? <button type="button" onClick={() => change({ pins: new Map([...pins].filter(([id]) => id !== from)) })}>{say('unpin')}</button>
          : <button type="button" onClick={pin}>{say('pin')}</button>}
        <button type="button" onClick={() => change({ ids: ids.filter(id => id !== from), at: null })}>{say('hide')}</button>
        <a href={linkTo(['entities', from])}>{say('card')}</a>
      </p>
    </section>
  );
}
