"""Measurable goals: metric, comparator, value, unit and deadline, and whose they are.

One pass finds figures with a unit; each is then judged by its clause alone. Past facts, conditions, numbers in
headings, titles and quotation marks are none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from daachorse import CharwiseDoubleArrayAhoCorasick

from graph.identity.keys import document_key, region_key, target_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_rows, read_words
from ingest.extract.relations.tasks import ORDINARY, PLAN, Work
from ingest.structure.outline import Range

HAN_DIGITS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}
ROUND = {"十": 10, "百": 100, "千": 1000, "万": 10000}
TENTHS = re.compile(
    r"(?<![第几])(?P<tens>[一二三四五六七八九])成(?P<ones>[一二三四五六七八九半])?(?![立员果为功长绩就本都才年人熟效套品分型群片])"
)
PERCENT = re.compile(r"百分之(?P<number>[一二三四五六七八九十百]{1,4})(?:点[一二三四五六七八九])?")
DOUBLED = re.compile(r"翻(?P<times>[一两])番")
TO_ZERO = re.compile(r"%[^,。;:\n]{0,8}(?:降至|降到|降为|减至|压减至|下降到)(?P<zero>零|0)(?![\d.])")
OF_SIZE = re.compile(r"(?:以上|以下|以内)的?[\u4e00-\u9fff]{1,8}(?:\d|全部|清零|基本消除)")  # 撤并30人以下教学点12个
CHANGE = re.compile(r"(?:下降|减少|降低|压减|缩减|提高|提升|增加|增长|上升|扩大)\Z")
COMPARED = re.compile(r"[较比](?:上一?年|去年|上学年|同期)(?:同期)?")
LIMIT = re.compile(
    r"(?:完成|办结|落实|达成)?(?:时限|时间节点|时间|期限)(?:为|:| )? ?(?P<year>20\d\d)年(?:(?P<month>\d{1,2})月)?"
)
DATE_CELL = re.compile(r"(?P<year>20\d\d)年?(?:[.年]?(?P<month>\d{1,2})月)?(?:\d{1,2}日)?(?:底|末)?(?:之?前)?")
DONE_BY = re.compile(
    r"[^。\n]{0,40}?[,;](?:确保|力争|务必|须|应)?(?:在|于)?(?P<year>20\d\d)年[^,。;\n]{0,8}?(?:前|内|底|末)(?:全部|如期)?(?:完成|建成|到位|投用|达标)"
)
CLAUSE = re.compile(r"[,。;:!?\n]")
SENTENCE = re.compile(r"[。!?\n]")
YEAR = re.compile(
    r"(?P<to>到|至|截至|力争到|争取到)?(?:(?:19|20)\d\d[-—~至](?P<last>20\d\d)|(?P<year>20\d\d))(?P<study>[-—]20\d\d)?(?P<school>学年)?(?:年度?)"
    r"(?:(?P<month>\d{1,2})月(?:\d{1,2}日)?份?)?(?P<end>底之?前|底|末|之前|前|内|起|以来)?"
)
FIVE_YEAR = re.compile(r"[到至]?“?十(?P<n>[二三四五六])五”?(?:规划)?(?:期?末|期间)")
FIVE_YEARS = {"二": "2015", "三": "2020", "四": "2025", "五": "2030", "六": "2035"}
LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校|县区|镇)级\Z")
NEIGHBOUR = re.compile(r"、?[\u4e00-\u9fff]{0,6}\d+[\u4e00-\u9fff]{1,2}?(?:国家|省|自治区|市|区|县|校)级([^,。;、\d]+)")
BARE_LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校)级?")
YEARS = r"(?<![\d十百\-—~至])(?:[一二两三四五六七八九十]|\d{1,2})(?:至[一二三四五])?年(?![级制一度])"
PERIOD = re.compile(
    rf"(?:(?:用|利用|力争|争取|未来|今后)在?{YEARS}(?:左右|时间|的时间)*|在?{YEARS}(?:左右|时间)*(?=内|里|之内))(?:内|里|之内)?,?"
    r"|(?<!\d)\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前),?"
)
FROM_BASE = re.compile(
    r"[由从][^,;。]{0,16}?(?:\d|[一二三四五六七八九]成)[^,;。]{0,6}?"
    r"(?:提高|提升|增加|扩大|扩展|增长|上升|降低|下降|减少|压减|发展)*\Z"
)
LEAD = re.compile(
    r"(?:[ “”、(]|我[们局校区市县]|该(?:计划|项目|行动|工程|活动)|首期|下一步|会议(?:同意|决定|要求|明确|强调|确定),?"
    r"|\d{1,2}[)、.]|并|且|及|和|以及|还|同时|其中|力争|争取|努力|确保|计划|预计|将|要求|要|应|须|需|原则上"
    r"|年内|全年|今年|每人|到年底|年底前|至年底|力争到年底|再|有(?=\s*\Z)|逐步|尽快|切实|适度|保证|实现|即|[一二三四五]是|鼓励|支持|帮助|引导|推动"
    r"|通过|不断|持续|继续)+"
)
KEEP_LEAD = frozenset({"实现", "保证", "确保", "再"})
TAIL = re.compile(
    r"(?:的|要|应|须|需|严格|一般|原则上|最低|最高|全部|总体|基本|总共|共|合计|总计|均|都|各|力争|逐年|比例|[ (])+\Z"
)
STOP_AFTER = re.compile(
    r"[,。;:!?\n、]|\((?!.{1,3}\))|等(?![级第])|以(?!上|下|内)|并(?!行)|从而|来|作为|组建|及(?!以上)|和(?=\d|[^,。;]{0,6}\d)|要求|的目标|的要求|下限|标准要求"
)
NOT_NOUN = re.compile(r"(?:以上|以下|以内|左右|余|多|及以上|要求|下限|的要求|的目标|的比例|\(含\))")
INSIDE_NUMBER = frozenset(".+×/-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
INSIDE_NUMERAL = frozenset("第十百千万一二三四五六七八九几每其这那哪某同0123456789")
TAKEN_UP = re.compile(r"(?:要|应)?[将把](?P<what>[^,。;]{2,12})(?:纳入|列入|作为|列为)")
DESCRIBED = re.compile(
    r"(?:面向|适应|适合|具备|具有|能够|符合|热爱|热心)[^。;\n]{2,80}?的(?P<noun>[\u4e00-\u9fff]{2,12})(?=[,。;])"
)
ATTRIBUTE = re.compile(r"(?:\(含\))?(?:以上|以下|以内|及以上|及以下|左右)?的(?=[\u4e00-\u9fff])")
COUNTED = re.compile(r"(?:万?[人名位]|人次|[所个项次节篇堂期处家支套台件场册本间座元])\Z")
ONE_LEVEL = re.compile(r"(?P<verb>.*?)(?P<level>(?:国家|省|自治区|市|区|县|校)级)\Z")
AT_LEAST = ("至少", "不少于", "不低于")
DURATIONS = frozenset({"分钟", "小时", "个小时", "天"})
RESULT = re.compile(r"结果|表彰|通报|答复")  # of a selection: what it sets out for the winners is a goal
BY_WHEN = re.compile(
    r"(?:今年|明年|本学[年期]|\d{1,2}月)(?:\d{1,2}日)?(?:底|末)?之?前(?!已)|(?:利?用|未来)[一两二三四五]年(?:左右)?时间(?![^,。;]{0,20}了)"
)
ALREADY = re.compile(r"已(?:经)?[\u4e00-\u9fff]{1,4}\Z|已(?:经)?[^,。;]{1,6}[\u4e00-\u9fff]{2,8}\Z")  # 已上线课程46门
INSPECTORS = re.compile(r"[\u4e00-\u9fff]{0,6}(?:督[查导察]|检查|工作|巡[查视]|调研|核查|考核|专家|领导)(?:小?组|专班)")
REPORT = re.compile(r"(?:情况|回顾|成效|成绩|总结|进展|亮点|成果)\Z")
SCORED = re.compile(r"[加减扣得计]\d+(?:\.\d+)?分")
SCRAP = re.compile(r"[\d+]+”|[^,]*”指")  # “3+1”指…
EACH = re.compile(r"分别(?:为|是|达到|达|不低于|不少于|提高到|提升到|控制在|新增|建设|完成|培养|招聘|创建|建成)?")
BASE_OF = re.compile(r"(?:国家|规定|总|全|同|义务|在校|应)[^,]*\Z")
BASE = re.compile(r"[从由比](?:(?:19|20)\d\d年)?(?:的|底|末)*\Z")
MEASURE_LONGEST = 40
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit: `start` where the number begins, `end` after the unit."""

    start: int
    end: int
    value: float
    unit: str
    ranged: bool = False
    spelled: bool = False
    share: bool = False  # 三成: in ordinary talk as often as in goals


