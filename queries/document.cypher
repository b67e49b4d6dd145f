// zh: 一份文档，及它所属的文档和它的各篇文章
// en: One document, with the document it is part of and its own articles
// parameters:
//   id: string
// columns:
//   id: string
//   key: string?
//   title: string
//   issuer: string?
//   region: string?
//   date: string?
//   date_kind: string?
//   number: string?
//   kind: string?
//   media_type: string?
//   parents: list
//   articles: list
// example: {id: doc-aaaaaaaaaaaaaaaa}
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (d)<-[:PART_OF]-(a:Document)
WITH d, parents, a ORDER BY a.key
WITH d, parents, collect(DISTINCT a {.id, .name}) AS articles
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.date_kind AS date_kind, d.number AS number, d.kind AS kind, d.media_type AS media_type, parents AS parents,
       articles AS articles
