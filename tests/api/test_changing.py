"""Uploads as jobs and decisions, each with its own data folder."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
TEXT = """西城区教委关于“晨光计划”的通知

西城区教委牵头实施“晨光计划”。

西城区教委
2024年3月1日
"""


@pytest.fixture
def own(tmp_path: Path) -> Iterator[TestClient]:
    settings = Settings(data=tmp_path / "data", neo4j_url=None)
    with Services(settings) as wired:
        _, token = wired.access.create_key("tests", ("admin",))
        header = {"Authorization": f"Bearer {token}"}
        yield TestClient(create_app(settings, wired), base_url=BASE, headers=header)


def upload(client: TestClient, name: str, content: bytes, **told: str) -> dict[str, Any]:
    """Upload, follow the events to the end, give the job."""
    response = client.post("/v1/documents", files={"file": (name, content)}, data=told)
    assert response.status_code == 202, response.text
    where = response.headers["location"]
    with client.stream("GET", f"{where}/events") as events:
        assert events.headers["content-type"].startswith("text/event-stream")
        states = [json.loads(line[5:])["state"] for line in events.iter_lines() if line.startswith("data:")]
    assert states[-1] in ("done", "failed")
    job: dict[str, Any] = client.get(where).json()
    return job


def test_upload_then_reject_then_undo(own: TestClient) -> None:
    job = upload(own, "晨光.txt", TEXT.encode())
    assert job["state"] == "done", job
    answer = own.get("/v1/owners", params={"initiative": "晨光计划"}).json()
    (lead,) = answer["owners"]["lead"]
    assert lead["name"] == "西城区教委"

    made = own.post("/v1/decisions", json={"kind": "reject", "fact": lead["fact"], "reason": "读错"})
    assert made.status_code == 201, made.text
    assert made.json()["quote"] == lead["evidence"]["quote"]
    assert own.get("/v1/owners", params={"initiative": "晨光计划"}).json()["status"] == "none_stated"

    assert own.post("/v1/decisions", json={"kind": "undo", "undoes": made.json()["id"]}).status_code == 201
    assert own.get("/v1/owners", params={"initiative": "晨光计划"}).json()["status"] == "answered"
    log = own.get("/v1/decisions").json()["items"]
    assert [(one["kind"], one["active"]) for one in log] == [("reject", False), ("undo", True)]

    # the same name with other bytes is refused, with its key it is a correction
    refused = upload(own, "晨光.txt", TEXT.replace("牵头", "负责").encode())
    assert (refused["state"], refused["report"]["problems"][0]["code"]) == ("failed", "key-taken")
    corrected = upload(own, "晨光.txt", TEXT.replace("3月", "4月").encode(), key="upload/晨光.txt")
    assert corrected["state"] == "done", corrected
    document = own.get("/v1/documents").json()["items"][0]
    assert (document["id"], document["date"]) == (corrected["report"]["document"], "2024-04-01")


NOTICE = """西城区教委关于印发晨光计划实施方案（试行）的通知

各学校：
现印发给你们，请认真执行。
西城区教委
2024年3月1日

晨光计划实施方案（试行）
一、西城区教委牵头实施“晨光计划”，组织青年教师跟岗学习，每学期不少于两次，做好记录。
二、各学校要为青年教师配备导师，帮助其尽快成长，学年末进行考核并上报结果。

附件：领导小组名单
组长：林晚　西城区教委主任
副组长：孙强　西城区教委副主任

