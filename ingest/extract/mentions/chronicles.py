"""What was done on a day, as an entry of a chronicle tells it: 副县长甲来校检查消防安全 is the 检查消防安全, whoever
came; 甲带队到校开展年度考评 the 年度考评."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.mentions.inspections import KINDS

OWN = (
    r"[到来赴](?:[我本]?[校园县市区旗镇乡])(?!第[一二三四五六七八九十]|[\u4e00-\u9fff]{0,5}[局委办处])"  # 来校, 到我县
)
CAME = rf"(?:{OWN}|带队|率队|一行(?:\d+余?人)?,?)+"
DEED = re.compile(rf"[^,。;]{{2,40}}?{CAME}(?:开展|进行)?(?:了(?!解))?(?P<deed>[^,。;]{{4,}})")
THERE = re.compile(  # 赴某镇督查取暖改造, 分别到甲中学、乙小学检查开学工作, in the chronicle of a county
    r"[^,。;]{2,40}?(?:到|赴|来到|走进|深入|前往)(?![会场])[^,。;]{2,40}?(?:[校园局镇乡村]|[中小]学|学院|中心|基地|考点|苏木)"
    r"(?P<deed>(?:检查|督查|督导|督察|调研|视察|走访|看望|慰问|查看|察看|核查|验收|指导|考察)[^,。;]{3,})"
)
CARRIES_OUT = re.compile(
    rf"(?:[^,。;]{{0,10}}?{CAME})(?:开展|进行|实施)了?(?P<deed>[^,。;\n]{{2,16}}?(?:{KINDS}|考评|考核|测评))(?:工作)?(?=[,。;\n]|\Z)"
)


def deed(said: str, elsewhere: bool = False) -> str:
    """What somebody did who came to the place of the chronicle, of words that begin with his name; "" if they tell of
    another place, unless `elsewhere` counts."""
    done = (THERE.fullmatch(said) if elsewhere else None) or DEED.fullmatch(said)
    return done["deed"] if done else ""


def carried_out(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """局长甲带队到校开展年度绩效考评: where what was carried out is named, and its name."""
    for person in ctx.mentions_in("Person", *span):
        done = CARRIES_OUT.match(ctx.text, person.end, span[1])
        if done:
            yield *done.span("deed"), done["deed"]
            return
