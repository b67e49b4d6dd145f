"""GraphML and GEXF, written as they are read, for networkx, Gephi, igraph, Cytoscape and yEd.

What is shown is called `label` there: the name of a node, the word for a relationship. Our label or type is `category`,
and `weight` is the number of works that state a relationship, at least 1.
"""

import calendar
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.export.columns import EVIDENCE, column_kind, own_columns
from graph.export.csv_tables import plain
from graph.export.graphs import HIDDEN, Graph
from graph.export.xml_lines import XmlLines
from graph.records import NodeRow, RelationshipRow
from graph.schema.load import load_schema

_NUMBERS = {"integer": "long", "float": "double", "boolean": "boolean"}
NOT_KEPT = HIDDEN | {"id", "fact_ids"}


@dataclass(frozen=True, slots=True)
class NetworkNode:
    """A node; `values` are its further properties."""

    id: str
    kind: str
    name: str
    values: Mapping[str, object] = field(default_factory=dict)
    start: str | None = None  # ISO, of a thing that is there since a day


@dataclass(frozen=True, slots=True)
class NetworkEdge:
    """An edge; `start` and `end` are ISO dates, as exact as they are known."""

    id: str
    kind: str
    source: str
    target: str
    label: str
    weight: float = 1.0
    values: Mapping[str, object] = field(default_factory=dict)
    start: str | None = None
    end: str | None = None


@dataclass(frozen=True, slots=True)
class Network:
    """Nodes and edges to write, and the types of their properties."""

    nodes: Iterator[NetworkNode]
    edges: Iterator[NetworkEdge]
    node_columns: Mapping[str, str]
    edge_columns: Mapping[str, str]
    directed: bool = True


def network_of(graph: Graph) -> Network:
    """The graph with all properties but look-up fields."""
    schema = load_schema()
    nodes, edges = {"aliases": "strings"}, dict[str, str]()
    for label in schema.labels.values():
        nodes |= {name: column_kind(name, kind) for name, kind in label.properties.items()}
    for relationship in schema.relationships.values():
        edges |= own_columns(relationship)
    edges |= {name: kind for name, kind in EVIDENCE.items() if name not in NOT_KEPT}
    edges["symmetric"] = "boolean"  # both formats' readers refuse directed and undirected edges in one file
    return Network(map(_node, graph.nodes()), map(_edge, graph.relationships()), nodes, edges)


def write_graphml(network: Network, path: Path) -> None:
    """GraphML; lists as text joined by `; `."""
    nodes = {"label": "string", "category": "string", "name": "string"} | dict(network.node_columns)
    edges = {"label": "string", "category": "string", "weight": "float"} | dict(network.edge_columns)
    edges |= {"from_date": "string", "to_date": "string"}
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        xml = XmlLines(file)
        xml.open("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
        _declare_keys(xml, "node", nodes)
        _declare_keys(xml, "edge", edges)
        xml.open("graph", {"edgedefault": "directed" if network.directed else "undirected"})
        for node in network.nodes:
            xml.open("node", {"id": node.id})
            _put_data(
                xml, "node", nodes, {"label": node.name, "category": node.kind, "name": node.name} | dict(node.values)
            )
            xml.close("node")
        for edge in network.edges:
            ends = {"id": edge.id, "source": edge.source, "target": edge.target}
            xml.open("edge", ends)
            known: dict[str, object] = {"label": edge.label, "category": edge.kind, "weight": float(edge.weight)}
            _put_data(xml, "edge", edges, dict(edge.values) | known | {"from_date": edge.start, "to_date": edge.end})
            xml.close("edge")
        xml.close("graph")
        xml.close("graphml")


def write_gexf(network: Network, path: Path) -> None:
    """GEXF 1.3, dynamic: an edge lasts from `start` to `end`, so that Gephi's time line moves through the years."""
    nodes = {"category": "string"} | dict(network.node_columns)
    edges = {"category": "string"} | dict(network.edge_columns)
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        xml = XmlLines(file)
        xml.open("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
        type_ = "directed" if network.directed else "undirected"
        xml.open("graph", {"mode": "dynamic", "timeformat": "date", "defaultedgetype": type_})
        _declare_attributes(xml, "node", nodes)
        _declare_attributes(xml, "edge", edges)
        xml.open("nodes")
        for node in network.nodes:
            xml.open("node", {"id": node.id, "label": node.name} | _spell(node.start, None))
            _put_attributes(xml, nodes, {"category": node.kind} | dict(node.values))
            xml.close("node")
        xml.close("nodes")
        xml.open("edges")
        for edge in network.edges:
            xml.open("edge", _gexf_edge(edge))
            _put_attributes(xml, edges, {"category": edge.kind} | dict(edge.values))
            xml.close("edge")
        xml.close("edges")
        xml.close("graph")
        xml.close("gexf")


def _gexf_edge(edge: NetworkEdge) -> dict[str, str]:
    known = {"id": edge.id, "source": edge.source, "target": edge.target, "label": edge.label, "kind": edge.kind}
    return known | {"weight": str(float(edge.weight))} | _spell(edge.start, edge.end)


def first_day(date: str) -> str:
    """The first day of an ISO year, month or day."""
    return date + "-01-01"[len(date) - 10 :] if len(date) < 10 else date


def last_day(date: str) -> str:
    """The last day of an ISO year, month or day."""
    if len(date) == 4:
        return f"{date}-12-31"
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]}"
    return date


