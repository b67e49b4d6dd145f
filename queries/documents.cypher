// zh: 文档列表，逐页；within 是行政区划代码的开头，since 与 until 是文档日期的起止，said 是标题、文号或键的一部分，parent 是
//   所属文档，among 与 without 是只要和不要的编号；sort 为 date（新的在前）、title 或 id
// en: The documents, page by page; within holds beginnings of division codes, since and until bound the documents'
//   dates, said is part of a title, number or key, parent the document that they are part of, among and without are the
//   ids to take and to leave; sort is date (the newest first), title or id
// parameters:
//   within: list?
//   kind: string?
//   standing: string?
//   issuer: string?
//   said: string?
//   parent: string?
//   among: list?
//   without: list?
//   sort: string
//   since: date?
//   until: date?
//   after: string
//   skip: integer
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
// example: {within: ['110106'], since: '2023-01-01', until: '2024-12-31', sort: date, after: '', skip: 0, limit: 50}
MATCH (d:Document) WHERE d.id > $after AND ($among IS NULL OR d.id IN $among) 
  AND ($without IS NULL OR NOT d.id IN $without)
  AND ($within IS NULL OR any(code IN $within WHERE d.region STARTS WITH code)) AND ($kind IS NULL OR d.kind = $kind)
  AND ($standing IS NULL OR d.standing = $standing) AND ($issuer IS NULL OR d.issuer CONTAINS $issuer)
  AND ($said IS NULL OR toLower(d.name) CONTAINS $said OR d.name_key CONTAINS $said
    OR toLower(coalesce(d.number, '')) CONTAINS $said OR toLower(d.key) CONTAINS $said)
  AND ($since IS NULL OR d.date >= left($since, coalesce(size(d.date), 10)))
  AND ($until IS NULL OR left(d.date, coalesce(size($until), 10)) <= $until)
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, min(p.id) AS parent WHERE $parent IS NULL OR parent = $parent
WITH d, parent, CASE WHEN $sort = 'date' THEN coalesce(d.date, '') ELSE '' END AS newest,
     CASE WHEN $sort = 'title' THEN d.name ELSE '' END AS titled
ORDER BY newest DESC, titled, d.id SKIP $skip LIMIT $limit
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.number AS number, d.kind AS kind, d.standing AS standing, d.announces AS announces, d.forwards AS forwards,
       d.copied_to AS copied_to, d.printed_by AS printed_by, d.printed_on AS printed_on, d.media_type AS media_type,
       d.attached AS attached, parent AS parent
ORDER BY newest DESC, titled, id
