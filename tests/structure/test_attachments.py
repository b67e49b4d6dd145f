"""What stands below a notice in its own file: attachments and plans are parted, lists of attachments are not."""

import pytest

from graph.records import Document
from ingest.structure.attachments import split_attachments
from ingest.structure.metadata import complete
from ingest.structure.outline import build_outline
from ingest.structure.view import fold

MAIN = (
    "雁河区教育局关于做好教师研修工作的通知\n雁教〔2024〕7号\n各中小学：\n"
    "为做好全区教师研修工作，现将有关事项通知如下，请各校认真落实。\n"
)
SIGNED = "雁河区教育局\n2024年3月5日\n"
PLAN = (
    "一、总体要求\n全区各校要把教师研修摆在重要位置，校长是第一责任人，教研组长具体落实。\n"
    "二、主要任务\n区教师发展中心牵头组织新教师培训，每学期不少于四十学时，并做好过程记录与考核。\n"
    "三、保障措施\n区教育局人事科负责督导检查，定期通报各校进展，及时总结推广好的做法。\n"
)
ROSTER = "序号\t姓名\t职务\n1\t林晚\t区教育局副局长\n2\t孙强\t区教师发展中心主任\n"

# text → (title, first words of the part, last words)
CASES: dict[str, tuple[str, list[tuple[str | None, str, str]]]] = {
    "heading alone, title below": (
        MAIN + SIGNED + "附件\n教师研修工作方案\n" + PLAN,
        [("教师研修工作方案", "附件", "好的做法。")],
    ),
    "a list above the signature, then two attachments": (
        MAIN + "附件：1.教师研修工作方案\n2.领导小组名单\n" + SIGNED + "附件1\n教师研修工作方案\n" + PLAN
        + "附件2\n领导小组名单\n" + ROSTER,
        [("教师研修工作方案", "附件1", "好的做法。"), ("领导小组名单", "附件2", "发展中心主任")],
    ),
    "titles on the heading lines, in Chinese numerals": (
        MAIN + SIGNED + "附件一：教师研修工作方案\n" + PLAN + "附件二：领导小组名单\n" + ROSTER,
        [("教师研修工作方案", "附件一", "好的做法。"), ("领导小组名单", "附件二", "发展中心主任")],
    ),
    "a title broken over two lines, its standing in brackets": (
        MAIN + SIGNED + "附件\n雁河区中小学教师\n研修工作实施办法\n（试行）\n" + PLAN,
        [("雁河区中小学教师研修工作实施办法(试行)", "附件", "好的做法。")],
    ),
    "the plan below the signature of its notice": (
        MAIN.replace("做好教师研修工作", "印发教师研修工作方案") + SIGNED
        + "（此件公开发布）\n教师研修工作方案\n" + PLAN,
        [("教师研修工作方案", "教师研修工作方案", "好的做法。")],
    ),
    "two plans that one notice announces": (
        "雁河区教育局关于印发《教师研修工作方案》《校长轮训工作方案》的通知\n各校：\n现印发给你们，请认真执行。\n"
        + SIGNED + "教师研修工作方案\n" + PLAN + "校长轮训工作方案\n" + PLAN,
        [("教师研修工作方案", "教师研修", "好的做法。"), ("校长轮训工作方案", "校长轮训", "好的做法。")],
    ),
    "no signature: the very title that is announced": (
        "关于印发《教师研修工作方案》的通知\n各校：\n现将《教师研修工作方案》印发给你们，请认真执行。\n"
        "教师研修工作方案\n" + PLAN,
        [("教师研修工作方案", "教师研修", "好的做法。")],
    ),
    "listed titles head what follows without the word": (
        MAIN + "附件1：研修工作自查表\n附件2：领导小组名单\n" + SIGNED
        + "研修工作自查表\n检查单位\t检查内容\n各校\t研修计划是否按时上报并且公示，过程记录是否完整\n"
        + "领导小组名单\n" + ROSTER,
        [("研修工作自查表", "研修工作自查表", "是否完整"), ("领导小组名单", "领导小组名单", "发展中心主任")],
    ),
    "an attached plan with a list and a heading of its own": (
        MAIN + SIGNED + "教师研修工作方案\n" + PLAN + "附：领导小组名单\n" + ROSTER,
        [("教师研修工作方案", "教师研修", "好的做法。"), ("领导小组名单", "附：", "发展中心主任")],
    ),
    "the foot of the paper is the notice's": (
        MAIN + SIGNED + "附件\n教师研修工作方案\n" + PLAN
        + "抄送：区委办、区政府办。\n雁河区教育局办公室　2024年3月6日印发\n",
        [("教师研修工作方案", "附件", "好的做法。")],
    ),
    "a heading marked as such": (
        "# " + MAIN + SIGNED + "## 附件2：领导小组名单\n" + ROSTER,
        [("领导小组名单", "## 附件2", "发展中心主任")],
    ),
    "equal titles": (
        MAIN + SIGNED + "附件1\n申报登记表\n" + ROSTER + "附件2\n申报登记表\n" + ROSTER,
        [("申报登记表", "附件1", "发展中心主任"), ("申报登记表", "附件2", "发展中心主任")],
    ),
}  # fmt: skip

