"""Which key a name has that a person gives, in the context of a document: as the rules would have read it there."""

from graph.errors import BadInput
from graph.identity.keys import (
    PLACELESS,
    event_key,
    organization_key,
    person_key,
    policy_key,
    program_key,
    region_key,
    school_key,
    task_key,
)
from graph.identity.normal import fold_name
from graph.records import Document
from ingest.extract.context import Context
from ingest.extract.extract import read_context
from ingest.extract.mentions.own_bodies import own_body
from ingest.told import resolve_region

NAMEABLE = ("Person", "Organization", "School", "Region", "Program", "Task", "Policy", "Event")
LONGEST = 200  # characters of a name


def key_of_name(document: Document, label: str, name: str, unit: str = "") -> str:
    """The key of what a document means by a name; `unit` is the key of the body that a person belongs to.

    What the text calls so is that; else the name by itself is read in the document's region and under its issuer.
    BadInput for a label whose entities no name alone tells apart, and for no name; UnknownName and Ambiguous for a
    region that there is not, or of which there are several.
    """
    words = " ".join(name.split())
    if label not in NAMEABLE:
        raise BadInput(
            f"{label} 不能只凭名称新增，请给编号 / cannot be added by name; give an id: {', '.join(NAMEABLE)}"
        )
    if not words or len(words) > LONGEST:
        raise BadInput(f"名称须有 1–{LONGEST} 字 / a name has 1 to {LONGEST} characters")
    if label == "Region":
        return region_key(resolve_region(words))
    context = read_context(document)
    return (
        _named_here(context, label, words) or _read_alone(document, label, words) or _made(context, label, words, unit)
    )


def _named_here(context: Context, label: str, words: str) -> str:
    """The key of the one thing that the document calls so; '' where there is none or there are several."""
    folded = fold_name(words)
    keys = {
        mention.key
        for mention in context.mentions_of(label)
        if mention.key and folded in {fold_name(mention.surface), fold_name(mention.name)}
    }
    return keys.pop() if len(keys) == 1 else ""


def _read_alone(document: Document, label: str, words: str) -> str:
    """The key of a body whose name says by itself what it is; names of other things need words around them."""
    if label not in ("Organization", "School"):
        return ""
    told = {name: value for name in ("region", "issuer") if (value := getattr(document, name))}
    alone = Document(document.key, document.version, words, told=frozenset(told), **told)
    context = read_context(alone)
    found = [mention for mention in context.mentions_of(label) if mention.key]
    whole = [mention.key for mention in found if (mention.start, mention.end) == (0, len(context.text.strip()))]
    return whole[0] if len(whole) == 1 else ""


def _made(context: Context, label: str, words: str, unit: str) -> str:
    document = context.document
    region = document.region or PLACELESS
    if label == "Person":
        return person_key(words, unit or own_body(context) or f"@{document.parent or document.key}")
    if label == "Program":
        return program_key(region, words)
    if label == "Task":
        return task_key(document.key, words)
    if label == "Policy":
        return policy_key(words, region=document.region or "")
    if label == "Event":
        return event_key(region, document.date, words, document.key)
    return school_key(region, words) if label == "School" else organization_key(region, words)
