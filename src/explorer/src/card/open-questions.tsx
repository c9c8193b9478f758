import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Disagreement } from '../api/types';
import { Answered } from '../answered';
import { GapLine } from '../records/gap-line';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { RelationshipSentence } from '../records/relationship-sentence';
import { titleOf } from '../words/language';
import { say } from '../words/say';

/** What sources leave open about an entity, and where they tell one thing in two ways. */
export function OpenQuestions({ around, knownAt }: { around: string; knownAt: string | undefined }) {
  const gaps = useAnswer('/api/v1/gaps', { around, knownAt, limit: 100 });
  const disagreements = useAnswer('/api/v1/disagreements', { around, knownAt, limit: 50 });
  return (
    <>
      <Answered of={disagreements}>{({ items, total }) => total === 0 ? null : (
        <section aria-labelledby="disagreements">
          <h2 id="disagreements">{say('disagreements')} <span class="count">{total}</span></h2>
          <FirstLines of={items}>{item => <Accounts of={item} />}</FirstLines>
        </section>
      )}</Answered>
      <Answered of={gaps}>{({ items, total }) => total === 0 ? null : (
        <section aria-labelledby="gaps">
          <h2 id="gaps">{say('gaps')} <span class="count">{total}</span></h2>
          <FirstLines of={items}>{item => <GapLine of={item} />}</FirstLines>
        </section>
      )}</Answered>
    </>
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
