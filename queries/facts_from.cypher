// zh: 按编号取几条事实，从已知的起点出发
// en: Some facts by their ids, from the entities that they start at
// parameters:
//   ids: list
//   facts: list
// columns:
//   id: string
//   type: string
//   source_id: string
//   source_label: string
//   source_name: string
//   target_id: string
//   target_label: string
//   target_name: string
//   properties: map
//   source_key: string?
// example: {ids: [org_aaaaaaaaaaaaaaaa], facts: [fct_aaaaaaaaaaaaaaaa]}
MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN $ids AND r.id IN $facts
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key
ORDER BY id, source_id
