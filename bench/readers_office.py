"""The parts of `bench.readers` about pages of sites, Office tables, and what documents say of themselves."""

import io
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import docx
import openpyxl
from docx.table import Table as WordTable

from bench.readers import Tally, cells_in, note, share, squeeze
from bench.sites import SIGNED, SITES, Page, lines_of
from graph.records import Document
from ingest.readers.content import Content
from ingest.readers.page import read_page
from ingest.readers.registry import read
from ingest.readers.sheet import read_sheet
from ingest.readers.word import read_word
from ingest.structure.metadata import complete
from ingest.structure.outline import build_outline
from ingest.structure.view import fold

Placed = tuple[int, int, int, int, str]

TABLES = 25
OWN_LINES = re.compile(
    r"(索引号|发文字号|发布机构|成文日期|生成日期|发布日期|发布时间|来源|日期|时间|有效性|发布者|发布于)\s*[：:]?|^20\d\d"
)


@dataclass(frozen=True, slots=True)
class Said:
    """A file and what it says of itself."""

    raw: bytes
    name: str
    fields: dict[str, str]


def measure_sites() -> None:
    """F1 of the bodies' clauses by their length; the title and the page's own lines count for nobody."""
    readers: dict[str, Callable[[Page], str]] = {
        "yanzhen": lambda page: read_page(page.raw).text,
        "trafilatura": lambda page: read_with_trafilatura(page.raw),
        "readability": lambda page: read_with_readability(page.raw),
    }
    tallies = {name: Tally() for name in readers}
    for run in readers.values():
        run(SITES["trs"]())  # what is loaded at first is not counted
    print(f"  {'site':<26}" + "".join(f"{name:>12}" for name in readers))
    for site, make in SITES.items():
        page = make()
        for name, run in readers.items():
            start = time.perf_counter()
            text = run(page)
            seconds = time.perf_counter() - start
            note(tallies[name], body_score(page, text), 1, seconds)
        print(f"  {site:<26}" + "".join(f"{tally.scores[-1]:>12.4f}" for tally in tallies.values()))
    for name, tally in tallies.items():
        print(f"  {name:<26}{tally.line}")


def measure_office() -> None:
    """Cells with the right place, extent and text of tables with random merges."""
    kinds: dict[str, tuple[Callable[[list[Placed], int, int], bytes], Callable[[bytes], Content]]] = {
        "docx": (make_docx, read_word),
        "xlsx": (make_xlsx, read_sheet),
    }
    for kind, (make, run) in kinds.items():
        tally = Tally()
        for seed in range(TABLES):
            cells, rows, columns = draw_cells(seed)
            raw = make(cells, rows, columns)
            start = time.perf_counter()
            content = run(raw)
            note(tally, share(set(cells), cells_in(content)), 1, time.perf_counter() - start)
        print(f"  {kind:<26}{tally.line}")


def measure_metadata() -> None:
    """Fields that are exactly right of those that the files state, field by field."""
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for said in (*said_by_sites(), *said_by_notices()):
        document = read(said.raw, key="a", name=said.name).document
        found = completed(document) if document else None
        for field, value in said.fields.items():
            asked[field] += 1
            is_right = getattr(found, field, None) == value
            right[field] += is_right
            if not is_right:
                print(f"    {said.name} {field}: {getattr(found, field, None)} ≠ {value}")
    for field in asked:
        print(f"  {field:<26}{right[field]} of {asked[field]}")
    print(f"  {'all':<26}{right.total() / asked.total():.4f}")


def body_score(page: Page, text: str) -> float:
    """The F1 of a text against a page's body."""
    wanted = Counter(clauses("\n".join(page.body)))
    lines = [line for line in text.splitlines() if len(line) > 80 or not OWN_LINES.search(line) or line in page.body]
    found = Counter(clauses("\n".join(lines)))
    for clause in clauses(page.facts.title):
        if clause not in wanted:
            del found[clause]
    both = sum(len(clause) * n for clause, n in (wanted & found).items())
    all_wanted, all_found = (sum(len(c) * n for c, n in counted.items()) for counted in (wanted, found))
    return 2 * both / (all_wanted + all_found) if both else 0.0


def clauses(text: str) -> list[str]:
    """Without white space and marks that readers add (list dots, bars of tables)."""
    return [clause for part in re.split(r"[。；，\n\t|]+", text) if (clause := squeeze(part).strip("-•*#"))]


