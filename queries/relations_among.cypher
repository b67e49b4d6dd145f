// zh: 一批实体之间的关系；不含 MENTIONS，除非指定类型；可只要某日之前的文档所说的
// en: The relationships among some entities; without MENTIONS unless the types ask for it; on demand, only what
//   documents up to a day say
// parameters:
//   ids: list
//   types: list
//   until: date?
//   limit: integer
// columns:
//   id: string
//   type: string
//   source: string
//   target: string
//   properties: map
// example: {ids: [org_aaaaaaaaaaaaaaaa], types: [], limit: 1000}
MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND b.id IN $ids
  AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
  AND ($until IS NULL OR left(r.first_date, coalesce(size($until), 10)) <= $until)
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY id, source LIMIT $limit
