"""`yanzhen cite`: the words of a fact as a reference."""

from enum import StrEnum
from typing import Annotated

import typer

from api.cli.options import OK, Data, leave, settings_of


class StyleName(StrEnum):
    """The styles of graph.export.citations."""

    GBT7714 = "gbt7714"
    BIBTEX = "bibtex"
    CSL_JSON = "csl-json"


def cite(
    fact: Annotated[str, typer.Argument(help="事实编号 the fact's id", metavar="FACT")],
    data: Data = None,
    style: Annotated[
        StyleName, typer.Option(help="GB/T 7714—2015、BibTeX、CSL-JSON（Zotero、pandoc）")
    ] = StyleName.GBT7714,
) -> None:
    """一条事实的参考文献，附原话。 A fact's documents as references, with the words."""
    from api.citing import cite as find
    from api.citing import find_fact
    from api.evidence import Quoter
    from api.services import Services
    from graph.export.citations import STYLES

    with Services(settings_of(data)) as wired:
        _, row = wired.ask(lambda reader: find_fact(reader, wired, fact))
        citations = find(wired, row, Quoter(wired, masked=False))
    print(STYLES[style].write(citations), end="")
    leave(OK)
