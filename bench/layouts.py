"""The drawn pages of the readers' bench: columns, articles, tables, vertical lines, furniture."""

from collections.abc import Callable

from bench.pages import Cell, Flow, Sheet, Words, columns_of, draw_table, fill, make_paragraph, make_sentences

A3 = (842.0, 1191.0)
LEFT, TOP, RIGHT, BOTTOM = 60.0, 90.0, 535.0, 760.0


def one_column() -> Sheet:
    """A plan over two pages, with heads, feet and page numbers."""
    sheet = Sheet()
    top = sheet.headline(150, 90, "雁河区二〇二四年教育工作要点")
    fill(sheet, [(LEFT, top, RIGHT, BOTTOM), None, (LEFT, TOP, RIGHT, BOTTOM), None, (LEFT, TOP, RIGHT, BOTTOM)], 1, 14)
    _add_furniture(sheet, "雁河区教育委员会文件汇编")
    return sheet


def two_columns() -> Sheet:
    """A title over two columns."""
    sheet = Sheet()
    top = sheet.headline(160, 90, "强师工程三年行动综述")
    fill(sheet, columns_of((LEFT, top, RIGHT, BOTTOM), 2), 2)
    return sheet


def two_columns_over_pages() -> Sheet:
    """Sentences that go on over columns and pages between running heads."""
    sheet = Sheet()
    columns = [*columns_of((LEFT, TOP, RIGHT, BOTTOM), 2), None, *columns_of((LEFT, TOP, RIGHT, BOTTOM), 2)]
    fill(sheet, [*columns, None, *columns_of((LEFT, TOP, RIGHT, BOTTOM), 2)], 3)
    _add_furniture(sheet, "教育研究通讯")
    return sheet


def three_columns() -> Sheet:
    """Three columns under a headline."""
    sheet = Sheet()
    top = sheet.headline(120, 80, "集团办学让家门口的学校更好")
    fill(sheet, columns_of((40, top, 555, BOTTOM), 3, 15), 4, 10.5)
    return sheet


def four_columns() -> Sheet:
    """Four columns on a large page."""
    sheet = Sheet(A3)
    top = sheet.headline(200, 80, "全区中小学校长谈新学期打算", 30)
    fill(sheet, columns_of((50, top, 792, 1100), 4, 16), 5, 10.5)
    return sheet


def uneven_columns() -> Sheet:
    """Columns whose lines stand at other heights, the second half empty."""
    sheet = Sheet()
    left, right = columns_of((LEFT, TOP, RIGHT, BOTTOM), 2)
    assert left is not None
    assert right is not None
    fill(sheet, [left], 6, 12)
    flow, sentences = Flow(sheet, [(right[0], right[1] + 7, right[2], right[3])]), make_sentences(60)
    flow.pour(make_paragraph(sentences, 150))
    return sheet


def columns_by_turns() -> Sheet:
    """Two columns, a stretch across the page, three columns."""
    sheet = Sheet()
    top = sheet.headline(150, 70, "今秋开学全区新增学位")
    fill(sheet, columns_of((LEFT, top, RIGHT, 330), 2), 7)
    Flow(sheet, [(LEFT, 350, RIGHT, 430)]).pour(make_paragraph(make_sentences(70), 120))
    top = sheet.headline(150, 450, "三所新校下月投入使用")
    fill(sheet, columns_of((LEFT, top, RIGHT, 790), 3, 16), 8, 10.5)
    return sheet


def article_beside_article() -> Sheet:
    """A wide article in two columns under its headline, a narrow one beside it."""
    sheet = Sheet()
    top = sheet.headline(60, 80, "校外培训治理见实效", 24)
    fill(sheet, columns_of((40, top, 370, 780), 2, 16), 9, 10.5)
    top = sheet.headline(400, 80, "短讯两则", 18)
    fill(sheet, [(396, top, 555, 780)], 10, 10.5)
    return sheet


def articles_above_articles() -> Sheet:
    """A wide article above two that stand side by side, each under its own headline."""
    sheet = Sheet(A3)
    top = sheet.headline(240, 70, "区委教育工委部署年度重点", 30)
    fill(sheet, columns_of((50, top, 792, 480), 4, 16), 11, 10.5)
    top = sheet.headline(70, 510, "青年教师赛课展风采", 24)
    fill(sheet, columns_of((50, top, 408, 1110), 2, 16), 12, 10.5)
    top = sheet.headline(450, 510, "体育节点燃校园", 24)
    fill(sheet, columns_of((434, top, 792, 1110), 2, 16), 13, 10.5)
    return sheet


