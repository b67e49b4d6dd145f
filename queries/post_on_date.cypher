// zh: 某一天谁担任某职务：当日写明（stated）、两次见报之间（between）、不能确定（unknown）
// en: Who held a post on a date, stated that day, between two sightings, or unknown; who had been removed or was not yet appointed is left out
// kind: question
// parameters:
//   body: Organization|School
//   title: string?
//   date: date
//   limit: integer
// columns:
//   body_id: string
//   body: string
//   title: string
//   person_id: string
//   person: string
//   answer: string
//   before: string?
//   after: string?
//   started: string?
//   ended: string?
//   post_status: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {body: 武清区教育局, title: 局长, date: '2024-07-01', limit: 50}
MATCH (b:Entity) WHERE b.id IN $body
MATCH (b)<-[r:HOLDS_POST]-(p:Person)
WHERE ($title IS NULL OR r.title = $title) AND (r.started IS NULL OR left(r.started, size($date)) <= $date)
  AND (r.ended IS NULL OR r.ended > $date)
WITH b, r, p, [d IN coalesce(r.dates, []) WHERE (r.started IS NULL OR d >= r.started)
               AND (r.ended IS NULL OR d < r.ended OR r.ended <= coalesce(r.started, ''))] AS seen
WITH b, r, p, [d IN seen WHERE left(d, size($date)) <= $date] + [d IN [r.started] WHERE d IS NOT NULL] AS earlier,
     [d IN seen WHERE left(d, size($date)) >= $date] + [d IN [r.ended] WHERE d > $date] AS later,
     size([d IN seen WHERE d STARTS WITH $date]) > 0 OR coalesce(r.started STARTS WITH $date, false) AS stated
WITH b, r, p, stated, reduce(most = null, d IN earlier | CASE WHEN most IS NULL OR d > most THEN d ELSE most END) AS before,
     reduce(least = null, d IN later | CASE WHEN least IS NULL OR d < least THEN d ELSE least END) AS after
RETURN b.id AS body_id, b.name AS body, r.title AS title, p.id AS person_id, p.name AS person,
       CASE WHEN stated THEN 'stated' WHEN before IS NOT NULL AND after IS NOT NULL THEN 'between' ELSE 'unknown' END AS answer,
       before AS before, after AS after, r.started AS started, r.ended AS ended, r.post_status AS post_status,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, title, person, fact_id LIMIT $limit
