"""The page in a real browser, over a real server: what a reader sees for an address."""

import html
import os
import re
import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import uvicorn
from fastapi.testclient import TestClient

from api.http.app import create_app
from api.services import Services

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--virtual-time-budget=8000", "--dump-dom",
)  # fmt: skip
See = Callable[..., str]


@pytest.fixture(scope="module")
def address(services: Services) -> Iterator[str]:
    """The application on a port of this machine. It does not close the services: they are the session's."""
    app = create_app(services.settings, services)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def see(address: str, tmp_path_factory: pytest.TempPathFactory) -> See:
    """The document as it stands once the page has answered."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("YANZHEN_REQUIRE_BROWSER") == "1":
            pytest.fail("chromium is missing: .ci/chromium installs it")
        pytest.skip("no chromium on PATH")
    profile: Path = tmp_path_factory.mktemp("profile")

    def look(**fields: str) -> str:
        command = [chromium, *FLAGS, f"--user-data-dir={profile}", f"{address}/?{urlencode(fields)}"]
        return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout

    return look


def words(document: str, *, within: str = "") -> str:
    """The text of the document, or of the element with an id."""
    part = document.partition(f'id="{within}"')[2] if within else document
    return html.unescape(re.sub(r"<[^>]*>", "", part))


def marks(document: str) -> list[str]:
    source = document.partition('id="source-text"')[2]
    return [html.unescape(found) for found in re.findall(r"<mark[^>]*>(.*?)</mark>", source)]


def test_the_answer_and_its_source(see: See, client: TestClient) -> None:
    lead = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()["owners"]["lead"][0]
    evidence = lead["evidence"]
    spans = ",".join(f"{start}-{end}" for start, end in evidence["spans"])
    document = see(q="头雁计划", doc=evidence["document"]["id"], spans=spans)
    assert "牵头" in words(document, within="answer")
    assert lead["name"] in words(document, within="answer")
    assert "…".join(marks(document)) == evidence["quote"]


def test_none_stated_shows_what_was_read(see: See) -> None:
    shown = words(see(q="启明行动"), within="answer")
    assert "没有写明谁负责" in shown
    assert "启明行动走进校园" in shown


def test_an_unknown_name_is_said_to_be_unknown(see: See) -> None:
    assert "没有读到" in words(see(q="谁也没听说过的事"), within="answer")


def test_an_organ_shows_what_it_is_responsible_for(see: See) -> None:
    shown = words(see(q="北京市丰台区教育委员会"), within="answer")
    assert "头雁计划" in shown
    assert "破晓计划" in shown


def test_what_a_document_says_stays_text(see: See, client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    attack = next(item for item in items if item["key"] == "t/attack.txt")
    document = see(q="破晓计划", doc=attack["id"], spans="0-30")
    assert "<script>alert(1)</script>" in words(document, within="source-text")
    assert "<img src=x" not in document
    assert "<script>alert" not in document


def test_spans_count_code_points(see: See, client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    swan = next(item for item in items if item["key"] == "t/swan.txt")
    text = client.get(f"/v1/documents/{swan['id']}/text").json()["text"]
    start = text.index("天鹅")
    assert marks(see(q="天鹅计划", doc=swan["id"], spans=f"{start}-{start + 2}")) == ["天鹅"]
