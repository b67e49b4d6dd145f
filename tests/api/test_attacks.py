"""What strangers try: names that rebind, pages of other sites, documents that carry code, files called like paths."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message, Scope

from api.http.app import create_app
from api.http.bodies import JSON_BYTES, BodyGuard
from api.services import Services
from graph.config import Settings

BASE = "http://127.0.0.1:8000"
HTML = "<img src=x onerror=alert(1)>"
TEXT = f"""西城区教委关于“晨光计划”的通知{HTML}

西城区教委牵头实施“晨光计划”{HTML}。

西城区教委
2024年3月1日
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A data folder of its own, with a key that may do all."""
    settings = Settings(data=tmp_path_factory.mktemp("attacks"), neo4j_url=None, max_file_bytes=3_000_000)
    with Services(settings) as wired:
        _, token = wired.access.create_key("tests", ("admin",))
        header = {"Authorization": f"Bearer {token}"}
        yield TestClient(create_app(settings, wired), base_url=BASE, headers=header, raise_server_exceptions=False)


def upload(client: TestClient, name: str, content: bytes = TEXT.encode()) -> dict[str, Any]:
    response = client.post("/v1/documents", files={"file": (name, content)})
    assert response.status_code == 202, response.text
    client.get(f"{response.headers['location']}/events")  # ends with the job
    job: dict[str, Any] = client.get(response.headers["location"]).json()
    return job


CHANGING = (
    ("POST", "/v1/documents"),
    ("DELETE", "/v1/documents/doc_aaaaaaaaaaaaaaaa"),
    ("POST", "/v1/decisions"),
    ("POST", "/v1/cypher"),
    ("DELETE", "/v1/session"),
)
FOREIGN: tuple[dict[str, str], ...] = (
    {"Origin": "http://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://127.0.0.1:8000"},
    {"Origin": "http://127.0.0.1:8001"},
    {"Origin": "http://127.0.0.1:8000.evil.example"},
    {"Origin": ""},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
    {"Sec-Fetch-Site": "cross-site", "Origin": BASE},
)


@pytest.mark.parametrize("headers", FOREIGN, ids=lambda headers: "-".join(headers.values()) or "empty")
@pytest.mark.parametrize(("method", "path"), CHANGING)
def test_a_page_of_another_site_changes_nothing(
    own: TestClient, method: str, path: str, headers: dict[str, str]
) -> None:
    response = own.request(method, path, headers=headers)
    assert (response.status_code, response.json()["type"]) == (403, "urn:yanzhen:problem:cross-site")


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}, 200),
        ({"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}, 200),
        ({"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"}, 200),
        ({}, 200),
    ],
)
def test_another_site_may_link_but_not_embed(client: TestClient, headers: dict[str, str], status: int) -> None:
    for path in ("/v1/documents", "/v1/search?q=头雁", "/openapi.json"):
        assert client.get(path, headers=headers).status_code == status


@pytest.mark.parametrize(
    "path", ["/", "/page/icon.svg", "/v1/documents", "/healthz", "/openapi.json", "/login?token=x"]
)
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0x7f000001"])
def test_a_name_that_was_rebound_to_us_gets_nothing(client: TestClient, path: str, host: str) -> None:
    for method in ("GET", "HEAD", "POST"):
        assert client.request(method, path, headers={"Host": host}, follow_redirects=False).status_code == 421


NAMES = [
    "../../../../etc/cron.d/evil.txt",
    "..\\..\\windows\\evil.txt",
    "/etc/passwd.txt",
    "C:\\evil.txt",
    "a/../../b.txt",
    "....//evil.txt",
    f"{HTML}.txt",
    '"; filename=evil.html; x=".txt',
    "雁阵🦢.txt",
    "x" * 150 + ".txt",
    "%2e%2e%2fevil.txt",
    "a\u202egpj.txt",
    "con.txt",
    "~root.txt",
    "-rf.txt",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_name_leads_nowhere(own: TestClient, name: str) -> None:
    folder = Path(own.app.state.services.settings.data)  # type: ignore[attr-defined]
    job = upload(own, name, f"{TEXT}\n附：{name}".encode())
    assert job["what"].startswith("upload/")
    assert ".." not in job["what"].split("/")
    assert not list(folder.parent.rglob("*evil*"))
    items = own.get("/v1/documents", params={"limit": 500}).json()["items"]
    (found,) = [item for item in items if item["key"] == job["what"]]
    original = own.get(f"/v1/documents/{found['id']}/original")
    assert original.status_code == 200
    disposition = original.headers["content-disposition"]
    assert disposition.startswith("attachment; filename*=UTF-8''")
    assert not set(disposition.partition("''")[2]) & set('";\\/ <>\r\n')
    assert original.headers["content-type"] == "application/octet-stream"
    assert "sandbox" in original.headers["content-security-policy"]


@pytest.mark.parametrize("name", ["a\r\nSet-Cookie: x=1.txt", "a\nb.txt", "a\x00b.txt"])
def test_a_name_with_line_ends_puts_in_no_header(own: TestClient, name: str) -> None:
    body = (
        b'--b\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode() + b'"\r\n\r\n'
        + TEXT.encode() + name.encode() + b"\r\n--b--\r\n"
    )  # fmt: skip
    form = {"content-type": "multipart/form-data; boundary=b"}
    response = own.post("/v1/documents", content=body, headers=form)
    assert response.status_code in (202, 400, 422)
    assert "set-cookie" not in response.headers
    assert "\n" not in response.headers.get("location", "")


def test_what_documents_say_stays_data(own: TestClient) -> None:
    upload(own, f"{HTML}x.txt")
    programs = own.get("/v1/search", params={"q": "晨光计划"}).json()["items"]
    id_ = programs[0]["id"]
    document = own.get("/v1/documents").json()["items"][0]["id"]
    for path in (
        f"/v1/entities/{id_}",
        f"/v1/entities/{id_}/relations",
        f"/v1/entities/{id_}/evidence",
        f"/v1/documents/{document}",
        f"/v1/documents/{document}/text",
        f"/v1/documents/{document}/statements",
        f"/v1/owners?id={id_}",
        f"/v1/owners?initiative={HTML}",
        f"/v1/search?q={HTML}",
        f"/v1/entities/{HTML}",
        f"/{HTML}",
    ):
        response = own.get(path)
        assert response.headers["content-type"] in ("application/json", "application/problem+json"), path
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in response.headers["content-security-policy"]
        json.loads(response.text)


def test_json_has_a_small_cap_and_files_theirs(own: TestClient, client: TestClient) -> None:
    big = b" " * (JSON_BYTES + 1)
    as_json = {"content-type": "application/json"}
    assert own.post("/v1/decisions", content=big, headers=as_json).status_code == 413
    assert own.post("/v1/decisions", content=iter([big]), headers=as_json).status_code == 413
    form = {"content-type": "multipart/form-data; boundary=b"}
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="x.txt"\r\n\r\n' + big + b"\r\n--b--\r\n"
    assert own.post("/v1/documents", content=part, headers=form).status_code == 202
    assert client.post("/v1/documents", content=part, headers=form).status_code == 413  # a stranger sends no files
    wrong = form | {"Authorization": "Bearer yz_0_wrong"}
    assert client.post("/v1/documents", content=part, headers=wrong).status_code == 413


# The parser drops an unfinished part without closing it.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_body_that_breaks_off_leaves_nothing(own: TestClient) -> None:
    before = own.get("/readyz").json()["documents"]
    part = b'--b\r\nContent-Disposition: form-data; name="file"; filename="half.txt"\r\n\r\n' + TEXT.encode()
    response = own.post("/v1/documents", content=part, headers={"content-type": "multipart/form-data; boundary=b"})
    assert response.status_code in (400, 422)
    assert own.get("/readyz").json()["documents"] == before


@pytest.mark.parametrize("chunks", [0, 3])
def test_a_body_that_does_not_arrive_is_408(chunks: int) -> None:
    sent: list[Message] = []

    async def read_all(scope: Scope, receive: Any, send: Any) -> None:
        while (await receive())["more_body"]:
            pass

    async def receive() -> Message:
        nonlocal chunks
        if chunks == 0:
            await asyncio.Event().wait()
        chunks -= 1
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": []}
    asyncio.run(BodyGuard(read_all, lambda _: 100, patience=0.05)(scope, receive, send))
    assert sent[0]["status"] == 408
    assert json.loads(sent[1]["body"])["type"] == "urn:yanzhen:problem:too-slow"
