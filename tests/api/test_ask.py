"""Questions in Chinese over HTTP."""

import pytest
from fastapi.testclient import TestClient


def test_an_answer_says_how_it_was_found(client: TestClient) -> None:
    answer = client.get("/v1/ask", params={"question": "谁牵头“头雁计划”？"}).json()
    assert (answer["status"], answer["query"], answer["stale"]) == ("answered", "owners", False)
    assert answer["parameters"] == {"initiative": "头雁计划", "role": "lead"}
    assert len(answer["ids"]["initiative"]) == 1
    assert answer["sentence"].startswith("关于“头雁计划”，文档写明：")
    (stated,) = answer["evidence"]
    assert "头雁计划" in stated["quote"]
    assert client.get(f"/v1/facts/{stated['fact']}").json()["type"] == "RESPONSIBLE_FOR"


def test_its_rows_are_those_of_the_query(client: TestClient) -> None:
    answer = client.get("/v1/ask", params={"question": "谁负责头雁计划"}).json()
    rows = client.get(f"/v1/queries/{answer['query']}", params=answer["parameters"]).json()
    assert rows == {"columns": answer["columns"], "rows": answer["rows"]}


@pytest.mark.parametrize(
    ("question", "status", "near"),
    [
        ("谁负责启明行动", "none_stated", ""),
        ("谁负责头雁行动", "unknown", "头雁计划"),
        ("今天天气怎么样", "unplaced", "？"),
    ],
)
def test_what_cannot_be_answered_is_said(client: TestClient, question: str, status: str, near: str) -> None:
    answer = client.get("/v1/ask", params={"question": question}).json()
    assert (answer["status"], answer["rows"]) == (status, [])
    offered = answer["nearest_questions"] + [hit["name"] for hit in answer["nearest_names"]]
    assert near in "".join(offered)


@pytest.mark.parametrize(("question", "status"), [("", 422), ("？？", 400), ("头" * 201, 422), (None, 422)])
def test_a_question_is_some_words(client: TestClient, question: str | None, status: int) -> None:
    assert client.get("/v1/ask", params={"question": question} if question is not None else None).status_code == status


def test_an_answer_is_304_until_something_changes(client: TestClient) -> None:
    tag = client.get("/v1/ask", params={"question": "谁负责头雁计划"}).headers["etag"]
    again = client.get("/v1/ask", params={"question": "谁负责头雁计划"}, headers={"If-None-Match": tag})
    assert again.status_code == 304


def test_named_questions_take_names(client: TestClient) -> None:
    rows = client.get("/v1/queries/owners", params={"initiative": "头雁计划", "role": "lead"}).json()["rows"]
    assert [row["owner"] for row in rows] == ["丰台区教委"]
    assert client.get("/v1/queries/owners", params={"initiative": "无此计划"}).status_code == 404
    assert client.get("/v1/queries/targets", params={"region": "火星"}).status_code == 404
    assert client.get("/v1/queries/targets", params={"limit": "100000"}).status_code == 400
    kinds = {query["name"]: query["kind"] for query in client.get("/v1/queries").json()["items"]}
    assert (kinds["owners"], kinds["owners_of"]) == ("question", "lookup")
