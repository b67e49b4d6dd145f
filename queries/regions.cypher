// zh: 图中的行政区划，按代码逐页：多少份文档提到它，多少机构、学校、项目和活动在其中
// en: The divisions in the graph, page by page in the order of their codes, with how many documents mention each, how many
//   organisations, schools, programs and events lie in it
// parameters:
//   within: list?
//   level: string?
//   after: string
//   limit: integer
// columns:
//   id: string
//   code: string
//   name: string
//   level: string?
//   valid_from: string?
//   valid_until: string?
//   documents: integer
//   entities: integer
// example: {within: ['11'], level: county, after: '', limit: 50}
MATCH (g:Region) WHERE g.code > $after AND ($level IS NULL OR g.level = $level)
  AND ($within IS NULL OR any(code IN $within WHERE g.code STARTS WITH code))
WITH g ORDER BY g.code LIMIT $limit
OPTIONAL MATCH (g)<-[:MENTIONS]-(d:Document)
WITH g, count(DISTINCT d) AS documents
OPTIONAL MATCH (g)<-[:IN_REGION]-(n:Entity)
WITH g, documents, count(DISTINCT n) AS entities
RETURN g.id AS id, g.code AS code, g.name AS name, g.level AS level, g.valid_from AS valid_from,
       g.valid_until AS valid_until, documents AS documents, entities AS entities
ORDER BY code
