// zh: 同一指标有几个不同的值
// en: Targets for which documents state several values
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   values: list
//   documents: list
// example: {limit: 100}
MATCH (n:Target) WHERE size(n.value) > 1
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE $region IS NULL OR any(s IN documents WHERE any(x IN $region WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, n.value AS values, documents[..5] AS documents
ORDER BY name, id LIMIT $limit
