import dagre from '@dagrejs/dagre';
import type { EntitySummary, Path, Relationship } from '../api/types';
import { lettersIn, wrap } from '../words/text';

/** Paths folded into one graph: each entity once, each step once with all its relationships. */
export interface Folded {
  readonly entities: ReadonlyMap<string, EntitySummary>;
  readonly steps: readonly FoldedStep[];
}

export interface FoldedStep {
  readonly start: string;
  readonly end: string;
  readonly relationships: readonly Pick<Relationship, 'type' | 'source' | 'confidence'>[];
}

export function fold(paths: readonly Path[]): Folded {
  const entities = new Map<string, EntitySummary>();
  const steps = new Map<string, FoldedStep>();
  for (const path of paths) {
    path.entities.forEach(entity => entities.set(entity.id, entity));
    path.steps.forEach(step => steps.set(`${step.start} ${step.end}`, step));
  }
  return { entities, steps: [...steps.values()] };
}

export interface Box { readonly id: string; readonly lines: readonly string[]; readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Line { readonly step: FoldedStep; readonly label: string; readonly points: readonly Point[]; readonly x: number; readonly y: number }
interface Point { readonly x: number; readonly y: number }
export interface Drawing { readonly width: number; readonly height: number; readonly boxes: readonly Box[]; readonly lines: readonly Line[] }

const lineHeight = 18;
const padding = 10;

/** Lays the graph out in lanes along its steps: to the right, or downward where the page is narrow. */
export function layOut({ entities, steps }: Folded, namesOf: (entity: EntitySummary) => readonly string[], verbOf: (step: FoldedStep) => string, isNarrow: boolean): Drawing {
  const layout = new dagre.graphlib.Graph({ multigraph: false });
  layout.setGraph({ rankdir: isNarrow ? 'TB' : 'LR', nodesep: isNarrow ? 14 : 22, ranksep: isNarrow ? 34 : 46, marginx: 4, marginy: 4 });
  for (const entity of entities.values()) {
    const lines = namesOf(entity).flatMap(name => wrap(name, isNarrow ? 20 : 24));
    layout.setNode(entity.id, { lines, width: Math.max(...lines.map(widthOf)) + 2 * padding, height: lines.length * lineHeight + 2 * padding });
  }
  for (const step of steps) {
    const label = verbOf(step);
    layout.setEdge(step.start, step.end, { label, step, width: widthOf(label), height: lineHeight, labelpos: 'c' });
  }
  dagre.layout(layout);
  const { width = 0, height = 0 } = layout.graph();
  return {
    width, height,
    boxes: layout.nodes().map(id => {
      const { lines, x, y, width, height } = layout.node(id) as unknown as Omit<Box, 'id'>;
      return { id, lines, x: x - width / 2, y: y - height / 2, width, height };
    }),
    lines: layout.edges().map(edge => layout.edge(edge) as unknown as Line),
  };
}

function widthOf(text: string): number {
  return lettersIn(text) * 7.3;
}
