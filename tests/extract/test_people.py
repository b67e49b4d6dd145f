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
    ("校长黄芳作倡议。", {"黄芳"}),
    ("校长周全作强调，校长李挺领队参赛。", {"周全", "李挺"}),
    ("校长刘文上了一节课。", {"刘文"}),
    ("校长刘自强要求各班整改。", {"刘自强"}),
    ("校长黄芳挨个家访。", {"黄芳"}),
    # a name of two characters ends before a verb whose first one could belong to it
    ("丰台区第五小学副校长王强力推课堂改革。", {"王强"}),
    ("丰台区第五小学校长李军亲率队伍来访。", {"李军"}),
    ("丰台区第五小学副校长陈敏称，此事已了。", {"陈敏"}),
    ("丰台区第五小学副校长傅艳领唱校歌。", {"傅艳"}),
    ("丰台区第五小学教研室主任孔松写入了材料。", {"孔松"}),
    ("丰台区第五小学副校长魏萍应约来访。", {"魏萍"}),
    ("丰台区第五小学副校长李志强推动课堂改革。", {"李志强"}),
    ("丰台区第五小学副校长陈大力推荐此书。", {"陈大力"}),
    # who is given a post behind it, and a rare surname that is no preposition there
    ("丰台区第五小学校长由李红担任，副组长由王强担任。", {"李红", "王强"}),
    ("丰台区第五小学总校长由李红兼任。", {"李红"}),
    ("丰台区第五小学副校长向明出席，组长：向李红。", {"向明", "向李红"}),
    # parts of Mongol, Tibetan and Yi names; whom a reply addresses together with others
    ("校长白斯尔古楞边走边介绍，副主席此称卓玛、教师阿苏木呷参加。", {"白斯尔古楞", "此称卓玛", "阿苏木呷"}),
    ("段小柯、谷志德委员，民盟丰台区总支：\n你们的建议收悉。", {"段小柯", "谷志德"}),
    ("市长和志远主持会议。", {"和志远"}),
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
    ("我校韩梅、曹松等领导班子全体成员参加。", {"韩梅", "曹松"}),
    ("丰台区教委韩志梅等人陪同。", {"韩志梅"}),
    ("张启明等一行人走访了丰台区第五小学。", {"张启明"}),
    ("大家听取了韩梅校长的介绍，看望了曹松老师。", {"韩梅", "曹松"}),
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
    # how long a name is, by its looks alone: whatever follows it
    ("校长钮志远如今兼着教育集团的总校长，园长季向阳一把抱住了孩子。", {"钮志远", "季向阳"}),
    ("副校长焦小满最盼周三，教务主任卫青松早年支教过。", {"焦小满", "卫青松"}),
    ("局长王敏如今常下乡，书记李建总说安全第一。", {"王敏", "李建"}),
    ("副局长高天来主持，局长刘大为主讲，主任黎有为发言。", {"高天来", "刘大为", "黎有为"}),
    # characters that stand in few names, surnames that few have
    ("任命甄有才为局长，免去储立人的校长职务，副局长闵则安到会。", {"甄有才", "储立人", "闵则安"}),
    ("副校长殳敏、单于海随行，成员：褟文远、库雪松。", {"殳敏", "单于海", "褟文远", "库雪松"}),
    # names of other peoples with what follows them; by their first part alone, later
    ("校长巴音孟克带着老师取经，老师卓玛很负责。", {"巴音孟克", "卓玛"}),
    (
        "副县长木合塔尔·居马一道下乡，局长努尔兰·哈布都拉，书记安玉霞·才让对此肯定。",
        {"木合塔尔·居马", "努尔兰·哈布都拉", "安玉霞·才让"},
    ),
    # between a title and its name: a bracket, a copula, 的
    ("副局长（主持工作）戚家宝到会，首任校长为强一鸣。", {"戚家宝", "强一鸣"}),
    ("时任局长的鲜于彬回忆，当年只有三名教师。", {"鲜于彬"}),
    ("县教育局相关负责人洪小莲介绍，高级工程师乌云高娃来讲课。", {"洪小莲", "乌云高娃"}),
    # whom a sentence sums up, honours, lists or calls comrade
    ("您与乔羽、谯翠兰等五位代表提出的建议收悉。", {"乔羽", "谯翠兰"}),
    ("谷小雨、茹文静、郜建国三位工作室主持人上台领牌。", {"谷小雨", "茹文静", "郜建国"}),
    ("授予冶青云等10名同志“优秀教师”称号；授予褚小燕、訾红霞“教学能手”称号。", {"冶青云", "褚小燕", "訾红霞"}),
    ("竞赛揭晓，阴晓丽、柏杨获二等奖，邱小舟荣获金奖。", {"阴晓丽", "柏杨", "邱小舟"}),
    ("在主席台就座的有：戴望舒、逄军、缑永红。", {"戴望舒", "逄军", "缑永红"}),
    ("钮小军同志负责教育工作，请桑榆同志发言。", {"钮小军", "桑榆"}),
    ("“教学能手”获得者哈丽娜、干部邸小波到场。", {"哈丽娜", "邸小波"}),
    # what a person is in charge of; whom a row tells the sex of
    ("柳青联系丰台区第五小学；白露：分管人事科。", {"柳青", "白露"}),
    ("考察对象：畅晓阳，女，1979年8月出生。\n党志国，男，1975年生，教师。", {"畅晓阳", "党志国"}),
    # runs of names, a name a line, numbered cells, rows of names and schools that go on
    ("活动特邀叶小陶、袁微山、李伯林、陆静云为顾问。", {"叶小陶", "袁微山", "李伯林", "陆静云"}),
    (
        "聘任人员\n王法宁\n叶佩珍\n孔 君\n杨云涛\n韩 冰\n胡唯兰\n",
        {"王法宁", "叶佩珍", "孔君", "杨云涛", "韩冰", "胡唯兰"},
    ),
    (
        "序号\n姓名\n学科\n1\n张红兵\n英语\n2\n陈志江\n科学\n3\n丁 卿\n数学\n4\n冯晓宁\n科学\n",
        {"张红兵", "陈志江", "丁卿", "冯晓宁"},
    ),
    ("1 苗金德 丰台区第五小学 语文\n2 余 全 丰台区第六小学 数学\n", {"苗金德", "余全"}),
    ("丰台区第五小学    张尚启、付文启\n丰台区第六小学    潘梅芬\n", {"张尚启", "付文启", "潘梅芬"}),
    ("一等奖 张贝妮  王怡雯\n二等奖 范心如\n", {"张贝妮", "王怡雯", "范心如"}),
    ("组长：王凯\n组员：李敏（教师）\n      赵建军 孙芳\n", {"王凯", "李敏", "赵建军", "孙芳"}),
    # labels of those who sign, check and contribute; a section before the name; authors
    ("签发人：仉 磊    承办人：呼延雪\n（供稿：竺可人  审核：仇和平）", {"仉磊", "呼延雪", "竺可人", "仇和平"}),
    ("联系人：教育科 乜小丽，电话7012345", {"乜小丽"}),
    ("与会人员：闵川（丰台区教育局）、邸万年（丰台区财政局）。", {"闵川", "邸万年"}),
    ("优秀教师代表温小暖发言，主要负责人闵川、高天来、邸万年汇报。", {"温小暖", "闵川", "高天来", "邸万年"}),
    (
        "高天来、温小暖被评为先进；柳青负责丰台区第五小学，白露负责丰台区第六小学。",
        {"高天来", "温小暖", "柳青", "白露"},
    ),
    ("操场上笑声一片。（图：陈治家）\n故事还在继续。（尹晓军）", {"陈治家", "尹晓军"}),
]


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_finds_persons_where_the_text_says_that_they_are(text: str, expected: set[str]) -> None:
    check(text, expected)


