"""主持人:甲(某校) / 核心成员:⏎乙,某校教师,负责…;⏎学员:丙、丁 in the paper of a studio: the lines of its team, each
with its place in it."""

import re
from collections.abc import Iterator, Sequence

from ingest.extract.context import Context, Mention
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.names_alone import may_be_a_name
from ingest.extract.mentions.namings import Bodies, Naming
from ingest.extract.mentions.studio_posts import STUDIOS
from ingest.extract.mentions.titles import Title
from ingest.extract.mentions.told_people import start_of
from ingest.extract.occurrences import Anchored

LEADS = ("主持人", "领衔人", "坊主")
LABEL = Anchored(
    r"(?:工作[室坊])?(?:首批|首期|第一批)?(?:现有|共有|设有|吸纳|吸收|遴选|招收)?(?P<title>(?:副|联合)?(?:主持人|领衔人|坊主)|(?:理论|实践|专家)?导师|指导教师|指导专家|顾问|助理|(?<!副)秘书长?"
    r"|(?:核心|骨干|普通|青年|网络|入室|团队|研修|正式)?(?:成员|学员))(?:名单|简介|介绍)?(?:\(?(?:共?\d{1,2}|[一二三四五六七八九十]{1,3})[名人位]\)?)?"
    r"(?:: *\n?|(?<=[简介]介)\n) *(?:\(?\d{1,2}[.、)] ?)?(?=[\u4e00-\u9fff])"
)
HEAD = re.compile(r"(?:\A|[\n(;。,]) *(?:\(?[\d一二三四五六七八九十]{1,3}[.、)] ?|[①-⑩●·■◆▲] ?)?\Z")
ENTRY = re.compile(
    r"(?:\([^()\n]{1,60}\))?[^、;。\n,()]{0,30}?[、;]\s*|[^\n]{0,90}?[;。]? *\n *(?:\(?\d{1,2}[.、)] ?)?"
)
APART = re.compile(r",(?P<post>[^,。;、:()\n]{5,30})(?=[,。;)\n]|\Z)")
BESIDE = re.compile(r" *(?:[(,、;。\n]|\Z)| +[\u4e00-\u9fff]{4}")
OTHERS = re.compile("(?:小组|课题组|工作组|专班|委员会|理事会|指挥部)\\Z")
HEADS = re.compile(r"(?:\n[^\n,。;:()]{0,8}|成立了?[^\n,。;:()]{0,8}|设立了?)\Z")  # what stands before such a group
MOST = 30  # people of one label
HEADING_LONGEST = 14  # characters of a line's beginning before a studio that heads it
FARTHEST = 900


def read_studio_lists(ctx: Context, bodies: Bodies, reader: NameReader, namings: Sequence[Naming]) -> Iterator[Naming]:
    """Whom the labels of a studio's team name, with the studio."""
    studios = [m for m in ctx.mentions_of("Organization") if m.key and m.surface.endswith(STUDIOS)]
    if not studios:
        return
    yield from _own_posts(bodies, ctx.text, namings, {m.key for m in studios})
    known = {naming.name.start: naming.name for naming in namings}
    for label in LABEL.finditer(ctx.text):
        if not HEAD.search(ctx.text, max(0, label.start() - 12), label.start()):
            continue
        studio = _of_list(ctx, studios, label.start())
        names = _names(ctx, reader, known, label.end()) if studio else []
        if studio is None or not names or (label["title"] in LEADS and not _leads(ctx, studio, label, names[0])):
            continue
        title = Title(label.start("title"), label.end("title"), label["title"], "group")
        post = Post(title, studio.key, (studio.start, studio.end), inherited=True)
        told = [Naming(name, (post,), name.start, name.end, "label", extra=(label.span("title"),)) for name in names]
        yield from told
        yield from _own_posts(bodies, ctx.text, told, {studio.key})


def _own_posts(bodies: Bodies, text: str, namings: Sequence[Naming], studios: set[str]) -> Iterator[Naming]:
    """主持人甲,某校教导主任: what he is elsewhere, said behind the comma."""
    for naming in namings:
        if len(naming.posts) == 1 and naming.posts[0].body in studios and (told := APART.match(text, naming.name.end)):
            posts = bodies.chain(told.end("post"))
            if posts and posts[0].body_range and start_of(posts) == told.start("post"):
                yield Naming(naming.name, tuple(posts), naming.name.start, told.end("post"), "name-posts")


def _of_list(ctx: Context, studios: list[Mention], start: int) -> Mention | None:
    """The studio whose list a label belongs to: the only one, or the one that heads a line before it."""
    before = [m for m in studios if m.start < start]
    last = max(before, key=lambda m: m.start, default=None)
    if last is None or last.end > start:
        return None
    groups = ctx.mentions_in("Organization", last.end, start)
    if any(OTHERS.search(m.surface) and HEADS.search(ctx.text, max(0, m.start - 12), m.start) for m in groups):
        return None  # 成立某某领导小组: the list is its own
    if len({m.key for m in studios}) == 1:
        return last
    line = ctx.text.rfind("\n", 0, last.start) + 1
    heads = last.start - line <= HEADING_LONGEST and not re.search(r"[,。;:]", ctx.text[line : last.start])
    return last if heads and start - last.end < FARTHEST else None


def _leads(ctx: Context, studio: Mention, label: re.Match[str], name: Name) -> bool:
    """Whether a host is the studio's, not that of an event: its name bears his, or the lines before name it."""
    near = ctx.text.count("\n", studio.end, label.start()) <= 2
    return name.text in studio.surface or near


def _names(ctx: Context, reader: NameReader, known: dict[int, Name], start: int) -> list[Name]:
    """The names of the list, one an entry, each with what is said of it in brackets, behind a comma or a blank."""
    found: list[Name] = []
    at = start
    while len(found) < MOST and (name := _name_at(ctx, reader, known, at)):
        found.append(name)
        entry = ENTRY.match(ctx.text, name.end)
        if entry is None:
            break
        at = entry.end()
    return found


def _name_at(ctx: Context, reader: NameReader, known: dict[int, Name], at: int) -> Name | None:
    name = known.get(at) or next(iter(reader.listed(at, labelled=True)), None)
    if name is None or name.start != at or not may_be_a_name(name.text) or not BESIDE.match(ctx.text, name.end):
        return None
    return None if ctx.mention_at("School", at) or ctx.mention_at("Organization", at) else name
