// zh: 文档说得最多的项目：多少文档提到，多少条关系
// en: The programs that documents speak of most, with how many mention them and how many relationships they have
// parameters:
//   limit: integer
// columns:
//   id: string
//   name: string
//   documents: integer
//   facts: integer
// example: {limit: 10}
MATCH (n:Program)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents ORDER BY documents DESC, n.id LIMIT $limit
OPTIONAL MATCH (n)-[r]-(:Entity) WHERE type(r) <> 'MENTIONS'
WITH n, documents, count(r) AS facts
RETURN n.id AS id, n.name AS name, documents AS documents, facts AS facts
ORDER BY documents DESC, facts DESC, id
