"""What goes into a ledger and comes out again."""

import errno
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from graph.errors import BadInput, KeyTaken, LedgerLocked, LedgerUnwritable, Refused, UnknownName
from graph.identity.ids import public_id
from graph.ledger.accepting import Outcome
from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.files import Files
from graph.ledger.ledger import Ledger
from graph.ledger.tables import metadata
from graph.records import Block, BlockKind, Extraction, Line, Problem, Span, Statement, StatementKind
from tests.projection.world import Paper, Say, accept, extract, mention, open_ledger, owns, post, same

PERSON = "Person|甲|110106/教委"
ORGAN = "Organization|110106|教委"
PROGRAM = "Program|110106|雏雁计划|"
PAPER = Paper("p/a.txt", (mention(PERSON, "甲"), post(PERSON, ORGAN, "主任")), title="通知", date="2024-03-01")


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "data") as opened:
        yield opened


def test_document_comes_back_whole(ledger: Ledger) -> None:
    line = Line(Span(0, 1), page=2, box=(1.0, 2.0, 3.0, 4.5), confidence=0.5)
    blocks = (Block(BlockKind.CELL, Span(0, 1), ("一", "二"), 2, (line,), 0, 3, 4, 2, 1),)
    extraction = extract(PAPER)
    document = replace(
        extraction.document, blocks=blocks, issuer="丰台区教委", number="丰教〔2024〕1号", reader="plain"
    )
    problems = (Problem(PAPER.key, "encoding", "猜测编码", Span(0, 1)),)
    given = replace(extraction, document=document, problems=problems)
    accepted = ledger.accept([given], raw=PAPER.text.encode(), root="/p", fingerprint="f")
    assert (accepted.outcome, accepted.statements, accepted.refused) == (Outcome.NEW, 2, 0)
    assert ledger.document(PAPER.key) == document
    assert ledger.statements(PAPER.key) == sorted(extraction.statements, key=lambda s: s.spans)
    assert ledger.problems(PAPER.key) == list(problems)
    assert ledger.original(PAPER.key) == PAPER.text.encode()
    assert [known.key for known in ledger.documents()] == [PAPER.key]


def test_equal_again_is_a_no_op(ledger: Ledger) -> None:
    accept(ledger, PAPER)
    position = ledger.position()
    assert accept(ledger, PAPER).outcome is Outcome.UNCHANGED
    assert ledger.position() == position
    assert accept(ledger, PAPER, fingerprint="f2").outcome is Outcome.READ_AGAIN
    edited = replace(PAPER, lines=(*PAPER.lines, mention(ORGAN, "丰台区教委")))
    assert accept(ledger, edited, fingerprint="f2").outcome is Outcome.NEW_VERSION
    assert len(ledger.versions(PAPER.key)) == 2
    assert len(ledger.statements(PAPER.key, ledger.versions(PAPER.key)[0])) == 2


def test_told_values_make_it_read_again(ledger: Ledger) -> None:
    accept(ledger, PAPER)
    told = Decision(DecisionKind.SET_DOCUMENT, "a", document=PAPER.key, values=(("date", "2023-01-01"),))
    number = ledger.decide(told).id
    assert ledger.told(PAPER.key) == {"date": "2023-01-01"}
    document = ledger.document(PAPER.key)
    assert (document.date, document.date_kind, document.told) == ("2023-01-01", "told", frozenset({"date"}))
    assert accept(ledger, PAPER).outcome is Outcome.READ_AGAIN
    seen = ledger.seen(PAPER.key)
    assert seen is not None
    assert seen.told == ledger.told(PAPER.key)
    ledger.undo(number, author="a")
    assert ledger.document(PAPER.key).date is None  # what the text says is known once it is read again
    accept(ledger, PAPER)
    assert ledger.document(PAPER.key).date == "2024-03-01"


def test_key_of_another_root_is_refused_with_the_cure(ledger: Ledger) -> None:
    accept(ledger, PAPER, root="/one")
    with pytest.raises(KeyTaken, match="--collection"):
        accept(ledger, PAPER, root="/two")
    ledger.forget(PAPER.key)
    assert accept(ledger, PAPER, root="/two").outcome is Outcome.NEW


