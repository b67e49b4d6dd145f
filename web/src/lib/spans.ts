// Spans are code points of a document's text, as the API counts; JavaScript counts UTF-16 units.

export type Span = readonly [start: number, end: number];

/** `"0-5,8-9"` → `[[0, 5], [8, 9]]`; what is no span is left out. */
export function parseSpans(text: string): Span[] {
  return text
    .split(",")
    .map((part) => part.split("-").map(Number))
    .flatMap(([start = NaN, end = NaN]) => (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end ? [[start, end] as const] : []));
}

export function formatSpans(spans: readonly (readonly number[])[]): string {
  return spans.map((span) => span.join("-")).join(",");
}

/** Spans as the server's description types them, lists of numbers, for what they are. */
export function toSpans(given: readonly (readonly number[])[] | undefined): Span[] {
  return (given ?? []).flatMap(([start, end]) => (start !== undefined && end !== undefined && start < end ? [[start, end] as const] : []));
}

export function overlaps(one: Span, other: Span): boolean {
  return one[0] < other[1] && one[1] > other[0];
}
