// zh: 谁负责一个项目或任务：角色、原话、出处
// en: Who is responsible for a program or task, with role, words and source
// kind: question
// parameters:
//   initiative: Program|Task
//   role: string?
//   region: region?
//   year: integer?
//   limit: integer
// columns:
//   initiative_id: string
//   initiative: string
//   initiative_label: string
//   owner_id: string
//   owner: string
//   owner_label: string
//   role: string?
//   verb: string?
//   modality: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
//   support: integer?
// example: {initiative: 头雁计划, limit: 50}
MATCH (n:Entity) WHERE n.id IN $initiative
MATCH (n)<-[r:RESPONSIBLE_FOR]-(o:Entity)
WHERE ($role IS NULL OR r.role = $role) AND ($year IS NULL OR any(d IN r.dates WHERE d STARTS WITH toString($year)))
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, r, o, d WHERE $region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p)
  OR EXISTS { (n)-[:IN_REGION]->(g:Region) WHERE any(p IN $region WHERE g.code STARTS WITH p) }
WITH n, r, o, CASE r.role WHEN 'lead' THEN 0 WHEN 'support' THEN 1 WHEN 'implement' THEN 2 ELSE 3 END AS rank
RETURN n.id AS initiative_id, n.name AS initiative, head([l IN labels(n) WHERE l <> 'Entity']) AS initiative_label, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, r.role AS role, r.verb AS verb, r.modality AS modality,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date, r.support AS support
ORDER BY initiative_label, initiative_id, rank, owner, fact_id LIMIT $limit
