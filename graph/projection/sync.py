"""Bring a graph up to the ledger: by what changed, or anew where its state is not one that the ledger knows."""

import json
import uuid
from dataclasses import dataclass, replace

from sqlalchemy import Connection, func, select

from graph.ledger.ledger import Ledger
from graph.ledger.tables import changes, documents, graphs, versions
from graph.projection.assemble import Rows
from graph.projection.carry import Plan, Store, carry_out
from graph.projection.hash import row_digest
from graph.projection.partial import Partial, PartialBuilder
from graph.projection.scope import Scope, ScopeFinder
from graph.projection.scratch import rows_of
from graph.projection.shown import Edge, Shown, forget_graph, remember_graph
from graph.projection.version import projection_version
from graph.stores.batch import Batch, GraphState


@dataclass(frozen=True, slots=True)
class Report:
    """What a run wrote and deleted, and the log position that the graph shows now."""

    position: int
    nodes: int = 0
    relationships: int = 0
    gone_nodes: int = 0
    gone_relationships: int = 0
    rebuilt: bool = False


def sync(ledger: Ledger, store: Store) -> Report:
    """Write what changed since the graph's log position; a graph in an unknown state is rebuilt.

    The cost follows what changed, not what is stored; where another version made the graph, all rows are made anew and
    those that differ written. After a kill at any moment the next run goes on.
    """
    with ledger.writer():
        state = store.state()
        with ledger.read() as connection:
            target = _position(connection)
            known = state is not None and _is_known(connection, ledger, state)
            if state is None or not known:
                plan = None
            elif state.projection != projection_version():
                plan = _difference_to_all(rows_of(connection), Shown(connection, state.graph))
            elif state.position == target and not state.rebuilding and not any(Shown(connection, state.graph).unsure()):
                return Report(target)
            else:
                plan = _plan(connection, state)
            fingerprint = _fingerprint(connection)
        if state is None or plan is None:
            return rebuild(ledger, store)
        reached = _reached(ledger, target, fingerprint, state.graph)
        carry_out(ledger, store, plan, reached, state.position)
        return _report(plan, target)


def rebuild(ledger: Ledger, store: Store) -> Report:
    """Make the graph anew from the whole ledger; meanwhile its state says that it is rebuilding."""
    with ledger.writer():
        graph = uuid.uuid4().hex
        with ledger.read() as connection:
            target = _position(connection)
            fingerprint = _fingerprint(connection)
            plan = _whole(rows_of(connection))
        state = store.state()
        with ledger.change() as connection:
            if state is not None:
                forget_graph(connection, state.graph)
            remember_graph(connection, graph)
        reached = _reached(ledger, target, fingerprint, graph)
        marked = replace(reached, position=0, rebuilding=True)
        store.prepare()
        store.write(Batch(marked))
        store.clear(ledger.id)
        store.write(Batch(marked))
        carry_out(ledger, store, plan, reached, 0)
        return _report(plan, target, rebuilt=True)


def _reached(ledger: Ledger, target: int, fingerprint: str, graph: str) -> GraphState:
    return GraphState(ledger.id, target, fingerprint, graph=graph, projection=projection_version())


def _is_known(connection: Connection, ledger: Ledger, state: GraphState) -> bool:
    """Whether the graph is one that this ledger remembers, at a position where it left it."""
    if state.ledger != ledger.id:
        return False
    row = connection.execute(select(graphs).where(graphs.c.graph == state.graph)).first()
    return row is not None and row.position >= 0 and state.position in {row.position, row.intended}


def _position(connection: Connection) -> int:
    return connection.execute(select(func.max(changes.c.position))).scalar() or 0


def _fingerprint(connection: Connection) -> str:
    query = select(versions.c.fingerprint).order_by(versions.c.position.desc()).limit(1)
    return connection.execute(query).scalar() or ""


MANY = 200  # changed documents: from here on, and from half of all, looking at everything is cheaper


def _plan(connection: Connection, state: GraphState) -> Plan:
    shown = Shown(connection, state.graph)
    scope = _seeds(connection, state.position)
    if len(scope.documents) > MANY:
        stored = connection.execute(select(func.count()).select_from(documents)).scalar() or 0
        if 2 * len(scope.documents) > stored:
            return _difference_to_all(rows_of(connection), shown)
    nodes, edges = shown.unsure()
    scope.ids |= {key for keys in shown.keys_of_nodes(nodes).values() for key in keys}
    scope.nodes |= nodes
    scope.edges |= edges
    scope.facts |= shown.facts_of_edges(edges)
    ScopeFinder(connection, shown, scope).find()
    return _difference(PartialBuilder(connection, shown, scope).build(), scope, shown)


def _seeds(connection: Connection, position: int) -> Scope:
    scope = Scope()
    for row in connection.execute(select(changes).where(changes.c.position > position)):
        scope.documents.update(json.loads(row.documents))
        scope.decisions.update(json.loads(row.decisions))
        scope.ids.update(json.loads(row.ids))
        scope.facts.update(json.loads(row.facts))
    return scope


def _difference(partial: Partial, scope: Scope, shown: Shown) -> Plan:
    """What of the rows made anew is not in the graph, and what the graph holds in their place."""
    old_nodes = scope.nodes | {n for nodes in shown.nodes_of_keys(partial.seen_keys).values() for n in nodes}
    digests = shown.digests(old_nodes | set(partial.nodes))
    old_edges = shown.edges(scope.edges | shown.edges_of_facts(partial.seen_facts) | set(partial.relationships))
    rows = Rows(partial.nodes, partial.relationships, (), partial.keys, partial.facts)
    return _plan_difference(rows, digests, old_edges, shown)


def _difference_to_all(rows: Rows, shown: Shown) -> Plan:
    digests, edges = shown.everything()
    return _plan_difference(rows, digests, edges, shown)


def _plan_difference(rows: Rows, digests: dict[str, str], edges: list[Edge], shown: Shown) -> Plan:
    keys = shown.keys_of_nodes(rows.keys)
    facts = shown.facts_by_edge(rows.facts)
    nodes = [row for row in rows.nodes.values() if digests.get(row.id) != row_digest(row)]
    at_place = {(edge.id, edge.source, edge.target): edge.digest for edge in edges}
    wanted = {(row.id, row.source, row.target): row for row in rows.relationships.values()}
    written = [row for place, row in wanted.items() if at_place.get(place) != row_digest(row)]
    return Plan(
        nodes=nodes,
        relationships=written,
        gone_relationships=[edge for edge in edges if (edge.id, edge.source, edge.target) not in wanted],
        gone_nodes=sorted(set(digests) - set(rows.nodes)),
        keys={node: own for node, own in rows.keys.items() if set(own) != keys.get(node)},
        facts={edge: own for edge, own in rows.facts.items() if set(own) != facts.get(edge)},
    )


def _whole(rows: Rows) -> Plan:
    return Plan(list(rows.nodes.values()), list(rows.relationships.values()), keys=rows.keys, facts=rows.facts)


def _report(plan: Plan, position: int, *, rebuilt: bool = False) -> Report:
    return Report(
        position,
        len(plan.nodes),
        len(plan.relationships),
        len(plan.gone_nodes),
        len(plan.gone_relationships),
        rebuilt,
    )
