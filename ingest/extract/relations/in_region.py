"""IN_REGION: the division that an organization's or school's own name, or the document for it, gives."""

from graph.identity.keys import LEADERS, parts_of, region_key
from graph.identity.normal import school_slots
from graph.regions.table import regions
from ingest.extract.context import Context, Fact, Mention


def find(context: Context) -> None:
    """State the region of each body once, at the mention that says it most plainly; of an organ that only its office
    or section names (区政府办公室), there. A region that the document never names is not stated."""
    named = {mention.region for mention in context.mentions_of("Region")} | {context.document.region}
    best: dict[str, Mention] = {}
    for label in ("Organization", "School"):
        for mention in context.mentions_of(label):
            if mention.key and (mention.key not in best or (mention.standing and not best[mention.key].standing)):
                best[mention.key] = mention
    for key, mention in list(best.items()):
        subjects = [key] if _lies_by_itself(key) else []
        if (owner := _owner(key)) and owner not in best:
            subjects.append(owner)
            best[owner] = mention
        for subject in subjects:
            code = parts_of(subject)[0]
            if code in named and ("/" in code or regions().get(code) is not None):
                evidence = ((mention.start, mention.end),)
                context.relate(Fact(subject, "IN_REGION", region_key(code), evidence, "region-of-name"))


def _lies_by_itself(key: str) -> bool:
    """A section of a bureau or school lies where its owner does; the offices of leading organs are stated."""
    owner, slash, _ = parts_of(key)[1].partition("/")
    return not slash or owner in LEADERS or owner.endswith("小组")


def _owner(key: str) -> str:
    """The organ that a section is part of; a school's body does not say where the school is."""
    code, name = parts_of(key)[:2]
    owner, slash, _ = name.partition("/")
    return f"Organization|{code}|{owner}" if slash and not school_slots(owner).type else ""
