"""Counties and districts that no table lists, new or made up: known by the organs and schools that bear their names."""

import re
from collections import Counter

# What only a division has, right behind its name.
ITS_OWN = (
    "(?:人民政府|教育(?:和?(?:体育|科技|科学技术)和?(?:科技|体育)?)?局|教体局|教科[体文]?局|教委|委教育工作|第[一二三四五六七八九十]{1,2}(?:中学|小学)"
    "|实验(?:中学|小学)|中等职业)"
)
NAMED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:中共|20\d\d年|\d日,?)?(?P<name>(?![全各该本我外某两多几一每这那])[\u4e00-\u9fff]{{2,3}}[县旗])(?={ITS_OWN})"
)
NO_NAME = re.compile(
    "[省市区县州盟旗镇乡村校局会和与及同等在到向对为由从]|[东中西北南][部方]|边境|边远|山区|[大强弱小穷富老好]|自治|所属|下辖|有关|相关|部分|贫困|试点|先进|示范"
)
LEAST = 2  # times that a page names it so


def unlisted_divisions(text: str) -> list[tuple[int, int]]:
    """Ranges of the name of the county of which the organs and schools of a text are, where there is only one such."""
    found = [match["name"] for match in NAMED.finditer(text)]
    named = Counter(name for name in found if not NO_NAME.search(name[:-1]))
    if len(named) != 1 or named.total() < LEAST:
        return []
    name = next(iter(named))
    return [match.span() for match in re.finditer(re.escape(name), text)]
