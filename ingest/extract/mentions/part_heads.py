"""Who heads a part of a group that a line names first: (二)食品安全组。由李红同志任组长,王强同志任副组长。"""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.mentions.meant_posts import Post
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.namings import Naming
from ingest.extract.mentions.titles import title_ending_at

PART_OF_GROUP = "part of a group"  # the rule of parts that their group sets up
EARLIER = re.compile("原|曾|去年|此前")
TAKES = re.compile(r"(?:同志)?(?:兼任|担任|任|兼)(?P<title>(?:常务)?副?组长)(?=[,。;\n]|\Z)")
OTHER = re.compile(r"(?:领导|工作)小组|指挥部|专班|办公室")


def read_part_heads(ctx: Context, reader: NameReader) -> Iterator[Naming]:
    """Each with his place in the part."""
    for part in ctx.mentions_of("Organization"):
        if part.rule != PART_OF_GROUP or ctx.text[part.end : part.end + 1] not in ("。", ",", ":", ";"):
            continue
        end = clause_end(ctx.text, part.end, "")
        for taken in TAKES.finditer(ctx.text, part.end, end):
            name, title = reader.before(taken.start()), title_ending_at(ctx.text, taken.end())
            if name is None or title is None or OTHER.search(ctx.text, part.end, name.start):
                break
            if EARLIER.search(ctx.text, clause_start(ctx.text, name.start, ",。;"), name.start):
                continue
            post = Post(title, part.key, (part.start, part.end))
            reader.known.add(name.text)
            yield Naming(name, (post,), name.start, taken.end(), "head of a part", extra=((part.start, part.end),))
