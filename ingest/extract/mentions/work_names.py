"""Words that may name work without quotation marks: a noun of something that is run (活动, 课程, 训练营) with words
before it that say which, where a verb of whoever has it stands before them (承办了棋艺公开课), or a clause or an item
begins with them (值日岗工作仍由…).

How they are made says only what they could be; whether they are named work is seen by who is said to have it, which
`relations.charged_names` asks.
"""

import re
from collections.abc import Iterator
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.led_undertakings import NUMBER, is_part_of_item
from ingest.extract.mentions.placed_names import is_called
from ingest.extract.mentions.unquoted_names import after_leads, has_border
from ingest.extract.occurrences import Anchored
from ingest.structure.outline import Range


def _words(kind: str) -> str:
    return any_of(read_words("work_names", kind))


HEAD, HAS, STARTS, HELD = (_words(kind) for kind in ("head", "has", "starts", "held"))
DONE_WORK = rf"(?P<name>[\u4e00-\u9fff\d]{{2,16}}?(?P<head>{_words('done')}工作))"
AGAIN = r"(?:每[^,。;\n]{1,6}|定期|连续[^,。;\n]{1,4}|常年|坚持|持续)"
RUN = rf"(?:{HAS}|{STARTS}|组织[\u4e00-\u9fff]{{2,10}}?开展|(?:{_words('jointly')}|{AGAIN}){HELD})"
OF = r"(?:了|起|起了|着)?(?:的)?(?:一项|一个|全[县市区旗州校]|全国|本[县市区旗校])?"
GOES_ON = "全部|进展|顺利|按期|如期|完工|正式|累计|惠及|覆盖|走进|获评"  # what a sentence says of work next
NAMED = rf"(?P<name>[\u4e00-\u9fff\d]{{2,16}}?(?P<head>{HEAD}))"
OBJECT = Anchored(
    rf"{RUN}{OF}{NAMED}(?=[,。;、)\n]|\Z|[也则将已目前现]|(?<=项目)和|{GOES_ON}"
    r"|(?<!工作)(?<!建设)(?<!改革)的(?:[\u4e00-\u9fff]{2}){1,3}(?:[,。;、\n]|\Z))"
)
PRIZE = Anchored(  # 特意增设某某优秀毕业生奖
    rf"(?:设立|增设|创设)了?{OF}(?P<name>(?![一二三特]等|该|此|这|各|相关|有关)[\u4e00-\u9fff\d]{{4,18}}?(?P<head>奖学金|奖教金|助学金|(?<=教育|奖励|助学|奖教|帮扶|关爱|发展|爱心|救助|慈善)基金|奖))(?=[,。;、\n]|\Z)"
)
OF_GROUP = Anchored(  # 某工作领导小组,顶层规划、领导统筹某项工作
    rf"(?:领导小组|工作小组|专班|指挥部|委员会),(?:[\u4e00-\u9fff]{{4}}[、,])?(?:统一|全面|组织)?(?:统筹推进|领导统筹|统筹领导|统一领导|领导)"
    rf"(?:[全本我][省市区县旗州校])?{NAMED}(?=[,。;\n]|\Z)"
)
OF_DUTIES = Anchored(  # 领导小组职责⏎统筹推进全县某某创建工作
    r"(?:小组|专班|指挥部|委员会|主要|工作)职责[:。]? *\n *(?:主要|全面|负责|组织)*"
    rf"(?:统筹推进|统筹领导|统筹|统一领导|领导|推进)(?:[全本我][省市区县旗州校])?{DONE_WORK}(?=[,。;\n])"
)
YEAR = Anchored(rf"年(?:确?定为|作为){OF}{NAMED}(?=[,。;]|活动)")  # 将2025年定为全县阅读提升年
DONE = NAMED.replace("P<head>", f"P<head>{_words('done')}|")
IN_HAND = Anchored(  # 开展山歌采集活动,由局机关纪委牵头; 抓好“好校+”联合体建设,由县教育局负责
    rf"(?:{HELD}|做好|抓好|加强|加快(?:推进)?){OF}{DONE.replace('P<name>', 'P<name>(?:“[^“”]{1,10}”)?')}"
    r"(?=[,。](?:(?:该|此|这一?)项?(?:项目|工程|行动|活动|计划|工作|任务))?(?:将|均|统一|具体)?由)"
)
DIVIDES = re.compile(r"(?<!社会)分工|任务书")
TITLE_REACH = 80
IN_PORTFOLIO = Anchored(  # 副局长李红,分管职教;牵头学校厕所改造: in a division of duties, what somebody is given
    rf"(?<![和与及由])(?:牵头|主抓|亲自抓|具体抓|重点抓|单独抓|单独负责|具体负责|全面负责|负责|总负责|统筹|包抓)"
    rf"(?:抓好|做好|推进|抓|负责|组织|实施)?{OF}(?P<name>(?!指导|督促|审定|审核|监督|检查|除|协助|配合|所有|全部)[\u4e00-\u9fff\d]{{2,16}}?(?P<head>{_words('done')}))(?=[,;。、\n和及]|\Z|并)"
)
LISTED = Anchored(
    rf"[一二三四五六七八九]是(?:继续|深入|全面|加快|扎实|稳步|持续|大力|抓紧|统筹)*(?:{HELD}|建立|健全|完善|落实|抓好|做好|推行){OF}{NAMED}(?=[,。;])"
)
OFFICE = r"的?(?:牵头|责任|主办|承办|实施|负责)(?:单位|部门|科室|主体|人)"
OF_OFFICE = Anchored(rf"(?:是|作为|为){NAMED}(?={OFFICE})")  # 教研室是某某项目的牵头单位
PUSHED = Anchored(  # 扎实推进某某推广项目: what one does with it says too little, unless somebody definite does
    rf"(?:推进|开展|实施|抓好|做好|落实){OF}(?P<name>[\u4e00-\u9fff\d]{{4,14}}?(?P<head>项目|工程|计划|行动))(?=[,。;\n]|\Z)"
)
KEPT = Anchored(rf"[把将]{NAMED}(?=[办做抓管守搞干带推](?:得|了?[起下]来))")  # 把某某劝导岗守得有声有色
TOPIC = Anchored(
    rf"(?P<head>{HEAD})(?=[,。:\n(]|{OFFICE}|拟|改|委托|由|归|交|则|也|仍|均|都|原|从|自|是|以|在|目前|现|今年|将|已|继续|一直|签[订署约下]|[办做抓搞]得)"
)
GIVEN = Anchored(
    rf"(?P<head>{_words('done')})(?=(?:将|均|已|仍|现|统一)?(?:由|归|交)|{OFFICE}|[(,。](?:牵头|责任|主办|承办|实施)(?:单位|部门|科室)[:是为])"
)
OWNS = re.compile(
    r"(?:负责|牵头|承担|组织实施|主抓)的?\Z"
)  # 局项目办负责的, 组织实施: with an owner a plain name is enough
OWNED_LEAST, OWNED_REACH = 4, 16  # characters of such a name without its head, and before it
PLANS = frozenset({"工程", "行动", "计划"})
LONGEST = 20
LEAST = 6  # characters of a name with its head; of one that says itself what it is (少年坊), 5
CONCRETE = frozenset(
    ["夜校", "学堂", "书屋", "讲坛", "讲堂", "集市", "市集", "电台", "晨读", "驿站", "沙龙"]
)  # 山海夜校: two characters tell which
LEAST_CONCRETE = 4
MANY = re.compile("[和及与各]")
QUOTED_FIRST = re.compile("\\A“[^“”]{1,10}”")
LITTLE = re.compile(rf"{_words('little')}+|.*(?:日常|全面|具体|收尾)")  # 教育教学工作, 党委全面工作
CLAUSE = re.compile(  # a clause or a part of one: 经批准后,…, 不参加统一测试
    r"[超多高低少大小]于|超过|不足|未满|超出|经(?![典济验费营])|不(?![同良])|未(?!来|成年)|已|使(?!用|命)|以|从(?!教)|为(?![民人])|[办搞开](?:好|一|[两三四五])[场次期届]|确需|需要|必须|应当|可以|条件|要求|时间|地点|结果|其[他它]|费用"
)
BRACKETED = re.compile(r"[【\[][^】\]\n]{1,16}[】\]] *")  # an entry of a yearbook: 【校长职级制】 校长职级制改革由…
OPENS = re.compile(_words("opens"))
ABOUT = re.compile("关于|对于|至于|针对|(?:(?:双|各|三)方|两[校地家])就(?![业读近餐诊医学])")
OF_WHICH = re.compile(r"[\u4e00-\u9fff\d]*的")
SHORT_OF = 4  # characters with 的 that may begin a name: 会动的历史课程
TOLD_OF = re.compile(  # 甲校开办的某某班, 山脚下的某某课堂, 本次评选中的材料审查工作
    rf"(?:{RUN}|捐建|资助|组织|引进|创建|[下里上边旁中口处科股组部局室校院馆会站]|期间)的\Z"
)


