"""Neo4j Browser: every saved query runs on a real Neo4j, and the Browser itself takes style and queries."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from playwright.sync_api import Page, expect, sync_playwright

from api.exporting import Wanted, prepare_export
from api.services import Services
from graph.config import Settings
from graph.export.formats import save
from graph.schema.load import load_schema
from queries.browser_files import FAVOURITES, STYLE, browser_files, iter_favourites
from queries.catalogue import load_catalogue
from tests.export.reading import Imported, Run, make_indexes

FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
)  # fmt: skip
DROP = """([text, name]) => {
  const files = new DataTransfer();
  files.items.add(new File([text], name, {type: 'text/plain'}));
  for (const kind of ['dragenter', 'dragover', 'drop'])
    document.querySelector('[data-testid=main]').dispatchEvent(
      new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: files}));
}"""

DRAWN = "fill => [...document.querySelectorAll('svg circle')].some(one => getComputedStyle(one).fill === fill)"


@pytest.fixture(scope="module")
def served(imported: Imported, wired: Services, tmp_path_factory: pytest.TempPathFactory) -> tuple[Settings, str]:
    """The samples in a Neo4j of their own, with the address of its Browser."""
    folder = tmp_path_factory.mktemp("browser") / "neo4j"
    save(prepare_export(wired, Wanted("neo4j"), str), folder)
    settings, address = imported(folder, browser=True)
    make_indexes(settings, folder)
    return settings, address


@pytest.fixture
def page(served: tuple[Settings, str]) -> Iterator[Page]:
    """The Browser, connected; what it would fetch from elsewhere it does not get."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        if os.environ.get("YANZHEN_REQUIRE_BROWSER") == "1":
            pytest.fail("chromium is missing: .ci/chromium installs it")
        pytest.skip("no chromium on PATH")
    settings, address = served
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=list(FLAGS))
        page = browser.new_page(viewport={"width": 1180, "height": 720}, locale="en-US")
        page.set_default_timeout(60_000)
        expect.set_options(timeout=60_000)
        page.route("**/*", lambda route: route.continue_() if "//127.0.0.1" in route.request.url else route.abort())
        page.goto(address)
        page.get_by_test_id("bolt-scheme-select").select_option("bolt://")
        page.get_by_test_id("boltaddress").fill(str(settings.neo4j_url).removeprefix("bolt://"))
        page.get_by_test_id("username").fill(settings.neo4j_user)
        page.get_by_test_id("password").fill(settings.neo4j_password.get_secret_value())
        page.get_by_test_id("connect").click()
        expect(page.get_by_text("Connected to Neo4j").first).to_be_visible()
        expect(page.get_by_text("Getting started with").first).to_be_visible()  # what it opens by itself once connected
        yield page
        browser.close()


def run(page: Page, text: str) -> None:
    editor = page.get_by_test_id("activeEditor")
    editor.locator("textarea").first.focus()
    page.keyboard.insert_text(text)
    expect(editor).to_contain_text("MATCH")  # the button does nothing before the editor has the text
    page.wait_for_timeout(500)
    page.get_by_test_id("editor-Run").click()


@pytest.mark.slow  # it starts a Neo4j of its own
@pytest.mark.neo4j
def test_every_saved_query_runs(served: tuple[Settings, str]) -> None:
    settings, _ = served
    auth = (settings.neo4j_user, settings.neo4j_password.get_secret_value())
    found: dict[str, int] = {}
    with (
        GraphDatabase.driver(str(settings.neo4j_url), auth=auth) as driver,
        driver.session(default_access_mode="READ") as session,
    ):
        for favourite in iter_favourites():
            found[favourite.name] = len(session.run(favourite.text).data())
    assert min(found[name] for name in found if name.startswith("look_")) > 0
    assert found["type_RESPONSIBLE_FOR"] == 100
    assert found["query_counts"] > 5


@pytest.mark.slow  # it starts a Neo4j of its own
@pytest.mark.neo4j
def test_the_browser_takes_style_and_queries(page: Page) -> None:
    files = browser_files()
    page.evaluate(DROP, [files[STYLE], STYLE])
    frame = page.get_by_test_id("frame").first
    expect(frame).to_contain_text("node.Program")
    run(page, files["look_owners.cypher"])
    program = page.get_by_test_id("property-details-overview-node-label-Program")
    expect(program).to_be_visible()
    expect(program).to_have_css("background-color", load_colour(files[STYLE], "Program"))
    for label in ("Program", "Organization"):
        page.wait_for_function(DRAWN, arg=load_colour(files[STYLE], label))
    page.evaluate(DROP, [files["look_posts.cypher"], "look_posts.cypher"])
    page.get_by_role("button", name="Save to favorites").click()
    page.get_by_test_id("navigationFavorites").click()
    expect(page.get_by_text(files["look_posts.cypher"].splitlines()[0][3:20])).to_be_visible()


def load_colour(style: str, label: str) -> str:
    """The fill of a label as a browser computes it."""
    value = style.split(f"node.{label} {{", 1)[1].split("color: #", 1)[1][:6]
    return f"rgb({', '.join(str(int(value[at : at + 2], 16)) for at in (0, 2, 4))})"


def test_nothing_is_missing() -> None:
    files = browser_files()
    schema = load_schema()
    assert all(f"node.{label} {{" in files[STYLE] for label in schema.labels)
    assert all(f"relationship.{name} {{" in files[STYLE] for name in schema.relationships)
    names = {*(f"type_{name}" for name in schema.relationships), *(f"query_{name}" for name in load_catalogue())}
    assert {f"{name}.cypher" for name in names} < set(files)
    assert all(text.startswith("// ") for name, text in files.items() if name.endswith(".cypher"))
    assert all(text in files[FAVOURITES] for name, text in files.items() if name.startswith("query_"))


def test_the_command(yanzhen: Run, tmp_path: Path) -> None:
    assert yanzhen("browser", "--out", tmp_path / "b", data=False).code == 0
    assert {path.name for path in (tmp_path / "b").iterdir()} == set(browser_files())
    assert yanzhen("browser", "--out", tmp_path / "b", data=False).code == 2
