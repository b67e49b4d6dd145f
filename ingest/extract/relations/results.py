"""Reported figures: what exists or was reached, with its value, when that held, and whose it is.

A goal is never a result: what `targets` took is left alone. A figure is reported where a word of the past or present
rules it (已, 目前, 累计, 去年), or where it stands in a report; `docs/decisions` says why so, and why no other.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from graph.identity.keys import document_key, region_key, result_key
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.own_bodies import own_body
from ingest.extract.relations.figure_reader import EACH, FigureReader, Measured, evidence_of, numbers_of
from ingest.extract.relations.figures import Figure
from ingest.extract.relations.result_dates import OF_DOCUMENT, OF_HEADING, OF_TITLE, TIMES, Clock, When, when_of
from ingest.extract.relations.target_phrases import (
    comparator_of,
    cut_comparator,
    goal_verb,
    has_word,
    last_of,
    sign_start,
)
from ingest.extract.relations.target_signs import PLAN_RUN, baseline_of
from ingest.extract.relations.tasks import ORDINARY, PLAN

MEANT = re.compile(r"目标|举措|措施|要求|建议|存在(?:的)?问题|困难|不足|方向")  # of what is to be done or lacks
REPORT = re.compile(
    r"总结|工作报告|述职|年鉴|大事记|[县市区校]志|公报|统计(?!局)|概况|简介|情况(?:的?(?:报告|通报|汇报|说明))?\Z|发展报告|回顾|成效|年报|答复|(?<!开题)(?<!申请)报告(?:\(|\Z)"
)
TIMELESS = re.compile(r"概况|简介|情况\Z|答复")  # tells of no year of its own
TIME = "|".join(re.sub(r"\?P<\w+>", "?:", pattern.pattern) for pattern, _ in TIMES)
ALREADY = re.compile(r"已(?![婚故知然报])")
STANDS = re.compile(r"已|现|共有|拥有|设有|达到了")  # as of the document's date, where no other time is told
COMPARED = re.compile(r"(?:[较比](?:上一?年|去年|上学年|上学期|同期)(?:同期)?|同比|环比)")
NAMED = re.compile(r"“[^“”]{1,16}”(?!期间|以来|时期)|《[^《》]*》|\([^()]*\)")
SPOKEN = re.compile(r"[\u4e00-\u9fff]{0,4}(?:介绍|表示|透露|指出|强调|说|称|告诉[^,。]{0,8}|通报)[,:]?")
PRONOUN = re.compile(r"[他她](?!们?[校区县市])|我(?![省市区县校局州旗园国院镇乡们班会处部])|本人|该同志|该生")
UNNAMED = re.compile(  # a school or place that no words above name
    r"(?:学校|全校|全园|幼儿园|园所|校区|全[省市区县州旗镇乡国]|该[校园省市区县州旗镇乡])(?=现|共|目前|已|有|先后|累计|占地|设|面积|新|完成|建|培|招|投)"
)
UNTIL = re.compile(r"截[至止](?:到|至)?")  # whose 至2024 looks at no goal
FROM_NOW = re.compile(r"从(?:目前|现在|今年|当前)(?:起|开始)")
PART = re.compile(r"第\Z|\d \Z")  # 第3名; a number that a blank parts
OBLIGED = re.compile(r"(?<![主重摘概])要(?![素点闻务])|每")
RISES = re.compile(r"(?:上升|提[高升]|增[加长]|扩[大展]|下降|降低|减少|发展|降|升|增)(?:到|至|为)")  # from this to more
UNFIT = re.compile(  # as what is measured: attendance at an event, what is not, a share of the figure before, scraps
    r"参[加与](?!率)|《|没|尚未|未(?!成年|来)|\d+(?!\d|[.名人级年月届])|\A[^(]*\)|\A在.*(?:中|基础上)\Z|\A(?:占|除|不|上升|提高|下降|第|超过)"
)
TORN = re.compile(r"(?:获|列入|入选|被|成为|评为|与|和|对)[^、]{0,12}\Z")  # 荣获全国、省…: its end is behind the sign
RATE = re.compile(r"(?:率|占比|比例|比重|覆盖面|满意度)(?:约|近)?\Z")  # 巩固率98.7%: a value needs no verb
SUM = re.compile(r"(?<![每总])共(?![同建享青产和鸣育商])[\u4e00-\u9fff]{2,10}\Z")  # 本会共募集资金326万元
MIDDLE = re.compile(
    rf"{TIME}|先后|累计|已经|共计|一共|共有|现有|已有|共(?=[投募捐发培资筹评派选])"
)  # between a subject and what it did
FOLLOWED = re.compile(r"[、和与及等]|以[及上下]")
CLAUSES = re.compile(r"[,。;:!?\n]\s*")
AMOUNTS = frozenset({"天", "小时", "个小时", "分钟", "点", "段", "站", "℃", "岗", "种", "分", "类", "份"})
BARE = re.compile(
    r"(?:其中|分别|包括|约|每|[男女]性?|其他|其它|其余|另外?|各类|各级|增长|增加|减少|下降|上升|提高|提升|降低|增幅|降幅|新增|达到?|以上|同比|环比|[较比].{1,6})+"
)
METRIC_LONGEST = 28
REACH = 400  # characters of a paragraph before a figure in which what it tells of is sought
TITLE_REACH = 14  # between a body and the person who holds a post in it


@dataclass(frozen=True, slots=True)
class Result(Measured):
    """A reported figure as read, with the time that it holds for."""

    when: When
    baseline: float | None = None


def find(context: Context) -> None:
    """State every reported figure and whose it is."""
    title = context.document.title or ""
    if not context.figures or (ORDINARY.search(title) and not REPORT.search(title)):
        return  # a notice of a selection sets conditions
    reader = _Reader(context)
    stated: set[str] = set()
    for result in reader.read():
        owner = reader.owner_of(result)
        if owner:
            time = result.when.as_of or result.when.period
            key = result_key(owner, result.metric, result.figure.unit, time, context.document.key)
            _state(context, owner, key, result, first=key not in stated)
            stated.add(key)


def _state(context: Context, owner: str, key: str, result: Result, *, first: bool) -> None:
    when = result.when
    ranges = evidence_of(result.clause, when.range)
    properties = numbers_of(result, result.baseline)
    if first:
        words = context.text[slice(*result.clause)]
        context.mention(Mention("Result", *result.clause, words, result.metric, key, standing=False, rule="result"))
        context.relate(Fact(owner, "HAS_RESULT", key, ranges, "result"))
        told = (
            ("unit", result.figure.unit),
            ("as_of", when.as_of),
            ("period", when.period),
            ("period_reason", when.reason),
            ("time", when.words),
        )
        properties += [("metric", result.metric), *(pair for pair in told if pair[1])]
    for name, literal in properties:
        context.describe(Fact(key, name, literal, ranges, "result"))


class _Reader(FigureReader):
    """Reads the reported figures of one document."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        title = context.document.title or ""
        self.report = bool(REPORT.search(title))
        self.timeless, self.plan = bool(TIMELESS.search(title)), bool(PLAN.search(title))
        titled = re.search(r"(?<!\d)20\d\d", title)
        self.title_year = titled[0] if titled and self.report and not self.timeless else ""
        date = context.document.date or ""
        own = own_body(context)
        self.school = own if own.startswith("School|") else ""  # whose own document it is
        self.meant = [item.body for item in context.outline.items if MEANT.search(self.text[slice(*item.heading)])]
        self.clock = Clock(date, self.title_year or date[:4])

    def read(self) -> Iterator[Result]:
        """The results in order."""
        for figure in self.context.figures:
            result = self._judge(figure)
            self._pass(figure)
            if result is not None:
                self.last = result
                yield result

    def owner_of(self, result: Result) -> str:
        """The school or program that its sentence speaks of, else its task, else the body or place that the sentence or
        those before it speak of, else whose document it is; empty where a person is spoken of."""
        offset = result.figure.start
        sentence = clause_start(self.text, offset, "。!?")
        topic = self._topic(sentence, offset)
        if topic is None:
            return ""
        programs = [one for one in self.context.mentions_in("Program", sentence, offset) if one.key]
        if topic.startswith("School|"):
            return topic
        return (programs[-1].key if programs else "") or self._work_of(offset) or topic or self._own()

    def _own(self) -> str:
        document = self.context.document
        if self.school:
            return self.school
        official = document.issuer or self.plan or (self.report and not self.timeless)
        return region_key(document.region) if document.region and official else document_key(document.key)

    def _topic(self, sentence: int, offset: int) -> str | None:
        """The key of what a sentence speaks of, else of what those before it in its paragraph do; "" where nothing is
        named, None where it is a person."""
        paragraph = max(clause_start(self.text, offset, ""), sentence - REACH)
        for start, end in ((sentence, offset), (paragraph, sentence)):
            subjects = list(self._subjects(start, end))
            if subjects:
                return subjects[-1]
        return ""

    def _subjects(self, start: int, end: int) -> Iterator[str | None]:
        """What the clauses of a stretch begin with: the keys of bodies and places, None for a person."""
        openings = [start, *(found.end() for found in CLAUSES.finditer(self.text, start, end))]
        for opening in openings:
            at = self._after_times(opening, end)
            person = self.context.mention_at("Person", at)
            if person or PRONOUN.match(self.text, at):
                if person is None or not SPOKEN.match(self.text, person.end):
                    yield None
                continue
            found = self._subject_at(at, end)
            if found is not None and self._holder_of(found, end):
                continue
            if found is not None and found.key and self._is_subject(found):
                yield found.key
            elif UNNAMED.match(self.text, at):
                of_place = self.text[at] in "全该" and self.text[at + 1] not in "校园"
                yield (not of_place and self.school) or document_key(self.context.document.key)

    def _is_subject(self, body: Mention) -> bool:
        """Whether a place or body does or has what follows it; not 甲学院硕导2人, which tells of others."""
        if FOLLOWED.match(self.text, body.end):
            return False
        if body.label == "Region" and (body.end - body.start == 1 or self.text.startswith("级", body.end)):
            return False  # 市拔尖人才3人, of a school
        if (body.label == "Region" and not self.school) or self.text.startswith(
            (",", ":", "占地", "在校", "各", "中小学"), body.end
        ):
            return True
        if reporting_words().match(self.text, body.end):
            return True
        return has_word("verb", self.text[body.end : clause_end(self.text, body.end, ",。;:")])

    def _subject_at(self, offset: int, end: int) -> Mention | None:
        for label in ("School", "Organization", "Region"):
            for mention in self.context.mentions_in(label, offset, offset + 1):
                if mention.end <= end:
                    return mention
        return None

    def _holder_of(self, body: Mention, end: int) -> bool:
        """Whether a body's words lead to a person who says what follows: 县教育局副局长李颖介绍."""
        return any(
            not CLAUSES.search(self.text, body.end, person.start)
            for person in self.context.mentions_in("Person", body.end, min(end, body.end + TITLE_REACH))
        )

    def _after_times(self, offset: int, end: int) -> int:
        """Where the words after 目前, 截至2024年底 and such begin."""
        while (found := opening_times().match(self.text, offset, end)) and found.end() > offset:
            offset = found.end()
        return offset

    def _judge(self, figure: Figure) -> Result | None:
        part = PART.search(self.text, max(0, figure.start - 2), figure.start)
        if figure.unit in AMOUNTS or part or self._is_goal(figure):
            return None
        begin, sentence = self._clause_start(figure), clause_start(self.text, figure.start, "。!?")
        if self._is_part(begin, figure) or self._in_bracket(begin, figure.start):
            return None
        when = self._reported_when(sentence, begin, figure)
        if when is None:
            return None
        opening = self._opening(begin, figure)
        if figure.spelled and not has_word("verb", self.text[opening : figure.start]):
            return None  # 对两所高中: a number in characters counts what was done, or nothing
        metric, start, end = self._metric(opening, self.text[opening : figure.start], figure)
        each = next(reversed(list(EACH.finditer(self.text, sentence, figure.start))), None)
        if each and not re.search("[,;:]", self.text[each.end() : figure.start]):
            metric = self._metric_of_each(sentence, begin, metric, each)
            start, end = clause_start(self.text, each.start(), ",。;:!?"), max(end, figure.end)
        if metric is None or (self.text.startswith("、", end) and TORN.search(metric)) or not self._is_measure(metric):
            return None
        comparator = comparator_of(self.text[begin : figure.start], self.text[figure.end : figure.end + 4], figure)
        if each and comparator == "=" and self.last and self._in_list(begin):
            comparator = self.last.comparator
        baseline = baseline_of(self.text, self.before, figure)
        return Result(metric, comparator, figure, (start, end), when, baseline)

    def _metric_of_each(self, sentence: int, begin: int, metric: str | None, each: re.Match[str]) -> str | None:
        """普惠率、公办率分别达到90%、56%: each value is that of its own name."""
        if metric is None and self.last and self._in_list(begin):
            metric = self.last.metric
        return self._paired(sentence, each, metric, None)[0] if metric else None

    def _in_bracket(self, begin: int, offset: int) -> bool:
        return self.text.rfind("(", begin, offset) > self.text.rfind(")", begin, offset)

    def _is_goal(self, figure: Figure) -> bool:
        return self.context.mention_at("Target", figure.start) is not None

    @staticmethod
    def _is_measure(metric: str) -> bool:
        return (
            len(metric) <= METRIC_LONGEST
            and not BARE.fullmatch(metric)
            and not UNFIT.search(NAMED.sub("", metric))
            and metric.count("“") == metric.count("”")
            and metric.count("、") <= 3
            and not has_word("unreported", metric)
        )

    def _reported_when(self, sentence: int, begin: int, figure: Figure) -> When | None:
        """When a figure held; None unless a word of the past or present rules it, or a report that looks back there."""
        said = UNTIL.sub("截止", self.text[sentence : figure.start])
        said = PLAN_RUN.sub("", NAMED.sub("", FROM_NOW.sub("", COMPARED.sub("", said))))
        ahead = max(last_of("turn", said), last_of("future", said), said.rfind("要求"))
        already = [found.start() for found in ALREADY.finditer(said)]
        done = done_words().search(said) or (not self.plan and SUM.search(said))
        marked = max(last_of("reported", said), already[-1] if already else -1, done.start() if done else -1)
        unmarked = marked < 0 and ahead < 0 and not figure.spelled
        if not (marked > ahead or unmarked) or self._is_asked(begin, figure):
            return None
        when = self._when(sentence, figure)
        if self.clock.date and when.period[:4] > self.clock.date[:4]:
            return None
        return when if not unmarked or self._is_told(sentence, begin, figure, when) else None

    def _is_told(self, sentence: int, begin: int, figure: Figure, when: When) -> bool:
        """Whether a figure is compared with the year before, is of a year gone by, or stands in a report."""
        if has_word("after", self.text[figure.end : min(clause_end(self.text, figure.end, "。!?"), figure.end + 40)]):
            return True
        past = when.range is not None and when.range[0] >= sentence and when.period[-4:] < self.clock.date[:4]
        stated = self._is_statement(self.text[begin : figure.start])
        return (past and stated) or (self._looks_back(figure.start) and (stated or self._in_list(begin)))

    def _is_asked(self, begin: int, figure: Figure) -> bool:
        """Whether a clause demands, sets a condition, says how large something is or what it rose from."""
        clause = self.text[begin : figure.start]
        rest = self.text[figure.end : clause_end(self.text, figure.end, ",。;!?")]
        asked = has_word("asked", clause + rest) or has_word("condition", clause) or OBLIGED.search(clause)
        return bool(asked) or self._is_size(begin, figure, rest) or RISES.match(rest) is not None

    def _looks_back(self, offset: int) -> bool:
        """Whether a figure stands in a report or below a heading that looks back, not below one that looks ahead."""
        if self._section_to_come(offset) or any(start <= offset < end for start, end in self.meant):
            return False
        return self.report or any(start <= offset < end for start, end in self.reports)

    def _is_statement(self, clause: str) -> bool:
        """Whether words of a report state a figure: with a verb of doing or having, or one that tells a value."""
        if RATE.search(clause):
            return True
        return has_word("verb", clause) or bool(reporting_tail().search(clause)) or sign_start(clause) < len(clause)

    def _when(self, sentence: int, figure: Figure) -> When:
        paragraph = clause_start(self.text, figure.start, "")
        told = when_of(self.text, paragraph, sentence, figure.start, self.clock)
        if told and (told.as_of or told.period):
            return told
        above = [item for item in self.context.outline.items if item.body[0] <= figure.start < item.body[1]]
        for item in reversed(above):
            year = re.match(r"20\d\d(?=年)", self.text[slice(*item.heading)])
            if year:
                return When("", year[0], OF_HEADING)
        if self.title_year:
            return When("", self.title_year, OF_TITLE)
        if self.clock.date and STANDS.search(self.text, sentence, figure.start):
            return When(self.clock.date, self.clock.date[:4], OF_DOCUMENT)
        return told or When()

    def _opening(self, begin: int, figure: Figure) -> int:
        """Where what is measured begins: after times, places, bodies and words that only report."""
        at = begin
        while at < figure.start:
            found = reporting_words().match(self.text, at, figure.start)
            subject = self._subject_at(at, figure.start)
            if found and found.end() > at:
                at = found.end()
            elif subject and subject.end < figure.start and not FOLLOWED.match(self.text, subject.end):
                at = subject.end
            else:
                break
        return at

    def _head_of(self, phrase: str) -> str:
        head = cut_comparator(phrase)
        if len(head) > METRIC_LONGEST and (verbs := list(goal_verb().finditer(head))):
            head = head[verbs[-1].start() :]  # 由甲校牵头组建的联盟开展联合命题4次
        trimmed = reporting_tail().sub("", MIDDLE.sub("", head))
        return re.sub(r"(?<=[\u4e00-\u9fff])了(?!解)", "", trimmed)


