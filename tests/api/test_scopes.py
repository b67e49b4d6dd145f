"""Which scope each route asks for: the whole table, and that it holds."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.access.keys import SCOPES, expand
from api.services import Services

OPEN = {("get", "/healthz"), ("get", "/readyz"), ("get", "/login"), ("get", "/v1/session"), ("delete", "/v1/session")}
NEEDS = {
    ("post", "/v1/documents"): "ingest",
    ("get", "/v1/jobs/{id}"): "ingest",
    ("get", "/v1/jobs/{id}/events"): "ingest",
    ("post", "/v1/decisions"): "curate",
    ("post", "/v1/views"): "curate",
    ("put", "/v1/views/{id}"): "curate",
    ("delete", "/v1/views/{id}"): "curate",
    ("delete", "/v1/documents/{id}"): "admin",
}
VALUES = {"id": "nothing", "name": "nothing", "kind": "nothing", "number": 1}
BODIES: dict[tuple[str, str], dict[str, Any]] = {
    ("post", "/v1/documents"): {"files": {"file": ("x.txt", b"x")}, "data": {"date": "nonsense"}},
    ("post", "/v1/decisions"): {"json": {"kind": "undo", "undoes": 999}},
    ("post", "/v1/cypher"): {"json": {"query": "RETURN 1 AS one"}},
    ("post", "/v1/subgraph"): {"json": {"ids": []}},
    ("post", "/v1/owners"): {"json": {"names": ["x"]}},
    ("post", "/v1/views"): {"json": {"name": "", "state": {}}},
    ("put", "/v1/views/{id}"): {"json": {"name": "x", "state": {}}},
}


@pytest.fixture(scope="module")
def headers(services: Services) -> dict[str, dict[str, str]]:
    """A key of each scope alone."""
    keys = {scope: services.access.create_key(scope, (scope,))[1] for scope in SCOPES}
    return {scope: {"Authorization": f"Bearer {token}"} for scope, token in keys.items()}


def test_every_route_asks_for_its_scope(public: TestClient, headers: dict[str, dict[str, str]]) -> None:
    paths = public.get("/openapi.json", headers=headers["read"]).json()["paths"]
    routes = [(method, path) for path, operations in paths.items() for method in operations]
    assert set(NEEDS) | OPEN <= set(routes)
    for route in routes:
        method, path = route
        asked: dict[str, Any] = BODIES.get(route, {})
        anonymous = public.request(method, path.format(**VALUES), follow_redirects=False, **asked)
        if route not in OPEN:
            assert anonymous.status_code == 401, route
        for scope in SCOPES if route not in OPEN else ():
            allowed = NEEDS.get(route, "read") in expand((scope,))
            status = public.request(method, path.format(**VALUES), headers=headers[scope], **asked).status_code
            assert (status not in (401, 403)) == allowed, (route, scope, status)
            assert allowed or status == 403, (route, scope, status)
