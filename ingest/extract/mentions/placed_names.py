"""Programs without quotation marks that nobody in the sentence launches, where the place shows a name: the topic of an
item (第二件,百村夜灯行动。), what is pointed to (值得一提的是百村夜灯行动。), a heading in 【】, the first cell of a
row, and whatever a sentence tells of as of a thing that runs (百村夜灯行动募集善款三万元)."""

import re
from collections.abc import Callable, Collection, Iterator
from functools import cache

from ingest.extract.clauses import JOINS
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.unquoted_names import HAN, LONGEST, after_leads, has_border, is_name, is_short_name
from ingest.structure.numbering import MARK
from ingest.structure.outline import Range

WORD = re.compile(r"行动计划|行动|工程|计划|模式|机制|制度")
FORMS = frozenset({"模式", "机制", "制度"})  # they name something only behind words that are made like a name
FORMED = re.compile(r"一[\u4e00-\u9fff]{1,3}?[一两二三多几数双][\u4e00-\u9fff]{1,4}")  # 一生一档, 一校管三点
CLAUSES = frozenset("\n。;,:!?】▲●■◆★")
SENTENCES = CLAUSES - {",", ":"}
TOPIC = re.compile(  # the mark of an item, right before its topic
    rf"(?:(?:^|[\n。:;]) *(?:{MARK}|\d{{1,2}}\))"
    r"|(?:第[一二三四五六七八九十][件项个条桩]?|其[一二三四五六]|(?:头|最后)一[件项个条桩])[,、:]|(?:名称|题目):"
    r"|[▲●■◆★】①-⑩]) *\Z"
)
ROW = re.compile(r"(?:^|\n)\d{1,2} \Z")
CELL = re.compile(r" [\u4e00-\u9fff]")
POINTED = re.compile(  # words that point to something by its name
    r"(?:再说|关于|对于|围绕|随着|自从|针对|以及|还有|包括|特别是|尤其是|比如|例如|其?[一二三四五六七八九十]?是"
    r"|[\u4e00-\u9fff]*(?:的(?:还|就|便|正)?是|(?:就|便|正)是|说起|说到|谈起|谈到|提起|提到|至于|莫过于|有一?[个项]|添了?一?[个项]|叫[做作]|名[叫为]"
    r"|[忙盯抓管守跑]着|(?:参加|扛起|挑起|揽下|接下|听取|观摩|见证|想起|想到)了|(?:[搞推办抓捧]|推行|推出|实施|开展|发起|主推|启动|试行|首创"
    r"|倡导|称道|津津乐道|关心|关注)的))"
)
HANDED = re.compile(
    r"[\u4e00-\u9fff]*(?:[把将]|(?:[县市区旗镇乡校局馆][里上]?|我们|咱们|他们|原来|原先)的|其(?![他它中余实次间一二三四五六]))"
)  # 把X交给A, 县里的X由A
SHARED = re.compile(
    r"[、和与及](?:[\u4e00-\u9fff]{2,16}?(?:行动|工程|计划)[、和与及]?){1,3}(?:也|则)?(?:分别|均|都|同由|一并|由|归|一样|一道|同时|同步|已|将)"
)
SERIES = re.compile(r"、[\u4e00-\u9fff]{2,16}?(?:行动|工程|计划)(?:[、和与及,。;]|等|\Z)")
COUNTED_BEFORE = re.compile(
    r"(?:[两三四五六七八九十\d](?:个|项|大|件)[\u4e00-\u9fff]{0,6}|包括|分别是|有)[:—]*\Z"
)  # 三个项目:
YEAR = re.compile(r"(?:(?:19|20)\d\d(?:[—~-](?:19|20)?\d\d)?年?度?|[今去]年)的?")
THESE = re.compile(
    r"[以按由从对用向因在经据该此这那本各其某几多每我你他她它凡]|依[据照]|个人|本人|班级|所有|全部|全体|上述|有关|相关|自己|大家|双方|什么|怎样|如何|年度"
    r"|[两三四五六七八九十\d]{1,2}[项个大]|一[项个系批次些种场]"
)
TOPIC_OF_KIND = re.compile(  # 校园安全提升, 教师关爱: what it is about and what is done, of 行动 and 工程
    r"(?=.{4})(?=.*(?:学生|教师|校园|学校|校舍|安全|质量|教研))(?=.*(?:提升|关爱|帮扶|创建|攻坚|服务|志愿|改革|研修|整治|排查|治理)\Z)"
)
JOINTLY = re.compile(  # 全校上下积极行动: somebody does something
    r"(?:积极|迅速|立即|统一|一致|主动|自觉|联合|集体|共同|全面|马上|率先|带头|具体|实际|先行|分头|及时|立刻|快速|同步|协同|有序|按时"
    r"|全力|尽快|赶紧|一起|一同|继续|采取|付诸|化为|军事|思想|一系列|后续|下一步|单独)\Z"
)
WHO_PLANS = re.compile(  # 县教育局计划由…: somebody plans
    r"(?:[局委会院校园司府厅办处科室省市县区镇乡村们者员人生方位团社队]|[学业家中师动赛目程期季月日底初])\Z"
)
QUOTA = re.compile(  # 统招计划: how many are taken
    r"(?:招|总|型|招生|统招|招聘|录取|派位|分配|学位|单列|用人|增人|考核|到校)\Z"
)
BUILT = re.compile(  # 主体工程, 围墙维修工程: what builders do; 机械电子工程: what is studied
    r"(?:主体|新建|扩建|改建|迁建|续建|在建|代建|维修|修缮|装修|改造|加固|配套|附属|绿化|亮化|硬化|土建|房建|给排水|消防|围墙|外墙|管网"
    r"|市政|招标|收尾|[一二三]期(?:建设)?|楼|馆|门|路|塘|场|厕所|宿舍|食堂|设备|设施|防水|屋面|铺设|布线|管道|电梯|立面|锅炉|跑道|塑胶|桩基|弱电|景观"
    r"|电子|电气|水[利电]|机械|信息|制造|动力|控制|医学|能源|材料|桥梁|交通|通信|软件|网络|测绘|海洋|船舶|航[空天]|地质|采矿|制药|纺织|轻工|汽车"
    r"|园林|光电|自动化|环境|金融|物流|化工|冶金)\Z"
)
TOLD = re.compile(  # right behind 行动 or 工程: what begins another word, not the rest of a longer one (行动不便)
    r"的|也|还|又|再(?!生)|就(?![业读近学餐])|都(?!市)|却|则|便(?![民捷利])|才(?![能艺])|仍|早(?![教读期])|刚|曾|谁|哪|算|可(?![行靠])|倒|靠|得"
    r"|该|能(?![力源量])|会(?![议计员])|要(?![求素点闻事件领])|将|已|未(?![来成])|没|不(?![便良足力利])|从(?![业事严])|自(?![主动身觉然治查评由信发])|为|是|由"
    r"|在(?![建校线职])|有(?![限关序效机偿力素])|让|使(?![用命])|给|把|被|因(?![素地材])|先(?![进行锋])|共(?![同享建])|\d{1,2}月|先由|均|\([^()\n]{0,16}(?:牵头|负责|主抓|主办|承办|责任)|启动(?!仪式|大?会)|实施(?:以来|[一二两三四五六七八九十\d])"
)
OF_PLAN = re.compile(  # what a plan has that runs, and not what is written down or counted
    r"的(?!制[定订]|编制|要求|规定|安排|落实|执行|完成|目标|内容|[数总招录]|调整|公布|下达|通知|建议|意见|比例|余额|指标|批次|有关|相关"
    r"|学[校生]|考生|专业|院校|高校|省份|基础|前提|原则|[,。;])"
)
HUNDREDS = re.compile(r"[一二三四五六七八九双]?[百千万][名校师村场家堂人]")  # 百名教师家访计划 is nobody who plans
BUILDING = re.compile(  # 甲小学建设工程, 球场建设工程已竣工: one building, and no initiative
    r"[^,。;:\n]{0,10}?(?:竣工|完工|封顶|[开动]工|交付|验收|招标|投用|使用|施工|建成)"
)
KIND_ALONE = re.compile(  # 专项整治行动: nothing but what kind it is
    r"(?:专项|集中|综合|联合|重点|整治|治理|检查|排查|督导|督查|执法|清理|攻坚|提升|培训|宣传|培养|帮扶|发展|改革|创建|服务|志愿|关爱|研修|实践"
    r"|工作|教育|教学|教研|安全|质量|事业|校园|学校|校舍|学生|教师|建设|管理)+"
)
DOING = re.compile(  # 决定重大活动计划, 改善办学条件工程: what is to be done
    r"建设|办好|抓|坚持|加强|推[进动]|实现|落实|构建|形成|打造|完善|扎实|深化|全面|健全|促进|发展|提[高升]|努力|聚焦|围绕|参与|开展|决定|审[议定]|确[定保]"
    r"|制[定订]|检查|讨论|研究|申请|批准|执行|完成|安排|[做搞]好|优化|强化|规范|统筹|明确|[建设成]立|编制|评选|选[拔派]|举[办行]|召开|参观|学习|汇报|介绍"
    r"|调整|改[善进革]|创[新建]|争创|迎接|配合|协助|支持|保障|加[快大]|严[格禁]|认真|积极|大力|继续|进一步|有效|切实|启动|完工|投入"
)
ITEM_VERB = (
    r"(?:(?:推行|实行|实施|启动|试行)"
    r"(?![\u4e00-\u9fff]{0,3}[:。\n]))?"
)
ITEM = re.compile(
    rf"^ *(?P<mark>{MARK}){ITEM_VERB}"
    r"(?P<topic>[^。:\n]{4,24})(?=[。:\n])",
    re.MULTILINE,
)
ITEM_NAME = re.compile(r"(?P<core>[\u4e00-\u9fff]{4,14})(?:制度|机制|模式|项目|改革|试点)")
NUMERAL = re.compile(r"[一二三四五六七八九十\d]+")
HEADED = frozenset({"", "。", ":", ",", "\n"})
SIGNS = frozenset(";!?")


