// The picture of a part of the graph: what stands in it, the steps that led there, and what is asked to change it.

import { announce } from "../../lib/announce.svelte";
import { asProblem } from "../../lib/asking.svelte";
import { say } from "../../lib/language.svelte";
import type { Problem } from "../../api/client";
import { filter, filtersNow, MENTIONS, passesEntity, passesFact } from "./filters";
import { History } from "./history";
import { Runner } from "./layouts/runner";
import { MOST_SHOWN, neighbours, placeOf, subgraph, type Path, type Step } from "./loading";
import { collapsing, EMPTY, linesOf, tiesOf, type Entity, type Fact, type Layout, type Point, type Positions, type Scene } from "./model";

const WORDS = {
  added: ["加入 {0} 个，图中共 {1} 个实体", "{0} added; {1} entities in the picture"],
  nothingNew: ["没有新的实体可加", "Nothing new to add"],
  more: ["；还有更多没有展开", "; there is more that was not expanded"],
  full: ["图中最多 {0} 个实体：请先收起或隐藏一些", "At most {0} entities fit in a picture: collapse or remove some first"],
  gone: ["拿掉 {0} 个实体", "{0} entities taken away"],
  nothingToCollapse: ["没有只挂在它上面的实体", "Nothing hangs on it alone"],
  hid: ["已隐藏 {0}", "{0} hidden"],
  showed: ["隐藏的都已显示", "All that was hidden is shown"],
  pinned: ["已固定 {0}", "{0} pinned"],
  unpinned: ["不再固定 {0}", "{0} no longer pinned"],
  undone: ["已撤销，图中 {0} 个实体", "Undone; {0} entities in the picture"],
  redone: ["已重做，图中 {0} 个实体", "Redone; {0} entities in the picture"],
  trail: ["路径共 {0} 步，已标出", "The path of {0} steps is marked"],
} as const;

export interface Trail {
  readonly nodes: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
}

export interface Opened {
  readonly hidden?: ReadonlySet<string>;
  readonly pinned?: ReadonlySet<string>;
  readonly positions?: Positions;
  readonly layout?: Layout;
}

export class Picture {
  #history = $state.raw(new History<Scene>(EMPTY));
  #entities = $state.raw<ReadonlyMap<string, Entity>>(new Map());
  #facts = $state.raw<ReadonlyMap<string, Fact>>(new Map());
  #runner = new Runner(({ positions, done }) => this.#settle(positions, done));
  selected = $state("");
  trail = $state.raw<Trail | null>(null);
  busy = $state(false);
  arranging = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** What was asked for and is not there any more, or leads elsewhere. */
  lost = $state.raw<{ missing: readonly string[]; redirected: readonly { asked: string; id: string }[]; cut: boolean }>({ missing: [], redirected: [], cut: false });
  /** What the last failed question was, to ask it again. */
  #again: (() => Promise<void>) | undefined;
  #queue: Promise<void> = Promise.resolve();
  asOf = $state("");

