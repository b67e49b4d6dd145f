// zh: 谁分管、联系一个单位、项目、任务或地区
// en: Who oversees a unit, program, task or region
// kind: question
// parameters:
//   entity: Organization|School|Program|Task|Region
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   overseer_id: string
//   overseer: string
//   overseer_label: string
//   verb: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {entity: 武清区雍阳中学, limit: 50}
MATCH (n:Entity) WHERE n.id IN $entity
MATCH (n)<-[r:OVERSEES]-(o:Entity)
RETURN n.id AS entity_id, n.name AS entity, o.id AS overseer_id, o.name AS overseer, head([l IN labels(o) WHERE l <> 'Entity']) AS overseer_label,
       r.verb AS verb, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY overseer, entity, fact_id LIMIT $limit
