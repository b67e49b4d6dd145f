"""The words, functions and procedures that free Cypher may hold, from the tables beside this file."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Words:
    """The allow-lists. Words are in upper case, functions in lower, procedures as they are spelt."""

    keywords: frozenset[str]
    soft: frozenset[str]  # keywords that may be names too
    refused: Mapping[str, tuple[str, str]]  # why, zh and en
    functions: frozenset[str]
    procedures: frozenset[str]


@cache
def load_words() -> Words:
    """The lists, read once."""
    words = _rows("words.tsv")

    def used(use: str) -> frozenset[str]:
        return frozenset(row["word"] for row in words if row["use"] == use)

    return Words(
        keywords=used("keyword"),
        soft=used("soft"),
        refused={row["word"]: (row["zh"], row["en"]) for row in words if row["use"] == "refused"},
        functions=frozenset(row["function"].lower() for row in _rows("functions.tsv")),
        procedures=frozenset(row["procedure"] for row in _rows("procedures.tsv")),
    )


def _rows(name: str) -> list[dict[str, str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t"))
