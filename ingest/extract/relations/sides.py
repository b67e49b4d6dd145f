"""Whom a side of an agreement or a charter means: 由轮值单位筹办, where 2024年度轮值单位为A; 由翔安方面主理,
where of the two that sign one is of 翔安区."""

import re

from graph.identity.keys import region_key
from graph.identity.names import compose_name
from ingest.extract.context import BODIES, Context, Mention, only_one

OFFICE = re.compile(r"(?:轮值|理事长|副理事长|盟主|龙头|领衔|牵头|秘书长|会长|核心)(?:单位|学校|校|园)")
HOLDS = r"(?:为|是|:|由)"
SIDE = re.compile(r"(?P<place>[\u4e00-\u9fff]{2,3}?)(?:一方|方面)(?=[\u4e00-\u9fff])")
OF_TWO = 2


def side_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """The one body that such a word at a place means, and where the word ends."""
    if office := OFFICE.match(context.text, start, end):
        meant = _holder(context, office[0])
    elif office := SIDE.match(context.text, start, end):
        meant = _of_place(context, office["place"], start)
    else:
        return None
    return (meant, office.end()) if meant else None


def _holder(context: Context, office: str) -> Mention | None:
    """The only body that the text says holds an office: 本年度轮值单位为A."""
    held = (place.end() for place in re.finditer(re.escape(office) + HOLDS, context.text))
    found = [max(bodies, key=lambda m: m.end) for at in held if (bodies := context.named_in(BODIES, at, at + 1))]
    return only_one(found)


def _of_place(context: Context, place: str, offset: int) -> Mention | None:
    """The one of two bodies named before whose division bears the name of the place."""
    named = {m.key: m for m in context.named_in(BODIES, 0, offset) if m.key and m.region and "/" not in m.key}
    if len(named) != OF_TWO:
        return None
    return only_one(m for m in named.values() if compose_name(region_key(m.region)).startswith(place))
