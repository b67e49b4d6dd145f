// The page: asks /v1, draws what it says. Data reaches the document as text nodes only.
// The address holds the question and the open source, so that a link shows the same and Back closes what was opened.

import { ask } from "./ask.js";
import { drawAnswer, drawElsewhere, drawEntity, drawFailure, drawHits, drawStart, drawUnknown, drawWaiting } from "./draw.js";
import { hideSource, showSource } from "./source.js";

const answer = document.getElementById("answer");
const form = document.getElementById("ask");
const open = {
  entity: (id) => go({ id }),
  source: (doc, spans, find) => go({ ...question(), doc, spans: spans.map((span) => span.join("-")).join(","), find }),
};
let turn = 0; // a slow answer must not overwrite a later one
let drawn = null; // the question that the page shows the answer of

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  go({ q: fields.get("q").trim(), region: fields.get("region").trim(), year: fields.get("year").trim() });
});
window.addEventListener("popstate", show);
document.getElementById("close").addEventListener("click", () => go(question()));
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && address().doc) go(question());
  if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    form.q.focus();
  }
});

show();

function address() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

function question() {
  const { doc, spans, find, ...asked } = address();
  return asked;
}

function go(fields) {
  const kept = Object.entries(fields).filter(([, value]) => value);
  history.pushState(null, "", kept.length ? `/?${new URLSearchParams(kept)}` : "/");
  return show();
}

async function show() {
  const asked = JSON.stringify(question());
  if (asked !== drawn) {
    drawn = asked;
    await showAnswer(question());
  }
  const { doc, spans = "", find = "" } = address();
  if (doc) await showSource(doc, parseSpans(spans), find);
  else hideSource();
}

function parseSpans(text) {
  const spans = text.split(",").map((span) => span.split("-").map(Number));
  return spans.filter(([start, end]) => Number.isInteger(start) && Number.isInteger(end) && start < end);
}

async function showAnswer({ q = "", id = "", region = "", year = "" }) {
  form.q.value = q;
  form.region.value = region;
  form.year.value = year;
  if (region || year) document.getElementById("narrow").open = true;
  document.title = q ? `${q} · 雁阵 Yanzhen` : "雁阵 Yanzhen";
  const mine = ++turn;
  answer.replaceChildren(drawWaiting());
  const work = id ? showEntity(id) : q ? showName(q, region, year) : showStart();
  const elements = await work.catch((problem) => [drawFailure(problem)]);
  if (mine === turn) answer.replaceChildren(...elements);
}

async function showStart() {
  const [ready, programs] = await Promise.all([ask("/readyz"), ask("/v1/queries/programs", { limit: 24 })]);
  if (ready.status !== 200) throw ready.body;
  return drawStart(ready.body, programs.status === 200 ? programs.body.rows : [], open);
}

async function showName(q, region, year) {
  const owners = await ask("/v1/owners", { initiative: q, region, year });
  if (owners.status === 200) return drawAnswer(owners.body, open);
  if (owners.status !== 404) throw owners.body;
  if (region || year) return drawElsewhere(owners.body, open);
  const found = await ask("/v1/search", { q, limit: 20 });
  if (found.status !== 200) throw found.body;
  const hits = found.body.items;
  const exact = hits.filter((hit) => hit.exact);
  if (exact.length === 1) return showEntity(exact[0].id);
  return hits.length ? drawHits(q, hits, open) : drawUnknown(q, owners.body, open);
}

async function showEntity(id) {
  const path = `/v1/entities/${encodeURIComponent(id)}`;
  const found = await ask(path);
  if (found.status !== 200) throw found.body;
  if (found.body.label === "Program" || found.body.label === "Task") {
    const owners = await ask("/v1/owners", { id: found.body.id });
    if (owners.status !== 200) throw owners.body;
    return drawAnswer(owners.body, open);
  }
  const relations = await ask(`${path}/relations`, { limit: 200 });
  if (relations.status !== 200) throw relations.body;
  return drawEntity(found.body, relations.body, open);
}
