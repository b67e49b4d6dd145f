"""What the finders of events hand on: an event that is told of, and the rules that later stages ask for."""

import re
from dataclasses import dataclass

CEREMONIES = {  # each with the words before it that tell what it is for
    "签约": "签",
    "揭牌": "揭牌|成立",
    "授牌": "授牌|命名",
    "开班": "班|培训",
    "结业": "班|培训",
    "开营": "营",
    "结营": "营",
    "捐赠": "捐",
    "拜师": "师徒|拜师",
    "启动": "启动",
    "颁奖": "奖|赛",
}
NUMBERED = re.compile(r"第[一二三四五六七八九十\d]{1,3}次[\u4e00-\u9fff]{0,6}会议?$")  # which meeting of a body it is
WORK_MEETING = 7  # characters of a name that says which 工作会议 it is (校园安全|工作会议)
CEREMONY = "ceremony"  # the rule of ceremonies that are named by their kind alone
CIRCULAR = "circular"  # the rule of an inspection on which a circular reports
WON_THERE = "won"  # the rule of contests of which a list tells who won
SUBTITLE = "below the title"  # the rule of a meeting to which the report that the text is was given
ONCE = "one remark"  # the rule of an event of which nothing but its own sentence tells
BESIDE = "talk beside"  # the rule of a talk by its theme at something else that the text tells of
OCCASION = "one day"  # the rule of an occasion that is called by its kind: its line alone tells of it
PASSING = "told in passing"  # the rule of events that a text names once as over: what follows tells of other things


@dataclass(frozen=True, slots=True)
class Found:
    """An event's name at a place; `visit` when it is one."""

    start: int
    end: int
    name: str
    rule: str
    visit: bool = False
