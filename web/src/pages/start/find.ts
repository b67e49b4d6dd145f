// What the one box means: the owners of an initiative, an entity, a question, or several of them.

import { client, Problem, type Schema, take } from "../../api/client";

export type Finding =
  | { kind: "owners"; answer: Schema["OwnersAnswer"] }
  | { kind: "elsewhere"; problem: Problem; nearest: Schema["Hit"][] }
  | { kind: "entity"; hit: Schema["Hit"] }
  | { kind: "hits"; hits: Schema["Hit"][] }
  | { kind: "asked"; answer: Schema["AskAnswer"] }
  | { kind: "unknown"; nearest: Schema["Hit"][]; questions: string[] };

export interface Asked {
  q: string;
  region: string;
  year: string;
}

const QUESTION = /[?？]|谁|哪|什么|多少|几|何时|吗$|\b(who|what|which|when|where|how)\b/i;

/** A question goes to `ask` first, a name to the owners first; the other way is tried where the first finds nothing. */
export async function find({ q, region, year }: Asked, signal: AbortSignal): Promise<Finding> {
  const ask = () => take(client.GET("/v1/ask", { params: { query: { question: q } }, signal }));
  let answer: Schema["AskAnswer"] | null = null;
  if (QUESTION.test(q) && !region && !year) {
    answer = await ask();
    if (answer.query === "owners" && answer.status !== "unknown") return await findOwners(answer, signal);
    if (answer.status !== "unplaced" && answer.status !== "unknown") return { kind: "asked", answer };
  }
  const named = await findNamed({ q, region, year }, signal);
  if (named.kind !== "unknown") return named;
  answer ??= await ask();
  if (answer.status !== "unplaced" && answer.status !== "unknown") return { kind: "asked", answer };
  const nearest = named.nearest.length ? named.nearest : (answer.nearest_names ?? []);
  return { kind: "unknown", nearest, questions: answer.nearest_questions ?? [] };
}

/** Who owns an initiative is asked so often that it has an answer of its own form, whatever the words of the question. */
async function findOwners(answer: Schema["AskAnswer"], signal: AbortSignal): Promise<Finding> {
  const { initiative, region, year } = answer.parameters ?? {};
  if (typeof initiative !== "string") return { kind: "asked", answer };
  const found = await findNamed({ q: initiative, region: String(region ?? ""), year: String(year ?? "") }, signal);
  return found.kind === "owners" ? found : { kind: "asked", answer };
}

async function findNamed({ q, region, year }: Asked, signal: AbortSignal): Promise<Finding> {
  const query = { initiative: q, ...(region && { region }), ...(year && { year: Number(year) }) };
  try {
    return { kind: "owners", answer: await take(client.GET("/v1/owners", { params: { query }, signal })) };
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 404) throw error;
    const nearest = (error.body.nearest ?? []) as Schema["Hit"][];
    if (region || year) return { kind: "elsewhere", problem: error, nearest };
    const hits = (await take(client.GET("/v1/search", { params: { query: { q, limit: 20 } }, signal }))).items;
    const exact = hits.filter((hit) => hit.exact);
    if (exact.length === 1 && exact[0]) return { kind: "entity", hit: exact[0] };
    return hits.length ? { kind: "hits", hits } : { kind: "unknown", nearest, questions: [] };
  }
}
