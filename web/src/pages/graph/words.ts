// How facts are told in a few words, in tables, on lines and in files alike.

import { typeName, valueName } from "../../lib/schema.svelte";
import { say } from "../../lib/language.svelte";
import type { Words } from "../../lib/language.svelte";
import type { Fact } from "./model";

const THEN: Readonly<Record<string, Words>> = {
  stated: ["当日写明", "stated that day"],
  between: ["前后都有写明", "stated before and after"],
  ended: ["已结束", "ended"],
  not_known: ["此前写明，当日不详", "stated before, not known that day"],
};

/** 负责（牵头）, 任职（局长）: the type, and what tells two of a kind apart. */
export function factTold(fact: Fact): string {
  const { role, title } = fact.properties;
  const type = say(typeName(fact.type));
  const apart = typeof role === "string" && role ? say(valueName(fact.type, "role", role)) : typeof title === "string" ? title : "";
  return apart ? `${type}（${apart}）` : type;
}

export function factsTold(facts: readonly Fact[]): string {
  return [...new Set(facts.map(factTold))].join("、");
}

/** When it was so, or when documents say so: 2023—2024-03, or one day; nothing where no date is stated;
 * and how it stood on a day that was asked for. */
export function whenTold(fact: Fact): string {
  const begin = fact.begin ?? fact.first_date ?? "";
  const end = fact.end ?? fact.last_date ?? "";
  const span = !begin || !end || begin === end ? begin || end : `${begin} — ${end}`;
  const then = fact.then && THEN[fact.then.state];
  return then ? `${span}（${say(then)}）` : span;
}
