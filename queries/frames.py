"""The graph in a notebook, each by one call: a networkx graph, or data frames.

from graph.config import Settings
from graph.stores.open import open_store
from queries.frames import to_networkx

with open_store(Settings()) as store:
    graph = to_networkx(store)
"""

from collections.abc import Collection

import networkx as nx
import pandas as pd

from graph.stores.bolt import BoltStore
from queries.catalogue import load_catalogue
from queries.questions import run_question

BESIDE = frozenset({"MENTIONS"})  # who mentions what drowns what is said


def to_networkx(store: BoltStore, *, without: Collection[str] = BESIDE) -> "nx.MultiDiGraph[str]":
    """All entities and facts: nodes by id with `label` and their properties, edges keyed by fact id with `type`."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in store.nodes():
        graph.add_node(node.id, label=node.label, **node.props)
    for row in store.relationships():
        if row.type not in without:
            graph.add_edge(row.source, row.target, key=row.id, type=row.type, **row.props)
    return graph


def entities_frame(store: BoltStore) -> pd.DataFrame:
    """One row an entity: id, label, name and all other properties as columns."""
    rows = [{"label": node.label} | node.props for node in store.nodes()]
    return _first(pd.DataFrame(rows), ["id", "label", "name"])


def facts_frame(store: BoltStore, *, without: Collection[str] = BESIDE) -> pd.DataFrame:
    """One row a fact: id, type, both ends with their names, quote, source and date first."""
    names = {node.id: (node.label, node.props["name"]) for node in store.nodes()}
    rows = [
        {"type": row.type, "from": row.source, "to": row.target} | row.props
        for row in store.relationships()
        if row.type not in without
    ]
    frame = pd.DataFrame(rows, columns=None if rows else ["id", "type", "from", "to"])
    for end in ("from", "to"):
        frame[f"{end}_label"] = [names[id_][0] for id_ in frame[end]]
        frame[f"{end}_name"] = [names[id_][1] for id_ in frame[end]]
    return _first(
        frame, ["id", "from_name", "type", "to_name", "role", "title", "quote", "source_title", "source_date"]
    )


def query_frame(store: BoltStore, name: str, /, **parameters: object) -> pd.DataFrame:
    """The rows of a catalogued query, entities and regions by name or id; its columns also when there are no rows."""
    return pd.DataFrame(run_question(store, name, **parameters), columns=list(load_catalogue()[name].columns))


def _first(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    known = [column for column in columns if column in frame.columns]
    return frame[known + [column for column in frame.columns if column not in known]]
