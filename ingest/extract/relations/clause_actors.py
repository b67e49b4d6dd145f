"""Who stands as an actor at a place in a clause: persons with body and title, bodies, 该校, 她本人, parts of the
document's own body (教务处)."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from graph.identity.keys import person_key, section_key
from ingest.extract.beginnings_words import is_done_to
from ingest.extract.clauses import JOINS, clause_start
from ingest.extract.context import ACTORS, BODIES, Context, Mention, only_one
from ingest.extract.lexicon import any_of, read_rows, read_words
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.bulletin_sections import is_bulletin
from ingest.extract.mentions.names import NameReader
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.extract.occurrences import Words
from ingest.extract.relations.actors import (
    NO_NAME,
    SCHOOL_PART,
    TITLE,
    is_definite,
    is_generic,
)
from ingest.extract.relations.meant_actors import SIDE, THEY, actors_meant, own_body_mention, person_meant
from ingest.extract.relations.own_parts import own_part_at
from ingest.extract.relations.who_we_are import we_at
from ingest.structure.issuer import title_issuer

GAP = re.compile(
    r"(?:同志|副?(?:局长|主任|校长|书记|科长|股长|园长|县长|区长|市长|处长|部长|主席|院长|所长)|本人|对(?:该|此|这)项?(?:目|计划|工程|行动|活动)|对(?:其|此)?(?:结果|成效|实效|效果|质量|进度|成败|全程|总体|项目|工程|行动|计划|活动|工作)*(?=负[总全主]责|负责|兜底|总负责)|每(?:年|学年|学期|个?月|周|天|逢|到)[^,。;“”、]{0,6}?(?=发起|开展|组织|举办|承办|推出|实施|主办)|老师|轮流|轮值|[两三四五六七八九]个?(?:家|部门|单位|方|校|局)|携手|合作|协作|一道,?|一起,?|倾力|精心|全力|着力|悉心|联手|潜心|带头|亲手|一并|等(?:部门|单位|学校)?|一家|一手|独家|独立|自行|自主|自发|亲自|具体|共同|联合|统一|主要|全面|全权|分别|直接|负责(?=统筹|组织|实施)"
    r"|分头|积极|主动|派员(?=参与)|免费(?=提供)|无偿(?=提供)|双(?=牵头|负责|主办|组长)|总|要|将|已|也|来|进行|[\u4e00-\u9fff]{1,3}年前|去年|前年|今年|当年|早先|(?:19|20)\d\d年|于[^,。;]{2,10}|在[^,。;、]{2,14}?(?=先|试|实施|开展|承办|发起|组织|落地|推|打造|举办)"
    r"|(?:从|在)[^,。;]{2,14}(?:上|方面|中)(?=给予|予以|提供|支持|配合|协助)"
    r"|为(?!学生|师生|教师|家长|群众|孩子|全体|广大)[^,。;]{1,8}?(?=提供)"
    r"|(?:发动|动员|组织|安排)[^,。;、]{2,8}?(?=予以|参与|协助|配合)"
    r"|做好?[\u4e00-\u9fff]{2,4}?(?=(?:指导|配合|支持)(?:[,。;、)\n]|\Z))|切实|真正|务必|主动|直接|当前|按职责(?:分工)?|(?!发起|组织|牵头|主办|承办|承担)[\u4e00-\u9fff]{2}并(?=[\u4e00-\u9fff]))*"
)
GENERIC_TOO = re.compile(
    r"[、和及与](?:各|年级组|班主任|科任(?:教师|老师)|志愿者|家长(?!委员会)|学生(?!资助|会)|教师(?!进修|发展|工作)|社会力量|社会组织|有关|相关|其他|其它|(?:[两三四五几]个?[村校镇乡班]|村|包村|驻村|班)(?:支书|主任|干部|校长|书记|班主任))"
)  # A、B和各乡镇协同
GENERIC_PARTNERS = re.compile(  # 由A和各学校共同开设, 由A与志愿者一起办
    r"(?:[、和及与](?:以及)?(?:(?:各|有关|相关|其他|其它)[\u4e00-\u9fff]{0,4}?(?:学校|乡镇|镇街|部门|单位|中小学|幼儿园|高校|院校|中心校|社区|街道|企业|方面|股室|科室)"
    r"|年级组|班主任|志愿者|家长|学生|教师|高校|社会力量|社会组织|爱心企业))+(?:负责人|教师|志愿者)?"
)
OTHERS = re.compile(r"会同|联合|携手|商(?=[省市区县旗][\u4e00-\u9fff])")
PRONOUN = re.compile(r"(?:他|她|其)(?:本人|自己)?(?!们)(?=[\u4e00-\u9fff,。;!?\n]|\Z)")
GIVEN_TO = (
    "由",
    "给",
    "给了",
    "归",
    "是",
    "交到",
    "交到了",
    "压在",
    "落在",
    "落到",
    "请",
    "靠",
)  # right before 他 or 她: whom is meant then, does something
REFERRED = re.compile(
    r"(?:(?:这家|这个|这一|该)|(?:其|其?所带的?|所领衔的)(?=工作[室坊])|(?=基金会|促进会|联盟|协会|商会|公司|专班|领导小组|指挥部|工作[室坊]))(?P<kind>工作室|工作坊|专班|领导小组|指挥部|促进会|企业|公司|基金会|协会|联盟|集团|中心|研究院|商会|社团|机构"
    r"|(?<=该)(?:局|委(?!员)|厅|科(?![技目普研教])|股(?!份)|处(?![理置分于所])))"
)
KINDS = {"企业": ("公司", "集团", "厂"), "机构": ("中心", "院", "所", "公司", "会")}
REFERRED_REACH = 160
TWO_SIDES = re.compile(
    r"(?:甲、?乙|校[地企]|政[校企]|[县院]校|校县|院[地县])?双方(?=(?:联合|共同|协同|携手|合作|轮流|一起)*[\u4e00-\u9fff]{2})"
)  # 由双方共同组织
OF_SPEAKER = re.compile(
    r"(?:[他她我]们|咱们?)(?P<kind>学校|教研组|[科股处室局校园站馆院委]|中心)"
    r"(?![技目普研教份理置分于长])"
)
KINDS_OF_SPEAKER = {
    "学校": ("学校", "中学", "小学", "学院"),
    "校": ("学校", "中学", "小学", "学院", "一中", "二中"),
    "教研组": ("组",),
    "园": ("幼儿园",),
    "室": ("室", "办"),
}
PART_BEFORE = re.compile(r"(?:[我本]?[局校])?[\u4e00-\u9fff]{1,6}(?:[科股处室办组]|中心)(?:教师|老师|干事|干部)?")
OWN_SCHOOL = re.compile(
    r"(?:(?<=由)|(?!学校自[己主行]?(?:决定|定|选择|选|安排|主)))(?:学校|该校|本校|我校|全校)(?![\u4e00-\u9fff]{0,5}[部处室会组委队]|[\u4e00-\u9fff]{0,4}(?:社团|中心)|图书馆|校史馆)"
)
SCHOOL_SECTION = re.compile(
    r"(?:学校|该校|本校|我校|校)(?!携手|联合|会同|[与和同])(?P<part>[\u4e00-\u9fff]{0,5}?"
    r"(?:(?<=[\u4e00-\u9fff]{2})系(?![统列])|教科室|教研室|科研室|学生会|教研组|备课组|年级组|学科组|(?<=校)(?:语文|数学|英语|体育|美术|音乐|科学|艺术|综合)科?组|(?:[高初][一二三](?:年级)?|[一二三四五六七八九]年级)?级部|(?:[高初][一二三])年级(?!组)|工作室|办公室|大队部|家委会|家长委员会|党委|党总支|党支部|工会|团委|教务处|教导处|政教处|德育处|总务处|[\u4e00-\u9fff]处"
    r"|(?<![\u4e00-\u9fff])社团|图书馆|(?<=[\u4e00-\u9fff]{2})(?:社团|中心|基地|专业部)))"
    r"(?=[\u4e00-\u9fff、,;)])"
)
WE = re.compile(r"(?:我们|咱们)(?![的校园家班院县区市镇将会要也还正已希建])")
OWN_BUREAU = re.compile(
    r"(?:我|本)(?:局|委|厅|会(?![场议员上])|馆|中心|基金会|协会|公司)(?!(?:(?![与和同及会联])[\u4e00-\u9fff]){0,5}[科室处股党])"
)
BEFORE_DEED = (  # what follows a body that does something
    r"(?=双(?:牵头|负责|主办)|(?:今年|去年|年初|自己|自发|一直|年年|现在|目前|要|应|须|已|将|还|也|又|再|先行?|率先|全面|全权|直接|专门|单独|自行|自主|自发|独立|积极|主动|联合|共同|同时|合力|携手|一起|一道|常年|长年|每[年月周天])*(?:负责|牵头|承担|具体|统筹|承办|落实|组织|主办|主抓|配合|协助|协办|全程|包干|跟进|打理"
    r"|轮流|接手|合着[办做搞]|操持|操办|管|抓|盯|从头|张罗|一手|经办|会同|开展|实施|推出|启动|举办|发起|开设|创办|创设|推行|打造|设立|建立|首创|主导|主持|策划|设计|研发|开发|试点|承接|认领|打磨|合办|联办|共办|自办|统一管理|主管|分管"
    r"|手[里中上]|名下|搞|弄|做(?!好)|办(?![公学])|带(?!头人)|教(?![师研学育导材科])|在(?:管|抓|办|做|搞|弄|跑|带|盯|忙|编|守|牵头|负责|打理|张罗)(?=[,。;的])|[来在][抓管办做带]|自己(?![的家])|为主|为[\u4e00-\u9fff]{0,4}(?:责任|牵头|负责|联络|联系)|掌|守|盯|操|张罗|办理|制定|拟定|编|排|组建|安排|说了算|当家|[开拟定列选备登](?=书目|方案|计划|题|教|课|台账)|从[^,。;]{2,12}手[里中上]接|给[他她]打下手))"
)
DEED = re.compile(BEFORE_DEED)
BUREAU_SECTION = (
    r"(?P<part>[\u4e00-\u9fff]{1,6}?(?:科|股|处|室|中心|馆|站|所|(?<![公举承主协创开合联督兴])(?<!(?<!移)民)办))"
    rf"(?:(?=[、,。;)\n]|的[^,。;的\n]{{0,6}}(?:栏目|节目|品牌|项目|活动|课程)[,。;\n])|{BEFORE_DEED})"
)
OWN_SECTION = re.compile(  # 我局基教科; but 我局|将会同县委编办, 我局|商县残联办公室 say what the bureau does
    r"(?:我|本)[局委厅](?!将|拟|已|正在|也|还|再|会同|联合|协同|配合|积极|主动|多次|及时|继续|与|和|向|请|商(?![务贸业])|应(?!急)|要(?!素)|[省市区县])"
    rf"{BUREAU_SECTION}"
)
BUREAU_ENDS = ("教育局", "教体局", "教育体育局", "教育和体育局", "教科局", "教委", "教育科技局", "教育厅", "教科体局")
BUREAU_PART = re.compile(
    rf"(?![来将拟已正也还再会与和向请商应要把是为在由就便则都各全对给])(?!联合|协同|配合|积极|主动|继续){BUREAU_SECTION}"
)
EDUCATION_ROOM = re.compile(  # 某进修学校|民族教育部承担
    rf"(?P<part>(?:民族|学前|基础|继续|职业|成人|特殊|幼儿)教育部)(?:(?=[、,。;)\n])|{BEFORE_DEED})"
)
ITS_PEOPLE = (  # 读书社|的同学自己操办
    r"(?=的?(?:几位|几个|一帮|一群|[两三四五六七八九十\d]+[位名个])?[\u4e00-\u9fff]{0,4}?(?:同学|学生|孩子|娃娃?|老师|教师|社员|队员|成员)们?"
    r"(?:自己|自发|一手|轮流|带头|一起|去|来)*(?:[办做干搞带管组开]|张罗|操持|操办|打理|组织|负责|牵头|排|编|值守))"
)
CLUB = (
    r"(?:(?:(?![由将把的了在和与及要为是各等到从按并以哪谁某几])[\u4e00-\u9fff]){2,3}(?<!旅行)(?<!出版)(?<!合作)(?<!通讯)(?<!供销)(?<!信用)(?<!杂志)(?<!新华)(?<!报)社(?![会区长])|记者站"
    r"|(?:志愿(?:者|服务)?|合唱|鼓号|足球|篮球|排球|田径|舞龙|舞狮|腰鼓|宣讲|讲解)[队团](?![员长]))"
)
ITS_THING = r"(?=的(?:保留|特色|传统|老|固定|自选|常年|招牌|主打))"
CLUB_OF_SCHOOL = re.compile(rf"(?P<part>{CLUB})(?:(?=[、,。;)\n])|{BEFORE_DEED}|{ITS_PEOPLE}|{ITS_THING})")
PART_BELOW = re.compile(  # 县文化馆|下设的非遗保护中心
    r"(?:下设|下属|所属|属下|内设|直属)的?(?P<part>(?![省市县区州旗镇乡])(?:(?![的由将把了在和与])[\u4e00-\u9fff]){2,10}?(?:中心|科|股|室|站|部|办|队|馆|所))"
    rf"(?:(?=[、,。;)\n])|\Z|{BEFORE_DEED})"
)
STUDENTS = ("学生会", "团委", "大队部", "学生自治会")
STUDENT_PART = re.compile(  # 学生会|生活部的同学
    rf"(?P<part>[\u4e00-\u9fff]{{2,4}}?(?:部|社|站|中心))(?:(?=[、,。;)\n的])|\Z|{BEFORE_DEED})"
)
SCHOOL_PARTS = (  # 语文教研组 in a report on one school
    r"(?:(?P<of>[\u4e00-\u9fff]{2,4}?)(?:教研组|备课组|年级组|学科组|科组)|[一二三四五六七八九]年级组|(?:[高初][一二三](?:年级)?|[一二三四五六七八九]年级)?级部|[大中小托]班(?:年级)?组|保教(?:处|组)|保育组|[语数英外政史地物化生音体美]{2,3}组|(?:第[一二三四五六]|退休(?:教师|教职工)?|教工|机关)党支部"
    r"|(?:膳食|伙食|校务)委员会|(?:[高初]?[一二三四五六七八九](?:年级)?(?:\(\d{1,2}\))?班?)?家长委员会|教务处|政教处|德育处|总务处"
    r"|教导处|教科室|教科处|教务科|学生科|安保处|后勤处|实训处|艺体处|少先队大队部|校团委|家委会"
    r"|(?:语文|数学|英语|物理|化学|生物|政治|历史|地理|音乐|体育|美术|信息技术|信息|科学|科技|艺术|文科|理科|思政|道法|综合|综合实践|劳动|心理|德育|美育|科创|艺体|体艺|文综|理综|双语|校本)组)"
)
PARTIES = ("甲方", "乙方", "丙方", "丁方")  # of an agreement, each with its parts: 由乙方教务处负责
PARTY_PART = re.compile(
    rf"(?P<part>(?:(?![的由在和与将把派应为向])[\u4e00-\u9fff]){{1,6}}?(?:科(?![研技普])|股|处(?!理)|室|中心|大队部|委员会|家委会|工作室"
    rf"|(?<=[\u4e00-\u9fff]{{2}})(?:部(?![分署])|组(?!织)))|团委|工会|党支部)(?:(?=[、,。;)\n和与及]|办理|操办)|{BEFORE_DEED})"
)
PARTS_OF_BOTH = re.compile(
    rf"(?:两校|两园|两局|双方)的?(?P<part>团委|工会|党支部|党总支|办公室|{SCHOOL_PARTS}|(?:(?![的由在和与])[\u4e00-\u9fff]){{2,4}}?(?:科|股|处室?|中心))"
    rf"(?:(?=[、,。;)\n])|{BEFORE_DEED})"
)
SUBJECT_SCHOOL_PART = re.compile(rf"{SCHOOL_PARTS}(?![的副]|主任|书记|[处组科室部]?长)")  # 退休党支部人不多,却…
SCHOOL_PART_ALONE = re.compile(SCHOOL_PARTS)
SCHOOL_PART_GIVEN = re.compile(rf"{SCHOOL_PARTS}(?![的副长]|主任|书记|组长)")  # 由劳动教研组提前一周定好
BARE_SCHOOL_PART = re.compile(rf"{SCHOOL_PARTS}(?:(?=[、,。;)\n和与及])|{BEFORE_DEED}|{ITS_PEOPLE}|{ITS_THING})")
OF_NAME = r"(?![由将把的了在和与及要为是各等到从按并以哪谁某几])[\u4e00-\u9fff]"
OWN_SCHOOL_PARTS = (
    rf"(?:教研室|(?!所[带在属办])(?:{OF_NAME}){{2,4}}(?:社团|工作室)|{CLUB}|心理(?:咨询|辅导)室|图书馆|党总支|党支部|少先队(?!员|活动|大队)"
    rf"|(?:{OF_NAME}){{2,6}}?(?:中心|基地|专业部)"
    r"|膳(?:食)?委(?:员)?会|伙委会|校务(?:委员)?会|校友会|家长学校|(?:退休)?(?:教师|教职工)协会|校史馆|广播站|心理(?:咨询|辅导|健康)站|团总支|团支部"
    r"|(?:宿管|生活|培训|学生|安保|体卫|招生|就业|实训|保教|后勤|教学|德育|国际|社团|民族|[初高]中|小学|中职|高职|体艺|艺体|幼教)部(?![门署队分])|(?:电教|保教|医务|保健)室|(?:就业|招就|招生|安|宿管)办(?![公法])"
    rf"|(?:(?![国省市县区镇乡局上级]){OF_NAME}){{0,2}}(?:攻关|考核|课题|备课|教研|研究|项目|备考|编写)小组"
    rf"|(?:{OF_NAME}){{2,4}}系(?![统列数])"
    r"|(?:机电|机械|汽修|汽车|幼师|学前|护理|医护|旅游|农林|信息|商贸|财经|艺术|建筑|电子|烹饪|服装|交通|化工|计算机)[系部])"
)
OWN_SCHOOL_PART = re.compile(
    rf"{OWN_SCHOOL_PARTS}(?:{BEFORE_DEED}|{ITS_PEOPLE}|{ITS_THING})"
)  # in the school's own paper alone
PART_IN_LIST = re.compile(
    rf"{OWN_SCHOOL_PARTS}|(?:校|学校)?(?:团委|工会|校办)|校长办公室|学生科|[\u4e00-\u9fff]{{2,4}}社团"
)
TOP_LINES = 600  # characters of a notice in which it says to whom it goes
TO_ALL = re.compile(
    r"(?:\A|\n) *(?:全[县市区旗州])?各[^\n。,:]{0,12}(?:学校|中小学|小学|中学|校|幼儿园|园)[^\n。]{0,10}: *\n"
)
OF_THE_SCHOOL = re.compile(r"学校|该校|本校|我校")
SCHOOL_REACH = 400
DOCUMENT_REACH = 4000
PARAGRAPHS_BACK = 2
OF_THE_SCHOOL_STILL = re.compile(r"(?:\A|(?<=[,。;:”\n]))(?:学校|该校|该中心)")
SAYS = re.compile(r"(?:介绍说?|说|表示|透露|告诉(?:记者|笔者)|坦言|谈到|回忆说?),[^,。;:]{0,8}\Z")
SAYS_REACH = 20
BESIDE_IT = re.compile(r"(?:与|和|同|跟)")
NAME_LONGEST = 4
PART_OF_SCHOOL = re.compile(
    rf"{SCHOOL_PART.pattern}|(?:学校|该校|本校)|(?:教研组|备课组|年级组|学科组|大队部|家委会)\Z"
)
BODY_END = re.compile("[局委办科股处室心部会校院园馆站组队社团所司厅府联宫台盟]")  # no bare name lacks it
BARE_LONGEST = 16
BARE = re.compile(rf"[\u4e00-\u9fff]{{2,{BARE_LONGEST}}}")
OF_SEVERAL = re.compile("(?:[两三双]|多所?)(?:[校园局县市区地家]|方)")  # 两校团委 is none of the document's own
PAIR = re.compile("(?:[处室科股组部办]|团委|工会)[和与及]")  # 语文教研组和校团委: two parts, and none by this name
AFTER_BARE = frozenset("、,;()。")
REFERRING = frozenset(
    "工院校企局他她咱其这该基促联协商公我本学全专领指所其我人"
)  # how the words begin that _referred_at knows


@cache
def charge_roles() -> dict[str, tuple[str, str]]:
    return {verb: (row[0], row[1]) for row in read_rows("program_charge") for verb in row[2].split()}


@cache
def charge_verbs() -> re.Pattern[str]:
    return re.compile(any_of(charge_roles()))


@cache
def _verbs() -> Words:
    return Words(charge_roles())


SEVERAL_POSTS = re.compile(
    r"(?:党(?:委|总支|支部))?(?:常务|执行)?副?(?:主任|书记|局长|校长|园长|院长|科长|股长|主席|部长|组长|所长|馆长|站长)"
    r"(?:[、兼]+[\u4e00-\u9fff]{2,8}?(?:教师|老师|教研员|主任|组长|书记|主席|班主任|校长|园长|院长|委员|督学|导师))+"
)


def has_charge_verb(text: str, start: int, end: int) -> bool:
    """Whether a verb of charge begins in a stretch."""
    return _verbs().begin_in(text, start, end)


def actors_at(
    context: Context, start: int, end: int, known: Sequence[Mention]
) -> tuple[list[Mention], list[Mention], int]:
    """The actors that stand at a place, those that act with them (会同B), and where they end."""
    text = context.text
    if both := _parts_of_both(context, start, end):
        return both[0], [], both[1]
    actors: list[Mention] = []
    others: list[Mention] = []
    position = start
    if sides := TWO_SIDES.match(text, start, end):
        meant, after = actors_meant(context, start, end)
        return (meant, [], after) if meant and after == sides.end() else ([], [], start)
    while position < end:
        read = actor_at(context, position, end, known)
        if read is None and actors and GENERIC_TOO.match(text, position - 1):
            return actors, others, position - 1
        if read is None:
            return ([], [], start) if not actors or text[position - 1] != "、" else (actors, others, position - 1)
        (others if others or _joined_by_others(text, start, position) else actors).append(read[0])
        position = read[1]
        together = OTHERS.match(text, position, end)
        if together and actor_at(context, together.end(), end, known):
            position = together.end()
        elif text[position : position + 1] in JOINS and position + 1 < end:
            position += 1
        else:
            break
    return actors, others, position


def with_unnamed(text: str, position: int, end: int) -> int:
    """Where the words go on behind those that act with the actors and have no name (A和各学校共同开设)."""
    partners = GENERIC_PARTNERS.match(text, position, end)
    return partners.end() if partners else position


def _parts_of_both(context: Context, start: int, end: int) -> tuple[list[Mention], int] | None:
    """由两校团委牵头: that part of each of the two, where it is known which two are meant."""
    words = PARTS_OF_BOTH.match(context.text, start, end) if context.text.startswith(("两", "双"), start, end) else None
    sides = actors_meant(context, start, words.start("part"))[0] if words else []
    if words is None or len(sides) != 2:
        return None
    return [_section_of(context, side, words)[0] for side in sides], words.end()


def _joined_by_others(text: str, start: int, position: int) -> bool:
    return position > start and text.endswith(("会同", "联合", "携手", "商"), start, position)


DESCRIBED = re.compile(
    r"(?:校友|爱心|本地|当地|辖区|民营|国有|龙头|共建|结对|帮扶|合作|对口|友好)(?:企业|单位|学校|高校|院校|机构)"
    r"|(?:校外|民办|民间|社会|公益|培训|第三方|专业)(?:培训|公益|教育)?(?:机构|组织|团体|团队)"
    r"|(?:我|本|该)?[局校委县区市院](?:下属|所属|直属|下设)的?"
)


def actor_at(context: Context, start: int, end: int, known: Sequence[Mention]) -> tuple[Mention, int] | None:
    text = context.text
    described = DESCRIBED.match(text, start, end)
    if described and context.named_in(BODIES, described.end(), described.end() + 1):
        start = described.end()  # 由校友企业|某公司发起
    return (
        _person_at(context, start, end)
        or (_comrade_at(context, start, end) if "同志" in text[start + 2 : start + NAME_LONGEST + 2] else None)
        or (_body_at(context, start, end) if context.mentions_from(start) else None)
        or (_referred_at(context, start, known) if text[start : start + 1] in REFERRING else None)
        or _bare_at(context, start, end)
        or bare_school_part_at(context, start, end)
        or own_part_at(context, start, end, DEED)
    )


def _person_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """A person named at a place, with the body and title before the name."""
    text = context.text
    person = context.first_in("Person", start, min(end, start + 40))
    if person is None or not person.key or person.end > end:
        return None
    if text[start] in "他她" and text[start + 1 : start + 2] in JOINS:
        return None  # 她和同事甲: two persons
    before = TITLE.fullmatch(text, start, person.start) or PART_BEFORE.fullmatch(text, start, person.start)
    if person.start == start or before:  # 教导处李红具体操作
        return person, person.end
    bodies = (mention for mention in context.mentions_from(start) if mention.label in ACTORS)
    titled = any(
        TITLE.fullmatch(text, body.end, person.start) or text[body.end : person.start] == "的" for body in bodies
    )
    return (person, person.end) if titled else None


def _comrade_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """由张三同志负责: 同志 makes a name of what no post does."""
    comrade = context.text.find("同志", start + 2, min(end, start + NAME_LONGEST + 2))
    if comrade < 0:
        return None
    actors, _, position = listed_actors(context, start, comrade, names_of(context.text))
    return (actors[0], comrade) if len(actors) == 1 and position == comrade else None


def _body_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    found: Mention | None = None
    beginning = context.mentions_from(start)
    for label in (*BODIES, "Region"):
        for mention in beginning:
            if mention.label == label and mention.key and mention.end <= end and is_definite(context.text, mention):
                found = mention if found is None or mention.end > found.end else found
    person = of_several_posts(context, found, end) if found else None
    if person:
        return person, person.end
    own = context.mention_at("Organization", found.end) if found and found.surface in PARTIES else None
    if found and own and own.owner == found.key and own.start == found.end and own.end <= end:
        return own, own.end
    if found is not None and found.surface in PARTIES and (part := PARTY_PART.match(context.text, found.end, end)):
        return _section_of(context, found, part)
    if found and (part := _part_behind(context, found, end)):
        of_school = OF_THE_SCHOOL.fullmatch(found.surface)
        return _section_at(context, part) if of_school else _section_of(context, found, part)
    if found is None or not OF_THE_SCHOOL.match(found.surface) or own_body_now(context).startswith("School|"):
        return (found, found.end) if found else None
    school = the_school(context, start)
    return (found, found.end) if school and found.owner == school.key else None


def _part_behind(context: Context, body: Mention, end: int) -> re.Match[str] | None:
    """市教育局|德育股管组织发动, 某进修学校|民族教育部承担: a part of a body that no list of names has."""
    if below := PART_BELOW.match(context.text, body.end, end):
        return below
    if OF_THE_SCHOOL.fullmatch(body.surface):
        part = OWN_GROUP.match(context.text, body.start, end) or SCHOOL_SECTION.match(context.text, body.start, end)
        return part if part and _owner_of_section(context, part) else None
    if body.label == "School":
        return EDUCATION_ROOM.match(context.text, body.end, end) or CLUB_OF_SCHOOL.match(context.text, body.end, end)
    if body.surface.endswith(STUDENTS):
        return STUDENT_PART.match(context.text, body.end, end)
    whole = body.surface.endswith((*BUREAU_ENDS, "局")) and "/" not in body.key
    return BUREAU_PART.match(context.text, body.end, end) if whole else None


def of_several_posts(context: Context, body: Mention, end: int) -> Mention | None:
    """李红 in 教导处主任、语文教师李红: the body only tells the first post of whoever acts."""
    posts = SEVERAL_POSTS.match(context.text, body.end, end)
    person = context.first_in("Person", body.end, min(end, posts.end() + 1)) if posts else None
    return person if posts and person and person.key and person.start == posts.end() else None


def _referred_at(context: Context, start: int, known: Sequence[Mention]) -> tuple[Mention, int] | None:
    """她本人, 这家企业, 我局, 该校语文组, 该校: the one such actor that is meant."""
    text = context.text
    words = PRONOUN.match(text, start)
    if words:
        meant = _person_of(context, words, known)
    elif words := THEY.match(text, start):
        meant = next(iter(actors_meant(context, start, words.end())[0]), None)
    elif words := REFERRED.match(text, start):
        meant = _body_of(context, words)
    elif words := SIDE.match(text, start):
        meant = next(iter(actors_meant(context, start, words.end())[0]), None)
    elif words := OF_SPEAKER.match(text, start):
        meant = _of_speaker(context, words)
    elif words := OWN_SECTION.match(text, start):
        return _own_section_at(context, words)
    elif words := OWN_BUREAU.match(text, start):
        meant = own_bureau(context)
    elif (
        words := OWN_GROUP.match(text, start) or COLLEGE_SECTION.match(text, start) or SCHOOL_SECTION.match(text, start)
    ):
        return _section_at(context, words)
    elif words := COLLEGE_ITSELF.match(text, start):
        meant = next(iter(actors_meant(context, start, words.end())[0]), None)
    elif words := OWN_SCHOOL.match(text, start):
        meant = the_school(context, start)
    elif words := WE.match(text, start):
        meant = we_at(context, start)
    else:
        return None
    return (meant, words.end()) if meant else None


def _person_of(context: Context, pronoun: re.Match[str], known: Sequence[Mention]) -> Mention | None:
    persons = {actor.key: actor for actor in known if actor.label == "Person"}
    given = context.text.endswith(GIVEN_TO, 0, pronoun.start()) and pronoun[0][0] != "其"
    if not persons and ("本人" in pronoun[0] or given):
        return person_meant(context, pronoun.start())
    return next(iter(persons.values())) if len(persons) == 1 else None


def _body_of(context: Context, referred: re.Match[str]) -> Mention | None:
    ends = KINDS.get(referred["kind"], (referred["kind"],))
    start = referred.start()
    reach = start if referred["kind"].startswith("工作") else REFERRED_REACH  # a studio is a paper's one theme
    bodies = context.mentions_in("Organization", max(0, start - reach), start)
    return only_one(m for m in bodies if m.name.endswith(ends))


def _of_speaker(context: Context, words: re.Match[str]) -> Mention | None:
    """我们科 and 他们股: the one body of that kind in which whoever speaks, or is spoken of, holds a post."""
    begin = clause_start(context.text, words.start(), "。!?;")
    paragraph = clause_start(context.text, words.start(), "")
    near = context.named_in(["Person"], begin, words.start())
    person = only_one(near or context.named_in(["Person"], paragraph, words.start()))
    posts = {p.body for n in context.namings for p in n.posts if person and n.name.text == person.name and p.body}
    keys = posts | {key.rpartition("/")[0] for key in posts if "/" in key}
    ends = KINDS_OF_SPEAKER.get(words["kind"], (words["kind"],))
    bodies = context.named_in(BODIES, 0, len(context.text))
    return only_one(m for m in bodies if m.key in keys and m.name.endswith(ends))


def own_bureau(context: Context) -> Mention | None:
    """Whom 我局 means: the bureau whose paper it is."""
    own = own_body_mention(context)
    return own if own and own.label == "Organization" else None


def _own_section_at(context: Context, words: re.Match[str]) -> tuple[Mention, int] | None:
    """我委基础教育科: a section of the bureau whose paper it is."""
    bureau = own_bureau(context)
    return _section_of(context, bureau, words) if bureau else None


def bare_school_part_at(
    context: Context, start: int, end: int, form: re.Pattern[str] = BARE_SCHOOL_PART
) -> tuple[Mention, int] | None:
    """语文教研组 before a word of charge, where one school alone is spoken of."""
    if NO_NAME.match(context.text, start, end) or context.text.startswith(NOT_ITS, start):
        return None
    words = form.match(context.text, start, end)
    if words is None and form is BARE_SCHOOL_PART and context.text.startswith("由", start - 1):
        words = SCHOOL_PART_GIVEN.match(context.text, start, end)
    if words is None and form is BARE_SCHOOL_PART:
        words = _acting_part(context, start, end)
    if words is None and own_body_now(context).startswith("School|"):
        words = OWN_SCHOOL_PART.match(context.text, start, end)
    if words is None or is_done_to(words.groupdict().get("of") or ""):
        return None  # 修订|教研组章程
    school = the_school(context, start) or _whole_of_part(context, own_body_now(context))
    if school and school.start < clause_start(context.text, start, "") and TO_ALL.search(context.text, 0, TOP_LINES):
        return None  # a notice to all schools: that of each
    if school and (known := _group_before(context, school, words)):
        return known
    return _section_of(context, school, words) if school else None


NOT_ITS = ("集团", "所带", "所在", "所属", "所管", "所辖")  # 所带工作室: somebody's own, with a name of its own


def _acting_part(context: Context, start: int, end: int) -> re.Match[str] | None:
    """五年级组包办, 语文组拿书单: a part of a school before any verb of having work."""
    part = SCHOOL_PART_ALONE.match(context.text, start, end)
    return part if part and _has_work().match(context.text, part.end(), end) else None


@cache
def _has_work() -> re.Pattern[str]:
    words = {verb for role in ("lead", "implement") for verb in read_words("owner_clauses", role) if len(verb) > 1}
    return re.compile(
        rf"(?:都|也|还|就|已|再|一起|一手|自己|共同|统一|具体|轮流|直接)*(?:{any_of(words)}(?![人者方的])|[排编拟定拿列出开](?=书[单目]|课表|教材|计划|方案|日程|名单|标准|路线|进度))"
    )


def _group_before(context: Context, school: Mention, words: re.Match[str]) -> tuple[Mention, int] | None:
    """攻关小组 for the 英语攻关小组 that the text named before, the only one of the school's that ends so."""
    if not words[0].endswith("小组"):
        return None
    before = context.mentions_in("Organization", 0, words.start())
    named = {m.key: m for m in before if m.owner == school.key and m.key.endswith(words[0])}
    known = next(iter(named.values())) if len(named) == 1 else None
    if known is None:
        return None
    mention = Mention("Organization", *words.span(), words[0], known.name, known.key, standing=False)
    mention.region, mention.owner, mention.rule = known.region, known.owner, "section-spoken-of"
    mention.reason = f"{words[0]} → {known.name}: named before"
    return context.mention(mention), words.end()


