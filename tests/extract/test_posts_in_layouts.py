"""Posts that stand apart from the name: on the line below, in another column, in the lines that follow; and where a
name ends before the verb of a post."""

import pytest

from graph.identity.keys import parts_of
from graph.identity.names import compose_name
from graph.records import Document, StatementKind
from ingest.extract.extract import extract
from ingest.extract.output import to_json
from ingest.readers.registry import read


def posts(text: str) -> set[tuple[str, str, str]]:
    return posts_of(Document(key="d", version="v", text=text))


def posts_of(document: Document) -> set[tuple[str, str, str]]:
    """(person, title, body)"""
    return {
        (parts_of(s.subject)[0], dict(s.qualifiers)["title"], compose_name(str(s.object)))
        for s in extract(document).statements
        if s.kind is StatementKind.RELATION and s.type == "HOLDS_POST"
    }


DUTIES = "丰台区教育局领导班子成员及分工\n\n"
BUREAU = "丰台区教育局"
BELOW = [
    (
        "阿布都·赛买提\n职务：党组书记、局长\n主持全面工作。\n",
        {("阿布都·赛买提", "党组书记", BUREAU), ("阿布都·赛买提", "局长", BUREAU)},
    ),
    ("段小柯\n职务 ：副局长\n", {("段小柯", "副局长", BUREAU)}),
    ("司马远清（女）\n职务：副局长\n", {("司马远清", "副局长", BUREAU)}),
    ("对口支援干部　段小柯\n职　务：副局长（挂职，任期两年）\n", {("段小柯", "副局长", BUREAU)}),
    (
        "段小柯\n现任职务：丰台区教育局党组成员、丰台区第八小学校长\n",
        {("段小柯", "党组成员", BUREAU), ("段小柯", "校长", "丰台区第八小学")},
    ),
    # a line that is no name, a post of nobody, words between
    ("分管领导\n职务：副局长\n", set()),
    ("段小柯的工作由他人代理\n职务：副局长\n", set()),
    ("段小柯\n\n职务：待定\n", set()),
    ("说明：段小柯已调离\n职务：副局长空缺。\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_reads_posts_on_the_line_below_a_name(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(DUTIES + text) == expected


ALSO = [
    (
        "段小柯\n职务：副局长\n分管教研，兼丰台区教研室主任。\n",
        {("段小柯", "副局长", BUREAU), ("段小柯", "主任", "丰台区教研室")},
    ),
    (
        "段小柯　丰台区教育局副局长\n负责安全工作。兼任丰台区校园安全专班组长。\n",
        {("段小柯", "副局长", BUREAU), ("段小柯", "组长", "丰台区校园安全专班")},
    ),
    (
        "段小柯\n职务：副局长\n同时担任丰台区第八小学校长。\n",
        {("段小柯", "副局长", BUREAU), ("段小柯", "校长", "丰台区第八小学")},
    ),
    # after an empty line, of the next person, a word that is no post
    ("段小柯\n职务：副局长\n\n说明：\n兼任丰台区教研室主任。\n", {("段小柯", "副局长", BUREAU)}),
    (
        "段小柯\n职务：副局长\n司马远清\n职务：局长\n兼任丰台区教研室主任。\n",
        {("段小柯", "副局长", BUREAU), ("司马远清", "局长", BUREAU), ("司马远清", "主任", "丰台区教研室")},
    ),
    ("段小柯\n职务：副局长\n兼顾教研和督导工作。\n", {("段小柯", "副局长", BUREAU)}),
]


@pytest.mark.parametrize(("text", "expected"), ALSO)
def test_reads_further_posts_in_the_lines_about_a_person(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(DUTIES + text) == expected


def table(*rows: str) -> str:
    header, *others = rows
    lines = (header, "|" + " --- |" * (header.count("|") - 1), *others)
    return "丰台区领导联系学校一览表\n\n" + "\n".join(lines) + "\n"


COLUMNS = [
    # the post belongs to the name in the column before it
    (
        table("| 领导 | 职务 | 联系学校 | 驻校督学 |", "| 闵川生 | 丰台区委书记 | 丰台区第五小学 | 高天来 |",
              "| 任小艾 | 丰台区副区长 | 丰台区第六小学 | 邸万年 |"),
        {("闵川生", "书记", "丰台区委"), ("任小艾", "副区长", "丰台区政府")},
    ),
    (
        table("| 联络员 | 领导 | 职务 |", "| 高天来 | 闵川生 | 丰台区委书记 |", "| 邸万年 | 任小艾 | 丰台区副区长 |"),
        {("闵川生", "书记", "丰台区委"), ("任小艾", "副区长", "丰台区政府")},
    ),
    (
        table("| 职务 | 领导 | 联系学校 |", "| 丰台区委书记 | 闵川生 | 丰台区第五小学 |",
              "| 丰台区副区长 | 任小艾 | 丰台区第六小学 |"),
        {("闵川生", "书记", "丰台区委"), ("任小艾", "副区长", "丰台区政府")},
    ),
    (table("| 领导 | 联系学校 |", "| 闵川生 | 丰台区第五小学 |", "| 任小艾 | 丰台区第六小学 |"), set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COLUMNS)
def test_gives_the_posts_of_a_column_to_one_name_of_the_row(text: str, expected: set[tuple[str, str, str]]) -> None:
    document = read(text.encode(), key="d.txt", name="d.txt").document
    assert document is not None
    assert posts_of(document) == expected


TAKEN_UP = [
    # 任 and 兼 before a title end a name
    ("丰台区教育局局长向岚任副组长。", {("向岚", "局长", BUREAU)}),
    ("丰台区教育局局长尉岚兼办公室主任。", {("尉岚", "局长", BUREAU)}),
    ("丰台区教育局局长覃川任组长。", {("覃川", "局长", BUREAU)}),
    ("丰台区教育局局长王任重出席。", {("王任重", "局长", BUREAU)}),
    ("丰台区教育局局长李任到会。", {("李任", "局长", BUREAU)}),
    ("丰台区教育局局长郑任之讲话。", {("郑任之", "局长", BUREAU)}),
    # three characters before a verb that no given name holds
    ("丰台区教育局办公室主任税建平盯进度。", {("税建平", "主任", "丰台区教育局办公室")}),
    # a compound surname after the posts of teachers
    ("丰台区第八小学教研组长诸葛明远主持。", {("诸葛明远", "教研组长", "丰台区第八小学")}),
    ("丰台区第八小学教师欧阳晓芸发言。", {("欧阳晓芸", "教师", "丰台区第八小学")}),
    # heads of libraries and brigades; 该局 is the bureau named last
    ("段小柯（丰台区图书馆馆长）到会。", {("段小柯", "馆长", "丰台区图书馆")}),
    ("丰台区公安局交警大队大队长段小柯到会。", {("段小柯", "大队长", "丰台区公安局交警大队")}),
    ("海淀区教育局局长段小柯到会。仪式由该局副局长高天佑主持。",
     {("段小柯", "局长", "海淀区教育局"), ("高天佑", "副局长", "海淀区教育局")}),
    ("丰台区教育局发文。海淀区教育局签约。仪式由该局副局长高天佑主持。", {("高天佑", "副局长", "海淀区教育局")}),
    ("仪式由该局副局长高天佑主持。", set()),
    # a professor holds a post in the college that the text names
    ("江汉大学教授全志远到会。", {("全志远", "教授", "江汉大学")}),
    (
        "江汉大学数学学院楼红卫教授、陆立强教授到丰台区第八小学。",
        {("楼红卫", "教授", "江汉大学数学学院"), ("陆立强", "教授", "江汉大学数学学院")},
    ),
    ("丰台区第八小学邀请了陆立强教授。", set()),
    ("教授知识，培养能力。", set()),
    # what is spread over a line, whose subject has a stage, who cares for the children
    ("丰台区第八小学领导班子\n校　　　长　段小柯\n工 会 主 席　闵川生\n",
     {("段小柯", "校长", "丰台区第八小学"), ("闵川生", "工会主席", "丰台区第八小学")}),
    ("优秀教研员\n段小柯　　丰台区教研室高中数学教研员\n", {("段小柯", "高中数学教研员", "丰台区教研室")}),
    ("丰台区明德学校初中数学教师高天来发言。", {("高天来", "初中数学教师", "丰台区明德学校")}),
    ("丰台区第八小学数学教师高天来发言。", {("高天来", "数学教师", "丰台区第八小学")}),
    # a school without a number, before what somebody teaches or does there; but 小学 of a whole county is none
    ("榆河小学语文教师高天来发言。", {("高天来", "语文教师", "榆河小学")}),
    ("榆河中学心理教师王志强主持沙龙。", {("王志强", "心理教师", "榆河中学")}),
    ("榆河中学法治副校长王志强到会。", {("王志强", "法治副校长", "榆河中学")}),
    ("全县小学语文教师高天来发言。", set()),
    ("农村中学数学教师王志强获奖。", set()),
    ("丰台区小学语文教师王志强获奖。", set()),
    ("榆河小学语文教师培训班开班。", set()),
    ("优秀教研员\n段小柯　　丰台区教研室小学语文教研员\n", {("段小柯", "小学语文教研员", "丰台区教研室")}),
    ("优秀教师\n段小柯　　　丰台区明德中学年段长\n", {("段小柯", "年段长", "丰台区明德中学")}),
    ("后勤标兵\n段小柯　　丰台区第八幼儿园保育员\n", {("段小柯", "保育员", "丰台区第八幼儿园")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TAKEN_UP)
def test_ends_names_and_reads_posts_as_they_are_spread(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


LISTED_IN_PROSE = [
    (
        "局领导：段小柯，局党组书记、局长；何立群，副局长；谭文，副局长、丰台区第八小学校长。",
        {
            ("段小柯", "党组书记", BUREAU),
            ("段小柯", "局长", BUREAU),
            ("何立群", "副局长", BUREAU),
            ("谭文", "副局长", BUREAU),
            ("谭文", "校长", "丰台区第八小学"),
        },
    ),
    (
        "（段小柯为丰台区教育局督导科科长，何立群为丰台区第八小学书记。）",
        {("段小柯", "科长", f"{BUREAU}督导科"), ("何立群", "书记", "丰台区第八小学")},
    ),
    ("列席：何立群（计财科科长）、段小柯（安全科科长）。",
     {("何立群", "科长", f"{BUREAU}计财科"), ("段小柯", "科长", f"{BUREAU}安全科")}),
    (
        "段小柯　区委教育工委书记，局党组书记、局长",
        {("段小柯", "书记", "丰台区委教育工委"), ("段小柯", "党组书记", BUREAU), ("段小柯", "局长", BUREAU)},
    ),
    ("段小柯　丰台区第八小学校长，兼任督学", {("段小柯", "校长", "丰台区第八小学")}),
    (
        "丰台区学生资助中心牵头回访。中心主任段小柯交了底。",
        {("段小柯", "主任", "丰台区资助中心")},
    ),
    # who is compared, chosen among or addressed; a centre that nothing names
    ("活动对象为丰台区第八小学校长。", set()),
    ("以段小柯为榜样；何立群，请多支持。", set()),
    ("各校要选好苗子；培养对象，副局长审定。", set()),
    ("计财科科长、安全科科长列席。", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTED_IN_PROSE)
def test_reads_posts_that_one_line_lists(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(DUTIES + text) == expected


RECORDS = (
    "丰台区教育局关于表彰人选的公示\n现将人选公示如下：\n\n1.\n段小柯\n女\n丰台区第八小学副校长\n{}\n\n"
    "2.\n何立群\n男\n丰台区第七小学教师\n带着学生绘制沙画。\n"
)


@pytest.mark.parametrize(
    ("deed", "owned"),
    [
        ("从教26年，发起“檐下棋盘”计划并主持至今。", {"段小柯"}),
        ("担任“檐下棋盘”计划负责人，每周两晚下棋。", {"段小柯"}),
        ("推行“檐下棋盘”计划。", {"段小柯"}),
        # another acts, or nobody does
        ("学校推行“檐下棋盘”计划，她每周到场。", {"第8小学"}),
        ("参加了“檐下棋盘”计划。", set()),
        ("丰台区第九小学开展“檐下棋盘”计划，值得学习。", {"第9小学"}),
    ],
)
def test_the_lines_of_a_record_tell_of_its_person(deed: str, owned: set[str]) -> None:
    text = RECORDS.format(deed)
    assert posts(text) == {("段小柯", "副校长", "丰台区第八小学"), ("何立群", "教师", "丰台区第七小学")}
    statements = extract(Document(key="d", version="v", text=text)).statements
    named = {s.subject for s in statements if s.type == "RESPONSIBLE_FOR"}
    assert {parts_of(key)[0] if key.startswith("Person") else parts_of(key)[-1] for key in named} == owned


def people(text: str) -> set[str]:
    statements = extract(Document(key="d", version="v", text=text)).statements
    return {parts_of(s.subject)[0] for s in statements if s.type == "MENTION" and s.subject.startswith("Person")}


HEADED = [
    (
        "序号 姓 名 单 位 学 科\n1 段小柯 某研究院 语文\n2 何 立 某教研室 物理\n3 谭文 丰台区第八小学 思品",
        {"段小柯", "何立", "谭文"},
    ),
    ("序号 姓名\n1 段小柯\n2 何立群\n", {"段小柯", "何立群"}),
    ("编号 姓名 单位\n1. 段小柯（女） 某研究院\n2. 何立群 某研究院\n", {"段小柯", "何立群"}),
    # columns of other things
    ("序号 项目 单位\n1 段小柯 某研究院\n", set()),
    ("序号 姓名笔画排序规则\n1 高中语文 某研究院\n", set()),
    ("序号 姓名 单位\n1 高中 语文\n2 初中 数学\n", set()),
]


@pytest.mark.parametrize(("table", "expected"), HEADED)
def test_reads_the_names_of_numbered_rows_below_their_header(table: str, expected: set[str]) -> None:
    assert people("丰台区特级教师候选人公示\n" + table) == expected


SCHOOL = "丰台区南桥镇中心学校"
LOOKED_AFTER = [  # the school that one looks after is nobody's own, and not that of the next who is named
    (
        "副校长段小柯包桃溪小学，副校长任小艾包柳树小学。",
        {("段小柯", "副校长", SCHOOL), ("任小艾", "副校长", SCHOOL)},
    ),
    (
        "副校长段小柯联系桃溪小学，教导主任任小艾联系柳树小学，总务主任邸万年联系松林小学。",
        {("段小柯", "副校长", SCHOOL), ("任小艾", "教导主任", SCHOOL), ("邸万年", "总务主任", SCHOOL)},
    ),
    (
        "副校长段小柯分管桃溪小学，副校长任小艾分管柳树小学。",
        {("段小柯", "副校长", SCHOOL), ("任小艾", "副校长", SCHOOL)},
    ),
    # who is named with a school has the post there
    (
        "桃溪小学副校长段小柯到会，副校长任小艾缺席。",
        {("段小柯", "副校长", "丰台区桃溪小学"), ("任小艾", "副校长", "丰台区桃溪小学")},
    ),
    (
        "副校长段小柯包教学，桃溪小学校长任小艾包安全。",
        {("段小柯", "副校长", SCHOOL), ("任小艾", "校长", "丰台区桃溪小学")},
    ),
    (
        "副校长段小柯来到桃溪小学，校长任小艾介绍情况。",
        {("段小柯", "副校长", SCHOOL), ("任小艾", "校长", "丰台区桃溪小学")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), LOOKED_AFTER)
def test_gives_nobody_a_post_in_the_school_that_another_looks_after(
    text: str, expected: set[tuple[str, str, str]]
) -> None:
    assert posts(f"{SCHOOL}工作安排\n{text}\n") == expected


SCHOOL_NOTICE = "响水县第四小学关于期末检查的通知\n各教研组：\n定于本周检查。\n{}\n响水县第四小学\n2024年6月3日\n"
LABELLED_GROUPS = [  # the label of a line names a group and a place in it
    (
        "检查组组长：王大力\n检查组成员：李红霞、张建国",
        {"组长 王大力", "成员 李红霞", "成员 张建国"},
        "响水县第四小学检查组",
    ),
    ("1.考核组副组长：王大力", {"副组长 王大力"}, "响水县第四小学考核组"),
    ("成立教学检查组。\n检查组成员：李红霞 张建国", {"成员 李红霞", "成员 张建国"}, ""),
    # no names, a numbered group, and a group of anybody
    ("检查组成员：各教研组长", set(), ""),
    ("第一组成员：李红霞、张建国", set(), ""),
    ("工作组组长：王大力", set(), ""),
]


@pytest.mark.parametrize(("lines", "expected", "group"), LABELLED_GROUPS)
def test_reads_places_in_the_group_that_a_label_names(lines: str, expected: set[str], group: str) -> None:
    found = to_json([extract(Document("d", "v", SCHOOL_NOTICE.format(lines), region="320921"))])
    names = {entity["id"]: entity["name"] for entity in found["entities"]}
    posts = [r for r in found["relations"] if r["type"] == "HOLDS_POST"]
    assert {f"{r['properties']['title']} {names[r['from']]}" for r in posts} == expected
    assert not group or {names[r["to"]] for r in posts} == {group}


PAGE = "丰台区部分幼儿园简介\n丰台区柳树巷幼儿园\n园长：段小柯    教职工36人。\n"
OF_HEADING = [  # (lines of a page on several kindergartens, who holds what)
    (
        "丰台区金一幼儿园\n园长：任小燕  师资雄厚。\n副园长兼党支部书记：许文丽\n工会主席：何美华\n",
        {
            ("任小燕", "园长", "丰台区金一幼儿园"),
            ("许文丽", "副园长", "丰台区金一幼儿园"),
            ("许文丽", "党支部书记", "丰台区金一幼儿园"),
            ("何美华", "工会主席", "丰台区金一幼儿园"),
        },
    ),
    (
        "丰台区望江路幼儿园\n地址：望江路9号。环境优美。\n保教主任：许文丽；工会主席：何美华\n",
        {("许文丽", "保教主任", "丰台区望江路幼儿园"), ("何美华", "工会主席", "丰台区望江路幼儿园")},
    ),
    ("丰台区基金会幼儿园\n园长：任小燕\n工会主席：何美华\n", set()),  # of a school that nobody could read
    ("丰台区内一幼儿园\n园长：任小燕\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_HEADING)
def test_a_label_is_of_the_school_that_heads_its_lines(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(PAGE + text) == expected | {("段小柯", "园长", "丰台区柳树巷幼儿园")}


POST_COLUMNS = [
    (
        "单位 姓名 职务\n丰台区教育局 柏秀兰 副局长\n丰台区第八小学 谭永杰 校长\n",
        {("柏秀兰", "副局长", BUREAU), ("谭永杰", "校长", "丰台区第八小学")},
    ),
    (
        "序号 姓名 单位 职务\n1 柏秀兰 丰台区教育局 副局长\n2 谭永杰 丰台区第八小学 校长\n",
        {("柏秀兰", "副局长", BUREAU), ("谭永杰", "校长", "丰台区第八小学")},
    ),
    (
        "序号 学校名称 党组织书记 校长\n1 丰台区第八小学 柏秀兰 谭永杰\n2 丰台区第九小学 段小柯 汪玉梅\n",
        {
            ("柏秀兰", "党组织书记", "丰台区第八小学"),
            ("谭永杰", "校长", "丰台区第八小学"),
            ("段小柯", "党组织书记", "丰台区第九小学"),
            ("汪玉梅", "校长", "丰台区第九小学"),
        },
    ),
    # posts that nobody has yet, a subject, a row without a name
    ("序号 姓名 单位 拟任职务\n1 柏秀兰 丰台区第八小学 校长\n2 谭永杰 丰台区第九小学 校长\n", set()),
    ("序号 姓名 单位 学科\n1 柏秀兰 丰台区第八小学 语文\n2 谭永杰 丰台区第九小学 数学\n", set()),
    ("学校 校长 书记\n丰台区第八小学 待定 柏秀兰\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), POST_COLUMNS)
def test_reads_posts_in_columns_that_blanks_part(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts("丰台区教育系统负责人名单\n" + text) == expected
