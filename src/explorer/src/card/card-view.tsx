import { useEffect } from 'preact/hooks';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Entity, EntitySummary } from '../api/types';
import { Answered } from '../answered';
import { EvidenceList } from '../records/evidence';
import { KindLabel } from '../records/entity-link';
import { LeaveWith } from '../leave/leave-with';
import { linkTo } from '../route';
import { remember } from '../search/recent';
import { useTitle } from '../title';
import { writeInterval } from '../words/figures';
import { nameOf, titleOf } from '../words/language';
import { say } from '../words/say';
import { Figures } from './figures';
import { OpenQuestions } from './open-questions';
import { RelationshipGroups } from './relationship-groups';
import { SupportProfile } from './support-profile';
import { TimeSlider } from './time-slider';
import type { When } from './when';
import { TimelineSection } from './timeline-section';

/** All that is known of an entity. */
export function CardView({ id, query }: { id: string; query: URLSearchParams }) {
  const when = { asOf: query.get('asOf') ?? undefined, knownAt: query.get('knownAt') ?? undefined };
  const asked = useAnswer('/api/v1/entities/{id}', { id, knownAt: when.knownAt });
  return <Answered of={asked}>{entity => <Card key={entity.id} of={entity} when={when} />}</Answered>;
}

function Card({ of, when }: { of: Entity; when: When }) {
  const { id } = of;
  const relationships = { id, limit: 500, transit: 'all', ...when };
  const asked = useAnswer('/api/v1/entities/{id}/relationships', relationships);
  return (
    <article class="card">
      <CardHead of={of} />
      <TimeSlider of={id} asOf={when.asOf} />
      <Answered of={asked}>{answer => <RelationshipGroups of={summaryOf(of)} answer={answer} />}</Answered>
      <SupportProfile of={id} when={when} />
      <Figures of={id} when={when} />
      <TimelineSection of={id} when={when} />
      <OpenQuestions around={id} knownAt={when.knownAt} />
      {asked?.state === 'answered' &&
        <LeaveWith path="/api/v1/entities/{id}/relationships" parameters={relationships} revision={asked.answer.revision} total={asked.answer.total} />}
    </article>
  );
}

function summaryOf({ id, kind, name, nameZh = null, summary = null, degree = 0 }: Entity): EntitySummary {
  return { id, kind, name, nameZh, summary, degree };
}

function CardHead({ of }: { of: Entity }) {
  const nameZh = of.nameZh ?? null;
  const shown = nameOf({ name: of.name, nameZh });
  useEffect(() => {
    remember({ id: of.id, name: of.name, nameZh, kind: of.kind });
  }, [of.id]);
  useTitle(shown);
  const others = (former: boolean) => of.names
    .filter(name => !shown.includes(name.text) && (name.role === 'former') === former).map(name => name.text);
  const dates = writeInterval(of.valid, of.heldAt);
  return (
    <header>
      <h1>{shown} <KindLabel kind={of.kind} /></h1>
      {others(false).length > 0 && <p class="names">{say('alsoCalled')} {others(false).join(', ')}</p>}
      {others(true).length > 0 && <p class="names">{say('formerly')} {others(true).join(', ')}</p>}
      <p class="summary">{of.summary} <EvidenceList of={of.evidence} /></p>
      <ul class="chips">
        {dates && <li>{dates}</li>}
        {Object.entries(of.properties).map(([property, value]) => <li>{titleOf(graph.value?.term(property), property)}: {String(value)}</li>)}
        {of.identifiers.map(({ scheme, value }) => <li>{scheme} {value}</li>)}
        {of.tags.map(tag => <li class="tag">{tag}</li>)}
      </ul>
      <nav class="actions" aria-label={shown}>
        <a href={linkTo(['paths'], { source: of.id })}>{say('pathsFrom')}</a>
        <a href={linkTo(['paths'], { target: of.id })}>{say('pathsTo')}</a>
        <a href={linkTo(['canvas'], { id: of.id, at: of.id })}>{say('walkFrom')}</a>
        <a href={linkTo(['funding'], { recipient: of.id })}>{say('whoFunds')}</a>
        <a href={linkTo(['funding'], { funder: of.id })}>{say('whomItFunds')}</a>
      </nav>
    </header>
  );
}
