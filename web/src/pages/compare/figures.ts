// Targets as figures that can be laid side by side: by metric, place and year. Never summed.

import { type Row, textOf } from "../../lib/rows";

export interface Figure {
  id: string;
  fact: string;
  metric: string;
  /** What many phrases have in common; empty where the metric stands for itself. */
  code: string;
  region: string;
  year: string;
  /** As the server tells it: a year, or the first and last of several with a slash. */
  period: string;
  /** Why that year: as the server tells it; empty where only the document's date tells it. */
  reason: string;
  deadline: string;
  owner: string;
  ownerId: string;
  comparator: string;
  /** As written. */
  value: readonly number[];
  upper: readonly number[];
  unit: string;
  baseline: readonly number[];
  /** In `unitNorm`; empty where it could not be told. */
  normal: readonly number[];
  normalUpper: readonly number[];
  normalBaseline: readonly number[];
  unitNorm: string;
  level: string;
  stage: string;
  quote: string;
  source: string;
  sourceId: string;
  date: string;
}

const numbers = (row: Row, column: string): number[] => {
  const value = row[column];
  return (Array.isArray(value) ? value : value === null || value === undefined ? [] : [value]).map(Number).filter(Number.isFinite);
};

export function figureOf(row: Row): Figure {
  const text = (column: string) => textOf(row, column);
  const [value, normal] = [numbers(row, "value"), numbers(row, "value_norm")];
  // What one unit as written is in units that compare; upper ends and baselines are written in the same unit.
  const factor = value[0] && normal[0] !== undefined ? normal[0] / value[0] : 1;
  const [upper, baseline] = [numbers(row, "upper"), numbers(row, "baseline")];
  return {
    id: text("target_id"),
    fact: text("fact_id"),
    metric: text("metric"),
    code: text("metric_code"),
    region: text("region"),
    year: text("year"),
    period: text("period"),
    reason: text("period_reason"),
    deadline: text("deadline"),
    owner: text("owner"),
    ownerId: text("owner_id"),
    comparator: text("comparator"),
    value,
    upper,
    unit: text("unit"),
    baseline,
    normal,
    normalUpper: normal.length ? upper.map((one) => one * factor) : [],
    normalBaseline: normal.length ? baseline.map((one) => one * factor) : [],
    unitNorm: text("unit_norm"),
    level: text("level"),
    stage: text("stage"),
    quote: text("quote"),
    source: text("source_title"),
    sourceId: text("source_id"),
    date: text("source_date"),
  };
}

/** Whether it has a value in a unit that compares, a place and a year; else it is shown as written, apart. */
export const isPlaced = (figure: Figure): boolean => figure.normal.length > 0 && figure.unitNorm !== "" && figure.region !== "" && figure.year !== "";

export interface Metric {
  /** What the address and the server know it by: a code, else the words. */
  key: string;
  code: string;
  name: string;
  figures: Figure[];
  places: Set<string>;
  years: Set<string>;
}

/** By metric, those first that most places and then most years have. */
export function metricsOf(figures: readonly Figure[]): Metric[] {
  const found = new Map<string, Metric>();
  for (const one of figures) {
    const key = one.code || one.metric;
    const metric = found.get(key) ?? { key, code: one.code, name: one.metric, figures: [], places: new Set(), years: new Set() };
    metric.figures.push(one);
    if (one.region) metric.places.add(one.region);
    if (one.year) metric.years.add(one.year);
    found.set(key, metric);
  }
  return [...found.values()].sort((a, b) => b.places.size - a.places.size || b.years.size - a.years.size || b.figures.length - a.figures.length || a.name.localeCompare(b.name, "zh"));
}

export interface Line {
  figure: Figure;
  /** How many documents or owners state the very same. */
  alike: number;
}

export interface Place {
  region: string;
  years: { year: string; lines: Line[] }[];
}

export interface Panel {
  unit: string;
  /** The end of the axis. */
  most: number;
  places: Place[];
}

/** A panel for each unit: what is counted in different units cannot stand on one axis. */
export function panelsOf(figures: readonly Figure[], nameOf: (region: string) => string): Panel[] {
  const units = new Map<string, Figure[]>();
  for (const one of figures) units.set(one.unitNorm, [...(units.get(one.unitNorm) ?? []), one]);
  return [...units]
    .map(([unit, those]) => ({ unit, most: niceEnd(Math.max(0, ...those.flatMap((one) => [...one.normal, ...one.normalUpper, ...one.normalBaseline])), unit), places: placesOf(those, nameOf) }))
    .sort((a, b) => b.places.length - a.places.length);
}

function placesOf(figures: readonly Figure[], nameOf: (region: string) => string): Place[] {
  const places = new Map<string, Map<string, Line[]>>();
  for (const figure of figures) {
    const years = places.get(figure.region) ?? new Map<string, Line[]>();
    const lines = years.get(figure.year) ?? [];
    const same = lines.find((line) => signature(line.figure) === signature(figure));
    if (same) same.alike += 1;
    else lines.push({ figure, alike: 1 });
    places.set(figure.region, years.set(figure.year, lines));
  }
  return [...places]
    .map(([region, years]) => ({ region, years: [...years].map(([year, lines]) => ({ year, lines })).sort((a, b) => a.year.localeCompare(b.year)) }))
    .sort((a, b) => nameOf(a.region).localeCompare(nameOf(b.region), "zh"));
}

const signature = (one: Figure): string => [one.metric, one.owner, one.comparator, one.normal.join(), one.normalUpper.join(), one.level, one.stage].join("\n");

/** A round number at or above, whose quarters are round too; a share ends at 100. */
function niceEnd(most: number, unit: string): number {
  if (unit === "%" && most <= 100) return 100;
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].find((step) => step * power >= most - 1e-9) ?? 10) * power;
}
