// zh: 文档列表，按编号逐页
// en: The documents, page by page in the order of their ids
// parameters:
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
// example: {after: '', limit: 50}
MATCH (d:Document) WHERE d.id > $after
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.number AS number, d.kind AS kind, d.media_type AS media_type
ORDER BY id LIMIT $limit
