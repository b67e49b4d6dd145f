"""Records written line by line, as pages of candidates have them: 1.⏎王强⏎男⏎某校副校长⏎从教26年,……: who each is, and
where the lines about them stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ingest.extract.mentions.titles import title_ending_at

RECORD = re.compile(
    r"^ *(?:\(?(?P<number>\d{1,3}|[一二三四五六七八九十]{1,3})[.、)]?) *\n* *"
    r"(?P<name>[\u4e00-\u9fff·]{2,12}|[\u4e00-\u9fff] {1,3}[\u4e00-\u9fff]) *\n"
    r"(?: *[男女](?:[,、 ][^\n。]{0,30})? *\n)? *(?P<post>[^\n。;!?:]{3,60}?) *\n(?=(?P<told>[^\n]*))",
    re.MULTILINE,
)
LEAST = 2  # records in a text


@dataclass(frozen=True, slots=True)
class Record:
    """The places of a name and of the posts below it, and the stretch of the lines that tell of the person."""

    name: tuple[int, int]
    post: tuple[int, int]
    told: tuple[int, int]


@lru_cache(maxsize=1)
def line_records(text: str) -> tuple[Record, ...]:
    """The records of a text, if there are several; each is told of up to the next one or an empty line."""
    found = [match for match in RECORD.finditer(text) if title_ending_at(text, match.end("post"))]
    return tuple(_records(text, found)) if len(found) >= LEAST else ()


def _records(text: str, found: list[re.Match[str]]) -> Iterator[Record]:
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        blank = text.find("\n\n", match.end(), end)
        yield Record(match.span("name"), match.span("post"), (match.start("told"), blank if blank >= 0 else end))
