"""Makes docs/notebooks/*.ipynb from the scripts beside them, run on the samples.

    python docs/make_notebooks.py

tests/docs runs them again and compares.
"""

import os
import tempfile
from pathlib import Path
from typing import Any

import jupytext
import nbclient
import nbformat

from api.graphing import bring_graph_up
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

HERE = Path(__file__).parent
FOLDER = HERE / "notebooks"
SAMPLES = HERE.parent / "samples"
SECONDS = 300


def main() -> None:
    """Write them anew."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        data = read_samples(Path(folder))
        for source in sorted(FOLDER.glob("*.py")):
            text = nbformat.writes(run_notebook(source, data))  # type: ignore[no-untyped-call]
            source.with_suffix(".ipynb").write_text(text + "\n", encoding="utf-8")


def read_samples(data: Path) -> Path:
    """A data folder with the samples in it."""
    settings = Settings(data=data, neo4j_url=None)
    with Services(settings) as wired:
        ingest(wired.ledger, find_sources([SAMPLES], Naming(collection="samples"), {}), options_of(settings))
        bring_graph_up(wired)
    return data


def run_notebook(source: Path, data: Path) -> Any:
    """The notebook of a script, run: text and tables, without what differs from run to run."""
    notebook = jupytext.read(source)
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    before = dict(os.environ)
    os.environ |= {"YANZHEN_DATA": str(data), "PYTHONPATH": str(HERE.parent)}
    os.environ.pop("YANZHEN_NEO4J_URL", None)
    try:
        nbclient.NotebookClient(notebook, timeout=SECONDS, kernel_name="python3").execute(cwd=str(FOLDER))
    finally:
        os.environ.clear()
        os.environ |= before
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        cell.metadata = {}
    return notebook


if __name__ == "__main__":
    main()
