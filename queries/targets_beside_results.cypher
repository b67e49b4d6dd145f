// zh: 一个指标的目标与实际值并列：各地承诺了什么、报告了什么；两边都有的在前，只并列，不比较
// en: Targets of one metric beside its results, place by place, what was promised and what was reported; those that have
//   both come first. Laid side by side, not compared
// kind: question
// parameters:
//   metric: string
//   region: region?
//   limit: integer
// columns:
//   region: string?
//   metric: string
//   metric_code: string?
//   stage: string?
//   level: string?
//   unit: string?
//   promised: list
//   reported: list
// example: {metric: 新增学位, limit: 100}
OPTIONAL MATCH (t:Target)<-[h:HAS_TARGET]-(a:Entity) WHERE t.metric CONTAINS $metric OR t.metric_code = $metric
OPTIONAL MATCH (c:Document {id: h.source_id})
WITH t, h, a, c ORDER BY coalesce(t.deadline, t.period, c.date), t.id, h.id
WITH collect(CASE WHEN t IS NULL THEN null ELSE {
       goal: true, place: coalesce(CASE WHEN a:Region THEN a.code END, c.region), metric: t.metric, code: t.metric_code,
       stage: t.stage, level: t.level, unit: coalesce(t.unit_norm, t.unit), told: {
         id: t.id, metric: t.metric, owner: a.name, owner_id: a.id, comparator: t.comparator, value: t.value, unit: t.unit,
         deadline: t.deadline, period: CASE WHEN t.deadline IS NULL THEN t.period END, fact_id: h.id, quote: h.quote,
         source_id: h.source_id, source_title: h.source_title, source_date: h.source_date}} END) AS goals
OPTIONAL MATCH (s:Result)<-[k:HAS_RESULT]-(b:Entity) WHERE s.metric CONTAINS $metric OR s.metric_code = $metric
OPTIONAL MATCH (d:Document {id: k.source_id})
WITH goals, s, k, b, d ORDER BY coalesce(s.as_of, s.period, d.date), s.id, k.id
WITH goals, collect(CASE WHEN s IS NULL THEN null ELSE {
       goal: false, place: coalesce(CASE WHEN b:Region THEN b.code END, d.region), metric: s.metric, code: s.metric_code,
       stage: s.stage, level: s.level, unit: coalesce(s.unit_norm, s.unit), told: {
         id: s.id, metric: s.metric, owner: b.name, owner_id: b.id, comparator: s.comparator, value: s.value, unit: s.unit,
         as_of: s.as_of, period: CASE WHEN s.as_of IS NULL THEN s.period END, fact_id: k.id, quote: k.quote,
         source_id: k.source_id, source_title: k.source_title, source_date: k.source_date}} END) AS results
UNWIND goals + results AS one
WITH one WHERE $region IS NULL OR any(p IN $region WHERE one.place STARTS WITH p)
WITH one.place AS region, one.code AS metric_code, CASE WHEN one.code IS NULL THEN one.metric END AS phrase, one.stage AS stage,
     one.level AS level, one.unit AS unit, min(one.metric) AS metric, collect(CASE WHEN one.goal THEN one.told END) AS promised,
     collect(CASE WHEN one.goal THEN null ELSE one.told END) AS reported
RETURN region AS region, metric AS metric, metric_code AS metric_code, stage AS stage, level AS level, unit AS unit,
       promised AS promised, reported AS reported
ORDER BY CASE WHEN size(promised) > 0 AND size(reported) > 0 THEN 0 ELSE 1 END, region, metric, stage, level, unit LIMIT $limit
