// zh: 没有写明任职的人
// en: People whose post no document states
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   documents: list
// example: {region: 丰台区, limit: 100}
MATCH (n:Person) WHERE NOT EXISTS { MATCH (n)-[:HOLDS_POST|NOMINATED_FOR]->(:Entity) }
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE $region IS NULL OR any(s IN documents WHERE any(x IN $region WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, documents[..5] AS documents
ORDER BY name, id LIMIT $limit
