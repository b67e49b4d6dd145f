"""Quoted words that may name an initiative though none of them says what it is (“田埂班会”, “银发顾问团”, “竹马”课).

How they are made says only what they could be; whether they are named work is seen by who is said to have founded or
to run it, which `relations.charged_names` asks.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import any_of, read_words
from ingest.structure.outline import Range

QUOTED = re.compile(  # “诗画山乡·研学季” has two parts
    r"“(?P<inner>[\u4e00-\u9fffA-Za-z0-9+·]{2,12}|[\u4e00-\u9fffA-Za-z0-9+]{2,8}·[\u4e00-\u9fffA-Za-z0-9+]{2,10})”"
)
ANY_QUOTED = re.compile(r"“(?P<inner>(?!与|让|为|把)[^“”,。;:!?\n]{3,16})”")
TAIL = re.compile(  # what it is, up to where its clause ends or somebody gets it
    r"(?![这那](?:门|个|项|件|支|套|种|档|场|堂|块|摊))(?:(?![的了得在是由将把被与和等及以为从到于上下不也都就而要让请或则归交]|(?<!体)系(?!列)|并[非不无未])[\u4e00-\u9fff]){1,6}?"
    r"(?=[,。;:)、\n]|\Z|(?:则|也|均|都|已|将|现|目前|如今|统一)*(?:由(?![来于此衷])|归|交[由给]|委托|是|系(?!列)))"
)
LONG_TAIL = re.compile(TAIL.pattern.replace("{1,6}?", "{1,12}?"))
MEETING = re.compile(  # “X”|现场会: a meeting on it
    r"(?:工作|项目|活动|经验|成果)*(?:(?:推进|现场|启动|动员|总结|交流|汇报|座谈|研讨|观摩|表彰|发布|展示|分享)会"
    r"|(?:启动|开班|开营|开幕|颁奖|签约|授牌|揭牌|结业|发车)仪?式)"
)
CLUB = re.compile(r"[\u4e00-\u9fff]{1,4}?(?:[学诗剧画球乐艺纸棋影论技]社|合唱团|艺术团|乐团|兴趣小组|社团|俱乐部)")
TOLD_OF_IT = re.compile(  # “X”|今年由校团委接着做, “X”|开办两年, “X”义卖|最热闹: said of it, and no part of its name
    r"[管做抓办搞建用守执][\u4e00-\u9fff]?得(?!到)|满意度|上门|入户|劝返|尚属|首创|值得|流于|坚持|今年|去年|前年|明年|当年"
    r"|(?:原[来本先]?|曾|先|一度|改|转|仍|现|后来?)\Z|本[学年月周]|[上下]学期|每[周月年天晚]|近年|目前|如今|现阶段|现如今|一直|长期|历来|最初|起初|后来|原先|原本|此前|以前|过去|早先|暂时|平时|日常|[最很更越]"
    r"|开[班课讲]|[开举]办|启动|上线|亮相|落地|[走进]入|走[进到出]|进(?=[校村社农田山园])|[来开搬送]到|迎来|迎新|面向"
    r"|收官|落幕|谢幕|结束|结业|闭幕|开[张市摊锣赛打箱营题播机]|摆摊|闭营|获[评得奖]|荣获|入选|入围"
    r"|列[入为]|覆盖|惠及|吸引|受到|登上|扩[到至大]"
    r"|(?:已|连续|坚持|历时)?[一二两三四五六七八九十\d]+(?:余|多)?(?:年|月|天|次|周|期|届|岁)"
)
CLAUSE = re.compile("[不了我你他她它没吗呢吧怎谁哪]")  # somebody's words: “笔记记不下来”
SAID = (
    r"(?=[,。;:!?()】\n、]|\Z|[的由将已是则也都还现如今目每从至于在]"
    r"|[搞办做干抓带弄推]得|[这那](?:门|个|项|件|支|套|种|档|场|堂|块|摊)|归|交[由给]|委托|系(?!列)|属于|办|启动|上线|开[班讲课放设营张始锣]|[走搬]进|挂靠|纳入|面向|本[年学期]|第[一二三四五六七八九十\d]|[今昨][年天日]"
    r"|已|[首再又满][次度一二三四五六七八九十]|背后|连续|累计|最[早初先近]|先后|坚持|迎来|获|吸引|惠及|覆盖|受[到邀欢]"
    r"|诞生|延续|始[于创]|成[为了立])"
)
ALONE = re.compile(SAID)
CONTESTS = frozenset({"大赛", "比赛", "联赛", "竞赛", "专栏", "节目", "工作站"})
LEAST_HAN = re.compile(r"[\u4e00-\u9fff].*[\u4e00-\u9fff]")
CHANNELS = ("电话", "信箱", "邮箱", "窗口")  # by which one is reached
LEAST_ALONE = 3  # characters of a name that nothing behind the quotes explains
BEFORE = 8
GROUNDS = re.compile(  # where the work itself is done, or a meeting on it
    r"[\u4e00-\u9fff]{0,4}?(?:实践|劳动|研学|教育|种植|实训)基地|政策(?=[,。;\n]|由|归)"
    r"|(?:项目|工作|活动|建设|行动|工程|计划)*(?:专题|推进|协调|部署|动员|调度|座谈|现场|研讨|交流|启动|联席|工作)+(?:会议?|仪式)"
)
OF_RESEARCH = re.compile(r"课题\Z")
ASKED_OF = re.compile(  # 您反映的“X”收费一事, 关于“X”的问题: what somebody asks of it
    r"(?:[\u4e00-\u9fff]{0,6}?)(?:一事|问题|的事|事宜)(?=[,。;:!?\n]|\Z|[我经由已现已将])(?![^。\n]{0,40}(?:查处|调查|处理|打击|处置|核查))"
)
IS = re.compile(  # “X”是社会公平的基础, 是他写的一本书: what something is; of work it is told who began or has it
    r"是(?!谁|[^,。;\n]{1,20}(?:发起|创[办设立编]|推出|首创|牵头|打造|主持|负责|领衔|开设|带头|组织|设立|承办|主办|筹办|张罗|操持|打理|自办|兴办|操办|琢磨|捣鼓|鼓捣|[挑领牵]头"
    r"|(?:[办管抓搞带做开守弄编攒拉建干跑撑](?:起来|出来|下来|成)?|编排)的|在(?:牵头|负责|组织|[办管抓搞带做弄跑忙盯]))"
    r"|[^,。;\n]{1,14}的(?:心血|手笔|作品|杰作|得意之作|重头戏|活儿?|差事|主场|责任田|自留地|事儿?)(?=[,。;])"
    r"|[^,。;\n“”]{2,20}?的(?:又一|老|常年|常设|固定|保留|招牌|王牌|拳头|原创|经典|精品|年度|长期|看家|惠民|责任|自[办创选]|品牌|特色|传统|公益|校本|重点|创新)*"
    r"(?:活动|项目|品牌|栏目|节目|专栏|课程|自选动作|惠民事项|服务事项|便民事项|业务)(?=[,。;\n]))"
)
WISHES = re.compile(
    r"建设|办好|抓|坚持|加强|推进|实现|落实|构建|形成|打造|完善|深化|全面"
    r"|健全|推动|促进|发展|提高|提升|努力|聚焦|围绕|参与|开展"
)
STATES = re.compile(  # what one has, wants or is said to be, but does not run
    r"(?:精神|理念|格局|体系|思想|目标|原则|意识|要求|问题|难题|关系|氛围|效应|优势|局面|路径|引擎|名片|样板|标杆|高地|底色|底线|红线|防线"
    r"|短板|难点|痛点|堵点|答卷|答案"
    r"|先锋|标兵|能手|之星|明星|冠军|教师|老师|校长|学生|少年|家长|干部|党员|群众|名师"
    r"|学校|(?<![进入])校园|中学|小学|大学|幼儿园|(?<![\u4e00-\u9fff]{4})通道|平台|系统|软件|网站|公众号|专栏|栏目|话题|手册|读本|教材"
    r"|清单|台账|名单|(?:申报|申请|登记|报名|推荐|信息|评定|汇总|审批|统计)表|报表|(?:报告|通知|成绩|告知)单|目录|方案|办法|规定|意见|通知|条例|政策|文件|承诺书|责任书|一封信|[^学习]组|[部委科处室]|教育|不[\u4e00-\u9fff]|调查|问卷|密码|钥匙|法宝|良方|金字招牌|生命线|指挥棒|一刀切|一票否决|回头看)\Z"
)


def quoted_names(text: str) -> Iterator[Range]:
    """Every quoted stretch with what is said behind it of its kind, if the two could be the name of work."""
    for match in QUOTED.finditer(text):
        inner = match["inner"]
        if not LEAST_HAN.search(inner) or _says_no_name(text, match):
            continue
        if len(inner) >= LEAST_ALONE and ASKED_OF.match(text, match.end()):
            yield match.start(), match.end()
            continue
        if len(inner) >= LEAST_ALONE and MEETING.match(text, match.end()):
            yield match.span()
            continue
        tail = TAIL.match(text, match.end()) or CLUB.match(text, match.end())
        words = without_what_is_told(tail[0]) if tail else ""
        if tail and words != tail[0]:
            yield match.start(), match.end() + len(words)
        elif tail and not _no_tail().search(tail[0]):
            yield match.start(), tail.end()
        elif not tail and len(inner) >= LEAST_ALONE and (_head().search(inner) or ALONE.match(text, match.end())):
            yield match.start(), match.end()


def any_quoted(text: str) -> Iterator[Range]:
    """Every quoted stretch that is no slogan, state or honour, however long and whatever stands behind it: one that
    somebody is said outright to run is the name of work (“X”实践基地由A打理)."""
    for match in ANY_QUOTED.finditer(text):
        inner = match["inner"]
        if inner in read_words("programs", "slogan") or tells_of_no_work(inner) or is_explained(text, match):
            continue
        if names_something_else(text, match) and not GROUNDS.match(text, match.end()):
            continue
        begin = clause_start(text, max(0, match.start() - BEFORE), ",。;:")
        if OF_RESEARCH.search(text, begin, match.start()) or not _honour().search(text, begin, match.start()):
            yield match.span()


def without_what_is_told(words: str) -> str:
    """The words behind a quoted name that say what it is, without what is said of it: “灯下”诗会|今年."""
    told = TOLD_OF_IT.search(words)
    kind = words[: told.start()] if told else words
    return kind if told is None or (len(kind) > 1 and not _no_tail().search(kind)) else ""


def kind_behind(text: str, quoted: re.Match[str]) -> str:
    """What the words behind a quoted name say that it is, where they belong to the name: “纸鸢”诗会."""
    tail = TAIL.match(text, quoted.end()) or CLUB.match(text, quoted.end())
    words = without_what_is_told(tail[0]) if tail else ""
    return words if _kind().search(words) else ""


def names_something_else(text: str, quoted: re.Match[str]) -> bool:
    """“四级响应”, “投诉电话”, “X”活动室: by its last word or the one behind it a channel, a paper, a place, people."""
    if quoted["inner"].endswith((*CHANNELS, "响应")):
        return True
    tail = LONG_TAIL.match(text, quoted.end())
    return tail is not None and not _kind().search(tail[0]) and _no_tail().search(tail[0]) is not None


def _says_no_name(text: str, quoted: re.Match[str]) -> bool:
    """A slogan, a state, an honour, or what stands in a row of quotes."""
    inner = quoted["inner"]
    if inner in read_words("programs", "slogan") or inner.endswith(CHANNELS) or tells_of_no_work(inner):
        return True
    begin = clause_start(text, max(0, quoted.start() - BEFORE), ",。;:")
    if is_explained(text, quoted):
        return True
    return text.endswith("”", 0, quoted.start()) or _honour().search(text, begin, quoted.start()) is not None


def is_explained(text: str, quoted: re.Match[str]) -> bool:
    """“X”是学校的校训: what something is, where nobody is said to have begun it and no word of the name says that it is
    run (“蓝布课程”是学校的名片)."""
    return IS.match(text, quoted.end()) is not None and _head().search(quoted["inner"]) is None


def tells_of_no_work(inner: str) -> bool:
    """Whether words are what somebody says, wants or is (我要读书, 山海名片), but nothing that is run."""
    return any(words is not None for words in (CLAUSE.search(inner), WISHES.match(inner), STATES.search(inner)))


@cache
def _kind() -> re.Pattern[str]:
    """What is run, as the last word behind quotes: never what is said of it (“X”同步推进)."""
    words = read_words("initiatives", "head") | read_words("programs", "word") | read_words("programs", "series")
    return re.compile(rf"(?:{any_of(words | CONTESTS)}|[社团队坊])\Z")


@cache
def _head() -> re.Pattern[str]:
    """Words that say themselves what is run: “阳明奖学金”."""
    return re.compile(rf"(?<!\A){any_of(read_words('initiatives', 'head'))}\Z")


@cache
def _honour() -> re.Pattern[str]:
    return re.compile(any_of(read_words("initiatives", "honour")) + r"(?:了|过|的|全[国省市区县]|[省市区县]级)*\Z")


@cache
def _no_tail() -> re.Pattern[str]:
    """Words behind quotes that say what else they name: a title, a paper, a place, people; not a club or a camp."""
    clubs = {
        "社",
        "队",
        "组",
        "奖",
        "团",
        "论坛",
        "小组",
        "之家",
        "活动",
        "课题",
        "建设",
        "服务",
        "教育",
        "比赛",
        "大赛",
        "竞赛",
        "演讲",
        "平台建设",
    }
    words = {"组织", "机构", "单位", "现象", "一词", "效果", "品质", "儿童", "子女", "人员", "对象", "家庭"} | (
        read_words("initiatives", "other") | read_words("initiatives", "no tail")
    ) - clubs
    return re.compile(any_of(words) + r"\Z")
