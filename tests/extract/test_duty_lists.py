"""The duties that a paper lists body by body: each line of the table is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

NINGXIANG = "430182"
HEAD = "宁乡市随迁子女入学办法\n二、职责\n"
LISTS = [
    # one below the other, with numbers or colons, and what one body is in charge of besides
    (
        "（一）市公安局负责核验居住证明。\n（二）市人社局负责为务工人员出具社保证明。\n（三）市财政局负责按政策规定做好经费保障工作。\n",
        {
            ("宁乡市公安局", "核验居住证明"),
            ("宁乡市人社局", "为务工人员出具社保证明"),
            ("宁乡市财政局", "做好经费保障工作"),
        },
    ),
    (
        "市教育局：负责登记随迁子女；印制申请表；负责统筹安排入学学位。\n市公安局：负责核验居住证明。\n市财政局：负责安排所需经费。\n",
        {
            ("宁乡市教育局", "登记随迁子女"),
            ("宁乡市教育局", "统筹安排入学学位"),
            ("宁乡市公安局", "核验居住证明"),
            ("宁乡市财政局", "安排所需经费"),
        },
    ),
    # in one line, of two bodies together, without what is said of others
    (
        "市公安局负责核验居住证明，各派出所配合。市财政局、市审计局负责监管入学经费。市房管局负责核验房产证明。\n",
        {
            ("宁乡市公安局", "核验居住证明"),
            ("宁乡市财政局", "监管入学经费"),
            ("宁乡市审计局", "监管入学经费"),
            ("宁乡市房管局", "核验房产证明"),
        },
    ),
    # two are no list; all of a kind are nobody; who answers questions does no work
    ("市公安局负责核验居住证明。市财政局负责安排所需经费。\n", set()),
    ("各街道办事处负责受理入学申请。各派出所负责核验居住证明。各学校负责安排所需学位。\n", set()),
    ("市公安局负责解释本条规定。市财政局负责咨询电话接听。市房管局负责答复来信来访。\n", set()),
    # far from each other
    (
        "市公安局负责核验居住证明。\n"
        + "随迁子女" * 60
        + "。\n市财政局负责安排所需经费。\n"
        + "随迁子女" * 60
        + "。\n市房管局负责核验房产证明。\n",
        set(),
    ),
]


def owned(text: str) -> set[tuple[str, str]]:
    document = Document("d", "v", text, region=NINGXIANG, told=frozenset({"region"}))
    found = to_json([extract(document)])
    names = {entity["id"]: entity for entity in found["entities"]}
    pairs = [(names[r["from"]], names[r["to"]]) for r in found["relations"] if r["type"] == "RESPONSIBLE_FOR"]
    return {(owner["name"], work["name"]) for owner, work in pairs if work["label"] == "Task"}


@pytest.mark.parametrize(("text", "expected"), LISTS)
def test_gives_each_duty_of_a_list_to_its_body(text: str, expected: set[tuple[str, str]]) -> None:
    assert owned(HEAD + text) == expected


def test_takes_the_portfolios_of_a_charter_for_no_tasks() -> None:
    assert owned("宁乡市沩江中学章程\n" + LISTS[0][0]) == set()


BUREAU = "宁乡市教育局"
SHARED = [
    # lines that bodies or persons begin, in a paper that shares out work
    (
        f"{BUREAU}2024年重点工作分工\n办公室：完善值守制度；加强信访督办。\n人事股：完成教师招聘。\n",
        {(f"{BUREAU}办公室", "完善值守制度"), (f"{BUREAU}办公室", "加强信访督办"), (f"{BUREAU}人事股", "完成教师招聘")},
    ),
    (
        f"{BUREAU}班子成员重点工作分解\n周海涛：1.优化学校布局；2.加强作业管理。\n韩雪梅：1.推进教师轮岗。\n",
        {("周海涛", "优化学校布局"), ("周海涛", "加强作业管理"), ("韩雪梅", "推进教师轮岗")},
    ),
    # below a heading that says so, whatever the paper is
    (
        "宁乡市入学方案\n三、部门分工\n1.市教育局。制定细则，组织审核。\n2.市公安局。落实户籍核验。\n3.市财政局。安排专项经费。\n"
        "4.各街道办事处。做好宣传引导。\n",
        {(BUREAU, "制定细则,组织审核"), ("宁乡市公安局", "落实户籍核验"), ("宁乡市财政局", "安排专项经费")},
    ),
    # what a body is in charge of needs no verb, and what it only helps with is not its own
    (
        "宁乡市双减专班职责分工\n市教育局：牵头开展机构治理。\n市财政局：负责培训机构收费监管。\n市公安局：配合查处违规培训。\n",
        {(BUREAU, "开展机构治理"), ("宁乡市财政局", "培训机构收费监管")},
    ),
    # heads above items: lines without a number, headings with a verb of charge, those of a section
    (
        f"{BUREAU}2024年任务分解\n办公室：\n1.完善值守制度\n2.加强信访督办\n人事股：\n1.完成教师招聘\n",
        {(f"{BUREAU}办公室", "完善值守制度"), (f"{BUREAU}办公室", "加强信访督办"), (f"{BUREAU}人事股", "完成教师招聘")},
    ),
    (
        f"{BUREAU}班子成员重点工作分解\n周海涛（局长）\n1.优化学校布局\n韩雪梅（副局长）\n1.推进教师轮岗\n2.规范作业管理\n",
        {("周海涛", "优化学校布局"), ("韩雪梅", "推进教师轮岗"), ("韩雪梅", "规范作业管理")},
    ),
    (
        "宁乡市2024年教育工作方案\n一、由市教育局牵头负责的任务（2项）\n1.优化学校布局。\n2.加强作业管理。\n"
        "二、市财政局牵头任务\n3.落实生均经费。\n",
        {(BUREAU, "优化学校布局"), (BUREAU, "加强作业管理"), ("宁乡市财政局", "落实生均经费")},
    ),
    # who stands between a heading and the items below it has all of those that name nobody themselves
    (
        f"{BUREAU}2024年工作要点\n一、基础教育\n责任股室：基教股\n1.优化学校布局。\n2.加强作业管理。（责任股室：督导室）\n",
        {(f"{BUREAU}基教股", "基础教育"), (f"{BUREAU}基教股", "优化学校布局"), (f"{BUREAU}督导室", "加强作业管理")},
    ),
    # posts are shared out, labels name nobody, and who only helps or what stands below plain headings has no owner
    (f"{BUREAU}班子成员工作分工\n周海涛：主持全面工作。\n韩雪梅：分管人事股，推进教师轮岗。\n", set()),
    (f"{BUREAU}重点工作分工\n工作目标：完善培养机制。\n工作措施：开展全员培训。\n", set()),
    ("宁乡市2024年教育工作任务分工\n一、市教育局配合的任务\n1.优化学校布局。\n2.加强作业管理。\n", set()),
    (f"{BUREAU}2024年任务分解\n一、学前教育\n1.扩大普惠资源。\n二、义务教育\n1.优化学校布局。\n", set()),
    ("宁乡市2024年教育工作要点\n市教育局：优化学校布局。\n市财政局：落实生均经费。\n市公安局：加强校园巡逻。\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_gives_shared_out_work_to_whom_its_line_or_head_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert owned(text) == expected


def test_takes_no_body_for_a_task() -> None:
    found = to_json([extract(Document("d", "v", SHARED[2][0], region=NINGXIANG, told=frozenset({"region"})))])
    assert {e["name"] for e in found["entities"] if e["label"] == "Task"} == {work for _, work in SHARED[2][1]} | {
        "做好宣传引导"
    }
