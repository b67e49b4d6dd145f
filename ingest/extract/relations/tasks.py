"""Work items of plans: which numbered or headed items and rows of tables are tasks, and what they belong to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from graph.identity.keys import document_key, task_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.labels import OwnerList, find_columns, find_owner_lists, has_owner_list, is_label
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.duty_rows import LEAST, duty_rows
from ingest.extract.mentions.named_cells import lists_projects
from ingest.extract.mentions.planned_items import planned_items
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.agreed_items import is_agreed
from ingest.extract.relations.given_behind import charges_behind
from ingest.extract.relations.given_items import forms, given_before
from ingest.extract.relations.item_owners import ItemOwners, owner_list, without_label
from ingest.extract.relations.labelled_matters import labelled_matters
from ingest.extract.relations.owner_names import OwnerNames
from ingest.extract.relations.passages import charges_in_passage
from ingest.extract.relations.shared_out import Share, SharedOut
from ingest.structure.outline import Item, Range
from ingest.structure.tables import Table

PLAN = re.compile(
    r"要点|计划|方案|意见|规划|纲要|思路|工作安排|任务|行动|清单|实事|责任分工|重点工作(?:分工|分解|安排)|责任分解|项目(?:责任|安排|进展|推进)|举措|措施|工程|行事历|工作历"
)
ORDINARY = re.compile(
    r"招生|报名|招聘|评选|申报|公示|名单|任免|考试|录取|入学|比赛|竞赛|评审|章程|竞聘|竞岗|聘任|选聘|选派"
)
ADMISSION = re.compile(r"(?!.*(?:规定|细则|章程|指南|简章|手册|问答|管理办法))(?=.*(?:招生|入学|升学))")
MATTER = re.compile(  # 残疾儿童入学, 艺体类招生: whose admission a section of such a paper settles
    r"(?!(?:关于|对|依法|按照?|参加|申请|方便|提前|分批|实行|网上|我校|本校))[^。;:]{0,16}?(?:生|子女|儿童|少年|人员|对象|学校(?:\([^()]{1,4}\))?|类|直升|就近)"
    r"(?:的|申请)?(?:招生入学|入学|招生|录取|升学)(?:工作)?\Z"
)
LONGEST_MATTER = 24
DUTY = re.compile(  # 各区教育局应采取…, 在职教师要弘扬…: a sentence that gives all of a kind what to do
    r"(?:各|在职|全体|广大)[^,。;:]{2,24}?(?:要|应当?|须|必须)(?:切实|坚决|自觉|严格|认真|始终|主动|积极)?(?P<deed>[^。;:]{4,})"
)
LONGEST_DUTY = 72
REQUIRES = re.compile(r"(?:要求|保障|分工|安排|组织实施|注意事项|其他事项|有关事项|措施)\Z")
TELLS_TO = re.compile(r"通知|方案|意见|计划|要点|公告|安排|预案")
CLAUSES = re.compile(r"(?<=[,;。、.) \n])(?P<asked>[请由])?")
CHARGED = re.compile(
    r"(?P<must>[要应须将]|应当|务必|必须)?(?:认真|切实|提前|及时|具体|统一|全程|牵头|负责)*"
    r"(?:负责|牵头|做好|做实|抓好|落实|安排|组织|提供|统筹|协调|制定|完善|加强|保障|承担|配合|汇总|公布|发布|拍摄|记录|收集)"
)
ORDERS = re.compile("通知|意见")
PERSON_POST = re.compile(r"同志(?:任|为|兼)|^[\u4e00-\u9fff] ?[\u4e00-\u9fff]{1,2}$")
PROSE = re.compile(r"《|\d+(?:个|名|所|%|课时|学分|元)")
HEADING_LONGEST = 24
MEANS = re.compile(
    r"以[^。;:]{4,36}为(?:主线|重点|核心|抓手|依托|载体|突破口|切入点|引领|龙头|保障|基础|支撑|导向|动力|主体|平台|目标|根本|关键|纽带|契机)"
)
SLACK = 6  # characters that may stand beside a heading word
LONGEST = 45
LONGEST_OF_DEEDS = 72  # the same, of a heading that is nothing but deeds
MOST_DEEDS = 6
LONGEST_DEED = 34
SHORTEST = 4
FIRST_SENTENCE = re.compile(r"[。;:!?\n]")
# 充分认识…的重要意义, 明确总体思路: what to keep in mind, not what to do
AWARE = re.compile(
    r"(?:充分|深刻|切实|进一步|准确|正确|全面|高度)*(?:认识|明确|把握|领会|理解)[^,]*(?:意义|重要性|必要性|思路|总体要求|指导思想|总体目标|工作目标|原则)\Z"
)
FOUNDED = re.compile(r"(?:成立|组建|建立|设立|调整|健全|完善|充实|制定|编制)")
OF_PAPERS = re.compile(  # 报送材料时间, 申请表填写, 申请人须具备以下条件: how and when papers come in, no work
    r"\A(?:[^,。]{0,12}(?:材料|报送|上报|申报|报名|推荐|提交|申请表?|表格|选拔|选派)[^,。]{0,6}(?:时间|时限|地点|填写|填报|邮箱|途径|渠道)(?:要求|说明)?"
    r"|[^,。]{2,16}(?:须|应|应当|需|必须)?(?:具备|符合)(?:以下|下列)(?:基本)?条件|(?!拓|落实|明确|保障|扩|增|开辟|规范|稳定)[^,。]{2,6}(?:经费|资金)来源)\Z"
)
ACTS_BELOW = re.compile(
    "(?:以下|下列|如下)[^。]{0,8}(?:行为|情形)(?:之一)?(?:的|,|属|\\Z)[^。]{0,20}\\Z"
)  # 有下列情形之一的,不予…
PURPOSE = re.compile(r"(?:为|根据|依据|按照)[^。]*(?:制定|制订)本")  # 为推进一体化,制定本方案
ELIGIBLE = re.compile(r"(?:申请|申报|报名|推荐|参评|参赛|参加|报考)(?:[人者生]|个人|对象|单位|入[读学]的)|[评聘列]为")
RULED = re.compile(
    r"都|均|须|应当|不得|一律|可以|必须|按照?[^,]{2,8}(?:书|要求|规定)|填写|全程|计入[^,]{2,10}(?:考核|评比|总分|成绩|绩效)|[加扣]\d+分"
)
YEAR_OF = re.compile(r"20\d\d(?:[-—至](?:20)?\d\d)?(?:学?年度?)")
AHEAD = re.compile(r"(?:思路|打算|安排|计划|目标任务|重点工作|主要工作|工作任务|工作要点|工作重点)\Z")
DONE = re.compile(r"[\u4e00-\u9fff]{2,6}(?<!为)了(?!解)")  # 培养了一批名师 tells what was done
SPEECH = re.compile(r"讲话|致辞|致词|发言|述职|演讲|寄语|体会|感言")
RATED = re.compile(
    "(?:评定|评聘|考核|考评|绩效|量化|评分|赋分|计分|职称|奖惩)[^,。]{0,8}(?:方案|办法|细则|标准|规程|指标)(?![^,。]*(?:工作|任务)分工)"
)
MINUTES = re.compile(r"纪要|(?:会议?|联席|例会|座谈)(?:情况)?[记纪]录")
CLOSING = re.compile(r"\n *会议(?:最后|还)?(?:强调|要求|指出|号召|希望),")
LEAST_BESIDE = 2  # items beside each other
OTHER_MATTERS = re.compile(r"(?:研究|讨论|关于)?其[他它](?:有关|相关|议定|工作)?(?:事项|工作|议题|事宜|问题)?")
DISCUSSED = re.compile(  # but of a paper it is only said who mends it
    r"(?:研究|讨论|商议|审议(?!通过))(?!决定|确定|同意|通过)[^,。;:]{4,30}(?<!方案)(?<!办法)(?<!意见)(?<!细则)(?<!制度)(?<!通知)(?<!规定)(?<!文件)(?<!报告)"
)
PLAIN_MATTER = re.compile(  # 二、暑期教师研训: a heading of minutes that only names what was settled
    r"(?!会议|听取|传达|学习|研究|讨论|审议|通报|汇报|观看|宣读|其[他它])[\u4e00-\u9fff、]{5,20}"
    r"(?<!情况)(?<!精神)(?<!事项)(?<!人员)(?<!议题)(?<!内容)(?<!要求)(?<!发言)(?<!讲话)(?<!问题)"
)
SETTLES = re.compile(
    r"会议(?:经[^,。]{0,8})?(?:一致|原则|审议并?|研究|讨论|现场|最后|,|上|还)*(?:明确|决定|同意|通过|确定|议定|定下|商定)"
    r"|(?:此项|该项|这项|本项)工作(?:统一|具体|将|拟)?由[^,。;]{2,24}?(?:牵头|负责)"
)
GIVES_IT = re.compile(
    r"(?:由|请)[^,。;\n]{2,24}?(?:牵头|负责|主抓|承办|落实|组织实施|抓总)|[\u4e00-\u9fff](?:牵头|负责|承办|主抓)[,。]"
    r"|[\u4e00-\u9fff][股科室处办局委](?:要|应|须)[\u4e00-\u9fff]"
)
SETTLED = re.compile(  # 劝返两个孩子,由甲分头上门; 募捐,目标30万元,甲牵头: what minutes settle and give to somebody
    r"(?P<matter>[^,。;:由\d“”]{4,24}),(?:[^,。;由]{2,16},)?"
    r"(?:由[^,。;]{2,24}?(?:牵头|负责|主抓|分头|落实|主办|承办|抓总|统筹|跟进|对接|办理|协调|出面)"
    r"|[\u4e00-\u9fff、]{2,16}?(?:牵头|总负责|主抓|抓总|负总责|负责(?:落实|跟进|到底)?)(?=[,。;\n]|\Z))"
)
NO_MATTER = re.compile(r"会议|同意|原则|要求|强调|指出|认为|决定|[听汇]|上了|了[^解]|已|是|很|都|也|负责|牵头")
LIST_SIGNS = re.compile(r"[、和及与]|以及")
SHORT_HEADING = 8
WORK_TOO = frozenset({"项目", "重点", "原则", "标准", "机构", "安排", "形式", "问题"})  # 足球项目 may be work
OWNERS_AT_END = Anchored(
    r"(?:[—-]{1,2}|,|:)(?:此项工作|该项工作|此项)?由?[\u4e00-\u9fff、]{2,40}?(?:牵头|负责|主办|承办|主抓)(?:负责|落实|实施|推进|组织)?"
    r"(?:[,、][\u4e00-\u9fff、]{2,40}?(?:配合|协助|落实|协办|协同|参与|实施|承办))?\Z"
)
OFFICE_OF_ITEM = re.compile(  # 甲局为该职位选派的责任单位。
    r"[,、][\u4e00-\u9fff]{2,16}(?:为|是)(?:该|此|这|本)[\u4e00-\u9fff]{2,8}的(?:牵头|责任|主责|主管|主办)(?:责任)?(?:单位|部门)[。;]"
)
CONDUCT = re.compile(r"[^,]{2,16},(?:均|都)?(?:应当?|须|必须|一律|不得)")  # 选拔干部,应坚持标准: how, not what
LED_ITEM = re.compile(  # (一)宿舍用电巡检。县供电局主管: a heading that someone is in charge of
    r"[。:\n](?:由)?[\u4e00-\u9fff]{2,16}?(?:局|委|办|中心|科|股|处|室|站|院|政府|妇联|残联|校|会|公司|大队)"
    r"(?:主管|牵头|主抓|主办|承办|负总责|总负责|抓总|统筹|组织实施|负责(?:组织|实施|落实|推进|征集|评审|编写|协调|统筹)*)(?=[,。;和与、\n])"
    r"|[。:\n]\n?(?!各|每|由?学校)[\u4e00-\u9fff]{4,20}?(?:局|委|办|中心|科|股|室|院|校|会|处)(?:将|将统一|统一|将会同有关部门)?"
    r"(?:组织(?:有关|相关|评审|学科|教育)?(?:专家|评委|人员|力量)|(?:根据|按照|依据)[^。;\n]{4,60}进行|对[^,。;\n]{4,30}进行)"
    r"(?=[^。\n]{0,40}(?:审核|遴选|评审|评选|验收|复核|评估|考核|认定|初评|复评|终评|抽查|核查))"
    r"|[。:\n](?:[^。\n]{0,16},)?(?:主体|牵头|监管)责任(?:单位|部门)?(?:在(?!于)|落在|归)(?=[\u4e00-\u9fff]{2,14}[,。;\n])"
)
ARRANGED = re.compile(
    r"由(?!各|所在|居住|户籍|就读|原|市、|区、|县、)[^,。;:\n]{0,10}?(?:教育局|教委|教体局|教育体育局|文体局|招办|教育行政部门)"
    r"(?:统筹|统一)(?:安排|协调|派位|分配|组织)"
)
LEAST_GIVEN = 5
GIVEN_KINDS = (
    "测试",
    "考核",
    "考试",
    "评审",
    "评选",
    "验收",
    "派位",
    "招生",
    "入学",
    "录取",
    "报名",
    "选拔",
    "面试",
    "答辩",
    "比赛",
    "培训",
)
NOT_YET = re.compile(  # 推行走班选课,待场地落实后另行通知; 办好教研沙龙,下一期轮到甲镇中学做东
    r"[,:](?:待[^,]{2,24}[后时]|(?:下[一]?(?:步|期|次|轮|届|阶段|学期),?)?轮到|争取(?:列入|纳入|申报|立项|早日|尽早)|具体[^,]{0,8}另行)[^。;]*\Z"
)
IDIOM = re.compile(
    r"(?:实事求是|因地制宜|因校制宜|因材施教|多措并举|千方百计|持之以恒|坚持不懈|坚定不移|积极稳妥|分类分步)地?|继续(?=[\u4e00-\u9fff]{4})(?!教育|医学)"
)  # …制定具体政策
NUMBERED = re.compile(r" *\(?\d{1,2}[.、)]|\n| *\n")
SLOGAN = (  # 补短板,办好学前教育
    "[补强重保谋抓促提优建聚夯固树育守筑兴稳严创拓扩激破立塑展控惠暖护搭活增][\u4e00-\u9fff]{2}(?<![来前后中上里时们月年底初]),"
)
MOST_NOTES = 12  # lines of notes below a table
NOTES = re.compile(r" *(?:补充|填表|几点|有关)?(?:说明|备注|附注|注)(?:事项)?(?:[:]|(?: *\n))")
SETS_OUT = re.compile(
    r"(?:20\d\d年?度?|[本新]?学[期年]|今年|明年|下一?(?:步|阶段|学期)|近期|的|重点|主要|具体|年度|总体|目标|工作|任务|责任)*"
    r"(?:(?:工作|任务)(?:分解|分工|安排|打算|清单|部署)|责任分解)(?:和要求|如下)?:?"
    r"|(?:下一?步|今后|下一?阶段)的?(?:主要|重点|具体)?(?:工作|努力)?的?(?:打算|计划|安排|思路|措施|举措|重点|工作|方向)(?:和|与|及)?(?:打算|计划|措施|建议)?|整改(?:要求|意见|任务|措施)"
)
NEXT_YEAR = re.compile(
    r"(?:20\d\d年度?|明年|来年|新的?一年|[新下]学[期年]|下一?年度?)的?(?:工作|主要|重点)*(?:打算|计划|思路|安排|设想|措施)"
)
LEADING_NUMBER = re.compile(r"^(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)+")


NUMBERS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")
INLINE_MARK = re.compile(r"[(〔](?P<number>[一二三四五六七八九])[)〕] *\Z")
INLINE_LONGEST = 5


@dataclass(frozen=True, slots=True)
class Work:
    """A task in the document: its key, the range of its heading, and the ranges of text that speak of it."""

    key: str
    heading: Range
    bodies: tuple[Range, ...]
    item: int | None = None  # index in Outline.items
    row: tuple[int, tuple[int, ...]] | None = None  # table and rows
    owners: tuple[OwnerList, ...] = ()  # of a row of duties, which names them itself


def find(context: Context) -> None:
    """Set `context.owner_lists` and `context.works`, mention the tasks and say what they are part of."""
    context.owner_lists = find_owner_lists(context.text)
    shared = SharedOut(context, OwnerNames(context)).lines(_starts())
    context.works = works = [*_of_items(context, shared), *_of_tables(context), *_of_duties(context)]
    works += [*_of_shares(context, shared), *_of_forms(context), *_of_planned(context, works)]
    works += _of_labels(context, works)
    document = document_key(context.document.key)
    keys = {work.item: work.key for work in works if work.item is not None}
    for work in works:
        if work.key.startswith("Program|"):
            continue
        start, end = work.heading
        words = context.text[start:end]
        context.mention(Mention("Task", start, end, words, words, work.key, rule="task"))
        evidence = (_with_number(context, work),)
        context.relate(Fact(work.key, "PART_OF", document, evidence, "task-of-document"))
        if work.item is not None:
            _relate_to_headings(context, work, keys)


def _of_items(context: Context, shared: list[Share]) -> list[Work]:
    plan, lists, title = _is_plan(context), context.owner_lists, context.document.title or ""
    items = tuple(_without_terms(context, item) for item in context.outline.items)
    if MINUTES.search(title):
        items = tuple(_settled(context, item) for item in items)
    tails = ItemOwners(context).of(items, plan=plan) if plan or not ORDINARY.search(title) else {}
    tails |= given_before(context, items, _starts())
    items = tuple(replace(item, heading=tails[i][0]) if i in tails else item for i, item in enumerate(items))
    owned = [has_owner_list(lists, item.body) or _is_led(context, item) for item in items]
    owned = [
        led or item.heading != whole.heading
        for led, item, whole in zip(owned, items, context.outline.items, strict=True)
    ]
    items = tuple(without_label(context.text, item) if i not in tails else item for i, item in enumerate(items))
    taken = [
        _is_work(context, item, plan=plan or named or _is_set_out(context, item))
        or _is_given(context.text, item)
        or is_agreed(context, item)
        for item, named in zip(items, owned, strict=True)
    ]
    heads = {share.who.start for share in shared}
    taken = [work and item.heading[0] not in heads for work, item in zip(taken, items, strict=True)]
    if SPEECH.search(title) or RATED.search(title):  # 突出重点,狠抓落实 orders a speech; 担任班主任 counts five marks
        taken = [
            work and (named or (bool(item.path) and NEXT_YEAR.fullmatch(item.path[-1]) is not None))
            for work, named, item in zip(taken, owned, items, strict=True)
        ]
    elif MINUTES.search(title):  # 关于…: a matter that was settled
        settled = [_is_settled(context, item) for item in items]
        taken = [work or matter for work, matter in zip(taken, settled, strict=True)]
    matters = [work and _is_matter(context, item) for work, item in zip(taken, items, strict=True)]
    taken = [
        work and not (matters[i] and _below(items, matters, i) and not _is_arranged(context.text, items[i]))
        for i, work in enumerate(taken)
    ]
    sections = owned_sections(context)
    outer: set[int] = set()  # items with a task below them only order the document, but for those with owners
    for index in range(len(items) - 1, -1, -1):
        parent = items[index].parent
        if parent is not None and (taken[index] or index in outer):
            outer.add(parent)
    works: list[Work] = []
    seen: dict[tuple[str, ...], int] = {}
    for index, item in enumerate(items):
        leads = index in sections and taken[index]
        if not leads and (not taken[index] or index in outer or _inside_task(items, taken, outer, index)):
            continue
        path = (*item.path, context.text[slice(*_without_owners(context.text, item.heading))])
        seen[path] = seen.get(path, 0) + 1
        key = task_key(context.document.key, path, seen[path])
        bodies = sections[index] if leads else _without_trailing(item, sections)
        bodies = _before_next_inline(context.text, item, bodies)
        bodies = _before_closing(context.text, items, index, bodies) if MINUTES.search(title) else bodies
        who = owner_list(context, tails[index][1]) if index in tails else ()
        works.append(Work(key, _without_owners(context.text, item.heading), bodies, item=index, owners=who))
    return works


def _before_next_inline(text: str, item: Item, bodies: tuple[Range, ...]) -> tuple[Range, ...]:
    """(一)实施“X”。由A牵头。(二)实施“Y”。由B牵头: where the items of a list run on in one paragraph, what the first
    one says ends before the second."""
    mark = INLINE_MARK.search(text, max(0, item.heading[0] - INLINE_LONGEST), item.heading[0])
    number = mark["number"] if mark else ""
    if mark is None or number not in NUMBERS[:-1]:
        return bodies
    following = mark[0].replace(number, NUMBERS[NUMBERS.index(number) + 1])
    stops = (text.find(sign + following, item.heading[0], item.body[1]) for sign in "。;")
    stop = min((at + 1 for at in stops if at >= 0), default=-1)
    return bodies if stop < 0 else tuple((start, min(end, stop)) for start, end in bodies if start < stop)


def _before_closing(text: str, items: tuple[Item, ...], index: int, bodies: tuple[Range, ...]) -> tuple[Range, ...]:
    """会议强调,各单位要…: behind the last of several items of minutes that have one paragraph each: said of all."""
    item = items[index]
    beside = [one for one in items if one.parent == item.parent and one.level == item.level]
    if len(beside) < LEAST_BESIDE or beside[-1] != item or any(_paragraphs(text, one) > 1 for one in beside[:-1]):
        return bodies
    closings = [m.start() for m in CLOSING.finditer(text, item.heading[1], item.body[1])]
    said = [
        at for at in closings if text[item.heading[1] : at].strip(" \n。")
    ]  # 四、关于甲⏎会议要求,…: of the item itself
    return tuple((start, min(end, said[-1])) for start, end in bodies if start < said[-1]) if said else bodies


def _paragraphs(text: str, item: Item) -> int:
    """How many lines stand behind an item's heading."""
    return sum(bool(line.strip(" 。")) for line in text[item.heading[1] : item.body[1]].split("\n"))


