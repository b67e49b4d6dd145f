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