def work_names(text: str) -> Iterator[Range]:
    """Every stretch that is made like the name of work, in its place."""
    for form in (OBJECT, PRIZE, OF_GROUP, OF_DUTIES, YEAR, IN_HAND, LISTED, OF_OFFICE, PUSHED, KEPT):
        for match in form.finditer(text):
            yield from _named(text, match.start("name"), match, topic=False)
    yield from _in_portfolios(text)
    for match in (*TOPIC.finditer(text), *GIVEN.finditer(text)):
        start = clause_start(text, match.start(), ",。;:!?")
        bracket = BRACKETED.match(text, start, match.start())
        start = bracket.end() if bracket else start
        number = NUMBER.match(text, start, match.start())
        start = number.end() if number else start
        about = ABOUT.match(text, start, match.start())
        start = about.end() if about else start
        if match.end() - start <= LONGEST and not is_part_of_item(text, start, match["head"]):
            yield from _named(text, start, match, topic=True)


def _in_portfolios(text: str) -> Iterator[Range]:
    """牵头学校厕所改造: whose they are, a division of duties says of whatever is done."""
    for match in IN_PORTFOLIO.finditer(text) if DIVIDES.search(text, 0, TITLE_REACH) else ():
        named = [*_named(text, match.start("name"), match, topic=False)]
        yield from named
        core = text[match.start("name") : match.start("head")]
        if not named and len(match["name"]) >= LEAST and not _is_no_name(core, heads_item=False):
            yield match.span("name")


