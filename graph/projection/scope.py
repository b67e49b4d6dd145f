"""What a change of the ledger touches in a graph: its documents, decisions, keys and facts, before and after.

"Before" is what the graph holds as the ledger remembers it, so it does not matter how many changes lie between.
"""

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from graph.identity.ids import public_id
from graph.identity.keys import document_key, label_of
from graph.ledger.classes import find_roots
from graph.ledger.decisions import Claim, DecisionKind
from graph.ledger.reading import (
    Stored,
    active_on_keys,
    documents_of_keys,
    keys_of_ids,
    read_decisions,
    slices,
    statements_where,
)
from graph.ledger.tables import bindings, decisions
from graph.ledger.writing import keys_of, mention_fact
from graph.projection.assemble import class_members
from graph.projection.hubs import sample_facts
from graph.projection.naming import decisions_around
from graph.projection.shown import Shown
from graph.records import StatementKind


@dataclass(slots=True)
class Scope:
    """Sets that only grow while the scope is being found."""

    documents: set[str] = field(default_factory=set)
    decisions: set[int] = field(default_factory=set)
    ids: set[str] = field(default_factory=set)  # public ids of keys that were named before
    keys: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    claims: set[Claim] = field(default_factory=set)  # decided facts whose groups must be looked at
    mentioned: set[str] = field(default_factory=set)  # keys whose mentions were decided on
    remention: set[str] = field(default_factory=set)  # roots all of whose MENTIONS are made anew
    nodes: set[str] = field(default_factory=set)  # in the graph, behind touched keys
    edges: set[str] = field(default_factory=set)  # in the graph, holding touched facts
    stated: dict[str, list[Stored]] = field(default_factory=dict)  # the statements of touched documents

    @property
    def size(self) -> int:
        """Grows with every set."""
        texts = (self.documents, self.ids, self.keys, self.facts, self.remention, self.nodes, self.edges)
        return sum(len(found) for found in texts) + len(self.claims) + len(self.decisions)


