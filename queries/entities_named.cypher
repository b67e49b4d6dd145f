// zh: 折叠后的名称等于所给的实体
// en: Entities whose folded name equals the given one
// parameters:
//   key: string
// columns:
//   id: string
//   label: string
//   name: string
// example: {key: 头雁计划}
MATCH (n:Entity {name_key: $key})
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name
ORDER BY id
