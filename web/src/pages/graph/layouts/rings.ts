// Rings: all in one, grouped by kind; or one disc a place, the discs in a ring.

import type { Point } from "../model";
import type { Thing, Tie } from "./arrange";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));

export function circle(things: readonly Thing[]): Map<string, Point> {
  const inOrder = [...things].sort((a, b) => (a.label + a.id < b.label + b.id ? -1 : 1));
  const radius = Math.max(1, inOrder.length / (2 * Math.PI));
  return new Map(
    inOrder.map(({ id }, index) => {
      const angle = Math.PI / 2 - (2 * Math.PI * index) / inOrder.length;
      return [id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
}

/** Each place a disc, the most tied in its middle; entities of no stated place are a disc of their own. */
export function places(things: readonly Thing[], ties: readonly Tie[]): Map<string, Point> {
  const degree = new Map<string, number>();
  for (const tie of ties) for (const id of [tie.source, tie.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const groups = grouped(things);
  const radii = groups.map(([, group]) => 1.5 + Math.sqrt(group.length));
  const around = radii.reduce((sum, radius) => sum + 2 * radius, 0);
  const ring = groups.length === 1 ? 0 : Math.max(around / (2 * Math.PI), Math.max(...radii) * 1.4);
  const found = new Map<string, Point>();
  let walked = 0;
  groups.forEach(([, group], index) => {
    const radius = radii[index] ?? 1;
    const angle = Math.PI / 2 - (2 * Math.PI * (walked + radius)) / around;
    walked += 2 * radius;
    const middle = { x: ring * Math.cos(angle), y: ring * Math.sin(angle) };
    const inOrder = [...group].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1));
    inOrder.forEach(({ id }, place) => {
      const out = Math.sqrt(place) * 0.9;
      found.set(id, { x: middle.x + out * Math.cos(place * GOLDEN), y: middle.y + out * Math.sin(place * GOLDEN) });
    });
  });
  return found;
}

function grouped(things: readonly Thing[]): [place: string, group: Thing[]][] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) groups.set(thing.place, [...(groups.get(thing.place) ?? []), thing]);
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}