def _without_terms(context: Context, item: Item) -> Item:
    """1、教研员人选,要求…,甲局为该职位选派的责任单位: the matter stands before the first comma."""
    text, (start, end) = context.text, item.heading
    comma = text.find(",", start, end)
    if not item.number or comma < 0 or OFFICE_OF_ITEM.search(text, comma, item.body[1]) is None:
        return item
    bracket = text.find("(", start, comma)
    return replace(item, heading=(start, bracket if bracket > start and text[comma - 1] == ")" else comma))


def _settled(context: Context, item: Item) -> Item:
    """2.劝返两个孩子,由甲分头上门: an item of minutes whose first words say what somebody is given."""
    settled = SETTLED.match(context.text, *item.heading) if item.number else None
    if settled is None or NO_MATTER.search(settled["matter"]):
        return item
    named = context.named_in(("Person", "Program"), *settled.span("matter"))
    bodies = context.named_in(("Organization", "School", "Region"), *settled.span("matter"))
    whole = any(body.end == settled.end("matter") for body in bodies)
    return item if named or whole else replace(item, heading=settled.span("matter"))


def _of_duties(context: Context) -> list[Work]:
    """1.座位表准备:甲 乙: one task a row of a division of duties, where all that is named are persons."""
    works, seen = [], dict[str, int]()
    for row in duty_rows(context.text):
        whole = (row.names[0][0], row.names[-1][1])
        named = {(m.start, m.end) for m in context.mentions_in("Person", *whole) if m.key}
        if named.issuperset(row.names):
            words = context.text[slice(*row.duty)]
            seen[words] = seen.get(words, 0) + 1
            body = (row.duty[0], whole[1])
            lists = (OwnerList(*whole, "lead", body, words),)
            works.append(Work(task_key(context.document.key, words, seen[words]), row.duty, (body,), owners=lists))
    return works if len(works) >= LEAST else []


