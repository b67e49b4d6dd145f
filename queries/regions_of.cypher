// zh: 一批实体各在哪些行政区划：自身、所在地、任职单位的所在地，任务、文件、指标、实际值则为提到它的文档的地区
// en: The divisions of some entities, their own, where they lie, where their posts are; of tasks, policies, targets
//   and results those of the documents that mention them
// parameters:
//   ids: list
// columns:
//   id: string
//   codes: list
// example: {ids: [org_aaaaaaaaaaaaaaaa]}
MATCH (n:Entity) WHERE n.id IN $ids
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.code) AS places
OPTIONAL MATCH (n)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region)
WITH n, places, collect(DISTINCT h.code) AS posts
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document) WHERE n:Task OR n:Policy OR n:Target OR n:Result
WITH n, places, posts, collect(DISTINCT d.region) AS documents
RETURN n.id AS id, [code IN places + posts + documents + [n.code, n.region] WHERE code IS NOT NULL] AS codes
ORDER BY id
