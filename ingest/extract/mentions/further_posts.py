"""她还担任某研究会理事, 2022年起担任某协会副会长: what the one person of whom a line tells is elsewhere as well.

The body has to stand beside the title, and the words have to say that the post is held now: 还, 兼, 现, or 某年起.
A line in which more than one person was named tells of none; where none was, the person whose portrait it is is meant.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.names import Name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.told_people import OTHERS_POST, start_of
from ingest.extract.occurrences import Anchored

SINCE = r"(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:以来|起|至今))"
BY_PRONOUN = (
    rf"(?:{SINCE},?)?(?P<who>[她他])(?:{SINCE}|现在?|如今|目前|同时|还|又|也|,)*"
    r"(?:(?<=[现今前时还又也起来])(?:担任|任|是)|兼任|兼|现任)"
)
OF_NOW = (
    rf"(?<=[,。;\n ])(?:{SINCE},?(?:担任|兼任|任)|(?:现|目前|同时|还|并)*兼任|(?:现在?|目前)(?:还|同时)*担任"
    r"|现任(?=[该本]))"
)
CHOSEN = (  # 2018年受聘为某会副主任, 退休后,他被聘为…
    r"(?<=[。\n ])(?:(?:19|20)\d\d年(?:\d{1,2}月)?,?|退休后,?|[他她])*"
    r"(?:受聘|被聘|获聘|被返聘|被推选|被推举|被选)(?:请|任)?为"
)
CUE = Anchored(rf"(?:{BY_PRONOUN}|{OF_NOW}|{CHOSEN})(?![务何期课教])(?P<post>[^,。;\n]{{4,60}})(?=[,。;\n])")
BOTH = Anchored(  # 既是某校副校长,又是某中心副主任
    r"(?:既|不仅|不但|不光)是(?P<first>[^,。;\n]{2,40}),(?:又|也|还|更|同时|而且|并且)+是(?P<post>[^,。;\n]{4,60})(?=[,。;\n])"
)
PAST = re.compile(r"(?:曾|历任|先后|原)[^,。;\n]{0,12}\Z")
# whose post a later 她 may name as well: 妻子支持他,她现任…
OF_ANOTHER = re.compile(
    "妻子|丈夫|爱人|一位|一名|告诉|看望|慰问|采访|拜访|父亲|母亲|儿子|女儿|同事|学生[\u4e00-\u9fff]{2,3}[说,]"
)
OF_IT = re.compile("[该本](?:校|园|局|院|馆|中心|集团|研究院|学校)?")
ENDED = re.compile("卸任|辞去|解聘|离任|离职|调任|调入|调往|调到|改任|转任|后任|现任|现为|退休")
RETIRED = re.compile("原任[^。;\n]{2,30}?(?:退休|离休|退居二线)")
HEADLINE = 120  # characters in which it does so where no pronoun stands for the person later
LEDE = 400  # characters from the beginning in which a portrait names its person
HERO = 3  # times that the person of a portrait is named at least, and as many times as often as anybody else


def read_further_posts(ctx: Context, bodies: Bodies, namings: Sequence[Naming]) -> Iterator[Naming]:
    """Every such post, with the person that the line tells of."""
    cues = list(CUE.finditer(ctx.text))
    hero = _hero(ctx, namings) if cues else None
    for cue in cues:
        meant = hero if hero and hero.start < (cue.start() if cue["who"] else HEADLINE) else None
        name = _of_line(ctx, namings, cue.start(), meant)
        if name and not _is_over(ctx.text, cue) and _is_same_sentence(ctx.text, cue, name):
            yield from _told(bodies, name, cue.span("post"))
    for both in BOTH.finditer(ctx.text):
        if name := _of_line(ctx, namings, both.start(), None):
            yield from _told(bodies, name, both.span("first"))
            yield from _told(bodies, name, both.span("post"))


def _is_over(text: str, cue: re.Match[str]) -> bool:
    """她曾任…; 2005年被选为…,2010年卸任: what is not held any more."""
    end = clause_end(text, cue.end(), "。;!?")
    return bool(PAST.search(text, max(0, cue.start() - 16), cue.start()) or ENDED.search(text, cue.end(), end))


def _is_same_sentence(text: str, cue: re.Match[str], name: Name) -> bool:
    """甲,某校教师,现任该校…: 该校 is his only where his own sentence says so."""
    own = cue["post"][0] in "该本" and not cue["who"]
    return not own or name.start >= clause_start(text, cue.start(), "。;!?")


def _told(bodies: Bodies, name: Name, place: tuple[int, int]) -> Iterator[Naming]:
    """The posts that fill a place, the first of them with its body beside it."""
    posts = bodies.chain(place[1], open_ended=True)
    first = posts[0] if posts else None
    beside = first is not None and first.body_range is not None and not first.inherited
    before = bodies.ctx.text[place[0] : start_of(posts)] if posts else ""
    own = first is not None and bool(first.body) and OF_IT.fullmatch(before) is not None  # 该校|教务处主任
    if own or (beside and len(before) <= 1):
        held = tuple(post for post in posts if post.body and post.title.kind != "people")
        if held:
            yield Naming(name, held, *place, "being", extra=((name.start, name.end),))


def _of_line(ctx: Context, namings: Sequence[Naming], start: int, hero: Name | None) -> Name | None:
    """The only person that the line named before a place; in a line without any, that of the portrait."""
    line = ctx.text.rfind("\n", 0, start) + 1
    named = {n.name.text: n.name for n in reversed(namings) if line <= n.name.start < start}
    if OTHERS_POST.search(RETIRED.sub("", ctx.text[line:start])) or OF_ANOTHER.search(ctx.text, line, start):
        return None
    if named:
        return next(iter(named.values())) if len(named) == 1 else None
    return hero


def _hero(ctx: Context, namings: Sequence[Naming]) -> Name | None:
    """Whom a text names many times oftener than anybody else, by name."""
    firsts = {n.name.text: n.name for n in sorted(namings, key=lambda n: -n.name.start)}
    counts = Counter({text: ctx.text.count(text) for text in firsts}).most_common(2)
    if not counts or counts[0][1] < HERO:
        return None
    name = firsts[counts[0][0]]
    alone = len(counts) == 1 or counts[0][1] >= HERO * counts[1][1]
    return name if alone and name.start < LEDE else None
