import { graph } from '../api/graph';
import type { EntityRelationship, EntitySummary, Influence, RelationshipsOfEntity } from '../api/types';
import { FirstLines } from '../records/more';
import { RelationshipSentence } from '../records/relationship-sentence';
import { say, tell } from '../words/say';
import { influences, noInfluence } from '../words/vocabulary';
import { groupByInfluence, type Group } from './groups';

const order = Object.keys(influences) as Influence[];

/** Where an entity belongs, and its relationships as sentences, by the influence that runs along them. */
export function RelationshipGroups({ of: self, answer: { items, total, notes } }: { of: EntitySummary; answer: RelationshipsOfEntity }) {
  const { belongs, groups } = groupByInfluence(graph.value!, self.id, items, order);
  return (
    <>
      {belongs.length > 0 && (
        <section aria-labelledby="belongs">
          <h2 id="belongs">{say('belongs')}</h2>
          <FirstLines of={belongs}>{item => <Sentence of={item} on={self} />}</FirstLines>
        </section>
      )}
      <section aria-labelledby="relationships">
        <h2 id="relationships">{say('relationships')} <span class="count">{total}</span></h2>
        <div class="groups">{groups.map(group => (
          <section class={`group influence-${group.influence ?? 'none'}`}>
            <h3>{headingOf(group)} <span class="count">{group.relationships.length}</span></h3>
            <FirstLines of={group.relationships}>{item => <Sentence of={item} on={self} />}</FirstLines>
          </section>
        ))}</div>
        {notes.map(note => <p class="aside">{note}</p>)}
        {total > items.length && <p class="aside">{say('beyond', { n: total - items.length })}</p>}
      </section>
    </>
  );
}

function headingOf({ influence, reaches }: Group): string {
  return tell(influence === null ? noInfluence : influences[influence][reaches === 'it' ? 'from' : 'to']);
}

/** A relationship of the entity that the card is on. */
export function Sentence({ of, on }: { of: EntityRelationship; on: EntitySummary }) {
  const isOut = of.source === on.id;
  return <RelationshipSentence of={of} on={on.id} source={isOut ? on : of.other} target={isOut ? of.other : on} />;
}
