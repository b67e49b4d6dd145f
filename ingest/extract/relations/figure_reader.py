"""What every figure of a document counts, goal or not: its clause, the phrase that is measured, what it stands in."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.records import Literal
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.relations.figures import Figure
from ingest.extract.relations.target_dates import own_year, without_dates, years_named
from ingest.extract.relations.target_phrases import (
    SHORTEST,
    bare_verb,
    cut_comparator,
    goal_verb,
    has_word,
    join_phrase,
    share_of_base,
    sign_start,
    strip_lead,
    without_places,
)
from ingest.extract.relations.target_signs import lead_of
from ingest.structure.outline import Range

CLAUSE = re.compile(r"[,。;:!?\n]| \| ")
LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校|县区|镇)级\Z")
NEIGHBOUR = re.compile(r"、?[\u4e00-\u9fff]{0,6}\d+[\u4e00-\u9fff]{1,2}?(?:国家|省|自治区|市|区|县|校)级([^,。;、\d]+)")
BARE_LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校)级?")
STOP_AFTER = re.compile(
    r"[,。;:!?\n、]|\((?!.{1,3}\))|等(?![级第奖])|以(?!上|下|内)|并(?!行)|从而|来|作为|组建|及(?!以上)|和(?=\d|[^,。;]{0,6}\d)|要求|的目标|的要求|下限|标准要求"
)
LISTED_WORK = re.compile(  # 12所学校|的宿舍、食堂、浴室进行改造
    r"的?[\u4e00-\u9fff]{2,10}(?:、[\u4e00-\u9fff]{2,8}){1,4}(?:进行|开展|完成)?(?:改造|建设|维修|修缮|更新|提升|安装|扩建|新建)(?:工程)?(?=[,。;\n])"
)
NOT_NOUN = re.compile(r"(?:之多|以上|以下|以内|左右|余|多|及以上|要求|下限|的要求|的目标|的比例|\(含\))")
TAKEN_UP = re.compile(r"(?:要|应)?[将把](?P<what>[^,。;]{2,12})(?:纳入|列入|作为|列为)")
DESCRIBED = re.compile(
    r"(?:面向|适应|适合|具备|具有|能够|符合|热爱|热心)[^。;\n]{2,80}?的(?P<noun>[\u4e00-\u9fff]{2,12})(?=[,。;])"
)
ONE_LEVEL = re.compile(r"(?P<verb>.*?)(?:国家|省|自治区|市|区|县|校)级\Z")
HEADING_YEAR = re.compile(r"20\d\d(?=年)")
TOLD_YEAR = re.compile(r"(20\d\d)年[^\n]{0,12}?(?:总结|回顾|完成情况|工作情况|开展情况)")  # in a title
COMING = re.compile(
    r"下一(?:步|阶段)|(?:今后|明年|下半年)|20\d\d年(?:度)?(?:的)?(?:重点|主要|工作|教育)?(?:工作|任务)?(?:重点|打算|安排|思路|计划|目标|任务)"
    r"|20\d\d年(?:度)?(?:重点|主要)(?:工作|任务)\Z|(?:工作|主要|初步)(?:打算|安排|思路)"
)
GOAL_ALONE = re.compile(r"(?:总|年度|全年)?目标(?:任务)?(?:数|值)?")
TOPIC_OF = re.compile(r"(?P<what>[^,。;:\d]{3,20})的")  # 中考上线的,争取18人
CARRIED = re.compile(r"承担(?P<what>[^,。;:\d]{4,20})")  # 甲中心承担全员轮训任务,每年不少于20学时
RATE_TOPIC = re.compile(
    r"(?P<what>[^,。;:\d]{2,20}(?:率|比例|占比|数量?|总量|面积|时长|时间|标准|费用))"
)  # 近视率,要求下降2个百分点
CHANGED = frozenset({"下降", "减少", "降低", "压减", "提高", "提升", "增加", "增长", "上升", "扩大"})
NOW_SAID = re.compile(
    r"目前|眼下|现在|如今|当前|至今|去年底?|上学期|(?<![出体发表实])现(?=[有已])|已经?|(?:是|为|有|达到?|只有|仅|约|近)+\Z"
)
OF_BODY = re.compile(r"中心|委员会|研究|[部科局处股院室组]")  # 教师发展中心 develops nothing
TASK_LONGEST = 20  # letters of a task that can name what its figure counts
EACH_DOES = re.compile(r"各[带领建办联帮结选派设配增]\Z")  # 甲校、乙校各办1所: of what was named before
NOW_AGO = 40  # characters between what is and what is to be
TOPIC = re.compile(  # 2.校园书屋改造,目标
    r"(?:\A|(?<=[。;!?\n]))[ ]*(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?"
    r"(?P<what>(?!我|他|她|会议|大家)(?:(?![了已说])[^,。;:\d]){3,20}),\Z"
)
GOALS = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?(?:主要|总体|工作|具体|发展|奋斗|年度|预期|培养|质量)*(?:目标|指标)(?:任务)?[。:]?\s*"
)
SAID = re.compile(r"[。!?]")  # “今年底,我们要增加到25个。”: no name
BUILT = re.compile(
    r"[\u4e00-\u9fff]{2,8}?(?:建成|建设|新建|改造|配备|配齐|创建|建立|打造|开设|更换|安装)[\u4e00-\u9fff“]{2}"
)
FOR_WHOM = re.compile(r"(?:为|给|对|向|从|由|让|使|在|面向|组织)")  # 为26所学校配备教师60名: the second figure counts
COUNTED_AFTER = re.compile(r"\d[\d,.]*(?:[余多]?[万亿]?[人名所个项次场套台间件门元节篇]|%)")
EACH = re.compile(r"分别(?:为|是|达到|达|不低于|不少于|提高到|提升到|控制在|新增|建设|完成|培养|招聘|创建|建成)?")
PEOPLE = ("人次", "万人次", "人", "名")  # 全年培训600人次: counted without a noun of their own
TIMED = frozenset({"学时", "个学时", "课时", "个课时", "天", "小时", "个小时", "分钟"})
REPORT = re.compile(r"(?:情况|回顾|成效|成绩|总结|进展|亮点|成果)\Z")
CHARGED = re.compile(
    r"(?P<what>[\u4e00-\u9fff“”]{3,16}?)(?:则|也|均|都|还)?由[^,。;]{2,40}"
)  # 校舍建设由甲局负责,明年开工6栋
IN_YEAR = re.compile(r"(?:其中[:,]?)?[到至]?20\d\d年(?:度|底|末|内|前)*")
SUMMED = re.compile(r"(?:[一二两三四五六七八九十\d]+年|全年|总数|[到至]?20\d\d年(?:底|末)?)?(?:累计|合计|总计|共计?)")
GROWN_BY = re.compile(  # what grows, of 比例提高 and 新增学位
    r"(?P<what>.{2,}?)(?:再|逐年|逐步)?(?:提高|提升|增加|增长|上升|扩大|下降|减少|降低|压减)|(?:新增|增加)(?P<more>.{2,})"
)
SPAN = re.compile(r"(?:(?:[一二两三四五六七八九十]|每|全)年|首批|共|合计|累计|总计|每[批期])+")  # 三年共60名
AREA = re.compile(r"[全每][省市县区州旗镇乡校园村]")  # 各村设立指导点,全镇不少于16个
NOW = re.compile(r"[^,。;]{0,8}?已经?(?P<what>[\u4e00-\u9fff“”、]{3,16}?)")  # 目前已开放线路4条,年底要达到7条
BUILDING = re.compile(r"(?:推进|加快|加强|抓好|做好)(?P<what>[\u4e00-\u9fff“”]{3,10})建设\Z")  # …,年内建成20个
BUILDS = frozenset({"新建", "建成", "建设", "开工", "竣工", "投用", "新增", "增设", "创建", "打造", "完成"})
OBJECT = re.compile(
    r"(?![^,]*(?:建设|工作|改造|项目|工程|行动|活动|计划)\Z)[\u4e00-\u9fff“”]{3,10}"
)  # 建立消防站,年内新建15个
KEPT = re.compile(r"预期|预计|巩固|扩大|拓展|推广|深化|转化|提升|展示|宣传")  # 巩固帮扶成果: work to do
BASE = re.compile(r"(?:[从由]|(?<!占)比)(?:(?:19|20)\d\d年|现在|目前|当前|原来|原先|去年|上年)?(?:的|底|末)*\Z")
OF_SIZE = re.compile(
    r"(?:以上|以下|以内)的?[\u4e00-\u9fff]{1,8}(?:\d|全部|清零|归零|撤并|原则上|逐步|一律|基本消除)"
    r"|及?以上的?超?大班额"  # 消除66人以上超大班额
)  # 撤并30人以下教学点12个
OF_SYSTEM = re.compile(  # 健全1名校长、2名副校长的配备机制
    r"[\u4e00-\u9fff、\d]{2,12}的[\u4e00-\u9fff]{2,10}(?:机制|制度|模式|格局|体系)(?![\u4e00-\u9fff])"
)
SIZE_BEHIND = re.compile(  # 撤并3个|10人以下教学点, 新建1所|12个班的公办园
    r"\d+[人名](?:及)?以[下内]的?[\u4e00-\u9fff]{2}|\d+(?:个?(?:教学)?班|轨)(?:规模)?的?(?:公办|标准化|寄宿制)*(?:[\u4e00-\u9fff]{0,2}园|小学|中学|学校|初中|高中)"
    r"|\d+(?:个?(?:教学)?班|轨)(?:规模)?的[\u4e00-\u9fff]{2}"
)
UNDER_SIZE = re.compile(r"(?:不足|不满|少于|超过|多于)\Z")  # 撤并不足30人教学班5个
SIZED = re.compile(r"的?[\u4e00-\u9fff]{2,8}(?:\d|全部|清零)")
ATTRIBUTE = re.compile(r"(?:\(含\))?(?:以上|以下|以内|及以上|及以下|左右)?的(?!规定|要求)(?=[\u4e00-\u9fff])")
BYLINE = re.compile(  # 本报讯(记者 张明)今年计划招聘
    r"(?:讯|电|报道)? *\((?:本报|本刊|实习|见习|特约)*(?:记者|通讯员|作者|文/|图/|供稿)[^()\n]*\) *|(?<!通)讯 +"
)
INCLUDED = re.compile(r"\((?:不?含|包括|包含)[^()]*\)")  # 职业学校(含技校,下同)招生计划
WITHOUT_SAID = re.compile(
    r"\A各[\u4e00-\u9fff]{1,5}?要(?:确保|力争|保证|努力)|\A[使让](?=[“\u4e00-\u9fff]{4})(?!用)|\A把(?=[“\u4e00-\u9fff]{2})|(?<=[率例重])(?:逐步|稳步|不断|进一步|均|都)+\Z"
)
MEASURE_LONGEST = 40
SENTENCE_LONGEST = 600  # characters of a sentence before a figure that can bear on it
LIST_LONGEST = 30  # between a figure and the next of its list


STAGE = re.compile(
    r"(?:小学生(?!均)|初中生(?!均)|高中生(?!均)|小学|初中|普通高中|高中|幼儿园|学前教育|义务教育|中职学校|中职|特殊教育学校|特殊教育)(?:阶段|教育|段)?"
    r"(?:(?:[1-9一二三四五六七八九][、—\-~至])*[1-9一二三四五六七八九]年级)?"
)
STAGE_LAST = re.compile(
    rf"(?P<what>.{{2,}}?)(?:提高|提升|达|降|控制|增加|调整)(?:到|至|为|在)(?P<stage>{STAGE.pattern})\Z"
)
PART_OF_SUM = re.compile(r"其中[:,]?\Z")


PLACES_BUILT = re.compile(r"学位|[车泊床]位|工作[室坊站]|基地|教室|中心|服务[站点]|[站点]|课题")
AROUND = 12


@cache
def item_done() -> re.Pattern[str]:
    """3.新建公办幼儿园5所: an item that begins with its verb."""
    verb = any_of([*read_words("target_words", "verb"), "课题立项"])
    return re.compile(
        rf"(?:[(〔]?[一二三四五六七八九十\d]{{1,3}}[)〕、. ]+)?(?:力争|确保|完成|计划)?(?:{verb}|每[校园班])"
    )


@cache
def verbs_listed() -> re.Pattern[str]:
    """新建、改扩建: the verbs with which a metric begins."""
    verb = any_of(read_words("target_words", "verb"))
    return re.compile(rf"{verb}(?:[、和]?{verb})*")


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure as read: what it measures, how it compares, and the clause that says it."""

    metric: str
    comparator: str
    figure: Figure
    clause: Range


