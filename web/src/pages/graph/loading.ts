// What the picture asks the server for.

import { client, take, type Schema } from "../../api/client";
import { wholeSchema } from "../../lib/schema.svelte";
import type { Entity, Neighbour } from "./model";

export const MOST_SHOWN = 2000; // what POST /v1/subgraph takes
export const CAP = 25; // brought in at once, unless more is asked for
const PAGE = 200;

export type Subgraph = Schema["Subgraph"];
export type Path = Schema["PathOut"];

export interface Step {
  readonly type?: string;
  readonly outgoing?: boolean;
  readonly label?: string;
  /** Filled before the server is asked for more. */
  readonly cap: number;
}

/** Some entities and all that ties them; MENTIONS only where documents stand among them. */
export async function subgraph(ids: readonly string[], asOf: string): Promise<Subgraph> {
  const documents = ids.some((id) => id.startsWith("doc"));
  const types = documents ? (await wholeSchema()).relationships.map((one) => one.type) : null;
  return take(client.POST("/v1/subgraph", { body: { ids: [...ids], types, as_of: asOf || null } }));
}

/** The ids one step away that are not `known`, at most `cap`; `more` where others were left. */
export async function neighbours(id: string, step: Step, known: ReadonlySet<string>): Promise<{ ids: string[]; more: boolean }> {
  const found = new Set<string>();
  let cursor: string | undefined;
  do {
    const query = {
      limit: PAGE,
      ...(step.type ? { type: [step.type] } : {}),
      ...(step.label ? { label: [step.label] } : {}),
      ...(step.outgoing === undefined ? {} : { outgoing: step.outgoing }),
      ...(cursor ? { cursor } : {}),
    };
    const page = await take(client.GET("/v1/entities/{id}/relations", { params: { path: { id }, query } }));
    for (const { other } of page.items) {
      if (known.has(other.id) || other.id === id) continue;
      if (found.size === step.cap && !found.has(other.id)) return { ids: [...found], more: true };
      found.add(other.id);
    }
    cursor = page.next ?? undefined;
  } while (cursor);
  return { ids: [...found], more: false };
}

export async function neighbourCounts(id: string, signal: AbortSignal): Promise<readonly Neighbour[]> {
  return (await take(client.GET("/v1/entities/{id}/neighbours", { params: { path: { id } }, signal }))).items;
}

export async function search(q: string, signal?: AbortSignal): Promise<Schema["Hit"][]> {
  const asked = { params: { query: { q, limit: 12 } }, ...(signal ? { signal } : {}) };
  return (await take(client.GET("/v1/search", asked))).items;
}

export async function paths(source: string, target: string): Promise<Schema["Paths"]> {
  return take(client.GET("/v1/paths", { params: { query: { source, target, hops: 6, limit: 10 } } }));
}

export async function fact(id: string): Promise<Schema["Fact"]> {
  return take(client.GET("/v1/facts/{id}", { params: { path: { id } } }));
}

export const placeOf = (entity: Entity): string => entity.regions[0]?.slice(0, 6) ?? "";
