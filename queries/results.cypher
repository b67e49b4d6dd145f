// zh: 各地各年的实际值，即文档所说已有或已达到的数，一条一行，不相加；年份取所指时间的最后一年，没有写明时间的取文件日期
// en: Results by region, metric and year, what documents say exists or was reached, one a row and never summed; the year is
//   the last of the time that is meant, else the document's
// kind: question
// parameters:
//   metric: string?
//   region: region?
//   year: integer?
//   limit: integer
// columns:
//   result_id: string
//   region: string?
//   owner_id: string
//   owner: string
//   owner_label: string
//   metric: string
//   metric_code: string?
//   comparator: string?
//   value: list?
//   upper: list?
//   baseline: list?
//   unit: string?
//   as_of: string?
//   period: string?
//   period_reason: string?
//   time: string?
//   stage: string?
//   level: string?
//   value_norm: list?
//   unit_norm: string?
//   year: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {metric: 新增学位, limit: 100}
MATCH (s:Result) WHERE $metric IS NULL OR s.metric CONTAINS $metric OR s.metric_code = $metric
MATCH (s)<-[r:HAS_RESULT]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH s, r, o, d, left(coalesce(s.as_of, last(split(s.period, '/')), d.date), 4) AS year
WHERE ($region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p OR (o:Region AND o.code STARTS WITH p)))
  AND ($year IS NULL OR year = toString($year))
RETURN s.id AS result_id, coalesce(CASE WHEN o:Region THEN o.code END, d.region) AS region, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, s.metric AS metric, s.metric_code AS metric_code, s.comparator AS comparator, s.value AS value,
       s.upper AS upper, s.baseline AS baseline, s.unit AS unit,
       s.as_of AS as_of, s.period AS period, s.period_reason AS period_reason, s.time AS time, s.stage AS stage, s.level AS level,
       s.value_norm AS value_norm, s.unit_norm AS unit_norm, year AS year, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY region, year, metric, result_id, fact_id LIMIT $limit
