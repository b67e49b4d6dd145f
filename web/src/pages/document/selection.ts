// What is selected in a text, in code points: each piece of the text carries where it begins in `data-at`.

import type { Span } from "../../lib/spans";

/** The selected range of the text in a box; null where nothing in it is selected. */
export function chosenSpan(box: HTMLElement): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
  const pieces = [...box.querySelectorAll<HTMLElement>("[data-at]")].filter((piece) => range.intersectsNode(piece));
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return null;
  const start = first.contains(range.startContainer) ? pointAt(first, range.startContainer, range.startOffset) : beginOf(first);
  const end = last.contains(range.endContainer) ? pointAt(last, range.endContainer, range.endOffset) : beginOf(last) + lengthOf(last.textContent);
  return start < end ? [start, end] : null;
}

function pointAt(piece: HTMLElement, node: Node, offset: number): number {
  const before = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").slice(0, offset) : offset > 0 ? piece.textContent : "";
  return beginOf(piece) + lengthOf(before);
}

const beginOf = (piece: HTMLElement): number => Number(piece.dataset.at);
const lengthOf = (text: string | null): number => Array.from(text ?? "").length;
