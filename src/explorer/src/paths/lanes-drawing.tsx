import { useEffect, useMemo, useState } from 'preact/hooks';
import { graph } from '../api/graph';
import type { Path } from '../api/types';
import { usePlacing, type Placing } from '../canvas/use-placing';
import { isGroup } from '../canvas/walk';
import { SaveDrawing } from '../leave/save-drawing';
import { linkTo } from '../route';
import { names, namesOf, titleOf } from '../words/language';
import { say } from '../words/say';
import { fold, layOut, type Box, type Folded, type FoldedStep, type Line } from './lanes';

/** Paths folded into one drawing of lanes. The sentences beside it say the same. */
export function LanesDrawing({ of, isPale = false }: { of: readonly Path[]; isPale?: boolean }) {
  const folded = useMemo(() => fold(of), [of]);
  const ends = new Set(of.flatMap(path => [path.entities[0]!.id, path.entities.at(-1)!.id]));
  return <GraphDrawing of={folded} label={say('lanes', { n: of.length })} name="paths" marked={ends} isPale={isPale} linkOf={id => linkTo(['entities', id])} />;
}

interface Props {
  readonly of: Folded;
  readonly label: string;
  /** The name of the file that it is saved as. */
  readonly name: string;
  readonly marked: ReadonlySet<string>;
  readonly isPale?: boolean;
  /** Where the box of an entity leads. */
  readonly linkOf: (id: string) => string;
  /** Where boxes may be drawn to, and which are there. */
  readonly placing?: Placing;
}

/** Entities as boxes, in lanes along the lines between them. */
export function GraphDrawing({ of, label, name, marked, isPale = false, linkOf, placing }: Props) {
  const isNarrow = useNarrow();
  const language = names.value;
  const lanes = useMemo(() => layOut(of, namesOf, verbOf, isNarrow), [of, isNarrow, language]);
  const { drawing, onPointerDown } = usePlacing(lanes, placing);
  return (
    <figure class={isPale ? 'lanes pale' : 'lanes'}>
      <svg role="group" aria-label={label} viewBox={`${drawing.left} ${drawing.top} ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} onPointerDown={onPointerDown}>
        <defs>
          <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 8 4 0 8Z" /></marker>
        </defs>
        {drawing.lines.map(line => <StepLine of={line} />)}
        {drawing.boxes.map(box => <EntityBox of={box} isMarked={marked.has(box.id)} isPinned={placing?.pins.has(box.id) ?? false} link={linkOf(box.id)} />)}
      </svg>
      <figcaption><SaveDrawing name={name} /></figcaption>
    </figure>
  );
}

function StepLine({ of: { step, label, points, x, y } }: { of: Line }) {
  const first = step.relationships[0]!;
  const influence = graph.value?.influence(first.type)?.influence ?? 'none';
  const isFirm = step.relationships.some(relationship => relationship.confidence === 'stated' || relationship.confidence === 'reported');
  const runs = (source: string) => step.relationships.some(relationship => relationship.source === source);
  return (
    <g class={`step influence-${influence} ${isFirm ? '' : 'unsure'}`}>
      <path d={`M${points.map(point => `${point.x} ${point.y}`).join('L')}`} marker-end={runs(step.start) ? 'url(#arrow)' : undefined} marker-start={runs(step.end) ? 'url(#arrow)' : undefined} />
      <text x={x} y={y + 4}>{label}</text>
    </g>
  );
}

function EntityBox({ of: { id, lines, x, y, width, height }, isMarked, isPinned, link }: { of: Box; isMarked: boolean; isPinned: boolean; link: string }) {
  return (
    <a href={link} class={`box ${isMarked ? 'marked' : ''} ${isPinned ? 'pinned' : ''} ${isGroup(id) ? 'group' : ''}`} data-entity={id}>
      {isGroup(id) && <rect x={x + 5} y={y + 5} width={width} height={height} rx="6" />}
      <rect x={x} y={y} width={width} height={height} rx="6" />
      {isPinned && <circle cx={x + width - 7} cy={y + 7} r="3" />}
      <text>{lines.map((line, at) => <tspan x={x + width / 2} y={y + 24 + at * 18}>{line}</tspan>)}</text>
    </a>
  );
}

function verbOf({ relationships }: FoldedStep): string {
  const types = [...new Set(relationships.map(({ type }) => type))];
  const verb = titleOf(graph.value?.type(types[0]!), types[0]!);
  return relationships.length === 1 ? verb : types.length === 1 ? `${verb} ×${relationships.length}` : `${verb} +${relationships.length - 1}`;
}

function useNarrow(): boolean {
  const query = useMemo(() => matchMedia('(max-width: 700px)'), []);
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const onChange = () => setNarrow(query.matches);
    query.addEventListener('change', onChange);
    return () => query.removeEventListener('change', onChange);
  }, [query]);
  return isNarrow;
}
