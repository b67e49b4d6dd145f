// 谁负责“头雁计划” · Who owns 头雁计划: change the name in the first line
WITH '头雁计划' AS name
MATCH (n:Entity {name: name}) WHERE n:Program OR n:Task
OPTIONAL MATCH path = (owner:Entity)-[r:RESPONSIBLE_FOR]->(n)
RETURN n, path

// 武清区教育局的任职 · Posts in 武清区教育局, latest sighting first: change the name in the first line
WITH '武清区教育局' AS name
MATCH (body:Entity) WHERE (body:Organization OR body:School) AND (body.name = name OR name IN body.aliases)
MATCH path = (p:Person)-[r:HOLDS_POST]->(body)
RETURN path, p.name AS person, r.title AS title, r.post_status AS status, r.last_date AS seen, r.quote AS quote
ORDER BY seen DESC, person LIMIT 200

// 任务及负责者、指标 · Tasks with their owners and targets
MATCH (t:Task)
OPTIONAL MATCH owned = (owner:Entity)-[:RESPONSIBLE_FOR]->(t)
OPTIONAL MATCH aimed = (t)-[:HAS_TARGET]->(target:Target)
RETURN t, owned, aimed ORDER BY t.name LIMIT 200

// 引用 CITES · cites
MATCH path = (:Entity)-[:CITES]->(:Entity) RETURN path LIMIT 100

// 合作 COOPERATES_WITH · cooperates with
MATCH path = (:Entity)-[:COOPERATES_WITH]->(:Entity) RETURN path LIMIT 100

// 实际值 HAS_RESULT · has the result
MATCH path = (:Entity)-[:HAS_RESULT]->(:Entity) RETURN path LIMIT 100

// 目标 HAS_TARGET · has the target
MATCH path = (:Entity)-[:HAS_TARGET]->(:Entity) RETURN path LIMIT 100

// 任职 HOLDS_POST · holds a post in
MATCH path = (:Entity)-[:HOLDS_POST]->(:Entity) RETURN path LIMIT 100

// 位于 IN_REGION · is in the region
MATCH path = (:Entity)-[:IN_REGION]->(:Entity) RETURN path LIMIT 100

// 发布 ISSUED · issued
MATCH path = (:Entity)-[:ISSUED]->(:Entity) RETURN path LIMIT 100

// 提及 MENTIONS · mentions
MATCH path = (:Entity)-[:MENTIONS]->(:Entity) RETURN path LIMIT 100

// 拟任 NOMINATED_FOR · is nominated for a post in
MATCH path = (:Entity)-[:NOMINATED_FOR]->(:Entity) RETURN path LIMIT 100

// 分管 OVERSEES · oversees
MATCH path = (:Entity)-[:OVERSEES]->(:Entity) RETURN path LIMIT 100

// 参与 PARTICIPATES_IN · takes part in
MATCH path = (:Entity)-[:PARTICIPATES_IN]->(:Entity) RETURN path LIMIT 100

// 属于 PART_OF · is part of
MATCH path = (:Entity)-[:PART_OF]->(:Entity) RETURN path LIMIT 100

// 负责 RESPONSIBLE_FOR · is responsible for
MATCH path = (:Entity)-[:RESPONSIBLE_FOR]->(:Entity) RETURN path LIMIT 100

// 同一 SAME_AS · is the same as
MATCH path = (:Entity)-[:SAME_AS]->(:Entity) RETURN path LIMIT 100

// 接替 SUCCEEDS · succeeds
MATCH path = (:Entity)-[:SUCCEEDS]->(:Entity) RETURN path LIMIT 100

// 文本 TEXT_OF · is the text of
MATCH path = (:Entity)-[:TEXT_OF]->(:Entity) RETURN path LIMIT 100

// 一个人的任职经历：任职、拟任、免职，按时间先后 · A person's career, posts held, nominations and removals in order of time (career)
// person (Person): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["郁清梧"] OR entity.id IN ["郁清梧"] OR entity.key IN ["郁清梧"] OR any(alias IN entity.aliases WHERE alias IN ["郁清梧"]) RETURN entity.id }
// limit (integer): 100
MATCH (p:Person) WHERE p.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["郁清梧"] OR entity.id IN ["郁清梧"] OR entity.key IN ["郁清梧"] OR any(alias IN entity.aliases WHERE alias IN ["郁清梧"]) RETURN entity.id }
MATCH (p)-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
WITH p, r, b, coalesce(r.started, r.first_date, r.ended, '9999') AS begins
RETURN p.id AS person_id, p.name AS person, type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id,
       b.name AS body, r.post_status AS post_status, r.manner AS manner, r.started AS started, r.ended AS ended,
       r.first_date AS first_date, r.last_date AS last_date, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY person_id, begins, body, title, fact_id LIMIT 100

// 同一单位前后两份文件的任务变化：新增、取消、保留，各由谁负责 · What changed between two documents, as of one issuer in two years, tasks added, dropped and kept, with their owners (changes)
// earlier (Document): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["samples/taijiang-supervision-2023.txt"] OR entity.id IN ["samples/taijiang-supervision-2023.txt"] OR entity.key IN ["samples/taijiang-supervision-2023.txt"] OR any(alias IN entity.aliases WHERE alias IN ["samples/taijiang-supervision-2023.txt"]) RETURN entity.id }
// later (Document): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["samples/taijiang-supervision-2024.html"] OR entity.id IN ["samples/taijiang-supervision-2024.html"] OR entity.key IN ["samples/taijiang-supervision-2024.html"] OR any(alias IN entity.aliases WHERE alias IN ["samples/taijiang-supervision-2024.html"]) RETURN entity.id }
// limit (integer): 200
MATCH (d:Document) WHERE d.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["samples/taijiang-supervision-2023.txt"] OR entity.id IN ["samples/taijiang-supervision-2023.txt"] OR entity.key IN ["samples/taijiang-supervision-2023.txt"] OR any(alias IN entity.aliases WHERE alias IN ["samples/taijiang-supervision-2023.txt"]) RETURN entity.id }
OPTIONAL MATCH (d)<-[r:PART_OF]-(t:Task)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH t, r, o, who ORDER BY o.role, who.name, o.id
WITH t, r, collect(CASE WHEN o IS NULL THEN null ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
WITH collect(CASE WHEN t IS NULL THEN null ELSE {key: t.name_key, id: t.id, name: t.name, fact: r.id, quote: r.quote, owners: owners} END) AS old
MATCH (d:Document) WHERE d.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["samples/taijiang-supervision-2024.html"] OR entity.id IN ["samples/taijiang-supervision-2024.html"] OR entity.key IN ["samples/taijiang-supervision-2024.html"] OR any(alias IN entity.aliases WHERE alias IN ["samples/taijiang-supervision-2024.html"]) RETURN entity.id }
OPTIONAL MATCH (d)<-[r:PART_OF]-(t:Task)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH old, t, r, o, who ORDER BY o.role, who.name, o.id
WITH old, t, r, collect(CASE WHEN o IS NULL THEN null ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
WITH old, collect(CASE WHEN t IS NULL THEN null ELSE {key: t.name_key, id: t.id, name: t.name, fact: r.id, quote: r.quote, owners: owners} END) AS new
UNWIND [one IN old | one.key] + [one IN new | one.key] AS key
WITH DISTINCT key, head([one IN old WHERE one.key = key]) AS before, head([one IN new WHERE one.key = key]) AS after
RETURN CASE WHEN before IS NULL THEN 'added' WHEN after IS NULL THEN 'dropped' ELSE 'kept' END AS change,
       coalesce(after.name, before.name) AS task, before.id AS earlier_id, after.id AS later_id,
       coalesce(before.owners, []) AS earlier_owners, coalesce(after.owners, []) AS later_owners,
       before.fact AS earlier_fact, before.quote AS earlier_quote, after.fact AS later_fact, after.quote AS later_quote
ORDER BY change, task LIMIT 200

// 谁和谁一同参加活动（不计参加者过多的大会） · Who takes part in events together; events of more than `largest` participants, plenaries, are left out (co_participation)
// person (Person?): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id }
// largest (integer): 20
// limit (integer): 100
MATCH (e:Event)<-[:PARTICIPATES_IN]-(one:Person)
WITH e, count(DISTINCT one.id) AS people WHERE people > 1 AND people <= 20
MATCH (a:Person)-[r:PARTICIPATES_IN]->(e)<-[s:PARTICIPATES_IN]-(b:Person)
WHERE a.id < b.id AND (COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id } IS NULL OR a.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id } OR b.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id })
WITH a, b, e, min(r.id) AS mine, min(s.id) AS theirs
WITH a, b, e, mine, theirs ORDER BY e.date, e.id
WITH a, b, collect({id: e.id, name: e.name, date: e.date, first_fact: mine, second_fact: theirs}) AS events
RETURN a.id AS first_id, a.name AS first, b.id AS second_id, b.name AS second, size(events) AS together, events AS events
ORDER BY together DESC, first, second, first_id, second_id LIMIT 100

// 图中各类实体的数量 · How many entities of each label the graph holds (counts)
MATCH (n:Entity)
WITH head([l IN labels(n) WHERE l <> 'Entity']) AS label
RETURN label AS label, count(*) AS count ORDER BY label

// 已收录的文档覆盖哪些地区、年份和文种 · What the loaded documents cover, by region, year and kind (coverage)
// region (region?): null
// limit (integer): 500
MATCH (d:Document) WHERE null IS NULL OR any(p IN null WHERE d.region STARTS WITH p)
WITH d.region AS region, left(d.date, 4) AS year, d.kind AS kind, count(d) AS documents, min(d.date) AS first_date, max(d.date) AS last_date
RETURN region AS region, year AS year, kind AS kind, documents AS documents, first_date AS first_date, last_date AS last_date
ORDER BY region, year, kind LIMIT 500

// 一份文档，及它所属的文档、它的各篇文章和附件 · One document, with the document it is part of, its own articles and its attachments (document)
// id (string): "doc-aaaaaaaaaaaaaaaa"
MATCH (d:Document {id: "doc-aaaaaaaaaaaaaaaa"})
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (d)<-[:PART_OF]-(a:Document)
WITH d, parents, a ORDER BY a.key
WITH d, parents, collect(DISTINCT a {.id, .name, .attached}) AS parts
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.date_kind AS date_kind, d.number AS number, d.kind AS kind, d.standing AS standing, d.announces AS announces,
       d.forwards AS forwards, d.copied_to AS copied_to, d.printed_by AS printed_by, d.printed_on AS printed_on,
       d.media_type AS media_type, d.attached AS attached, head([p IN parents | p.id]) AS parent, parents AS parents,
       [a IN parts WHERE NOT coalesce(a.attached, false) | a {.id, .name}] AS articles,
       [a IN parts WHERE a.attached | a {.id, .name}] AS attachments

