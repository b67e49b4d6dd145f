// zh: 提到最多的项目
// en: The programs that most documents mention
// parameters:
//   limit: integer
// columns:
//   id: string
//   name: string
//   documents: integer
// example: {limit: 24}
MATCH (d:Document)-[:MENTIONS]->(n:Program)
WITH n, count(d) AS documents
RETURN n.id AS id, n.name AS name, documents AS documents ORDER BY documents DESC, name, id LIMIT $limit
