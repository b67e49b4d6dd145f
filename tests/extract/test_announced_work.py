"""What a notice is about, where its heading does not say so by itself: each row is a page and what it names."""

import pytest

from graph.records import Document
from ingest.extract.extract import extract
from tests.extract.test_programs import check

NAMED = [
    (
        "关于开展2024年度校级课题结题验收的通知\n栏目：教科室\n各位老师：\n现就做好有关事项通知如下：",
        {"校级课题结题验收"},
    ),
    (
        "青山县教育局关于做好\n2023年特岗教师招聘工作的通知\n各中小学：\n现就2023年特岗教师招聘工作有关事项通知如下。",
        {"特岗教师招聘"},
    ),
    (
        "2022年秋季教师资格认定工作的公告\n栏目：人事\n现将2022年秋季教师资格认定有关事项公告如下：",
        {"秋季教师资格认定"},
    ),
    (
        "教师职称评审材料的通知\n栏目：人事\n各位老师：\n根据上级要求，现就做好我县教师职称评审材料申报工作通知如下：",
        {"教师职称评审材料申报"},
    ),
    ("关于选派第三批骨干教师到牧区支教的通知\n各学校：\n请积极报名。", {"选派第三批骨干教师到牧区支教"}),
    ("关于公布2023年青山县中小学教师招聘办法的通知\n各校：\n请照此执行。", {"青山县中小学教师招聘"}),
    (
        "转发县教育局通知\n栏目：办公室\n青山县教育局关于组织开展2021年度\n事业单位人员考核工作的通知\n各校：",
        {"事业单位人员考核"},
    ),
    (
        "青山中学2022年选拔任用处室主任工作方案\n栏目：校务\n现就2022年处室主任选拔任用工作制定方案如下：",
        {"处室主任选拔任用"},
    ),
    (
        "关于选拔学科带头人的通知\n各位老师：\n青山县第二届学科带头人选拔工作已经启动，请报名。",
        {"青山县第二届学科带头人选拔"},
    ),
    ("青山中学2020年学生暑期实践活动方案\n一、活动主题\n劳动光荣", {"学生暑期实践活动"}),
    ("青山县教育局2021年公开招聘教师公告\n现面向社会招聘教师三十名。", {"公开招聘教师"}),
    ("青山中学2023年校园读书节系列活动实施方案\n一、目的", {"校园读书节系列活动"}),
]
NOT_NAMED = [
    "青山县教育局2021年工作方案\n一、目的",
    "2021年第一季度教育教学活动方案\n一、目的",
    "青山中学2021年学生社团活动方案\n一、目的",
    "关于做好当前工作的通知\n各校：\n现就有关工作通知如下：",
    "关于加强师德建设工作的通知\n各校：\n现就加强师德建设工作通知如下：",
    "关于全面加强和改进学校美育工作的通知\n各校：\n现就全面加强和改进学校美育工作通知如下：",
    "关于公布2023年优秀教师评选结果的通知\n各校：\n现将评选结果公布如下：",
    "青山县召开教育工作会议\n青山县教师招聘工作已经启动。",
    "关于成立2023年教师招聘工作领导小组的通知\n各校：",
    "关于印发《青山县2023年教师招聘工作方案》的通知\n各校：",
    "关于做好2024年暑期有关工作的通知\n各校：\n现将暑期工作通知如下：",
]


@pytest.mark.parametrize(("page", "names"), NAMED)
def test_the_work_that_a_notice_announces_is_named(page: str, names: set[str]) -> None:
    check(page, names)


@pytest.mark.parametrize("page", NOT_NAMED)
def test_a_notice_without_a_work_of_its_own_names_none(page: str) -> None:
    check(page, set())


ISSUERS = [
    ("教育部办公厅", "propose"),
    ("青山县教育局", "lead"),
    ("浙江省教育厅", "lead"),
]


@pytest.mark.parametrize(("issuer", "role"), ISSUERS)
def test_who_gives_notice_leads_its_own_work_and_a_ministry_only_has_the_idea(issuer: str, role: str) -> None:
    matter = "做好2016年城市义务教育招生入学工作"
    page = f"{issuer}关于{matter}的通知\n各地：\n现就{matter}通知如下。\n{issuer}\n2016年1月20日"
    found = extract(Document(key="d", version="v", text=page)).statements
    roles = {dict(s.qualifiers)["role"] for s in found if s.type == "RESPONSIBLE_FOR"}
    assert roles == {role}
