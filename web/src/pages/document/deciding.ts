// Decisions made on the page: each an entry of the log; what is shown asks again at once.

import { client, type Schema, take } from "../../api/client";
import { announce } from "../../lib/announce.svelte";
import { askAllAgain } from "../../lib/asking.svelte";

export type Entry = Schema["DecisionIn"];

/** Enter a decision; throws the server's problem. The answer's `graph` is "ok", or says why the graph is behind. */
export async function decide(entry: Partial<Entry> & Pick<Entry, "kind">, told: string): Promise<Schema["DecisionOut"]> {
  const made = await take(client.POST("/v1/decisions", { body: entry as Entry }));
  announce(made.graph && made.graph !== "ok" ? made.graph : told);
  askAllAgain();
  return made;
}
