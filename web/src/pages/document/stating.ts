// A fact that a person states: which ends and qualifiers the schema allows, and what of it is sent.

import type { Schema } from "../../api/client";
import type { Words } from "../../lib/language.svelte";

type Type = Schema["TypeOut"];

/** An entity that there is, or one by its name that there is not yet. */
export interface End {
  id: string;
  label: string;
  name: string;
}

export interface Draft {
  type: string;
  subject: End | null;
  object: End | null;
  qualifiers: Record<string, string>;
}

export type Sent = Schema["NewEntity"] | string;

export const NEW = ""; // the id of an entity that there is not yet

/** What to call the qualifiers in a form; the schema's own words for them are definitions. */
const FIELDS: Record<string, Words> = {
  role: ["角色", "Role"],
  title: ["职务", "Title"],
  post: ["拟任职务", "Post"],
  manner: ["方式", "Manner"],
  post_status: ["任职状态", "Status"],
  started: ["开始日期", "Began"],
  ended: ["结束日期", "Ended"],
  verb: ["原文动词", "Verb as written"],
  modality: ["语气", "Modality"],
};

export function fieldName(property: Schema["PropertyOut"]): Words {
  return FIELDS[property.name] ?? [property.zh, property.en];
}

export function stateable(schema: Schema["SchemaOut"] | null): Type[] {
  return schema?.relationships.filter((one) => one.stateable) ?? [];
}

/** The labels that may stand as subject; of a symmetric type either end may come first. */
export function subjectsOf(type: Type | undefined, object: End | null): string[] {
  const fits = type?.ends.filter((one) => !object || one.targets.includes(object.label)) ?? [];
  return [...new Set(fits.map((one) => one.source))];
}

export function objectsOf(type: Type | undefined, subject: End | null): string[] {
  const fits = type?.ends.filter((one) => !subject || one.source === subject.label) ?? [];
  return [...new Set(fits.flatMap((one) => one.targets))];
}

export function fieldsOf(type: Type | undefined): Schema["PropertyOut"][] {
  return [...(type?.identifying ?? []), ...(type?.properties ?? [])].filter((one) => one.type === "string");
}

export function isWhole(draft: Draft, type: Type | undefined): boolean {
  return !!type && !!draft.subject && !!draft.object && objectsOf(type, draft.subject).includes(draft.object.label) && type.identifying.every((one) => !one.values?.length || !!draft.qualifiers[one.name]);
}

export function sent(end: End): Sent {
  return end.id === NEW ? { label: end.label, name: end.name, unit: "" } : end.id;
}

/** What a correction changes of a fact; null where nothing. */
export function changesOf(before: Draft, after: Draft): { subject?: Sent; type?: string; object?: Sent; qualifiers?: Record<string, string> } | null {
  const changes: ReturnType<typeof changesOf> & object = {};
  if (after.type !== before.type) changes.type = after.type;
  if (after.subject && differs(after.subject, before.subject)) changes.subject = sent(after.subject);
  if (after.object && differs(after.object, before.object)) changes.object = sent(after.object);
  const told = Object.entries(after.qualifiers).filter(([name, value]) => value.trim() !== (before.qualifiers[name] ?? ""));
  if (told.length) changes.qualifiers = Object.fromEntries(told);
  return Object.keys(changes).length ? changes : null;
}

const differs = (one: End, other: End | null): boolean => one.id !== other?.id || (one.id === NEW && one.name !== other.name);
