// zh: 两个实体之间最短的几条路径，每一步都有原话（不经过提及、位于、引用）
// en: The shortest paths between two entities with the words of every hop, without MENTIONS, IN_REGION and CITES
// kind: question
// parameters:
//   source: Entity
//   target: Entity
//   limit: integer
// columns:
//   source_id: string
//   target_id: string
//   length: integer
//   names: list
//   hops: list
// example: {source: 乐正川, target: 翟思齐, limit: 5}
MATCH (a:Entity) WHERE a.id IN $source
MATCH (b:Entity) WHERE b.id IN $target AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:RESPONSIBLE_FOR|HOLDS_POST|NOMINATED_FOR|PART_OF|PARTICIPATES_IN|COOPERATES_WITH|OVERSEES|ISSUED|HAS_TARGET|HAS_RESULT|SUCCEEDS|TEXT_OF*..6]-(b))
WITH a, b, p, [r IN relationships(p) | {type: type(r), from: startNode(r).id, to: endNode(r).id, fact_id: r.id, quote: r.quote,
                                        source_title: r.source_title, source_date: r.source_date}] AS hops
RETURN a.id AS source_id, b.id AS target_id, length(p) AS length, [n IN nodes(p) | n.name] AS names, hops AS hops
ORDER BY length, names, [h IN hops | h.fact_id] LIMIT $limit
