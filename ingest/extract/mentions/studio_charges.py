"""甲任主持人, 她任领衔人, 首任坊主由某校校长甲担任, 某某名师工作室主持人: places that a sentence gives in a
studio."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.appointed import spotted_in
from ingest.extract.mentions.meant_posts import GROUPS, Post
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.names_alone import may_be_a_name
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.studio_posts import STUDIOS
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

LEADS = "(?:副|联合)?(?:主持人|领衔人|坊主)"
PLACES = rf"{LEADS}|(?:副|常务副)?秘书长?|(?:核心|骨干)?成员|助理|顾问|(?:理论|实践)?导师"
GIVEN = Anchored(rf"(?:担任|兼任|出任|受聘为|(?<!主)任|作为)(?:工作[室坊])?的?(?P<title>{PLACES})(?=[,。;、\n)]|\Z)")
BY = Anchored(
    rf"(?P<title>{LEADS})(?:一职)?由(?P<who>[^,。;\n]{{2,40}}?)(?:同志|老师)?(?:担任|兼任|出任)(?=[,。;\n]|\Z)"
)
OTHER_GROUP = re.compile(rf"{GROUPS.pattern}|(?:学会|协会|研究会|促进会|课题组|社团?|队|联盟)\Z")
OTHER_GROUP_NAMED = re.compile("课题组|项目组|协会|学会|剧社|诗社|文学社")
BESIDE = re.compile(rf"”?(?P<title>(?!副|联合){LEADS})(?=[,。;、\n)]|\Z)")
PRONOUN = re.compile(r"(?:[她他]|本人|自己)(?:亲自|还|也|又|一直)?\Z")
WHO_TAIL = re.compile(r"(?:同志|老师|教师|校长)?(?:亲自|共同|分别|受邀|应邀|均|都|也|还)?\Z")


def read_studio_charges(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each person with the studio that the sentence, or the one before it on the line, speaks of."""
    studios = [m for m in ctx.mentions_of("Organization") if m.key and m.surface.endswith(STUDIOS)]
    for match in GIVEN.finditer(ctx.text) if studios else ():
        if studio := _spoken_of(ctx, studios, match.start()):
            yield from (_naming(studio, name, match) for name in _whom(ctx, reader, studio, match.start()))
    for match in BY.finditer(ctx.text) if studios else ():
        if studio := _spoken_of(ctx, studios, match.start()):
            yield from (_naming(studio, name, match) for name in _named_to(ctx, reader, *match.span("who")))
    for studio in studios:
        beside = BESIDE.match(ctx.text, studio.end)
        bearer = _bearer(ctx, reader, studio, studio.start) if beside else None
        if beside and bearer:
            yield _naming(studio, bearer, beside)


def _naming(studio: Mention, name: Name, match: re.Match[str]) -> Naming:
    title = Title(match.start("title"), match.end("title"), match["title"], "group")
    post = Post(title, studio.key, (studio.start, studio.end), inherited=studio.end != title.start)
    return Naming(name, (post,), min(name.start, title.start), max(name.end, title.end), "charge")


def _spoken_of(ctx: Context, studios: list[Mention], start: int) -> Mention | None:
    """The only studio of the sentence, else of the sentence before on the same line; none where another group stands
    between it and the place."""
    low = clause_start(ctx.text, start, "。!?\n")
    line = ctx.text.rfind("\n", 0, start) + 1
    for begin in (low, clause_start(ctx.text, low - 1, "。!?\n") if low > line else low):
        near = [m for m in studios if begin <= m.start and m.end <= start]
        if near:
            last = max(near, key=lambda m: m.start)
            between = ctx.mentions_in("Organization", last.end, start)
            other = any(m.key != last.key and OTHER_GROUP.search(m.surface) for m in between)
            other = other or OTHER_GROUP_NAMED.search(ctx.text, last.end, start) is not None
            return None if other or len({m.key for m in near}) > 1 else last
    return None


def _whom(ctx: Context, reader: NameReader, studio: Mention, end: int) -> list[Name]:
    """Who stands before the verb: by name, by title and name, or by a pronoun for the bearer of the studio's name."""
    clause = clause_start(ctx.text, end, ",。;\n")
    tail = WHO_TAIL.search(ctx.text, clause, end)
    stop = tail.start() if tail else end
    names = _named_to(ctx, reader, clause, stop) or _named_to(ctx, reader, clause, end)
    if names:
        return names
    pronoun = PRONOUN.search(ctx.text, clause, end)
    bearer = _bearer(ctx, reader, studio, studio.start) if pronoun else None
    return [bearer] if bearer else []


def _named_to(ctx: Context, reader: NameReader, start: int, end: int) -> list[Name]:
    """The names that end a phrase, by themselves or behind titles."""
    titled = [name for one in spotted_in(ctx, start, end) if not one.label for name in one.names if name.end == end]
    names = titled or [name for name in reader.listed_before(end) if name.start >= start]
    return names if all(may_be_a_name(name.text) for name in names) else []


def _bearer(ctx: Context, reader: NameReader, studio: Mention, start: int) -> Name | None:
    """Whose name the studio bears, of those whom the text names."""
    known = [name for name in reader.known if len(name) > 1 and name in studio.surface]
    name = max(known, key=len, default="")
    place = ctx.text.find(name, start, studio.end) if name else -1
    return Name(place, place + len(name), name) if place >= 0 else None
