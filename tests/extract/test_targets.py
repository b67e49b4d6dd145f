"""Targets: one wording a line; what is past, a condition or a mere count is none."""

from collections import defaultdict

import pytest

from graph.identity.keys import label_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract

HEAD = "丰台区教育事业发展规划\n一、重点任务\n1.办好学前教育。"


def targets(text: str) -> list[tuple[str, str, object, str, str | None]]:
    """Metric, comparator, value, unit, deadline of each target, in order."""
    found: dict[str, dict[str, object]] = defaultdict(dict)
    for statement in extract(Document(key="d", version="v", text=text)).statements:
        if statement.kind is StatementKind.ATTRIBUTE and label_of(statement.subject) == "Target":
            found[statement.subject].setdefault(statement.type, statement.object)
    return [
        (
            str(p["metric"]),
            str(p["comparator"]),
            p["value"],
            str(p["unit"]),
            str(p["deadline"]) if "deadline" in p else None,
        )
        for p in found.values()
    ]


GOALS = [
    ("新增公办园6所。", [("新增公办园", "=", 6, "所", None)]),
    ("到2025年，公办园在园幼儿占比达到60%以上。", [("公办园在园幼儿占比", ">=", 60, "%", "2025")]),
    ("普惠园覆盖率稳定在９３％左右，", [("普惠园覆盖率", "~", 93, "%", None)]),
    ("每学期至少开展2次应急演练。", [("每学期开展应急演练", ">=", 2, "次", None)]),
    ("建设校外基地8—10处。", [("建设校外基地", ">=", 8, "处", None)]),
    ("打造3-5所特色园。", [("打造特色园", ">=", 3, "所", None)]),
    ("班额不超过30人。", [("班额", "<=", 30, "人", None)]),
    ("近视率下降0.6个百分点。", [("近视率下降", "=", 0.6, "个百分点", None)]),
    (
        "到2024年，培育5所区级、新增2所市级示范园。",
        [("培育区级示范园", "=", 5, "所", "2024"), ("新增市级示范园", "=", 2, "所", "2024")],
    ),
    (
        "培养区级名师50名、骨干教师160名。",
        [("培养区级名师", "=", 50, "名", None), ("培养骨干教师", "=", 160, "名", None)],
    ),
    (
        "到2018年覆盖率达到80%，到2020年达到95%。",
        [("覆盖率", "=", 80, "%", "2018")],
    ),
    ("“十四五”末，入园率达到95%。", [("入园率", "=", 95, "%", "2025")]),
    (
        "2023年，新建园所4所。深入调研。培训教师300人次。",
        [
            ("新建园所", "=", 4, "所", "2023"),
            ("培训教师", "=", 300, "人次", None),
        ],
    ),
    ("每年举办两期园长培训班。", [("每年举办园长培训班", "=", 2, "期", None)]),
    (
        "到2020年，建设百支合唱团、千支腰鼓队。",
        [("建设合唱团", "=", 100, "支", "2020"), ("建设腰鼓队", "=", 1000, "支", "2020")],
    ),
    ("职业学校要将艺术课程纳入必修课，保证72学时。", [("职业学校艺术课程", "=", 72, "学时", None)]),
    ("2026年6月底前完成12所园所改造。", [("园所改造", "=", 12, "所", "2026-06")]),
    ("未来三年，新建园所6所。", [("新建园所", "=", 6, "所", None)]),
    ("将班额严格控制在30人以内。", [("班额", "<=", 30, "人", None)]),
    ("小班班额≤25人。", [("小班班额", "<=", 25, "人", None)]),
    ("配备保育员100余名。", [("配备保育员", ">=", 100, "名", None)]),
    ("目前覆盖率为80%，到2027年达到95%。", []),
    ("目前有园所35所，到2027年，新建园所6所。", [("新建园所", "=", 6, "所", "2027")]),
    ("公办园占比由2023年的48%提高到2026年的55%。", [("公办园占比", "=", 55, "%", "2026")]),
    (
        "创建省级示范园2所、市级3所。",
        [("创建省级示范园", "=", 2, "所", None), ("创建市级示范园", "=", 3, "所", None)],
    ),
    (
        "公办园、普惠园占比分别达到55%、92%。",
        [("公办园占比", "=", 55, "%", None), ("普惠园占比", "=", 92, "%", None)],
    ),
    (
        "2025年、2026年分别新增学位500个、600个。",
        [("新增学位", "=", 500, "个", "2025"), ("新增学位", "=", 600, "个", "2026")],
    ),
    ("每生每年公用经费不低于800元。", [("每生每年公用经费", ">=", 800, "元", None)]),
    ("创建50所“书香、墨香”园所。", [("创建“书香、墨香”园所", "=", 50, "所", None)]),
    ("要求每园每月不少于1次演练。", [("每园每月演练", ">=", 1, "次", None)]),
    ("85%的园所建成智慧校园。", [("园所建成智慧校园", "=", 85, "%", None)]),
    ("艺术课程课时总量不低于总课时的9%。", [("艺术课程课时总量", ">=", 9, "%", None)]),
]


