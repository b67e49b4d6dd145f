// zh: 文件里没有写明任何负责者的任务
// en: Tasks for which the documents name nobody at all
// kind: question
// parameters:
//   region: region?
//   year: integer?
//   limit: integer
// columns:
//   task_id: string
//   task: string
//   document_id: string
//   document: string
//   region: string?
//   date: string?
//   fact_id: string
//   quote: string?
// example: {region: 金凤区, year: 2025, limit: 100}
MATCH (t:Task)-[r:PART_OF]->(d:Document)
WHERE ($region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p))
  AND ($year IS NULL OR d.date STARTS WITH toString($year))
  AND coalesce(size(t.generic_owners), 0) = 0
  AND NOT EXISTS { (t)<-[o:RESPONSIBLE_FOR]-(:Entity) WHERE o.role <> 'propose' AND coalesce(o.modality, '') <> 'urged' }
RETURN t.id AS task_id, t.name AS task, d.id AS document_id, d.name AS document, d.region AS region, d.date AS date,
       r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, task, task_id LIMIT $limit
