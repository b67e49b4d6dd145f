// zh: 一个人、机构、学校或地区负责哪些项目和任务
// en: The programs and tasks that a person, organisation, school or region is responsible for
// parameters:
//   id: string
//   limit: integer
// columns:
//   id: string
//   label: string
//   name: string
//   role: string?
//   quote: string?
//   source_title: string?
//   source_date: string?
// example: {id: org-aaaaaaaaaaaaaaaa, limit: 50}
MATCH (o:Entity {id: $id})-[r:RESPONSIBLE_FOR]->(n:Entity)
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, r.role AS role,
       r.quote AS quote, r.source_title AS source_title, r.source_date AS source_date
ORDER BY name, id, role LIMIT $limit
