"""Owners as stories, profiles and answers tell them: who founded what its quotes alone name, he who is a teacher there,
their section, whom the school gave it to; beside each the sentences that look alike and give nothing."""

import pytest

from tests.extract.qingshui import BUREAU, LAMP, STAR, owners
from tests.extract.test_owners_in_prose import programs

SCHOOL = "清水县第一中学"

QUOTED = [
    (f"{BUREAU}人事股发起“银发顾问团”，已有成员19名。", {f"implement {BUREAU}人事股: 银发顾问团"}),
    (f"{SCHOOL}创办“竹马”课，每周两节。", {f"implement {SCHOOL}: 竹马课"}),
    (f"“苗圃驿馆”由{SCHOOL}团委牵头。", {f"lead {SCHOOL}团委: 苗圃驿馆"}),
    (f"{SCHOOL}教师周志亮创立“海风”辩论社。", {"implement 周志亮: 海风辩论社"}),
    (f"{SCHOOL}的“百草园”劳动课程则由总务处负责。", {f"lead {SCHOOL}总务处: 百草园劳动课程"}),
    (f"{SCHOOL}打造“山海名片”。", set()),
    (f"{SCHOOL}推出“我要读书”口号。", set()),
    (f"{SCHOOL}组建“考查组”。", set()),
    (f"{SCHOOL}荣获“书香之家”。", set()),
    (f"{BUREAU}成立“启明星”工作专班。", set()),
]


