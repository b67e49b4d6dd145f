// zh: 一个职务历任由谁担任，按先后
// en: The holders of an office in order of time
// kind: question
// parameters:
//   body: Organization|School
//   title: string?
//   limit: integer
// columns:
//   body_id: string
//   body: string
//   title: string
//   person_id: string
//   person: string
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
// example: {body: 福州第十五中学, title: 校长, limit: 100}
MATCH (b:Entity) WHERE b.id IN $body
MATCH (b)<-[r:HOLDS_POST]-(p:Person) WHERE $title IS NULL OR r.title = $title
WITH b, r, p, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date, '9999') AS begins
RETURN b.id AS body_id, b.name AS body, r.title AS title, p.id AS person_id, p.name AS person, r.post_status AS post_status,
       r.started AS started, r.ended AS ended, r.first_date AS first_date, r.last_date AS last_date,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, title, begins, person, fact_id LIMIT $limit
