"""One number for a whole graph: equal graphs have equal hashes, on either server, in any order of ingest."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from typing import Protocol

from graph.projection.assemble import Rows
from graph.records import NodeRow, RelationshipRow
from graph.stores.properties import normal_properties

NOT_HASHED = frozenset({"ledger"})


class Readable(Protocol):
    """A store, as far as its hash needs it."""

    def nodes(self) -> Iterable[NodeRow]:
        """All nodes."""

    def relationships(self) -> Iterable[RelationshipRow]:
        """All relationships."""


def graph_hash(graph: Rows | Readable) -> str:
    """SHA-256 over canonical JSON of each node, then each relationship, sorted by id."""
    if isinstance(graph, Rows):
        nodes, relationships = list(graph.nodes.values()), list(graph.relationships.values())
    else:
        nodes, relationships = list(graph.nodes()), list(graph.relationships())
    digest = hashlib.sha256()
    for node in sorted(nodes, key=lambda row: row.id):
        digest.update(_line(node_form(node)))
    for relationship in sorted(relationships, key=lambda row: row.id):
        digest.update(_line(relationship_form(relationship)))
    return digest.hexdigest()


def row_digest(row: NodeRow | RelationshipRow) -> str:
    """The hash of one row."""
    form = node_form(row) if isinstance(row, NodeRow) else relationship_form(row)
    return hashlib.sha256(_line(form)).hexdigest()[:32]


def node_form(node: NodeRow) -> dict[str, object]:
    """What of a node is hashed."""
    return {"labels": ["Entity", node.label], "properties": _properties(node.props)}


def relationship_form(row: RelationshipRow) -> dict[str, object]:
    """What of a relationship is hashed."""
    return {"type": row.type, "ends": [row.source, row.target], "properties": _properties(row.props)}


def _properties(props: Mapping[str, object]) -> dict[str, object]:
    """Nulls and empty lists left out, 4.0 as 4."""
    return {name: value for name, value in normal_properties(props).items() if name not in NOT_HASHED}


def _line(form: Mapping[str, object]) -> bytes:
    return json.dumps(form, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