class ScopeFinder:
    """Follows what hangs together until nothing new is found; every look-up uses an index."""

    def __init__(self, connection: Connection, shown: Shown, scope: Scope) -> None:
        self._connection = connection
        self._shown = shown
        self.scope = scope
        self._classes_done: dict[str, frozenset[str]] = {}
        self._decisions_done: set[int] | None = None

    def find(self) -> Scope:
        """Close the scope."""
        size = -1
        while size != self.scope.size:
            size = self.scope.size
            self._from_decisions()
            self._from_documents()
            self._from_ids()
            self._from_classes()
            self._from_edges()
        self._from_mentioned()
        return self.scope

    def _from_mentioned(self) -> None:
        """All MENTIONS of some classes are made anew: old ones anywhere may go."""
        self._follow_moved_mentions()
        tied = find_roots(self._connection, self.scope.mentioned | self.scope.remention)
        self.scope.remention.update(tied[key] for key in self.scope.mentioned)
        members = [key for key, root in tied.items() if root in self.scope.remention]
        shown = self._shown.nodes_of_keys(public_id(key) for key in members)
        self.scope.edges |= self._shown.edges_at({node for nodes in shown.values() for node in nodes}, "MENTIONS")

    def _follow_moved_mentions(self) -> None:
        """A correction can move the mentions of one class to another: what touches the one touches the other."""
        around = self.scope.mentioned | self.scope.remention
        _, decisions = decisions_around(self._connection, around)
        for bound in decisions:
            instead = bound.decision.instead
            if instead is not None and instead.kind is StatementKind.MENTION:
                self.scope.mentioned.update(key for claim in (*bound.claims, instead) for key in claim.keys)

    def _from_documents(self) -> None:
        fresh = self.scope.documents - set(self.scope.stated)
        for piece in slices(fresh):
            added = (decisions.c.kind == DecisionKind.ADD.value) & decisions.c.document.in_(piece)
            self.scope.decisions.update(self._connection.scalars(select(decisions.c.id).where(added)))
        for key in fresh:
            self.scope.stated[key] = []
            self.scope.keys.add(document_key(key))
        for stored in statements_where(self._connection, "document", fresh):
            statement = stored.statement
            self.scope.stated[statement.document].append(stored)
            self.scope.keys.update(keys_of(statement))
            if statement.kind is StatementKind.RELATION:
                self.scope.facts.add(stored.fact)
            elif statement.kind is StatementKind.MENTION:
                self.scope.facts.add(mention_fact(statement.document, statement.subject))

    def _from_decisions(self) -> None:
        if self.scope.decisions == self._decisions_done:
            return
        self._decisions_done = set(self.scope.decisions)
        query = select(bindings.c.bound).where(bindings.c.decision.in_(self.scope.decisions), bindings.c.bound != "")
        found = sample_facts(self._connection, {*self._connection.scalars(query), *self.scope.facts})
        claims = {Claim.of(stored.statement) for stored in found}
        for decision in read_decisions(self._connection, self.scope.decisions):
            self.scope.keys.update(decision.all_keys)
            claims |= {claim for claim in (decision.stated, decision.instead) if claim}
        self.scope.claims |= {claim for claim in claims if claim.kind is StatementKind.RELATION}
        for claim in claims:
            self.scope.keys.update(claim.keys)
            if claim.kind is StatementKind.RELATION:
                self.scope.facts.add(claim.fact_id())
            if claim.kind is StatementKind.MENTION or claim.type == "MENTIONS":
                self.scope.mentioned.add(claim.keys[-1])

    def _from_ids(self) -> None:
        nodes = {node for found in self._shown.nodes_of_keys(self.scope.ids).values() for node in found}
        self.scope.nodes |= nodes
        behind = {key for found in self._shown.keys_of_nodes(nodes).values() for key in found}
        self.scope.keys.update(keys_of_ids(self._connection, behind | self.scope.ids).values())

    def _from_classes(self) -> None:
        roots = find_roots(self._connection, self.scope.keys)
        touched = {roots[key] for key in self.scope.keys}
        members = {root: keys for root, keys in class_members(roots).items() if root in touched}
        ids = {key: public_id(key) for keys in members.values() for key in keys}
        shown = self._shown.nodes_of_keys(ids.values())
        behind = self._shown.keys_of_nodes({node for nodes in shown.values() for node in nodes})
        self.scope.nodes |= set(behind)
        decided = bool(self.scope.decisions or active_on_keys(self._connection, roots))
        for root, keys in members.items():
            nodes = {node for key in keys for node in shown.get(ids[key], ())}
            own = {ids[key] for key in keys}
            if nodes and (nodes != {ids[root]} or behind[ids[root]] != own):
                self._class_changed(root, keys, nodes, {key for node in nodes for key in behind[node]})
            elif decided and not nodes:
                self._class_unknown_before(root, keys)
            elif label_of(root) == "Document" and len(keys) > 1:
                self._whole_document_class(keys)

    def _class_unknown_before(self, root: str, keys: list[str]) -> None:
        """Of what was not drawn the graph does not say which keys were one: perhaps all that something ties.

        Little names such a class that is not new: only what decisions reject, and proposals.
        """
        self._class_changed(root, keys, set(), set())
        self.scope.keys.update(find_roots(self._connection, keys))

    def _class_changed(self, root: str, keys: list[str], nodes: set[str], behind: set[str]) -> None:
        self.scope.remention.add(root)
        seen = frozenset([*keys, *nodes, *behind])
        if self._classes_done.get(root) == seen:
            return
        self._classes_done[root] = seen
        self.scope.keys.update(keys, keys_of_ids(self._connection, behind).values())
        self.scope.edges |= self._shown.edges_at(nodes)
        # A decision on a fact at one key now holds, or no longer, at the others: its other end may live by that alone.
        for bound in active_on_keys(self._connection, keys):
            self.scope.keys.update(bound.decision.all_keys, *(claim.keys for claim in bound.claims))
        for end in ("subject", "object"):
            found = statements_where(self._connection, end, keys, kind=StatementKind.RELATION.value)
            self.scope.facts.update(stored.fact for stored in found)
        if label_of(root) == "Region":
            self._regions_at(nodes)
        if label_of(root) == "Document":
            self.scope.documents.update(documents_of_keys(self._connection, keys).values())

    def _regions_at(self, nodes: set[str]) -> None:
        """What the gazetteer draws is stated nowhere: it is found by the region it starts from."""
        edges = self._shown.edges(self._shown.edges_at(nodes, "PART_OF"))
        behind = self._shown.keys_of_nodes(edge.source for edge in edges)
        ids = {key for keys in behind.values() for key in keys}
        self.scope.keys.update(keys_of_ids(self._connection, ids).values())

    def _whole_document_class(self, keys: list[str]) -> None:
        """Documents that are one entity draw their mentions together."""
        stored = documents_of_keys(self._connection, keys)
        if self.scope.documents & set(stored.values()):
            self.scope.documents.update(stored.values())

    def _from_edges(self) -> None:
        self.scope.edges |= self._shown.edges_of_facts(self.scope.facts)
        self.scope.facts |= self._shown.facts_of_edges(self.scope.edges)
