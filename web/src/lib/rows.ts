// Named queries: their rows, whatever the columns are.

import { client, type Schema, take } from "../api/client";

export type Row = Record<string, unknown>;

export const MOST_ROWS = 1000; // what the server gives at most

/** Rows of a named query; its parameters are those of the address, as text. Empty ones are left out. */
export async function runQuery(name: string, parameters: Record<string, string | number>, signal?: AbortSignal): Promise<Schema["Rows"]> {
  const query = Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== ""));
  // Which parameters there are depends on the name: the description of the API cannot tell.
  return take(client.GET("/v1/queries/{name}", { params: { path: { name }, query: query as never }, signal }));
}

/** A value of a row as text; empty where there is none. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  return value === null || value === undefined ? "" : String(value);
}
