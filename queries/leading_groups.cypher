// zh: 谁在几个领导小组、专班里任职
// en: Who sits in how many leading groups, task forces and joint committees
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   person_id: string
//   person: string
//   groups: integer
//   seats: list
// example: {region: 丰台区, limit: 100}
MATCH (p:Person)-[r:HOLDS_POST]->(g:Organization)
WHERE any(form IN ['领导小组', '工作小组', '工作组', '专班', '指挥部', '联席会议', '委员会'] WHERE g.name ENDS WITH form)
  AND NOT any(organ IN ['教育委员会', '工作委员会', '健康委员会', '改革委员会', '建设委员会', '监督管理委员会', '居民委员会', '村民委员会'] WHERE g.name ENDS WITH organ)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, r, g, d WHERE $region IS NULL OR any(x IN $region WHERE d.region STARTS WITH x)
WITH p, r, g ORDER BY g.name, r.title, r.id
WITH p, count(DISTINCT g) AS groups, collect({id: g.id, name: g.name, title: r.title, fact_id: r.id, quote: r.quote,
                                              source_title: r.source_title, source_date: r.source_date}) AS seats
RETURN p.id AS person_id, p.name AS person, groups AS groups, seats AS seats
ORDER BY groups DESC, person, person_id LIMIT $limit
