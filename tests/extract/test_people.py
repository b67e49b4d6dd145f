"""Who counts as a person, and by which unit a person is known: each line of the tables is one wording."""

import pytest

from graph.identity.keys import label_of, parts_of
from graph.records import Block, BlockKind, Document, Span
from ingest.extract.extract import extract
from ingest.structure.view import fold


def people(text: str) -> dict[str, set[str]]:
    """Name → the units by which the text knows that name."""
    found: dict[str, set[str]] = {}
    for statement in extract(Document(key="d", version="v", text=text)).statements:
        if statement.type == "MENTION" and label_of(statement.subject) == "Person":
            name, unit = parts_of(statement.subject)
            found.setdefault(name, set()).add(unit)
            assert name == fold(statement.quote).text.replace(" ", "")
    return found


def check(text: str, expected: set[str]) -> None:
    assert set(people(text)) == expected


NAMED = [
    # surnames that are words as well: three characters that end well
    ("校长税文军因大雪未到，副校长暴秀芝作了发言。", {"税文军", "暴秀芝"}),
    # words of time and of standing after a name, posts that are no offices
    ("局长骆云不久前来校，是校长方静三年前发起的，书记江宁海昨日介绍。", {"骆云", "方静", "江宁海"}),
    ("区人大代表祝小山则提出建议，传承人江永胜兼任辅导员。", {"祝小山", "江永胜"}),
    # a title before the name
    ("会上，区委书记林向东作了动员。", {"林向东"}),
    ("副局长周敏、何立群参加调研。", {"周敏", "何立群"}),
    ("校长欧阳海，副校长买买提·艾力到场。", {"欧阳海", "买买提·艾力"}),
    ("区领导唐文、薄一鸣出席。", {"唐文", "薄一鸣"}),
    ("教师高晓芸说，孩子们爱上了阅读。", {"高晓芸"}),
    ("办公室主任辛亮任组长。", {"辛亮"}),
    # a title after the name
    ("陈卫国市长、田甜副市长一行来校。", {"陈卫国", "田甜"}),
    ("我校郑敏校长介绍了情况。", {"郑敏"}),
    ("谢谢！向金笛老师报到。", {"金笛"}),
    # labels and lists, names spread for alignment
    ("组长：王 凯\n副组长：李 敏、赵建军\n成员：孙 芳", {"王凯", "李敏", "赵建军", "孙芳"}),
    ("校长姓名：戴安民\n地址：人民路1号", {"戴安民"}),
    ("责任领导：张志远 高 兰", {"张志远", "高兰"}),
    ("1. 吴 刚：校长、党委副书记\n2. 段晓梅：副校长", {"吴刚", "段晓梅"}),
    # appointments and companions
    ("任命刘洋为第三小学校长，免去黄立同志第二小学副校长职务。", {"刘洋", "黄立"}),
    ("以程远同志为组长，蔡明、杜鹃同志为副组长。", {"程远", "蔡明", "杜鹃"}),
    ("我校韩梅、曹松等学校领导陪同。", {"韩梅", "曹松"}),
    # bylines; a speaker who is named twice
    ("本报讯（记者 冯小宁 通讯员 于洁）昨日，新校区启用。", {"冯小宁", "于洁"}),
    ("“路修好了。”任大山说，孩子们有校车坐了。\n傍晚，任大山送走最后一班学生。", {"任大山"}),
    # once named, the bare name is a mention too
    ("局长苏航到会。苏航强调，安全第一。", {"苏航"}),
    ("习近平总书记来到学校。", {"习近平"}),
    # names of other peoples, rare and compound surnames, with what follows them
    ("副旗长宝音巴图就方案作了说明，教师娜仁高娃聊起孩子。", {"宝音巴图", "娜仁高娃"}),
    ("任命丁穆萨同志为园长，副园长泽仁卓玛到会。", {"丁穆萨", "泽仁卓玛"}),
    ("侬大山同志任教研室主任。", {"侬大山"}),
    ("区教委主任全明参加座谈，秘书长宇文成代表协会捐书。", {"全明", "宇文成"}),
    ("推荐艾山·买买提同志为校长人选。", {"艾山·买买提"}),
    ("县教育局局长刘大为主持会议。", {"刘大为"}),
    # introduced by what they are, not by a post
    ("第八小学四年级学生钱小雨设计了海报。", {"钱小雨"}),
    ("“90后”高晓燕小时候也在这里读书，29岁的杜小满接过了粉笔。", {"高晓燕", "杜小满"}),
    ("她的女儿冯静怡、儿子冯浩然都当了老师。", {"冯静怡", "冯浩然"}),
    ("家长代表孙丽萍表示满意，班主任周海燕笑得开心。", {"孙丽萍", "周海燕"}),
    ("何强、卢芳两位老师获奖。", {"何强", "卢芳"}),
    ("康宁老师：关爱每一个孩子\n马骏老师：做孩子的榜样", {"康宁", "马骏"}),
    # whom a reply addresses
    ("尤努斯·海比尔、端木青三位委员：\n你们的提案收悉。", {"尤努斯·海比尔", "端木青"}),
    # lists of bare names, winners behind their schools, rows that tell the sex
    (
        "拟聘用人员名单（6人）：\n张祖光 金 虹 刘夏\n王月 杨菊 言小江\n",
        {"张祖光", "金虹", "刘夏", "王月", "杨菊", "言小江"},
    ),
    ("一等奖：丰台区第一小学 李晓明\n二等奖：赵刚、王芳", {"李晓明", "赵刚", "王芳"}),
    ("1 张晓芳 女 语文\n2 王 磊 男 数学", {"张晓芳", "王磊"}),
    # posts behind the name
    ("专家：薛礼（区教研室主任）、裴元（第五小学校长）", {"薛礼", "裴元"}),
    # two characters after 教师 where the text goes on about them
    ("第三中学语文教师杨叶爱笑。杨叶说，读书要慢。学生都记得杨叶。", {"杨叶"}),
    ("张三丰 丰台区第五小学\n李 思（女） 丰台区第六小学\n", {"张三丰", "李思"}),
    ("她的妈妈黄春燕听了局长何建国关于课后服务的介绍。", {"黄春燕", "何建国"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_finds_persons_where_the_text_says_that_they_are(text: str, expected: set[str]) -> None:
    check(text, expected)


NOBODY = [
    "校长税收政策宣讲到位，书记线上授课，主任酒店管理经验丰富，局长药品安全包保。",
    "人大代表建议办理工作，政协委员会议室。",
    "以学生为中心，校长为组长，书记为成员。",
    "校长高度重视，书记亲自抓。",
    "加强党风廉政建设，做好安排工作，提高高水平办学能力。",
    "学习贯彻习近平新时代中国特色社会主义思想。",
    "学校成立领导小组，校长任组长，副校长任副组长。",
    "主任和副主任各一名；教师师德考核由教务处负责。",
    "填写汉语教师申请表，教师须具备相应资格。",
    "上海市长宁区长宁路小学招生公告",
    "厅长王某某到会，学生小明发言。",
    "成员：教学处、总务处负责人，各年级组长。",
    "应聘者把应聘书交到校长室。",
    "各位老师、家长、同学：大家好！",
    "各校要根据不同学段学生的特点，帮助同学科教师成长。",
    "学生安全教育、学生高质量发展、学生常规训练、党员应当带头。",
    "上述同志任职时间从发文之日起计算，有关同志任职后要尽快熟悉情况。",
    "学校 体育 美术 音乐\n数学 语文 英语 生物\n",
    "局长信箱、校长热线、书记项目同步开通，园长培训班开班。",
    "各位代表：\n现在报告工作。",
    "会议（由校长主持）结束后，资料（教研室主任审核）存档。",
    "以家长房产证为依据登记，教师方案报校长审定，方案要细，方案要实。",
    "丰台区第五小学 招生简章\n丰台区第六小学 高中部\n",
    "党委会由党委书记召集和主持，大学生励志讲座在双休日举行。",
]


@pytest.mark.parametrize("text", NOBODY)
def test_takes_no_word_for_a_person(text: str) -> None:
    check(text, set())


UNITS = [
    ("丰台区委书记林向东讲话。", {"林向东": {"leaders of 110106"}}),
    ("丰台区委常委、副区长何立群到会。", {"何立群": {"leaders of 110106"}}),
    # the highest unit counts; the education committee is one with the bureau
    ("绍兴市委教育工委副书记、绍兴市教育局副局长袁立到会。", {"袁立": {"education of 330600"}}),
    ("丰台区第五小学校长戴安民到会。", {"戴安民": {"110106/第5小学"}}),
    # no post at all: the file
    ("记者 冯小宁", {"冯小宁": {"@d"}}),
]


@pytest.mark.parametrize(("text", "expected"), UNITS)
def test_knows_a_person_by_the_highest_unit(text: str, expected: dict[str, set[str]]) -> None:
    assert people(text) == expected


def test_tells_apart_two_rows_of_a_roster_with_one_name() -> None:
    rows = [("学校", "校长"), ("丰台区第一小学", "王丽"), ("丰台区第二小学", "王丽"), ("丰台区第三小学", "赵 强")]
    assert roster(rows) == {"王丽": {"110106/第1小学", "110106/第2小学"}, "赵强": {"110106/第3小学"}}


def test_reads_a_roster_that_was_flattened_to_lines() -> None:
    text = "丰台区学校名册\n序号 学校 校长 电话\n1 丰台区第一小学 王丽 010-1\n2 丰台区第二小学 王丽 010-2\n"
    assert people(text) == {"王丽": {"110106/第1小学", "110106/第2小学"}}


def roster(rows: list[tuple[str, str]]) -> dict[str, set[str]]:
    """The persons of a table with a head row."""
    text, blocks = "", []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            span = Span(len(text), len(text) + len(cell))
            blocks.append(Block(BlockKind.CELL, span, table=0, row=number, column=column))
            text += cell + "\n"
    found: dict[str, set[str]] = {}
    for statement in extract(Document(key="d", version="v", text=text, blocks=tuple(blocks))).statements:
        if statement.type == "MENTION" and label_of(statement.subject) == "Person":
            name, unit = parts_of(statement.subject)
            found.setdefault(name, set()).add(unit)
    return found
