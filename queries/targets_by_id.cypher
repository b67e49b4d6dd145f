// zh: 指标列表，按编号逐页，附归谁、各文档所说的值、原话；可按地区、指标名、期限、所有者筛选
// en: The targets, page by page in the order of their ids, with whose they are, the values that documents state and
//   the words; by region, metric, deadline and owner on demand
// parameters:
//   within: list?
//   metric: string?
//   since: date?
//   until: date?
//   owner: string?
//   after: string
//   limit: integer
// columns:
//   id: string
//   name: string
//   properties: map
//   owners: list
// example: {within: ['110106'], metric: 学位, since: '2023', until: '2025-12-31', after: '', limit: 50}
MATCH (t:Target) WHERE t.id > $after AND ($metric IS NULL OR t.metric CONTAINS $metric OR t.name CONTAINS $metric)
  AND ($since IS NULL OR coalesce(t.deadline, t.period) >= left($since, coalesce(size(t.deadline), size(t.period), 10)))
  AND ($until IS NULL OR left(coalesce(t.deadline, t.period), coalesce(size($until), 10)) <= $until)
  AND ($owner IS NULL OR EXISTS { MATCH (t)<-[:HAS_TARGET]-(w:Entity) WHERE w.id = $owner })
  AND ($within IS NULL OR EXISTS {
    MATCH (t)<-[:MENTIONS]-(s:Document) WHERE any(code IN $within WHERE s.region STARTS WITH code)
  })
WITH t ORDER BY t.id LIMIT $limit
OPTIONAL MATCH (t)<-[r:HAS_TARGET]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH t, r, o, d ORDER BY o.name, o.id, r.id
WITH t, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, label: head([l IN labels(o) WHERE l <> 'Entity']),
     name: o.name, fact: r.id, properties: properties(r), source_key: d.key} END) AS owners
RETURN t.id AS id, t.name AS name, properties(t) AS properties, owners AS owners
ORDER BY id
