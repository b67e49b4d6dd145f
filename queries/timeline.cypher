// zh: 一个实体的经历：有日期的关系，按开始的日期排列；不含 MENTIONS
// en: What happened to an entity, as its relationships that have a date, by their beginning; without MENTIONS
// parameters:
//   id: string
//   since: date?
//   until: date?
//   after: string
//   limit: integer
// columns:
//   place: string
//   begin: string
//   end: string?
//   id: string
//   type: string
//   outgoing: boolean
//   other_id: string
//   other_label: string
//   other_name: string
//   properties: map
//   source_key: string?
// example: {id: per_aaaaaaaaaaaaaaaa, since: '2023-01-01', after: '', limit: 50}
MATCH (n:Entity {id: $id})-[r]-(m:Entity) WHERE type(r) <> 'MENTIONS'
WITH r, m, startNode(r).id = $id AS outgoing, CASE WHEN m:Event OR m:Document THEN m.date ELSE null END AS held
WITH r, m, outgoing, coalesce(r.started, held, r.first_date) AS begin, coalesce(r.ended, held, r.last_date) AS end
WHERE begin IS NOT NULL AND ($since IS NULL OR end >= left($since, coalesce(size(end), 10)))
  AND ($until IS NULL OR left(begin, coalesce(size($until), 10)) <= $until)
WITH r, m, outgoing, begin, end, begin + ' ' + r.id AS place WHERE place > $after
WITH r, m, outgoing, begin, end, place ORDER BY place LIMIT $limit
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN place AS place, begin AS begin, end AS end, r.id AS id, type(r) AS type, outgoing AS outgoing,
       m.id AS other_id, head([l IN labels(m) WHERE l <> 'Entity']) AS other_label, m.name AS other_name,
       properties(r) AS properties, d.key AS source_key
ORDER BY place
