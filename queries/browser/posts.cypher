// 丰台区教委的任职 · Posts in 丰台区教委, latest sighting first: change the name in the first line
WITH '丰台区教委' AS name
MATCH (body:Entity {name: name}) WHERE body:Organization OR body:School
MATCH path = (p:Person)-[r:HOLDS_POST]->(body)
RETURN path, p.name AS person, r.title AS title, r.post_status AS status, r.last_date AS seen, r.quote AS quote
ORDER BY seen DESC, person LIMIT 200
