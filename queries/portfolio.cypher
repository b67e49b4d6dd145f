// zh: 一个人或单位（含其内设机构）负责、分管哪些项目、任务和单位
// en: What a person or unit, its sections included, is responsible for or oversees
// kind: question
// parameters:
//   owner: Person|Organization|School|Region
//   limit: integer
// columns:
//   unit_id: string
//   unit: string
//   type: string
//   role: string?
//   item_id: string
//   item: string
//   item_label: string
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {owner: 温若谷, limit: 100}
MATCH (o:Entity) WHERE o.id IN $owner
MATCH (o)<-[:PART_OF*0..3]-(u:Entity) WHERE u.id = o.id OR u:Organization
WITH DISTINCT u
MATCH (u)-[r:RESPONSIBLE_FOR|OVERSEES]->(n:Entity)
RETURN u.id AS unit_id, u.name AS unit, type(r) AS type, coalesce(r.role, r.verb) AS role, n.id AS item_id, n.name AS item,
       head([l IN labels(n) WHERE l <> 'Entity']) AS item_label, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY unit, item, role, fact_id LIMIT $limit
