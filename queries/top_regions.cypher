// zh: 文档说得最多的行政区划：多少文档提到，多少机构、学校、项目和活动在其中
// en: The divisions that documents speak of most, with how many mention them and how many organisations, schools, programs
//   and events lie in them
// parameters:
//   limit: integer
// columns:
//   id: string
//   code: string
//   name: string
//   level: string?
//   documents: integer
//   entities: integer
// example: {limit: 10}
MATCH (g:Region)<-[:MENTIONS]-(d:Document) WHERE g.code IS NOT NULL
WITH g, count(d) AS documents ORDER BY documents DESC, g.code LIMIT $limit
OPTIONAL MATCH (g)<-[:IN_REGION]-(n:Entity)
WITH g, documents, count(DISTINCT n) AS entities
RETURN g.id AS id, g.code AS code, g.name AS name, g.level AS level, documents AS documents, entities AS entities
ORDER BY documents DESC, entities DESC, code
