"""Programs without quotation marks: a 计划, 工程 or 行动 with a name, where the words around it show it to be one."""

import re
from collections.abc import Container, Iterator
from functools import cache

from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.occurrences import Anchored
from ingest.structure.numbering import MARK
from ingest.structure.outline import Range

AFTER_NAME = re.compile(
    r"呢[?,]|到底|究竟|[\s、,。;:!?()《》“”\]〕—\-]|的|要|将|等|和|与|及|以及|实施|启动|开展|推进|以来|中|为|是|由|工作|在|对|项目|建设(?![\u4e00-\u9fff])|系列(?=活动|培训)|专项(?=培训)"
    r"|取得|受到|深受|备受|广受|获得|获批|获评|荣获|落户|落地|收官|顺利|进展|惠及|覆盖|累计|归|交由|委托|通过|自(?![主动])|\Z"
)
HAN = re.compile(r"(?:[\u4e00-\u9fff0-9A-Za-z+·]|(?<=[\u4e00-\u9fff])\([\u4e00-\u9fff]{1,3}\)(?=[\u4e00-\u9fff]))*\Z")
COUNTED = re.compile(r"([一二三四五六七八九十两几\d]{1,3})(?:大|项|个)(?:专项)?\Z")
COUNTS = re.compile(r"(?:[一二三四五六七八九十两]|\d{1,2})个")
NUMBERED_LINE = re.compile(
    rf"(?:^|\n) *(?:#+ *)?(?:{MARK}|[一二三四五六七八九十]{{1,3}}\.)? *"
    r"(?:关于(?:推进|实施|开展)?|(?:第[一二三四五六七八九十]|头一|再一|还有一|最后一)[件项桩](?:事|工作)?(?:,|是|,是)?)?\Z"
)
EACH_ONE = re.compile(r"一[\u4e00-\u9fff]一[\u4e00-\u9fff][\u4e00-\u9fff]{2}\Z")  # 一乡一校修缮工程
MEANT = re.compile(r"(?:(?<![高平草中太荒])原|[拟预])\Z")  # 市教育局原计划由…: what was meant to be done
ASKED = re.compile(r"(?:^|\n) *(?:记者|问|主持人) ?: *(?:那么?|还有|再?说说|关于)*,?\Z")  # 记者:某某工程呢?
ONE_THING = re.compile(
    r"(?:抓|管|盯|做|干|忙)(?:着|了)?(?:的)?(?:就)?(?:一样|一件事?)(?:—+|:|,就?是|就是)\Z"
)  # 我就抓一样——某某行动
LIST_BEFORE = re.compile(r"(?:工程|计划|行动)”?(?:、|和|以及|及)\Z")
QUOTED_BEFORE = re.compile(  # “A”教研行动和控辍保学专项行动
    r"”[\u4e00-\u9fff]{0,8}(?:项目|工程|计划|行动|活动)(?:、|和|以及|及)\Z"
)
SPOKEN_OF = re.compile(
    r"(?:要|将|已(?!经?完)|自|共|累计|惠及|覆盖|正式|全面)"
)  # after a name at the beginning of a clause
RUNNING = (  # what somebody does to an initiative that is his
    "牵头|负责|主办|承办|主抓|统筹|组织|实施|发起|承担|推进|落实|承建|创办|设立|运营|运作|管理|主管|接管|接手|承接|启动|推出|打造|主导|筹办|开展|推行"
)
POST_OF = (
    "(?:责任主体|实施主体|牵头单位|牵头部门|主管部门|主管单位|责任单位|责任部门|主办单位|承办单位|总负责人|牵头人)"
)
LED_BY = re.compile(
    rf"的{POST_OF}(?:是|为)(?![各相有])|(?:的?(?:日常|具体|组织|协调|调度|管理|推进|实施|运行|统筹|工作|事务|[、和与])*)?(?:将|均|已|拟|统一|主要|具体|[改原现])?由(?![于此])[^,。;:\n]{{1,40}}?(?:{RUNNING})"
    rf"|(?:现|已|统一)?归口?[^,。;:\n]{{2,24}}?(?:管理|管|负责|牵头|统筹)(?=[,。;\n]|\Z)|(?:现|已|全部|一并)?(?:交由|交给|委托)[^,。;:\n]{{2,24}}?(?:{RUNNING})"
    rf"|(?:就|便|正)?[是系](?!由)[^,。;:\n]{{2,30}}?(?:{RUNNING})的(?!前提|基础|关键|保障|要求|需要|结果|过程)"
    r"| ?\([^()\n]{2,60}\)(?<=牵头\)|负责\)|配合\))"
    rf"| ?\((?:牵头|责任|主办|承办|实施)(?:单位|部门|科室|主体|股室|人):"
    rf"|[。,;] ?(?:牵头|责任|主办|承办|实施)(?:单位|部门|科室|主体|股室|人):"
)
POST_HELD = re.compile(rf"的{POST_OF}")  # 甲是某某工程的牵头单位
HOLDS = re.compile(r"(?:是|为|作为|系|担任)\Z")
RUN_BY_SOME = re.compile(rf"(?:{RUNNING}|申报|申请|推广|建立|创建|开设|开办)(?:实施|开展|组织|推进|创办|运营)?的\Z")
IN_IT = re.compile(r"(?:工作|项目)?中,[^,。;\n]{2,20}?(?:牵头|负责|统筹|承担|主抓)")
ROW_JOINT = Anchored(r"(?:工程|行动|计划)、")
NAMES_IN_ROW = re.compile(  # 强师工程、润心工程、书香工程: three of one make are names
    r"(?:[\u4e00-\u9fff]{2,12}(?P<kind>工程|行动|计划)(?:、|和|及|以及))(?:[\u4e00-\u9fff]{2,12}(?P=kind)(?:、|和|及|以及))+"
    r"[\u4e00-\u9fff]{2,12}?(?P=kind)"
)
NAME = r"[\u4e00-\u9fff]{2,20}(?:工程|行动|计划)"
MEANS_AFTER = re.compile(  # 以饮食放心工程和质量提升行动|为抓手
    rf"(?:(?:、|和|与|及){NAME}){{0,3}}为(?:重要|有力|主要)?(?:抓手|契机|载体|依托|引领|平台|牵引|龙头|主线|支撑|统领)"
)
MEANS = re.compile(  # 以“双联”工程和
    r"(?:\A|(?<=[,。;:\n]))(?:要|并|将)?以"
    r"(?:[\u4e00-\u9fff“”]{2,20}?(?:工程|行动|计划)(?:、|和|与|及)){0,3}(?=[^,。;:\n“”]{4,20}\Z)"
)
TAKEN_IN = re.compile(r"(?:列入|纳入)\Z")  # 把新任教师列入某某代偿学费计划|实施范围
DASHED = re.compile(r"”(?:—+|-+)\Z")  # 实施“结对子、种文化”——某县舞蹈美育工程
SCOPE = re.compile(r"(?:的)?(?:实施|支持|资助|覆盖|建设)范围")
SPECIAL = re.compile(r"[\u4e00-\u9fff]{4,}专项(?:招聘|培训|招生|培养)")
IN_NAMES = frozenset({"支持", "促进", "加强", "提高", "鼓励", "引导"})  # right behind 实施 they begin a name
CLAUSE_MARKS = frozenset("。;\n,:")
LONG_NAME = 5
ENDS_NAMES = frozenset({"促进", "规范", "利用"})
NOMINAL = ENDS_NAMES | {"升级", "推进", "研究"}
SMALL_BORDERS = (  # single characters that stand before a name and, but for the words named here, not inside one
    r"(?:的|了|(?<![小闯健虎])将|把|被|是(?!否)|与|(?<![高中初同平优均])等(?!级)|以(?=实)|(?<![行作认])为(?![民人])|(?<!普)及(?!时)|在(?![职线校岗])|(?<![重主需])要(?!素)|和(?![谐美平])"
    r"|(?<![结核比校])对(?![口外标接])|使(?!用|命)|从(?!严|教)|由|到(?![位校])|(?<![集其高初空])(?<![^全各本我]县)中(?![小学华国职心考高层等英外医青西东])|让|该|这(?=[个项一次])|(?<![尤极与何])其(?![他它中余实次]))"
)
LONGEST = 36
ROW_NAME = 4  # characters of a name among others of its make (队伍建设|工程)
SHORT_MEANS = 5
LONG_MEANS = 6  # characters of a name that is a means to something (学生饮食放心|工程)


