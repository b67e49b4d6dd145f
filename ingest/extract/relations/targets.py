"""Measurable goals: metric, comparator, value, unit and deadline, and whose they are.

One pass finds figures with a unit; each is then judged by its clause alone. Past facts, conditions, numbers in
headings, titles and quotation marks are none.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.identity.keys import document_key, region_key, target_key
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.relations.figures import Figure, find_figures
from ingest.extract.relations.target_dates import (
    DATE_CELL,
    DONE_BY,
    FIVE_YEAR,
    FIVE_YEARS,
    LIMIT,
    YEAR,
    own_year,
    without_dates,
    years_named,
)
from ingest.extract.relations.target_phrases import (
    SHORTEST,
    after_words,
    comparator_of,
    cut_comparator,
    goal_verb,
    has_word,
    join_phrase,
    sign_start,
    since_turn,
    strip_lead,
)
from ingest.extract.relations.target_signs import baseline_of, lead_of, looks_ahead
from ingest.extract.relations.tasks import ORDINARY, PLAN, Work
from ingest.structure.outline import Range

OF_SIZE = re.compile(r"(?:以上|以下|以内)的?[\u4e00-\u9fff]{1,8}(?:\d|全部|清零|基本消除)")  # 撤并30人以下教学点12个
UNDER_SIZE = re.compile(r"(?:不足|不满|少于|超过|多于)\Z")  # 撤并不足30人教学班5个
SIZED = re.compile(r"的?[\u4e00-\u9fff]{2,8}(?:\d|全部|清零)")
CHANGE = re.compile(r"(?:下降|减少|降低|压减|缩减|提高|提升|增加|增长|上升|扩大)\Z")
COMPARED = re.compile(r"[较比](?:上一?年|去年|上学年|同期)(?:同期)?")
CLAUSE = re.compile(r"[,。;:!?\n]")
SENTENCE = re.compile(r"[。!?\n]")
LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校|县区|镇)级\Z")
NEIGHBOUR = re.compile(r"、?[\u4e00-\u9fff]{0,6}\d+[\u4e00-\u9fff]{1,2}?(?:国家|省|自治区|市|区|县|校)级([^,。;、\d]+)")
BARE_LEVEL = re.compile(r"(?:国家|省|自治区|市|区|县|校)级?")
STOP_AFTER = re.compile(
    r"[,。;:!?\n、]|\((?!.{1,3}\))|等(?![级第])|以(?!上|下|内)|并(?!行)|从而|来|作为|组建|及(?!以上)|和(?=\d|[^,。;]{0,6}\d)|要求|的目标|的要求|下限|标准要求"
)
NOT_NOUN = re.compile(r"(?:以上|以下|以内|左右|余|多|及以上|要求|下限|的要求|的目标|的比例|\(含\))")
TAKEN_UP = re.compile(r"(?:要|应)?[将把](?P<what>[^,。;]{2,12})(?:纳入|列入|作为|列为)")
DESCRIBED = re.compile(
    r"(?:面向|适应|适合|具备|具有|能够|符合|热爱|热心)[^。;\n]{2,80}?的(?P<noun>[\u4e00-\u9fff]{2,12})(?=[,。;])"
)
ATTRIBUTE = re.compile(r"(?:\(含\))?(?:以上|以下|以内|及以上|及以下|左右)?的(?=[\u4e00-\u9fff])")
COUNTED = re.compile(r"(?:万?[人名位]|人次|[所个项次节篇堂期处家支套台件场册本间座元])\Z")
ONE_LEVEL = re.compile(r"(?P<verb>.*?)(?P<level>(?:国家|省|自治区|市|区|县|校)级)\Z")
PEOPLE = ("人次", "万人次", "人", "名")  # 全年培训600人次: counted without a noun of their own
AT_LEAST = ("至少", "不少于", "不低于")
DURATIONS = frozenset({"分钟", "小时", "个小时", "天"})
NEWS = re.compile(r"(?!.*(?:招生|报名|录取|入学|考试)).*(?:发布|举行|召开|启动|揭牌|签约)")
CHRONICLE = re.compile(r"年鉴|大事记|[县市区校]志|回顾|总结")  # 年内 is past there
RESULT = re.compile(r"结果|表彰|通报|答复")  # of a selection: what it sets out for the winners is a goal
BY_WHEN = re.compile(
    r"[到至](?:今年|本?年)底的|(?:今年|明年|本学[年期]|\d{1,2}月)(?:\d{1,2}日)?(?:底|末)?之?前(?!已)|(?:利?用|未来)[一两二三四五]年(?:左右)?时间(?![^,。;]{0,20}了)"
)
ALREADY = re.compile(r"已(?:经)?[\u4e00-\u9fff]{1,4}\Z|已(?:经)?[^,。;]{1,6}[\u4e00-\u9fff]{2,8}\Z")  # 已上线课程46门
INSPECTORS = re.compile(r"[\u4e00-\u9fff]{0,6}(?:督[查导察]|检查|工作|巡[查视]|调研|核查|考核|专家|领导)(?:小?组|专班)")
REPORT = re.compile(r"(?:情况|回顾|成效|成绩|总结|进展|亮点|成果)\Z")
POINTS = re.compile(r"满意度|平均分|均分|差距|指数|测评")  # what points measure, apart from marks and minutes
SMALL = re.compile(
    r"不足\d+[人名](?:以下)?的?(?=[\u4e00-\u9fff]{2})|不足(?!\d)|补贴性|满意"
)  # 不足30人教学班: no condition
RATES = re.compile(r"([^、“”\d]{2,}(?:率|占比|比例|覆盖面))[、和]([^、“”\d]{2,}(?:率|占比|比例|覆盖面))")
CHARGED = re.compile(r"(?P<what>[\u4e00-\u9fff“”]{3,16}?)由[^,。;]{2,40}")  # 校舍建设由甲局负责,明年开工6栋
SPAN = re.compile(r"(?:(?:[一二两三四五六七八九十]|每|全)年|首批|共|合计|累计|总计|每[批期])+")  # 三年共60名
KEPT = re.compile(r"巩固|扩大|拓展|推广|深化|转化|提升|展示|宣传")  # 巩固帮扶成果: work to do
SCORED = re.compile(r"[加减扣得计]\d+(?:\.\d+)?分")
SCRAP = re.compile(r"[\d+]+”|[^,]*”指")  # “3+1”指…
EACH = re.compile(r"分别(?:为|是|达到|达|不低于|不少于|提高到|提升到|控制在|新增|建设|完成|培养|招聘|创建|建成)?")
FROM = re.compile(r"(?:(?<!占)比|[由从自较])\Z")
NAMED = re.compile(r"“[^“”]{1,12}”|《[^《》]*》")  # a name may hold 计划 and 工程
BASE = re.compile(r"[从由比](?:(?:19|20)\d\d年|现在|目前|当前|原来|原先|去年|上年)?(?:的|底|末)*\Z")
MEASURE_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Target:
    """A goal as read: the clause that states it, and the words that give its deadline."""

    metric: str
    comparator: str
    figure: Figure
    clause: Range
    deadline: str | None
    dated: Range | None
    baseline: float | None = None


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
    properties: list[tuple[str, str | int | float]] = [
        ("value", _whole(figure.value)),
        ("comparator", target.comparator),
    ]
    if figure.upper is not None:
        properties.append(("upper", _whole(figure.upper)))
    if target.baseline is not None:
        properties.append(("baseline", _whole(target.baseline)))
    if first:
        words = context.text[slice(*target.clause)]
        context.mention(Mention("Target", *target.clause, words, target.metric, key, standing=False, rule="target"))
        context.relate(Fact(owner, "HAS_TARGET", key, ranges, "target"))
        properties += [("metric", target.metric), ("unit", figure.unit)]
        if target.deadline:
            properties.append(("deadline", target.deadline))
    for name, literal in properties:
        context.describe(Fact(key, name, literal, ranges, "target"))


def _whole(value: float) -> int | float:
    return int(value) if value == int(value) else value


def _each_rate(target: Target) -> Iterator[Target]:
    """入园率、巩固率保持100%: a rate that shares its value with the one before it is measured as well."""
    rates = RATES.fullmatch(target.metric)
    yield from (replace(target, metric=metric) for metric in rates.groups()) if rates else (target,)


class _Reader:
    """Reads the targets of one document."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        title = context.document.title or ""
        self.ordinary = bool(ORDINARY.search(title)) and not RESULT.search(title) and not NEWS.match(title)
        self.told = bool(CHRONICLE.search(title))
        self.plan = bool(PLAN.search(title)) and not ORDINARY.search(title)
        self.bodies = sorted((*body, work.key) for work in context.works for body in work.bodies)
        self.limits = {work.key: limit for work in context.works if (limit := self._limit(work))}
        self.headings = sorted(item.heading for item in context.outline.items)
        self.heading_starts = [start for start, _ in self.headings]
        self.cells = sorted({cell for table in context.outline.tables for cell in table.cells.values()})
        self.year = own_year(title, context.document.date)
        self.reports = [item.body for item in context.outline.items if self._reports(item.heading)]
        self.starts: list[int] = []  # where the figures so far begin
        self.before: Figure | None = None  # the figure before, goal or not
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
            self.before = figure
            self.starts.append(figure.start)
            self.consumed = figure.end + len(self._words_after(figure))
            if target is not None:
                self.last = target
                yield from _each_rate(target)

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
        begin = self._clause_start(figure)
        if self._counts_nothing(begin, figure):
            return None
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
        if deadline is None and (lead := lead_of(self.text, figure.start)):
            deadline, dated = self._deadline(lead[0], lead[1])
        if deadline is None:
            deadline, dated = self._deadline_after(figure)
        if each and not re.search("[,;:]", self.text[each.end() : self._first_after(each.end(), figure)]):
            metric, deadline = self._paired(sentence, each, metric, deadline)
        if metric is None:
            return None
        comparator = comparator_of(before, self.text[figure.end : figure.end + 4], figure)
        baseline = baseline_of(self.text, self.before, figure)
        target = Target(metric, comparator, figure, (start, end), deadline, dated, baseline)
        return target if self._holds(target, begin, sentence) else None

    def _counts_nothing(self, begin: int, figure: Figure) -> bool:
        """Whether a figure stands in a report, a heading, a name or a bracket, or gives marks."""
        if figure.unit == "分":
            before = self.text[begin : figure.start]
            if not POINTS.search(before) or before.endswith(("加", "减", "扣", "计", "得", "记")):
                return True
        return (
            any(start <= figure.start < end for start, end in self.reports)
            or self._inside_heading(figure.start)
            or self._quoted(figure)
            or self._is_aside(begin, figure)
        )

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
        if sign_start(self.text[begin : figure.start]) < figure.start - begin:
            return True
        return (
            "每" in said
            or self._in_list(begin)
            or has_word("verb", said)
            or has_word("future", self.text[sentence : figure.start])
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
        i = bisect_right(self.heading_starts, offset) - 1
        if i < 0 or offset >= self.headings[i][1] or "," in self.text[slice(*self.headings[i])]:
            return False
        return lead_of(self.text, offset) is None

    def _cell_of(self, offset: int) -> Range:
        """The cell of a table around an offset, else the whole text."""
        i = bisect_right(self.cells, (offset, len(self.text))) - 1 if self.cells else -1
        return self.cells[i] if i >= 0 and offset < self.cells[i][1] else (0, len(self.text))

    def _reports(self, heading: Range) -> bool:
        """Whether what stands below a heading is told as done: 2023年工作情况, 主要成效."""
        words = self.text[slice(*heading)]
        year = re.match(r"(?:20\d\d)(?=年)", words)
        return bool(REPORT.search(words) and not KEPT.match(words)) or bool(year and self.year and year[0] < self.year)

    def _quoted(self, figure: Figure) -> bool:
        """Whether the figure stands inside 《》 or quotation marks, as part of a name."""
        line = clause_start(self.text, figure.start, "")
        for opening, closing in ("“”", "《》"):
            if self.text.rfind(opening, line, figure.start) > self.text.rfind(closing, line, figure.start):
                return closing in self.text[figure.end : clause_end(self.text, figure.end, "")]
        return False

    def _is_aside(self, begin: int, figure: Figure) -> bool:
        """A bracket that begins with the figure counts what stands before it; a digit after the unit starts a name;
        从 before it makes it where one comes from."""
        after = self.text[figure.end : figure.end + 1]
        if BASE.search(self.text, max(0, figure.start - 14), figure.start):
            return True
        if after.isdigit() or self.text[figure.start - 1 : figure.start] == "(":
            return True
        bracket = self.text.rfind("(", max(0, figure.start - 30), figure.start)
        broken_down = self.before is not None and self.before.end == bracket  # 2所(城关镇、河东镇各1所)
        if broken_down and ")" not in self.text[bracket : figure.start]:
            return True
        listed = figure.spelled and figure.value > 1 and self.text.count("、", begin, figure.start) == figure.value - 1
        return listed and not has_word("verb", self.text[figure.start - 4 : figure.start])  # 烹饪、茶艺两个专业

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
        if (
            OF_SIZE.match(after)
            or (UNDER_SIZE.search(self.text, begin, figure.start) and SIZED.match(after))
            or (figure.share and not self._is_set(begin, figure, after))
        ):
            return False
        clause = self.text[begin : figure.start]
        if ATTRIBUTE.match(after) and figure.unit != "%" and clause.strip() and not has_word("verb", clause):
            return False  # 学生数大于150人的学校
        rest = SENTENCE.search(self.text, figure.end)
        if has_word("after", self.text[figure.end : min(rest.start() if rest else figure.end, figure.end + 40)]):
            return False
        if (
            SCORED.search(after)
            or after.startswith(("的,", "未"))
            or after.endswith("之一")
            or (after.endswith("的") and figure.unit != "%")
        ):
            return False
        clause = SMALL.sub("", clause + after.partition("(")[0][:6])
        here = re.split("[,。;:]", before)[-1]
        return not (
            has_word("past", COMPARED.sub("", since_turn(before)))
            or has_word("condition", clause)
            or self._counts_what_is(here)
        )

    @staticmethod
    def _counts_what_is(words: str) -> bool:
        """发挥2所示范校的作用 counts what is there; 依托基地开发课程4门 does not."""
        return has_word("existing", words) and not has_word("verb", after_words("existing", words))

    def _is_set(self, begin: int, figure: Figure, after: str) -> bool:
        """Whether words for goals stand with a share: 达到八成, 九成以上学校开设…; not 三成学生来自农村."""
        before = self.text[begin : figure.start]
        if "已" in after or "已" in before:
            return False
        return bool(CHANGE.search(before)) or sign_start(before) < len(before) or has_word("verb", before + after)

    def _may_be_goal(self, begin: int, figure: Figure, sentence: str) -> bool:
        """In a plan or a task every figure may be one; one in characters needs a verb that sets goals; elsewhere the
        sentence has to look ahead."""
        if not self.plan and not any(start <= figure.start < end for start, end, _ in self.bodies):
            ahead = self._is_ahead(figure, sentence)
            said = self.text[begin : figure.start]
            firm = (
                self.text.startswith("以上", figure.end)
                or not figure.spelled
                or any(word in said for word in AT_LEAST)
                or has_word("verb", said)
            )
            return bool(ahead) and firm and figure.unit not in DURATIONS
        listed = self.last is not None and self.last.figure.spelled and self._in_list(begin)
        clause = self.text[begin : figure.start]
        return not figure.spelled or listed or has_word("verb", clause) or any(word in clause for word in AT_LEAST)

    def _is_ahead(self, figure: Figure, sentence: str) -> bool:
        begin = clause_start(self.text, figure.start, "。!?")
        sentence = NAMED.sub("", sentence.replace("年内", "") if self.told else sentence)
        if self.ordinary:  # a notice of a selection counts places and rounds; only what it decides or dates is a goal
            said = self.text[self._clause_start(figure) : figure.start]
            return "决定" in sentence or any(
                year["to"] and has_word("verb", said) and self.year and (year["last"] or year["year"]) >= self.year
                for year in YEAR.finditer(self.text, begin, figure.start)
            )
        return (
            has_word("future", sentence)
            or bool(BY_WHEN.search(sentence))
            or looks_ahead(self.text, begin, figure, self.year)
        )

    def _metric(self, begin: int, before: str, figure: Figure) -> tuple[str | None, int, int]:
        """The phrase that is measured, and the range of the clause that says it."""
        for program in self.context.mentions_in("Program", begin, begin + 2):
            if program.end < figure.start:  # “X”行动今年要覆盖20所学校: the name is the owner, not what is measured
                begin, before = program.end, before[program.end - begin :]
                break
        phrase, offset = strip_lead(without_dates(before), before)
        head = cut_comparator(phrase)
        after = self._noun_after(figure)
        listed = head.rstrip().endswith("等") or bool(re.search(r"等\Z", head.strip()))
        if listed:  # A、B等10所: a count of the list, unless something is to be done with them
            verb = goal_verb().match(head)
            if verb is None:
                return None, 0, 0
            head = verb[0]
        level = ONE_LEVEL.fullmatch(head)
        if level and not after and self.last and self._in_list(begin) and "级" in self.last.metric:
            head += self.last.metric.partition("级")[2]  # 省级示范高中2所、市级3所
        if self._shares_verb(begin, head, figure):
            head = self._inherited_verb() + head
        if SPAN.fullmatch(head) and not after:
            head = ""
        if not after and (not head or goal_verb().fullmatch(head)):
            head = self._measured_before(begin, head) or (head if figure.unit in PEOPLE else "")
        metric = join_phrase(head, after)
        if len(re.sub(r"[^\u4e00-\u9fff]", "", metric)) < SHORTEST:
            return None, 0, 0
        end = figure.end + len(self._words_after(figure))
        start = begin + offset
        while start < figure.start and self.text[start] in " 、,":
            start += 1
        return metric, min(start, figure.start), max(end, figure.end)

    def _measured_before(self, begin: int, verb: str) -> str:
        """…将艺术课程纳入必修课,保证72学时; 定向培养教师,三年共60名: what is measured stands in the clause before."""
        if verb and self.last and self._in_list(begin) and self.last.metric.endswith(verb.removeprefix("再")):
            return self.last.metric  # 2026年开工60套、2027年再开工40套
        if self.text[begin - 1 : begin] != ",":
            return ""
        start = clause_start(self.text, begin - 1, ",。;:")
        match = TAKEN_UP.search(self.text, start, begin - 1)
        if match:
            return self.text[start : match.start()] + match["what"]
        charged = CHARGED.fullmatch(self.text, start, begin - 1)
        if charged:
            return charged["what"] + verb
        done = goal_verb().search(self.text, start, begin - 1)
        counted = self.before is not None and self.before.end > start
        return self.text[done.start() : begin - 1] if done and not counted and not verb else ""

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
        if not self._in_list(begin) or goal_verb().match(head):
            return False
        return not head or (figure.unit != "%" and self.text[begin : begin + 1] in {"、", "和", "及"})

    def _in_list(self, begin: int) -> bool:
        return self.last is not None and 0 <= begin - self.last.figure.end <= 30

    def _inherited_verb(self) -> str:
        verb = goal_verb().match(self.last.metric) if self.last else None
        return verb[0] if verb else ""

    def _deadline_after(self, figure: Figure) -> tuple[str | None, Range | None]:
        """…,确保2027年秋季学期前完成 after the figure, else the 完成时限 of its task."""
        match = DONE_BY.match(self.text, figure.end)
        if match:
            month = f"-{int(match['month']):02d}" if match["month"] else ""
            return match["year"] + month, (match.start("year"), match.end())
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
            if not match["to"] and FROM.search(self.text, max(0, match.start() - 2), match.start()):
                continue  # 由2024年的58%升至65%
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
