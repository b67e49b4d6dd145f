"""The log tells what went on, never what was asked, sent or said."""

import logging
import re

import pytest
from fastapi.testclient import TestClient

from api.services import Services

SECRET = "某某某"
LINE = re.compile(r"[A-Z]+ (-|/[\w/{}.]*) \d{3} \d+ ms (-|anonymous|session|key [0-9a-f]{8})")


def test_a_line_a_request_without_what_was_asked(
    client: TestClient, services: Services, caplog: pytest.LogCaptureFixture
) -> None:
    _, token = services.access.create_key("log", ("read", "curate"))
    key = {"Authorization": f"Bearer {token}"}
    with caplog.at_level(logging.DEBUG):
        client.get("/v1/owners", params={"initiative": SECRET})
        client.head("/v1/search", params={"q": SECRET})
        client.get(f"/v1/entities/{SECRET}", headers=key)
        client.get(f"/{SECRET}")
        client.get("/login", params={"token": SECRET})
        client.post("/v1/decisions", json={"kind": "reject", "fact": SECRET, "reason": SECRET}, headers=key)
        client.post("/v1/documents", files={"file": (f"{SECRET}.txt", SECRET.encode())}, headers=key)
        client.get("/v1/documents", headers={"Host": "somebody.example"})
    lines = [record.getMessage() for record in caplog.records if record.name == "yanzhen.access"]
    assert len(lines) == 8
    assert [line for line in lines if not LINE.fullmatch(line)] == []
    assert lines[0].startswith("GET /v1/owners 404 ")
    assert lines[2].startswith("GET /v1/entities/{id} 404 ")
    assert lines[2].endswith(f"key {token.split('_')[1]}")
    assert lines[3].startswith("GET - 404 ")
    ours = [record for record in caplog.records if record.name.startswith(("api", "yanzhen"))]
    for written in (caplog.handler.format(record) for record in ours):
        assert SECRET not in written
        assert token.split("_", 2)[2] not in written


def test_a_crash_is_told_by_its_place_alone(
    client: TestClient, services: Services, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError(SECRET)

    monkeypatch.setattr(services, "ask", broken)
    assert client.get("/v1/regions").status_code == 500
    (record,) = [record for record in caplog.records if record.name == "api.http.problems"]
    written = caplog.handler.format(record)
    assert "KeyError" in written
    assert "test_log.py" in written
    assert SECRET not in written
