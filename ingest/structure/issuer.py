"""Which body a document is from: the signature, else its own title, else the page's publisher, else the own school."""

import re
from collections import Counter

from ingest.structure.outline import Outline, Range
from ingest.structure.region import iter_place_names
from ingest.structure.title import KIND_END, NUMBER_LINE, head_of_minutes, is_bodies, is_body, letterhead
from ingest.structure.view import View

TITLE_ISSUER = re.compile(
    r"(?P<issuer>.{3,60}?)(?:关于|转发|印发|回复(?=[\u4e00-\u9fff]{4})|(?=(?:19|20)\d\d(?:[-—至]\d+)?(?:学?年))"
    r"|(?=(?:第[\d一二三四五六七八九十]+次|专题|办公|工作|局务|局长|校务|校长|园务|园长|院务|行政|协调|调度|联席|扩大)*会议?纪要|工作要点|工作计划|工作总结|重点工作|权责清单|领导(?:班子)?(?:成员)?[^,。;:]{0,8}分工)"
    r"|(?:(?<=[小中]学)|(?<=学校)|(?<=幼儿园)|(?<=局))(?<!中小学)(?<!中小学校)(?<!各.学)(?<!各学校)(?![^“]{2,12}局)"
    r"(?=(?:第[\d一二三四五六七八九十]{1,3}届[^,。;:]{2,24}|“[^,。;:]{2,20}(?:活动|行动|节|赛|展演)|[^,。;:“]{2,12}活动)(?:实施|工作|活动)?方案\Z))"
)
TABLE_END = re.compile(r"(?:表|清单|台账|名单|目录|分工|安排)(?:\([^()]*\))? *\Z")
STAMP = re.compile(r"\((?:代章|章|盖章|印章|共印\d+份)\)")
SEPARATOR = re.compile(r"[ 、\n]+")
SECOND_ISSUER = re.compile(
    r"(?<=[厅局委会部院室办])(?=(?:[\u4e00-\u9fff]{2,6}?(?:省|市|区|县|旗|州)|[省市区县])(?!委)"
    r"[\u4e00-\u9fff]{1,14}?(?:厅|局|委员会|政府|办公室|中心|委)\Z)"
)
# On a school's own pages the school speaks of itself; a journalist's 我校 is somebody's quoted words.
OWN_SCHOOL = re.compile(r"我校|我园|来校|校(?:团委|工会|办公室|党委|党总支|长室)|全体教工")
JOURNALIST = re.compile(r"本报|记者|通讯员|新华社|中新")
BESIDE_OWN = re.compile(r"(?:我校|学校)(?:与|和|、|同|及|赴|到|前往)\Z|(?:与|和|、|赴|到|前往|走进|由)\Z")
# The office that had the paper printed: its bureau issued it where no signature stands.
PRINTED = re.compile(
    r"(?P<office>[\u4e00-\u9fff]{4,24}?(?:厅|局|委员会|政府|教委|委))(?P<part>办公室|办公厅)?[ \n]+"
    r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日 ?印(?:发|制)"
)
# The masthead of a bulletin or a table: 某县教育局办公室编  2024年3月1日.
EDITED = re.compile(
    r"^ *(?P<body>[\u4e00-\u9fff]{2,20}?(?:局|厅|委员会|教委|政府|中学|小学|学校|幼儿园)"
    r"(?:[\u4e00-\u9fff]{0,6}(?:办公室|科|股|室|中心))?)"
    r" ?(?:编印|编发|编|制)(?: +(?:19|20)\d\d年[^\n。]{0,16})? *$",
    re.MULTILINE,
)
TAIL_LENGTH = 300
SCHOOL_REST = re.compile(
    r"第?[一二三四五六七八九十百]{1,3}(?:中学?|小学?|幼儿园|职中|职高|高中)"
    r"|(?!公办|民办|普通|义务|全面|全体|各|中等|高级|职业学校|中小学|小学|中学)[\u4e00-\u9fff]{1,5}?(?:中学|小学|学校|幼儿园|职专|学院)"
)
OF_DISTRICT = re.compile("有各级各类学校")  # a yearbook's entry, which goes on about a few of them
LEAST = 2  # a school that speaks of itself names itself more than once
HEAD_LENGTH = 1500
LETTERHEAD = 10  # lines


