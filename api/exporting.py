"""Exports as every way in asks for them: the whole graph, a neighbourhood, a query's rows, or a projection."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from api.services import Services
from graph.errors import BadInput, Refused, UnknownName
from graph.export.formats import Export, Material, export_graph, export_network, export_table
from graph.export.graphs import BESIDE, Graph, Table, neighbourhood, shown, shown_value, whole_graph
from graph.export.projections import PROJECTIONS, Mode, project
from queries.catalogue import find_query, parse
from queries.questions import run_question

HOPS = 3
COMPLETE = frozenset({"neo4j"})  # what is imported is to be the graph, so nothing is left out


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to export; at most one of `query`, `around` and `projection`, but a projection may be `around` an entity."""

    format: str
    query: str | None = None
    parameters: Mapping[str, str] = field(default_factory=dict)
    around: str | None = None
    hops: int = 1
    projection: str | None = None
    mode: Mode = Mode.TWO
    largest: int | None = None
    mentions: bool = False


def prepare_export(wired: Services, wanted: Wanted, show: Callable[[str], str]) -> Export:
    """Check what is asked and make it ready; nothing is read of a graph before it is written.

    Refused, when it is written, where the graph has changed meanwhile: half of it would be of another state.
    """
    wired.ask(lambda reader: None)  # refuses a database that is not ours
    if wanted.query:
        if wanted.around or wanted.projection:
            raise BadInput("查询不能与邻域或投影同用 a query goes with neither a neighbourhood nor a projection")
        return export_table(wanted.format, _rows(wired, wanted, show))
    graph = shown(_graph(wired, wanted), show)
    if wanted.projection:
        return _steady(wired, _network(wanted, graph))
    state = wired.store.state() if graph.ids is None else None
    return _steady(wired, export_graph(wanted.format, Material(graph, wired.ledger, state, show)))


def _graph(wired: Services, wanted: Wanted) -> Graph:
    without = frozenset[str]() if wanted.mentions or wanted.format in COMPLETE else BESIDE
    if wanted.around is None:
        return whole_graph(wired.store, without=without)
    if not 1 <= wanted.hops <= HOPS:
        raise BadInput(f"步数应为 hops must be 1–{HOPS}")
    rows = wired.store.nodes([wanted.around])
    id_ = wanted.around if any(True for _ in rows) else wired.ledger.resolve(wanted.around)
    if not any(True for _ in wired.store.nodes([id_])):
        raise UnknownName(f"没有编号 {wanted.around} / no entity has the id {wanted.around}")
    return neighbourhood(wired.store, id_, hops=wanted.hops, without=without)


def _network(wanted: Wanted, graph: Graph) -> Export:
    projection = PROJECTIONS.get(wanted.projection or "")
    if projection is None:
        raise BadInput(f"没有投影 no projection {wanted.projection}; 可用 use {', '.join(PROJECTIONS)}")
    return export_network(wanted.format, project(graph, projection, wanted.mode, largest=wanted.largest))


def _rows(wired: Services, wanted: Wanted, show: Callable[[str], str]) -> Table:
    name = wanted.query or ""
    query = find_query(name)
    parameters = parse(query, wanted.parameters)
    _, rows = wired.ask(lambda reader: run_question(reader, name, **parameters))
    return Table(name, query.columns, [{key: shown_value(value, show) for key, value in row.items()} for row in rows])


def _steady(wired: Services, export: Export) -> Export:
    before = wired.store.state()

    def write(path: Path) -> None:
        export.write(path)
        if wired.store.state() != before:
            raise Refused("导出时图谱变了，请重试 the graph changed while it was exported; try again")

    return replace(export, write=write)
