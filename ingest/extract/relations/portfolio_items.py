"""Quoted work in a division of duties that a line gives without a verb: 副校长 甲:教学、教研;“X”课程;教职工“Y”.

Whatever stands behind the name is that person's, but for what he helps with, joins or keeps in touch with.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.quoted_names import QUOTED, tells_of_no_work
from ingest.extract.relations.charge_clauses import Charge
from ingest.structure.numbering import BULLET
from ingest.structure.outline import Range

LEAST = 2  # lines that a person heads make a division of duties
HEAD_LONGEST = 48
DIVIDES = re.compile(r"分工|任务书|职责|领办|包抓|分解")
TITLE = r"(?:长|员|书记|主任|主席|督学|总监|干部|干事|教师|老师|代表|负责人)"
HEAD = re.compile(rf"{BULLET}(?:[\u4e00-\u9fff、]{{0,24}}?{TITLE}(?:\([^()\n]{{1,12}}\))?[ :]*)?")
NEXT_HEAD = re.compile(rf"(?:同志|老师)?(?:[、和及与 ]+(?:[\u4e00-\u9fff]{{0,12}}?{TITLE})? ?)")
HEAD_ENDS = re.compile(r"(?:同志|老师)?(?: ?\([^()\n]{1,30}\))? *")
POST_BEHIND = re.compile(rf"(?: +|, ?)(?:[\u4e00-\u9fff、]{{0,24}}?{TITLE})(?:\([^()\n]{{1,12}}\))?[,。;: ] *")
HELPS = re.compile(
    r"(?:[同并还另]时?|也|日常|一并|继续)*(?:协助|配合|协同|协管|协办|参与|参加|支持|指导|联系|挂点|挂钩|联络|对接|监督|督促|督查|检查"
    r"|考核|评估|验收|落实[^,;。]{0,6}精神|学习|列席|代表|接待|宣传|报道|收集|审核|不再|不|未|待|拟|原|曾|暂缓|暂停|取消|获|荣获|申报|报名|迎接|筹备中)"
)
NOT_HIS = re.compile(
    r"[由交归请把被让给]|协助|配合|协同|参与|参加|指导|联系|取消|停办|暂停|[不未无没待拟原]|评为|获评?|荣获|整治|化解|打击|查处|治理|杜绝|防止|争取|已结束|停课|整改|关停|清理|学习|贯彻|精神|比如|例如|所谓"
)
PART = re.compile(  # “X”的督查, “X”档案: a part of it that puts nobody in charge
    r"”?的?(?:监督|督查|督导|考核|评估|评价|检查|验收|审计|宣传|报道|信息|档案|资料|材料|案例|统计|后勤|经费|资金|财务|保障|接待|联络|联系|名单|台账|成员|队员|学员|精神|问题"
    r"|称号|荣誉|学校|单位)"
)
OFFICE = re.compile(
    r"(?:的?(?:总|主要|第一|具体|日常)?(?:队长|团长|社长|组长|班长|总?负责人|责任人|执行人|召集人|联系人|牵头人|总管|总指挥|总调度|指导教师|指导老师|辅导员)"
    r"|(?:全盘|全面|总体|日常|总)?(?:统筹|牵头|负责|调度|主抓|总负责|组织|实施|推进))+(?=[,;。、\n(]|\Z)"
)
KIND = re.compile(r"(?:(?![等的了在是由将被把与和及为从到不也都就而要让请归交])[\u4e00-\u9fff]){1,8}(?=[,;。、\n(]|\Z)")
ENDS = re.compile(r" *(?:[,;。、\n(]|[和与及]|\Z)")


class PortfolioItem(NamedTuple):
    """Those whose line it is, the quoted name with what says its kind, and where what is said of it begins and ends."""

    heads: tuple[Mention, ...]
    name: Range
    said: Range


def portfolio_items(context: Context) -> list[PortfolioItem]:
    """All quoted work of a paper's lines that persons head, where there are several such lines."""
    if "“" not in context.text or not DIVIDES.search(context.document.title or ""):
        return []
    lines = [line for place in context.outline.paragraphs if (line := _line(context, place))]
    items = (item for heads, rest in lines for item in _items(context, heads, rest))
    return [*items] if len(lines) >= LEAST else []


def charges_in_portfolios(context: Context) -> Iterator[tuple[Mention, Charge]]:
    """Each program that such a line names, with whoever heads the line."""
    for item in portfolio_items(context):
        for program in context.mentions_in("Program", item.name[0], item.name[1]):
            for head in item.heads if program.key and program.end <= item.said[1] else ():
                yield program, Charge(head, "lead", "", (head.start, item.said[1]))


def _line(context: Context, place: Range) -> tuple[tuple[Mention, ...], Range] | None:
    """The persons that head a line, and the words behind them."""
    text, (start, end) = context.text, place
    stop = min(end, start + HEAD_LONGEST)
    persons = [person for person in context.mentions_in("Person", start, stop) if person.key]
    if not persons or not HEAD.fullmatch(text, start, persons[0].start):
        return None
    colon = text.find(":", persons[0].end, stop)
    if colon < 0:
        post = POST_BEHIND.match(text, persons[0].end, end)
        return ((persons[0],), (post.end(), end)) if post else None
    heads = [person for person in persons if person.end <= colon]
    joined = all(NEXT_HEAD.fullmatch(text, left.end, right.start) for left, right in pairwise(heads))
    return (tuple(heads), (colon + 1, end)) if joined and HEAD_ENDS.fullmatch(text, heads[-1].end, colon) else None


def _items(context: Context, heads: Sequence[Mention], rest: Range) -> Iterator[PortfolioItem]:
    text = context.text
    for quoted in QUOTED.finditer(text, *rest):
        clause = max(rest[0], clause_start(text, quoted.start(), ",;。"))
        item = max(clause, clause_start(text, quoted.start(), ",;。、”"))
        helped = HELPS.match(text, clause) or NOT_HIS.search(text, item, quoted.start())
        others = context.named_in(("Person", "Organization", "School"), item, quoted.start())
        if helped or others or PART.match(text, quoted.end()) or tells_of_no_work(quoted["inner"]):
            continue
        office = OFFICE.match(text, quoted.end())
        kind = None if office else KIND.match(text, quoted.end())
        end = office.end() if office else kind.end() if kind else quoted.end()
        if ENDS.match(text, end):
            yield PortfolioItem(tuple(heads), (quoted.start(), kind.end() if kind else quoted.end()), (item, end))
