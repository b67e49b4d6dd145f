"""The folded view: what rules may rely on, and that every character maps back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.structure.view import fold

FOLDED = [
    ("（一）加强领导：抓好３项工作，达到９５．５％；", "(一)加强领导:抓好3项工作,达到95.5%;"),
    ("「头雁计划」与『灵芽计划』", "“头雁计划”与“灵芽计划”"),
    ('实施"青蓝"工程', "实施“青蓝”工程"),
    ("组长：王　琛", "组长:王 琛"),
    ("甲\xa0乙\t丙", "甲 乙 丙"),
    ("2021―2023年", "2021—2023年"),
    ("**加强管理。**健全制度", "加强管理。健全制度"),
    ("零\u200b宽\ufeff字符", "零宽字符"),
    ("第一行\r\n第二行\r第三行", "第一行\n第二行\n第三行"),
    ("\\t\\t一、活动主题\\r", "    一、活动主题  "),  # as a script writes blanks
    ("路径C:\\text", "路径C:\\text"),
    ("“互联网+课堂&quot;平台，&quot;护苗&quot;行动", "“互联网+课堂”平台,“护苗”行动"),  # as a page's code writes quotes
    ("主办&nbsp;教委", "主办 教委"),
    ("R&D与R&quote", "R&D与R&quote"),
    ("⼯作⽅案", "工作方案"),  # radicals that some PDF files hold instead of characters
]


@pytest.mark.parametrize(("text", "expected"), FOLDED)
def test_folds_forms(text: str, expected: str) -> None:
    assert fold(text).text == expected


WRAPPED = "\n".join(
    [
        "为进一步提高全区中小学教师队伍建设水平，根据上级有关文件精",
        "神，结合我区教育实际情况，区教育局决定开展新一轮骨干教师培",
        "养工作，计划用三年时间培养一批教育教学能力突出的学科骨干教",
        "师队伍，带动全区教师整体水平提升，现将有关事项通知如下，请",
        "各中小学校结合自身实际认真贯彻落实，按时完成各项工作任务，",
        "确保取得实效，并将进展情况及时报区教育局。",
        "一、选拔范围",
        "全区各中小学、幼儿园和中等职业学校的在岗专任教师均可报名参",
        "加选拔，年龄原则上在四十五周岁以下。",
    ]
)

BREAKS = [
    (WRAPPED, "上级有关文件精神,结合", True),
    (WRAPPED, "报区教育局。\n一、选拔范围\n全区", True),
    (WRAPPED, "专任教师均可报名参加选拔", True),
    (
        "各学校要高度重视校园安全工作，严格落实责任，定期排查隐患，对发现的问题要立行立改，建立台账，及时上报整\n\n"
        "改情况，确保师生安全。",
        "及时上报整改情况",
        True,
    ),
    ("绍阳区教育局\n2021年3月1日", "绍阳区教育局2021", False),
    ("责任领导：甲某\n责任单位：办公室", "甲某责任单位", False),
    ("对口社区：长江、定兴\n对口学校：格致", "定兴对口", False),
]


@pytest.mark.parametrize(("text", "words", "joined"), BREAKS)
def test_joins_sentences_only(text: str, words: str, joined: bool) -> None:
    assert (words in fold(text).text) is joined


def test_two_blanks_part_paragraphs_of_a_flattened_page() -> None:
    text = "会议在区教育局召开。　　会上，与会人员围绕课程改革展开讨论。　　会议强调要抓好落实。"
    assert fold(text).text.count("\n") == 2


OTHER_PAGES = [
    ("上一篇：区教育局局长邸万年到校调研\n下一篇：区教委实施“青蓝工程”", ("邸万年", "青蓝"), "上一篇:"),
    ("　　上一条：湖畔小学运动会……　　下一条：没有了", ("湖畔", "没有"), "下一条:"),
    ("下一篇 ：湖畔小学运动会", ("湖畔",), "下一篇"),
    ("编辑：办公室 上一页: 湖畔小学运动会", ("湖畔",), "办公室"),
    ("上一篇文章讲了湖畔小学的做法", (), "湖畔"),
    ("写好上一篇：湖畔小学的做法", (), "湖畔"),
    ("下一步：湖畔小学要抓好落实", (), "湖畔"),
]


@pytest.mark.parametrize(("text", "blank", "kept"), OTHER_PAGES)
def test_the_names_of_other_pages_are_blank(text: str, blank: tuple[str, ...], kept: str) -> None:
    view = fold(text).text
    assert len(view) == len(text)
    assert kept in view
    assert not any(word in view for word in blank)


def test_origins_are_none_when_nothing_is_dropped() -> None:
    assert fold("（一）加强领导。\n责任单位：办公室").origins is None


SIGNS = st.sampled_from(list('教育局。，：“”「」"*（）１２%\n\r\t\u3000\u200b\ufeff\x00\ufffd𠮷😀a '))


@given(st.lists(SIGNS, max_size=120).map("".join))
def test_every_character_maps_back(text: str) -> None:
    view = fold(text)
    previous = -1
    for i in range(len(view.text)):
        span = view.source(i, i + 1)
        assert span.start > previous
        assert span.end == span.start + 1 <= len(text)
        assert fold(text[span.start]).text in {view.text[i], "", "\n"} or text[span.start] in '"\u3000 \t\r'
        assert view.locate(span.start) == i
        previous = span.start