def _node(row: NodeRow) -> NetworkNode:
    values = {name: value for name, value in row.props.items() if name not in NOT_KEPT | {"name"}}
    date = values.get("date")
    return NetworkNode(row.id, row.label, str(row.props["name"]), values, str(date) if date else None)


def _edge(row: RelationshipRow) -> NetworkEdge:
    """A post lasts from its beginning to its end where those are stated; what else is sighted, from first to last."""
    props = row.props
    relationship = load_schema().relationships[row.type]
    start, end = props.get("started") or props.get("first_date"), props.get("ended") or props.get("last_date")
    return NetworkEdge(
        id=row.id,
        kind=row.type,
        source=row.source,
        target=row.target,
        label=relationship.zh,
        weight=float(str(props.get("support") or 1)),
        values={n: v for n, v in props.items() if n not in NOT_KEPT} | {"symmetric": relationship.symmetric},
        start=str(start) if start else None,
        end=str(end) if end else None,
    )


def _spell(start: str | None, end: str | None) -> dict[str, str]:
    return ({"start": first_day(start)} if start else {}) | ({"end": last_day(end)} if end else {})


def _declare_keys(xml: XmlLines, for_: str, columns: Mapping[str, str]) -> None:
    for name, kind in columns.items():
        type_ = _NUMBERS.get(kind, "string")
        xml.put("key", {"id": f"{for_}_{name}", "for": for_, "attr.name": name, "attr.type": type_})


def _declare_attributes(xml: XmlLines, for_: str, columns: Mapping[str, str]) -> None:
    xml.open("attributes", {"class": for_, "mode": "static"})
    for name, kind in columns.items():
        xml.put("attribute", {"id": name, "title": name, "type": _NUMBERS.get(kind, "string")})
    xml.close("attributes")


def _put_data(xml: XmlLines, for_: str, columns: Mapping[str, str], values: Mapping[str, object]) -> None:
    for name in columns:
        if (value := values.get(name)) not in (None, []):
            xml.put("data", {"key": f"{for_}_{name}"}, str(plain(value)))


def _put_attributes(xml: XmlLines, columns: Mapping[str, str], values: Mapping[str, object]) -> None:
    xml.open("attvalues")
    for name in columns:
        if (value := values.get(name)) not in (None, []):
            xml.put("attvalue", {"for": name, "value": str(plain(value))})
    xml.close("attvalues")
