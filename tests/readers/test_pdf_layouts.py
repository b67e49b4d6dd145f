"""Drawn pages with known reading order and cells: columns, articles, tables, lines that run downwards."""

from collections.abc import Callable

import pytest

from bench.layouts import COLUMNS, TABLES
from bench.pages import Cell, Flow, Sheet, draw_table, to_pdf
from bench.readers import cells_in, cells_of, order_of, squeeze, text_of
from graph.records import BlockKind
from ingest.readers.apart import watch_pages
from ingest.readers.content import Content
from ingest.readers.pdf import read_pdf
from ingest.readers.pdf_glyphs import Glyph
from ingest.readers.pdf_segments import make_segments


def paragraphs_of(content: Content) -> list[str]:
    """Without white space, in which a drawn gap and a space are alike."""
    kinds = (BlockKind.PARAGRAPH, BlockKind.CAPTION)
    return [squeeze(content.text[b.span.start : b.span.end]) for b in content.blocks if b.kind in kinds]


@pytest.mark.parametrize("from_top", [False, True], ids=["drawn as read", "drawn from the top"])
@pytest.mark.parametrize("make", COLUMNS.values(), ids=COLUMNS.keys())
def test_lines_are_read_in_order(make: Callable[[], Sheet], from_top: bool) -> None:
    sheet = make()
    assert order_of(sheet, text_of(read_pdf(to_pdf(sheet, from_top=from_top)))) == 1


DOWN = [  # left edge and width of each character, 25 points below the last; the stretches that run downwards
    ([(50.0, 24.0)] * 4, ["教研走进"]),
    ([(50.0, 24.0), (50.0, 24.0), (50.0, 25.5), (50.0, 24.0)], ["教研走进"]),  # as a substitute font draws one
    ([(50.0, 24.0), (49.0, 24.0), (50.4, 24.0), (50.0, 24.0)], ["教研走进"]),
    ([(50.0, 24.0), (90.0, 24.0), (50.0, 24.0), (90.0, 24.0)], []),
    ([(50.0, 24.0), (50.0, 24.0), (75.0, 24.0), (100.0, 24.0)], []),
    ([(50.0, 24.0), (62.0, 24.0), (74.0, 24.0), (86.0, 24.0)], []),
]


@pytest.mark.parametrize(("places", "downwards"), DOWN)
def test_characters_drawn_alone_run_downwards(places: list[tuple[float, float]], downwards: list[str]) -> None:
    drawn = [
        Glyph(text, (left, 100 + 25.0 * row, left + width, 126 + 25.0 * row))
        for row, (text, (left, width)) in enumerate(zip("教研走进", places, strict=True))
    ]
    apart = [Glyph(text, (300.0 + 11 * i, 400.0, 310.5 + 11 * i, 411.0)) for i, text in enumerate("本报讯")]
    mixed = [glyph for pair in zip(drawn, [*apart, *apart[:1]], strict=True) for glyph in pair]
    found = ["".join(g.text for g in segment.glyphs) for segment in make_segments(mixed) if segment.below]
    assert found == downwards


@pytest.mark.parametrize("name", [name for name in COLUMNS if name != "vertical_text"])
def test_paragraphs_are_whole_over_lines_columns_and_pages(name: str) -> None:
    sheet = COLUMNS[name]()
    found = paragraphs_of(read_pdf(to_pdf(sheet)))
    assert [squeeze("".join(lines)) for lines in sheet.paragraphs] == found


@pytest.mark.parametrize("make", TABLES.values(), ids=TABLES.keys())
def test_cells_stand_once_with_place_and_extent(make: Callable[[], Sheet]) -> None:
    sheet = make()
    content = read_pdf(to_pdf(sheet))
    assert cells_in(content) == cells_of(sheet)
    around = "".join(paragraphs_of(content))
    assert not any(squeeze(cell.text) in around for cell in sheet.cells if len(cell.text) > 4)


