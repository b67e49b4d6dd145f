// zh: 谁和谁一同参加活动（不计参加者过多的大会）
// en: Who takes part in events together; events of more than `largest` participants, plenaries, are left out
// kind: question
// parameters:
//   person: Person?
//   largest: integer
//   limit: integer
// columns:
//   first_id: string
//   first: string
//   second_id: string
//   second: string
//   together: integer
//   events: list
// example: {person: 邢望舒, largest: 20, limit: 100}
MATCH (e:Event)<-[:PARTICIPATES_IN]-(one:Person)
WITH e, count(DISTINCT one.id) AS people WHERE people > 1 AND people <= $largest
MATCH (a:Person)-[r:PARTICIPATES_IN]->(e)<-[s:PARTICIPATES_IN]-(b:Person)
WHERE a.id < b.id AND ($person IS NULL OR a.id IN $person OR b.id IN $person)
WITH a, b, e, min(r.id) AS mine, min(s.id) AS theirs
WITH a, b, e, mine, theirs ORDER BY e.date, e.id
WITH a, b, collect({id: e.id, name: e.name, date: e.date, first_fact: mine, second_fact: theirs}) AS events
RETURN a.id AS first_id, a.name AS first, b.id AS second_id, b.name AS second, size(events) AS together, events AS events
ORDER BY together DESC, first, second, first_id, second_id LIMIT $limit