def find_unquoted(text: str, cells: Container[Range] = ()) -> Iterator[Range]:
    """实施教师素质提升工程; also as a heading or as all of one of the `cells`, and in a list after such a one."""
    last = -1
    rows = [row.span() for row in NAMES_IN_ROW.finditer(text)] if ROW_JOINT.search(text) else []
    for match in _patterns()["bare"].finditer(text):
        if not AFTER_NAME.match(text, match.end()):
            continue
        start, introduced = name_start(text, match.start())
        in_row = any(first <= match.start() < end for first, end in rows)
        means = _means_start(text, match.start(), match.end())
        if means or (in_row and text.rfind("、", start - 4, start) >= 0):
            start = means or text.rfind("、", 0, start) + 1  # 、校园饮水工程
        core = text[start : match.start()]
        alone = text[match.end() : match.end() + 1] in ("", "\n", "。", ":")
        line = NUMBERED_LINE.search(text, max(0, start - 16), start) if alone else None
        heading = line is not None and (text[match.end() : match.end() + 1] != "。" or line.group().strip() != "")
        heading = heading or (is_name(core) and _is_spoken_of(text, start, match.end()))
        charged = introduced and _patterns()["charge"].search(text, max(0, start - 2), start) is not None
        introduced = introduced or _is_led(text, start, match.end()) or in_row or means > 0
        introduced = introduced or _is_somebodys(text, start, match.end())
        introduced = introduced or _takes_in(text, start, match.end())
        if means and len(core) < SHORT_MEANS:
            continue  # 以全民健身行动为契机: no more than what all do
        introduced = introduced or DASHED.search(text, max(0, start - 5), start) is not None
        long_name = (in_row and len(core) >= ROW_NAME) or (means and len(core) >= LONG_MEANS) or SPECIAL.fullmatch(core)
        named = is_name(core) or (long_name and not COUNTED.fullmatch(core))
        if start < last or not (named or ((heading or (introduced and not charged)) and is_short_name(core))):
            continue
        listed = last >= 0 and start - last <= 2 and LIST_BEFORE.search(text, max(0, start - 5), start)
        listed = listed or (len(core) >= LONG_NAME - 1 and QUOTED_BEFORE.search(text, max(0, start - 16), start))
        introduced = introduced or _launches_list(text, start)
        spoken_of = len(core) >= LONG_NAME and text[start - 1] in CLAUSE_MARKS and SPOKEN_OF.match(text, match.end())
        if introduced or listed or heading or spoken_of or (is_name(core) and (start, match.end()) in cells):
            last = match.end()
            yield start, match.end()


