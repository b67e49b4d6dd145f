"""Write the .docx, .pdf and .xlsx samples: `python tests/samples/make.py`.

Needs python-docx, openpyxl and reportlab. The same versions give the same bytes: dates are fixed, and reportlab runs in
its invariant mode. `test_make.py` checks that the files are what this script writes.
It stands here and not in samples/, since everything in that folder is read as a document.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet
from reportlab.lib.enums import TA_CENTER, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

SAMPLES = Path(__file__).parents[2] / "samples"
NOTICE = SAMPLES / "tongzhou-reading-notice.txt"
MADE = datetime(2024, 1, 1, tzinfo=UTC).replace(tzinfo=None)
Row = Sequence[str | int]

EIGHT_PROJECTS: tuple[tuple[str, str], ...] = (
    ("title", "丰台区教育强区建设八大工程实施方案"),
    ("text", "丰教发〔2024〕8号"),
    ("text", "为加快建设教育强区，结合本区实际，制定本实施方案。"),
    ("heading", "一、总体目标"),
    ("text", "到2027年，全区新增学位1.2万个，优质教育资源覆盖率达到90%以上，公办园在园幼儿占比达到65%。"),
    ("heading", "二、重点任务"),
    ("item", "（一）党建领航工程"),
    ("text", "推进党组织领导的校长负责制，建设区级党建示范校20所，每年轮训学校书记、校长不少于1次。"),
    ("text", "责任领导：温若谷；责任单位：区委教育工委组织科、宣传科"),
    ("item", "（二）学位扩容工程"),
    ("text", "到2026年，新建、改扩建中小学8所，新增学位9600个；新建幼儿园6所。"),
    ("text", "责任领导：商羽；责任单位：区教委基建科；配合单位：区规划自然资源分局、区财政局"),
    ("item", "（三）课堂提质工程"),
    ("text", "实施“问学课堂”行动，到2025年评选区级优质课300节，培育学科基地30个。"),
    ("text", "责任领导：温若谷；责任单位：区教委中学教育科、小学教育科，丰台区教育科学研究院"),
    ("item", "（四）强师赋能工程"),
    ("text", "完善“新芽、青干、名师”三级培养体系，到2027年市级以上骨干教师达到400名。"),
    ("text", "责任领导：俞晚晴；责任单位：区教委人事科；配合单位：北京教育学院丰台分院"),
    ("item", "（五）职教头雁工程"),
    ("text", "实施职业教育“头雁计划”，建设综合性职教主校区，到2026年建成校企合作实训基地12个。"),
    ("text", "“头雁计划”责任领导：温若谷；责任单位：区教委职业教育与成人教育科、丰台区职业教育中心学校"),
    ("item", "（六）数字赋能工程"),
    ("text", "建设区级智慧教育平台，到2025年数字校园达标率达到100%，人工智能课程开设学校不少于60所。"),
    ("text", "责任领导：商羽；责任单位：区教育信息中心"),
    ("item", "（七）健康护航工程"),
    ("text", "落实每天综合体育活动不少于2小时，学生体质健康优良率每年提高1个百分点，总体近视率下降到50%以下。"),
    ("text", "责任领导：俞晚晴；责任单位：区教委体育卫生与艺术教育科；配合单位：区卫生健康委"),
    ("item", "（八）平安校园工程"),
    ("text", "校园重点部位视频监控覆盖率保持100%，每学期组织应急演练不少于2次。"),
    ("text", "责任领导：商羽；责任单位：区教委安全保卫科，各中小学、幼儿园"),
    ("heading", "三、保障措施"),
    ("text", "成立区教育强区建设工作专班，由区教委主任纪明舟任组长，温若谷、商羽、俞晚晴任副组长。"),
    ("right", "北京市丰台区教育委员会"),
    ("right", "2024年2月20日"),
)

LANGFANG_TITLE = "廊坊市广阳区教育和体育局2024年重点工作任务分解表"
LANGFANG_TASKS: tuple[Row, ...] = (
    ("类别", "工作任务", "目标", "责任领导", "责任单位"),
    ("教育质量", "推进“向阳课堂”改革", "评选优质课例80节", "冷知秋", "局教研室"),
    ("教育质量", "加强学科教研基地建设", "建成区级教研基地10个", "冷知秋", "局教研室"),
    ("资源供给", "新建第二十六小学", "新增学位1620个", "闻人靖", "局项目建设科"),
    ("资源供给", "实施公办幼儿园扩容行动", "新增公办园3所", "闻人靖", "局学前教育科、局项目建设科"),
    ("队伍建设", "启动“晨曦”青年教师培养工程", "培养青年骨干教师45名", "冷知秋", "局人事科"),
)
LANGFANG_MERGED = ((1, 0, 2, 0), (3, 0, 4, 0), (1, 3, 2, 3), (3, 3, 4, 3), (1, 4, 2, 4))

WUQING_TITLE = "武清区教育局2025年教育实事项目清单"
WUQING_TASKS: tuple[Row, ...] = (
    ("序号", "项目名称", "工作目标", "完成时限", "牵头单位", "配合单位"),
    (1, "中小学校舍改造项目", "改造校舍面积12万平方米", "2025年10月", "区教育局基建科", "区住房建设委"),
    (2, "公办幼儿园新建项目", "新建公办幼儿园4所", "2025年12月", "区教育局基建科", "区财政局"),
    (3, "“雍阳名师”培养计划", "培养区级名师50名", "2025年12月", "区教育局人事科", "区教师发展中心"),
    (4, "“运河讲堂”思政课建设行动", "开发精品课程60节", "2025年11月", "区教育局德育科", "区教师发展中心"),
    (5, "校园心理守护行动", "专职心理教师配备率达到100%", "2025年9月", "区教育局德育科", "区卫生健康委"),
)
WUQING_MERGED = ("E3:E4", "E6:E7", "F5:F6")

ROSTER_TITLE = "芜湖市镜湖区公办学校及负责人名单（2024年9月）"
ROSTER: tuple[Row, ...] = (
    ("序号", "学校名称", "学段", "党组织书记", "校长（园长）", "所属教育集团"),
    (1, "镜湖新城实验学校", "九年一贯制", "阮听松", "阮听松", "镜湖新城实验学校教育集团"),
    (2, "汀棠中学", "初中", "裘怀谷", "宣若朴", "镜湖新城实验学校教育集团"),
    (3, "赭山小学", "小学", "巫明澈", "杭清越", "镜湖新城实验学校教育集团"),
    (4, "狮子山小学", "小学", "郗照临", "费鸣谦", "狮子山小学教育集团"),
    (5, "绿影小学", "小学", "柳 笛", "柳 笛", "狮子山小学教育集团"),
    (6, "镜湖区机关幼儿园", "学前", "景行止", "车望野", ""),
)


def main(folder: Path = SAMPLES) -> None:
    write_plan(folder / "fengtai-eight-projects.docx")
    write_word_table(folder / "guangyang-tasks.docx")
    write_sheet(folder / "wuqing-projects.xlsx", WUQING_TITLE, WUQING_TASKS, WUQING_MERGED)
    write_sheet(folder / "jinghu-schools.xlsx", ROSTER_TITLE, ROSTER, ())
    write_pdf(folder / "tongzhou-reading-notice.pdf", NOTICE.read_text(encoding="utf-8"))


def write_plan(path: Path) -> None:
    document = docx.Document()
    for kind, text in EIGHT_PROJECTS:
        if kind == "title":
            document.add_heading(text, level=0)
        elif kind in {"heading", "item"}:
            document.add_heading(text, level=1 if kind == "heading" else 2)
        else:
            paragraph = document.add_paragraph(text)
            if kind == "right":
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _save_word(document, path)


def write_word_table(path: Path) -> None:
    document = docx.Document()
    document.add_heading(LANGFANG_TITLE, level=0)
    document.add_paragraph("廊坊市广阳区教育和体育局　2024年3月1日")
    table = document.add_table(rows=len(LANGFANG_TASKS), cols=len(LANGFANG_TASKS[0]), style="Table Grid")
    covered = {(r, c) for top, left, bottom, right in LANGFANG_MERGED for r in range(top, bottom + 1)
               for c in range(left, right + 1) if (r, c) != (top, left)}  # fmt: skip
    for r, row in enumerate(LANGFANG_TASKS):
        for c, text in enumerate(row):
            if (r, c) not in covered:
                table.cell(r, c).text = str(text)
    for top, left, bottom, right in LANGFANG_MERGED:
        merged = table.cell(top, left).merge(table.cell(bottom, right))
        merged.text = str(LANGFANG_TASKS[top][left])
    _save_word(document, path)


def write_sheet(path: Path, title: str, rows: Sequence[Row], merged: Sequence[str]) -> None:
    """The title over all columns, then the header, then the rows; a merged range keeps its upper left value."""
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet: Worksheet = book.create_sheet("清单")
    sheet.append([title])
    sheet.merge_cells(start_row=1, start_column=1, end_row=1, end_column=len(rows[0]))
    sheet["A1"].font = Font(bold=True, size=14)
    sheet["A1"].alignment = Alignment(horizontal="center")
    for row in rows:
        sheet.append(list(row))
    for area in merged:
        sheet.merge_cells(area)
    for column, width in zip("ABCDEF", (6, 30, 30, 16, 26, 28), strict=True):
        sheet.column_dimensions[column].width = width
    book.properties.creator = "Yanzhen samples"
    book.properties.created = book.properties.modified = MADE
    buffer = io.BytesIO()
    book.save(buffer)
    _store(buffer.getvalue(), path)


def write_pdf(path: Path, text: str) -> None:
    """A notice as it is printed: the lines before the number are its title, the last two its signature."""
    registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=12, leading=22, wordWrap="CJK", firstLineIndent=24)
    flush = ParagraphStyle("flush", parent=body, firstLineIndent=0)
    title = ParagraphStyle("title", parent=flush, fontSize=18, leading=30, alignment=TA_CENTER)
    number = ParagraphStyle("number", parent=flush, alignment=TA_CENTER, spaceAfter=12)
    signature = ParagraphStyle("signature", parent=flush, alignment=TA_RIGHT)
    lines = [line for line in text.split("\n") if line]
    styles = [title, title, number, flush, *[body] * (len(lines) - 6), signature, signature]
    page = SimpleDocTemplate(str(path), pagesize=A4, title=lines[1], author=lines[0], invariant=1)
    page.build([Paragraph(line, style) for line, style in zip(lines, styles, strict=True)])


def _save_word(document: Document, path: Path) -> None:
    properties = document.core_properties
    properties.author = "Yanzhen samples"
    properties.created = properties.modified = MADE
    buffer = io.BytesIO()
    document.save(buffer)
    _store(buffer.getvalue(), path)


def _store(archive: bytes, path: Path) -> None:
    """Pack an Office file anew, without the clock."""
    with zipfile.ZipFile(io.BytesIO(archive)) as read, zipfile.ZipFile(path, "w") as write:
        for name in read.namelist():
            content = read.read(name)
            if name == "docProps/core.xml" and b"dcterms:modified" in content:
                content = _fixed(content)
            entry = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            write.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _fixed(core: bytes) -> bytes:
    """openpyxl stamps the time of saving whatever is set."""
    head, _, rest = core.partition(b"<dcterms:modified")
    attributes, _, tail = rest.partition(b">")
    _, _, end = tail.partition(b"<")
    return head + b"<dcterms:modified" + attributes + b">" + MADE.strftime("%Y-%m-%dT%H:%M:%SZ").encode() + b"<" + end


if __name__ == "__main__":
    main()