COLLEGE = "学院"
COLLEGE_SECTION = re.compile(  # 学院历史系, 学院继续教育学院
    r"学院(?P<part>(?:(?![由将把的和与及])[\u4e00-\u9fff]){2,6}?(?:系(?![统列])|(?<![到好])处|团委|学院))(?=[\u4e00-\u9fff、,;)])"
)
OWN_GROUP = re.compile(  # 我校招生工作领导小组: no list of names has it
    r"(?:学校|本校|我校)(?P<part>(?:(?!成立|召开|组建|设立|建立|调整|召集|研究|组织|明确|会议|由|以)[\u4e00-\u9fff]){2,10}?(?:领导小组|工作小组|工作专班))(?!会|组长|成员|办)"
)
COLLEGE_ITSELF = re.compile(rf"学院(?:(?=[、和与及]|[,。;)\n]|\Z)|{BEFORE_DEED})")
SENT = re.compile("所[带在属辖管]|指派|委派|专门|责成|要求|安排|派出")  # 学校|专门指派总务处: no part is called so


def _section_at(context: Context, words: re.Match[str]) -> tuple[Mention, int] | None:
    """该校语文教研组: a part of the one school spoken of."""
    if SENT.search(words[0]):
        return None
    school = _owner_of_section(context, words)
    return _section_of(context, school, words) if school else None


