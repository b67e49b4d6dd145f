// A question to the server and where it stands; a later question overtakes an earlier one.

import { Problem } from "../api/client";

export type Standing<T> =
  | { state: "waiting"; slow: boolean }
  | { state: "done"; data: T }
  | { state: "failed"; problem: Problem };

const SLOW_AFTER = 2000; // milliseconds until the page says that it still waits

/**
 * Ask again whenever what `ask` reads changes. Call it while a component is set up.
 *
 *     const owners = asking(() => take(client.GET("/v1/owners", { params: { query: { id } } })));
 *     {#if owners.now.state === "done"} …
 */
export function asking<T>(ask: (signal: AbortSignal) => Promise<T>): { readonly now: Standing<T>; again(): void } {
  let now = $state.raw<Standing<T>>({ state: "waiting", slow: false });
  let turn = $state(0);
  $effect(() => {
    void turn;
    const control = new AbortController();
    now = { state: "waiting", slow: false };
    const timer = setTimeout(() => (now = now.state === "waiting" ? { state: "waiting", slow: true } : now), SLOW_AFTER);
    ask(control.signal)
      .then((data) => settle({ state: "done", data }))
      .catch((error: unknown) => settle({ state: "failed", problem: asProblem(error) }));
    function settle(standing: Standing<T>): void {
      clearTimeout(timer);
      if (!control.signal.aborted) now = standing;
    }
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  });
  return {
    get now() {
      return now;
    },
    again() {
      turn += 1;
    },
  };
}

export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  console.error(error);
  return new Problem(-1, "页面出错 The page failed", String(error));
}
