"""Posts and persons in plain pages: heads of sections on the lines that name them, leaders on the page of a school,
rows that end with a rank, names spread by blanks, and teachers whom a verb or their team tells."""

import pytest

from tests.extract.test_people import people
from tests.extract.test_posts import posts

Posts = set[tuple[str, str, str]]

SECTIONS = "丰台区教育局内设机构职能\n丰台区教育局\n"
BY_SECTION: list[tuple[str, Posts]] = [
    ("1．人事股。负责教师招聘和调配。股长：李志强。\n", {("李志强", "股长", "丰台区教育局人事股")}),
    (
        "2．计划财务股：负责预算决算。股长：王秀　副股长：赵敏\n",
        {("王秀", "股长", "丰台区教育局计划财务股"), ("赵敏", "副股长", "丰台区教育局计划财务股")},
    ),
    ("（三）办公室　主任：孙立新\n负责文秘、接待。\n", {("孙立新", "主任", "丰台区教育局办公室")}),
    ("四、机关党委（书记：段小柯）\n", {("段小柯", "书记", "丰台区教育局机关党委")}),
    # a head of something else than what the line begins with, or of a post that no section has
    ("1．人事股。负责教师招聘。局长：李志强。\n", {("李志强", "局长", "丰台区教育局")}),
    ("1．人事股。负责教师招聘。科长：李志强。\n", set()),
    ("办公室（主任：李志强）　美育部（部长：王秀）\n", {("李志强", "主任", "丰台区教育局办公室")}),
    ("负责人事股的教师招聘。主任：李志强。\n", set()),
]


@pytest.mark.parametrize(("line", "expected"), BY_SECTION)
def test_reads_the_heads_of_the_sections_that_lines_begin_with(line: str, expected: Posts) -> None:
    assert posts(SECTIONS + line) == expected


SITE = "首页　学校概况　新闻动态　党建之窗　教学科研　德育天地　校务公开　校友之家　学生园地　家长学校\n"
PROFILE = (
    SITE + "当前位置：首页 >> 学校概况 >> 学校简介\n学校简介\n发布时间：2023-10-12　　作者：校办　　点击：3127次\n"
)
LEADERS = "【现任领导】\n谭志平　党总支书记、校长，主持学校全面工作\n洪建文　工会主席\n"
IN_SCHOOL = {("谭志平", "党总支书记"), ("谭志平", "校长"), ("洪建文", "工会主席")}


@pytest.mark.parametrize(
    "opening",
    [
        "丰台区第五中学坐落在永定河边。\n",
        "丰台区第五中学（原永定中学）始建于1958年。\n",
        "丰台区第五中学，一所年轻的学校，位于永定河边。\n",
    ],
)
def test_reads_the_leaders_of_the_school_that_a_page_tells_of(opening: str) -> None:
    expected = {(*post, "丰台区第五中学") for post in IN_SCHOOL}
    assert posts(PROFILE + opening + LEADERS) == expected | {("洪建文", "主席", "丰台区第五中学工会")}


DIVISION = "丰台区教育局\n关于调整局领导班子成员工作分工的通知\n"
RANKED: list[tuple[str, Posts]] = [
    ("武秀梅　副局长（正科级）\n负责党建。\n", {("武秀梅", "副局长", "丰台区教育局")}),
    ("武秀梅　党组成员（副处级）\n负责党建。\n", {("武秀梅", "党组成员", "丰台区教育局")}),
    ("武秀梅　副局长（试用期一年）\n负责党建。\n", {("武秀梅", "副局长", "丰台区教育局")}),
    ("武秀梅　副局长（已调离岗位）\n负责党建。\n", set()),
    ("工作分工　副局长（正科级）\n负责党建。\n", set()),
    ("第一条　副局长（正科级）由局党组任命。\n", set()),
]


@pytest.mark.parametrize(("text", "expected"), RANKED)
def test_reads_rows_that_end_with_a_rank(text: str, expected: Posts) -> None:
    assert posts(DIVISION + text) == expected


NOTICE = "丰台区教育局关于王立等同志职务任免的通知\n丰台区教育局\n"
GIVEN: list[tuple[str, Posts]] = [
    ("李 拴 平任丰台区第五小学校长；\n", {("李拴平", "校长", "丰台区第五小学")}),
    ("赵 小 梅同志任丰台区第五小学副校长。\n", {("赵小梅", "副校长", "丰台区第五小学")}),
    (
        "王立同志任局人事科科长（主持工作由赵敏同志移交，9月1日前办结）；\n",
        {("王立", "科长", "丰台区教育局人事科")},
    ),
    (
        "免去赵敏同志丰台区教育局人事科科长职务，改任四级主任科员。\n",
        {("赵敏", "科长", "丰台区教育局人事科"), ("赵敏", "四级主任科员", "丰台区教育局")},
    ),
    ("李 敏 王 强任职时间从发文之日起计算。\n", set()),
    ("序 号 姓 名任 职\n", set()),
    ("免去赵敏同志职务，改任四级主任科员。\n", set()),
]


@pytest.mark.parametrize(("line", "expected"), GIVEN)
def test_reads_spread_names_long_brackets_and_ranks(line: str, expected: Posts) -> None:
    assert posts(NOTICE + line) == expected


