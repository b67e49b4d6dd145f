"""Lists of owners outside the tasks: of which program they speak."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.labels import OwnerList, lists_between
from ingest.extract.mentions.named_rows import named_rows
from ingest.extract.mentions.training_classes import training_classes
from ingest.extract.relations.actors import is_generic
from ingest.extract.relations.owner_lists import Owner, split_owners
from ingest.extract.relations.owner_names import OwnerNames
from ingest.structure.numbering import BULLET

LINES_BEFORE = 5  # lines of owners below the line that names the program
LABEL_INDENT = 4
LABEL_LINE = re.compile(
    r" *(?!第[一二三四五六七八九十]|周[一二三四五六日]|星期)[\u4e00-\u9fff]{2,8} ?:"
)  # 委托单位:A between the lists of owners
LINE_BEGINS = re.compile(BULLET)
CLOSES = re.compile(r" ?[)〕]:?")
PROPOSAL = re.compile(  # papers in whose lines who deals with them is told: of the paper, not of what it tells of
    r"提案|案 ?由|议案|代表建议|第\d+号建议|来信|信箱|答复|复函|回复|留言|诉求|信访"
)
DEALS = ("主办", "会办", "承办", "协办")
HOSTS = re.compile(
    r"组织机构|组织单位|主办单位|举办单位|(?:活动|培训|赛事|竞赛|比赛|研修)组织|主办与承办"
)  # a heading over the lists of who holds it


def by_lists(context: Context) -> Iterator[tuple[Mention, OwnerList, Owner, Mention]]:
    """实施“X”。牵头单位:A: lists of owners outside the tasks speak of the only program of their line, else of the line
    before; in a task they speak of the program that is its heading."""
    inside = [body for work in context.works for body in work.bodies]
    names = OwnerNames(context)
    for owners in context.owner_lists:
        label = context.text[owners.said[0] : owners.start]
        below = "\n" in label and ":" not in label  # 二、主办单位 | 某县教育局
        of_task = any(start <= owners.start < end for start, end in inside)
        program = None if of_task else _of_title(context) if below else _listed(context, owners)
        if program is None or not owners.label:
            continue
        for owner in split_owners(context.text, owners):
            if not is_generic(context.text[owner.start : owner.end]):
                for mention in names.bodies_and_persons(owner, owners.label):
                    yield program, owners, owner, mention
    yield from _in_rows(context, names)
    yield from _heads_of_classes(context, names)


def _heads_of_classes(context: Context, names: OwnerNames) -> Iterator[tuple[Mention, OwnerList, Owner, Mention]]:
    """班主任:甲 in the item of a class: who heads it."""
    for one in training_classes(context):
        program = next(iter(context.mentions_in("Program", *one.name)), None)
        for place in one.heads if program and program.key else ():
            owners = OwnerList(*place, "implement", place, "班主任")
            for owner in split_owners(context.text, owners):
                for mention in names.persons(owner.start, owner.end):
                    if program:
                        yield program, owners, owner, mention


def _in_rows(context: Context, names: OwnerNames) -> Iterator[tuple[Mention, OwnerList, Owner, Mention]]:
    """The cells beside a program's name in a list whose header says what they hold."""
    for row in named_rows(context):
        program = next(iter(context.mentions_in("Program", *row.name)), None)
        for cell, role, label in row.owners if program and program.key else ():
            owners = OwnerList(*cell, role, cell, label)
            for owner in split_owners(context.text, owners):
                if program and not is_generic(context.text[owner.start : owner.end]):
                    named = names.bodies_and_persons(owner, label)
                    yield from ((program, owners, owner, mention) for mention in named)


def _listed(context: Context, owners: OwnerList) -> Mention | None:
    """The program that a list of owners speaks of; who deals with a proposal (主办单位) owns nothing of it."""
    text = context.text
    if beside := _behind_its_body(context, owners):
        return beside
    if owners.label.startswith(DEALS) and PROPOSAL.search(text, 0, owners.end):
        return None
    line = clause_start(text, owners.said[0], "")
    for _ in range(LINES_BEFORE):
        if named := context.named_in(["Program"], line, owners.said[0]):
            return only_one(named)
        if not _is_own_line(context, line, owners):
            return _of_title(context) if HOSTS.search(text, line, clause_end(text, line, "")) else None
        if line == 0:
            return _below(context, owners)
        line = clause_start(text, max(0, line - 1), "")
    return None


def _behind_its_body(context: Context, owners: OwnerList) -> Mention | None:
    """▲甲镇(包抓人:李红)“X”铺到全镇: a list in brackets right behind the body that heads a line speaks of the only
    program of its sentence, whose name follows at once."""
    text, line = context.text, clause_start(context.text, owners.said[0], "")
    bullet, close = LINE_BEGINS.match(text, line), CLOSES.match(text, owners.end)
    if bullet is None or close is None or text[owners.said[0] - 1] != "(":
        return None
    bodies = context.named_in((*BODIES, "Region"), bullet.end(), bullet.end() + 1)
    heads = any(m.end == owners.said[0] - 1 for m in bodies)
    program = only_one(context.mentions_in("Program", close.end(), clause_end(text, close.end(), "。!?;")))
    return program if heads and program and program.start <= close.end() + 1 else None


def _below(context: Context, owners: OwnerList) -> Mention | None:
    """The only program of the first line below the lists that a paper begins with: its title."""
    text = context.text
    line = clause_end(text, owners.end, "") + 1
    while lists_between(context.owner_lists, line, clause_end(text, line, "")):
        line = clause_end(text, line, "") + 1
    return only_one(context.mentions_in("Program", line, clause_end(text, line, "")))


def _of_title(context: Context) -> Mention | None:
    """The only program of the title."""
    return only_one(context.mentions_in("Program", *(context.outline.title or (0, 0))))


def _is_own_line(context: Context, line: int, owners: OwnerList) -> bool:
    """Whether a line begins with a list of owners, or with any other label."""
    if LABEL_LINE.match(context.text, line):
        return True
    begins = [o for o in lists_between(context.owner_lists, line, owners.start + 1) if o.said[0] - line <= LABEL_INDENT]
    return bool(begins)
