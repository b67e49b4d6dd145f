"""Plain text, Markdown and HTML: text in, blocks out."""

import pytest

from graph.records import Document
from ingest.readers.registry import read

Row = tuple[str, str, int | None]  # kind, text, level


def rows_of(document: Document) -> list[Row]:
    return [
        (block.kind.value, document.text[block.span.start : block.span.end], block.level) for block in document.blocks
    ]


def read_text(text: str, name: str) -> Document:
    document = read(text.encode(), key="a", name=name).document
    assert document is not None
    return document


MARKDOWN: dict[str, tuple[str, str | None, list[Row]]] = {
    "headings": (
        "# 工作要点\n\n第一段\n第二行\n\n## 一、总体要求\n\n正文**加粗**和[链接](http://a.b)。",
        "工作要点",
        [
            ("heading", "工作要点", 1),
            ("paragraph", "第一段\n第二行", None),
            ("heading", "一、总体要求", 2),
            ("paragraph", "正文加粗和链接。", None),
        ],
    ),
    "numbers of lists are written out": (
        "3. 甲\n4. 乙\n\n- 丙\n\n  丁\n",
        None,
        [("item", "3. 甲", None), ("item", "4. 乙", None), ("item", "丙", None), ("item", "丁", None)],
    ),
    "quotes, code and HTML": (
        "> 引文\n\n```\n代码\n```\n\n<div>网页</div>\n\n![图](a.png) 甲<br>乙",
        None,
        [
            ("paragraph", "引文", None),
            ("paragraph", "代码", None),
            ("paragraph", "网页", None),
            ("paragraph", "图 甲\n乙", None),
        ],
    ),
    "no title without a heading of level 1": ("## 二级\n", None, [("heading", "二级", 2)]),
}


@pytest.mark.parametrize(("text", "title", "rows"), MARKDOWN.values(), ids=MARKDOWN.keys())
def test_markdown(text: str, title: str | None, rows: list[Row]) -> None:
    document = read_text(text, "a.md")
    assert document.title == title
    assert rows_of(document) == rows


def test_markdown_tables_and_heading_paths() -> None:
    document = read_text("# 甲\n## 乙\n| 项目 | 单位 |\n|---|---|\n| 一 | |\n| 二 | 科 |\n# 丙\n尾", "a.md")
    assert document.text == "甲\n乙\n项目\t单位\n一\n二\t科\n丙\n尾"
    cells = [block for block in document.blocks if block.kind.value == "cell"]
    assert [(cell.table, cell.row, cell.column) for cell in cells] == [
        (0, 0, 0), (0, 0, 1), (0, 1, 0), (0, 2, 0), (0, 2, 1),
    ]  # fmt: skip
    assert {cell.path for cell in cells} == {("甲", "乙")}
    assert document.blocks[-1].path == ("丙",)


PAGE = """<!DOCTYPE html><html><head><meta charset="{charset}">
<title>雁河区教委关于印发工作要点的通知_雁河区政府网</title>
<style>p {{}}</style></head><body>
<div class="nav"><a href="/">首页</a><a href="/x">新闻</a></div>
<div id="main"><h1>雁河区教委关于印发工作要点的通知</h1>
<div class="info"><span>发布时间：2023-03-01</span> <span>来源：雁河区教委</span></div>
<div id="zoom"><p>各中小学校：</p><p>现将《雁河区教委工作要点》印发给你们，请结合实际，
认真贯彻落实，并于月底前报送情况。</p><script>alert("不")</script>
<p>一、总体要求<br>坚持立德树人，办好每一所学校。</p><ol start="2"><li>深化改革，提高质量。</li><li>加强管理。</li></ol>
<p style="display:none">隐藏，不显示。</p></div>
<ul class="more"><li><a href="1">其他文章一的标题</a></li><li><a href="2">其他文章二的标题</a></li>
<li><a href="3">其他文章三的标题</a></li><li><a href="4">其他文章四的标题</a></li></ul>
<p>【打印本页】 【关闭窗口】</p></div></body></html>"""

