"""Saved views: kept apart from the graph, over a rebuild and a restart."""

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.graphing import rebuild_graph
from api.http.app import create_app
from api.services import Services
from graph.config import Settings
from tests.api.conftest import BASE

STATE = {"nodes": [{"id": "prg_x", "x": 0.5, "pinned": True}], "filters": {"types": ["HOLDS_POST"]}, "名": "雁 🦢"}


def client_of(wired: Services) -> TestClient:
    _, token = wired.access.create_key("tests", ("curate",))
    headers = {"Authorization": f"Bearer {token}"}
    return TestClient(create_app(wired.settings, wired), base_url=BASE, headers=headers)


def test_a_view_is_saved_changed_and_deleted(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path / "data", neo4j_url=None)
    with Services(settings) as wired:
        client = client_of(wired)
        position = wired.ledger.position()
        made = client.post("/v1/views", json={"name": " 我的  图 ", "state": STATE})
        assert made.status_code == 201, made.text
        view = made.json()
        assert (view["name"], view["state"], view["author"][:3]) == ("我的 图", STATE, "key")
        assert made.headers["location"] == f"/v1/views/{view['id']}"
        assert wired.ledger.position() == position
        rebuild_graph(wired)
    with Services(settings) as wired:
        client = client_of(wired)
        assert client.get(f"/v1/views/{view['id']}").json() == view
        heads = client.get("/v1/views").json()["items"]
        assert heads == [{name: view[name] for name in ("id", "name", "author", "created", "updated")}]
        changed = client.put(f"/v1/views/{view['id']}", json={"name": "别的图", "state": {}}).json()
        assert (changed["name"], changed["state"], changed["created"]) == ("别的图", {}, view["created"])
        assert client.delete(f"/v1/views/{view['id']}").status_code == 204
        for ask in (client.get, client.delete):
            assert ask(f"/v1/views/{view['id']}").status_code == 404
        assert client.put(f"/v1/views/{view['id']}", json={"name": "x", "state": {}}).status_code == 404


def test_views_page_by_cursor(admin: TestClient, client: TestClient) -> None:
    made = {admin.post("/v1/views", json={"name": f"图{n}", "state": {}}).json()["id"] for n in range(3)}
    seen: list[int] = []
    cursor: dict[str, str] = {}
    while True:
        page = client.get("/v1/views", params={"limit": 2, **cursor}).json()
        seen += [one["id"] for one in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert seen == sorted(set(seen))
    assert made <= set(seen)
    assert client.post("/v1/views", json={"name": "图", "state": {}}).status_code == 401
    assert client.delete(f"/v1/views/{seen[0]}").status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"name": "", "state": {}}, 422),
        ({"name": "   ", "state": {}}, 400),
        ({"name": "x" * 201, "state": {}}, 422),
        ({"name": "x", "state": []}, 422),
        ({"name": "x"}, 422),
        ({"name": "x", "state": {"a": "雁" * 70_000}}, 400),
        ({"name": "x", "state": {"a": "x" * 1_100_000}}, 413),
    ],
)
def test_what_is_no_view_is_refused(admin: TestClient, body: dict[str, Any], status: int) -> None:
    assert admin.post("/v1/views", json=body).status_code == status
