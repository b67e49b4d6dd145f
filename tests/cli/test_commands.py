"""Every command on a real ledger and graph: what it prints and how it ends."""

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest


def parsed(ran: Any) -> Any:
    assert ran.code in (0, 1, 3), ran
    return json.loads(ran.out)


@pytest.mark.usefixtures("running")
def test_from_a_file_to_its_owners_and_back(yanzhen: Any, text: Path) -> None:
    first = yanzhen("ingest", text)
    assert (first.code, first.err) == (0, "")
    assert "读入 read 1" in first.out
    again = parsed(yanzhen("ingest", text, "--json"))
    assert (again["read"], again["unchanged"]) == (0, 1)

    shown = yanzhen("owners", "头雁计划")
    assert shown.code == 0
    assert "丰台区教委" in shown.out
    assert "「" in shown.out
    answer = parsed(yanzhen("owners", "头雁计划", "--json"))
    (lead,) = answer["owners"]["lead"]
    assert lead["evidence"]["quote"]
    assert yanzhen("owners", answer["initiative"]["id"]).code == 0
    assert yanzhen("owners", "头雁行动").code == 1

    assert "头雁计划" in yanzhen("search", "头雁").out
    status = parsed(yanzhen("status", "--json"))
    assert (status["documents"], status["graph"]) == (1, "ok")

    digest = parsed(yanzhen("hash", "--json"))["hash"]
    assert yanzhen("rebuild").code == 0
    assert parsed(yanzhen("hash", "--json"))["hash"] == digest

    rejected = parsed(yanzhen("decide", "reject", lead["fact"], "--reason", "试", "--json"))
    assert parsed(yanzhen("owners", "头雁计划", "--json"))["owners"]["lead"] == []
    assert yanzhen("decide", "undo", str(rejected["id"])).code == 0
    assert parsed(yanzhen("hash", "--json"))["hash"] == digest
    assert "已撤销 undone" in yanzhen("decide", "list").out

    assert yanzhen("forget", "docs/notice.txt").code == 0
    assert parsed(yanzhen("status", "--json"))["documents"] == 0
    assert yanzhen("owners", "头雁计划").code == 1


@pytest.mark.usefixtures("running")
def test_told_on_the_command_line_and_by_decision(yanzhen: Any, text: Path) -> None:
    yanzhen("ingest", text, "--date", "2022年5月6日", "--key", "my/notice")
    answer = parsed(yanzhen("owners", "头雁计划", "--json"))
    assert answer["read"][0]["date"] == "2022-05-06"
    assert yanzhen("decide", "set-document", "my/notice", "--date", "2021-01").code == 0
    assert parsed(yanzhen("owners", "头雁计划", "--json"))["read"][0]["date"] == "2021-01"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("ingest", "nowhere.txt"), 1, "nowhere.txt"),
        (("ingest", "empty"), 1, "nothing-to-read"),
        (("ingest", "docs", "nowhere.txt"), 3, "nowhere.txt"),
        (("ingest", "docs", "--region", "没有的区"), 2, "没有的区"),
        (("ingest", "docs", "--date", "soon"), 2, "soon"),
        (("ingest",), 2, "PATH"),
        (("ingest", ""), 2, "write . for"),
        (("extract", " ", "--out", "out"), 2, "write . for"),
        (("owners", "“”"), 2, "give the initiative"),
        (("forget", "nothing"), 2, "nothing"),
        (("decide", "reject", "fct_none"), 2, "fct_none"),
        (("decide", "undo", "9"), 2, "9"),
        (("decide", "set-document", "x"), 2, "--issuer"),
        (("key", "new", "--scope", "all"), 2, "read, ingest, curate, admin"),
        (("key", "revoke", "none"), 2, "key list"),
        (("nonsense",), 2, "nonsense"),
    ],
)
def test_exit_codes_and_one_line_with_the_cure(
    yanzhen: Any, text: Path, words: tuple[str, ...], code: int, said: str
) -> None:
    (text.parent.parent / "empty").mkdir()
    ran = yanzhen(*words) if words != ("nonsense",) else yanzhen(*words, place=("--help",))
    assert ran.code == code, ran
    assert said in ran.out + ran.err
    assert "Traceback" not in ran.out + ran.err


@pytest.mark.usefixtures("running")
def test_one_bad_file_does_not_stop_the_others(yanzhen: Any, text: Path) -> None:
    (text.parent / "empty.txt").write_bytes(b"")
    (text.parent / "binary.pdf").write_bytes(b"\x00\x01 no pdf")
    report = parsed(yanzhen("ingest", text.parent, "--json"))
    assert (report["read"], report["failed"]) == (1, 2)
    assert {problem["document"] for problem in report["problems"]} == {"docs/empty.txt", "docs/binary.pdf"}
    assert parsed(yanzhen("owners", "头雁计划", "--json"))["status"] == "answered"


def test_extract_writes_one_json_a_file_with_exact_spans(yanzhen: Any, text: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert yanzhen("extract", text.parent, "--out", out).code == 0
    found = json.loads((out / "notice.json").read_text("utf-8"))
    content = text.read_text("utf-8")
    spans = [span for relation in found["relations"] for span in relation["evidence"]]
    assert spans
    assert all(content[span["start"] : span["end"]] == span["quote"] for span in spans)
    assert not (tmp_path / "data").exists()


def test_two_files_of_one_stem_are_not_extracted_over_each_other(yanzhen: Any, text: Path, tmp_path: Path) -> None:
    (text.parent / "notice.md").write_text("# 通知", encoding="utf-8")
    ran = yanzhen("extract", text.parent, "--out", tmp_path / "out")
    assert (ran.code, "notice.json" in ran.err) == (2, True)


def test_a_wrong_file_in_extract_is_a_problem(yanzhen: Any, text: Path, tmp_path: Path) -> None:
    (text.parent / "empty.txt").write_bytes(b"")
    assert yanzhen("extract", text.parent, "--out", tmp_path / "out").code == 3
    assert not (tmp_path / "out" / "empty.json").exists()


def test_keys_and_links(yanzhen: Any) -> None:
    made = parsed(yanzhen("key", "new", "教研室", "--scope", "ingest", "--json"))
    assert made["key"].startswith(f"yz_{made['id']}_")
    listed = yanzhen("key", "list").out
    assert "教研室" in listed
    assert made["key"] not in listed
    assert yanzhen("key", "revoke", made["id"]).code == 0
    assert "已作废" in yanzhen("key", "list").out
    assert "/login?token=" in yanzhen("link", "--port", "9000").out


def test_doctor_says_what_is_well(yanzhen: Any) -> None:
    ran = yanzhen("doctor")
    assert ran.code == 0, ran.out
    assert "✗" not in ran.out


def test_the_version_needs_no_command(yanzhen: Any) -> None:
    ran = yanzhen(place=("--version",))
    assert (ran.code, ran.out.strip()) == (0, version("yanzhen"))
