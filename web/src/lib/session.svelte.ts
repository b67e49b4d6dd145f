// What the caller may do: asked once; what one may not do is not offered.

import { client, take } from "../api/client";

type Scope = "read" | "ingest" | "curate" | "admin";

const state = $state<{ scopes: readonly string[] | null }>({ scopes: null });

void take(client.GET("/v1/session"))
  .then((found) => (state.scopes = found.scopes))
  .catch(() => undefined); // what needs the server says itself that it is away

/** Whether the caller may; null until it is known. */
export function may(scope: Scope): boolean | null {
  return state.scopes && state.scopes.includes(scope);
}