def find_placed(text: str, in_body: Callable[[int], bool]) -> Iterator[Range]:
    """Where such names stand; `in_body` says whether the name of a body covers an offset."""
    last = -1
    for match in WORD.finditer(text):
        run = HAN.search(text, max(0, match.start() - LONGEST), match.start())
        begin = run.start() if run else match.start()
        placed = _placed(text, begin, last, match)
        if placed is None or in_body(match.start()):
            continue
        start, headed = placed
        year = YEAR.match(text, start)
        start = after_leads(text, year.end() if year else start, match.start())
        core = text[start : match.start()]
        built = core.endswith("建设") and (in_body(start) or BUILDING.match(text, match.end()))
        if not built and is_called(core, match.group(), headed=headed):
            last = match.end()
            yield start, last


def _placed(text: str, begin: int, last: int, word: re.Match[str]) -> tuple[int, bool] | None:
    """Where a name begins that its place shows to be one, and whether it is all that stands there; None for none.

    `begin` is where the run of characters before the word begins, `last` where the last such name ends.
    """
    after, told = text[word.end() : word.end() + 1], _is_told_of(text, begin, word)
    if last >= 0 and begin <= last + 1 and text[last : last + 1] in JOINS:  # A行动和B工程分别由…
        return (last + 1, False) if told or after in HEADED | SIGNS | JOINS else None
    if pointed := POINTED.match(text, begin, word.start()):
        return (pointed.end(), True) if told or after in HEADED | SIGNS else None
    if handed := HANDED.match(text, begin, word.start()):
        return (handed.end(), False) if told else None
    before = text[:begin].rstrip(" ")[-1:] or "\n"
    if _is_topic(text, begin, word.end()) or (before + after == "【】"):
        return begin, True
    topic = TOPIC.search(text, max(0, begin - 12), begin)
    stands = (topic or before in CLAUSES) and (told or _heads_series(text, begin, word.end()))
    stands = stands or (after in (",", "—") and before in SENTENCES)
    return (begin, False) if stands else None


