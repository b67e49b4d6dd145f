"""GET /v1/owners: the question, over documents that were read."""

from typing import Any

import pytest
from fastapi.testclient import TestClient


def test_owners_with_their_words(client: TestClient) -> None:
    body = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()
    assert body["status"] == "answered"
    assert body["stale"] is False
    (lead,) = body["owners"]["lead"]
    assert lead["name"] == "丰台区教委"
    evidence = lead["evidence"]
    assert "牵头" in evidence["quote"]
    assert evidence["document"]["date"] == "2023-09-08"
    assert evidence["before"] is not None
    text = client.get(f"/v1/documents/{evidence['document']['id']}/text").json()["text"]
    assert "…".join(text[start:end] for start, end in evidence["spans"]) == evidence["quote"]


def test_by_id_it_is_the_same_answer(client: TestClient) -> None:
    named = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()
    assert client.get("/v1/owners", params={"id": named["initiative"]["id"]}).json() == named


def test_none_stated_tells_what_was_read(client: TestClient) -> None:
    body = client.get("/v1/owners", params={"initiative": "启明行动"}).json()
    assert body["status"] == "none_stated"
    assert [read["title"] for read in body["read"]] == ["启明行动走进校园"]


def test_unknown_is_404_with_the_nearest(client: TestClient) -> None:
    response = client.get("/v1/owners", params={"initiative": "头雁行动计划"})
    assert response.status_code == 404
    assert "头雁计划" in [hit["name"] for hit in response.json()["nearest"]]


@pytest.mark.parametrize(
    ("parameters", "status"),
    [({}, 400), ({"initiative": "x", "year": "soon"}, 422), ({"initiative": "头雁计划", "region": "上海市"}, 404)],
)
def test_bad_questions(client: TestClient, parameters: dict[str, str], status: int) -> None:
    assert client.get("/v1/owners", params=parameters).status_code == status


def test_the_owners_of_a_time(client: TestClient) -> None:
    for asked, status in (({"from": "2023-09"}, "answered"), ({"as_of": "2023-09-07"}, "none_stated")):
        body = client.get("/v1/owners", params={"initiative": "头雁计划", **asked}).json()
        assert body["status"] == status, asked
    assert client.get("/v1/owners", params={"initiative": "头雁计划", "from": "soon"}).status_code == 422


def test_the_owners_of_a_list_of_names(client: TestClient) -> None:
    asked: list[Any] = [
        "头雁计划",
        {"name": "头雁计划", "region": "上海市"},
        {"name": "头雁计划", "region": "火星"},
        {"name": "头雁计划", "year": 2019},
        "启明行动",
        "头雁行动计划",
        "",
    ]
    response = client.post("/v1/owners", json={"names": asked, "region": "北京市"})
    assert response.status_code == 200, response.text
    rows = response.json()["items"]
    statuses = ["answered", "unknown", "failed", "none_stated", "unknown", "unknown", "failed"]
    assert [row["status"] for row in rows] == statuses
    alone = client.get("/v1/owners", params={"initiative": "头雁计划", "region": "北京市"}).json()
    assert rows[0]["answer"] == alone | {"read": []}
    assert (rows[0]["name"], rows[0]["region"], rows[3]["year"]) == ("头雁计划", "北京市", 2019)
    assert "头雁计划" in [hit["name"] for hit in rows[5]["nearest"]]
    assert "火星" in rows[2]["detail"]
    refused: list[dict[str, Any]] = [{"names": []}, {"names": ["x"] * 501}, {"names": ["x"], "year": 3}]
    for wrong in refused:
        assert client.post("/v1/owners", json=wrong).status_code == 422


def test_a_session_says_what_it_may(client: TestClient, admin: TestClient, public: TestClient) -> None:
    told = client.get("/v1/session").json()
    assert (told["known"], told["name"]) == (False, "anonymous")
    assert told["may"] == {"read": True, "upload": False, "decide": False, "administer": False}
    assert "yanzhen link" in told["login"]
    assert set(admin.get("/v1/session").json()["may"].values()) == {True}
    assert admin.get("/v1/session").json()["login"] is None
    assert set(public.get("/v1/session").json()["may"].values()) == {False}
