"""Parts of an alliance or a group of schools that its paper names in short: 集团秘书处, 联盟理事会."""

import re

from graph.identity.keys import section_key
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

PART = Anchored(
    r"(?P<group>集团|联盟|共同体|联合体)(?P<part>理事会|监事会|秘书处|办公室"
    r"|[\u4e00-\u9fff]{2,6}?(?:(?:服务|管理|研训|发展|教学|教研|科研|保障|宣传|人事|财务|课程|德育)部|(?:发展|教研|课程|研训|监测|资源|管理)中心))"
)
INSIDE = re.compile(r"[\u4e00-\u9fff]\Z")
BORDER = re.compile(r"(?:[由在与和及归经向对任为是的请将把让靠交给设]|担任|出任|如今|目前|会同|联合|日常|统一)\Z")


def find(context: Context) -> None:
    """Mention those of the only group of the text that is called so; after `short_forms`."""
    text = context.text
    groups: dict[str, Mention | None] = {}
    for match in PART.finditer(text):
        before = text[max(0, match.start() - 2) : match.start()]
        if INSIDE.search(before) and not BORDER.search(before):
            continue
        if match["group"] not in groups:
            groups[match["group"]] = _only_group(context, match["group"])
        full = groups[match["group"]]
        if full is None or any(
            m.key and m.end > match.start() for m in context.mentions_in("Organization", *match.span())
        ):
            continue
        mention = Mention("Organization", *match.span(), match[0], full.name + match["part"], rule="part-of-group")
        mention.key, mention.owner, mention.region = section_key(full.key, match["part"]), full.key, full.region
        mention.standing, mention.reason = False, f"{match['group']} → {full.name}: the only one that the text names"
        context.mention(mention)


def _only_group(context: Context, word: str) -> Mention | None:
    named = {m.key: m for m in context.mentions_of("Organization") if m.key and m.name.endswith(word)}
    return next(iter(named.values())) if len(named) == 1 else None
