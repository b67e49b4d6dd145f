"""Notices on training: the classes that they set out, who heads them, and who has the whole of it."""

import pytest

from tests.extract.qingshui import owners

TITLE = "清水县教育局关于举办2024年暑期教师培训的通知\n各学校：\n经研究，决定举办2024年暑期教师培训。\n"
MATHS, NEW = "小学数学骨干教师研修班", "新任校长岗前培训班"
CLASSES = [
    f"1.{MATHS}。时间7月15日至20日，80人。班主任：罗文娟。\n2.{NEW}。时间7月22日，地点县城。班主任：高志明、罗文娟\n",
    f"（一）{MATHS}。80人，7月15日开班。班主任 罗文娟（兼）。\n（二）{NEW}。7月22日报到，班主任：高志明、罗文娟。\n",
    f"1、{MATHS}：时间为7月中旬，带班教师：罗文娟\n2、{NEW}：参训80人，班主任：高志明、罗文娟（县教育局干部）\n",
]


@pytest.mark.parametrize("items", CLASSES)
def test_finds_the_classes_and_who_heads_them(items: str) -> None:
    found = owners(f"{TITLE}一、班次设置\n{items}")
    assert {one for one in found if "班" in one} == {
        f"implement 罗文娟: {MATHS}",
        f"implement 高志明: {NEW}",
        f"implement 罗文娟: {NEW}",
    }


NO_CLASSES = [
    f"{TITLE}一、要求\n1.加强组织领导班。时间另定。班主任：罗文娟\n2.做好报名。班主任：罗文娟\n",
    f"{TITLE}一、内容\n1.新课标培训。学习新课标。\n2.师德培训。学习文件。\n班主任：罗文娟\n",
    "清水县教育局关于表彰先进班级的通知\n1.春苗中队班。80人。班主任：罗文娟\n2.启航中队班。80人。班主任：高志明\n",
]


@pytest.mark.parametrize("text", NO_CLASSES)
def test_finds_no_class_elsewhere(text: str) -> None:
    assert not {one for one in owners(text) if "罗文娟" in one or "高志明" in one}


WHOLE = [
    "一、培训组织\n主办单位：清水县教育局\n承办单位：清水县实验小学\n",
    "一、主办与承办\n主办：清水县教育局\n承办：清水县实验小学\n",
]


@pytest.mark.parametrize("text", WHOLE)
def test_reads_who_holds_what_the_title_announces(text: str) -> None:
    assert {"lead 清水县教育局: 暑期教师培训", "implement 清水县实验小学: 暑期教师培训"} <= owners(TITLE + text)


def test_reads_what_the_kind_alone_gives_away() -> None:
    name = "暑期教师培训"
    assert f"lead 清水县教育局人事股: {name}" in owners(TITLE + "培训工作由县教育局人事股统筹。\n")
    assert f"implement 清水县实验小学: {name}" in owners(TITLE + "本次培训由清水县实验小学承办。\n")
    assert f"lead 清水县教育局人事股: {name}" not in owners(TITLE + "报名工作由县教育局人事股统筹。\n")
    assert f"lead 清水县教育局人事股: {name}" not in owners(TITLE + "培训工作由各校自行安排，县教育局人事股抽查。\n")
