"""The MCP server: what the graph knows, for assistants that speak the Model Context Protocol. Read only.

Phone and identity numbers are masked: what an assistant reads may go elsewhere.
"""

from collections.abc import Callable
from importlib.metadata import version
from typing import Annotated, Any, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp_types import ToolAnnotations
from pydantic import Field

from api import models as m
from api.answering import answer_owners
from api.asking_freely import ask_freely
from api.evidence import Quoter
from api.http.said import said
from api.lookups import ends_of_fact, statements_about, statements_of_facts
from api.replying import show_value
from api.services import Services
from graph.errors import UnknownName, YanzhenError
from queries.catalogue import find_query, load_catalogue, run
from queries.owners import Question
from queries.questions import run_question
from queries.search import search as find

T = TypeVar("T")
INSTRUCTIONS = """雁阵：中国地方教育治理文件的知识图谱，每条事实都附原话。先用 search 找到编号，再用 owners、entity、
evidence；list_queries 列出现成的查询；都不合适时才用 run_cypher。回答时请引用 quote 与文件名，没有读到的不要猜。

Yanzhen: a graph of documents on Chinese local education governance; every fact has its words. Find ids with search,
then use owners, entity and evidence; list_queries lists what is ready to ask; run_cypher is for the rest. Cite quote
and document in answers, and do not guess what was not read."""
Id = Annotated[str, Field(max_length=100, description="an id as search gives it, such as prg_… or org_…")]
Limit = Annotated[int, Field(ge=1, le=200, description="at most so many")]


