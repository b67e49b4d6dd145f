"""A small graph on every server, and the tables of queries."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from graph.config import Settings
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store

LEDGER = "ledger-of-the-tests"
LIMIT_MS = 3_000  # the graph is small
BYTES = 200_000
SCHOOLS, PEOPLE, PROGRAMS = 60, 24, 12
REGIONS = {"reg_1": ("丰台区", "110106"), "reg_2": ("通州区", "110112"), "reg_3": ("武清区", "120114")}


def node(label: str, id_: str, name: str, **more: object) -> NodeRow:
    """A node as the projection makes it, with fewer properties."""
    return NodeRow(id_, label, {"id": id_, "name": name, "name_key": name, "search": name} | more)


def tie(type_name: str, source: str, target: str, **more: object) -> RelationshipRow:
    """A relationship with its words."""
    id_ = f"fct_{type_name}_{source}_{target}".lower()
    said = {"quote": f"{source}与{target}", "source_id": "doc_1", "source_date": "2023-09-08", "support": 1}
    return RelationshipRow(id_, type_name, source, target, {"id": id_} | said | more)


def iter_nodes() -> Iterator[NodeRow]:
    for id_, (name, code) in REGIONS.items():
        yield node("Region", id_, name, code=code)
    for n in range(1, 7):
        yield node("Organization", f"org_{n}", f"第{n}教研中心", aliases=[f"{n}中心", "教研"], kind="unit")
        yield node("Document", f"doc_{n}", f"关于工作的通知{n}", date=f"202{n}-03-0{n}", kind="通知")
    for n in range(1, SCHOOLS + 1):
        yield node("School", f"sch_{n}", f"示范第{n}小学", stage="小学" if n % 2 else "中学", size=100 + n * 7)
    for n in range(1, PEOPLE + 1):
        yield node("Person", f"per_{n}", "甲乙丙丁戊己"[n % 6] + f"老师{n}", aliases=[f"{n}老师"])
    for n in range(1, PROGRAMS + 1):
        yield node("Program", f"prg_{n}", f"第{n}号行动", years=[2020 + n % 4, 2021 + n % 4])
        yield node("Target", f"tgt_{n}", f"新增学位{n}", metric="学位", value=n * 100.5, unit="个", year=2020 + n % 4)


def iter_ties() -> Iterator[RelationshipRow]:
    for n in range(1, SCHOOLS + 1):
        yield tie("IN_REGION", f"sch_{n}", f"reg_{n % 3 + 1}")
        yield tie("COOPERATES_WITH", f"sch_{n}", f"sch_{n % SCHOOLS + 1}")
        yield tie("COOPERATES_WITH", f"sch_{n}", f"sch_{(n * 7 + 2) % SCHOOLS + 1}", first_date=f"202{n % 4}-01-01")
        yield tie("MENTIONS", f"doc_{n % 6 + 1}", f"sch_{n}")
    for n in range(1, PEOPLE + 1):
        title = "校长" if n % 3 else "主任"
        yield tie("HOLDS_POST", f"per_{n}", f"sch_{n}", title=title, dates=["2023-01-01", "2024-01-01"])
    for n in range(1, PROGRAMS + 1):
        yield tie("RESPONSIBLE_FOR", f"org_{n % 6 + 1}", f"prg_{n}", role="lead", verb="牵头", modality="ongoing")
        yield tie("RESPONSIBLE_FOR", f"sch_{n}", f"prg_{n}", role="support" if n % 2 else "implement")
        yield tie("HAS_TARGET", f"prg_{n}", f"tgt_{n}")


def fill(store: BoltStore) -> None:
    """The small graph, and nothing else of the ledger."""
    store.clear(LEDGER)
    store.write(Batch(GraphState(LEDGER, 1, "tests"), nodes=list(iter_nodes()), relationships=list(iter_ties())))


@pytest.fixture(scope="session")
def short_embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """An embedded server of its own, with a short limit; some attacks end its process."""
    settings = Settings(
        data=tmp_path_factory.mktemp("short"), neo4j_url=None, query_timeout_ms=LIMIT_MS, cypher_bytes=BYTES
    )
    with open_store(settings) as store:
        store.prepare()
        yield settings


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def short_settings(request: pytest.FixtureRequest) -> Iterator[Settings]:
    """The settings of each server in turn, with a short limit."""
    if request.param == "embedded":
        yield request.getfixturevalue("short_embedded")
        return
    settings: Settings = request.getfixturevalue("neo4j_settings")
    with FileLock(Path(tempfile.gettempdir()) / "yanzhen-tests-neo4j.lock"):
        yield settings.model_copy(update={"query_timeout_ms": LIMIT_MS, "cypher_bytes": BYTES})


@pytest.fixture
def filled(short_settings: Settings) -> Iterator[BoltStore]:
    """The small graph, on each server in turn."""
    with open_store(short_settings, LEDGER) as store:
        fill(store)
        yield store
        store.clear(LEDGER)
