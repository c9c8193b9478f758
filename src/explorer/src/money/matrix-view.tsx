import type { ComponentChildren } from 'preact';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { FlowRow, Funding } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith, mostRows } from '../leave/leave-with';
import { EntityLink } from '../records/entity-link';
import { linkTo, parametersOf, setParameters } from '../route';
import { ChoiceField } from '../search/choice-field';
import { useTitle } from '../title';
import { writeQuantity } from '../words/figures';
import { titleOf } from '../words/language';
import { say, tell } from '../words/say';
import { bases, payerClasses } from '../words/vocabulary';
import { FundingForm } from './funding-form';
import { idOf, linesOf, matrixOf, rowKeyOf, rowKeys, type RowKey } from './matrix';

/** Payers by channels: how many flows each pays through which; a number leads to its lines in the ledger, where the ledger can be asked for them. */
export function MatrixView({ query }: { query: URLSearchParams }) {
  const key = rowKeyOf(query);
  // The order of the ledger and the steps upstream are its own.
  const { depth, sort, ...filters } = parametersOf(query);
  const parameters = { ...filters, groupBy: [key, 'channel'], limit: mostRows };
  const asked = useAnswer('/api/v1/funding', parameters);
  useTitle(say('matrix'));
  return (
    <>
      <h1>{say('matrix')}</h1>
      <p class="aside"><a href={linkTo(['funding'], { ...filters, groupBy: undefined })}>{say('askMoney')}</a></p>
      <FundingForm query={query}>
        <ChoiceField label={say('rowsOf')} value={key} onChange={groupBy => setParameters({ groupBy })}
          choices={rowKeys.map(id => [id, titleOfRows(id)] as const)} />
      </FundingForm>
      <Answered of={asked}>{answer => (
        <>
          <MatrixTable of={answer} by={key} filters={filters} />
          {answer.notes.map(note => <p class="aside">{note}</p>)}
          <LeaveWith path="/api/v1/funding" parameters={parameters} answer={answer} total={answer.total} />
        </>
      )}</Answered>
    </>
  );
}

function MatrixTable({ of: { flows, total }, by, filters }: { of: Funding; by: RowKey; filters: ReturnType<typeof parametersOf> }) {
  const { rows, channels, most } = matrixOf(flows, flow => [idOf(flow, by) ?? '', flow], graph.value!.ontology.channels.map(({ id }) => id));
  return (
    <>
      {total > flows.length && <p class="aside">{say('beyond', { n: total - flows.length })}</p>}
      <div class="scrolled" tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <th scope="col">{titleOfRows(by)}</th>
              {channels.map(channel => <th scope="col" class="upright" title={channel === null ? undefined : graph.value!.term(channel)?.meaning}><span>{channelOf(channel)}</span></th>)}
              <th scope="col">{say('all')}</th>
            </tr>
          </thead>
          <tbody>{rows.map(({ row, count, cells }) => (
            <tr>
              <th scope="row">{headingOf(row, by)}</th>
              {channels.map(channel => {
                const flow = cells.get(channel);
                return <td>{flow && <Cell of={flow} most={most} link={linesOf(flow, by, filters)} />}</td>;
              })}
              <td>{count}</td>
            </tr>
          ))}</tbody>
        </table>
      </div>
    </>
  );
}

function Cell({ of: { count, totals, amounts }, most, link }: { of: FlowRow; most: number; link: string | undefined }) {
  const sums = (totals ?? []).map(({ quantity, basis }) => `${writeQuantity(quantity)} ${basis ? tell(bases[basis]) : ''}`.trim());
  const unstated = amounts.filter(({ quantity }) => quantity === null).length;
  const meaning = [...sums, ...unstated > 0 ? [`${say('noFigure')} ${unstated}`] : []].join('; ');
  const look = { class: `cell cell-${Math.ceil(4 * count / most)}`, title: meaning };
  const text = <>{count}<span class="unseen"> {meaning}</span></>;
  return link === undefined ? <span {...look}>{text}</span> : <a {...look} href={link}>{text}</a>;
}

function titleOfRows(by: RowKey): string {
  return say(by === 'payerClass' ? 'payer' : by);
}

function headingOf(flow: FlowRow, by: RowKey): ComponentChildren {
  if (by === 'payerClass') {
    return flow.payerClass === null ? say('nobody') : tell(payerClasses[flow.payerClass]);
  }
  const entity = flow[by];
  return entity === null ? say('nobody') : <EntityLink of={entity} />;
}

function channelOf(channel: string | null): string {
  return channel === null ? say('noChannel') : titleOf(graph.value!.term(channel), channel);
}
