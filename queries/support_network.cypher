// zh: 谁牵头、谁配合：单位之间的协作网，一行一对
// en: Who leads and who supports whom, a network of units, one row a pair
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   lead_id: string
//   lead: string
//   support_id: string
//   support: string
//   shared: integer
//   initiatives: list
// example: {region: 武清区, limit: 200}
MATCH (a:Entity)-[r:RESPONSIBLE_FOR {role: 'lead'}]->(n:Entity)<-[s:RESPONSIBLE_FOR {role: 'support'}]-(b:Entity)
WHERE a.id <> b.id AND NOT a:Person AND NOT b:Person
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH a, b, n, r, s, d WHERE $region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p)
WITH a, b, n, r, s ORDER BY n.name, n.id
WITH a, b, collect({id: n.id, name: n.name, lead_fact: r.id, lead_quote: r.quote, support_fact: s.id, support_quote: s.quote}) AS initiatives
RETURN a.id AS lead_id, a.name AS lead, b.id AS support_id, b.name AS support, size(initiatives) AS shared,
       initiatives AS initiatives
ORDER BY shared DESC, lead, support, lead_id, support_id LIMIT $limit