@pytest.mark.parametrize(("text", "expected"), QUOTED)
def test_quoted_words_are_a_name_where_somebody_founded_or_runs_it(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{text}\n") == expected


def test_quoted_words_without_owner_are_no_program() -> None:
    assert programs("清水见闻\n他常说“田埂上的班会”最有味道。学校像“大家庭”。大家称他“活地图”。\n") == set()


PEOPLE = [
    (f"周志亮是{SCHOOL}的数学老师。2016年，他发起“启明星”强师工程。", {f"implement 周志亮: {STAR}"}),
    (f"周志亮在{SCHOOL}教了三十年书。退休后，他发起“启明星”强师工程。", {f"implement 周志亮: {STAR}"}),
    (f"说起周志亮，{SCHOOL}没有人不知道。他发起“启明星”强师工程。", {f"implement 周志亮: {STAR}"}),
    (f"{SCHOOL}退休教师周志亮闲不住，又发起了“启明星”强师工程。", {f"implement 周志亮: {STAR}"}),
    (f"{SCHOOL}的周志亮老师发起了“启明星”强师工程。", {f"implement 周志亮: {STAR}"}),
    (f"周志亮是{SCHOOL}的数学老师。县教研室请他主持“启明星”强师工程。", {f"lead 周志亮: {STAR}"}),
    ("县教育局副局长孟庆和负责“启明星”强师工程。", {f"lead 孟庆和: {STAR}"}),
    (f"“启明星”强师工程由副局长周永和{BUREAU}人事股牵头。", {f"lead 周永: {STAR}", f"lead {BUREAU}人事股: {STAR}"}),
    (f"数学老师是{SCHOOL}的骨干。去年启动“启明星”强师工程。", set()),
    (f"在{SCHOOL}教了三十年书的人不多。他们说“启明星”强师工程好。", set()),
    (f"说起老师，{SCHOOL}的人都笑。“启明星”强师工程开展了两年。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_who_is_told_of_is_known_by_where_he_works(text: str, expected: set[str]) -> None:
    assert owners(f"清水人物\n{text}\n") == expected


MEANT = [
    ("县教育局人事股股长刘建刚说，“启明星”强师工程由他们股牵头。", {f"lead {BUREAU}人事股: {STAR}"}),
    ("县教育局副局长刘建刚说，“启明星”强师工程由我们局牵头。", {f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程由他们股牵头。", set()),
    ("“启明星”强师工程由我们科负责，“提灯人”家访计划由他们校承办。", set()),
    (
        f"{SCHOOL}开展“提灯人”家访计划。“启明星”强师工程，学校交给语文组全权负责。",
        {f"implement {SCHOOL}: {LAMP}", f"lead {SCHOOL}语文组: {STAR}"},
    ),
    ("“启明星”强师工程全面铺开，学校交给上级一份报告。", set()),
    (
        "“启明星”强师工程归口县文化馆，“提灯人”家访计划由县科协主办。",
        {"lead 清水县文化馆: " + STAR, "lead 清水县科协: " + LAMP},
    ),
    (
        "“启明星”强师工程有46所学校参加。县教育局人事股股长周志亮是工程的具体负责人。",
        {f"lead 周志亮: {STAR}"},
    ),
    ("“启明星”强师工程有46所学校参加。县教育局人事股股长周志亮是协会的负责人。", set()),
    ("记者：“启明星”强师工程由谁负责？\n答：该工程由县教育局人事股牵头。", {f"lead {BUREAU}人事股: {STAR}"}),
    ("记者：“启明星”强师工程怎样了？\n答：还早。校车由县交通运输局负责。", set()),
    ("“启明星”强师工程已启动。“桥头书屋”面向全县，由县科协管理。", {"implement 清水县科协: 桥头书屋"}),
]


@pytest.mark.parametrize(("text", "expected"), MEANT)
def test_words_for_an_owner_mean_whom_the_text_has_named(text: str, expected: set[str]) -> None:
    assert owners(f"清水见闻\n{text}\n") == expected


OURS = [
    ("“启明星”强师工程由县科协与我局共同主办。", {f"lead 清水县科协: {STAR}", f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程由我局与县科协共同主办。", {f"lead 清水县科协: {STAR}", f"lead {BUREAU}: {STAR}"}),
    ("“启明星”强师工程由我局人事股牵头。", {f"lead {BUREAU}人事股: {STAR}"}),
    ("“启明星”强师工程由县科协与各校共同主办。", {f"lead 清水县科协: {STAR}"}),
]


@pytest.mark.parametrize(("text", "expected"), OURS)
def test_our_bureau_acts_beside_others(text: str, expected: set[str]) -> None:
    assert owners(f"{BUREAU}关于县人大第12号建议的答复\n{text}\n") == expected


BULLETIN = [
    (f"{BUREAU}股室动态\n人事股：继续推进“启明星”强师工程。", {f"implement {BUREAU}人事股: {STAR}"}),
    (f"{BUREAU}简报\n人事股：牵头实施“启明星”强师工程。", {f"lead {BUREAU}人事股: {STAR}"}),
    ("清水见闻\n人事股：继续推进“启明星”强师工程。", set()),
    (f"{BUREAU}股室动态\n人事股：要求各校推进“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), BULLETIN)
def test_a_section_that_heads_its_news_does_what_they_tell(text: str, expected: set[str]) -> None:
    assert owners(text) == expected


LIST = f"{BUREAU}2024年工作要点\n（一）实施“启明星”强师工程。由人事股牵头。（二）实施“提灯人”家访计划。由基教股牵头。\n"


def test_items_that_run_on_in_one_paragraph_keep_their_owners_apart() -> None:
    said = owners(LIST, ("Task", "Program"))
    assert {f"lead {BUREAU}人事股: {STAR}", f"lead {BUREAU}基教股: {LAMP}"} <= said
    assert not any(line.startswith(f"lead {BUREAU}基教股") and not line.endswith(LAMP) for line in said)


SIDES = [
    (
        f"{BUREAU}与清水县文化馆签约。“启明星”强师工程由双方共同组织。",
        {f"lead {BUREAU}: {STAR}", f"lead 清水县文化馆: {STAR}"},
    ),
    ("“启明星”强师工程由双方共同组织。", set()),
    (f"{BUREAU}、县文化馆、县科协开会。“启明星”强师工程由双方共同组织。", set()),
    (f"{SCHOOL}的“周末兴趣班”系校外机构举办，与学校无关。", set()),
    (f"{SCHOOL}的“周末兴趣班”很受欢迎。", {f"implement {SCHOOL}: 周末兴趣班"}),
]


@pytest.mark.parametrize(("text", "expected"), SIDES)
def test_both_sides_are_the_two_that_signed_and_others_may_run_what_is_held_at_a_school(
    text: str, expected: set[str]
) -> None:
    assert owners(f"清水见闻\n{text}\n") == expected


UNDER_OTHERS = [  # who acts, though the sentence first says under whom, or by whose wish
    (
        "一年来，我校在县教育局的大力支持下，按照县教育局《质量提升方案》的要求，大力实施“启明星”强师工程。",
        {f"implement {SCHOOL}: {STAR}"},
    ),
    ("多年来，学校在县教育局的指导下，坚持立德树人，扎实推进“启明星”强师工程。", {f"implement {SCHOOL}: {STAR}"}),
    ("今年以来，我校根据县教研室的建议，联系实际，启动“启明星”强师工程。", {f"implement {SCHOOL}: {STAR}"}),
    # what others ask for, and what others do
    ("一年来，学校听取意见，县教育局局长王强要求，大力实施“启明星”强师工程。", set()),
    ("在县教育局的指导下，各校大力实施“启明星”强师工程。", set()),
    ("我校教师在县教育局的指导下，参加了“启明星”强师工程。", set()),
]


@pytest.mark.parametrize(("text", "expected"), UNDER_OTHERS)
def test_a_school_acts_under_guidance_and_as_it_is_asked(text: str, expected: set[str]) -> None:
    said = owners(f"{SCHOOL}工作总结\n{text}\n")
    assert {one for one in said if not one.startswith("propose")} == expected
