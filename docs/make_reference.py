"""Writes docs/reference.md from the code: settings, commands, endpoints, queries, labels, relationship types; and the
files for Neo4j Browser in docs/neo4j.

    python docs/make_reference.py

tests/docs holds the file to what the code says now.
"""

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import typer
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from pydantic import SecretStr
from pydantic.fields import FieldInfo
from typer.core import TyperArgument, TyperGroup

from api.cli.app import app as command_line
from api.http.app import V1, create_app
from graph.config import Settings
from graph.schema.load import RESERVED_ON_NODES, RESERVED_ON_RELATIONSHIPS, load_schema
from queries.browser_files import FAVOURITES, STYLE, browser_files
from queries.catalogue import load_catalogue

FILE = Path(__file__).with_name("reference.md")
HEAD = """# 参考 Reference

由 `python docs/make_reference.py` 从代码写成，请勿手改。 Written from the code by that command; do not edit.
"""
DEFAULT_DATA = "XDG 数据目录下的 yanzhen the user's data folder"


def main() -> None:
    """Write the files anew."""
    FILE.write_text(make_reference(), encoding="utf-8")
    files = browser_files()
    for name in (STYLE, FAVOURITES):
        (FILE.parent / "neo4j" / name).write_text(files[name], encoding="utf-8")


def make_reference() -> str:
    """The whole text."""
    parts = (write_settings, write_commands, write_endpoints, write_queries, write_labels, write_relationships)
    return "\n".join([HEAD, *(line for part in parts for line in part())]).rstrip() + "\n"


def write_settings() -> Iterator[str]:
    yield "## 设置 Settings\n"
    yield "环境变量，或工作目录里的 `.env`。 Environment variables, or `.env` in the working folder.\n"
    rows = ((f"`YANZHEN_{name.upper()}`", _default(field), field.description or "") for name, field in
            Settings.model_fields.items())  # fmt: skip
    yield from _table(("变量 variable", "默认 default", "含义 meaning"), rows)


def write_commands() -> Iterator[str]:
    yield "## 命令 Commands\n"
    yield "退出码：0 全部成功，1 没有读到或找到，2 用法不对，3 有些没读成。 Exit codes: 0 all well, 1 nothing read or"
    yield "found, 2 wrong usage, 3 some not read.\n"
    for path, command in iter_commands(typer.main.get_command(command_line), "yanzhen"):
        yield f"### `{path}`\n"
        yield f"{(command.help or '').strip()}\n"
        rows = ((_spelling(parameter), _parameter_default(parameter), getattr(parameter, "help", None) or "")
                for parameter in command.params if parameter.name != "help")  # fmt: skip
        yield from _table(("参数 parameter", "默认 default", "含义 meaning"), rows)


def iter_commands(command: Any, path: str) -> Iterator[tuple[str, Any]]:
    """Every command that does something, with the words that call it; typer brings a click of its own."""
    if not isinstance(command, TyperGroup):
        yield path, command
        return
    for name, inner in command.commands.items():
        yield from iter_commands(inner, f"{path} {name}")


def write_endpoints() -> Iterator[str]:
    yield "## 接口 HTTP endpoints\n"
    yield "完整的 OpenAPI 在 `/openapi.json`；错误一律是 RFC 9457 文档。 The complete OpenAPI is at `/openapi.json`;"
    yield "every error is an RFC 9457 document. `*`：必填 required.\n"
    with tempfile.TemporaryDirectory() as folder:
        app = create_app(Settings(data=Path(folder), neo4j_url=None))
        document = app.openapi()
        app.state.services.store.close()
        app.state.services.ledger.close()
    scopes = {
        (method, f"/v1{route.path}"): _scope(route.dependant)
        for module in V1
        for route in module.router.routes
        if isinstance(route, APIRoute)
        for method in route.methods or ()
    }
    for path, operations in document["paths"].items():
        for method, operation in operations.items():
            yield f"### `{method.upper()} {path}`\n"
            scope = scopes.get((method.upper(), path), "")
            yield f"{operation['summary']}{f'。权限 scope：{scope}' if scope else ''}\n"
            yield f"{operation.get('description', '')}\n"
            yield from _table(
                ("参数 parameter", "在 in", "类型 type", "含义 meaning"), _parameters(operation, document)
            )