NOBODY = [
    "村民、家长等人参加。",
    "学校和家庭等人才培养的场所都到了。",
    "校委会等班子成员到会，教师代表等人发言。",
    # what stands between a title and a name is no surname
    "校长和李红参加，副局长向王强汇报，主任对陈敏提出要求。",
    "校长将李红调入，副校长派王强前往，教研室主任替陈敏上课。",
    "校长经李红提醒，园长按王强所说，局长因陈敏而来。",
    # words that look like a name of two characters, before a verb
    "校长甘露负有责任，副局长金华即将推动改革，副局长方军作点评。",
    # what a secretary does, what a share reaches
    "协助党组书记抓党建。书记带队伍。校长讲安全。",
    "高级教师占比达到38%，骨干教师占比达三成。",
    "副局长带方案，园长写计划。",
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
    # looks are not enough where words go on
    "教师高水平发展，学生张扬个性，教师于明天返校，家长乐开怀。",
    "书记任职满三年，主任安全意识强，局长金融知识丰富，校长方案可行。",
    "副校长有人选，局长其实很忙，主任则必须到场。",
    "师范教育处、高一班主任，联系人：谭老师。",
    # counts, comrades in general, lists of things, roads and words
    "培养对象达20名以上，语文、数学两门学科，谢谢两位。",
    "全体同志参加，有关同志汇报，女同志优先，以先进同志为榜样。",
    "对口社区：宋园路、姚虹路、安顺路、华山路。",
    "白杨树、黄连木、石榴花、金银花种满校园。",
    "序号\n项目\n1\n语文\n张\n2\n数学\n张\n3\n高中英语\n张\n",
    "该中心主任、联系人姓名，授予优秀教师“教学能手”称号。",
    "校长（园长）负责制，组长（科级）一名，教师（含代课教师）待遇。",
    "校长是学校的第一责任人，组长为副校级干部，主任的职责是管理。",
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


SPOKEN = [
    ("宁远县教育局局长刘明问：何时完成？", {"刘明"}),
    ("宁远县教育局基教股股长王春答：“年底。”", {"王春"}),
    ("宁远县教育局局长刘明道：“好。”", {"刘明"}),
    # a name that ends so, and one that the text knows
    ("宁远县教育局局长刘明道主持会议。", {"刘明道"}),
    ("宁远县教育局局长刘学问主持会议。刘学问：请各校发言。", {"刘学问"}),
    ("宁远县教育局联系人：刘明道", {"刘明道"}),
]


@pytest.mark.parametrize(("text", "names"), SPOKEN)
def test_a_name_ends_before_the_verb_that_brings_in_what_is_said(text: str, names: set[str]) -> None:
    check(text, names)
