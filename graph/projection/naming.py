"""Whether anything that holds names a key: what keeps an entity, or a region above it, in the graph."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, Select, select, text

from graph.identity.keys import parts_of
from graph.ledger.classes import find_roots
from graph.ledger.decisions import Bound, DecisionKind
from graph.ledger.reading import Stored, active_on_keys, read_sources, read_statements, statements_where
from graph.ledger.tables import decision_keys, statements
from graph.ledger.writing import keys_of
from graph.projection.assemble import gazetteer
from graph.projection.facts import Judge
from graph.records import StatementKind
from graph.regions.table import regions

FEW = 100  # statements looked at before all are; nearly always the first one holds
LAST = "\U0010ffff"


def decisions_around(connection: Connection, keys: Iterable[str]) -> tuple[dict[str, str], list[Bound]]:
    """The active decisions on the classes of some keys and on all that corrections lead to or from, with the roots."""
    known = set(keys)
    while True:
        roots = find_roots(connection, known)
        decisions = active_on_keys(connection, roots)
        more = {key for bound in decisions for key in bound.decision.all_keys}
        more |= {key for bound in decisions for claim in bound.claims for key in claim.keys}
        if more <= set(roots):
            return roots, decisions
        known |= more


def is_named(connection: Connection, key: str) -> bool:
    """Whether a mention or relation that holds names exactly this key."""
    return any(key in keys for keys in _names(connection, key))


def _names(connection: Connection, key: str) -> Iterator[set[str]]:
    """The keys that what holds names, piece by piece, the likeliest first."""
    roots, decisions = decisions_around(connection, [key])
    for load in (_few, _all, _moved_here):
        pieces = load(connection, key, decisions)
        ends = {end for stored in pieces for end in keys_of(stored.statement)}
        judge = Judge({**find_roots(connection, ends), **roots}, decisions)
        facts = [fact for stored in pieces if (fact := judge.judge(stored))]
        yield {end for fact in facts for end in keys_of(fact.statement)}
    # In their documents: what a decision says of one document's mentions holds for those added to it as well.
    documents = {bound.decision.document for bound in decisions if bound.decision.kind is DecisionKind.ADD}
    facts = Judge(roots, decisions).added(read_sources(connection, documents))
    yield {
        end for fact in facts if fact.statement.kind is not StatementKind.ATTRIBUTE for end in keys_of(fact.statement)
    }


def _few(connection: Connection, key: str, _: Iterable[Bound]) -> list[Stored]:
    found = read_statements(connection, statements.c.subject == key, statements.c.kind == "mention", limit=FEW)
    for end in ("subject", "object"):
        found += read_statements(connection, text("kind = 'relation'"), statements.c[end] == key, limit=FEW)
    return found


def _all(connection: Connection, key: str, _: Iterable[Bound]) -> list[Stored]:
    found = statements_where(connection, "subject", [key], kind="relation")
    found += statements_where(connection, "object", [key], kind="relation")
    return found + statements_where(connection, "subject", [key], kind="mention")


def _moved_here(connection: Connection, _: str, decisions: Iterable[Bound]) -> list[Stored]:
    """Statements that a correction may have given this key."""
    subjects = {
        claim.subject for bound in decisions if bound.decision.kind is DecisionKind.CORRECT for claim in bound.claims
    }
    members = find_roots(connection, subjects)
    found = statements_where(connection, "subject", members, kind="relation")
    found += statements_where(connection, "object", members, kind="relation")
    return found + statements_where(connection, "subject", members, kind="mention")


def is_needed(connection: Connection, key: str) -> bool:
    """Whether a region's place in the gazetteer is drawn: something names it or a region below it."""
    return is_named(connection, key) or any(is_named(connection, below) for below in _regions_below(connection, key))


def is_tied_in_gazetteer(connection: Connection, key: str) -> bool:
    """Whether the chain of parents above something named ties a region to another one, and no decision forbids it."""
    for named in (key, *_regions_below(connection, key)):
        if not is_named(connection, named):
            continue
        ties = [stored for stored in gazetteer([named]) if key in keys_of(stored.statement)]
        roots, decisions = decisions_around(connection, {end for tie in ties for end in keys_of(tie.statement)})
        judge = Judge(roots, decisions)
        if any(key in keys_of(fact.statement) for tie in ties if (fact := judge.judge(tie))):
            return True
    return False


def _regions_below(connection: Connection, key: str) -> Iterator[str]:
    """The keys of regions below a region that the ledger speaks of; one index step each."""
    code = parts_of(key)[0]
    prefix = "Region|" + (code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else f"{code}/")
    after = prefix
    while found := [str(low) for query in _next(after, prefix + LAST) for low in connection.scalars(query)]:
        after = min(found)
        if after != key and regions().is_within(parts_of(after)[0], code):
            yield after


def _next(after: str, end: str) -> list[Select[tuple[str]]]:
    queries = [
        select(statements.c.subject).where(statements.c.subject > after, statements.c.subject < end),
        select(statements.c.object).where(
            text("kind = 'relation'"), statements.c.object > after, statements.c.object < end
        ),
        select(decision_keys.c.key).where(decision_keys.c.key > after, decision_keys.c.key < end),
    ]
    return [query.order_by(query.selected_columns[0]).limit(1) for query in queries]
