import { sankey, sankeyLinkHorizontal, type SankeyGraph } from 'd3-sankey';
import type { EntitySummary, FlowRow } from '../api/types';

interface Party { readonly key: string; readonly column: number; readonly entity: EntitySummary }
interface Band { readonly source: string; readonly target: string; readonly value: number; readonly flow: FlowRow }

export interface PartyBox { readonly entity: EntitySummary; readonly column: number; readonly x: number; readonly y: number; readonly height: number }
export interface FlowBand { readonly flow: FlowRow; readonly d: string; readonly width: number; readonly x: number; readonly y: number }
export interface MoneyDrawing { readonly width: number; readonly height: number; readonly columns: number; readonly parties: readonly PartyBox[]; readonly bands: readonly FlowBand[] }

export const partyWidth = 10;
/** What the names beside the outer columns take. */
export const margin = 240;
const rowHeight = 30;

/**
 * Lays flows out from payer to recipient. Every flow is a band of one width: figures of several currencies, bases and instruments
 * cannot be compared by eye, and most flows have none. An entity that pays and is paid stands in two columns, so nothing turns back.
 */
export function layOutFlows(flows: readonly FlowRow[], width: number): MoneyDrawing {
  const named = flows.filter(flow => flow.funder !== null && flow.recipient !== null);
  const last = Math.max(0, ...named.map(flow => flow.hop));
  const parties = new Map<string, Party>();
  const party = (entity: EntitySummary, column: number) => {
    const key = `${column} ${entity.id}`;
    parties.set(key, { key, column, entity });
    return key;
  };
  const bands = named.map(flow => ({
    source: party(flow.funder!, last - flow.hop),
    target: party(flow.recipient!, last - flow.hop + 1),
    value: 1,
    flow,
  }));
  const columns = Array.from({ length: last + 1 }, (_, column) => [...parties.values()].filter(party => party.column === column).length);
  const height = Math.max(bands.length * 12, Math.max(...columns) * rowHeight);
  if (bands.length === 0) {
    return { width, height, columns: 0, parties: [], bands: [] };
  }
  const layout = sankey<SankeyGraph<Party, Band>, Party, Band>()
    .nodeId(({ key }) => key)
    .nodeAlign(({ column }) => column)
    .nodeWidth(partyWidth)
    .nodePadding(14)
    .extent([[margin, 4], [width - margin, height - 4]]);
  const { nodes, links } = layout({ nodes: [...parties.values()].map(one => ({ ...one })), links: bands });
  const path = sankeyLinkHorizontal<Party, Band>();
  return {
    width, height, columns: last + 1,
    parties: nodes.map(({ entity, column, x0 = 0, y0 = 0, y1 = 0 }) => ({ entity, column, x: x0, y: y0, height: y1 - y0 })),
    bands: links.map(link => {
      const { x1 = 0 } = link.source as { x1?: number };
      const { x0 = 0 } = link.target as { x0?: number };
      return { flow: link.flow, d: path(link) ?? '', width: Math.max(1, link.width ?? 1), x: (x1 + x0) / 2, y: ((link.y0 ?? 0) + (link.y1 ?? 0)) / 2 };
    }),
  };
}
