"""工作室助理甲、成员乙和丙: who has which place in a studio, by its name, the bare word or its sentence."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import spotted_in
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader, is_frequent_name
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import Title

STUDIOS = ("工作室", "工作坊")
PLACE = re.compile(
    r"(?:(?<=工作室)|(?<=工作坊)|(?<=[,、。;\n和与及由])|(?<=首批))(?P<title>副?(?:主持人|领衔人|坊主)|助理|核心成员|成员|秘书长|顾问"
    r"|(?<=工作室)学员)"
    r"(?:有|为|包括|分别[为是])?(?=[\u4e00-\u9fff])"
)

BARE = re.compile(r"(?:\A|(?<=[,、。;:\n该和与及由]))工作[室坊]")


def read_studio_posts(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each person of such a list, with the studio that the words mean."""
    studios = [m for m in ctx.mentions_of("Organization") if m.key and m.surface.endswith(STUDIOS)]
    own = _own(ctx, studios) if studios else None
    for match in PLACE.finditer(ctx.text) if studios else ():
        studio = _meant(ctx, studios, match.start()) or own
        names = (_names(ctx.text, reader, match.end()) or _titled(ctx, match)) if studio else []
        if studio is None or not names or not all(reader.ends_well(name) for name in names):
            continue
        beside = ctx.text.endswith(STUDIOS, 0, match.start()) or names[0].text in studio.surface
        if not all(may_be_a_name(name.text) for name in names) or not (beside or _are_plain(names)):
            continue
        title = Title(match.start("title"), match.end("title"), match["title"], "group")
        post = Post(title, studio.key, (studio.start, studio.end), inherited=studio.end != match.start())
        for name in names:
            reader.known.add(name.text)
            yield Naming(name, (post,), match.start("title"), name.end, "charge")


def _meant(ctx: Context, studios: list[Mention], start: int) -> Mention | None:
    """The studio whose name ends there; for the bare word the last one named, for no word that of the sentence."""
    low = clause_start(ctx.text, start, "。!?\n")
    bare = BARE.search(ctx.text, low, start)
    last = max((m for m in studios if m.end <= start and (m.start >= low or bare)), key=lambda m: m.start, default=None)
    if last is None or last.end == start or ctx.text.endswith(STUDIOS, 0, start):
        named = ctx.mention_at("Organization", start - 1)
        other = named and named.end == start and named is not last and named.end - named.start > len(STUDIOS[0])
        return None if other else last
    others = {m.key for m in studios if m.start >= low and m.end <= start}
    return last if others <= {last.key} else None


def _own(ctx: Context, studios: list[Mention]) -> Mention | None:
    """The studio whose paper it is: the only one, named in the lines of the title."""
    first = studios[0]
    titled = ctx.text.count("\n", 0, first.start) <= 2
    return first if titled and len({m.key for m in studios}) == 1 else None


def _names(text: str, reader: NameReader, start: int) -> list[Name]:
    """The names of a list, with those behind 和."""
    names = reader.listed(start)
    joined = names and text[names[-1].end : names[-1].end + 1] in ("和", "与")
    return [*names, *(reader.listed(names[-1].end + 1, labelled=True) if joined else ())]


def _titled(ctx: Context, match: re.Match[str]) -> list[Name]:
    """主持人为某校教师甲: whom the clause behind the verb names by a title."""
    if match.end() == match.end("title"):
        return []
    end = clause_end(ctx.text, match.end(), ",。;")
    named = [name for one in spotted_in(ctx, match.end(), end) if not one.label for name in one.names]
    return named if len(named) == 1 and named[0].end == end else []


def _are_plain(names: list[Name]) -> bool:
    """Whether one of some names looks like a name and like nothing else."""
    return any(is_like_a_name(name.text) or is_frequent_name(name.text) for name in names)
