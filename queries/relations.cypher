// zh: 一个实体的关系，逐页；不含 MENTIONS，除非指定类型；可只要某些类别的对方、某个方向、某段时间的文档所说的
// en: The relationships of an entity, page by page; without MENTIONS unless the types ask for it; on demand, only
//   those to entities of some labels, those of one direction, and what documents of a time say
// parameters:
//   id: string
//   types: list
//   labels: list
//   outgoing: boolean?
//   since: date?
//   until: date?
//   after: string
//   limit: integer
// columns:
//   id: string
//   type: string
//   outgoing: boolean
//   other_id: string
//   other_label: string
//   other_name: string
//   properties: map
//   source_key: string?
// example: {id: org-aaaaaaaaaaaaaaaa, types: [], labels: [], after: '', limit: 50}
MATCH (n:Entity {id: $id})-[r]-(m:Entity)
WHERE r.id > $after AND ((size($types) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN $types)
  AND (size($labels) = 0 OR any(l IN labels(m) WHERE l IN $labels))
  AND ($outgoing IS NULL OR (startNode(r).id = $id) = $outgoing)
  AND ($since IS NULL OR r.last_date >= left($since, coalesce(size(r.last_date), 10)))
  AND ($until IS NULL OR left(r.first_date, coalesce(size($until), 10)) <= $until)
WITH r, m ORDER BY r.id LIMIT $limit
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, startNode(r).id = $id AS outgoing, m.id AS other_id,
       head([l IN labels(m) WHERE l <> 'Entity']) AS other_label, m.name AS other_name, properties(r) AS properties,
       d.key AS source_key
ORDER BY id
