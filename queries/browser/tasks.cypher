// 任务及负责者、指标 · Tasks with their owners and targets
MATCH (t:Task)
OPTIONAL MATCH owned = (owner:Entity)-[:RESPONSIBLE_FOR]->(t)
OPTIONAL MATCH aimed = (t)-[:HAS_TARGET]->(target:Target)
RETURN t, owned, aimed ORDER BY t.name LIMIT 200
