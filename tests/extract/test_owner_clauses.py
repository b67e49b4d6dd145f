"""Who runs an initiative by the clauses of the passage on it; what quoted names are initiatives: a wording a line."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.readers.registry import read

NEWS = "白河县教育工作见闻\n本报讯（记者 李明）"
PLAN = "白河县教育局2025年工作要点\n{}\n二、办好其他事项。由县财政局负责。\n白河县教育局\n2025年3月1日"


def owners(text: str | Document, label: str = "Program") -> dict[str, set[str]]:
    """Name of the initiative → its owners as `role name`."""
    found: dict[str, set[str]] = {}
    document = text if isinstance(text, Document) else Document(key="d", version="v", text=text)
    for statement in extract(document).statements:
        if statement.kind is StatementKind.RELATION and statement.type == "RESPONSIBLE_FOR":
            target = str(statement.object)
            if label_of(target) == label:
                owner = f"{dict(statement.qualifiers)['role']} {compose_name(statement.subject)}"
                found.setdefault(parts_of(target)[1], set()).add(owner)
    return found


def programs(text: str) -> set[str]:
    """The names of the programs that a text mentions."""
    keys = (s.subject for s in extract(Document(key="d", version="v", text=text)).statements)
    return {parts_of(key)[1] for key in keys if label_of(key) == "Program"}


GIVEN = [  # by a sign of giving, whatever the verb
    ("“麦田计划”启动。会议明确，计划由县教育局牵头，县人社局配合。", {"lead 白河县教育局", "support 白河县人社局"}),
    ("“麦田”改革启动。会议明确，改革工作由县教育局牵头。", {"lead 白河县教育局"}),
    ("“麦田计划”监管平台上线。平台由县教育局建设。", {"implement 白河县教育局"}),
    ("实施“麦田计划”。项目由县教研室建设，验收则由县财政局组织。", {"implement 白河县教研室"}),
    ("“麦田计划”由县科协出题。", {"implement 白河县科协"}),
    ("“麦田计划”归口县教育局管。", {"lead 白河县教育局"}),
    ("“麦田计划”由县教育局副局长赵丽盯着。", {"implement 赵丽"}),
    ("“麦田计划”的日常排班交给县教师发展中心。", {"implement 白河县教师发展中心"}),
    ("“麦田计划”受到欢迎。日常运转委托县教师发展中心。", {"implement 白河县教师发展中心"}),
    ("“麦田计划”由县教育局抓总，车辆由县公交公司免费出。", {"lead 白河县教育局", "support 白河县公交公司"}),
    ("“麦田计划”，由县第一小学、县第二小学先试一年。", {"implement 白河县第一小学", "implement 白河县第二小学"}),
]
GIVEN += [  # by a body with a name of its own
    ("“麦田计划”由秦岭民俗馆承办。", {"implement 秦岭民俗馆"}),
    ("“麦田计划”由崇文书院牵头，县方志馆出书。", {"lead 白河县崇文书院", "support 白河县方志馆"}),
    ("“麦田计划”由茅坪镇商会操办。", {"implement 茅坪镇商会"}),
    ("“麦田计划”由县关心下一代基金会承办。", {"implement 白河县关心下一代基金会"}),
    ("“麦田计划”由县歌舞剧团负责。", {"lead 白河县歌舞剧团"}),
]
ACTING = [  # by an actor that begins the clause
    ("“麦田计划”实施三年。县教研室承担日常工作。", {"implement 白河县教研室"}),
    ("“麦田计划”实施三年。县教研室负责日常管理。", {"lead 白河县教研室"}),
    ("\n县教育局有关负责人表示，将继续实施“麦田计划”。", {"implement 白河县教育局"}),
    ("\n县教育局抽调专人负责“麦田计划”。", {"lead 白河县教育局"}),
    ("会议要求，县教育局要加快推进“麦田计划”。", {"implement 白河县教育局"}),
    ("县教育局要求县教研室实施“麦田计划”。", {"implement 白河县教研室"}),
    ("县教育局批准县教研室实施“麦田计划”。", {"implement 白河县教研室"}),
    ("“麦田计划”是县教育局重点打造的特色品牌。", {"implement 白河县教育局"}),
    ("“麦田计划”由县教育局和志愿者共同实施。", {"implement 白河县教育局"}),
    ("继续推进“麦田计划”，由县教育局和各学校开设阅读课程。", {"implement 白河县教育局"}),
    ("“麦田计划”走进十所村小，县教育局副局长赵丽统抓，县第一小学校长王强跑腿。", {"lead 赵丽", "implement 王强"}),
    ("“麦田计划”今年扩面，县科协常年派专家授课，县图书馆出书出人。", {"support 白河县科协", "support 白河县图书馆"}),
    ("“麦田计划”已满一年。县教育局副局长赵丽挂帅，县第一小学校长王强落实。", {"lead 赵丽", "implement 王强"}),
]
TAKEN_UP = [  # by what the sentences after it call it
    ("“麦田计划”已满一年。孩子们收获很大。这件事归县教育局管。", {"lead 白河县教育局"}),
    ("县里办起“星空食堂”。开张一月，天天满座。食堂由县机关事务中心接手。", {"implement 白河县机关事务中心"}),
    ("“麦田计划”已满一年。这项目最初是县第一小学校长王强提议的。", {"propose 王强"}),
    ("去年秋天，退休教师刘玉兰带着几位老姐妹办起了“银发课后班”。", {"implement 刘玉兰"}),
]
TAKEN_UP += [
    (
        "白河县第一小学要借势发力，与县第二小学继续开展“麦田计划”。",
        {"implement 白河县第一小学", "implement 白河县第二小学"},
    ),
]
NOBODY = [
    "县政协提案推动“麦田计划”。",
    "县政协呼吁推进“麦田计划”。",
    "“麦田计划”实施三年。县教研室承担考务工作。",
    "县教育局有关负责人表示，市里将继续实施“麦田计划”。",
    "记者从县教育局获悉，不少家长喜欢“麦田计划”。",
    "“麦田计划”由白河县少先队总辅导员办公室牵头。",
    "“麦田计划”由县教育局局长赵丽介绍。",
    "“麦田计划”启动仪式由县教育局副局长赵丽主持。",
    "“麦田计划”受到好评。证书由县教育局颁发。",
    "“麦田计划”受到好评。主任由县教育局副局长赵丽兼任。",
    "“麦田计划”由谁牵头，县教育局尚未明确。",
    "县交通局建议，“麦田计划”可否由县公交公司运营。",
    "“麦田计划”不再归县教育局管。",
    "“麦田计划”和“青禾行动”同时启动。这件事由县教育局负责解释。",
    "“麦田计划”受到好评。县长孙涛称赞了这项工作，县教育局总结经验。",
    "“麦田计划”受到好评。\n县教育局副局长赵丽统抓。",
    "“麦田计划”走进村小，县教育局负责人参加巡查。",
    "“麦田计划”评审结束。该工程由县教育局落实。",
    "“麦田计划”由白河鞋厂承办。",
    "“麦田计划”由茅坪镇电子厂落实。",
    "“麦田计划”由县政协某某室办理。",
]


@pytest.mark.parametrize(("text", "expected"), [*GIVEN, *ACTING, *TAKEN_UP])
def test_names_whoever_runs_it(text: str, expected: set[str]) -> None:
    found = owners(NEWS + text)
    assert len(found) == 1, found
    assert next(iter(found.values())) == expected


@pytest.mark.parametrize("text", NOBODY)
def test_names_nobody_where_none_is_said_to(text: str) -> None:
    assert owners(NEWS + text) == {}


TASKS = [
    (
        "（一）“麦田”工程要加快进度。锅炉改造由县住建局负责，管网对接由县教育局基建股负责。",
        {"lead 白河县住建局", "lead 白河县教育局基建股"},
    ),
    ("一、配强教练队伍。三年培训教练百人次。聘用手续人事股办理。", {"implement 白河县教育局人事股"}),
    ("一、抓好招生考试。考点全部达标。招生考试中心。", {"lead 白河县教育局招生考试中心"}),
    ("一、守牢安全底线。安全股要会同县公安局每月查车。", {"lead 白河县教育局安全股", "support 白河县公安局"}),
    ("一、抓好招生考试。考点全部达标。各校做好准备。", set()),
    ("一、推进校园餐整治。县市场监管局会同县教育局每月查一次。", {"lead 白河县市场监管局", "support 白河县教育局"}),
    ("一、优化学校布局。布局方案由县发改局拿出。", {"implement 白河县发改局"}),
    ("一、加强家庭教育。县妇联依托社区，每年办班十次。", {"implement 白河县妇联"}),
    ("一、优化学校布局。专人盯进度，局基础教育股抓统筹。", {"lead 白河县教育局基教股"}),
    ("一、优化学校布局。县里的学校要按时交表。", set()),
    ("一、优化学校布局。本办法由县教育局负责解释。", set()),
    ("一、优化学校布局。县财政局去年拨付了专款。", set()),
    ("一、优化学校布局。改造任务落到实处。", set()),
]


@pytest.mark.parametrize(("text", "expected"), TASKS)
def test_names_who_carries_a_task_out(text: str, expected: set[str]) -> None:
    found = owners(PLAN.format(text), "Task")
    assert {owner for name, those in found.items() if "其他" not in name for owner in those} == expected


PLAIN = [  # a plain name is one where somebody is said to have the work
    ("由局项目办负责的农村学校旱厕改造工程全部完工。", "农村学校旱厕改造工程"),
    ("局人事股组织实施名师培养工程，评选县级名师35名。", "名师培养工程"),
    ("县教育局副局长赵丽牵头的校园食堂提升行动进展顺利。", "校园食堂提升行动"),
    ("开展校园餐专项整治，由县市场监管局、县教育局共同负责。", "校园餐专项整治"),
    ("一是推进竹乡研学项目，由县教研室负责。", "竹乡研学项目"),
    ("下学期，县教师发展中心将组织参训学员开展送训下乡活动。", "送训下乡活动"),
    ("县教研室扎实推进校园足球推广项目，取得实效。", "校园足球推广项目"),
    ("校园足球推广项目（县教研室牵头）有序开展。", "校园足球推广项目"),
    ("县教研室是校园足球推广项目的牵头单位。", "校园足球推广项目"),
    ("青年教师培养工程改由县教研室负责。", "青年教师培养工程"),
    ("同意县教研室实施校园足球推广项目。", "校园足球推广项目"),
    ("县教育局启动“小神农”中医药文化传承活动，由县中医院协办。", "小神农中医药文化传承活动"),
]


@pytest.mark.parametrize(("text", "name"), PLAIN)
def test_names_plain_work_that_somebody_has(text: str, name: str) -> None:
    assert name in programs("白河县教育局工作总结\n" + text)


NOT_PLAIN = [
    "农村学校旱厕改造工程全部完工。",
    "名师培养工程成效明显，评选县级名师35名。",
    "校园餐专项整治深入人心，校园食堂面貌一新。",
    "各校组织学生开展送训下乡活动。",
    "扎实推进校园足球推广项目，取得实效。",
    "校园足球推广项目（共六期）有序开展。",
    "校园足球推广项目的牵头单位尚未明确。",
]


@pytest.mark.parametrize("text", NOT_PLAIN)
def test_names_no_plain_work_that_nobody_has(text: str) -> None:
    assert programs("白河县见闻\n" + text) == set()


NAMED = [
    ("县里铺开“青芽”夜读。", "青芽夜读"),
    ("县第一小学“流动书屋”开进社区。", "流动书屋"),
    ("“星空食堂”由县机关事务中心接手。", "星空食堂"),
    ("协会捐资设立“山茶奖学金”。", "山茶奖学金"),
    ("双方共建“云上同课”直播课堂50间。", "云上同课直播课堂"),
    ("“双城同题”联考要保持常态。", "双城同题联考"),
]
UNNAMED = [
    "县第一小学荣获“书香书屋”称号。",
    "论坛以“乡村课堂”为主题。",
    "要破解“三点半课堂”难题。",
    "教师们围绕“一人一案”提供送教上门服务。",
    "县里有“一村一幼”辅导员百名。",
    "各校办好“名师工作室”。",
]


@pytest.mark.parametrize(("text", "name"), NAMED)
def test_knows_initiatives_by_their_heads(text: str, name: str) -> None:
    assert name in programs(NEWS + text)


@pytest.mark.parametrize("text", UNNAMED)
def test_takes_no_honour_or_motto_for_an_initiative(text: str) -> None:
    assert programs(NEWS + text) == set()


def test_reads_the_row_above_for_the_same() -> None:
    table = "| 序号 | 工作任务 | 牵头领导 |\n| --- | --- | --- |\n"
    table += "| 1 | 推进阅读工作 | 赵丽 |\n| 2 | 办好职业教育 | 同上 |\n"
    content = f"白河县教育局2025年重点工作任务分解表\n\n{table}".encode()
    document = read(content, key="d.md", name="d.md").document
    assert document is not None
    found = owners(document, "Task")
    assert found == {"推进阅读工作": {"lead 赵丽"}, "办好职业教育": {"lead 赵丽"}}
