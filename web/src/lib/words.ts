// A fact known by its id alone: its words are looked up when somebody opens them.

import { client, take } from "../api/client";
import { changed, go } from "./address.svelte";
import { announce } from "./announce.svelte";
import { asProblem } from "./asking.svelte";
import { say } from "./language.svelte";
import { formatSpans } from "./spans";

const WORDS = { without: ["这条事实没有原话", "No words state this fact"] } as const;

/** Open the words behind a fact beside the page; where there are none, or no answer comes, that is announced. */
export async function openWords(fact: string): Promise<void> {
  try {
    const found = await take(client.GET("/v1/facts/{id}", { params: { path: { id: fact } } }));
    const evidence = found.evidence.find((one) => one.document.id && one.spans?.length);
    if (evidence) go(changed({ doc: evidence.document.id, spans: formatSpans(evidence.spans ?? []), fact }));
    else announce(say(WORDS.without));
  } catch (error) {
    announce(asProblem(error).title);
  }
}
