"""Networks for analysis: who takes part in what (two-mode), and who is tied to whom by it (one-mode), with weights."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from pathlib import Path

from graph.export.csv_tables import write_csv_rows
from graph.export.graphs import Graph
from graph.export.network_files import Network, NetworkEdge, NetworkNode
from graph.records import RelationshipRow

PROPOSED = "propose"  # who only proposed a thing takes no part in it


class Mode(StrEnum):
    """Both kinds of nodes, or ties among those of one kind."""

    TWO = "two"
    ACTORS = "actors"
    EVENTS = "events"


@dataclass(frozen=True, slots=True)
class Projection:
    """Which labels are actors and events, and which relationships tie them."""

    zh: str
    en: str
    actors: frozenset[str]
    events: frozenset[str]
    types: frozenset[str]


PROJECTIONS: Mapping[str, Projection] = {
    "people-events": Projection(
        "人物与活动", "people and the events they take part in",
        frozenset({"Person"}), frozenset({"Event"}), frozenset({"PARTICIPATES_IN"}),
    ),
    "people-bodies": Projection(
        "人物与任职单位", "people and the bodies where they hold posts",
        frozenset({"Person"}), frozenset({"Organization", "School"}), frozenset({"HOLDS_POST"}),
    ),
    "bodies-initiatives": Projection(
        "机构与项目、任务", "bodies and the programs and tasks they are responsible for or take part in",
        frozenset({"Organization", "School", "Region"}), frozenset({"Program", "Task"}),
        frozenset({"RESPONSIBLE_FOR", "PARTICIPATES_IN"}),
    ),
}  # fmt: skip
TWO_COLUMNS = {"mode": "string", "bipartite": "integer"}
TIE_COLUMNS = {"roles": "strings", "support": "integer"}
SHARED_COLUMNS = {"newman": "float", "shared": "strings"}


@dataclass(slots=True)
class _Tie:
    """All facts between one actor and one event."""

    weight: int = 0
    support: int = 0
    roles: set[str] = field(default_factory=set)
    dates: list[str] = field(default_factory=list)


def project(graph: Graph, projection: Projection, mode: Mode, *, largest: int | None = None) -> Network:
    """The network; events with more than `largest` actors (plenary meetings tie everybody) are left out.

    Two-mode: `weight` counts the facts between actor and event, `bipartite` is 0 for actors and 1 for events. One-mode:
    `weight` counts what two share, `newman` adds 1/(n-1) for each thing that n share, `shared` names it.
    """
    names = graph.names()
    ties = _read_ties(graph, projection, names)
    if largest is not None:
        sizes = _group(ties, by=1)
        ties = {pair: tie for pair, tie in ties.items() if len(sizes[pair[1]]) <= largest}
    if mode is Mode.TWO:
        return _two_mode(ties, names)
    return _one_mode(ties, names, of=0 if mode is Mode.ACTORS else 1)


def write_network_tables(network: Network, folder: Path) -> None:
    """nodes.csv and edges.csv, for programs that take edge lists."""
    nodes = ({"id": n.id, "category": n.kind, "name": n.name} | dict(n.values) for n in network.nodes)
    write_csv_rows(folder / "nodes.csv", ["id", "category", "name", *network.node_columns], nodes)
    edges = (
        {"source": e.source, "target": e.target, "weight": e.weight, "start": e.start, "end": e.end} | dict(e.values)
        for e in network.edges
    )
    write_csv_rows(folder / "edges.csv", ["source", "target", "weight", "start", "end", *network.edge_columns], edges)


Pair = tuple[str, str]  # actor, event
Names = Mapping[str, tuple[str, str]]


def _read_ties(graph: Graph, projection: Projection, names: Names) -> dict[Pair, _Tie]:
    ties: dict[Pair, _Tie] = defaultdict(_Tie)
    for row in graph.relationships():
        ends = names.get(row.source, ("", ""))[0], names.get(row.target, ("", ""))[0]
        fits = row.type in projection.types and ends[0] in projection.actors and ends[1] in projection.events
        if fits and row.props.get("role") != PROPOSED:
            _add(ties[row.source, row.target], row)
    return ties


def _add(tie: _Tie, row: RelationshipRow) -> None:
    tie.weight += 1
    tie.support += int(str(row.props.get("support") or 0))
    role = row.props.get("role") or row.props.get("title")
    tie.roles |= {str(role)} if role else set()
    dates = [row.props.get(name) for name in ("started", "first_date", "last_date", "ended")]
    tie.dates += [str(date) for date in dates if date]


def _two_mode(ties: Mapping[Pair, _Tie], names: Names) -> Network:
    actors, events = sorted({a for a, _ in ties}), sorted({e for _, e in ties})
    nodes = [_node(id_, names, mode="actor", bipartite=0) for id_ in actors]
    nodes += [_node(id_, names, mode="event", bipartite=1) for id_ in events]
    edges = (
        NetworkEdge(
            f"{actor}-{event}", "tie", actor, event, "; ".join(sorted(tie.roles)), float(tie.weight),
            {"roles": sorted(tie.roles), "support": tie.support},
            *_span(tie.dates),
        )
        for (actor, event), tie in sorted(ties.items())
    )  # fmt: skip
    return Network(iter(nodes), edges, TWO_COLUMNS, TIE_COLUMNS, directed=False)


def _one_mode(ties: Mapping[Pair, _Tie], names: Names, *, of: int) -> Network:
    """`of`: 0 ties actors by events, 1 events by actors."""
    shared: dict[Pair, list[str]] = defaultdict(list)
    newman: dict[Pair, float] = defaultdict(float)
    groups = _group(ties, by=1 - of)
    for middle, members in sorted(groups.items()):
        for pair in combinations(sorted(members), 2):
            shared[pair].append(middle)
            newman[pair] += 1 / (len(members) - 1)
    dates = _dates(ties, by=1 - of)
    edges = (
        NetworkEdge(
            f"{a}-{b}", "tie", a, b, "; ".join(names[m][1] for m in middles), float(len(middles)),
            {"newman": round(newman[a, b], 6), "shared": [names[m][1] for m in middles]},
            *_span(day for m in middles for day in dates[m]),
        )
        for (a, b), middles in sorted(shared.items())
    )  # fmt: skip
    nodes = (_node(id_, names) for id_ in sorted({pair[of] for pair in ties}))
    return Network(nodes, edges, {}, SHARED_COLUMNS, directed=False)


def _group(ties: Iterable[Pair], *, by: int) -> Mapping[str, set[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for pair in ties:
        groups[pair[by]].add(pair[1 - by])
    return groups


def _dates(ties: Mapping[Pair, _Tie], *, by: int) -> Mapping[str, list[str]]:
    dates: dict[str, list[str]] = defaultdict(list)
    for pair, tie in ties.items():
        dates[pair[by]] += tie.dates
    return dates


def _node(id_: str, names: Names, **values: object) -> NetworkNode:
    kind, name = names[id_]
    return NetworkNode(id_, kind, name, values)


def _span(dates: Iterable[str]) -> Iterator[str | None]:
    ordered = sorted(dates)
    return iter((ordered[0], ordered[-1]) if ordered else (None, None))
