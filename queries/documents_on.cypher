// zh: 哪些文档提到一个实体，附原话
// en: The documents that mention an entity, with the words
// kind: question
// parameters:
//   entity: Entity
//   from: date?
//   to: date?
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   document_id: string
//   title: string
//   issuer: string?
//   region: string?
//   date: string?
//   kind: string?
//   times: integer?
//   fact_id: string
//   quote: string?
// example: {entity: 邢望舒, from: '2024-01-01', limit: 100}
MATCH (n:Entity) WHERE n.id IN $entity
MATCH (n)<-[r:MENTIONS]-(d:Document)
WHERE ($from IS NULL OR d.date >= $from) AND ($to IS NULL OR left(d.date, size($to)) <= $to)
RETURN n.id AS entity_id, n.name AS entity, d.id AS document_id, d.name AS title, d.issuer AS issuer, d.region AS region,
       d.date AS date, d.kind AS kind, r.count AS times, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, entity_id LIMIT $limit
