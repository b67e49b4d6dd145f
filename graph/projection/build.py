"""Facts to rows of the graph; pure. A row is always made whole, from all that it rests on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.identity.ids import public_id
from graph.identity.keys import document_key, label_of, parts_of
from graph.identity.names import choose_name, clean_surface, compose_name
from graph.identity.normal import fold_name
from graph.ledger.reading import Source
from graph.projection.facts import Fact, Judge, Review
from graph.projection.posts import post_over_time
from graph.projection.spelling import search_text
from graph.records import Document, Literal, NodeRow, Origin, RelationshipRow, StatementKind
from graph.regions.table import regions
from graph.schema.load import load_schema
from graph.stores.properties import normal_properties

SHOWN = 20  # how many documents a relationship names
ORIGINS = (Origin.TEXT, Origin.TOLD, Origin.DECISION, Origin.GAZETTEER)  # the first that says it is shown
Order = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What a relationship says of all its documents."""

    support: int
    dates: list[str]


@dataclass(frozen=True, slots=True)
class Context:
    """What all rows of one build share."""

    judge: Judge
    sources: Mapping[str, Source]
    document_keys: Mapping[str, str]  # entity key to document key
    summaries: Mapping[str, Summary]  # by group: of those that came without all their statements

    @classmethod
    def of(
        cls, judge: Judge, sources: Mapping[str, Source], summaries: Mapping[str, Summary] | None = None
    ) -> "Context":
        """With the look-up from entity keys to documents."""
        return cls(judge, sources, {document_key(key): key for key in sources}, summaries or {})

    def order(self, fact: Fact) -> Order:
        """Strongest statement first: tier, date with none last, document key, span."""
        statement = fact.statement
        source = self.sources.get(statement.document)
        date = source.document.date if source else None
        spans = [(span.start, span.end) for span in statement.spans]
        document = statement.document
        tie = (ORIGINS.index(statement.origin), fact.id, fact.raw, statement.qualifiers)
        return (int(statement.tier), date is None, date or "", not document, document, spans, *tie)

    def document(self, key: str) -> Document | None:
        """The document behind an entity key, if it is stored."""
        source = self.sources.get(self.document_keys.get(key, ""))
        return source.document if source else None

    def document_id(self, key: str) -> str:
        """The id of a document's node."""
        return public_id(self.judge.root(document_key(key)))


@dataclass(frozen=True, slots=True)
class Entity:
    """What a node is made of: a class of keys, the works of each standing surface, its attributes."""

    root: str
    members: Sequence[str]
    forms: Mapping[str, int]
    attributes: Sequence[Fact]


def build_node(entity: Entity, context: Context) -> NodeRow:
    """The node of one entity."""
    label = label_of(entity.root)
    properties = _attributes(label, entity.attributes, context)
    if label == "Region":
        properties |= _region(entity.members)
    document = next((d for member in entity.members if (d := context.document(member))), None)
    if label == "Document" and document:
        name = document.title or compose_name(entity.root)
        properties |= {field: getattr(document, field) for field in load_schema().labels["Document"].properties}
    else:
        name = choose_name(label, entity.root, sorted(entity.forms.items()))
    aliases = sorted({clean_surface(label, surface) for surface in entity.forms} - {name, ""})
    identity = public_id(entity.root)
    properties |= {
        "id": identity,
        "name": name,
        "name_key": fold_name(name),
        "search": search_text(name, aliases, entity.members),
        "aliases": aliases,
    }
    return NodeRow(identity, label, normal_properties(properties))


def build_relationship(facts: Iterable[Fact], context: Context) -> RelationshipRow:
    """The relationship of all facts of one group."""
    ordered = sorted(facts, key=context.order)
    first = ordered[0].statement
    properties: dict[str, object] = dict(_qualifiers(ordered))
    if first.type == "HOLDS_POST":
        properties |= post_over_time(ordered, context.sources)
    if first.type == "MENTIONS":
        properties["count"] = len(ordered)
    properties |= _evidence(ordered, context)
    ends = [public_id(context.judge.root(key)) for key in (first.subject, str(first.object))]
    if load_schema().relationships[first.type].symmetric:
        ends.sort()
    return RelationshipRow(str(properties["id"]), first.type, ends[0], ends[1], normal_properties(properties))


