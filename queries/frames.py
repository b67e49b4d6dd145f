"""The graph in a notebook, each by one call: data frames, or networkx graphs with the evidence as attributes.

from graph.config import Settings
from graph.stores.open import open_store
from queries.frames import facts_frame, owners_frame, posts_frame, to_network, to_networkx

with open_store(Settings()) as store:
    owners = owners_frame(store)

Needs the extra `analysis`: pip install "yanzhen[analysis]".
"""

from collections.abc import Collection

import networkx as nx
import pandas as pd

from graph.export import careers
from graph.export.graphs import whole_graph
from graph.export.projections import PROJECTIONS, Mode, project
from graph.regions.table import regions
from graph.stores.bolt import BoltStore
from queries.catalogue import load_catalogue
from queries.questions import run_question

BESIDE = frozenset({"MENTIONS"})  # who mentions what drowns what is said
OWNERS = [
    "region", "initiative", "initiative_label", "role", "owner", "owner_label", "modality", "verb", "quote",
    "source_title", "source_date", "support", "review", "initiative_id", "owner_id", "fact_id",
]  # fmt: skip


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


def owners_frame(store: BoltStore) -> pd.DataFrame:
    """One row an owner of a program or task, with the words; `region` is that of the document that they are from."""
    facts = facts_frame(store)
    found = facts[facts["type"] == "RESPONSIBLE_FOR"].copy()
    places = {node.id: _region_name(node.props.get("region")) for node in store.nodes() if node.label == "Document"}
    found["region"] = [places.get(source, "") for source in found["source_id"]] if len(found) else []
    names = {"from": "owner_id", "from_label": "owner_label", "from_name": "owner"}
    names |= {"to": "initiative_id", "to_label": "initiative_label", "to_name": "initiative", "id": "fact_id"}
    found = found.rename(columns=names)
    return found.reindex(columns=OWNERS).sort_values(["region", "initiative", "role", "owner"], ignore_index=True)


def posts_frame(store: BoltStore) -> pd.DataFrame:
    """One row a post of a person, by person and time; the columns are those of careers.csv."""
    rows = careers.iter_careers(whole_graph(store))
    frame = pd.DataFrame(rows, columns=list(careers.COLUMNS))
    return frame.sort_values(["person", "person_id", "first_seen", "body", "title"], ignore_index=True)


def to_network(store: BoltStore, projection: str, mode: str = "two", *, largest: int | None = None) -> "nx.Graph[str]":
    """A weighted network of graph.export.projections, for centrality and communities.

    Nodes carry `label` and `name`, edges `weight` and what it rests on (`roles` or `shared`, `start`, `end`). `mode` is
    two, actors or events; events with more than `largest` actors are left out.
    """
    network = project(whole_graph(store), PROJECTIONS[projection], Mode(mode), largest=largest)
    graph: nx.Graph[str] = nx.Graph()
    for node in network.nodes:
        graph.add_node(node.id, label=node.kind, name=node.name, **node.values)
    for edge in network.edges:
        graph.add_edge(edge.source, edge.target, weight=edge.weight, start=edge.start, end=edge.end, **edge.values)
    return graph


def query_frame(store: BoltStore, name: str, /, **parameters: object) -> pd.DataFrame:
    """The rows of a catalogued query, entities and regions by name or id; its columns also when there are no rows."""
    return pd.DataFrame(run_question(store, name, **parameters), columns=list(load_catalogue()[name].columns))


def _region_name(code: object) -> str:
    found = regions().get(str(code)) if code else None
    return found.name if found else ""


def _first(frame: pd.DataFrame, columns: list[str]) -> pd.DataFrame:
    known = [column for column in columns if column in frame.columns]
    return frame[known + [column for column in frame.columns if column not in known]]
