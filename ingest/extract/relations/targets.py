"""Measurable goals: metric, comparator, value, unit and deadline, and whose they are.

One pass finds figures with a unit; each is then judged by its clause alone. Past facts, conditions, numbers in
headings, titles and quotation marks are none.
"""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

from graph.identity.keys import document_key, region_key, target_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.relations.figure_reader import (
    CLAUSE,
    EACH,
    HEADING_YEAR,
    PEOPLE,
    STAGE_LAST,
    FigureReader,
    Measured,
    evidence_of,
    numbers_of,
)
from ingest.extract.relations.figures import Figure, find_figures
from ingest.extract.relations.target_dates import (
    DATE_CELL,
    DONE_BY,
    DUE,
    DUE_BEHIND,
    FIVE_YEARS,
    FIVE_YEARS_OF_PLANS,
    LIMIT,
    YEARS,
    due_in,
)
from ingest.extract.relations.target_intents import is_intended, is_run_of
from ingest.extract.relations.target_phrases import (
    after_words,
    comparator_of,
    has_word,
    sign_start,
    since_turn,
)
from ingest.extract.relations.target_quotas import read_quotas
from ingest.extract.relations.target_signs import (
    DONE,
    PLAN_RUN,
    baseline_of,
    class_size,
    is_agreed,
    is_norm,
    is_share_of_each,
    lead_of,
    looks_ahead,
)
from ingest.extract.relations.target_tables import read_tables
from ingest.extract.relations.tasks import ORDINARY, PLAN, Work
from ingest.structure.outline import Range

