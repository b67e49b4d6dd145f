// zh: 按编号取项目和任务，列与 initiatives_named 相同
// en: Programs and tasks by id, with the columns of initiatives_named
// parameters:
//   ids: list
//   year: string?
//   document: string?
// columns:
//   id: string
//   label: string
//   name: string
//   aliases: list?
//   generic_owners: list?
//   regions: list
//   parents: list
//   read_regions: list
//   years: list
//   mentioned: integer
//   read: list
//   read_count: integer
// example: {ids: [prg-aaaaaaaaaaaaaaaa]}
MATCH (n:Entity) WHERE n.id IN $ids AND (n:Program OR n:Task)
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g {.name, .code}) AS regions
OPTIONAL MATCH (n)-[:PART_OF]->(p:Entity) WHERE p:Program OR p:Task
WITH n, regions, p ORDER BY p.id
WITH n, regions, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
OPTIONAL MATCH (d)-[:PART_OF]->(f:Document)
WITH n, regions, parents, d, f ORDER BY d.date DESC, d.id
WITH n, regions, parents, collect(d {.id, .name, .date, .region, .issuer, .key, within: [f.id, f.key, f.name]}) AS documents
WITH n, regions, parents, documents, [d IN documents WHERE ($year IS NULL OR d.date STARTS WITH $year)
       AND ($document IS NULL OR d.id = $document OR d.key = $document OR d.name = $document
       OR $document IN d.within)] AS read
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases,
       n.generic_owners AS generic_owners, regions AS regions, parents AS parents, [d IN documents | d.region] AS read_regions,
       [d IN documents | left(d.date, 4)] AS years, size(documents) AS mentioned, read[..20] AS read,
       size(read) AS read_count
ORDER BY id
