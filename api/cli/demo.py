"""`yanzhen demo`: the samples read, the question answered, the page served."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import Data, Host, Port, leave, note, say, settings_of
from graph.errors import BadInput

PLACES = (Path(__file__).parents[2] / "samples", Path(__file__).parents[1] / "samples")  # the sources, a wheel
QUESTION = "头雁计划"


def demo(
    data: Data = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="答完即止 stop after the answer")] = False,
    samples: Annotated[Path | None, typer.Option(help="示例文档 the sample documents", show_default=False)] = None,
    host: Host = None,
    port: Port = None,
) -> None:
    """读入示例，说出谁负责头雁计划。 Read the samples, say who owns 头雁计划, serve the page."""
    from api.cli.asking import answer_owners
    from api.cli.ingesting import run_ingest, show_report
    from api.cli.serving import run_server
    from api.graphing import graph_lag
    from api.ingesting import options_of
    from api.services import Services
    from ingest.sources import Naming, find_sources
    from queries.owners import Question

    folder = samples or next(filter(Path.is_dir, PLACES), PLACES[0])
    if not folder.is_dir():
        raise BadInput(f"没有示例 no samples at {folder}; 用 --samples 指出 name their folder by --samples")
    settings = settings_of(data or _demo_folder(), host=host, port=port)
    with Services(settings) as wired:
        report = run_ingest(wired, find_sources([folder], Naming(collection="samples"), {}), options_of(settings))
        show_report(report)
        if lag := graph_lag(wired):
            note(f"yanzhen: {lag}")
            leave(1)
        say()
        say(f"谁负责{QUESTION}？ Who owns {QUESTION}?")
        code = answer_owners(wired, Question(QUESTION), as_json=False)
    if not no_serve:
        say()
        run_server(settings)
    leave(code)


def _demo_folder() -> Path:
    """Beside the user's own data, so that the samples never mix with it."""
    folder = settings_of(None).data
    return folder.with_name(f"{folder.name}-demo")