WHOLE = {
    "a list alone": MAIN + "附件：1.教师研修工作方案\n2.领导小组名单\n" + SIGNED,
    "a list below the signature": MAIN + SIGNED + "附件：\n1.教师研修工作方案\n2.教师研修工作领导小组名单\n",
    "files to fetch": MAIN + SIGNED + "附件1：教师研修工作方案.docx\n附件2：领导小组名单.xlsx\n",
    "a list in brackets": MAIN + SIGNED + "附1：\n（1）林晚同志述职述廉工作报告\n（2）孙强同志述职述廉工作报告\n",
    "a word of prose": MAIN + "附件中所列各校四月底前上报研修计划。\n各校校长要抓好落实，确保全员参加。\n" + SIGNED,
    "an attachment by itself": "附件1\n教师研修工作方案\n" + PLAN,
    "a plan that cites another": "教师研修工作方案\n为落实《新时代教师队伍建设意见》，制定本方案。\n" + PLAN,
    "a second signature": MAIN + SIGNED + "联系人：林晚　电话：12345\n",
    "nothing below the word": MAIN + SIGNED + "附件1\n",
    "the same day again": MAIN + "附件：教师研修工作方案\n2024年3月5日\n",
}  # fmt: skip


@pytest.mark.parametrize(("text", "parts"), CASES.values(), ids=CASES)
def test_parts(text: str, parts: list[tuple[str | None, str, str]]) -> None:
    found = split_attachments(Document(key="root/a.txt", version="v", text=text))
    assert [part.title for part in found] == [title for title, _, _ in parts]
    for part, (_, first, last) in zip(found, parts, strict=True):
        assert text[part.offset : part.offset + len(part.text)] == part.text
        assert (part.text.startswith(first), part.text.endswith(last)) == (True, True)
        assert (part.parent, part.attached) == ("root/a.txt", True)
        assert part.key.startswith("root/a.txt#")
    assert len({part.key for part in found}) == len(found)


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE)
def test_leaves_a_document_whole(text: str) -> None:
    assert split_attachments(Document(key="d", version="v", text=text)) == []


def test_an_attachment_has_what_its_notice_says() -> None:
    text = MAIN + SIGNED + "附件\n领导小组名单\n" + ROSTER
    (part,) = split_attachments(Document(key="d", version="v", text=text, region="110106"))
    assert (part.issuer, part.region, part.date, part.date_kind) == ("雁河区教育局", "110106", "2024-03-05", "signed")
    assert (part.number, part.kind) == (None, "名单")


def test_a_forwarded_text_keeps_who_signed_it() -> None:
    text = (
        "雁河区教育局转发北雁市教育局关于做好教师研修工作的通知\n各校：\n现将通知转发给你们，请认真落实。\n"
        + SIGNED
        + "附件\n北雁市教育局关于做好教师研修工作的通知\n北雁教〔2024〕3号\n各区教育局：\n"
        + PLAN
        + "北雁市教育局\n2024年2月20日\n"
    )
    (part,) = split_attachments(Document(key="d", version="v", text=text))
    assert (part.issuer, part.date, part.number) == ("北雁市教育局", "2024-02-20", "北雁教〔2024〕3号")