@dataclass(frozen=True, slots=True)
class Target:
    """A goal as read: the clause that states it, and the words that give its deadline."""

    metric: str
    comparator: str
    figure: Figure
    clause: Range
    deadline: str | None
    dated: Range | None


def find(context: Context) -> None:
    """State every target and its owner."""
    reader = _Reader(context)
    stated: set[str] = set()
    for target in reader.read():
        owner = reader.owner_of(target.figure.start)
        key = target_key(owner, target.metric, target.figure.unit, target.deadline or "")
        _state(context, owner, key, target, first=key not in stated)
        stated.add(key)


def _state(context: Context, owner: str, key: str, target: Target, *, first: bool) -> None:
    figure = target.figure
    ranges: tuple[Range, ...] = (target.clause,)
    if target.dated and target.dated[1] <= target.clause[0]:
        ranges = (target.dated, target.clause)
    elif target.dated and target.dated[0] >= target.clause[1]:
        ranges = (target.clause, target.dated)
    value = int(figure.value) if figure.value == int(figure.value) else figure.value
    properties: list[tuple[str, str | int | float]] = [("value", value), ("comparator", target.comparator)]
    if first:
        words = context.text[slice(*target.clause)]
        context.mention(Mention("Target", *target.clause, words, target.metric, key, standing=False, rule="target"))
        context.relate(Fact(owner, "HAS_TARGET", key, ranges, "target"))
        properties += [("metric", target.metric), ("unit", figure.unit)]
        if target.deadline:
            properties.append(("deadline", target.deadline))
    for name, literal in properties:
        context.describe(Fact(key, name, literal, ranges, "target"))


