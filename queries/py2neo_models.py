"""The graph through py2neo's object mapper, for code that already uses it (`pip install "yanzhen[py2neo]"`).

py2neo came to its end in 2021 and still works on Neo4j 5.26 over `bolt://`; nothing else here builds on it.

    graph = connect(Settings(neo4j_url="bolt://127.0.0.1:7687", neo4j_password="…"))
    for program in Program.match(graph).where(name="头雁计划"):
        print([(owner.name, role) for owner, role in program.owners_with_roles()])
"""

from typing import Any

from graph.config import Settings
from graph.errors import BadInput, Unsupported

try:
    from py2neo import Graph
    from py2neo.ogm import GraphObject, Property, RelatedFrom, RelatedTo
except ImportError as error:
    raise Unsupported('需要 py2neo is missing: pip install "yanzhen[py2neo]"') from error


def connect(settings: Settings) -> Any:
    """A py2neo graph for the Neo4j of the settings; only Bolt addresses work."""
    if not settings.neo4j_url:
        raise BadInput("请设置 set YANZHEN_NEO4J_URL (bolt://…)")
    password = settings.neo4j_password.get_secret_value()
    return Graph(settings.neo4j_url, auth=(settings.neo4j_user, password), name=settings.neo4j_database)


class Entity(GraphObject):  # type: ignore[misc]
    """What all entities have; look up by `Entity.match(graph, id)`."""

    __primarylabel__ = "Entity"
    __primarykey__ = "id"

    id = Property()
    name = Property()
    aliases = Property()


class Person(Entity):
    """A named individual."""

    __primarylabel__ = "Person"
    posts = RelatedTo("Entity", "HOLDS_POST")
    nominations = RelatedTo("Entity", "NOMINATED_FOR")
    events = RelatedTo("Event", "PARTICIPATES_IN")
    responsible_for = RelatedTo("Entity", "RESPONSIBLE_FOR")

    def posts_with_titles(self) -> list[tuple[Entity, str, str]]:
        """Each body with each title held there and the words that state it; `posts` knows one relationship a body."""
        found = self.__node__.graph.match((self.__node__, None), "HOLDS_POST")
        return [(Entity.wrap(fact.end_node), fact["title"], fact["quote"]) for fact in found]


class Organization(Entity):
    """A committee, government, bureau, section or company."""

    __primarylabel__ = "Organization"
    people = RelatedFrom("Person", "HOLDS_POST")
    regions = RelatedTo("Region", "IN_REGION")
    part_of = RelatedTo("Entity", "PART_OF")
    documents = RelatedTo("Document", "ISSUED")
    responsible_for = RelatedTo("Entity", "RESPONSIBLE_FOR")


class School(Organization):
    """A kindergarten, school, college or university."""

    __primarylabel__ = "School"


class Program(Entity):
    """A named initiative."""

    __primarylabel__ = "Program"
    generic_owners = Property()
    owners = RelatedFrom("Entity", "RESPONSIBLE_FOR")
    targets = RelatedTo("Target", "HAS_TARGET")
    results = RelatedTo("Result", "HAS_RESULT")

    def owners_with_roles(self) -> list[tuple[Entity, str]]:
        """Each owner with each role that a fact states; `owners` knows one relationship between two nodes alone."""
        found = self.__node__.graph.match((None, self.__node__), "RESPONSIBLE_FOR")
        return [(Entity.wrap(fact.start_node), fact["role"]) for fact in found]


class Task(Program):
    """A numbered or headed work item of a plan."""

    __primarylabel__ = "Task"


class Region(Entity):
    """An administrative division."""

    __primarylabel__ = "Region"
    code = Property()
    level = Property()


class Target(Entity):
    """A measurable goal."""

    __primarylabel__ = "Target"
    metric = Property()
    value = Property()
    unit = Property()
    deadline = Property()


class Result(Entity):
    """A reported figure: what exists or was reached."""

    __primarylabel__ = "Result"
    metric = Property()
    value = Property()
    unit = Property()
    as_of = Property()
    period = Property()


class Event(Entity):
    """A meeting, visit, ceremony or campaign that was held."""

    __primarylabel__ = "Event"
    date = Property()
    participants = RelatedFrom("Entity", "PARTICIPATES_IN")


class Policy(Entity):
    """A law, plan, notice or standard that documents cite."""

    __primarylabel__ = "Policy"
    number = Property()
    cited_by = RelatedFrom("Document", "CITES")


class Document(Entity):
    """An ingested document or one article of a page."""

    __primarylabel__ = "Document"
    key = Property()
    date = Property()
    issuer = Property()
    number = Property()
    mentions = RelatedTo("Entity", "MENTIONS")
