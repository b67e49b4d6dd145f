// What of a picture is shown. Filters stand in the address, so that a link shows the same.

import { address, changed, go } from "../../lib/address.svelte";
import type { Entity, Fact } from "./model";

export const STATUSES = ["reviewed", "unreviewed", "single"] as const;
export type Status = (typeof STATUSES)[number];

/** What documents merely mention is left out unless asked for: it ties everything to everything. */
export const MENTIONS = "MENTIONS";

export interface Filters {
  /** Labels and types that are switched off in the legend. */
  readonly labelsOff: ReadonlySet<string>;
  readonly typesOff: ReadonlySet<string>;
  readonly place: string;
  readonly role: string;
  readonly status: Status | "";
  readonly from: string;
  readonly to: string;
  /** Entities without a shown tie are left out. */
  readonly tied: boolean;
}

const listed = (name: string): ReadonlySet<string> => new Set((address.query.get(name) ?? "").split(",").filter(Boolean));
const YEAR = /^\d{4}$/;
const year = (name: string): string => (YEAR.test(address.query.get(name) ?? "") ? (address.query.get(name) ?? "") : "");

export function filtersNow(): Filters {
  const status = address.query.get("status");
  return {
    labelsOff: listed("labels_off"),
    typesOff: address.query.get("mentions") === "1" ? listed("types_off") : new Set([...listed("types_off"), MENTIONS]),
    place: address.query.get("place") ?? "",
    role: address.query.get("role") ?? "",
    status: STATUSES.find((one) => one === status) ?? "",
    from: year("from"),
    to: year("to"),
    tied: address.query.get("tied") === "1",
  };
}

/** Show with other filters; none of them leaves a step to go back to. */
export function filter(fields: Record<string, string | null>): void {
  go(changed(fields), { replace: true });
}

/** Switch a type off or on. */
export function toggleType(filters: Filters, type: string): void {
  if (type === MENTIONS) filter({ mentions: filters.typesOff.has(type) ? "1" : null, types_off: without(filters.typesOff, type) });
  else filter({ types_off: without(toggled(filters.typesOff, type), MENTIONS) });
}

const without = (names: ReadonlySet<string> | string, name: string): string =>
  (typeof names === "string" ? names.split(",") : [...names]).filter((one) => one && one !== name).join(",");

/** Switch a label off or on. */
export function toggled(set: ReadonlySet<string>, name: string): string {
  const kept = new Set(set);
  if (!kept.delete(name)) kept.add(name);
  return [...kept].sort().join(",");
}

export const NO_FILTERS = { mentions: null, labels_off: null, types_off: null, place: null, role: null, status: null, from: null, to: null, tied: null };

export const isFiltered = (f: Filters): boolean =>
  f.labelsOff.size > 0 || [...f.typesOff].some((type) => type !== MENTIONS) || f.tied || [f.place, f.role, f.status, f.from, f.to].some((one) => one !== "");

export function passesEntity(entity: Entity, filters: Filters): boolean {
  return !filters.labelsOff.has(entity.label) && isWithin(entity.regions, filters.place);
}

/** A code of GB/T 2260 takes what lies below it; an entity whose place nobody stated is in none. */
function isWithin(codes: readonly string[], place: string): boolean {
  if (!place) return true;
  const stem = place.length > 6 ? place : place.replace(/(00)+$/, "");
  return codes.some((code) => code.startsWith(stem));
}

export function passesFact(fact: Fact, filters: Filters): boolean {
  if (filters.typesOff.has(fact.type)) return false;
  if (filters.role && fact.properties.role !== filters.role) return false;
  return passesStatus(fact, filters.status) && passesYears(fact, filters.from, filters.to);
}

function passesStatus(fact: Fact, status: Status | ""): boolean {
  if (status === "reviewed") return fact.review !== null && fact.review !== undefined && fact.review !== "auto";
  if (status === "unreviewed") return fact.review === "auto";
  return status !== "single" || fact.support === 1;
}

/** Facts without a date stay: nobody says that they are not of that time. */
function passesYears(fact: Fact, from: string, to: string): boolean {
  const begin = fact.begin ?? fact.first_date;
  if (!begin) return true;
  const end = fact.end ?? fact.last_date ?? begin;
  return (!from || end.slice(0, 4) >= from) && (!to || begin.slice(0, 4) <= to);
}