CHANGE = re.compile(r"(?:下降|减少|降低|压减|缩减|提高|提升|增加|增长|上升|扩大)\Z")
GROWN = re.compile(r"[较比](?:上一?年|去年|上学年)?(?:同期)?(?P<how>提高|提升|增长|增加|下降|减少|降低)")
RESOLVED = re.compile(r"确保|力争|争取|努力")
COMPARED = re.compile(
    r"[较比](?:上一?年|去年|上学年|同期)(?:同期)?|[与同和](?:上年|去年|往年)(?:大致|基本|完全)?(?:相同|一致|持平|一样)"
    r"|[由从](?:去年|上年)(?:底|末)?的?(?=[^,。;]{1,12}(?:提|升|增|扩|降|减|压|缩))|同比(?=下降|减少|降低)"
)
FILES = re.compile("调档|调阅|投档|折算|权重|成绩|分数|占分|赋分")
BOUND = re.compile(  # how far a share may go, or where it stays
    "(?:不得?|不能|不应|应不|严禁)(?:超过|突破|低于|少于|高于)|控制在|稳定在|保持(?:在)?(?=\\d|\\Z)|(?:降低?|提高|调整)(?:到|至)"
)
PLACES_PLANNED = re.compile(
    "(?:招生计划|计划招生|招生规模|招生总计划)(?:总?数)?(?:为|共计?|约|达到?|是|:|控制在|不超过)*\\Z"
)
RULE_OF_SIZE = re.compile("执行|遵守|落实")
OTHERS_CHANGE = re.compile("[,;](?!同比|[比较与和]|增[长加]|提高|提升|下降|位居|位列|居)")
LAST_CENTURY = re.compile(r"(?<!\d)1[89]\d\d年")
SENTENCE = re.compile(r"[。!?\n]")
MONEY = frozenset({"元", "万元"})
PAID = re.compile(r"收费|收取|补贴|补助|奖金|奖励")
SET_SUM = re.compile(  # 补助标准提到每人每月1800元
    r"(?:不[低高多]于|不少于|不(?:得|能|应)?(?:超过|低于|高于)|提高?[到至]|提升[到至]|增加[到至]|降低?[到至]|控制在)(?:每[人生名校班月年期]|每学期)*\Z"
)
SHARE_OF_PAID = re.compile(r"(?:收费|补贴|补助|奖金|奖励)[^,。;]*(?:比例|占比|比重|率)")  # 用于教师补助的比例不低于70%
FEES = re.compile(r"(?:收费|学费|保教费|住宿费|伙食费|学杂费)(?:标准)?[^。;:]{0,6}:[^。;]*\Z")
COUNTED = re.compile(r"(?:万?[人名位]|人次|[所个项次节篇堂期处家支套台件场册本间座元条份])\Z")
AT_LEAST = ("至少", "不少于", "不低于")
DURATIONS = frozenset({"分钟", "小时", "个小时", "天"})
NEWS = re.compile(r"(?!.*(?:招生|报名|录取|入学|考试)).*(?:发布|举行|召开|启动|揭牌|签约)")
CHRONICLE = re.compile(r"质量年度报告|年度质量报告|质量年报|年鉴|大事记|[县市区校]志|回顾|总结")  # 年内 is past there
ENTRY = re.compile(r"^ *【[\u4e00-\u9fff、·“”]{2,14}】 *(?=[\u4e00-\u9fff\d])", re.MULTILINE)  # of a yearbook
FEW_ENTRIES = 3
NEAR = 4  # characters between a date and a figure that are quoted together
QUOTE_LONGEST = 200
REPORT_OF = re.compile(  # 某校举行某工程启动仪式, 某计划见闻: a report on a plan, not the plan
    r"(?:举行|召开|仪式|启动|揭牌|签约|见闻|侧记|小记|纪实|掠影|走笔|速写|故事|风采|纪事)(?!.*(?:通知|方案|意见|办法|规划|要点|计划)\Z)"
)
LIST_COUNTED = re.compile(  # 共建五个项目。一是…: a count of what is listed
    r"(?:大?(?:项目|工程|行动|方面|任务|举措|措施|平台|机制|计划|活动|工作|问题|内容|实事|大事|事情?))?[,。:;]?\s*(?:其中)?(?:一是|一、|\(一\)|第一[,、]|1[.、]|①|其一)"
)
STANDING_SIZE = re.compile(  # 占地63亩, 教学班42个: how large a school is
    r"(?:学校|全[校园县区市]|现|校园|校舍|总)*(?:占地(?:面积)?|建筑面积|(?:在校|在园|在籍|在读|寄宿)?(?:学生|幼儿|生)|(?:在编|在岗|专任)?(?:教职工|教师|教工)"
    r"|教学班级?|班级|党员|图书|藏书)(?:总?数|人数)?|(?:学校|校园)?(?:距离?[\u4e00-\u9fff]{1,8}|服务(?:行政)?[村社区]+)|每个?年级"
)
AGREEMENT = re.compile(r"(?:协议|合同|备忘录)书?\Z")
NO_VERB = re.compile("党建|建议")
STAGED = re.compile(  # 首批改造学校, 各领办小学, 下半年讲: what is counted by stages, terms or doers is to be done
    r"(?:首批|首期|第一批|先期)(?!\d)|各(?=[带领建办联帮结派设配增])|今年|[本下]学[期年]|下半年|带动|提供学位"
)
LACKING = re.compile(r"缺口[^,。;]{0,6}?(?:约|近|达|有|为)?\Z")  # 缺口约210人
COPIES = re.compile(r"(?:印|一式|附|报送?|提交|上交)(?:发|各)?\Z")  # 共印15份
PARTIES = re.compile(r"[甲乙]方(?![法式面向案])")
LISTED_NUMBERS = re.compile(r"第[\d、,和]*[、,和]\Z")  # 上述第1、2期
THAT_PROGRAM = re.compile(r"(?:这项|这个|该|此项)(?P<kind>工程|计划|行动|项目|活动|方案|机制)")
YEARS_ON = re.compile(
    r"20\d\d年|每[^,;]*\Z|[一二三四五]年|下一步|将|要|力争|拟|计划|目标|确保|不低于|不少于|达到|明年|今后|本学"
)
NOWHERE = re.compile(r"在.*各[\u4e00-\u9fff]")  # 在甲校、乙校各建1个: of what was named before
RESULT = re.compile(  # of a selection: what it sets out for those selected is a goal
    r"结果|表彰|通报|答复|任免|获奖名单|名单的?(?:通知|公示|公告)|公示公告|拟(?:立项|命名|认定)"
)
BY_WHEN = re.compile(
    r"[到至](?:今年|本?年)底的|(?:今年|明年|本学[年期]|\d{1,2}月)(?:\d{1,2}日)?(?:底|末)?之?前(?!已)|(?:利?用|未来)[一两二三四五]年(?:左右)?时间(?![^,。;]{0,20}了)"
)
ARRIVED = re.compile(
    r"[^,。;]{0,12}(?:全部|均|都|已经?)(?:已)?(?:到岗|到位|上岗|就位|入职|返岗)"
)  # 招录的26名教师全部到岗
ALREADY = re.compile(
    r"(?<![为除])了(?:近|约|超过)?\Z|已(?:经)?[\u4e00-\u9fff]{1,4}\Z|已(?:经)?[^,。;]{1,6}[\u4e00-\u9fff]{2,8}\Z"
)  # 已上线课程46门
INSPECTORS = re.compile(r"[\u4e00-\u9fff]{0,6}(?:督[查导察]|检查|工作|巡[查视]|调研|核查|考核|专家|领导)(?:小?组|专班)")
POINTS = re.compile(r"满意度|平均分|均分|差距|指数|测评")  # what points measure, apart from marks and minutes
SMALL = re.compile(
    r"用于.*|劳动年龄|(?:奖励|奖学|助学|补助|奖教)(?:基金|资金)|不足\d+[人名](?:以下)?的?(?=[\u4e00-\u9fff]{2})|不足(?!\d)|补贴性|满意|期满|教龄[^,。;]{1,6}年?的?|平均年龄|(?:录取|升学|上线)率"
)  # 不足30人教学班: no condition
RATE = r"[^、“”\d]{2,}(?:率|占比|比例|覆盖面)"
RATES = re.compile(rf"{RATE}(?:[、和及与]{RATE})+")
AND = re.compile(r"(?<=[率比例面])[、和及与]")
CELL_OF_POINTS = re.compile(  # what the cell beside it is worth
    r"[^,。;\n\t|]{0,40}?[\t\n |]+\d{1,3}分(?=[\s|]|\Z)"
)
POINTS_END = re.compile(r"[,。;:!?\n]")  # a cell beside its own tells what it counts for
SCORED = re.compile(r"[加减扣得计]\d+(?:\.\d+)?分")
UNNAMED = re.compile(  # 首批18所今年年底前完工: of what was named before
    r"(?:首批|首期|一期)(?:(?:今|明)年)?(?:年底|\d+月底?)?(?:之?前)?(?:全部)?(?:完成|建成|到位|投用|交付|竣工|启用|完工|交工|开通|挂牌)"
)
SCRAP = re.compile(r"[\d+]+”|[^,]*”指")  # “3+1”指…
TASKS_ALONE = re.compile(r"(?:超额)?完成了?(?:年度|全年|既定|年初)*(?:目标|计划|任务)+[数量]?")  # 完成目标任务的105%
BEGINS = re.compile(r"[^,。;:\n]{0,8}(?:启动|起步|开始|起)(?=[,。;])")  # 于2024年秋季学期启动
YEAR_ABOVE = re.compile(  # over what is to be reached in that year
    r"(?:(?:[一二三四五六七八九十]{1,3}|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2})[、. ]?)?[到至]?(?P<year>20\d\d)年"
    r"(?:度|底)?的?(?:主要|工作|具体|建设|预期)*(?:目标|任务|计划)?[:。]?\Z"
)
ALLOTS = re.compile(r"(?:今年|明年|本年度|20\d\d年)?(?:计划|拟|预计|将)(?:安排|投入|招聘|招收|新增|新建|培训|资助)")
ON_BASIS = re.compile(r"的?(?:水平|数量)?的?基础上|水平上")  # 在2023年基础上增加30%
FROM = re.compile(r"(?:(?<!占)比|[由从自较])\Z")
ADMISSION = re.compile(r"招生|报名|录取|入学|考试")  # but for shares, its matters count places, days, choices
NAMED = re.compile(  # a name may hold 计划 and 工程, and end in 计划
    r"“[^“”]{1,12}”(?:(?!拟|将)[\u4e00-\u9fff]{0,8}?计划(?!新(?!学期)|[建招培在用投完开改扩选引资组实覆年今于再到明每分\d]))?|《[^《》]*》"
)


