"""The page as a person has it: a real server over the samples, Chromium without a window, a fresh profile a test.

YANZHEN_TEST_PAGE: a folder with another build of the page than the committed one.
YANZHEN_PICTURES: a folder that the screenshots are written to.
"""

import os
import shutil
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from api.graphing import bring_graph_up
from api.http import app as application
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources
from tests.web.hands import WAYS, Hand

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = Path(__file__).parent / "texts"  # what no sample has: nothing stated, markup, characters beyond 16 bits
PATIENCE = 30_000  # milliseconds that a step may take on a busy machine; no test asserts a time
expect.set_options(timeout=PATIENCE)
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
# What an axe run must be free of: WCAG 2.2 A and AA, and its best practices.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@contextmanager
def served(wired: Services) -> Iterator[str]:
    """The application on a port of this machine; the services stay open when it ends."""
    app = application.create_app(wired.settings, wired)
    listener = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="warning", lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="session", autouse=True)
def build() -> None:
    """Another build of the page, where one is named."""
    if folder := os.environ.get("YANZHEN_TEST_PAGE"):
        application.PAGE = Path(folder)


@pytest.fixture(scope="module")
def wired(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """The samples, read into a data folder that a module's tests may change."""
    with Services(Settings(data=tmp_path_factory.mktemp("web"), neo4j_url=None)) as services:
        ingest(
            services.ledger,
            find_sources([SAMPLES, TEXTS], Naming(collection="samples"), {}),
            options_of(services.settings),
        )
        bring_graph_up(services)
        yield services


@pytest.fixture(scope="module")
def address(wired: Services) -> Iterator[str]:
    """Where the page is served."""
    with served(wired) as url:
        yield url


def find_chromium() -> str | None:
    """The browser of this machine."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    chromium = find_chromium()
    if chromium is None:
        if os.environ.get("YANZHEN_REQUIRE_BROWSER") == "1":
            pytest.fail("chromium is missing: .ci/chromium installs it")
        pytest.skip("no chromium on PATH")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def sound_page(context: BrowserContext, address: str) -> Iterator[Page]:
    """A page on which no script fails, nothing is refused by the content policy, and no other host is asked."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.extend([said.text] if "Content Security Policy" in said.text else []))
    page.on(
        "request", lambda sent: wrong.extend([] if sent.url.startswith((address, "data:", "blob:")) else [sent.url])
    )
    yield page
    assert wrong == []


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A wide window in Chinese, nothing opened yet."""
    with (
        browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 1360, "height": 860}) as context,
        sound_page(context, address) as page,
    ):
        page.set_default_timeout(PATIENCE)
        yield page


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    """A phone's width."""
    with (
        browser.new_context(base_url=address, locale="zh-CN", viewport={"width": 390, "height": 844}) as context,
        sound_page(context, address) as page,
    ):
        page.set_default_timeout(PATIENCE)
        yield page


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """What axe finds wrong on a page: rule, and the elements it names."""
    axe = Axe()

    def find(page: Page) -> list[str]:
        found = axe.run(page, options=RULES).response["violations"]
        return [f"{one['id']}: {[node['target'] for node in one['nodes']][:5]}" for one in found]

    return find


@pytest.fixture(scope="session")
def picture() -> Callable[[Page, str], None]:
    """Write a screenshot, where YANZHEN_PICTURES names a folder."""
    folder = os.environ.get("YANZHEN_PICTURES")

    def write(page: Page, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=Path(folder) / f"{name}.png")

    return write


@pytest.fixture
def log_in(wired: Services) -> Callable[[Page], None]:
    """Open a session for a page, by a link as `yanzhen link` prints it."""

    def log_in(page: Page) -> None:
        page.goto(f"/login?token={wired.access.create_link()}")

    return log_in


@pytest.fixture(params=WAYS)
def hand(page: Page, request: pytest.FixtureRequest) -> Hand:
    """A page used by mouse, and once more by keyboard alone."""
    return Hand(page, request.param)
