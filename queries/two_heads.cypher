// zh: 同一职务先后或同时出现过两位负责人的单位；overlap：两人的见报时间相交
// en: Offices for which two heads are named; overlap, their sightings cross, so that either the office is shared or a source errs
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   body_id: string
//   body: string
//   title: string
//   overlap: boolean
//   first_id: string
//   first: string
//   first_seen: list
//   second_id: string
//   second: string
//   second_seen: list
//   facts: list
// example: {region: 台江区, limit: 100}
MATCH (p:Person)-[r:HOLDS_POST]->(b:Entity)<-[s:HOLDS_POST]-(q:Person)
WHERE p.id < q.id AND r.title = s.title AND NOT r.title CONTAINS '副'
  AND any(head IN ['书记', '主任', '局长', '校长', '园长', '院长', '区长', '市长', '县长', '科长', '组长'] WHERE r.title ENDS WITH head)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH b, p, q, r, s, d WHERE $region IS NULL OR any(x IN $region WHERE d.region STARTS WITH x)
WITH b, p, q, r, s, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date) AS a1, coalesce(r.ended, r.last_date) AS a2,
     coalesce(s.started, CASE WHEN s.post_status = 'removed' THEN '' END, s.first_date) AS b1, coalesce(s.ended, s.last_date) AS b2
RETURN b.id AS body_id, b.name AS body, r.title AS title, coalesce(a1 < b2 AND b1 < a2, false) AS overlap,
       p.id AS first_id, p.name AS first, coalesce(r.dates, []) AS first_seen, q.id AS second_id, q.name AS second,
       coalesce(s.dates, []) AS second_seen,
       [{fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date, status: r.post_status},
        {fact_id: s.id, quote: s.quote, source_title: s.source_title, source_date: s.source_date, status: s.post_status}] AS facts
ORDER BY overlap DESC, body, title, first_id, second_id LIMIT $limit