def _owner_of_section(context: Context, words: re.Match[str]) -> Mention | None:
    """The school whose part the words name: 我校 is that whose paper it is, 学院 no school but a college."""
    own = own_body_mention(context) if words[0].startswith(("本校", "我校")) else None
    if own and own.label == "School":
        return own
    return _college(context, words.start()) if words[0].startswith(COLLEGE) else the_school(context, words.start())


def _college(context: Context, offset: int) -> Mention | None:
    """The only college or university of the sentence so far, of the paragraph, or before: 学院历史系."""
    for begin in (clause_start(context.text, offset, "。!?"), clause_start(context.text, offset, ""), 0):
        named = [m for m in context.named_in(["School"], begin, offset) if m.name.endswith((COLLEGE, "大学"))]
        if named:
            return only_one(named)
    return the_school(context, offset)


def _section_of(context: Context, body: Mention, words: re.Match[str]) -> tuple[Mention, int]:
    """The mention of a part of a body that the words name; they have it as `part`, else they are its name."""
    part = words.groupdict().get("part") or words[0]
    part = part.removeprefix("校") if part.startswith(("校团委", "校工会")) else part
    key = section_key(body.key, part)
    mention = Mention("Organization", words.start(), words.end(), words[0], body.name + part, key)
    mention.standing, mention.region, mention.owner = False, body.region, body.key
    mention.rule, mention.reason = "section-spoken-of", f"{words[0]} → {mention.name}: the body spoken of"
    return context.mention(mention), words.end()


