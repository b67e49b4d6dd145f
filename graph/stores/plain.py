"""What a query returns as plain JSON: nodes, relationships and paths as maps, dates as ISO text."""

import math
from collections.abc import Iterator
from typing import Any

from neo4j.graph import Node, Path, Relationship
from neo4j.time import Date, DateTime, Duration, Time

HIDDEN = frozenset({"ledger", "search"})  # what the graph keeps for itself


def plain(value: object) -> object:
    """A value of the driver as JSON has it.

    A node is `{kind, id, labels, properties}`, a relationship `{kind, id, type, start, end, properties}`, a path
    `{kind, nodes, relationships}`; ids are the graph's own, `start` and `end` null where the end is not known here.
    """
    if isinstance(value, Node):
        labels = sorted(value.labels - {"Entity"}) or sorted(value.labels)
        return {"kind": "node", "id": value.get("id"), "labels": labels, "properties": _properties(value)}
    if isinstance(value, Relationship):
        start, end = (node.get("id") if node is not None else None for node in value.nodes)
        ends = {"id": value.get("id"), "type": value.type, "start": start, "end": end}
        return {"kind": "relationship", **ends, "properties": _properties(value)}
    if isinstance(value, Path):
        nodes, relationships = map(plain, value.nodes), map(plain, value.relationships)
        return {"kind": "path", "nodes": list(nodes), "relationships": list(relationships)}
    if isinstance(value, list | tuple | set | frozenset) and not isinstance(value, Duration):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {str(name): plain(item) for name, item in value.items() if name not in HIDDEN}
    return _scalar(value)


def iter_relationships(value: object) -> Iterator[dict[str, Any]]:
    """Every relationship in a plain value, to be completed in place."""
    if isinstance(value, dict):
        if value.get("kind") == "relationship" and "start" in value:
            yield value
        for item in value.values():
            yield from iter_relationships(item)
    elif isinstance(value, list):
        for item in value:
            yield from iter_relationships(item)


def _properties(entity: Node | Relationship) -> dict[str, object]:
    return {name: plain(value) for name, value in sorted(entity.items()) if name not in HIDDEN}


def _scalar(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return str(value)  # JSON has no word for it
    if isinstance(value, Date | DateTime | Time | Duration):
        return value.iso_format()
    if value is None or isinstance(value, bool | int | float | str):
        return value
    return str(value)