// 各地区、年份、文种各有多少文档，其中多少写明发文机关 · How many documents there are of each region, year and kind, and how many of those name an issuer (document_counts)
MATCH (d:Document)
WITH d.region AS region, left(d.date, 4) AS year, d.kind AS kind, count(d) AS documents, count(d.issuer) AS issued
RETURN region AS region, year AS year, kind AS kind, documents AS documents, issued AS issued
ORDER BY region, year, kind

// 文档列表，逐页；within 是行政区划代码的开头，since 与 until 是文档日期的起止，said 是标题、文号或键的一部分，parent 是 所属文档，among 与 without 是只要和不要的编号；sort 为 date（新的在前）、title 或 id · The documents, page by page; within holds beginnings of division codes, since and until bound the documents' dates, said is part of a title, number or key, parent the document that they are part of, among and without are the ids to take and to leave; sort is date (the newest first), title or id (documents)
// within (list?): ["110106"]
// kind (string?): null
// standing (string?): null
// issuer (string?): null
// said (string?): null
// parent (string?): null
// among (list?): null
// without (list?): null
// sort (string): "date"
// since (date?): "2023-01-01"
// until (date?): "2024-12-31"
// after (string): ""
// skip (integer): 0
// limit (integer): 50
MATCH (d:Document) WHERE d.id > "" AND (null IS NULL OR d.id IN null) 
  AND (null IS NULL OR NOT d.id IN null)
  AND (["110106"] IS NULL OR any(code IN ["110106"] WHERE d.region STARTS WITH code)) AND (null IS NULL OR d.kind = null)
  AND (null IS NULL OR d.standing = null) AND (null IS NULL OR d.issuer CONTAINS null)
  AND (null IS NULL OR toLower(d.name) CONTAINS null OR d.name_key CONTAINS null
    OR toLower(coalesce(d.number, '')) CONTAINS null OR toLower(d.key) CONTAINS null)
  AND ("2023-01-01" IS NULL OR d.date >= left("2023-01-01", coalesce(size(d.date), 10)))
  AND ("2024-12-31" IS NULL OR left(d.date, coalesce(size("2024-12-31"), 10)) <= "2024-12-31")
OPTIONAL MATCH (d)-[:PART_OF]->(p:Document)
WITH d, min(p.id) AS parent WHERE null IS NULL OR parent = null
WITH d, parent, CASE WHEN "date" = 'date' THEN coalesce(d.date, '') ELSE '' END AS newest,
     CASE WHEN "date" = 'title' THEN d.name ELSE '' END AS titled
ORDER BY newest DESC, titled, d.id SKIP 0 LIMIT 50
RETURN d.id AS id, d.key AS key, d.name AS title, d.issuer AS issuer, d.region AS region, d.date AS date,
       d.number AS number, d.kind AS kind, d.standing AS standing, d.announces AS announces, d.forwards AS forwards,
       d.copied_to AS copied_to, d.printed_by AS printed_by, d.printed_on AS printed_on, d.media_type AS media_type,
       d.attached AS attached, parent AS parent
ORDER BY newest DESC, titled, id

// 缺少发文单位、地区或日期的文档；文章的发文单位可不写 · Documents without region or date, or without issuer where they are no articles (documents_incomplete)
// region (region?): null
// limit (integer): 100
MATCH (n:Document) WHERE n.region IS NULL OR n.date IS NULL
  OR (n.issuer IS NULL AND NOT EXISTS { MATCH (n)-[:PART_OF]->(:Document) })
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE null IS NULL OR any(x IN null WHERE n.region STARTS WITH x)
RETURN n.id AS id, n.name AS name, [lack IN [CASE WHEN n.issuer IS NULL THEN 'issuer' END, CASE WHEN n.region IS NULL THEN 'region' END,
       CASE WHEN n.date IS NULL THEN 'date' END] WHERE lack IS NOT NULL] AS lacking, documents[..5] AS documents
ORDER BY name, id LIMIT 100

// 哪些文档提到一个实体，附原话 · The documents that mention an entity, with the words (documents_on)
// entity (Entity): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id }
// from (date?): "2024-01-01"
// to (date?): null
// limit (integer): 100
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id }
MATCH (n)<-[r:MENTIONS]-(d:Document)
WHERE ("2024-01-01" IS NULL OR d.date >= "2024-01-01") AND (null IS NULL OR left(d.date, size(null)) <= null)
RETURN n.id AS entity_id, n.name AS entity, d.id AS document_id, d.name AS title, d.issuer AS issuer, d.region AS region,
       d.date AS date, d.kind AS kind, r.count AS times, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, entity_id LIMIT 100

// 按编号取实体 · Entities by their ids (entities_by_id)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
MATCH (n:Entity) WHERE n.id IN ["org_aaaaaaaaaaaaaaaa"]
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases
ORDER BY id

// 折叠后的名称等于所给的实体 · Entities whose folded name equals the given one (entities_named)
// key (string): "头雁计划"
MATCH (n:Entity {name_key: "头雁计划"})
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name
ORDER BY id

// 一个实体及其全部属性 · One entity with all its properties (entity)
// id (string): "org-aaaaaaaaaaaaaaaa"
MATCH (n:Entity {id: "org-aaaaaaaaaaaaaaaa"})
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, properties(n) AS properties

// 按事实编号取关系；end 是其任一端的编号，使查找不必扫描全图 · The relationship of a fact id; end is the id of either end, so that the look-up need not scan the graph (fact)
// id (string): "fct-aaaaaaaaaaaaaaaa"
// end (string): "org-aaaaaaaaaaaaaaaa"
MATCH (n:Entity {id: "org-aaaaaaaaaaaaaaaa"})-[r]-(m:Entity) WHERE r.id = "fct-aaaaaaaaaaaaaaaa" OR "fct-aaaaaaaaaaaaaaaa" IN r.fact_ids
WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key

// 按编号取几条事实，从已知的起点出发 · Some facts by their ids, from the entities that they start at (facts_from)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
// facts (list): ["fct_aaaaaaaaaaaaaaaa"]
MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN ["org_aaaaaaaaaaaaaaaa"] AND r.id IN ["fct_aaaaaaaaaaaaaaaa"]
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key
ORDER BY id, source_id

// 只有一份来源（一部作品）的任职、分管和负责 · Posts, oversight and duties that rest on one work only (facts_of_one_source)
// region (region?): ["350103"]
// limit (integer): 100
MATCH (n:Entity)-[r:HOLDS_POST|OVERSEES|RESPONSIBLE_FOR]->(m:Entity) WHERE r.support = 1
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, r, m, d WHERE ["350103"] IS NULL OR any(x IN ["350103"] WHERE d.region STARTS WITH x)
RETURN n.id AS entity_id, n.name AS entity, type(r) AS type, coalesce(r.title, r.role, r.verb) AS detail, m.id AS other_id,
       m.name AS other, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY type, other, detail, entity, fact_id LIMIT 100

// 一个职务历任由谁担任，按先后 · The holders of an office in order of time (holders)
// body (Organization|School): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["福州第十五中学"] OR entity.id IN ["福州第十五中学"] OR entity.key IN ["福州第十五中学"] OR any(alias IN entity.aliases WHERE alias IN ["福州第十五中学"]) RETURN entity.id }
// title (string?): "校长"
// limit (integer): 100
MATCH (b:Entity) WHERE b.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["福州第十五中学"] OR entity.id IN ["福州第十五中学"] OR entity.key IN ["福州第十五中学"] OR any(alias IN entity.aliases WHERE alias IN ["福州第十五中学"]) RETURN entity.id }
MATCH (b)<-[r:HOLDS_POST]-(p:Person) WHERE "校长" IS NULL OR r.title = "校长"
WITH b, r, p, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date, '9999') AS begins
RETURN b.id AS body_id, b.name AS body, r.title AS title, p.id AS person_id, p.name AS person, r.post_status AS post_status,
       r.started AS started, r.ended AS ended, r.first_date AS first_date, r.last_date AS last_date,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, title, begins, person, fact_id LIMIT 100

// 一批实体的每一条关系及其另一端，供逐层找路；MENTIONS、IN_REGION、CITES 只在 types 指明时才走 · Every relationship of some entities with its other end, to find paths layer by layer; MENTIONS, IN_REGION and CITES are walked only where types names them (hops)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
// types (list): []
// limit (integer): 1000
MATCH (n:Entity)-[r]-(m:Entity) WHERE n.id IN ["org_aaaaaaaaaaaaaaaa"]
  AND ((size([]) = 0 AND NOT type(r) IN ['MENTIONS', 'IN_REGION', 'CITES']) OR type(r) IN [])
RETURN n.id AS id, r.id AS fact, startNode(r).id = n.id AS outgoing, m.id AS other_id
ORDER BY id, fact, other_id LIMIT 1000

// 按编号取项目和任务，列与 initiatives_named 相同 · Programs and tasks by id, with the columns of initiatives_named (initiatives_by_id)
// ids (list): ["prg-aaaaaaaaaaaaaaaa"]
// year (string?): null
// document (string?): null
MATCH (n:Entity) WHERE n.id IN ["prg-aaaaaaaaaaaaaaaa"] AND (n:Program OR n:Task)
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g {.name, .code}) AS regions
OPTIONAL MATCH (n)-[:PART_OF]->(p:Entity) WHERE p:Program OR p:Task
WITH n, regions, p ORDER BY p.id
WITH n, regions, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
OPTIONAL MATCH (d)-[:PART_OF]->(f:Document)
WITH n, regions, parents, d, f ORDER BY d.date DESC, d.id
WITH n, regions, parents, collect(d {.id, .name, .date, .region, .issuer, .key, within: [f.id, f.key, f.name]}) AS documents
WITH n, regions, parents, documents, [d IN documents WHERE (null IS NULL OR d.date STARTS WITH null)
       AND (null IS NULL OR d.id = null OR d.key = null OR d.name = null
       OR null IN d.within)] AS read
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases,
       n.generic_owners AS generic_owners, regions AS regions, parents AS parents, [d IN documents | d.region] AS read_regions,
       [d IN documents | left(d.date, 4)] AS years, size(documents) AS mentioned, read[..20] AS read,
       size(read) AS read_count
ORDER BY id