PAGE_TEXT = """雁河区教委关于印发工作要点的通知
发布时间：2023-03-01 来源：雁河区教委
各中小学校：
现将《雁河区教委工作要点》印发给你们，请结合实际，认真贯彻落实，并于月底前报送情况。
一、总体要求
坚持立德树人，办好每一所学校。
2. 深化改革，提高质量。
3. 加强管理。"""


@pytest.mark.parametrize(
    ("claimed", "charset"), [("utf-8", "utf-8"), ("utf-8", "gb18030"), ("gb2312", "utf-8"), ("big5", "gb18030")]
)
def test_a_page_is_its_main_body_whatever_charset_it_claims(claimed: str, charset: str) -> None:
    result = read(PAGE.format(charset=claimed).encode(charset), key="a", name="a.html")
    assert result.document is not None
    assert result.document.text == PAGE_TEXT
    assert result.document.title == "雁河区教委关于印发工作要点的通知"
    assert result.document.blocks[0].level == 1
    assert not result.problems


BODY = "雁河区教育局召开会议，总结工作，部署任务。" * 5
TITLES = {
    "site name alone is no title": ("雁河区教育局网", "", None),
    "column cut off": ("关于春季招生工作的通知-通知公告-雁河教育网", "", "关于春季招生工作的通知"),
    "site before": ("雁河教育网 - 关于春季招生工作的通知", "", "关于春季招生工作的通知"),
    "hyphen inside": ("雁河-云台两区结对帮扶签约仪式举行", "", "雁河-云台两区结对帮扶签约仪式举行"),
    "one first heading": ("雁河区教育局网", "<h1>关于春季招生工作的通知</h1>", "关于春季招生工作的通知"),
    "no head": ("", "", None),
}


@pytest.mark.parametrize(("title", "heading", "wanted"), TITLES.values(), ids=TITLES.keys())
def test_page_titles(title: str, heading: str, wanted: str | None) -> None:
    document = read_text(f"<html><title>{title}</title><body>{heading}<p>{BODY}</p></body></html>", "a.html")
    assert document.title == wanted
    assert document.text == (f"{wanted}\n{BODY}" if wanted else BODY)


def test_spans_of_cells_are_resolved() -> None:
    table = """<table><tr><th rowspan=2>工程</th><th colspan=2>责任</th></tr><tr><td>领导</td><td>单位</td></tr>
    <tr><td rowspan=9>强师</td><td>张三</td><td>人事科<br>教研室</td></tr><tr><td colspan=2>两项</td></tr></table>"""
    document = read_text(f"<html><body><p>{BODY}</p>{table}</body></html>", "a.html")
    cells = {
        document.text[b.span.start : b.span.end]: (b.row, b.column, b.rows, b.columns)
        for b in document.blocks
        if b.kind.value == "cell"
    }
    assert cells == {
        "工程": (0, 0, 2, 1),
        "责任": (0, 1, 1, 2),
        "领导": (1, 1, 1, 1),
        "单位": (1, 2, 1, 1),
        "强师": (2, 0, 2, 1),
        "张三": (2, 1, 1, 1),
        "人事科\n教研室": (2, 2, 1, 1),
        "两项": (3, 1, 1, 2),
    }
    assert document.text.endswith("工程\t责任\n\t领导\t单位\n强师\t张三\t人事科\n教研室\n\t两项")


def test_a_table_that_lays_out_the_page_is_no_table() -> None:
    page = f"<html><body><table><tr><td>左</td><td><p>{BODY}</p><p>{BODY}</p></td></tr></table></body></html>"
    document = read_text(page, "a.html")
    assert [
        block.kind.value for block in document.blocks if BODY in document.text[block.span.start : block.span.end]
    ] == [
        "paragraph",
        "paragraph",
    ]


def test_a_deep_tree_is_no_trouble() -> None:
    page = f"<html><body>{'<div>' * 5000}<p>{BODY}</p>{'</div>' * 5000}</body></html>"
    assert read_text(page, "a.html").text == BODY