def evidence_of(clause: Range, dated: Range | None) -> tuple[Range, ...]:
    """The words that state a figure: its clause, and those that date it where they stand outside of it."""
    if dated and dated[1] <= clause[0]:
        return (dated, clause)
    return (clause, dated) if dated and dated[0] >= clause[1] else (clause,)


def numbers_of(measured: Measured, baseline: float | None) -> list[tuple[str, Literal]]:
    """What a statement says of the value itself; several of one target or result contradict each other."""
    figure = measured.figure
    properties: list[tuple[str, Literal]] = [("value", _whole(figure.value)), ("comparator", measured.comparator)]
    if figure.upper is not None:
        properties.append(("upper", _whole(figure.upper)))
    if baseline is not None:
        properties.append(("baseline", _whole(baseline)))
    return properties


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


class FigureReader:
    """Goes through the figures of one document in order; goals and reported figures are judged by its two children."""

    plan = False  # whether the document is of what is to be done
    speech = False  # whether whole sentences in quotation marks are read

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.bodies = sorted((*body, work.key) for work in context.works for body in work.bodies)
        self.tasks = {work.key: work.heading for work in context.works}
        self.headings = sorted(item.heading for item in context.outline.items)
        self.goals = [item.body for item in context.outline.items if GOALS.fullmatch(context.text, *item.heading)]
        self.heading_starts = [start for start, _ in self.headings]
        self.cells = sorted({cell for table in context.outline.tables for cell in table.cells.values()})
        self.year = own_year(context.document.title or "", context.document.date)
        told = TOLD_YEAR.search(context.document.title or "")
        self.told_year = told[1] if told else ""
        self.coming = self._coming(context)
        self.reports = [item.body for item in context.outline.items if self._reports(item.heading)]
        self.starts: list[int] = []  # where the figures so far begin
        self.before: Figure | None = None  # the figure before, whatever it is
        self.last: Measured | None = None
        self.consumed = 0  # where the words of the figure before end

    def _coming(self, context: Context) -> list[tuple[Range, Range]]:
        """Bodies and headings of what is still to be done: 2024年重点工作 of a report of that year, 下一步打算."""
        date = (context.document.date or "")[:4]
        found = []
        for item in context.outline.items:
            words = context.text[slice(*item.heading)]
            year = HEADING_YEAR.match(words)
            if COMING.search(words) and not (year and ((date and year[0] < date) or year[0] == self.told_year)):
                found.append((item.body, item.heading))
        return found

    def _section_to_come(self, offset: int) -> Range | None:
        """The heading of the innermost section around an offset, if it is about what is still to be done."""
        inner = [(end - start, heading) for (start, end), heading in self.coming if start <= offset < end]
        if not inner:
            return None
        size, heading = min(inner)
        told = [end - start for start, end in self.reports if start <= offset < end]
        return None if told and min(told) < size else heading

    def _pass(self, figure: Figure) -> None:
        """Leave a figure behind: what follows is read from the end of its words on."""
        self.before = figure
        self.starts.append(figure.start)
        self.consumed = figure.end + len(self._words_after(figure))

    def _is_part(self, begin: int, figure: Figure) -> bool:
        """Whether a figure stands in a heading, a name or a bracket, or is an age."""
        return (
            self._is_age(begin, figure)
            or (self._inside_heading(figure.start) and not (self.speech and self._is_set_in_item(begin, figure)))
            or self._quoted(figure)
            or self._is_aside(begin, figure)
        )

    def _paired(
        self, sentence: int, each: re.Match[str], metric: str, deadline: str | None
    ) -> tuple[str | None, str | None]:
        """A、B分别达到1、2 and X年、Y年分别新增1、2: the n-th value is that of the n-th name or year."""
        n = len(self.starts) - bisect_right(self.starts, each.end() - 1)
        years = years_named(self.text, sentence, each.start())
        if len(years) > 1:
            year = years[n] if n < len(years) else None
            first = self.last.metric if n and self.last else metric
            return (first.replace("分别", ""), year) if year else (None, None)
        clause = max(sentence, *(self.text.rfind(sign, sentence, each.start()) + 1 for sign in ",;:"))
        phrase = strip_lead(without_dates(self.text[clause : each.start()]), self.text[clause : each.start()])[0]
        names = [name.strip() for name in re.split("[、和及]", phrase) if name.strip()]
        if len(names) < 2:
            return metric.replace("分别", ""), deadline
        if n >= len(names):
            return None, None
        shared = names[-1][len(re.sub(r"^[全我][省市区县州校]", "", names[0])) :]
        return names[n] if names[n].endswith(shared) else names[n] + shared, deadline

    def _inside_heading(self, offset: int) -> bool:
        title = self.context.outline.title
        if title and offset < title[1]:
            return True
        if any(start <= offset < end for start, end in self.goals):
            return False  # 二、工作目标 1.合格率达到98%以上。
        i = bisect_right(self.heading_starts, offset) - 1
        if i < 0 or offset >= self.headings[i][1] or "," in self.text[slice(*self.headings[i])]:
            return False
        return lead_of(self.text, offset) is None

    def _is_set_in_item(self, begin: int, figure: Figure) -> bool:
        """(二)班额控制在40人以内。: a numbered item of one sentence that sets a figure is no mere heading."""
        title = self.context.outline.title
        if title and figure.start < title[1]:
            return False
        i = bisect_right(self.heading_starts, figure.start) - 1
        end = self.headings[i][1]
        whole = self.text.startswith("。", end) or self.text.startswith("。", end - 1)
        clause = self.text[begin : figure.start]
        bound = sign_start(clause) < len(clause) or self.text.startswith(("以上", "以内", "左右"), figure.end)
        done = (
            self.plan and whole and not figure.spelled and item_done().match(self.text, begin)
        )  # 5.培训教师2000人次。
        return whole and (bound or "每天" in clause or bool(done and self._counts_things(figure)))

    def _counts_things(self, figure: Figure) -> bool:
        """Whether what a figure counts can be counted when it is there; 开展5项主题活动 heads a list of them."""
        around = self.text[max(0, figure.start - AROUND) : figure.end + AROUND]
        return figure.unit in read_words("units", "things") or (
            figure.unit in ("个", "项") and PLACES_BUILT.search(around) is not None
        )

    def _cell_of(self, offset: int) -> Range:
        """The cell of a table around an offset, else the whole text."""
        i = bisect_right(self.cells, (offset, len(self.text))) - 1 if self.cells else -1
        return self.cells[i] if i >= 0 and offset < self.cells[i][1] else (0, len(self.text))

    def _reports(self, heading: Range) -> bool:
        """Whether what stands below a heading is told as done: 2023年工作情况, 主要成效."""
        words = self.text[slice(*heading)]
        year = HEADING_YEAR.match(words)
        gone = year and ((self.year and year[0] < self.year) or year[0] == self.told_year)
        return bool(REPORT.search(words) and not KEPT.match(words)) or bool(gone)

    def _quoted(self, figure: Figure) -> bool:
        """Whether the figure stands inside 《》 or quotation marks, as part of a name, not of what one says."""
        line = clause_start(self.text, figure.start, "")
        for opening, closing in ("“”", "《》"):
            opened = self.text.rfind(opening, line, figure.start)
            if opened > self.text.rfind(closing, line, figure.start):
                closed = self.text.find(closing, figure.end, clause_end(self.text, figure.end, ""))
                return closed >= 0 and not (self.speech and opening == "“" and SAID.search(self.text, opened, closed))
        return False

    def _is_aside(self, begin: int, figure: Figure) -> bool:
        """A bracket that begins with the figure counts what stands before it; a digit after the unit starts a name;
        从 before it makes it where one comes from."""
        after = self.text[figure.end : figure.end + 1]
        if BASE.search(self.text, max(0, figure.start - 14), figure.start):
            return True
        sized = SIZE_BEHIND.match(self.text, figure.end)  # 3个|10人以下教学点
        if (after.isdigit() and not sized) or self.text[figure.start - 1 : figure.start] in {"(", "每"}:
            return True  # 每50名学生配备校医1名: of how many each
        if figure.unit == "名" and self.text[figure.start - 1 : figure.start] == "前":
            return True  # 全县前100名: a rank
        bracket = self.text.rfind("(", max(0, figure.start - 30), figure.start)
        broken_down = self.before is not None and self.before.end == bracket  # 2所(城关镇、河东镇各1所)
        if broken_down and ")" not in self.text[bracket : figure.start]:
            return True
        listed = figure.spelled and figure.value > 1 and self.text.count("、", begin, figure.start) >= figure.value - 1
        return listed and not has_word("verb", self.text[figure.start - 4 : figure.start])  # 烹饪、茶艺两个专业

    def _sentence_start(self, offset: int) -> int:
        """Where the sentence around an offset begins, as far as it can bear on it."""
        return max(clause_start(self.text, offset, "。!?"), offset - SENTENCE_LONGEST)

    def _clause_start(self, figure: Figure) -> int:
        """Where the clause of a figure begins; brackets inside it do not part it."""
        floor = max(0, figure.start - 90)
        floor = max(floor, self.text.rfind("\n", floor, figure.start) + 1, self._cell_of(figure.start)[0])
        begin = floor
        for match in CLAUSE.finditer(self.text, floor, figure.start):
            begin = match.end()
        closing = self.text.find(")", begin, figure.start)
        if closing >= 0 and "(" not in self.text[begin:closing] and "\n" not in self.text[begin:closing]:
            begin = self._before_bracket(floor, begin)  # 职业学校(含技校,下同)招生计划2万人
        begin = max((one.end() for one in BYLINE.finditer(self.text, begin, figure.start)), default=begin)
        return self.consumed if begin <= self.consumed <= figure.start else begin

    def _before_bracket(self, floor: int, inside: int) -> int:
        """Where the clause begins in which the bracket around an offset opens."""
        opening = self.text.rfind("(", floor, inside)
        starts = [match.end() for match in CLAUSE.finditer(self.text, floor, opening)] if opening >= 0 else []
        return (starts[-1] if starts else floor) if opening >= 0 else inside

    def _metric(self, begin: int, before: str, figure: Figure) -> tuple[str | None, int, int]:
        """The phrase that is measured, and the range of the clause that says it."""
        for program in self.context.mentions_in("Program", begin, begin + 2):
            if program.end < figure.start:  # “X”行动今年要覆盖20所学校: the name is the owner, not what is measured
                begin, before = program.end, before[program.end - begin :]
                break
        phrase, offset = strip_lead(without_dates(before), before)
        head = without_places(self._head_of(phrase))
        after = self._noun_after(figure)
        listed = head.rstrip().endswith("等") or bool(re.search(r"等\Z", head.strip()))
        if listed:  # A、B等10所: a count of the list, unless something is to be done with them
            verb = goal_verb().match(head)
            if verb is None and not BUILT.match(after):
                return None, 0, 0
            head = verb[0] if verb else ""  # A、B等12所学校建成互动教室: what is done stands behind
        if "各" not in after and COUNTED_AFTER.search(after) and FOR_WHOM.match(phrase.lstrip()):
            return None, 0, 0
        level = ONE_LEVEL.fullmatch(head)
        if level and not after and self.last and self._in_list(begin) and "级" in self.last.metric:
            head += self.last.metric.partition("级")[2]  # 省级示范高中2所、市级3所
        if self._shares_verb(begin, head, figure):
            head = self._inherited_verb() + head
        if not after and EACH_DOES.search(head):
            return None, 0, 0
        head, after = share_of_base(phrase, head, after, figure)
        head = self._of_stage(begin, head.strip(), figure) if not after else head
        if not after:
            timed = figure.unit in TIMED and sign_start(phrase) < len(phrase)  # 培训不少于40学时
            head = self._named_head(begin, head, figure, alone=figure.unit in PEOPLE or timed)
        if GOAL_ALONE.fullmatch(head) and not after:
            head = self._topic_before(begin)
        metric = WITHOUT_SAID.sub("", INCLUDED.sub("", join_phrase(head, after)))
        if len(re.sub(r"[^\u4e00-\u9fff]", "", metric)) < SHORTEST:
            return None, 0, 0
        end = figure.end + len(self._words_after(figure))
        start = begin + offset
        while start < figure.start and self.text[start] in " 、,":
            start += 1
        return metric, min(start, figure.start), max(end, figure.end)

    def _named_head(self, begin: int, head: str, figure: Figure, *, alone: bool) -> str:
        """A head that names something; for one that is no more than 每期, 三年共, 再招, what was named before it."""
        each = head if SPAN.fullmatch(head) or AREA.fullmatch(head) else ""
        head, each = ("" if each else head), (each if each.startswith("每") else "")
        verb = bare_verb(head)
        if verb is None:
            return head
        named = self._measured_before(begin, verb, figure)
        if named:  # …由甲校负责,每年不少于4批次
            return named if each in named or goal_verb().match(named) else named + each
        told = bool(head) and not head.startswith("先")  # 先请30名: of whom was said before
        if told and (alone or head in read_words("target_words", "alone")):
            return head
        whose = self._of_program(begin, each + verb) or self._of_task(figure, each + verb)
        return whose or ("" if goal_verb().fullmatch(head) or not told else head)

    def _is_size(self, begin: int, figure: Figure, after: str) -> bool:
        """Whether a figure only says how large what is counted is: 撤并30人以下教学点12个, 学生数大于150人的学校."""
        if self.before is not None and self.before.end == figure.start and SIZE_BEHIND.match(self.text, figure.start):
            return True
        if (
            OF_SIZE.match(after)
            or OF_SYSTEM.match(after)
            or (UNDER_SIZE.search(self.text, begin, figure.start) and SIZED.match(after))
        ):
            return True
        clause = self.text[begin : figure.start]
        if figure.unit == "%" and clause.endswith(("低于", "高于")) and after.startswith("的"):
            return True  # 及格率低于30%的学校归零
        if has_word("least", clause) and not after.startswith("的标准") and ("每" in clause or figure.unit in TIMED):
            return False  # 每五年接受不少于360学时的培训
        named = ATTRIBUTE.match(after) and figure.unit != "%" and clause.strip()
        return bool(named) and not has_word("verb", clause)

    def _is_age(self, begin: int, figure: Figure) -> bool:
        """Whether a figure is somebody's age, no mean of many."""
        return figure.unit == "岁" and "平均年龄" not in self.text[begin : figure.start]

    def _head_of(self, phrase: str) -> str:
        """What is measured, of the words before a figure."""
        return cut_comparator(phrase)

    def _measured_before(self, begin: int, verb: str, figure: Figure) -> str:
        """…将艺术课程纳入必修课,保证72学时; 定向培养教师,三年共60名: what is measured stands in the clause before."""
        if listed := self._listed_before(begin, verb, figure):
            return listed
        now = self._counted_now(begin, verb, figure)
        if now:
            return now
        if self.text[begin - 1 : begin] != ",":
            return ""
        start = clause_start(self.text, begin - 1, ",。;:")
        return next(self._said_before(start, begin - 1, verb, figure), "")

    def _listed_before(self, begin: int, verb: str, figure: Figure) -> str:
        """新建园所5所,改扩建8所; 其中2024年4所; 比例提高5个百分点,达到85%: what the figure before it counted."""
        last = self.last
        if last is None or not self._in_list(begin):
            return ""
        said = self.text[begin : figure.start]
        next_to = re.fullmatch(r"[^,。;:!?]*,?", self.text[last.figure.end : begin]) is not None
        said, signed = said[: sign_start(said)].strip(" 、,"), sign_start(said) < len(said)
        if signed and next_to and not verb and (grown := GROWN_BY.fullmatch(last.metric)):
            same = figure.unit == ("%" if "百分点" in last.figure.unit else last.figure.unit)
            return (grown["what"] or grown["more"]) if same else ""
        if last.figure.unit != figure.unit:
            return ""
        if verb and last.metric.endswith(verb.removeprefix("再")):
            return last.metric  # 2026年开工60套、2027年再开工40套
        whole = last.metric[span.end() :] if (span := SPAN.match(last.metric)) else last.metric
        if verb:
            done = verbs_listed().match(whole)
            return verb + whole[done.end() :] if done and done.end() < len(whole) else ""
        summed = next_to and ((span and SPAN.fullmatch(said)) or SUMMED.fullmatch(said))
        parted = IN_YEAR.fullmatch(said) or summed
        return whole if parted else ""

    def _counted_now(self, begin: int, verb: str, figure: Figure) -> str:
        """结对率是96%,下学期要达到100%; 已覆盖学校27所,明年再覆盖9所: what an earlier figure of the sentence counts."""
        said = self.text[begin : figure.start]
        if not verb.startswith("再") and not said[sign_start(said) :].rstrip().endswith(("到", "至", "达", "为")):
            return ""
        sentence = self._sentence_start(figure.start)
        earlier = self.context.figures[: bisect_left(self.context.figures, figure.start, key=lambda one: one.start)]
        for one in reversed(earlier):
            if one.start < sentence or figure.start - one.end > NOW_AGO:
                return ""
            if one.unit == figure.unit:
                if not verb and self.last and self.last.figure.start == one.start:
                    return self.last.metric
                clause = clause_start(self.text, one.start, ",。;:!?")
                head = cut_comparator(NOW_SAID.sub("", without_dates(self.text[clause : one.start]).strip()))
                noun = self._noun_after(one)
                if not noun and bare_verb(head) is not None:
                    return ""
                done = goal_verb().search(head)
                return verb + (noun or head[done.end() :]) if done and verb else head + noun
        return ""

    def _of_stage(self, begin: int, head: str, figure: Figure) -> str:
        """学历占比,小学达到75%,初中达到92%; 招聘教师60名,其中:小学20名: a stage alone has what was said before it."""
        turned = STAGE_LAST.fullmatch(head)
        if turned:
            return turned["stage"] + turned["what"]  # 公用经费标准提高到小学|720元
        if not STAGE.fullmatch(head):
            return head
        last = self.last if self._in_list(begin) else None
        if last is not None and last.figure.unit == figure.unit:
            if STAGE.search(last.metric):
                return STAGE.sub(head, last.metric, count=1)
            done = verbs_listed().match(last.metric) if PART_OF_SUM.search(self.text, last.figure.end, begin) else None
            return last.metric[: done.end()] + head + last.metric[done.end() :] if done else head
        start = clause_start(self.text, begin - 1, ",。;:") if self.text[begin - 1 : begin] in (",", ":") else begin
        topic = RATE_TOPIC.fullmatch(self.text, start, begin - 1)
        return head + topic["what"] if topic else head

    def _of_program(self, begin: int, words: str) -> str:
        """启动“净厕”工程,今年改造18所: a verb alone counts what the initiative does that its sentence names."""
        sentence = max(self._sentence_start(begin), self.text.rfind(";", 0, begin) + 1)
        named = [one for one in self.context.mentions_in("Program", sentence, begin) if one.key]
        return self.text[named[-1].start : named[-1].end] + words if named and words else ""

    def _of_task(self, figure: Figure, words: str) -> str:
        """5.办好“清水讲堂”。下半年讲6期: a verb alone counts what its task is about, if that has a name."""
        heading = self.tasks.get(self._work_of(figure.start) or "")
        said = self.text[slice(*heading)] if heading and words else ""
        return said + words if heading and heading[1] <= figure.start and "”" in said[:TASK_LONGEST] else ""

    def _said_before(self, start: int, end: int, verb: str, figure: Figure) -> Iterator[str]:
        """What a clause without a figure of its own names for the next one to count, the surest first."""
        match = TAKEN_UP.search(self.text, start, end)
        if match:
            yield self.text[start : match.start()] + match["what"]
        topic = (
            (TOPIC_OF.fullmatch(self.text, start, end) or CARRIED.search(self.text, start, end)) if not verb else None
        )
        if topic:
            yield topic["what"]
        if verb in CHANGED and (rate := RATE_TOPIC.fullmatch(self.text, start, end)):
            yield rate["what"] + verb
        charged = CHARGED.fullmatch(self.text, start, end)
        if charged:
            yield charged["what"] + verb
        last = self.before
        now = NOW.fullmatch(self.text, start, last.start) if last and last.end == end and not verb else None
        if last and now and last.unit == figure.unit:
            yield now["what"]
        built = BUILDING.search(self.text, start, end) if verb else None
        if built:
            yield verb + built["what"]
        verbs = goal_verb().finditer(self.text, start, end)
        done = next((one for one in verbs if not OF_BODY.match(self.text, one.end())), None)
        if done is None or (last is not None and last.end > start):
            return
        if not verb:
            yield self.text[done.start() : end]
        elif verb in BUILDS and (what := OBJECT.fullmatch(self.text, done.end(), end)):
            yield verb + what[0]

    def _topic_before(self, begin: int) -> str:
        """基金会募捐,目标30万元: of what a bare 目标 is one, said in the clause before it."""
        topic = TOPIC.search(self.text, clause_start(self.text, begin - 1, "。;!?"), begin)
        return topic["what"] if topic else ""

    def _words_after(self, figure: Figure) -> str:
        tail = NOT_NOUN.match(self.text, figure.end)
        start = tail.end() if tail else figure.end
        stop = STOP_AFTER.search(self.text, start, start + MEASURE_LONGEST)
        if stop and stop[0] == "、" and (work := LISTED_WORK.match(self.text, start)):
            return self.text[figure.end : work.end()]
        levels = stop and stop[0] == "、" and BARE_LEVEL.fullmatch(self.text, start, stop.start())
        if stop and levels and BARE_LEVEL.match(self.text, stop.end()):  # 100所省、市级示范校
            stop = STOP_AFTER.search(self.text, stop.end(), start + MEASURE_LONGEST)
        end = stop.start() if stop else min(len(self.text), start + MEASURE_LONGEST)
        if self.text.count("“", start, end) > self.text.count("”", start, end):  # 、 inside a name in quotation marks
            closing = self.text.find("”", end, end + MEASURE_LONGEST)
            if closing >= 0:
                stop = STOP_AFTER.search(self.text, closing + 1, closing + MEASURE_LONGEST)
                end = stop.start() if stop else closing + 1
        return self.text[figure.end : max(figure.end, min(end, self._cell_of(figure.start)[1]))]

    def _noun_after(self, figure: Figure) -> str:
        """The noun that follows its number (8所区级书香校园); a level alone borrows the noun of its neighbour."""
        words = self._words_after(figure)
        tail = NOT_NOUN.match(words)
        words = words[tail.end() :] if tail else words
        if LEVEL.fullmatch(words.strip()):
            following = NEIGHBOUR.match(self.text, figure.end + len(words))
            return words + (following[1] if following else "")
        described = DESCRIBED.match(self.text, figure.end)
        return described["noun"] if described else words.removeprefix("的").strip()

    def _shares_verb(self, begin: int, head: str, figure: Figure) -> bool:
        """Whether a figure takes its verb from the figure before it: 培养名师50名、骨干教师160名."""
        if not self._in_list(begin) or goal_verb().match(head):
            return False
        return not head or (figure.unit != "%" and self.text[begin : begin + 1] in {"、", "和", "及"})

    def _in_list(self, begin: int) -> bool:
        end = self.last.figure.end if self.last else begin + 1
        return 0 <= begin - end <= LIST_LONGEST and "\n" not in self.text[end:begin]

    def _inherited_verb(self) -> str:
        verb = goal_verb().match(self.last.metric) if self.last else None
        return verb[0] if verb else ""

    def _work_of(self, offset: int) -> str | None:
        inner = [body for body in self.bodies if body[0] <= offset < body[1]]
        return min(inner, key=lambda body: body[1] - body[0])[2] if inner else None
