"""The school district of a town, named without it: 学区管委会牵头…, 学区推行…, 由学区办公室负责, on a page that names
one 甲镇学区 or 甲镇学区管理委员会."""

from graph.identity.keys import section_key
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

FULL = ("学区", "学区管理委员会", "学区管委会")
BARE = Anchored(
    r"(?:\A|(?<=[,。;:\n “(、])|(?<=[由在与和及经对向起])|(?<=[我该本]))(?P<said>学区(?:(?P<board>管委会|管理委员会)"
    r"|(?P<part>办公室|教研组|教研室|党总支)|(?=(?:还|已|也|将|每[年月周学]|先后|统一|全面|积极|率先|现|定期|创新|着力|积极)*"
    r"(?:推行|打造|机关(?=设|内设|下设)|下?辖|下设|实施|启动|开展|组织|牵头|建立|成立|出台|制定|探索|负责|配合|承办|举办|落实|推进|主任|统筹|印发|开设|设立))))"
    r"(?!划分|内)"
)


def find(context: Context) -> None:
    """Mention the bare forms, where the text names one district alone; with their parts."""
    named = [m for m in context.mentions_of("Organization") if m.key and m.surface.endswith(FULL) and m.region]
    if len({m.key for m in named}) != 1:
        return
    full = named[0]
    for match in BARE.finditer(context.text):
        start, end = match.span("said")
        known = context.mention_at("Organization", start)
        if match.start() < full.start or (known is not None and (known.start, known.end) != (start, end)):
            continue
        mention = known or context.mention(Mention("Organization", start, end, match["said"], "", rule="district"))
        part = match["part"] or ""
        mention.key, mention.name = (section_key(full.key, part) if part else full.key), full.name + part
        mention.owner, mention.region = (full.key if part else ""), full.region
        mention.standing, mention.reason = False, f"{match['said']} → {mention.name}: the only one that is named"
