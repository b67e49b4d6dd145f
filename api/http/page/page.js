// The page: asks /v1, draws what it says. Data reaches the document as text nodes only.

import { ask } from "./ask.js";
import { drawAnswer, drawEntity, drawFailure, drawHits, drawUnknown, drawWaiting } from "./draw.js";
import { hideSource, showSource } from "./source.js";

const answer = document.getElementById("answer");
const form = document.getElementById("ask");
const open = { entity: (id) => go({ id }), name: (q) => go({ q }), source: showSource };
let turn = 0; // a slow answer must not overwrite a later one

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const fields = new FormData(form);
  go({ q: fields.get("q").trim(), region: fields.get("region").trim(), year: fields.get("year").trim() });
});
window.addEventListener("popstate", () => show(fromAddress()));
document.getElementById("close").addEventListener("click", hideSource);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") hideSource();
  if (event.key === "/" && !(event.target instanceof HTMLInputElement)) {
    event.preventDefault();
    document.getElementById("q").focus();
  }
});

show(fromAddress());
showStatus();

function go(question) {
  const kept = Object.entries(question).filter(([, value]) => value);
  history.pushState(null, "", `/?${new URLSearchParams(kept)}`);
  show(question);
}

function fromAddress() {
  return Object.fromEntries(new URLSearchParams(location.search));
}

async function show({ q = "", id = "", region = "", year = "" }) {
  hideSource();
  form.q.value = q;
  form.region.value = region;
  form.year.value = year;
  if (region || year) document.getElementById("narrow").open = true;
  document.title = q ? `${q} · 雁阵 Yanzhen` : "雁阵 Yanzhen";
  if (!q && !id) return answer.replaceChildren();
  const mine = ++turn;
  answer.replaceChildren(drawWaiting());
  const drawn = await (id ? showEntity(id) : showName(q, region, year)).catch((error) => [drawFailure(error)]);
  if (mine === turn) answer.replaceChildren(...drawn);
}

async function showName(q, region, year) {
  const owners = await ask("/v1/owners", { initiative: q, region, year });
  if (owners.status === 200) return drawAnswer(owners.body, open);
  if (owners.status !== 404) throw owners.body;
  const found = await ask("/v1/search", { q, limit: 20 });
  if (found.status !== 200) throw found.body;
  const hits = found.body.items;
  const exact = hits.filter((hit) => hit.name === q || hit.aliases.includes(q));
  if (exact.length === 1) return showEntity(exact[0].id);
  return hits.length ? drawHits(q, hits, owners.body.nearest, open) : drawUnknown(q, owners.body, open);
}

async function showEntity(id) {
  const found = await ask(`/v1/entities/${encodeURIComponent(id)}`);
  if (found.status !== 200) throw found.body;
  const entity = found.body;
  if (entity.label === "Program" || entity.label === "Task") {
    const owners = await ask("/v1/owners", { id: entity.id });
    if (owners.status !== 200) throw owners.body;
    return drawAnswer(owners.body, open);
  }
  const relations = await ask(`/v1/entities/${encodeURIComponent(entity.id)}/relations`, { limit: 100 });
  if (relations.status !== 200) throw relations.body;
  return drawEntity(entity, relations.body, open);
}

async function showStatus() {
  const ready = await ask("/readyz").catch(() => null);
  if (ready?.status === 200) {
    document.getElementById("status").textContent = ` · ${ready.body.documents} 份文档 documents`;
  }
}
