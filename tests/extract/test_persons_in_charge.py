"""Persons in charge whom no post makes known: by what they do, by 由她 and 给她, by the section before the name."""

import pytest

from tests.extract.qingshui import STAR, owners

FIRST = "清水县第一中学"
IT = "“启明星”强师工程"
PERSONS: list[tuple[str, set[str]]] = [
    (f"音乐教师王慧芳带起了一支秧歌队。她主持的{IT}吸引了120名学生。", {"lead 王慧芳"}),
    (f"语文老师李春梅爱写诗。由她牵头的{IT}已办了三年。", {"lead 李春梅"}),
    (f"退休教师周大山翻山越岭来任教。{IT}由他负责。", {"lead 周大山"}),
    (f"{IT}散而不精，教研组长金永琴主动请缨，校长当场拍板交给了她。", {"lead 金永琴"}),
    (f"{IT}是该校校长吴丽君一手带起来的，她调任后由继任者王明强接着抓。", {"lead 王明强"}),
    (f"{IT}由发起人孙小丽负责。", {"lead 孙小丽"}),
    (f"该校副校长罗映红任组长，教导处教师林国辉很忙。{IT}由教导处林国辉具体操作。", {"implement 林国辉"}),
]
HERO = f"\n李春梅，女，1980年生，{FIRST}语文教师。\n"
PERSONS += [  # who only helps her is not meant; whom she does it with is
    (f"{HERO}2014年，在校长杜振国的支持下，她牵头实施{IT}。", {"lead 李春梅"}),
    (f"{HERO}2014年，在校长杜振国鼓励下，学校立了项。{IT}由她负责。", {"lead 李春梅"}),
    (f"{HERO}{IT}由她和同事薛文敏共同负责。", {"lead 李春梅", "lead 薛文敏"}),
    (f"{HERO}{IT}由她和搭档薛文敏牵头。", {"lead 李春梅", "lead 薛文敏"}),
    (f"{IT}由校长杜振国一手操持。", {"lead 杜振国"}),
]
PERSONS += [  # of the staff, with a post in a section before it, which is not the owner
    (f"{IT}由语文教师李红负责。", {"lead 李红"}),
    (f"{IT}由教导处主任、语文教师李红负责。", {"lead 李红"}),
    (f"{IT}由教导处主任、高级教师李红主抓。", {"lead 李红"}),
    (f"{IT}由教导处主任兼语文教师李红主抓。", {"lead 李红"}),
    (f"语文教师李红牵头实施{IT}。", {"lead 李红"}),
    (f"{IT}由教导处承接，支部书记、物理教师李红挂帅。", {"lead 李红", f"lead {FIRST}教导处"}),
]
NOBODY = [
    f"校长杜振国和副校长何建斌都支持。{IT}由她和同事们负责。",
    f"在校长杜振国的支持下，{IT}开展起来。",
    f"在校长杜振国的带领下，师生都参加了{IT}。",
    f"{IT}由语文教师轮流负责。",
    f"{IT}由骨干教师牵头负责。",
    f"{IT}由全体教师承担。",
    f"骨干教师全程牵头，青年教师具体负责{IT}。",
    f"音乐教师王慧芳带起了一支秧歌队，美术教师李春梅也来了。由她牵头的{IT}已办了三年。",
    f"音乐教师王慧芳带起了一支秧歌队。{IT}由他们负责。",
    f"音乐教师王慧芳带起了一支秧歌队。{IT}交给了她们。",
    f"{IT}是大家一手带起来的，以后由继任者接着抓。",
    f"{IT}谁来管？有人说由她，有人说由他。",
]


@pytest.mark.parametrize(("told", "expected"), PERSONS)
def test_reads_persons_in_charge(told: str, expected: set[str]) -> None:
    assert owners(f"{FIRST}办学纪实\n{FIRST}依山而建。{told}\n") == {f"{one}: {STAR}" for one in expected}


@pytest.mark.parametrize("told", NOBODY)
def test_takes_nobody_where_two_may_be_meant(told: str) -> None:
    assert owners(f"{FIRST}办学纪实\n{FIRST}依山而建。{told}\n") == set()


VERBS = [
    "带起",
    "拉起",
    "搞起",
    "办起",
    "撑起",
    "想出",
    "当起",
    "写出",
    "走遍",
    "自掏腰包",
    "主动请缨",
    "揽下",
    "挑起",
    "摸索",
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("title", ["音乐教师", "退休教师", "继任者", "发起人"])
def test_ends_a_name_where_somebody_does_something(title: str, verb: str) -> None:
    told = f"{title}王慧芳{verb}了一件事。由她负责的{IT}办了三年。"
    assert owners(f"{FIRST}办学纪实\n{FIRST}依山而建。{told}\n") == {f"lead 王慧芳: {STAR}"}
