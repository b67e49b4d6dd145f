"""Who has an office of the work that is spoken of: A任总统筹, A是这项实践的负责人, 如今是这个项目的总负责人; and what
looks alike but is an office of something else, or no longer one."""

import pytest

from tests.extract.qingshui import BUREAU, STAR, had
from tests.extract.stated import named, read

IT = "“启明星”强师工程"
FIRST = "清水县第一中学"
LED: list[tuple[str, set[str]]] = [
    (f"{IT}由县教育局主办，李红英担任总统筹。", {f"lead {BUREAU}", "lead 李红英"}),
    (f"{IT}已办三年，教导处主任李红英任总领队。", {"lead 李红英"}),
    (f"{IT}每年一届。教导处主任李红英任总策划。", {"lead 李红英"}),
    (f"继续实施{IT}，教导处主任李红英任组长，各教研组长为组员。", {"lead 李红英"}),
    (f"继续实施{IT}，教导处主任李红英任组长，年级主任王强任副组长。", {"lead 李红英", "support 王强"}),
    (f"教师们参加{IT}。年级组长李红英是这项工程的负责人，镇政府安排了午餐。", {"lead 李红英"}),
    (f"教师们参加{IT}。年级组长李红英是这个项目的总负责人。", {"lead 李红英"}),
    (
        f"操场边的靶台是{IT}的训练场。校长李红英年轻时就是射箭手，如今是这个项目的总负责人，教师王强协助她带队。",
        {"lead 李红英", "support 王强"},
    ),
    (f"校长李红英年轻时就是射箭手，如今是{IT}的总负责人。", {"lead 李红英"}),
    (f"{IT}今年有13所学校参加，项目主持人就是教研员李红英。", {"lead 李红英"}),
    (
        f"{IT}开办三年。这个项目就是李红英老师带头做起来的，两位青年教师协助。清水县第一中学教师李红英很高兴。",
        {"lead 李红英"},
    ),
    (f"{FIRST}教师李红英已能独当一面，学校的{IT}就交给她管。", {"lead 李红英"}),
    (f"{FIRST}承担了州级课题，也把送教下乡的{IT}担了下来。", {f"lead {FIRST}"}),
    (f"3.{IT}\n教导处主任李红英主持，各校研发课程。", {"lead 李红英"}),
    (f"{FIRST}德育处办有{IT}。", {f"implement {FIRST}德育处"}),
]
NOBODYS = [
    f"{IT}启动。晚会由教导处主任李红英任总导演。",
    f"{IT}启动。元旦晚会由教导处主任李红英任总策划。",
    f"{IT}启动。县里成立工作专班，教育局副局长李红英任组长。",
    f"{IT}启动，教师李红英任语文教研组组长。",
    f"{IT}启动，教师李红英是这个公司的负责人。",
    f"{IT}启动。教师李红英是这个栏目的负责人。",
    f"{IT}启动。教师李红英是这项比赛的负责人。",
    f"{IT}启动。教师李红英不是这个项目的负责人。",
    f"{IT}启动。教师李红英去年调走，不再是这个项目的负责人。",
    f"{IT}启动仪式5月举行。教导处主任李红英主持。",
    f"{IT}成果展示会由县教育局举办。教师李红英介绍，王强主持。",
    f"{FIRST}承担了州级课题，也把{IT}写进了方案。",
]


@pytest.mark.parametrize(("text", "expected"), LED)
def test_who_holds_an_office_of_the_work_has_it(text: str, expected: set[str]) -> None:
    assert expected <= had(text)
    assert {owner for owner in had(text) if "李红英" in owner} == {one for one in expected if "李红英" in one}


@pytest.mark.parametrize("text", NOBODYS)
def test_who_holds_no_office_of_the_work_has_it_not(text: str) -> None:
    assert not {owner for owner in had(text) if owner.startswith(("lead", "implement"))} - {f"lead {BUREAU}"}


STUDIO = "清水县教育局批准设立“李红英小学语文名师工作室”。"
OF_STUDIOS: list[tuple[str, str, bool]] = [
    (f"{STUDIO}\n工作室承担了州级课题，也把送教下乡的{IT}担了下来。", "lead", True),
    (f"{STUDIO}{IT}由工作室牵头，县图书馆参与。", "lead", True),
    (f"{STUDIO}{IT}由县教育局主办，工作室承办。", "implement", True),
    (f"{STUDIO}一年后，{IT}由工作室负责。", "lead", True),
    (f"{STUDIO}又设立“王强初中数学名师工作室”。{IT}由工作室负责。", "lead", False),
    (f"{STUDIO}{IT}在工作室启动。", "lead", False),
    (f"{STUDIO}{IT}由县图书馆牵头，工作室派人参加。", "lead", False),
]


@pytest.mark.parametrize(("text", "role", "expected"), OF_STUDIOS)
def test_the_only_studio_of_a_text_is_meant_by_the_bare_word(text: str, role: str, expected: bool) -> None:
    found = {r for who, what, r in read(text, "RESPONSIBLE_FOR") if "工作室" in who and what == STAR}
    assert (role in found) is expected
    assert "李红英小学语文名师工作室" not in named(text, "Program")


ASKED = "访清水县教育局局长李红英\n记者：今年县里最受关注的是哪件事？\n李红英：应当说是“启明星”强师工程。"
MINE: list[tuple[str, bool]] = [
    ("这项工作是省里的试点。县委教育工作领导小组统筹，具体由我牵头，基础教育科落实。", True),
    ("县图书馆配合，总体由我负责。", True),
    ("县妇联参与，日常由我抓。", True),
    ("县妇联参与，教材由我审。", False),
    ("如果人手不够，具体由我牵头。", False),
    ("说到“暖流”行动，县妇联参与，具体由我牵头。", False),
]


@pytest.mark.parametrize(("text", "expected"), MINE)
def test_whoever_is_asked_leads_what_is_wholly_his(text: str, expected: bool) -> None:
    led = {(who, what) for who, what, role in read(ASKED + text, "RESPONSIBLE_FOR") if role == "lead"}
    assert (("李红英", STAR) in led) is expected
