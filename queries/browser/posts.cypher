// 武清区教育局的任职 · Posts in 武清区教育局, latest sighting first: change the name in the first line
WITH '武清区教育局' AS name
MATCH (body:Entity) WHERE (body:Organization OR body:School) AND (body.name = name OR name IN body.aliases)
MATCH path = (p:Person)-[r:HOLDS_POST]->(body)
RETURN path, p.name AS person, r.title AS title, r.post_status AS status, r.last_date AS seen, r.quote AS quote
ORDER BY seen DESC, person LIMIT 200