def _is_topic(text: str, begin: int, end: int) -> bool:
    """Whether an item, a row or what a dash announces has the name for its topic."""
    after = text[end : end + 1]
    if TOPIC.search(text, max(0, begin - 12), begin):
        return after in HEADED
    if text[max(0, begin - 2) : begin] == "——":
        return after in ("。", ";")
    return ROW.search(text, max(0, begin - 4), begin) is not None and CELL.match(text, end) is not None


def _heads_series(text: str, begin: int, end: int) -> bool:
    """三个项目:A行动、B工程: whether the name is the first of a list that is announced."""
    return SERIES.match(text, end) is not None and COUNTED_BEFORE.search(text, max(0, begin - 16), begin) is not None


def _is_told_of(text: str, start: int, word: re.Match[str]) -> bool:
    """Whether something is said right behind the name; 学校计划在… says what somebody plans."""
    if SHARED.match(text, word.end()):
        return True
    if word.group() != "计划" or HUNDREDS.match(text, start):
        return (TOLD.match(text, word.end()) or _patterns()["told"].match(text, word.end())) is not None
    return (OF_PLAN.match(text, word.end()) or _patterns()["told plan"].match(text, word.end())) is not None


def is_called(core: str, word: str, *, headed: bool) -> bool:
    """Whether the words before 行动, 工程 or 计划 can be a name and are not what somebody does, plans or builds."""
    if word in FORMS:
        return FORMED.fullmatch(core) is not None
    if has_border(core) or THESE.match(core) or DOING.match(core):
        return False
    if KIND_ALONE.fullmatch(core) and not (word in ("行动", "工程") and TOPIC_OF_KIND.match(core)):
        return False
    if not is_name(core) and not (headed and is_short_name(core)) and core not in read_words("programs", "short"):
        return False
    if word == "计划" and not headed and WHO_PLANS.search(core):
        return False
    other = {"行动": JOINTLY, "计划": QUOTA, "工程": BUILT}.get(word)
    return other is None or not other.search(core)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {kind: re.compile(any_of(read_words("programs", kind))) for kind in ("told", "told plan")}


def find_siblings(text: str, named: Collection[int]) -> Iterator[Range]:
    """(三)民间艺人驻校制度。, where the items beside it are programs too; `named` holds where those begin."""
    items = list(ITEM.finditer(text)) if named else []
    for item in items:
        topic = item.start("topic")
        name = ITEM_NAME.fullmatch(item["topic"])
        if topic in named or not name or not is_name(name["core"]) or not is_called(name["core"], "", headed=True):
            continue
        alike = [other for other in items if _style(other) == _style(item)]
        place = alike.index(item)
        beside = [other.start("topic") in named for other in alike[max(0, place - 2) : place + 3]]
        if sum(beside) >= 2:
            yield item.span("topic")


def _style(item: re.Match[str]) -> str:
    return NUMERAL.sub("", item["mark"])
