"""Groups told by who leads them: 以甲为组长、乙为副组长,丙、丁为组员的某领导小组."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import spotted_in
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import title_ending_at

PLACE = r"(?:(?:常务|第一|执行)?副?(?:组长|团长|队长)|成员|组员|委员)"
LED = re.compile(rf"为{PLACE}(?:[、,][^。;、,\n]{{2,40}}(?:、[^。;、,\n]{{2,12}})*为{PLACE})*的")
PART = re.compile(rf"(?P<who>[^为\n]{{2,60}}?)(?:等)?(?:同志)?为(?P<title>{PLACE})(?=[、,的])")
REACH = 60  # characters before the first place in which its holder is named
NEAR = 30  # characters after 的 in which the group's name begins


def read_led(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """The places of all whom such a phrase names."""
    for match in LED.finditer(ctx.text):
        group = _group(ctx, match.end())
        if group is None:
            continue
        low = max(ctx.text.rfind(sign, max(0, match.start() - REACH), match.start()) for sign in "。;,\n以") + 1
        for part in PART.finditer(ctx.text, max(low, match.start() - REACH), match.end()):
            title = title_ending_at(ctx.text, part.end("title"))
            if title is None:
                continue
            place = (group.start, group.end)
            post = Post(title, group.key, place)
            for name in _names(ctx, reader, part.span("who")):
                reader.known.add(name.text)
                yield Naming(name, (post,), name.start, group.end, "charge", extra=(place,))


def _group(ctx: Context, start: int) -> Mention | None:
    """The group that the phrase is about, where the text says whose it is or its name stands by itself."""
    near = (m for m in ctx.mentions_in("Organization", start, start + NEAR) if m.key and (m.standing or m.owner))
    group = next(near, None)
    return group if group and not re.search("[,。;\n]", ctx.text[start : group.start]) else None


def _names(ctx: Context, reader: NameReader, span: tuple[int, int]) -> list[Name]:
    """Whom words name right before their end, by titles or barely."""
    titled = [name for one in spotted_in(ctx, *span) for name in one.names if name.end <= span[1]]
    if titled and titled[-1].end == span[1]:
        return titled
    return [name for name in reader.listed_before(span[1]) if name.start >= span[0]]
