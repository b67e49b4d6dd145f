// zh: 一个实体的邻居：按关系类型和对方类别计数，各举几例
// en: The neighbours of an entity by type of relationship and label, with counts and a few names
// kind: question
// parameters:
//   entity: Entity
//   limit: integer
// columns:
//   entity_id: string
//   entity: string
//   type: string
//   outgoing: boolean
//   label: string
//   neighbours: integer
//   examples: list
// example: {entity: 北京市丰台区教育委员会, limit: 100}
MATCH (n:Entity) WHERE n.id IN $entity
MATCH (n)-[r]-(m:Entity)
WITH n, type(r) AS type, startNode(r).id = n.id AS outgoing, head([l IN labels(m) WHERE l <> 'Entity']) AS label, m ORDER BY m.name, m.id
WITH n, type, outgoing, label, count(DISTINCT m.id) AS neighbours, collect(DISTINCT m.name)[..5] AS examples
RETURN n.id AS entity_id, n.name AS entity, type AS type, outgoing AS outgoing, label AS label, neighbours AS neighbours,
       examples AS examples
ORDER BY entity_id, neighbours DESC, type, outgoing, label LIMIT $limit
