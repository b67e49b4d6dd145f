// The text of a document with every span of a quote marked. Offsets count code points, JavaScript counts UTF-16
// units, so the text is cut as an array of code points.

import { ask } from "./ask.js";
import { drawFailure, el } from "./draw.js";

const panel = document.getElementById("source");
const title = document.getElementById("source-title");
const facts = document.getElementById("source-facts");
const places = document.getElementById("source-spans");
const text = document.getElementById("source-text");
let returnTo = null; // where the focus was
let turn = 0;

// `find` is a name to mark where no spans are given: what was read and does not say who is responsible.
export async function showSource(id, spans, find) {
  const mine = ++turn;
  returnTo ??= document.activeElement;
  const address = `/v1/documents/${encodeURIComponent(id)}`;
  let found, content;
  try {
    [found, content] = await Promise.all([ask(address), ask(`${address}/text`)]);
  } catch (problem) {
    return showFailure(problem);
  }
  if (mine !== turn) return;
  if (content.status !== 200 || found.status !== 200) return showFailure(content.status !== 200 ? content.body : found.body);
  const { body } = found;
  title.textContent = body.title;
  facts.textContent = [body.issuer, body.number, body.date, body.kind].filter(Boolean).join(" · ");
  const marks = fill(content.body.text, spans.length ? spans : placesOf(find, content.body.text));
  drawPlaces(marks);
  panel.hidden = false;
  panel.focus({ preventScroll: true });
  text.scrollTop = 0;
  if (marks.length) centre(marks[0], "instant");
}

export function hideSource() {
  turn++;
  if (panel.hidden) return;
  panel.hidden = true;
  returnTo?.focus();
  returnTo = null;
}

function showFailure(problem) {
  title.textContent = "";
  facts.textContent = "";
  places.replaceChildren();
  text.replaceChildren(drawFailure(problem));
  panel.hidden = false;
}

// Scrolls the text alone; scrollIntoView would move the page too.
function centre(mark, behavior) {
  text.scrollTo({ top: mark.offsetTop - text.clientHeight / 2, behavior });
}

function placesOf(name, content) {
  const spans = [];
  for (let at = name ? content.indexOf(name) : -1; at >= 0; at = content.indexOf(name, at + name.length)) {
    const start = Array.from(content.slice(0, at)).length;
    spans.push([start, start + Array.from(name).length]);
  }
  return spans;
}

function fill(content, spans) {
  const points = Array.from(content);
  const cut = (start, end) => points.slice(start, end).join("");
  const marks = [];
  const parts = [];
  let at = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    const mark = el("mark", { tabindex: "-1" }, cut(from, end));
    marks.push(mark);
    parts.push(cut(at, from), mark);
    at = end;
  }
  parts.push(cut(at));
  text.replaceChildren(...parts);
  return marks;
}

function drawPlaces(marks) {
  if (marks.length < 2) return places.replaceChildren();
  const buttons = marks.map((mark, n) => el("button", { type: "button", onclick: () => jump(mark) }, String(n + 1)));
  places.replaceChildren(`共 ${marks.length} 处 places: `, ...buttons);
}

function jump(mark) {
  centre(mark, matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth");
  mark.focus({ preventScroll: true });
}
