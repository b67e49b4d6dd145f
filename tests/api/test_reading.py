"""Entities, facts, documents, search, queries: what is found, how it pages, and when it has not changed."""

import pytest
from fastapi.testclient import TestClient


def first_lead(client: TestClient) -> dict[str, object]:
    lead: dict[str, object] = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()["owners"]["lead"][0]
    return lead


def test_entity_and_its_relations(client: TestClient) -> None:
    id_ = first_lead(client)["id"]
    entity = client.get(f"/v1/entities/{id_}").json()
    assert (entity["name"], entity["label"]) == ("丰台区教委", "Organization")
    assert not {"search", "ledger", "name_key"} & set(entity["properties"])
    relations = client.get(f"/v1/entities/{id_}/relations", params={"type": "RESPONSIBLE_FOR"}).json()["items"]
    assert {relation["other"]["name"] for relation in relations} == {"头雁计划", "破晓计划"}
    assert all(relation["evidence"]["quote"] for relation in relations)


def test_evidence_of_an_entity_comes_from_every_document(client: TestClient) -> None:
    items = client.get(f"/v1/entities/{first_lead(client)['id']}/evidence").json()["items"]
    assert {item["kind"] for item in items} >= {"mention", "relation"}
    assert len({item["evidence"]["document"]["id"] for item in items}) == 2


def test_a_fact_by_any_of_its_ids(client: TestClient) -> None:
    fact = client.get(f"/v1/facts/{first_lead(client)['fact']}").json()
    assert fact["type"] == "RESPONSIBLE_FOR"
    assert (fact["source"]["name"], fact["target"]["name"]) == ("丰台区教委", "头雁计划")
    for id_ in fact["fact_ids"]:
        assert client.get(f"/v1/facts/{id_}").json() == fact


def test_documents_and_statements(client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    plan = next(item for item in items if item["key"] == "t/plan.txt")
    detail = client.get(f"/v1/documents/{plan['id']}").json()
    assert detail["title"] == "丰台区教委关于加强干部队伍建设的通知"
    assert len(detail["versions"]) == 1
    said = client.get(f"/v1/documents/{plan['id']}/statements", params={"limit": 500}).json()["items"]
    owner = next(item for item in said if item["type"] == "RESPONSIBLE_FOR" and item["qualifiers"]["role"] == "lead")
    assert [end["name"] for end in owner["ends"]] == ["丰台区教委", "头雁计划"]
    assert all(len(item["ends"]) == (2 if item["kind"] == "relation" else 1) for item in said)


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/search?q=丰台区", "{entity}/relations", "{entity}/evidence"])
def test_lists_page_by_opaque_cursors(client: TestClient, path: str) -> None:
    path = path.format(entity=f"/v1/entities/{first_lead(client)['id']}")
    whole = client.get(path, params={"limit": 100} if "?" not in path else None).json()["items"]
    assert len(whole) > 1
    joined, cursor = [], None
    for _ in range(len(whole) + 1):
        more = {"limit": "1"} | ({"cursor": cursor} if cursor else {})
        page = client.get(path + ("&" if "?" in path else "?") + "&".join(f"{k}={v}" for k, v in more.items())).json()
        joined += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert joined == whole


@pytest.mark.parametrize("cursor", ["x", "bm9uc2Vuc2U", "W10", "WyJzZWFyY2giLCAxXQ"])
def test_a_foreign_cursor_is_refused(client: TestClient, cursor: str) -> None:
    response = client.get("/v1/documents", params={"cursor": cursor})
    assert (response.status_code, response.json()["type"]) == (400, "urn:yanzhen:problem:bad-cursor")


@pytest.mark.parametrize("path", ["/v1/owners?initiative=头雁计划", "/v1/search?q=头雁", "/v1/documents"])
def test_what_has_not_changed_is_304(client: TestClient, admin: TestClient, path: str) -> None:
    tag = client.get(path).headers["etag"]
    again = client.get(path, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(path, headers={"If-None-Match": '"0-0"'}).status_code == 200
    assert admin.get(path, headers={"If-None-Match": tag}).status_code == 200  # shows numbers, so it is another answer


def test_queries_list_themselves_and_run(client: TestClient) -> None:
    queries = {query["name"]: query for query in client.get("/v1/queries").json()["items"]}
    assert queries["owners_of"]["zh"]
    rows = client.get("/v1/queries/counts").json()["rows"]
    assert {"label": "Document", "count": 4} in rows
    assert client.get("/v1/queries/entity").status_code == 400
    assert client.get("/v1/queries/entity", params={"id": "x", "more": "y"}).status_code == 400


def test_ready_and_health(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "ok"}
    ready = client.get("/readyz").json()
    assert (ready["documents"], ready["stale"]) == (4, False)


def test_numbers_are_masked_digit_for_digit_without_a_key(client: TestClient, admin: TestClient) -> None:
    plan = next(item for item in client.get("/v1/documents").json()["items"] if item["key"] == "t/plan.txt")
    masked = client.get(f"/v1/documents/{plan['id']}/text").json()
    whole = admin.get(f"/v1/documents/{plan['id']}/text").json()
    assert "13812345678" in whole["text"]
    assert masked["text"] == whole["text"].replace("13812345678", "*" * 11)
    assert (masked["masked"], whole["masked"]) == (True, False)
