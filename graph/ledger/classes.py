"""The class of a key: all keys that are one entity with it, found by following what joins them."""

from collections.abc import Iterable

from sqlalchemy import Connection

from graph.ledger.decisions import Bound, DecisionKind
from graph.ledger.joins import build_joins, live_pairs
from graph.ledger.reading import Stored, active_on_keys, same_as_of

JOINING = frozenset({DecisionKind.MERGE, DecisionKind.SPLIT})


def find_roots(connection: Connection, keys: Iterable[str]) -> dict[str, str]:
    """The smallest key of the class of each key, and of every key that something ties to one of them."""
    known: set[str] = set()
    fresh = set(keys)
    everything: set[str] = set(fresh)
    stated: list[Stored] = []
    decided: dict[int, Bound] = {}
    while fresh:
        found = same_as_of(connection, fresh)
        deciding = [bound for bound in active_on_keys(connection, fresh) if _concerns_classes(bound)]
        known |= fresh
        stated += found
        decided |= {bound.decision.id: bound for bound in deciding}
        reached = {key for stored in found for key in (stored.statement.subject, str(stored.statement.object))}
        reached |= {key for bound in deciding if bound.decision.kind in JOINING for key in bound.decision.keys}
        everything |= reached
        fresh = reached - known
    pairs = live_pairs([(stored.fact, stored.statement) for stored in stated], decided.values())
    roots = build_joins(pairs, list(decided.values())).roots()
    return {key: roots.get(key, key) for key in everything}


def _concerns_classes(bound: Bound) -> bool:
    return bound.decision.kind in JOINING or any(claim.type == "SAME_AS" for claim in bound.claims)
