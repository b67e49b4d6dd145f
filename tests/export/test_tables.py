"""The tables, read back by the programs that their users have."""

import csv
import json
from collections import Counter
from pathlib import Path

import openpyxl
import pandas as pd
import polars as pl
import pytest

from api.exporting import Wanted
from api.services import Services
from graph.export.csv_tables import write_csv_table
from graph.export.graphs import Table
from graph.export.parquet import write_parquet_table
from graph.export.workbook import LONGEST, write_workbook_table
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import load_schema
from tests.export.reading import Export

TABLES = [*load_schema().labels, *load_schema().relationships]
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"]


def counts(nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> Counter[str]:
    return Counter(node.label for node in nodes.values()) + Counter(row.type for row in facts.values())


def test_csv_by_pandas_and_polars(export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> None:
    folder = export(Wanted("csv"), "tables")
    assert {path.name for path in folder.iterdir()} == {f"{name}.csv" for name in TABLES}
    for name in TABLES:
        by_pandas = pd.read_csv(folder / f"{name}.csv", dtype=str, keep_default_na=False)
        by_polars = pl.read_csv(folder / f"{name}.csv", infer_schema=False)
        assert len(by_pandas) == len(by_polars) == counts(nodes, facts)[name], name
        assert list(by_pandas.columns) == by_polars.columns
    led = pd.read_csv(folder / "RESPONSIBLE_FOR.csv", dtype=str, keep_default_na=False).set_index("id")
    row = next(row for row in facts.values() if row.type == "RESPONSIBLE_FOR" and row.props["role"] == "lead")
    assert led.loc[row.id, ["from_name", "to_name", "role", "quote"]].to_list() == [
        nodes[row.source].props["name"], nodes[row.target].props["name"], "lead", row.props["quote"],
    ]  # fmt: skip


def test_excel_takes_csv_for_utf8_and_no_text_for_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    rows = [{"a": text, "b": -1.5, "c": ["=x", "y"], "d": {"k": True}, "e": None} for text in FORMULAS]
    write_csv_table(Table("t", dict.fromkeys("abcde", "string"), rows), path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))[1:]
    assert [row[0] for row in found] == [f"'{text}" for text in FORMULAS]
    assert {tuple(row[1:]) for row in found} == {("-1.5", "'=x; y", '{"k": true}', "")}


def test_workbook_by_openpyxl(export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> None:
    book = openpyxl.load_workbook(export(Wanted("xlsx"), "t.xlsx"), read_only=True)
    there = counts(nodes, facts)
    assert set(book.sheetnames) == {name for name in TABLES if there[name]}
    for sheet in book.worksheets:
        rows = list(sheet.iter_rows(values_only=True))
        assert len(rows) - 1 == there[sheet.title]
    targets = list(book["HAS_TARGET"].iter_rows(values_only=True))
    assert {row[0] for row in targets[1:]} == {row.id for row in facts.values() if row.type == "HAS_TARGET"}
    book.close()


def test_cells_of_a_workbook_are_text(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    texts = [*FORMULAS[:4], "a\x0bb", "字" * (LONGEST + 5)]
    write_workbook_table(Table("t" * 40, {"a": "string"}, [{"a": text} for text in texts]), path)
    cells = [row[0] for row in openpyxl.load_workbook(path).worksheets[0].iter_rows(min_row=2)]
    assert [cell.data_type for cell in cells] == ["s"] * len(texts)
    values = [str(cell.value) for cell in cells]
    assert values[:5] == [*FORMULAS[:4], "a_x000B_b"]  # as the format writes what XML cannot hold
    assert (len(values[5]), values[5][-1]) == (LONGEST, "…")


def test_parquet_by_pandas_and_polars(
    export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]
) -> None:
    folder = export(Wanted("parquet"), "tables")
    for name in TABLES:
        assert len(pd.read_parquet(folder / f"{name}.parquet")) == counts(nodes, facts)[name]
    frame = pl.read_parquet(folder / "RESPONSIBLE_FOR.parquet")
    assert frame.schema["support"] == pl.Int64
    assert frame.schema["spans"] == pl.List(pl.Int64)
    for row in frame.iter_rows(named=True):
        props = facts[row["id"]].props
        for name in ("role", "quote", "support", "spans", "dates", "verb", "fact_ids"):
            assert (row[name] or None) == (props.get(name) or None), name
    targets = pl.read_parquet(folder / "Target.parquet")
    assert {row["id"]: row["value"] for row in targets.iter_rows(named=True)} == {
        node.id: node.props["value"] for node in nodes.values() if node.label == "Target"
    }


def test_parquet_of_a_query_keeps_types(tmp_path: Path) -> None:
    columns = {"n": "integer", "x": "float?", "ok": "boolean", "names": "list", "more": "map", "s": "string"}
    rows = [{"n": 1, "x": None, "ok": True, "names": ["a", "b"], "more": {"k": [1]}, "s": "\ud800"}]
    write_parquet_table(Table("t", columns, rows), tmp_path / "t.parquet")
    assert pl.read_parquet(tmp_path / "t.parquet").to_dicts() == [
        {"n": 1, "x": None, "ok": True, "names": ["a", "b"], "more": '{"k": [1]}', "s": "?"}
    ]


def test_json_lines_are_exact(export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> None:
    lines = [json.loads(line) for line in export(Wanted("jsonl"), "t.jsonl").read_text(encoding="utf-8").splitlines()]
    assert {line["id"] for line in lines if "node" in line} == set(nodes)
    for line in lines:
        if "relationship" in line:
            row = facts[line["id"]]
            assert line["relationship"] == row.type
            assert {name: line[name] for name in row.props} == row.props
    assert pl.read_ndjson(export(Wanted("jsonl"), "t.jsonl"), infer_schema_length=None).height == len(lines)


@pytest.mark.parametrize("format", ["csv", "xlsx", "parquet", "jsonl"])
def test_rows_of_a_query(export: Export, wired: Services, format: str) -> None:
    path = export(Wanted(format, query="counts"), f"t.{format}")
    read = {
        "csv": pd.read_csv, "xlsx": pd.read_excel, "parquet": pd.read_parquet,
        "jsonl": lambda file: pd.read_json(file, lines=True),
    }[format]  # fmt: skip
    expected = Counter(node.label for node in wired.store.nodes())
    assert dict(read(path).itertuples(index=False)) == dict(expected)


def test_a_neighbourhood(export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow]) -> None:
    program = next(node for node in nodes.values() if node.props["name"] == "头雁计划")
    near = {program.id}
    for hops in (1, 2):
        near |= {end for row in facts.values() if near & {row.source, row.target} for end in (row.source, row.target)}
        path = export(Wanted("jsonl", around=program.id, hops=hops), f"{hops}.jsonl")
        lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        assert {line["id"] for line in lines if "node" in line} == near
        assert {line["id"] for line in lines if "relationship" in line} == {
            row.id for row in facts.values() if {row.source, row.target} <= near
        }
