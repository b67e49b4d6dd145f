"""Items of a plan that a paragraph of prose ends with: 甲镇将着力做好以下工作:一是推进校舍改造,…,由镇政府实施;二是….

A page about a town or a school tells what is; what it says it will do it lists in one sentence, each item a piece of
work with whoever has it.
"""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range

INTRODUCES = Anchored(
    r"(?:[将要拟]|计划|下一步|今后|接下来|下阶段|[今明]年|本学[期年]|20\d\d年)[^。;:\n]{0,24}?"
    r"(?:做好|抓好|推进|做实|办好|抓实|完成|落实|突出|实施|开展)(?:了)?(?:以下|如下|下列|[两三四五六]|几)[^。;:\n]{0,8}?"
    r"(?:工作|任务|事项|实事|方面)[^。;:\n]{0,6}:(?=一[是要])"
)
MARK = re.compile(r"(?:(?<=[;。:])|\A)(?P<number>[一二三四五六七八])(?:是要?|要)")
NUMBERS = "一二三四五六七八"
HEADING = re.compile(r"[\u4e00-\u9fff“”、]{4,30}?(?=[,;。:(])")


class PlannedItem(NamedTuple):
    """Where the words that name an item stand, and where all that is said of it does."""

    heading: Range
    body: Range


@lru_cache(maxsize=16)
def planned_items(text: str) -> tuple[PlannedItem, ...]:
    """Every such item whose words begin with a verb of work."""
    return tuple(item for intro in INTRODUCES.finditer(text) for item in _items(text, intro.end()))


def _items(text: str, start: int) -> list[PlannedItem]:
    stop = text.find("\n", start)
    stop = len(text) if stop < 0 else stop
    marks: list[re.Match[str]] = []
    for mark in MARK.finditer(text, start, stop):
        if len(marks) < len(NUMBERS) and mark["number"] == NUMBERS[len(marks)]:
            marks.append(mark)
    items = []
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        end = following.start() if following else _end(text, mark.end(), stop)
        heading = HEADING.match(text, mark.end(), end)
        if heading and _verbs().match(text, mark.end()):
            items.append(PlannedItem(heading.span(), (mark.start(), end)))
    return items if len(marks) > 1 else []


def _end(text: str, start: int, stop: int) -> int:
    full_stop = text.find("。", start, stop)
    return stop if full_stop < 0 else full_stop + 1


@cache
def _verbs() -> re.Pattern[str]:
    verbs = any_of(read_words("task_verbs", "verb") | read_words("task_verbs", "heading"))
    return re.compile(rf"(?:稳妥|扎实|深入|全面|持续|大力|积极|切实|进一步|继续)?{verbs}")


def in_planned_item(text: str, place: int) -> bool:
    """Whether a place stands in such an item."""
    return any(item.body[0] <= place < item.body[1] for item in planned_items(text))
