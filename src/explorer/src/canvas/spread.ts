import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationLinkDatum, type SimulationNodeDatum } from 'd3-force';

/** A box to find a place for: about where it is, how large it is, and whether it stays there. */
export interface Placed { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly isFixed: boolean }

export interface Web { readonly boxes: readonly Placed[]; readonly links: readonly (readonly [number, number])[] }

export interface Point { readonly x: number; readonly y: number }

const gap = 18;

/** Finds places at which linked boxes are near each other and none covers another; the same each time. Fixed boxes stay. */
export function spread({ boxes, links }: Web): Point[] {
  // Boxes of text are wide: the forces work on a plane drawn in by so much, on which they are about as wide as they are high.
  const aspect = boxes.reduce((sum, { width, height }) => sum + width / height, 0) / Math.max(1, boxes.length);
  const nodes = boxes.map(({ x, y, width, height, isFixed }) => ({
    x: x / aspect, y, radius: Math.max(width / aspect, height) / 2 + gap, ...isFixed ? { fx: x / aspect, fy: y } : {},
  }));
  const length = 2.5 * Math.max(0, ...nodes.map(({ radius }) => radius));
  const simulation = forceSimulation<SimulationNodeDatum & { radius: number }>(nodes)
    .force('link', forceLink<SimulationNodeDatum & { radius: number }, SimulationLinkDatum<SimulationNodeDatum & { radius: number }>>(links.map(([source, target]) => ({ source, target }))).distance(length))
    .force('charge', forceManyBody().strength(-6 * length).distanceMax(12 * length))
    .force('collide', forceCollide<{ radius: number } & SimulationNodeDatum>(({ radius }) => radius).iterations(2))
    .force('x', forceX(0).strength(0.03))
    .force('y', forceY(0).strength(0.03))
    .stop();
  simulation.tick(300);
  return nodes.map(({ x, y }, at) => boxes[at]!.isFixed ? { x: boxes[at]!.x, y: boxes[at]!.y } : { x: x * aspect, y });
}