  readonly scene = $derived(this.#history.now);
  // Parts of the scene, so that a layout which moves things counts nothing anew.
  readonly ids = $derived(this.scene.ids);
  readonly hidden = $derived(this.scene.hidden);
  readonly canUndo = $derived(this.#history.past.length > 0);
  readonly canRedo = $derived(this.#history.future.length > 0);
  readonly filters = $derived(filtersNow());
  /** All that stands in the picture and is not hidden, before filters. */
  readonly present = $derived([...this.ids].flatMap((id) => (this.hidden.has(id) ? [] : (this.#entities.get(id) ?? []))));
  readonly presentFacts = $derived.by(() => {
    const there = new Set(this.present.map(({ id }) => id));
    return [...this.#facts.values()].filter(({ source, target }) => there.has(source) && there.has(target));
  });
  /** What passes the filters, too. */
  readonly #passing = $derived(new Map(this.present.filter((one) => passesEntity(one, this.filters)).map((one) => [one.id, one])));
  readonly facts = $derived(this.presentFacts.filter((one) => this.#passing.has(one.source) && this.#passing.has(one.target) && passesFact(one, this.filters)));
  readonly ties = $derived(tiesOf(this.facts));
  readonly entities = $derived([...this.#passing.values()].filter(({ id }) => !this.filters.tied || this.ties.has(id)));
  readonly lines = $derived(linesOf(this.facts));
  readonly current = $derived(this.#passing.get(this.selected));

  entity(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  name(id: string): string {
    return this.#entities.get(id)?.name ?? id;
  }

  /** Show these and nothing else: a step, but for the very first picture. */
  open(ids: readonly string[], opened: Opened = {}): Promise<void> {
    return this.#ask(async () => {
      const found = await this.#load(ids.slice(0, MOST_SHOWN));
      const now = (id: string): string => found.get(id) ?? id;
      const there = ids.map(now).filter((id) => this.#entities.has(id));
      const moved = <T>(map: ReadonlyMap<string, T>): Map<string, T> => new Map([...map].map(([id, value]) => [now(id), value]));
      const scene: Scene = {
        ...EMPTY,
        ids: new Set(there),
        hidden: new Set([...(opened.hidden ?? [])].map(now)),
        pinned: new Set([...(opened.pinned ?? [])].map(now)),
        positions: moved(opened.positions ?? new Map()),
        layout: opened.layout ?? this.scene.layout,
      };
      this.#history = this.scene === EMPTY ? this.#history.amended(scene) : this.#history.to(scene);
      this.trail = null;
      if (!scene.ids.has(this.selected)) this.selected = there.length === 1 ? (there[0] ?? "") : "";
      if (there.some((id) => !scene.positions.has(id))) this.arrange();
    });
  }

  /** An empty picture; undo brings the last one back. */
  clear(): void {
    if (this.scene.ids.size > 0) this.#step({ ...EMPTY, layout: this.scene.layout });
    this.selected = "";
  }

  add(ids: readonly string[]): Promise<void> {
    return this.#ask(() => this.#add(ids));
  }

  expand(id: string, step: Step): Promise<void> {
    if (step.type === MENTIONS) filter({ mentions: "1" });
    return this.#ask(async () => {
      const known = new Set([...this.scene.ids].filter((one) => !this.scene.hidden.has(one)));
      const found = await neighbours(id, step, known);
      await this.#add(found.ids, id, found.more);
    });
  }

  collapse(id: string): void {
    const gone = collapsing(this.scene, id, this.presentFacts);
    if (gone.size === 0) return announce(say(WORDS.nothingToCollapse));
    this.#without(gone);
    announce(say(WORDS.gone, gone.size));
  }

  /** Out of the picture altogether; expanding finds it again. */
  remove(id: string): void {
    this.#without(new Set([id]));
    announce(say(WORDS.gone, 1));
  }

  hide(id: string): void {
    this.#step({ hidden: new Set([...this.scene.hidden, id]) });
    announce(say(WORDS.hid, this.name(id)));
  }

  showHidden(): void {
    this.#step({ hidden: new Set() });
    announce(say(WORDS.showed));
  }

  pin(id: string): void {
    const pinned = new Set(this.scene.pinned);
    const was = pinned.delete(id);
    if (!was) pinned.add(id);
    this.#step({ pinned });
    announce(say(was ? WORDS.unpinned : WORDS.pinned, this.name(id)));
  }

  /** Dragged: it stays where it was put. */
  move(id: string, point: Point): void {
    this.#runner.stop();
    this.arranging = false;
    this.#step({ positions: new Map(this.scene.positions).set(id, point), pinned: new Set([...this.scene.pinned, id]) });
  }

  lay(layout: Layout): void {
    if (layout !== this.scene.layout) this.#step({ layout });
    this.arrange();
  }

  undo(): void {
    if (!this.canUndo) return;
    this.#travel(this.#history.back());
    announce(say(WORDS.undone, this.present.length));
  }

  redo(): void {
    if (!this.canRedo) return;
    this.#travel(this.#history.forth());
    announce(say(WORDS.redone, this.present.length));
  }

  /** Bring in what a path goes through, and mark it. */
  follow(path: Path): Promise<void> {
    const nodes = path.nodes.map(({ id }) => id);
    return this.#ask(async () => {
      if (nodes.some((id) => !this.scene.ids.has(id) || this.scene.hidden.has(id))) await this.#add(nodes);
      this.trail = { nodes: new Set(nodes), facts: new Set(path.hops.map((hop) => hop.fact)) };
      announce(say(WORDS.trail, path.length));
    });
  }

  /** Ask anew for what is shown, as it was known on a day. */
  async look(asOf: string): Promise<void> {
    if (asOf === this.asOf) return;
    this.asOf = asOf;
    await this.refresh();
  }

  /** Ask anew for what is shown: something was decided that may change it. */
  async refresh(): Promise<void> {
    if (this.scene.ids.size > 0) await this.#ask(async () => void (await this.#load([...this.scene.ids])));
  }

  again(): void {
    if (this.#again) void this.#ask(this.#again);
  }

  arrange(): void {
    this.arranging = true;
    const { positions, pinned, broughtBy, layout } = this.scene;
    const things = this.present.map((entity) => {
      const at = positions.get(entity.id) ?? positions.get(broughtBy.get(entity.id) ?? "");
      return {
        id: entity.id,
        label: entity.label,
        place: placeOf(entity),
        x: at?.x ?? 0,
        y: at?.y ?? 0,
        fixed: pinned.has(entity.id) && positions.has(entity.id),
      };
    });
    this.#runner.run({ layout, things, ties: this.presentFacts.map(({ source, target }) => ({ source, target })) });
  }

  end(): void {
    this.#runner.end();
  }

  /** Brings these in, near `by` where that is told. */
  async #add(ids: readonly string[], by = "", more = false): Promise<void> {
    const fresh = ids.filter((id) => !this.scene.ids.has(id));
    if (fresh.length === 0 && !ids.some((id) => this.scene.hidden.has(id))) return announce(say(WORDS.nothingNew));
    const wanted = fresh.slice(0, Math.max(0, MOST_SHOWN - this.scene.ids.size));
    if (wanted.length === 0 && fresh.length > 0) return announce(say(WORDS.full, MOST_SHOWN));
    const found = await this.#load([...this.scene.ids, ...wanted]);
    const there = wanted.map((id) => found.get(id) ?? id).filter((id) => this.#entities.has(id));
    const broughtBy = new Map(this.scene.broughtBy);
    for (const id of there) if (by) broughtBy.set(id, by);
    const hidden = new Set([...this.scene.hidden].filter((id) => !ids.includes(id)));
    this.#step({ ids: new Set([...this.scene.ids, ...there]), broughtBy, hidden });
    this.arrange();
    const left = more || wanted.length < fresh.length ? say(WORDS.more) : "";
    announce(say(WORDS.added, there.length, this.present.length) + left);
  }

  #settle(positions: Positions, done: boolean): void {
    this.#history = this.#history.amended({ ...this.scene, positions: new Map([...this.scene.positions, ...positions]) });
    this.arranging = !done;
  }

  #step(change: Partial<Scene>): void {
    this.#history = this.#history.to({ ...this.scene, ...change });
  }

  #without(gone: ReadonlySet<string>): void {
    const kept = (set: ReadonlySet<string>): Set<string> => new Set([...set].filter((id) => !gone.has(id)));
    const broughtBy = new Map([...this.scene.broughtBy].filter(([id]) => !gone.has(id)));
    this.#step({ ids: kept(this.scene.ids), hidden: kept(this.scene.hidden), pinned: kept(this.scene.pinned), broughtBy });
    if (gone.has(this.selected)) this.selected = "";
  }

  #travel(history: History<Scene>): void {
    this.#runner.stop();
    this.arranging = false;
    this.#history = history;
    this.trail = null;
    if (this.present.some(({ id }) => !this.scene.positions.has(id))) this.arrange();
  }

  /** Asks for some entities and all their ties, and keeps them; where ids have moved to is answered. */
  async #load(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await subgraph(ids, this.asOf);
    const entities = new Map(this.#entities);
    for (const id of found.missing) entities.delete(id);
    for (const node of found.nodes) entities.set(node.id, node);
    this.#entities = entities;
    // Facts among these are told whole each time: what is not told any more is gone.
    const asked = new Set(found.nodes.map(({ id }) => id));
    const facts = new Map([...this.#facts].filter(([, { source, target }]) => !(asked.has(source) && asked.has(target))));
    for (const edge of found.edges) facts.set(edge.id, edge);
    this.#facts = facts;
    this.lost = { missing: found.missing, redirected: found.redirected, cut: found.cut };
    return new Map(found.redirected.map(({ asked: old, id }) => [old, id]));
  }

  /** One after the other, so that two quick clicks do not overtake each other. */
  #ask(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(async () => {
      this.busy = true;
      this.problem = null;
      try {
        await work();
      } catch (error) {
        this.problem = asProblem(error);
        this.#again = work;
      } finally {
        this.busy = false;
      }
    });
    return this.#queue;
  }
}
