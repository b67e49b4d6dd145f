// Answers as elements. `el` is the only maker of elements, and it knows no HTML.

const ROLES = { lead: ["牵头负责", "Lead"], support: ["配合", "Support"], implement: ["实施", "Implement"], propose: ["提出", "Propose"] };
const LABELS = { Region: "地区", Organization: "机构", School: "学校", Person: "人物", Program: "项目", Task: "任务", Target: "指标", Policy: "文件", Event: "活动", Document: "文档" };
// in the order in which an entity's relationships are listed
const TYPES = { RESPONSIBLE_FOR: ["负责", "responsible for"], HOLDS_POST: ["任职", "holds a post"], NOMINATED_FOR: ["拟任", "nominated for"], PART_OF: ["属于", "part of"], IN_REGION: ["位于", "in"], PARTICIPATES_IN: ["参与", "takes part in"], COOPERATES_WITH: ["合作", "cooperates with"], HAS_TARGET: ["目标", "has the target"], ISSUED: ["发布", "issued"], CITES: ["引用", "cites"], OVERSEES: ["分管", "oversees"], SAME_AS: ["同一", "same as"], SUCCEEDS: ["接替", "succeeds"], TEXT_OF: ["文本", "text of"], MENTIONS: ["提及", "mentions"] };

export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

const en = (text) => el("span", { lang: "en" }, text);
const both = (zh, english) => [zh, " ", en(english)];
const link = (text, onclick) => el("button", { type: "button", class: "link", onclick }, text);
const tag = (label) => el("span", { class: "tag" }, LABELS[label] ?? label);

export function drawWaiting() {
  return el("p", { class: "quiet" }, "正在查 Looking…");
}

export function drawStart(ready, programs, open) {
  const count = ready.documents ?? 0;
  if (!count) {
    return [el("p", { class: "lede" }, "还没有读入文档。", el("br"), en("Nothing has been read yet. ")), el("p", {}, "yanzhen ingest 文件夹")];
  }
  const items = programs.map((one) => el("li", {}, link(one.name, () => open.entity(one.id)), " ", el("span", { class: "quiet" }, String(one.documents))));
  const list = items.length ? el("section", { class: "group" }, el("h3", {}, ...both("提到最多的项目", "Most mentioned programs")), el("ul", { class: "plain columns" }, ...items)) : null;
  return [el("p", { class: "lede" }, `已读 ${count} 份文档，请问谁负责什么。`, el("br"), en(`${count} documents have been read; ask who owns what.`)), list].filter(Boolean);
}

export function drawFailure(problem) {
  return el("div", { class: "notice warn", role: "alert" }, el("strong", {}, problem.title ?? "出错 Error"), el("p", {}, problem.detail ?? String(problem)));
}

export function drawAnswer(body, open) {
  if (body.status === "ambiguous") return drawCandidates(body, open);
  const parts = [drawLede(body), drawParents(body.initiative?.parents ?? [], open)];
  if (body.stale) parts.push(drawStale());
  for (const role of ["lead", "support", "implement"]) parts.push(drawGroup(ROLES[role], body.owners[role], open));
  parts.push(drawGroup(["只写到地区", "Only a region is named"], body.regions, open));
  if (body.generic_owners.length) {
    const cards = body.generic_owners.map((one) => el("article", { class: "card" }, el("p", { class: "name" }, one.name), ...(one.evidence ? drawEvidence(one.evidence, open) : [])));
    parts.push(el("section", { class: "group" }, el("h3", {}, ...both("泛称的责任方", "Addressees without a name")), ...cards));
  }
  parts.push(drawGroup(["只是提出或要求", "Only proposed or urged"], body.proposed, open));
  if (body.status !== "answered" && body.read.length) parts.push(drawRead(body, open));
  return parts.filter(Boolean);
}

function drawLede({ status, initiative, owners, regions, read_count: readCount }) {
  const name = el("strong", {}, initiative?.name ?? "");
  const where = initiative?.regions.length ? `（${initiative.regions.join("、")}）` : "";
  if (status === "answered") {
    const first = [owners.lead, owners.implement, owners.support, regions].find((group) => group.length) ?? [];
    const who = [...new Set(first.map((owner) => owner.name))].join("、");
    const verb = first === owners.lead ? "牵头" : first === owners.support ? "配合" : "实施";
    return el("p", { class: "lede" }, name, `${where}由 `, el("strong", {}, who), ` ${verb}。`);
  }
  if (status === "none_stated" && !readCount) {
    return el("p", { class: "lede" }, "所问的范围里没有读到提到 ", name, `${where} 的文档。`, el("br"), en("No document that mentions it has been read within what was asked."));
  }
  if (status === "none_stated") {
    return el("p", { class: "lede" }, "已读的文档没有写明谁负责 ", name, `${where}。`, el("br"), en("The documents read do not say who is responsible."));
  }
  return el("p", { class: "lede" }, "现在还不能说谁负责 ", name, "。", el("br"), en("It cannot be said yet."));
}

function drawParents(parents, open) {
  if (!parents.length) return null;
  return el("p", {}, "属于 ", en("Part of "), ...parents.map((parent) => link(parent.name, () => open.entity(parent.id))));
}

function drawStale() {
  return el("div", { class: "notice warn", role: "status" }, ...both("图谱正在更新，答案可能不全。", "The graph is being updated; the answer may be incomplete."));
}

