// zh: 一份文件在哪些文件里被引用：按时间先后，距原文（没有原文则距首次引用）多少天
// en: Where a policy is cited, in order of time, with the days since its own text, or where that is not loaded since the first citation
// kind: question
// parameters:
//   policy: Policy
//   limit: integer
// columns:
//   policy_id: string
//   policy: string
//   since: string?
//   document_id: string
//   document: string
//   issuer: string?
//   region: string?
//   date: string?
//   lag_days: integer?
//   fact_id: string
//   quote: string?
// example: {policy: 金教工发〔2024〕6号, limit: 100}
MATCH (n:Policy) WHERE n.id IN $policy
OPTIONAL MATCH (n)<-[:TEXT_OF]-(own:Document)
WITH n, min(own.date) AS issued
MATCH (n)<-[r:CITES]-(d:Document)
WITH n, issued, min(d.date) AS cited, collect({r: r, d: d}) AS cited_in
WITH n, coalesce(issued, cited) AS since, cited_in
UNWIND cited_in AS one
WITH n, since, one.r AS r, one.d AS d
RETURN n.id AS policy_id, n.name AS policy, since AS since, d.id AS document_id, d.name AS document, d.issuer AS issuer,
       d.region AS region, d.date AS date,
       CASE WHEN size(since) = 10 AND size(d.date) = 10 THEN duration.inDays(date(since), date(d.date)).days END AS lag_days,
       r.id AS fact_id, r.quote AS quote
ORDER BY policy_id, date, document_id LIMIT $limit
