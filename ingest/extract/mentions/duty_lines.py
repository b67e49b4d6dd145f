"""Lines that share work out to bodies below a heading on duties: 县公安局:负责户籍核验工作,对挂靠户口提出意见.

What a line calls by a name (户籍核验工作) is a piece of work with an owner; what it tells to be done is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.mentions.led_undertakings import NO_NAME
from ingest.extract.mentions.placed_names import DOING
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

LEAST = 3  # lines that make a division of duties
HEADING = Anchored(r"(?:职责|分工)(?:分工|划分|任务)?(?:如下)?:?(?=\n)")
LINE = re.compile(
    r" *(?:[(〔]?\d{1,2}[)〕、.]+ *)?(?P<who>[\u4e00-\u9fff、]{2,20}) ?: ?(?P<deeds>[^\n]{4,200})(?:\n|\Z)"
)
CHARGED = re.compile(
    r"(?:(?<=[:,;。])|(?<=: ))(?:主要|具体|全面|统筹)?"
    r"(?P<verb>牵头(?:开展|组织|负责|做好)?|负责|承担|会同[^,。;:\n]{2,12}?(?:办理|开展|实施|负责))"
    r"(?P<name>[\u4e00-\u9fff]{4,14}工作)(?=[,。;\n]|\Z)"
)
GENERIC = re.compile(
    r"(?:本|该|此|各|相关|有关|日常|具体|全[县市区]|所属|辖区|做|抓|搞|配合|协助|指导|监督|提供|办理|核|审|查|收|统筹|依法|及时"
    r"|对|学校|校园)"
)


@dataclass(frozen=True, slots=True)
class DutyLine:
    """Where a line names a body, and what is shared out to it."""

    who: Range
    deeds: Range


def duty_lines(text: str) -> list[DutyLine]:
    """The lines below each such heading, where there are enough of them."""
    found = []
    for heading in HEADING.finditer(text):
        lines, start = [], heading.end() + 1
        while line := LINE.match(text, start):
            lines.append(DutyLine(line.span("who"), line.span("deeds")))
            start = line.end()
        found += lines if len(lines) >= LEAST else []
    return found


def named_duties(text: str, line: DutyLine) -> Iterator[tuple[Range, Range]]:
    """The work that a line calls by a name, and the words of charge before it."""
    for match in CHARGED.finditer(text, *line.deeds):
        core = match["name"].removesuffix("工作")
        if not (GENERIC.match(core) or DOING.match(core) or NO_NAME.search(core)):
            yield match.span("name"), match.span("verb")
