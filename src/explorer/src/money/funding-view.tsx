import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Amount, FlowRow, Funding, FundingSort, Total } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith, mostRows } from '../leave/leave-with';
import { EntityById } from '../records/entity-by-id';
import { EntityLink } from '../records/entity-link';
import { EvidenceList } from '../records/evidence';
import { linkTo, parametersOf, setParameters } from '../route';
import { ChoiceField } from '../search/choice-field';
import { useTitle } from '../title';
import { writeInterval, writeQuantity } from '../words/figures';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { bases, fundingSorts, instruments } from '../words/vocabulary';
import { FundingForm } from './funding-form';
import { rowKeyOf } from './matrix';
import { SankeyDrawing } from './sankey-drawing';

/** Who funds whom, as a ledger. */
export function FundingView({ query }: { query: URLSearchParams }) {
  const parameters = { limit: '100', ...parametersOf(query) };
  const asked = useAnswer('/api/v1/funding', parameters);
  useTitle(say('money'));
  return (
    <>
      <h1>{say('money')}</h1>
      <p class="aside"><a href={linkTo(['funding', 'matrix'], { ...parametersOf(query), groupBy: rowKeyOf(query) })}>{say('matrix')}</a></p>
      <FundingForm query={query}>
        <ChoiceField label={say('depth')} value={query.get('depth') ?? '1'} onChange={depth => setParameters({ depth })} choices={['1', '2', '3', '4'].map(n => [n, n] as const)} />
        <ChoiceField label={say('sort')} value={query.get('sort') ?? 'amount'} onChange={sort => setParameters({ sort })}
          choices={(Object.keys(fundingSorts) as FundingSort[]).map(id => [id, tell(fundingSorts[id])] as const)} />
      </FundingForm>
      <Answered of={asked}>{answer => (
        <>
          <SankeyDrawing of={answer.flows} />
          <Ledger of={answer} />
          <LeaveWith path="/api/v1/funding" parameters={parameters} answer={answer} total={answer.total} />
        </>
      )}</Answered>
    </>
  );
}

function Ledger({ of: { flows, total, totals, notes, truncated, next } }: { of: Funding }) {
  return (
    <>
      <p class="aside">{say('rows', { n: total })}{truncated && <> · {say('truncated')}</>}</p>
      <div class="scrolled" tabIndex={0}>
        <table class="ledger">
          <thead>
            <tr>
              <th scope="col">{say('funder')}</th>
              <th scope="col">{say('recipient')}</th>
              <th scope="col">{say('channel')}</th>
              <th scope="col">{say('amount')}</th>
              <th scope="col"><span class="unseen">{say('evidenceOne')}</span></th>
            </tr>
          </thead>
          <tbody>{flows.map(flow => <Flow of={flow} />)}</tbody>
        </table>
      </div>
      {next && flows.length < mostRows && <p><button type="button" onClick={() => setParameters({ limit: String(mostRows) })}>{say('moreRows')}</button></p>}
      {totals.length > 0 && (
        <section aria-labelledby="totals">
          <h2 id="totals">{say('totals')}</h2>
          <ul class="lines">{totals.map(total => <li><AmountText of={total} /> {total.payerCountry && <EntityById id={total.payerCountry} />}</li>)}</ul>
        </section>
      )}
      {notes.length > 0 && <section aria-labelledby="notes"><h2 id="notes">{say('notes')}</h2>{notes.map(note => <p class="aside">{note}</p>)}</section>}
    </>
  );
}

function Flow({ of: { hop, via, funder, recipient, channel, amounts, relationships } }: { of: FlowRow }) {
  return (
    <tr class={`hop-${hop}`}>
      <td>{funder ? <EntityLink of={funder} /> : say('nobody')}</td>
      <td>{recipient ? <EntityLink of={recipient} /> : null}{via && <div>{say('through')} <EntityLink of={via} /></div>}</td>
      <td>{channel && titleOf(graph.value?.term(channel), channel)}</td>
      <td class="amount">{amounts.map(amount => <div><AmountText of={amount} />{amount.quantity && amount.why && <span class="particular">{amount.why}</span>}</div>)}</td>
      <td>
        {relationships.map(({ valid, heldAt }) => writeInterval(valid, heldAt)).filter(text => text).map(text => <span class="particular">{text}</span>)}
        <EvidenceList of={relationships.flatMap(relationship => relationship.evidence)} />
      </td>
    </tr>
  );
}

function AmountText({ of: { quantity, basis, instrument } }: { of: Amount | Total }) {
  return quantity === null ? <span class="none">{say('noFigure')}</span> : <><strong>{writeQuantity(quantity)}</strong>{basis && <> {tell(bases[basis])}</>} <span class="instrument">{tell(instruments[instrument])}</span></>;
}
