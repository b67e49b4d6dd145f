"""Lines that a section's name begins in a paper on what the sections of a body do: 人事股。负责…, (二)教务处 主任:甲.
They are known before the persons are, since the lines tell who heads them."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.linking import resolve_body

BODY_HEAD = re.compile(
    r"^ *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?"
    r"(?P<who>[\u4e00-\u9fff]{1,10}(?:股|科|室|处|办|中心|部|组|会|委))(?:的?(?:主要|工作|岗位)?职责)?"
    r"(?: ?[:。]| +(?:主任|处长|科长|股长|组长|书记|主席|负责人)[: ][^\n]{2,40}$)",
    re.MULTILINE,
)
OF_SECTIONS = re.compile(r"职责|分工|职能|(?:机构|部门|处室|科室)(?:设置|设立|简介|介绍)")


def heads(context: Context) -> Iterator[re.Match[str]]:
    """The lines that sections head, in a paper on them; `who` is the name."""
    if OF_SECTIONS.search(context.document.title or ""):
        yield from BODY_HEAD.finditer(context.text)


def find(context: Context) -> None:
    """Mention the sections."""
    for head in heads(context):
        resolve_body(context, *head.span("who"))