def _evidence(ordered: Sequence[Fact], context: Context) -> dict[str, object]:
    first = ordered[0].statement
    source = context.sources.get(first.document)
    read = [context.sources[fact.statement.document] for fact in ordered if fact.statement.document in context.sources]
    summary = context.summaries.get(ordered[0].group) or _summary(read)
    dates = summary.dates
    ids = sorted({fact.id for fact in ordered})
    shown = list(dict.fromkeys(context.document_id(item.document.key) for item in read))[:SHOWN]
    return {
        "id": ids[0],
        "fact_ids": ids,
        "origin": first.origin.value,
        "quote": first.quote or None,
        "spans": [number for span in first.spans for number in (span.start, span.end)],
        "source_id": context.document_id(first.document) if source else None,
        "source_title": source.document.title or compose_name(document_key(first.document)) if source else None,
        "source_date": source.document.date if source else None,
        "support": summary.support,
        "first_date": dates[0] if dates else None,
        "last_date": dates[-1] if dates else None,
        "dates": dates,
        "sources": sorted(shown),
        "review": _review(ordered).value,
    }


def _summary(read: Sequence[Source]) -> Summary:
    dates = {item.document.date for item in read if item.document.date}
    return Summary(len({item.work for item in read}), sorted(dates))


def _review(facts: Sequence[Fact]) -> Review:
    reviews = {fact.review for fact in facts}
    return next((r for r in (Review.CORRECTED, Review.ACCEPTED, Review.ADDED) if r in reviews), Review.AUTO)


def _qualifiers(ordered: Sequence[Fact]) -> dict[str, object]:
    """The schema's properties, each from the strongest statement that has it."""
    schema = load_schema().relationships[ordered[0].statement.type]
    found: dict[str, object] = {}
    for fact in ordered:
        statement = fact.statement
        said = {"verb": statement.verb, "modality": statement.modality.value if statement.modality else ""}
        said |= dict(statement.qualifiers)
        for name in (*schema.identifying, *schema.properties):
            if said.get(name) and name not in found:
                found[name] = said[name]
    return found


def _attributes(label: str, facts: Sequence[Fact], context: Context) -> dict[str, object]:
    """A list property holds every value that is stated, a plain one the strongest."""
    values: dict[str, list[Literal]] = {}
    for fact in sorted(facts, key=context.order):
        if fact.statement.kind is StatementKind.ATTRIBUTE:
            values.setdefault(fact.statement.type, []).append(fact.statement.object)
    kinds = load_schema().labels[label].properties
    return {
        name: _sorted_alike(stated) if kinds[name] == "list" else _as_kind(kinds[name], stated[0])
        for name, stated in values.items()
        if name in kinds
    }


def _sorted_alike(values: Sequence[Literal]) -> list[Literal]:
    """Distinct values in order; as text where they are not all numbers, since a list holds one type."""
    if all(isinstance(value, int | float) and not isinstance(value, bool) for value in values):
        numbers = {float(value) for value in values}
        return sorted(int(n) if n.is_integer() and all(m.is_integer() for m in numbers) else n for n in numbers)
    return sorted({str(value) for value in values})


CONVERSIONS: Mapping[str, Callable[[Literal], Literal]] = {
    "string": str,
    "integer": int,
    "float": float,
    "boolean": bool,
}


def _as_kind(kind: str, value: Literal) -> Literal | None:
    try:
        return CONVERSIONS[kind](value)
    except ValueError:  # a text where a number belongs: no value rather than a wrong one
        return None


def _region(members: Sequence[str]) -> dict[str, object]:
    for member in members:
        if region := regions().get(parts_of(member)[0]):
            return {
                "code": region.code,
                "level": region.level,
                "valid_from": region.valid_from,
                "valid_until": region.valid_until,
            }
    return {}