def _named(text: str, start: int, match: re.Match[str], *, topic: bool) -> Iterator[Range]:
    head, end = match.span("head")
    of = OF_WHICH.match(text, start, head)
    if of and topic and TOLD_OF.search(of[0]):
        start = of.end()
    elif of and of.end() - start > SHORT_OF:
        return
    start = after_leads(text, start, head)
    core = text[start:head]
    heads_item = topic and text[end : end + 1] in ("。", ":", "\n", "")
    if (
        end - start
        < (LEAST_CONCRETE if match["head"] in CONCRETE else LEAST) - (len(match["head"]) > 2 or match["head"] == "奖")
        or not QUOTED_FIRST.sub("", core).isalnum()
        or _is_no_name(core, heads_item=heads_item)
    ):
        return
    owned = not topic and len(core) >= OWNED_LEAST and OWNS.search(text, max(0, start - OWNED_REACH), start)
    if match["head"] not in PLANS or owned or is_called(core, match["head"], headed=True):
        yield start, end


def _is_no_name(core: str, *, heads_item: bool) -> bool:
    """Whether words are part of a clause, tell what is to be done, or do not say which work."""
    core = core.replace("的", "", 1)  # 会动的历史课程
    if OPENS.match(core) or MANY.search(core) or LITTLE.fullmatch(core):
        return True
    deed = _deeds(of_items=heads_item).match(core)
    return deed is not None or CLAUSE.search(core) is not None or has_border(core)


@cache
def _deeds(*, of_items: bool) -> re.Pattern[str]:
    """The verbs with which words that tell what is to be done begin; an item begins with any of them."""
    verbs = read_words("task_verbs", "verb")
    return re.compile(any_of(verbs if of_items else verbs - read_words("work_names", "noun")))
