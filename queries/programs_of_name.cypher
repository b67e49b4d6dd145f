// zh: 同名项目分布在哪些地方，各自最早见于何时
// en: Programs of one name by place, with the first date on which each is read of
// kind: question
// parameters:
//   program: Program
//   limit: integer
// columns:
//   program_id: string
//   program: string
//   regions: list
//   region: string?
//   first_date: string?
//   last_date: string?
//   documents: integer
//   first_document_id: string?
//   first_document: string?
//   quote: string?
//   fact_id: string?
// example: {program: 青蓝工程, limit: 100}
MATCH (n:Program) WHERE n.id IN $program
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.name) AS places
OPTIONAL MATCH (n)<-[r:MENTIONS]-(d:Document)
WITH n, places, r, d ORDER BY coalesce(d.date, '9999'), d.id
WITH n, places, collect(d {.id, .name, .date, .region, quote: r.quote, fact_id: r.id}) AS read
WITH n, read, head(read) AS first, places AS regions, head([d IN read WHERE d.region IS NOT NULL | d.region]) AS region,
     [d IN read WHERE d.date IS NOT NULL | d.date] AS dates
RETURN n.id AS program_id, n.name AS program, regions AS regions, region AS region, dates[0] AS first_date, last(dates) AS last_date,
       size(read) AS documents, first.id AS first_document_id, first.name AS first_document, first.quote AS quote, first.fact_id AS fact_id
ORDER BY first_date, program, program_id LIMIT $limit
