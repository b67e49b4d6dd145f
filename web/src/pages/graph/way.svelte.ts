// The way between two entities: where it begins, and the paths that were found.

import type { Problem, Schema } from "../../api/client";
import { announce } from "../../lib/announce.svelte";
import { asProblem } from "../../lib/asking.svelte";
import { say } from "../../lib/language.svelte";
import { paths } from "./loading";
import type { Picture } from "./picture.svelte";

const WORDS = {
  begun: ["从 {0} 出发：请再选终点", "From {0}: now choose where to"],
  first: ["请先选起点", "Choose where to begin first"],
  same: ["起点和终点是同一个", "Both ends are the same"],
  none: ["六步之内没有写明的路径", "No stated path of six steps or fewer"],
  found: ["找到 {0} 条路径", "{0} paths found"],
} as const;

export class Way {
  from = $state("");
  to = $state("");
  found = $state.raw<Schema["Paths"] | null>(null);
  problem = $state.raw<Problem | null>(null);
  looking = $state(false);
  chosen = $state(0);

  constructor(readonly picture: Picture) {}

  begin(id: string): void {
    this.clear();
    this.from = id;
    announce(say(WORDS.begun, this.picture.name(id)));
  }

  async end(id: string): Promise<void> {
    if (!this.from) return announce(say(WORDS.first));
    if (this.from === id) return announce(say(WORDS.same));
    this.to = id;
    this.looking = true;
    this.problem = null;
    try {
      this.found = await paths(this.from, id);
    } catch (error) {
      this.problem = asProblem(error);
      return;
    } finally {
      this.looking = false;
    }
    if (this.found.items.length === 0) return announce(say(WORDS.none));
    announce(say(WORDS.found, this.found.items.length));
    await this.choose(0);
  }

  async choose(index: number): Promise<void> {
    const path = this.found?.items[index];
    if (!path) return;
    this.chosen = index;
    await this.picture.follow(path);
  }

  clear(): void {
    this.from = this.to = "";
    this.found = this.problem = null;
    this.picture.trail = null;
  }
}
