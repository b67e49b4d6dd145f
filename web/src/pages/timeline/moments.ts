// What the timeline shows: posts that last, and things that happened on a day; and the lanes that they stand in.

import { firstDay, lastDay, type Stretch } from "./days";

export interface Named {
  id: string;
  name: string;
}

export interface Source {
  id: string;
  title: string;
  date: string;
}

export interface Moment {
  /** A fact, or a document that only stands for itself. */
  id: string;
  kind: "post" | "document" | "event" | "other";
  type: string;
  who: Named;
  what: Named;
  /** The office of a post, the role of others. */
  title: string;
  status: string;
  /** As stated; empty where no document says it. */
  started: string;
  ended: string;
  /** The first and last document that shows it so. */
  first: string;
  last: string;
  quote: string;
  source: Source;
}

export interface Bar {
  moment: Moment;
  from: number;
  to: number;
  beginStated: boolean;
  endStated: boolean;
  /** Where bars of a lane would lie on each other, they stand below each other. */
  row: number;
}

export interface Mark {
  kind: "gap" | "overlap";
  from: number;
  to: number;
  moments: readonly [Moment, Moment];
}

export interface Lane {
  key: string;
  /** Whose lane it is, to link to; a lane of documents has none. */
  head: Named | null;
  title: string;
  bars: Bar[];
  marks: Mark[];
  rows: number;
}

/** A moment on the axis; null where it has no date at all. */
export function barOf(moment: Moment): Bar | null {
  // Who was removed was there before, nobody says since when: the bar ends, and has no beginning.
  const begin = moment.started || (moment.status === "removed" ? moment.ended || moment.first : moment.first);
  const end = moment.ended || moment.last || begin;
  const [from, to] = [firstDay(begin), Math.max(lastDay(end), lastDay(begin))];
  if (Number.isNaN(from) || Number.isNaN(to)) return null;
  const lasts = moment.kind === "post";
  return { moment, from, to, beginStated: !lasts || moment.started !== "", endStated: !lasts || moment.ended !== "", row: 0 };
}

/** As known on a day: what was seen later is left out, and what ended later had not ended. */
export function asOf(moments: readonly Moment[], date: string): Moment[] {
  const day = lastDay(date);
  if (Number.isNaN(day)) return [...moments];
  return moments
    .filter((one) => !(firstDay(one.first || one.started) > day))
    .map((one) => ({ ...one, ended: firstDay(one.ended) > day ? "" : one.ended, last: firstDay(one.last) > day ? one.first : one.last }));
}

export function stretchOf(bars: readonly Bar[]): Stretch | null {
  if (!bars.length) return null;
  return { from: Math.min(...bars.map((bar) => bar.from)), to: Math.max(...bars.map((bar) => bar.to)) };
}

export const within = (bar: Bar, stretch: Stretch): boolean => bar.to >= stretch.from && bar.from <= stretch.to;

// As in the query two_heads: offices that one person at a time holds.
const HEADS = ["书记", "主任", "局长", "校长", "园长", "院长", "区长", "市长", "县长", "科长", "组长"];
const isHead = (title: string): boolean => !title.includes("副") && HEADS.some((head) => title.endsWith(head));

export type Rows = "office" | "person";

/** Posts by office or by person, then one lane for each kind of what happened. Lanes in the order of their names. */
export function lanesOf(bars: readonly Bar[], rows: Rows, nameOf: (moment: Moment) => string): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const bar of bars) {
    const { moment } = bar;
    const post = moment.kind === "post";
    const key = !post ? `${moment.kind} ${moment.type}` : rows === "office" ? `${moment.what.id} ${moment.title}` : moment.who.id;
    const lane = lanes.get(key) ?? { key, head: post ? (rows === "office" ? moment.what : moment.who) : null, title: !post ? nameOf(moment) : rows === "office" ? moment.title : "", bars: [], marks: [], rows: 1 };
    lane.bars.push({ ...bar });
    lanes.set(key, lane);
  }
  const found = [...lanes.values()];
  for (const lane of found) settle(lane, rows === "office");
  return found.sort((a, b) => Number(!a.head) - Number(!b.head) || (a.head?.name ?? "").localeCompare(b.head?.name ?? "", "zh") || a.title.localeCompare(b.title, "zh"));
}

function settle(lane: Lane, office: boolean): void {
  lane.bars.sort((a, b) => a.from - b.from || a.to - b.to);
  if (!lane.head) return stack(lane);
  const ends: number[] = [];
  for (const bar of lane.bars) {
    const free = ends.findIndex((end) => end < bar.from);
    bar.row = free < 0 ? ends.length : free;
    ends[bar.row] = bar.to;
  }
  lane.rows = Math.max(1, ends.length);
  if (office) lane.marks = isHead(lane.title) ? [...overlapsOf(lane.bars), ...gapsOf(lane.bars)] : gapsOf(lane.bars);
}

const MOST_ROWS = 8; // of dots; more of one day lie on each other, and in the table

/** What happened on the very same day stands below each other. */
function stack(lane: Lane): void {
  const days = new Map<number, number>();
  for (const bar of lane.bars) {
    const count = days.get(bar.from) ?? 0;
    bar.row = Math.min(count, MOST_ROWS - 1);
    days.set(bar.from, count + 1);
  }
  lane.rows = Math.min(MOST_ROWS, Math.max(1, ...days.values()));
}

function overlapsOf(bars: readonly Bar[]): Mark[] {
  return bars.flatMap((one, index) =>
    bars.slice(index + 1).flatMap((other): Mark[] => {
      const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
      const apart = one.moment.who.id === other.moment.who.id || one.moment.type !== "HOLDS_POST" || other.moment.type !== "HOLDS_POST";
      return apart || from >= to ? [] : [{ kind: "overlap", from, to, moments: [one.moment, other.moment] }];
    }),
  );
}

/** Between two who held the office one after the other, where nothing says who did. */
function gapsOf(bars: readonly Bar[]): Mark[] {
  const marks: Mark[] = [];
  let latest: Bar | undefined;
  for (const bar of bars) {
    if (latest && bar.from > latest.to + 1) marks.push({ kind: "gap", from: latest.to, to: bar.from, moments: [latest.moment, bar.moment] });
    if (!latest || bar.to > latest.to) latest = bar;
  }
  return marks;
}
