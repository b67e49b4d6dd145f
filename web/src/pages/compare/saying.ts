// A figure in words.

import { valueText } from "../../lib/columns";
import { say, sayCount } from "../../lib/language.svelte";
import { regionName } from "../../lib/regions.svelte";
import { valueName } from "../../lib/schema.svelte";
import type { Figure, Metric } from "./figures";

const WORDS = {
  byDate: ["按文件日期", "by the document's date"],
  several: ["各份文件说法不一", "documents differ"],
  from: ["基数 {0}", "from {0}"],
} as const;

function amount(values: readonly number[], upper: readonly number[], unit: string): string {
  const [least, most] = [values.map(sayCount).join("、"), upper.map(sayCount).join("、")];
  return `${most ? `${least}—${most}` : least}${unit}`;
}

// A range says both its ends.
const sign = (figure: Figure): string => (figure.comparator && figure.comparator !== "=" && !figure.upper.length ? `${valueText("comparator", figure.comparator)} ` : "");

export const written = (figure: Figure): string => sign(figure) + amount(figure.value, figure.upper, figure.unit);
export const normal = (figure: Figure): string => (figure.normal.length ? sign(figure) + amount(figure.normal, figure.normalUpper, figure.unitNorm) : "");
export const baseline = (figure: Figure): string => (figure.baseline.length ? say(WORDS.from, amount(figure.baseline, [], figure.unit)) : "");

/** Why a figure stands at its year, in the language chosen: the server tells it in both. */
export function reason(figure: Figure): string {
  return figure.reason || (figure.year ? say(WORDS.byDate) : "");
}

/** Several phrases of one code bear its name; a metric without a code its own words. */
export const metricName = (metric: Pick<Metric, "code" | "name">): string => (metric.code ? say(valueName("Target", "metric_code", metric.code)) : metric.name);

/** The year, or all that it speaks of. */
export const periodOf = (figure: Figure): string => (figure.period.includes("/") ? figure.period.replace("/", "—") : figure.year);

export function tell(figure: Figure): string {
  const differ = figure.normal.length > 1 && !figure.upper.length ? say(WORDS.several) : "";
  return [regionName(figure.region), figure.year, figure.metric, normal(figure), baseline(figure), figure.owner, differ].filter(Boolean).join(" ");
}
