"""The OpenAPI document as something to try out: every operation has examples, and over the samples they work."""

from typing import Any

from fastapi.testclient import TestClient

LATER = {"/login"}  # its link is used up by looking


def operations(client: TestClient) -> list[tuple[str, str, dict[str, Any]]]:
    paths = client.get("/openapi.json").json()["paths"]
    return [(method, path, operation) for path, found in paths.items() for method, operation in found.items()]


def example_of(holder: dict[str, Any]) -> Any:
    """The first example of a parameter, a body or a property."""
    examples = [*holder.get("examples", ()), *holder.get("schema", {}).get("examples", ())]
    return examples[0] if examples else None


def required(operation: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in operation.get("parameters", ()) if one["required"]]


def filled(client: TestClient, path: str, operation: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """The address and query of an operation with every example that it gives; of views with one that is there."""
    given = {(one["in"], one["name"]): example_of(one) for one in operation.get("parameters", ())}
    here = {name: value for (where, name), value in given.items() if where == "path"}
    asked = {name: value for (where, name), value in given.items() if where == "query" and value is not None}
    if path == "/v1/views/{id}":
        here = {"id": client.post("/v1/views", json={"name": "图", "state": {}}).json()["id"]}
    return path.format(**here), asked


def test_every_required_parameter_and_body_has_an_example(sampled: TestClient) -> None:
    document = sampled.get("/openapi.json").json()
    for method, path, operation in operations(sampled):
        for one in required(operation):
            assert example_of(one) is not None, (method, path, one["name"])
        for content in operation.get("requestBody", {}).get("content", {}).values():
            name = content["schema"]["$ref"].rpartition("/")[2]
            schema = document["components"]["schemas"][name]
            own = [example_of(schema["properties"][part]) for part in schema.get("required", ())]
            files = [schema["properties"][part].get("contentMediaType") for part in schema.get("required", ())]
            assert example_of(schema) or all(a or b for a, b in zip(own, files, strict=True)), (method, path)


def test_every_get_answers_its_examples(sampled: TestClient) -> None:
    for method, path, operation in operations(sampled):
        if method != "get" or path in LATER:
            continue
        address, query = filled(sampled, path, operation)
        response = sampled.get(address, params=query)
        assert response.is_success, (address, query, response.text[:300])


def test_head_answers_as_get_does(sampled: TestClient) -> None:
    for method, path, operation in operations(sampled):
        if method != "get" or path in LATER:
            continue
        address, query = filled(sampled, path, operation)
        head, get = sampled.head(address, params=query), sampled.get(address, params=query)
        assert (head.status_code, head.content) == (get.status_code, b""), address
        for header in ("content-type", "etag", "x-content-type-options", "content-security-policy", "vary"):
            assert head.headers.get(header) == get.headers.get(header), (address, header)
    missing = sampled.head("/v1/entities/nothing")
    assert (missing.status_code, missing.content) == (404, b"")
