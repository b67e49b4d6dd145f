"""Items that name who answers for a post or matter at their end, headings that are none, and sections of a school that
a paper names or only asks experience in."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.qingshui import BUREAU, COUNTY, owners

HEAD = "清水县选派支教干部工作方案\n一、选派办法\n"


def named(text: str, label: str) -> set[str]:
    document = Document(key="d", version="v", text=text, region=COUNTY, told=frozenset({"region"}))
    keys = {s.subject for s in extract(document).statements if s.type == "MENTION" and s.subject}
    if label == "Task":
        return {parts_of(key)[1].rpartition(" / ")[2] for key in keys if label_of(key) == label}
    return {compose_name(key) for key in keys if label_of(key) == label}


ITEMS = [
    ("1、教研员人选（中级职称），要求熟悉教学，县教育局为该职位选派的责任单位。\n", f"lead {BUREAU}: 教研员人选"),
    ("1、园长人选，由县直各园推荐，县教育局为该职位选派的责任单位。\n", f"lead {BUREAU}: 园长人选"),
    ("1、驻村干部人选，要求身体健康，县教育局为此项工作的牵头单位。\n", f"lead {BUREAU}: 驻村干部人选"),
]
NO_ITEMS = [
    "1、教研员人选，要求熟悉教学，由派出单位推荐。\n",
    "1、教研员人选，要求熟悉教学，各校为该职位选派的推荐单位。\n",
    "1、教研员人选，派出单位为该职位选派的工资发放单位。\n",
]


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_reads_who_answers_for_a_post_at_the_end_of_its_item(item: str, expected: str) -> None:
    found = {one.replace("选派办法 / ", "") for one in owners(HEAD + item, ("Task",))}
    assert found == {expected}


@pytest.mark.parametrize("item", NO_ITEMS)
def test_reads_nobody_in_items_that_name_another_part(item: str) -> None:
    assert owners(HEAD + item, ("Task",)) == set()


TASKS = [
    ("一、报送材料包括\n申报表2份。\n二、组织专家评审\n公示结果。\n", {"组织专家评审"}),
    ("一、选拔教研员，应坚持标准\n严格把关。\n二、组织专家评审\n公示结果。\n", {"组织专家评审"}),
    ("一、评审材料包含\n申报表2份。\n二、组织专家评审\n公示结果。\n", {"组织专家评审"}),
    ("一、选拔教研员，充实队伍\n严格把关。\n二、组织专家评审\n公示结果。\n", {"选拔教研员,充实队伍", "组织专家评审"}),
    ("一、建设包容校园\n开展活动。\n二、组织专家评审\n公示结果。\n", {"建设包容校园", "组织专家评审"}),
    ("一、培育应用型教师\n开展活动。\n二、组织专家评审\n公示结果。\n", {"培育应用型教师", "组织专家评审"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_takes_no_rule_of_conduct_and_no_opening_of_a_list_for_work(text: str, expected: set[str]) -> None:
    assert named(f"清水县教研队伍建设方案\n{text}", "Task") == expected


SCHOOL = "清水县永清小学2024年中层干部选拔方案\n我校决定选拔干部。\n"
SECTIONS = [
    ("考察对象确定后，向学校纪委书面征求意见。\n", {"清水县永清小学纪委"}),
    ("学校纪委就廉洁情况提出意见。\n", {"清水县永清小学纪委"}),
    ("名单报学校纪委审核。\n", {"清水县永清小学纪委"}),
    ("其他学校纪委书记列席。\n", set()),
    ("所在学校纪委出具意见。\n", set()),
    ("各学校纪委要监督。\n", set()),
    # experience that is asked for
    ("应有教研组长、团委书记等相应岗位工作经历。\n", set()),
    ("担任过支部书记、工会主席等职务者优先。\n", set()),
    ("具有团委副书记等管理岗位经历。\n", set()),
    ("团委书记王星河主持会议。\n", {"清水县永清小学团委"}),
    ("由工会主席王星河等负责。\n", {"清水县永清小学工会"}),
    ("团委书记等到会。\n", {"清水县永清小学团委"}),
]


@pytest.mark.parametrize(("text", "expected"), SECTIONS)
def test_reads_the_sections_of_a_school_and_no_experience_asked_for(text: str, expected: set[str]) -> None:
    assert named(SCHOOL + text, "Organization") == expected
