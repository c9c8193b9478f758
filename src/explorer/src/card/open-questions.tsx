import { graph } from '../api/graph';
import type { Disagreement, DisagreementPage, GapPage } from '../api/types';
import { GapLine } from '../records/gap-line';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { RelationshipSentence } from '../records/relationship-sentence';
import { titleOf } from '../words/language';
import { say } from '../words/say';

/** Where sources tell one thing about an entity in two ways. */
export function Disagreements({ of: { items, total } }: { of: DisagreementPage }) {
  return total === 0 ? null : (
    <section aria-labelledby="disagreements">
      <h2 id="disagreements">{say('disagreements')} <span class="count">{total}</span></h2>
      <FirstLines of={items}>{item => <Accounts of={item} />}</FirstLines>
    </section>
  );
}

/** What sources leave open about an entity. */
export function Gaps({ of: { items, total } }: { of: GapPage }) {
  return total === 0 ? null : (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{say('gaps')} <span class="count">{total}</span></h2>
      <FirstLines of={items}>{item => <GapLine of={item} />}</FirstLines>
    </section>
  );
}

function Accounts({ of: { differs, accounts } }: { of: Disagreement }) {
  return (
    <>
      {say('differs', { what: differs.map(field => titleOf(graph.value?.term(field), field)).join(', ') })}
      <ul class="lines">{accounts.map(({ relationship, observation }) => (
        <li>
          {relationship && <RelationshipSentence of={relationship} source={relationship.sourceEntity} target={relationship.targetEntity} />}
          {observation && <ObservationLine of={observation} />}
        </li>
      ))}</ul>
    </>
  );
}
