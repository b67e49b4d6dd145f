// How facts are told in a few words, in tables, on lines and in files alike.

import { typeName, valueName } from "../../lib/schema.svelte";
import { say } from "../../lib/language.svelte";
import type { Fact } from "./model";

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

/** When it was so, or when documents say so: 2023—2024-03, or one day; nothing where no date is stated. */
export function whenTold(fact: Fact): string {
  const begin = fact.begin ?? fact.first_date ?? "";
  const end = fact.end ?? fact.last_date ?? "";
  if (!begin || !end || begin === end) return begin || end;
  return `${begin} — ${end}`;
}