def _of_forms(context: Context) -> Iterator[Work]:
    """督办事项:X⏎承办单位:A: one task a form."""
    seen = dict[str, int]()
    for what, lists in forms(context):
        words = context.text[slice(*what)]
        seen[words] = seen.get(words, 0) + 1
        key = _project_in(context, what) or task_key(context.document.key, words, seen[words])
        yield Work(key, what, (what,), owners=lists)


def _of_labels(context: Context, works: list[Work]) -> Iterator[Work]:
    """事项:X  牵头:A, 1 X⏎牵头:A: one task a line of a table without columns."""
    taken = [body for work in works for body in work.bodies]
    seen = dict[str, int]()
    for what, lists in labelled_matters(context, taken):
        words = context.text[slice(*what)]
        seen[words] = seen.get(words, 0) + 1
        key = _project_in(context, what) or task_key(context.document.key, words, seen[words])
        yield Work(key, what, (what,), owners=lists)


def _of_planned(context: Context, works: list[Work]) -> Iterator[Work]:
    """将做好以下工作:一是推进校舍改造,由A实施;二是…: the items of a sentence that stand in no other task."""
    taken = [body for work in works for body in work.bodies]
    for heading, body in planned_items(context.text):
        named = context.first_in("Program", *heading)
        if named is None and not any(start <= heading[0] < end for start, end in taken):
            yield Work(task_key(context.document.key, context.text[slice(*heading)], 1), heading, (body,))


