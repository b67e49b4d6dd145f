// zh: 缺少发文单位、地区或日期的文档；文章的发文单位可不写
// en: Documents without region or date, or without issuer where they are no articles
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   lacking: list
//   documents: list
// example: {limit: 100}
MATCH (n:Document) WHERE n.region IS NULL OR n.date IS NULL
  OR (n.issuer IS NULL AND NOT EXISTS { MATCH (n)-[:PART_OF]->(:Document) })
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE $region IS NULL OR any(x IN $region WHERE n.region STARTS WITH x)
RETURN n.id AS id, n.name AS name, [lack IN [CASE WHEN n.issuer IS NULL THEN 'issuer' END, CASE WHEN n.region IS NULL THEN 'region' END,
       CASE WHEN n.date IS NULL THEN 'date' END] WHERE lack IS NOT NULL] AS lacking, documents[..5] AS documents
ORDER BY name, id LIMIT $limit
