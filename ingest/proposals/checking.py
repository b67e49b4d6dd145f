"""What a model wrote, held to the text: exact words, allowed types, ends by the same identity rules."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from graph.identity.keys import person_key
from graph.records import Statement, StatementKind, Tier, quote_of
from graph.schema.load import RelationshipSchema, load_schema
from ingest.extract.context import Context, Fact
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.names import never_a_name, surname_kind
from ingest.extract.mentions.own_bodies import own_body

RULE = "model"
ROLES = {
    "RESPONSIBLE_FOR": frozenset({"lead", "support", "implement", "propose"}),
    "PARTICIPATES_IN": frozenset({"host", "speak", "attend", "member"}),
}
UNASKED = frozenset(
    {"SAME_AS", "TEXT_OF", "HAS_TARGET", "HAS_RESULT", "SUCCEEDS"}
)  # they follow from keys, or carry values
JSON_OBJECT = re.compile(r"\{.*\}", re.DOTALL)
NAME = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,10})+")
LONGEST_QUOTE = 200  # characters


@dataclass(frozen=True, slots=True)
class Refused:
    """A proposal that does not hold, and why: not-json, shape, type, ends, quote, qualifier, end-unknown."""

    reason: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the view that was shown to the model."""

    start: int
    end: int


def check(context: Context, passage: Passage, text: str) -> Iterator[Statement | Refused]:
    """Each proposal of an answer as a proposed statement, or why it is none."""
    found = JSON_OBJECT.search(text)
    try:
        proposals = json.loads(found.group())["relations"] if found else None
    except (ValueError, KeyError, TypeError):
        proposals = None
    if not isinstance(proposals, list):
        yield Refused("not-json")
        return
    for proposal in proposals:
        yield _check_one(context, passage, proposal)


def _check_one(context: Context, passage: Passage, proposal: Any) -> Statement | Refused:
    try:
        kind, quote = str(proposal["type"]), str(proposal["quote"])
        ends = [(str(proposal[side]["label"]), str(proposal[side]["text"])) for side in ("from", "to")]
        said = {str(name): str(value) for name, value in (proposal.get("qualifiers") or {}).items()}
    except (KeyError, TypeError, AttributeError):
        return Refused("shape")
    relationship = load_schema().relationships.get(kind)
    if relationship is None or kind in UNASKED or not relationship.allows(ends[0][0], ends[1][0]):
        return Refused("type")
    place = _place(context.text, quote, passage)
    if place is None or not all(words and words in quote for _, words in ends):
        return Refused("quote")
    qualifiers = _qualifiers(relationship, said, quote)
    if qualifiers is None:
        return Refused("qualifier")
    keys = [_key(context, label, _place(context.text, words, Passage(*place))) for label, words in ends]
    if not all(keys) or keys[0] == keys[1]:
        return Refused("end-unknown")
    return _statement(context, Fact(keys[0], kind, keys[1], (place,), RULE, qualifiers, Tier.PROPOSED))


def _place(text: str, words: str, within: Passage) -> tuple[int, int] | None:
    """Where words first stand in a passage."""
    if not words or len(words) > LONGEST_QUOTE:
        return None
    start = text.find(words, within.start, within.end)
    return (start, start + len(words)) if start >= 0 else None


def _qualifiers(relationship: RelationshipSchema, said: dict[str, str], quote: str) -> dict[str, str] | None:
    """The identifying qualifiers; a role must be one that there is, a title must stand in the quote."""
    kept = {name: said[name] for name in relationship.identifying if said.get(name)}
    if "role" in relationship.identifying and kept.get("role") not in ROLES.get(relationship.type, frozenset()):
        return None
    if "title" in relationship.identifying and kept.get("title", "\n") not in quote:
        return None
    return kept


def _key(context: Context, label: str, place: tuple[int, int] | None) -> str:
    """The key of what stands at a place: as the rules know it; else a body or a person by the rules for such names."""
    if place is None:
        return ""
    start, end = place
    words = context.text[start:end]
    for mention in context.mentions_of(label):
        if mention.key and (mention.start, mention.end) == place:
            return mention.key
    same = {mention.key for mention in context.mentions_of(label) if mention.key and mention.surface == words}
    if len(same) == 1:
        return same.pop()
    if label in ("Organization", "School", "Region"):
        found = resolve_body(context, start, end)
        return found.key if found and found.label == label and (found.start, found.end) == place else ""
    if label == "Person" and _may_be_name(words):
        known = context.person_keys.get((words, ""))
        return known or person_key(words, own_body(context) or f"@{context.document.parent or context.document.key}")
    return ""


def _may_be_name(words: str) -> bool:
    if not NAME.fullmatch(words) or words in never_a_name() or words[:2] in never_a_name():
        return False
    return "·" in words or surname_kind(words[0]) is not None or surname_kind(words[:2]) is not None


def _statement(context: Context, fact: Fact) -> Statement:
    spans = tuple(context.span(start, end) for start, end in fact.ranges)
    return Statement(
        StatementKind.RELATION,
        fact.subject,
        fact.type,
        fact.object,
        context.document.key,
        context.document.version,
        spans,
        quote_of(context.document.text, spans),
        tuple(sorted(fact.qualifiers.items())),
        tier=fact.tier,
        rule=fact.rule,
    )