def _is_settled(context: Context, item: Item) -> bool:
    """关于…, 研究布局调整事宜: a matter of minutes; of what is only discussed, what is given to somebody, and of what
    is only named, what is said to be settled."""
    if context.text.startswith("关于", item.heading[0]):
        return True
    if item.number and PLAIN_MATTER.fullmatch(context.text, *item.heading):
        return SETTLES.search(context.text, item.heading[1], item.body[1]) is not None
    discussed = DISCUSSED.fullmatch(context.text, *item.heading)
    named = context.first_in("Program", item.heading[0], item.body[1])
    return (
        bool(discussed) and named is None and GIVES_IT.search(context.text, item.heading[1], item.body[1]) is not None
    )


def _of_shares(context: Context, shared: list[Share]) -> Iterator[Work]:
    """县财政局:落实公用经费;保障资金。: each deed that a line shares out is a task of whom the line names."""
    seen = set[str]()
    for share in shared:
        who = (share.who.start, share.who.end)
        for deed in share.deeds:
            words = context.text[slice(*deed)]
            if words not in seen:
                lists = (OwnerList(*who, "lead", who, ""),)
                yield Work(task_key(context.document.key, words, 1), deed, (deed,), owners=lists)
            seen.add(words)


def _is_set_out(context: Context, item: Item) -> bool:
    """1.课堂教学改革 below 四、重点工作分解 or 三、下一步打算: whether an item's heading above sets out work."""
    above = item.path[-1] if item.number and item.path else ""
    set_out = SETS_OUT.fullmatch(above) is not None or NEXT_YEAR.fullmatch(above) is not None
    answers = context.text.startswith("关于", item.heading[0])  # one of the matters that a reply answers
    return set_out and not answers and not ORDINARY.search(context.document.title or "")


