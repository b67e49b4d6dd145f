"""`yanzhen`: the command line. Commands import what they need when they run, so that `--help` is quick.

Exit codes: 0 all well, 1 nothing read or nothing found, 2 wrong usage, 3 some not read.
"""

import sys
from typing import Annotated

import typer

from api.cli import (
    asking,
    assisting,
    browser,
    citing,
    cyphering,
    deciding,
    demo,
    explaining,
    exporting,
    extracting,
    ingesting,
    keeping,
    keys,
    mapping,
    proposing,
    reviewing,
    serving,
)
from api.cli.options import NOTHING, OK, USAGE, leave, note, say
from graph.errors import BadInput, YanzhenError

app = typer.Typer(
    name="yanzhen",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command()(ingesting.ingest)
app.command()(extracting.extract)
app.command()(mapping.mapping)
app.command()(asking.owners)
app.command()(asking.search)
app.command()(asking.ask)
app.command()(cyphering.cypher)
app.command()(assisting.mcp)
app.command()(citing.cite)
app.command()(exporting.export)
app.command()(browser.browser)
app.command()(keeping.status)
app.command()(serving.serve)
app.command()(keeping.rebuild)
app.command("hash")(keeping.print_hash)
app.command()(keeping.forget)
app.command()(keeping.doctor)
app.add_typer(deciding.app, name="decide")
app.add_typer(keys.app, name="key")
app.command()(keys.link)
app.command()(demo.demo)
app.command()(explaining.explain)
app.command()(reviewing.coverage)
app.command()(proposing.proposals)
app.command()(reviewing.audit)


def print_version(wanted: bool) -> None:
    """Before any command is looked for."""
    if wanted:
        from importlib.metadata import version

        say(version("yanzhen"))
        leave(OK)


@app.callback()
def common(
    _version: Annotated[
        bool, typer.Option("--version", help="版本 the version", callback=print_version, is_eager=True)
    ] = False,
) -> None:
    """雁阵：谁负责哪个项目，附原话。 Who owns which initiative, with the words that say so."""


def main() -> None:
    """The entry point: every error is one line that says what to do."""
    try:
        app()
    except YanzhenError as error:
        note(f"yanzhen: {error}")
        sys.exit(USAGE if isinstance(error, BadInput) else NOTHING)
    except KeyboardInterrupt:
        note("yanzhen: 已中断；已写入的都在 interrupted; what was written is kept")
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()  # the reader of our output has gone; Python would complain of it at exit
        sys.exit(NOTHING)
    except OSError as error:
        note(f"yanzhen: {_os_words(error)}")
        sys.exit(NOTHING)
    except Exception as error:  # noqa: BLE001  the outermost rim: the traceback goes to a file, not to the user
        words = f"{type(error).__name__}: {str(error).partition(chr(10))[0]}"
        note(f"yanzhen: 内部出错 internal error: {words}; 详情 details: {_keep_traceback()}")
        sys.exit(NOTHING)


def _os_words(error: OSError) -> str:
    import errno

    where = f" {error.filename}" if error.filename else ""
    cures = {
        errno.ENOSPC: "磁盘已满，请腾出空间后重试 the disk is full; free some space and try again",
        errno.EDQUOT: "磁盘配额已满 the disk quota is used up",
        errno.EACCES: "没有权限，请换 --data 目录或改权限 no permission; choose another --data or change it",
        errno.EROFS: "只读的磁盘，请换 --data 目录 a read-only disk; choose another --data",
    }
    return f"{cures.get(error.errno or 0, error.strerror or str(error))}{where}"


def _keep_traceback() -> str:
    import tempfile
    import traceback

    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", prefix="yanzhen-error-", suffix=".log", delete=False
        ) as file:
            file.write(traceback.format_exc())
    except OSError:
        return "-"
    return file.name
