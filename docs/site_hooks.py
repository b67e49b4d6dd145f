"""What the site is made of beside the Markdown files: the notebooks as pages, the list of decisions."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

HERE = Path(__file__).parent
DECISIONS = """# 决定 Decisions

不寻常之处各有一页：处境、决定、后果。 What is unusual has a page each: context, decision, consequences.

"""


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made while the site is built."""
    for notebook in sorted((HERE / "notebooks").glob("*.ipynb")):
        name = f"notebooks/{notebook.stem}.md"
        files.append(File.generated(config, name, content=write_notebook(notebook)))
    files.append(File.generated(config, "decisions/index.md", content=list_decisions()))
    return files


def write_notebook(path: Path) -> str:
    """A notebook as Markdown: text, code, and what came of it."""
    notebook: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    note = f"\n*源文件 source: `docs/notebooks/{path.stem}.ipynb`*\n"
    return "\n\n".join(part for cell in notebook.cells for part in _cell(cell)) + "\n" + note


def _cell(cell: Any) -> Iterator[str]:
    if cell.cell_type == "markdown":
        yield cell.source
        return
    yield f"```python\n{cell.source}\n```"
    for output in cell.outputs:
        data = output.get("data", {})
        if "text/html" in data:
            yield "".join(line.strip() for line in data["text/html"].splitlines())
        elif text := output.get("text") or data.get("text/plain"):
            yield f"```text\n{text.rstrip()}\n```"


def list_decisions() -> str:
    """A link a decision."""
    pages = sorted((HERE / "decisions").glob("[0-9]*.md"))
    lines = [f"- [{page.read_text(encoding='utf-8').splitlines()[0].lstrip('# ')}]({page.name})" for page in pages]
    return DECISIONS + "\n".join(lines) + "\n"
