// Views as the ledger keeps them: which entities, where they stand, and what was filtered.

import { client, take, type Schema } from "../../api/client";
import { LAYOUTS, type Layout, type Positions, type Scene } from "../graph/model";

export type Head = Schema["ViewHead"];

export interface SavedNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly hidden?: boolean;
  readonly pinned?: boolean;
}

/** `filters` are fields of the address. */
export interface State {
  readonly nodes: readonly SavedNode[];
  readonly layout: Layout;
  readonly filters: Readonly<Record<string, string>>;
}

export const FILTERS = ["labels_off", "types_off", "place", "role", "status", "from", "to", "tied", "mentions", "as_of"] as const;

export function stateOf(scene: Scene, address: URLSearchParams): State {
  const round = (value: number): number => Math.round(value * 100) / 100;
  const nodes = [...scene.ids].map((id) => {
    const { x, y } = scene.positions.get(id) ?? { x: 0, y: 0 };
    return { id, x: round(x), y: round(y), ...(scene.hidden.has(id) && { hidden: true }), ...(scene.pinned.has(id) && { pinned: true }) };
  });
  return { nodes, layout: scene.layout, filters: Object.fromEntries(FILTERS.flatMap((name) => (address.get(name) ? [[name, address.get(name) ?? ""]] : []))) };
}

/** What was saved, as far as it can be read: a view may have been saved by another program. */
export function readState(state: Record<string, unknown>): State {
  const list = Array.isArray(state.nodes) ? (state.nodes as unknown[]) : [];
  const nodes = list.flatMap((one) => {
    const { id, x, y, hidden, pinned } = (one ?? {}) as Record<string, unknown>;
    return typeof id === "string" ? [{ id, x: Number(x) || 0, y: Number(y) || 0, hidden: hidden === true, pinned: pinned === true }] : [];
  });
  const told = (typeof state.filters === "object" && state.filters !== null ? state.filters : {}) as Record<string, unknown>;
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (typeof told[name] === "string" ? [[name, told[name]]] : [])));
  return { nodes, layout: LAYOUTS.find((one) => one === state.layout) ?? "force", filters };
}

export const positionsOf = (state: State): Positions => new Map(state.nodes.map(({ id, x, y }) => [id, { x, y }]));

const at = (id: string | number) => ({ params: { path: { id: Number(id) } } });

export const open = (id: string | number): Promise<Schema["ViewOut"]> => take(client.GET("/v1/views/{id}", at(id)));
export const create = (name: string, state: State): Promise<Schema["ViewOut"]> => take(client.POST("/v1/views", { body: { name, state: { ...state } } }));
export const replace = (id: string | number, name: string, state: Record<string, unknown>): Promise<Schema["ViewOut"]> =>
  take(client.PUT("/v1/views/{id}", { ...at(id), body: { name, state } }));
export const remove = (id: string | number): Promise<unknown> => take(client.DELETE("/v1/views/{id}", at(id)));

export async function list(signal: AbortSignal): Promise<Head[]> {
  const found: Head[] = [];
  let cursor: string | undefined;
  do {
    const page = await take(client.GET("/v1/views", { params: { query: { limit: 500, ...(cursor ? { cursor } : {}) } }, signal }));
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return found.reverse();
}
