"""Facts that people correct and add: seen at once, with their words, the same after a rebuild, and gone when undone."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.graphing import bring_graph_up
from api.http.app import create_app
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from graph.projection.hash import graph_hash
from graph.projection.scratch import rows
from graph.projection.sync import rebuild
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources
from tests.api.conftest import BASE

NAME = "晨光计划"
WORDS = "西城区晨曦小学也参与这项工作。"
TEXT = f"""西城区教委关于“{NAME}”的通知

西城区教委牵头实施“{NAME}”。
{WORDS}

西城区教委
2024年3月1日
"""


@pytest.fixture
def services(tmp_path: Path) -> Iterator[Services]:
    (tmp_path / "晨光.txt").write_text(TEXT, encoding="utf-8")
    with Services(Settings(data=tmp_path / "data", neo4j_url=None)) as wired:
        found = find_sources([tmp_path / "晨光.txt"], Naming(collection="t"), {})
        assert ingest(wired.ledger, found, options_of(wired.settings)).exit_code == 0
        bring_graph_up(wired)
        yield wired


@pytest.fixture
def own(services: Services) -> TestClient:
    _, token = services.access.create_key("tests", ("admin",))
    headers = {"Authorization": f"Bearer {token}"}
    return TestClient(create_app(services.settings, services), base_url=BASE, headers=headers)


def get(client: TestClient, path: str, **asked: Any) -> Any:
    response = client.get(path, params=asked)
    assert response.status_code == 200, response.text
    return response.json()


def decide(client: TestClient, status: int = 201, **body: Any) -> Any:
    response = client.post("/v1/decisions", json=body)
    assert response.status_code == status, response.text
    return response.json()


def owners(client: TestClient) -> dict[str, list[str]]:
    found = get(client, "/v1/owners", initiative=NAME)["owners"]
    return {role: [one["name"] for one in found[role]] for role in ("lead", "support", "implement")}


def id_of(client: TestClient, name: str, label: str) -> str:
    found: str = get(client, "/v1/search", q=name, label=label)["items"][0]["id"]
    return found


def sentence(client: TestClient, words: str = WORDS) -> tuple[str, list[int], str]:
    """The document, and where words stand in its text, and which version that is of."""
    document = get(client, "/v1/documents")["items"][0]["id"]
    told = get(client, f"/v1/documents/{document}/text")
    start = told["text"].index(words)
    return document, [start, start + len(words)], told["version"]


def check_graph(services: Services) -> None:
    """The graph is that of a rebuild."""
    before = graph_hash(services.store)
    assert before == graph_hash(rows(services.ledger))
    rebuild(services.ledger, services.store)
    assert graph_hash(services.store) == before


def test_a_fact_is_added_on_a_sentence(own: TestClient, services: Services) -> None:
    document, span, version = sentence(own)
    before = graph_hash(services.store)
    stated = {
        "subject": {"label": "School", "name": "西城区晨曦小学"},
        "type": "RESPONSIBLE_FOR",
        "object": id_of(own, NAME, "Program"),
        "qualifiers": {"role": "support"},
    }
    made = decide(own, kind="add", stated=stated, document=document, spans=[span], version=version, reason="漏读")
    assert (made["quote"], made["names"], made["graph"]) == (WORDS, ["西城区晨曦小学", NAME], "ok")
    assert (made["spans"], made["version"], made["document_id"]) == ([span], version, document)
    answer = get(own, "/v1/owners", initiative=NAME)
    (owner,) = answer["owners"]["support"]
    assert (owner["name"], owner["review"], owner["evidence"]["quote"]) == ("西城区晨曦小学", "added", WORDS)
    assert owner["evidence"]["document"]["id"] == document
    fact = get(own, f"/v1/facts/{owner['fact']}")
    assert [(one["quote"], one["spans"], one["origin"]) for one in fact["evidence"]] == [(WORDS, [span], "decision")]
    assert fact["evidence"][0]["before"] is not None
    said = get(own, f"/v1/documents/{document}/statements", limit=500)["items"]
    assert [one["fact"] for one in said if one["evidence"]["origin"] == "decision"] == [owner["fact"]]
    about = get(own, f"/v1/entities/{owner['id']}/evidence")["items"]
    assert owner["fact"] in [one["fact"] for one in about]
    assert WORDS in own.get(f"/v1/facts/{owner['fact']}/citation").text
    assert get(own, f"/v1/facts/{owner['fact']}/explanation")["reasons"][0]["evidence"]["quote"] == WORDS
    check_graph(services)
    assert owners(own)["support"] == ["西城区晨曦小学"]
    assert get(own, "/v1/decisions", fact=owner["fact"])["items"][0]["id"] == made["id"]
    assert get(own, "/v1/decisions", document=document)["items"][0]["id"] == made["id"]
    assert get(own, "/v1/decisions", fact="fct_none")["items"] == []
    decide(own, kind="undo", undoes=made["id"])
    assert owners(own)["support"] == []
    assert graph_hash(services.store) == before


@pytest.mark.parametrize(
    ("instead", "role", "name"),
    [
        ({"qualifiers": {"role": "implement"}}, "implement", "西城区教委"),
        ({"subject": {"label": "Organization", "name": "西城区教育考试中心"}}, "lead", "西城区教育考试中心"),
        ({"subject": {"label": "Person", "name": "周远帆"}, "qualifiers": {"role": "support"}}, "support", "周远帆"),
    ],
)
def test_a_fact_is_corrected(own: TestClient, services: Services, instead: Any, role: str, name: str) -> None:
    before = graph_hash(services.store)
    (lead,) = get(own, "/v1/owners", initiative=NAME)["owners"]["lead"]
    made = decide(own, kind="correct", fact=lead["fact"], instead=instead, reason="读错")
    assert made["instead"]["type"] == "RESPONSIBLE_FOR"
    assert made["instead_names"][0] == name
    found = get(own, "/v1/owners", initiative=NAME)["owners"]
    (owner,) = found[role]
    assert (owner["name"], owner["review"], owner["evidence"]["quote"]) == (
        name,
        "corrected",
        lead["evidence"]["quote"],
    )
    assert sum(map(len, found.values())) == 1
    fact = get(own, f"/v1/facts/{owner['fact']}")
    assert fact["evidence"][0]["quote"] == lead["evidence"]["quote"]
    assert (made["instead_fact"], get(own, f"/v1/facts/{lead['fact']}")) == (owner["fact"], fact)
    check_graph(services)
    again = decide(own, kind="correct", fact=owner["fact"], instead={"qualifiers": {"role": "propose"}})
    assert get(own, "/v1/owners", initiative=NAME)["proposed"][0]["name"] == name
    assert get(own, f"/v1/facts/{lead['fact']}")["properties"]["role"] == "propose"
    decide(own, kind="undo", undoes=again["id"])
    decide(own, kind="undo", undoes=made["id"])
    assert get(own, f"/v1/facts/{lead['fact']}")["source"]["name"] == "西城区教委"
    assert owners(own)["lead"] == ["西城区教委"]
    assert graph_hash(services.store) == before


PROGRAM = {"label": "Program", "name": NAME}
ORGAN = {"label": "Organization", "name": "西城区教委"}
OWNED = {"subject": ORGAN, "type": "RESPONSIBLE_FOR", "object": PROGRAM, "qualifiers": {"role": "lead"}}
REFUSED: dict[str, tuple[dict[str, Any], int, str]] = {
    "no fact": ({"kind": "add"}, 400, "stated"),
    "no document": ({"kind": "add", "stated": OWNED, "document": ""}, 400, "document"),
    "unknown document": ({"kind": "add", "stated": OWNED, "document": "doc_x"}, 404, "doc_x"),
    "unknown id": ({"kind": "add", "stated": OWNED | {"subject": "org_x"}}, 404, "org_x"),
    "forbidden ends": ({"kind": "add", "stated": OWNED | {"subject": PROGRAM}}, 400, "Person →"),
    "unknown type": ({"kind": "add", "stated": OWNED | {"type": "OWNS"}}, 400, "OWNS"),
    "join by adding": ({"kind": "add", "stated": OWNED | {"type": "SAME_AS", "object": ORGAN}}, 400, "merge"),
    "no role": ({"kind": "add", "stated": OWNED | {"qualifiers": {}}}, 400, "role"),
    "unknown role": ({"kind": "add", "stated": OWNED | {"qualifiers": {"role": "boss"}}}, 400, "support"),
    "a target by name": (
        {
            "kind": "add",
            "stated": {"subject": PROGRAM, "type": "HAS_TARGET", "object": {"label": "Target", "name": "x"}},
        },
        400,
        "Target",
    ),
    "words outside": ({"kind": "add", "stated": OWNED, "spans": [[0, 10_000]]}, 400, "spans"),
    "words of another version": ({"kind": "add", "stated": OWNED, "spans": [[0, 3]], "version": "old"}, 409, "version"),
    "correct nothing": ({"kind": "correct", "document": "", "instead": {"type": "OVERSEES"}}, 400, "fact"),
    "correct into nothing": ({"kind": "correct", "fact": "lead", "document": ""}, 400, "instead"),
    "correct into the same": (
        {"kind": "correct", "fact": "lead", "instead": {"qualifiers": {"role": "lead"}}},
        400,
        "nothing",
    ),
    "correct an unknown fact": ({"kind": "correct", "fact": "fct_x", "instead": {"type": "OVERSEES"}}, 404, "fct_x"),
    "correct into another shape": (
        {"kind": "correct", "fact": "lead", "instead": {"type": "HOLDS_POST"}},
        400,
        "HOLDS_POST",
    ),
    "reject with spans": ({"kind": "reject", "fact": "lead", "spans": [[0, 1]]}, 400, "spans"),
}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = tmp_path_factory.mktemp("shared")
    (folder / "晨光.txt").write_text(TEXT, encoding="utf-8")
    with Services(Settings(data=folder / "data", neo4j_url=None)) as wired:
        ingest(wired.ledger, find_sources([folder / "晨光.txt"], Naming(), {}), options_of(wired.settings))
        bring_graph_up(wired)
        _, token = wired.access.create_key("tests", ("curate",))
        headers = {"Authorization": f"Bearer {token}"}
        yield TestClient(create_app(wired.settings, wired), base_url=BASE, headers=headers)


@pytest.mark.parametrize(("body", "status", "word"), REFUSED.values(), ids=REFUSED.keys())
def test_what_may_not_stand_is_refused(shared: TestClient, body: dict[str, Any], status: int, word: str) -> None:
    (lead,) = get(shared, "/v1/owners", initiative=NAME)["owners"]["lead"]
    given = {"document": sentence(shared)[0]} | body
    given |= {"fact": lead["fact"]} if body.get("fact") == "lead" else {}
    problem = decide(shared, status, **given)
    assert word in problem["detail"]
    assert get(shared, "/v1/decisions")["items"] == []
