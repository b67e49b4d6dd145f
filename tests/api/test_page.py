"""The page in a real browser, over a real server: what a reader sees and does."""

import os
import re
import shutil
import socket
import threading
from collections.abc import Iterator
from urllib.parse import urlencode

import pytest
import uvicorn
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, Page, expect, sync_playwright

from api.http.app import create_app
from api.services import Services

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip


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
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("YANZHEN_REQUIRE_BROWSER") == "1":
            pytest.fail("chromium is missing: .ci/chromium installs it")
        pytest.skip("no chromium on PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A fresh profile at the first page; an error of a script fails the test."""
    with browser.new_context(base_url=address, locale="zh-CN") as context:
        page = context.new_page()
        broken: list[str] = []
        page.on("pageerror", lambda error: broken.append(str(error)))
        page.goto("/")
        yield page
        assert broken == []


def see(page: Page, **fields: str) -> str:
    """What the page shows for an address."""
    page.goto(f"/?{urlencode(fields)}")
    page.wait_for_load_state("networkidle")
    return page.locator("#answer").inner_text()


def marks(page: Page) -> list[str]:
    return page.locator("#source-text mark").all_inner_texts()


def test_the_main_path_by_keyboard_alone(page: Page, client: TestClient) -> None:
    lead = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()["owners"]["lead"][0]
    page.keyboard.press("/")
    page.keyboard.type("头雁计划")
    page.keyboard.press("Enter")
    card = page.locator("#answer .card.lead").first
    expect(card).to_contain_text(lead["name"])
    expect(card.locator("mark")).to_have_text(lead["evidence"]["quote"])
    title = card.locator(".from button")
    title.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#source")).to_be_visible()
    assert "…".join(marks(page)) == lead["evidence"]["quote"]
    page.keyboard.press("Escape")
    expect(page.locator("#source")).to_be_hidden()
    expect(title).to_be_focused()
    page.go_back()
    expect(page.locator("#source")).to_be_visible()


def test_a_link_shows_the_same(page: Page, client: TestClient) -> None:
    evidence = client.get("/v1/owners", params={"initiative": "头雁计划"}).json()["owners"]["lead"][0]["evidence"]
    spans = ",".join(f"{start}-{end}" for start, end in evidence["spans"])
    assert "牵头" in see(page, q="头雁计划", doc=evidence["document"]["id"], spans=spans)
    assert "…".join(marks(page)) == evidence["quote"]


def test_every_span_of_a_quote_is_marked(page: Page, client: TestClient) -> None:
    document = client.get("/v1/documents").json()["items"][0]["id"]
    see(page, doc=document, spans="0-2,4-6,8-9")
    assert [len(mark) for mark in marks(page)] == [2, 2, 1]
    page.locator("#source-spans button").nth(2).click()
    expect(page.locator("#source-text mark").nth(2)).to_be_focused()


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"q": "启明行动"}, r"没有写明谁负责[\s\S]*启明行动走进校园"),
        ({"q": "谁也没听说过的事"}, "没有读到"),
        ({"q": "头雁计划", "year": "2019"}, "没有读到提到 头雁计划"),
        ({"q": "头雁计划", "region": "火星"}, "没有叫“火星”的行政区"),
        ({"q": "头雁计划", "region": "通州区"}, r"没有读到叫这个的项目[\s\S]*头雁计划"),
        ({"q": "北京市丰台区教育委员会"}, r"头雁计划[\s\S]*破晓计划|破晓计划[\s\S]*头雁计划"),
    ],
)
def test_what_is_said(page: Page, fields: dict[str, str], said: str) -> None:
    assert re.search(said, see(page, **fields))


def test_a_server_that_is_gone_is_said_to_be_gone(page: Page) -> None:
    page.context.set_offline(True)
    page.locator("#q").fill("头雁计划")
    page.locator("#q").press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("服务没有响应")


def test_nothing_runs_over_the_edge_of_a_phone(page: Page, client: TestClient) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    document = client.get("/v1/documents").json()["items"][0]["id"]
    for fields in ({"q": "头雁计划"}, {"q": "头雁计划", "doc": document, "spans": "0-3"}):
        see(page, **fields)
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_what_a_document_says_stays_text(page: Page, client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    attack = next(item for item in items if item["key"] == "t/attack.txt")
    see(page, q="破晓计划", doc=attack["id"], spans="0-30")
    assert "<script>alert(1)</script>" in page.locator("#source-text").inner_text()
    assert page.locator("#source-text img, #source-text script, #answer img").count() == 0


def test_spans_count_code_points(page: Page, client: TestClient) -> None:
    items = client.get("/v1/documents").json()["items"]
    swan = next(item for item in items if item["key"] == "t/swan.txt")
    text = client.get(f"/v1/documents/{swan['id']}/text").json()["text"]
    start = text.index("天鹅")
    see(page, q="天鹅计划", doc=swan["id"], spans=f"{start}-{start + 2}")
    assert marks(page) == ["天鹅"]
