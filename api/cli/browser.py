"""`yanzhen browser`: saved queries and a style for Neo4j Browser."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import OK, leave, say


def browser(
    out: Annotated[Path, typer.Option("--out", help="写到这个新文件夹 into this new folder", metavar="FOLDER")],
) -> None:
    """写出 Neo4j Browser 用的收藏查询与样式。 Write saved queries and a style for Neo4j Browser."""
    from graph.export.saving import save_folder
    from queries.browser_files import browser_files

    path = out.expanduser().absolute()
    files = browser_files()

    def write(folder: Path) -> None:
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")

    save_folder(path, write)
    say(f"已写 written: {path}（{len(files)}）")
    leave(OK)
