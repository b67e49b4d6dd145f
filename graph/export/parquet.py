"""Parquet: a file a label and a type, typed by the schema, written by groups of rows."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from graph.errors import Unsupported
from graph.export.columns import column_kind, node_columns, relationship_columns, relationship_values
from graph.export.csv_tables import plain
from graph.export.graphs import Graph, Table
from graph.schema.load import load_schema

GROUP = 20_000  # rows


class ParquetFile:
    """Collects rows and writes them by the group; use it in a `with`."""

    def __init__(self, path: Path, columns: Mapping[str, str]) -> None:
        arrow = load_arrow()
        self._schema = arrow.schema([(name, _arrow_type(kind)) for name, kind in columns.items()])
        self._take = [(name, _converter(kind)) for name, kind in columns.items()]
        self._writer = arrow.parquet.ParquetWriter(path, self._schema, compression="zstd")
        self._rows: list[dict[str, object]] = []

    def __enter__(self) -> "ParquetFile":
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        try:
            if kind is None:
                self._flush()
        finally:
            self._writer.close()

    def write(self, values: Mapping[str, object]) -> None:
        """One row; columns that are absent are null."""
        self._rows.append({name: convert(values.get(name)) for name, convert in self._take})
        if len(self._rows) >= GROUP:
            self._flush()

    def _flush(self) -> None:
        if self._rows:
            self._writer.write_table(load_arrow().Table.from_pylist(self._rows, schema=self._schema))
            self._rows.clear()


def load_arrow() -> Any:
    """pyarrow; Unsupported names the cure where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise Unsupported('Parquet 需要 needs pyarrow: pip install "yanzhen[analysis]"') from error
    return pyarrow


def write_parquet_folder(graph: Graph, folder: Path) -> None:
    """`Program.parquet`, `RESPONSIBLE_FOR.parquet`, …; empty ones too."""
    schema = load_schema()
    columns = {label: node_columns(one) for label, one in schema.labels.items()}
    columns |= {type_: relationship_columns(one) for type_, one in schema.relationships.items()}
    with ExitStack() as stack:
        files = {n: stack.enter_context(ParquetFile(folder / f"{n}.parquet", own)) for n, own in columns.items()}
        for node in graph.nodes():
            files[node.label].write(node.props)
        names = graph.names()
        for row in graph.relationships():
            files[row.type].write(relationship_values(row, names))


def write_parquet_table(table: Table, path: Path) -> None:
    """The rows of a query; lists of anything but numbers as text, maps as JSON."""
    columns = {name: column_kind(name, kind) for name, kind in table.columns.items()}
    write_parquet_rows(path, columns, table.rows)


def write_parquet_rows(path: Path, columns: Mapping[str, str], rows: Iterable[Mapping[str, object]]) -> None:
    """One Parquet file."""
    with ParquetFile(path, columns) as file:
        for row in rows:
            file.write(row)


def _arrow_type(kind: str) -> Any:
    arrow = load_arrow()
    types = {
        "string": arrow.string(),
        "integer": arrow.int64(),
        "float": arrow.float64(),
        "boolean": arrow.bool_(),
        "strings": arrow.list_(arrow.string()),
        "integers": arrow.list_(arrow.int64()),
        "numbers": arrow.list_(arrow.float64()),
        "map": arrow.string(),
    }
    return types[kind]


def _converter(kind: str) -> Callable[[object], object]:
    def text(value: object) -> object:
        return None if value is None else str(plain(value)).encode("utf-8", "replace").decode()

    def texts(value: object) -> object:
        return None if value is None else [text(item) for item in _items(value)]

    def numbers(value: object) -> object:
        return None if value is None else [float(str(item)) for item in _items(value)]

    found: dict[str, Callable[[object], object]] = {"string": text, "map": text, "strings": texts, "numbers": numbers}
    return found.get(kind, lambda value: value)


def _items(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else [value]
