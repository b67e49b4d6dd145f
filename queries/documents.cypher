// zh: 文档列表，按编号逐页；within 是行政区划代码的开头，since 与 until 是文档日期的起止
// en: The documents, page by page in the order of their ids; within holds beginnings of division codes, since and
//   until bound the documents' dates
// parameters:
//   within: list?
//   kind: string?
//   standing: string?
//   since: date?
//   until: date?
//   after: string
//   limit: integer
// columns:
//   id: string
//   key: string?
//   title: string
//   issuer: string?
//   region: string?
//   date: string?
//   number: string?
//   kind: string?
//   standing: string?
//   announces: string?
//   forwards: string?
//   copied_to: string?
//   printed_by: string?
//   printed_on: string?
//   media_type: string?
//   attached: boolean?
//   parent: string?
// example: {within: ['110106'], since: '2023-01-01', until: '2024-12-31', after: '', limit: 50}
MATCH (d:Document) WHERE d.id > $after
  AND ($within IS NULL OR any(code IN $within WHERE d.region STARTS WITH code)) AND ($kind IS NULL OR d.kind = $kind)
  AND ($standing IS NULL OR d.standing = $standing)
  AND ($since IS NULL OR d.date >= left($since, coalesce(size(d.date), 10)))
  AND ($until IS NULL OR left(d.date, coalesce(size($until), 10)) <= $until)
WITH d ORDER BY d.id LIMIT $limit
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, min(p.id) AS parent
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.number AS number, d.kind AS kind, d.standing AS standing, d.announces AS announces, d.forwards AS forwards,
       d.copied_to AS copied_to, d.printed_by AS printed_by, d.printed_on AS printed_on, d.media_type AS media_type,
       d.attached AS attached, parent AS parent
ORDER BY id
