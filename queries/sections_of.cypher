// zh: 一个单位有哪些内设机构和下属机构
// en: The sections and subordinate bodies of an organisation or school
// kind: question
// parameters:
//   body: Organization|School
//   limit: integer
// columns:
//   body_id: string
//   body: string
//   section_id: string
//   section: string
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {body: 武清区教育局, limit: 200}
MATCH (b:Entity) WHERE b.id IN $body
MATCH (b)<-[r:PART_OF]-(s:Organization)
RETURN b.id AS body_id, b.name AS body, s.id AS section_id, s.name AS section, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, section, fact_id LIMIT $limit
