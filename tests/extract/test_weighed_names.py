"""Names that only their looks and the words around them tell, and words that look alike and are none."""

import pytest

from tests.extract.test_people import check
from tests.extract.test_posts import posts

NAMED = [
    # whom a story is about, behind 的 or at the beginning of a sentence
    ("教室里，从教三十年的刘建文被请到前排。", {"刘建文"}),
    ("天还没亮，张志远已经到了校门口。张志远是班主任，张志远总说不累。", {"张志远"}),
    ("陈秀兰没想到，一句话成了真。", {"陈秀兰"}),
    ("带她的师父孙玉霞让她每天只问一个问题。", {"孙玉霞"}),
    ("村里的老支书周国梁把钥匙交给学校。", {"周国梁"}),
    ("获奖家庭：\n李若文家庭（城关小学）\n", {"李若文"}),
    # a role that no list has, a body with 的
    ("丰台区第五小学食堂承包人李建华表示，菜价不涨。", {"李建华"}),
    ("丰台区教育局人事科的李建华负责统计。", {"李建华"}),
    # a word of courtesy behind a rarer name
    ("祝贺入选国家队的任轩笛同学。", {"任轩笛"}),
    ("视频版特邀宗春山教授主讲。", {"宗春山"}),
    # a class before, and a bracket behind whose body nobody knows
    ("五（3）班陈思羽、六（1）班魏子墨获“阅读之星”称号。", {"陈思羽", "魏子墨"}),
    ("我校原高二（9）班覃昕同学获奖。", {"覃昕"}),
    ("参加人：李孝文（沅陵县第五中学副校长）、向吉生（派出所所长）。", {"李孝文", "向吉生"}),
    # behind a title whose name has a rare last character
    ("丰台区第五小学校长杜新社是第一责任人。", {"杜新社"}),
    # the first two characters are a word, and it is a name all the same
    ("丰台区教育局局长王国强给记者算账。", {"王国强"}),
    ("丰台区教育局副局长揭晓萍主持会议。", {"揭晓萍"}),
    ("丰台区教育局基教科科长孟庆有任副组长。", {"孟庆有"}),
    ("丰台区教育局基教科科长孟庆兼任副组长。", {"孟庆"}),
]

