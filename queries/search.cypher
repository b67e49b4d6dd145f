// zh: 全文检索名称、别名、拼音和首字母；检索式用 Lucene 语法，特殊字符须先转义；名称即为 key 的在前，有此写法的次之，
//   以它开头的再次。within 是行政区划代码的开头
// en: Full-text search of names, aliases, pinyin and initials; the expression is Lucene's, special characters escaped;
//   what is called key comes first, then what has it among its forms, then what begins with it. within holds beginnings
//   of division codes, of what a thing lies in, a person's posts, or the documents that mention a task, policy, target or
//   result
// parameters:
//   expression: string
//   key: string
//   labels: list
//   within: list?
//   without: list
//   skip: integer
//   limit: integer
// columns:
//   id: string
//   label: string
//   name: string
//   aliases: list?
//   rank: integer
//   score: float
// example: {expression: '"头雁计划"', key: 头雁计划, labels: [Program, Task], without: [], skip: 0, limit: 20}
CALL db.index.fulltext.queryNodes('entity_search', $expression) YIELD node, score
WITH node, score WHERE node:Entity AND NOT node.id IN $without
  AND (size($labels) = 0 OR any(l IN labels(node) WHERE l IN $labels))
  AND ($within IS NULL OR any(code IN $within WHERE node.code STARTS WITH code OR node.region STARTS WITH code)
    OR EXISTS { MATCH (node)-[:IN_REGION]->(g:Region) WHERE any(code IN $within WHERE g.code STARTS WITH code) }
    OR EXISTS {
      MATCH (node)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region) WHERE any(code IN $within WHERE h.code STARTS WITH code)
    }
    OR ((node:Task OR node:Policy OR node:Target OR node:Result) AND EXISTS {
      MATCH (node)<-[:MENTIONS]-(d:Document) WHERE any(code IN $within WHERE d.region STARTS WITH code)
    }))
WITH node, score, CASE WHEN node.name_key = $key THEN 0 WHEN $key IN split(node.search, ' ') THEN 1
     WHEN node.name_key STARTS WITH $key THEN 2 ELSE 3 END AS rank
RETURN node.id AS id, head([l IN labels(node) WHERE l <> 'Entity']) AS label, node.name AS name,
       node.aliases AS aliases, rank AS rank, score AS score
ORDER BY rank, score DESC, size(name), name, id SKIP $skip LIMIT $limit
