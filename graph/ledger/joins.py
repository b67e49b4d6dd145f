"""Which keys are one entity: live SAME_AS and active merges, minus splits."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from graph.identity.keys import is_policy_number, label_of
from graph.ledger.decisions import Bound, DecisionKind
from graph.ledger.unions import Unions
from graph.records import Statement, Tier


@dataclass(slots=True)
class Joins:
    """What joins and parts a set of keys: merges first, in log order, then SAME_AS in the order of their ends."""

    merges: list[tuple[str, str]] = field(default_factory=list)
    same: set[tuple[str, str]] = field(default_factory=set)
    parted: set[tuple[str, str]] = field(default_factory=set)

    def edges(self) -> list[tuple[str, str]]:
        """All that may join, parted or not."""
        return [*self.merges, *sorted(self.same)]

    def roots(self) -> dict[str, str]:
        """The smallest key of each key's class. An edge that would bring parted keys together joins nothing."""
        unions = Unions()
        for key in {key for edge in (*self.edges(), *self.parted) for key in edge}:
            unions.add(key)
        if not self.parted:
            for one, other in self.edges():
                unions.join(one, other)
            return unions.roots()
        for edge in self.edges():
            self._join_unless_parted(unions, edge)
        return unions.roots()

    def _join_unless_parted(self, unions: Unions, edge: tuple[str, str]) -> None:
        one, other = (unions.find(key) for key in edge)
        for pair in self.parted:
            if {unions.find(key) for key in pair} == {one, other}:
                return
        unions.join(one, other)


def build_joins(same: Iterable[tuple[str, str]], decisions: Sequence[Bound]) -> Joins:
    """The joins of live SAME_AS pairs and the active merges and splits among `decisions`."""
    joins = Joins(same=_without_two_numbers({_pair(*pair) for pair in same}))
    for bound in sorted(decisions, key=lambda bound: bound.decision.id):
        keys = bound.decision.keys
        if bound.decision.kind is DecisionKind.MERGE:
            pair = _pair(*keys)
            joins.parted.discard(pair)
            joins.merges = [*(merge for merge in joins.merges if merge != pair), pair]
        elif bound.decision.kind is DecisionKind.SPLIT and len(keys) == 2:
            pair = _pair(*keys)
            joins.parted.add(pair)
            joins.merges = [merge for merge in joins.merges if merge != pair]
        elif bound.decision.kind is DecisionKind.SPLIT:
            joins.merges = [merge for merge in joins.merges if keys[0] not in merge]
            joins.same = {pair for pair in joins.same if keys[0] not in pair}
    return joins


def _without_two_numbers(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Without the ties of a title to several numbers: a title that is given anew each year names none of them."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for pair in pairs:
        for title, number in (pair, pair[::-1]):
            if is_policy_number(number) and label_of(title) == "Policy" and not is_policy_number(title):
                numbers[title].add(number)
    several = {title for title, found in numbers.items() if len(found) > 1}
    return {pair for pair in pairs if not several & set(pair) or not any(is_policy_number(key) for key in pair)}


def live_pairs(stated: Iterable[tuple[str, Statement]], decisions: Iterable[Bound]) -> set[tuple[str, str]]:
    """The pairs of SAME_AS statements (with fact id) that hold.

    Decisions on them go by the fact id as stated: ends cannot be resolved before the classes are known. What was
    only proposed joins nothing until it is accepted.
    """
    rulings: dict[str, list[Bound]] = defaultdict(list)
    for bound in sorted(decisions, key=lambda bound: bound.decision.id):
        if bound.decision.kind in {DecisionKind.ACCEPT, DecisionKind.REJECT}:
            for claim in bound.claims:
                rulings[claim.fact_id()].append(bound)
    pairs = set()
    for fact, statement in stated:
        holds = statement.tier is not Tier.PROPOSED
        for bound in rulings.get(fact, ()):
            if not bound.decision.only or bound.decision.document == statement.document:
                holds = bound.decision.kind is DecisionKind.ACCEPT
        if holds:
            pairs.add(_pair(statement.subject, str(statement.object)))
    return pairs


def _pair(one: str, other: str) -> tuple[str, str]:
    low, high = sorted((one, other))
    return low, high
