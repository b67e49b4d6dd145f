"""高一年级:组长 甲,副组长 乙、丙; 语文组:组长 丁;数学组:组长 戊: who heads which team, in a school's own paper."""

import re
from collections.abc import Iterator

from graph.identity.keys import section_key
from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Mention
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.names_alone import may_be_a_name
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.mentions.titles import Title
from ingest.extract.occurrences import Anchored

SUBJECTS = (
    "语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|科学|信息技术|信息科技|信息|道德与法治|道法|思政|艺术"
    "|综合实践|综合|劳动|心理|文综|理综|艺体|体艺"
)
TEAM = Anchored(
    rf"(?<![\u4e00-\u9fff])(?P<team>(?:[高初][一二三]|[一二三四五六七八九])年级组?|(?:(?:{SUBJECTS})(?:教研|备课)?组))"
    r"(?: ?: ?|  ?|\()(?=(?:教研|备课|年级)?组长[: ]?)"
)
PLACE = re.compile(
    r"(?P<title>副?(?:教研|备课|年级)?组长)(?: ?[:：] ?| {1,4}|(?=[\u4e00-\u9fff]{2,4}(?:[、,;。)\n]|\Z)))"
)
LEAST = 2  # such rows in one paper


def read_team_rows(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """The heads of each team, where the paper has such rows for several."""
    rows = list(TEAM.finditer(ctx.text))
    key = own_body(ctx) if len({row["team"] for row in rows}) >= LEAST else ""
    school = next((m for m in ctx.mentions_of("School") if m.key == key), None) if key.startswith("School|") else None
    for number, row in enumerate(rows if school else ()):
        stop = clause_end(ctx.text, row.end(), "。")
        stop = min(stop, rows[number + 1].start()) if number + 1 < len(rows) else stop
        team = _team(ctx, school, row) if school else None
        for place in PLACE.finditer(ctx.text, row.end(), stop) if team else ():
            names = [name for name in reader.listed(place.end(), labelled=True) if name.end <= stop]
            if team is None or not names or not all(may_be_a_name(name.text) for name in names):
                continue
            title = Title(*place.span("title"), place["title"], "group")
            post = Post(title, team.key, (team.start, team.end), inherited=True)
            for name in names:
                reader.known.add(name.text)
                yield Naming(name, (post,), name.start, name.end, "label", extra=(place.span("title"),))


def _team(ctx: Context, school: Mention | None, row: re.Match[str]) -> Mention | None:
    """The mention of the team that heads a row."""
    start, end = row.span("team")
    here = ctx.mention_at("Organization", start)
    if school is None or (here and here.key and (here.start, here.end) != (start, end)):
        return None
    words = row["team"] + ("组" if row["team"].endswith("年级") else "")
    mention = here or ctx.mention(Mention("Organization", start, end, row["team"], "", rule="section"))
    mention.key, mention.name, mention.owner = section_key(school.key, words), school.name + words, school.key
    mention.region, mention.standing = school.region, False
    mention.reason = f"{row['team']} → {mention.name}: of the school whose paper it is"
    return mention
