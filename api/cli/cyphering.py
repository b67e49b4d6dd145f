"""`yanzhen cypher`: a reading query of one's own at the terminal."""

import json
import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import OK, SOME, AsJson, Data, leave, note, print_json, say, settings_of
from graph.errors import BadInput

if TYPE_CHECKING:
    from api.models import FreeAnswer

Parameters = Annotated[
    list[str] | None,
    typer.Option(
        "--param",
        "-p",
        help="参数：名=值，值是 JSON 或文字 a parameter: name=value, the value JSON or text",
        show_default=False,
        metavar="NAME=VALUE",
    ),
]


def cypher(
    query: Annotated[str, typer.Argument(help="查询；- 从标准输入读 the query; - reads it", metavar="QUERY")],
    data: Data = None,
    param: Parameters = None,
    as_json: AsJson = False,
) -> None:
    """运行自己写的 Cypher（只读，有上限）。 Run Cypher of one's own, read only and within caps; exit code 3: cut."""
    from api.asking_freely import ask_freely
    from api.services import Services

    text = sys.stdin.read() if query == "-" else query
    with Services(settings_of(data)) as wired:
        answer = ask_freely(wired, text, dict(map(_read_parameter, param or [])))
    if as_json:
        print_json(answer.model_dump())
    else:
        _show(answer)
    leave(SOME if answer.cut else OK)


def _read_parameter(given: str) -> tuple[str, object]:
    name, sign, value = given.partition("=")
    if not sign or not name:
        raise BadInput(f"参数要写成 名=值 / write a parameter as name=value: {given}")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def _show(answer: "FreeAnswer") -> None:
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE)
    for name in answer.columns:
        table.add_column(Text(name))
    for row in answer.rows:
        table.add_row(*(Text(_short(value)) for value in row))
    if answer.rows:
        Console(highlight=False).print(table)
    else:
        say("没有结果 nothing found")
    if answer.cut:
        note(f"不完整 not whole: {answer.cut.message}")
    if answer.stale:
        note("图谱未跟上账本，答案可能不全 the graph is behind, the answer may be incomplete: yanzhen rebuild")


def _short(value: Any) -> str:
    """A node as its name, a relationship as its type and words, all else as JSON."""
    if isinstance(value, str):
        return value
    kind = value.get("kind") if isinstance(value, dict) else None
    if kind == "node":
        return f"{value['properties'].get('name', value['id'])} ({':'.join(value['labels'])} {value['id']})"
    if kind == "relationship":
        return f"-[{value['type']} {value['id']}]- {value['properties'].get('quote', '')}".strip()
    if kind == "path":
        return " → ".join(_short(node) for node in value["nodes"])
    return json.dumps(value, ensure_ascii=False)
