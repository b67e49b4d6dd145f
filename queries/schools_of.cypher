// zh: 一个教育集团、学校或单位下属的学校和校区
// en: The schools and campuses of an education group, a school or a body
// kind: question
// parameters:
//   group: Organization|School
//   limit: integer
// columns:
//   group_id: string
//   group: string
//   school_id: string
//   school: string
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {group: 北京教育学院, limit: 200}
MATCH (g:Entity) WHERE g.id IN $group
MATCH (g)<-[r:PART_OF]-(s:School)
RETURN g.id AS group_id, g.name AS group, s.id AS school_id, s.name AS school, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY group, school, fact_id LIMIT $limit
