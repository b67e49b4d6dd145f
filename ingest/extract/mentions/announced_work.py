"""The work that a notice is about, where its first line does not tell: a title of its own below the heading,
also over several lines (某县人事局关于组织开展2021年度 | 事业单位考核工作的通知), a heading without 关于
(2021年度事业单位考核工作的通知, 某中学2020年学生暑期实践活动方案), and what the text announces
(现就做好档案信息归集工作通知如下)."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ingest.extract.occurrences import Anchored
from ingest.structure.issuer import title_issuer
from ingest.structure.outline import Range

HEAD = 700  # characters in which a notice that a page brings has its title
LINES = 3  # lines that a title has at most
LINE_LONGEST = 45
SHARED = 4  # characters that the heading and the announced work have in one piece
SHARED_PART = 0.5  # the same, of all characters of the work
LEAST = 6
MOST = 0.8  # of its characters the heading has, in another order
NOTICE_END = re.compile(r"(?:补充)?(?:通知|公告|通告)(?: ?\([^()\n]{1,12}\))? *\Z")
HEADING = re.compile(r"(?:通知|公告|通告|方案|办法|函)(?:\([^()]*\))?[》 ]*\Z")
KIND = (
    r"(?:工作|评选|评比|评审|推荐|选拔|选聘|选派|选调|招聘|招募|申报|报名|考核|征集|认定|验收|竞聘|遴选|推选|归集|选树"
    r"|专项(?:检查|督查|督导|调研|整治|治理))"
)
DOES = r"(?:(?:认真|进一步|切实|扎实|继续|联合|全面)*(?:做好|组织开展|开展|组织实施|组织|实施|启动|举行|举办)(?:好)?)"
ROUND = r"(?:(?:19|20)\d\d(?:[—-](?:19|20)\d\d)?(?:学年|年度?)|第[一二三四五六七八九十\d]{1,3}[届批轮])"
RULES = r"(?:(?:实施|指导|工作)?(?:办法|方案|意见|细则))?"
TITLE_NAME = re.compile(
    rf"关于(?:(?P<does>{DOES})|公布|印发)?(?P<name>(?!公布|印发)[^《》。;:]{{6,48}}?{KIND}){RULES}的?\Z"
    rf"|关于(?P<sent>(?:选派|遴选|选拔|选调|评选|推选|招募|征集)(?:[\u4e00-\u9fff]{{0,6}}){ROUND}[^《》。;:]{{6,40}}?)的\Z"
)
BARE_END = re.compile(rf"(?:{NOTICE_END.pattern})|(?:实施|工作)*方案 *\Z")
BARE_NAME = re.compile(
    rf"(?:转发[:：]?)?(?P<name>[^《》。;:,]{{4,40}}?(?:{KIND}|活动|(?:招聘|选聘|招募)[^《》。;:,工作]{{2,8}}(?:工作)?))的?\Z"
)
OTHER = re.compile(  # no work of its own: what is done to rules, papers, boards and people
    r"\A(?:全面|切实|深入|扎实|大力|认真)*(?:加强|改进|规范|深化|推进|落实|建立|贯彻|调整|成立|公布|表彰|转发|印发|完善|健全|严格|严禁|严肃|取消|废止|修订|制定|同意|召开|参加|申请|对|进一步)"
    r"|(?:有关|相关|重点|主要|各项|几项|若干|等|教育|教学|学校|当前|近期|[春秋]季|暑期|寒假|假期|期末|开学)工作\Z|(?:教育|教学|教研|社团|党建|党团|工会|日常|志愿|学期|季度)活动\Z|名单|结果|先进|优秀集体|工作[及和与、]|[(（](?:以下|[^()（）]{7})"
)
ANNOUNCED = Anchored(
    rf"现(?:就|将|对){DOES}?(?:我[省市县区旗校局]|本[省市县区校])?(?P<name>(?!有关|相关|具体)[^,。;:\n《》]{{4,40}}?{KIND})(?:的)?(?:有关|相关|具体)?(?:事项|事宜|要求|安排|工作|办法)?"
    r"(?:作|做)?(?:如下(?:安排|通知|部署)|(?:通知|公告|通告|公布|安排|部署)如下|制[定订](?:本|如下)?(?:实施|工作)?方案)"
)
SELECTS = "评选|选拔|选派|遴选|推选|招募|征集"
DECIDED = re.compile(  # 省教育厅决定于2010年评选第十批名师, though the notice is about recommending for it
    rf"决定(?:于[^,。;\n]{{2,10}}|在[^,。;\n]{{2,10}})?(?:开展|组织)?(?P<name>(?:{SELECTS})[\u4e00-\u9fff“”]{{0,6}}?{ROUND}[^,。;:\n《》]{{4,30}})(?=[,。;:\n])"
)
BEGUN = re.compile(  # 某市第七批援藏教师选拔工作正式启动
    rf"(?<=\n)(?P<name>[^,。;:!\n《》]{{6,40}}?{KIND})(?:现在|目前|现|已经|已|正式)*(?:启动|开始|展开|进行)(?=[,。;])"
)
BLANKS = re.compile(r"[ \n]+")
MARKS = str.maketrans("", "", "“”")


def announced_work(text: str, title: Range, known: str) -> Iterator[tuple[int, int, str]]:
    """Where the work of a notice is named: start, end, core. `known` is the name that the title has already given."""
    heading = text[slice(*title)]
    core = known
    for place in (*_titles(text, title), *_announced(text, title, heading)):
        said = BLANKS.sub("", text[slice(*place)]).translate(MARKS)
        if len(said) < LEAST or OTHER.search(said) or (core and not _is_one(said, core)):
            continue
        core = core or said
        yield *place, core


def decided_selection(text: str, title: Range, core: str) -> tuple[int, int, str] | None:
    """评选第三届名师, on which somebody decides; `core` is what the notice itself is about."""
    decided = DECIDED.search(text, title[1], title[1] + 2 * HEAD) if HEADING.search(text[slice(*title)]) else None
    if decided is None:
        return None
    said = decided["name"].translate(MARKS)
    return *decided.span("name"), core if _is_same_work(said, core) else said


def _titles(text: str, title: Range) -> Iterator[Range]:
    """The names in the titles of notices, and in the heading if it has no 关于."""
    for start, end in notice_titles(text, title[0]):
        named = TITLE_NAME.search(text, text.rindex("关于", start, end), end)
        if named and (named["does"] or re.search(ROUND, named.group())):
            yield named.span("name" if named["name"] else "sent")
    words = text[slice(*title)]
    bare = BARE_END.search(words)
    if bare and "关于" not in words:
        issuer = title_issuer(words) or ""
        named = BARE_NAME.match(text, title[0] + len(issuer), title[0] + bare.start())
        quoted = named and "“" in named["name"] and named["name"].endswith("活动")  # it has a name of its own
        if named and not quoted and re.search(ROUND, named["name"]):
            yield named.span("name")


def notice_titles(text: str, start: int) -> Iterator[Range]:
    """The titles of notices in the head of a page, from the first character of the line to the word 通知."""
    lines: list[Range] = []
    for line in re.finditer(r"[^\n]+", text[: start + HEAD]):
        lines = [*lines[-LINES + 1 :], line.span()]
        end = NOTICE_END.search(text, *line.span())
        if end is None or len(line.group()) > LINE_LONGEST * 2:
            continue
        for first, last in reversed(lines):
            if re.search("[。;:!?]", text[first:last]) or last - first > LINE_LONGEST * 2:
                break
            if "关于" in text[first:last]:
                yield first, end.start()
                break


def _announced(text: str, title: Range, heading: str) -> Iterator[Range]:
    """现就做好X工作通知如下, where the heading is about the same."""
    if HEADING.search(heading):
        for match in (
            *ANNOUNCED.finditer(text, title[1], title[1] + 2 * HEAD),
            *BEGUN.finditer(text, title[1], title[1] + HEAD),
        ):
            name, said = match["name"].translate(MARKS), BLANKS.sub("", heading).translate(MARKS)
            if _shared(name, said) >= SHARED or sum(character in said for character in name) >= MOST * len(name):
                yield match.span("name")


def _is_one(name: str, other: str) -> bool:
    """Whether two names speak of one work."""
    return _shared(name, other) >= max(SHARED, SHARED_PART * min(len(name), len(other)))


def _is_same_work(said: str, core: str) -> bool:
    """评选第三届名师 is 第三届名师评选, and not 第三届名师推荐工作."""
    deed = re.match(SELECTS, said)
    return bool(deed and deed[0] in core) and _is_one(said, core)


def _shared(name: str, other: str) -> int:
    return SequenceMatcher(None, name, other, autojunk=False).find_longest_match(0, len(name), 0, len(other)).size