@dataclass(frozen=True, slots=True)
class Target(Measured):
    """A goal as read, with the words that give its deadline."""

    deadline: str | None
    dated: Range | None
    baseline: float | None = None
    named: Range | None = None  # the cell of a table that says what is measured


def find(context: Context) -> None:
    """State every target and its owner."""
    context.figures = find_figures(context.text)
    reader = _Reader(context)
    stated: set[str] = set()
    for target in reader.read_all():
        owner = reader.owner_of(target.figure.start)
        key = target_key(owner, target.metric, target.figure.unit, target.deadline or "")
        _state(context, owner, key, target, first=key not in stated)
        stated.add(key)


def _joined(text: str, ranges: tuple[Range, ...]) -> tuple[Range, ...]:
    """到2020年,争取|创建50所学校: what stands so close in one line is one quote."""
    if len(ranges) < 2:
        return ranges
    first, last = ranges
    near = last[0] - first[1] <= NEAR and "\n" not in text[first[1] : last[0]]
    return ((first[0], last[1]),) if near and last[1] - first[0] <= QUOTE_LONGEST else ranges


def _state(context: Context, owner: str, key: str, target: Target, *, first: bool) -> None:
    ranges = _joined(context.text, evidence_of(target.clause, target.dated))
    if target.named:
        ranges = tuple(sorted({target.named, *ranges}))
    properties = numbers_of(target, target.baseline)
    if first:
        words = context.text[slice(*target.clause)]
        context.mention(Mention("Target", *target.clause, words, target.metric, key, standing=False, rule="target"))
        context.relate(Fact(owner, "HAS_TARGET", key, ranges, "target"))
        told = (("metric", target.metric), ("unit", target.figure.unit), ("deadline", target.deadline))
        properties += [(name, said) for name, said in told if said]
    for name, literal in properties:
        context.describe(Fact(key, name, literal, ranges, "target"))


