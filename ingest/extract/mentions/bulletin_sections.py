"""Sections in a bureau's bulletin, which names them barely: ▲教研室:“X”计划…, 安管股与县消防大队…, 由教研室移至…"""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.structure.numbering import BULLET
from ingest.structure.outline import Range

BULLETIN = re.compile(r"(?:简报|快报|专报|工作动态|[股科]室动态|工作通讯|[股科]室工作|教育信息)(?:\([^()]*\))?\Z")
OF_BUREAU = re.compile(r"\|[^|/]*(?:局|教委|厅)\Z")
SECTION = r"(?P<who>(?![各该本每两三])[\u4e00-\u9fff]{1,10}?(?:科|股|室|站|馆|(?<!为)中心))"
HEADS = re.compile(  # a line begins with it, and it acts or its news follow
    rf"^{BULLET}{SECTION}(?=:|[与和、]|牵头|负责|联合|会同|组织|开展|启动|推进|推出|主抓|完成|承办)", re.MULTILINE
)
GIVEN = re.compile(
    rf"(?:由|移至|移交|转至|交由|转由|划归|交给|改由){SECTION}(?=移[至交]|转[至交]|划归|牵头|负责|承办|主抓|管|[,。;\n])"
)


def is_bulletin(context: Context) -> bool:
    """Whether a bureau tells in the document what its sections do."""
    return (
        BULLETIN.search(context.document.title or "") is not None
        and OF_BUREAU.search(own_body_now(context)) is not None
    )


def find(context: Context) -> None:
    """Mention the sections of the bureau at the heads of lines and where work is given to them."""
    for start, end in _places(context) if is_bulletin(context) else ():
        named = (context.mention_at(label, start) for label in ("Organization", "School"))
        if not any(named):
            resolve_body(context, start, end)


def _places(context: Context) -> Iterator[Range]:
    for form in (HEADS, GIVEN):
        yield from (match.span("who") for match in form.finditer(context.text))
