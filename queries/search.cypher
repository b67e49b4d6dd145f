// zh: 全文检索名称、别名、拼音和首字母；检索式用 Lucene 语法，特殊字符须先转义
// en: Full-text search of names, aliases, pinyin and initials; the expression is Lucene's, special characters escaped
// parameters:
//   expression: string
//   labels: list
//   without: list
//   skip: integer
//   limit: integer
// columns:
//   id: string
//   label: string
//   name: string
//   aliases: list?
//   score: float
// example: {expression: '"头雁计划"', labels: [Program, Task], without: [], skip: 0, limit: 20}
CALL db.index.fulltext.queryNodes('entity_search', $expression) YIELD node, score
WITH node, score WHERE node:Entity AND NOT node.id IN $without
  AND (size($labels) = 0 OR any(l IN labels(node) WHERE l IN $labels))
RETURN node.id AS id, head([l IN labels(node) WHERE l <> 'Entity']) AS label, node.name AS name,
       node.aliases AS aliases, score AS score
ORDER BY score DESC, name, id SKIP $skip LIMIT $limit