@cache
def done_words() -> re.Pattern[str]:
    """新增了学位3200个: a verb with 了 in the clause of the figure."""
    return re.compile(rf"(?:{any_of(read_words('target_words', 'verb'))})了(?!解)[^,。;:]{{0,16}}\Z")


@cache
def opening_times() -> re.Pattern[str]:
    """What may stand before the subject of a sentence: times and 据统计."""
    return re.compile(rf"(?:{TIME}|[ \t,“]|据统计|据介绍|据了解|同时|其中|底|末)+")


@cache
def reporting_words() -> re.Pattern[str]:
    """What may stand before the phrase that is measured."""
    said = any_of(read_words("target_words", "reporting"))
    label, unclear = (
        r"【[^】\n]{1,20}】",
        r"有(?![机效关序利])|共(?![建享同])|(?<=年)[底末初]|就(?![业读学餐近地诊医])|现(?![代场实金])",
    )
    return re.compile(rf"(?:{TIME}|[ \t,、“(]|{label}|{UNNAMED.pattern}|的(?=[\u4e00-\u9fff])|{said}|{unclear})+")


@cache
def reporting_tail() -> re.Pattern[str]:
    """What may stand between the phrase that is measured and its value: 教师共有356人."""
    return re.compile(rf"(?:{any_of(read_words('target_words', 'having'))})+\Z")
