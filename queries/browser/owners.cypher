// 谁负责“头雁计划” · Who owns 头雁计划: change the name in the first line
WITH '头雁计划' AS name
MATCH (n:Entity {name: name}) WHERE n:Program OR n:Task
OPTIONAL MATCH path = (owner:Entity)-[r:RESPONSIBLE_FOR]->(n)
RETURN n, path
