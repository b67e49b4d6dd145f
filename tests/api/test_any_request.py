"""Requests that nobody wrote: schemathesis makes them from the OpenAPI document, the same ones in every run."""

from typing import Any

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.result import Ok
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from api.services import Services

EXAMPLES = 8  # of each operation
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]


def test_every_answer_is_as_described(sampled: TestClient) -> None:
    """No crash, and status, media type and body as the OpenAPI document says, whatever is sent."""
    _, token = services_of(sampled).access.create_key("any", ("ingest", "curate"))  # it must not forget the samples
    headers = {"Host": "127.0.0.1:8000", "Authorization": f"Bearer {token}"}
    schema = schemathesis.openapi.from_asgi("/openapi.json", sampled.app, headers=headers)
    tried = 0
    for found in schema.get_all_operations():
        assert isinstance(found, Ok), found
        send_any(found.ok(), headers)
        tried += 1
    assert tried == sum(map(len, sampled.get("/openapi.json").json()["paths"].values()))


def services_of(client: TestClient) -> Services:
    found: Services = client.app.state.services  # type: ignore[attr-defined]
    return found


def send_any(operation: Any, headers: dict[str, str]) -> None:
    @given(case=operation.as_strategy())
    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def send(case: Any) -> None:
        case.call_and_validate(headers=headers, checks=CHECKS)

    send()
