// zh: 一个项目（或一份文件）下的任务和子项目，各由谁负责
// en: The tasks and parts of a program, or of the document that sets them out, each with who is responsible
// kind: question
// parameters:
//   whole: Program|Document|Task
//   limit: integer
// columns:
//   whole_id: string
//   whole: string
//   part_id: string
//   part: string
//   part_label: string
//   owners: list
//   generic_owners: list?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {whole: 丰台区教育强区建设八大工程实施方案, limit: 100}
MATCH (w:Entity) WHERE w.id IN $whole
MATCH (w)<-[r:PART_OF]-(t:Entity) WHERE t:Task OR t:Program
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH w, r, t, o, who ORDER BY o.role, who.name, o.id
WITH w, r, t, collect(CASE WHEN o IS NULL THEN null
                      ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
RETURN w.id AS whole_id, w.name AS whole, t.id AS part_id, t.name AS part, head([l IN labels(t) WHERE l <> 'Entity']) AS part_label, owners AS owners,
       t.generic_owners AS generic_owners, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY whole, whole_id, part_label, part, part_id LIMIT $limit
