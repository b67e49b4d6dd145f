"""A roster's columns under a mapping: drafted, checked, turned into statements whose evidence is the cell."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from graph.errors import BadInput
from graph.ledger.ledger import Ledger
from graph.records import Document, Statement, StatementKind
from ingest.extract.mapped import extract_mapped
from ingest.mapping import SUFFIX, dump_mapping, parse_mapping
from ingest.mapping_draft import draft_mapping
from ingest.pipeline import Options, ingest
from ingest.readers.registry import read
from ingest.sources import Naming, find_sources

Rows = list[tuple[str | int | None, ...]]
POSTS: Rows = [
    ("丰台区校级干部名册", None, None, None),
    ("序号", "姓名", "学校", "职务"),
    (1, "欧阳锦", "丰台区第七小学", "校长"),
    (2, "海 明", "丰台区第八小学", "副校长"),
    (3, "牛二", None, "书记"),
]
TASKS: Rows = [
    ("工作任务", "牵头单位", "配合单位"),
    ("推进集团化办学", "基教科", "人事科、财务科"),
    ("强师工程", "人事科", "各学校"),
]
HEADS: Rows = [("学校名称", "校长", "党支部书记", "联系电话"), ("丰台区第七小学", "欧阳锦", "海明", "010")]


def make_book(*sheets: Rows) -> bytes:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def read_book(*sheets: Rows) -> Document:
    document = read(make_book(*sheets), key="a/名册.xlsx", name="名册.xlsx").document
    assert document is not None
    return replace(document, region="110106", told=frozenset({"region"}))


def relations(statements: tuple[Statement, ...]) -> list[tuple[str, str, str, dict[str, str], str]]:
    return [
        (s.subject.split("|")[1], s.type, str(s.object).split("|")[2], dict(s.qualifiers), s.quote)
        for s in statements
        if s.rule == "mapping" and s.kind is StatementKind.RELATION
    ]


def test_records_become_statements_with_their_cells() -> None:
    document = read_book(POSTS, TASKS)
    extraction = extract_mapped(document, draft_mapping(document))
    assert not extraction.problems
    assert [(one[0], *one[1:3], one[3], one[4]) for one in relations(extraction.statements)][:2] == [
        ("欧阳锦", "HOLDS_POST", "第7小学", {"title": "校长"}, "欧阳锦…丰台区第七小学…校长"),
        ("海明", "HOLDS_POST", "第8小学", {"title": "副校长"}, "海 明…丰台区第八小学…副校长"),
    ]
    assert [(*one[2:4], one[4]) for one in relations(extraction.statements)][2:] == [
        ("推进集团化办学", {"role": "lead"}, "推进集团化办学…基教科"),
        ("推进集团化办学", {"role": "support"}, "推进集团化办学…人事科"),
        ("推进集团化办学", {"role": "support"}, "推进集团化办学…财务科"),
        ("强师工程", {"role": "lead"}, "强师工程…人事科"),
    ]
    for statement in extraction.statements:
        if statement.spans:
            parts = [document.text[span.start : span.end] for span in statement.spans]
            assert statement.quote == "…".join(parts)


def test_heads_that_are_posts_give_the_title() -> None:
    document = read_book(HEADS)
    drafted = draft_mapping(document)
    assert {(fact.subject, fact.title) for fact in drafted.tables[0].facts} == {
        ("校长", "=校长"),
        ("党支部书记", "=党支部书记"),
    }
    found = relations(extract_mapped(document, drafted).statements)
    assert {(one[0], one[3]["title"]) for one in found} == {("欧阳锦", "校长"), ("海明", "党支部书记")}


@pytest.mark.parametrize("sheets", [(POSTS,), (TASKS,), (POSTS, TASKS), (HEADS,)])
def test_a_mapping_is_what_it_is_written_as(sheets: tuple[Rows, ...]) -> None:
    drafted = draft_mapping(read_book(*sheets))
    assert drafted.tables
    assert parse_mapping("# 注\n" + dump_mapping(drafted)) == drafted


def test_a_table_of_nothing_known_gives_no_draft() -> None:
    assert not draft_mapping(read_book([("甲", "乙"), ("丙", "丁")])).tables


def test_another_layout_is_a_problem_and_states_nothing() -> None:
    drafted = draft_mapping(read_book(POSTS))
    moved = [POSTS[0], ("序号", "学校", "姓名", "职务"), *POSTS[2:]]
    extraction = extract_mapped(read_book(moved), drafted)
    assert [problem.code for problem in extraction.problems] == ["mapping"]
    assert not relations(extraction.statements)


FACT = "{type: HOLDS_POST, from: 姓名, label: Person, to: 学校, to_label: School, title: 职务}"
TABLE = "tables:\n- {table: 0, header: 0, heads: [姓名, 学校, 职务], facts: [%s]}"
WRONG = {
    "no yaml": "tables: [",
    "no tables": "facts: []",
    "a bomb": "a: &a [x]\ntables: 3",
    "no heads": "tables: [{facts: []}]",
    "a strange head": TABLE % FACT.replace("from: 姓名", "from: 名字"),
    "a strange type": TABLE % FACT.replace("HOLDS_POST", "OWNS"),
    "a strange label": TABLE % FACT.replace("label: Person", "label: Human"),
    "ends that the schema has not": TABLE % FACT.replace("to_label: School", "to_label: Task"),
    "no title": TABLE % FACT.replace(", title: 职务", ""),
    "a strange field": TABLE % FACT.replace("title", "titel"),
    "a strange role": TABLE
    % "{type: RESPONSIBLE_FOR, from: 姓名, label: Person, to: 学校, to_label: Task, role: boss}",
    "a negative row": (TABLE % FACT).replace("header: 0", "header: -1"),
    "an object of python": "tables: !!python/object/apply:os.system [ls]",
}


@pytest.mark.parametrize("words", WRONG.values(), ids=WRONG.keys())
def test_what_is_no_mapping_is_refused_with_its_place(words: str) -> None:
    with pytest.raises(BadInput):
        parse_mapping(words)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    opened = Ledger.open(tmp_path / "data")
    yield opened
    opened.close()


def test_a_mapping_beside_a_file_is_kept_with_it(tmp_path: Path, ledger: Ledger) -> None:
    folder = tmp_path / "名册"
    folder.mkdir()
    file = folder / "干部.xlsx"
    file.write_bytes(make_book(POSTS))
    beside = file.with_name(file.name + SUFFIX)
    options = Options(max_file_bytes=1_000_000, processes=1)

    def run() -> tuple[int, int, list[str]]:
        report = ingest(ledger, find_sources([folder], Naming(), {"region": "110106"}), options)
        return report.read, report.unchanged, [problem.code for problem in report.problems]

    assert run()[:2] == (1, 0)
    beside.write_text("# 起草\n" + dump_mapping(draft_mapping(read_book(POSTS))), encoding="utf-8")
    assert run() == (1, 0, [])
    beside.write_text("# 核对过\n" + beside.read_text(encoding="utf-8"), encoding="utf-8")
    assert run() == (0, 1, [])
    beside.write_text("tables: 3", encoding="utf-8")
    assert run() == (0, 1, ["mapping"])