class _Reader:
    """Reads the targets of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        title = context.document.title or ""
        self.ordinary = bool(ORDINARY.search(title)) and not RESULT.search(title)
        self.plan = bool(PLAN.search(title)) and not ORDINARY.search(title)
        self.bodies = sorted((*body, work.key) for work in context.works for body in work.bodies)
        self.limits = {work.key: limit for work in context.works if (limit := self._limit(work))}
        self.headings = sorted(item.heading for item in context.outline.items)
        self.heading_starts = [start for start, _ in self.headings]
        self.cells = sorted({cell for table in context.outline.tables for cell in table.cells.values()})
        self.year = _own_year(title, context.document.date)
        self.reports = [item.body for item in context.outline.items if self._reports(item.heading)]
        self.starts: list[int] = []  # where the figures so far begin
        self.last: Target | None = None
        self.consumed = 0  # where the words of the figure before end

    def _limit(self, work: Work) -> tuple[str, Range] | None:
        """The 完成时限 of a task: after its label, or alone in a cell of its row."""
        for start, end in work.bodies:
            cell = work.row is not None
            match = DATE_CELL.fullmatch(self.text, start, end) if cell else LIMIT.search(self.text, start, end)
            if match:
                month = f"-{int(match['month']):02d}" if match["month"] else ""
                return match["year"] + month, (start, end) if cell else match.span()
        return None

    def read(self) -> Iterator[Target]:
        """The targets in order."""
        for figure in find_figures(self.text):
            target = self._judge(figure)
            self.starts.append(figure.start)
            self.consumed = figure.end + len(self._words_after(figure))
            if target is not None:
                self.last = target
                yield target

    def owner_of(self, offset: int) -> str:
        """The task around a figure, else the program named before it in its sentence, else the region or document."""
        work = self._work_of(offset)
        if work:
            return work
        begin = clause_start(self.text, offset, "。!?")
        programs = [p for p in self.context.mentions_in("Program", begin, offset) if p.key]
        if programs:
            return programs[-1].key
        region = self.context.document.region
        return region_key(region) if region else document_key(self.context.document.key)

    def _judge(self, figure: Figure) -> Target | None:
        if any(start <= figure.start < end for start, end in self.reports):
            return None
        if self._inside_heading(figure.start) or self._quoted(figure) or self._is_aside(figure):
            return None
        begin = self._clause_start(figure)
        before = self.text[begin : figure.start]
        sentence = clause_start(self.text, figure.start, "。!?")
        if not self._is_goal(sentence, begin, figure):
            return None
        metric, start, end = self._metric(begin, before, figure)
        each = EACH.search(self.text, sentence, figure.start)
        if metric is None and each and self.last and self._in_list(begin):
            metric, start, end = self.last.metric, figure.start, figure.end  # 分别新增500个、600个
        if metric is None:
            return None
        deadline, dated = self._deadline(sentence, figure.start)
        if deadline is None:
            deadline, dated = self._deadline_after(figure)
        if each and not re.search("[,;:]", self.text[each.end() : self._first_after(each.end(), figure)]):
            metric, deadline = self._paired(sentence, each, metric, deadline)
        if metric is None:
            return None
        comparator = _comparator(before, self.text[figure.end : figure.end + 4], figure)
        target = Target(metric, comparator, figure, (start, end), deadline, dated)
        return target if self._holds(target, begin, sentence) else None

    def _holds(self, target: Target, begin: int, sentence: int) -> bool:
        """Whether what was read is a goal after all: not of a year gone by, no scrap of a list, no bare count."""
        if target.deadline and self.year and target.deadline[:4] < self.year:
            return False
        metric, figure = target.metric, target.figure
        inspectors = INSPECTORS.match(self.text, figure.end) and figure.unit in ("个", "支")
        if inspectors or ALREADY.search(self.text, begin, figure.start):
            return False  # 组建两个督查组: how the work is done
        if (
            SCRAP.match(metric)
            or metric.count("“") > metric.count("”")
            or (target.comparator == "=" and metric.count("、") > 3)
        ):
            return False
        if target.comparator != "=" or not COUNTED.search(figure.unit) or target.dated:
            return True
        said = self.text[begin : figure.end] + metric
        if _sign_start(self.text[begin : figure.start]) < figure.start - begin:
            return True
        return (
            "每" in said
            or self._in_list(begin)
            or _has("verb", said)
            or _has("future", self.text[sentence : figure.start])
        )

    def _first_after(self, offset: int, figure: Figure) -> int:
        """Where the first figure at or after an offset begins."""
        i = bisect_right(self.starts, offset - 1)
        return self.starts[i] if i < len(self.starts) else figure.start

    def _paired(
        self, sentence: int, each: re.Match[str], metric: str, deadline: str | None
    ) -> tuple[str | None, str | None]:
        """A、B分别达到1、2 and X年、Y年分别新增1、2: the n-th value is that of the n-th name or year."""
        n = len(self.starts) - bisect_right(self.starts, each.end() - 1)
        years = _years(self.text, sentence, each.start())
        if len(years) > 1:
            year = years[n] if n < len(years) else None
            first = self.last.metric if n and self.last else metric
            return (first.replace("分别", ""), year) if year else (None, None)
        clause = max(sentence, *(self.text.rfind(sign, sentence, each.start()) + 1 for sign in ",;:"))
        phrase = _strip_lead(_without_dates(self.text[clause : each.start()]), self.text[clause : each.start()])[0]
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
        i = bisect_right(self.heading_starts, offset) - 1
        return i >= 0 and offset < self.headings[i][1] and "," not in self.text[slice(*self.headings[i])]

    def _cell_of(self, offset: int) -> Range:
        """The cell of a table around an offset, else the whole text."""
        i = bisect_right(self.cells, (offset, len(self.text))) - 1 if self.cells else -1
        return self.cells[i] if i >= 0 and offset < self.cells[i][1] else (0, len(self.text))

    def _reports(self, heading: Range) -> bool:
        """Whether what stands below a heading is told as done: 2023年工作情况, 主要成效."""
        words = self.text[slice(*heading)]
        year = re.match(r"(?:20\d\d)(?=年)", words)
        return bool(REPORT.search(words)) or bool(year and self.year and year[0] < self.year)

    def _quoted(self, figure: Figure) -> bool:
        """Whether the figure stands inside 《》 or quotation marks, as part of a name."""
        line = clause_start(self.text, figure.start, "")
        for opening, closing in ("“”", "《》"):
            if self.text.rfind(opening, line, figure.start) > self.text.rfind(closing, line, figure.start):
                return True
        return False

    def _is_aside(self, figure: Figure) -> bool:
        """A bracket that begins with the figure counts what stands before it; a digit after the unit starts a name;
        从 before it makes it where one comes from."""
        after = self.text[figure.end : figure.end + 1]
        if BASE.search(self.text, max(0, figure.start - 14), figure.start):
            return True
        return after.isdigit() or self.text[figure.start - 1 : figure.start] == "("

    def _clause_start(self, figure: Figure) -> int:
        """Where the clause of a figure begins; brackets inside it do not part it."""
        floor = max(0, figure.start - 90)
        floor = max(floor, self.text.rfind("\n", floor, figure.start) + 1, self._cell_of(figure.start)[0])
        begin = floor
        for match in CLAUSE.finditer(self.text, floor, figure.start):
            begin = match.end()
        return self.consumed if begin <= self.consumed <= figure.start else begin

    def _is_goal(self, sentence: int, begin: int, figure: Figure) -> bool:
        before = self.text[sentence : figure.start]
        clause_end = CLAUSE.search(self.text, figure.end)
        after = self.text[figure.end : clause_end.start() if clause_end else figure.end + 30]
        if not self._may_be_goal(begin, figure, before + after):
            return False
        if OF_SIZE.match(after) or (figure.share and not self._is_set(begin, figure, after)):
            return False
        clause = self.text[begin : figure.start]
        if ATTRIBUTE.match(after) and figure.unit != "%" and clause.strip() and not _has("verb", clause):
            return False  # 学生数大于150人的学校
        rest = SENTENCE.search(self.text, figure.end)
        if _has("after", self.text[figure.end : min(rest.start() if rest else figure.end, figure.end + 40)]):
            return False
        if (
            SCORED.search(after)
            or after.startswith(("的,", "未"))
            or after.endswith("之一")
            or (after.endswith("的") and figure.unit != "%")
        ):
            return False
        clause += after.partition("(")[0][:6]
        here = re.split("[,。;:]", before)[-1]
        return not (
            _has("past", COMPARED.sub("", _since_turn(before))) or _has("condition", clause) or _has("existing", here)
        )

    def _is_set(self, begin: int, figure: Figure, after: str) -> bool:
        """Whether words for goals stand with a share: 达到八成, 九成以上学校开设…; not 三成学生来自农村."""
        before = self.text[begin : figure.start]
        if "已" in after or "已" in before:
            return False
        return bool(CHANGE.search(before)) or _sign_start(before) < len(before) or _has("verb", before + after)

    def _may_be_goal(self, begin: int, figure: Figure, sentence: str) -> bool:
        """In a plan or a task every figure may be one; one in characters needs a verb that sets goals; elsewhere the
        sentence has to look ahead."""
        if not self.plan and not any(start <= figure.start < end for start, end, _ in self.bodies):
            ahead = "决定" in sentence if self.ordinary else _has("future", sentence) or BY_WHEN.search(sentence)
            said = self.text[begin : figure.start]
            firm = (
                self.text.startswith("以上", figure.end)
                or not figure.spelled
                or any(word in said for word in AT_LEAST)
                or _has("verb", said)
            )
            return bool(ahead) and firm and figure.unit not in DURATIONS
        listed = self.last is not None and self.last.figure.spelled and self._in_list(begin)
        clause = self.text[begin : figure.start]
        return not figure.spelled or listed or _has("verb", clause) or any(word in clause for word in AT_LEAST)

    def _metric(self, begin: int, before: str, figure: Figure) -> tuple[str | None, int, int]:
        """The phrase that is measured, and the range of the clause that says it."""
        for program in self.context.mentions_in("Program", begin, begin + 2):
            if program.end < figure.start:  # “X”行动今年要覆盖20所学校: the name is the owner, not what is measured
                begin, before = program.end, before[program.end - begin :]
                break
        phrase, offset = _strip_lead(_without_dates(before), before)
        head = _cut_comparator(phrase)
        after = self._noun_after(figure)
        listed = head.rstrip().endswith("等") or bool(re.search(r"等\Z", head.strip()))
        if listed:  # A、B等10所: a count of the list, unless something is to be done with them
            verb = _goal_verb().match(head)
            if verb is None:
                return None, 0, 0
            head = verb[0]
        level = ONE_LEVEL.fullmatch(head)
        if level and not after and self.last and self._in_list(begin) and "级" in self.last.metric:
            head += self.last.metric.partition("级")[2]  # 省级示范高中2所、市级3所
        if self._shares_verb(begin, head, figure):
            head = self._inherited_verb() + head
        if not after and (not head or _goal_verb().fullmatch(head)):
            head = self._measured_before(begin)
        metric = _join(head, after)
        if len(re.sub(r"[^\u4e00-\u9fff]", "", metric)) < SHORTEST:
            return None, 0, 0
        end = figure.end + len(self._words_after(figure))
        start = begin + offset
        while start < figure.start and self.text[start] in " 、,":
            start += 1
        return metric, min(start, figure.start), max(end, figure.end)

    def _measured_before(self, begin: int) -> str:
        """…将艺术课程纳入必修课,保证72学时: what is measured stands in the clause before."""
        if self.text[begin - 1 : begin] != ",":
            return ""
        start = clause_start(self.text, begin - 1, ",。;:")
        match = TAKEN_UP.search(self.text, start, begin - 1)
        return (self.text[start : match.start()] + match["what"]) if match else ""

    def _words_after(self, figure: Figure) -> str:
        tail = NOT_NOUN.match(self.text, figure.end)
        start = tail.end() if tail else figure.end
        stop = STOP_AFTER.search(self.text, start, start + MEASURE_LONGEST)
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
        if not self._in_list(begin) or _goal_verb().match(head):
            return False
        return not head or (figure.unit != "%" and self.text[begin : begin + 1] in {"、", "和", "及"})

    def _in_list(self, begin: int) -> bool:
        return self.last is not None and 0 <= begin - self.last.figure.end <= 30

    def _inherited_verb(self) -> str:
        verb = _goal_verb().match(self.last.metric) if self.last else None
        return verb[0] if verb else ""

    def _deadline_after(self, figure: Figure) -> tuple[str | None, Range | None]:
        """…,确保2027年秋季学期前完成 after the figure, else the 完成时限 of its task."""
        match = DONE_BY.match(self.text, figure.end)
        if match:
            return match["year"], (match.start("year"), match.end())
        return self.limits.get(self._work_of(figure.start) or "", (None, None))

    def _work_of(self, offset: int) -> str | None:
        inner = [body for body in self.bodies if body[0] <= offset < body[1]]
        return min(inner, key=lambda body: body[1] - body[0])[2] if inner else None

    def _deadline(self, sentence: int, offset: int) -> tuple[str | None, Range | None]:
        """The latest 到…年 before the figure in its paragraph, or a year that opens its own sentence."""
        paragraph = clause_start(self.text, offset, "")
        found: tuple[str | None, Range | None] = (None, None)
        for match in YEAR.finditer(self.text, paragraph, offset):
            if match["school"] or match["study"] or match["end"] in {"起", "以来"}:
                continue
            year = match["last"] or match["year"] + (
                f"-{int(match['month']):02d}" if match["month"] and match["end"] else ""
            )
            if match["to"] or match["end"] or match["last"] or match.start() >= sentence:
                if not match["to"] and match.start() < sentence:
                    continue
                found = (year, match.span())
        for match in FIVE_YEAR.finditer(self.text, paragraph, offset):
            if found[1] is None or match.start() > found[1][0]:
                found = (FIVE_YEARS[match["n"]], match.span())
        return found


def _years(text: str, start: int, end: int) -> list[str]:
    """The years named in a stretch; 2024年至2026年 are three."""
    found = list(YEAR.finditer(text, start, end))
    years = [match["year"] for match in found if match["year"]]
    if len(found) == 2 and len(years) == 2 and "至" in (found[1]["to"] or text[found[0].end() : found[1].start()]):
        return [str(year) for year in range(int(years[0]), int(years[1]) + 1)]
    return years


def find_figures(text: str) -> list[Figure]:
    """Every number with a unit, in order."""
    found = []
    for match in _arabic().finditer(text):
        unit = match["unit"]
        if text[match.start() - 1 : match.start()] in INSIDE_NUMBER or _none_units().match(text, match.start("unit")):
            continue
        value = float(match["low"].replace(",", ""))
        found.append(Figure(match.start(), match.end(), value, unit, bool(match["high"] or match["more"])))
    for match in _spelled().finditer(text):
        if text[match.start() - 1 : match.start()] in INSIDE_NUMERAL or _none_units().match(text, match.start("unit")):
            continue
        clause = re.split(r"[,。;:\n]", text[max(0, match.start() - 14) : match.start()])[-1]
        at_least = "至少" in clause or match["high"] or clause.lstrip().startswith("每")
        if match["low"] == "一" and not at_least:
            continue
        value = han_number(match["low"])
        if value:
            found.append(Figure(match.start(), match.end(), value, match["unit"], bool(match["high"]), spelled=True))
    found += _shares(text)
    found.sort(key=lambda figure: figure.start)
    return found


def _shares(text: str) -> Iterator[Figure]:
    """八成五, 百分之十五, …由6.5%降至零."""
    for match in TENTHS.finditer(text):
        ones = 5 if match["ones"] == "半" else HAN_DIGITS.get(match["ones"] or "", 0)
        yield Figure(match.start(), match.end(), HAN_DIGITS[match["tens"]] * 10 + ones, "%", share=True)
    for match in PERCENT.finditer(text):
        yield Figure(match.start(), match.end("number"), han_number(match["number"]), "%")
    for match in DOUBLED.finditer(text):
        yield Figure(match.start(), match.end(), 4 if match["times"] == "两" else 2, "倍")
    for match in TO_ZERO.finditer(text):
        yield Figure(match.start("zero"), match.end("zero"), 0, "%")


def han_number(words: str) -> int:
    """二百三十五 → 235; 0 for what is no number."""
    total = digit = 0
    for sign in words:
        if sign == "万":
            total, digit = (total + digit or 1) * ROUND[sign], 0
        elif sign in ROUND:
            total, digit = total + (digit or 1) * ROUND[sign], 0
        elif digit:
            return 0  # 三四个
        else:
            digit = HAN_DIGITS[sign]
    return total + digit


@cache
def _arabic() -> re.Pattern[str]:
    # possessive, and never begun within a number: a long row of digits is looked at once
    number, units = r"\d++(?:,\d{3})*+(?:\.\d++)?+", any_of(read_words("units", "any"))
    high = rf"(?: ?[%万项个所]?[-—~至到](?P<high>{number}))?"
    return re.compile(rf"(?<![\d.])(?P<low>{number}){high} ?(?P<more>[多余])? ?(?P<unit>{units})(?![A-Za-z])")


@cache
def _spelled() -> re.Pattern[str]:
    units = any_of(read_words("units", "few"))
    return re.compile(
        rf"(?P<low>[一两二三四五六七八九十百千万]{{1,5}})(?:至(?P<high>[两二三四五六七八九十]))?(?P<unit>{units})(?!月)"
    )


@cache
def _none_units() -> re.Pattern[str]:
    return re.compile(any_of(read_words("units", "none")))


def _has(kind: str, words: str) -> bool:
    """Whether a word of a kind stands in the words."""
    return bool(_finder(kind).find(words))


@cache
def _finder(kind: str) -> CharwiseDoubleArrayAhoCorasick:
    return CharwiseDoubleArrayAhoCorasick(sorted(read_words("target_words", kind)))


@cache
def _goal_verb() -> re.Pattern[str]:
    return re.compile(any_of(read_words("target_words", "verb")))


@cache
def _signs(place: str) -> dict[str, str]:
    return {word: row[1] for row in read_rows("comparators") if row[0] == place for word in row[2].split()}


@cache
def _before_sign() -> re.Pattern[str]:
    return re.compile(any_of(_signs("before")) + r"(?=[^,。;]{0,16}\Z)")


@cache
def _ahead_sign() -> re.Pattern[str]:
    return re.compile(any_of(_signs("ahead")))


def _comparator(before: str, after: str, figure: Figure) -> str:
    sign = ahead = None
    for match in _before_sign().finditer(before):
        found = _signs("before")[match[0]]
        if found in {">=", "<="} or match.end() == len(before.rstrip()):
            sign = found
    match_ahead = _ahead_sign().search(before)
    if match_ahead:
        ahead = _signs("ahead")[match_ahead[0]]
    behind = next((s for word, s in _signs("after").items() if after.startswith(word)), None)
    if sign in {None, "="}:
        sign = behind or ahead or sign
    return ">=" if figure.ranged and sign in {None, "="} else sign or "="


def _cut_comparator(phrase: str) -> str:
    """The phrase before its comparing words, without words that only fill (的, 共)."""
    based = FROM_BASE.search(phrase[: _sign_start(phrase)])
    if based and based.start() >= SHORTEST:
        return phrase[: based.start()].strip(" ,、")
    cut = len(phrase)
    for match in _before_sign().finditer(phrase):
        at_end = match.end() == len(phrase.rstrip())
        sign = _signs("before")[match[0]]
        of_a_base = match[0] in {"达到", "占"} and BASE_OF.match(phrase, match.end())
        if at_end or (match.start() >= SHORTEST and (sign in {">=", "<="} or of_a_base)):
            cut = match.start()
            break
    head = _ahead_sign().sub("", phrase[:cut])
    tail = TAIL.search(head)
    if tail and tail.start() >= SHORTEST and not head.endswith("比例"):
        head = head[: tail.start()]
    return head.strip(" ,、")


def _sign_start(phrase: str) -> int:
    """Where the comparing words at the end of a phrase begin (提高到), else its end."""
    for match in _before_sign().finditer(phrase):
        if match.end() == len(phrase.rstrip()):
            return match.start()
    return len(phrase)


def _since_turn(before: str) -> str:
    """What stands after the last words that turn a sentence from what is to what will be."""
    turns = _finder("turn").find(before)
    return before[turns[-1][0] :] if turns else before


def _own_year(title: str, date: str | None) -> str | None:
    """The year that a plan is for: the first in its title, else that of its date."""
    match = re.search(r"(?<!\d)20\d\d", title)
    return match[0] if match else (date or "")[:4] or None


def _without_dates(before: str) -> str:
    """Blank out dates, so offsets stay."""
    for pattern in (YEAR, FIVE_YEAR, PERIOD):
        before = pattern.sub(lambda match: " " * len(match[0]), before)
    return before


def _strip_lead(blanked: str, before: str) -> tuple[str, int]:
    """The phrase without 力争, 到年底 and such at its start, and how much was cut."""
    offset = 0
    match = LEAD.match(blanked)
    if match:
        offset = match.end()
        for word in KEEP_LEAD:
            if match[0].endswith(word) and len(blanked) - offset < SHORTEST:
                offset -= len(word)
    return re.sub(r"\(\s*\)| {2,}", "", blanked[offset:]), min(offset, len(before))


def _join(head: str, after: str) -> str:
    words = re.sub(r"\s+", "", head + after).strip("、,的")
    missing = words.count("(") - words.count(")")
    return words + ")" * missing if missing > 0 else words.strip("()") if missing else words
