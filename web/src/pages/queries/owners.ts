// Owners for a list of names: what a person pastes, what the server says of each, and the file that comes out.

import { client, type Schema, take } from "../../api/client";
import { asProblem } from "../../lib/asking.svelte";
import type { Cell } from "../../lib/csv";
import { say, type Words } from "../../lib/language.svelte";
import { modalityName, roleName } from "../../lib/schema.svelte";

export const MOST_NAMES = 500;
const AT_ONCE = 20; // names a question

export interface Wanted {
  name: string;
  region: string;
  year: string;
}

export type Status = "answered" | "none_stated" | "ambiguous" | "unknown" | "stale" | "failed";

export interface Answer {
  wanted: Wanted;
  status: Status;
  answer: Schema["OwnersAnswer"] | null;
  nearest: Schema["Hit"][];
  /** Why it failed. */
  detail: string;
}

export const STATUS: Readonly<Record<Status, Words>> = {
  answered: ["有答案", "Answered"],
  none_stated: ["没有写明", "None stated"],
  ambiguous: ["同名，需要选", "Ambiguous"],
  unknown: ["没有读到这个名称", "Unknown name"],
  stale: ["图谱正在更新", "Graph is being updated"],
  failed: ["没有查成", "Failed"],
};

const HEADS: Readonly<Record<keyof Wanted, RegExp>> = {
  name: /^(项目|任务|名称|项目名称|任务名称|工程|计划|name|initiative|program|task|title)$/i,
  region: /^(地区|区域|区县|行政区|region|place)$/i,
  year: /^(年|年份|年度|year)$/i,
};

/** Which columns hold what: told by the first line where it is a head, else the first column is the name. -1: none does. */
export function readHead(rows: readonly string[][]): { head: boolean; columns: Record<keyof Wanted, number> } {
  const first = rows[0] ?? [];
  const find = (pattern: RegExp) => first.findIndex((cell) => pattern.test(cell));
  const columns = { name: find(HEADS.name), region: find(HEADS.region), year: find(HEADS.year) };
  const head = columns.name >= 0 || columns.region >= 0 || columns.year >= 0;
  return { head, columns: { ...columns, name: Math.max(0, columns.name) } };
}

export function wantedOf(rows: readonly string[][], head: boolean, columns: Record<keyof Wanted, number>): Wanted[] {
  return rows
    .slice(head ? 1 : 0)
    .map((row) => ({ name: row[columns.name] ?? "", region: row[columns.region] ?? "", year: row[columns.year] ?? "" }))
    .filter((one) => one.name !== "");
}

/** Ask for some at a time, so that the first answers are seen soon; `told` hears of every answer with its place in the list. */
export async function askAll(list: readonly Wanted[], signal: AbortSignal, told: (answer: Answer, index: number) => void): Promise<void> {
  for (let from = 0; from < list.length && !signal.aborted; from += AT_ONCE) {
    const some = list.slice(from, from + AT_ONCE);
    const answers = await askSome(some, signal);
    answers.forEach((answer, index) => told(answer, from + index));
  }
}

async function askSome(some: readonly Wanted[], signal: AbortSignal): Promise<Answer[]> {
  const names = some.map(({ name, region, year }) => ({ name, region: region || null, year: yearOf(year) }));
  try {
    const found = await take(client.POST("/v1/owners", { body: { names }, signal }));
    return some.map((wanted, index) => {
      const one = found.items[index];
      return { wanted, status: (one?.status ?? "failed") as Status, answer: one?.answer ?? null, nearest: one?.nearest ?? [], detail: one?.detail ?? "" };
    });
  } catch (error) {
    const detail = asProblem(error).detail;
    return some.map((wanted) => ({ wanted, status: "failed", answer: null, nearest: [], detail }));
  }
}

/** The year in what was written for it: 2024, 2024年, 2024-2025学年; null where there is none. */
function yearOf(text: string): number | null {
  const found = /(19|20|21)\d{2}/.exec(text);
  return found ? Number(found[0]) : null;
}

/** Owners by role: lead, implement, support, then where only a region is named; who merely proposed is left out. */
export function ownersOf(answer: Schema["OwnersAnswer"] | null): Schema["Owner"][] {
  if (!answer) return [];
  return [...(answer.owners?.lead ?? []), ...(answer.owners?.implement ?? []), ...(answer.owners?.support ?? []), ...(answer.regions ?? [])];
}

export const HEADER: readonly string[] = ["name", "region", "year", "status", "状态", "initiative", "owner", "owner_label", "role", "角色", "modality", "verb", "quote", "document", "date", "support", "candidates", "initiative_id", "owner_id", "fact_id"];

/** The lines of the file: one for each owner; a name without an owner has one line that says why. */
export function linesOf(answers: readonly Answer[]): Cell[][] {
  return answers.flatMap((one) => {
    const { wanted, status, answer } = one;
    const head = [wanted.name, wanted.region, wanted.year, status, say(STATUS[status]), answer?.initiative?.name ?? ""];
    const others = [...(answer?.candidates ?? []).map((each) => `${each.name}（${apart(each)}；${each.id}）`), ...one.nearest.map((hit) => hit.name)].join("；");
    const owners = ownersOf(answer);
    if (!owners.length) return [[...head, ...Array<Cell>(10).fill(""), others || genericOf(answer) || one.detail, answer?.initiative?.id ?? "", "", ""]];
    return owners.map((owner) => [
      ...head, owner.name, owner.label, owner.role, say(roleName(owner.role)), owner.modality ? say(modalityName(owner.modality)) : "", owner.verb ?? "",
      owner.evidence.quote ?? "", owner.evidence.document.title ?? "", owner.evidence.document.date ?? "", owner.support, others, owner.initiative ?? "", owner.id, owner.fact,
    ]);
  });
}

/** What tells one of several of a name from the others. */
export function apart(candidate: Schema["Initiative"]): string {
  return [...candidate.regions, ...candidate.years, ...candidate.read.slice(0, 1).map((read) => `《${read.title ?? ""}》`)].join(" · ");
}

export function genericOf(answer: Schema["OwnersAnswer"] | null): string {
  return (answer?.generic_owners ?? []).map((one) => one.name).join("、");
}
