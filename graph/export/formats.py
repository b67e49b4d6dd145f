"""Every format by name: what it is, what its file is called, and who writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from graph.errors import BadInput
from graph.export.careers import write_careers
from graph.export.codebook import write_codebook
from graph.export.csv_tables import write_csv_folder, write_csv_table
from graph.export.graphs import Graph, Table
from graph.export.json_lines import write_json_lines, write_json_lines_table
from graph.export.neo4j_import import write_neo4j_folder
from graph.export.network_files import Network, network_of, write_gexf, write_graphml
from graph.export.parquet import write_parquet_folder, write_parquet_table
from graph.export.projections import write_network_tables
from graph.export.saving import save_file, save_folder, save_zip
from graph.export.statements import write_facts
from graph.export.workbook import write_workbook, write_workbook_table
from graph.ledger.ledger import Ledger
from graph.stores.batch import GraphState

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Material:
    """What the writers draw on; `graph` is shown as the caller may see it already, `state` is None for a part."""

    graph: Graph
    ledger: Ledger
    state: GraphState | None
    show: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Format:
    """A format; with `folder` it is several files, which go into a folder or a zip."""

    zh: str
    en: str
    suffix: str
    media_type: str
    folder: bool
    write: Callable[[Material, Path], None]


@dataclass(frozen=True, slots=True)
class Export:
    """Something that is ready to be written."""

    suffix: str
    media_type: str
    folder: bool
    write: Callable[[Path], None]


def _facts(material: Material, path: Path) -> None:
    write_facts(material.graph, material.ledger, material.show, path)


CSV, ZIP, XML = "text/csv; charset=utf-8", "application/zip", "application/xml"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LINES, PARQUET = "application/x-ndjson", "application/vnd.apache.parquet"
FORMATS: Mapping[str, Format] = {
    "facts": Format("一行一条陈述", "a row a statement", ".csv", CSV, False, _facts),
    "careers": Format("一行一个职务", "a row a post", ".csv", CSV, False, lambda m, p: write_careers(m.graph, p)),
    "codebook": Format("各表各列的含义", "what the columns mean", ".csv", CSV, False, lambda _, p: write_codebook(p)),
    "csv": Format("每类一张 CSV", "a CSV a label and type", "", ZIP, True, lambda m, p: write_csv_folder(m.graph, p)),
    "xlsx": Format("Excel，每类一页", "Excel, a sheet each", ".xlsx", XLSX, False,
                   lambda m, p: write_workbook(m.graph, p)),
    "parquet": Format("每类一个 Parquet", "a Parquet a label and type", "", ZIP, True,
                      lambda m, p: write_parquet_folder(m.graph, p)),
    "jsonl": Format("一行一个 JSON", "JSON Lines", ".jsonl", LINES, False, lambda m, p: write_json_lines(m.graph, p)),
    "graphml": Format("networkx、igraph、yEd 等", "networkx, igraph, yEd, …", ".graphml", XML, False,
                      lambda m, p: write_graphml(network_of(m.graph), p)),
    "gexf": Format("Gephi，带时间", "Gephi, with time", ".gexf", XML, False,
                   lambda m, p: write_gexf(network_of(m.graph), p)),
    "neo4j": Format("neo4j-admin 离线导入", "for neo4j-admin import", "", ZIP, True,
                    lambda m, p: write_neo4j_folder(m.graph, m.state, p)),
}  # fmt: skip
TABLES: Mapping[str, tuple[str, str, Callable[[Table, Path], None]]] = {
    "csv": (".csv", CSV, write_csv_table),
    "xlsx": (".xlsx", XLSX, write_workbook_table),
    "parquet": (".parquet", PARQUET, write_parquet_table),
    "jsonl": (".jsonl", LINES, write_json_lines_table),
}
NETWORKS: Mapping[str, tuple[str, str, bool, Callable[[Network, Path], None]]] = {
    "graphml": (".graphml", XML, False, write_graphml),
    "gexf": (".gexf", XML, False, write_gexf),
    "csv": ("", ZIP, True, write_network_tables),
}


def export_graph(name: str, material: Material) -> Export:
    """A graph or a part of it in a format."""
    known = _of(FORMATS, name)
    return Export(known.suffix, known.media_type, known.folder, partial(known.write, material))


def export_table(name: str, table: Table) -> Export:
    """The rows of a query in a format."""
    suffix, media_type, write = _of(TABLES, name)
    return Export(suffix, media_type, False, partial(write, table))


def export_network(name: str, network: Network) -> Export:
    """A projection in a format; it can be written once."""
    suffix, media_type, folder, write = _of(NETWORKS, name)
    return Export(suffix, media_type, folder, partial(write, network))


def save(export: Export, path: Path) -> None:
    """Write it: several files into a new folder, or into a zip where the path says so."""
    if not export.folder:
        save_file(path, export.write)
    elif path.suffix == ".zip":
        save_zip(path, export.write)
    else:
        save_folder(path, export.write)


def _of(known: Mapping[str, T], name: str) -> T:
    if name not in known:
        raise BadInput(f"此处没有格式 no such format here: {name}; 可用 use {', '.join(known)}")
    return known[name]
