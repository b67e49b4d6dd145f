"""One data folder with a few documents, ingested once, behind the real application."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.graphing import bring_graph_up
from api.http.app import create_app
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

BASE = "http://127.0.0.1:8000"
SAMPLES = Path(__file__).parents[2] / "samples"
PLAN = """丰台区教委关于加强干部队伍建设的通知

各中小学校：
为加强干部队伍建设，丰台区教委牵头实施“头雁计划”，北京市第十二中学配合。联系电话：13812345678。

丰台区教委
2023年9月8日
"""
NEWS = """# 启明行动走进校园

本报讯 昨日，“启明行动”的消息在师生中传开，大家都在谈论“启明行动”。
"""
ATTACK = """<script>alert(1)</script>"onmouseover=x 丰台区教委关于“破晓计划”的通知

丰台区教委牵头实施“破晓计划”<img src=x onerror=alert(2)>。

丰台区教委
2024年1月2日
"""
SWAN = """𠮷区纪事 🦢🦢

🦢 “天鹅计划”的故事。
"""
DOCUMENTS = {"plan.txt": PLAN, "news.md": NEWS, "attack.txt": ATTACK, "swan.txt": SWAN}


def fill(wired: Services, folder: Path) -> None:
    """Read a folder and bring the graph up."""
    report = ingest(wired.ledger, find_sources([folder], Naming(collection="t"), {}), options_of(wired.settings))
    assert report.exit_code == 0, report.problems
    bring_graph_up(wired)


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the ledger and its graph."""
    source, data = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("data")
    for name, text in DOCUMENTS.items():
        (source / name).write_text(text, encoding="utf-8")
    with Services(Settings(data=data, neo4j_url=None)) as wired:
        fill(wired, source)
    return data


@pytest.fixture(scope="session")
def services(data: Path) -> Iterator[Services]:
    with Services(Settings(data=data, neo4j_url=None, max_file_bytes=200_000)) as wired:
        yield wired


@pytest.fixture(scope="session")
def client(services: Services) -> TestClient:
    """On loopback, without key or session."""
    return TestClient(create_app(services.settings, services), base_url=BASE, raise_server_exceptions=False)


@pytest.fixture(scope="session")
def admin(services: Services) -> TestClient:
    """With a key that may do all."""
    _, token = services.access.create_key("tests", ("admin",))
    return TestClient(
        create_app(services.settings, services),
        base_url=BASE,
        headers={"Authorization": f"Bearer {token}"},
        raise_server_exceptions=False,
    )


@pytest.fixture(scope="session")
def public(services: Services) -> TestClient:
    """The same data behind an address that is not loopback."""
    settings = services.settings.model_copy(update={"host": "0.0.0.0", "allowed_hosts": "kg.example.org"})
    shared = Services.__new__(Services)
    shared.__dict__.update(services.__dict__, settings=settings)
    return TestClient(create_app(settings, shared), base_url="http://kg.example.org", raise_server_exceptions=False)


@pytest.fixture(scope="session")
def sampled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The samples behind the application, one upload done, with a key that may do all."""
    with Services(Settings(data=tmp_path_factory.mktemp("sampled"), neo4j_url=None)) as wired:
        ingest(wired.ledger, find_sources([SAMPLES], Naming(collection="samples"), {}), options_of(wired.settings))
        bring_graph_up(wired)
        _, token = wired.access.create_key("tests", ("admin",))
        client = TestClient(
            create_app(wired.settings, wired), base_url=BASE, headers={"Authorization": f"Bearer {token}"}
        )
        where = client.post("/v1/documents", files={"file": ("空.txt", b"")}).headers["location"]
        assert client.get(f"{where}/events").status_code == 200
        yield client