// 名称（或折叠后的名称）等于所给的项目和任务 · Programs and tasks whose folded name equals the given one (initiatives_named)
// key (string): "头雁计划"
// year (string?): "2023"
// document (string?): null
MATCH (n:Entity {name_key: "头雁计划"}) WHERE n:Program OR n:Task
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g {.name, .code}) AS regions
OPTIONAL MATCH (n)-[:PART_OF]->(p:Entity) WHERE p:Program OR p:Task
WITH n, regions, p ORDER BY p.id
WITH n, regions, collect(DISTINCT p {.id, .name}) AS parents
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
OPTIONAL MATCH (d)-[:PART_OF]->(f:Document)
WITH n, regions, parents, d, f ORDER BY d.date DESC, d.id
WITH n, regions, parents, collect(d {.id, .name, .date, .region, .issuer, .key, within: [f.id, f.key, f.name]}) AS documents
WITH n, regions, parents, documents, [d IN documents WHERE ("2023" IS NULL OR d.date STARTS WITH "2023")
       AND (null IS NULL OR d.id = null OR d.key = null OR d.name = null
       OR null IN d.within)] AS read
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, n.aliases AS aliases,
       n.generic_owners AS generic_owners, regions AS regions, parents AS parents, [d IN documents | d.region] AS read_regions,
       [d IN documents | left(d.date, 4)] AS years, size(documents) AS mentioned, read[..20] AS read,
       size(read) AS read_count
ORDER BY id

// 一个单位印发了哪些文件 · The documents and policies that a body issued (issued_by)
// issuer (Organization|School): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["台江区人民政府教育督导室"] OR entity.id IN ["台江区人民政府教育督导室"] OR entity.key IN ["台江区人民政府教育督导室"] OR any(alias IN entity.aliases WHERE alias IN ["台江区人民政府教育督导室"]) RETURN entity.id }
// year (integer?): null
// limit (integer): 100
MATCH (o:Entity) WHERE o.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["台江区人民政府教育督导室"] OR entity.id IN ["台江区人民政府教育督导室"] OR entity.key IN ["台江区人民政府教育督导室"] OR any(alias IN entity.aliases WHERE alias IN ["台江区人民政府教育督导室"]) RETURN entity.id }
MATCH (o)-[r:ISSUED]->(n:Entity) WHERE null IS NULL OR coalesce(n.date, r.source_date) STARTS WITH toString(null)
RETURN o.id AS issuer_id, o.name AS issuer, n.id AS id, n.name AS title, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.number AS number,
       coalesce(n.date, r.source_date) AS date, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY date, title, id, fact_id LIMIT 100

// 由几个单位联合印发的文件 · Documents and policies that several bodies issued together (joint_issuers)
// region (region?): ["640106"]
// limit (integer): 100
MATCH (o:Entity)-[r:ISSUED]->(n:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, o, r, d WHERE ["640106"] IS NULL OR any(p IN ["640106"] WHERE d.region STARTS WITH p)
WITH n, o, r, d ORDER BY o.name, r.id
WITH n, min(d.date) AS date, min(d.region) AS region, collect(DISTINCT o.id) AS bodies,
     collect({id: o.id, name: o.name, fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date}) AS issuers
WHERE size(bodies) > 1
RETURN n.id AS id, n.name AS title, head([l IN labels(n) WHERE l <> 'Entity']) AS label, date AS date, region AS region, issuers AS issuers
ORDER BY date, title, id LIMIT 100

// 谁在几个领导小组、专班里任职 · Who sits in how many leading groups, task forces and joint committees (leading_groups)
// region (region?): ["110106"]
// limit (integer): 100
MATCH (p:Person)-[r:HOLDS_POST]->(g:Organization)
WHERE any(form IN ['领导小组', '工作小组', '工作组', '专班', '指挥部', '联席会议', '委员会'] WHERE g.name ENDS WITH form)
  AND NOT any(organ IN ['教育委员会', '工作委员会', '健康委员会', '改革委员会', '建设委员会', '监督管理委员会', '居民委员会', '村民委员会'] WHERE g.name ENDS WITH organ)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, r, g, d WHERE ["110106"] IS NULL OR any(x IN ["110106"] WHERE d.region STARTS WITH x)
WITH p, r, g ORDER BY g.name, r.title, r.id
WITH p, count(DISTINCT g) AS groups, collect({id: g.id, name: g.name, title: r.title, fact_id: r.id, quote: r.quote,
                                              source_title: r.source_title, source_date: r.source_date}) AS seats
RETURN p.id AS person_id, p.name AS person, groups AS groups, seats AS seats
ORDER BY groups DESC, person, person_id LIMIT 100

// 一个合作、联盟或项目有哪些成员和参与者 · The members of a cooperation, alliance or program, and who else takes part (members)
// program (Program): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["通武廊"] OR entity.id IN ["通武廊"] OR entity.key IN ["通武廊"] OR any(alias IN entity.aliases WHERE alias IN ["通武廊"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Program) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["通武廊"] OR entity.id IN ["通武廊"] OR entity.key IN ["通武廊"] OR any(alias IN entity.aliases WHERE alias IN ["通武廊"]) RETURN entity.id }
MATCH (n)<-[r:PARTICIPATES_IN]-(m:Entity)
RETURN n.id AS program_id, n.name AS program, m.id AS member_id, m.name AS member, head([l IN labels(m) WHERE l <> 'Entity']) AS member_label,
       r.role AS role, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY program_id, role, member, fact_id LIMIT 100

// 按编号取“提及”关系；账本里没有它的陈述，所以不知其两端 · The MENTIONS of an id; no statement in the ledger bears it, so that its ends are not known (mention)
// id (string): "fct-aaaaaaaaaaaaaaaa"
MATCH (a:Entity)-[r:MENTIONS {id: "fct-aaaaaaaaaaaaaaaa"}]->(b:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, a.id AS source_id, head([l IN labels(a) WHERE l <> 'Entity']) AS source_label,
       a.name AS source_name, b.id AS target_id, head([l IN labels(b) WHERE l <> 'Entity']) AS target_label,
       b.name AS target_name, properties(r) AS properties, d.key AS source_key

// 名称中有所给文字的实体，开头者在前，短者在前（供一个字的检索使用，全文索引不收单字） · Entities whose folded name contains the given text, those that begin with it and the shorter ones first (for one-character searches, which the index skips) (names_containing)
// key (string): "丰"
// labels (list): []
// within (list?): null
// without (list): []
// skip (integer): 0
// limit (integer): 20
MATCH (node:Entity) WHERE node.name_key CONTAINS "丰" AND NOT node.id IN []
  AND (size([]) = 0 OR any(l IN labels(node) WHERE l IN []))
  AND (null IS NULL OR any(code IN null WHERE node.code STARTS WITH code OR node.region STARTS WITH code)
    OR EXISTS { MATCH (node)-[:IN_REGION]->(g:Region) WHERE any(code IN null WHERE g.code STARTS WITH code) }
    OR EXISTS {
      MATCH (node)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region) WHERE any(code IN null WHERE h.code STARTS WITH code)
    }
    OR ((node:Task OR node:Policy OR node:Target OR node:Result) AND EXISTS {
      MATCH (node)<-[:MENTIONS]-(d:Document) WHERE any(code IN null WHERE d.region STARTS WITH code)
    }))
WITH node, CASE WHEN node.name_key STARTS WITH "丰" THEN 0 ELSE 1 END AS later
RETURN node.id AS id, head([l IN labels(node) WHERE l <> 'Entity']) AS label, node.name AS name,
       node.aliases AS aliases
ORDER BY later, size(name), name, id SKIP 0 LIMIT 20

// 一个实体走一步到什么：按关系类型、方向和对方类别计数 · Where a step from an entity leads, counted by type of relationship, direction and label (neighbour_counts)
// id (string): "org_aaaaaaaaaaaaaaaa"
MATCH (n:Entity {id: "org_aaaaaaaaaaaaaaaa"})-[r]-(m:Entity)
WITH type(r) AS type, startNode(r).id = "org_aaaaaaaaaaaaaaaa" AS outgoing, head([l IN labels(m) WHERE l <> 'Entity']) AS label, m.id AS other
RETURN type AS type, outgoing AS outgoing, label AS label, count(DISTINCT other) AS count, count(*) AS relationships
ORDER BY count DESC, type, outgoing, label

// 一个实体的邻居：按关系类型和对方类别计数，各举几例 · The neighbours of an entity by type of relationship and label, with counts and a few names (neighbours)
// entity (Entity): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["北京市丰台区教育委员会"] OR entity.id IN ["北京市丰台区教育委员会"] OR entity.key IN ["北京市丰台区教育委员会"] OR any(alias IN entity.aliases WHERE alias IN ["北京市丰台区教育委员会"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["北京市丰台区教育委员会"] OR entity.id IN ["北京市丰台区教育委员会"] OR entity.key IN ["北京市丰台区教育委员会"] OR any(alias IN entity.aliases WHERE alias IN ["北京市丰台区教育委员会"]) RETURN entity.id }
MATCH (n)-[r]-(m:Entity)
WITH n, type(r) AS type, startNode(r).id = n.id AS outgoing, head([l IN labels(m) WHERE l <> 'Entity']) AS label, m ORDER BY m.name, m.id
WITH n, type, outgoing, label, count(DISTINCT m.id) AS neighbours, collect(DISTINCT m.name)[..5] AS examples
RETURN n.id AS entity_id, n.name AS entity, type AS type, outgoing AS outgoing, label AS label, neighbours AS neighbours,
       examples AS examples
ORDER BY entity_id, neighbours DESC, type, outgoing, label LIMIT 100

// 按编号取实体，带全部属性和所在的行政区划 · Entities by their ids, with all their properties and the divisions that they lie in (nodes_by_id)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
MATCH (n:Entity) WHERE n.id IN ["org_aaaaaaaaaaaaaaaa"]
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.code) AS codes
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, properties(n) AS properties,
       [code IN codes + [n.region] WHERE code IS NOT NULL] AS codes
ORDER BY id

// 谁分管、联系一个单位、项目、任务或地区 · Who oversees a unit, program, task or region (overseers)
// entity (Organization|School|Program|Task|Region): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区雍阳中学"] OR entity.id IN ["武清区雍阳中学"] OR entity.key IN ["武清区雍阳中学"] OR any(alias IN entity.aliases WHERE alias IN ["武清区雍阳中学"]) RETURN entity.id }
// limit (integer): 50
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区雍阳中学"] OR entity.id IN ["武清区雍阳中学"] OR entity.key IN ["武清区雍阳中学"] OR any(alias IN entity.aliases WHERE alias IN ["武清区雍阳中学"]) RETURN entity.id }
MATCH (n)<-[r:OVERSEES]-(o:Entity)
RETURN n.id AS entity_id, n.name AS entity, o.id AS overseer_id, o.name AS overseer, head([l IN labels(o) WHERE l <> 'Entity']) AS overseer_label,
       r.verb AS verb, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY overseer, entity, fact_id LIMIT 50

// 一个人、机构、学校或地区负责哪些项目和任务 · The programs and tasks that a person, organisation, school or region is responsible for (owned_by)
// id (string): "org-aaaaaaaaaaaaaaaa"
// limit (integer): 50
MATCH (o:Entity {id: "org-aaaaaaaaaaaaaaaa"})-[r:RESPONSIBLE_FOR]->(n:Entity)
RETURN n.id AS id, head([l IN labels(n) WHERE l <> 'Entity']) AS label, n.name AS name, r.role AS role,
       r.quote AS quote, r.source_title AS source_title, r.source_date AS source_date
