"""Townships in short in the cells of a table: under a head 镇街, 1 / 东岭 / 320; 东岭街、西湾街、上塘街 anywhere."""

import re
from collections.abc import Iterator, Mapping

from ingest.extract.occurrences import Anchored

HEADS = Anchored(
    r"(?<!\S)(?:各|所[在属])?(?:镇街|街镇|乡镇|镇乡|镇|街道|乡)"
    r"(?:[(、/](?:街道?|乡|镇|[园新高]区|办事处|[、/])+\)?)?(?:名称)?(?=\s)"
)
PIECE = re.compile(r"[^\s、,;:。()]+")
LONG_LINE = re.compile(r"\S{50}")  # prose behind a table
LEAST = 3


def townships_in_cells(text: str, stems: Mapping[str, str]) -> list[tuple[int, int, str]]:
    """Where they stand and what their official names are, if the table has at least three of one county."""
    found = list(_in_columns(text, stems)) if stems else []
    if stems and "街、" in text:
        found += _streets(text, stems)
    return found if len({name for _, _, name in found}) >= LEAST else []


def _in_columns(text: str, stems: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """What stands alone in a cell or in a cell's list below a head that says that townships do."""
    done = 0
    for head in HEADS.finditer(text):
        if head.start() < done:
            continue
        prose = LONG_LINE.search(text, head.end())
        done = text.rfind("\n", 0, prose.start()) + 1 if prose else len(text)
        for start, end in _pieces(text, head.end(), done):
            if name := stems.get(text[start:end]):
                yield start, end, name


def _streets(text: str, stems: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """街 for 街道 in a list whose members are all said so."""
    for start, end in _pieces(text, 0, len(text)):
        if text[end - 1] == "街" and (name := stems.get(text[start : end - 1], "")).endswith("街道"):
            yield start, end, name


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for piece in PIECE.finditer(text, start, max(start, end)):
        if 2 <= piece.end() - piece.start() <= 5:
            yield piece.span()
