"""The notebooks in docs say what they say when they are run again on the samples."""

import importlib.util
from pathlib import Path
from types import ModuleType
from typing import Any

import nbformat
import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "notebooks"
NAMES = sorted(path.stem for path in FOLDER.glob("*.py"))


@pytest.fixture(scope="module")
def made() -> ModuleType:
    """The script, which lies in no package."""
    spec = importlib.util.spec_from_file_location("make_notebooks", FOLDER.parent / "make_notebooks.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def data(made: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The samples, read."""
    found: Path = made.read_samples(tmp_path_factory.mktemp("notebooks"))
    return found


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_it_runs_and_says_the_same(made: ModuleType, data: Path, name: str) -> None:
    kept: Any = nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)  # type: ignore[no-untyped-call]
    run = made.run_notebook(FOLDER / f"{name}.py", data)
    assert [cell.source for cell in run.cells] == [cell.source for cell in kept.cells]
    said = [shown(cell) for cell in run.cells]
    assert said == [shown(cell) for cell in kept.cells], "run: python docs/make_notebooks.py"
    assert sum(map(bool, said)) >= 5


def shown(cell: Any) -> list[str]:
    return [output.get("text") or output["data"]["text/plain"] for output in cell.get("outputs", [])]