ORDER BY name, id, role LIMIT 50

// 谁负责一个项目或任务：角色、原话、出处 · Who is responsible for a program or task, with role, words and source (owners)
// initiative (Program|Task): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["头雁计划"] OR entity.id IN ["头雁计划"] OR entity.key IN ["头雁计划"] OR any(alias IN entity.aliases WHERE alias IN ["头雁计划"]) RETURN entity.id }
// role (string?): null
// region (region?): null
// year (integer?): null
// limit (integer): 50
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["头雁计划"] OR entity.id IN ["头雁计划"] OR entity.key IN ["头雁计划"] OR any(alias IN entity.aliases WHERE alias IN ["头雁计划"]) RETURN entity.id }
MATCH (n)<-[r:RESPONSIBLE_FOR]-(o:Entity)
WHERE (null IS NULL OR r.role = null) AND (null IS NULL OR any(d IN r.dates WHERE d STARTS WITH toString(null)))
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, r, o, d WHERE null IS NULL OR any(p IN null WHERE d.region STARTS WITH p)
  OR EXISTS { (n)-[:IN_REGION]->(g:Region) WHERE any(p IN null WHERE g.code STARTS WITH p) }
WITH n, r, o, CASE r.role WHEN 'lead' THEN 0 WHEN 'support' THEN 1 WHEN 'implement' THEN 2 ELSE 3 END AS rank
RETURN n.id AS initiative_id, n.name AS initiative, head([l IN labels(n) WHERE l <> 'Entity']) AS initiative_label, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, r.role AS role, r.verb AS verb, r.modality AS modality,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date, r.support AS support
ORDER BY initiative_label, initiative_id, rank, owner, fact_id LIMIT 50

// 谁对一个项目或任务负责：角色、原话、文档、位置、日期 · Who is responsible for a program or task, with role, quote, document, spans and date (owners_of)
// id (string): "prg-aaaaaaaaaaaaaaaa"
MATCH (n:Entity {id: "prg-aaaaaaaaaaaaaaaa"})<-[r:RESPONSIBLE_FOR]-(o:Entity)
OPTIONAL MATCH (o)-[:IN_REGION]->(g:Region)
WITH o, r, collect(DISTINCT g.code) AS region_codes
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS fact_id, o.id AS owner_id, head([l IN labels(o) WHERE l <> 'Entity']) AS label, o.name AS name,
       r.role AS role, r.verb AS verb, r.modality AS modality, r.origin AS origin, r.quote AS quote, r.spans AS spans,
       r.source_id AS source_id, r.source_title AS source_title, r.source_date AS source_date, r.sources AS sources,
       r.support AS support, r.first_date AS first_date, r.last_date AS last_date, r.dates AS dates,
       r.review AS review, CASE WHEN o:Region THEN [o.code] ELSE region_codes END AS region_codes,
       d.key AS source_key
ORDER BY name, owner_id, fact_id

// 一次会议或活动有谁参加、主持、发言 · Who hosted, attended or spoke at an event (participants)
// event (Event): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["丰台区职业教育改革推进会"] OR entity.id IN ["丰台区职业教育改革推进会"] OR entity.key IN ["丰台区职业教育改革推进会"] OR any(alias IN entity.aliases WHERE alias IN ["丰台区职业教育改革推进会"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Event) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["丰台区职业教育改革推进会"] OR entity.id IN ["丰台区职业教育改革推进会"] OR entity.key IN ["丰台区职业教育改革推进会"] OR any(alias IN entity.aliases WHERE alias IN ["丰台区职业教育改革推进会"]) RETURN entity.id }
MATCH (n)<-[r:PARTICIPATES_IN]-(m:Entity)
RETURN n.id AS event_id, n.name AS event, n.date AS date, m.id AS participant_id, m.name AS participant,
       head([l IN labels(m) WHERE l <> 'Entity']) AS participant_label, r.role AS role, r.verb AS verb, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY event_id, role, participant, fact_id LIMIT 100

// 一个单位、学校或地区与谁合作 · Whom a body, school or region cooperates with (partners)
// entity (Organization|School|Region): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["天津市武清区杨村第一中学"] OR entity.id IN ["天津市武清区杨村第一中学"] OR entity.key IN ["天津市武清区杨村第一中学"] OR any(alias IN entity.aliases WHERE alias IN ["天津市武清区杨村第一中学"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["天津市武清区杨村第一中学"] OR entity.id IN ["天津市武清区杨村第一中学"] OR entity.key IN ["天津市武清区杨村第一中学"] OR any(alias IN entity.aliases WHERE alias IN ["天津市武清区杨村第一中学"]) RETURN entity.id }
MATCH (n)-[r:COOPERATES_WITH]-(m:Entity)
RETURN n.id AS entity_id, n.name AS entity, m.id AS partner_id, m.name AS partner, head([l IN labels(m) WHERE l <> 'Entity']) AS partner_label,
       r.manner AS manner, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY entity, partner, fact_id LIMIT 100

// 一人同时担任党组织书记和行政负责人（书记、局长一肩挑） · People who are both party secretary and administrative head of one body, or of it and its party committee (party_and_head)
// region (region?): ["340202"]
// limit (integer): 100
MATCH (p:Person)-[r:HOLDS_POST]->(a:Entity) WHERE r.title ENDS WITH '书记' AND NOT r.title CONTAINS '副'
MATCH (p)-[s:HOLDS_POST]->(b:Entity) WHERE NOT s.title CONTAINS '副'
  AND any(head IN ['主任', '局长', '校长', '园长', '院长', '区长', '市长', '县长'] WHERE s.title ENDS WITH head)
  AND (a.id = b.id OR EXISTS { (a)-[:PART_OF]->(b) })
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, b, r, s, d WHERE ["340202"] IS NULL OR any(x IN ["340202"] WHERE d.region STARTS WITH x)
RETURN p.id AS person_id, p.name AS person, b.id AS body_id, b.name AS body, r.title AS party_title, s.title AS title,
       [{fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date, status: r.post_status},
        {fact_id: s.id, quote: s.quote, source_title: s.source_title, source_date: s.source_date, status: s.post_status}] AS facts
ORDER BY body, person, party_title, title, person_id LIMIT 100

// 两个实体之间最短的几条路径，每一步都有原话（不经过提及、位于、引用） · The shortest paths between two entities with the words of every hop, without MENTIONS, IN_REGION and CITES (paths)
// source (Entity): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["乐正川"] OR entity.id IN ["乐正川"] OR entity.key IN ["乐正川"] OR any(alias IN entity.aliases WHERE alias IN ["乐正川"]) RETURN entity.id }
// target (Entity): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["翟思齐"] OR entity.id IN ["翟思齐"] OR entity.key IN ["翟思齐"] OR any(alias IN entity.aliases WHERE alias IN ["翟思齐"]) RETURN entity.id }
// limit (integer): 5
MATCH (a:Entity) WHERE a.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["乐正川"] OR entity.id IN ["乐正川"] OR entity.key IN ["乐正川"] OR any(alias IN entity.aliases WHERE alias IN ["乐正川"]) RETURN entity.id }
MATCH (b:Entity) WHERE b.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["翟思齐"] OR entity.id IN ["翟思齐"] OR entity.key IN ["翟思齐"] OR any(alias IN entity.aliases WHERE alias IN ["翟思齐"]) RETURN entity.id } AND b.id <> a.id
MATCH p = allShortestPaths((a)-[:RESPONSIBLE_FOR|HOLDS_POST|NOMINATED_FOR|PART_OF|PARTICIPATES_IN|COOPERATES_WITH|OVERSEES|ISSUED|HAS_TARGET|HAS_RESULT|SUCCEEDS|TEXT_OF*..6]-(b))
WITH a, b, p, [r IN relationships(p) | {type: type(r), from: startNode(r).id, to: endNode(r).id, fact_id: r.id, quote: r.quote,
                                        source_title: r.source_title, source_date: r.source_date}] AS hops
RETURN a.id AS source_id, b.id AS target_id, length(p) AS length, [n IN nodes(p) | n.name] AS names, hops AS hops
ORDER BY length, names, [h IN hops | h.fact_id] LIMIT 5

