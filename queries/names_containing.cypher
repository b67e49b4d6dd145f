// zh: 名称中有所给文字的实体，开头者在前，短者在前（供一个字的检索使用，全文索引不收单字）
// en: Entities whose folded name contains the given text, those that begin with it and the shorter ones first (for
//   one-character searches, which the index skips)
// parameters:
//   key: string
//   labels: list
//   without: list
//   skip: integer
//   limit: integer
// columns:
//   id: string
//   label: string
//   name: string
//   aliases: list?
// example: {key: 丰, labels: [], without: [], skip: 0, limit: 20}
MATCH (n:Entity) WHERE n.name_key CONTAINS $key AND NOT n.id IN $without
  AND (size($labels) = 0 OR any(l IN labels(n) WHERE l IN $labels))
WITH n, CASE WHEN n.name_key STARTS WITH $key THEN 0 ELSE 1 END AS later
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases
ORDER BY later, size(name), name, id SKIP $skip LIMIT $limit
