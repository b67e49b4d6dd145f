"""Who may do what, and what strangers try."""

import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.http.access import COOKIE
from api.http.app import PAGE_ADDRESSES
from api.services import Services

BASE = "http://127.0.0.1:8000"
UPLOAD: dict[str, Any] = {"files": {"file": ("x.txt", b"x")}}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "", "[::2]:8000"])
def test_a_foreign_host_header_is_421(client: TestClient, host: str) -> None:
    response = client.get("/v1/documents", headers={"Host": host})
    assert (response.status_code, response.headers["content-type"]) == (421, "application/problem+json")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:9", "LOCALHOST:8000", "[::1]:8000"])
def test_our_own_hosts_pass(client: TestClient, host: str) -> None:
    assert client.get("/v1/documents", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"), [("POST", "/v1/documents"), ("POST", "/v1/decisions"), ("GET", "/v1/jobs/job-1")]
)
def test_writing_needs_a_key_even_on_loopback(client: TestClient, method: str, path: str) -> None:
    body = UPLOAD if path.endswith("documents") else {"json": {"kind": "undo", "undoes": 1}} if method == "POST" else {}
    response = client.request(method, path, **body)
    assert response.status_code == 401
    assert response.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("path", ["/v1/documents", "/v1/owners?initiative=x", "/v1/search?q=x", "/v1/queries"])
def test_beyond_loopback_reading_needs_a_key_too(public: TestClient, admin: TestClient, path: str) -> None:
    assert public.get(path).status_code == 401
    key = admin.headers["authorization"]
    assert public.get(path, headers={"Authorization": key}).status_code in (200, 404)
    assert public.get(path, headers={"Authorization": "Bearer yz_0_wrong"}).status_code == 401
    assert public.get("/healthz").status_code == 200


def test_scopes(services: Services, client: TestClient) -> None:
    _, token = services.access.create_key("reader", ("read",))
    header = {"Authorization": f"Bearer {token}"}
    assert client.get("/v1/documents", headers=header).status_code == 200
    assert client.post("/v1/documents", headers=header, **UPLOAD).status_code == 403
    services.access.revoke(token)
    assert client.get("/v1/documents", headers=header).status_code == 401


def test_keys_are_hashed_at_rest(services: Services) -> None:
    _, token = services.access.create_key("secret", ("read",))
    path = services.settings.data / "access.json"
    assert token.split("_", 2)[2] not in path.read_text("utf-8")
    assert path.stat().st_mode & 0o777 == 0o600


def log_in(client: TestClient, services: Services) -> str:
    response = client.get("/login", params={"token": services.access.create_link()}, follow_redirects=False)
    assert response.status_code == 303
    cookie = response.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    return cookie.split(";")[0]


def test_a_login_link_works_once(client: TestClient, services: Services) -> None:
    link = services.access.create_link()
    assert client.get("/login", params={"token": link}, follow_redirects=False).status_code == 303
    client.cookies.clear()
    assert client.get("/login", params={"token": link}, follow_redirects=False).status_code == 401
    assert client.get("/login", params={"token": "guess"}, follow_redirects=False).status_code == 401


def test_a_session_writes_from_its_own_page_only(client: TestClient, services: Services) -> None:
    cookie = log_in(client, services)
    client.cookies.clear()
    body = {"kind": "undo", "undoes": 999}
    for origin in (None, "null", "http://evil.example", "https://127.0.0.1:8000", "http://127.0.0.1:8001"):
        headers = {"Cookie": cookie} | ({"Origin": origin} if origin else {})
        assert client.post("/v1/decisions", json=body, headers=headers).status_code == 403, origin
    headers = {"Cookie": cookie, "Origin": BASE}
    assert (
        client.post("/v1/decisions", json=body, headers=headers).status_code == 404
    )  # let in; there is no decision 999
    assert client.get("/v1/session", headers=headers).json()["known"] is True
    assert client.delete("/v1/session", headers=headers).status_code == 204
    assert client.get("/v1/session", headers=headers).json()["known"] is False


def test_cookies_that_nobody_gave_are_nothing(client: TestClient) -> None:
    headers = {"Cookie": f"{COOKIE}=guess", "Origin": BASE}
    assert client.post("/v1/decisions", json={"kind": "undo", "undoes": 1}, headers=headers).status_code == 401


def test_no_answer_lets_another_site_read_it(client: TestClient) -> None:
    response = client.get("/v1/documents", headers={"Origin": "http://evil.example"})
    assert "access-control-allow-origin" not in response.headers


def test_a_body_beyond_the_cap_is_413(admin: TestClient) -> None:
    big = b"x" * 1_300_000
    assert admin.post("/v1/documents", files={"file": ("x.txt", big)}).status_code == 413
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\n'
    form = {"content-type": "multipart/form-data; boundary=b"}
    unannounced = admin.post("/v1/documents", content=iter([part, big, b"\r\n--b--\r\n"]), headers=form)
    assert unannounced.status_code == 413


def test_what_a_document_says_is_never_run(client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    attack = next(item for item in items if item["key"] == "t/attack.txt")
    text = client.get(f"/v1/documents/{attack['id']}/text")
    assert text.headers["content-type"] == "application/json"
    assert text.headers["x-content-type-options"] == "nosniff"
    original = client.get(f"/v1/documents/{attack['id']}/original")
    assert original.headers["content-type"] == "application/octet-stream"
    assert original.headers["content-disposition"].startswith("attachment")
    assert original.headers["x-content-type-options"] == "nosniff"
    assert "sandbox" in original.headers["content-security-policy"]


def test_the_page_asks_nobody_else_and_runs_no_inline_code(client: TestClient) -> None:
    page = client.get("/")
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "http://" not in page.text.replace("http://www.w3.org", "")
    assert "https://" not in page.text
    parts = re.findall(r'(?:src|href)="(/page/[^"]+)"', page.text)
    assert len(parts) >= 3
    assert [part for part in parts if client.get(part).status_code != 200] == []
    assert re.search(r"<script(?![^>]* src=)|<style|style=|onload=", page.text) is None


def test_the_page_keeps_what_it_has_and_asks_for_its_start_anew(client: TestClient) -> None:
    page = client.get("/")
    script = re.search(r'src="(/page/assets/[^"]+)"', page.text)
    assert script is not None
    assert "immutable" in client.get(script[1]).headers["cache-control"]
    assert page.headers["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("path", ["/entity/org_x", "/document/doc_x", "/graph", "/queries", "/views/1"])
def test_the_page_stands_under_its_addresses(client: TestClient, path: str) -> None:
    assert client.get(path).text == client.get("/").text


def test_no_part_of_the_page_takes_data_for_markup() -> None:
    sources = list((Path(__file__).parents[2] / "web/src").rglob("*.svelte"))
    assert len(sources) > 50
    assert [source.name for source in sources if "{@html" in source.read_text(encoding="utf-8")] == []


def test_each_page_of_the_explorer_has_its_address() -> None:
    routes = (Path(__file__).parents[2] / "web/src/routes.ts").read_text(encoding="utf-8")
    paths = re.findall(r'\bpath: "([^"]+)"', routes)
    assert sorted(re.sub(r":(\w+)", r"{\1}", path) for path in paths) == sorted(PAGE_ADDRESSES)
