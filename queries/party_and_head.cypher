// zh: 一人同时担任党组织书记和行政负责人（书记、局长一肩挑）
// en: People who are both party secretary and administrative head of one body, or of it and its party committee
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   person_id: string
//   person: string
//   body_id: string
//   body: string
//   party_title: string
//   title: string
//   facts: list
// example: {region: 镜湖区, limit: 100}
MATCH (p:Person)-[r:HOLDS_POST]->(a:Entity) WHERE r.title ENDS WITH '书记' AND NOT r.title CONTAINS '副'
MATCH (p)-[s:HOLDS_POST]->(b:Entity) WHERE NOT s.title CONTAINS '副'
  AND any(head IN ['主任', '局长', '校长', '园长', '院长', '区长', '市长', '县长'] WHERE s.title ENDS WITH head)
  AND (a.id = b.id OR EXISTS { (a)-[:PART_OF]->(b) })
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, b, r, s, d WHERE $region IS NULL OR any(x IN $region WHERE d.region STARTS WITH x)
RETURN p.id AS person_id, p.name AS person, b.id AS body_id, b.name AS body, r.title AS party_title, s.title AS title,
       [{fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date, status: r.post_status},
        {fact_id: s.id, quote: s.quote, source_title: s.source_title, source_date: s.source_date, status: s.post_status}] AS facts
ORDER BY body, person, party_title, title, person_id LIMIT $limit
