"""The schema files: what ships is sound, and a faulty file is refused with its name and fault."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.errors import SchemaError
from graph.schema.load import RESERVED_ON_NODES, RESERVED_ON_RELATIONSHIPS, load_schema

PERSON: dict[str, Any] = {"label": "Person", "prefix": "per", "zh": "人物", "en": "A person", "properties": {}}
BODY: dict[str, Any] = {"label": "Body", "prefix": "bdy", "zh": "机构", "en": "A body", "properties": {}}
POST: dict[str, Any] = {
    "type": "SERVES",
    "zh": "任职",
    "en": "serves",
    "symmetric": False,
    "ends": {"Person": ["Body"]},
    "identifying": {"role": "string"},
    "properties": {},
}


def write(folder: Path, *, person: dict[str, Any] | None = None, post: dict[str, Any] | None = None) -> Path:
    files = {
        "labels/Person": PERSON | (person or {}),
        "labels/Body": BODY,
        "relationships/SERVES": POST | (post or {}),
    }
    for name, data in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        kept = {field: value for field, value in data.items() if value is not ...}
        path.write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    return folder


def test_a_sound_schema_loads(tmp_path: Path) -> None:
    schema = load_schema(write(tmp_path))
    assert list(schema.labels) == ["Body", "Person"]
    assert schema.relationships["SERVES"].allows("Person", "Body")
    assert not schema.relationships["SERVES"].allows("Body", "Person")
    assert schema.relationships["SERVES"].values == {}
    valued = load_schema(write(tmp_path / "valued", post={"values": {"role": {"lead": ["牵头", "leads"]}}}))
    assert valued.relationships["SERVES"].values == {"role": {"lead": ("牵头", "leads")}}


FAULTS = [
    # what is wrong with the label, with the relationship, a word of the message
    ({"properties": {"name": "string"}}, {}, "reserved"),
    ({"properties": {"title": "string"}}, {}, "reserved"),
    ({"properties": {"start": "string"}}, {}, "reserved"),
    ({}, {"properties": {"quote": "string"}}, "reserved"),
    ({}, {"identifying": {"fact_ids": "list"}}, "reserved"),
    ({}, {"properties": {"title": "string"}}, "reserved"),  # only a post has a title
    ({"properties": {"age": "number"}}, {}, "property types"),
    ({"prefix": ...}, {}, "exactly the fields"),
    ({}, {"ends": ...}, "exactly the fields"),
    ({"colour": "red"}, {}, "exactly the fields"),
    ({"label": "Human"}, {}, "named after"),
    ({}, {"type": "LEADS"}, "named after"),
    ({}, {"ends": {"Person": ["Ghost"]}}, "unknown labels"),
    ({}, {"ends": {"Ghost": ["Body"]}}, "unknown labels"),
    ({"prefix": "bdy"}, {}, "share an id prefix"),
    ({}, {"values": {"rank": {"first": ["一", "first"]}}}, "does not have"),
    ({}, {"values": {"role": {"lead": ["牵头"]}}}, "both languages"),
]


@pytest.mark.parametrize(("person", "post", "word"), FAULTS)
def test_a_faulty_file_is_refused(tmp_path: Path, person: dict[str, Any], post: dict[str, Any], word: str) -> None:
    with pytest.raises(SchemaError, match=word) as caught:
        load_schema(write(tmp_path, person=person, post=post))
    assert str(tmp_path) in str(caught.value)


def test_what_ships_is_sound() -> None:
    schema = load_schema()
    assert set(schema.labels) == {
        "Document", "Event", "Organization", "Person", "Policy", "Program", "Region", "Result", "School",
        "Target", "Task",
    }  # fmt: skip
    assert {name for name, type_ in schema.relationships.items() if type_.symmetric} == {"COOPERATES_WITH", "SAME_AS"}
    assert not any(RESERVED_ON_NODES & set(label.properties) for label in schema.labels.values())
    for name, type_ in schema.relationships.items():
        taken = set(type_.identifying) | set(type_.properties)
        assert not taken & RESERVED_ON_RELATIONSHIPS
        assert ("title" in taken) is (name == "HOLDS_POST")


def test_a_symmetric_type_runs_both_ways() -> None:
    for type_ in load_schema().relationships.values():
        if type_.symmetric:
            pairs = {(source, target) for source, targets in type_.ends.items() for target in targets}
            assert pairs == {(target, source) for source, target in pairs}
