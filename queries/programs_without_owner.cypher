// zh: 没有写明由谁负责的项目；只有人提出或要求的也算
// en: Programs for which no document names anybody but proposers and those who urge
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   id: string
//   name: string
//   generic_owners: list
//   documents: list
// example: {limit: 100}
MATCH (n:Program) WHERE NOT EXISTS {
    MATCH (n)<-[r:RESPONSIBLE_FOR]-(:Entity) WHERE r.role <> 'propose' AND coalesce(r.modality, '') <> 'urged'
  }
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE $region IS NULL OR any(s IN documents WHERE any(x IN $region WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, coalesce(n.generic_owners, []) AS generic_owners, documents[..5] AS documents
ORDER BY name, id LIMIT $limit
