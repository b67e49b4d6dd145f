// What a document page asks of the server, and the addresses within it.

import { client, Problem, type Schema, take } from "../../api/client";
import { address, changed, href } from "../../lib/address.svelte";
import { formatSpans } from "../../lib/spans";
import { layOut, type Part } from "./layout";

export type Said = Schema["Said"];
export type Decision = Schema["DecisionOut"];

export interface Read {
  detail: Schema["DocumentDetail"];
  /** The text by code points. */
  text: readonly string[];
  parts: readonly Part[];
  masked: boolean;
  version: string;
}

const PAGED = new Set(["application/pdf", "image/png", "image/jpeg", "image/tiff"]);
const MOST = 500; // what the server gives of a list at once

export function hasPages(mediaType: string | null | undefined): boolean {
  return PAGED.has(mediaType ?? "");
}

export async function readDocument(id: string, signal: AbortSignal): Promise<Read> {
  const asked = { params: { path: { id } }, signal };
  const [detail, text, blocks] = await Promise.all([
    take(client.GET("/v1/documents/{id}", asked)),
    take(client.GET("/v1/documents/{id}/text", asked)),
    take(client.GET("/v1/documents/{id}/blocks", asked)),
  ]);
  const points = Array.from(text.text);
  return { detail, text: points, parts: layOut(points, blocks.items), masked: text.masked, version: text.version };
}

/** Every statement of a document, in the order of its places. */
export async function readStatements(id: string, signal: AbortSignal): Promise<Said[]> {
  return wholeList((cursor) => take(client.GET("/v1/documents/{id}/statements", { params: { path: { id }, query: { limit: MOST, cursor } }, signal })));
}

/** The decisions in force: on some facts, or all. */
export async function readDecisions(fact: string[] | undefined, signal: AbortSignal): Promise<Decision[]> {
  return wholeList((cursor) => take(client.GET("/v1/decisions", { params: { query: { active: true, fact, limit: MOST, cursor } }, signal })));
}

async function wholeList<T>(ask: (cursor: string | null) => Promise<{ items: T[]; next?: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: { items: T[]; next?: string | null } = await ask(cursor);
    items.push(...page.items);
    cursor = page.next ?? null;
  } while (cursor);
  return items;
}

export interface Standing {
  /** Null where the graph has it not: it was rejected or corrected, or its document was read anew. */
  fact: Schema["Fact"] | null;
  /** Those in force that speak of this fact. */
  decisions: Decision[];
}

/** A fact of the graph; null where it has none of that id. */
export async function readFact(id: string, signal: AbortSignal): Promise<Schema["Fact"] | null> {
  return take(client.GET("/v1/facts/{id}", { params: { path: { id } }, signal })).catch((error: unknown) => {
    if (error instanceof Problem && error.status === 404) return null;
    throw error;
  });
}

export async function readStanding(id: string, signal: AbortSignal): Promise<Standing> {
  const fact = await readFact(id, signal);
  return { fact, decisions: await readDecisions([...new Set([id, ...(fact?.fact_ids ?? [])])], signal) };
}

/** Where words are shown: on the document's own page if that is open, else beside the present page. */
export function placeOf(doc: string, spans: readonly (readonly number[])[], fact = ""): string {
  const asks = { spans: formatSpans(spans), fact };
  const here = isOwnPage() ? address.query : null;
  return here ? href(`/document/${encodeURIComponent(doc)}`, { as: here.get("as"), show: here.get("show"), ...asks }) : changed({ doc, ...asks });
}

function isOwnPage(): boolean {
  return address.path.startsWith("/document/") && !address.query.has("doc");
}
