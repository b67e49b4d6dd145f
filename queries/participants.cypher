// zh: 一次会议或活动有谁参加、主持、发言
// en: Who hosted, attended or spoke at an event
// kind: question
// parameters:
//   event: Event
//   limit: integer
// columns:
//   event_id: string
//   event: string
//   date: string?
//   participant_id: string
//   participant: string
//   participant_label: string
//   role: string?
//   verb: string?
//   fact_id: string
//   quote: string?
//   source_id: string?
//   source_title: string?
//   source_date: string?
// example: {event: 丰台区职业教育改革推进会, limit: 100}
MATCH (n:Event) WHERE n.id IN $event
MATCH (n)<-[r:PARTICIPATES_IN]-(m:Entity)
RETURN n.id AS event_id, n.name AS event, n.date AS date, m.id AS participant_id, m.name AS participant,
       head([l IN labels(m) WHERE l <> 'Entity']) AS participant_label, r.role AS role, r.verb AS verb, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY event_id, role, participant, fact_id LIMIT $limit
