"""GET /v1/owners: the question, over documents that were read."""

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