def _is_led(context: Context, item: Item) -> bool:
    """Whether a short numbered heading is followed at once by who is in charge of it."""
    short = bool(item.number) and item.heading[1] - item.heading[0] <= HEADING_LONGEST
    if not short:
        return False
    program = topic_program(context, item.heading, item.body)
    led = program and any(charge.role in ("lead", "implement") for charge in charges_in_passage(context, program))
    if led or LED_ITEM.match(context.text, item.heading[1], item.body[1]):
        return True
    return bool(charges_behind(context, item.heading, item.body[1]))


def _is_arranged(text: str, item: Item) -> bool:
    """4、随迁子女入学⏎…由区教育局统筹安排公办小学就读: a matter inside another that has somebody of its own."""
    return ARRANGED.search(text, item.heading[1], item.body[1]) is not None


def _is_given(text: str, item: Item) -> bool:
    """2、专业知识测试⏎…⏎中学教师的专业知识测试由A统一组织: whether a line below gives away what the heading names."""
    words = text[slice(*item.heading)]
    if not item.number or not LEAST_GIVEN <= len(words) <= HEADING_LONGEST or not words.endswith(GIVEN_KINDS):
        return False
    given = re.compile(
        rf"(?:\A|[。;\n])[^,。;:\n]{{0,8}}?{re.escape(words)}(?:工作)?(?:均|统一|将)?由[^,。;\n]{{2,24}}?(?:组织|负责|实施|承办)"
    )
    return given.search(text, item.heading[1], item.body[1]) is not None


