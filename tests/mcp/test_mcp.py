"""`yanzhen mcp` with the SDK's own client over stdio, on the samples."""

import os
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

import anyio
import pytest
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client

from api.graphing import bring_graph_up
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

ROOT = Path(__file__).parents[2]
NAMES = {"search", "owners", "entity", "evidence", "list_queries", "run_query", "run_cypher"}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The samples, read; the graph stays up for the server of the tests."""
    folder = tmp_path_factory.mktemp("mcp")
    with Services(Settings(data=folder, neo4j_url=None)) as wired:
        ingest(wired.ledger, find_sources([ROOT / "samples"], Naming(), {}), options_of(wired.settings))
        bring_graph_up(wired)
        yield folder


@asynccontextmanager
async def assistant(data: Path) -> AsyncIterator[Client]:
    """A client of a server of its own process."""
    command = ["-m", "api.cli", "mcp", "--data", str(data)]
    server = StdioServerParameters(
        command=sys.executable, args=command, cwd=ROOT, env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    )
    async with Client(stdio_client(server)) as client:
        yield client


def talk(data: Path, *calls: tuple[str, dict[str, Any]]) -> list[Any]:
    """What the tools answer, one after another; a refusal as its text."""

    async def work() -> list[Any]:
        async with assistant(data) as client:
            return [said(await client.call_tool(name, given)) for name, given in calls]

    return anyio.run(work)


def said(result: Any) -> Any:
    if result.is_error:
        return result.content[0].text
    content = result.structured_content
    return content["result"] if set(content) == {"result"} else content


def test_the_tools_only_read_and_say_what_they_do(data: Path) -> None:
    async def work() -> Any:
        async with assistant(data) as client:
            return (await client.list_tools()).tools, client.instructions, client.server_info

    tools, instructions, server = anyio.run(work)
    assert (server.name, server.version) == ("yanzhen", version("yanzhen"))
    assert {tool.name for tool in tools} == NAMES
    assert "quote" in instructions
    for tool in tools:
        assert tool.annotations.read_only_hint
        assert any("\u4e00" <= letter <= "\u9fff" for letter in tool.description)
        assert all("type" in one or "anyOf" in one for one in tool.input_schema.get("properties", {}).values())
        assert tool.output_schema


def test_from_a_name_to_the_words(data: Path) -> None:
    [hits, answer] = talk(data, ("search", {"text": "头雁"}), ("owners", {"initiative": "头雁计划"}))
    assert "头雁计划" in [hit["name"] for hit in hits]
    assert answer["status"] == "answered"
    lead = answer["owners"]["lead"][0]
    assert lead["evidence"]["quote"]
    [entity, stated, mentioned] = talk(
        data,
        ("entity", {"id": lead["id"]}),
        ("evidence", {"id": lead["fact"]}),
        ("evidence", {"id": lead["id"], "limit": 3}),
    )
    assert entity["entity"]["name"] == lead["name"]
    assert lead["initiative"] in [tie["other_id"] for tie in entity["relations"]]
    assert stated[0]["evidence"]["quote"] == lead["evidence"]["quote"]
    assert len(mentioned) == 3


def test_queries_of_the_catalogue(data: Path) -> None:
    [listed, counted] = talk(data, ("list_queries", {}), ("run_query", {"name": "counts"}))
    assert "counts" in [query["name"] for query in listed]
    assert counted["rows"]
    assert list(counted["rows"][0]) == counted["columns"]


def test_free_cypher_is_guarded(data: Path) -> None:
    [read, write] = talk(
        data,
        (
            "run_cypher",
            {"query": "MATCH (p:Program) WHERE p.name = $name RETURN p", "parameters": {"name": "头雁计划"}},
        ),
        ("run_cypher", {"query": "MATCH (n) DETACH DELETE n"}),
    )
    assert read["rows"][0][0]["properties"]["name"] == "头雁计划"
    assert read["cut"] is None
    assert "DETACH" in write


def test_what_is_not_there_is_said(data: Path) -> None:
    asked: dict[str, tuple[str, dict[str, Any]]] = {
        "no entity": ("entity", {"id": "prg_aaaaaaaaaaaaaaaa"}),
        "no fact": ("evidence", {"id": "fct_aaaaaaaaaaaaaaaa"}),
        "no query": ("run_query", {"name": "nothing"}),
        "no label": ("search", {"text": "头雁", "labels": ["Nothing"]}),
    }
    answers = talk(data, *asked.values())
    assert [words for words, answer in zip(asked, answers, strict=True) if words not in answer] == []
