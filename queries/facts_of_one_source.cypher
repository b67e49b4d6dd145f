// zh: 只有一份来源（一部作品）的任职、分管和负责
// en: Posts, oversight and duties that rest on one work only
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   type: string
//   detail: string?
//   other_id: string
//   other: string
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {region: 台江区, limit: 100}
MATCH (n:Entity)-[r:HOLDS_POST|OVERSEES|RESPONSIBLE_FOR]->(m:Entity) WHERE r.support = 1
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, r, m, d WHERE $region IS NULL OR any(x IN $region WHERE d.region STARTS WITH x)
RETURN n.id AS entity_id, n.name AS entity, type(r) AS type, coalesce(r.title, r.role, r.verb) AS detail, m.id AS other_id,
       m.name AS other, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY type, other, detail, entity, fact_id LIMIT $limit
