import type { EntitySummary, Timeline, TimelineItem } from '../api/types';
import { EntityLink } from '../records/entity-link';
import { FirstLines } from '../records/more';
import { ObservationLine } from '../records/observation-line';
import { RelationshipSentence } from '../records/relationship-sentence';
import { writeInterval } from '../words/figures';
import { say } from '../words/say';

/** All that is dated about an entity, in order. */
export function TimelineSection({ of: { items, dated, total }, on }: { of: Timeline; on: string }) {
  return dated === 0 ? null : (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{say('timeline')} <span class="count">{dated}</span></h2>
      <div class="timeline">
        <FirstLines of={items} show={8}>{item => <><time>{item.date}</time> <Entry of={item} on={on} /></>}</FirstLines>
      </div>
      {total > dated && <p class="aside">{say('undated', { n: total - dated })}</p>}
    </section>
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
