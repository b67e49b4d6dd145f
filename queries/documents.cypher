// zh: 文档列表，按编号逐页；within 是行政区划代码的开头，since 与 until 是文档日期的起止
// en: The documents, page by page in the order of their ids; within holds beginnings of division codes, since and
//   until bound the documents' dates
// parameters:
//   within: list?
//   kind: string?
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
//   media_type: string?
// example: {within: ['110106'], since: '2023-01-01', until: '2024-12-31', after: '', limit: 50}
MATCH (d:Document) WHERE d.id > $after
  AND ($within IS NULL OR any(code IN $within WHERE d.region STARTS WITH code)) AND ($kind IS NULL OR d.kind = $kind)
  AND ($since IS NULL OR d.date >= left($since, coalesce(size(d.date), 10)))
  AND ($until IS NULL OR left(d.date, coalesce(size($until), 10)) <= $until)
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.number AS number, d.kind AS kind, d.media_type AS media_type
ORDER BY id LIMIT $limit
