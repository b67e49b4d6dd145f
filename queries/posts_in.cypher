// zh: 一个地区（或全部地区）写明的任职与拟任：谁、在哪里、任什么、何时见报
// en: The posts held and nominations that the documents of a place state, who, where, what and when
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   person_id: string
//   person: string
//   type: string
//   title: string?
//   body_id: string
//   body: string
//   post_status: string?
//   started: string?
//   ended: string?
//   first_date: string?
//   last_date: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {region: 台江区, limit: 100}
MATCH (p:Person)-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, r, b, d WHERE $region IS NULL OR any(x IN $region WHERE d.region STARTS WITH x)
WITH p, r, b, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date, '9999') AS begins
RETURN p.id AS person_id, p.name AS person, type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id, b.name AS body,
       r.post_status AS post_status, r.started AS started, r.ended AS ended, r.first_date AS first_date, r.last_date AS last_date,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title, r.source_date AS source_date
ORDER BY body, title, begins, person, fact_id LIMIT $limit
