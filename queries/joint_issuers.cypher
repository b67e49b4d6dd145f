// zh: 由几个单位联合印发的文件
// en: Documents and policies that several bodies issued together
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   title: string
//   label: string
//   date: string?
//   region: string?
//   issuers: list
// example: {region: 金凤区, limit: 100}
MATCH (o:Entity)-[r:ISSUED]->(n:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, o, r, d WHERE $region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p)
WITH n, o, r, d ORDER BY o.name, r.id
WITH n, min(d.date) AS date, min(d.region) AS region, collect(DISTINCT o.id) AS bodies,
     collect({id: o.id, name: o.name, fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date}) AS issuers
WHERE size(bodies) > 1
RETURN n.id AS id, n.name AS title, head([l IN labels(n) WHERE l <> 'Entity']) AS label, date AS date, region AS region, issuers AS issuers
ORDER BY date, title, id LIMIT $limit