def write_queries() -> Iterator[str]:
    yield "## 查询 Queries\n"
    yield "`queries/*.cypher`；经 by `GET /v1/queries/{name}`, `queries.catalogue.run`。`?`：可为空 may be null。\n"
    for query in load_catalogue().values():
        yield f"### `{query.name}`\n"
        yield f"{query.zh}。 {query.en}.\n"
        yield from _table(("参数 parameter", "类型 type"), _typed(query.parameters))
        yield from _table(("列 column", "类型 type"), _typed(query.columns))


def write_labels() -> Iterator[str]:
    yield "## 类别 Labels\n"
    common = _names(RESERVED_ON_NODES - {"start", "end", "title"})
    yield f"每个节点另有 `:Entity`，都有 every node is an `:Entity` too and has：{common}。\n"
    for label in load_schema().labels.values():
        yield f"### `{label.label}`\n"
        yield f"{label.zh}：{label.en}。编号以 ids begin with `{label.prefix}_`。\n"
        yield from _table(("属性 property", "类型 type"), _typed(label.properties))


def write_relationships() -> Iterator[str]:
    yield "## 关系类型 Relationship types\n"
    yield f"所有关系都有 every relationship has：{_names(RESERVED_ON_RELATIONSHIPS - {'start', 'end', 'ledger'})}。\n"
    for relationship in load_schema().relationships.values():
        yield f"### `{relationship.type}`\n"
        yield f"{relationship.zh}：{relationship.en}。{'对称 symmetric。' if relationship.symmetric else ''}\n"
        ends = ((f"`{source}`", _names(targets)) for source, targets in relationship.ends.items())
        yield from _table(("从 from", "到 to"), ends)
        identifying = ((name, kind, "是 yes") for name, kind in relationship.identifying.items())
        others = ((name, kind, "") for name, kind in relationship.properties.items())
        rows = (
            (f"`{name}`", kind, said, "，".join(f"`{value}` {zh}" for value, (zh, _) in of.items()))
            for name, kind, said in (*identifying, *others)
            for of in [relationship.values.get(name, {})]
        )
        yield from _table(("属性 property", "类型 type", "参与编号 in the fact's id", "取值 values"), rows)


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return DEFAULT_DATA
    value = field.default
    return "" if value in (None, "") or isinstance(value, SecretStr) else f"`{value}`"


def _spelling(parameter: Any) -> str:
    if isinstance(parameter, TyperArgument):
        return f"`{parameter.metavar or (parameter.name or '').upper()}`"
    return ", ".join(f"`{name}`" for name in (*parameter.opts, *parameter.secondary_opts))


def _parameter_default(parameter: Any) -> str:
    value = parameter.default
    return "" if value is None or value in ("", False) or callable(value) else f"`{value}`"


def _scope(dependant: Dependant) -> str:
    """The scope that a route asks for, read off the dependencies that check it."""
    checks = {"reader": "read", "ingester": "ingest", "curator": "curate", "administrator": "admin"}
    name = getattr(dependant.call, "__name__", "")
    return checks.get(name) or next(filter(None, map(_scope, dependant.dependencies)), "")


def _parameters(operation: Mapping[str, Any], document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for one in operation.get("parameters", ()):
        yield _mark(one["name"], one["required"]), one["in"], _type(one["schema"]), one.get("description", "")
    for content in operation.get("requestBody", {}).get("content", {}).values():
        body = _followed(content["schema"], document)
        for name, schema in body["properties"].items():
            mark = _mark(name, name in body.get("required", ()))
            yield mark, "body", _type(schema), schema.get("description", "")


def _mark(name: str, required: bool) -> str:
    return f"`{name}`{' *' if required else ''}"


def _type(schema: Mapping[str, Any]) -> str:
    parts = [part for part in schema.get("anyOf", (schema,)) if part.get("type") != "null"]
    return " / ".join(
        " ".join(map(str, part["enum"])) if "enum" in part else str(part.get("type", "object")) for part in parts
    )


def _followed(schema: Mapping[str, Any], document: Mapping[str, Any]) -> Mapping[str, Any]:
    found: Mapping[str, Any] = schema
    while "$ref" in found:
        found = document["components"]["schemas"][found["$ref"].rpartition("/")[2]]
    return found


def _typed(types: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    return ((f"`{name}`", kind) for name, kind in types.items())


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in sorted(names))


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    cells = [tuple(cell.replace("|", "\\|").replace("\n", " ") for cell in row) for row in rows]
    if not cells:
        return
    yield f"| {' | '.join(head)} |"
    yield f"| {' | '.join('---' for _ in head)} |"
    yield from (f"| {' | '.join(row)} |" for row in cells)
    yield ""


if __name__ == "__main__":
    main()
