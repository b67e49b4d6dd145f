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
    ("全年培训600人次。", [("培训", "=", 600, "人次", None)]),
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
    "领导小组组建两个督查组进校检查。",
    "成立3个工作专班，分片包干。",
    "课后服务已上线课程46门。",
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
    ("参赛班级翻一番。", [("参赛班级", "=", 2, "倍", None)]),
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
    ("接下来，9月1日前，学校增加学位540个。", [("学校增加学位", "=", 540, "个", None)]),
    ("协议约定，双方每年互派教师20名。", [("双方每年互派教师", "=", 20, "名", None)]),
    ("首期拟于10月开班，招收学员六十人。", [("招收学员", "=", 60, "人", None)]),
    ("用三年时间培养名师100名。", [("培养名师", "=", 100, "名", None)]),
    ("9月1日前，学校已增加学位540个。", []),
    ("用三年时间培养了名师100名。", []),
    ("今年以来，学校增加学位540个。", []),
    ("计划到2025年底培训指导师二百名。", [("培训指导师", "=", 200, "名", "2025")]),
    ("教室里坐着四十名学生，至少有两名教师值守。", []),
    ("去年，全县培训教师200名，八成学校达标。", []),
]


@pytest.mark.parametrize(("text", "expected"), IN_NEWS)
def test_reads_what_a_report_says_is_ahead(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(AHEAD + text) == expected


RULED = [
    # a demand rules its sentence
    ("会议要求，用一年时间补短板，课堂达标率由68%提升到75%以上。", [("课堂达标率", ">=", 75, "%", None)]),
    ("他要求，校车安检覆盖面扩大到100%。", [("校车安检覆盖面", "=", 100, "%", None)]),
    ("县里要求：巩固率保持在99.5%以上。", [("巩固率", ">=", 99.5, "%", None)]),
    ("按照省里要求，学校配有校车12辆，覆盖率达到80%。", []),
    ("会议指出，去年以来，入园率提高到91%。", []),
    ("根据《校园安全办法》要求，检查组走访学校12所。", []),
    # so does an agreement on what is done again and again
    ("按照协议，南溪区每年选派10名教师到校任教。", [("南溪区每年选派教师到校任教", "=", 10, "名", None)]),
    ("根据新协议，双方每学期互派教师6名。", [("双方每学期互派教师", "=", 6, "名", None)]),
    ("按照双方约定，每批选派支教教师8名。", [("每批选派支教教师", "=", 8, "名", None)]),
    ("按照协议，南溪区捐赠图书2000册。", []),
    ("根据报名情况，每年选派教师10名。", []),
    ("按照协议，双方每年互派教师，去年选派了10名。", []),
    # and what a lead sets out, for the lines of its list
    (
        "新学期的主要任务：\n——新建食堂2个；\n——培训教师60名。",
        [("新建食堂", "=", 2, "个", None), ("培训教师", "=", 60, "名", None)],
    ),
    ("力争到2030年：\n（1）本科学历教师占比由86%提到98%；", [("本科学历教师占比", "=", 98, "%", "2030")]),
    ("各校要认真抓好以下几件事。一是减负，报表数量压减40%以上。", [("报表数量压减", ">=", 40, "%", None)]),
    ("学校获得的荣誉：\n——市级先进集体2个；", []),
    ("这所学校的家底：\n——专任教师60名；\n——学生800人。", []),
    ("以下是获奖名单。一是教师组，评选优秀教师40名。", []),
    # a year to come, a bound to be kept
    ("今后两年，特岗名额每年单列不超过35个。", [("特岗名额每年单列", "<=", 35, "个", None)]),
    ("学校明年重点：新建食堂2个。", [("新建食堂", "=", 2, "个", None)]),
    ("积水点数量从31处减少到年底的12处以内。", [("积水点数量", "<=", 12, "处", None)]),
    ("家长满意率须达98%以上。", [("家长满意率", ">=", 98, "%", None)]),
    # a name holds no promise: 计划 inside quotation marks
    ("学校承办“青禾计划”送教下乡3次。", []),
    ("学校参加了“头羊计划”，培训教师40名。", []),
    ("《三年提升计划》印发，学校培训教师40名。", []),
]


@pytest.mark.parametrize(("text", "expected"), RULED)
def test_reads_what_rules_a_sentence(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(AHEAD + text) == expected


PHRASED = [
    # two rates of one value
    ("入园率、巩固率继续保持100%。", [("入园率", "=", 100, "%", None), ("巩固率", "=", 100, "%", None)]),
    ("公办园占比和普惠园占比达到90%。", [("公办园占比", "=", 90, "%", None), ("普惠园占比", "=", 90, "%", None)]),
    ("课后服务参与率、满意率均达95%以上。", [("课后服务参与率", ">=", 95, "%", None), ("满意率", ">=", 95, "%", None)]),
    ("语文、数学优秀率达到30%。", [("语文、数学优秀率", "=", 30, "%", None)]),
    # what is measured stands in the clause before
    ("定向培养美术教师，四年共90名。", [("定向培养美术教师", "=", 90, "名", None)]),
    (
        "周转房建设由县住建局负责，2027年开工60套、2028年再开工40套。",
        [("周转房建设开工", "=", 60, "套", "2027"), ("周转房建设开工", "=", 40, "套", "2028")],
    ),
    ("组织骨干教师下乡送教，全年共30次。", [("组织骨干教师下乡送教", "=", 30, "次", None)]),
    ("教学点布局合理，三年共60名。", []),
    # a year that a change starts from, or is compared with, is no deadline
    ("到2027年，优良率由2024年的58.6%升至65%，近视率每年下降1个百分点。",
     [("优良率", "=", 65, "%", "2027"), ("近视率每年下降", "=", 1, "个百分点", "2027")]),
    ("上线人数比2025年增加30人。", [("上线人数比增加", "=", 30, "人", None)]),
    ("公办园占比2027年提高到72%。", [("公办园占比", "=", 72, "%", "2027")]),
    # counts of a list, a breakdown in brackets, points that measure nothing
    ("把烹饪、茶艺两个专业办成名牌。", []),
    ("新建幼儿园2所（城关镇、河东镇各1所）。", [("新建幼儿园", "=", 2, "所", None)]),
    ("社团满意度92分以上。", [("社团满意度", ">=", 92, "分", None)]),
    ("平均分差距每年缩小3分。", [("平均分差距每年缩小", "=", 3, "分", None)]),
    ("获奖教师加5分。", []),
    ("班主任每带一届加3分。", []),
    # other ways to say what is done, and by when
    ("依托盐场旧址开发实践线路6条。", [("依托盐场旧址开发实践线路", "=", 6, "条", None)]),
    ("撤并不足30人教学班5—7个。", [("撤并不足30人教学班", ">=", 5, "个", None)]),
    ("操场不足的学校由7所减至3所以内。", [("操场不足的学校", "<=", 3, "所", None)]),
    ("改造宿舍9栋，2027年8月底前交付使用。", [("改造宿舍", "=", 9, "栋", "2027-08")]),
    ("取暖季教室室温不低于18℃。", [("取暖季教室室温", ">=", 18, "℃", None)]),
    ("阅览室藏书达到3万册。", [("阅览室藏书", "=", 3, "万册", None)]),
    ("研究生学历教师占比提高到两成。", [("研究生学历教师占比", "=", 20, "%", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PHRASED)
def test_reads_phrases_of_goals(text: str, expected: list[tuple[str, str, object, str, str | None]]) -> None:
    assert targets(HEAD + text) == expected


ENDS = [
    ("公办园占比由48%提高到55%。", [(55, 48, None)]),
    ("结对班级从18对扩展到30对。", [(30, 18, None)]),
    ("积水点由31处减少到年底的12处以内。", [(12, 31, None)]),
    ("优良率由2024年的58.6%升至65%。", [(65, 58.6, None)]),
    ("建设校外基地8—10处。", [(8, None, 10)]),
    ("每学期举办三至五次讲座。", [(3, None, 5)]),
    ("新增学位600个，培训教师60名。", [(600, None, None), (60, None, None)]),
    ("从24所学校中选拔教师40名。", [(40, None, None)]),
    ("由3名教师带领，培训学员40名。", [(40, None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_states_where_a_goal_starts_and_where_a_range_ends(
    text: str, expected: list[tuple[object, object, object]]
) -> None:
    found: dict[str, dict[str, object]] = defaultdict(dict)
    for statement in extract(Document(key="d", version="v", text=HEAD + text)).statements:
        if statement.kind is StatementKind.ATTRIBUTE and label_of(statement.subject) == "Target":
            found[statement.subject][statement.type] = statement.object
    assert [(p["value"], p.get("baseline"), p.get("upper")) for p in found.values()] == expected


def test_gives_the_goals_of_a_flattened_row_its_time_limit() -> None:
    header = "序号\n任务名称\n工作目标\n责任科室\n完成时限\n"
    rows = "1\n扩充公办学位\n新增学位900个。\n基教科\n2026年8月\n2\n改善食堂条件\n新建食堂3个。\n计财科\n2026年6月\n"
    assert targets("丰台区教委2026年重点任务分解表\n" + header + rows) == [
        ("新增学位", "=", 900, "个", "2026-08"),
        ("新建食堂", "=", 3, "个", "2026-06"),
    ]
