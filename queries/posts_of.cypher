// zh: 一个人的任职与拟任，附原话与日期
// en: The posts that a person holds or is nominated for, with quotes and dates
// parameters:
//   id: string
// columns:
//   type: string
//   title: string?
//   body_id: string
//   body: string
//   post_status: string?
//   first_date: string?
//   last_date: string?
//   quote: string?
//   source_title: string?
// example: {id: per-aaaaaaaaaaaaaaaa}
MATCH (p:Person {id: $id})-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
RETURN type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id, b.name AS body,
       r.post_status AS post_status, r.first_date AS first_date, r.last_date AS last_date, r.quote AS quote,
       r.source_title AS source_title
ORDER BY body, title, type
