"""Networks for networkx and Gephi, and projections with weights."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pandas as pd
import pytest

from api.exporting import Wanted
from graph.export.graphs import Graph
from graph.export.network_files import first_day, last_day, network_of, write_gexf, write_graphml
from graph.export.projections import PROJECTIONS, Mode, project, write_network_tables
from graph.records import NodeRow, RelationshipRow
from tests.export.reading import Export

READERS: dict[str, Callable[[Path], Any]] = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


def node(label: str, id_: str, **props: object) -> NodeRow:
    return NodeRow(id_, label, {"id": id_, "name": f"名{id_}"} | props)


def edge(type_: str, source: str, target: str, **props: object) -> RelationshipRow:
    id_ = f"fct_{source}_{target}_{props.get('role', '')}"
    return RelationshipRow(id_, type_, source, target, {"id": id_, "support": 1} | props)


def graph_of(nodes: list[NodeRow], rows: list[RelationshipRow]) -> Graph:
    return Graph(lambda: iter(nodes), lambda: iter(rows))


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_networkx_reads_all_of_it(
    export: Export, nodes: dict[str, NodeRow], facts: dict[str, RelationshipRow], format: str
) -> None:
    graph = READERS[format](export(Wanted(format), f"t.{format}"))
    assert {n: data["category"] for n, data in graph.nodes(data=True)} == {n.id: n.label for n in nodes.values()}
    assert {n: data["label"] for n, data in graph.nodes(data=True)} == {n.id: n.props["name"] for n in nodes.values()}
    kinds = {key: (a, b, data["category"]) for a, b, key, data in graph.edges(keys=True, data=True)}
    assert kinds == {row.id: (row.source, row.target, row.type) for row in facts.values()}
    for *_, key, data in graph.edges(keys=True, data=True):
        assert data["weight"] == (facts[key].props["support"] or 1)
        assert data["quote" if "quote" in data else "origin"] == facts[key].props.get("quote", "gazetteer")
    documents = {n.id: n.props["kind"] for n in nodes.values() if n.props.get("kind")}
    assert {n: data["kind"] for n, data in graph.nodes(data=True) if "kind" in data} == documents


def test_time_in_gexf(tmp_path: Path) -> None:
    nodes = [node("Person", "p"), node("Organization", "o"), node("Document", "d", date="2024-05")]
    posts = [
        edge("HOLDS_POST", "p", "o", role="a", first_date="2023", last_date="2024-02"),
        edge("HOLDS_POST", "p", "o", role="b", first_date="2023-05-06", started="2022-01", ended="2024", dates=["x"]),
        edge("HOLDS_POST", "p", "o", role="c"),
    ]
    write_gexf(network_of(graph_of(nodes, posts)), tmp_path / "t.gexf")
    graph = nx.read_gexf(tmp_path / "t.gexf")
    spells = [(data.get("start"), data.get("end")) for *_, data in graph.edges(data=True)]
    assert spells == [("2023-01-01", "2024-02-29"), ("2022-01-01", "2024-12-31"), (None, None)]
    assert graph.nodes["d"]["start"] == "2024-05-01"


@pytest.mark.parametrize(
    ("date", "days"),
    [
        ("2023", ("2023-01-01", "2023-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2024-02-03", ("2024-02-03", "2024-02-03")),
    ],
)
def test_days_of_a_date(date: str, days: tuple[str, str]) -> None:
    assert (first_day(date), last_day(date)) == days


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_any_text_survives_xml(tmp_path: Path, format: str) -> None:
    text = "a<b>&\"c'\r\n\tü𠮷"
    nodes = [node("Program", "a"), node("Program", "b")]
    rows = [edge("PART_OF", "a", "b", quote=f"{text}\x0b\x00\ufffe")]
    write = {"graphml": write_graphml, "gexf": write_gexf}[format]
    write(network_of(graph_of(nodes, rows)), tmp_path / "t")
    ((_, _, data),) = READERS[format](tmp_path / "t").edges(data=True)
    assert data["quote"] == f"{text}\ufffd\ufffd\ufffd"


PEOPLE = [node("Person", p) for p in "abcd"] + [node("Event", e) for e in ("e1", "e2", "e3")]
MEETINGS = [
    edge("PARTICIPATES_IN", "a", "e1", role="host", first_date="2023-01-05", last_date="2023-01-05", support=2),
    edge("PARTICIPATES_IN", "a", "e1", role="speaker", first_date="2023-02-01"),
    edge("PARTICIPATES_IN", "b", "e1", role="participant"),
    edge("PARTICIPATES_IN", "a", "e2", role="participant", first_date="2024-03-01"),
    edge("PARTICIPATES_IN", "b", "e2", role="participant"),
    edge("PARTICIPATES_IN", "c", "e2", role="participant"),
    edge("PARTICIPATES_IN", "d", "e3", role="propose"),
    *(edge("PARTICIPATES_IN", p, "e3", role="x") for p in "abc"),
    edge("OVERSEES", "a", "e1"),
]


def projected(tmp_path: Path, mode: Mode, largest: int | None = None) -> Any:
    network = project(graph_of(PEOPLE, MEETINGS), PROJECTIONS["people-events"], mode, largest=largest)
    write_graphml(network, tmp_path / "t.graphml")
    return nx.read_graphml(tmp_path / "t.graphml")


def test_two_mode(tmp_path: Path) -> None:
    graph = projected(tmp_path, Mode.TWO)
    assert nx.is_bipartite(graph)
    assert {n for n, data in graph.nodes(data=True) if data["bipartite"] == 0} == {"a", "b", "c"}
    assert {n for n, data in graph.nodes(data=True) if data["mode"] == "event"} == {"e1", "e2", "e3"}
    tie = graph.edges["a", "e1"]
    assert (tie["weight"], tie["support"], tie["roles"]) == (2, 3, "host; speaker")
    assert (tie["from_date"], tie["to_date"]) == ("2023-01-05", "2023-02-01")


@pytest.mark.parametrize(
    ("mode", "largest", "weights"),
    [
        (Mode.ACTORS, None, {("a", "b"): (3, 2.0), ("a", "c"): (2, 1.0), ("b", "c"): (2, 1.0)}),
        (Mode.ACTORS, 2, {("a", "b"): (1, 1.0)}),
        (Mode.EVENTS, None, {("e1", "e2"): (2, 1.0), ("e1", "e3"): (2, 1.0), ("e2", "e3"): (3, 2.0)}),
    ],
)
def test_one_mode(tmp_path: Path, mode: Mode, largest: int | None, weights: dict[tuple[str, str], object]) -> None:
    graph = projected(tmp_path, mode, largest)
    found = {tuple(sorted(pair)): (data["weight"], data["newman"]) for *pair, data in graph.edges(data=True)}
    assert found == weights
    first = next(iter(graph.edges(data=True)))[2]
    assert set(first["shared"].split("; ")) <= {f"名{id_}" for id_ in ("a", "b", "c", "e1", "e2", "e3")}


def test_edge_lists_for_pandas(tmp_path: Path) -> None:
    network = project(graph_of(PEOPLE, MEETINGS), PROJECTIONS["people-events"], Mode.ACTORS)
    write_network_tables(network, tmp_path)
    edges = pd.read_csv(tmp_path / "edges.csv")
    assert edges[["source", "target", "weight"]].to_numpy().tolist() == [["a", "b", 3], ["a", "c", 2], ["b", "c", 2]]
    assert sorted(pd.read_csv(tmp_path / "nodes.csv")["id"]) == ["a", "b", "c"]


@pytest.mark.parametrize("projection", list(PROJECTIONS))
@pytest.mark.parametrize("mode", list(Mode))
def test_projections_of_the_samples(
    export: Export, facts: dict[str, RelationshipRow], projection: str, mode: Mode
) -> None:
    graph = nx.read_gexf(export(Wanted("gexf", projection=projection, mode=mode), "t.gexf"))
    assert graph.number_of_edges() > 0 or (projection, mode) == ("people-events", Mode.EVENTS)
    if mode is Mode.TWO:
        types = PROJECTIONS[projection].types
        assert set(graph.edges) <= {(row.source, row.target) for row in facts.values() if row.type in types} | {
            (row.target, row.source) for row in facts.values() if row.type in types
        }
