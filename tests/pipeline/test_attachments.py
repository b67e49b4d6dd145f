"""A notice and what it brings in one file: documents of their own, whose facts lean on the notice."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.pages import Sheet, to_pdf
from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.ledger.reading import read_sources
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.parts import put_back, share_out
from ingest.pipeline import Options, Report, extract_files, ingest, reextract
from ingest.readers.places import places_of
from ingest.sources import Naming, find_sources
from ingest.structure.attachments import split_attachments

OPTIONS = Options(max_file_bytes=1_000_000, processes=1)
TEXT = (
    "丰台区教育委员会关于印发头雁培养方案的通知\n丰教〔2024〕7号\n各中小学：\n"
    "现将《头雁培养方案》印发给你们，请认真执行。林晚任区教委副主任。\n"
    "丰台区教育委员会\n2024年3月5日\n"
    "头雁培养方案\n一、实施校长轮训工程\n我区校长每三年轮训一次。责任单位：区教委人事科\n"
    "二、建设名师工作室\n三年内建成名师工作室30个，每个工作室带教青年教师不少于五名，定期展示。责任单位：区教师发展中心\n"
    "附件：领导小组名单\n组长：孙强　区教委主任\n副组长：林晚　区教委副主任\n成员：赵静　区教师发展中心主任\n"
)
KEY = "in/a.txt"
PLAN, GROUP = f"{KEY}#头雁培养方案", f"{KEY}#领导小组名单"


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "data") as opened:
        yield opened


def run(ledger: Ledger, folder: Path, text: str = TEXT) -> Report:
    made = folder / "in"
    made.mkdir(exist_ok=True)
    (made / "a.txt").write_text(text, encoding="utf-8")
    return ingest(ledger, find_sources([made], Naming(), {}), OPTIONS)


def facts(ledger: Ledger, *keys: str) -> set[tuple[str, str, str]]:
    return {
        (one.subject, one.type, str(one.object))
        for key in keys
        for one in ledger.statements(key)
        if one.kind is StatementKind.RELATION
    }


def test_each_is_a_document_tied_to_its_notice(ledger: Ledger, tmp_path: Path) -> None:
    run(ledger, tmp_path)
    assert sorted(document.key for document in ledger.documents()) == [KEY, PLAN, GROUP]
    plan, group = ledger.document(PLAN), ledger.document(GROUP)
    assert [(one.parent, one.attached, one.issuer, one.region, one.date) for one in (plan, group)] == [
        (KEY, True, "丰台区教育委员会", "110106", "2024-03-05")
    ] * 2
    assert [one.text for one in (plan, group)] == [TEXT[p.offset : p.offset + len(p.text)] for p in (plan, group)]
    assert (f"Document|{PLAN}", "PART_OF", f"Document|{KEY}") in facts(ledger, PLAN)
    assert ledger.document(KEY).announces == "头雁培养方案"


def test_nothing_is_lost_or_moved(ledger: Ledger, tmp_path: Path) -> None:
    """What one reading of the whole file says, the three together say, at the same words."""
    run(ledger, tmp_path)
    whole = ledger.document(KEY)
    said = {
        (one.subject, one.type, str(one.object), tuple((s.start, s.end) for s in one.spans))
        for one in extract(whole).statements
    }
    kept = {
        (one.subject, one.type, str(one.object), tuple((s.start + at, s.end + at) for s in one.spans))
        for key, at in ((KEY, 0), (PLAN, ledger.document(PLAN).offset), (GROUP, ledger.document(GROUP).offset))
        for one in ledger.statements(key)
    }
    assert said <= kept
    assert {subject for subject, _, _, _ in kept - said} <= {f"Document|{PLAN}", f"Document|{GROUP}"}
    for key in (KEY, PLAN, GROUP):
        text = ledger.document(key).text
        for one in ledger.statements(key):
            assert one.quote == "…".join(text[span.start : span.end] for span in one.spans)
    assert any(type_ == "RESPONSIBLE_FOR" for _, type_, _ in facts(ledger, PLAN))
    assert not any(type_ == "RESPONSIBLE_FOR" for _, type_, _ in facts(ledger, KEY))


def test_reading_again_changes_nothing_and_a_lost_attachment_goes(ledger: Ledger, tmp_path: Path) -> None:
    run(ledger, tmp_path)
    position = ledger.position()
    again = run(ledger, tmp_path)
    assert (again.read, again.unchanged, ledger.position()) == (0, 1, position)
    forced = reextract(ledger, Options(max_file_bytes=1_000_000, processes=1, again=True))
    assert (forced.read, ledger.position()) == (1, position)
    run(ledger, tmp_path, TEXT[: TEXT.index("附件：")])
    assert sorted(document.key for document in ledger.documents()) == [KEY, PLAN]


def test_they_are_one_work(ledger: Ledger, tmp_path: Path) -> None:
    run(ledger, tmp_path)
    with ledger.read() as connection:
        assert {source.work for source in read_sources(connection).values()} == {KEY}


def test_what_a_person_says_of_an_attachment_holds_for_it(ledger: Ledger, tmp_path: Path) -> None:
    run(ledger, tmp_path)
    told = Decision(DecisionKind.SET_DOCUMENT, "a", "seen", document=GROUP, values=(("issuer", "丰台区人民政府"),))
    with ledger.writer():
        ledger.decide(told)
    run(ledger, tmp_path, TEXT + "\n")
    assert ledger.document(GROUP).issuer == "丰台区人民政府"
    assert ledger.document(PLAN).issuer == "丰台区教育委员会"


def test_the_extract_command_folds_them_in(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ((_, outcome),) = extract_files(find_sources([tmp_path / "a.txt"], Naming(), {}), OPTIONS)
    made = to_json(outcome.extractions)
    assert [one["title"] for one in made["attachments"]] == ["头雁培养方案", "领导小组名单"]
    assert [TEXT[one["start"] :][:3] for one in made["attachments"]] == ["头雁培", "附件："]
    assert sum(entity["label"] == "Document" for entity in made["entities"]) == 1
    for relation in made["relations"]:
        for words in relation["evidence"]:
            assert TEXT[words["start"] : words["end"]] == words["quote"]


def test_shared_out_and_put_back_it_is_the_same() -> None:
    document = Document(KEY, "v", TEXT)
    whole = extract(document)
    own, *parts = share_out(whole, split_attachments(document))
    assert [len(part.statements) > 0 for part in parts] == [True, True]
    back = put_back(document, own.statements, [(part.document, part.statements) for part in parts])
    assert set(back) == set(whole.statements)


def test_quotes_of_an_attachment_stand_on_their_pages(ledger: Ledger, tmp_path: Path) -> None:
    sheet = Sheet(size=(1000.0, 842.0))
    lines = TEXT.splitlines()
    for page in (lines[:6], lines[6:]):
        for number, line in enumerate(page):
            sheet.text(700 if line in lines[4:6] else 72, 60 + 26 * number, line)
        sheet.turn_page()
    (tmp_path / "a.pdf").write_bytes(to_pdf(sheet))
    ingest(ledger, find_sources([tmp_path / "a.pdf"], Naming(), {}), OPTIONS)
    (plan,) = [one for one in ledger.documents() if one.title == "头雁培养方案" and one.attached]
    plan = ledger.document(plan.key)
    places = list(places_of(plan))
    assert {place.page for place in places} == {2}
    assert plan.text[places[0].span.start : places[0].span.end] == "头雁培养方案"
