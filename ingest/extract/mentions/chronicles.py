"""What was done on a day, as an entry of a chronicle tells it: 副县长甲来校检查消防安全 is the 检查消防安全, whoever
came; 甲带队到校开展年度考评 the 年度考评."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.mentions.inspections import KINDS

OWN = r"[到来赴](?:[我本]?[校园县市区旗镇乡])(?![\u4e00-\u9fff]{0,5}[局委办处])"  # 来校, 到我县
CAME = rf"(?:{OWN}|带队|率队|一行(?:\d+余?人)?,?)+"
DEED = re.compile(rf"[^,。;]{{2,40}}?{CAME}(?:开展|进行)?(?:了(?!解))?(?P<deed>[^,。;]{{4,}})")
CARRIES_OUT = re.compile(
    rf"(?:[^,。;]{{0,10}}?{CAME})(?:开展|进行|实施)了?(?P<deed>[^,。;\n]{{2,16}}?(?:{KINDS}|考评|考核|测评))(?:工作)?(?=[,。;\n]|\Z)"
)


def deed(said: str) -> str:
    """What somebody did who came to the place of the chronicle, of words that begin with his name; "" if they tell of
    another place."""
    done = DEED.fullmatch(said)
    return done["deed"] if done else ""


def carried_out(ctx: Context, span: tuple[int, int]) -> Iterator[tuple[int, int, str]]:
    """局长甲带队到校开展年度绩效考评: where what was carried out is named, and its name."""
    for person in ctx.mentions_in("Person", *span):
        done = CARRIES_OUT.match(ctx.text, person.end, span[1])
        if done:
            yield *done.span("deed"), done["deed"]
            return