// 没有写明任职的人 · People whose post no document states (people_without_post)
// region (region?): ["110106"]
// limit (integer): 100
MATCH (n:Person) WHERE NOT EXISTS { MATCH (n)-[:HOLDS_POST|NOMINATED_FOR]->(:Entity) }
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE ["110106"] IS NULL OR any(s IN documents WHERE any(x IN ["110106"] WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, documents[..5] AS documents
ORDER BY name, id LIMIT 100

// 一份文件在哪些文件里被引用：按时间先后，距原文（没有原文则距首次引用）多少天 · Where a policy is cited, in order of time, with the days since its own text, or where that is not loaded since the first citation (policy_lineage)
// policy (Policy): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["金教工发(2024)6号"] OR entity.id IN ["金教工发〔2024〕6号"] OR entity.key IN ["金教工发〔2024〕6号"] OR any(alias IN entity.aliases WHERE alias IN ["金教工发〔2024〕6号"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Policy) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["金教工发(2024)6号"] OR entity.id IN ["金教工发〔2024〕6号"] OR entity.key IN ["金教工发〔2024〕6号"] OR any(alias IN entity.aliases WHERE alias IN ["金教工发〔2024〕6号"]) RETURN entity.id }
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
ORDER BY policy_id, date, document_id LIMIT 100

// 一个人或单位（含其内设机构）负责、分管哪些项目、任务和单位 · What a person or unit, its sections included, is responsible for or oversees (portfolio)
// owner (Person|Organization|School|Region): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["温若谷"] OR entity.id IN ["温若谷"] OR entity.key IN ["温若谷"] OR any(alias IN entity.aliases WHERE alias IN ["温若谷"]) RETURN entity.id }
// limit (integer): 100
MATCH (o:Entity) WHERE o.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["温若谷"] OR entity.id IN ["温若谷"] OR entity.key IN ["温若谷"] OR any(alias IN entity.aliases WHERE alias IN ["温若谷"]) RETURN entity.id }
MATCH (o)<-[:PART_OF*0..3]-(u:Entity) WHERE u.id = o.id OR u:Organization
WITH DISTINCT u
MATCH (u)-[r:RESPONSIBLE_FOR|OVERSEES]->(n:Entity)
RETURN u.id AS unit_id, u.name AS unit, type(r) AS type, coalesce(r.role, r.verb) AS role, n.id AS item_id, n.name AS item,
       head([l IN labels(n) WHERE l <> 'Entity']) AS item_label, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY unit, item, role, fact_id LIMIT 100

// 某一天谁担任某职务：当日写明（stated）、两次见报之间（between）、不能确定（unknown） · Who held a post on a date, stated that day, between two sightings, or unknown; who had been removed or was not yet appointed is left out (post_on_date)
// body (Organization|School): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区教育局"] OR entity.id IN ["武清区教育局"] OR entity.key IN ["武清区教育局"] OR any(alias IN entity.aliases WHERE alias IN ["武清区教育局"]) RETURN entity.id }
// title (string?): "局长"
// date (date): "2024-07-01"
// limit (integer): 50
MATCH (b:Entity) WHERE b.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区教育局"] OR entity.id IN ["武清区教育局"] OR entity.key IN ["武清区教育局"] OR any(alias IN entity.aliases WHERE alias IN ["武清区教育局"]) RETURN entity.id }
MATCH (b)<-[r:HOLDS_POST]-(p:Person)
WHERE ("局长" IS NULL OR r.title = "局长") AND (r.started IS NULL OR left(r.started, size("2024-07-01")) <= "2024-07-01")
  AND (r.ended IS NULL OR r.ended > "2024-07-01")
WITH b, r, p, [d IN coalesce(r.dates, []) WHERE (r.started IS NULL OR d >= r.started)
               AND (r.ended IS NULL OR d < r.ended OR r.ended <= coalesce(r.started, ''))] AS seen
WITH b, r, p, [d IN seen WHERE left(d, size("2024-07-01")) <= "2024-07-01"] + [d IN [r.started] WHERE d IS NOT NULL] AS earlier,
     [d IN seen WHERE left(d, size("2024-07-01")) >= "2024-07-01"] + [d IN [r.ended] WHERE d > "2024-07-01"] AS later,
     size([d IN seen WHERE d STARTS WITH "2024-07-01"]) > 0 OR coalesce(r.started STARTS WITH "2024-07-01", false) AS stated
WITH b, r, p, stated, reduce(most = null, d IN earlier | CASE WHEN most IS NULL OR d > most THEN d ELSE most END) AS before,
     reduce(least = null, d IN later | CASE WHEN least IS NULL OR d < least THEN d ELSE least END) AS after
RETURN b.id AS body_id, b.name AS body, r.title AS title, p.id AS person_id, p.name AS person,
       CASE WHEN stated THEN 'stated' WHEN before IS NOT NULL AND after IS NOT NULL THEN 'between' ELSE 'unknown' END AS answer,
       before AS before, after AS after, r.started AS started, r.ended AS ended, r.post_status AS post_status,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, title, person, fact_id LIMIT 50

// 一个地区（或全部地区）写明的任职与拟任：谁、在哪里、任什么、何时见报 · The posts held and nominations that the documents of a place state, who, where, what and when (posts_in)
// region (region?): ["350103"]
// limit (integer): 100
MATCH (p:Person)-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH p, r, b, d WHERE ["350103"] IS NULL OR any(x IN ["350103"] WHERE d.region STARTS WITH x)
WITH p, r, b, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date, '9999') AS begins
RETURN p.id AS person_id, p.name AS person, type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id, b.name AS body,
       r.post_status AS post_status, r.started AS started, r.ended AS ended, r.first_date AS first_date, r.last_date AS last_date,
       r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title, r.source_date AS source_date
ORDER BY body, title, begins, person, fact_id LIMIT 100

// 一个人的任职与拟任，附原话与日期 · The posts that a person holds or is nominated for, with quotes and dates (posts_of)
// id (string): "per-aaaaaaaaaaaaaaaa"
MATCH (p:Person {id: "per-aaaaaaaaaaaaaaaa"})-[r:HOLDS_POST|NOMINATED_FOR]->(b:Entity)
RETURN type(r) AS type, coalesce(r.title, r.post) AS title, b.id AS body_id, b.name AS body,
       r.post_status AS post_status, r.first_date AS first_date, r.last_date AS last_date, r.quote AS quote,
       r.source_title AS source_title
ORDER BY body, title, type

// 提到最多的项目；项目极多时，只在编号最小的一千个里比较，使首页不必扫描全图 · The programs that most documents mention; of very many, only the thousand of smallest id are compared, so that the first page need not scan the graph (programs)
// limit (integer): 24
MATCH (n:Program) WHERE n.id > ''
WITH n ORDER BY n.id LIMIT 1000
MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents
RETURN n.id AS id, n.name AS name, documents AS documents ORDER BY documents DESC, name, id LIMIT 24

// 一个地区有哪些项目；可按主题词筛选（名称、别名、原话或文件标题中有这个词） · The programs of a region; a topic narrows to those with the word in name, alias, words of a fact, or a title that mentions them (programs_in)
// region (region): ["110106"]
// topic (string?): "职业教育"
// limit (integer): 100
MATCH (d:Document)-[r:MENTIONS]->(n:Program) WHERE any(p IN ["110106"] WHERE d.region STARTS WITH p)
OPTIONAL MATCH (n)-[o:RESPONSIBLE_FOR|PARTICIPATES_IN|PART_OF]-(:Entity)
WITH n, d, r, collect(coalesce(o.quote, '')) AS said
WITH n, d, r, CASE WHEN "职业教育" IS NULL THEN 'region'
     WHEN any(name IN [n.name] + coalesce(n.aliases, []) WHERE name CONTAINS "职业教育") THEN 'name'
     WHEN any(words IN said WHERE words CONTAINS "职业教育") THEN 'quote'
     WHEN d.name CONTAINS "职业教育" THEN 'title' END AS found
WHERE found IS NOT NULL
WITH n, d, r, found ORDER BY coalesce(d.date, '9999'), d.id
WITH n, collect({found: found, id: d.id, name: d.name, date: d.date, fact_id: r.id, quote: r.quote}) AS read
WITH n, read, head(read) AS first
RETURN n.id AS program_id, n.name AS program, first.found AS found_in, size(read) AS documents, first.date AS first_date,
       first.fact_id AS fact_id, first.quote AS quote, first.id AS source_id, first.name AS source_title, first.date AS source_date
ORDER BY documents DESC, program, program_id LIMIT 100

// 同名项目分布在哪些地方，各自最早见于何时 · Programs of one name by place, with the first date on which each is read of (programs_of_name)
// program (Program): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["青蓝工程"] OR entity.id IN ["青蓝工程"] OR entity.key IN ["青蓝工程"] OR any(alias IN entity.aliases WHERE alias IN ["青蓝工程"]) RETURN entity.id }
// limit (integer): 100
MATCH (n:Program) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["青蓝工程"] OR entity.id IN ["青蓝工程"] OR entity.key IN ["青蓝工程"] OR any(alias IN entity.aliases WHERE alias IN ["青蓝工程"]) RETURN entity.id }
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.name) AS places
OPTIONAL MATCH (n)<-[r:MENTIONS]-(d:Document)
WITH n, places, r, d ORDER BY coalesce(d.date, '9999'), d.id
WITH n, places, collect(d {.id, .name, .date, .region, quote: r.quote, fact_id: r.id}) AS read
WITH n, read, head(read) AS first, places AS regions, head([d IN read WHERE d.region IS NOT NULL | d.region]) AS region,
     [d IN read WHERE d.date IS NOT NULL | d.date] AS dates
RETURN n.id AS program_id, n.name AS program, regions AS regions, region AS region, dates[0] AS first_date, last(dates) AS last_date,
       size(read) AS documents, first.id AS first_document_id, first.name AS first_document, first.quote AS quote, first.fact_id AS fact_id
ORDER BY first_date, program, program_id LIMIT 100

// 没有写明由谁负责的项目；只有人提出或要求的也算 · Programs for which no document names anybody but proposers and those who urge (programs_without_owner)
// region (region?): null
// limit (integer): 100
MATCH (n:Program) WHERE NOT EXISTS {
    MATCH (n)<-[r:RESPONSIBLE_FOR]-(:Entity) WHERE r.role <> 'propose' AND coalesce(r.modality, '') <> 'urged'
  }
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE null IS NULL OR any(s IN documents WHERE any(x IN null WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, coalesce(n.generic_owners, []) AS generic_owners, documents[..5] AS documents
ORDER BY name, id LIMIT 100

// 图中的行政区划，按代码逐页：多少份文档提到它，多少机构、学校、项目和活动在其中 · The divisions in the graph, page by page in the order of their codes, with how many documents mention each, how many organisations, schools, programs and events lie in it (regions)
// within (list?): ["11"]
// level (string?): "county"
// after (string): ""
// limit (integer): 50
MATCH (g:Region) WHERE g.code > "" AND ("county" IS NULL OR g.level = "county")
  AND (["11"] IS NULL OR any(code IN ["11"] WHERE g.code STARTS WITH code))
WITH g ORDER BY g.code LIMIT 50
OPTIONAL MATCH (g)<-[:MENTIONS]-(d:Document)
WITH g, count(DISTINCT d) AS documents
OPTIONAL MATCH (g)<-[:IN_REGION]-(n:Entity)
WITH g, documents, count(DISTINCT n) AS entities
RETURN g.id AS id, g.code AS code, g.name AS name, g.level AS level, g.valid_from AS valid_from,
       g.valid_until AS valid_until, documents AS documents, entities AS entities
ORDER BY code

// 一批实体各在哪些行政区划：自身、所在地、任职单位的所在地，任务、文件、指标、实际值则为提到它的文档的地区 · The divisions of some entities, their own, where they lie, where their posts are; of tasks, policies, targets and results those of the documents that mention them (regions_of)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
MATCH (n:Entity) WHERE n.id IN ["org_aaaaaaaaaaaaaaaa"]
OPTIONAL MATCH (n)-[:IN_REGION]->(g:Region)
WITH n, collect(DISTINCT g.code) AS places
OPTIONAL MATCH (n)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region)
WITH n, places, collect(DISTINCT h.code) AS posts
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document) WHERE n:Task OR n:Policy OR n:Target OR n:Result
WITH n, places, posts, collect(DISTINCT d.region) AS documents
RETURN n.id AS id, [code IN places + posts + documents + [n.code, n.region] WHERE code IS NOT NULL] AS codes
ORDER BY id

