import { useAnswer } from '../api/use-answer';
import type { EntitySummary, TimelineItem } from '../api/types';
import { Answered } from '../answered';
import { EntityLink } from '../records/entity-link';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { RelationshipSentence } from '../records/relationship-sentence';
import { writeInterval } from '../words/figures';
import { say } from '../words/say';
import type { When } from './when';

/** All that is dated about an entity, in order. */
export function TimelineSection({ of, when }: { of: string; when: When }) {
  const asked = useAnswer('/api/v1/entities/{id}/timeline', { id: of, limit: 200, ...when });
  return (
    <Answered of={asked}>{({ items, dated, total }) => dated === 0 ? null : (
      <section aria-labelledby="timeline">
        <h2 id="timeline">{say('timeline')} <span class="count">{dated}</span></h2>
        <div class="timeline">
          <FirstLines of={items} show={8}>{item => <><time>{item.date}</time> <Entry of={item} on={of} /></>}</FirstLines>
        </div>
        {total > dated && <p class="aside">{say('undated', { n: total - dated })}</p>}
      </section>
    )}</Answered>
  );
}

function Entry({ of: { entity, relationship, observation, through }, on }: { of: TimelineItem; on: string }) {
  return (
    <>
      {relationship && <RelationshipSentence of={relationship} on={on} source={relationship.sourceEntity} target={relationship.targetEntity} />}
      {observation && <ObservationLine of={observation} on={on} />}
      {entity && <span class="sentence"><EntityLink of={entity as EntitySummary} /> {writeInterval(entity.valid, entity.heldAt)}</span>}
      {through && <span class="particular">{say('through')} <EntityLink of={through} /></span>}
    </>
  );
}
