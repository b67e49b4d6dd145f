// Where an arrow key leads: the nearest that lies that way, neighbours before all others.

import type { Point } from "./model";

const WAYS: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

export const isWay = (key: string): boolean => key in WAYS;

/** `places` are where things stand on the screen, y downwards; null where nothing lies that way. */
export function towards(key: string, from: string, places: ReadonlyMap<string, Point>, ties: ReadonlySet<string>): string | null {
  const here = places.get(from);
  const way = WAYS[key];
  if (!here || !way) return null;
  let best: { id: string; cost: number } | null = null;
  for (const [id, { x, y }] of places) {
    if (id === from) continue;
    const along = (x - here.x) * way.x + (y - here.y) * way.y;
    const aside = Math.abs((x - here.x) * way.y) + Math.abs((y - here.y) * way.x);
    if (along <= 0 || aside > along * 1.8) continue;
    const cost = along + aside * 1.5 + (ties.has(id) ? 0 : 1e6);
    if (!best || cost < best.cost) best = { id, cost };
  }
  return best?.id ?? null;
}
