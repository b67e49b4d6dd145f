// zh: 一个实体走一步到什么：按关系类型、方向和对方类别计数
// en: Where a step from an entity leads, counted by type of relationship, direction and label
// parameters:
//   id: string
// columns:
//   type: string
//   outgoing: boolean
//   label: string
//   count: integer
//   relationships: integer
// example: {id: org_aaaaaaaaaaaaaaaa}
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WITH type(r) AS type, startNode(r).id = $id AS outgoing, head([l IN labels(m) WHERE l <> 'Entity']) AS label, m.id AS other
RETURN type AS type, outgoing AS outgoing, label AS label, count(DISTINCT other) AS count, count(*) AS relationships
ORDER BY count DESC, type, outgoing, label
