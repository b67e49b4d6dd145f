"""`yanzhen export`: the graph as files for other programs."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import Data, leave, note, say, settings_of
from graph.errors import BadInput
from graph.export.projections import PROJECTIONS, Mode

FORMAT_HELP = (
    "facts, careers, codebook, csv, xlsx, parquet, jsonl, graphml, gexf, neo4j；查询结果 of a query: csv, xlsx, "
    "parquet, jsonl；投影 of a projection: graphml, gexf, csv"
)


def export(
    format: Annotated[str, typer.Argument(help=FORMAT_HELP, metavar="FORMAT")],
    out: Annotated[
        Path,
        typer.Option(
            "--out", help="写到哪里；几个文件的格式写成文件夹或 .zip where to; several files go into a folder or a .zip"
        ),
    ],
    data: Data = None,
    query: Annotated[
        str | None, typer.Option(help="导出此查询的结果 the rows of this query", show_default=False)
    ] = None,
    param: Annotated[
        list[str] | None, typer.Option(help="查询的参数 a parameter of the query: 名=值", show_default=False)
    ] = None,
    around: Annotated[
        str | None, typer.Option(help="只要此编号的邻域 only around this entity's id", show_default=False)
    ] = None,
    hops: Annotated[int, typer.Option(min=1, max=3, help="邻域的步数 steps around it")] = 1,
    projection: Annotated[
        str | None, typer.Option(help=f"网络投影 a network: {', '.join(PROJECTIONS)}", show_default=False)
    ] = None,
    mode: Annotated[
        Mode, typer.Option(help="two 双模；actors、events 单模 two-mode, or ties among actors or events")
    ] = Mode.TWO,
    largest: Annotated[
        int | None,
        typer.Option(min=2, help="略去参与者更多的活动 leave out events with more actors", show_default=False),
    ] = None,
    mentions: Annotated[bool, typer.Option("--mentions", help="连同“提及” MENTIONS, too")] = False,
) -> None:
    """导出成表格、网络或 Neo4j 文件。 Write the graph, a query's rows or a network for other programs."""
    from api.exporting import Wanted, prepare_export
    from api.services import Services
    from graph.export.formats import save

    parameters = _parameters(param or [])
    wanted = Wanted(format, query, parameters, around, hops, projection, mode, largest, mentions)
    path = out.expanduser().absolute()
    with Services(settings_of(data)) as wired:
        state = wired.store.state()
        if wired.is_stale(state):
            note("图谱未跟上账本，导出的可能不全 the graph is behind, the export may be incomplete: yanzhen rebuild")
        ready = prepare_export(wired, wanted, lambda text: text)
        save(ready, path)
    say(f"已写 written: {path}")
    if format in ("facts", "careers") and not query:
        book = path.with_name(f"{path.stem}.codebook.csv")
        from graph.export.codebook import write_codebook
        from graph.export.saving import save_file

        save_file(book, write_codebook)
        say(f"各列的含义 what the columns mean: {book}")
    leave(0)


def _parameters(given: list[str]) -> dict[str, str]:
    pairs = [one.partition("=") for one in given]
    if wrong := [name for name, sign, _ in pairs if not sign]:
        raise BadInput(f"参数写作 名=值 write a parameter as name=value: {', '.join(wrong)}")
    return {name: value for name, _, value in pairs}
