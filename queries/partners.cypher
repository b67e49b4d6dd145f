// zh: 一个单位、学校或地区与谁合作
// en: Whom a body, school or region cooperates with
// kind: question
// parameters:
//   entity: Organization|School|Region
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   partner_id: string
//   partner: string
//   partner_label: string
//   manner: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {entity: 天津市武清区杨村第一中学, limit: 100}
MATCH (n:Entity) WHERE n.id IN $entity
MATCH (n)-[r:COOPERATES_WITH]-(m:Entity)
RETURN n.id AS entity_id, n.name AS entity, m.id AS partner_id, m.name AS partner, head([l IN labels(m) WHERE l <> 'Entity']) AS partner_label,
       r.manner AS manner, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY entity, partner, fact_id LIMIT $limit
