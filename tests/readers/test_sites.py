"""Pages of the content systems of government, schools and blogs: the body, the title, what the page says of itself."""

import re

import pytest

from bench.sites import SITES
from graph.records import BlockKind, Document
from ingest.readers.registry import read

AROUND = re.compile(
    "首页|当前位置|分享|微信|浏览|点击|访问次数|上一篇|下一篇|打印|相关阅读|热门|ICP|版权|技术支持|(?<!文)字号：|字体|评论|标签|已下载|扫一扫"
)


def read_page(raw: bytes) -> Document:
    result = read(raw, key="a", name="a.html")
    assert result.document is not None
    assert not result.problems
    return result.document


@pytest.mark.parametrize("name", SITES)
def test_the_body_is_whole_and_nothing_around_it_is_read(name: str) -> None:
    page = SITES[name]()
    document = read_page(page.raw)
    assert document.title == page.facts.title
    assert not AROUND.findall(document.text)
    lines = re.split(r"[\n\t]+", document.text)
    assert lines.count(page.facts.title) == 1
    assert lines[-len(page.body) :] == page.body
    for fact in (page.facts.number, page.facts.index, page.facts.source):
        assert fact is None or fact in document.text


@pytest.mark.parametrize("name", SITES)
def test_blocks_have_the_texts_place(name: str) -> None:
    document = read_page(SITES[name]().raw)
    for before, after in zip(document.blocks, document.blocks[1:], strict=False):
        assert before.span.end <= after.span.start


INFO = {
    "a table": (
        "<table><tr><td>索 引 号:</td><td>YH-1</td><td>主题分类:</td><td>教育</td></tr>"
        "<tr><td>文　　号:</td><td>雁教〔2024〕1号</td><td>成文日期:</td><td></td></tr></table>",
        ["索引号：YH-1", "发文字号：雁教〔2024〕1号"],
    ),
    "a list of pairs": (
        "<ul><li><b>索引号：</b>YH-1</li><li><b>发布机构：</b>雁河区教委</li><li><b>时效性：</b>有效</li></ul>",
        ["索引号：YH-1", "发布机构：雁河区教委", "有效性：有效"],
    ),
    "terms and what they mean": (
        "<dl><dt>索引号</dt><dd>YH-1</dd><dt>文号</dt><dd>雁教〔2024〕1号</dd><dt>公开方式</dt><dd>主动公开</dd></dl>",
        ["索引号：YH-1", "发文字号：雁教〔2024〕1号"],
    ),
    "divs": (
        "<div><div>【索引号】YH-1</div><div>【发文机关】雁河区教委</div><div>【成文日期】2024年3月5日</div></div>",
        ["索引号：YH-1", "发文机关：雁河区教委", "成文日期：2024年3月5日"],
    ),
}
PROSE = "".join(f"<p>各学校要认真落实第{number}项工作，按时报送结果。</p>" for number in range(8))


@pytest.mark.parametrize(("html", "lines"), INFO.values(), ids=INFO.keys())
def test_what_a_page_says_of_itself_becomes_lines(html: str, lines: list[str]) -> None:
    raw = f"<html><body>{html}<h1>关于开展工作检查的通知</h1><div>{PROSE}</div></body></html>".encode()
    assert read_page(raw).text.split("\n")[: len(lines) + 1] == ["关于开展工作检查的通知", *lines]


def test_a_table_of_tasks_is_no_such_table() -> None:
    table = "<table><tr><th>任务</th><th>责任单位</th></tr><tr><td>强师工程</td><td>人事科</td></tr></table>"
    document = read_page(f"<html><body><h1>关于分工的通知</h1>{PROSE}{table}</body></html>".encode())
    assert document.text.endswith("任务\t责任单位\n强师工程\t人事科")


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("发文字号：雁教〔2024〕1号 来源：雁河区教委", "发文字号：雁教〔2024〕1号 来源：雁河区教委"),
        ("来源：雁河区教委 （阅读次数：68）", "来源：雁河区教委"),
        ("时间：2024-01-20 字体：【大】 【中】 【小】", "时间：2024-01-20"),
        ("来源：雁河区教委 【字体：超大 大 中 小】 点击数：次", "来源：雁河区教委"),
    ],
)
def test_counters_beside_a_source_are_dropped(line: str, kept: str) -> None:
    raw = f"<html><body><h1>关于开展工作检查的通知</h1><p>{line}</p>{PROSE}</body></html>".encode()
    assert read_page(raw).text.split("\n")[1] == kept


LISTING = "".join(
    f"<tr><td data-n='{n}'></td><td>第{n}行，各校认真落实研修任务，并按时上报。</td></tr>" for n in range(30)
)


def test_a_listing_of_lines_is_no_table() -> None:
    """As sites show a file of text: each line in a row, its number drawn by the style sheet."""
    html = (
        f"<body><div>30 lines 2 KB</div><div itemprop='text'><table>{LISTING}</table></div><div>About us</div></body>"
    )
    document = read_page(html.encode())
    assert {block.kind for block in document.blocks} == {BlockKind.PARAGRAPH}
    assert document.text.splitlines() == [f"第{n}行，各校认真落实研修任务，并按时上报。" for n in range(30)]


def test_the_name_of_a_column_is_no_title() -> None:
    words = "<p>各学校要认真落实研修任务，并按时上报。</p>" * 5
    html = f"<title>雁河教育研修活动专题</title><body><p>雁河区教师研修工作总结</p>{words}</body>"
    document = read_page(html.encode())
    assert document.title is None
    assert document.text.startswith("雁河区教师研修工作总结\n")
