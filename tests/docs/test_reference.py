"""docs/reference.md says what the code says, and leaves nothing out."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import typer

from api.cli.app import app as command_line
from graph.config import Settings
from graph.schema.load import load_schema
from queries.catalogue import load_catalogue

DOCS = Path(__file__).parents[2] / "docs"
TEXT = (DOCS / "reference.md").read_text(encoding="utf-8")
HEADINGS = {line.removeprefix("### ").strip("`") for line in TEXT.splitlines() if line.startswith("### ")}


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The script, which lies in no package."""
    spec = importlib.util.spec_from_file_location("make_reference", DOCS / "make_reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_it_is_current(made: ModuleType) -> None:
    assert made.make_reference() == TEXT, "run: python docs/make_reference.py"


def test_every_command_appears(made: ModuleType) -> None:
    commands = {path for path, _ in made.iter_commands(typer.main.get_command(command_line), "yanzhen")}
    assert {"yanzhen ingest", "yanzhen decide reject"} <= commands <= HEADINGS


def test_every_parameter_of_a_command_is_explained(made: ModuleType) -> None:
    commands = made.iter_commands(typer.main.get_command(command_line), "yanzhen")
    bare = [f"{path} {one.name}" for path, command in commands for one in command.params if not one.help]
    assert bare == []


def test_every_setting_appears() -> None:
    assert [name for name in Settings.model_fields if f"`YANZHEN_{name.upper()}`" not in TEXT] == []


@pytest.mark.parametrize("names", [load_catalogue(), load_schema().labels, load_schema().relationships])
def test_every_query_label_and_type_appears(names: dict[str, object]) -> None:
    assert set(names) <= HEADINGS


def test_every_endpoint_appears() -> None:
    import api.http.app

    paths = {f"/v1{route.path}" for module in api.http.app.V1 for route in module.router.routes}
    assert {path for path in paths if not any(heading.endswith(f" {path}") for heading in HEADINGS)} == set()
