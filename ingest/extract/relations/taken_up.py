"""Words that take a program up again: 该计划, 此项行动, 计划最初由A提出."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

TAKEN_UP = Anchored(r"(?:该项(?!目)|该|此项(?!目)|此(?!外|次|前|后)|这一|这项|这个)(?P<word>[\u4e00-\u9fff]{2,4})")
BARE_WORD = Anchored(  # 计划最初由A提出: the program of the sentences before, taken up by its last word alone
    r"(?<=[。!?])(?:计划|工程|行动|项目|活动|课程)(?=最初|起初|如今|目前|现由|由|是由|自|实施|启动|落地)"
)
ONE_CHARACTER = Anchored(
    r"(?<=[。;,!?\n ])(?:本|该|此)(?P<word>[班营社队奖展课团节赛])(?![级主会员长委务程题])"
)  # 本班由A授课
ANY_KIND = frozenset({"项目", "工作", "做法", "举措", "活动"})  # may stand for the one program of the sentence before
TAKEN_UP_REACH = 300


def taken_up(context: Context) -> Iterator[Mention]:
    """该计划, 此项行动: the last program before it in whose name that word ends."""
    programs = context.mentions_of("Program")
    for match in BARE_WORD.finditer(context.text, programs[0].end) if programs else ():
        before = context.mention_before("Program", match.start(), TAKEN_UP_REACH)
        begin = clause_start(context.text, before.start, "。!?") if before else 0
        named = {p.key for p in context.mentions_in("Program", begin, match.start())}
        if before and before.key and len(named) == 1 and before.name.endswith(match[0]):
            yield Mention("Program", match.start(), match.end(), match[0], before.name, before.key, standing=False)
    for match in ONE_CHARACTER.finditer(context.text, programs[0].end) if programs else ():
        before = context.mention_before("Program", match.start(), TAKEN_UP_REACH)
        if before and before.key and before.name.endswith(match["word"]):
            yield Mention("Program", match.start(), match.end(), match[0], before.name, before.key, standing=False)
    for match in TAKEN_UP.finditer(context.text, programs[0].end) if programs else ():
        before = context.mention_before("Program", match.start(), TAKEN_UP_REACH)
        word = _stands_for(context, match, before) if before is not None and before.key else ""
        if before is not None and not word:
            before, word = _beside(context, match, before)
        if before is not None and word:
            end = match.start("word") + len(word)
            words = context.text[match.start() : end]
            yield Mention("Program", match.start(), end, words, before.name, before.key, standing=False)


def _beside(context: Context, match: re.Match[str], last: Mention) -> tuple[Mention | None, str]:
    """X计划要同Y工程衔接。这项计划…: the one program of the sentence of the last whose name ends in the word."""
    start = clause_start(context.text, last.start, "。!?\n")
    kind = match["word"][:2]
    ending = {p.key: p for p in context.mentions_in("Program", start, last.start) if p.key and p.name.endswith(kind)}
    near = len(ending) == 1 and context.text.count("。", last.end, match.start()) <= 1
    return (
        (next(iter(ending.values())), kind)
        if near and "\n" not in context.text[last.end : match.start()]
        else (None, "")
    )


def _stands_for(context: Context, match: re.Match[str], before: Mention) -> str:
    """The word of 该计划 by which it means a program: its name ends so, or it is the only one of its sentence or the
    one before."""
    words = [match["word"][:length] for length in range(len(match["word"]), 1, -1)]
    ends = next((word for word in words if before.name.endswith(word)), "")
    if ends or words[-1] not in ANY_KIND:
        return ends
    text = context.text
    start = clause_start(text, before.start, "。!?")
    named = {p.key for p in context.mentions_in("Program", start, match.start())}
    alone = (
        len(named) == 1
        and text.count("。", before.end, match.start()) <= 1
        and "\n" not in text[before.end : match.start()]
    )
    return words[-1] if alone else ""
