// One stop for the Tab key in a table; arrow keys go from row to row.

export interface Rows {
  readonly length: number;
  /** The row that has the focus now. */
  readonly at: number;
}

/** The row that a key leads to; null where it leads nowhere. */
export function rowAfter(key: string, { length, at }: Rows): number | null {
  const last = length - 1;
  if (last < 0) return null;
  if (key === "ArrowDown") return Math.min(last, at + 1);
  if (key === "ArrowUp") return Math.max(0, at - 1);
  if (key === "PageDown") return Math.min(last, at + 10);
  if (key === "PageUp") return Math.max(0, at - 10);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
