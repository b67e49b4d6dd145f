// The only place that speaks to the server. Types come from its own description (`make web-client`).

import createClient from "openapi-fetch";

import type { components, paths } from "./schema";

export type Schema = components["schemas"];

/** A problem document (RFC 9457), or what stands for one when no server answered. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly body: Record<string, unknown> = {},
  ) {
    super(detail);
  }

  /** No server answered at all. */
  get away(): boolean {
    return this.status === 0;
  }
}

const client = createClient<paths>({ baseUrl: location.origin });

interface Answered<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or the problem thrown. */
async function take<T>(work: Promise<Answered<T>>): Promise<T> {
  const answer = await work.catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "AbortError") throw error;
    throw new Problem(0, "服务器没有应答 The server does not answer", "请确认 yanzhen serve 仍在运行，然后重试 See that yanzhen serve still runs, then try again");
  });
  if (answer.data !== undefined) return answer.data;
  if (answer.response.ok) return undefined as T;
  throw problemOf(answer.response.status, answer.error);
}

export function problemOf(status: number, body: unknown): Problem {
  const told = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  return new Problem(status, String(told.title ?? `HTTP ${status}`), String(told.detail ?? body ?? ""), told);
}

export { client, take };
