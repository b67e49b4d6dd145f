// zh: 实际值列表，按编号逐页，附归谁、各文档所说的值、原话；可按地区、指标名、所指时间、所有者筛选
// en: The results, page by page in the order of their ids, with whose they are, the values that documents state and
//   the words; by region, metric, time and owner on demand
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
MATCH (s:Result) WHERE s.id > $after AND ($metric IS NULL OR s.metric CONTAINS $metric OR s.name CONTAINS $metric)
WITH s, coalesce(s.as_of, last(split(s.period, '/'))) AS time
WHERE ($since IS NULL OR time >= left($since, size(time)))
  AND ($until IS NULL OR left(time, size($until)) <= $until)
  AND ($owner IS NULL OR EXISTS { MATCH (s)<-[:HAS_RESULT]-(w:Entity) WHERE w.id = $owner })
  AND ($within IS NULL OR EXISTS {
    MATCH (s)<-[:MENTIONS]-(m:Document) WHERE any(code IN $within WHERE m.region STARTS WITH code)
  })
WITH s ORDER BY s.id LIMIT $limit
OPTIONAL MATCH (s)<-[r:HAS_RESULT]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH s, r, o, d ORDER BY o.name, o.id, r.id
WITH s, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, label: head([l IN labels(o) WHERE l <> 'Entity']),
     name: o.name, fact: r.id, properties: properties(r), source_key: d.key} END) AS owners
RETURN s.id AS id, s.name AS name, properties(s) AS properties, owners AS owners
ORDER BY id
