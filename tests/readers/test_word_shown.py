"""What Word shows of a file and python-docx does not: accepted changes, notes, numbers from styles, boxes in cells."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from graph.records import Document
from ingest.readers.registry import read

NAMES = f'{nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
NOTE_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NOTE_MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def run(text: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text) if text else ''}</w:p>"


def cell(inner: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def numbered(text: str, number: int, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def styled(text: str, style: str) -> str:
    return paragraph(text, f'<w:pStyle w:val="{style}"/>')


def make_word(body: str, *, styles: str = "", lists: str = "", notes: str = "") -> bytes:
    made = docx.Document()
    for element in parse_xml(f"<w:body {NAMES}>{body}</w:body>"):
        made.element.body.insert(len(made.element.body) - 1, element)
    for element in parse_xml(f"<w:styles {NAMES}>{styles}</w:styles>"):
        made.styles.element.append(element)
    if lists:
        root = made.part.numbering_part.element
        for element in list(root):
            root.remove(element)
        for element in parse_xml(f"<w:numbering {NAMES}>{lists}</w:numbering>"):
            root.append(element)
    buffer = io.BytesIO()
    made.save(buffer)
    return with_notes(buffer.getvalue(), notes) if notes else buffer.getvalue()


def with_notes(raw: bytes, notes: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/_rels/document.xml.rels":
                line = f'<Relationship Id="rN" Type="{NOTE_TYPE}" Target="footnotes.xml"/></Relationships>'
                part = part.replace(b"</Relationships>", line.encode())
            if name == "[Content_Types].xml":
                line = f'<Override PartName="/word/footnotes.xml" ContentType="{NOTE_MEDIA}"/></Types>'
                part = part.replace(b"</Types>", line.encode())
            new.writestr(name, part)
        new.writestr("word/footnotes.xml", f"<w:footnotes {NAMES}>{notes}</w:footnotes>")
    return buffer.getvalue()


def read_word(raw: bytes) -> Document:
    result = read(raw, key="a", name="a.docx")
    assert result.document is not None
    assert not result.problems
    return result.document


BOX = f"<w:txbxContent>{paragraph('框中')}</w:txbxContent>"
TWICE = f"<mc:AlternateContent><mc:Choice>{BOX}</mc:Choice><mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent>"
DELETED_END = "<w:rPr><w:del/></w:rPr>"
NOT_HIDDEN = '<w:vanish w:val="0"/>'
TWO = row(cell(paragraph("甲")), cell(paragraph("乙")))
SHOWN = {
    "hidden words": (f"<w:p>{run('显示')}{run('隐藏', '<w:vanish/>')}{run('照旧', NOT_HIDDEN)}</w:p>", "显示照旧"),
    "the end of a paragraph deleted": (paragraph("前半，", DELETED_END) + paragraph("后半。"), "前半，后半。"),
    "moved away and to": (
        f"<w:p><w:moveFrom>{run('移走')}</w:moveFrom>{run('留下')}<w:moveTo>{run('移来')}</w:moveTo></w:p>",
        "留下移来",
    ),
    "a deleted row": (table(TWO, row(cell(paragraph("丙")), properties="<w:del/>"), TWO), "甲\t乙\n甲\t乙"),
    "merged sideways as of old": (
        table(
            row(
                cell(paragraph("合计"), '<w:hMerge w:val="restart"/>'),
                cell(paragraph(""), "<w:hMerge/>"),
                cell(paragraph("二")),
            ),
            row(cell(paragraph("甲")), cell(paragraph("乙")), cell(paragraph("丙"))),
        ),
        "合计\t\t二\n甲\t乙\t丙",
    ),
    "a box in a cell": (
        table(TWO, row(cell(f"<w:p>{run('丙')}{TWICE}</w:p>"), cell(paragraph("丁")))),
        "甲\t乙\n丙\n框中\t丁",
    ),
    "signs over words": (
        f"<w:p><w:r><w:ruby><w:rt>{run('yàn')}</w:rt><w:rubyBase>{run('雁')}</w:rubyBase></w:ruby></w:r></w:p>",
        "雁",
    ),
    "a field shows its result": (
        f"<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>{run('3')}</w:p>",
        "3",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "text"), SHOWN.values(), ids=SHOWN.keys())
def test_words_as_accepted(body: str, text: str) -> None:
    assert read_word(make_word(body)).text == text


def test_footnotes_follow_the_paragraph_that_refers_to_them() -> None:
    reference = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    body = f"<w:p>{run('第一段')}{reference.format(7)}{run('。')}</w:p>"
    body += table(TWO, row(cell(f"<w:p>{run('丙')}{reference.format(8)}</w:p>"), cell(paragraph("丁"))))
    notes = f'<w:footnote w:type="separator" w:id="0">{paragraph("线")}</w:footnote>'
    notes += f'<w:footnote w:id="7">{paragraph("含民办学校")}</w:footnote>'
    notes += f'<w:footnote w:id="8">{paragraph("试点")}</w:footnote>'
    document = read_word(make_word(body + paragraph("末段。"), notes=notes))
    assert document.text == "第一段。\n[1] 含民办学校\n甲\t乙\n丙\t丁\n[2] 试点\n末段。"


LEVELS = """<w:abstractNum w:abstractNumId="5">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:pStyle w:val="Part"/><w:lvlText w:val="第%1部分"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Point"/><w:isLgl/><w:suff w:val="nothing"/><w:lvlText w:val="%1.%2"/></w:lvl>
</w:abstractNum><w:abstractNum w:abstractNumId="6"><w:numStyleLink w:val="Linked"/></w:abstractNum>
<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Linked"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="（%1）"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="5"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="6"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
"""  # noqa: E501
STYLES = """<w:style w:type="paragraph" w:styleId="Part"><w:name w:val="部分"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Point"><w:name w:val="要点"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="SubPoint"><w:name w:val="次要点"/><w:basedOn w:val="Point"/></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="我的标题"/><w:basedOn w:val="Heading2"/></w:style>"""


