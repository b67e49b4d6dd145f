"""The outline: numbered items in all their forms, nesting, heading sentences, bodies, tables."""

import pytest

from graph.records import Block, BlockKind, Document, Span
from ingest.structure.outline import Outline, build_outline
from ingest.structure.view import View, fold


def outline_of(text: str, blocks: tuple[Block, ...] = ()) -> tuple[View, Outline]:
    document = Document(key="d", version="v", text=text, blocks=blocks)
    view = fold(text)
    return view, build_outline(document, view)


def tree(text: str) -> list[str]:
    """Each item as its path and heading, joined by >."""
    view, outline = outline_of(text)
    return [" > ".join((*item.path, view.text[slice(*item.heading)])) for item in outline.items]


NESTED = [
    (
        "关于加强校园阅读工作的意见\n一、总体要求\n以学生为本。\n二、重点任务\n（一）建好书香校园。各校要建阅览室。\n"
        "1．配齐图书。生均不少于三十册。\n2. 开放书架\n每天开放。\n（二）办好读书活动\n三、保障措施\n"
        "1.加强领导：成立小组。",
        [
            "总体要求",
            "重点任务",
            "重点任务 > 建好书香校园",
            "重点任务 > 建好书香校园 > 配齐图书",
            "重点任务 > 建好书香校园 > 开放书架",
            "重点任务 > 办好读书活动",
            "保障措施",
            "保障措施 > 加强领导",
        ],
    ),
    (
        "某校章程\n第一章 总则\n第一条 为规范办学，制定本章程。\n第二章 学生\n第二条 学生享有权利。",
        [
            "总则",
            "总则 > 为规范办学,制定本章程",
            "学生",
            "学生 > 学生享有权利",
        ],
    ),
    (
        "工作安排\n1、排查隐患\n(1)查消防。\n①看器材\n②看通道\n(2)查食堂。\n2、整改落实",
        [
            "排查隐患",
            "排查隐患 > 查消防",
            "排查隐患 > 查消防 > 看器材",
            "排查隐患 > 查消防 > 看通道",
            "排查隐患 > 查食堂",
            "整改落实",
        ],
    ),
    ("总结\n一是抓学习。二是抓落实。\n一是强队伍。", ["抓学习", "强队伍"]),
    ("要点\n1.**深化课堂改革。**全区推广经验。", ["深化课堂改革"]),
    (
        "方案\n1.开展教师全员培训（责任单位：人事科）\n2.推进县（区）共建工作。抓好。",
        ["开展教师全员培训", "推进县(区)共建工作"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), NESTED)
def test_nests_items(text: str, expected: list[str]) -> None:
    assert tree(text) == expected


NO_ITEMS = [
    "简讯\n2023年3月5日，会议召开。\n1.5万名学生参加了活动。",
    "通知\n请按要求报送材料。\n附件：1.报名表\n2.汇总表\n3.承诺书",
    "通知\n请报名。\n附件\n1.工作清单\n2.学校名单",
]


@pytest.mark.parametrize("text", NO_ITEMS)
def test_takes_no_figure_or_attachment_for_an_item(text: str) -> None:
    assert tree(text) == []


def test_a_signature_ends_the_last_item() -> None:
    view, outline = outline_of(
        "关于开展检查的通知\n各学校：\n现通知如下：\n一、检查内容\n查食堂。\n二、检查要求\n"
        "认真整改。\n和川区教育局\n2020年5月6日\n附件：检查表"
    )
    assert view.text[slice(*outline.items[-1].body)].strip() == "二、检查要求\n认真整改。"
    assert outline.issuer is not None
    assert view.text[slice(*outline.issuer)] == "和川区教育局"


def test_heading_blocks_without_numbers_are_items() -> None:
    text = "规划\n学前教育\n扩大普惠资源。\n布局\n新建园所。\n义务教育\n均衡发展。"
    starts = {"学前教育": 1, "布局": 2, "义务教育": 1}
    blocks = tuple(
        Block(BlockKind.HEADING, Span(text.index(words), text.index(words) + len(words)), level=level)
        for words, level in starts.items()
    )
    view, outline = outline_of(text, blocks)
    paths = [(*item.path, view.text[slice(*item.heading)]) for item in outline.items]
    assert paths == [("学前教育",), ("学前教育", "布局"), ("义务教育",)]


def test_merged_cells_stand_at_each_place() -> None:
    text = "任务\t单位\n建园\t基建科\n扩班\n"
    places = [("任务", 0, 0, 1), ("单位", 0, 1, 1), ("建园", 1, 0, 1), ("基建科", 1, 1, 2), ("扩班", 2, 0, 1)]
    blocks = tuple(
        Block(
            BlockKind.CELL,
            Span(text.index(words), text.index(words) + len(words)),
            table=0,
            row=row,
            column=column,
            rows=rows,
        )
        for words, row, column, rows in places
    )
    view, outline = outline_of(text, blocks)
    table = outline.tables[0]
    assert (table.rows, table.columns) == (3, 2)
    assert view.text[slice(*table.cells[2, 1])] == "基建科"
    assert outline.items == ()
