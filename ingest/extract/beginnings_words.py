"""Words that tell what an organ is for, words that name kinds, and bare levels before a head."""

import re
from functools import lru_cache
from typing import NamedTuple

from ingest.extract.lexicon import last_verb, read_words
from ingest.extract.mentions.names import is_frequent_name

TAUGHT = re.compile(
    "劳动|科学|艺术|体育|综合|创新|[一二三四五六七八九高初]+年级?|[高初][一二三]"
)  # what is taught, and to whom
LONGEST_ATOM, LONGEST_FUNCTION = 10, 24  # characters of one word for what a bureau is for, and of all

GIVEN_WHAT = re.compile(  # what is handed to a section before its name: 聘用手续|人事股, 补贴发放找|财务股
    r"[\u4e00-\u9fff]{2,6}?(?:(?:手续|材料|资金|经费|费用|票据|名单|表格|审核|事宜|事项|账目|台账|进度|进展|档案)(?:找|报|交|给|送|请|由|归|到|让|问)?"
    r"|(?:找|报|交|给|请|出自|告诉))"
)
PARTY_LABEL = r"[甲乙丙丁]方(?: ?\([^()\n]{1,10}\))? ?: ?"  # before the name of a party to an agreement
NAMED_IN_SECTION = re.compile(r"[\u4e00-\u9fff]{2,8}[科股](?P<name>[\u4e00-\u9fff]{2,3})")


@lru_cache(maxsize=16384)
def is_function(words: str) -> bool:
    """Whether words tell what a bureau is for: 教育, 文广新, 人力资源和社会保障."""
    return bool(words) and 0 in function_starts(words, 0, len(words))


@lru_cache(maxsize=65536)
def is_generic(words: str, kind: str) -> bool:
    """Whether words name a kind (农村寄宿制), not one school or section: whether they part into generic words alone,
    of either class for `any`.

    A pattern of alternatives would take exponential time on words that can be parted in many ways.
    """
    classes = ("school", "section") if kind == "any" else (kind,)
    generic = frozenset[str]().union(*(read_words("generic", each) for each in classes))
    parted = {0}
    for start in range(len(words)):
        if start in parted:
            parted.update(end for end in range(start + 1, len(words) + 1) if words[start:end] in generic)
    return len(words) in parted


def is_done_to(words: str) -> bool:
    """Whether words before a group of teachers say what is done to it (修订), not which it is (劳动, 七年级)."""
    verb = last_verb(words) > 0 or words in read_words("task_verbs", "verb")
    return verb and TAUGHT.match(words) is None


class LevelBefore(NamedTuple):
    """A bare level right before a head: where it begins with its 中共 or 团, where the level stands, where what the
    organ is for begins, and that."""

    start: int
    level: int
    core: int
    function: str
    youth: bool


def level_before(text: str, low: int, end: int) -> LevelBefore | None:
    """A bare level with what the organ is for between `low` and a head: 市, 市人社, 区文化广电旅游和体育."""
    for core in sorted(function_starts(text, max(low, end - LONGEST_FUNCTION), end)):
        level = core - 3 if text.endswith("自治区", low, core) else core - 1
        if level < low or text[level] not in "省市区县州旗盟自":
            continue
        if text[level] == "盟" and level > 0 and text[level - 1] in "联同加结":
            continue
        youth = core == end and text[level - 1 : level] == "团" and level > low
        start = level - youth
        if not youth and text.endswith("中共", low, level):
            start = level - 2
        return LevelBefore(start, level, core, text[core:end], youth)
    return None


def function_starts(text: str, low: int, end: int) -> set[int]:
    """Where words for what a bureau is for may begin that reach up to `end`, joined by nothing or 和; `end` as well."""
    atoms = read_words("functions")
    starts, edge = {end}, [end]
    while edge:
        last = edge.pop()
        for start in range(max(low, last - LONGEST_ATOM), last - 1):
            if start not in starts and text[start:last] in atoms:
                starts.add(start)
                edge.append(start)
                if start > low and text[start - 1] in "和与及、" and start - 1 not in starts:
                    edge.append(start - 1)
    return starts


def names_somebody_in(words: str) -> bool:
    """材料交人事科李红|处: a section and one of its people, which no name of a section is."""
    told = NAMED_IN_SECTION.fullmatch(words)
    return told is not None and is_frequent_name(told["name"])


def after_what_is_given(middle: str) -> str:
    """The words of a section's name (聘用手续人事) without what is handed to it, where they tell what it is for."""
    given = GIVEN_WHAT.match(middle)
    whole = given is not None and (given[0].endswith("出自") or is_function(middle[given.end() :]))
    return middle[given.end() :] if given and whole else middle
