"""Who is in charge of a school that has no headmaster of its own: 柏坪村小负责人为甲, 梅溪村小由乙负责."""

import re
from collections.abc import Iterator

from ingest.extract.context import Context
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title

IN_CHARGE = re.compile(r"的?(?P<title>负责人)(?:暂|现|目前)?(?:为|是|由)(?:教师|老师)?")
GIVEN = re.compile(r"(?:暂|现|目前|日常工作)?由(?:教师|老师)?")
CHARGE = re.compile(r"(?:老师|同志)?(?:具体|全面|临时)?(?P<title>负责)(?=[,。;、\n]|\Z)")
AFTER = re.compile(r"(?:老师|同志)?(?:担任)?(?=[,。;、\n]|\Z)")
OF_VILLAGE = ("村小", "村完小", "教学点")


def read_school_heads(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each person whom such words put in charge of a school; of a bigger school 负责 may mean to look after it."""
    for school in ctx.mentions_of("School") if "负责" in ctx.text else ():
        if not school.key:
            continue
        told = IN_CHARGE.match(ctx.text, school.end)
        given = GIVEN.match(ctx.text, school.end) if school.surface.endswith(OF_VILLAGE) else None
        begins = told or given
        name = reader.after(begins.end(), labelled=True) if begins else None
        last = (AFTER if told else CHARGE).match(ctx.text, name.end) if name else None
        if name is None or last is None:
            continue
        said = told or last
        post = Post(Title(*said.span("title"), said["title"], "any"), school.key, (school.start, school.end))
        reader.known.add(name.text)
        yield Naming(name, (post,), school.start, max(name.end, said.end("title")), "charge")
