"""The name that is shown for an entity."""

import pytest

from graph.identity.names import choose_name, compose_name

COMPOSED = [
    ("Region|110106", "丰台区"),
    ("Region|110106/宛平街道", "宛平街道"),
    ("Region|?西区|a.txt", "西区"),
    ("Organization|110106|教委", "丰台区教委"),
    ("Organization|110106|委", "丰台区委"),
    ("Organization|640106|教育局/教研室", "金凤区教育局教研室"),
    ("Organization|CN|教育部", "教育部"),
    ("Organization|-|某某日报", "某某日报"),
    ("School|350100|第15中学", "福州市第十五中学"),
    ("School|310000|上海中学", "上海中学"),
    ("Person|崔茜|education of 640106", "崔茜"),
    ("Program|110106|头雁计划|2021-2023", "头雁计划"),
    ("Task|a.txt|重点任务 / 深化招生改革", "深化招生改革"),
    ("Task|a.txt|重点任务 / 深化招生改革|2", "深化招生改革"),
    ("Policy|no|浙教〔2017〕33号", "浙教〔2017〕33号"),
    ("Policy|in CN|义务教育法", "义务教育法"),
    ("Target|Task/a.txt/x|新增学位|个|2024", "新增学位"),
    ("Result|Task/a.txt/x|新增学位|个|2024", "新增学位"),
    ("Event|110106|2023|推进会", "推进会"),
    ("Document|root/folder/a.txt", "a.txt"),
    ("Document|root/a.txt#头条", "头条"),
]


@pytest.mark.parametrize(("key", "name"), COMPOSED)
def test_names_composed_from_the_key(key: str, name: str) -> None:
    assert compose_name(key) == name


CHOSEN = [
    # the form in most works
    ("Organization|110106|教委", [("丰台区教委", 3), ("北京市丰台区教育委员会", 1)], "丰台区教委"),
    # then the longest
    ("Organization|110106|教委", [("丰台区教委", 1), ("北京市丰台区教育委员会", 1)], "北京市丰台区教育委员会"),
    # then the first by code point
    ("Organization|110106|教委", [("乙区教委", 1), ("丁区教委", 1)], "丁区教委"),
    # none: composed
    ("Organization|110106|教委", [], "丰台区教委"),
    # a school: the longest first
    ("School|350100|第15中学", [("福州十五中", 9), ("福州第十五中学", 1)], "福州第十五中学"),
    # a region: its official name
    ("Region|110106", [("丰台", 9)], "丰台区"),
    # alignment spaces, quotation marks and line breaks are no part of a name
    ("Person|崔茜|@a", [("崔　茜", 1)], "崔茜"),
    ("Program|110106|头雁计划|", [("“头雁”计划", 1)], "头雁计划"),
    ("Event|110106|2023|推进会", [("推进\n会", 1)], "推进会"),
]


@pytest.mark.parametrize(("key", "forms", "name"), CHOSEN)
def test_chosen_names(key: str, forms: list[tuple[str, int]], name: str) -> None:
    label = key.partition("|")[0]
    assert choose_name(label, key, forms) == choose_name(label, key, reversed(forms)) == name
