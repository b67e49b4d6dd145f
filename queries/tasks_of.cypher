// zh: 一份文档的任务及各自的负责者
// en: The tasks of a document, each with who is responsible
// parameters:
//   id: string
// columns:
//   id: string
//   name: string
//   owners: list
//   generic_owners: list?
// example: {id: doc-aaaaaaaaaaaaaaaa}
MATCH (d:Document {id: $id})-[:MENTIONS]->(t:Task)
OPTIONAL MATCH (t)<-[r:RESPONSIBLE_FOR]-(o:Entity)
WITH t, o, r ORDER BY r.role, o.name
WITH t, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, name: o.name, role: r.role, quote: r.quote} END) AS owners
RETURN t.id AS id, t.name AS name, owners AS owners, t.generic_owners AS generic_owners ORDER BY name, id
