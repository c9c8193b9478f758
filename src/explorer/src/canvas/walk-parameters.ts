import { linkTo, type Query } from '../route';
import type { Point } from './spread';

/** What is on a canvas and how, as it is in the address. */
export interface Walked {
  readonly ids: readonly string[];
  /** The entity from which the walk goes on. */
  readonly at: string | null;
  readonly pins: ReadonlyMap<string, Point>;
  /** The kinds of which all are one box. */
  readonly folded: readonly string[];
  readonly isSpread: boolean;
}

export function readWalk(query: URLSearchParams): Walked {
  const ids = query.getAll('id');
  const pins = query.getAll('pin').map(pin => /^(-?\d+),(-?\d+),(.+)$/s.exec(pin)).filter(match => match !== null);
  return { ids, at: query.get('at'), pins: new Map(pins.map(([, x, y, id]) => [id!, { x: Number(x), y: Number(y) }])), folded: query.getAll('fold'), isSpread: query.get('spread') === 'true' };
}

/** The parameters of a canvas that differs in something; what is no longer on it is not held either. */
export function writeWalk(walk: Walked, changed: Partial<Walked> = {}): Query {
  const { ids, at, pins, folded, isSpread } = { ...walk, ...changed };
  return {
    id: ids, at: at ?? undefined, fold: folded, spread: isSpread ? 'true' : undefined,
    pin: [...pins].filter(([id]) => ids.includes(id)).map(([id, { x, y }]) => `${x},${y},${id}`),
  };
}

export function linkToWalk(walk: Walked, changed: Partial<Walked>, known: Query): string {
  return linkTo(['canvas'], { ...writeWalk(walk, changed), ...known });
}
