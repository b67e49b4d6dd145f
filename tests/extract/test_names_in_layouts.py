"""Persons by where they stand: in tables of any header, beside the bodies they come from, below a lone title."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Statement
from ingest.extract.extract import extract
from ingest.readers.registry import read


def statements(text: str) -> tuple[Statement, ...]:
    document = read(text.encode(), key="d.txt", name="d.txt").document
    assert document is not None
    return extract(document).statements


def people(text: str) -> set[str]:
    found = (s for s in statements(text) if s.type == "MENTION" and label_of(s.subject) == "Person")
    return {parts_of(s.subject)[0] for s in found}


def facts(text: str, kind: str) -> set[tuple[str, str]]:
    return {(parts_of(s.subject)[0], compose_name(str(s.object))) for s in statements(text) if s.type == kind}


def table(*rows: str) -> str:
    header, *others = rows
    return "\n".join((header, "|" + " --- |" * (header.count("|") - 1), *others)) + "\n"


NAMED = [
    # columns of names, told by what they hold
    (
        table("| 序号 | 教师 | 课题 |", "| 1 | 闵川生 | 数学建模 |", "| 2 | 邸万年 | 整本书阅读 |"),
        {"闵川生", "邸万年"},
    ),
    (
        table("| 帮扶教师 | 结对学生 |", "| 闵川生 | 高天来 |", "| 任小艾 | 邸万年、党志国 |"),
        {"闵川生", "高天来", "任小艾", "邸万年", "党志国"},
    ),
    (table("| 奖项 | 获奖人 |", "| 一等奖 | 闵川生 |", "| 二等奖 | 高天来、孔 君 |"), {"闵川生", "高天来", "孔君"}),
    # beside the body that each comes from
    ("丰台区第五小学（闵川生、任小艾）、丰台区第六小学（高天来）获奖。", {"闵川生", "任小艾", "高天来"}),
    ("丰台区第五小学：闵川生 任小艾\n丰台区第六小学：高天来\n", {"闵川生", "任小艾", "高天来"}),
    (  # rows of a school with its people and their subjects: beside names, words with a subject are names too
        "决定命名下列同志：\n丰台区第五小学　　　　闵川生（物理）　任晓艾（语文）\n丰台区原底小学　　第五强（数学）\n"
        "丰台区幼儿园　　　　高天来（学前）\n",
        {"闵川生", "任晓艾", "第五强", "高天来"},
    ),
    (
        "丰台区第五小学：闵川生（高中物理）、任晓艾、高天来\n丰台区第六小学 文静(培智)\n",
        {"闵川生", "任晓艾", "高天来", "文静"},
    ),
    (
        "1.丰台区第五小学 闵川生、任晓艾；\n2.丰台区第六小学 高天来、孔令山；\n",
        {"闵川生", "任晓艾", "高天来", "孔令山"},
    ),
    ("联络员：丰台区教育局闵川生，丰台区财政局高天来。", {"闵川生", "高天来"}),
    ("与会：闵川生（丰台区教育局）、高天来（丰台区财政局）。", {"闵川生", "高天来"}),
    ("报名请联系丰台区教育局基教科（闵川生，5521234）。", {"闵川生"}),
    # behind what they are in a sentence of their own, behind a class
    ("高天来，丰台区第五小学校长，从教三十年。", {"高天来"}),
    ("高天来是丰台区第五小学的一名教师。", {"高天来"}),
    ("竞赛中，高一（3）班高小满获奖，7班任大海夺冠。", {"高小满", "任大海"}),
    # several reporters, a couple, labels that go on
    ("本报记者 闵川生 高天来", {"闵川生", "高天来"}),
    ("支教教师闵川生、高天来夫妇扎了根。", {"闵川生", "高天来"}),
    ("联系人及电话：闵川生 010-5521234\n主持：高天来  记录：邸万年", {"闵川生", "高天来", "邸万年"}),
    # behind a dash, below a lone title, as a field, in a role of the moment
    ("校长——闵川生；副校长——任小艾、高天来", {"闵川生", "任小艾", "高天来"}),
    ("组　长\n闵川生\n副组长\n任小艾\n高天来\n", {"闵川生", "任小艾", "高天来"}),
    ("姓名：闵川生\n性别：男\n", {"闵川生"}),
    ("舞蹈《花开》（编导：闵川生  领舞：任小艾）", {"闵川生", "任小艾"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_finds_names_by_where_they_stand(text: str, expected: set[str]) -> None:
    assert people(text) == expected


NOBODY = [
    table("| 序号 | 项目 | 数量 |", "| 1 | 课桌椅 | 三十套 |", "| 2 | 黄板擦 | 五十个 |"),
    table("| 路段 | 护学岗 |", "| 华山路 | 安顺路 |", "| 姚虹路 | 宋园路 |"),
    "丰台区第五小学（原第五完小）、丰台区第六小学（高中部）获奖。",
    "丰台区第五小学：高年级部\n丰台区第六小学：金帆书院\n",
    "丰台区第五小学：高一（800人）　高二（700人）\n丰台区第六小学：方庄（300人）\n",
    "丰台区第五小学 一等奖\n丰台区第六小学 二等奖\n丰台区第七小学 优秀组织奖\n",
    "丰台区第五小学 语文 数学\n丰台区第六小学 英语 体育\n",
    "丰台区教育局高质量推进，丰台区财政局金融支持到位。",
    "“好校长——金子般的心”征文，某教授——卓越的科学家。",
    "校长\n高度重视\n书记\n江山如画\n",
    "地点：金海湾；主题：向未来；口号：强国有我",
    "高标准，是丰台区第五小学校长的追求。安全感，丰台区第五小学校长很看重。",
    "高一（3）班高标准布置教室，2班金点子多。",
    "联系电话及方式：见附件；主持：待定",
]


@pytest.mark.parametrize("text", NOBODY)
def test_takes_no_cell_or_field_for_a_name(text: str) -> None:
    assert people(text) == set()


def test_reads_the_posts_that_a_cell_states() -> None:
    rows = ("| 领导 | 职务 | 联系学校 |", "| 闵川生 | 丰台区委书记 | 丰台区第五小学 |", "| 高天来 | 丰台区副区长 | — |")
    assert facts(table(*rows), "HOLDS_POST") == {("闵川生", "丰台区委"), ("高天来", "丰台区政府")}


def test_reads_whom_a_column_puts_in_charge_of_what() -> None:
    rows = ("| 领导 | 联系学校 |", "| 闵川生 | 丰台区第五小学、丰台区第六小学 |", "| 高天来 | 丰台区第七小学 |")
    assert facts(table(*rows), "OVERSEES") == {
        ("闵川生", "丰台区第五小学"),
        ("闵川生", "丰台区第六小学"),
        ("高天来", "丰台区第七小学"),
    }
    rows = ("| 学校 | 校长 |", "| 丰台区第五小学 | 闵川生 |", "| 丰台区第六小学 | 高天来 |")
    assert facts(table(*rows), "OVERSEES") == set()
