"""Options that every command shares, and how results and errors reach the terminal."""

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, NoReturn

import typer

from graph.errors import BadInput

if TYPE_CHECKING:
    from graph.config import Settings

Data = Annotated[
    Path | None,
    typer.Option("--data", help="数据目录 the data folder", file_okay=False, show_default=False, metavar="FOLDER"),
]
Host = Annotated[str | None, typer.Option(help="监听地址 bind address", show_default=False)]
Port = Annotated[int | None, typer.Option(min=0, max=65535, help="端口；0 为任一 port; 0: any", show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON print JSON")]
SecondOpinion = Annotated[
    bool | None,
    typer.Option(
        "--second-opinion/--no-second-opinion",
        help="规则拿不准处参考 LAC where rules are unsure ask LAC (extra second-opinion)",
        show_default=False,
    ),
]

OK, NOTHING, USAGE, SOME = 0, 1, 2, 3


def settings_of(data: Path | None, **changes: object) -> "Settings":
    """The settings, with what the command line says of them; BadInput names a wrong variable."""
    from pydantic import ValidationError

    from graph.config import Settings

    given: dict[str, Any] = {name: value for name, value in changes.items() if value is not None}
    if data is not None:
        given["data"] = data.expanduser().absolute()
    try:
        return Settings(**given)
    except ValidationError as error:
        wrong = "; ".join(f"YANZHEN_{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise BadInput(f"设置有误 wrong setting: {wrong}") from error


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def say(text: str = "") -> None:
    """A line for people; with `--json` nothing but JSON goes to standard output, so use `note` there."""
    from rich.console import Console

    Console(highlight=False, markup=False, soft_wrap=True).print(text)


def note(text: str) -> None:
    """A line on standard error."""
    print(text, file=sys.stderr)


def leave(code: int) -> NoReturn:
    """End with an exit code."""
    raise typer.Exit(code)