def test_numbers_come_from_styles_links_and_overrides() -> None:
    body = styled("总则", "Part") + styled("目标", "Point") + styled("原则", "SubPoint") + styled("任务", "Part")
    body += styled("课程", "Point") + numbered("甲", 2) + numbered("乙", 2) + numbered("丙", 3) + numbered("丁", 3)
    document = read_word(make_word(body, styles=STYLES, lists=LEVELS))
    assert document.text.split("\n") == [
        *(
            "第一部分 总则",
            "1.1目标",
            "1.2原则",
            "第二部分 任务",
            "2.1课程",
            "（1）甲",
            "（2）乙",
            "（4）丙",
            "（5）丁",
        ),
    ]
    assert [(block.kind.value, block.level) for block in document.blocks[:2]] == [("heading", 2), ("item", None)]


def test_headings_by_outline_level_and_by_the_style_below() -> None:
    level = '<w:outlineLvl w:val="1"/>'
    long = "这一段虽有大纲级别，却是正文；不是标题。"
    body = styled("小节", "Mine") + paragraph("保障措施", level) + paragraph(long, level)
    blocks = read_word(make_word(body, styles=STYLES)).blocks
    assert [(block.kind.value, block.level) for block in blocks] == [
        ("heading", 3),
        ("heading", 3),
        ("paragraph", None),
    ]


def test_a_column_of_automatic_numbers_alone_is_read() -> None:
    rows = [row(cell(numbered("", 3)), cell(paragraph(name))) for name in ("强师", "强校")]
    document = read_word(make_word(table(*rows), lists=LEVELS))
    assert document.text == "（4）\t强师\n（5）\t强校"


def test_headers_and_footers_are_set_aside() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "内部资料"
    made.sections[0].footer.paragraphs[0].text = "第1页"
    made.add_paragraph("正文。")
    buffer = io.BytesIO()
    made.save(buffer)
    assert read_word(buffer.getvalue()).text == "正文。"


def test_a_title_of_two_paragraphs_is_one_title() -> None:
    body = styled("雁河区教育委员会", "Title") + styled("关于做好招生工作的通知", "Title") + paragraph("各校：")
    assert read_word(make_word(body)).title == "雁河区教育委员会关于做好招生工作的通知"


def test_a_title_that_stands_twice_is_told_once() -> None:
    body = styled("雁河区招生方案", "Title") + styled("雁河区招生方案", "Title") + paragraph("各校：")
    assert read_word(make_word(body)).title == "雁河区招生方案"
