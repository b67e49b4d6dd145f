"""Facts to all rows that they make: which entities live, which facts are one relationship, what is not drawn."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.identity.ids import fact_id
from graph.identity.keys import document_key, label_of, parts_of, region_key
from graph.ledger.reading import Stored
from graph.projection.build import Context, Entity, build_node, build_relationship
from graph.projection.facts import Fact, drawn_mention
from graph.records import NodeRow, Origin, RelationshipRow, Statement, StatementKind
from graph.regions.table import regions


@dataclass(frozen=True, slots=True)
class Rows:
    """A graph: nodes and relationships by id. `loops` are the facts that are listed but not drawn, by group."""

    nodes: Mapping[str, NodeRow]
    relationships: Mapping[str, RelationshipRow]
    loops: tuple[str, ...] = ()


@dataclass(slots=True)
class Assembly:
    """Facts sorted by what they make."""

    groups: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    loops: set[str] = field(default_factory=set)
    live: set[str] = field(default_factory=set)  # roots that an unrejected mention or relation names
    attributes: dict[str, list[Fact]] = field(default_factory=lambda: defaultdict(list))
    works: dict[str, dict[str, set[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))

    def add(self, facts: Iterable[Fact], context: Context) -> None:
        """Sort facts in."""
        for fact in facts:
            root = context.judge.root(fact.statement.subject)
            if fact.statement.kind is StatementKind.ATTRIBUTE:
                self.attributes[root].append(fact)
            elif fact.statement.kind is StatementKind.MENTION:
                self._add_mention(fact, root, context)
            else:
                self._add_relation(fact, root, context)

    def _add_mention(self, fact: Fact, root: str, context: Context) -> None:
        self.live.add(root)
        source = context.sources.get(fact.statement.document)
        if fact.statement.standing and source:
            self.works[root][str(fact.statement.object)].add(source.work)
        drawn = drawn_mention(fact, context.judge)
        self.groups[drawn.group].append(drawn)

    def _add_relation(self, fact: Fact, root: str, context: Context) -> None:
        other = context.judge.root(str(fact.statement.object))
        self.live |= {root, other}
        if fact.statement.type == "SAME_AS":
            return  # it joins or was parted by a decision; either way it is no line between two entities
        if root == other:
            self.loops.add(fact.group)
        else:
            self.groups[fact.group].append(fact)

    def forms(self, root: str) -> dict[str, int]:
        """The standing surfaces of an entity with the number of works that hold each."""
        return {surface: len(works) for surface, works in self.works.get(root, {}).items()}


def assemble(facts: Iterable[Fact], context: Context, members: Mapping[str, list[str]]) -> Rows:
    """All rows of some facts, and a node for each document. `members` are the keys of each class of several."""
    assembly = Assembly()
    assembly.add(facts, context)
    live = assembly.live | {context.judge.root(document_key(key)) for key in context.sources}
    nodes = [
        build_node(
            Entity(root, members.get(root, [root]), assembly.forms(root), assembly.attributes.get(root, [])), context
        )
        for root in live
    ]
    relationships = [build_relationship(group, context) for group in assembly.groups.values()]
    return Rows(
        {node.id: node for node in sorted(nodes, key=lambda row: row.id)},
        {row.id: row for row in sorted(relationships, key=lambda row: row.id)},
        tuple(sorted(assembly.loops)),
    )


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
