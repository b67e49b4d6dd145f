// zh: 一个实体及其全部属性
// en: One entity with all its properties
// parameters:
//   id: string
// columns:
//   id: string
//   label: string
//   name: string
//   properties: map
// example: {id: org-aaaaaaaaaaaaaaaa}
MATCH (n:Entity {id: $id})
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, properties(n) AS properties
