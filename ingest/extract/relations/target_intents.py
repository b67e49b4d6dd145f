"""What says outside of a plan that a clause is still to come: 今年将改造…, 要…, 可新增学位…, 规划36个教学班."""

import re
from functools import cache

from ingest.extract.lexicon import any_of, read_words
from ingest.extract.relations.figures import Figure
from ingest.extract.relations.target_phrases import SOON, goal_verb, has_word, sign_start
from ingest.extract.relations.target_signs import DONE, REPEATED

MUST = r"(?<![主重需不只就又都首想])要(?![求点闻素是件害职领务么强])"
WISHED = re.compile(rf"(?:他|她|会议|学校|同时|此外|下一步)?,?(?:还|也)?{MUST}")  # a sentence that begins with 要
OF_YEARS = re.compile(
    r"(?:各[校园县乡镇]{1,2}|全[县市区校]|双方|两校)?\s*(?:计划|预计|力争|拟|将)?(?:"
    r"(?:用|在)?(?:[一二两三四五]|[1-5])年(?P<within>内|之内)?(?:时间|左右)*(?:计划|将|要|共|拟)*"
    r"|每(?:学?年|学期|月|周|季度?)(?:计划|将|要)?|(?:今年|明年|今|明)?(?:[春秋]季?)?(?:首批|首期|首年|首届|第一批|先期)(?:计划|拟|将)?"
    r"|(?:今年|本学[期年])(?:计划|拟|将|要|共|再)*"
    r")"
)
STARTS = re.compile(r"招(?:生|收|录)|立项|确定|选定|选取|放在|打磨|挑选")  # besides the verbs of goals
PER_HEAD = re.compile(
    r"每[名位个所批][\u4e00-\u9fff]{1,6}?(?:不超过|不少于|至少|最多|不低于|联系|结对|跟岗|帮扶|带教|指导|辅导)"
)
SENTENCE_END = re.compile(r"[。!?\n]")
LATER = re.compile(r"[,;](?:力争|争取)?[到至]20\d\d年")
UNDERTAKEN = re.compile(  # 今年继续实施“甲”计划,改建学校22所
    rf"{SOON}[^,。;]{{0,8}}?(?:继续|将|要|拟|重点)?(?:组织)?(?:实施|启动|推进|开展|推行)(?!了)[^,。;]*[,;]"
)
TO_HAVE = re.compile(r"可(?:以)?(?:再)?(?:新增|增加|提供)[^,。;]{0,10}\Z")
PLACES = re.compile(r"学位|座位|床位|入学|就读|入园")
PLANNED = re.compile(r"规划(?:建设|设置|开设|设|新建)?(?:总)?(?:教学班|班级)?\Z")
ROOM_BEFORE = re.compile(
    r"规划(?:建设|设置|开设|设|新建)?(?:教学班)?\d+个?(?:教学)?班?,(?:可)?(?:新增|提供)[^,。;\d]{0,4}\Z"
)
CLASSES = re.compile(r"个?(?:教学)?班|轨|[^,。;\d]{0,4}学位")
PLACES_AFTER = 8  # letters behind a figure in which what it counts is named
SHARE_TO_REACH = re.compile(  # 优良率要提高到55%, 达标率须为100%, 筛查率保证98%
    rf"(?:{MUST}|必须|须|务必)(?:确保|力争)?(?:(?:提高|提升|上升|增加|扩大|降低|下降|压减|降|控制|稳定|保持)(?:到|至|在)|达到?|为)\Z"
    r"|(?:率|比例|比重|覆盖面)(?:要|须|必须)?(?:保证|确保|保)\Z"
)
WISH = re.compile(r"打算|希望|想[让把要]|盼着?")  # what somebody wants to be so
REQUIRED = re.compile(r"(?<![级按据照合符])要求")
NEXT = re.compile(r"下学[期年]|新学[期年]|明[年春秋]|后年|下个?月")  # nothing of it is past
AHEAD = re.compile(
    rf"{SOON}|[到至](?:\d{{1,2}}月|[本这]?学?期末|年[底末])|[一二两三四五六七八九十]年[里内间]|[本这]学期"
)
MUST_DO = re.compile(rf"{MUST}[^、,。;:]{{1,12}}\Z")
CHANGES = re.compile(r"(?:下降|减少|降低|压减|缩减|提高|提升|增加|增长|上升|扩大)\Z")
COMING = re.compile(rf"{SOON}|将|拟|计划(?!数)|自20\d\d年起")
ENROLMENT = re.compile(
    r"(?:招生|招收|录取)(?:计划|规模|人数)数?[^,。;]{0,4}(?:增加|扩大|增|扩|提高|减少|调减|压减|减)[到至为]\Z"
)