FROM = {
    "区教育局　区财政局\n": "区教育局、区财政局",
    "市教育局　市发展改革委\n市公安局\n（2024年3月1日）\n": "市教育局、市发展改革委、市公安局",
    "（教育厅、发展改革委、财政厅）\n": "教育厅、发展改革委、财政厅",
    "": "雁河区人民政府办公室",
}


@pytest.mark.parametrize(("names", "issuer"), FROM.items())
def test_a_text_below_the_names_of_those_it_is_from(names: str, issuer: str) -> None:
    text = (
        "雁河区人民政府办公室转发区教育局等部门关于教师研修工作意见的通知\n各镇：\n现转发给你们，请认真落实。\n"
        f"雁河区人民政府办公室\n2024年3月5日\n关于教师研修工作的意见\n{names}{PLAN}"
    )
    (part,) = split_attachments(Document(key="d", version="v", text=text))
    assert part.issuer == issuer


STANDINGS = {
    "雁河区教师研修管理办法（试行）": "试行",
    "雁河区教师研修管理办法（征求意见稿）": "征求意见稿",
    "关于公开征求《雁河区教师研修管理办法（征求意见稿）》意见的公告": "征求意见稿",
    "雁河区教师研修条例（修订草案）": "修订草案",
    "雁河区教师研修规划（送审稿）": "送审稿",
    "雁河区教师研修暂行办法": "暂行",
    "雁河区教师研修方案（2024年修订）": "修订",
    "雁河区教师研修工作方案": None,
    "雁河区新课程试行工作总结": None,
}


@pytest.mark.parametrize(("title", "standing"), STANDINGS.items())
def test_standing(title: str, standing: str | None) -> None:
    assert read(f"{title}\n为做好工作，制定本文件。\n").standing == standing


ANNOUNCED: dict[str, tuple[str | None, str | None]] = {
    "雁河区教育局关于印发《教师研修工作方案》的通知": ("教师研修工作方案", None),
    "雁河区教育局关于印发教师研修工作方案的通知": ("教师研修工作方案", None),
    "雁河区教育局关于公布优秀教师名单的通知": ("优秀教师名单", None),
    "雁河区教育局转发北雁市教育局关于做好教师研修工作的通知": (None, "北雁市教育局关于做好教师研修工作的通知"),
    "雁河区教育局关于转发《教师研修工作意见》的通知": (None, "教师研修工作意见"),
    "雁河区教育局关于转发市教育局教师研修意见的通知": (None, "市教育局教师研修意见"),
    "雁河区教育局关于做好教师研修工作的通知": (None, None),
}


@pytest.mark.parametrize(("title", "said"), ANNOUNCED.items())
def test_what_a_notice_announces_or_forwards(title: str, said: tuple[str | None, str | None]) -> None:
    document = read(f"{title}\n各校：\n现将有关事项通知如下。\n{SIGNED}")
    assert (document.announces, document.forwards) == said


FEET: dict[str, tuple[str, tuple[str | None, str | None, str | None]]] = {
    "one line each": (
        "抄送：区委办，区政府办。\n雁河区教育局办公室　　2024年3月6日印发\n",
        ("区委办、区政府办", "雁河区教育局办公室", "2024-03-06"),
    ),
    "a list over two lines": (
        "抄送：区委办公室、区人大常委会办公室、\n区政府办公室。\n雁河区教育局办公室 2024年3月6日印发 共印20份\n",
        ("区委办公室、区人大常委会办公室、区政府办公室", "雁河区教育局办公室", "2024-03-06"),
    ),
    "the office on a line of its own": (
        "雁河区教育局办公室\n2024年3月6日印发\n",
        (None, "雁河区教育局办公室", "2024-03-06"),
    ),
    "blanks inside the word": ("抄 送：各镇中心校\n", ("各镇中心校", None, None)),
    "none": ("", (None, None, None)),
    "printed in prose": ("各校于2024年3月6日印发了方案，效果良好。\n", (None, None, None)),
}  # fmt: skip


@pytest.mark.parametrize(("foot", "said"), FEET.values(), ids=FEET)
def test_foot(foot: str, said: tuple[str | None, str | None, str | None]) -> None:
    document = read(MAIN + SIGNED + foot)
    assert (document.copied_to, document.printed_by, document.printed_on) == said


def read(text: str) -> Document:
    document = Document(key="d", version="v", text=text)
    view = fold(text)
    return complete(document, view, build_outline(document, view))