class Tools:
    """The tools; each is one question to the shared parts."""

    def __init__(self, wired: Services) -> None:
        self._wired = wired

    def search(
        self,
        text: Annotated[str, Field(min_length=1, max_length=200, description="name, alias, pinyin or initials")],
        labels: Annotated[list[str] | None, Field(description="only these labels, such as Program, School")] = None,
        limit: Limit = 20,
    ) -> list[m.Hit]:
        """按名称找实体。 Find entities by name, best first: their ids, labels and names."""
        _, hits = self._ask(lambda reader: find(reader, text, labels=labels or [], limit=limit))
        return [m.Hit(id=h.id, label=h.label, name=h.name, aliases=list(h.aliases), exact=h.exact) for h in hits]

    def owners(
        self,
        initiative: Annotated[
            str | None, Field(max_length=300, description="name or alias of a program or task")
        ] = None,
        id: Annotated[str | None, Field(max_length=100, description="its id, instead of a name")] = None,
        region: Annotated[str | None, Field(max_length=100, description="name or code, where several match")] = None,
        year: Annotated[int | None, Field(ge=1900, le=2200)] = None,
        document: Annotated[str | None, Field(max_length=500, description="a document's id, key or title")] = None,
    ) -> m.OwnersAnswer:
        """谁负责一个项目或任务，附原话。 Who owns an initiative, by role, with the words that say so.

        `status` answered: see owners; none_stated: the documents in `read` do not say; ambiguous: choose from
        `candidates` by id; unknown: nothing bears the name.
        """
        question = Question(initiative, id, region, year, document)
        return _or_refuse(lambda: answer_owners(self._wired, question, masked=True)[1])

    def entity(self, id: Id, limit: Limit = 50) -> dict[str, Any]:
        """一个实体：属性与关系。 One entity: its properties, and its relationships with a quote each."""
        current = _or_refuse(lambda: self._current(id))
        _, (rows, ties) = self._ask(
            lambda reader: (
                run(reader, "entity", id=current),
                run(reader, "relations", id=current, types=[], labels=[], after="", limit=limit),
            )
        )
        if not rows:
            raise ToolError(f"没有编号 {id} / no entity has the id {id}")
        return {"entity": self._shown(rows[0]), "relations": self._shown(ties)}

    def evidence(self, id: Id, limit: Limit = 50) -> list[m.Said]:
        """一条事实或一个实体的原话。 The words that state a fact (fct_…), or all that is said of an entity."""

        def work() -> list[m.Said]:
            ledger, quoter = self._wired.ledger, Quoter(self._wired, masked=True)
            if id.startswith("fct_"):
                found = statements_of_facts(ledger, self._fact_ids(id))
            else:
                found = statements_about(ledger, ledger.keys(id))
            if not found:
                raise UnknownName(f"没有读到 {id} 的原话 / nothing is said of {id}")
            return [said(stored, quoter) for stored in found[:limit]]

        return _or_refuse(work)

    def list_queries(self) -> list[dict[str, Any]]:
        """现成的查询及其参数。 The queries that are ready to run: purpose, parameters, columns, an example."""
        return [
            {
                "name": query.name,
                "zh": query.zh,
                "en": query.en,
                "parameters": dict(query.parameters),
                "columns": dict(query.columns),
                "example": dict(query.example),
            }
            for query in load_catalogue().values()
        ]

    def run_query(
        self,
        name: Annotated[str, Field(max_length=100, description="as list_queries gives it")],
        parameters: Annotated[dict[str, Any] | None, Field(description="by name, in the declared types")] = None,
    ) -> m.Rows:
        """运行一个现成的查询。 Run one of list_queries; entities and regions may be given by name or id."""
        query = _or_refuse(lambda: find_query(name))
        _, rows = self._ask(lambda reader: run_question(reader, name, **(parameters or {})))
        return m.Rows(columns=list(query.columns), rows=self._shown(rows))

    def run_cypher(
        self,
        query: Annotated[str, Field(min_length=1, max_length=20_000, description="one reading Cypher query")],
        parameters: Annotated[dict[str, Any] | None, Field(description="values by name, without the $")] = None,
    ) -> m.FreeAnswer:
        """运行自己写的只读 Cypher。 Run a reading Cypher query of one's own, within caps; `cut` says which it met.

        Labels: Program, Task, Organization, School, Person, Region, Policy, Target, Result, Event, Document, all of
        them also Entity. Types: RESPONSIBLE_FOR (role lead, support, implement), PART_OF, HOLDS_POST, IN_REGION,
        HAS_TARGET, HAS_RESULT and others (CALL db.relationshipTypes()). Relationships carry quote, source_title,
        source_date.
        """
        answer = _or_refuse(lambda: ask_freely(self._wired, query, parameters or {}))
        return answer.model_copy(update={"rows": self._shown(answer.rows)})

    def _current(self, id_: str) -> str:
        try:
            return self._wired.ledger.resolve(id_)
        except UnknownName:
            return id_  # the graph has the last word

    def _fact_ids(self, id_: str) -> list[str]:
        """The facts that are one relationship with this one."""
        ends = ends_of_fact(self._wired.ledger, id_)
        _, rows = self._wired.ask(lambda reader: [row for end in ends for row in run(reader, "fact", id=id_, end=end)])
        properties = rows[0]["properties"] if rows else None
        return list(properties.get("fact_ids") or [id_]) if isinstance(properties, dict) else [id_]

    def _ask(self, work: Callable[[Any], T]) -> tuple[Any, T]:
        return _or_refuse(lambda: self._wired.ask(work))

    def _shown(self, value: Any) -> Any:
        return show_value(value, Quoter(self._wired, masked=True))


def _or_refuse(work: Callable[[], T]) -> T:
    """The result, or our own error as the tool's answer: an assistant can act on it."""
    try:
        return work()
    except YanzhenError as error:
        raise ToolError(str(error)) from error


def make_server(wired: Services) -> MCPServer[Any]:
    """The server over open parts; `run("stdio")` serves it."""
    server = MCPServer("yanzhen", version=version("yanzhen"), instructions=INSTRUCTIONS, log_level="WARNING")
    tools = Tools(wired)
    reading = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
    for tool in (
        tools.search,
        tools.owners,
        tools.entity,
        tools.evidence,
        tools.list_queries,
        tools.run_query,
        tools.run_cypher,
    ):
        server.tool(annotations=reading)(tool)
    return server
