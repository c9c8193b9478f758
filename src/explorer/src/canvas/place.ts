import type { Box, Drawing, Line } from '../paths/lanes';
import type { Point } from './spread';

const margin = 4;

/** A drawing with some boxes elsewhere, by their centres: what touches them runs straight from box to box, and the rest stays. */
export function place(drawing: Drawing, centres: ReadonlyMap<string, Point>): Drawing & { left: number; top: number } {
  const boxes = drawing.boxes.map(box => {
    const centre = centres.get(box.id);
    return centre ? { ...box, x: centre.x - box.width / 2, y: centre.y - box.height / 2 } : box;
  });
  const byId = new Map(boxes.map(box => [box.id, box]));
  const lines = drawing.lines.map(line => centres.has(line.step.start) || centres.has(line.step.end) ? straight(line, byId.get(line.step.start)!, byId.get(line.step.end)!) : line);
  const xs = [...boxes.flatMap(({ x, width }) => [x, x + width]), ...lines.flatMap(({ points }) => points.map(({ x }) => x))];
  const ys = [...boxes.flatMap(({ y, height }) => [y, y + height]), ...lines.flatMap(({ points }) => points.map(({ y }) => y))];
  const left = Math.min(0, ...xs) - margin;
  const top = Math.min(0, ...ys) - margin;
  return { boxes, lines, left, top, width: Math.max(0, ...xs) - left + margin, height: Math.max(0, ...ys) - top + margin };
}

export function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function straight(line: Line, from: Box, to: Box): Line {
  if (from === to) {
    // A loop over the upper right corner.
    const right = from.x + from.width;
    return { ...line, points: [{ x: right - 16, y: from.y }, { x: right - 16, y: from.y - 14 }, { x: right + 14, y: from.y - 14 }, { x: right + 14, y: from.y + 14 }, { x: right, y: from.y + 14 }], x: right, y: from.y - 14 };
  }
  const points = [borderOf(from, centreOf(to)), borderOf(to, centreOf(from))];
  return { ...line, points, x: (points[0]!.x + points[1]!.x) / 2, y: (points[0]!.y + points[1]!.y) / 2 };
}

/** Where the line from the centre of a box to a point leaves it. */
function borderOf(box: Box, towards: Point): Point {
  const { x, y } = centreOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const part = Math.min(1, box.width / 2 / Math.abs(dx), box.height / 2 / Math.abs(dy));
  return Number.isNaN(part) ? { x, y } : { x: x + dx * part, y: y + dy * part };
}