def read_issuer(view: View, outline: Outline, title: str | None) -> str | None:
    """The issuers as written, joined by 、."""
    signed = view.text[slice(*outline.issuer)] if outline.issuer else None
    words = signed or title_issuer(title)
    if not words:
        edited = edited_by(view.text)
        return (
            _heading(view.text)
            or (view.text[slice(*edited)] if edited else None)
            or printed_by(view.text)
            or _own_school(view.text, title or "")
        )
    words = STAMP.sub("", words)
    return "、".join(part for line in SEPARATOR.split(words) for part in SECOND_ISSUER.split(line) if part)


def _heading(text: str) -> str | None:
    """The bodies of a letterhead: X文件 above the number, or several lines, one of them with 文件."""
    lines = [line.strip() for line in text[:HEAD_LENGTH].split("\n") if line.strip()][:LETTERHEAD]
    minutes = head_of_minutes(lines)
    if minutes:
        return next((issuer for line in lines[:minutes] if (issuer := title_issuer(line))), None)
    if len(lines) > 1 and lines[0].endswith("文件") and NUMBER_LINE.match(lines[1]):
        body = lines[0].removesuffix("文件").strip()
        return body if is_body(body) else None
    bodies = [re.sub(r" ?文件\Z", "", line) for line in lines[: letterhead(lines)]]
    return "、".join(part for line in bodies for part in SEPARATOR.split(line) if part) or None


def title_issuer(title: str | None) -> str | None:
    """The bodies that a title begins with (X关于…, X2024年…), as written."""
    match = TITLE_ISSUER.match(title or "")
    if not title or not match or title.startswith(("转发", "关于")):
        return None
    if title[match.end() : match.end() + 1].isdigit() and not (KIND_END.search(title) or TABLE_END.search(title)):
        return None  # X2015年第一次会议召开 is a report on X
    words = match["issuer"].strip()
    return words if is_bodies(words) and words[0] not in "我本各全" else None


def edited_by(text: str) -> Range | None:
    """Who made the paper, by a line of its own among the first."""
    found = EDITED.search(text, 0, HEAD_LENGTH)
    return found.span("body") if found and text.count("\n", 0, found.start()) < LETTERHEAD else None


def printed_by(text: str) -> str | None:
    """局办公室印发: the bureau; 政府办公室 issues in its own name."""
    found = list(PRINTED.finditer(text, max(0, len(text) - TAIL_LENGTH)))
    if not found:
        return None
    office, part = found[-1]["office"], found[-1]["part"] or ""
    return office + part if office.endswith(("政府", "市委", "县委", "区委", "省委")) else office


def _schools_named(text: str) -> Counter[str]:
    """How often each school with a place in its name stands there; a name that is the end of another counts for it."""
    names: Counter[str] = Counter()
    last = 0
    for start, end in iter_place_names(text):
        match = SCHOOL_REST.match(text, end)
        if match and start >= last and not BESIDE_OWN.search(text, max(0, start - 6), start):
            names[text[start : match.end()]] += 1
        last = match.end() if match and start >= last else last
    for name in list(names):
        longer = [other for other in names if other != name and other.endswith(name)]
        if len(longer) == 1:
            names[longer[0]] += names.pop(name)
    return names


def _own_school(text: str, title: str) -> str | None:
    if not OWN_SCHOOL.search(text) or JOURNALIST.search(text[:HEAD_LENGTH]):
        return None
    names = _schools_named(text[:HEAD_LENGTH])
    best = max(names, key=lambda name: (names[name], len(name), name), default=None)
    if best and OF_DISTRICT.search(text, 0, text.find(best)):
        return None
    places = [title[start:end] for start, end in iter_place_names(title)]
    if best and places and not any(best.startswith(place[:2]) for place in places):
        return None  # a paper about another place
    # A list of schools has no school of its own.
    return best if best and names[best] >= LEAST and names[best] * 2 >= names.total() else None