BROKEN: dict[str, tuple[Say, dict[str, object]]] = {
    "outside": (mention(PERSON, "甲"), {"spans": (Span(0, 99),)}),
    "empty span": (mention(PERSON, "甲"), {"spans": (Span(1, 1),), "quote": ""}),
    "other words": (mention(PERSON, "甲"), {"quote": "乙"}),
    "no words": (mention(PERSON, "甲"), {"spans": (), "quote": ""}),
    "other version": (mention(PERSON, "甲"), {"version": "0"}),
    "wrong ends": (owns(PERSON, PROGRAM, "lead"), {"object": ORGAN}),
    "wrong way": (post(PERSON, ORGAN, "主任"), {"subject": ORGAN, "object": PERSON}),
    "unknown type": (post(PERSON, ORGAN, "主任"), {"type": "LIKES"}),
    "unknown property": (mention(PERSON, "甲"), {"kind": StatementKind.ATTRIBUTE, "type": "age", "object": 3}),
    "same of two labels": (same(PERSON, ORGAN), {}),
    "unknown label": (mention(PERSON, "甲"), {"subject": "Cat|甲"}),
}


@pytest.mark.parametrize(("line", "broken"), BROKEN.values(), ids=BROKEN.keys())
def test_statement_that_breaks_a_rule_is_refused(ledger: Ledger, line: Say, broken: dict[str, object]) -> None:
    extraction = extract(replace(PAPER, lines=(mention(ORGAN, "教委"), line)))
    good, bad = extraction.statements
    bad = replace(bad, **broken)  # type: ignore[arg-type]
    raw = extraction.document.text.encode()
    accepted = ledger.accept([Extraction(extraction.document, (good, bad))], raw=raw, root="/p", fingerprint="f")
    assert (accepted.statements, accepted.refused, len(accepted.problems)) == (1, 1, 1)
    assert ledger.statements(PAPER.key) == [good]
    assert ledger.problems(PAPER.key) == list(accepted.problems)


def test_pieces_of_a_quote_are_joined(ledger: Ledger) -> None:
    text = "甲任\n主任"
    document = replace(extract(PAPER).document, text=text, version=hashlib.sha256(text.encode()).hexdigest())
    spans = (Span(0, 2), Span(3, 5))
    said = Statement(
        StatementKind.RELATION, PERSON, "HOLDS_POST", ORGAN, document.key, document.version, spans, "甲任…主任"
    )
    assert ledger.accept([Extraction(document, (said,))], raw=text.encode(), root="/p", fingerprint="f").refused == 0
    assert ledger.statements(document.key) == [said]


def test_bytes_must_be_those_of_the_version(ledger: Ledger) -> None:
    with pytest.raises(BadInput):
        ledger.accept([extract(PAPER)], raw=b"other", root="/p", fingerprint="f")


def test_articles_come_and_go_with_their_page(ledger: Ledger) -> None:
    one, two = (Paper(f"p#{name}", (mention(PERSON, name),)) for name in ("一", "二"))
    accept(ledger, Paper("p", articles=(one, two)))
    assert [document.key for document in ledger.documents()] == ["p", "p#一", "p#二"]
    assert ledger.original("p#二") == ledger.original("p")
    assert [s.object for s in ledger.statements("p#一") if s.type == "PART_OF"] == ["Document|p"]
    accept(ledger, Paper("p", articles=(one,)))
    assert [document.key for document in ledger.documents()] == ["p", "p#一"]
    with pytest.raises(BadInput, match="forget p"):
        ledger.forget("p#一")
    ledger.forget("p")
    assert ledger.documents() == []


def test_forgetting_leaves_no_trace_of_the_text(ledger: Ledger, tmp_path: Path) -> None:
    secret = Paper("s.txt", (mention("Person|暗号人物|x", "暗号人物"),))
    accept(ledger, secret)
    accept(ledger, replace(secret, lines=(mention("Person|改后人物|x", "改后人物"),)))
    accept(ledger, PAPER)
    assert ledger.forget("s.txt").files == 2
    with pytest.raises(UnknownName):
        ledger.document("s.txt")
    with pytest.raises(UnknownName):
        ledger.resolve(public_id("Person|暗号人物|x"))
    ledger.close()
    held = b"".join(path.read_bytes() for path in sorted((tmp_path / "data").rglob("*")) if path.is_file())
    assert "暗号人物".encode() not in held
    assert "改后人物".encode() not in held
    assert "通知".encode() in held


