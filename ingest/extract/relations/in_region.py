"""IN_REGION: the division that an organization's or school's own name, or the document for it, gives."""

import re

from graph.identity.keys import parts_of, region_key
from graph.regions.table import regions
from ingest.extract.context import Context, Fact, Mention

LEADING = re.compile("(?:委|政府|人大|政协)/")


def find(context: Context) -> None:
    """State the region of each body once, at the mention that says it most plainly."""
    named = {mention.region for mention in context.mentions_of("Region")} | {context.document.region}
    best: dict[str, Mention] = {}
    for label in ("Organization", "School"):
        for mention in context.mentions_of(label):
            if mention.key and (mention.key not in best or (mention.standing and not best[mention.key].standing)):
                best[mention.key] = mention
    for key, mention in best.items():
        code, name = parts_of(key)[:2]
        if code not in named or regions().get(code) is None or ("/" in name and not LEADING.match(name)):
            continue  # a section lies where its owner does
        context.relate(Fact(key, "IN_REGION", region_key(code), ((mention.start, mention.end),), "region-of-name"))