def draw(*lines: tuple[float, float, str, float]) -> list[str]:
    sheet = Sheet()
    for x, y, words, size in lines:
        sheet.text(x, y, words, size)
    return paragraphs_of(read_pdf(to_pdf(sheet)))


BODY = "为推进全区教育事业发展各单位要认真落实年度重点工作任务并报送情况"  # 32 characters


def test_a_signature_at_the_edge_does_not_run_on() -> None:
    found = draw(
        (60, 100, BODY, 14),
        (60, 121, "特此通知。", 14),
        (418, 200, "2024年4月13日完成", 14),
        (60, 221, "（此件主动公开）", 14),
    )
    assert found == [BODY + "特此通知。", "2024年4月13日完成", "（此件主动公开）"]


def test_lines_of_a_letterhead_stay_apart() -> None:
    head = ("雁河区教育委员会雁河区财政局", "雁河区发展和改革委员会文件组")
    found = draw((130, 80, head[0], 24), (130, 120, head[1], 24), *((60, 200 + 21 * n, BODY, 14) for n in range(6)))
    assert found[:2] == list(head)


def test_continued_articles_leave_their_notes_aside() -> None:
    content = read_pdf(to_pdf(COLUMNS["continued_article"]()))
    footers = [content.text[b.span.start : b.span.end] for b in content.blocks if b.kind is BlockKind.FOOTER]
    assert footers[:2] == ["（下转03版）", "（上接01版）"]
    assert "上接" not in "".join(paragraphs_of(content))


def test_a_note_without_its_other_half_stays_where_it_is() -> None:
    found = draw((60, 100, BODY, 14), (60, 121, "仍需努力。（下转04版）", 14))
    assert found == [BODY + "仍需努力。（下转04版）"]


def test_pages_are_told_while_they_are_read() -> None:
    sheet = Sheet()
    Flow(sheet, [(60, 80, 535, 700)]).pour(BODY)
    sheet.turn_page()
    sheet.text(60, 80, BODY)
    told: list[tuple[int, int]] = []
    with watch_pages(lambda done, of: told.append((done, of))):
        read_pdf(to_pdf(sheet))
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert told[-1] == (4, 4)


@pytest.mark.parametrize("on_next_page", [True, False], ids=["next page", "next column"])
def test_a_row_left_alone_belongs_to_its_table(on_next_page: bool) -> None:
    sheet = Sheet()
    for number in range(12):
        sheet.text(60, 80 + 18 * number, BODY[:16])
    head = [Cell(0, 0, "任务"), Cell(0, 1, "单位"), Cell(1, 0, "学位建设"), Cell(1, 1, "基建科")]
    draw_table(sheet, (60, 320), (110, 82), (26, 26), head)
    if on_next_page:
        sheet.turn_page()
    draw_table(sheet, (320, 80), (110, 82), (26,), [Cell(0, 0, "教师培训"), Cell(0, 1, "人事科")])
    for number in range(12):
        sheet.text(320, 120 + 18 * number, BODY[5:21])
    cells = cells_in(read_pdf(to_pdf(sheet)))
    assert cells >= {(0, 0, 1, 1, "任务"), (1, 1, 1, 1, "基建科"), (2, 0, 1, 1, "教师培训"), (2, 1, 1, 1, "人事科")}


def test_captions_are_known_by_their_signs() -> None:
    sheet = Sheet()
    words = ("▲图为学生在课后服务中学习剪纸。", "学生们在操场上晨跑。（周岚 摄）", "区摄影协会组织学生采风。")
    for number, line in enumerate(words):
        sheet.text(60, 100 + 40 * number, line)
    blocks = read_pdf(to_pdf(sheet)).blocks
    assert [block.kind for block in blocks] == [BlockKind.CAPTION, BlockKind.CAPTION, BlockKind.PARAGRAPH]


def test_a_running_head_stands_once_with_all_its_places() -> None:
    footers = [block for block in read_pdf(to_pdf(COLUMNS["one_column"]())).blocks if block.kind is BlockKind.FOOTER]
    assert [line.page for line in footers[0].lines] == [1, 2, 3]
    assert len(footers) == 4
