"""Facts to all rows that they make: which entities live, which facts are one relationship, what is not drawn."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.identity.ids import fact_id, public_id
from graph.identity.keys import document_key, label_of, parts_of, region_key
from graph.ledger.reading import Stored
from graph.projection.build import Context, Entity, build_node, build_relationship
from graph.projection.facts import Fact, drawn_mention
from graph.records import NodeRow, Origin, RelationshipRow, Statement, StatementKind
from graph.regions.table import regions


@dataclass(frozen=True, slots=True)
class Rows:
    """A graph: nodes and relationships by id, with the ids of the keys and facts behind each.

    `loops` are the groups of facts that are listed but not drawn, since their ends are one entity.
    """

    nodes: Mapping[str, NodeRow]
    relationships: Mapping[str, RelationshipRow]
    loops: tuple[str, ...] = ()
    keys: Mapping[str, Collection[str]] = field(default_factory=dict)
    facts: Mapping[str, Collection[str]] = field(default_factory=dict)


class Assembly:
    """Facts sorted by what they make. `draws` says which mentions become relationships: all, unless told."""

    def __init__(self, context: Context, draws: Callable[[Fact, str], bool] = lambda fact, root: True) -> None:
        self._context = context
        self._draws = draws
        self.groups: dict[str, list[Fact]] = defaultdict(list)
        self.loops: set[str] = set()
        self.live: set[str] = set()  # roots that an unrejected mention or relation names
        self._attributes: dict[str, list[Fact]] = defaultdict(list)
        self._forms: dict[str, Mapping[str, int]] = {}
        self._works: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))

    def add(self, facts: Iterable[Fact]) -> None:
        """Sort facts in."""
        for fact in facts:
            root = self._context.judge.root(fact.statement.subject)
            if fact.statement.kind is StatementKind.ATTRIBUTE:
                self._attributes[root].append(fact)
            elif fact.statement.kind is StatementKind.MENTION:
                self._add_mention(fact, root)
            else:
                self._add_relation(fact, root)

    def _add_mention(self, fact: Fact, root: str) -> None:
        self.live.add(root)
        source = self._context.sources.get(fact.statement.document)
        if source is None:
            return  # a person added it; no document draws it
        if fact.statement.standing:
            self._works[root][str(fact.statement.object)].add(source.work)
        if self._draws(fact, root):
            drawn = drawn_mention(fact, self._context.judge)
            self.groups[drawn.group].append(drawn)

    def _add_relation(self, fact: Fact, root: str) -> None:
        other = self._context.judge.root(str(fact.statement.object))
        self.live |= {root, other}
        if fact.statement.type == "SAME_AS":
            return  # it joins or was parted by a decision; either way it is no line between two entities
        if root == other:
            self.loops.add(fact.group)
        else:
            self.groups[fact.group].append(fact)

    def add_forms(self, root: str, forms: Mapping[str, int]) -> None:
        """What all mentions of a class come to, where they were summed up instead of added."""
        self.live.add(root)
        self._forms[root] = forms

    def node(self, root: str, members: Sequence[str]) -> NodeRow:
        """The node of a class."""
        forms = self._forms.get(root)
        if forms is None:
            forms = {surface: len(works) for surface, works in self._works.get(root, {}).items()}
        forms = dict.fromkeys(self._context.judge.names_of(members), 0) | dict(forms)
        return build_node(Entity(root, members, forms, self._attributes.get(root, [])), self._context)

    def relationships(self) -> Iterator[tuple[RelationshipRow, list[Fact]]]:
        """Each relationship with the facts it is made of."""
        for group in self.groups.values():
            yield build_relationship(group, self._context), group


def assemble(facts: Iterable[Fact], context: Context, members: Mapping[str, list[str]]) -> Rows:
    """All rows of all facts, and a node for each document. `members` are the keys of each class of several."""
    assembly = Assembly(context)
    assembly.add(facts)
    live = assembly.live | {context.judge.root(document_key(key)) for key in context.sources}
    keys = {public_id(root): members.get(root, [root]) for root in live}
    nodes = [assembly.node(root, members.get(root, [root])) for root in live]
    relationships = list(assembly.relationships())
    return Rows(
        {node.id: node for node in sorted(nodes, key=lambda row: row.id)},
        {row.id: row for row, _ in sorted(relationships, key=lambda made: made[0].id)},
        tuple(sorted(assembly.loops)),
        {node: [public_id(key) for key in own] for node, own in keys.items()},
        {row.id: facts_of(made_of) for row, made_of in relationships},
    )


def facts_of(facts: Iterable[Fact]) -> set[str]:
    """The ids under which a relationship's facts are found: as they are and as they were stated."""
    return {identity for fact in facts for identity in (fact.id, fact.raw)}


def class_members(roots: Mapping[str, str]) -> dict[str, list[str]]:
    """The sorted keys of each class."""
    members: dict[str, list[str]] = defaultdict(list)
    for key in sorted(roots):
        members[roots[key]].append(key)
    return members


def named_keys(facts: Iterable[Fact]) -> Iterator[str]:
    """The keys that keep their entities alive."""
    for fact in facts:
        if fact.statement.kind is not StatementKind.ATTRIBUTE:
            yield fact.statement.subject
        if fact.statement.kind is StatementKind.RELATION:
            yield str(fact.statement.object)


def gazetteer(keys: Iterable[str]) -> list[Stored]:
    """The chain of parents above each region that something names."""
    chains: dict[str, Stored] = {}
    for named in keys:
        key = named
        while key not in chains and (above := parent_key(key)) is not None:
            statement = Statement(
                StatementKind.RELATION, key, "PART_OF", above, "", "", origin=Origin.GAZETTEER, rule="gazetteer"
            )
            chains[key] = Stored(fact_id(statement), statement)
            key = above
    return list(chains.values())


def parent_key(key: str) -> str | None:
    """The key of the region above a region's key."""
    if label_of(key) != "Region":
        return None
    parent = regions().parent(parts_of(key)[0])
    return region_key(parent.code) if parent else None