def _each_rate(target: Target) -> Iterator[Target]:
    """入园率、巩固率保持100%: a rate that shares its value with the one before it is measured as well."""
    rates = AND.split(target.metric) if RATES.fullmatch(target.metric) else [target.metric]
    yield from (replace(target, metric=metric) for metric in rates)


class _Reader(FigureReader):
    """Reads the targets of one document."""

    speech = True

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        title = context.document.title or ""
        self.ordinary = bool(ORDINARY.search(title)) and not RESULT.search(title) and not NEWS.match(title)
        self.admission = self.ordinary and bool(ADMISSION.search(title))
        entries = len(ENTRY.findall(self.text)) >= FEW_ENTRIES and not PLAN.search(title)
        self.told = bool(CHRONICLE.search(title)) or entries
        self.plan = bool(PLAN.search(title)) and not (ORDINARY.search(title) or REPORT_OF.search(title))
        signed = bool(AGREEMENT.search(title)) or len(PARTIES.findall(self.text)) >= FEW_ENTRIES
        self.agreement = signed and not REPORT_OF.search(title)
        self.limits = {work.key: limit for work in context.works if (limit := self._limit(work))}

    def _limit(self, work: Work) -> tuple[str, Range] | None:
        """The 完成时限 of a task: after its label, or alone in a cell of its row."""
        for start, end in work.bodies:
            cell = work.row is not None
            match = DATE_CELL.fullmatch(self.text, start, end) if cell else LIMIT.search(self.text, start, end)
            if match:
                month = f"-{int(match['month']):02d}" if match["month"] else ""
                return match["year"] + month, (start, end) if cell else match.span()
        return None

    def read_all(self) -> Iterator[Target]:
        """The targets of tables of indicators and the quotas of a paper on admission, then those of sentences."""
        taken = set()
        tables = read_tables(self.text, self.context.outline.tables, self.year or "", plan=self.plan)
        for one in (*tables, *(read_quotas(self.text, self.context.figures) if self.admission else ())):
            place = (one.figure.start, one.figure.end)
            taken.add(one.figure.start)
            yield Target(
                one.metric, one.comparator, one.figure, place, one.deadline, one.dated, one.baseline, one.named
            )
        yield from self.read(taken)

    def read(self, taken: Set[int] = frozenset()) -> Iterator[Target]:
        """The targets of sentences in order."""
        for figure in self.context.figures:
            target = self._judge(figure) if figure.start not in taken else None
            self._pass(figure)
            if target is not None:
                self.last = target
                yield from _each_rate(target)

    def owner_of(self, offset: int) -> str:
        """The task around a figure, else the program named before it in its sentence, else the region or document."""
        work = self._work_of(offset)
        if work:
            return work
        begin = self._sentence_start(offset)
        programs = [p for p in self.context.mentions_in("Program", begin, offset) if p.key]
        programs = programs or self._meant_by_kind(begin, offset) or self._only_one_before(begin)
        if programs:
            return programs[-1].key
        region = self.context.document.region
        return region_key(region) if region else document_key(self.context.document.key)

    def _meant_by_kind(self, begin: int, offset: int) -> list[Mention]:
        """这项工程由甲主抓,…: the program of that kind that the paragraph named before."""
        that = THAT_PROGRAM.search(self.text, begin, offset)
        line = clause_start(self.text, begin, "")
        before = self.context.mentions_in("Program", line, begin) if that else ()
        return [p for p in before if that and p.key and p.name.endswith(that["kind"])]

    def _judge(self, figure: Figure) -> Target | None:
        begin = self._clause_start(figure)
        if self._counts_nothing(begin, figure):
            return None
        before = self.text[begin : figure.start]
        sentence = self._sentence_start(figure.start)
        if not self._is_goal(sentence, begin, figure):
            return None
        metric, start, end = self._metric(begin, before, figure)
        each = next(reversed(list(EACH.finditer(self.text, sentence, figure.start))), None)
        if metric is None and each and self.last and self._in_list(begin):
            metric, start, end = self.last.metric, figure.start, figure.end  # 分别新增500个、600个
        if metric and (grown := GROWN.fullmatch(metric)):  # 确保入学率达到92%,比上年提高1.5个百分点
            metric = self.last.metric + grown["how"] if self.last and self._in_list(begin) else None
        sized = class_size(self.text, sentence, figure)
        if sized and (metric is None or self.text.startswith(")", figure.end)) and "班额" not in (metric or ""):
            metric = before.rpartition("即")[2] if figure.unit == "人/班" else ""
            metric += sized  # 按标准班额招生(小学45人/班); 班额标准(最多不得超过50人)计算
        if sized and metric and RULE_OF_SIZE.search(metric):
            metric = sized  # 各校要严格执行班级学额控制在40人以内的规定
        if metric is None:
            return None
        deadline, dated = self._deadline(sentence, figure.start)
        if deadline is None and (lead := lead_of(self.text, figure.start)):
            deadline, dated = self._deadline(lead[0], lead[1])
        if deadline is None:
            deadline, dated = self._deadline_after(figure)
        if deadline is None:
            deadline, dated = self._deadline_above(figure.start)
        if each and not re.search("[,;:]", self.text[each.end() : figure.start]):
            metric, deadline = self._paired(sentence, each, metric, deadline)
        if metric is None:
            return None
        comparator = comparator_of(before, self.text[figure.end : figure.end + 4], figure)
        baseline = baseline_of(self.text, self.before, figure)
        target = Target(metric, comparator, figure, (start, end), deadline, dated, baseline)
        return target if self._holds(target, begin, sentence) else None

    def _counts_nothing(self, begin: int, figure: Figure) -> bool:
        """Whether a figure stands in a report, a heading, a name or a bracket, or gives marks."""
        if LISTED_NUMBERS.search(self.text, begin, figure.start) or CELL_OF_POINTS.match(self.text, figure.end):
            return True
        if figure.unit == "份" and COPIES.search(self.text, begin, figure.start):
            return True
        if figure.unit == "分":
            before = self.text[begin : figure.start]
            if not POINTS.search(before) or before.endswith(("加", "减", "扣", "计", "得", "记")):
                return True
        return any(start <= figure.start < end for start, end in self.reports) or self._is_part(begin, figure)

    def _holds(self, target: Target, begin: int, sentence: int) -> bool:
        """Whether what was read is a goal after all: not of a year gone by, no scrap of a list, no bare count."""
        gone = target.deadline and self.year and target.deadline[:4] < self.year
        figure = target.figure
        if gone or self._is_count(target, begin):
            return False
        inspectors = INSPECTORS.match(self.text, figure.end) and figure.unit in ("个", "支")
        if inspectors or ARRIVED.match(self.text, figure.end) or ALREADY.search(self.text, begin, figure.start):
            return False  # 组建两个督查组: how the work is done
        if _is_scrap(target):
            return False
        if target.comparator != "=" or not COUNTED.search(figure.unit) or target.dated:
            return True
        if self._is_of_row(begin, figure):
            return True
        said = NO_VERB.sub("", self.text[begin : figure.end] + target.metric)
        signed = sign_start(self.text[begin : figure.start]) < figure.start - begin
        return bool(
            signed
            or STAGE_LAST.search(self.text, begin, figure.start)
            or STAGED.search(said)
            or DUE_BEHIND.match(self.text, figure.end)
            or "每" in said
            or self._in_list(begin)
            or has_word("verb", said)
            or has_word("alone", said)
            or has_word("future", self.text[sentence : figure.start])
            or is_intended(self.text, sentence, begin, figure)
        )

    def _is_of_row(self, begin: int, figure: Figure) -> bool:
        """护学岗81个 in a row of a table of work: what ends its clause in another cell than the work itself."""
        ends = self.text[figure.end : figure.end + 1] in ("", *",;。\n\t")
        if not (self.plan and ends):
            return False
        return any(
            start <= begin < figure.end <= end and (end <= work.heading[0] or work.heading[1] <= start)
            for work in self.context.works
            if work.row is not None
            for start, end in work.bodies
        )

    def _is_count(self, target: Target, begin: int) -> bool:
        """Whether a figure counts what the text goes on to list, or says how large a school is."""
        figure = target.figure
        if figure.spelled and LIST_COUNTED.match(self.text, figure.end):
            return True
        said = sign_start(self.text[begin : figure.start]) < figure.start - begin
        return target.comparator == "=" and not (said or target.dated) and is_size_or_place(target.metric)

    def _is_goal(self, sentence: int, begin: int, figure: Figure) -> bool:
        before = self.text[sentence : figure.start]
        stop = CLAUSE.search(self.text, figure.end)
        after = self.text[figure.end : stop.start() if stop else figure.end + 30]
        if not self._may_be_goal(begin, figure, before + after):
            return False
        if self._is_size(begin, figure, after) or (figure.share and not self._is_set(begin, figure, after)):
            return False
        clause = self.text[begin : figure.start]
        rest = SENTENCE.search(self.text, figure.end)
        behind = self.text[figure.end : min(rest.start() if rest else figure.end, figure.end + 40)]
        if self.plan:  # 优良率达到52%,近视率较上年下降1个百分点: the second is compared
            behind = OTHERS_CHANGE.split(behind)[0]
        planned = (self.plan and RESOLVED.search(before)) or ALLOTS.search(clause)
        if has_word("after", behind) and not planned:
            return False
        if (
            SCORED.search(POINTS_END.split(self.text[figure.end : figure.end + 40])[0])
            or after.startswith(("的,", "未"))
            or after.endswith("之一")
            or (after.endswith("的") and figure.unit != "%")
        ):
            return False
        clause = SMALL.sub("", clause + after.partition("(")[0][:6])
        if figure.unit in MONEY and FEES.search(before):
            return False  # 收费标准:省级示范园每生每月450元
        if figure.unit in MONEY and SET_SUM.search(self.text, begin, figure.start):  # 每生每月收费不高于150元
            clause = PAID.sub("", clause)
        if figure.unit == "%" and SHARE_OF_PAID.search(clause):
            clause = PAID.sub("", clause)
        if figure.unit in PEOPLE:  # 每年奖励高三毕业生12名: no sum that a condition gives
            clause = clause.replace("奖励", "")
        here = re.split("[,。;:]", before)[-1]
        past = LAST_CENTURY.search(before) is not None
        since = since_turn(before)
        if since != before and sign_start(here) < len(here):  # 到2025年,每百名学生拥有骨干教师达到1名
            since = since.replace("拥有", "")
        since = since.replace("拥有量", "").replace("拥有率", "")
        past = past or (has_word("past", COMPARED.sub("", since)) and not is_norm(self.text, begin, figure))
        past = past or self._is_told_as_done(since)
        return not (past or has_word("condition", clause) or self._counts_what_is(here))

    def _is_told_as_done(self, before: str) -> bool:
        """开了班,首批有63名老人听课: what a report tells as done in an earlier clause, with nothing ahead since."""
        done = None if self.plan else next(reversed(list(DONE.finditer(before))), None)
        since = before[done.end() :] if done else ""
        return done is not None and not (has_word("future", since) or BY_WHEN.search(since) or YEARS_ON.search(since))

    @staticmethod
    def _counts_what_is(words: str) -> bool:
        """发挥2所示范校的作用 counts what is there; 依托基地开发课程4门 does not."""
        if LACKING.search(words):
            return True
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
        of_task = (
            not self.told
            and (figure.unit == "%" or not self.admission)
            and any(start <= figure.start < end for start, end, _ in self.bodies)
        )
        if not self.plan and not of_task and not self._of_section_to_come(figure):
            ahead = self._is_ahead(figure, sentence)
            said = self.text[begin : figure.start]
            firm = (
                self.text.startswith("以上", figure.end)
                or not figure.spelled
                or any(word in said for word in AT_LEAST)
                or has_word("verb", said)
            )
            lasts = figure.unit in DURATIONS and not (is_norm(self.text, begin, figure) or is_share_of_each(said))
            return bool(ahead) and firm and not lasts
        listed = self.last is not None and self.last.figure.spelled and self._in_list(begin)
        clause = self.text[begin : figure.start]
        return not figure.spelled or listed or has_word("verb", clause) or any(word in clause for word in AT_LEAST)

    def _of_section_to_come(self, figure: Figure) -> bool:
        """Whether a figure stands below a heading of what is still to be done, in no notice of a selection."""
        return not self.ordinary and figure.unit not in DURATIONS and self._section_to_come(figure.start) is not None

    def _is_ahead(self, figure: Figure, sentence: str) -> bool:
        begin = self._sentence_start(figure.start)
        sentence = NAMED.sub("", sentence.replace("年内", "") if self.told else sentence)
        for program in self.context.mentions_in("Program", begin, figure.start):
            sentence = sentence.replace(self.text[program.start : program.end], "")  # 计划 in its name is no intent
        if class_size(self.text, begin, figure):
            return True
        if self.ordinary:  # a notice of a selection counts places and rounds; only what it decides or dates is a goal
            said = self.text[self._clause_start(figure) : figure.start]
            return (
                "决定" in sentence
                or self._is_admitted(begin, figure)
                or any(
                    year["to"] and has_word("verb", said) and self.year and (year["last"] or year["year"]) >= self.year
                    for year in YEARS.finditer(self.text, begin, figure.start)
                )
            )
        return (
            DUE_BEHIND.match(self.text, figure.end) is not None
            or has_word("future", sentence if "每" in sentence else PLAN_RUN.sub("", sentence))
            or bool(BY_WHEN.search(sentence))
            or is_norm(self.text, self._clause_start(figure), figure)
            or is_share_of_each(self.text[self._clause_start(figure) : figure.start])
            or (self.agreement and is_agreed(self.text[self._clause_start(figure) : figure.start]))
            or self._is_set_by_program(begin, figure)
            or looks_ahead(self.text, begin, figure, self.year)
            or is_intended(self.text, begin, self._clause_start(figure), figure)
        )

    def _is_admitted(self, sentence: int, figure: Figure) -> bool:
        """普通高中招生计划约3.5万人, 确保入学率达到97%以上, 比例不得超过5%: what a paper on admission sets itself."""
        clause = self.text[self._clause_start(figure) : figure.start]
        if not self.admission or FILES.search(clause) or DONE.search(clause) or has_word("past", clause):
            return False
        if figure.unit == "%":
            return bool(RESOLVED.search(self.text, sentence, figure.start) or BOUND.search(clause))
        done = self.text.startswith("已", figure.end)
        return figure.unit in ("人", "名", "万人") and not done and PLACES_PLANNED.search(clause) is not None

    def _is_set_by_program(self, sentence: int, figure: Figure) -> bool:
        """组织实施“X”计划,三年培育名师50名: what an initiative is to bring about in its years, or every so often."""
        begin = self._clause_start(figure)
        programs = [p for p in self.context.mentions_in("Program", sentence, begin) if p.key]
        programs = programs or self._only_one_before(sentence)
        told = programs and DONE.search(self.text, max(programs[-1].end, sentence), figure.start)
        return bool(programs) and not told and is_run_of(self.text[begin : figure.start], told=self.told)

    def _only_one_before(self, sentence: int) -> list[Mention]:
        """The program that a paragraph named before a sentence, where it named but one."""
        line = clause_start(self.text, sentence, "")
        named = [p for p in self.context.mentions_in("Program", line, sentence) if p.key]
        return named if len({program.key for program in named}) == 1 else []

    def _deadline_above(self, offset: int) -> tuple[str | None, Range | None]:
        """(一)2025年目标 over the items of that year; 2024年重点工作 in a report."""
        inner = [one for one in self.context.outline.items if one.body[0] <= offset < one.body[1]]
        headings = [one.heading for one in reversed(inner)]
        if not self.plan:
            coming = self._section_to_come(offset)
            headings = [coming] if coming else []
        for start, end in headings:
            year = (YEAR_ABOVE if self.plan else HEADING_YEAR).match(self.text, start, end)
            if year:
                at = year.span("year") if self.plan else year.span()
                return self.text[slice(*at)], at
        return None, None

    def _deadline_after(self, figure: Figure) -> tuple[str | None, Range | None]:
        """…,确保2027年秋季学期前完成 after the figure, else the 完成时限 of its task."""
        match = DONE_BY.match(self.text, figure.end)
        if match:
            month = f"-{int(match['month']):02d}" if match["month"] else ""
            return match["year"] + month, (match.start("year"), match.end())
        return self.limits.get(self._work_of(figure.start) or "", (None, None))

    def _deadline(self, sentence: int, offset: int) -> tuple[str | None, Range | None]:
        """The latest 到…年 before the figure in its paragraph, or a year that opens its own sentence."""
        paragraph = clause_start(self.text, offset, "")
        found: tuple[str | None, Range | None] = (None, None)
        for match in YEARS.finditer(self.text, paragraph, offset):
            if match["school"] or match["study"] or match["end"] in {"起", "以来"}:
                continue
            if not match["to"] and (BEGINS.match(self.text, match.end()) or ON_BASIS.match(self.text, match.end())):
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
        for match in FIVE_YEARS_OF_PLANS.finditer(self.text, paragraph, offset):
            if found[1] is None or match.start() > found[1][0]:
                found = (FIVE_YEARS[match["n"]], match.span())
        return found if found[0] else self._due(sentence, offset)

    def _due(self, sentence: int, offset: int) -> tuple[str | None, Range | None]:
        """6月底前, 到年底 before a figure in its sentence, in the year that the document is of."""
        due = next(reversed(list(DUE.finditer(self.text, sentence, offset))), None) if self.year else None
        deadline = due_in(due, self.year, self.context.document.date or "") if due and self.year else None
        return (deadline, due.span()) if due and deadline else (None, None)


def _is_scrap(target: Target) -> bool:
    """Whether what is measured is torn from a name or a list, or names nothing."""
    metric = target.metric
    torn = (
        SCRAP.match(metric)
        or TASKS_ALONE.fullmatch(metric)
        or UNNAMED.fullmatch(metric)
        or metric.count("“") > metric.count("”")
    )
    return bool(torn) or (target.comparator == "=" and metric.count("、") > FEW_ENTRIES)


def is_size_or_place(metric: str) -> bool:
    """Whether what is measured is no more than how large a school is, or where something is built."""
    return STANDING_SIZE.fullmatch(metric) is not None or NOWHERE.fullmatch(metric) is not None
