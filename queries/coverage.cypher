// zh: 已收录的文档覆盖哪些地区、年份和文种
// en: What the loaded documents cover, by region, year and kind
// kind: question
// parameters:
//   region: region?
//   limit: integer
// columns:
//   region: string?
//   year: string?
//   kind: string?
//   documents: integer
//   first_date: string?
//   last_date: string?
// example: {limit: 500}
MATCH (d:Document) WHERE $region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p)
WITH d.region AS region, left(d.date, 4) AS year, d.kind AS kind, count(d) AS documents, min(d.date) AS first_date, max(d.date) AS last_date
RETURN region AS region, year AS year, kind AS kind, documents AS documents, first_date AS first_date, last_date AS last_date
ORDER BY region, year, kind LIMIT $limit