def _means_start(text: str, start: int, end: int) -> int:
    """Where the name of a means to something begins, whose kind stands at start..end; 0 where it is none."""
    clause = clause_start(text, start, ",。;:") if MEANS_AFTER.match(text, end) else start
    means = MEANS.search(text, clause, start) if clause < start else None
    return after_leads(text, means.end(), start) if means else 0


def _takes_in(text: str, start: int, end: int) -> bool:
    """列入某某代偿学费计划实施范围: who falls under it."""
    return bool(SCOPE.match(text, end) and TAKEN_IN.search(text, max(0, start - 2), start))


def _is_spoken_of(text: str, start: int, end: int) -> bool:
    """Whether a question is about the name, or somebody says that this is the one thing he does."""
    before = ASKED if text.startswith(("呢", "到底", "究竟"), end) else ONE_THING
    return before.search(text, max(0, start - 16), start) is not None


def _is_led(text: str, start: int, end: int) -> bool:
    """县域高中振兴行动由A牵头: whoever leads something by that name makes it a program."""
    before = next((n for n in (3, 2) if text[max(0, start - n) : start] in read_words("programs", "lead")), 0)
    start -= before  # 全县集团化办学工程由A牵头
    return (start == 0 or text[start - 1] in CLAUSE_MARKS) and LED_BY.match(text, end) is not None


