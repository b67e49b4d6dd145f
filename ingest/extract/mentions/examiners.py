"""Who is in charge of a place of examination, in a school: 甲中学考点主考为乙,副主考由丙担任; 考点:甲中学⏎主考:乙."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.inspection_groups import listed_names
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

RULE = "examiner"
EXAMINER = Anchored(r"(?P<title>副?主考)(?![院试官])(?:人|教师)? ?(?:[:为是由] ?)(?=[\u4e00-\u9fff])")
PLACE = r"(?:考点|考区|考场)?"
HERE = re.compile(rf"{PLACE}(?:的|设)?\Z")
BESIDE = re.compile(rf"{PLACE}(?:的|设)?主考[^。;\n]{{2,30}}[,、;]\Z")  # 主考为乙,|副主考
LABEL_ABOVE = re.compile(r"(?:考点|考区)(?:学校|名称|设在)? ?: ?\Z")
FARTHEST = 60  # characters above a label in which the school of the place is named


def read_examiners(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each with the place of examination as post in the school that it is in, where the text tells which."""
    for match in EXAMINER.finditer(ctx.text):
        school = _school(ctx, match.start())
        title = Title(*match.span("title"), match["title"], "group")
        posts = (Post(title, school.key, (school.start, school.end), inherited=True),) if school else ()
        names = list(listed_names(ctx, match.end(), match.end() + FARTHEST)) if school else []
        stranger = reader.stranger(match.end()) if school and not names else None
        for name in [stranger] if stranger else names:
            reader.known.add(name.text)
            yield Naming(name, posts, match.start(), name.end, RULE)


def _school(ctx: Context, at: int) -> Mention | None:
    """The school right before, that of the examiner beside, or the one of the label above."""
    begin = clause_start(ctx.text, at, "。;\n")
    in_clause = [m for m in ctx.mentions_in("School", begin, at) if m.key]
    if in_clause:
        last = in_clause[-1]
        near = HERE.fullmatch(ctx.text, last.end, at) or BESIDE.fullmatch(ctx.text, last.end, at)
        return last if near else None
    above = [m for m in ctx.mentions_in("School", max(0, at - FARTHEST), at) if m.key]
    labelled = above and LABEL_ABOVE.search(ctx.text, max(0, above[-1].start - 8), above[-1].start)
    return above[-1] if labelled and not ctx.text[begin:at].strip() else None