def newspaper() -> Sheet:
    """Five articles of other widths with bylines, on one page."""
    sheet = Sheet(A3)
    sheet.text(60, 40, "雁河教育报　2024年3月12日　第2版", 10)
    sheet.say("雁河教育报　2024年3月12日　第2版")
    _article(sheet, (50, 70, 600, 420), "全区教育大会召开", 3, 14)
    _article(sheet, (624, 70, 792, 420), "图书漂流进校园", 1, 15)
    _article(sheet, (50, 450, 226, 1120), "送教下乡二十年", 1, 16)
    _article(sheet, (250, 450, 792, 760), "课后服务从有到优", 3, 17)
    _article(sheet, (250, 790, 792, 1120), "职教园区迎来首批新生", 3, 18)
    return sheet


def short_headlines() -> Sheet:
    """Headlines that do not reach over the gutter, between articles in two columns."""
    sheet = Sheet()
    for number, top in enumerate((80, 320, 560)):
        start = sheet.headline(LEFT, top, ("家校共育", "劳动实践", "科学课程")[number], 18)
        fill(sheet, columns_of((LEFT, start, RIGHT, top + 215), 2), 19 + number)
    return sheet


def ruled_gutters() -> Sheet:
    """Three columns with lines drawn between them, and a frame around all."""
    sheet = Sheet()
    top = sheet.headline(170, 80, "督导室公布检查结果")
    columns = columns_of((46, top, 549, BOTTOM), 3, 19)
    fill(sheet, columns, 23, 10.5)
    sheet.frame(36, top - 8, 559, BOTTOM + 8)
    for column in columns[1:]:
        assert column is not None
        sheet.rule(column[0] - 9.5, top - 8, column[0] - 9.5, BOTTOM + 8)
    return sheet


def vertical_headline() -> Sheet:
    """A headline that runs downwards, left of three columns."""
    sheet = Sheet()
    sheet.down(50, 100, "教研员走进课堂", 24)
    sheet.say("教研员走进课堂")
    fill(sheet, columns_of((95, 95, 555, 500), 3, 16), 24, 10.5)
    return sheet


def vertical_text() -> Sheet:
    """A short text in lines that run downwards, from right to left, above one that runs across."""
    sheet = Sheet()
    lines = ("雁河之滨有学堂百年弦歌", "春风化雨润无声桃李成行", "师者如灯照前路薪火相传")
    for number, line in enumerate(lines):
        sheet.down(420 - 26 * number, 80, line, 14)
    sheet.say(*lines)
    fill(sheet, [(LEFT, 330, RIGHT, 600)], 25)
    return sheet


def continued_article() -> Sheet:
    """An article that breaks off on the first page and goes on on the third."""
    sheet = Sheet(A3)
    sentences = make_sentences(26)
    whole = make_paragraph(sentences, 260)
    sheet.text(60, 40, "雁河教育报　第01版", 10)
    start = sheet.headline(60, 80, "教师轮岗一年记", 26)
    first = Flow(sheet, [(50, start, 408, 600)], 10.5)
    first.pour("本报讯（记者 林晚）" + make_paragraph(sentences, 150))
    cut = len(whole) // 2
    first.pour(whole[:cut])
    said = sheet.paragraphs.pop()
    sheet.text(330, first.bottom, "（下转03版）", 10.5)
    start = sheet.headline(460, 80, "早操跑出新风貌", 22)
    held = sheet.paragraphs.pop()
    other_page: list[list[str]] = [held]
    fill(sheet, [(434, start, 792, 600)], 27, 10.5)
    other_page += sheet.paragraphs[2:]
    del sheet.paragraphs[2:]
    sheet.turn_page()
    sheet.text(60, 40, "雁河教育报　第02版", 10)
    middle = len(sheet.paragraphs)
    fill(sheet, columns_of((50, 80, 792, 500), 3), 28, 10.5)
    other_page += sheet.paragraphs[middle:]
    del sheet.paragraphs[middle:]
    sheet.turn_page()
    sheet.text(60, 40, "雁河教育报　第03版", 10)
    sheet.text(60, 80, "（上接01版）", 10.5)
    rest = Flow(sheet, [(50, 96, 408, 900)], 10.5)
    rest.pour(whole[cut:], indent=0)
    said += sheet.paragraphs.pop()
    sheet.say(*said)
    rest.pour(make_paragraph(sentences, 120))
    start = sheet.headline(460, 80, "食堂开放日受欢迎", 22)
    held = sheet.paragraphs.pop()
    sheet.paragraphs += [*other_page, held]
    fill(sheet, [(434, start, 792, 700)], 29, 10.5)
    return sheet


def roster() -> Sheet:
    """Names and posts in columns that are read line by line."""
    sheet = Sheet()
    sheet.headline(200, 80, "领导小组名单")
    rows = [("组　长", "林晚", "区教委主任"), ("副组长", "周岚", "区教委副主任"), ("成　员", "何舟", "基教科科长")]
    rows += [("成　员", "沈砚", "人事科科长"), ("成　员", "陆苇", "财务科科长"), ("成　员", "许汀", "督导室主任")]
    for number, row in enumerate(rows):
        for x, words in zip((90, 200, 300), row, strict=True):
            sheet.text(x, 140 + 24 * number, words)
        sheet.say("".join(row))
    return sheet


