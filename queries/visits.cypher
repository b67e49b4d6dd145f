// zh: 一位领导的调研、走访、慰问：何时、与谁
// en: The visits of a leader, when, to what, and who went along
// kind: question
// parameters:
//   person: Person
//   limit: integer
// columns:
//   person_id: string
//   person: string
//   event_id: string
//   event: string
//   date: string?
//   role: string?
//   verb: string?
//   companions: list
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {person: 乐正川, limit: 100}
MATCH (p:Person) WHERE p.id IN $person
MATCH (p)-[r:PARTICIPATES_IN]->(e:Event)
WHERE any(word IN ['调研', '视察', '考察', '走访', '慰问', '检查', '督导', '看望', '参观', '巡查'] WHERE e.name CONTAINS word OR r.verb CONTAINS word)
OPTIONAL MATCH (e)<-[s:PARTICIPATES_IN]-(o:Entity) WHERE o.id <> p.id
WITH p, r, e, s, o ORDER BY o.name, s.id
WITH p, r, e, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, name: o.name, role: s.role, fact_id: s.id, quote: s.quote} END) AS others
RETURN p.id AS person_id, p.name AS person, e.id AS event_id, e.name AS event, coalesce(e.date, r.source_date) AS date,
       r.role AS role, r.verb AS verb, others AS companions, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY person_id, date, event, fact_id LIMIT $limit
