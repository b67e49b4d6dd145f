"""A small graph written by hand, on every server there is."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from graph.config import Settings
from graph.identity.normal import fold_name
from graph.ledger.ledger import Ledger
from graph.projection.assemble import Rows
from graph.projection.scratch import rows
from graph.records import NodeRow, RelationshipRow
from graph.stores.batch import Batch, GraphState
from graph.stores.bolt import BoltStore
from graph.stores.open import open_store
from ingest.pipeline import Options, ingest
from ingest.sources import Naming, find_sources

LEDGER = "queries-tests"
SAMPLES = Path(__file__).resolve().parents[2] / "samples"
STATE = GraphState(LEDGER, 7, "fingerprint")


def node(label: str, id_: str, name: str, *aliases: str, **props: object) -> NodeRow:
    forms = " ".join((name, *aliases))
    base = {"id": id_, "name": name, "name_key": fold_name(name), "search": forms, "aliases": sorted(aliases)}
    return NodeRow(id_, label, base | props)


def edge(type_: str, source: str, target: str, **props: object) -> RelationshipRow:
    id_ = f"fct-{type_}-{source}-{target}-{props.get('role', props.get('title', ''))}".lower()
    return RelationshipRow(id_, type_, source, target, {"id": id_, "fact_ids": [id_, f"{id_}-twin"]} | props)


def owns(owner: str, initiative: str, role: str, quote: str, source: NodeRow, **more: object) -> RelationshipRow:
    date = source.props.get("date")
    said: dict[str, object] = {
        "role": role, "quote": quote, "spans": [3, 3 + len(quote)], "source_id": source.id, "origin": "text",
        "source_title": source.props["name"], "source_date": date, "sources": [source.id], "support": 1,
        "dates": [date] if date else [], "review": "auto",
    }  # fmt: skip
    return edge("RESPONSIBLE_FOR", owner, initiative, **{**said, **more})


def mentions(document: NodeRow, *ids: str) -> list[RelationshipRow]:
    return [edge("MENTIONS", document.id, id_, count=1) for id_ in ids]


PLAN = node(
    "Document", "doc-plan", "启明计划实施方案", key="t/plan", date="2023-09-08", region="110106", issuer="丰台区教委"
)
NEWS = node("Document", "doc-news", "启明计划走进课堂", key="t/news", date="2024-03-01", region="110106")
FUZHOU = node("Document", "doc-fz", "福州工作要点", key="t/fz", date="2024-01-02", region="350100")
NODES = [
    PLAN, NEWS, FUZHOU,
    node("Region", "reg-ft", "丰台区", code="110106", level="county"),
    node("Region", "reg-fz", "福州市", code="350100", level="prefecture"),
    node("Organization", "org-jw", "丰台区教委", "区教委"),
    node("Organization", "org-fz", "福州市教育局"),
    node("School", "sch-a", "晨曦小学"),
    node("Person", "per-zhou", "周远帆"),
    node("Program", "prg-qm", "启明计划", "启明工程", generic_owners=["各中小学校"]),
    node("Program", "prg-sp-ft", "双帆行动"),
    node("Program", "prg-sp-fz", "双帆行动"),
    node("Program", "prg-mute", "无声计划"),
    node("Task", "tsk-one", "深化评价改革"),
    node("Task", "tsk-qm", "启明计划"),
    node("Target", "tgt-one", "新增学位", metric="新增学位", value=[4500], unit="个", deadline="2024"),
    node("Result", "rsl-one", "新增学位", metric="新增学位", value=[4620], unit="个", as_of="2023", period="2023"),
]  # fmt: skip
RELATIONSHIPS = [
    owns("org-jw", "prg-qm", "lead", "区教委牵头实施启明计划", PLAN, sources=["doc-plan", "doc-news"], support=2,
         dates=["2023-09-08", "2024-03-01"]),
    owns("sch-a", "prg-qm", "support", "晨曦小学配合", NEWS),
    owns("reg-ft", "prg-qm", "implement", "我区启动启明计划", PLAN),
    owns("per-zhou", "prg-qm", "propose", "周远帆提出", PLAN),
    owns("org-jw", "prg-qm", "propose", "区教委提出", PLAN),
    owns("per-zhou", "tsk-qm", "lead", "责任领导：周远帆", PLAN),
    owns("org-jw", "prg-sp-ft", "lead", "区教委牵头双帆行动", PLAN),
    owns("org-fz", "prg-sp-fz", "implement", "市教育局开展双帆行动", FUZHOU),
    owns("org-fz", "tsk-one", "lead", "责任单位：市教育局", FUZHOU, modality="planned"),
    owns("per-zhou", "prg-mute", "implement", "周远帆要求推进无声计划", PLAN, modality="urged"),
    edge("IN_REGION", "org-jw", "reg-ft"), edge("IN_REGION", "org-fz", "reg-fz"),
    edge("IN_REGION", "prg-sp-ft", "reg-ft"), edge("IN_REGION", "prg-sp-fz", "reg-fz"),
    edge("HOLDS_POST", "per-zhou", "org-jw", title="主任", post_status="held", first_date="2023-09-08",
         last_date="2023-09-08"),
    edge("HAS_TARGET", "tsk-one", "tgt-one"), edge("HAS_RESULT", "reg-fz", "rsl-one"),
    edge("PART_OF", "tsk-qm", "doc-plan"),
    edge("PART_OF", "prg-mute", "prg-qm"),
    *mentions(PLAN, "prg-qm", "tsk-qm", "prg-sp-ft", "prg-mute", "org-jw", "per-zhou"),
    *mentions(NEWS, "prg-qm", "sch-a"),
    *mentions(FUZHOU, "prg-sp-fz", "tsk-one", "org-fz", "tgt-one", "rsl-one", "reg-fz"),
]  # fmt: skip


@pytest.fixture(scope="module", params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def settings(request: pytest.FixtureRequest) -> Iterator[Settings]:
    """Each server in turn; one module at a time uses the Neo4j, in whatever process it runs."""
    found: Settings = request.getfixturevalue(f"{request.param}_settings")
    if found.neo4j_url is None:
        yield found
        return
    with FileLock(Path(tempfile.gettempdir()) / "yanzhen-tests-neo4j.lock"):
        yield found


@pytest.fixture(scope="module")
def store(settings: Settings) -> Iterator[BoltStore]:
    with open_store(settings, LEDGER) as opened:
        opened.prepare()
        opened.clear(LEDGER)
        opened.write(Batch(STATE, nodes=NODES, relationships=RELATIONSHIPS))
        yield opened
        opened.clear(LEDGER)


@pytest.fixture(scope="session")
def sample_rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The graph of the sample documents, read once."""
    with Ledger.open(tmp_path_factory.mktemp("samples")) as ledger:
        assert ingest(ledger, find_sources([SAMPLES], Naming(), {}), Options(max_file_bytes=10**8)).exit_code == 0
        return rows(ledger)


@pytest.fixture(scope="module")
def samples(settings: Settings, sample_rows: Rows) -> Iterator[BoltStore]:
    """The sample documents on each server."""
    with open_store(settings, LEDGER) as opened:
        opened.prepare()
        opened.clear(LEDGER)
        opened.write(Batch(STATE, nodes=list(sample_rows.nodes.values())))
        opened.write(Batch(STATE, relationships=list(sample_rows.relationships.values())))
        yield opened
        opened.clear(LEDGER)
