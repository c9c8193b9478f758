import { useMemo, useRef, useState } from 'preact/hooks';
import type { Drawing } from '../paths/lanes';
import { centreOf, place } from './place';
import type { Point, Web } from './spread';
import { useSpread } from './use-spread';

/** Which boxes are held where, whether the others are spread out, and what is done where one was drawn elsewhere. */
export interface Placing {
  readonly pins: ReadonlyMap<string, Point>;
  readonly isSpread: boolean;
  readonly onPin: (id: string, centre: Point) => void;
}

const none: ReadonlyMap<string, Point> = new Map();

/** A drawing with its boxes where they are held, spread to or being drawn. */
export function usePlacing(lanes: Drawing, placing: Placing | undefined) {
  const pins = placing?.pins ?? none;
  const pinned = JSON.stringify([...pins]);
  const web = useMemo<Web | null>(() => placing?.isSpread ? webOf(lanes, pins) : null, [lanes, pinned, placing?.isSpread]);
  const points = useSpread(web);
  const [drawn, setDrawn] = useState<readonly [id: string, centre: Point] | null>(null);
  const centres = new Map([...points?.map((point, at) => [lanes.boxes[at]!.id, point] as const) ?? [], ...pins, ...drawn ? [drawn] : []]);
  const drawing = useMemo(() => place(lanes, centres), [lanes, pinned, points, drawn]);
  const shown = useRef(drawing);
  shown.current = drawing;

  const onPointerDown = (event: PointerEvent) => {
    const link = (event.target as Element).closest<SVGAElement>('a.box');
    const box = shown.current.boxes.find(({ id }) => id === link?.dataset.entity);
    if (!placing || !link || !box || event.button !== 0 || event.pointerType === 'touch') {
      return;
    }
    const from = centreOf(box);
    const centreAt = ({ clientX, clientY }: PointerEvent) => ({ x: Math.round(from.x + clientX - event.clientX), y: Math.round(from.y + clientY - event.clientY) });
    let isDrawn = false;
    const onMove = (moved: PointerEvent) => {
      // A hand that only clicks is not quite still.
      isDrawn ||= Math.hypot(moved.clientX - event.clientX, moved.clientY - event.clientY) > 4;
      if (isDrawn) {
        setDrawn([box.id, centreAt(moved)]);
      }
    };
    addEventListener('pointermove', onMove);
    addEventListener('pointerup', up => {
      removeEventListener('pointermove', onMove);
      if (isDrawn) {
        link.addEventListener('click', click => click.preventDefault(), { once: true });
        setTimeout(() => setDrawn(null), 0);
        placing.onPin(box.id, centreAt(up));
      }
    }, { once: true });
    // The browser would draw the link itself along.
    event.preventDefault();
    link.focus();
  };
  return { drawing, onPointerDown };
}

function webOf({ boxes, lines }: Drawing, pins: ReadonlyMap<string, Point>): Web {
  const at = new Map(boxes.map(({ id }, index) => [id, index]));
  return {
    boxes: boxes.map(box => ({ ...pins.get(box.id) ?? centreOf(box), width: box.width, height: box.height, isFixed: pins.has(box.id) })),
    links: lines.map(({ step }) => [at.get(step.start)!, at.get(step.end)!] as const),
  };
}
