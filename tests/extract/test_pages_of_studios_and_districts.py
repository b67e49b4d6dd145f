"""Pages on a studio, a group or a district of schools, and articles of an agreement: who acts where a sentence begins
with 工作室, whom a counted line names, and who each line on the division of work is about."""

import pytest

from tests.extract.stated import read

STUDIO = "罗小梅名师工作室"
PAGE = f"南部县教师发展\n{STUDIO}成立于2020年。"
ACTS = [
    ("2021年起，工作室牵头开展“数润”送教活动。", {(STUDIO, "数润送教", "lead")}),
    ("工作室实施“青禾”培养计划。", {(STUDIO, "青禾培养计划", "implement")}),
    ("该工作室发起“青禾”培养计划。", {(STUDIO, "青禾培养计划", "implement")}),
    # two studios, their members, and what is only spoken of
    ("县里还有李明名师工作室。工作室实施“青禾”培养计划。", set()),
    ("工作室成员参加“青禾”培养计划。", set()),
    ("工作室的“青禾”培养计划受到好评。", set()),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_means_by_studio_the_only_one(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert read(f"{PAGE}{text}\n", "RESPONSIBLE_FOR") == expected


TEAM = [
    ("现有成员2人：\n杜明川，南部县第一中学教师；\n何敬华，伏虎镇初级中学副校长。", {"杜明川", "何敬华"}),
    ("工作室现有成员2名：\n杜明川，南部县第一中学教师；\n何敬华，伏虎镇初级中学副校长。", {"杜明川", "何敬华"}),
    ("共有学员2名：\n杜明川，南部县第一中学教师；\n何敬华，伏虎镇初级中学副校长。", {"杜明川", "何敬华"}),
    ("现有成员2人，每人每年上公开课4节。", set()),
    ("成员来自全县各校：\n南部县第一中学、伏虎镇初级中学。", set()),
    ("培养成员12人：\n其中县级骨干教师4人。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TEAM)
def test_reads_the_counted_line_of_a_team(text: str, expected: set[str]) -> None:
    assert {who for who, body, _ in read(f"{PAGE}{text}\n", "HOLDS_POST") if body == STUDIO} == expected


GROUP = "南部县齐韵教育集团"
PARTS = [
    ("实施“同心”交流计划，由集团教师发展中心负责。", {(f"{GROUP}教师发展中心", "同心交流计划", "lead")}),
    ("由教师发展中心牵头，各成员校参与，打造“同心”课程项目。", {(f"{GROUP}教师发展中心", "同心课程项目", "lead")}),
    ("由教师发展中心牵头，建好“同心”课程项目。", {(f"{GROUP}教师发展中心", "同心课程项目", "lead")}),
    ("教师发展中心建设用地已落实，“同心”课程项目启动。", set()),
    ("建设“同心”课程项目需要经费。", set()),
    ("各校建设“同心”课程项目。", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_gives_the_group_s_part_its_name_once(text: str, expected: set[tuple[str, str, str]]) -> None:
    page = f"{GROUP}简介\n{GROUP}成立于2021年。\n集团下设秘书处、教师发展中心。\n{text}\n"
    assert read(page, "RESPONSIBLE_FOR") == expected


DIVIDED = [
    ("副校长：牛彩霞，负责德育；\n教研干事：罗小龙，负责“双升”教研行动；\n会计：蒲芳兰，负责财务。", {"罗小龙"}),
    ("副校长：牛彩霞，负责“双升”教研行动；\n会计：蒲芳兰，负责财务。", {"牛彩霞"}),
    ("出纳：蒲芳兰，负责财务；\n校医：牛彩霞，负责“双升”教研行动。", {"牛彩霞"}),
    ("副校长：牛彩霞，负责德育；\n会计：蒲芳兰，负责财务。\n“双升”教研行动另行安排。", set()),
    ("副校长：牛彩霞，负责德育；\n会计：蒲芳兰，参加“双升”教研行动。", set()),
    ("副校长：牛彩霞，了解“双升”教研行动。", set()),
]


@pytest.mark.parametrize(("text", "expected"), DIVIDED)
def test_whom_each_line_of_a_division_of_work_is_about(text: str, expected: set[str]) -> None:
    page = f"南部县第一小学概况\n一、领导及分工\n{text}\n"
    assert {who for who, what, _ in read(page, "RESPONSIBLE_FOR") if what == "双升教研行动"} == expected


AGREEMENT = "合作共建协议书\n甲方：南部县教育局\n乙方：嘉陵师范学院\n第一条 合作目标。共同育人。\n"
ARTICLES = [
    ("第二条 共建附属学校。双方合作共建一所附属小学。", "共建附属学校", {"南部县教育局", "嘉陵师范学院"}),
    ("第二条 组织实习支教。乙方每年选派师范生80名。甲方负责安排食宿。", "组织实习支教",
     {"南部县教育局", "嘉陵师范学院"}),
    ("第二条 加强教研指导。乙方文学院与南部县第一中学结对。", "加强教研指导", {"嘉陵师范学院文学院"}),
    ("第二条 合作期限。双方合作三年。", "合作期限", set()),
    ("第二条 违约责任。甲方选派人员不到位的，由双方协商。", "违约责任", set()),
    ("第二条 其他事项。双方各执两份。", "其他事项", set()),
]  # fmt: skip


@pytest.mark.parametrize(("article", "work", "expected"), ARTICLES)
def test_who_does_what_an_article_names(article: str, work: str, expected: set[str]) -> None:
    owned = read(f"{AGREEMENT}{article}\n第三条 附则。一式四份。\n", "RESPONSIBLE_FOR")
    assert {who for who, what, _ in owned if what == work} == expected


def test_the_office_that_a_joint_group_sets_up() -> None:
    text = (
        f"{AGREEMENT}第二条 组织领导。双方成立合作共建工作协调小组，由甲方局长郭声海担任组长。"
        "协调小组下设办公室，设在甲方人事股，由曾祥斌任办公室主任。\n"
    )
    assert ("曾祥斌", "合作共建工作协调小组办公室", "主任") in read(text, "HOLDS_POST")