def the_school(context: Context, offset: int) -> Mention | None:
    """The school that 学校 stands for: the only one of the sentence, else the one whose paper it is, else the only one
    of the sentence before, or of the paragraph."""
    paragraph = max(clause_start(context.text, offset, ""), offset - SCHOOL_REACH)
    if school := _school_of_speaker(context, offset):
        return school
    here = clause_start(context.text, offset, "。!?")
    home = own_body_now(context)
    near = [
        m for m in context.mentions_in("School", here, offset) if not BESIDE_IT.fullmatch(context.text, m.end, offset)
    ]
    if home.startswith("School|") and not near:
        return next((m for m in context.mentions_of("School") if m.key == home), None)
    for start in (here, max(paragraph, clause_start(context.text, max(0, here - 1), "。!?")), paragraph):
        named = [m for m in context.mentions_in("School", start, offset) if m.key]
        named = [m for m in named if not BESIDE_IT.fullmatch(context.text, m.end, offset)]  # 某学院与学校签约
        if named:
            return only_one(named)
    if last := _school_of_last_paragraphs(context, paragraph):
        return last
    return only_one(context.mentions_in("School", max(0, offset - DOCUMENT_REACH), offset))


def _whole_of_part(context: Context, home: str) -> Mention | None:
    """甲小学 in 甲小学语文组备课记录: the school of whose part alone the paper speaks by name."""
    part = None
    if home.startswith("School|"):
        part = next((m for m in context.mentions_of("Organization") if m.owner == home), None)
    rest = part.key.rpartition("/")[2] if part else ""
    if part is None or not rest or not part.name.endswith(rest):
        return None
    name = part.name.removesuffix(rest)
    return Mention("School", part.start, part.start + len(name), name, name, home)