def table() -> Sheet:
    """A table with merged cells between paragraphs."""
    sheet = Sheet()
    top = sheet.headline(170, 80, "重点任务分工表")
    Flow(sheet, [(LEFT, top, RIGHT, top + 60)]).pour("为落实年度工作要点，现将任务分工如下，请认真执行。")
    cells = _tasks(6, 0)
    end = draw_table(sheet, (LEFT, top + 60), (90, 215, 90, 80), [30.0] + [44.0] * 6, cells)
    sheet.cells = cells
    Flow(sheet, [(LEFT, end + 20, RIGHT, end + 120)]).pour("各单位每季度末报送进展情况，由督导室汇总后统一公布。")
    return sheet


def table_over_pages() -> Sheet:
    """A table that goes on on the next page under the same head."""
    sheet = Sheet()
    top = sheet.headline(150, 80, "教育重点项目责任清单")
    widths, heights = (90, 215, 90, 80), [30.0] + [44.0] * 6
    first, second = _tasks(6, 0), _tasks(6, 6)
    draw_table(sheet, (LEFT, top), widths, heights, first)
    sheet.turn_page()
    draw_table(sheet, (LEFT, 70), widths, heights, second)
    below = [Cell(c.row + 7, c.column, c.text, c.rows, c.columns) for c in second if c.row]
    sheet.cells = [*first, *below]
    return sheet


def table_in_column() -> Sheet:
    """A table inside the left of two columns."""
    sheet = Sheet()
    fill(sheet, [(50, 80, 290, 300)], 30, 10.5)
    cells = [
        Cell(0, 0, "学校"),
        Cell(0, 1, "学位"),
        Cell(1, 0, "一小"),
        Cell(1, 1, "240"),
        Cell(2, 0, "二小"),
        Cell(2, 1, "360"),
    ]
    end = draw_table(sheet, (50, 310), (140, 100), (26, 26, 26), cells)
    sheet.cells = cells
    fill(sheet, [(50, end + 15, 290, 760)], 31, 10.5)
    fill(sheet, [(310, 80, 550, 760)], 32, 10.5)
    return sheet


def narrow_cells() -> Sheet:
    """A table whose first column is so narrow that its words run downwards."""
    sheet = Sheet()
    cells = [Cell(0, 0, "类"), Cell(0, 1, "任务"), Cell(0, 2, "单位")]
    for row in range(4):
        cells += [Cell(row + 1, 1, f"第{row + 1}项工作要按月推进，做到有部署有检查有总结"), Cell(row + 1, 2, "人事科")]
    draw_table(sheet, (LEFT, 100), (26, 260, 100), (30, 44, 44, 44, 44), cells)
    sheet.frame(LEFT, 130, LEFT + 26, 306)
    sheet.down(LEFT + 7, 185, "队伍建设", 12)
    sheet.cells = [*cells, Cell(1, 0, "队伍建设", 4, 1)]
    return sheet


COLUMNS: dict[str, Callable[[], Sheet]] = {
    make.__name__: make
    for make in (
        one_column,
        two_columns,
        two_columns_over_pages,
        three_columns,
        four_columns,
        uneven_columns,
        columns_by_turns,
        article_beside_article,
        articles_above_articles,
        newspaper,
        short_headlines,
        ruled_gutters,
        vertical_headline,
        vertical_text,
        continued_article,
        roster,
    )
}
TABLES: dict[str, Callable[[], Sheet]] = {
    make.__name__: make for make in (table, table_over_pages, table_in_column, narrow_cells)
}


def _article(sheet: Sheet, box: tuple[float, float, float, float], title: str, columns: int, seed: int) -> None:
    left, top, right, bottom = box
    start = sheet.headline(left + 10, top, title, 22 if columns > 1 else 18)
    byline = f"本报讯（记者 {'林周何沈陆许'[seed % 6]}晚）"
    fill(sheet, columns_of((left, start, right, bottom), columns, 16), seed, 10.5, byline)


def _tasks(number: int, start: int) -> list[Cell]:
    """A head row, and tasks of which each two share their owner."""
    cells = [Cell(0, column, head) for column, head in enumerate(("工程", "任务", "责任单位", "时限"))]
    for row in range(1, number + 1):
        task = f"第{start + row}项任务，完成{row * 3}所学校的改造并通过验收"
        cells += [Cell(row, 1, task), Cell(row, 3, f"{row}月底")]
    for row in range(1, number, 2):
        cells.append(Cell(row, 2, f"第{start + row}科室", 2, 1))
    half = number // 2
    cells += [Cell(1, 0, "强师工程", half, 1), Cell(1 + half, 0, f"学位工程{start or ''}", number - half, 1)]
    return cells


def _add_furniture(sheet: Sheet, head: str) -> None:
    for number, page in enumerate(sheet.pages, 1):
        page.append(Words(60.0, 40.0, head, 9))
        page.append(Words(280.0, 805.0, f"— {number} —", 9))
