"""`yanzhen ingest`: files into the ledger, the graph brought up, a report."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import AsJson, Data, SecondOpinion, leave, note, print_json, say, settings_of
from api.cli.progress import progress_bar

if TYPE_CHECKING:
    from api.services import Services
    from ingest.pipeline import Options, Report
    from ingest.sources import Sources

PROBLEMS_SHOWN = 20
Paths = Annotated[
    list[str],
    typer.Argument(
        help="文件、文件夹、ZIP 或网址 files, folders, ZIP files or addresses", metavar="PATH…", show_default=False
    ),
]


def ingest(
    paths: Paths,
    data: Data = None,
    region: Annotated[str | None, typer.Option(help="行政区 the region", show_default=False)] = None,
    issuer: Annotated[str | None, typer.Option(help="发文机关 the issuer", show_default=False)] = None,
    date: Annotated[str | None, typer.Option(help="日期 the date: 2023-09-08", show_default=False)] = None,
    title: Annotated[str | None, typer.Option(help="标题 the title (one file)", show_default=False)] = None,
    key: Annotated[str | None, typer.Option(help="文档键 the key (one file)", show_default=False)] = None,
    collection: Annotated[str | None, typer.Option(help="代替根目录名 instead of the root's name")] = None,
    root: Annotated[Path | None, typer.Option(help="键从哪个目录算起 keys begin below this folder")] = None,
    again: Annotated[bool, typer.Option("--again", help="未变的也重读 read unchanged files too")] = False,
    second_opinion: SecondOpinion = None,
    as_json: AsJson = False,
) -> None:
    """读入文档。 Read documents: files, folders and ZIP files with what is below them, https:// addresses."""
    from api.graphing import graph_lag
    from api.ingesting import find, options_of, report_json
    from api.services import Services
    from ingest.sources import Naming
    from ingest.told import check_told

    told = check_told({"region": region, "issuer": issuer, "date": date, "title": title})
    with Services(settings_of(data, second_opinion=second_opinion)) as wired:
        sources = find(wired, paths, Naming(root, collection, key), told)
        report = run_ingest(wired, sources, options_of(wired.settings, again=again))
        lag = graph_lag(wired) if report.read or wired.ledger.position() else ""
    if as_json:
        print_json(report_json(report) | {"graph": lag or "ok"})
    else:
        show_report(report)
        if lag:
            note(f"yanzhen: {lag}")
    leave(report.exit_code or (1 if lag else 0))


def run_ingest(wired: "Services", sources: "Sources", options: "Options") -> "Report":
    """The pipeline under a progress bar, where standard error is a terminal."""
    from ingest.pipeline import ingest as run

    with progress_bar("读入 reading") as progress:
        return run(wired.ledger, sources, options, progress)


def show_report(report: "Report") -> None:
    """Counts first, then the problems."""
    say(
        f"读入 read {report.read}，未变 unchanged {report.unchanged}，未能读 not read {report.failed}；"
        f"陈述 statements {report.statements}，问题 problems {len(report.problems)}"
    )
    for problem in report.problems[:PROBLEMS_SHOWN]:
        say(f"  {problem.document or '-'}  [{problem.code}]  {problem.reason}")
    if len(report.problems) > PROBLEMS_SHOWN:
        rest = Counter(problem.code for problem in report.problems[PROBLEMS_SHOWN:])
        say(f"  … 另有 and {sum(rest.values())}: {', '.join(f'{code} {n}' for code, n in rest.most_common())}")
