// zh: 一个合作、联盟或项目有哪些成员和参与者
// en: The members of a cooperation, alliance or program, and who else takes part
// kind: question
// parameters:
//   program: Program
//   limit: integer
// columns:
//   program_id: string
//   program: string
//   member_id: string
//   member: string
//   member_label: string
//   role: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {program: 通武廊, limit: 100}
MATCH (n:Program) WHERE n.id IN $program
MATCH (n)<-[r:PARTICIPATES_IN]-(m:Entity)
RETURN n.id AS program_id, n.name AS program, m.id AS member_id, m.name AS member, head([l IN labels(m) WHERE l <> 'Entity']) AS member_label,
       r.role AS role, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY program_id, role, member, fact_id LIMIT $limit
