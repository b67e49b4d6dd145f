// Where the moments come from: the timelines of entities, or the posts and documents of a place.

import { client, type Schema, take } from "../../api/client";
import { MOST_ROWS, type Row, runQuery, textOf } from "../../lib/rows";
import type { Moment, Named } from "./moments";

const PAGE = 200; // things a request
const MOST = 1000; // of an entity's timeline, or documents of a place

export interface Loaded {
  subjects: Schema["Hit"][];
  moments: Moment[];
  /** Not all was asked for. */
  cut: boolean;
}

type Fetched = Omit<Loaded, "subjects">;

/** All of some entities; a fact between two of them comes once. */
export async function loadEntities(ids: readonly string[], signal: AbortSignal): Promise<Loaded> {
  const parts = await Promise.all(ids.map((id) => loadEntity(id, signal)));
  const moments = new Map(parts.flatMap((part) => part.moments).map((one) => [`${one.kind} ${one.id}`, one]));
  return { subjects: parts.map((part) => part.subject), moments: [...moments.values()], cut: parts.some((part) => part.cut) };
}

async function loadEntity(id: string, signal: AbortSignal): Promise<Fetched & { subject: Schema["Hit"] }> {
  const found = await take(client.GET("/v1/entities/{id}", { params: { path: { id } }, signal }));
  const subject = { id: found.id, label: found.label, name: found.name, aliases: [], exact: false };
  const [facts, papers] = await Promise.all([timelineOf(subject, signal), runQuery("documents_on", { entity: found.id, limit: MOST_ROWS }, signal)]);
  return { subject, moments: [...facts.moments, ...papers.rows.map((row) => mentioned(row, subject))], cut: facts.cut || papers.rows.length >= MOST_ROWS };
}

async function timelineOf(subject: Schema["Hit"], signal: AbortSignal): Promise<Fetched> {
  const moments: Moment[] = [];
  let cursor: string | null | undefined = undefined;
  do {
    const query = { limit: PAGE, ...(cursor && { cursor }) };
    const page: Schema["Timeline"] = await take(client.GET("/v1/entities/{id}/timeline", { params: { path: { id: subject.id }, query }, signal }));
    moments.push(...page.items.map((one) => happened(one, subject)));
    cursor = page.next;
  } while (cursor && moments.length < MOST);
  return { moments: moments.filter((one) => one.type !== "IN_REGION"), cut: Boolean(cursor) };
}

const POSTS = new Set(["HOLDS_POST", "NOMINATED_FOR"]);

function happened(one: Schema["Moment"], subject: Named): Moment {
  const { relation } = one;
  const property = (name: string) => String(relation.properties[name] ?? "");
  const [who, what] = relation.outgoing ? [subject, relation.other] : [relation.other, subject];
  const { document } = relation.evidence;
  return {
    id: relation.id,
    kind: POSTS.has(relation.type) ? "post" : relation.other.label === "Event" ? "event" : "other",
    type: relation.type,
    who: { id: who.id, name: who.name },
    what: { id: what.id, name: what.name },
    title: property("title") || property("post") || property("role"),
    status: property("post_status"),
    started: property("started"),
    ended: property("ended"),
    first: one.begin,
    last: one.end ?? "",
    quote: relation.evidence.quote ?? "",
    source: { id: document.id ?? "", title: document.title ?? "", date: document.date ?? "" },
  };
}

function mentioned(row: Row, subject: Named): Moment {
  const source = { id: textOf(row, "document_id"), title: textOf(row, "title"), date: textOf(row, "date") };
  return paper(source, subject, textOf(row, "fact_id"), textOf(row, "quote"), textOf(row, "kind"));
}

function paper(source: Moment["source"], who: Named, id: string, quote: string, kind: string): Moment {
  const what = { id: source.id, name: source.title };
  return { id, kind: "document", type: "MENTIONS", who, what, title: kind, status: "", started: "", ended: "", first: source.date, last: source.date, quote, source };
}

/** Posts and documents of a place, or of all places. */
export async function loadPlace(region: string, signal: AbortSignal): Promise<Loaded> {
  const [posts, papers] = await Promise.all([runQuery("posts_in", { region, limit: MOST_ROWS }, signal), documentsOf(region, signal)]);
  return { subjects: [], moments: [...posts.rows.map(post), ...papers.moments], cut: posts.rows.length >= MOST_ROWS || papers.cut };
}

function post(row: Row): Moment {
  const text = (column: string) => textOf(row, column);
  return {
    id: text("fact_id"),
    kind: "post",
    type: text("type"),
    who: { id: text("person_id"), name: text("person") },
    what: { id: text("body_id"), name: text("body") },
    title: text("title"),
    status: text("post_status"),
    started: text("started"),
    ended: text("ended"),
    first: text("first_date"),
    last: text("last_date"),
    quote: text("quote"),
    source: { id: text("source_id"), title: text("source_title"), date: text("source_date") },
  };
}

async function documentsOf(region: string, signal: AbortSignal): Promise<Fetched> {
  const moments: Moment[] = [];
  let cursor: string | null | undefined = undefined;
  do {
    const query = { limit: PAGE, ...(region && { region }), ...(cursor && { cursor }) };
    const page: Schema["Documents"] = await take(client.GET("/v1/documents", { params: { query }, signal }));
    moments.push(...page.items.map((one) => paper({ id: one.id, title: one.title, date: one.date ?? "" }, { id: "", name: one.issuer ?? "" }, one.id, "", one.kind ?? "")));
    cursor = page.next;
  } while (cursor && moments.length < MOST);
  return { moments, cut: Boolean(cursor) };
}
