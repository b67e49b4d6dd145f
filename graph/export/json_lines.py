"""JSON Lines: a line a node, then a line a relationship; exact values, nothing joined or escaped."""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from graph.export.columns import relationship_values
from graph.export.graphs import HIDDEN, Graph, Table


def write_json_lines(graph: Graph, path: Path) -> None:
    """`{"node": label, …}` and `{"relationship": type, …}`, each with its properties."""
    _write(path, _graph_lines(graph))


def write_json_lines_table(table: Table, path: Path) -> None:
    """A line a row of a query."""
    _write(path, table.rows)


def _graph_lines(graph: Graph) -> Iterator[Mapping[str, object]]:
    for node in graph.nodes():
        own = {name: value for name, value in node.props.items() if name not in HIDDEN}
        yield {"node": node.label} | own
    names = graph.names()
    for row in graph.relationships():
        yield {"relationship": row.type} | relationship_values(row, names)


def _write(path: Path, lines: Iterable[Mapping[str, object]]) -> None:
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")
