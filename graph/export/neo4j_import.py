"""CSV for `neo4j-admin database import full`: the whole graph into an empty Neo4j, offline, in seconds.

With the whole graph goes the node that says how far it has come and whose it is, so that Yanzhen goes on with the
imported database as with its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from graph.export.columns import EVIDENCE, column_kind, own_columns
from graph.export.graphs import Graph
from graph.schema.load import load_schema
from graph.stores.batch import GraphState
from graph.stores.neo4j import iter_statements

SEPARATOR = "\x1f"  # between the items of a list; a value never holds it (U+001F is no text)
TYPES = {
    "string": "string",
    "integer": "long",
    "float": "double",
    "boolean": "boolean",
    "strings": "string[]",
    "integers": "long[]",
    "numbers": "double[]",
}
NODES = {"name": "string", "name_key": "string", "search": "string", "aliases": "strings"}
README = """在空的 Neo4j（5.26 或更新）里，停止服务后，于此文件夹中运行：
Into an empty Neo4j (5.26 or newer), while it is stopped, from this folder:

    neo4j-admin database import full neo4j --overwrite-destination @import.args

然后启动服务，并运行一次 then start it and run once:

    cypher-shell -f indexes.cypher
"""


def write_neo4j_folder(graph: Graph, state: GraphState | None, folder: Path) -> None:
    """A file a label and a type, `import.args` with the options, `indexes.cypher`, a README.

    `state` is that of the whole graph; a part of it has none and stays without the ledger's mark.
    """
    ledger = state.ledger if state else None
    files = [*_write_nodes(graph, ledger, folder), *_write_relationships(graph, folder)]
    if state:
        files.append(_write_state(state, folder))
    options = ["--id-type=string", "--array-delimiter=U+001F", "--multiline-fields=true", "--delimiter=,", *files]
    (folder / "import.args").write_text("\n".join(options) + "\n", encoding="utf-8")
    indexes = "\n".join(f"{text};" for text in iter_statements(load_schema()))
    (folder / "indexes.cypher").write_text(indexes + "\n", encoding="utf-8")
    (folder / "README.txt").write_text(README, encoding="utf-8")


def _write_nodes(graph: Graph, ledger: str | None, folder: Path) -> Iterator[str]:
    columns = {
        label: NODES | {name: column_kind(name, kind) for name, kind in own.properties.items()}
        for label, own in load_schema().labels.items()
    }
    with ExitStack() as stack:
        files = {label: stack.enter_context(_open(folder / f"{label}.csv")) for label in columns}
        for label, own in columns.items():
            _line(files[label], ["id:ID", *_header(own), "ledger:string"], quoted=False)
        for node in graph.nodes():
            values = [node.props.get(name) for name in columns[node.label]]
            _line(files[node.label], [node.id, *values, ledger])
    for label in columns:
        yield f"--nodes=Entity:{label}={label}.csv"


def _write_relationships(graph: Graph, folder: Path) -> Iterator[str]:
    columns = {
        type_: {"id": "string"} | own_columns(own) | dict(EVIDENCE)
        for type_, own in load_schema().relationships.items()
    }
    with ExitStack() as stack:
        files = {type_: stack.enter_context(_open(folder / f"{type_}.csv")) for type_ in columns}
        for type_, own in columns.items():
            _line(files[type_], [":START_ID", ":END_ID", *_header(own)], quoted=False)
        for row in graph.relationships():
            values = [row.props.get(name) for name in columns[row.type]]
            _line(files[row.type], [row.source, row.target, *values])
    for type_ in columns:
        yield f"--relationships={type_}={type_}.csv"


def _write_state(state: GraphState, folder: Path) -> str:
    types = {
        "ledger": "string",
        "position": "long",
        "fingerprint": "string",
        "rebuilding": "boolean",
        "graph": "string",
        "projection": "string",
    }
    values = asdict(state)
    with _open(folder / "YanzhenState.csv") as file:
        _line(file, [":ID", *(f"{name}:{kind}" for name, kind in types.items())], quoted=False)
        _line(file, ["state", *(values[name] for name in types)])
    return "--nodes=YanzhenState=YanzhenState.csv"


def _header(columns: Mapping[str, str]) -> list[str]:
    return [f"{name}:{TYPES[kind]}" for name, kind in columns.items()]


def _open(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", errors="replace", newline="\n")


def _line(file: TextIO, values: Iterable[object], *, quoted: bool = True) -> None:
    """Nothing stays bare, so that it is no property; '' is quoted, so that it is one."""
    cells = ("" if value is None else _cell(value) if quoted else str(value) for value in values)
    file.write(",".join(cells) + "\n")


def _cell(value: object) -> str:
    if isinstance(value, list | tuple):
        return _quote(SEPARATOR.join(str(item) for item in value))
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quote(str(value))


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