def test_shared_bytes_stay_until_nobody_holds_them(ledger: Ledger) -> None:
    accept(ledger, PAPER)
    accept(ledger, replace(PAPER, key="copy.txt"))
    assert ledger.forget(PAPER.key).files == 0
    assert ledger.original("copy.txt") == PAPER.text.encode()
    assert ledger.forget("copy.txt").files == 1


def test_bytes_left_by_a_kill_go_at_the_next_opening(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_ledger(tmp_path, [PAPER]) as ledger:
        monkeypatch.setattr(Ledger, "_remove_pending", lambda self: None)
        ledger.forget(PAPER.key)
    monkeypatch.undo()
    assert [path for path in (tmp_path / "files").rglob("*") if path.is_file()]
    Ledger.open(tmp_path).close()
    assert not [path for path in (tmp_path / "files").rglob("*") if path.is_file()]


def test_second_writer_is_told_who_writes(ledger: Ledger, tmp_path: Path) -> None:
    script = (
        "import sys, pathlib\nfrom graph.ledger.ledger import Ledger\n"
        "with Ledger.open(pathlib.Path(sys.argv[1])) as ledger, ledger.writer():\n"
        "    print('held', flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "data")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(LedgerLocked, match=rf"pid {other.pid}"):
            accept(ledger, PAPER)
        other.communicate()
    assert accept(ledger, PAPER).outcome is Outcome.NEW


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS])
def test_full_or_read_only_disk_is_one_line(ledger: Ledger, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def fail(self: Files, raw: bytes) -> str:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Files, "put", fail)
    with pytest.raises(LedgerUnwritable) as caught:
        accept(ledger, PAPER)
    assert "\n" not in str(caught.value)
    assert os.strerror(number) in str(caught.value)


def test_full_database_is_one_line(ledger: Ledger) -> None:
    def fill() -> None:
        with ledger.change() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count=1")
            connection.exec_driver_sql("CREATE TABLE filler (a)")

    with pytest.raises(LedgerUnwritable, match="full"):
        fill()


def test_migrations_make_the_tables_of_the_code(ledger: Ledger) -> None:
    with ledger.read() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_ledger_keeps_its_id(tmp_path: Path) -> None:
    with Ledger.open(tmp_path) as first:
        known = first.id
    with Ledger.open(tmp_path) as again:
        assert again.id == known


def test_log_is_undone_and_redone(ledger: Ledger) -> None:
    accept(ledger, replace(PAPER, lines=(*PAPER.lines, mention("Person|甲|x", "甲"))))
    merge = ledger.decide(Decision(DecisionKind.MERGE, "a", "同一人", keys=(PERSON, public_id("Person|甲|x"))))
    ids = [public_id(PERSON), public_id("Person|甲|x")]
    assert [ledger.resolve(public) for public in ids] == [ids[0]] * 2
    undo = ledger.undo(merge.id, author="b")
    assert [ledger.resolve(public) for public in ids] == ids
    with pytest.raises(Refused):
        ledger.undo(merge.id, author="b")
    ledger.undo(undo.id, author="b")
    assert [logged.active for logged in ledger.decisions()] == [True, False, True]
    assert ledger.keys(ids[1]) == sorted([PERSON, "Person|甲|x"])


WRONG: dict[str, Decision] = {
    "no author": Decision(DecisionKind.REJECT, " ", fact="x"),
    "unknown fact": Decision(DecisionKind.REJECT, "a", fact="fct_x"),
    "unknown entity": Decision(DecisionKind.MERGE, "a", keys=("per_x", "per_y")),
    "two labels": Decision(DecisionKind.MERGE, "a", keys=(PERSON, ORGAN)),
    "one entity": Decision(DecisionKind.MERGE, "a", keys=(PERSON, PERSON)),
    "unknown field": Decision(DecisionKind.SET_DOCUMENT, "a", document="p", values=(("text", "x"),)),
    "nothing to undo": Decision(DecisionKind.UNDO, "a", undoes=7),
    "nothing to add": Decision(DecisionKind.ADD, "a"),
}


@pytest.mark.parametrize("decision", WRONG.values(), ids=WRONG.keys())
def test_decision_that_says_nothing_is_refused(ledger: Ledger, decision: Decision) -> None:
    with pytest.raises(BadInput):
        ledger.decide(decision)
    assert ledger.decisions() == []
