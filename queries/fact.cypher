// zh: 按事实编号取关系；end 是其任一端的编号，使查找不必扫描全图
// en: The relationship of a fact id; end is the id of either end, so that the look-up need not scan the graph
// parameters:
//   id: string
//   end: string
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
// example: {id: fct-aaaaaaaaaaaaaaaa, end: org-aaaaaaaaaaaaaaaa}
MATCH (n:Entity {id: $end})-[r]-(m:Entity) WHERE r.id = $id OR $id IN r.fact_ids
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key
