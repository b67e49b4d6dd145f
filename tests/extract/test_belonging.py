"""Whose an initiative is without a verb of charge: 责任田, 东家, 名下, 一手带起来的; beside each what looks alike and
says of nobody that it is theirs."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

SCIENCE, WOMEN, LIBRARY, FIRST = "清水县科协", "清水县妇联", "清水县图书馆", "清水县第一中学"
IT = "“启明星”强师工程"
THEIRS: list[tuple[str, set[str]]] = [
    (f"{IT}是县科协的责任田。", {f"lead {SCIENCE}"}),
    (f"{IT}很热闹。那是县科协的作品。", {f"lead {SCIENCE}"}),
    (f"{IT}属于县科协的项目盘子，学校只是受托承办。", {f"lead {SCIENCE}"}),
    (f"{IT}的东家是县科协。", {f"lead {SCIENCE}"}),
    (f"{IT}真正在干活、也真正说了算的，是县科协。", {f"lead {SCIENCE}"}),
    (f"{IT}，总协调仍是县教育局副局长李红。", {"lead 李红"}),
    (f"{IT}，县科协是主心骨。", {f"lead {SCIENCE}"}),
    (f"李红，女，清水县第一中学教师，{IT}的领头人。", {"lead 李红"}),
    (f"{IT}的日常运转今年划到县科协名下。", {f"lead {SCIENCE}"}),
    (f"{IT}自设计、执行到复盘，全程在县科协手里。", {f"lead {SCIENCE}"}),
    (f"{IT}的牵头权在县科协。", {f"lead {SCIENCE}"}),
    (f"至于{IT}，那是县科协张罗的。", {f"lead {SCIENCE}"}),
    (f"{IT}是清水县第一中学校长李红一手带起来的。", {"lead 李红"}),
    (f"{IT}一直是清水县第一中学自己在办。", {f"implement {FIRST}"}),
    (f"{IT}，县科协、县妇联两家单位各管一段。", {f"lead {SCIENCE}", f"lead {WOMEN}"}),
    (f"（四）{IT}。县科协掏经费，县妇联腾场地，两家单位同为主办。", {f"implement {SCIENCE}", f"implement {WOMEN}"}),
    (f"{IT}，县科协把它当成自己的事，四年没断过。", {f"implement {SCIENCE}"}),
    (f"县科协把{IT}当成自家的事来办。", {f"implement {SCIENCE}"}),
    (f"{IT}缺人手，县科协把这件事揽了下来。", {f"lead {SCIENCE}"}),
    (f"{IT}走到第三年，当家人换了：县妇联从县图书馆手里接过接力棒。", {f"lead {WOMEN}"}),
    (f"{IT}是县科协去年琢磨出来的，眼下仍归他们管。", {f"lead {SCIENCE}"}),
    (f"县教育局副局长李红给自己压的担子，是{IT}。", {"lead 李红"}),
    (f"{IT}由我局后勤服务中心一手经办。", {f"implement {BUREAU}后勤服务中心"}),
    (f"{IT}前期由县科协办理，自本月起移交县图书馆。", {f"lead {LIBRARY}"}),
    (f"县科协与县妇联合力打造{IT}。", {f"implement {SCIENCE}", f"implement {WOMEN}"}),
    (f"{IT}，本学期轮值学校为清水县第一中学。", {f"lead {FIRST}"}),
    (f"清水县第一中学、清水县第二中学各带两所村小，实施{IT}。", {f"implement {FIRST}", "implement 清水县第二中学"}),
    (f"县科协接下{IT}后，把课堂搬进了茶厂。", {f"implement {SCIENCE}"}),
]
NOBODYS = [
    f"{IT}不是县科协的责任田。",
    f"{IT}曾是县科协的自留地。",
    f"{IT}是县科协的合作伙伴。",
    f"{IT}是李红最喜欢的。",
    f"{IT}是李红的心愿。",
    f"{IT}启动仪式在县科协举行。",
    f"{IT}资料存放在县科协。",
    f"{IT}的钥匙在李红手里。",
    f"{IT}负责人不是县科协。",
    f"{IT}让各校受益。说了算的是学生和家长。",
    f"{IT}，县科协、县妇联各有各的看法。",
    f"{IT}，首批学校为清水县第一中学。",
    f"清水县第一中学、清水县第二中学各带两所村小，{IT}另有安排。",
    f"{IT}是清水县第一中学校长李红一手带起来的，她退休后无人接手。",
    f"县科协把{IT}当成别人的事。",
    f"{IT}缺人手，县科协把这件事写进了报告。",
]

OF_TWO = "清水县第一中学和清水县第二中学各有一手。"
FORMER_AND_LATTER: list[tuple[str, set[str]]] = [
    (f"前者把操场变成讲堂，{IT}已经开了60期；后者养鸡种菜。", {f"implement {FIRST}"}),
    (f"前者养鸡种菜；后者靠{IT}撑起了德育。", {"implement 清水县第二中学"}),
    (f"前者种菜；后者把操场变成讲堂，{IT}今年走进了社区。", {"implement 清水县第二中学"}),
    (f"前者参观了{IT}；后者养鸡种菜。", set()),
    (f"前者种菜；后者由县科协资助，{IT}已经开展。", set()),
    (f"前者获得了经费，{IT}的问题还在；后者养鸡种菜。", set()),
]


@pytest.mark.parametrize(("told", "expected"), FORMER_AND_LATTER)
def test_tells_the_former_from_the_latter(told: str, expected: set[str]) -> None:
    assert owners(f"清水县教育局工作简报\n{OF_TWO}{told}") == {f"{one}: {STAR}" for one in expected}


@pytest.mark.parametrize(("told", "expected"), THEIRS)
def test_reads_whose_it_is_said_to_be(told: str, expected: set[str]) -> None:
    assert owners("清水县教育局关于来信的答复\n" + told) == {f"{one}: {STAR}" for one in expected}


@pytest.mark.parametrize("told", NOBODYS)
def test_says_of_nobody_that_it_is_theirs(told: str) -> None:
    assert owners("清水县教育局关于来信的答复\n" + told) == set()