SPREAD = [
    ("贺 双 全，男，汉族，1975年11月生，现任丰台区第五小学校长。", {"贺双全"}),
    ("组长：赵 小 梅\n成员：王 强　李 敏", {"赵小梅", "王强", "李敏"}),
    ("联系人：周 文 婷", {"周文婷"}),
    # two names, a name and the first character of a body, the cells of a header
    ("成员：马　骏　刘　芳", {"马骏", "刘芳"}),
    ("许　梅　省发展改革委副主任", {"许梅"}),
    ("序 号 姓 名 单 位", set()),
]
TOLD = [
    ("目连戏社团由音乐教师谢梅辅导。", {"谢梅"}),
    ("丰台区第五小学教师冯梅作为教师代表发言。", {"冯梅"}),
    ("丰台区第五小学教师冯洁就是在这里成长起来的。", {"冯洁"}),
    ("小学数学教研员陈伟华管小学，英语教研员莫洁芳管初中。", {"陈伟华", "莫洁芳"}),
    ("数学组池美芳老师执教《椭圆的定义》。", {"池美芳"}),
    ("丰台区第十九中学张洪梅被评为特级教师。", {"张洪梅"}),
    ("丰台区教育局局长安定军，副局长唐慧芳出席。", {"安定军", "唐慧芳"}),
    # words behind a title, a team or a school that are no names
    ("教师高度重视，教师严格执行，教师应当参加，教师许多时候家访。", set()),
    ("教师周末培训，教师张开双臂，教师何时参加，教师江苏培训。", set()),
    ("教研组全体老师，教研室各位老师，英语组安排老师，政教处要求老师。", set()),
    ("丰台区第十九中学荣获一等奖，丰台区第二中学全体师生被评为先进。", set()),
    ("局长高度重视，副局长平安建设，主任安全检查。", set()),
    ("股长：王秀，副股长：赵敏", {"王秀", "赵敏"}),
]


@pytest.mark.parametrize(("text", "expected"), [*SPREAD, *TOLD])
def test_ends_names_that_are_spread_and_finds_those_that_a_verb_or_a_team_tells(text: str, expected: set[str]) -> None:
    assert set(people(text)) == expected


MEETING = "丰台区委教育工作领导小组会议召开\n丰台区委教育工作领导小组召开会议，学习北京市委教育工作领导小组会议精神。"
OF_GROUP: list[tuple[str, str, str]] = [
    ("副区长、领导小组副组长徐学林出席。", "副组长", "丰台区委教育工作领导小组"),
    ("会议听取了区教育局局长、领导小组办公室主任王汝明的汇报。", "主任", "丰台区委教育工作领导小组办公室"),
    ("北京市委教育工作领导小组副组长宋长河到会。", "副组长", "北京市委教育工作领导小组"),
]


@pytest.mark.parametrize(("sentence", "title", "body"), OF_GROUP)
def test_means_the_group_whose_paper_it_is_rather_than_the_one_above(sentence: str, title: str, body: str) -> None:
    assert {b for _, t, b in posts(MEETING + sentence) if t == title} == {body}


DATED: list[tuple[str, Posts]] = [
    ("9月16日副局长姚秀芳带队实地了解情况。", {("姚秀芳", "副局长", "丰台区教育局")}),
    ("9月16日上午副局长姚秀芳带队实地了解情况。", {("姚秀芳", "副局长", "丰台区教育局")}),
    ("近日副局长姚秀芳带队实地了解情况。", {("姚秀芳", "副局长", "丰台区教育局")}),
    ("某镇副局长姚秀芳带队实地了解情况。", set()),
    ("教师节日副局长姚秀芳带队实地了解情况。", set()),
    ("商务副局长姚秀芳带队实地了解情况。", set()),
]


@pytest.mark.parametrize(("sentence", "expected"), DATED)
def test_reads_a_title_behind_a_date(sentence: str, expected: Posts) -> None:
    assert posts("丰台区教育局关于来信的答复\n丰台区教育局\n" + sentence) == expected


ASSIGNED: list[tuple[str, Posts]] = [
    ("詹茂生任教务处主任。", {("詹茂生", "主任", "丰台区第五中学教务处")}),
    ("孙丽兼任德育处主任。", {("孙丽", "主任", "丰台区第五中学德育处")}),
    ("王志强同志任总务处副主任。", {("王志强", "副主任", "丰台区第五中学总务处")}),
]


@pytest.mark.parametrize(("sentence", "expected"), ASSIGNED)
def test_ends_no_name_of_a_section_behind_who_is_given_it(sentence: str, expected: Posts) -> None:
    assert posts("丰台区第五中学大事记\n丰台区第五中学\n9月3日，我校中层调整。" + sentence) == expected


@pytest.mark.parametrize("section", ["干部任免科", "任期审计科", "职称聘任科"])
def test_keeps_the_words_of_a_section_that_are_no_giving_of_posts(section: str) -> None:
    assert posts(f"丰台区教育局{section}科长李明到会。") == {("李明", "科长", f"丰台区教育局{section}")}
