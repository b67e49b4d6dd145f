"""Words that look like bodies and are none, and what a line of copies does not say: each line is one wording."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from ingest.extract.output import to_json

COUNTY = "341525"  # 霍山县
NO_BODIES = [
    ("县妇联腾出两间办公室。", {"霍山县妇联"}),
    ("县教研室租下三间办公室。", {"霍山县教研室"}),
    ("县教研室打扫了十几处工作站。", {"霍山县教研室"}),
    ("李明：副局长。联系衡山镇、下符桥镇学校。", set()),
    ("王强同志联系诸佛庵镇学校。", set()),
    ("第三组检查双桥镇、湖阳乡、三岔镇学校。", set()),
    ("检查东坪镇、湖阳乡学校，听取汇报。", set()),
    ("县长到诸佛庵镇、下符桥镇调研寄宿制学校和教师队伍建设。", set()),
    ("“田埂大学堂”很热闹。", set()),
    # a question, whoever goes there, one of the people of a section: no part of the name
    ("“麦田计划”启动。数学怎么办？会议没有说。", set()),
    ("“麦田计划”由她去教研室负责。", set()),
    ("“麦田计划”启动。材料交组织人事科李志强处。", set()),
    ("全县几个北部乡镇、三个西部乡镇先行。", set()),
    ("下符桥镇等十来所小学、二十余所中学参加。", set()),
    ("城区超编学校先行，配餐学校要达到42所。", set()),
    ("县里建立了部门协同育人联席会议制度。", set()),
    ("这项工作基教股抓总。", {"霍山县教育局基教股"}),
    ("当家的是局里体卫艺股。", {"霍山县教育局体卫艺股"}),
    ("中层调整。王小林任基教股股长，李红同志任人事股股长。", {"霍山县教育局基教股", "霍山县教育局人事股"}),
    ("王小林任办公室主任。", {"霍山县教育局办公室"}),
    ("9月3日，王小林任基教股股长、工会主席。", {"霍山县教育局基教股", "霍山县教育局工会"}),
    # no part of a school: what happens there, and a bureau's section
    ("下符桥镇小学门口已经站满了家长。", {"下符桥镇小学"}),
    ("下符桥镇小学全校正在组织学习小组。", {"下符桥镇小学"}),
    ("下符桥镇小学没有讲清楚，教育股股长李志强约谈了校长。", {"下符桥镇小学", "霍山县教育局教育股"}),
    ("下符桥镇小学报名，由人事股审核。", {"下符桥镇小学", "霍山县教育局人事股"}),
    ("下符桥镇小学教务处主任李志强发言。", {"下符桥镇小学", "下符桥镇小学教务处"}),
    # the next body begins behind the word that joins it
    ("县教研室要会同县教师进修学校遴选教师。", {"霍山县教研室", "霍山县教师进修学校"}),
    ("县人社局应会同县教师发展中心制定方案。", {"霍山县人社局", "霍山县教师发展中心"}),
    ("县人社局须会同县财政局制定方案。", {"霍山县人社局", "霍山县财政局"}),
    ("会同县教师进修学校来访。", {"会同县教师进修学校"}),
    ("湖南省会同县教育局来访。", {"湖南省会同县教育局"}),
    ("县教研室到会同县教师进修学校学习。", {"霍山县教研室", "会同县教师进修学校"}),
    # what is done with a body, or what it does, begins no name
    ("县教育局下辖教研室、电教站。", {"霍山县教育局教研室", "霍山县教育局电教站"}),
    ("县教育局管办公室的是李志强。", set()),
    ("县里另辖大谷教学点，闲置校舍改作幼儿园。", {"大谷教学点"}),
    ("下符桥镇小学组成春芽教育集团。", {"下符桥镇小学", "春芽教育集团"}),
    # ministries of earlier years, where no union of students has a section of the name
    ("按照教育部、文化部、财政部的安排。", {"教育部", "文化部", "财政部"}),
    ("中国科学院院士王小林到校作报告。", set()),
    ("根据卫生部《学校卫生规范》。", {"卫生部"}),
    ("由国家卫生计生委和国家新闻出版总署负责。", {"国家卫生计生委", "国家新闻出版总署"}),
    ("学生会设学习部、文化部、卫生部。", set()),
    ("农业部门、环境保护部门配合。", set()),
    ("持教育部中国留学服务中心的认证。", {"教育部", "教育部中国留学服务中心"}),
    ("教育部与各地共建国家教育质量监测中心。", {"教育部"}),
    # bodies all the same
    ("获评的有诸佛庵镇学校。", {"诸佛庵镇学校"}),
    ("合肥工业大学来访。", {"合肥工业大学"}),
    ("成立霍山县教育工作联席会议，由县教育局局长任召集人。", {"霍山县教育工作联席会议"}),
]


def names(text: str) -> set[str]:
    document = Document(
        "d", "v", f"霍山县教育局关于有关工作的通知\n{text}\n霍山县教育局\n2024年5月6日\n", region=COUNTY
    )
    found = to_json([extract(document)])
    return {e["name"] for e in found["entities"] if e["label"] in ("School", "Organization")} - {"霍山县教育局"}


@pytest.mark.parametrize(("text", "expected"), NO_BODIES)
def test_takes_no_kind_for_a_body(text: str, expected: set[str]) -> None:
    assert names(text) == expected


COPIES = [  # what a body is part of, in a line of copies and elsewhere
    ("抄送：县委办公室，县政府办公室。", set()),
    ("抄送：县政府办公室、县委组织部。", set()),
    ("报：县委教育工作领导小组", set()),
    ("由县政府办公室印发。", {("霍山县政府办公室", "霍山县政府")}),
    ("县委组织部审核。", {("霍山县委组织部", "霍山县委")}),
    ("县政府研究。\n抄送：县政府办公室。", {("霍山县政府办公室", "霍山县政府")}),
]


@pytest.mark.parametrize(("text", "expected"), COPIES)
def test_a_line_of_copies_says_nothing_of_committees(text: str, expected: set[tuple[str, str]]) -> None:
    document = Document(
        "d", "v", f"霍山县教育局关于有关工作的通知\n{text}\n", region=COUNTY, told=frozenset({"region"})
    )
    found = to_json([extract(document)])
    ends = {e["id"]: e["name"] for e in found["entities"]}
    assert {(ends[r["from"]], ends[r["to"]]) for r in found["relations"] if r["type"] == "PART_OF"} == expected
