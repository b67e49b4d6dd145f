// zh: 一个人的任职经历：任职、拟任、免职，按时间先后
// en: A person's career, posts held, nominations and removals in order of time
// kind: question
// parameters:
//   person: Person
//   limit: integer
// columns:
//   person_id: string
//   person: string
//   type: string
//   title: string?
//   body_id: string
//   body: string
//   post_status: string?
//   manner: string?
//   started: string?
//   ended: string?
//   first_date: string?
//   last_date: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {person: 郁清梧, limit: 100}
MATCH (p:Person) WHERE p.id IN $person
MATCH (p)-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
WITH p, r, b, coalesce(r.started, r.first_date, r.ended, '9999') AS begins
RETURN p.id AS person_id, p.name AS person, type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id,
       b.name AS body, r.post_status AS post_status, r.manner AS manner, r.started AS started, r.ended AS ended,
       r.first_date AS first_date, r.last_date AS last_date, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY person_id, begins, body, title, fact_id LIMIT $limit
