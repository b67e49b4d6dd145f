// A question to the server and where it stands; a later question overtakes an earlier one.

import { untrack } from "svelte";

import { Problem } from "../api/client";

export type Standing<T> =
  | { state: "waiting"; slow: boolean }
  | { state: "done"; data: T }
  | { state: "failed"; problem: Problem };

const SLOW_AFTER = 2000; // milliseconds until the page says that it still waits

const world = $state({ changes: 0 });

/** Counts what was decided or read in while the page is open; who keeps answers of their own asks again when it grows. */
export function changesSeen(): number {
  return world.changes;
}

/** Something was decided or read in: all that is shown asks again, and stands as it is until the new answer is there. */
export function askAllAgain(): void {
  world.changes += 1;
}

/**
 * Ask again whenever what `ask` reads changes. Call it while a component is set up.
 *
 *     const owners = asking(() => take(client.GET("/v1/owners", { params: { query: { id } } })));
 *     {#if owners.now.state === "done"} …
 */
export function asking<T>(ask: (signal: AbortSignal) => Promise<T>): { readonly now: Standing<T>; again(): void } {
  let now = $state.raw<Standing<T>>({ state: "waiting", slow: false });
  let turn = $state(0);
  let seen = changesSeen();
  $effect(() => {
    void turn;
    const changes = changesSeen();
    const control = new AbortController();
    untrack(() => {
      if (now.state !== "done" || changes === seen) now = { state: "waiting", slow: false };
    });
    seen = changes;
    const timer = setTimeout(() => (now = now.state === "waiting" ? { state: "waiting", slow: true } : now), SLOW_AFTER);
    ask(control.signal)
      .then((data) => settle({ state: "done", data }))
      .catch((error: unknown) => {
        if (!control.signal.aborted) settle({ state: "failed", problem: asProblem(error) });
      });
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