def topic_program(context: Context, heading: Range, body: Range) -> Mention | None:
    """The only program of an item, with whose name its text begins behind the heading: 防溺水。“X”行动由A牵头."""
    named = [m for m in context.mentions_in("Program", heading[1], body[1]) if m.key]
    first = named[0] if named and len({m.key for m in named}) == 1 else None
    between = context.text[heading[1] : first.start] if first else "?"
    return first if between.strip(" “") == "。" else None


def _without_owners(text: str, heading: Range) -> Range:
    """推进集团办学——A牵头,B落实: the heading without those who do it, and without what it waits for."""
    start = heading[0] + SHORTEST
    rest = OWNERS_AT_END.search(text, start, heading[1]) or NOT_YET.search(text, start, heading[1])
    return (heading[0], rest.start()) if rest else heading


def owned_sections(context: Context) -> dict[int, tuple[Range, ...]]:
    """The items with items below whose own words list owners: in or under the heading, or in a line after the last
    item below. Each with the ranges of those words. A line after the last item may be that item's own; it is the
    section's where several sections end so or an item beside it has owners, and none lists any elsewhere inside."""
    items = context.outline.items
    children: dict[int, list[int]] = {}
    for index, item in enumerate(items):
        if item.parent is not None:
            children.setdefault(item.parent, []).append(index)
    led: dict[int, tuple[Range, ...]] = {}
    trailed: dict[int, tuple[Range, ...]] = {}
    for parent, below in children.items():
        own = (items[parent].body[0], items[below[0]].body[0])
        labels = [items[i].body for i in below if is_label(context.text[slice(*items[i].heading)])]
        if labels or has_owner_list(context.owner_lists, own):
            led[parent] = (own, *labels)
        elif len(below) > 1 and (line := _trailing_line(context, items[below[0]].body[0], items[below[-1]])):
            trailed[parent] = (own, line)
    lone = [parent for parent in trailed if _beside_owned(context, parent)]
    return led | trailed if len(trailed) > 1 or lone else led


def _beside_owned(context: Context, section: int) -> bool:
    """Whether a section stands beside another item, without items below, whose own words list owners."""
    items, inner = context.outline.items, {item.parent for item in context.outline.items}
    level, parent = items[section].level, items[section].parent
    beside = [i for i, item in enumerate(items) if item.level == level and item.parent == parent and i not in inner]
    return any(has_owner_list(context.owner_lists, items[i].body) for i in beside if i != section)


def _trailing_line(context: Context, start: int, last: Item) -> Range | None:
    """The line of owners that ends the last item of a section without other owners."""
    inside = [owners for owners in context.owner_lists if start <= owners.start < last.body[1]]
    if not inside or any(not owners.label for owners in inside):
        return None
    begin = context.text.rfind("\n", 0, inside[0].said[0]) + 1
    own_line = begin > last.heading[1] and context.text[begin : inside[0].said[0]].strip(" ([〔【*-—") == ""
    return (begin, last.body[1]) if own_line else None


def _without_trailing(item: Item, sections: dict[int, tuple[Range, ...]]) -> tuple[Range, ...]:
    """An item's body without the line of owners that is its section's."""
    start, end = item.body
    for ranges in sections.values():
        if len(ranges) > 1 and start < ranges[-1][0] < end:
            return ((start, ranges[-1][0]),)
    return (item.body,)


def _below(items: tuple[Item, ...], marked: list[bool], index: int) -> bool:
    """Whether an item above is marked."""
    parent = items[index].parent
    while parent is not None and not marked[parent]:
        parent = items[parent].parent
    return parent is not None


def _inside_task(items: tuple[Item, ...], taken: list[bool], outer: set[int], index: int) -> bool:
    """Whether an item above is itself the task."""
    parent = items[index].parent
    while parent is not None:
        if taken[parent] and parent not in outer:
            return True
        parent = items[parent].parent
    return False


def _is_plan(context: Context) -> bool:
    """Whether the document as a whole sets out work, so that any headed item of it is a work item."""
    title = context.document.title or ""
    return bool(PLAN.search(title)) and not ORDINARY.search(title)


def _is_work(context: Context, item: Item, *, plan: bool) -> bool:
    words = context.text[slice(*item.heading)]
    if (
        _names_program(context, item.heading)
        or _names_body(context, item.heading)
        or is_label(words)
        or _heading_kind(words)
        or any(_heading_kind(above) == "skip" for above in _ruling(context, item))
    ):
        return False
    if _is_charged(context, item):
        return True
    return _is_matter(context, item) or _is_duty(context, item) or _says_work(context, item, plan=plan)


def _ruling(context: Context, item: Item) -> tuple[str, ...]:
    """The headings above an item; 其他事项 of minutes holds what they settle besides."""
    other = MINUTES.search(context.document.title or "") is not None
    return tuple(above for above in item.path if not (other and OTHER_MATTERS.fullmatch(above)))


