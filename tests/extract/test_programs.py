"""Which words name a program, whose it is, and what its parts are: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Document, StatementKind
from ingest.extract.extract import extract


def programs(text: str, region: str | None = None) -> dict[str, str]:
    """Name → scope, as the keys hold them."""
    document = Document(key="d", version="v", text=text, region=region, told=frozenset({"region"} if region else ()))
    found = {}
    for statement in extract(document).statements:
        if statement.type == "MENTION" and label_of(statement.subject) == "Program":
            scope, name = parts_of(statement.subject)[:2]
            found[name] = scope
    return found


def check(text: str, expected: set[str]) -> None:
    assert set(programs(text)) == expected


NAMED = [
    # work and undertakings of whom the sentence says who leads them
    ("三年引进教师四十名，这项引才工作由丰台区教委牵头。", {"引才"}),
    ("锅炉先换，农村学校供暖改造由丰台区住建局会同区教委负责。", {"农村学校供暖改造"}),
    # the program word may stand behind the name of a series
    ("学校的“四合”讲堂计划开讲，“一屏三校”直播课堂项目启动。", {"四合讲堂计划", "一屏三校直播课堂项目"}),
    # a fuller name that says for whom is the same program; one that says which other is not
    ("学校实施骨干教师筑梦工程。\n（一）筑梦工程\n抓好常规。", {"骨干教师筑梦工程"}),
    ("学校实施筑梦工程，另推进乡村筑梦工程。", {"筑梦工程", "乡村筑梦工程"}),
    # the nation's program for sports and arts, by whatever signs
    ("各校要推进体育艺术“2＋1”项目，组建社团。", {"体育艺术2+1项目"}),
    ("各校要推广体育、艺术2+1项目，组建社团。", {"体育艺术2+1项目"}),
    ("各校要推进“体育艺术2＋1&quot;项目。", {"体育艺术2+1项目"}),
    ("高中施行2+1美育课程设置。", set()),
    ("高中体育、艺术按2+1安排课时。", set()),
    # in quotation marks, the program word inside, behind, or further behind
    ("全区实施“春笋计划”。", {"春笋计划"}),
    ("推进“春笋”工程，擦亮品牌。", {"春笋工程"}),
    ("启动“春笋”教师成长计划，招聘教师。", {"春笋教师成长计划"}),
    ("学校的“知行”课程体系将随之完善。", {"知行课程体系"}),
    ("推广“1+3+X”集团化办学模式。", {"1+3+x集团化办学模式"}),
    ("开展“三走进、三服务”活动。", {"三走进、三服务活动"}),
    ("设立“乡村好园丁”奖。", {"乡村好园丁奖"}),
    # a closed list shares the word; an open one names nothing
    ("依托“朝露班”“晚霞班”项目开展培训。", {"朝露班", "晚霞班"}),
    ("深入开展“家国情怀”和“亲子共读”等活动。", set()),
    # the plan to carry it out is no second program
    ("关于印发“县管校聘”实施方案的说明", {"县管校聘"}),
    # 计划, 工程 and 行动 also without marks, where someone launches them or a heading names them
    ("深入推进义务教育学校质量提升工程。", {"义务教育学校质量提升工程"}),
    ("启动实施中小学生心理健康三年行动。", {"中小学生心理健康三年行动"}),
    ("一、强校提质工程\n抓好常规。", {"强校提质工程"}),
    ("持续推进隐患大排查、校园周边清零攻坚行动。", {"校园周边清零攻坚行动"}),
    # a fuller form of one program is that program
    ("实施“春笋计划”。丰台区教育“春笋计划”全面启动，“春笋计划”惠及全区。", {"春笋计划"}),
    # a scheme that starts, and work that someone leads
    ("新生随迁入学政策9月1日起正式实施。", {"新生随迁入学政策"}),
    ("会议部署工作。学区整合筹备工作由区教委牵头，各校参与。", {"学区整合筹备"}),
    # a series: its word in the quotes after who holds it, or behind them
    ("与县教育局联合开办“云上教研日”，每月一期。", {"云上教研日"}),
    ("“雪域云桥”双师课堂由第三中学录播。", {"雪域云桥双师课堂"}),
    ("开展好“点亮心愿”的活动。", {"点亮心愿的活动"}),
    ("完成“优秀结项”的项目，加强“第二课堂”建设。", set()),
    # short names after who launches them, long ones at the beginning of a clause, brackets inside
    ("学校启动青蓝工程，签订协议。", {"青蓝工程"}),
    ("学校完成土建工程，启动应急计划，推进重点工程。", set()),
    ("寄宿制学校暖冬工程要往前赶。这项工程要抓紧。", {"寄宿制学校暖冬工程"}),
    ("实施图书馆（室）提档升级工程。", {"图书馆(室)提档升级工程"}),
    ("（一）公布需求计划\n教育局核定后公布。", set()),
    # a system that the paper itself sets up
    ("关于建立丰台区体教融合联席会议制度的通知\n各单位：", {"丰台区体教融合联席会议制度"}),
]


NAMED += [
    # names of two characters, and of any make that someone leads; rows of one make
    ("丰台区教委启动萤火工程。", {"萤火工程"}),
    ("县域高中振兴行动由丰台区教委牵头。", {"县域高中振兴行动"}),
    ("四大工程包括强师工程、润心工程、书香工程。", {"强师工程", "润心工程", "书香工程"}),
    ("“强师”“润心”“护苗”三大行动启动。", {"强师", "润心", "护苗"}),
    # selections, camps, quoted work that someone leads, brands, what is taken up again
    ("“萤火良师”评选每两年一届。", {"萤火良师评选"}),
    ("丰台区教委开办“雏雁”训练营。", {"雏雁训练营"}),
    ("“清风校园”建设由丰台区教委牵头。", {"清风校园建设"}),
    ("“苑川讲坛”由丰台区教委承办。", {"苑川讲坛"}),
    ("“山背后的科学”很受欢迎。如今该项目由丰台区教委主管。", {"山背后的科学"}),
    # the full name, whatever the text calls it then
    ("开展“锦江”关爱行动（以下简称“关爱行动”）。“关爱行动”为期三年。", {"锦江关爱行动"}),
    ("实施高等院校学生乡村支教计划。", {"高等院校学生乡村支教计划"}),
    ("继续实施支援中西部地区招生协作计划。", {"支援中西部地区招生协作计划"}),
    ("组织“守护成长”心理健康专项工作。", {"守护成长心理健康专项工作"}),
    # pilots, and what is run after lessons
    ("“共享雨伞”试点已经叫停。", {"共享雨伞试点"}),
    ("有校长主张恢复“赶集日留校”试点。", {"赶集日留校试点"}),
    ("推进“跨校选课”试点工作。", {"跨校选课试点"}),
    ("“放学不着急”课后计划收费吗？", {"放学不着急课后计划"}),
    ("“一窗办”入学服务机制要继续完善。", {"一窗办入学服务机制"}),
    ("“小手牵”入园陪伴行动很受欢迎。", {"小手牵入园陪伴行动"}),
    ("“午后静”入托看护计划扩面。", {"午后静入托看护计划"}),
    # one program by its quoted part and last word
    ("“滩羊”公益阅读项目启动。“滩羊”项目为期三年。", {"滩羊公益阅读项目"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_finds_named_programs(text: str, expected: set[str]) -> None:
    check(text, expected)


NONE = [
    "此项工作由丰台区教委牵头，具体工作由丰台区教委牵头。",
    "教室改造由学校负责，垃圾清理由班主任负责。",
    "坚持“五育并举”，落实立德树人根本任务。",
    "树牢“四个意识”，坚定“四个自信”，做到“两个维护”。",
    "各校制定年度工作计划、教学计划和招生计划。",
    "工程建设进度加快，工程师和施工队进场。",
    "建成放心工程、民心工程。",
    "全市统一行动，按计划推进。",
    "聚力“抓改革”，下好“先手棋”。",
    "朝着“教育强区”战略目标迈进。",
    "落实《校园足球普及三年行动计划》。",
    "填写“县管校聘”班主任岗位表。",
    "具体工作由教务处牵头。",
    "风雨连廊等工程按期完成。",
    "实施改造工程，启动建设工程，开展清理行动。",
    "“优秀”由班主任负责认定。",
    "“排球”“足球”两个项目开考。",
    "“六一”庆祝活动很热闹。",
    "“县中托管”工作专班由专人负责。",
    "“一等奖”作品很受欢迎。该项目由他人负责。",
    "制定工作计划、教学计划、招生计划。",
    "“跨校选课”试点学校由省里确定，“跨校选课”试点校有三所。",
    "“跨校选课”试点地区要总结经验。",
    "“跨校选课”后的计划另行公布。",
    "“房产情况”入学积分项目有哪些？",
    "“竞赛名次”纳入加分项目。",
    "“跨校选课”列入计划。",
]


@pytest.mark.parametrize("text", NONE)
def test_takes_no_phrase_for_a_program(text: str) -> None:
    check(text, set())


SCOPES = [
    ("丰台区“春笋计划”启动。", "110106"),
    ("实施“春笋计划”。", "330600"),  # the document's region
    ("各地结合“国培计划”培训教师。", "CN"),
    ("我校实施“春笋计划”。\n绍兴市第一中学\n2024年5月6日", "School/330600/第1中学"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_says_whose_a_program_is(text: str, scope: str) -> None:
    assert set(programs(text, "330600").values()) == {scope}


def test_joins_the_regions_that_a_cooperation_is_named_by() -> None:
    text = "通州区、武清区、廊坊市三地联手。“通武廊”教育合作已有五年，通武廊三地互派教师。"
    assert programs(text) == {"通武廊": "multi"}


def parts(text: str) -> set[tuple[str, str]]:
    """(part, whole)"""
    return {
        (parts_of(s.subject)[1], parts_of(str(s.object))[1])
        for s in extract(Document(key="d", version="v", text=text)).statements
        if s.kind is StatementKind.RELATION and s.type == "PART_OF" and label_of(s.subject) == "Program"
    }


def test_states_what_a_program_is_made_of() -> None:
    assert parts("“春笋计划”的措施包括建好校舍，实施教师“青竹计划”。") == {("青竹计划", "春笋计划")}
    assert parts("“春笋计划”由“青竹计划”和“新芽行动”组成。") == {("青竹计划", "春笋计划"), ("新芽行动", "春笋计划")}
    assert parts("“春笋计划”由区教委牵头，“青竹计划”由学校承办。") == set()
    headings = "一、强师育才工程\n选好苗子。\n二、强校提质工程\n办好学校。\n三、强基固本工程\n打牢基础。"
    text = f"实施教育强区三项工程。\n{headings}"
    whole = "教育强区三项工程"
    assert parts(text) == {("强师育才工程", whole), ("强校提质工程", whole), ("强基固本工程", whole)}
    assert parts("“春笋计划”和“青竹计划”同时启动。") == set()


EDITIONS = [
    ("启动第三期“春笋计划”。“春笋计划”惠及全区。", "春笋计划", "第3期"),
    ("实施强校提质工程（2021—2023年）。", "强校提质工程", "2021-2023"),
    ("启动第三期“春笋计划”，总结第二期“春笋计划”。", "春笋计划", ""),
]


@pytest.mark.parametrize(("text", "name", "edition"), EDITIONS)
def test_parts_the_edition_from_the_name(text: str, name: str, edition: str) -> None:
    found = extract(Document(key="d", version="v", text=text)).statements
    (key,) = {s.subject for s in found if s.type == "MENTION" and label_of(s.subject) == "Program"}
    assert parts_of(key)[1:] == (name, edition)
    assert bool([s for s in found if s.type == "edition"]) == bool(edition)


def test_what_fills_the_quotes_of_a_program_is_no_body() -> None:
    def bodies(text: str) -> set[str]:
        statements = extract(Document(key="d", version="v", text=text)).statements
        return {parts_of(s.subject)[1] for s in statements if label_of(s.subject) == "Organization"}

    assert bodies("清水县第一中学推行“枣芽成长银行”评价机制。") == set()
    assert bodies("清水县第一中学推行“枣芽书香联盟”行动计划。") == set()
    assert bodies("清水县第一中学推行“枣芽”评价机制，清水县教育局支持。") == {"教育局"}
    assert bodies("清水县教育局推行“清水县教育局开放日”活动。") == {"教育局"}
