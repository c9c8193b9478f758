import { useMemo } from 'preact/hooks';
import { useAnswer } from '../api/use-answer';
import type { Path, PathGraph, Paths } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { EntityLink } from '../records/entity-link';
import { RelationshipSentence } from '../records/relationship-sentence';
import { graph } from '../api/graph';
import { foldEdges } from '../canvas/walk';
import { linkTo, parametersOf, setParameters } from '../route';
import { useTitle } from '../title';
import { say, tell } from '../words/say';
import { stances } from '../words/vocabulary';
import { GraphDrawing, LanesDrawing } from './lanes-drawing';
import { PathsForm } from './paths-form';

/** How influence runs from one entity to another. */
export function PathsView({ query }: { query: URLSearchParams }) {
  const source = query.get('source');
  const target = query.get('target');
  const asked = useAnswer('/api/v1/paths', source && target ? { source, target, ...parametersOf(query) } : null);
  useTitle(say('paths'));
  return (
    <>
      <h1>{say('paths')}</h1>
      <PathsForm query={query} />
      {asked ? <Answered of={asked}>{answer => (
        <>
          <PathsAnswer of={answer} ends={[source!, target!]} />
          <LeaveWith path="/api/v1/paths" parameters={parametersOf(query)} answer={answer} />
        </>
      )}</Answered> : <p>{say('choosePath')}</p>}
    </>
  );
}

function PathsAnswer({ of, ends }: { of: Paths; ends: readonly string[] }) {
  return (
    <>
      {of.paths.length > 0 && <LanesDrawing of={of.paths} />}
      {of.graph && <AllPaths of={of.graph} ends={ends} />}
      {of.paths.length === 0 && !of.graph && <div class="why">{of.why.map(reason => <p>{reason}</p>)}</div>}
      {of.cutBy && <p class="aside">{say('cut')} {of.needs !== null &&
        <>{say('needed', { n: of.needs })} <button type="button" onClick={() => setParameters({ maxHops: String(of.needs) })}>{say('searchThat', { n: of.needs })}</button></>}</p>}
      {of.truncated && <p class="aside">{say('truncated')}</p>}
      {of.notes.map(note => <p class="aside">{note}</p>)}
      <ol class="paths">{of.paths.map((path, at) => <li><PathSteps of={path} title={of.paths.length > 1 ? say('pathNumber', { n: at + 1 }) : null} /></li>)}</ol>
      {of.association && (
        <section class="pale" aria-label={say('association')}>
          <p>{say('association')}</p>
          <LanesDrawing of={[of.association]} isPale />
          <PathSteps of={of.association} title={null} />
        </section>
      )}
    </>
  );
}

/** All paths as one drawing, and each of its relationships as a sentence. */
function AllPaths({ of: { nodes, edges }, ends }: { of: PathGraph; ends: readonly string[] }) {
  const folded = useMemo(() => foldEdges(nodes, edges), [nodes, edges]);
  return (
    <>
      <GraphDrawing of={folded} label={say('paths')} name="paths" marked={new Set(ends)} linkOf={id => linkTo(['entities', id])} />
      <ol class="lines steps">{edges.map(edge =>
        <li><RelationshipSentence of={edge} source={folded.entities.get(edge.source)} target={folded.entities.get(edge.target)} /></li>)}</ol>
    </>
  );
}

/** A path as sentences, one for each relationship of each step. */
function PathSteps({ of: { entities, steps, hops, reading, confidence, toldBy }, title }: { of: Path; title: string | null }) {
  const entity = (id: string) => entities.find(one => one.id === id);
  const documents = toldBy.map(String).map(id => graph.value?.source(id)?.title ?? id);
  return (
    <section>
      {title && <h2>{title}</h2>}
      <p class="aside">
        {hops === 1 ? say('oneHop') : say('hops', { n: hops })}
        {reading === 'backward' && <>; {say('readBackward')}</>}
        {confidence && <> · <span class={`stance stance-${confidence}`}>{tell(stances[confidence])}</span></>}
        {hops > 0 && <> · {documents.length > 0 ? <>{say('told')} {documents.join(', ')}</> : say('toldByNone')}</>}
      </p>
      {hops === 0 && <p><EntityLink of={entities[0]!} /></p>}
      <ol class="lines steps">{steps.map(({ relationships }) => (
        <li>{relationships.map(relationship =>
          <div><RelationshipSentence of={relationship} source={entity(relationship.source)} target={entity(relationship.target)} /></div>)}</li>
      ))}</ol>
    </section>
  );
}
