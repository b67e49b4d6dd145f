"""The relations that a text states, by the names of their ends, for tables of rules."""

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json


def read(text: str, type_: str) -> set[tuple[str, str, str]]:
    """(from, to, title or role) of each relation of a type."""
    found = to_json([extract(Document("d", "v", text))])
    names = {e["id"]: e["name"] for e in found["entities"]}
    return {
        (names[r["from"]], names[r["to"]], r["properties"].get("title") or r["properties"].get("role") or "")
        for r in found["relations"]
        if r["type"] == type_
    }


def named(text: str, label: str) -> set[str]:
    """The names of the entities of a label."""
    found = to_json([extract(Document("d", "v", text))])
    return {e["name"] for e in found["entities"] if e["label"] == label}
