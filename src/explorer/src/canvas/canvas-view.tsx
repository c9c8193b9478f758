import { useMemo } from 'preact/hooks';
import { graph } from '../api/graph';
import { useAnswer } from '../api/use-answer';
import type { Edge, NodeLink } from '../api/types';
import { Answered } from '../answered';
import { knownOf, type Known } from '../api/when';
import { LeaveWith } from '../leave/leave-with';
import { GraphDrawing } from '../paths/lanes-drawing';
import { FirstLines } from '../records/more';
import { RelationshipSentence } from '../records/relationship-sentence';
import { linkTo, setParameters } from '../route';
import { EntityPicker } from '../search/entity-picker';
import { useTitle } from '../title';
import { nameOf, titleOf } from '../words/language';
import { say } from '../words/say';
import { foldEdges, waysOn } from './walk';

/** A walk through the graph: what is on the canvas is in the address, so back and forward undo and redo it. */
export function CanvasView({ query }: { query: URLSearchParams }) {
  const ids = query.getAll('id');
  const parameters = { seed: ids, depth: 0, limit: 500, transit: 'all', ...knownOf(query) };
  const asked = useAnswer('/api/v1/subgraph', ids.length === 0 ? null : parameters);
  useTitle(say('canvas'));
  return (
    <>
      <h1>{say('canvas')}</h1>
      {ids.length === 0 && <p>{say('emptyCanvas')}</p>}
      <EntityPicker label={say('addEntity')} onPick={({ id }) => setParameters({ id: [...ids.filter(one => one !== id), id], at: id })} />
      <Answered of={asked}>{answer => (
        <>
          <Walk of={answer} at={query.get('at')} known={knownOf(query)} />
          <LeaveWith path="/api/v1/subgraph" parameters={parameters} answer={{ ...answer, ...answer.graph }} />
        </>
      )}</Answered>
    </>
  );
}

function Walk({ of, at, known }: { of: NodeLink; at: string | null; known: Known }) {
  const edges = of.edges ?? [];
  const folded = useMemo(() => foldEdges(of.nodes, edges), [of]);
  const ids = of.nodes.map(node => node.id);
  return (
    <>
      <GraphDrawing of={folded} label={say('canvasDrawing', { n: ids.length })} name="canvas" marked={new Set(at === null ? [] : [at])}
        linkOf={id => linkTo(['canvas'], { id: ids, at: id })} />
      {at !== null && folded.entities.has(at) ? <WaysOn from={at} name={nameOf(folded.entities.get(at)!)} ids={ids} known={known} /> : <p class="aside">{say('choose')}</p>}
      <section aria-labelledby="lines">
        <h2 id="lines">{say('relationships')} <span class="count">{edges.length}</span></h2>
        <FirstLines of={edges} show={12}>{edge => <EdgeSentence of={edge} in={folded.entities} />}</FirstLines>
      </section>
    </>
  );
}

function EdgeSentence({ of, in: entities }: { of: Edge; in: ReturnType<typeof foldEdges>['entities'] }) {
  const { key, validFrom, validTo, ...told } = of;
  return <RelationshipSentence of={{ ...told, id: key, valid: { from: validFrom, to: validTo } }} source={entities.get(of.source)} target={entities.get(of.target)} />;
}

/** Where a walk can go on from an entity: each type and direction with the number of those not shown yet. */
function WaysOn({ from, name, ids, known }: { from: string; name: string; ids: readonly string[]; known: Known }) {
  const asked = useAnswer('/api/v1/entities/{id}/relationships', { id: from, limit: 500, transit: 'all', ...known });
  return (
    <section class="ways" aria-labelledby="ways">
      <h2 id="ways">{say('chosen', { name })}</h2>
      <Answered of={asked}>{({ items }) => (
        <p>
          {waysOn(from, items, new Set(ids)).map(({ type, isOut, others, hidden }) => (
            <button type="button" disabled={hidden === 0} onClick={() => setParameters({ id: [...new Set([...ids, ...others])] })}>
              {isOut ? '' : '… '}{titleOf(graph.value?.type(type), type)}{isOut ? ' …' : ''} <span class="count">{hidden}</span>
            </button>
          ))}
        </p>
      )}</Answered>
      <p><a href={linkTo(['entities', from])}>{say('card')}</a>{' '}
        <button type="button" onClick={() => setParameters({ id: ids.filter(id => id !== from), at: undefined })}>{say('hide')}</button></p>
    </section>
  );
}
