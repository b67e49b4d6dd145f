// zh: 按编号取实体，带全部属性和所在的行政区划
// en: Entities by their ids, with all their properties and the divisions that they lie in
// parameters:
//   ids: list
// columns:
//   id: string
//   label: string
//   name: string
//   properties: map
//   codes: list
// example: {ids: [org_aaaaaaaaaaaaaaaa]}
MATCH (n:Entity) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.code) AS codes
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, properties(n) AS properties,
       [code IN codes + [n.region] WHERE code IS NOT NULL] AS codes
ORDER BY id
