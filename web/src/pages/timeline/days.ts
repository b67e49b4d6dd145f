// Days on an axis. A date may be a year, a month or a day; what is not written is not known, so each stands for a stretch.

const DAY = 86_400_000; // milliseconds

/** The first day of what a date stands for, in days since 1970; NaN where it is none. */
export function firstDay(date: string): number {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  return year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY : NaN;
}

/** The last day of what a date stands for. */
export function lastDay(date: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (!year) return NaN;
  if (!month) return Date.UTC(Number(year), 11, 31) / DAY;
  return day ? firstDay(date) : Date.UTC(Number(year), Number(month), 0) / DAY;
}

export function monthOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 7);
}

/** Months since the year 0, to count with. */
export function monthNumber(day: number): number {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function dayOfMonth(number: number): number {
  return Date.UTC(Math.floor(number / 12), number % 12, 1) / DAY;
}

export interface Stretch {
  /** Days, both included. */
  from: number;
  to: number;
}

/** From whole months, the month after the last day included as the end. */
export function wholeMonths(stretch: Stretch): { first: number; last: number } {
  return { first: monthNumber(stretch.from), last: monthNumber(stretch.to) };
}

export interface Tick {
  day: number;
  text: string;
  /** A year begins. */
  strong: boolean;
}

const STEPS = [1, 3, 6, 12, 24, 60, 120]; // months

/** Where the axis is marked: at most some eight marks, at beginnings of months, quarters or years. */
export function ticksOf(stretch: Stretch, most: number): Tick[] {
  const { first, last } = wholeMonths(stretch);
  const step = STEPS.find((one) => (last - first) / one <= most) ?? 240;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(first / step) * step; month <= last + 1; month += step) {
    const day = dayOfMonth(month);
    if (day < stretch.from || day > stretch.to) continue;
    ticks.push({ day, text: step >= 12 ? String(month / 12) : monthOf(day), strong: month % 12 === 0 });
  }
  return ticks;
}
