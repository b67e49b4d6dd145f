// What is shown, as files: what was hidden or filtered away is not in them.

import { formatCsv, type Cell } from "../../lib/csv";
import { labelName, typeName } from "../../lib/schema.svelte";
import { say } from "../../lib/language.svelte";
import type { Entity, Fact, Line, Positions } from "./model";
import type { Palette } from "./palette";
import { factsTold } from "./words";

export interface Exported {
  readonly entities: readonly Entity[];
  readonly facts: readonly Fact[];
  readonly lines: readonly Line[];
  readonly positions: Positions;
}

const FACT_COLUMNS = ["fact", "type", "source", "source_name", "target", "target_name", "role", "title", "begin", "end", "first_date", "last_date", "support", "review"];
const ENTITY_COLUMNS = ["id", "label", "name", "regions", "x", "y"];

export function factsCsv({ entities, facts }: Exported): string {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const text = (value: unknown): Cell => (typeof value === "string" || typeof value === "number" ? value : "");
  const row = (fact: Fact): Cell[] => [
    fact.id, fact.type, fact.source, names.get(fact.source), fact.target, names.get(fact.target),
    text(fact.properties.role), text(fact.properties.title), fact.begin, fact.end, fact.first_date, fact.last_date, fact.support, fact.review,
  ];
  return formatCsv(FACT_COLUMNS, facts.map(row));
}

export function entitiesCsv({ entities, positions }: Exported): string {
  const row = (one: Entity): Cell[] => [one.id, one.label, one.name, one.regions.join("; "), round(positions.get(one.id)?.x), round(positions.get(one.id)?.y)];
  return formatCsv(ENTITY_COLUMNS, entities.map(row));
}

const round = (value: number | undefined): number => Math.round((value ?? 0) * 100) / 100;
// What XML cannot hold at all is left out.
// eslint-disable-next-line no-control-regex
const xml = (value: unknown): string =>
  String(value ?? "").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

export function graphml({ entities, facts, positions }: Exported): string {
  const key = (of: string, name: string, type: string): string => `  <key id="${of[0]}_${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
  const data = (name: string, value: unknown): string => (value === null || value === undefined || value === "" ? "" : `<data key="${name}">${xml(value)}</data>`);
  const keys = [
    ...["label", "name", "regions"].map((name) => key("node", name, "string")),
    ...["x", "y"].map((name) => key("node", name, "double")),
    ...["type", "role", "title", "begin", "end", "review"].map((name) => key("edge", name, "string")),
    key("edge", "support", "int"),
  ];
  const nodes = entities.map((one) => {
    const at = positions.get(one.id);
    return `    <node id="${xml(one.id)}">${data("n_label", one.label)}${data("n_name", one.name)}${data("n_regions", one.regions.join("; "))}${data("n_x", round(at?.x))}${data("n_y", round(at?.y))}</node>`;
  });
  const edges = facts.map(({ id, source, target, type, properties, begin, end, review, support }) => {
    const own = [["type", type], ["role", properties.role], ["title", properties.title], ["begin", begin], ["end", end], ["review", review], ["support", support]] as const;
    return `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${own.map(([name, value]) => data(`e_${name}`, value)).join("")}</edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '  <graph id="yanzhen" edgedefault="directed">',
    ...nodes,
    ...edges,
    "  </graph>",
    "</graphml>",
    "",
  ].join("\n");
}

const WIDE = 1600;
const HIGH = 1100;
const EDGE = 80;
const LEGEND = 40;
const LETTER = 13;

/** The whole of what is shown, as a drawing that needs nothing else. */
export function svg({ entities, lines, positions }: Exported, palette: Palette): string {
  const place = placing(entities, positions);
  const degree = new Map<string, number>();
  for (const { source, target } of lines) for (const id of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  const drawn = lines.map((line) => {
    const [from, to] = [place(line.source), place(line.target)];
    const kinds = new Set(line.facts.map(({ type }) => palette.type(type)));
    const [colour] = kinds.size === 1 ? kinds : [palette.quiet];
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${colour}" stroke-width="${Math.min(4, 1 + 0.6 * line.facts.length)}" stroke-opacity="0.7"><title>${xml(factsTold(line.facts))}</title></line>`;
  });
  const taken: [number, number, number, number][] = [];
  const dots: string[] = [];
  const names: string[] = [];
  for (const one of [...entities].sort((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0))) {
    const { x, y } = place(one.id);
    const radius = Math.min(14, 4.5 + 1.4 * Math.sqrt(degree.get(one.id) ?? 0));
    dots.push(`<circle cx="${x}" cy="${y}" r="${radius.toFixed(1)}" fill="${palette.label(one.label)}"><title>${xml(one.name)}</title></circle>`);
    const left = x + radius + 3;
    const box: [number, number, number, number] = [left, y - LETTER / 2, left + wide(one.name), y + LETTER / 2];
    if (taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3])) continue;
    taken.push(box);
    names.push(`<text x="${left.toFixed(1)}" y="${y + 4.5}" paint-order="stroke" stroke="${palette.raised}" stroke-width="3">${xml(one.name)}</text>`);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDE}" height="${HIGH + LEGEND}" viewBox="0 0 ${WIDE} ${HIGH + LEGEND}" font-family="system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif" font-size="${LETTER}" fill="${palette.ink}">`,
    `<rect width="100%" height="100%" fill="${palette.raised}"/>`,
    ...drawn,
    ...dots,
    ...names,
    legend(entities, lines, palette),
    "</svg>",
    "",
  ].join("\n");
}

/** From the places of the picture to those of the drawing. */
function placing(entities: readonly Entity[], positions: Positions): (id: string) => { x: number; y: number } {
  const points = entities.map(({ id }) => positions.get(id) ?? { x: 0, y: 0 });
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [low, high] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const scale = Math.min((WIDE - 3 * EDGE) / (right - left || 1), (HIGH - 2 * EDGE) / (high - low || 1));
  const shift = { x: (WIDE - EDGE - scale * (left + right)) / 2, y: (HIGH + scale * (low + high)) / 2 };
  return (id) => {
    const at = positions.get(id) ?? { x: 0, y: 0 };
    return { x: round(shift.x + scale * at.x), y: round(shift.y - scale * at.y) };
  };
}

/** About so wide a name is: Chinese letters are as wide as high, others about half. */
const wide = (name: string): number => Array.from(name).reduce((sum, sign) => sum + (sign > "\u2e7f" ? LETTER : 0.56 * LETTER), 0);

function legend(entities: readonly Entity[], lines: readonly Line[], palette: Palette): string {
  let x = EDGE / 2;
  const parts: string[] = [];
  const told = (text: string, mark: (x: number) => string): void => {
    parts.push(mark(x), `<text x="${x + 24}" y="${HIGH + 24}">${xml(text)}</text>`);
    x += 44 + wide(text);
  };
  for (const label of new Set(entities.map((one) => one.label))) told(say(labelName(label)), (at) => `<circle cx="${at + 10}" cy="${HIGH + 20}" r="6" fill="${palette.label(label)}"/>`);
  for (const type of new Set(lines.flatMap(({ facts }) => facts.map((fact) => fact.type)))) told(say(typeName(type)), (at) => `<line x1="${at}" x2="${at + 18}" y1="${HIGH + 20}" y2="${HIGH + 20}" stroke="${palette.type(type)}" stroke-width="3"/>`);
  return parts.join("");
}

/** The drawing as dots, twice as fine as a common screen. */
export async function png(drawing: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = 2 * WIDE;
  canvas.height = 2 * (HIGH + LEGEND);
  const context = canvas.getContext("2d");
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("no picture"))), "image/png"));
}
