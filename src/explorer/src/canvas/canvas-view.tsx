import { useMemo, useRef } from 'preact/hooks';
import { graph, unknownEntity } from '../api/graph';
import { knownOf, type Known } from '../api/when';
import { useAnswer } from '../api/use-answer';
import type { Edge, NodeLink } from '../api/types';
import { Answered } from '../answered';
import { LeaveWith } from '../leave/leave-with';
import { GraphDrawing } from '../paths/lanes-drawing';
import { FirstLines } from '../records/more';
import { RelationshipSentence } from '../records/relationship-sentence';
import { goTo, setParameters } from '../route';
import { EntityPicker } from '../search/entity-picker';
import { useTitle } from '../title';
import { isChinese, nameOf, titleOf } from '../words/language';
import { say } from '../words/say';
import { visit, type Visits } from './undo';
import { collapse, foldEdges, groupId, isGroup } from './walk';
import { linkToWalk, readWalk, type Walked, writeWalk } from './walk-parameters';
import { WaysOn } from './ways-on';

/** A walk through the graph. What is on the canvas is in the address, so the browser's buttons undo and redo it too. */
export function CanvasView({ query }: { query: URLSearchParams }) {
  const walk = readWalk(query);
  const known = knownOf(query);
  const change = (changed: Partial<Walked>) => setParameters(writeWalk(walk, changed));
  const parameters = { seed: walk.ids, depth: 0, limit: 500, transit: 'all', ...known };
  const asked = useAnswer('/api/v1/subgraph', walk.ids.length === 0 ? null : parameters);
  useTitle(say('canvas'));
  return (
    <>
      <h1>{say('canvas')}</h1>
      {walk.ids.length === 0 && <p>{say('emptyCanvas')}</p>}
      <EntityPicker label={say('addEntity')} onPick={({ id }) => change({ ids: [...walk.ids.filter(one => one !== id), id], at: id })} />
      <Undo here={linkToWalk(walk, {}, { ...known })} />
      <Answered of={asked}>{answer => (
        <>
          <Walk of={answer} walk={walk} known={known} change={change} />
          <LeaveWith path="/api/v1/subgraph" parameters={parameters} answer={{ ...answer, ...answer.graph }} />
        </>
      )}</Answered>
    </>
  );
}

function Undo({ here }: { here: string }) {
  const visits = useRef<Visits>({ past: [], here, ahead: [] });
  visits.current = visit(visits.current, here);
  const [before, after] = [visits.current.past.at(-1), visits.current.ahead[0]];
  return (
    <p class="ways">
      <button type="button" disabled={before === undefined} onClick={() => goTo(before!)}>{say('undo')}</button>
      <button type="button" disabled={after === undefined} onClick={() => goTo(after!)}>{say('redo')}</button>
    </p>
  );
}

interface WalkProps { readonly of: NodeLink; readonly walk: Walked; readonly known: Known; readonly change: (changed: Partial<Walked>) => void }

function Walk({ of: { nodes, edges }, walk, known, change }: WalkProps) {
  const { at, pins, folded: kinds, isSpread } = walk;
  const language = isChinese.value;
  const folded = useMemo(() => {
    const groups = collapse(nodes, edges ?? [], new Set(kinds), id => id === at || pins.has(id), (kind, n) => groupOf(kind, n, nodes[0]!));
    return foldEdges(groups.nodes, groups.edges);
  }, [nodes, edges, JSON.stringify(kinds), at, JSON.stringify([...pins.keys()]), language]);
  const entities = useMemo(() => foldEdges(nodes, []).entities, [nodes]);
  const linkOf = (id: string) => linkToWalk(walk, isGroup(id) ? { folded: kinds.filter(kind => groupId(kind) !== id) } : { at: id }, { ...known });
  return (
    <>
      <FoldByKind of={nodes} folded={kinds} onChange={folded => change({ folded })}>
        <button type="button" aria-pressed={isSpread} onClick={() => change({ isSpread: !isSpread })}>{say('spread')}</button>
      </FoldByKind>
      <GraphDrawing of={folded} label={say('canvasDrawing', { n: nodes.length })} name="canvas" marked={new Set(at === null ? [] : [at])} linkOf={linkOf}
        placing={{ pins, isSpread, onPin: (id, centre) => isGroup(id) || change({ pins: new Map([...pins, [id, centre]]) }) }} />
      {at !== null && entities.has(at)
        ? <WaysOn from={at} name={nameOf(entities.get(at)!)} walk={walk} known={known} change={change} />
        : <p class="aside">{say('choose')}</p>}
      <section aria-labelledby="lines">
        <h2 id="lines">{say('relationships')} <span class="count">{edges?.length ?? 0}</span></h2>
        <FirstLines of={edges ?? []} show={12}>{edge => <EdgeSentence of={edge} in={entities} />}</FirstLines>
      </section>
    </>
  );
}

/** The kinds of which several are on the canvas; pressed, all of one are one box. */
function FoldByKind({ of: nodes, folded, onChange, children }: { of: NodeLink['nodes']; folded: readonly string[]; onChange: (folded: readonly string[]) => void; children: preact.ComponentChildren }) {
  const counts = new Map<string, number>();
  nodes.forEach(({ kind }) => counts.set(kind, (counts.get(kind) ?? 0) + 1));
  const several = [...counts].filter(([, n]) => n > 1).toSorted(([, a], [, b]) => b - a);
  return nodes.length < 2 ? null : (
    <p class="ways" role="group" aria-label={say('arrange')}>
      {children}
      {several.length > 0 && <span class="label">{say('foldKind')} </span>}
      {several.map(([kind, n]) => (
        <button type="button" aria-pressed={folded.includes(kind)} onClick={() => onChange(folded.includes(kind) ? folded.filter(one => one !== kind) : [...folded, kind])}>
          {titleOf(graph.value?.kind(kind), kind)} <span class="count">{n}</span>
        </button>
      ))}
    </p>
  );
}

function groupOf(kind: string, n: number, like: NodeLink['nodes'][number]): NodeLink['nodes'][number] {
  return { ...like, ...unknownEntity(groupId(kind)), kind, name: `${n} × ${titleOf(graph.value?.kind(kind), kind)}` };
}

function EdgeSentence({ of, in: entities }: { of: Edge; in: ReturnType<typeof foldEdges>['entities'] }) {
  const { key, validFrom, validTo, ...told } = of;
  return <RelationshipSentence of={{ ...told, id: key, valid: { from: validFrom, to: validTo } }} source={entities.get(of.source)} target={entities.get(of.target)} />;
}
