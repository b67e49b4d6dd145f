"""What the foot of a paper and its title say of its way: 抄送, 印发 with office and day, 试行 or 征求意见稿, and the
text that it announces or forwards."""

import re
from dataclasses import dataclass

from ingest.structure.signature import DATE, iso_date
from ingest.structure.title import KIND_END, is_body

Range = tuple[int, int]

COPIED = re.compile(r"抄 ?(?:送|报|至|发)(?:单位|机关)? ?: ?(?P<bodies>.*)\Z")
PRINTED = re.compile(
    rf"(?P<office>[\u4e00-\u9fff()·]{{3,40}}?)?[ \n]*(?:{DATE.pattern}) *印(?:发|制)(?: *\(?共印.{{0,10}})?\Z"
)
FOOT = re.compile(
    r"(?:主 ?送|分 ?送|抄 ?(?:送|报|至|发)(?:单位|机关)?|主 ?题 ?词|信息公开|公开(?:方式|属性|选项|形式|类别|范围)"
    r"|校 ?对|打 ?字|拟 ?稿|核 ?稿|承办(?:单位|人|科室)|责任编辑|(?:联系|监督)电话) ?:"
    r"|\((?:此件|本文)[^()]{0,12}公开|\(?共 ?印 ?\d+ ?份|(?:依申请|主动|不予)公开\Z|【?(?:打印|关闭|返回)"
)
SEPARATORS = re.compile(r"[,、;。. ]+")
STANDING = re.compile(
    r"\([^()]{0,8}?(?P<standing>(?:公开)?征求意见稿?|[送报]审稿|审议稿|报批稿|讨论稿|(?:修订|修改)?草案|草稿|初稿|试行稿?|暂行"
    r"|修订[稿版]?)[^()]{0,8}\)"
)
TRIAL = re.compile(r"(?P<standing>暂行|试行)(?:管理)?(?:办法|规定|条例|意见|方案|标准|细则|制度|规则)")
ANNOUNCES = re.compile(
    r"(?:印发|下发|公布|发布|颁布)(?P<rest>[^《\n]{0,30}《.+》|[^\n]+?(?=的(?:通知|公告|通告|决定|函)))"
)
FORWARDS = re.compile(r"(?:转发|批转)(?P<rest>.+)\Z")
QUOTED = re.compile(r"《(?P<name>.+)》")
WRAPPER = re.compile(r"的(?:通知|函|意见)\Z")
PAGE_NUMBER = re.compile(r"[-—~ ]*\d{1,4}[-—~ ]*")
ENDS = "。;!:"  # of prose above the foot
FOOT_LINES = 10
CONTINUED = 3  # lines that a list of 抄送 goes on for
LONGEST_LIST = 300


@dataclass(frozen=True, slots=True)
class Imprint:
    """`copied_to` are bodies as written, joined by 、; `printed_on` an ISO date."""

    copied_to: str | None = None
    printed_by: str | None = None
    printed_on: str | None = None


def read_imprint(text: str, paragraphs: tuple[Range, ...]) -> Imprint:
    """The lines of 抄送 and 印发, wherever they stand: below the signature or below all attachments."""
    copied, office, day = None, None, None
    for index, (start, end) in enumerate(paragraphs):
        line = text[start:end]
        if copied is None and line.startswith("抄") and (match := COPIED.match(line)):
            copied = _bodies(match["bodies"], [text[slice(*p)] for p in paragraphs[index + 1 : index + 1 + CONTINUED]])
        elif "印" in line[-16:] and end - start < LONGEST_LIST and (printed := PRINTED.search(line)):
            day = iso_date(printed[0])
            office = printed["office"] or _office_above(text, paragraphs[:index])
    return Imprint(copied, office if day else None, day)


def _office_above(text: str, above: tuple[Range, ...]) -> str | None:
    words = text[slice(*above[-1])] if above else ""
    return words if is_body(words) else None


def imprint_start(text: str, paragraphs: tuple[Range, ...]) -> int:
    """Where the foot of a paper begins; the length of the text where it has none."""
    first, beside, seen = len(text), 0, 0
    for start, end in reversed(paragraphs):
        if PAGE_NUMBER.fullmatch(text, start, end):
            first = start
            continue
        below = text[first : first + LONGEST_LIST].partition("\n")[0]
        seen += 1
        if FOOT.match(text, start) or PRINTED.search(text, start, end):
            first, beside = start, 0
        elif PRINTED.match(below) and is_body(text[start:end]):
            first = start  # the office, above the day
        elif beside < CONTINUED and not (first < len(text) and text[end - 1] in ENDS):
            beside += 1  # the bodies of a list, or what a page prints below
        else:
            break
        if seen == FOOT_LINES:
            break
    return first


def read_standing(title: str | None) -> str | None:
    """征求意见稿, 送审稿, 试行, 草案 …: how far a text is in force, as its title says it."""
    match = STANDING.search(title or "") or TRIAL.search(title or "")
    return match["standing"] if match else None


def read_announced(title: str) -> tuple[str | None, str | None]:
    """The titles of the text that a notice 印发 and of the one that it 转发, as its own title names them."""
    forwards = FORWARDS.search(title)
    if forwards:
        return None, _named(forwards["rest"])
    announces = ANNOUNCES.search(title)
    return (_named(announces["rest"]), None) if announces else (None, None)


def _named(rest: str) -> str | None:
    quoted = QUOTED.search(rest)
    if quoted:
        return quoted["name"].strip()
    inner = WRAPPER.sub("", rest)
    name = inner if KIND_END.search(inner) else rest
    return name.strip() or None


def _bodies(first: str, following: list[str]) -> str | None:
    """The bodies of a list that may go on in the next lines, up to a full stop or another line of the foot."""
    words = first
    for line in following:
        if words.endswith("。") or FOOT.match(line) or PRINTED.search(line) or len(words) + len(line) > LONGEST_LIST:
            break
        if words and not words.endswith((",", "、", ";")):
            break
        words += line
    found = [part for part in SEPARATORS.split(words[:LONGEST_LIST]) if part]
    return "、".join(found) or None
