"""Names that look alike and are two, and names that look unlike and are one: gold/pairs.tsv."""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bench.report.sets import GOLD
from graph.identity.keys import label_of
from graph.ledger.joins import build_joins
from graph.records import Document, Statement, StatementKind
from ingest.extract.extract import extract


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts with a name in each; `same` says whether they name one thing."""

    label: str
    first: tuple[str, str]  # text, name
    second: tuple[str, str]
    same: bool


def load_pairs() -> list[Pair]:
    """The rows of gold/pairs.tsv."""
    with (GOLD / "pairs.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return [
            Pair(row["label"], (row["text_a"], row["name_a"]), (row["text_b"], row["name_b"]), row["same"] == "yes")
            for row in rows
        ]


def judged(pair: Pair) -> bool:
    """Whether what the two texts name is told apart, or found to be one, as it should be."""
    first, second = (_statements(text) for text, _ in (pair.first, pair.second))
    same = [(one.subject, str(one.object)) for one in (*first, *second) if one.type == "SAME_AS"]
    roots = build_joins(same, ()).roots()
    keys, others = (
        {roots.get(key, key) for key in _keys(pair.label, statements, name)}
        for statements, name in ((first, pair.first[1]), (second, pair.second[1]))
    )
    return bool(keys) and bool(others) and (bool(keys & others) if pair.same else not keys & others)


def _statements(text: str) -> Sequence[Statement]:
    return extract(Document("pairs/a.txt", "v", text.replace("\\n", "\n"))).statements


def _keys(label: str, statements: Sequence[Statement], name: str) -> Iterator[str]:
    for one in statements:
        if one.kind is StatementKind.MENTION and label_of(one.subject) == label and str(one.object) == name:
            yield one.subject
