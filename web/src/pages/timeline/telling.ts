// A moment in words, and the way to the words that state it.

import { changed, go } from "../../lib/address.svelte";
import { say } from "../../lib/language.svelte";
import { typeName, valueName } from "../../lib/schema.svelte";
import { openWords } from "../../lib/words";
import type { Moment } from "./moments";

const WORDS = {
  untitled: ["无题", "Untitled"],
  from: ["自{0}", "from {0}"],
  until: ["至{0}", "until {0}"],
  seen: ["见报于{0}", "seen on {0}"],
  seenBetween: ["见报于{0}至{1}", "seen from {0} to {1}"],
  nominated: ["拟任", "nominated"],
} as const;

/** When, as stated, and when seen. */
function tellTime(moment: Moment): string {
  const { started, ended, first, last } = moment;
  const stated = [started && say(WORDS.from, started), ended && say(WORDS.until, ended)].filter(Boolean);
  const seen = first && last && first !== last ? say(WORDS.seenBetween, first, last) : first ? say(WORDS.seen, first) : "";
  return (stated.length ? stated : [seen]).filter(Boolean).join("，");
}

export function tellStatus(moment: Moment): string {
  if (moment.type === "NOMINATED_FOR") return say(WORDS.nominated);
  return moment.status ? say(valueName("HOLDS_POST", "post_status", moment.status)) : "";
}

/** The office of a post, the role of others as people call it. */
export function tellTitle(moment: Moment): string {
  return moment.title && moment.kind !== "post" ? say(valueName(moment.type, "role", moment.title)) : moment.title;
}

export function tell(moment: Moment): string {
  const time = tellTime(moment);
  if (moment.kind === "document") return [`《${moment.what.name || say(WORDS.untitled)}》`, time].join(" ");
  if (moment.kind === "post") return [moment.who.name, moment.what.name, moment.title, tellStatus(moment), time].filter(Boolean).join(" ");
  return [moment.who.name, say(typeName(moment.type)), tellTitle(moment), moment.what.name, time].filter(Boolean).join(" ");
}

/** Open the words of a fact; of a document that only stands for itself, its text. */
export async function openMoment(moment: Moment): Promise<void> {
  if (moment.id === moment.source.id) go(changed({ doc: moment.source.id, spans: null, fact: null }));
  else await openWords(moment.id);
}
