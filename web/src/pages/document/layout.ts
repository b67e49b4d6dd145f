// From text, blocks and spans to what is drawn: paragraphs and tables, cut where a mark begins or ends.

import type { Schema } from "../../api/client";

type Block = Schema["BlockOut"];

/** Words that are marked: the quote, a fact of the document, a silent sentence, what is pointed at, what was chosen. */
export interface Mark {
  start: number;
  end: number;
  kind: "quote" | "fact" | "silent" | "lit" | "chosen";
}

export interface Piece {
  start: number;
  end: number;
  kinds: readonly Mark["kind"][];
}

export interface Paragraph {
  kind: "heading" | "text";
  level: number;
  start: number;
  end: number;
}

export interface Cell {
  start: number;
  end: number;
  rowspan: number;
  colspan: number;
}

export interface Table {
  kind: "table";
  number: number;
  start: number;
  end: number;
  /** Cells in order; null is an empty place. */
  rows: readonly (readonly (Cell | null)[])[];
}

export type Part = Paragraph | Table;

/** The parts of a text in order. What no block covers is a paragraph of its own, unless it is blank. */
export function layOut(text: readonly string[], blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  let at = 0;
  const fill = (until: number) => parts.push(...strayParagraphs(text, at, until));
  for (let index = 0; index < blocks.length; ) {
    const block = blocks[index] as Block;
    const [start, end] = block.span as [number, number];
    if (start < at) {
      index += 1; // blocks do not overlap; one that does adds no text
      continue;
    }
    fill(start);
    const cells = block.kind === "cell" ? tableFrom(blocks, index) : [];
    if (cells.length) parts.push(buildTable(cells));
    else parts.push({ kind: block.kind === "heading" ? "heading" : "text", level: block.level ?? 0, start, end });
    index += cells.length || 1;
    at = parts.at(-1)?.end ?? end;
  }
  fill(text.length);
  return parts;
}

function strayParagraphs(text: readonly string[], start: number, end: number): Paragraph[] {
  const found: Paragraph[] = [];
  for (let at = start; at < end; ) {
    const stop = text.indexOf("\n", at);
    const until = stop < 0 || stop > end ? end : stop;
    if (text.slice(at, until).join("").trim()) found.push({ kind: "text", level: 0, start: at, end: until });
    at = until + 1;
  }
  return found;
}

function tableFrom(blocks: readonly Block[], first: number): Block[] {
  const cells: Block[] = [];
  for (let index = first; blocks[index]?.kind === "cell" && blocks[index]?.table === blocks[first]?.table; index += 1) cells.push(blocks[index] as Block);
  return cells;
}

/** Rows and columns in which nothing stands are left out, so that a far cell makes no large empty table. */
function buildTable(cells: readonly Block[]): Table {
  const rowsUsed = used(cells, (cell) => [cell.row ?? 0, cell.rows]);
  const columnsUsed = used(cells, (cell) => [cell.column ?? 0, cell.columns]);
  const rows: (Cell | null | undefined)[][] = rowsUsed.map(() => Array<Cell | undefined>(columnsUsed.length));
  const covered = new Set<number>();
  for (const cell of cells) {
    const [top, high] = within(rowsUsed, cell.row ?? 0, cell.rows);
    const [left, wide] = within(columnsUsed, cell.column ?? 0, cell.columns);
    for (let row = top; row < top + high; row += 1) for (let column = left; column < left + wide; column += 1) covered.add(row * columnsUsed.length + column);
    (rows[top] as (Cell | undefined)[])[left] = { start: cell.span[0] as number, end: cell.span[1] as number, rowspan: high, colspan: wide };
  }
  const shown = rows.map((row, at) => Array.from(row, (cell, column) => cell ?? (covered.has(at * columnsUsed.length + column) ? undefined : null)).filter((cell) => cell !== undefined));
  const first = cells[0] as Block;
  return { kind: "table", number: first.table ?? 0, start: first.span[0] as number, end: cells.at(-1)?.span[1] as number, rows: shown };
}

function used(cells: readonly Block[], at: (cell: Block) => [number, number]): number[] {
  const found = new Set(cells.map((cell) => at(cell)[0]));
  return [...found].sort((a, b) => a - b);
}

function within(places: readonly number[], first: number, many: number): [number, number] {
  const from = places.indexOf(first);
  let until = from + 1;
  while (until < places.length && (places[until] as number) < first + many) until += 1;
  return [from, until - from];
}

/** A range cut where marks begin and end. `marks` are sorted by their start. */
export function cut(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  if (!here.length) return [{ start, end, kinds: [] }];
  const borders = [...new Set([start, end, ...here.flatMap((mark) => [mark.start, mark.end])])].filter((at) => at >= start && at <= end).sort((a, b) => a - b);
  return borders.slice(1).map((until, index) => {
    const from = borders[index] as number;
    const kinds = new Set(here.filter((mark) => mark.start <= from && mark.end >= until).map((mark) => mark.kind));
    return { start: from, end: until, kinds: [...kinds] };
  });
}

const ENDS_SENTENCE = /[。！？；!?;\n]/;

/** The sentences of a text, those of a cell or heading by themselves; blanks around them are left out. */
export function sentencesOf(text: readonly string[], parts: readonly Part[]): (readonly [start: number, end: number])[] {
  return parts.flatMap((part) => {
    const ranges = part.kind === "table" ? part.rows.flat().filter((cell) => cell !== null) : [part];
    return ranges.flatMap(({ start, end }) => sentencesIn(text, start, end));
  });
}

function sentencesIn(text: readonly string[], start: number, end: number): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let from = start, at = start; at < end; at += 1) {
    if (!ENDS_SENTENCE.test(text[at] as string) && at < end - 1) continue;
    let until = at + 1;
    while (from < until && !text[from]?.trim()) from += 1;
    while (until > from && !text[until - 1]?.trim()) until -= 1;
    if (from < until) found.push([from, until]);
    from = at + 1;
  }
  return found;
}