def _school_of_speaker(context: Context, offset: int) -> Mention | None:
    """The only school in which he holds a post who says of 学校 what follows: 李红介绍,学校实行….."""
    said = SAYS.search(context.text, max(0, offset - SAYS_REACH), offset)
    speaker = context.mention_before("Person", said.start()) if said else None
    if speaker is None or not speaker.key:
        return None
    posts = {post.body for n in context.namings if n.name.text == speaker.name for post in n.posts}
    bodies = {key for key in posts if key and key.startswith("School|")}
    return next((m for m in context.mentions_of("School") if {m.key} == bodies), None)


def _school_of_last_paragraphs(context: Context, paragraph: int) -> Mention | None:
    """The only school of the last paragraph that names any; blank ones and those that go on about 该校 do not count."""
    start, back = paragraph, 0
    while back < PARAGRAPHS_BACK and start > paragraph - DOCUMENT_REACH and start > 0:
        end, start = start, clause_start(context.text, max(0, start - 1), "")
        if named := context.named_in(["School"], start, end):
            return only_one(named)
        told = context.text[start:end].strip()
        back += bool(told) and OF_THE_SCHOOL_STILL.search(told) is None
    return None


def _bare_at(context: Context, start: int, end: int) -> tuple[Mention, int] | None:
    """教务处, 学校少先队大队部: a part of the body whose paper it is, before a verb of charge or the next owner."""
    text = context.text
    words = BARE.match(text, start, end)
    if words is None or not BODY_END.search(words[0], 1) or NO_NAME.match(text, start, end):
        return None
    if words[0].startswith("集团") and not own_body_now(context).startswith("School|"):
        return None  # a part of the group that the text speaks of; see own_parts
    for stop in _ends_of_bare(text, start, words.end(), end):
        named = text[start:stop]
        if is_generic(named) or named[0] in "各每有" or PAIR.search(named) or OF_SEVERAL.match(named):
            return None
        own = own_body_now(context).startswith("School|")
        if not own and (PART_OF_SCHOOL.search(text, start, stop) or not _is_official(context)):
            section = _named_in_full(context, start, stop)
            return (section, stop) if section else None
        body = resolve_body(context, start, stop)
        if body is not None and body.key and body.label != "Region" and body.start <= start + 2:
            return body, stop
    return None