def _says_work(context: Context, item: Item, *, plan: bool) -> bool:
    """Whether a heading begins with a verb of work, or heads an item of a plan."""
    words = context.text[slice(*item.heading)]
    ordered = plan or (ORDERS.search(title := context.document.title or "") and not ORDINARY.search(title))
    deeds = bool(item.number and ordered) and _is_row_of_deeds(words)
    if len(words.removeprefix("关于")) < SHORTEST or not (deeds or len(words) <= LONGEST) or PERSON_POST.search(words):
        return False
    if not item.number and not plan:
        return False  # a heading inside a report orders what is told
    if item.number[1:2] in ("是", "要") or words[-1] in "有如下的者" or _is_note(context.text, item):
        return False
    if words.endswith(("包括", "包含")) or (";" in words and len(words) > HEADING_LONGEST) or CONDUCT.match(words):
        return False  # 报送材料包括: a list follows
    if (
        (words.count(",") > 2 and not (deeds and plan))
        or PURPOSE.match(words)
        or DONE.match(words)
        or ELIGIBLE.match(words)
    ):
        return False
    idiom = IDIOM.match(words)
    started = _starts().match(words, idiom.end() if idiom else 0) or _is_means(item, words)
    return bool(started) or (plan and not _is_prose(words))


def _is_row_of_deeds(words: str) -> bool:
    """加强师生沟通,密切家校联系,搭建多种平台: whether each clause begins with a verb of work."""
    clauses = words.split(",")
    if not 1 < len(clauses) <= MOST_DEEDS or len(words) > LONGEST_OF_DEEDS or ";" in words:
        return False
    return all(SHORTEST <= len(clause) <= LONGEST_DEED and _starts().match(clause) for clause in clauses)


def _is_means(item: Item, words: str) -> bool:
    """以教师成长为抓手 below 实施内容: one of the things to be done, named by what carries it."""
    return bool(item.path) and bool(MEANS.fullmatch(words)) and _heading_kind(item.path[-1]) == "frame"


def _is_matter(context: Context, item: Item) -> bool:
    """Whether an item of a paper on admission says whose admission it settles: 残疾儿童入学."""
    words = context.text[slice(*item.heading)]
    short = bool(item.number) and SHORTEST < len(words) <= LONGEST_MATTER
    if not short or not MATTER.match(words) or _starts().match(words):
        return False
    return ADMISSION.match(context.document.title or "") is not None


def _is_duty(context: Context, item: Item) -> bool:
    """Whether an item of a plan begins with what all of a kind have to do: 各区教育局要建立…."""
    words = context.text[slice(*item.heading)]
    duty = DUTY.match(words) if item.number and len(words) <= LONGEST_DUTY else None
    if duty is None or words.count(",") > 3 or not PLAN.search(context.document.title or ""):
        return False
    return bool(_starts().match(duty["deed"]))


def _is_charged(context: Context, item: Item) -> bool:
    """(二)教务处要做好调课工作 below 有关要求: whether an item begins with a definite body and what it is to do."""
    below = bool(item.number and item.path) and REQUIRES.search(item.path[-1]) is not None
    below = below and TELLS_TO.search(context.document.title or "") is not None
    return (
        below
        and item.heading[1] - item.heading[0] <= LONGEST_DUTY
        and any(actor.start - item.heading[0] <= 1 for actor in charged_bodies(context, item.heading))
    )


def charged_bodies(context: Context, heading: Range) -> Iterator[Mention]:
    """请办公室做好宣传,总务处做好保障: the definite bodies with which the clauses of a heading begin, each with what it
    is to do."""
    for clause in CLAUSES.finditer(context.text, *heading):
        begin = clause.end()
        actor = context.mention_at("Organization", begin)
        if actor is None or not actor.key or actor.start != begin or not (actor.owner or actor.region):
            continue
        charged = CHARGED.match(context.text, actor.end, heading[1])
        if charged and (clause["asked"] or charged["must"] or not actor.standing):
            yield actor


def _is_note(text: str, item: Item) -> bool:
    """Whether an item is one of the notes below a table: 说明:⏎1.… 2.…"""
    if not item.number[:1].isdigit():
        return False
    line = clause_start(text, item.heading[0], "")
    for _ in range(MOST_NOTES):
        if not line or not NUMBERED.match(text, line):
            break
        line = clause_start(text, line - 1, "")
    return NOTES.match(text, line) is not None


def _names_program(context: Context, heading: Range) -> bool:
    """“X”行动——A: a line that gives a program its owners."""
    programs = context.mentions_in("Program", heading[0], heading[0] + 2)
    return any(context.text.startswith(("——", "—", "--", "”——", "”—"), program.end) for program in programs)


def _names_body(context: Context, heading: Range) -> bool:
    """(一)县财政局: a heading that is nothing but a body's name."""
    start, end = heading
    body = context.mention_at("Organization", start) if end - start <= HEADING_LONGEST else None
    return body is not None and bool(body.key) and (body.start, body.end) == heading


def _is_prose(words: str) -> bool:
    """Whether an item goes straight to its matter: it cites, counts, rules or runs on, as no heading does."""
    return bool(PROSE.search(words)) or bool(RULED.search(words)) or ("," in words and len(words) > HEADING_LONGEST)


@cache
def _starts() -> re.Pattern[str]:
    verbs = any_of(read_words("task_verbs", "verb") | read_words("task_verbs", "heading"))
    return re.compile(
        rf"(?:(?!在)[\u4e00-\u9fff]{{4}}(?:,(?:共同|联合|协同|齐心|合力)?|地)(?={verbs}[\u4e00-\u9fff]{{2}}))?{verbs}"
        rf"|{SLOGAN}(?={verbs}[\u4e00-\u9fff]{{2}})|面向[^,。;:]{{2,12}}?(?:开展|实施|举办|组织)(?=[\u4e00-\u9fff]{{2}})"
        rf"|(?:限期|分批|分期|按期|如期|有计划地?|分步)(?:{verbs}|整改|清退)"
        rf"|(?:依法(?:依规)?|努力|奋力|合力)(?:{verbs}|审[批核]|办[事学]|执教|治[校教])(?!学习)"
        r"|把[^,。;:]{2,16}?(?:摆|放|作为|纳入|落到|抓[实紧好])|对(?!于)[^,。;:]{2,20}?(?:实行|实施)"
    )


