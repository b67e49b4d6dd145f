"""A festival of a school that goes on for weeks and that someone is in charge of: 举行第七届校园读书节开幕式。…本届校园
读书节持续到5月底,由教导处牵头. What is held is its opening; the festival is what the later sentence gives away. Of one
that has closed the whole was held, and whoever had it was its host."""

import re
from collections.abc import Iterator

from ingest.extract.occurrences import Words

KIND = (
    r"(?:读书|阅读|艺术|科技|科创|体育|文化|英语|合唱|戏剧|劳动|心理|心理健康|创客|音乐|美术|书法|数学|书香|诗词|足球|社团)"
    r"(?:文化|教育|实践|活动)?(?:节|月|周)"
)
NAME = rf"(?P<name>(?:第[一二三四五六七八九十\d]{{1,3}}届|首届)[\u4e00-\u9fff“”]{{0,12}}?(?P<kind>{KIND}))"
NAMED = re.compile(rf"{NAME}(?=开幕|启动|拉开|启幕|正式)")
CLOSED = re.compile(rf"{NAME}(?=闭幕|(?:圆满|顺利|胜利|正式|成功)?(?:落幕|闭幕|结束|收官|谢幕))")
GIVES = r"(?:由|归)[^,。;\n]{2,20}?(?:牵头|主办|承办|负责|组织|统筹|策划|主抓|总协调)"
AGAIN = re.compile(
    rf"(?:(?<=[。,;\n])|\A)(?:本届|此届|今年的?|本次|这届)?(?P<again>[\u4e00-\u9fff]{{0,6}}?(?P<kind>{KIND}))(?=(?:以[^。;\n]{{2,30}}为主题)?[^。;\n]{{0,24}}?{GIVES})"
)
FESTIVE = Words(("届",))


def festivals(text: str) -> Iterator[tuple[int, int, str]]:
    """The festival in the name of its opening, and where it is given to somebody: start, end, core."""
    for match, given in _given(text, NAMED):
        core = match["name"].replace("“", "").replace("”", "")
        yield *match.span("name"), core
        yield from ((*again.span("again"), core) for again in given)


def closed_festivals(text: str) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """Where a festival that has closed is named, and where it is given to somebody (`again`)."""
    yield from _given(text, CLOSED)


def _given(text: str, form: re.Pattern[str]) -> Iterator[tuple[re.Match[str], list[re.Match[str]]]]:
    """A festival that a form names, the last of each kind, with the places behind it that give it away."""
    if not FESTIVE.begin_in(text, 0, len(text)):
        return
    named = {match["kind"]: match for match in form.finditer(text)}
    for kind, match in named.items():
        given = [again for again in AGAIN.finditer(text, match.end()) if again["kind"] == kind]
        if given:
            yield match, given