// 一个实体的关系，逐页；不含 MENTIONS，除非指定类型；可只要某些类别的对方、某个方向、某段时间的文档所说的 · The relationships of an entity, page by page; without MENTIONS unless the types ask for it; on demand, only those to entities of some labels, those of one direction, and what documents of a time say (relations)
// id (string): "org-aaaaaaaaaaaaaaaa"
// types (list): []
// labels (list): []
// outgoing (boolean?): null
// since (date?): null
// until (date?): null
// after (string): ""
// limit (integer): 50
MATCH (n:Entity {id: "org-aaaaaaaaaaaaaaaa"})-[r]-(m:Entity)
WHERE r.id > "" AND ((size([]) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN [])
  AND (size([]) = 0 OR any(l IN labels(m) WHERE l IN []))
  AND (null IS NULL OR (startNode(r).id = "org-aaaaaaaaaaaaaaaa") = null)
  AND (null IS NULL OR r.last_date >= left(null, coalesce(size(r.last_date), 10)))
  AND (null IS NULL OR left(r.first_date, coalesce(size(null), 10)) <= null)
WITH r, m ORDER BY r.id LIMIT 50
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN r.id AS id, type(r) AS type, startNode(r).id = "org-aaaaaaaaaaaaaaaa" AS outgoing, m.id AS other_id,
       head([l IN labels(m) WHERE l <> 'Entity']) AS other_label, m.name AS other_name, properties(r) AS properties,
       d.key AS source_key
ORDER BY id

// 一批实体之间的关系；不含 MENTIONS，除非指定类型；可只要某日之前的文档所说的 · The relationships among some entities; without MENTIONS unless the types ask for it; on demand, only what documents up to a day say (relations_among)
// ids (list): ["org_aaaaaaaaaaaaaaaa"]
// types (list): []
// until (date?): null
// limit (integer): 1000
MATCH (a:Entity)-[r]->(b:Entity) WHERE a.id IN ["org_aaaaaaaaaaaaaaaa"] AND b.id IN ["org_aaaaaaaaaaaaaaaa"]
  AND ((size([]) = 0 AND type(r) <> 'MENTIONS') OR type(r) IN [])
  AND (null IS NULL OR left(r.first_date, coalesce(size(null), 10)) <= null)
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS properties
ORDER BY id, source LIMIT 1000

// 各地各年的实际值，即文档所说已有或已达到的数，一条一行，不相加；年份取所指时间的最后一年，没有写明时间的取文件日期 · Results by region, metric and year, what documents say exists or was reached, one a row and never summed; the year is the last of the time that is meant, else the document's (results)
// metric (string?): "新增学位"
// region (region?): null
// year (integer?): null
// limit (integer): 100
MATCH (s:Result) WHERE "新增学位" IS NULL OR s.metric CONTAINS "新增学位" OR s.metric_code = "新增学位"
MATCH (s)<-[r:HAS_RESULT]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH s, r, o, d, left(coalesce(s.as_of, last(split(s.period, '/')), d.date), 4) AS year
WHERE (null IS NULL OR any(p IN null WHERE d.region STARTS WITH p OR (o:Region AND o.code STARTS WITH p)))
  AND (null IS NULL OR year = toString(null))
RETURN s.id AS result_id, coalesce(CASE WHEN o:Region THEN o.code END, d.region) AS region, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, s.metric AS metric, s.metric_code AS metric_code, s.comparator AS comparator, s.value AS value,
       s.upper AS upper, s.baseline AS baseline, s.unit AS unit,
       s.as_of AS as_of, s.period AS period, s.period_reason AS period_reason, s.time AS time, s.stage AS stage, s.level AS level,
       s.value_norm AS value_norm, s.unit_norm AS unit_norm, year AS year, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY region, year, metric, result_id, fact_id LIMIT 100

// 实际值列表，按编号逐页，附归谁、各文档所说的值、原话；可按地区、指标名、所指时间、所有者筛选 · The results, page by page in the order of their ids, with whose they are, the values that documents state and the words; by region, metric, time and owner on demand (results_by_id)
// within (list?): ["110106"]
// metric (string?): "学位"
// since (date?): "2023"
// until (date?): "2025-12-31"
// owner (string?): null
// after (string): ""
// limit (integer): 50
MATCH (s:Result) WHERE s.id > "" AND ("学位" IS NULL OR s.metric CONTAINS "学位" OR s.name CONTAINS "学位")
WITH s, coalesce(s.as_of, last(split(s.period, '/'))) AS time
WHERE ("2023" IS NULL OR time >= left("2023", size(time)))
  AND ("2025-12-31" IS NULL OR left(time, size("2025-12-31")) <= "2025-12-31")
  AND (null IS NULL OR EXISTS { MATCH (s)<-[:HAS_RESULT]-(w:Entity) WHERE w.id = null })
  AND (["110106"] IS NULL OR EXISTS {
    MATCH (s)<-[:MENTIONS]-(m:Document) WHERE any(code IN ["110106"] WHERE m.region STARTS WITH code)
  })
WITH s ORDER BY s.id LIMIT 50
OPTIONAL MATCH (s)<-[r:HAS_RESULT]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH s, r, o, d ORDER BY o.name, o.id, r.id
WITH s, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, label: head([l IN labels(o) WHERE l <> 'Entity']),
     name: o.name, fact: r.id, properties: properties(r), source_key: d.key} END) AS owners
RETURN s.id AS id, s.name AS name, properties(s) AS properties, owners AS owners
ORDER BY id

// 一个教育集团、学校或单位下属的学校和校区 · The schools and campuses of an education group, a school or a body (schools_of)
// group (Organization|School): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["北京教育学院"] OR entity.id IN ["北京教育学院"] OR entity.key IN ["北京教育学院"] OR any(alias IN entity.aliases WHERE alias IN ["北京教育学院"]) RETURN entity.id }
// limit (integer): 200
MATCH (g:Entity) WHERE g.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["北京教育学院"] OR entity.id IN ["北京教育学院"] OR entity.key IN ["北京教育学院"] OR any(alias IN entity.aliases WHERE alias IN ["北京教育学院"]) RETURN entity.id }
MATCH (g)<-[r:PART_OF]-(s:School)
RETURN g.id AS group_id, g.name AS group, s.id AS school_id, s.name AS school, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY group, school, fact_id LIMIT 200

// 全文检索名称、别名、拼音和首字母；检索式用 Lucene 语法，特殊字符须先转义；名称即为 key 的在前，有此写法的次之， 以它开头的再次。within 是行政区划代码的开头 · Full-text search of names, aliases, pinyin and initials; the expression is Lucene's, special characters escaped; what is called key comes first, then what has it among its forms, then what begins with it. within holds beginnings of division codes, of what a thing lies in, a person's posts, or the documents that mention a task, policy, target or result (search)
// expression (string): "\"头雁计划\""
// key (string): "头雁计划"
// labels (list): ["Program", "Task"]
// within (list?): null
// without (list): []
// skip (integer): 0
// limit (integer): 20
CALL db.index.fulltext.queryNodes('entity_search', "\"头雁计划\"") YIELD node, score
WITH node, score WHERE node:Entity AND NOT node.id IN []
  AND (size(["Program", "Task"]) = 0 OR any(l IN labels(node) WHERE l IN ["Program", "Task"]))
  AND (null IS NULL OR any(code IN null WHERE node.code STARTS WITH code OR node.region STARTS WITH code)
    OR EXISTS { MATCH (node)-[:IN_REGION]->(g:Region) WHERE any(code IN null WHERE g.code STARTS WITH code) }
    OR EXISTS {
      MATCH (node)-[:HOLDS_POST]->(:Entity)-[:IN_REGION]->(h:Region) WHERE any(code IN null WHERE h.code STARTS WITH code)
    }
    OR ((node:Task OR node:Policy OR node:Target OR node:Result) AND EXISTS {
      MATCH (node)<-[:MENTIONS]-(d:Document) WHERE any(code IN null WHERE d.region STARTS WITH code)
    }))
WITH node, score, CASE WHEN node.name_key = "头雁计划" THEN 0 WHEN "头雁计划" IN split(node.search, ' ') THEN 1
     WHEN node.name_key STARTS WITH "头雁计划" THEN 2 ELSE 3 END AS rank
RETURN node.id AS id, head([l IN labels(node) WHERE l <> 'Entity']) AS label, node.name AS name,
       node.aliases AS aliases, rank AS rank, score AS score
ORDER BY rank, score DESC, size(name), name, id SKIP 0 LIMIT 20

// 一个单位有哪些内设机构和下属机构 · The sections and subordinate bodies of an organisation or school (sections_of)
// body (Organization|School): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区教育局"] OR entity.id IN ["武清区教育局"] OR entity.key IN ["武清区教育局"] OR any(alias IN entity.aliases WHERE alias IN ["武清区教育局"]) RETURN entity.id }
// limit (integer): 200
MATCH (b:Entity) WHERE b.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["武清区教育局"] OR entity.id IN ["武清区教育局"] OR entity.key IN ["武清区教育局"] OR any(alias IN entity.aliases WHERE alias IN ["武清区教育局"]) RETURN entity.id }
MATCH (b)<-[r:PART_OF]-(s:Organization)
RETURN b.id AS body_id, b.name AS body, s.id AS section_id, s.name AS section, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY body, section, fact_id LIMIT 200

// 由几个单位或几个人共同牵头的项目和任务 · Programs and tasks that several units, or several people, lead together (several_leads)
// region (region?): ["120114"]
// limit (integer): 100
MATCH (o:Entity)-[r:RESPONSIBLE_FOR {role: 'lead'}]->(n:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH n, o, r, d ORDER BY o.name, r.id
WITH n, collect(DISTINCT CASE WHEN o:Person THEN o.id END) AS persons, collect(DISTINCT CASE WHEN o:Person THEN null ELSE o.id END) AS bodies,
     collect(d.region) AS places,
     collect({id: o.id, name: o.name, fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date}) AS leads
WHERE (size(persons) > 1 OR size(bodies) > 1)
  AND (["120114"] IS NULL OR any(place IN places WHERE any(p IN ["120114"] WHERE place STARTS WITH p)))
RETURN n.id AS id, n.name AS name, head([l IN labels(n) WHERE l <> 'Entity']) AS label, size(bodies) AS units, size(persons) AS people, leads AS leads
ORDER BY size(leads) DESC, name, id LIMIT 100

// 一个实体的哪些事实只有一份来源（一部作品） · Which facts about an entity rest on one work only (single_source)
// entity (Entity): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id }
// limit (integer): 200
MATCH (n:Entity) WHERE n.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["邢望舒"] OR entity.id IN ["邢望舒"] OR entity.key IN ["邢望舒"] OR any(alias IN entity.aliases WHERE alias IN ["邢望舒"]) RETURN entity.id }
MATCH (n)-[r]-(m:Entity) WHERE r.support = 1 AND type(r) <> 'MENTIONS'
RETURN n.id AS entity_id, n.name AS entity, type(r) AS type, startNode(r).id = n.id AS outgoing, m.id AS other_id,
       m.name AS other, coalesce(r.title, r.post, r.role, r.verb) AS detail, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY entity_id, type, other, fact_id LIMIT 200

