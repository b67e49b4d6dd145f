"""Who has a piece of work whose name comes last, behind what was done: A利用空地开辟菜园,定名“X”; 由A牵头…,这就是“X”;
“X”改由A管理,更名“Y”."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_rows
from ingest.extract.relations.charge_clauses import Charge, charges_between
from ingest.extract.relations.owner_clauses import DOUBT, did, read_clause
from ingest.extract.relations.program_subjects import subject_of

NAMED = re.compile(  # 定名“, 这就是“, 孩子们管它叫“, 当时叫“
    r"(?<=[,。;:!?—])(?:(?:于是|后来|最初|当时|那时|随后|同时|并|便|就|大家|大伙儿?|人们|村里人|[\u4e00-\u9fff]{0,3}[师生孩家][子们长生]们?|[也都才把管将给])*"
    r"(?:它|这件事|这项活动)?(?:被)?(?:正式)?(?P<name>[定取起得]了?个?名(?:字|儿)?(?:[叫为曰作]|叫[做作])?|名[叫为曰]|冠名(?:为|以)?|命名[为作]|叫[做作它]?|唤[做作]|称[之其它]?[为作]"
    r"|(?:更|改|易)名(?:为|叫|作)?|改称)|(?:这就|这便|这正|这才|这|那就|也就)是(?:后来的|如今的|现在的|今天的|远近闻名的|大家说的|我们的|我校的|该[校县镇]的)?(?P<is>)"
    r")(?:了)?“?\Z"
)
SHE = re.compile(r"(?:\A|(?<=[,。;:!?”]))[^,。;]{0,6}?[他她]们?(?![的人乡校])")  # whoever that is
REACH = 160  # characters before a name in which what was done is told
BACK = 4  # clauses before the name of which the last that tells who does it counts
OTHER = re.compile(  # who only tells or asks what is then named did not do it
    r"参加|参与|到[^,。;]{2,12}(?:学习|跟岗|培训|参观|交流)|赴|对方|当地|闹|停课|罢课|投诉|水渠|道路|桥梁|调研|考察|参观|采访|报道|慰问|视察|出席|参加|看到|听说|发现|听取|介绍|获悉|了解|捐|资助|批复|批准|审议|评为|授予|获评|获得|荣获|命名为"
)
OWNERS = ("lead", "implement", "founds")
THING_LONGEST = 10
DOES = (
    r"开辟|[开办]起?了?|[建搭]起(?=[\u4e00-\u9fff])|组建|成立|开设|开办|创[办建设]|设立|举办|自编|自创|自制|研发|开发|编写"
    r"|推行|推出|试行|探索|摸索出|琢磨出|[把将](?=[^,。;]{2,20}(?:改成|改为|变成|辟为|建成|定为|作为))|在[^,。;]{2,12}(?:办起|开起|建起|种下)"
)


def named_after_deed(context: Context, program: Mention) -> Iterator[Charge]:
    """Those of whom the clauses right before a naming say what was done, or who does it."""
    text = context.text
    begin = max(clause_start(text, program.start, "。!?\n"), program.start - REACH)
    named = NAMED.search(text, begin, program.start)
    if named is None or named.end() != program.start:
        return
    stop = named.start()
    if text[stop - 1 : stop] == "。":
        begin = max(clause_start(text, stop - 1, "。!?\n"), program.start - REACH)
    for _ in range(BACK):
        start = max(clause_start(text, stop - 1, ",;:。!?"), begin)
        if start >= stop - 1 or OTHER.search(text, start, stop - 1):
            return
        doubtful = DOUBT.search(text, start, stop - 1)  # 分文不取: said by the way
        if found := [] if doubtful else _of_clause(context, begin, start, stop - 1):
            yield from found
            return
        stop = start
        if stop <= begin:
            return


def _of_clause(context: Context, begin: int, start: int, end: int) -> list[Charge]:
    """Who has the work by one clause."""
    made = context.text.find("是", start, min(end, start + THING_LONGEST))  # 这张表是A琢磨出来的
    said = did(context, max(made, start), end) or read_clause(context, start, end)
    said = said or [c for c in charges_between(context, start, end, []) if c.role in OWNERS]
    if said:
        return [charge for charge in said if charge.role in OWNERS[:2]]
    verb = None if SHE.search(context.text, start, end) else _does().search(context.text, start, end)
    if verb is None:
        return []
    return [
        Charge(actor, "implement", verb[0], (min(actor.start, verb.start()), verb.end()))
        for actor in subject_of(context, begin, verb)
        if actor.label != "Region"
    ]


@cache
def _does() -> re.Pattern[str]:
    """What is done for a thing that somebody runs."""
    verbs = {verb for row in read_rows("program_verbs") if row[0] in OWNERS for verb in row[1].split()}
    return re.compile(rf"{any_of(verbs)}|{DOES}")
