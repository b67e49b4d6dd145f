"""Quoted names that no rule takes for an initiative, though all that stands around them together says that they are one
(办起了“灯下十分钟”, “灯下十分钟”已坚持三年): the verb before, what is said behind, how the name ends, how often it
comes.

No sign is enough by itself: their weights, made from annotated documents by `make weights`, add up
(`lexicons/weights/quoted_names.tsv`, `ingest.extract.weighing`).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ingest.extract.context import Context
from ingest.extract.mentions.programs import Found, in_title_marks, is_slogan, name_programs
from ingest.extract.mentions.quoted_initiatives import is_honour
from ingest.extract.mentions.quoted_names import is_explained, kind_behind, names_something_else, tells_of_no_work
from ingest.extract.weighing import (
    LINE_END,
    ends_of,
    first_part,
    heaviest,
    last_part,
    pairs_of,
    read_weights,
    starts_of,
    weigh,
)

WEIGHTS = "quoted_names"
QUOTED = re.compile(r"“(?P<inner>[^“”\n]{2,24})”")
RULE = "quoted name by weights"
SURE = 0.0  # log-odds from which on a name needs nothing else; docs/decisions/0017 says what was measured
LIKELY = -1.2  # from which on it is one if somebody is said to run it, which `relations.charged_names` asks
NAMED = ("Program", "Event", "Organization", "School", "Policy")
SENTENCE = "。;!?\n"
CLAUSE = ",、:"
BEFORE, BEHIND = 12, 12  # characters that are looked at
LEAST = 3  # characters of a name: 非遗, 五老, 六一 are what everybody has
LONGEST, MOST = 13, 4  # longer names, and more repetitions, count as these
RUN_ON = "的了在是由将被列纳等和与及后"  # what is said begins here, and the name is over
KINDS = re.compile(
    rf"(?:(?![{RUN_ON}])[\u4e00-\u9fff]){{0,3}}?(行动|计划|工程|活动|项目|机制|模式|课堂|工作坊|专栏|节目|品牌|课程|平台|制度|体系|工作法|比赛|大赛"
    r"|评选|班|节|社|课|队|团|岗|站|坊|营)"
)
OF_A_KIND = re.compile(  # whom or what a rule is for, what it asks, counts or pays: 四类儿童, 人户一致, 有效期限
    r"(?:儿童|少年|学生|子女|人员|对象|家庭|企业|一致|期限|条件|申请|统考|指数|原则|标准|[类者费网])\Z"
)
NUMBER = re.compile("[0-9一二三四五六七八九十]")
STOP = re.compile("[,。!?;:、]")
OF_ANOTHER = re.compile(  # “X”为主题, “X”两个科目, “X”的项目, “X”试点学校: what stands behind is of something else
    "(?:的)?主题(?!教育|活动)|为(?:主)?题|[两三四五六七八九]个|(?:入学)?(?:积分)?(?:指标|科目|条件|等级|栏目|选项|字样)"
    "|的(?:项目|学生|教师|考生|作品)|试点(?:学校|校|地区|区|县|单位)|后的|这一|[列纳]入|(?:学习|教学)?(?:策略|方法)|(?:的)?一[文书诗词篇曲歌]"
)


class Weighed(NamedTuple):
    """The place of a quoted name with its kind, its words without the quotes, what the quotes hold, how sure it is
    that they name an initiative, and what told so."""

    start: int
    end: int
    core: str
    inner: str
    sure: float
    reason: str


def signs_of(text: str, quoted: re.Match[str]) -> Iterator[str]:
    """All that is looked at of one quoted stretch of a folded text."""
    inner = quoted["inner"]
    before = last_part(text[max(0, quoted.start() - BEFORE) : quoted.start()], SENTENCE)
    behind = text[quoted.end() : quoted.end() + BEHIND]
    yield from ends_of("left", before or LINE_END)
    yield from pairs_of("before", last_part(before, CLAUSE))
    yield from starts_of("right", behind.replace("\n", LINE_END))
    yield from pairs_of("behind", first_part(behind, SENTENCE + "," + RUN_ON))
    yield from _signs_inside(inner)
    kind = KINDS.match(behind)
    if kind:
        yield from ("kind", f"kind:{kind[1]}")
    if before.endswith(("“", "”", "、")):
        yield "in a list"
    times = text.count(f"“{inner}”")
    yield f"times:{min(times, MOST)}"
    if text.count(inner) > times:
        yield "also without quotes"


def _signs_inside(inner: str) -> Iterator[str]:
    yield from ends_of("end", inner)
    yield f"start:{inner[:2]}"
    yield f"length:{min(len(inner), LONGEST)}"
    if NUMBER.search(inner):
        yield "number inside"


def find(context: Context) -> None:
    """Mention those that need no more to be sure of as programs."""
    weighed = weighed_names(context.text)
    named = {one.inner for one in weighed if _is_named(context, one.start, one.end)}
    sure = {one.inner for one in weighed if one.sure >= SURE} - named
    found: dict[str, Found] = {}
    for one in sorted(weighed, key=lambda one: (one.core == one.inner, -one.sure, one.start)):  # in full, if anywhere
        if one.inner in sure:
            inner = one.inner if one.inner != one.core else ""
            found.setdefault(one.inner, Found(one.start, one.end, one.core, RULE, inner, one.reason))
    name_programs(context, list(found.values()))


def weighed_names(text: str) -> list[Weighed]:
    """Every quoted stretch that no word makes none, with what belongs to it behind: “听风人”工作坊."""
    places = list(QUOTED.finditer(text))
    none = {quoted["inner"] for quoted in places if _is_none(text, quoted)}
    return [_weighed(text, quoted) for quoted in places if quoted["inner"] not in none]


def _weighed(text: str, quoted: re.Match[str]) -> Weighed:
    inner, kind = quoted["inner"].strip(), kind_behind(text, quoted)
    signs, weights = set(signs_of(text, quoted)), read_weights(WEIGHTS)
    sure = weigh(signs, weights)
    told = f"{sure:+.1f}: " + ", ".join(f"{sign} {weight:+.1f}" for sign, weight in heaviest(signs, weights))
    return Weighed(quoted.start(), quoted.end() + len(kind), inner + kind, inner, sure, told)


def _is_named(context: Context, start: int, end: int) -> bool:
    """Whether something named covers any of the place."""
    return any(
        context.mentions_in(label, start, end) or context.mention_at(label, start) or context.mention_at(label, end - 1)
        for label in NAMED
    )


def _is_none(text: str, quoted: re.Match[str]) -> bool:
    """A slogan, an honour, a state, somebody's words, part of a paper's title."""
    inner = quoted["inner"]
    return (
        is_slogan(inner)
        or len(inner) < LEAST
        or OF_A_KIND.search(inner) is not None
        or STOP.search(inner) is not None
        or tells_of_no_work(inner)
        or names_something_else(text, quoted)
        or is_explained(text, quoted)
        or is_honour(text, quoted.start())
        or OF_ANOTHER.match(text, quoted.end()) is not None
        or in_title_marks(text, quoted.start())
    )
