"""Whom a body sends to a post in another: 选派甲到某校挂职副校长."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.context import BODIES, Context
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader, never_a_name
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.occurrences import Anchored

SENT = Anchored(
    r"(?:选派|委派|派出|下派|抽调|选调|派)(?:骨干|优秀)?(?:教师|干部|老师|校长|副校长)?(?P<rest>)(?=[\u4e00-\u9fff])"
)
GOES = re.compile(
    r"(?:同志|老师)?(?:到|赴|去|前往|来)[\u4e00-\u9fff]{2,24}?(?P<gives>挂职担任|挂职任|挂职|挂任|担任|任|当)"
    r"[\u4e00-\u9fff]{0,6}?(?:[校园院局科股所站]长|书记|主任)(?=[,。;、\n]|\Z)"
)


def read_sent(ctx: Context, reader: NameReader, bodies: Bodies) -> Iterator[Naming]:
    """Every person who is sent to a post, with the body that the post is in."""
    for match in SENT.finditer(ctx.text):
        name = reader.after(match.start("rest"), labelled=True)
        if name is None or name.text in never_a_name() or not is_like_a_name(name.text):
            continue
        goes = GOES.match(ctx.text, name.end)
        posts = _posts(ctx, bodies, name, goes) if goes else []
        if goes and posts:
            reader.known.add(name.text)
            yield Naming(name, tuple(posts), match.start(), goes.end(), "charge")


def _posts(ctx: Context, bodies: Bodies, name: Name, goes: re.Match[str]) -> list[Post]:
    """The posts at the end of the phrase, in the body before their verb or right before them."""
    posts = bodies.chain(goes.end(), open_ended=True)
    if goes["gives"].startswith("挂"):
        posts = [bodies.with_manner(post, "挂职") for post in posts]
    if posts and posts[0].body_range and not posts[0].inherited and posts[0].body_range[0] > name.end:
        return posts
    near = ctx.named_in(BODIES, name.end, goes.start("gives"))
    there = next((m for m in near if m.end == goes.start("gives")), None)
    if there is None:
        return []
    return [replace(post, body=there.key, body_range=(there.start, there.end)) for post in posts]
