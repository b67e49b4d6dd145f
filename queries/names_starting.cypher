// zh: 名称以所给文字开头的实体（供一个字的检索使用，全文索引不收单字）
// en: Entities whose folded name starts with the given text (for one-character searches, which the index skips)
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
MATCH (n:Entity) WHERE n.name_key STARTS WITH $key AND NOT n.id IN $without
  AND (size($labels) = 0 OR any(l IN labels(n) WHERE l IN $labels))
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases
ORDER BY name, id SKIP $skip LIMIT $limit
