"""The manual as a site: it is built without a warning, leaves nothing out, and asks no other host."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer

from api.cli.app import app as command_line
from api.http.app import V1
from graph.config import Settings
from graph.export.citations import STYLES
from graph.export.formats import FORMATS
from graph.export.projections import PROJECTIONS
from graph.schema.load import load_schema
from queries.browser_files import FAVOURITES, STYLE, browser_files
from queries.catalogue import load_catalogue

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
ELSEWHERE = re.compile(
    r"""(?:src|href|action|poster|data)=["']?((?:https?:)?//[^"'\s>]+)|url\(["']?((?:https?:)?//[^"')]+)"""
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site as `make docs` builds it; every warning is a failure."""
    folder = tmp_path_factory.mktemp("site")
    command = [
        sys.executable,
        "-W",
        "ignore",
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "--site-dir",
        str(folder),
    ]
    ran = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=250,
        env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    assert "WARNING" not in ran.stderr
    return folder


@pytest.fixture(scope="module")
def text(site: Path) -> str:
    """All that is written on the pages, without marks."""
    pages = "\n".join(page.read_text(encoding="utf-8") for page in sorted(site.rglob("*.html")))
    return re.sub(r"<[^>]*>", "", pages).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def test_no_page_refers_to_another_host(site: Path) -> None:
    found = {
        (path.name, match.group(1) or match.group(2))
        for path in site.rglob("*")
        if path.suffix in (".html", ".css")
        for match in ELSEWHERE.finditer(path.read_text(encoding="utf-8"))
    }
    assert found == set()


def test_everything_is_on_some_page(text: str) -> None:
    schema = load_schema()
    commands = list(_commands(typer.main.get_command(command_line), "yanzhen"))
    expected = [
        *(f"YANZHEN_{name.upper()}" for name in Settings.model_fields),
        *commands,
        *(f"/v1{route.path}" for module in V1 for route in module.router.routes),
        *load_catalogue(),
        *schema.labels,
        *schema.relationships,
        *FORMATS,
        *PROJECTIONS,
        *STYLES,
    ]
    assert len(commands) > 15
    assert [one for one in expected if one not in text] == []


def test_how_to_names_every_format_and_projection() -> None:
    page = (DOCS / "howto" / "export.md").read_text(encoding="utf-8")
    assert [name for name in (*FORMATS, *PROJECTIONS) if f"| `{name}` |" not in page] == []


def test_commands_in_the_pages_are_there() -> None:
    known = {path.split()[1] for path in _commands(typer.main.get_command(command_line), "yanzhen")}
    for page in [DOCS / "index.md", *sorted((DOCS / "howto").glob("*.md"))]:
        words = set(re.findall(r"(?m)^(?:.*`)?yanzhen ([a-z]+)", page.read_text(encoding="utf-8")))
        assert words <= known, page


def test_every_decision_and_notebook_has_its_page(site: Path) -> None:
    listed = (site / "decisions" / "index.html").read_text(encoding="utf-8")
    for page in (DOCS / "decisions").glob("[0-9]*.md"):
        assert f'href="{page.stem}.html"' in listed
    for notebook in (DOCS / "notebooks").glob("*.ipynb"):
        shown = (site / "notebooks" / f"{notebook.stem}.html").read_text(encoding="utf-8")
        assert "<table" in shown
        assert "头雁计划" in shown or "任职" in shown


def test_search_is_local_and_knows_chinese(site: Path) -> None:
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert index["config"]["lang"] == ["zh", "en"]
    assert any("GB/T 7714" in entry["text"] for entry in index["docs"])


def test_the_files_for_neo4j_browser_are_current() -> None:
    files = browser_files()
    for name in (STYLE, FAVOURITES):
        assert (DOCS / "neo4j" / name).read_text(encoding="utf-8") == files[name], "run: python docs/make_reference.py"
    assert (DOCS / "neo4j" / "browser.png").stat().st_size < 300_000


def _commands(command: object, path: str) -> list[str]:
    inner = getattr(command, "commands", None)
    if inner is None:
        return [path]
    return [found for name, one in inner.items() for found in _commands(one, f"{path} {name}")]
