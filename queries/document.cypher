// zh: 一份文档，及它所属的文档、它的各篇文章和附件
// en: One document, with the document it is part of, its own articles and its attachments
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
//   standing: string?
//   announces: string?
//   forwards: string?
//   copied_to: string?
//   printed_by: string?
//   printed_on: string?
//   media_type: string?
//   attached: boolean?
//   parent: string?
//   parents: list
//   articles: list
//   attachments: list
// example: {id: doc-aaaaaaaaaaaaaaaa}
MATCH (d:Document {id: $id})
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (d)<-[:PART_OF]-(a:Document)
WITH d, parents, a ORDER BY a.key
WITH d, parents, collect(DISTINCT a {.id, .name, .attached}) AS parts
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.date_kind AS date_kind, d.number AS number, d.kind AS kind, d.standing AS standing, d.announces AS announces,
       d.forwards AS forwards, d.copied_to AS copied_to, d.printed_by AS printed_by, d.printed_on AS printed_on,
       d.media_type AS media_type, d.attached AS attached, head([p IN parents | p.id]) AS parent, parents AS parents,
       [a IN parts WHERE NOT coalesce(a.attached, false) | a {.id, .name}] AS articles,
       [a IN parts WHERE a.attached | a {.id, .name}] AS attachments
