"""The rows of a scope, made from all statements that they rest on and no others."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, text

from graph.identity.ids import fact_id, public_id
from graph.identity.keys import document_key, label_of, parts_of, region_key
from graph.ledger.classes import find_roots
from graph.ledger.decisions import Bound, DecisionKind
from graph.ledger.reading import Source, Stored, documents_of_keys, read_sources, read_statements, statements_where
from graph.ledger.tables import statements
from graph.ledger.writing import mention_fact
from graph.projection import hubs
from graph.projection.assemble import Assembly, class_members, facts_of, gazetteer
from graph.projection.build import Context, Summary
from graph.projection.facts import Fact, Judge
from graph.projection.hubs import count_facts, count_forms, sample_facts, showing_statements, summarise
from graph.projection.naming import decisions_around, is_named, is_needed, is_tied_in_gazetteer
from graph.projection.scope import Scope
from graph.projection.shown import Shown
from graph.records import NodeRow, RelationshipRow, Statement, StatementKind
from graph.regions.table import regions
from graph.schema.load import load_schema


@dataclass(slots=True)
class Partial:
    """Rows made anew, with what stands behind each."""

    nodes: dict[str, NodeRow] = field(default_factory=dict)
    relationships: dict[str, RelationshipRow] = field(default_factory=dict)
    keys: dict[str, list[str]] = field(default_factory=dict)  # key ids, by node
    facts: dict[str, set[str]] = field(default_factory=dict)  # by relationship
    seen_keys: set[str] = field(default_factory=set)  # ids of all keys whose nodes were made anew
    seen_facts: set[str] = field(default_factory=set)  # all facts whose relationships were made anew


class PartialBuilder:
    """Loads what the rows of a scope rest on, by indexed look-ups, and builds them."""

    def __init__(self, connection: Connection, shown: Shown, scope: Scope) -> None:
        self._connection = connection
        self._shown = shown
        self._scope = scope
        by_fact = [s for s in sample_facts(connection, scope.facts) if s.statement.kind is StatementKind.RELATION]
        ends = {key for stored in by_fact for key in (stored.statement.subject, str(stored.statement.object))}
        self._keys = set(scope.keys)
        roots, self._decisions = self._look_around(ends)
        self._corrections = _corrections(self._decisions)
        self._judge = Judge(roots, self._decisions)
        self._members = class_members(roots)
        self._relations: dict[tuple[str, ...], Stored] = {}
        self._summed: set[str] = set()  # keys whose mentions are counted by the database
        self._summaries: dict[str, Summary] = {}
        self._groups: set[str] = set()
        self._parts: set[str] = set()  # keys said to be part of something
        self._pushed: set[str] = set()  # facts that were looked at, stated or not
        self._queue: list[Statement] = [stored.statement for stored in by_fact]

    def _look_around(self, ends: set[str]) -> tuple[dict[str, str], list[Bound]]:
        """Let the touched keys grow by their classes, by what corrections tie to them, and by the regions above."""
        while True:
            roots, decisions = decisions_around(self._connection, self._keys | ends)
            touched = {roots[key] for key in self._keys}
            more = {key for key, root in roots.items() if root in touched}
            more |= {key for bound in _corrections(decisions) for key in bound.decision.all_keys}
            more |= _ancestors(self._keys | more)
            if more <= self._keys:
                return roots, decisions
            self._keys |= more

    def build(self) -> Partial:
        """The rows."""
        chain = self._gazetteer()
        self._load_groups()
        chain += self._gazetteer_beside({stored.statement.subject for stored in chain})
        roots = {self._judge.root(key) for key in self._keys}
        described = self._descriptions(roots)
        sources = self._sources(described, roots)
        self._judge.learn(find_roots(self._connection, self._drawing_documents(described)))
        facts = self._judged(self._relations.values(), chain, sources)
        facts += [fact for stored in described if (fact := self._judge.judge(stored))]
        facts += [fact for fact in self._judge.added(sources) if fact.statement.kind is not StatementKind.RELATION]
        assembly = Assembly(Context.of(self._judge, sources, self._summaries), self._draws)
        assembly.add(facts)
        for key, forms in count_forms(self._connection, self._summed).items():
            assembly.add_forms(key, forms)
        partial = Partial(seen_facts=self._seen_facts(described))
        for row, made_of in assembly.relationships():
            partial.relationships[row.id] = row
            partial.facts[row.id] = facts_of(made_of)
        self._build_nodes(partial, roots, assembly, sources)
        return partial

    def _build_nodes(
        self, partial: Partial, roots: Iterable[str], assembly: Assembly, sources: dict[str, Source]
    ) -> None:
        for root in roots:
            members = self._members.get(root, [root])
            partial.seen_keys.update(public_id(key) for key in members)
            if root in assembly.live or self._is_live(root, members, sources):
                node = assembly.node(root, members)
                partial.nodes[node.id] = node
                partial.keys[node.id] = [public_id(key) for key in members]

    # relationships

    def _push(self, statement: Statement) -> None:
        drawn_otherwise = statement.kind is not StatementKind.RELATION or statement.type == "MENTIONS"
        if not drawn_otherwise and self._judge.group(statement, fact_id(statement)) not in self._groups:
            self._queue.append(statement)

    def _load_groups(self) -> None:
        """Load every statement of every wanted group, and of the groups that decisions lead to or from."""
        for claim in self._scope.claims:
            self._push(claim.stated())
        # What people added or corrected near touched keys is looked at whenever those are.
        for bound in self._decisions:
            for near in (*bound.claims, bound.decision.instead):
                if near is not None:
                    self._push(near.stated())
        while self._queue:
            fresh = self._take_queue()
            for stored in self._statements_between(fresh):
                key = (stored.fact, stored.statement.document, str(stored.statement.spans))
                if key not in self._relations:
                    self._relations[key] = stored
                    if fact := self._judge.judge(stored):
                        self._push(fact.statement)
            for bound in self._corrections:
                instead = bound.decision.instead
                if instead is not None and self._judge.group_of_claim(instead) in self._groups:
                    for claim in bound.claims:
                        self._push(claim.stated())

    def _take_queue(self) -> list[Statement]:
        queued, self._queue = self._queue, []
        self._pushed |= {fact_id(form) for form in queued}
        self._parts |= {form.subject for form in queued if form.type == "PART_OF"}
        fresh = {self._judge.group(form, fact_id(form)): form for form in queued}
        fresh = {group: form for group, form in fresh.items() if group not in self._groups}
        self._groups |= set(fresh)
        return list(fresh.values())

    def _statements_between(self, forms: Iterable[Statement]) -> list[Stored]:
        """All statements of the groups of some forms: by fact id, or by ends where classes have several keys."""
        single: dict[str, str] = {}
        found: list[Stored] = []
        for form in forms:
            ends = [self._members_of(form.subject), self._members_of(str(form.object))]
            if len(ends[0]) == len(ends[1]) == 1:
                single[fact_id(form)] = form.type
                continue
            symmetric = load_schema().relationships[form.type].symmetric
            for subjects, objects in (ends, ends[::-1]) if symmetric else (ends,):
                found += read_statements(
                    self._connection,
                    text("kind = 'relation'"),
                    statements.c.subject.in_(subjects),
                    statements.c.object.in_(objects),
                    statements.c.type == form.type,
                )
        return found + self._statements_of(single)

    def _statements_of(self, facts: Mapping[str, str]) -> list[Stored]:
        """The statements of facts (with types) that are groups of their own; of those said very often, what shows."""
        counts = count_facts(self._connection, facts)
        often = [fact for fact, count in counts.items() if count >= hubs.MANY and not self._judge.has_ruled(fact)]
        found = statements_where(self._connection, "fact_id", counts.keys() - set(often))
        for fact in often:
            self._summaries[fact] = summarise(self._connection, fact)
            dated = facts[fact] == "HOLDS_POST"
            found += showing_statements(self._connection, fact, dated=dated)
        return found

    def _members_of(self, key: str) -> list[str]:
        return self._members.get(self._judge.root(key), [key])

    def _judged(self, relations: Iterable[Stored], chain: list[Stored], sources: dict[str, Source]) -> list[Fact]:
        facts = [fact for stored in (*relations, *chain) if (fact := self._judge.judge(stored))]
        facts += [fact for fact in self._judge.added(sources) if fact.statement.kind is StatementKind.RELATION]
        return [fact for fact in facts if fact.group in self._groups]

    def _gazetteer(self) -> list[Stored]:
        """The parents above touched regions, as far as something needs them."""
        chain = gazetteer(key for key in self._keys if label_of(key) == "Region")
        needed = [stored for stored in chain if is_needed(self._connection, stored.statement.subject)]
        kept = {stored.fact for stored in needed}
        for stored in chain:
            shown = bool(self._shown.edges_of_facts([stored.fact]))
            # What a text states alike, it shows alike; what a person decided, the gazetteer's agreement may change.
            decided = self._judge.has_ruled(self._judge.group(stored.statement, stored.fact))
            if decided or shown != (stored.fact in kept) or stored.fact in self._scope.facts:
                self._push(stored.statement)
        return needed

    def _gazetteer_beside(self, known: set[str]) -> list[Stored]:
        """The parents of untouched regions of which something says that they are part of a touched one."""
        parts = {key for part in self._parts for key in self._members_of(part) if label_of(key) == "Region"}
        found = [stored for stored in gazetteer(parts - known) if stored.statement.subject in parts - known]
        return [stored for stored in found if is_needed(self._connection, stored.statement.subject)]

    def _draws(self, fact: Fact, root: str) -> bool:
        return fact.statement.document in self._scope.documents or root in self._scope.remention

    def _seen_facts(self, described: Iterable[Stored]) -> set[str]:
        seen = self._scope.facts | self._pushed | {stored.fact for stored in self._relations.values()}
        touched = self._scope.documents
        for stored in described:
            statement = stored.statement
            if statement.kind is StatementKind.MENTION and statement.document in touched:
                seen.add(mention_fact(statement.document, statement.subject))
        return seen

    # nodes

    def _descriptions(self, roots: set[str]) -> list[Stored]:
        """The mentions and attributes of the classes, and of those from which corrections lead to them.

        Where no decision is near and no MENTIONS is made anew but those of touched documents, mentions are summed up.
        """
        decided = {key for bound in self._decisions for key in _decided_keys(bound)}
        looked_into = {self._judge.root(key) for key in decided} | self._scope.remention
        looked_into |= {root for root in roots if len(self._members.get(root, [root])) > 1}
        self._summed = roots - looked_into
        keys = {key for root in roots | looked_into for key in self._members.get(root, [root])}
        found = statements_where(self._connection, "subject", keys, kind=StatementKind.ATTRIBUTE.value)
        full = keys - self._summed
        found += statements_where(self._connection, "subject", full, kind=StatementKind.MENTION.value)
        stated = (stored for group in self._scope.stated.values() for stored in group)
        return found + [
            s for s in stated if s.statement.kind is StatementKind.MENTION and s.statement.subject not in full
        ]

    def _sources(self, described: Iterable[Stored], roots: Iterable[str]) -> dict[str, Source]:
        keys = set(self._scope.documents)
        named = {key for root in roots if label_of(root) == "Document" for key in self._members.get(root, [root])}
        keys.update(documents_of_keys(self._connection, named).values())
        keys.update(stored.statement.document for stored in (*self._relations.values(), *described))
        keys.update(bound.decision.document for bound in self._decisions if bound.decision.document)
        return read_sources(self._connection, keys)

    def _drawing_documents(self, described: Iterable[Stored]) -> set[str]:
        """The documents that rows name, as entities."""
        drawing = self._scope.documents | {stored.statement.document for stored in self._relations.values()}
        drawing |= {bound.decision.document for bound in self._decisions if bound.decision.document}
        for stored in described:
            if self._judge.root(stored.statement.subject) in self._scope.remention:
                drawing.add(stored.statement.document)
        return {document_key(key) for key in drawing}

    def _is_live(self, root: str, members: list[str], sources: Mapping[str, Source]) -> bool:
        if label_of(root) == "Document" and any(document_key(key) in members for key in sources):
            return True
        if any(is_named(self._connection, key) for key in members):
            return True
        return label_of(root) == "Region" and any(is_tied_in_gazetteer(self._connection, key) for key in members)


def _ancestors(keys: Iterable[str]) -> set[str]:
    """The keys of the regions above regions."""
    codes = {parts_of(key)[0] for key in keys if label_of(key) == "Region"}
    return {region_key(above.code) for code in codes for above in regions().ancestors(code)}


def _decided_keys(bound: Bound) -> Iterable[str]:
    claims = [*bound.claims, *([bound.decision.instead] if bound.decision.instead else [])]
    return (key for claim in claims for key in claim.keys)


def _corrections(decisions: Iterable[Bound]) -> list[Bound]:
    return [bound for bound in decisions if bound.decision.kind is DecisionKind.CORRECT]
