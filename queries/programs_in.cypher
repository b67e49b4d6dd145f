// zh: 一个地区有哪些项目；可按主题词筛选（名称、别名、原话或文件标题中有这个词）
// en: The programs of a region; a topic narrows to those with the word in name, alias, words of a fact, or a title that mentions them
// kind: question
// parameters:
//   region: region
//   topic: string?
//   limit: integer
// columns:
//   program_id: string
//   program: string
//   found_in: string
//   documents: integer
//   first_date: string?
//   fact_id: string
//   quote: string?
//   source_id: string
//   source_title: string
//   source_date: string?
// example: {region: 丰台区, topic: 职业教育, limit: 100}
MATCH (d:Document)-[r:MENTIONS]->(n:Program) WHERE any(p IN $region WHERE d.region STARTS WITH p)
OPTIONAL MATCH (n)-[o:RESPONSIBLE_FOR|PARTICIPATES_IN|PART_OF]-(:Entity)
WITH n, d, r, collect(coalesce(o.quote, '')) AS said
WITH n, d, r, CASE WHEN $topic IS NULL THEN 'region'
     WHEN any(name IN [n.name] + coalesce(n.aliases, []) WHERE name CONTAINS $topic) THEN 'name'
     WHEN any(words IN said WHERE words CONTAINS $topic) THEN 'quote'
     WHEN d.name CONTAINS $topic THEN 'title' END AS found
WHERE found IS NOT NULL
WITH n, d, r, found ORDER BY coalesce(d.date, '9999'), d.id
WITH n, collect({found: found, id: d.id, name: d.name, date: d.date, fact_id: r.id, quote: r.quote}) AS read
WITH n, read, head(read) AS first
RETURN n.id AS program_id, n.name AS program, first.found AS found_in, size(read) AS documents, first.date AS first_date,
       first.fact_id AS fact_id, first.quote AS quote, first.id AS source_id, first.name AS source_title, first.date AS source_date
ORDER BY documents DESC, program, program_id LIMIT $limit
