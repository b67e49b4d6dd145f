// zh: 文档说得最多的任职者：职务、多少文档提到、多少条关系
// en: The holders of posts that documents speak of most, with their posts, how many mention them and how many
//   relationships they have
// parameters:
//   limit: integer
// columns:
//   id: string
//   name: string
//   posts: list
//   documents: integer
//   facts: integer
// example: {limit: 10}
MATCH (n:Person)-[:HOLDS_POST]->(:Entity)
WITH DISTINCT n
MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents ORDER BY documents DESC, n.id LIMIT $limit
OPTIONAL MATCH (n)-[r]-(:Entity) WHERE type(r) <> 'MENTIONS'
WITH n, documents, count(r) AS facts
OPTIONAL MATCH (n)-[p:HOLDS_POST]->(o:Entity)
WITH n, documents, facts, p, o ORDER BY p.last_date DESC, p.id
WITH n, documents, facts, collect({fact: p.id, title: p.title, body_id: o.id, body: o.name, status: p.post_status})[..3] AS posts
RETURN n.id AS id, n.name AS name, posts AS posts, documents AS documents, facts AS facts
ORDER BY documents DESC, facts DESC, id
