"""What two sentences say together is what each of them says alone: no owner and no post slips from one to the other,
and neither the number of an item nor what introduces a sentence changes what it says."""

from collections.abc import Callable
from itertools import permutations

import pytest

from tests.extract.stated import read

Facts = set[tuple[str, str, str]]
TITLE = "泾县教育局2025年工作情况\n"
PROGRAMS = ("“晨光阅读”行动", "“青禾育苗”计划")
BODIES = ("县教育局基础教育股", "县教师发展中心")
HEADS = ("县教育局副局长王文山", "县第二中学校长李明远")
OWNERS = [
    "{P}由{A}牵头实施",
    "{P}由{A}领办",
    "{P}由{A}牵头，县财政局配合",
    "{P}启动以来，由{A}全程负责",
    "{P}，责任单位：{A}",
    "{P}的责任单位是{A}",
    "{P}由{N}总负责，{A}抓落实",
    "{P}交由{A}办理",
    "{A}牵头实施{P}",
    "{A}牵头、县财政局配合实施{P}",
    "{A}联合县妇联开展{P}",
    "今年启动的{P}，牵头的是{A}",
    "由{A}牵头的{P}已经覆盖全县",
    "{N}具体负责{P}",
    "我县实施{P}，由{A}牵头",
]
SIGNS = ("；", "。", "。\n")
BESIDE = [  # a comma parts them as well
    ("{P}由{A}牵头", "{A}承办{P}"),
    ("{P}由{A}领办", "{A}牵头实施{P}"),
    ("{P}一直由{A}在做", "{A}启动{P}"),
    ("{P}的责任单位是{A}", "{P}由{A}牵头实施"),
    ("{P}，责任单位：{A}", "{P}由{A}牵头实施"),
    ("{A}牵头实施{P}", "今年启动的{P}，牵头的是{A}"),
]
AROUND = [
    "1．{}。\n2．加强宣传。",
    "（一）强化引领。{}。",
    "●{}。",
    "我局主要做了以下工作：一是{}；二是加强宣传。",
    "会议指出，{}。",
    "本报讯（记者 刘红）日前，{}。",
    "“{}。”局长高远说。",
    "{}，截至目前，已惠及学生3000人。",
    "自2023年起，{}。",
]
POSTS = [
    "{B}{T}{N}出席会议",
    "任命{N}为{B}{T}",
    "免去{N}的{B}{T}职务",
    "{N}，现任{B}{T}",
    "{N}，男，1979年5月生，中共党员，{B}{T}",
    "{B}{T}由{N}担任",
    "{N}（{B}{T}）",
    "{N}2020年起担任{B}{T}",
    "{N}担任{B}{T}已有八年",
    "记者采访了{B}{T}{N}",
    "{B}{T}、县少工委副主任{N}",
]
HOLDERS = (("王文山", "县教育局", "副局长"), ("李明远", "县第二中学", "校长"))


def owned(words: str, n: int) -> str:
    return words.format(P=PROGRAMS[n], A=BODIES[n], N=HEADS[n])


def held(words: str, n: int) -> str:
    name, body, title = HOLDERS[n]
    return words.format(N=name, B=body, T=title)


def owners(text: str) -> set[tuple[str, str, str]]:
    """Of the two programs; an item of a list is a task with owners of its own."""
    found = read(f"{TITLE}{text}\n", "RESPONSIBLE_FOR")
    return {one for one in found if one[1] in ("晨光阅读行动", "青禾育苗计划")}


def posts(text: str) -> set[tuple[str, str, str]]:
    return read(f"{TITLE}{text}\n", "HOLDS_POST")


def stay_apart(forms: list[str], sign: str, fill: Callable[[str, int], str], told: Callable[[str], Facts]) -> None:
    """Of every two forms, one after the other, what is told is what each of them tells alone."""
    alone = {(words, n): told(f"{fill(words, n)}。") for words in forms for n in (0, 1)}
    assert all(alone.values())
    for first, second in permutations(forms, 2):
        together = told(f"{fill(first, 0)}{sign}{fill(second, 1)}。")
        assert together == alone[first, 0] | alone[second, 1], (first, second)


@pytest.mark.parametrize("sign", SIGNS)
def test_owners_of_two_sentences_are_those_of_each(sign: str) -> None:
    stay_apart(OWNERS, sign, owned, owners)


@pytest.mark.parametrize(("first", "second"), BESIDE)
def test_owners_beside_a_comma_are_those_of_each(first: str, second: str) -> None:
    alone = owners(f"{owned(first, 0)}。") | owners(f"{owned(second, 1)}。")
    assert owners(f"{owned(first, 0)}，{owned(second, 1)}。") == alone


@pytest.mark.parametrize("around", AROUND)
def test_what_stands_around_a_sentence_takes_no_owner_away(around: str) -> None:
    for words in OWNERS:
        assert owners(around.format(owned(words, 0))) == owners(f"{owned(words, 0)}。"), words


@pytest.mark.parametrize("sign", SIGNS)
def test_posts_of_two_sentences_are_those_of_each(sign: str) -> None:
    stay_apart(POSTS, sign, held, posts)


def test_a_name_alone_takes_the_post_behind_it() -> None:
    assert posts("县教育局副局长王文山主持会议，李明远，现任县第二中学校长，作了发言。") == {
        ("王文山", "泾县教育局", "副局长"),
        ("李明远", "泾县第二中学", "校长"),
    }