// 谁牵头、谁配合：单位之间的协作网，一行一对 · Who leads and who supports whom, a network of units, one row a pair (support_network)
// region (region?): ["120114"]
// limit (integer): 200
MATCH (a:Entity)-[r:RESPONSIBLE_FOR {role: 'lead'}]->(n:Entity)<-[s:RESPONSIBLE_FOR {role: 'support'}]-(b:Entity)
WHERE a.id <> b.id AND NOT a:Person AND NOT b:Person
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH a, b, n, r, s, d WHERE ["120114"] IS NULL OR any(p IN ["120114"] WHERE d.region STARTS WITH p)
WITH a, b, n, r, s ORDER BY n.name, n.id
WITH a, b, collect({id: n.id, name: n.name, lead_fact: r.id, lead_quote: r.quote, support_fact: s.id, support_quote: s.quote}) AS initiatives
RETURN a.id AS lead_id, a.name AS lead, b.id AS support_id, b.name AS support, size(initiatives) AS shared,
       initiatives AS initiatives
ORDER BY shared DESC, lead, support, lead_id, support_id LIMIT 200

// 各地各年的指标，一条一行，不相加；年份指完成期限，没有期限的取计划所在年份，再没有取文件日期 · Targets by region, metric and year, one a row and never summed; the year is the deadline's, else the plan's period, else the document's (targets)
// metric (string?): "新增学位"
// region (region?): null
// year (integer?): null
// limit (integer): 100
MATCH (t:Target) WHERE "新增学位" IS NULL OR t.metric CONTAINS "新增学位" OR t.metric_code = "新增学位"
MATCH (t)<-[r:HAS_TARGET]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH t, r, o, d, left(coalesce(t.deadline, t.period, d.date), 4) AS year
WHERE (null IS NULL OR any(p IN null WHERE d.region STARTS WITH p OR (o:Region AND o.code STARTS WITH p)))
  AND (null IS NULL OR year = toString(null))
RETURN t.id AS target_id, coalesce(CASE WHEN o:Region THEN o.code END, d.region) AS region, o.id AS owner_id, o.name AS owner,
       head([l IN labels(o) WHERE l <> 'Entity']) AS owner_label, t.metric AS metric, t.metric_code AS metric_code, t.comparator AS comparator, t.value AS value,
       t.upper AS upper, t.baseline AS baseline, t.unit AS unit,
       t.deadline AS deadline, t.period AS period, t.period_reason AS period_reason, t.stage AS stage, t.level AS level,
       t.value_norm AS value_norm, t.unit_norm AS unit_norm, year AS year, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY region, year, metric, target_id, fact_id LIMIT 100

// 一个指标的目标与实际值并列：各地承诺了什么、报告了什么；两边都有的在前，只并列，不比较 · Targets of one metric beside its results, place by place, what was promised and what was reported; those that have both come first. Laid side by side, not compared (targets_beside_results)
// metric (string): "新增学位"
// region (region?): null
// limit (integer): 100
OPTIONAL MATCH (t:Target)<-[h:HAS_TARGET]-(a:Entity) WHERE t.metric CONTAINS "新增学位" OR t.metric_code = "新增学位"
OPTIONAL MATCH (c:Document {id: h.source_id})
WITH t, h, a, c ORDER BY coalesce(t.deadline, t.period, c.date), t.id, h.id
WITH collect(CASE WHEN t IS NULL THEN null ELSE {
       goal: true, place: coalesce(CASE WHEN a:Region THEN a.code END, c.region), metric: t.metric, code: t.metric_code,
       stage: t.stage, level: t.level, unit: coalesce(t.unit_norm, t.unit), told: {
         id: t.id, metric: t.metric, owner: a.name, owner_id: a.id, comparator: t.comparator, value: t.value, unit: t.unit,
         deadline: t.deadline, period: CASE WHEN t.deadline IS NULL THEN t.period END, fact_id: h.id, quote: h.quote,
         source_id: h.source_id, source_title: h.source_title, source_date: h.source_date}} END) AS goals
OPTIONAL MATCH (s:Result)<-[k:HAS_RESULT]-(b:Entity) WHERE s.metric CONTAINS "新增学位" OR s.metric_code = "新增学位"
OPTIONAL MATCH (d:Document {id: k.source_id})
WITH goals, s, k, b, d ORDER BY coalesce(s.as_of, s.period, d.date), s.id, k.id
WITH goals, collect(CASE WHEN s IS NULL THEN null ELSE {
       goal: false, place: coalesce(CASE WHEN b:Region THEN b.code END, d.region), metric: s.metric, code: s.metric_code,
       stage: s.stage, level: s.level, unit: coalesce(s.unit_norm, s.unit), told: {
         id: s.id, metric: s.metric, owner: b.name, owner_id: b.id, comparator: s.comparator, value: s.value, unit: s.unit,
         as_of: s.as_of, period: CASE WHEN s.as_of IS NULL THEN s.period END, fact_id: k.id, quote: k.quote,
         source_id: k.source_id, source_title: k.source_title, source_date: k.source_date}} END) AS results
UNWIND goals + results AS one
WITH one WHERE null IS NULL OR any(p IN null WHERE one.place STARTS WITH p)
WITH one.place AS region, one.code AS metric_code, CASE WHEN one.code IS NULL THEN one.metric END AS phrase, one.stage AS stage,
     one.level AS level, one.unit AS unit, min(one.metric) AS metric, collect(CASE WHEN one.goal THEN one.told END) AS promised,
     collect(CASE WHEN one.goal THEN null ELSE one.told END) AS reported
RETURN region AS region, metric AS metric, metric_code AS metric_code, stage AS stage, level AS level, unit AS unit,
       promised AS promised, reported AS reported
ORDER BY CASE WHEN size(promised) > 0 AND size(reported) > 0 THEN 0 ELSE 1 END, region, metric, stage, level, unit LIMIT 100

// 指标列表，按编号逐页，附归谁、各文档所说的值、原话；可按地区、指标名、期限、所有者筛选 · The targets, page by page in the order of their ids, with whose they are, the values that documents state and the words; by region, metric, deadline and owner on demand (targets_by_id)
// within (list?): ["110106"]
// metric (string?): "学位"
// since (date?): "2023"
// until (date?): "2025-12-31"
// owner (string?): null
// after (string): ""
// limit (integer): 50
MATCH (t:Target) WHERE t.id > "" AND ("学位" IS NULL OR t.metric CONTAINS "学位" OR t.name CONTAINS "学位")
  AND ("2023" IS NULL OR coalesce(t.deadline, t.period) >= left("2023", coalesce(size(t.deadline), size(t.period), 10)))
  AND ("2025-12-31" IS NULL OR left(coalesce(t.deadline, t.period), coalesce(size("2025-12-31"), 10)) <= "2025-12-31")
  AND (null IS NULL OR EXISTS { MATCH (t)<-[:HAS_TARGET]-(w:Entity) WHERE w.id = null })
  AND (["110106"] IS NULL OR EXISTS {
    MATCH (t)<-[:MENTIONS]-(s:Document) WHERE any(code IN ["110106"] WHERE s.region STARTS WITH code)
  })
WITH t ORDER BY t.id LIMIT 50
OPTIONAL MATCH (t)<-[r:HAS_TARGET]-(o:Entity)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH t, r, o, d ORDER BY o.name, o.id, r.id
WITH t, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, label: head([l IN labels(o) WHERE l <> 'Entity']),
     name: o.name, fact: r.id, properties: properties(r), source_key: d.key} END) AS owners
RETURN t.id AS id, t.name AS name, properties(t) AS properties, owners AS owners
ORDER BY id

// 同一指标有几个不同的值 · Targets for which documents state several values (targets_in_conflict)
// region (region?): null
// limit (integer): 100
MATCH (n:Target) WHERE size(n.value) > 1
OPTIONAL MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, d ORDER BY d.date DESC, d.id
WITH n, collect(d {.id, .name, .date, .region}) AS documents
WITH n, documents WHERE null IS NULL OR any(s IN documents WHERE any(x IN null WHERE s.region STARTS WITH x))
RETURN n.id AS id, n.name AS name, n.value AS values, documents[..5] AS documents
ORDER BY name, id LIMIT 100

// 同一标题的任务在历年文件中：各年由谁负责、定了什么指标 · One task heading over the years, who was responsible and which targets were set in each document (task_over_years)
// task (Task): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["健全校园安全防控体系"] OR entity.id IN ["健全校园安全防控体系"] OR entity.key IN ["健全校园安全防控体系"] OR any(alias IN entity.aliases WHERE alias IN ["健全校园安全防控体系"]) RETURN entity.id }
// limit (integer): 100
MATCH (t:Task) WHERE t.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["健全校园安全防控体系"] OR entity.id IN ["健全校园安全防控体系"] OR entity.key IN ["健全校园安全防控体系"] OR any(alias IN entity.aliases WHERE alias IN ["健全校园安全防控体系"]) RETURN entity.id }
MATCH (t)-[r:PART_OF]->(d:Document)
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH t, r, d, o, who ORDER BY o.role, who.name, o.id
WITH t, r, d, collect(CASE WHEN o IS NULL THEN null
                      ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
OPTIONAL MATCH (t)-[h:HAS_TARGET]->(g:Target)
WITH t, r, d, owners, h, g ORDER BY g.metric, g.id
WITH t, r, d, owners, collect(CASE WHEN g IS NULL THEN null
     ELSE {id: g.id, metric: g.metric, comparator: g.comparator, value: g.value, unit: g.unit, deadline: g.deadline, fact_id: h.id, quote: h.quote} END) AS targets
RETURN t.id AS task_id, t.name AS task, d.id AS document_id, d.name AS document, d.region AS region, d.issuer AS issuer,
       d.date AS date, owners AS owners, targets AS targets, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, task_id LIMIT 100

// 一个项目（或一份文件）下的任务和子项目，各由谁负责 · The tasks and parts of a program, or of the document that sets them out, each with who is responsible (tasks)
// whole (Program|Document|Task): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["丰台区教育强区建设八大工程实施方案"] OR entity.id IN ["丰台区教育强区建设八大工程实施方案"] OR entity.key IN ["丰台区教育强区建设八大工程实施方案"] OR any(alias IN entity.aliases WHERE alias IN ["丰台区教育强区建设八大工程实施方案"]) RETURN entity.id }
// limit (integer): 100
MATCH (w:Entity) WHERE w.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["丰台区教育强区建设八大工程实施方案"] OR entity.id IN ["丰台区教育强区建设八大工程实施方案"] OR entity.key IN ["丰台区教育强区建设八大工程实施方案"] OR any(alias IN entity.aliases WHERE alias IN ["丰台区教育强区建设八大工程实施方案"]) RETURN entity.id }
MATCH (w)<-[r:PART_OF]-(t:Entity) WHERE t:Task OR t:Program
OPTIONAL MATCH (t)<-[o:RESPONSIBLE_FOR]-(who:Entity)
WITH w, r, t, o, who ORDER BY o.role, who.name, o.id
WITH w, r, t, collect(CASE WHEN o IS NULL THEN null
                      ELSE {id: who.id, name: who.name, role: o.role, fact_id: o.id, quote: o.quote} END) AS owners
