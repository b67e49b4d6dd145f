"""The columns of each kind of row, from the schema, so that a file looks alike whatever happens to be in it."""

from collections.abc import Mapping

from graph.records import NodeRow, RelationshipRow
from graph.schema.load import LabelSchema, RelationshipSchema

# A list of the schema holds strings, but for these.
ITEMS = {"spans": "integers", "value": "numbers", "value_norm": "numbers"}
EVIDENCE: Mapping[str, str] = {
    "quote": "string",
    "source_id": "string",
    "source_title": "string",
    "source_date": "string",
    "support": "integer",
    "first_date": "string",
    "last_date": "string",
    "dates": "strings",
    "sources": "strings",
    "origin": "string",
    "review": "string",
    "spans": "integers",
    "fact_ids": "strings",
}
ENDS: Mapping[str, str] = dict.fromkeys(
    ("from_id", "from_label", "from_name", "to_id", "to_label", "to_name"), "string"
)
Names = Mapping[str, tuple[str, str]]  # label and name by id


def column_kind(name: str, declared: str) -> str:
    """The type of a column: string, integer, float, boolean, strings, integers, numbers, map."""
    declared = declared.removesuffix("?")
    return ITEMS.get(name, "strings") if declared == "list" else declared


def node_columns(label: LabelSchema) -> dict[str, str]:
    """What a node of a label has, look-up fields apart."""
    own = {name: column_kind(name, kind) for name, kind in label.properties.items()}
    return {"id": "string", "name": "string", "aliases": "strings"} | own


def relationship_columns(relationship: RelationshipSchema) -> dict[str, str]:
    """What a relationship of a type has, both ends with their names first."""
    return {"id": "string"} | dict(ENDS) | own_columns(relationship) | dict(EVIDENCE)


def own_columns(relationship: RelationshipSchema) -> dict[str, str]:
    """What only this type has."""
    own = dict(relationship.identifying) | dict(relationship.properties)
    return {name: column_kind(name, kind) for name, kind in own.items()}


def node_values(row: NodeRow) -> dict[str, object]:
    """A node's values by column."""
    return row.props


def relationship_values(row: RelationshipRow, names: Names) -> dict[str, object]:
    """A relationship's values by column."""
    (from_label, from_name), (to_label, to_name) = names.get(row.source, ("", "")), names.get(row.target, ("", ""))
    return row.props | {
        "from_id": row.source,
        "from_label": from_label,
        "from_name": from_name,
        "to_id": row.target,
        "to_label": to_label,
        "to_name": to_name,
    }
