// zh: 各地区、年份、文种各有多少文档，其中多少写明发文机关
// en: How many documents there are of each region, year and kind, and how many of those name an issuer
// parameters: {}
// columns:
//   region: string?
//   year: string?
//   kind: string?
//   documents: integer
//   issued: integer
// example: {}
MATCH (d:Document)
WITH d.region AS region, left(d.date, 4) AS year, d.kind AS kind, count(d) AS documents, count(d.issuer) AS issued
RETURN region AS region, year AS year, kind AS kind, documents AS documents, issued AS issued
ORDER BY region, year, kind