@lru_cache(maxsize=8192)
def _heading_kind(words: str) -> str | None:
    """Whether a heading only orders the document (frame) or holds no work at all (skip)."""
    bare = re.sub(r"\([^()]*\)", "", words).strip(" :")
    year = YEAR_OF.match(bare)
    bare = bare[year.end() :] if year else bare
    if bare.endswith("阶段") or (year and AHEAD.search(bare)):
        return "frame"  # 2024年工作思路 holds the work of that year
    if (
        ACTS_BELOW.search(bare)
        or OF_PAPERS.search(bare)
        or AWARE.match(bare)
        or any(word in bare for word in read_words("headings", "told"))
    ):
        return "skip"
    return _kind_of(bare) or _kind_of_list(bare)


def _kind_of(bare: str) -> str | None:
    for kind in ("skip", "frame"):
        known = read_words("headings", kind)
        if bare in known:
            return kind
        if _starts().match(bare):
            continue  # 加强组织保障 is work, 学校组织保障 is a heading
        if any(len(rest) > 2 and rest in known for rest in (bare[cut:] for cut in range(1, SLACK + 1))):
            return kind
        if kind == "skip" and any(len(bare[:-cut]) > 3 and bare[:-cut] in known for cut in (1, 2, 3)):
            return kind
    if bare.endswith(tuple(read_words("headings", "list"))) and not FOUNDED.match(bare):
        return "skip"
    return _kind_by_end(bare)


def _kind_of_list(bare: str) -> str | None:
    """选派人数和工作时间: each part of the heading is one of its own."""
    parts = LIST_SIGNS.split(bare)
    kinds = {_kind_of(part) for part in parts} if len(parts) > 1 else {None}
    return None if None in kinds else "skip" if "skip" in kinds else "frame"


@cache
def _deeds() -> re.Pattern[str]:
    return re.compile(any_of(read_words("headings", "deed")) + "*")


def _kind_by_end(bare: str) -> str | None:
    """督查要求, 参会人员: a word for how a thing is done or what is told of it, after no verb of work."""
    for kind, told in (("about", "skip"), ("manner", "frame")):
        for word in read_words("headings", kind):
            if len(bare) > SHORT_HEADING or not bare.endswith(word):
                continue
            stem = bare[: -len(word)].removesuffix("工作")
            if _deeds().fullmatch(stem) or (word not in WORK_TOO and not _starts().match(stem)):
                return told
    return None


def _of_tables(context: Context) -> list[Work]:
    works: list[Work] = []
    for number, table in enumerate(context.outline.tables):
        columns = find_columns(context.text, table)
        if columns.task is None or not columns.owners:
            continue
        works += _rows(context, number, table, columns.task, columns.header)
    return works


def _rows(context: Context, number: int, table: Table, column: int, header: int) -> list[Work]:
    """One task a distinct cell of the task column; a cell merged over rows has the owners of all of them."""
    rows: dict[Range, list[int]] = {}
    for row in range(header + 1, table.rows):
        cell = table.cells.get((row, column))
        if cell:
            rows.setdefault(cell, []).append(row)
    works = []
    seen: dict[str, int] = {}
    projects = (header, column) in table.cells and lists_projects(context.text, table.cells[header, column])
    for cell, covered in rows.items():
        heading = _cell_heading(context.text, cell)
        words = context.text[slice(*heading)]
        if len(words) < SHORTEST:
            continue
        seen[words] = seen.get(words, 0) + 1
        project = _project_in(context, heading) if projects else ""
        key = project or task_key(context.document.key, words, seen[words])
        bodies = tuple(sorted({table.cells[place] for place in table.cells if place[0] in covered}))
        works.append(Work(key, heading, bodies, row=(number, tuple(covered))))
    return works


def _project_in(context: Context, cell: Range) -> str:
    """The key of the program whose name is all of a cell."""
    named = context.mentions_in("Program", cell[0], cell[0] + 2)
    return next((p.key for p in named if p.key and context.text[p.end : cell[1]].strip("”") == ""), "")


def _cell_heading(text: str, cell: Range) -> Range:
    start, end = cell
    number = LEADING_NUMBER.match(text[start:end])
    start += number.end() if number else 0
    stop = FIRST_SENTENCE.search(text, start, end)
    if stop and stop.start() - start >= SHORTEST:
        end = stop.start()
    return start, start + len(text[start:end].rstrip(" ,、"))


def _with_number(context: Context, work: Work) -> Range:
    if work.item is None:
        return work.heading
    return context.outline.items[work.item].body[0], work.heading[1]


def _relate_to_headings(context: Context, work: Work, keys: dict[int, str]) -> None:
    """A task stands in the task or the program whose heading is above it."""
    assert work.item is not None
    items = context.outline.items
    parent = items[work.item].parent
    while parent is not None:
        start, end = items[parent].heading
        programs = context.mentions_in("Program", start, end)
        whole = [p for p in programs if p.key and p.end - p.start >= (end - start) * 0.7]
        above = whole[0].key if whole else keys.get(parent)
        if above:
            context.relate(Fact(work.key, "PART_OF", above, (_with_number(context, work),), "task-below-heading"))
            return
        parent = items[parent].parent
