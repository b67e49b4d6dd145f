"""`yanzhen extract`: what files say, as JSON, without a ledger."""

import json
from pathlib import Path
from typing import Annotated

import typer

from api.cli.ingesting import show_report
from api.cli.options import AsJson, Data, SecondOpinion, leave, print_json, settings_of
from api.cli.progress import progress_bar
from graph.errors import BadInput

Files = Annotated[list[str], typer.Argument(help="文件或文件夹 files or folders", metavar="PATH…", show_default=False)]


def extract(
    paths: Files,
    out: Annotated[Path, typer.Option("--out", help="JSON 写入此目录 JSON goes to this folder", metavar="DIR")],
    data: Data = None,
    region: Annotated[str | None, typer.Option(help="行政区 the region", show_default=False)] = None,
    issuer: Annotated[str | None, typer.Option(help="发文机关 the issuer", show_default=False)] = None,
    date: Annotated[str | None, typer.Option(help="日期 the date", show_default=False)] = None,
    second_opinion: SecondOpinion = None,
    as_json: AsJson = False,
) -> None:
    """只抽取，不入库。 Extract only: one JSON a file, named after it, its articles folded in."""
    from api.ingesting import options_of, report_json
    from ingest.extract.output import to_json
    from ingest.pipeline import Report, extract_files
    from ingest.sources import Naming, find_sources, paths_of
    from ingest.told import check_told

    sources = find_sources(paths_of(paths), Naming(), check_told({"region": region, "issuer": issuer, "date": date}))
    names = file_names([source.path.name for source in sources.files])
    out.mkdir(parents=True, exist_ok=True)
    report = Report(failed=len(sources.missing), problems=[*sources.missing, *sources.problems])
    options = options_of(settings_of(data, second_opinion=second_opinion))
    with progress_bar("抽取 extracting") as progress:
        for n, (job, outcome) in enumerate(extract_files(sources, options)):
            report.problems += outcome.problems
            if outcome.extractions:
                content = to_json(outcome.extractions)
                (out / names[n]).write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
                report.read += 1
                report.statements += sum(len(one.statements) for one in outcome.extractions)
            else:
                report.failed += 1
            progress(n + 1, len(names), job.key)
    if as_json:
        print_json(report_json(report))
    else:
        show_report(report)
    leave(report.exit_code)


def file_names(files: list[str]) -> list[str]:
    """`<stem>.json` of each; BadInput where two files would share one."""
    names = [f"{Path(file).stem}.json" for file in files]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise BadInput(f"两个文件同名，请分开抽取 two files share a name; extract them apart: {', '.join(twice[:5])}")
    return names
