// zh: 谁对一个项目或任务负责：角色、原话、文档、位置、日期
// en: Who is responsible for a program or task, with role, quote, document, spans and date
// parameters:
//   id: string
// columns:
//   fact_id: string
//   owner_id: string
//   label: string
//   name: string
//   role: string?
//   verb: string?
//   modality: string?
//   origin: string?
//   quote: string?
//   spans: list?
//   source_id: string?
//   source_title: string?
//   source_date: string?
//   sources: list?
//   support: integer?
//   first_date: string?
//   last_date: string?
//   dates: list?
//   review: string?
//   region_codes: list
//   source_key: string?
// example: {id: prg-aaaaaaaaaaaaaaaa}
MATCH (n:Entity {id: $id})<-[r:RESPONSIBLE_FOR]-(o:Entity)
OPTIONAL MATCH (o)-[:IN_REGION]->(g:Region)
WITH o, r, collect(DISTINCT g.code) AS region_codes
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS fact_id, o.id AS owner_id, head([l IN labels(o) WHERE l <> 'Entity']) AS label, o.name AS name,
       r.role AS role, r.verb AS verb, r.modality AS modality, r.origin AS origin, r.quote AS quote, r.spans AS spans,
       r.source_id AS source_id, r.source_title AS source_title, r.source_date AS source_date, r.sources AS sources,
       r.support AS support, r.first_date AS first_date, r.last_date AS last_date, r.dates AS dates,
       r.review AS review, CASE WHEN o:Region THEN [o.code] ELSE region_codes END AS region_codes,
       d.key AS source_key
ORDER BY name, owner_id, fact_id
