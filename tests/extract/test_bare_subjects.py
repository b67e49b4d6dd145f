"""Who acts where the text only says 学校, 局里 or 该中心: the body of the speaker, of the sentence, of the portrait."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, owners

FIRST, SECOND, CRAFT = "清水县第一中学", "清水县第二中学", "清水县职教中心"
TEA = "清水县云雾茶业有限公司"
IT = "“启明星”强师工程"
NEWS = "新学期 新气象\n来源：清水县融媒体中心\n{told}\n"
ACTS: list[tuple[str, set[str]]] = [
    # a speaker's own school, though others are named beside it
    (f"会上，{FIRST}校长李红、{SECOND}校长王强作了发言。李红介绍，学校实行{IT}。", {f"implement {FIRST}"}),
    (f"{FIRST}校长李红、{SECOND}校长王强到会。王强说，学校去年启动了{IT}。", {f"implement {SECOND}"}),
    (f"{FIRST}校长李红、{SECOND}校长王强到会。李红告诉记者，今年学校推出{IT}。", {f"implement {FIRST}"}),
    # 局里, 校方
    (f"{BUREAU}副局长李红介绍，局里还建立了{IT}。", {f"implement {BUREAU}"}),
    (f"{BUREAU}副局长李红说，食堂要办好。局里今年推出{IT}。", {f"implement {BUREAU}"}),
    (f"记者走进{FIRST}。据了解，校方启动了{IT}。", {f"implement {FIRST}"}),
    # the nearest of several of a kind
    (f"{CRAFT}坚持产教融合。今年，该中心与{TEA}合作开设{IT}。", {f"implement {CRAFT}", f"implement {TEA}"}),
    (f"清水县教师发展中心开了会。\n{CRAFT}坚持产教融合。该中心启动{IT}。", {f"implement {CRAFT}"}),
    # whose idea it was, and who carries it out
    (f"2019年，在{FIRST}老校长李红倡议下，学校把旧砖搬进操场，办起{IT}。", {"propose 李红", f"implement {FIRST}"}),
    (f"{FIRST}和{SECOND}各有特色；推行{IT}。", {f"implement {FIRST}", f"implement {SECOND}"}),
    # carried over a semicolon, and over paragraphs that speak of no other school
    (f"{FIRST}很大。近年来，学校以红色文化为底色，抓好德育；推行{IT}。", {f"implement {FIRST}"}),
    (f"{FIRST}很大。\n\n池塘原是洼地。\n\n由校团委负责的{IT}吸引了86名学生。", {f"lead {FIRST}团委"}),
    (f"{FIRST}很大。\n今年，学校开了会。\n该校校长很忙。\n天气很好。\n学校还承担起{IT}。", {f"implement {FIRST}"}),
]
NOBODY = [
    f"会上，{FIRST}校长李红、{SECOND}校长王强作了发言。会议认为，学校要实行{IT}。",
    f"{BUREAU}与清水县财政局开了会。会后，局里推出{IT}。",
    f"{CRAFT}和清水县教师发展中心开了会，该中心启动{IT}。",
    f"在{FIRST}校长李红倡议下，有关部门正在研究{IT}。",
    f"{FIRST}和{SECOND}都很大。\n学校还承担起{IT}。",
    f"局里的人都说好，{IT}越办越红火。",
]


@pytest.mark.parametrize(("told", "expected"), ACTS)
def test_reads_whom_a_bare_subject_means(told: str, expected: set[str]) -> None:
    assert owners(NEWS.format(told=told)) == {f"{one}: {STAR}" for one in expected}


@pytest.mark.parametrize("told", NOBODY)
def test_leaves_open_whom_a_bare_subject_may_mean(told: str) -> None:
    assert {one for one in owners(NEWS.format(told=told)) if not one.startswith("propose")} == set()


PORTRAITS = [
    f"黄土高坡上的书声\n——{FIRST}办学纪实\n",
    f"走进{FIRST}\n",
    f"把根扎进土里\n——{FIRST}发展小记\n",
    f"{FIRST}特色教育掠影\n",
]
TOLD = (
    f"来源：{BUREAU}\n{FIRST}前身是清水县城关初级小学，后来并入清水县河西小学。\n走进校园，书声阵阵。"
    f"由政教处负责的{IT}已运行三年。\n"
)


@pytest.mark.parametrize("title", PORTRAITS)
def test_a_portrait_of_a_school_means_it_by_its_sections(title: str) -> None:
    assert owners(title + TOLD) == {f"lead {FIRST}政教处: {STAR}"}


@pytest.mark.parametrize("title", [f"{BUREAU}走访{FIRST}\n", "走进乡村学校\n", f"{FIRST}与{SECOND}\n"])
def test_another_title_makes_no_portrait(title: str) -> None:
    assert owners(title + TOLD) == set()
