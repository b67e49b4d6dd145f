// What opens: a picture around a name or an entity, a saved view, the words of a fact; and what went wrong with it.

import type { Problem } from "../../api/client";
import { address, changed, go } from "../../lib/address.svelte";
import { announce } from "../../lib/announce.svelte";
import { asProblem } from "../../lib/asking.svelte";
import { say } from "../../lib/language.svelte";
import { formatSpans } from "../../lib/spans";
import { FILTERS, open as openView, positionsOf, readState, type Head } from "../views/saved";
import { CAP, fact as askFact, search } from "./loading";
import type { Fact } from "./model";
import type { Picture } from "./picture.svelte";

const WORDS = {
  noWords: ["这条关系来自行政区划表或人工添加，没有原话", "The gazetteer or a person states this; there are no words"],
} as const;
const MOST_NAMESAKES = 5;

export class Opening {
  /** The view that is shown, or that the picture was saved as. */
  view = $state.raw<Head | null>(null);
  /** The name that nothing bears. */
  notFound = $state("");
  note = $state("");
  failed = $state.raw<{ problem: Problem; again: () => void } | null>(null);

  constructor(readonly picture: Picture) {}

  find(q: string): Promise<void> {
    return this.#try(async () => {
      const hits = await search(q);
      const exact = hits.filter((hit) => hit.exact);
      const chosen = exact.length > 0 ? exact.slice(0, MOST_NAMESAKES) : hits.slice(0, 1);
      this.notFound = chosen.length === 0 ? q : "";
      await this.around(chosen.map((hit) => hit.id));
    });
  }

  async around(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.picture.open(ids);
    for (const one of ids) await this.picture.expand(one, { cap: CAP });
  }

  showView(id: string): Promise<void> {
    return this.#try(async () => {
      const found = await openView(id);
      const state = readState(found.state);
      this.view = found;
      if (!FILTERS.some((name) => address.query.has(name))) go(changed(state.filters), { replace: true });
      const chosen = (which: "hidden" | "pinned"): Set<string> => new Set(state.nodes.filter((one) => one[which]).map((one) => one.id));
      const opened = { hidden: chosen("hidden"), pinned: chosen("pinned"), positions: positionsOf(state), layout: state.layout };
      await this.picture.open(state.nodes.map((one) => one.id), opened);
    });
  }

  words(fact: Fact): Promise<void> {
    return this.#try(async () => {
      const found = await askFact(fact.id);
      const evidence = found.evidence.find((one) => one.document.id && one.quote);
      if (evidence) return go(changed({ doc: evidence.document.id, spans: formatSpans(evidence.spans ?? []), fact: fact.id }));
      this.note = say(WORDS.noWords);
      announce(this.note);
    });
  }

  async #try(work: () => Promise<void>): Promise<void> {
    this.failed = null;
    this.note = "";
    try {
      await work();
    } catch (error) {
      this.failed = { problem: asProblem(error), again: () => void this.#try(work) };
    }
  }
}
