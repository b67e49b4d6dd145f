"""docs/forms.md says of each kind of wording whether it is read: here every row is held to its word."""

import re
from pathlib import Path

import pytest

from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.parts import share_out
from ingest.readers.registry import read
from ingest.structure.attachments import split_attachments

PAGE = Path(__file__).resolve().parents[2] / "docs" / "forms.md"
ROW = re.compile(r"\| (?P<number>\d+) \| [^|]+ \| (?P<example>[^|]+) \| (?P<facts>[^|]+) \| (?P<sign>[✓✗]) \|")
ROWS = [match.groupdict() for match in map(ROW.match, PAGE.read_text(encoding="utf-8").splitlines()) if match]
KINDS = 37


def facts_of(example: str) -> set[str]:
    """Everything that is read, in the notation of the page; each kind by itself as well."""
    document = read(example.strip().replace("⏎", "\n").encode(), key="d.txt", name="d.txt").document
    assert document is not None
    found = to_json(share_out(extract(document), split_attachments(document)))
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    facts: set[str] = set()
    for entity in found["entities"]:
        said = entity["properties"] or {}
        facts |= {entity["label"], f"{entity['label']} {entity['name']}"}
        if entity["label"] == "Target":
            facts.add(f"target {said['metric']} {said['value']}")
        facts |= {f"{name} {value}" for name, value in said.items() if name in ("number", "date")}
    for relation in found["relations"]:
        pair = f"{names.get(relation['from'], '')} > {names.get(relation['to'], '')}"
        facts |= {relation["type"], f"{relation['type']} {pair}"}
    return facts | {f"date {found['document']['date']}"}


def held(fact: str, facts: set[str]) -> bool:
    return fact.removeprefix("no ") not in facts if fact.startswith("no ") else fact in facts


def test_lists_every_kind_once() -> None:
    assert [int(row["number"]) for row in ROWS] == list(range(1, KINDS + 1))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["number"])
def test_a_row_keeps_its_word(row: dict[str, str]) -> None:
    facts = facts_of(row["example"])
    stated = [fact.strip() for fact in row["facts"].split(";")]
    kept = {fact for fact in stated if held(fact, facts)}
    assert kept == set(stated) if row["sign"] == "✓" else kept != set(stated)