@pytest.mark.parametrize(("text", "expected"), GOALS)
def test_reads_goals(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(HEAD + text) == expected


NO_GOALS = [
    "五年来，全区新增园所20所。",
    "公办园占比已达到95%。",
    "截至去年底，建成园所12所。",
    "现有园所35所，教师1200名。",
    "超过3个月未备案的，予以通报。",
    "在第39个教师节到来之际，表彰优秀教师。",
    "突出3个重点，把握2个关键。",
    "充分发挥2所示范园的带动作用。",
    "深化“4+1个100%”品牌建设。",
    "落实《办好100所示范园行动》要求。",
    "年满3周岁的幼儿可以入园。",
    "推进八项工程，办好十件实事。",
    "覆盖率由60%起步。",
    "入园率达到98%，同比提高2个百分点。",
    "幼儿数大于等于150人的园所可以设点。",
    "其余由市财政负担50%。",
    "比例下限为5%。",
    "优良率60%以上加5分。",
    "“3+1”指3名教师和1名保育员。",
]


@pytest.mark.parametrize("text", NO_GOALS)
def test_takes_no_report_condition_or_count_for_a_goal(text: str) -> None:
    assert targets(HEAD + text) == []


@pytest.mark.parametrize(
    "text",
    [
        "教师竞聘工作方案\n一、岗位\n目标明确，计划竞聘教师20名，准备10分钟演讲。",
        "2024年工作总结和2025年工作思路\n一、2024年工作情况\n（一）扩大学位供给。新建园所4所。",
        "2024年工作要点\n2023年，全区新建园所3所。",
        "山里小学来了新老师\n本报讯（记者 王晓）日前，记者来到山里小学。学校有教师12名，学生150人，新建宿舍20间。",
        "招生简章\n一、招生计划\n招收学生200名，分为5个班。\n二、收费\n每学期收取1200元。",
        "教师招聘公告\n一、岗位\n数学教师2名，语文教师3名。",
    ],
)
def test_finds_none_outside_plans(text: str) -> None:
    assert targets(text) == []


def test_the_owner_is_the_task_else_the_region() -> None:
    text = "丰台区教育事业发展规划\n到2025年，全区入园率达到98%。\n一、重点任务\n1.办好学前教育。新增园所6所。"
    found = {
        label_of(statement.subject): statement.quote
        for statement in extract(Document(key="d", version="v", text=text)).statements
        if statement.type == "HAS_TARGET"
    }
    assert found == {"Region": "到2025年…全区入园率达到98%", "Task": "新增园所6所"}


WORDED = [
    ("八成五以上的学校建成智慧校园。", [("学校建成智慧校园", ">=", 85, "%", None)]),
    ("骨干教师比例由三成提高到五成。", [("骨干教师比例", "=", 50, "%", None)]),
    ("事故起数下降三成。", [("事故起数下降", "=", 30, "%", None)]),
    ("大班额占比由6.5%降至零。", [("大班额占比", "<=", 0, "%", None)]),
    ("优良率达到百分之九十五。", [("优良率", "=", 95, "%", None)]),
    ("培训教师一百二十名。", [("培训教师", "=", 120, "名", None)]),
    ("每校至少配备一名专职保安。", [("每校配备专职保安", ">=", 1, "名", None)]),
    ("投诉量比上年减少，每校至少配备一名专职保安。", [("每校配备专职保安", ">=", 1, "名", None)]),
    ("结对学校从24对扩展到40对。", [("结对学校", "=", 40, "对", None)]),
    ("床位增加1500张，确保2027年秋季学期前完成。", [("床位增加", "=", 1500, "张", "2027")]),
    ("新增学位600个。完成时限：2026年8月底。", [("新增学位", "=", 600, "个", "2026-08")]),
    (
        "2024年至2026年分别新增学位500个、600个、700个。",
        [("新增学位", "=", value, "个", year) for value, year in ((500, "2024"), (600, "2025"), (700, "2026"))],
    ),
    ("撤并30人以下教学点12个。", [("撤并30人以下教学点", "=", 12, "个", None)]),
    ("55人以上班级全部清零。", []),
    ("三成学生来自农村，五成家长在外务工。", []),
    ("今年九成以上学生已经返校。", []),
    ("成绩排名第三成为亮点。", []),
    ("一名教师和两名学生受到表扬。", []),
]


@pytest.mark.parametrize(("text", "expected"), WORDED)
def test_reads_goals_in_words(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(HEAD + text) == expected


AHEAD = "山里小学来了新老师\n本报讯（记者 王晓）日前，记者来到山里小学。"
IN_NEWS = [
    ("“飞鸟计划”今年要覆盖20所学校。", [("覆盖学校", "=", 20, "所", None)]),
    ("计划到2025年底培训指导师二百名。", [("培训指导师", "=", 200, "名", "2025")]),
    ("教室里坐着四十名学生，至少有两名教师值守。", []),
    ("去年，全县培训教师200名，八成学校达标。", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_NEWS)
def test_reads_what_a_report_says_is_ahead(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(AHEAD + text) == expected


def test_gives_the_goals_of_a_flattened_row_its_time_limit() -> None:
    header = "序号\n任务名称\n工作目标\n责任科室\n完成时限\n"
    rows = "1\n扩充公办学位\n新增学位900个。\n基教科\n2026年8月\n2\n改善食堂条件\n新建食堂3个。\n计财科\n2026年6月\n"
    assert targets("丰台区教委2026年重点任务分解表\n" + header + rows) == [
        ("新增学位", "=", 900, "个", "2026-08"),
        ("新建食堂", "=", 3, "个", "2026-06"),
    ]
