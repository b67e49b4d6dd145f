// zh: 按编号取实体
// en: Entities by their ids
// parameters:
//   ids: list
// columns:
//   id: string
//   label: string
//   name: string
//   aliases: list?
// example: {ids: [org_aaaaaaaaaaaaaaaa]}
MATCH (n:Entity) WHERE n.id IN $ids
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases
ORDER BY id
