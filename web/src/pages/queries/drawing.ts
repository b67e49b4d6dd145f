// What rows hold of entities and facts, and where a few entities stand in a small picture.

const ID = /^(?!fct)[a-z]{3}[_-][0-9a-z]{16}/;
const FACT = /^fct[_-]/;

// Where a document is only what states a fact; the `source` of a path is an entity like any other.
const isSource = (name: string, value: unknown): boolean => name === "sources" || (name === "source_id" && String(value).startsWith("doc"));

function* textsIn(value: unknown, left: (name: string, value: unknown) => boolean): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one, left);
  else if (typeof value === "object" && value !== null) {
    for (const [name, one] of Object.entries(value)) if (!left(name, one)) yield* textsIn(one, left);
  }
}

/** The ids of entities in rows, in the order in which they come; documents that are only sources are left out. */
export function idsIn(rows: readonly unknown[]): string[] {
  const found = new Set<string>();
  for (const row of rows) {
    for (const text of textsIn(row, isSource)) if (ID.test(text)) found.add(text);
  }
  return [...found];
}

/** The ids of facts in rows. */
export function factsIn(rows: readonly unknown[]): Set<string> {
  return new Set([...textsIn(rows, () => false)].filter((text) => FACT.test(text)));
}

/** A value as one cell of a file. */
export function cellText(value: unknown): string | number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  if (Array.isArray(value) && value.every((one) => typeof one !== "object")) return value.join("、");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

export interface Point {
  x: number;
  y: number;
}

const ROUNDS = 300;
const PULL = 1.2; // towards the middle, so that what nothing ties does not fly off

/** Places in a square of side 1: what is tied draws near, all else keeps apart; the same each time. */
export function arrange(ids: readonly string[], ties: readonly (readonly [string, string])[]): Map<string, Point> {
  const points = ids.map((_, index) => ({ x: 0.5 + 0.35 * Math.cos(index * 2.399963) * Math.sqrt((index + 1) / ids.length), y: 0.5 + 0.35 * Math.sin(index * 2.399963) * Math.sqrt((index + 1) / ids.length) }));
  const place = new Map(ids.map((id, index) => [id, index]));
  const pairs = ties.flatMap(([from, to]) => {
    const [a, b] = [place.get(from), place.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
  });
  const wanted = 0.9 / Math.sqrt(ids.length);
  for (let round = 0; round < ROUNDS; round += 1) step(points, pairs, wanted, 0.08 * (1 - round / ROUNDS));
  const [x, y] = [stretch(points.map((point) => point.x)), stretch(points.map((point) => point.y))];
  return new Map(ids.map((id, index) => [id, { x: x(points[index]?.x ?? 0.5), y: y(points[index]?.y ?? 0.5) }]));
}

/** From 0 to 1 over what there is; the middle where all are one. */
function stretch(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => (most - least < 1e-6 ? 0.5 : (value - least) / (most - least));
}

function step(points: Point[], pairs: readonly (readonly [number, number])[], wanted: number, most: number): void {
  const moves = points.map((point) => ({ x: (0.5 - point.x) * PULL, y: (0.5 - point.y) * PULL }));
  const pull = (a: number, b: number, strength: (distance: number) => number) => {
    const [one, other, first, second] = [points[a], points[b], moves[a], moves[b]];
    if (!one || !other || !first || !second) return;
    const [dx, dy] = [other.x - one.x || 1e-4, other.y - one.y || 1e-4];
    const distance = Math.hypot(dx, dy);
    const force = strength(distance) / distance;
    first.x += dx * force;
    first.y += dy * force;
    second.x -= dx * force;
    second.y -= dy * force;
  };
  for (let a = 0; a < points.length; a += 1) for (let b = a + 1; b < points.length; b += 1) pull(a, b, (distance) => (-wanted * wanted) / distance);
  for (const [a, b] of pairs) pull(a, b, (distance) => (distance * distance) / wanted);
  points.forEach((point, index) => {
    const move = moves[index] ?? { x: 0, y: 0 };
    const length = Math.hypot(move.x, move.y) || 1;
    point.x += (move.x / length) * Math.min(length, most);
    point.y += (move.y / length) * Math.min(length, most);
  });
}
