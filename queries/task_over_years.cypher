// zh: 同一标题的任务在历年文件中：各年由谁负责、定了什么指标
// en: One task heading over the years, who was responsible and which targets were set in each document
// kind: question
// parameters:
//   task: Task
//   limit: integer
// columns:
//   task_id: string
//   task: string
//   document_id: string
//   document: string
//   region: string?
//   issuer: string?
//   date: string?
//   owners: list
//   targets: list
//   fact_id: string
//   quote: string?
// example: {task: 健全校园安全防控体系, limit: 100}
MATCH (t:Task) WHERE t.id IN $task
MATCH (t)-[r:PART_OF]->(d:Document)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH t, r, d, o, who ORDER BY o.role, who.name, o.id
WITH t, r, d, collect(CASE WHEN o IS NULL THEN null
                      ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
OPTIONAL MATCH (t)-[h:HAS_TARGET]->(g:Target)
WITH t, r, d, owners, h, g ORDER BY g.metric, g.id
WITH t, r, d, owners, collect(CASE WHEN g IS NULL THEN null
     ELSE {id: g.id, metric: g.metric, comparator: g.comparator, value: g.value, unit: g.unit, deadline: g.deadline, fact_id: h.id, quote: h.quote} END) AS targets
RETURN t.id AS task_id, t.name AS task, d.id AS document_id, d.name AS document, d.region AS region, d.issuer AS issuer,
       d.date AS date, owners AS owners, targets AS targets, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, task_id LIMIT $limit
