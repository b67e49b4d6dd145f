"""Files in, a ledger and a report out."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.records import StatementKind
from ingest.pipeline import Options, Report, extract_files, ingest, ingest_upload, reextract
from ingest.sources import Naming, find_sources, find_upload

OPTIONS = Options(max_file_bytes=100_000, processes=1)
NOTICE = "雁南区教育局关于印发工作要点的通知\n\n丰台区委书记王少峰出席会议并讲话。\n\n丰台区教委\n2023年9月8日\n"
OTHER = "福州市教育局局长张三到福州第十五中学调研。\n"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "data") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "材料"
    made.mkdir()
    (made / "a.txt").write_text(NOTICE, encoding="utf-8")
    (made / "b.txt").write_text(OTHER, encoding="gb18030")
    return made


def run(ledger: Ledger, *paths: Path, told: dict[str, str] | None = None, options: Options = OPTIONS) -> Report:
    return ingest(ledger, find_sources(paths, Naming(), told or {}), options)


def keys_of(ledger: Ledger) -> list[str]:
    return [document.key for document in ledger.documents()]


def counts(report: Report) -> tuple[int, int, int, int]:
    return report.read, report.unchanged, report.failed, report.exit_code


def codes(report: Report) -> list[str]:
    return sorted({problem.code for problem in report.problems})


def test_files_become_documents_and_a_second_run_leaves_them_alone(ledger: Ledger, folder: Path) -> None:
    first = run(ledger, folder)
    assert counts(first) == (2, 0, 0, 0)
    assert first.statements > 0
    assert keys_of(ledger) == ["材料/a.txt", "材料/b.txt"]
    assert ledger.document("材料/b.txt").text == OTHER
    assert ledger.original("材料/b.txt") == OTHER.encode("gb18030")
    position = ledger.position()
    assert counts(run(ledger, folder)) == (0, 2, 0, 0)
    assert ledger.position() == position


def test_every_quote_is_in_the_text(ledger: Ledger, folder: Path) -> None:
    run(ledger, folder)
    for key in keys_of(ledger):
        text = ledger.document(key).text
        for statement in ledger.statements(key):
            assert statement.quote == "…".join(text[span.start : span.end] for span in statement.spans)


def test_an_edited_file_is_a_new_version(ledger: Ledger, folder: Path) -> None:
    run(ledger, folder)
    (folder / "a.txt").write_text(NOTICE.replace("王少峰", "王少锋"), encoding="utf-8")
    assert counts(run(ledger, folder)) == (1, 1, 0, 0)
    assert len(ledger.versions("材料/a.txt")) == 2


BAD_FILES: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "large.txt": (b"x" * 100_001, "too-large"),
    "cut.docx": (b"PK\x03\x04cut off", "damaged"),
    "noise.txt": (bytes(range(1, 32)) * 20, "binary"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "unsupported"),
}


def test_bad_files_never_stop_a_run(ledger: Ledger, folder: Path) -> None:
    for name, (raw, _) in BAD_FILES.items():
        (folder / name).write_bytes(raw)
    report = run(ledger, folder)
    assert counts(report) == (2, 0, len(BAD_FILES), 3)
    found = {problem.document: problem.code for problem in report.problems if problem.code != "no-facts"}
    assert found == {f"材料/{name}": code for name, (_, code) in BAD_FILES.items()}


def test_a_folder_with_no_readable_file(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "空").mkdir()
    report = run(ledger, tmp_path / "空")
    assert (report.exit_code, codes(report)) == (1, ["nothing-to-read"])
    (tmp_path / "空/a.txt").write_bytes(b"")
    assert counts(run(ledger, tmp_path / "空")) == (0, 0, 1, 1)


def test_what_is_not_there_is_told_and_the_rest_read(ledger: Ledger, folder: Path) -> None:
    report = run(ledger, folder, folder / "c.txt")
    assert counts(report) == (2, 0, 1, 3)
    assert "not-found" in codes(report)


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_that_may_not_be_opened(ledger: Ledger, folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    report = run(ledger, folder)
    assert (counts(report), codes(report)) == ((1, 0, 1, 3), ["unreadable"])


def test_a_text_without_a_fact_is_read_and_reported(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("今天天气很好。", encoding="utf-8")
    report = run(ledger, tmp_path / "x.txt")
    assert counts(report) == (1, 0, 0, 0)
    assert codes(report) == ["no-facts"]
    key = keys_of(ledger)[0]
    assert [problem.code for problem in ledger.problems(key)] == ["no-facts"]


def test_a_key_from_another_root_is_refused_with_the_cure(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    run(ledger, folder)
    other = tmp_path / "别处/材料"
    other.mkdir(parents=True)
    (other / "a.txt").write_text(NOTICE + "改了。", encoding="utf-8")
    report = run(ledger, other, told={"issuer": "某委"})
    assert counts(report) == (0, 0, 1, 1)
    assert "key-taken" in codes(report)
    assert any("--collection" in problem.reason for problem in report.problems)
    assert ledger.told("材料/a.txt") == {}
    given = find_sources([other], Naming(key="材料/a.txt"), {})
    assert counts(ingest(ledger, given, OPTIONS)) == (1, 0, 0, 0)
    assert counts(run(ledger, folder)) == (1, 1, 0, 0)


def test_what_is_told_becomes_a_decision(ledger: Ledger, folder: Path) -> None:
    told = {"issuer": "雁南区教委", "region": "110106"}
    run(ledger, folder, told=told)
    document = ledger.document("材料/a.txt")
    assert (document.issuer, document.region) == ("雁南区教委", "110106")
    assert document.told == {"issuer", "region"}
    decisions = ledger.decisions()
    assert [logged.decision.kind for logged in decisions] == [DecisionKind.SET_DOCUMENT] * 2
    assert counts(run(ledger, folder, told=told)) == (0, 2, 0, 0)
    assert counts(run(ledger, folder)) == (0, 2, 0, 0)
    assert len(ledger.decisions()) == 2


def test_a_row_of_documents_csv_tells_too(ledger: Ledger, folder: Path) -> None:
    (folder / "documents.csv").write_text("file,date,region\na.txt,2020年,鼓楼区\nc.txt,2020,\n", encoding="utf-8")
    report = run(ledger, folder)
    assert counts(report) == (2, 0, 1, 3)
    assert [problem.code for problem in report.problems].count("documents-csv") == 2
    assert ledger.told("材料/a.txt") == {"date": "2020"}


def test_what_was_decided_since_is_read_anew(ledger: Ledger, folder: Path) -> None:
    run(ledger, folder)
    decided = Decision(DecisionKind.SET_DOCUMENT, "me", document="材料/a.txt", values=(("title", "新题"),))
    number = ledger.decide(decided).id
    assert counts(run(ledger, folder)) == (1, 1, 0, 0)
    assert ledger.document("材料/a.txt").title == "新题"
    ledger.undo(number, author="me")
    assert counts(reextract(ledger, OPTIONS)) == (1, 1, 0, 0)
    title = ledger.document("材料/a.txt").title
    assert title != "新题"


def test_new_rules_extract_anew_without_reading(ledger: Ledger, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    run(ledger, folder)
    before = {key: [s.quote for s in ledger.statements(key)] for key in keys_of(ledger)}
    monkeypatch.setattr("ingest.pipeline.fingerprint", lambda: "other rules")
    monkeypatch.setattr("ingest.pipeline_job.read", None)  # whoever reads, fails
    report = reextract(ledger, OPTIONS)
    assert counts(report) == (2, 0, 0, 0)
    assert {key: [s.quote for s in ledger.statements(key)] for key in keys_of(ledger)} == before
    assert counts(reextract(ledger, OPTIONS)) == (0, 2, 0, 0)
    monkeypatch.setattr("ingest.pipeline.fingerprint", lambda: "newer rules")
    assert counts(run(ledger, folder)) == (2, 0, 0, 0)


def test_again_reads_the_stored_bytes(ledger: Ledger, folder: Path) -> None:
    run(ledger, folder)
    (folder / "a.txt").unlink()
    assert counts(reextract(ledger, replace(OPTIONS, again=True))) == (2, 0, 0, 0)


def test_again_reads_a_file_as_what_it_was_whatever_its_key(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# 雁南区教育局工作要点\n\n丰台区委书记王少峰出席会议。", encoding="utf-8")
    ingest(ledger, find_sources([tmp_path / "a.md"], Naming(key="http://a.b/c?id=1"), {}), OPTIONS)
    before = ledger.document("http://a.b/c?id=1")
    reextract(ledger, replace(OPTIONS, again=True))
    assert ledger.document("http://a.b/c?id=1") == before


def test_several_processes_give_the_same(ledger: Ledger, folder: Path, tmp_path: Path) -> None:
    for number in range(5):
        (folder / f"{number}.txt").write_text(NOTICE + f"第{number}份。", encoding="utf-8")
    done: list[tuple[int, int, str]] = []
    sources = find_sources([folder], Naming(), {})
    report = ingest(ledger, sources, replace(OPTIONS, processes=2), lambda *step: done.append(step))
    assert counts(report) == (7, 0, 0, 0)
    assert done == [(number + 1, 7, source.key) for number, source in enumerate(sources.files)]
    with Ledger.open(tmp_path / "other") as alone:
        run(alone, folder)
        for key in keys_of(ledger):
            assert alone.statements(key) == ledger.statements(key)


def test_uploads(ledger: Ledger) -> None:
    first = find_upload("通知.txt", NOTICE.encode(), {})
    assert counts(ingest_upload(ledger, first, OPTIONS)) == (1, 0, 0, 0)
    assert counts(ingest_upload(ledger, first, OPTIONS)) == (0, 1, 0, 0)
    changed = NOTICE.replace("王少峰", "李四").encode()
    report = ingest_upload(ledger, find_upload("通知.txt", changed, {}), OPTIONS)
    assert (counts(report), codes(report)) == ((0, 0, 1, 1), ["key-taken"])
    keyed = find_upload("通知.txt", changed, {}, key="upload/通知.txt")
    assert counts(ingest_upload(ledger, keyed, OPTIONS)) == (1, 0, 0, 0)
    assert len(ledger.versions("upload/通知.txt")) == 2
    large = find_upload("大.txt", b"x" * 100_001, {})
    assert codes(ingest_upload(ledger, large, OPTIONS)) == ["too-large"]


FIRST_PAGE = (
    "雁河教育报\n2024年5月6日　第1版\n\n教师轮岗一年记\n本报讯（记者 林晚）一年来，教师轮岗稳步推进。（下转第3版）\n\n"
    "早操跑出新风貌\n本报讯（记者 周岚）清晨，丰台区教委主任李四到操场。\n"
)
THIRD_PAGE = (
    "雁河教育报\n2024年5月6日　第3版\n\n书香飘满校园\n本报讯（记者 孙强）校园书屋投入使用。\n\n"
    "图书漂流进校园\n本报讯（通讯员 何舟）漂流书架上架。\n\n（上接第1版）各校都说好。丰台区教委主任李四到校调研。\n"
)


@pytest.mark.parametrize("order", [("01.txt", "03.txt"), ("03.txt", "01.txt")])
def test_an_article_on_two_pages_is_one_text(ledger: Ledger, tmp_path: Path, order: tuple[str, str]) -> None:
    for name in order:
        (tmp_path / "报").mkdir(exist_ok=True)
        (tmp_path / "报" / name).write_text(FIRST_PAGE if name == "01.txt" else THIRD_PAGE, encoding="utf-8")
        run(ledger, tmp_path / "报")
    first, piece = "报/01.txt#教师轮岗一年记", "报/03.txt#上接第1版各校都说好"
    assert (ledger.one_text(first), ledger.one_text(piece)) == ([piece], [first])
    assert any(one.type == "HOLDS_POST" for one in ledger.statements(piece))
    ledger.forget("报/01.txt")
    assert ledger.one_text(piece) == []


def test_extraction_without_a_ledger(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    sources = find_sources([folder], Naming(), {})
    found = [(job.key, outcome) for job, outcome in extract_files(sources, OPTIONS)]
    assert [key for key, _ in found] == ["材料/a.txt", "材料/b.txt", "材料/empty.txt"]
    assert [len(outcome.extractions) for _, outcome in found] == [1, 1, 0]
    relations = [s for s in found[0][1].extractions[0].statements if s.kind is StatementKind.RELATION]
    assert any("王少峰" in statement.quote for statement in relations)