RETURN w.id AS whole_id, w.name AS whole, t.id AS part_id, t.name AS part, head([l IN labels(t) WHERE l <> 'Entity']) AS part_label, owners AS owners,
       t.generic_owners AS generic_owners, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY whole, whole_id, part_label, part, part_id LIMIT 100

// 只写给泛称（各中小学校、各部门）而没有具名负责者的任务和项目 · Tasks and programs carried only by addressees without a name, such as 各中小学校 (tasks_for_anyone)
// region (region?): ["640106"]
// limit (integer): 100
MATCH (t:Entity)<-[r:MENTIONS]-(d:Document) WHERE (t:Task OR t:Program) AND size(t.generic_owners) > 0
  AND (["640106"] IS NULL OR any(p IN ["640106"] WHERE d.region STARTS WITH p))
  AND NOT EXISTS { (t)<-[o:RESPONSIBLE_FOR]-(:Entity) WHERE o.role <> 'propose' AND coalesce(o.modality, '') <> 'urged' }
RETURN t.id AS id, t.name AS name, head([l IN labels(t) WHERE l <> 'Entity']) AS label, t.generic_owners AS generic_owners, d.id AS document_id,
       d.name AS document, d.region AS region, d.date AS date, r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, name, id LIMIT 100

// 一份文档的任务及各自的负责者 · The tasks of a document, each with who is responsible (tasks_of)
// id (string): "doc-aaaaaaaaaaaaaaaa"
MATCH (d:Document {id: "doc-aaaaaaaaaaaaaaaa"})-[:MENTIONS]->(t:Task)
OPTIONAL MATCH (t)<-[r:RESPONSIBLE_FOR]-(o:Entity)
WITH t, o, r ORDER BY r.role, o.name
WITH t, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, name: o.name, role: r.role, quote: r.quote} END) AS owners
RETURN t.id AS id, t.name AS name, owners AS owners, t.generic_owners AS generic_owners ORDER BY name, id

// 文件里没有写明任何负责者的任务 · Tasks for which the documents name nobody at all (tasks_without_owner)
// region (region?): ["640106"]
// year (integer?): 2025
// limit (integer): 100
MATCH (t:Task)-[r:PART_OF]->(d:Document)
WHERE (["640106"] IS NULL OR any(p IN ["640106"] WHERE d.region STARTS WITH p))
  AND (2025 IS NULL OR d.date STARTS WITH toString(2025))
  AND coalesce(size(t.generic_owners), 0) = 0
  AND NOT EXISTS { (t)<-[o:RESPONSIBLE_FOR]-(:Entity) WHERE o.role <> 'propose' AND coalesce(o.modality, '') <> 'urged' }
RETURN t.id AS task_id, t.name AS task, d.id AS document_id, d.name AS document, d.region AS region, d.date AS date,
       r.id AS fact_id, r.quote AS quote
ORDER BY date, document_id, task, task_id LIMIT 100

// 一个实体的经历：有日期的关系，按开始的日期排列；不含 MENTIONS · What happened to an entity, as its relationships that have a date, by their beginning; without MENTIONS (timeline)
// id (string): "per_aaaaaaaaaaaaaaaa"
// since (date?): "2023-01-01"
// until (date?): null
// after (string): ""
// limit (integer): 50
MATCH (n:Entity {id: "per_aaaaaaaaaaaaaaaa"})-[r]-(m:Entity) WHERE type(r) <> 'MENTIONS'
WITH r, m, startNode(r).id = "per_aaaaaaaaaaaaaaaa" AS outgoing, CASE WHEN m:Event OR m:Document THEN m.date ELSE null END AS held
WITH r, m, outgoing, coalesce(r.started, held, r.first_date) AS begin, coalesce(r.ended, held, r.last_date) AS end
WHERE begin IS NOT NULL AND ("2023-01-01" IS NULL OR end >= left("2023-01-01", coalesce(size(end), 10)))
  AND (null IS NULL OR left(begin, coalesce(size(null), 10)) <= null)
WITH r, m, outgoing, begin, end, begin + ' ' + r.id AS place WHERE place > ""
WITH r, m, outgoing, begin, end, place ORDER BY place LIMIT 50
OPTIONAL MATCH (d:Document {id: r.source_id})
RETURN place AS place, begin AS begin, end AS end, r.id AS id, type(r) AS type, outgoing AS outgoing,
       m.id AS other_id, head([l IN labels(m) WHERE l <> 'Entity']) AS other_label, m.name AS other_name,
       properties(r) AS properties, d.key AS source_key
ORDER BY place

// 文档说得最多的任职者：职务、多少文档提到、多少条关系 · The holders of posts that documents speak of most, with their posts, how many mention them and how many relationships they have (top_people)
// limit (integer): 10
MATCH (n:Person)-[:HOLDS_POST]->(:Entity)
WITH DISTINCT n
MATCH (n)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents ORDER BY documents DESC, n.id LIMIT 10
OPTIONAL MATCH (n)-[r]-(:Entity) WHERE type(r) <> 'MENTIONS'
WITH n, documents, count(r) AS facts
OPTIONAL MATCH (n)-[p:HOLDS_POST]->(o:Entity)
WITH n, documents, facts, p, o ORDER BY p.last_date DESC, p.id
WITH n, documents, facts, collect({fact: p.id, title: p.title, body_id: o.id, body: o.name, status: p.post_status})[..3] AS posts
RETURN n.id AS id, n.name AS name, posts AS posts, documents AS documents, facts AS facts
ORDER BY documents DESC, facts DESC, id

// 文档说得最多的项目：多少文档提到，多少条关系 · The programs that documents speak of most, with how many mention them and how many relationships they have (top_programs)
// limit (integer): 10
MATCH (n:Program)<-[:MENTIONS]-(d:Document)
WITH n, count(d) AS documents ORDER BY documents DESC, n.id LIMIT 10
OPTIONAL MATCH (n)-[r]-(:Entity) WHERE type(r) <> 'MENTIONS'
WITH n, documents, count(r) AS facts
RETURN n.id AS id, n.name AS name, documents AS documents, facts AS facts
ORDER BY documents DESC, facts DESC, id

// 文档说得最多的行政区划：多少文档提到，多少机构、学校、项目和活动在其中 · The divisions that documents speak of most, with how many mention them and how many organisations, schools, programs and events lie in them (top_regions)
// limit (integer): 10
MATCH (g:Region)<-[:MENTIONS]-(d:Document) WHERE g.code IS NOT NULL
WITH g, count(d) AS documents ORDER BY documents DESC, g.code LIMIT 10
OPTIONAL MATCH (g)<-[:IN_REGION]-(n:Entity)
WITH g, documents, count(DISTINCT n) AS entities
RETURN g.id AS id, g.code AS code, g.name AS name, g.level AS level, documents AS documents, entities AS entities
ORDER BY documents DESC, entities DESC, code

// 同一职务先后或同时出现过两位负责人的单位；overlap：两人的见报时间相交 · Offices for which two heads are named; overlap, their sightings cross, so that either the office is shared or a source errs (two_heads)
// region (region?): ["350103"]
// limit (integer): 100
MATCH (p:Person)-[r:HOLDS_POST]->(b:Entity)<-[s:HOLDS_POST]-(q:Person)
WHERE p.id < q.id AND r.title = s.title AND NOT r.title CONTAINS '副'
  AND any(head IN ['书记', '主任', '局长', '校长', '园长', '院长', '区长', '市长', '县长', '科长', '组长'] WHERE r.title ENDS WITH head)
OPTIONAL MATCH (d:Document {id: r.source_id})
WITH b, p, q, r, s, d WHERE ["350103"] IS NULL OR any(x IN ["350103"] WHERE d.region STARTS WITH x)
WITH b, p, q, r, s, coalesce(r.started, CASE WHEN r.post_status = 'removed' THEN '' END, r.first_date) AS a1, coalesce(r.ended, r.last_date) AS a2,
     coalesce(s.started, CASE WHEN s.post_status = 'removed' THEN '' END, s.first_date) AS b1, coalesce(s.ended, s.last_date) AS b2
RETURN b.id AS body_id, b.name AS body, r.title AS title, coalesce(a1 < b2 AND b1 < a2, false) AS overlap,
       p.id AS first_id, p.name AS first, coalesce(r.dates, []) AS first_seen, q.id AS second_id, q.name AS second,
       coalesce(s.dates, []) AS second_seen,
       [{fact_id: r.id, quote: r.quote, source_title: r.source_title, source_date: r.source_date, status: r.post_status},
        {fact_id: s.id, quote: s.quote, source_title: s.source_title, source_date: s.source_date, status: s.post_status}] AS facts
ORDER BY overlap DESC, body, title, first_id, second_id LIMIT 100

// 图中各类关系的数量 · How many relationships of each type the graph holds (type_counts)
MATCH (:Entity)-[r]->(:Entity)
WITH type(r) AS type
RETURN type AS type, count(*) AS count ORDER BY type

// 一位领导的调研、走访、慰问：何时、与谁 · The visits of a leader, when, to what, and who went along (visits)
// person (Person): COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["乐正川"] OR entity.id IN ["乐正川"] OR entity.key IN ["乐正川"] OR any(alias IN entity.aliases WHERE alias IN ["乐正川"]) RETURN entity.id }
// limit (integer): 100
MATCH (p:Person) WHERE p.id IN COLLECT { MATCH (entity:Entity) WHERE entity.name_key IN ["乐正川"] OR entity.id IN ["乐正川"] OR entity.key IN ["乐正川"] OR any(alias IN entity.aliases WHERE alias IN ["乐正川"]) RETURN entity.id }
MATCH (p)-[r:PARTICIPATES_IN]->(e:Event)
WHERE any(word IN ['调研', '视察', '考察', '走访', '慰问', '检查', '督导', '看望', '参观', '巡查'] WHERE e.name CONTAINS word OR r.verb CONTAINS word)
OPTIONAL MATCH (e)<-[s:PARTICIPATES_IN]-(o:Entity) WHERE o.id <> p.id
WITH p, r, e, s, o ORDER BY o.name, s.id
WITH p, r, e, collect(CASE WHEN o IS NULL THEN null ELSE {id: o.id, name: o.name, role: s.role, fact_id: s.id, quote: s.quote} END) AS others
RETURN p.id AS person_id, p.name AS person, e.id AS event_id, e.name AS event, coalesce(e.date, r.source_date) AS date,
       r.role AS role, r.verb AS verb, others AS companions, r.id AS fact_id, r.quote AS quote, r.source_id AS source_id, r.source_title AS source_title,
       r.source_date AS source_date
ORDER BY person_id, date, event, fact_id LIMIT 100
