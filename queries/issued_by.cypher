// zh: 一个单位印发了哪些文件
// en: The documents and policies that a body issued
// kind: question
// parameters:
//   issuer: Organization|School
//   year: integer?
//   limit: integer
// columns:
//   issuer_id: string
//   issuer: string
//   id: string
//   title: string
//   label: string
//   number: string?
//   date: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {issuer: 台江区人民政府教育督导室, limit: 100}
MATCH (o:Entity) WHERE o.id IN $issuer
MATCH (o)-[r:ISSUED]->(n:Entity) WHERE $year IS NULL OR coalesce(n.date, r.source_date) STARTS WITH toString($year)
RETURN o.id AS issuer_id, o.name AS issuer, n.id AS id, n.name AS title, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.number AS number,
       coalesce(n.date, r.source_date) AS date, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY date, title, id, fact_id LIMIT $limit
