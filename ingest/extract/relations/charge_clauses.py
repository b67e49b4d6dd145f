"""What the clauses of a stretch say of who is in charge: A牵头,B配合; 由A负责; 主办单位为A; 总负责:A.

A clause counts when it begins with its actors and ends with their verb, so that what stands between (尚未, 建议) or
after it (牵头承办了首届运动会) makes it none.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of
from ingest.extract.relations.actors import OF_PERSONS
from ingest.extract.relations.clause_actors import GAP, actors_at, charge_roles, charge_verbs, listed_actors, names_of
from ingest.extract.relations.labels import role_of, words_of
from ingest.structure.outline import Range

BREAK = re.compile(r"[,;:()。!?\n]")
ELEMENT_END = re.compile(r"[,;()。!?\n、]")
WHEN = (
    r"(?:目前|眼下|现阶段|现|今年|去年|明年|从今年起|自今年起|从[^,。;]{2,10}起|自[^,。;]{2,10}起|此前|最初|起初|后来"
    r"|直到今天|一直|长期|自始至终)"
)
THIS = (
    r"(?:该|此|这一|这项|此项|该项|这个)(?:计划|工程|行动|项目|活动|机制|改革|制度|模式|方案|品牌|课程|工作|任务)"
    r"(?:的?(?:具体|日常)?(?:实施|工作|组织|管理|运营))?"
)
PREFIX = re.compile(
    rf"(?:{WHEN},?|{THIS}|[ “]|并|则|且|也|还有|其中|仍|仍旧|仍然|已|已经|应|须|必须|应当"
    r"|原则上|将|拟|改|均|都|全部|主要|统一|具体|日常工作|具体工作|组织实施工作|明确|确定|规定|是|系|为)*(?P<by>由|交由|交给|交|转交|委托|归|请)?"
)
PLANNED = re.compile(r"将|拟")
OBJECT = re.compile(
    r"(?:了|其)?(?:[\u4e00-\u9fff]{0,8}(?:工作|管理|实施|运营|推进|落实|调度|组织|事务|任务|统筹|协调|建设|开展|维护|运行|录播|授课|教学|培训|指导))?\Z"
)
WITH_OBJECT = ("负责", "承担", "统筹", "组织", "管理", "具体负责", "支持", "资助", "指导", "协助", "配合")
OPEN_LONGEST = 14
HOLDER = re.compile(
    r"(?P<verb>牵头|负责|主抓|主办|承办|挂帅|抓总)的(?:是|为)|(?:总?(?:负责人|责任人|牵头人|召集人))(?:为|是|:)"
)
LAUNCHED = re.compile(
    r"(?:(?:组织)?(?:开展|实施|推进|启动)了?|的|,(?:组织)?(?:开展|实施|推进|启动))?(?:这项|这一|一项)?[“ ]?\Z"
)


@dataclass(frozen=True, slots=True)
class Charge:
    """One owner read from a clause; `words` is the clause, `planned` whether it is still to come."""

    actor: Mention
    role: str
    verb: str
    words: Range
    planned: bool = False


def charges_between(context: Context, position: int, end: int, found: Iterable[Charge] = ()) -> Iterator[Charge]:
    """What the clauses of a stretch say of who is in charge."""
    text = context.text
    known = list(found)
    while position < end:
        charges, position = read_clause(context, position, end, known)
        known += charges
        yield from charges
        if charges and position < end and text[position] == "、":
            position += 1
            continue
        following = BREAK.search(text, position, end)
        if following is None:
            return
        position = following.end()


def read_clause(context: Context, start: int, end: int, known: list[Charge]) -> tuple[list[Charge], int]:
    """The owners that a clause names, and where reading goes on."""
    labelled = _labelled(context, start, end)
    if labelled:
        return labelled
    text = context.text
    prefix = PREFIX.match(text, start, end)
    assert prefix is not None
    if charge_verbs().search(text, prefix.end(), end) is None:
        return [], start  # nobody is in charge here: bare names are not even tried, so that none is made in vain
    actors, others, position = actors_at(context, prefix.end(), end, [charge.actor for charge in known])
    if not actors:
        return [], start
    verb = verb_at(context, position, end, by=bool(prefix["by"]))
    if verb is None:
        return [], start
    role, said, stop = verb
    if role == "lead" and any(c.role == "lead" for c in known) and stop - position > len(said):
        role = "implement" if said.startswith("负责") and stop > position + len(said) else role
    planned = bool(PLANNED.search(text, start, prefix.end()))
    words = (prefix.start("by") if prefix["by"] else prefix.end(), stop)
    charges = [Charge(actor, role, said, words, planned) for actor in actors]
    return charges + [Charge(other, "support", said, words, planned) for other in others], stop


def _labelled(context: Context, start: int, end: int) -> tuple[list[Charge], int] | None:
    """主办单位为A, 总负责:A, 牵头的是A."""
    text = context.text
    match = _label().match(text, start, end) or HOLDER.match(text, start, end)
    if match is None:
        return None
    label = match.groupdict().get("label")
    role = role_of(label) if label else "implement" if match.groupdict().get("verb") == "承办" else "lead"
    names = names_of(text) if OF_PERSONS.search(match[0]) else None
    actors, _, position = listed_actors(context, match.end(), end, names)
    if not actors or (position < end and not ELEMENT_END.match(text, position)):
        return None
    return [Charge(actor, role, match[0].rstrip(":"), (start, position)) for actor in actors], position


@cache
def _label() -> re.Pattern[str]:
    heads, bodies = any_of(words_of("head")), any_of([*words_of("body"), *words_of("person")])
    return re.compile(
        rf"(?:其|的)?(?P<label>{heads}(?:{bodies}|方)|{any_of(words_of('label'))}(?=为|是|:))(?:为|是|:)?(?:由)?"
    )


def verb_at(context: Context, position: int, end: int, *, by: bool) -> tuple[str, str, int] | None:
    """The verb of charge that follows the actors, and where its clause ends."""
    text = context.text
    gap = GAP.match(text, position, end)
    starts = [position, gap.end()] if gap else [position]
    for at in dict.fromkeys(starts):
        verb = charge_verbs().match(text, at, end)
        if verb is None:
            continue
        stop = ELEMENT_END.search(text, verb.end(), end)
        last = stop.start() if stop else end
        role, kind = charge_roles()[verb[0]]
        rest = last - verb.end()
        takes = (by and role == "lead" and rest <= 10) or verb[0] in WITH_OBJECT
        if rest == 0 or (kind == "open" and rest <= OPEN_LONGEST):
            return role, verb[0], last
        if takes and (OBJECT.match(text, verb.end(), last) or (by and verb[0] == "负责" and rest <= 10)):
            return role, verb[0], last
        if LAUNCHED.match(text, verb.end(), end) and not stop:
            return role, verb[0], verb.end()
    return None
