// zh: 文档编号对应的文档键
// en: The keys of documents by their ids
// parameters:
//   ids: list
// columns:
//   id: string
//   key: string
// example: {ids: [doc-aaaaaaaaaaaaaaaa]}
MATCH (d:Document) WHERE d.id IN $ids
RETURN d.id AS id, d.key AS key ORDER BY id
