"""Names that neither a title nor a label nor a list tells of: three characters that look like a name and like nothing
else, weighed by what stands before and behind them and by how often the text has them: 从教三十年的甲被请到前排."""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.context import Context
from ingest.extract.lexicon import read_rows
from ingest.extract.mentions.names import (
    FREQUENT,
    PREPOSITIONS,
    Name,
    common_words,
    follow,
    given_chars,
    is_plainly_a_name,
    never_a_name,
    surname_kind,
    taking_part,
    verbs,
)
from ingest.extract.mentions.titles import title_ending_at

ENOUGH = 10  # half points: what a name needs
PLAIN = 4  # it looks like a name, and no two of its characters are a word
LAST_OF_PLACES = frozenset("村路街桥镇乡县苑园湖河山岭湾庄寨")  # 安仁村, 江滨路
VERBAL = frozenset("任兼为是在的同于和将")  # 王丹|任…
PLACES_BEHIND = re.compile(
    r"[路村镇县区市街桥山河湖庄湾店屯寨沟岭坝洞塘式性化度]|小学|中学|学校|集团|公司|社区|工程|大道|广场|公园|幼儿园"
    r"|计划|行动|奖|杯|基金|精神|思想"
)
ROLES = re.compile(
    r"(?:老师|教师|同学|学生|家长|师[父傅]|徒弟|孩子|[男女]孩|青年|委员|代表|干事|学员|校友|[队班校园局科股组处所站庭院镇乡县区市]长|书记"
    r"|主[任席播编]|作者|选手|评委|[村居牧渔]民|志愿者|爱人|妻子|丈夫|儿子|女儿|母亲|父亲|妈妈|爸爸|艺人|考生|医生|干部|成员|个人|专家)\Z"
)
ROLE_WORD = re.compile(r"[\u4e00-\u9fff]{2}[员师手家者工人]\Z")  # 播音员, 承包人
LEADS = re.compile(r"(?:叫|是|由|让|请|找到?|问|给|向|对|跟|和|与|同|被|见|及|来自|如|像|有|邀|聘|推荐|选)\Z")
PERSONS_DO = re.compile(
    r"说[,:“]?|告诉|表示|介绍|回忆|坦言|感慨|笑|一家|家庭|没想|带着|领着|想起|记得|把|被|没|站|坐|拿|讲|总[能会是爱说]|常|刚"
)
COURTESY = re.compile(r"(?:老师|同学|教授|先生|女士)(?![们会段家录情友校])")
CLASS = re.compile(r"[\d)一二三四五六七八九十]班\Z")
DO = re.compile(r"[让在是也又就还都从已正才便看来去到对给和与的因于曾带将为用一每不有同走写教负分担等最两第]")
SIGNS = frozenset("、,。;:\n)(!?")
WORDS_BEFORE = ("师", "张", "免")  # 师|范生中, an 张 that counts: 一张王…
QUOTED = frozenset("“《(")


@cache
def _shape() -> re.Pattern[str]:
    """A common surname and two characters of given names, or any surname where a word of courtesy follows."""
    given = "".join(given_chars())
    kinds: dict[bool, str] = {}
    for row in read_rows("surnames"):
        kinds[row[1] == "common"] = kinds.get(row[1] == "common", "") + (row[0] if len(row[0]) == 1 else "")
    return re.compile(
        rf"(?=(?P<name>[{kinds[True]}][{given}]{{2}}|[{kinds[False]}][{given}]{{2}}(?={COURTESY.pattern})))"
    )


def read_weighed(ctx: Context, taken: set[int]) -> Iterator[Name]:
    """Every such name outside of `taken`, the places where names are read already, and of the names of other things."""
    text = ctx.text
    for match in _shape().finditer(text):
        start, word = match.start(), match["name"]
        looks = _looks(text, start, word) if start not in taken else 0
        if not looks or _is_of_a_place(text, start, word):
            continue
        if any(ctx.mention_at(label, start + n) for label in ("Region", "Organization", "School") for n in (0, 2)):
            continue
        if looks + _before(ctx, start) + _behind(text, start + 3) + _of_itself(text, word) >= ENOUGH:
            yield Name(start, start + 3, word)


def _looks(text: str, start: int, word: str) -> int:
    """Half points for three characters that look like a name: fewer for one that only a word of courtesy makes one."""
    if is_plainly_a_name(word):
        return PLAIN
    if word[0] in PREPOSITIONS - {"任"} and surname_kind(word[1]) == "common":
        return 0  # 向|金笛老师报到
    kinds = (*common_words(), verbs(), never_a_name())
    courteous = COURTESY.match(text, start + 3) and not any(
        part in each for part in (word, word[:2], word[1:]) for each in kinds
    )
    return PLAIN - 1 if courteous else 0


def _is_of_a_place(text: str, start: int, word: str) -> bool:
    if COURTESY.match(text, start + 3):
        return False
    behind = text[start + 3 : start + 4]
    if word[-1] in LAST_OF_PLACES or (word[-1] in VERBAL and behind not in SIGNS):
        return True
    titled = text.rfind("《", max(0, start - 30), start) > text.rfind("》", max(0, start - 30), start)
    return titled or PLACES_BEHIND.match(text, start + 3) is not None


def _of_itself(text: str, word: str) -> int:
    """Half points for a surname that hardly begins anything else, and for a word that comes again."""
    times = text.count(word)
    return (2 if word[0] in FREQUENT else -1) + (3 if times > 2 else 2 if times == 2 else 0)


def _before(ctx: Context, start: int) -> int:
    text = ctx.text
    last = text[start - 1 : start]
    if _is_word(text[start - 1 : start + 1]) or last in WORDS_BEFORE:
        return -4
    if last in ("", "\n"):
        return 3
    if last in SIGNS or last == " ":
        return 2
    return _behind_role(ctx, start) or (1 if last == "的" or LEADS.search(text, max(0, start - 2), start) else -2)


def _behind_role(ctx: Context, start: int) -> int:
    """Half points for a class, a role, or a body with 的 before a place: 五(3)班甲, 老艺人甲, 某局人事科的甲."""
    text = ctx.text
    if CLASS.search(text, max(0, start - 2), start):
        return 5
    if ROLES.search(text, max(0, start - 3), start) or title_ending_at(text, start):
        return 4
    bodies = (ctx.mention_before(label, start - 1, 1) for label in ("Organization", "School"))
    of_body = text[start - 1] == "的" and any(bodies)
    return 3 if of_body or ROLE_WORD.search(text, max(0, start - 3), start) else 0


def _behind(text: str, end: int) -> int:
    told = COURTESY.match(text, end) or PERSONS_DO.match(text, end)
    crossing = end < len(text) and any(text[end - 1 : end + 1] in each for each in common_words())
    if crossing and not (told and len(told.group()) > 1):  # 李建华|表示, for all that 华表 is a word
        return -4
    if told:
        return 7 if told.re is COURTESY else 4
    if end >= len(text) or text[end] in SIGNS:
        return 2
    if text[end : end + 2] in taking_part():
        return 3
    does = DO.match(text, end) or text[end : end + 2] in verbs() or follow().match(text, end)
    return 2 if does else 1 if text[end] == " " else -2


def _is_word(pair: str) -> bool:
    return len(pair) == 2 and (pair in verbs() or any(pair in each for each in common_words()))
