// zh: 只写给泛称（各中小学校、各部门）而没有具名负责者的任务和项目
// en: Tasks and programs carried only by addressees without a name, such as 各中小学校
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   label: string
//   generic_owners: list
//   document_id: string
//   document: string
//   region: string?
//   date: string?
//   fact_id: string
//   quote: string?
// example: {region: 金凤区, limit: 100}
MATCH (t:Entity)<-[r:MENTIONS]-(d:Document) WHERE (t:Task OR t:Program) AND size(t.generic_owners) > 0
  AND ($region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p))
  AND NOT EXISTS { (t)<-[o:RESPONSIBLE_FOR]-(:Entity) WHERE o.role <> 'propose' AND coalesce(o.modality, '') <> 'urged' }
RETURN t.id AS id, t.name AS name, head([l IN labels(t) WHERE l <> 'Entity']) AS label, t.generic_owners AS generic_owners, d.id AS document_id,
       d.name AS document, d.region AS region, d.date AS date, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, name, id LIMIT $limit
