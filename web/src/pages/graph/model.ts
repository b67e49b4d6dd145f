// What a picture of the graph holds, without markup and without the server.

import type { Schema } from "../../api/client";

export type Entity = Schema["NodeOut"];
export type Fact = Schema["EdgeOut"];
export type Neighbour = Schema["NeighbourCount"];

export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Positions = ReadonlyMap<string, Point>;

export const LAYOUTS = ["force", "layered", "place", "circle"] as const;
export type Layout = (typeof LAYOUTS)[number];

/** What undo brings back. It is never changed, only followed by another. */
export interface Scene {
  /** Every entity of the picture, the hidden ones too. */
  readonly ids: ReadonlySet<string>;
  readonly hidden: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  /** Whose expansion brought an entity here; collapsing takes it away again. */
  readonly broughtBy: ReadonlyMap<string, string>;
  readonly positions: Positions;
  readonly layout: Layout;
}

export const EMPTY: Scene = {
  ids: new Set(),
  hidden: new Set(),
  pinned: new Set(),
  broughtBy: new Map(),
  positions: new Map(),
  layout: "force",
};

/** All facts between two entities: one line of the picture. */
export interface Line {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly facts: readonly Fact[];
  /** Facts run both ways, or have no direction. */
  readonly mutual: boolean;
}

const SYMMETRIC = new Set(["SAME_AS", "COOPERATES_WITH"]);

export function linesOf(facts: readonly Fact[]): Line[] {
  const pairs = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (fact.source === fact.target) continue;
    const id = fact.source < fact.target ? `${fact.source}|${fact.target}` : `${fact.target}|${fact.source}`;
    const found = pairs.get(id);
    if (found) found.push(fact);
    else pairs.set(id, [fact]);
  }
  return Array.from(pairs, ([id, [first, ...rest]]) => {
    const one = first as Fact;
    const mutual = [one, ...rest].some((fact) => SYMMETRIC.has(fact.type) || fact.source !== one.source);
    return { id, source: one.source, target: one.target, facts: [one, ...rest], mutual };
  });
}

/** Who hangs on whom, by id. */
export function tiesOf(facts: readonly Fact[]): Map<string, Fact[]> {
  const ties = new Map<string, Fact[]>();
  const note = (id: string, fact: Fact): void => {
    const found = ties.get(id);
    if (found) found.push(fact);
    else ties.set(id, [fact]);
  };
  for (const fact of facts) {
    note(fact.source, fact);
    if (fact.target !== fact.source) note(fact.target, fact);
  }
  return ties;
}

export const otherEnd = (fact: Fact, id: string): string => (fact.source === id ? fact.target : fact.source);

/** What collapsing an entity takes away: what its expansion brought and what that brought in turn, else the leaves that
 * hang on it alone. Pinned ones stay. */
export function collapsing(scene: Scene, id: string, facts: readonly Fact[]): Set<string> {
  const gone = new Set<string>();
  const brought = (by: string): void => {
    for (const [one, bringer] of scene.broughtBy) {
      if (bringer !== by || gone.has(one) || one === id || scene.pinned.has(one)) continue;
      gone.add(one);
      brought(one);
    }
  };
  brought(id);
  if (gone.size > 0) return gone;
  const ties = tiesOf(facts);
  for (const fact of ties.get(id) ?? []) {
    const other = otherEnd(fact, id);
    const alone = (ties.get(other) ?? []).every((tie) => otherEnd(tie, other) === id);
    if (other !== id && alone && !scene.pinned.has(other)) gone.add(other);
  }
  return gone;
}
