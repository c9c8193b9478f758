import { useEffect } from 'preact/hooks';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Cited, Entity, EntitySummary } from '../api/types';
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
import { Disagreements, Gaps } from './open-questions';
import { RelationshipGroups } from './relationship-groups';
import { SupportProfile } from './support-profile';
import { TimeSlider } from './time-slider';
import { knownOf, type Known, type When } from '../api/when';
import { TimelineSection } from './timeline-section';
import { TwoDates } from './two-dates-section';

/** All that is known of an entity. */
export function CardView({ id, query }: { id: string; query: URLSearchParams }) {
  const known = knownOf(query);
  const when = { asOf: query.get('asOf') ?? undefined, ...known };
  const asked = useAnswer('/api/v1/entities/{id}', { id, ...known });
  return <Answered of={asked}>{entity => <Card key={entity.id} of={entity} when={when} known={known} against={when.asOf && query.get('against') || undefined} />}</Answered>;
}

function Card({ of, when, known, against }: { of: Entity & Cited; when: When; known: Known; against: string | undefined }) {
  const { id } = of;
  const relationships = { id, limit: 500, transit: 'all', ...when };
  const asked = useAnswer('/api/v1/entities/{id}/relationships', relationships);
  const compared = useAnswer('/api/v1/entities/{id}/relationships', against === undefined ? null : { ...relationships, asOf: against });
  const support = useAnswer('/api/v1/entities/{id}/support', { id, ...when });
  const figures = useAnswer('/api/v1/entities/{id}/observations', { id, limit: 100, ...when });
  const timeline = useAnswer('/api/v1/entities/{id}/timeline', { id, limit: 200, ...when });
  const disagreements = useAnswer('/api/v1/disagreements', { around: id, limit: 50, ...known });
  const gaps = useAnswer('/api/v1/gaps', { around: id, limit: 100, ...known });
  const besides = [support, figures, timeline, disagreements, gaps].flatMap(one => one?.state === 'answered' ? [one.answer] : []);
  return (
    <article class="card">
      <CardHead of={of} />
      <TimeSlider of={id} known={known} asOf={when.asOf} against={against} />
      <Answered of={compared}>{answer => asked?.state === 'answered' && <TwoDates of={summaryOf(of)} {...inOrder({ date: against!, answer }, { date: when.asOf!, answer: asked.answer })} />}</Answered>
      <Answered of={asked}>{answer => <RelationshipGroups of={summaryOf(of)} answer={answer} />}</Answered>
      <Answered of={support}>{answer => <SupportProfile of={answer} />}</Answered>
      <Answered of={figures}>{answer => <Figures of={answer} on={id} />}</Answered>
      <Answered of={timeline}>{answer => <TimelineSection of={answer} on={id} />}</Answered>
      <Answered of={disagreements}>{answer => <Disagreements of={answer} />}</Answered>
      <Answered of={gaps}>{answer => <Gaps of={answer} />}</Answered>
      {asked?.state === 'answered' &&
        <LeaveWith path="/api/v1/entities/{id}/relationships" parameters={relationships} answer={asked.answer} besides={[of, ...besides]} total={asked.answer.total} />}
    </article>
  );
}

function inOrder<D extends { date: string }>(one: D, other: D): { before: D; after: D } {
  return one.date < other.date ? { before: one, after: other } : { before: other, after: one };
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