function drawGroup([zh, english], owners, open) {
  if (!owners.length) return null;
  return el("section", { class: "group" }, el("h3", {}, ...both(zh, english)), ...owners.map((owner) => drawOwner(owner, open)));
}

function drawOwner(owner, open) {
  const head = el("p", {}, el("span", { class: "name" }, link(owner.name, () => open.entity(owner.id))), tag(owner.label));
  if (owner.review && owner.review !== "auto") head.append(el("span", { class: "tag" }, "人工核定 reviewed"));
  return el("article", { class: `card ${owner.role}` }, head, ...drawEvidence(owner.evidence, open, owner.support));
}

function drawEvidence(evidence, open, support = 1) {
  if (!evidence.quote) return [el("p", { class: "quiet" }, evidence.origin === "gazetteer" ? "来自行政区划表 From the gazetteer" : "由人工添加 Added by a person")];
  const quote = el("blockquote", {}, el("span", { class: "context" }, evidence.before ?? ""), el("mark", {}, evidence.quote), el("span", { class: "context" }, evidence.after ?? ""));
  const title = `《${evidence.document.title ?? "无题"}》`;
  const from = el("p", { class: "from" }, link(title, () => open.source(evidence.document.id, evidence.spans)));
  if (evidence.document.date) from.append(` ${evidence.document.date}`);
  if (support > 1) from.append(" ", el("span", { class: "quiet" }, `共 ${support} 份来源 sources`));
  return [quote, from];
}

function drawRead(body, open) {
  const items = body.read.map((read) => el("li", {}, link(`《${read.title}》`, () => open.source(read.id, [], body.initiative.name)), read.date ? ` ${read.date}` : "", read.issuer ? ` · ${read.issuer}` : ""));
  const more = body.read_count > body.read.length ? el("p", { class: "quiet" }, `共 ${body.read_count} 份 in all`) : null;
  return el("section", { class: "group" }, el("h3", {}, ...both("已读、提到它的文档", "Documents read that mention it")), el("ul", { class: "plain" }, ...items), more);
}

function drawCandidates(body, open) {
  const items = body.candidates.map((one) => {
    const facts = [...one.regions, ...one.years, ...one.read.slice(0, 2).map((read) => `《${read.title}》`)].join(" · ");
    return el("li", { class: "card" }, el("p", {}, el("span", { class: "name" }, link(one.name, () => open.entity(one.id))), tag(one.label)), el("p", { class: "quiet" }, facts));
  });
  return [el("p", { class: "lede" }, "有几个同名的，请选一个。", el("br"), en("Several bear that name; choose one.")), el("ul", { class: "plain" }, ...items)];
}

// What was asked within a region or year is not there; the problem says why, and lists where that name is.
export function drawElsewhere(problem, open) {
  return [el("p", { class: "lede" }, problem.detail), drawNearest(problem.nearest, open)].filter(Boolean);
}

export function drawUnknown(name, problem, open) {
  return [el("p", { class: "lede" }, "没有读到 ", el("strong", {}, name), "。", el("br"), en("Nothing of that name has been read.")), drawNearest(problem.nearest, open)].filter(Boolean);
}

export function drawHits(name, hits, open) {
  const items = hits.map((hit) => el("li", {}, link(hit.name, () => open.entity(hit.id)), tag(hit.label)));
  return [el("p", { class: "lede" }, "没有叫 ", el("strong", {}, name), " 的项目或任务；找到这些：", el("br"), en("No initiative bears that name; this was found:")), el("ul", { class: "plain notice" }, ...items)];
}

function drawNearest(nearest, open) {
  if (!nearest?.length) return null;
  const items = nearest.map((hit) => el("li", {}, link(hit.name, () => open.entity(hit.id)), tag(hit.label)));
  return el("section", { class: "group" }, el("h3", {}, ...both("名称相近的", "Nearest names")), el("ul", { class: "plain" }, ...items));
}

export function drawEntity(entity, relations, open) {
  const aliases = entity.aliases.length ? el("p", { class: "quiet" }, `又称 also: ${entity.aliases.join("、")}`) : null;
  const head = el("p", { class: "lede" }, el("strong", {}, entity.name), tag(entity.label));
  const read = entity.label === "Document" ? el("p", {}, link("看原文 Read the text", () => open.source(entity.id, []))) : null;
  const order = Object.keys(TYPES);
  const sorted = [...relations.items].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  const items = sorted.map((relation) => drawRelation(entity, relation, open));
  const more = relations.next ? el("p", { class: "quiet" }, "只列出前 200 条 the first 200 are listed") : null;
  const none = items.length ? null : el("p", { class: "notice" }, ...both("没有读到它的关系。", "No relationship of it has been read."));
  return [head, aliases, read, el("section", { class: "group" }, ...items), more, none].filter(Boolean);
}

function drawRelation(entity, relation, open) {
  const [zh, english] = TYPES[relation.type] ?? [relation.type, ""];
  const detail = relation.properties.title ?? relation.properties.post ?? ROLES[relation.properties.role]?.[0] ?? null;
  const other = link(relation.other.name, () => open.entity(relation.other.id));
  const words = detail && relation.type !== "RESPONSIBLE_FOR" ? `${zh}：${detail}` : detail ?? zh;
  const line = relation.outgoing ? [entity.name, ` — ${words} → `, other] : [other, ` — ${words} → `, entity.name];
  return el("article", { class: "card" }, el("p", {}, ...line, " ", en(english)), ...drawEvidence(relation.evidence, open, relation.support));
}
