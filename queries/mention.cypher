// zh: 按编号取“提及”关系；账本里没有它的陈述，所以不知其两端
// en: The MENTIONS of an id; no statement in the ledger bears it, so that its ends are not known
// parameters:
//   id: string
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
// example: {id: fct-aaaaaaaaaaaaaaaa}
MATCH (a:Entity)-[r:MENTIONS {id: $id}]->(b:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key
