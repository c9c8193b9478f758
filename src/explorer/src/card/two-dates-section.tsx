import type { EntityRelationship, EntitySummary, RelationshipsOfEntity } from '../api/types';
import { FirstLines } from '../records/more';
import { say } from '../words/say';
import { Sentence } from './relationship-groups';
import { compareDates } from './two-dates';

interface At { readonly date: string; readonly answer: RelationshipsOfEntity }

/** Two dates side by side: what holds at one of them alone, and what is certain at one and only possible at the other. */
export function TwoDates({ of: self, before, after }: { of: EntitySummary; before: At; after: At }) {
  const { only, surer, alike, undated } = compareDates(before.answer.items, after.answer.items);
  return (
    <section aria-labelledby="two-dates">
      <h2 id="two-dates">{say('changed', { before: before.date, after: after.date })}</h2>
      <div class="two-dates">{[before, after].map(({ date, answer }, at) => (
        <section aria-labelledby={`date-${at}`}>
          <h3 id={`date-${at}`}>{date} <span class="count">{answer.total}</span></h3>
          <Lines of={only[at]!} on={self} title={say('onlyThen', { date })} />
          <Lines of={surer[at]!} on={self} title={say('surerThen', { date, other: [after, before][at]!.date })} />
          {only[at]!.length + surer[at]!.length === 0 && <p class="aside">{say('nothingOnlyThen')}</p>}
        </section>
      ))}</div>
      <p class="aside">{say('alike', { n: alike, undated })}</p>
      {[before, after].flatMap(({ answer }) => answer.notes).map(note => <p class="aside">{note}</p>)}
    </section>
  );
}

function Lines({ of, on, title }: { of: readonly EntityRelationship[]; on: EntitySummary; title: string }) {
  return of.length === 0 ? null : (
    <>
      <h4>{title} <span class="count">{of.length}</span></h4>
      <FirstLines of={of}>{item => <Sentence of={item} on={on} />}</FirstLines>
    </>
  );
}
