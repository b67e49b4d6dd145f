"""The schema is data: one YAML a label or relationship type, checked when it loads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from graph.errors import SchemaError

HERE = Path(__file__).parent
PROPERTY_TYPES = frozenset({"string", "integer", "float", "boolean", "list"})
RESERVED_ON_NODES = frozenset({"id", "name", "name_key", "search", "aliases", "ledger", "start", "end", "title"})
RESERVED_ON_RELATIONSHIPS = frozenset({
    "id", "fact_ids", "origin", "quote", "spans", "source_id", "source_title", "source_date", "support",
    "first_date", "last_date", "dates", "sources", "review", "ledger", "start", "end",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelSchema:
    """One domain label; `prefix` begins the public ids of its entities."""

    label: str
    prefix: str
    zh: str
    en: str
    properties: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RelationshipSchema:
    """One relationship type; `identifying` qualifiers are part of a fact's id.

    `values` holds, for the qualifiers that take one of a few words, each of those with its name in 中文 and English.
    """

    type: str
    zh: str
    en: str
    symmetric: bool
    ends: Mapping[str, frozenset[str]]
    identifying: Mapping[str, str]
    properties: Mapping[str, str]
    values: Mapping[str, Mapping[str, tuple[str, str]]]

    def allows(self, source: str, target: str) -> bool:
        """Whether the type may run between two labels."""
        return target in self.ends.get(source, frozenset())


@dataclass(frozen=True, slots=True)
class Schema:
    """All labels and relationship types, by name, sorted."""

    labels: Mapping[str, LabelSchema]
    relationships: Mapping[str, RelationshipSchema]


@cache
def load_schema(folder: Path = HERE) -> Schema:
    """Read `labels/*.yaml` and `relationships/*.yaml`; SchemaError names the file and the fault."""
    labels = dict(_read_label(path) for path in sorted((folder / "labels").glob("*.yaml")))
    relationships = dict(_read_relationship(path, labels) for path in sorted((folder / "relationships").glob("*.yaml")))
    prefixes = [label.prefix for label in labels.values()]
    if len(set(prefixes)) != len(prefixes):
        raise SchemaError(f"{folder / 'labels'}: two labels share an id prefix; give each its own")
    return Schema(labels, relationships)


def _read_label(path: Path) -> tuple[str, LabelSchema]:
    data = _read(path, {"label", "prefix", "zh", "en", "properties"})
    _check_properties(path, data["properties"], RESERVED_ON_NODES)
    label = LabelSchema(**data)
    return label.label, label


def _read_relationship(path: Path, labels: Mapping[str, LabelSchema]) -> tuple[str, RelationshipSchema]:
    data = _read(path, {"type", "zh", "en", "symmetric", "ends", "identifying", "properties"}, frozenset({"values"}))
    reserved = RESERVED_ON_RELATIONSHIPS
    if data["type"] != "HOLDS_POST":
        reserved |= {"title"}  # a post's title must not be mistaken for a document's
    _check_properties(path, data["identifying"] | data["properties"], reserved)
    ends = {source: frozenset(targets) for source, targets in data["ends"].items()}
    if unknown := (set(ends).union(*ends.values())) - set(labels):
        raise SchemaError(f"{path}: ends names unknown labels {sorted(unknown)}; add labels/<label>.yaml first")
    relationship = RelationshipSchema(**{**data, "ends": ends, "values": _values(path, data)})
    return relationship.type, relationship


def _values(path: Path, data: Mapping[str, Any]) -> dict[str, dict[str, tuple[str, str]]]:
    values: Mapping[str, Mapping[str, list[str]]] = data.get("values", {})
    if unknown := set(values) - set(data["identifying"]) - set(data["properties"]):
        raise SchemaError(f"{path}: values of {sorted(unknown)}, which it does not have")
    if any(len(names) != 2 for named in values.values() for names in named.values()):
        raise SchemaError(f"{path}: each of values needs its name in both languages: [中文, English]")
    return {name: {value: (zh, en) for value, (zh, en) in named.items()} for name, named in values.items()}


def _read(path: Path, fields: set[str], optional: frozenset[str] = frozenset()) -> dict[str, Any]:
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict) or set(data) - optional != fields:
        raise SchemaError(f"{path}: needs exactly the fields {sorted(fields)}")
    if data.get("label", data.get("type")) != path.stem:
        raise SchemaError(f"{path}: the file must be named after its label or type")
    return data


def _check_properties(path: Path, properties: Mapping[str, str], reserved: frozenset[str]) -> None:
    if taken := set(properties) & reserved:
        raise SchemaError(f"{path}: {sorted(taken)} are reserved property names; choose others")
    if wrong := set(properties.values()) - PROPERTY_TYPES:
        raise SchemaError(f"{path}: unknown property types {sorted(wrong)}; use {sorted(PROPERTY_TYPES)}")
