// zh: 名称中有所给文字的实体，开头者在前，短者在前（供一个字的检索使用，全文索引不收单字）
// en: Entities whose folded name contains the given text, those that begin with it and the shorter ones first (for
//   one-character searches, which the index skips)
// parameters:
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
// example: {key: 丰, labels: [], without: [], skip: 0, limit: 20}
MATCH (node:Entity) WHERE node.name_key CONTAINS $key AND NOT node.id IN $without
  AND (size($labels) = 0 OR any(l IN labels(node) WHERE l IN $labels))
  AND ($within IS NULL OR any(code IN $within WHERE node.code STARTS WITH code OR node.region STARTS WITH code)
    OR EXISTS { MATCH (node)-[:IN_REGION]->(g:Region) WHERE any(code IN $within WHERE g.code STARTS WITH code) }
    OR EXISTS {
      MATCH (node)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region) WHERE any(code IN $within WHERE h.code STARTS WITH code)
    }
    OR ((node:Task OR node:Policy OR node:Target OR node:Result) AND EXISTS {
      MATCH (node)<-[:MENTIONS]-(d:Document) WHERE any(code IN $within WHERE d.region STARTS WITH code)
    }))
WITH node, CASE WHEN node.name_key STARTS WITH $key THEN 0 ELSE 1 END AS later
RETURN node.id AS id, head([l IN labels(node) WHERE l <> 'Entity']) AS label, node.name AS name,
       node.aliases AS aliases
ORDER BY later, size(name), name, id SKIP $skip LIMIT $limit
