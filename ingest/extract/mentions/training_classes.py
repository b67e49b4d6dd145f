"""The classes that a notice on training sets out: 1.小学语文骨干教师研修班。时间…,班主任:甲. Each is a
numbered item whose heading names it and whose text says when, where, for how many or under whom it is held."""

import re
from typing import NamedTuple

from ingest.extract.context import Context
from ingest.structure.outline import Item, Range

TITLE = re.compile("培训|研修|轮训|集训|研训|进修")
NAME = re.compile(
    r"(?!加强|组织|开展|做好|强化|抓|实施|推进|落实|完善|参加|严格|规范|关于|各|报|本次|此次|每|第[^,]{1,3}[期批]\Z)"
    r"[\u4e00-\u9fff\d“”、()·-]{2,26}(?:班|轮训|研修|培训|集训|训练营|研修营|工作坊)(?:项目)?"
    r"(?:\((?![^()]*(?:处|室|科|股|局)\))[^()\n]{1,12}\))?"
)
SAYS_WHEN = re.compile(r"时间|地点|班主任|学员|参训|\d+ ?[人名学]|\d月|承办|主办|培训对象|人员")
REACH = 80
HEAD = re.compile(
    r"(?<=[。;,\n ])(?:班主任|班级管理|跟班管理|带班(?:老师|教师))(?:老师)?(?:[:]| )[ ]*"
    r"(?P<who>[\u4e00-\u9fff][\u4e00-\u9fff、 ]{1,24})(?:\((?:兼|暂定|[^()\n]{2,20})\))?(?=[。;,\n]|\Z)"
)
LEAST = 2


class TrainingClass(NamedTuple):
    """Where a class is named, and the words that name whoever heads it."""

    name: Range
    heads: tuple[Range, ...]


def training_classes(ctx: Context) -> list[TrainingClass]:
    """The classes of one notice, where it sets out several."""
    if not TITLE.search(ctx.document.title or ""):
        return []
    beside: dict[int | None, list[Item]] = {}
    for item in ctx.outline.items:
        if item.number and NAME.fullmatch(ctx.text, *item.heading):
            beside.setdefault(item.parent, []).append(item)
    told = [items for items in beside.values() if sum(_says_when(ctx.text, item) for item in items) >= LEAST]
    return [TrainingClass(item.heading, _heads(ctx.text, item)) for items in told for item in items]


def _heads(text: str, item: Item) -> tuple[Range, ...]:
    return tuple(match.span("who") for match in HEAD.finditer(text, item.heading[1], item.body[1]))


def _says_when(text: str, item: Item) -> bool:
    return SAYS_WHEN.search(text, item.heading[1], min(item.body[1], item.heading[1] + REACH)) is not None
