// Layers by the direction of relationships: who acts stands above what is acted on. Rounds are cut where the walk closes
// them, layers are set by the longest way down, and within a layer each goes to the middle of those it hangs on.

import type { Point } from "../model";
import type { Thing, Tie } from "./arrange";

const SWEEPS = 8;
const WIDEST = 24; // what stands in one row; the rest of a layer goes to rows below it

export function layered(things: readonly Thing[], ties: readonly Tie[]): Map<string, Point> {
  const below = downward(things, ties);
  const layers = ordered(layersOf(things, below), below);
  const found = new Map<string, Point>();
  let y = 0;
  for (const layer of layers) {
    const width = Math.min(WIDEST, layer.length);
    layer.forEach((id, index) => {
      const row = Math.floor(index / WIDEST);
      const inRow = Math.min(WIDEST, layer.length - row * WIDEST);
      const x = (index % WIDEST) - (inRow - 1) / 2;
      found.set(id, { x: x * (WIDEST / Math.max(width, 6)), y: y - row * 1.2 });
    });
    y -= 3 + (Math.ceil(layer.length / WIDEST) - 1) * 1.2;
  }
  return found;
}

/** For each the ones below it, without rounds. */
function downward(things: readonly Thing[], ties: readonly Tie[]): Map<string, Set<string>> {
  const next = new Map<string, string[]>(things.map(({ id }) => [id, []]));
  for (const { source, target } of ties) if (source !== target) next.get(source)?.push(target);
  const below = new Map<string, Set<string>>(things.map(({ id }) => [id, new Set()]));
  const state = new Map<string, "open" | "done">();
  for (const { id } of things) {
    if (state.has(id)) continue;
    const walk: [id: string, at: number][] = [[id, 0]];
    state.set(id, "open");
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const [here, at] = top;
      const there = next.get(here)?.[at];
      if (there === undefined) {
        state.set(here, "done");
        walk.pop();
        continue;
      }
      top[1] += 1;
      if (state.get(there) === "open") continue; // it would close a round
      below.get(here)?.add(there);
      if (state.has(there)) continue;
      state.set(there, "open");
      walk.push([there, 0]);
    }
  }
  return below;
}

function layersOf(things: readonly Thing[], below: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const waiting = new Map<string, number>(things.map(({ id }) => [id, 0]));
  for (const under of below.values()) for (const id of under) waiting.set(id, (waiting.get(id) ?? 0) + 1);
  const depth = new Map<string, number>();
  const ready = things.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const here = depth.get(id) ?? 0;
    for (const under of below.get(id) ?? []) {
      depth.set(under, Math.max(depth.get(under) ?? 0, here + 1));
      const left = (waiting.get(under) ?? 1) - 1;
      waiting.set(under, left);
      if (left === 0) ready.push(under);
    }
  }
  const layers: string[][] = [];
  for (const { id } of things) (layers[depth.get(id) ?? 0] ??= []).push(id);
  return layers.filter((layer) => layer.length > 0);
}

/** Fewer crossings: each at the middle of its neighbours in the layer beside, swept down and up. */
function ordered(layers: readonly string[][], below: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const above = new Map<string, string[]>();
  for (const [id, under] of below) for (const one of under) above.set(one, [...(above.get(one) ?? []), id]);
  const place = new Map<string, number>();
  const note = (layer: readonly string[]): void => layer.forEach((id, index) => place.set(id, index / layer.length));
  const now = layers.map((layer) => [...layer]);
  now.forEach(note);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const down = sweep % 2 === 0;
    for (const layer of down ? now : [...now].reverse()) {
      const middle = new Map(layer.map((id) => [id, mean([...(down ? (above.get(id) ?? []) : (below.get(id) ?? []))], place, id)]));
      layer.sort((a, b) => (middle.get(a) ?? 0) - (middle.get(b) ?? 0));
      note(layer);
    }
  }
  return now;
}

function mean(ids: readonly string[], place: ReadonlyMap<string, number>, id: string): number {
  if (ids.length === 0) return place.get(id) ?? 0;
  return ids.reduce((sum, one) => sum + (place.get(one) ?? 0), 0) / ids.length;
}
