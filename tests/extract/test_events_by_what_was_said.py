"""Events that a text tells of by what was said or won there, and the bodies of papers that a school makes for itself:
beside each the wordings that look alike and say nothing of the kind."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import StatementKind
from ingest.extract.extract import extract
from ingest.readers.registry import read
from tests.extract.test_events import events, parts

REPORT = "关于全县课后服务工作情况的报告\n——{line}\n县教育局局长　罗明\n\n主任、各位委员：\n2023年，{more}。\n"
BELOW_TITLE = [
    ("2024年3月1日在清水县第十九届人大常委会第四次会议上", {"清水县第十九届人大常委会第四次会议"}),
    ("在清水县第十九届人民代表大会第三次会议上", {"清水县第十九届人民代表大会第三次会议"}),
    ("2024年8月30日在清水县2024年秋季开学工作会议上的报告", {"清水县2024年秋季开学工作会议"}),
    ("在枫林中学第六届教职工代表大会上的工作报告", {"枫林中学第六届教职工代表大会"}),
    # no meeting by name, no place where it was given
    ("2024年3月1日", set()),
    ("在平凡的岗位上", set()),
]


@pytest.mark.parametrize(("line", "expected"), BELOW_TITLE)
def test_reads_where_a_report_was_given_below_its_title(line: str, expected: set[str]) -> None:
    text = REPORT.format(line=line, more="县残联积极参与，秦振华提出三条建议")
    assert events(text) == expected
    assert parts(text) == ({("speak", "罗明")} if expected else set())


TALKS = [
    ("罗明为全体教师作了一场题为“做温暖的教师”的专题讲座。", {"做温暖的教师专题讲座"}),
    ("罗明以“守住初心”为题讲授了党课，大家听得认真。", set()),
    ("罗明给党员上了题为“守住初心”的专题党课。", {"守住初心专题党课"}),
    ("罗明应邀为高三学生作“向着远方”励志演讲。", {"向着远方励志演讲"}),
    ("罗明将为全体教师作题为“做温暖的教师”的专题讲座。", set()),
    ("罗明写了题为“做温暖的教师”的文章。", set()),
    ("罗明作了题为“做温暖的教师”的发言。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), TALKS)
def test_names_a_talk_by_its_theme(sentence: str, expected: set[str]) -> None:
    text = "名师进校园\n11月3日，县教研室主任罗明来到枫林中学。" + sentence
    found = {name for name in events(text) if "罗明" not in name}
    assert found == expected


IN_PASSING = [
    ("去年，枫林中学校长罗明在全县劳动教育现场会上作了经验介绍。", {"全县劳动教育现场会"}, {("speak", "罗明")}),
    ("2023年9月，在全县教师节座谈会上，县长秦振华为罗明颁奖。", {"全县教师节座谈会"}, {("attend", "秦振华")}),
    ("在“晨曦”助学项目启动仪式上，枫林中学校长罗明讲了三个故事。", set(), set()),
    ("校队在清水县第九届中学生运动会上获团体第二名。", {"清水县第九届中学生运动会"}, set()),
    # somebody else's words, any contest, wishes
    ("您在全县劳动教育现场会上提出的建议收悉。", set(), set()),
    ("学生在各级比赛中获奖12项。", set(), set()),
    ("罗明希望在全县劳动教育现场会上作介绍。", set(), set()),
]


@pytest.mark.parametrize(("sentence", "held", "who"), IN_PASSING)
def test_names_what_a_sentence_tells_of_in_passing(sentence: str, held: set[str], who: set[tuple[str, str]]) -> None:
    text = f"枫林中学的三十年\n枫林中学建在山脚下。{sentence}县残联参与了资助，陈立秋说学校变了样。"
    assert events(text) == held
    assert {one for one in parts(text) if one[0] != "host"} >= who
    assert not {one for one in parts(text) if one[1] in ("陈立秋", "清水县残联", "县残联")}


def test_whoever_gives_the_prize_does_not_speak_for_her_who_gets_it() -> None:
    text = "教师节\n9月8日，在全县教师节表彰会上，县长秦振华为她颁奖，她作了题为“守望”的发言。"
    assert ("speak", "秦振华") not in parts(text)
    text = "教师节\n9月8日，在全县教师节表彰会上，县长秦振华宣读决定，他指出要关心教师。"
    assert ("speak", "秦振华") in parts(text)


def relations(text: str, kind: str) -> set[tuple[str, str, str]]:
    """Subject, title or role, and object of the relations of a type."""
    document = read(text.encode(), key="d", name="d.txt").document
    assert document is not None
    return {
        (
            compose_name(s.subject),
            next((v for k, v in s.qualifiers if k in ("title", "role")), ""),
            _name(str(s.object)),
        )
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == kind
    }


def _name(key: str) -> str:
    if label_of(key) in ("Organization", "School"):
        return compose_name(key)
    return parts_of(key)[1].rpartition(" / ")[2]


SCHEME = "清水县枫林小学第三届读书节活动方案\n{top}\n组长：罗明（校长）\n副组长：秦振华、陈  立（教导主任）\n{below}\n"
GROUP = "清水县枫林小学领导小组"
LISTS = [
    ("一、组织机构", "领导小组下设办公室，设在教导处，陈立老师兼任办公室主任。", True),
    ("一、组织领导", "领导小组负责活动的统筹。", True),
    ("（二）加强组织领导", "工作小组定期会商。", True),
    ("一、组织机构", "二、活动安排\n领导小组下设办公室，设在教导处。", False),
    ("一、组织机构", "各班成立领导小组。", False),
    ("一、参赛队", "领导小组负责活动的统筹。", False),
]


@pytest.mark.parametrize(("top", "below", "called"), LISTS)
def test_a_list_without_a_name_is_of_the_group_that_is_called_below_it(top: str, below: str, called: bool) -> None:
    posts = relations(SCHEME.format(top=top, below=below), "HOLDS_POST")
    heads = {(who, title) for who, title, body in posts if body.endswith("小组")}
    assert heads == ({("罗明", "组长"), ("秦振华", "副组长"), ("陈立", "副组长")} if called else set())
    assert ("陈立", "教导主任", "清水县枫林小学") in posts


FOUNDED = [
    ("县教育局成立工作领导小组。", {("罗明", "组长", "清水县教育局工作领导小组")}),
    ("成立工作专班：", {("罗明", "组长", "清水县教育局工作专班")}),
    ("为加强领导，成立工作领导小组。", {("罗明", "组长", "清水县教育局工作领导小组")}),
    ("县政府成立工作专班。", set()),
    ("县财政局成立工作专班。", set()),
    ("各校要明确人员。", set()),
]


@pytest.mark.parametrize(("line", "expected"), FOUNDED)
def test_a_group_without_a_name_is_of_whoever_founds_it(line: str, expected: set[tuple[str, str, str]]) -> None:
    text = f"清水县教育局2023年校舍排查实施方案\n{line}\n组长：罗明\n"
    assert relations(text, "HOLDS_POST") == expected


PLAN = "清水县枫林小学2023年秋季学期工作计划\n（一）抓好党建工作\n开展主题教育。{owners}\n（二）抓好教学工作\n{more}\n"
BRANCHES = [
    ("（责任部门：党支部）", "", {"清水县枫林小学党支部"}),
    ("（责任部门：党支部、工会）", "", {"清水县枫林小学党支部", "清水县枫林小学工会"}),
    ("责任部门：学校党支部", "", {"清水县枫林小学党支部"}),
    ("（责任部门：党支部）", "各党支部每月开会一次。", set()),
    ("（责任部门：党支部）", "第一党支部和第二党支部结对。", set()),
    ("（责任部门：各党支部）", "", set()),
]


@pytest.mark.parametrize(("owners", "more", "expected"), BRANCHES)
def test_the_branch_of_a_schools_plan_is_its_own_if_it_has_but_one(owners: str, more: str, expected: set[str]) -> None:
    found = relations(PLAN.format(owners=owners, more=more), "RESPONSIBLE_FOR")
    assert {who for who, _, work in found if work == "抓好党建工作"} == expected


ITEMS = [
    ("“我爱读”演讲比赛（周三、周五下午）", {"我爱读演讲比赛"}),
    ("古诗词大会（第二周）", {"古诗词大会"}),
    ("班级图书角评比（4月上旬）", {"班级图书角评比"}),
    ("比赛成绩计入班级考核，一等奖加3分", set()),
    ("演讲稿须在周三前交齐", set()),
    ("读书笔记都要写满一页", set()),
]


@pytest.mark.parametrize(("item", "expected"), ITEMS)
def test_the_time_of_an_item_is_no_part_of_its_name(item: str, expected: set[str]) -> None:
    text = f"清水县枫林小学第三届读书节活动方案\n一、活动安排\n1.{item}\n由语文组承办。\n"
    found = relations(text, "RESPONSIBLE_FOR")
    assert {work for _, _, work in found if "读书节" not in work} == expected


SCHEMES = [
    ("清水县枫林小学第三届读书节活动方案", "读书节活动"),
    ("清水县教育局第三届校园文化艺术节活动实施方案", "校园文化艺术节活动"),
    ("清水县枫林小学“书香满园”读书活动方案", "书香满园读书活动"),
    ("清水县中小学第三届读书节活动方案", ""),
    ("清水县枫林小学食堂改造方案", ""),
    ("清水县第三届青少年航模大赛活动方案", ""),
]


@pytest.mark.parametrize(("title", "campaign"), SCHEMES)
def test_the_body_in_a_schemes_title_has_its_campaign(title: str, campaign: str) -> None:
    found = relations(f"{title}\n一、活动时间\n2023年4月\n二、活动地点\n操场\n", "RESPONSIBLE_FOR")
    assert {work for _, _, work in found} == ({campaign} if campaign else set())
