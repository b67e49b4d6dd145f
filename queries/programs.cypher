// zh: 提到最多的项目；项目极多时，只在编号最小的一千个里比较，使首页不必扫描全图
// en: The programs that most documents mention; of very many, only the thousand of smallest id are compared, so that
//   the first page need not scan the graph
// parameters:
//   limit: integer
// columns:
//   id: string
//   name: string
//   documents: integer
// example: {limit: 24}
MATCH (n:Program) WHERE n.id > ''
WITH n ORDER BY n.id LIMIT 1000
MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents
RETURN n.id AS id, n.name AS name, documents AS documents ORDER BY documents DESC, name, id LIMIT $limit
