"""Rows of a division of duties: 1.座位表准备:甲 乙, 会场布置:丙. Each row names one thing to do and those who do it.

Such a row looks like any label with names behind it, so the label has to end in a word of work, the names have to fill
the row, and there have to be several rows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK
from ingest.structure.outline import Range

LEAST = 3  # rows that make a division of duties
WHO = r"(?:[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff])"
OTHERS = r"[\u4e00-\u9fff]{2,8}\d{1,2}[人名]"  # 某中学1人: someone whom the row does not name
ROW = re.compile(
    rf"^ *(?:{MARK}|\d{{1,2}}(?: ?\)| [.、]))? *"
    r"(?P<duty>[\u4e00-\u9fff、]{2,14})(?: ?\([^()\n]{1,20}\))? ?: *\n? *"
    rf"(?P<who>{WHO}(?:[ 、,]+{WHO}){{0,8}})(?:[ 、,]+{OTHERS})*[ 。;]*(?:\([^\n]*)?$",
    re.MULTILINE,
)
NAME = re.compile(WHO)
COLON = Anchored(r":")


@dataclass(frozen=True, slots=True)
class DutyRow:
    """Where a row names what is to be done, and the words that may name those who do it."""

    duty: Range
    names: tuple[Range, ...]


def duty_rows(text: str) -> list[DutyRow]:
    """The rows of a text's division of duties, if it has one; whether the words are names is still to be seen."""
    rows = [*_rows(text)] if COLON.search(text) else []
    return rows if len(rows) >= LEAST else []


def _rows(text: str) -> Iterator[DutyRow]:
    works = re.compile(f"{any_of(read_words('duty_rows', 'work'))}\\Z")
    for match in ROW.finditer(text):
        if works.search(match["duty"]):
            names = tuple(name.span() for name in NAME.finditer(text, *match.span("who")))
            yield DutyRow(match.span("duty"), names)
