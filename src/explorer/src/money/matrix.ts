import type { FlowRow } from '../api/types';
import { linkTo, type Query } from '../route';

/** What the rows of the matrix may be; the first where the address names none of them. */
export const rowKeys = ['payerClass', 'funder', 'recipient'] as const;

export type RowKey = (typeof rowKeys)[number];

export function rowKeyOf(query: URLSearchParams): RowKey {
  const asked = query.get('groupBy');
  return rowKeys.find(key => key === asked) ?? rowKeys[0];
}

/** What a flow has of the key; undefined: not said. */
export function idOf(flow: FlowRow, by: RowKey): string | undefined {
  return by === 'payerClass' ? flow.payerClass ?? undefined : flow[by]?.id;
}

/** The lines of the ledger that a cell counts; none where its payer, recipient or channel is not said, which no filter asks for. */
export function linesOf(flow: FlowRow, by: RowKey, filters: Query): string | undefined {
  const [id, channel] = [idOf(flow, by), flow.channel];
  return id === undefined || channel === null ? undefined : linkTo(['funding'], { ...filters, groupBy: undefined, [by]: id, channel });
}

/** Flows counted by payer and channel. A key of null: not said. */
export interface Matrix<R> {
  readonly rows: readonly MatrixRow<R>[];
  readonly channels: readonly (string | null)[];
  /** The most flows in a cell. */
  readonly most: number;
}

export interface MatrixRow<R> { readonly row: R; readonly count: number; readonly cells: ReadonlyMap<string | null, FlowRow> }

/** The rows with the most flows first, and of the channels those that occur, in an order. */
export function matrixOf<R>(flows: readonly FlowRow[], rowOf: (flow: FlowRow) => readonly [key: string, row: R], order: readonly string[]): Matrix<R> {
  const rows = new Map<string, { row: R; count: number; cells: Map<string | null, FlowRow> }>();
  for (const flow of flows) {
    const [key, row] = rowOf(flow);
    const found = rows.get(key) ?? { row, count: 0, cells: new Map() };
    rows.set(key, found);
    found.count += flow.count;
    found.cells.set(flow.channel, flow);
  }
  const present = new Set(flows.map(({ channel }) => channel));
  return {
    rows: [...rows.values()].toSorted((a, b) => b.count - a.count),
    channels: [...order, null].filter(channel => present.has(channel)),
    most: Math.max(0, ...flows.map(({ count }) => count)),
  };
}
