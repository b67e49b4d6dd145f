// zh: 由几个单位或几个人共同牵头的项目和任务
// en: Programs and tasks that several units, or several people, lead together
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   label: string
//   units: integer
//   people: integer
//   leads: list
// example: {region: 武清区, limit: 100}
MATCH (o:Entity)-[r:RESPONSIBLE_FOR {role: 'lead'}]->(n:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, o, r, d ORDER BY o.name, r.id
WITH n, collect(DISTINCT CASE WHEN o:Person THEN o.id END) AS persons, collect(DISTINCT CASE WHEN o:Person THEN null ELSE o.id END) AS bodies,
     collect(d.region) AS places,
     collect({id: o.id, name: o.name, fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date}) AS leads
WHERE (size(persons) > 1 OR size(bodies) > 1)
  AND ($region IS NULL OR any(place IN places WHERE any(p IN $region WHERE place STARTS WITH p)))
RETURN n.id AS id, n.name AS name, head([l IN labels(n) WHERE l <> 'Entity']) AS label, size(bodies) AS units, size(persons) AS people, leads AS leads
ORDER BY size(leads) DESC, name, id LIMIT $limit
