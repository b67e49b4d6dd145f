"""IN_REGION: the division that an organization's or school's own name, or the document for it, gives."""

from graph.identity.keys import parts_of, region_key
from graph.regions.table import regions
from ingest.extract.context import Context, Fact, Mention


def find(context: Context) -> None:
    """State the region of each body once, at the mention that says it most plainly."""
    best: dict[str, Mention] = {}
    for label in ("Organization", "School"):
        for mention in context.mentions_of(label):
            if mention.key and (mention.key not in best or (mention.standing and not best[mention.key].standing)):
                best[mention.key] = mention
    for key, mention in best.items():
        code = parts_of(key)[0]
        if regions().get(code) is None or (label_of_section(key) and not mention.standing):
            continue
        context.relate(Fact(key, "IN_REGION", region_key(code), ((mention.start, mention.end),), "region-of-name"))


def label_of_section(key: str) -> bool:
    """Whether a key is that of a part of a body; its region is its owner's."""
    return "/" in key.partition("|")[2].partition("|")[2]