def _named_in_full(context: Context, start: int, end: int) -> Mention | None:
    """师训股 in a report that names 县教育局师训股, and no other one, elsewhere."""
    words = context.text[start:end]
    known = only_one(m for m in context.mentions_of("Organization") if m.key.endswith(f"/{words}"))
    if known is None:
        return None
    named = Mention("Organization", start, end, words, known.name, known.key, rule="section-named-in-full")
    named.standing, named.region, named.owner = False, known.region, known.owner
    named.reason = f"{words} → {known.name}: the only one that the text names"
    return context.mention(named)


def _is_official(context: Context) -> bool:
    """Whether a body speaks in the document, by its signature or in the title; then its parts are named barely."""
    title = context.document.title or ""
    signed = context.outline.head.date_kind == "signed"
    return signed or bool(context.works) or bool(title_issuer(title)) or is_bulletin(context)


def _ends_of_bare(text: str, start: int, longest: int, end: int) -> Iterator[int]:
    """Where the words of a run of characters up to `longest` may end."""
    starts = _verbs().starts(text)
    first, after_last = bisect_left(starts, start + 2), bisect_left(starts, end)
    if first >= after_last:  # then only a sign or the end of the clause can follow
        if longest >= min(end, len(text)) or text[longest] in AFTER_BARE:
            yield longest
        return
    verb, verbs, last = charge_verbs().match, starts[first : first + BARE_LONGEST], starts[after_last - 1]
    for stop in range(start + 2, longest + 1):
        after = stop >= min(end, len(text)) or text[stop] in AFTER_BARE or (stop in verbs and verb(text, stop, end))
        gap = None if after or stop >= last else GAP.match(text, stop, end)
        if after or (gap and gap.end() > stop and verb(text, gap.end(), end)):
            yield stop


def listed_actors(
    context: Context, start: int, end: int, names: NameReader | None
) -> tuple[list[Mention], list[Mention], int]:
    """The actors at a place of a list line, where a name alone is a person."""
    found = actors_at(context, start, end, []) if context.text[end : end + 2] != "同志" else ([], [], start)
    name = names.after(start, labelled=True) if names and not found[0] else None
    if name is None or name.end > end or (name.end < end and context.text[name.end] not in ",、;("):
        return found
    key = context.person_keys.get((name.text, "")) or person_key(name.text, own_body_now(context) or _file(context))
    context.person_keys[name.text, ""] = key
    words = context.text[name.start : name.end]
    person = context.mention(Mention("Person", name.start, name.end, words, name.text, key, rule="owner-list"))
    return [person], [], name.end


def _file(context: Context) -> str:
    document = context.document
    return f"@{document.parent or document.key}"


@lru_cache(maxsize=1)
def names_of(text: str) -> NameReader:
    """One reader a text, since it remembers what it settled."""
    return NameReader(text)
