"""A decision into the log, and into the graph; the facts that people state, from ids and names to keys."""

from dataclasses import dataclass, field, replace

from api import decided as d
from api.graphing import graph_lag
from api.ingesting import options_of
from api.lookups import claim_of_fact, find_document, statements_of_facts
from api.services import Services
from graph.errors import BadInput
from graph.ledger.decisions import Claim, Decision, DecisionKind
from graph.records import Document, Span, StatementKind
from graph.schema.load import load_schema
from ingest.naming import key_of_name
from ingest.pipeline import reextract
from ingest.told import check_told

POSTS = frozenset({"HOLDS_POST", "NOMINATED_FOR"})
IN_ONE = frozenset({DecisionKind.REJECT, DecisionKind.ACCEPT, DecisionKind.CORRECT})  # hold in one document, if told


def decide(wired: Services, decision: Decision) -> tuple[Decision, str]:
    """The decision as logged, and '' or why the graph is behind. What is set of a document is checked first, and the
    document read again under it: 我区 is another place now."""
    if decision.kind is DecisionKind.SET_DOCUMENT:
        values = check_told(dict(decision.values))
        decision = replace(decision, values=tuple(sorted(values.items())))
    logged = wired.ledger.decide(decision)
    if told := _told_document(wired, logged):
        reextract(wired.ledger, options_of(wired.settings), only=[told])
    return logged, graph_lag(wired)


def _told_document(wired: Services, decision: Decision) -> str:
    """The file of which a decision tells something anew, or takes it back; '' where it does neither."""
    log = {one.decision.id: one.decision for one in wired.ledger.decisions()} if decision.undoes else {}
    while decision.undoes is not None:
        decision = log[decision.undoes]
    key = decision.document if decision.kind is DecisionKind.SET_DOCUMENT else ""
    while key and wired.ledger.seen(key) and (parent := wired.ledger.document(key).parent) is not None:
        key = parent
    return key


def read_decision(wired: Services, given: d.DecisionIn, author: str) -> Decision:
    """What was sent as a decision to enter; BadInput and UnknownName say what of it cannot be."""
    kind = DecisionKind(given.kind)
    document = find_document(wired.ledger, given.document) if given.document else ""
    entry = Decision(
        kind,
        author=author,
        reason=given.reason,
        fact=given.fact,
        document=document,
        only=bool(document) and kind in IN_ONE,
        keys=tuple(given.keys),
        values=tuple(sorted(given.values.items())),
        undoes=given.undoes,
    )
    if kind is DecisionKind.ADD:
        return _adding(wired, given, entry)
    if kind is DecisionKind.CORRECT:
        return _correcting(wired, given, entry)
    if given.stated or given.instead or given.spans:
        raise BadInput(f"{kind} 不用 stated、instead、spans / {kind} takes none of these")
    return entry


def _adding(wired: Services, given: d.DecisionIn, entry: Decision) -> Decision:
    stated = given.stated
    if stated is None or not entry.document or given.fact or given.instead:
        raise BadInput(
            "新增需要 stated 与 document，不用 fact、instead / add takes stated and document, no fact or instead"
        )
    ends = _Ends(wired, wired.ledger.document(entry.document))
    target = ends.key(stated.object)
    subject = ends.key(stated.subject, _unit(stated.type, target))
    claim = _claim(subject, stated.type, target, stated.qualifiers)
    spans = tuple(Span(start, end) for start, end in given.spans)
    return replace(entry, stated=claim, spans=spans, version=given.version, named=tuple(sorted(ends.named)))


def _correcting(wired: Services, given: d.DecisionIn, entry: Decision) -> Decision:
    instead = given.instead
    if instead is None or not given.fact or given.stated or given.spans:
        raise BadInput(
            "更正需要 fact 与 instead，不用 stated、spans / correct takes fact and instead, no stated or spans"
        )
    now = claim_of_fact(wired.ledger, given.fact)
    if now.kind is not StatementKind.RELATION:
        raise BadInput("只能更正关系 / only relationships can be corrected")
    ends = _Ends(wired, _document_of(wired, given.fact, entry.document))
    type_ = instead.type or now.type
    kept = {name: value for name, value in now.qualifiers if name in _qualifiers_of(type_)}
    target = ends.key(instead.object) if instead.object else str(now.object)
    subject = ends.key(instead.subject, _unit(type_, target)) if instead.subject else now.subject
    claim = _claim(subject, type_, target, kept | (instead.qualifiers or {}))
    if claim == now:
        raise BadInput("更正后与原来相同 / the correction changes nothing")
    return replace(entry, instead=claim, named=tuple(sorted(ends.named)))


def _qualifiers_of(type_: str) -> set[str]:
    known = load_schema().relationships.get(type_)
    return {*known.identifying, *known.properties} if known else set()


def _document_of(wired: Services, fact: str, document: str) -> Document:
    """The document in whose context names are read: the one told, else that of the fact's strongest words."""
    if not document:
        stated = statements_of_facts(wired.ledger, [fact])
        document = stated[0].statement.document if stated else ""
    return wired.ledger.document(document) if document else Document("", "", "")


@dataclass(slots=True)
class _Ends:
    """The ends of a fact that a person states, to keys; `named` are those that came by name."""

    wired: Services
    document: Document
    named: set[tuple[str, str]] = field(default_factory=set)

    def key(self, end: d.End, unit: str = "") -> str:
        """The key of an end; UnknownName for an id that nothing bears."""
        if isinstance(end, str):
            return self.wired.ledger.key(end)
        unit = self.wired.ledger.key(end.unit) if end.unit else unit
        key = key_of_name(self.document, end.label, end.name, unit)
        self.named.add((key, " ".join(end.name.split())))
        return key


def _claim(subject: str, type_: str, object_: str, qualifiers: dict[str, str]) -> Claim:
    said = {name: value.strip() for name, value in qualifiers.items() if value.strip()}
    return Claim(subject, type_, object_, tuple(sorted(said.items())))


def _unit(type_: str, body: str) -> str:
    """The body of a post tells which person of a name holds it."""
    return body if type_ in POSTS else ""
