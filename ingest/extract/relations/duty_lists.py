"""The duties of bodies that a paper on some matter lists one below the other: 县公安局负责核验居住证明。县财政局负责….

Each duty is a task of its body. A charter or the portfolios of a bureau's sections share out posts, not work.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import document_key, task_key
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.linking import resolve_body
from ingest.structure.outline import Range

LEAST = 3  # bodies with a duty each, one after the other, that make a list
NEAR = 200  # characters between two of them
SHORTEST, LONGEST = 6, 90
CHARGED = "(?:主要|具体|牵头|统筹|全面)?负责"
DUTY = re.compile(
    r"(?:(?<=[。;\n])|\A) *(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?"
    rf"(?P<who>[\u4e00-\u9fff、]{{2,24}}?[局委办心府部联队所院室科股处站会行])(?: ?: ?{CHARGED}|{CHARGED})"
    r"(?P<deed>[^。;\n:]{6,})"
)
MORE = re.compile(rf"(?:。|(?:;[^。;:\n]{{2,90}})?;) ?{CHARGED}(?P<deed>[^。;\n:]{{6,}})")
NO_BODIES = re.compile(r"[各由等该]|相关|有关|以下|上述|部门|单位")
BY_RULE = re.compile(
    r"(?:根据[^,]{2,40},|在[^,]{2,30}(?:[内下]|基础上),|(?:按照?|依据)[^,、]{0,12}?(?:和?(?:规定|要求|程序|政策))+,?|依法)+"
)
OTHER_MATTER = re.compile(
    r",(?=各|每|在|到|按|由|如|为|一旦|必要时|并由|[\u4e00-\u9fff]{2,10}(?:协助|配合|负责|落实|协同|参与))"
)
NO_WORK = re.compile(r"的?(?:解释|咨询|答复|联系)|[\u4e00-\u9fff]{0,4}同志|人[:,]")
PORTFOLIOS = re.compile(r"章程|三定|职能|岗位职责|工作职责|机构|简介|概况|联系方式|制度汇编")


@dataclass(frozen=True, slots=True)
class Duty:
    """One body with the ranges of what it is in charge of."""

    who: Range
    deeds: tuple[Range, ...]


def find(context: Context) -> None:
    """State each duty of such lists as a task of the body that it is given to."""
    if "负责" not in context.text or PORTFOLIOS.search(context.document.title or ""):
        return
    for run in _runs(context):
        for duty in run:
            _state(context, duty)


def _runs(context: Context) -> Iterator[list[Duty]]:
    """The duties that stand one after the other, of enough bodies; those inside a task are of that task."""
    run: list[Duty] = []
    for duty in _duties(context):
        if run and duty.who[0] - run[-1].deeds[-1][1] > NEAR:
            yield from _long_enough(context, run)
            run = []
        run.append(duty)
    yield from _long_enough(context, run)


def _long_enough(context: Context, run: list[Duty]) -> Iterator[list[Duty]]:
    if len({context.text[slice(*duty.who)] for duty in run}) >= LEAST:
        yield run


def _duties(context: Context) -> Iterator[Duty]:
    text = context.text
    inside = [body for work in context.works for body in work.bodies]
    for match in DUTY.finditer(text):
        if any(start <= match.start("who") < end for start, end in inside) or NO_BODIES.search(match["who"]):
            continue
        deeds = [match.span("deed")]
        while more := MORE.match(text, deeds[-1][1]):
            deeds.append(more.span("deed"))
        yield Duty(match.span("who"), tuple(deeds))


def _state(context: Context, duty: Duty) -> None:
    owners = list(_owners(context, duty.who))
    known = {context.text[slice(*work.heading)] for work in context.works}
    for deed in duty.deeds if owners else ():
        start, end = _bare(context.text, deed)
        words = context.text[start:end]
        named = context.mentions_in("Program", start, start + 2)  # 负责“X”送教活动: what is said of a program
        if not SHORTEST <= len(words) <= LONGEST or NO_WORK.match(words) or words in known or named:
            continue
        key = task_key(context.document.key, words, 1)
        context.mention(Mention("Task", start, end, words, words, key, rule="duty-list"))
        context.relate(Fact(key, "PART_OF", document_key(context.document.key), ((start, end),), "task-of-document"))
        evidence = ((duty.who[0], end),) if deed is duty.deeds[0] else (duty.who, (start, end))
        for owner in owners:
            qualifiers = {"role": "lead"}
            context.relate(Fact(owner, "RESPONSIBLE_FOR", key, evidence, "duty-list", qualifiers, verb="负责"))


def _owners(context: Context, who: Range) -> Iterator[str]:
    """The bodies of 县公安局, or of 县财政局、县审计局; none where one of them is not known."""
    start, keys = who[0], []
    for part in context.text[slice(*who)].split("、"):
        body = resolve_body(context, start, start + len(part))
        if body is None or not body.key or body.label == "Region":
            return
        keys.append(body.key)
        start += len(part) + 1
    yield from keys


def _bare(text: str, deed: Range) -> Range:
    """A duty without the rules by which it is done, and without what is said of others or of how it is done."""
    rule = BY_RULE.match(text, *deed)
    start = rule.end() if rule and deed[1] - rule.end() >= SHORTEST else deed[0]
    other = OTHER_MATTER.search(text, start + SHORTEST, deed[1])
    return start, start + len(text[start : other.start() if other else deed[1]].rstrip(" ,、"))
