"""Free Cypher over HTTP."""

from fastapi.testclient import TestClient

OWNERS = (
    "MATCH (o:Organization)-[r:RESPONSIBLE_FOR]->(p:Program) WHERE p.name = $name RETURN o, r, p // who\n ORDER BY o.id"
)


def test_nodes_and_relationships_lead_to_their_evidence(client: TestClient) -> None:
    answer = client.post("/v1/cypher", json={"query": OWNERS, "parameters": {"name": "头雁计划"}}).json()
    assert (answer["columns"], answer["cut"], answer["stale"]) == (["o", "r", "p"], None, False)
    owner, tie, program = answer["rows"][0]
    assert (owner["kind"], owner["labels"], program["properties"]["name"]) == ("node", ["Organization"], "头雁计划")
    assert (tie["start"], tie["end"], tie["type"]) == (owner["id"], program["id"], "RESPONSIBLE_FOR")
    fact = client.get(f"/v1/facts/{tie['id']}")
    assert (fact.status_code, tie["properties"]["quote"] in fact.text) == (200, True)
    assert not {"ledger", "search"} & {*owner["properties"], *tie["properties"]}


def test_a_relationship_alone_knows_its_ends(client: TestClient) -> None:
    query = "MATCH (:Organization)-[r:RESPONSIBLE_FOR]->(p:Program) RETURN r, p.id AS program LIMIT 1"
    tie, program = client.post("/v1/cypher", json={"query": query}).json()["rows"][0]
    assert (tie["end"], tie["start"][:4]) == (program, "org_")


def test_what_is_sent_is_shown(client: TestClient) -> None:
    answer = client.post("/v1/cypher", json={"query": "RETURN  1 /* one */ AS\tone"}).json()
    assert (answer["sent"], answer["rows"]) == ("RETURN 1 AS one LIMIT 1001", [[1]])


def test_a_refusal_names_the_token_in_both_languages(client: TestClient) -> None:
    response = client.post("/v1/cypher", json={"query": "MATCH (n) DETACH DELETE n"})
    problem = response.json()
    assert (response.status_code, problem["type"], problem["token"]) == (
        400,
        "urn:yanzhen:problem:query-refused",
        "DETACH",
    )
    assert "只读" in problem["detail"]
    assert "only reads" in problem["detail"]


def test_what_the_server_cannot_read_is_the_callers_fault(client: TestClient) -> None:
    response = client.post("/v1/cypher", json={"query": "MATCH (n:Program RETURN n)"})
    assert (response.status_code, response.json()["type"]) == (400, "urn:yanzhen:problem:query-refused")


def test_an_answer_that_was_cut_says_so(client: TestClient) -> None:
    query = "UNWIND range(1, 100) AS a UNWIND range(1, 100) AS b RETURN a, b"
    answer = client.post("/v1/cypher", json={"query": query}).json()
    assert (len(answer["rows"]), answer["cut"]["reason"], answer["cut"]["limit"]) == (1000, "rows", 1000)
    assert "1000" in answer["cut"]["message"]


def test_numbers_of_people_are_masked(client: TestClient, admin: TestClient) -> None:
    query = {"query": "RETURN '13812345678' AS phone"}
    assert "13812345678" not in str(client.post("/v1/cypher", json=query).json()["rows"])
    assert admin.post("/v1/cypher", json=query).json()["rows"] == [["13812345678"]]


def test_beyond_loopback_it_needs_a_key(public: TestClient) -> None:
    assert public.post("/v1/cypher", json={"query": "RETURN 1 AS one"}).status_code == 401