def draw_cells(seed: int) -> tuple[list[Placed], int, int]:
    """The cells of a table of tasks with areas merged at random."""
    chance = random.Random(seed)
    rows, columns = chance.randrange(3, 12), chance.randrange(3, 7)
    taken: set[tuple[int, int]] = set()
    cells: list[Placed] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            high = chance.choice((1, 1, 1, 2, 3)) if row else 1
            wide = chance.choice((1, 1, 1, 1, 2))
            area = [
                (r, c) for r in range(row, min(row + high, rows)) for c in range(column, min(column + wide, columns))
            ]
            if taken & set(area):
                area = [(row, column)]
            taken |= set(area)
            height, width = area[-1][0] - row + 1, area[-1][1] - column + 1
            cells.append(
                (row, column, height, width, f"第{row}行{column}列{chance.choice(('责任单位', '强师', '12月底前'))}")
            )
    return cells, rows, columns


def make_docx(cells: list[Placed], rows: int, columns: int) -> bytes:
    """A Word file with the table between two paragraphs."""
    made = docx.Document()
    made.add_paragraph("任务分工如下。")
    table: WordTable = made.add_table(rows, columns)
    for row, column, high, wide, text in cells:
        table.cell(row, column).merge(table.cell(row + high - 1, column + wide - 1)).text = text
    made.add_paragraph("以上请认真落实。")
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def make_xlsx(cells: list[Placed], _rows: int, _columns: int) -> bytes:
    """A book with the table in its sheet."""
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row, column, high, wide, text in cells:
        sheet.cell(row + 1, column + 1).value = text
        if high > 1 or wide > 1:
            sheet.merge_cells(start_row=row + 1, start_column=column + 1, end_row=row + high, end_column=column + wide)
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def said_by_sites() -> Iterator[Said]:
    """The pages; those that end in the signature have its issuer."""
    for name, make in SITES.items():
        page = make()
        fields = {"title": page.facts.title, "date": page.facts.date or "", "number": page.facts.number or ""}
        if SIGNED[0] in page.body:
            fields["issuer"] = SIGNED[0]
        yield Said(page.raw, f"{name}.html", {field: value for field, value in fields.items() if value})


def said_by_notices() -> Iterator[Said]:
    """Word files of notices in the forms that offices write: brackets, dates, standing, what is announced or forwarded,
    抄送 and 印发."""
    numbers = ("雁教发〔2024〕5号", "雁教发[2024]5号", "雁教发（2024）5号", "雁教发【2024】第5号", "雁教发﹝2024﹞05号")
    dates = ("2024年3月8日", "二〇二四年三月八日", "二○二四年三月八日", "2024 年 3 月 8 日", "2024-03-08")
    titles = ("关于印发强师工程方案的通知", "关于加强校园安全工作的意见（征求意见稿）", "转发关于做好资助工作的通知")
    ways = ({"announces": "强师工程方案"}, {"standing": "征求意见稿"}, {"forwards": "关于做好资助工作的通知"})
    feet = {"copied_to": "区委办公室、区人民政府办公室", "printed_by": f"{SIGNED[0]}办公室", "printed_on": "2024-03-11"}
    for index in range(15):
        title = f"雁河区教育委员会{titles[index % 3]}"
        made = docx.Document()
        made.add_paragraph(title, style="Title" if index % 2 else None)
        foot = ("抄送：区委办公室，区人民政府办公室。", f"{SIGNED[0]}办公室　　2024年3月11日印发") if index % 2 else ()
        for line in (numbers[index % 5], *lines_of(20 + index, 4)[:-2], SIGNED[0], dates[(index // 3) % 5], *foot):
            made.add_paragraph(line)
        buffer = io.BytesIO()
        made.save(buffer)
        fields = {"title": title, "number": "雁教发〔2024〕5号", "date": "2024-03-08", "issuer": SIGNED[0]}
        fields |= ways[index % 3] | (feet if foot else {})
        yield Said(buffer.getvalue(), f"notice-{index}.docx", {**fields, "date_kind": "signed"})


def completed(document: Document) -> Document:
    """A document with what its structure says."""
    view = fold(document.text)
    return complete(document, view, build_outline(document, view))


def read_with_trafilatura(raw: bytes) -> str:
    """Its extraction, with tables and without comments."""
    import trafilatura

    return trafilatura.extract(raw, include_comments=False, include_tables=True) or ""


def read_with_readability(raw: bytes) -> str:
    """The text of the element that it chooses."""
    from lxml.html import fromstring  # type: ignore[import-untyped]
    from readability import Document as Readable

    element = fromstring(Readable(raw).summary())
    for node in element.iter("p", "div", "br", "tr", "li", "td", "h1", "h2", "h3", "h4"):
        node.tail = "\n" + (node.tail or "")
    return str(element.text_content())