def is_intended(text: str, sentence: int, begin: int, figure: Figure) -> bool:
    """Whether the clause of a figure, or the sentence it stands in, wants or announces what it counts."""
    clause, before = text[begin : figure.start], text[sentence : figure.start]
    if DONE.search(clause) or has_word("past", clause):
        return False
    if (figure.unit == "%" and SHARE_TO_REACH.search(clause)) or _is_wanted(before, clause):
        return True
    return (
        bool(_announced().search(clause))
        or _is_ruled(text, before, clause, figure)
        or _is_room(text, before, clause, figure)
    )


def _is_wanted(before: str, clause: str) -> bool:
    """我们打算引进20名, 下学期增加到200人, 到6月底要接通21个: what somebody wants, or is to be in a time to come."""
    if MUST_DO.search(clause) and AHEAD.search(before):
        return True
    sets = _set_out().search(clause) is not None or sign_start(clause) < len(clause)
    changes = CHANGES.search(clause) is not None
    asked = REQUIRED.search(clause) is not None and (changes or sign_start(clause) < len(clause))
    return asked or bool((WISH.search(clause) and (sets or changes)) or (NEXT.search(clause) and sets))


def _is_ruled(text: str, before: str, clause: str, figure: Figure) -> bool:
    """Whether what the sentence says before its clause makes it one of what is to come."""
    governed = _set_out().search(clause) is not None
    if governed and (UNDERTAKEN.search(before) or _same_year_on(text, before, figure)):
        return True
    if ENROLMENT.search(clause):
        return COMING.search(before) is not None
    return bool(WISHED.match(before)) and (governed or sign_start(clause) < len(clause))


def _is_room(text: str, before: str, clause: str, figure: Figure) -> bool:
    """可新增学位1800个, 规划36个教学班,新增学位1800个: what a building is to hold."""
    unit = figure.end - len(figure.unit)
    if TO_HAVE.search(clause):
        return PLACES.search(clause + text[unit : figure.end + PLACES_AFTER]) is not None
    if ROOM_BEFORE.search(before) and PLACES.search(clause):
        return True
    return bool(PLANNED.search(clause) and CLASSES.match(text, unit))


def is_run_of(clause: str, *, told: bool) -> bool:
    """Whether the clause before a figure says what an initiative does in its years, every so often or for each; of a
    chronicle (`told`) only what it is to do within some years."""
    if PER_HEAD.match(clause) and not told:
        return True
    span = OF_YEARS.match(clause)
    if span is None or (told and not span["within"]):
        return False
    rest = clause[span.end() :]
    often = bool(REPEATED.search(span[0])) and has_word("alone", rest)
    return often or bool(goal_verb().match(rest) or STARTS.match(rest))


def _same_year_on(text: str, before: str, figure: Figure) -> bool:
    """2024年改造宿舍1200平方米,到2026年完成全部改造: a year's share of what goes on."""
    stop = SENTENCE_END.search(text, figure.end)
    return bool(re.match(r"20\d\d年", before) and LATER.search(text, figure.end, stop.start() if stop else len(text)))


@cache
def _set_out() -> re.Pattern[str]:
    """新建公办幼儿园2所: a verb of goals that governs the figure itself."""
    return re.compile(any_of(read_words("target_words", "verb")) + r"[^、,。;]{0,14}\Z")


@cache
def _announced() -> re.Pattern[str]:
    """今年将改造16所, 春节前交付24套, 还要再添36个."""
    verb = any_of([*read_words("target_words", "verb"), *read_words("target_words", "alone")])
    return re.compile(
        rf"(?:^|(?<=[\u4e00-\u9fff])){SOON}[^,。;:]{{0,10}}?(?:先|再|将|拟|需|{MUST})[^,。;:]{{0,12}}?{verb}"
        rf"|(?:将|拟|还要|决定(?=设立|新|投入|安排|筹|建))(?:会|再|陆续|逐步|分批|继续|全面|统一)?(?:在[^,。;:]{{2,12}})?{verb}"
    )