NOBODY = [
    "该校原任中心副主任已退休。",
    "记者：谢谢孙局长。",
    "每学期派出30名师范生顶岗。",
    "“生活老师练兵”行动启动。",
    "遇有分管领导外出，由主持工作的领导协调。",
    "请语文老师、青年教师和优秀同学留下。",
    "公费师范生中，有三成去了乡镇。",
    "招生范围：金明路以南、江滨路以北。",
    "安仁村已列入第二批，安仁村的路修好了，安仁村有车。",
    "《张志远的一天》一书已经印好。",
    "全校开展倡文明、树新风活动，倡文明、守规矩。",
    "一张文明卡发到每名学生手里。",
    "明德小学新建教学楼，新建国旗台。",
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names(text: str, expected: set[str]) -> None:
    check(text, expected)


@pytest.mark.parametrize("text", NOBODY)
def test_no_names(text: str) -> None:
    check(text, set())


OF_PARTS = [
    # a section or a team named alone, of the school whose paper or story it is
    (
        "丰台区第五小学读书节闭幕\n11月2日，丰台区第五小学第三届读书节闭幕。德育处主任吴国民宣读了名单。",
        {("吴国民", "主任", "丰台区第五小学德育处")},
    ),
    (
        "丰台区第五小学2024年工作总结\n我校办了读书节，语文教研组组长杨翠英牵头。",
        {("杨翠英", "组长", "丰台区第五小学语文教研组")},
    ),
    (
        "丰台区第五小学校长办公会议纪要\n列席：陈光明（学校办公室主任）　何永刚（教务处主任）",
        {("陈光明", "主任", "丰台区第五小学办公室"), ("何永刚", "主任", "丰台区第五小学教务处")},
    ),
    (
        "丰台区第五小学会议纪要\n会议同意：冯小婷任教务处副主任，免去杨立新总务处副主任职务。",
        {("冯小婷", "副主任", "丰台区第五小学教务处"), ("杨立新", "副主任", "丰台区第五小学总务处")},
    ),
    # in a school's own paper, whatever the section is called
    (
        "丰台区第五小学2024年工作总结\n我校新设两个部门，涂小凤任机电部主任，林绍文任学生科科长。",
        {("涂小凤", "主任", "丰台区第五小学机电部"), ("林绍文", "科长", "丰台区第五小学学生科")},
    ),
    # the parents' committee of the school, and the second post in it
    (
        "丰台区第五小学2024年工作总结\n我校家长委员会换届，孔令兰当选新一届家委会主任，孟建华任副主任。",
        {
            ("孔令兰", "主任", "丰台区第五小学家长委员会"),
            ("孟建华", "副主任", "丰台区第五小学家长委员会"),
        },
    ),
    # the cell before the posts' cell names the body
    (
        "名单\n罗海燕　丰台区第五小学　语文教师、班主任\n黄　卓　丰台区第三小学　副校长\n"
        "温小娟　女　丰台区第四小学　音乐教师\n",
        {
            ("罗海燕", "语文教师", "丰台区第五小学"),
            ("罗海燕", "班主任", "丰台区第五小学"),
            ("黄卓", "副校长", "丰台区第三小学"),
            ("温小娟", "音乐教师", "丰台区第四小学"),
        },
    ),
    # 学校书记: of the school spoken of, never of a bureau
    (
        "丰台区教育局局长李建军走访。在丰台区第五小学，学校书记朱世海汇报。",
        {("李建军", "局长", "丰台区教育局"), ("朱世海", "书记", "丰台区第五小学")},
    ),
    ("丰台区教育局到会。学校书记朱世海汇报。", set()),
    # those who do research sit in bodies that have such people
    (
        "丰台区教研室副主任张丽萍、小学数学教研员李伟明到会。",
        {("张丽萍", "副主任", "丰台区教研室"), ("李伟明", "小学数学教研员", "丰台区教研室")},
    ),
    ("丰台区教师发展中心与教研室到会。教研员李伟明发言。", set()),
    # 副总校长 heads no single school
    (
        "丰台区第五小学教育集团总校长由丰台区第五小学校长丁建国兼任，副总校长陆亚军到会。",
        {
            ("丁建国", "总校长", "丰台区第五小学教育集团"),
            ("丁建国", "校长", "丰台区第五小学"),
            ("陆亚军", "副总校长", "丰台区第五小学教育集团"),
        },
    ),
    # the members of a group by their own titles
    (
        "丰台区教育局成立课后服务工作领导小组，成员为基教科科长林晓东、财务科科长于小洁。",
        {
            ("林晓东", "成员", "丰台区教育局课后服务工作领导小组"),
            ("于小洁", "成员", "丰台区教育局课后服务工作领导小组"),
            ("林晓东", "科长", "丰台区教育局基教科"),
            ("于小洁", "科长", "丰台区教育局财务科"),
        },
    ),
    # a college of the university that the sentence named, but not the university itself
    (
        "丰台师范学院副校长宓建平、教师教育学院院长钱文到会。",
        {("宓建平", "副校长", "丰台师范学院"), ("钱文", "院长", "丰台师范学院教师教育学院")},
    ),
    (
        "丰台师范学院党委书记宓建平、丰台师范学院副院长钱文到会。",
        {("宓建平", "党委书记", "丰台师范学院"), ("钱文", "副院长", "丰台师范学院")},
    ),
    # since when, where somebody serves for a time, and who comes is not who goes on
    ("2015年起李建华担任丰台区第五小学校长。", {("李建华", "校长", "丰台区第五小学")}),
    ("在丰台区第五小学挂职副校长的李建华说。", {("李建华", "副校长", "丰台区第五小学")}),
    (
        "丰台区第五小学迎来新校长李建华，原校长王秀云调任丰台区第三小学校长。",
        {("王秀云", "校长", "丰台区第五小学"), ("王秀云", "校长", "丰台区第三小学")},
    ),
    # members of a town's committee; where nobody knows it, they are not of the school
    (
        "定南县岭北镇丰收节当天，岭北镇党委委员、宣传委员刘丽华到校。",
        {("刘丽华", "委员", "岭北镇委"), ("刘丽华", "宣传委员", "岭北镇委")},
    ),
    ("丰台区第五小学请来党委委员、宣传委员刘丽华讲课。", set()),
    # whichever party of an agreement
    ("丰台区第五小学（甲方）与朝阳区第三小学（乙方）协议\n乙方派教务处副主任付志强到甲方工作。", set()),
]


@pytest.mark.parametrize(("text", "expected"), OF_PARTS)
def test_posts_in_parts(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected
