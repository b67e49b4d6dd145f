"""Exports and citations over HTTP: as an attachment, masked for who is not known, told when they fail."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pandas as pd
import pytest
from fastapi.testclient import TestClient

from api.access.masking import mask
from api.graphing import bring_graph_up
from api.http.app import create_app
from api.http.routes.export import AT_ONCE, FormatName, ProjectionName, _running
from api.ingesting import options_of
from api.services import Services
from graph.config import Settings
from graph.export.formats import FORMATS, NETWORKS
from graph.export.projections import PROJECTIONS
from ingest.pipeline import ingest
from ingest.sources import Naming, find_sources

BASE = "http://127.0.0.1:8000"
NUMBER = "13812345678"
TEXT = f"""北京市丰台区教育委员会关于“晨光计划”（咨询{NUMBER}）的通知

北京市丰台区教育委员会（电话{NUMBER}）牵头实施“晨光计划”，北京市第十二中学配合。

北京市丰台区教育委员会
2024年3月8日
"""


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    source = tmp_path_factory.mktemp("source")
    (source / "plan.txt").write_text(TEXT, encoding="utf-8")
    with Services(Settings(data=tmp_path_factory.mktemp("data"), neo4j_url=None)) as services:
        sources = find_sources([source], Naming(collection="t"), {})
        assert ingest(services.ledger, sources, options_of(services.settings)).exit_code == 0
        bring_graph_up(services)
        yield services


def client_of(services: Services, token: str | None = None) -> TestClient:
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    app = create_app(services.settings, services)
    return TestClient(app, base_url=BASE, headers=headers, raise_server_exceptions=False)


@pytest.fixture(scope="module")
def client(services: Services) -> TestClient:
    return client_of(services)


def test_the_names_in_openapi_are_all_there_are() -> None:
    assert list(get_args(FormatName)) == list(FORMATS)
    assert list(get_args(ProjectionName)) == list(PROJECTIONS)


@pytest.mark.parametrize("format", list(FORMATS))
def test_every_format_is_an_attachment(client: TestClient, format: str) -> None:
    response = client.get("/v1/export", params={"format": format})
    assert response.status_code == 200, response.text
    known = FORMATS[format]
    assert response.headers["content-type"].partition(";")[0] == known.media_type.partition(";")[0]
    suffix = known.suffix or ".zip"
    assert response.headers["content-disposition"] == f'attachment; filename="yanzhen-{format}{suffix}"'
    assert int(response.headers["content-length"]) == len(response.content)
    if known.folder:
        assert zipfile.ZipFile(io.BytesIO(response.content)).testzip() is None


@pytest.mark.parametrize("format", ["facts", "jsonl", "graphml", "gexf", "neo4j", "csv"])
def test_numbers_are_hidden_from_who_is_not_known(services: Services, client: TestClient, format: str) -> None:
    _, token = services.access.create_key("t", ("read",))
    found = []
    for who in (client, client_of(services, token)):
        content = who.get("/v1/export", params={"format": format, "mentions": True}).content
        if FORMATS[format].folder:
            archive = zipfile.ZipFile(io.BytesIO(content))
            content = b"".join(archive.read(name) for name in archive.namelist())
        found.append(content.decode())
    masked, whole = found
    assert NUMBER in whole
    assert NUMBER not in masked
    assert mask(NUMBER) in masked


def test_rows_of_a_query_and_networks(client: TestClient) -> None:
    counts = client.get("/v1/export", params={"format": "csv", "query": "counts"})
    assert list(pd.read_csv(io.BytesIO(counts.content)).columns) == ["label", "count"]
    name = {"format": "jsonl", "query": "search", "param.expression": "search:晨光", "param.skip": "0"}
    more = {"param.labels": "Program", "param.without": "", "param.limit": "5"}
    found = client.get("/v1/export", params=name | more)
    assert found.status_code in (200, 400)
    for projection in PROJECTIONS:
        for format in NETWORKS:
            assert client.get("/v1/export", params={"format": format, "projection": projection}).status_code == 200


@pytest.mark.parametrize(
    ("parameters", "status"),
    [
        ({"format": "nothing"}, 422),
        ({"format": "gexf", "query": "counts"}, 400),
        ({"format": "csv", "query": "nothing"}, 404),
        ({"format": "csv", "query": "entity"}, 400),
        ({"around": "prg_nothing"}, 404),
        ({"around": "x", "hops": 4}, 422),
        ({"format": "xlsx", "projection": "people-events"}, 400),
    ],
)
def test_what_cannot_be_is_a_problem(client: TestClient, parameters: dict[str, str], status: int) -> None:
    response = client.get("/v1/export", params=parameters)
    assert (response.status_code, response.json()["status"]) == (status, status), response.text


def test_a_full_disk_and_too_many(client: TestClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for _ in range(AT_ONCE):
        assert _running.acquire(blocking=False)
    try:
        busy = client.get("/v1/export")
    finally:
        for _ in range(AT_ONCE):
            _running.release()
    assert (busy.status_code, busy.headers["retry-after"]) == (503, "5")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert client.get("/v1/export").status_code == 507
    monkeypatch.undo()
    assert client.get("/v1/export").status_code == 200


def test_citations(client: TestClient) -> None:
    rows = pd.read_csv(io.BytesIO(client.get("/v1/export").content), dtype=str)
    fact = rows[rows["type"] == "RESPONSIBLE_FOR"].iloc[0]["fact_id"]
    address = f"/v1/facts/{fact}/citation"
    plain = client.get(address)
    assert plain.headers["content-type"] == "text/plain; charset=utf-8"
    assert "[Z]. 2024-03-08. t/plan.txt.\n    引文：“" in plain.text
    assert client.get(address, headers={"if-none-match": plain.headers["etag"]}).status_code == 304
    bibtex = client.get(address, params={"style": "bibtex"})
    assert (bibtex.headers["content-type"], bibtex.text[:6]) == ("application/x-bibtex; charset=utf-8", "@misc{")
    (csl,) = json.loads(client.get(address, params={"style": "csl-json"}).text)
    assert csl["author"] == [{"literal": "北京市丰台区教育委员会"}]
    assert NUMBER not in plain.text + bibtex.text + str(csl)
    assert client.get(address, params={"style": "apa"}).status_code == 422
    assert client.get("/v1/facts/fct_nothing/citation").status_code == 404
