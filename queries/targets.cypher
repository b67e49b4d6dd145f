// zh: 各地各年的指标，一条一行，不相加；年份指完成期限，没有期限的取计划所在年份，再没有取文件日期
// en: Targets by region, metric and year, one a row and never summed; the year is the deadline's, else the plan's period, else the document's
// kind: question
// parameters:
//   metric: string?
//   region: region?
//   year: integer?
//   limit: integer
// columns:
//   target_id: string
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
//   deadline: string?
//   period: string?
//   period_reason: string?
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
MATCH (t:Target) WHERE $metric IS NULL OR t.metric CONTAINS $metric OR t.metric_code = $metric
MATCH (t)<-[r:HAS_TARGET]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH t, r, o, d, left(coalesce(t.deadline, t.period, d.date), 4) AS year
WHERE ($region IS NULL OR any(p IN $region WHERE d.region STARTS WITH p OR (o:Region AND o.code STARTS WITH p)))
  AND ($year IS NULL OR year = toString($year))
RETURN t.id AS target_id, coalesce(CASE WHEN o:Region THEN o.code END, d.region) AS region, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, t.metric AS metric, t.metric_code AS metric_code, t.comparator AS comparator, t.value AS value,
       t.upper AS upper, t.baseline AS baseline, t.unit AS unit,
       t.deadline AS deadline, t.period AS period, t.period_reason AS period_reason, t.stage AS stage, t.level AS level,
       t.value_norm AS value_norm, t.unit_norm AS unit_norm, year AS year, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY region, year, metric, target_id, fact_id LIMIT $limit