抄送：区政府办。
西城区教委办公室　2024年3月2日印发
"""


def test_attachments_are_listed_with_their_notice(own: TestClient) -> None:
    assert upload(own, "晨光.txt", NOTICE.encode())["state"] == "done"
    items = own.get("/v1/documents").json()["items"]
    (notice,) = [one for one in items if not one["attached"]]
    assert {one["parent"] for one in items if one["attached"]} == {notice["id"]}
    assert (notice["standing"], notice["announces"]) == ("试行", "晨光计划实施方案(试行)")
    assert (notice["copied_to"], notice["printed_by"], notice["printed_on"]) == (
        "区政府办",
        "西城区教委办公室",
        "2024-03-02",
    )
    detail = own.get(f"/v1/documents/{notice['id']}").json()
    assert [one["title"] for one in detail["attachments"]] == ["晨光计划实施方案(试行)", "领导小组名单"]
    assert detail["articles"] == []
    plan = own.get(f"/v1/documents/{detail['attachments'][0]['id']}").json()
    assert [one["id"] for one in plan["parents"]] == [notice["id"]]
    assert (plan["issuer"], plan["region"], plan["date"], plan["standing"]) == (
        "西城区教委",
        "110102",
        "2024-03-01",
        "试行",
    )
    trial = own.get("/v1/documents", params={"standing": "试行"}).json()["items"]
    assert [one["id"] for one in trial] == sorted([notice["id"], plan["id"]])

    # what the plan says is found through its notice, and stands in the plan's own text
    answer = own.get("/v1/owners", params={"initiative": "晨光计划", "document": notice["id"]}).json()
    assert [one["name"] for one in answer["owners"]["lead"]] == ["西城区教委"]
    said = own.get(f"/v1/documents/{plan['id']}/statements", params={"limit": 500}).json()["items"]
    text = own.get(f"/v1/documents/{plan['id']}/text").json()["text"]
    assert {"HAS_TARGET", "PART_OF"} <= {one["type"] for one in said}
    for one in said:
        assert "…".join(text[start:end] for start, end in one["evidence"]["spans"]) == one["evidence"]["quote"]


def test_what_is_told_of_a_document_is_read_at_once_and_taken_back(own: TestClient) -> None:
    upload(own, "晨光.txt", TEXT.replace("西城区教委", "区教委").encode(), region="西城区")
    document = own.get("/v1/documents").json()["items"][0]
    assert (document["region"], document["region_name"], document["state"]) == ("110102", "西城区", "read")
    told = {"kind": "set-document", "document": document["id"], "values": {"region": "北京市丰台区", "title": "晨光"}}
    made = own.post("/v1/decisions", json=told)
    assert made.status_code == 201, made.text

    def lead() -> str:
        name: str = own.get("/v1/owners", params={"initiative": "晨光计划"}).json()["owners"]["lead"][0]["name"]
        return name

    assert lead() == "丰台区教委"
    detail = own.get(f"/v1/documents/{document['id']}").json()
    assert (detail["region_name"], detail["title"]) == ("丰台区", "晨光")
    assert detail["told"] == {"region": "110106", "title": "晨光"}
    own.post("/v1/decisions", json={"kind": "undo", "undoes": made.json()["id"]})
    assert lead() == "西城区教委"
    assert own.get(f"/v1/documents/{document['id']}").json()["told"] == {"region": "110102"}


def test_a_zip_file_is_read_as_a_folder(own: TestClient) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("通知.txt", TEXT)
        archive.writestr("夹/方案.txt", TEXT.replace("晨光", "晚霞"))
        archive.writestr("夹/documents.csv", "file,date\n方案.txt,2024-05-06\n")
    job = upload(own, "包.zip", buffer.getvalue())
    assert job["state"] == "done", job
    found = {one["key"]: one["date"] for one in own.get("/v1/documents").json()["items"]}
    assert found == {"upload/包.zip/通知.txt": "2024-03-01", "upload/包.zip/夹/方案.txt": "2024-05-06"}
    assert own.get("/v1/owners", params={"initiative": "晚霞计划"}).json()["status"] == "answered"


OTHER = TEXT.replace("晨光计划", "晚霞计划").replace("教委", "教科局")


def test_while_the_graph_is_behind_nothing_is_called_unstated(own: TestClient, tmp_path: Path) -> None:
    upload(own, "晨光.txt", TEXT.encode())
    path = tmp_path / "晚霞.txt"
    path.write_text(OTHER, encoding="utf-8")
    with Services(Settings(data=tmp_path / "data", neo4j_url=None)) as wired:
        ingest(wired.ledger, find_sources([path], Naming(), {}), options_of(wired.settings))
        behind = own.get("/v1/owners", params={"initiative": "晚霞计划"})
        assert (behind.status_code, behind.json()["status"], behind.json()["stale"]) == (200, "stale", True)
        known = own.get("/v1/owners", params={"initiative": "晨光计划"})
        assert (known.json()["status"], known.json()["stale"]) == ("answered", True)
        assert own.get("/readyz").json()["stale"] is True
        bring_graph_up(wired)
    caught_up = own.get(
        "/v1/owners", params={"initiative": "晨光计划"}, headers={"If-None-Match": known.headers["etag"]}
    )
    assert (caught_up.status_code, caught_up.json()["stale"]) == (200, False)


def test_the_id_of_a_merged_entity_leads_to_the_other(own: TestClient) -> None:
    upload(own, "晨光.txt", TEXT.encode())
    upload(own, "晚霞.txt", OTHER.encode())
    ids = {
        own.get("/v1/search", params={"q": name}).json()["items"][0]["id"] for name in ("西城区教委", "西城区教科局")
    }
    assert len(ids) == 2
    merged = own.post("/v1/decisions", json={"kind": "merge", "keys": sorted(ids), "reason": "同一机关"})
    assert merged.status_code == 201, merged.text
    found = [own.get(f"/v1/entities/{id_}").json() for id_ in sorted(ids)]
    assert len({one["id"] for one in found}) == 1
    assert {one["redirected_from"] for one in found} == {None, *(ids - {found[0]["id"]})}
    programs = [
        own.get("/v1/search", params={"q": name, "label": "Program"}).json() for name in ("晨光计划", "晚霞计划")
    ]
    ids_of_programs = [found["items"][0]["id"] for found in programs]
    own.post("/v1/decisions", json={"kind": "merge", "keys": ids_of_programs})
    answers = [own.get("/v1/owners", params={"id": id_}).json() for id_ in ids_of_programs]
    assert answers[0] == answers[1]
    assert len(answers[0]["owners"]["lead"]) == 1
    rows = [own.get("/v1/queries/portfolio", params={"owner": id_}).json()["rows"] for id_ in sorted(ids)]
    assert rows[0] == rows[1] != []
    seen = own.post("/v1/subgraph", json={"ids": sorted(ids)}).json()
    assert [node["id"] for node in seen["nodes"]] == [found[0]["id"]]
    assert [one["id"] for one in seen["redirected"]] == [found[0]["id"]]
    assert seen["missing"] == []
    own.post("/v1/decisions", json={"kind": "undo", "undoes": merged.json()["id"]})
    assert {own.get(f"/v1/entities/{id_}").json()["id"] for id_ in ids} == ids


@pytest.mark.parametrize(
    ("name", "content", "told", "status"),
    [
        ("x.txt", b"x", {"region": "没有的区"}, 404),
        ("x.txt", b"x", {"region": "朝阳"}, 409),
        ("x.txt", b"x", {"date": "2023-13-40"}, 400),
    ],
)
def test_a_wrong_told_value_is_refused_at_once(
    own: TestClient, name: str, content: bytes, told: dict[str, str], status: int
) -> None:
    response = own.post("/v1/documents", files={"file": (name, content)}, data=told)
    assert response.status_code == status, response.text


@pytest.mark.parametrize(("name", "content"), [("empty.txt", b""), ("binary.txt", b"\x00\x01\x02\xff" * 50)])
def test_an_unreadable_upload_fails_with_its_reason(own: TestClient, name: str, content: bytes) -> None:
    job = upload(own, name, content)
    assert job["state"] == "failed"
    assert job["error"]
