// zh: 一批实体的每一条关系及其另一端，供逐层找路；MENTIONS、IN_REGION、CITES 只在 types 指明时才走
// en: Every relationship of some entities with its other end, to find paths layer by layer; MENTIONS, IN_REGION and
//   CITES are walked only where types names them
// parameters:
//   ids: list
//   types: list
//   limit: integer
// columns:
//   id: string
//   fact: string
//   outgoing: boolean
//   other_id: string
// example: {ids: [org_aaaaaaaaaaaaaaaa], types: [], limit: 1000}
MATCH (n:Entity)-[r]-(m:Entity) WHERE n.id IN $ids
  AND ((size($types) = 0 AND NOT type(r) IN ['MENTIONS', 'IN_REGION', 'CITES']) OR type(r) IN $types)
RETURN n.id AS id, r.id AS fact, startNode(r).id = n.id AS outgoing, m.id AS other_id
ORDER BY id, fact, other_id LIMIT $limit