def _is_somebodys(text: str, start: int, end: int) -> bool:
    """甲是某某工程的牵头单位, 甲发起的某某行动, 在某某行动中,甲负责…: the words around it tell whose it is."""
    if HOLDS.search(text, max(0, start - 3), start):
        return POST_HELD.match(text, end) is not None
    if text.startswith("在", start - 1):
        return IN_IT.match(text, end) is not None
    return text.startswith("的", start - 1) and RUN_BY_SOME.search(text, max(0, start - 8), start) is not None


def _launches_list(text: str, start: int) -> bool:
    """持续推进A整治、B行动: the word that launches stands at the head of the list."""
    if text[start - 1 : start] != "、":
        return False
    clause = clause_start(text, start, ",。;:")
    return bool(_patterns()["launch"].search(text, clause, min(clause + 6, start)))


def name_start(text: str, end: int) -> tuple[int, bool]:
    """Where the name before `end` begins, and whether a word that launches or runs it stands before."""
    run = HAN.search(text, max(0, end - LONGEST), end)
    start = run.start() if run else end
    introduced = False
    for match in _patterns()["border"].finditer(text, start, end):
        if introduced and match.start() == start and match.group() in IN_NAMES:
            continue  # 实施|支持山区教师成长计划
        if end - match.end() < 2:
            if match.group() in ENDS_NAMES and end == match.end():
                break  # 职业教育促进工程
            if match.group() not in _launching():
                return end, False
            break
        done = introduced and match.group() == "了" and match.start() == start and end - match.end() >= LONG_NAME
        start, introduced = match.end(), done or match.group() in _launching()
    return after_leads(text, start, end), introduced


def after_leads(text: str, start: int, end: int) -> int:
    """Where a name begins once 全县, 新一轮, 深入 before it are left out; two characters of it stay in any case."""
    while lead := _patterns()["lead"].match(text, start):
        if end - lead.end() < 2:
            break
        start = lead.end()
    return start


def has_border(core: str) -> bool:
    """Whether words hold one that a name never runs over, but for verbs that are nouns inside names (提档升级)."""
    return any(not m.start() or m.group() not in NOMINAL for m in _patterns()["border"].finditer(core))


def after_borders(text: str, start: int, end: int) -> int:
    """Where a name begins once the words that stand before names (召开, 我区) are left out."""
    for match in _patterns()["border"].finditer(text, start, end):
        start = match.end() if end - match.end() > 4 else start
    lead = _patterns()["lead"].match(text, start, end)
    return lead.end() if lead else start


def is_name(core: str) -> bool:
    """Whether the words before a 计划, 工程 or 行动 are more than what kind it is or how many there are."""
    if len(core) < 4 or COUNTED.fullmatch(core) or COUNTS.match(core) or MEANT.search(core):
        return False
    if core.endswith(tuple(read_words("programs", "generic"))):
        return EACH_ONE.match(core) is not None
    alone = next((w for w in read_words("programs", "alone") if core.endswith(w)), "")
    return not alone or len(core) > len(alone) + 3


def is_short_name(core: str) -> bool:
    """青蓝, 强县中: short names count only where someone launches or runs them."""
    if core in read_words("programs", "short"):
        return True
    words = (*read_words("programs", "generic"), *read_words("programs", "alone"))
    if len(core) == 2:
        return core not in words and core not in _common_words() and not COUNTED.search(core)
    return len(core) == 3 and not COUNTED.fullmatch(core) and not core.endswith(words) and not core.startswith(words)


@cache
def _launching() -> frozenset[str]:
    return read_words("programs", "launch") | read_words("programs", "charge")


@cache
def _common_words() -> frozenset[str]:
    """Words of two characters that say what is done or with what (改造, 设备), so that they name no program."""
    return read_words("common", "verb") | read_words("common", "noun")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    borders = frozenset[str]().union(
        *(read_words("programs", kind) for kind in ("launch", "charge", "wall", "drafted"))
    )
    return {
        "bare": re.compile(any_of(read_words("programs", "bare")) + r"(?:[1-9]\.0)?"),  # 工程2.0
        "border": re.compile(f"{any_of(borders)}|{SMALL_BORDERS}"),
        "launch": re.compile(any_of(read_words("programs", "launch"))),
        "charge": re.compile(f"{any_of(read_words('programs', 'charge'))}\\Z"),
        "lead": re.compile(any_of(read_words("programs", "lead"))),
    }
