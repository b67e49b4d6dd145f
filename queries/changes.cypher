// zh: 同一单位前后两份文件的任务变化：新增、取消、保留，各由谁负责
// en: What changed between two documents, as of one issuer in two years, tasks added, dropped and kept, with their owners
// kind: question
// parameters:
//   earlier: Document
//   later: Document
//   limit: integer
// columns:
//   change: string
//   task: string
//   earlier_id: string?
//   later_id: string?
//   earlier_owners: list
//   later_owners: list
//   earlier_fact: string?
//   earlier_quote: string?
//   later_fact: string?
//   later_quote: string?
// example: {earlier: samples/taijiang-supervision-2023.txt, later: samples/taijiang-supervision-2024.html, limit: 200}
MATCH (d:Document) WHERE d.id IN $earlier
OPTIONAL MATCH (d)<-[r:PART_OF]-(t:Task)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH t, r, o, who ORDER BY o.role, who.name, o.id
WITH t, r, collect(CASE WHEN o IS NULL THEN null ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
WITH collect(CASE WHEN t IS NULL THEN null ELSE {key: t.name_key, id: t.id, name: t.name, fact: r.id, quote: r.quote, owners: owners} END) AS old
MATCH (d:Document) WHERE d.id IN $later
OPTIONAL MATCH (d)<-[r:PART_OF]-(t:Task)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH old, t, r, o, who ORDER BY o.role, who.name, o.id
WITH old, t, r, collect(CASE WHEN o IS NULL THEN null ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
WITH old, collect(CASE WHEN t IS NULL THEN null ELSE {key: t.name_key, id: t.id, name: t.name, fact: r.id, quote: r.quote, owners: owners} END) AS new
UNWIND [one IN old | one.key] + [one IN new | one.key] AS key
WITH DISTINCT key, head([one IN old WHERE one.key = key]) AS before, head([one IN new WHERE one.key = key]) AS after
RETURN CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'dropped' ELSE 'kept' END AS change,
       coalesce(after.name, before.name) AS task, before.id AS earlier_id, after.id AS later_id,
       coalesce(before.owners, []) AS earlier_owners, coalesce(after.owners, []) AS later_owners,
       before.fact AS earlier_fact, before.quote AS earlier_quote, after.fact AS later_fact, after.quote AS later_quote
ORDER BY change, task LIMIT $limit
