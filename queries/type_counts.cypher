// zh: 图中各类关系的数量
// en: How many relationships of each type the graph holds
// parameters: {}
// columns:
//   type: string
//   count: integer
// example: {}
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS type
RETURN type AS type, count(*) AS count ORDER BY type
