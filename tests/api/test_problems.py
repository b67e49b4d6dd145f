"""Every route answers errors as problem documents, and the OpenAPI document says all of it."""

from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import BaseModel

from api.models import Model, ProblemDocument
from api.services import Services
from graph import errors

METHODS = ("get", "post", "delete", "put", "patch")
VALUES = dict.fromkeys(("id", "name", "kind", "number"), "nothing")


def operations(client: TestClient) -> list[tuple[str, str, dict[str, Any]]]:
    paths = client.get("/openapi.json").json()["paths"]
    return [(path, method, operation) for path, found in paths.items() for method, operation in found.items()]


def is_problem(response: Any) -> bool:
    if response.headers["content-type"] != "application/problem+json":
        return False
    body = response.json()
    return {"type", "title", "status", "detail"} <= set(body) and body["status"] == response.status_code


def test_every_route_answers_nonsense_with_a_problem(client: TestClient, admin: TestClient) -> None:
    for path, method, _ in operations(client):
        for who in (client, admin):
            response = who.request(
                method, path.format(**VALUES), params={"limit": "many", "cursor": "!", "id": "x" * 999}
            )
            assert response.status_code < 300 or response.status_code == 304 or is_problem(response), (path, method)
            assert response.status_code < 500, (path, method, response.text)


def test_every_route_refuses_a_parameter_that_it_does_not_know(client: TestClient, admin: TestClient) -> None:
    for path, method, _ in operations(client):
        if path.startswith("/v1/"):
            response = admin.request(method, path.format(**VALUES | {"name": "counts"}), params={"yaer": "2023"})
            assert is_problem(response), (path, method)
            assert response.status_code == 422 or "yaer" in response.json()["detail"], (path, method, response.text)
    told = client.get("/v1/targets", params={"regoin": "丰台区"})
    assert (told.status_code, "did you mean region" in told.json()["detail"]) == (400, True)


def test_every_unsupported_method_is_a_problem(client: TestClient) -> None:
    for path in {path for path, _, _ in operations(client)}:
        known = {method for other, method, _ in operations(client) if other == path}
        for method in set(METHODS) - known:
            response = client.request(method, path.format(**VALUES))
            assert response.status_code == 405, (path, method)
            assert is_problem(response)


@pytest.mark.parametrize("path", ["/nothing", "/v1", "/v1/nothing", "/page/nothing", "/page/../app.py"])
def test_unknown_addresses_are_problems(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert is_problem(response)


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        (errors.Busy("…"), (429, "busy")),
        (errors.LedgerUnwritable("…"), (507, "ledger-unwritable")),
        (errors.LedgerLocked("…"), (503, "ledger-locked")),
        (errors.StoreUnavailable("…"), (503, "store-unavailable")),
    ],
)
def test_what_the_machine_cannot_do_now_is_a_problem(
    client: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch, error: Exception, expected: tuple[int, str]
) -> None:
    status, slug = expected

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(services.store, "read_free", fail)
    response = client.post("/v1/cypher", json={"query": "RETURN 1 AS one"})
    assert (response.status_code, response.json()["type"]) == (status, f"urn:yanzhen:problem:{slug}")
    assert is_problem(response)
    assert ("retry-after" in response.headers) is (status != 507)


@pytest.mark.parametrize("path", ["entities", "facts", "documents", "queries"])
def test_unknown_ids_are_404(client: TestClient, path: str) -> None:
    response = client.get(f"/v1/{path}/nothing")
    assert (response.status_code, response.json()["type"]) == (404, "urn:yanzhen:problem:unknown-name")


def test_openapi_is_complete(client: TestClient) -> None:
    for path, method, operation in operations(client):
        where = (path, method)
        assert operation["summary"], where
        assert operation["description"], where
        assert operation["tags"], where
        for status in ("400", "401", "404", "422", "503"):
            assert "application/problem+json" in operation["responses"][status]["content"], where
        for parameter in operation.get("parameters", []):
            assert parameter["schema"], where
        for content in operation["responses"].get("200", {}).get("content", {}).values():
            assert content["schema"], where


def model_named(name: str) -> type[BaseModel]:
    """One of the classes below Model, in whatever module it stands; ProblemDocument is apart."""
    found: list[type[BaseModel]] = [ProblemDocument, Model]
    for known in found:  # which grows while it is walked
        found += [below for below in known.__subclasses__() if below not in found]
    (named,) = (known for known in found if known.__name__ == name)
    return named


def test_every_answer_in_openapi_has_an_example_that_fits(client: TestClient) -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    used = {
        content["schema"]["$ref"].rpartition("/")[2]
        for _, _, operation in operations(client)
        for answer in operation["responses"].values()
        for content in answer.get("content", {}).values()
        if "$ref" in content["schema"]
    }
    assert len(used) > 10
    for name in used:
        assert schemas[name].get("examples"), name
        for example in schemas[name]["examples"]:
            model_named(name).model_validate(example)


STRANGE = (
    "%00",
    "%ED%A0%80",
    "%F0%9F%A6%A2",
    "*",
    "(",
    "%22",
    "%5C",
    "AND",
    "a" * 300,
    "..%2F..%2Fx",
    "'",
    "{}",
    "%0A",
)


@pytest.mark.parametrize("value", STRANGE)
def test_strange_values_break_nothing(client: TestClient, value: str) -> None:
    for path in (
        f"/v1/owners?initiative={value}",
        f"/v1/owners?initiative=头雁计划&region={value}",
        f"/v1/owners?initiative=头雁计划&document={value}",
        f"/v1/owners?id={value}",
        f"/v1/search?q={value}",
        f"/v1/search?q=丰台&label={value}",
        f"/v1/entities/{value}",
        f"/v1/entities/{value}/relations?type={value}",
        f"/v1/entities/{value}/relations?as_of={value}",
        f"/v1/entities/{value}/timeline?from={value}",
        f"/v1/paths?source={value}&target={value}",
        f"/v1/targets?region={value}&metric={value}",
        f"/v1/targets?metric={value}&owner={value}",
        f"/v1/regions?region={value}",
        f"/v1/gaps/{value}",
        f"/v1/gaps?region={value}",
        f"/v1/search?q=丰台&region={value}",
        f"/v1/documents?kind={value}",
        f"/v1/documents/{value}/problems",
        f"/v1/entities/{value}/evidence",
        f"/v1/facts/{value}",
        f"/v1/documents/{value}/text",
        f"/v1/documents/{value}/original",
        f"/v1/documents?cursor={value}",
        f"/v1/queries/search?expression={value}&labels=&without=&skip=0&limit=5",
        f"/v1/queries/{value}",
        f"/login?token={value}",
    ):
        response = client.get(path, follow_redirects=False)
        assert response.status_code < 500, (path, response.text)
        assert response.status_code == 200 or is_problem(response), (path, response.status_code)
