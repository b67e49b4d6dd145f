// zh: 图中各类实体的数量
// en: How many entities of each label the graph holds
// parameters: {}
// columns:
//   label: string
//   count: integer
// example: {}
MATCH (n:Entity)
WITH head([l IN labels(n) WHERE l <> 'Entity']) AS label
RETURN label AS label, count(*) AS count ORDER BY label
