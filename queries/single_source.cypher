// zh: 一个实体的哪些事实只有一份来源（一部作品）
// en: Which facts about an entity rest on one work only
// kind: question
// parameters:
//   entity: Entity
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   type: string
//   outgoing: boolean
//   other_id: string
//   other: string
//   detail: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {entity: 邢望舒, limit: 200}
MATCH (n:Entity) WHERE n.id IN $entity
MATCH (n)-[r]-(m:Entity) WHERE r.support = 1 AND type(r) <> 'MENTIONS'
RETURN n.id AS entity_id, n.name AS entity, type(r) AS type, startNode(r).id = n.id AS outgoing, m.id AS other_id,
       m.name AS other, coalesce(r.title, r.post, r.role, r.verb) AS detail, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY entity_id, type, other, fact_id LIMIT $limit
