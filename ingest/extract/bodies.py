"""Names of organizations and schools: where each begins and ends, and what it is made of.

A name ends in a head (教育局, 小学, 领导小组). It begins at its region's name, at a bare level (市教育局), or after
the last border. A head that follows a name at once makes a name of a part of it (教育局 + 办公室).
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import any_of, read_words
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import Head

LEVELS = "省市区县州旗"
GENERIC_BEFORE = "各每某两三四五六七八九十几多跨省市县区镇)/"
LEADING_NUMBER = re.compile(
    r"^(?:\d+(?:年度?|月|日|学年度?|所|个|家|名|号|期|届)?|[两二三四五六七八九十几]+(?:所|个|家|名)(?:新)?)+"
)
COUNTED = re.compile(r"[两二三四五六七八九十几\d]+(?:大|个|所|家|省|市|区|县|地)?")
CAMPUS = frozenset({"校区", "分校", "分园", "书院", "教学点"})
GROUP = frozenset({"教育集团", "集团", "中学集团", "小学集团", "幼儿园集团"})
COMPANY = re.compile("(?:公司|银行)$")
LOOSE = frozenset(
    {"联盟", "共同体", "基金", "公司", "协会", "学会", "大队", "总队", "支队", "总站", "服务站", "合作社"}
)
PARTY_POSTS = frozenset({"党委", "党组", "党总支", "党支部", "总支", "纪委", "党工委"})
MASS = frozenset({"妇联", "文联", "残联", "工商联", "科协", "侨联", "总工会", "团委", "关工委", "关心下一代工作委员会"})
OWN_PARTS = frozenset(
    {"团委", "校团委", "工会", "校工会", "机关党委", "机关党支部", "机关党总支", "纪检组", "团工委", "校友会"}
)
WHOLE = frozenset({"政府", "人民政府", "人大", "人大常委会", "人民代表大会", "政协", "法院", "人民法院", "检察院", "人民检察院", "纪委", "纪委监委", "监委", "教委", "教育局", "教体局", "教育厅", "教育委员会", "党工委"})  # fmt: skip
CENTRES = frozenset({"中心", "院", "站", "所", "队", "研究院", "教研院", "教科院", "考试院", "办公室", "工作室", "馆"})


@dataclass(slots=True)
class Body:
    """A name in the text. `core` is where it goes on after its region; `bound` the bare level before it (市, 区)."""

    label: str
    kind: str
    start: int
    end: int
    core: int
    word: str
    region: str | None = None
    bound: str = ""
    owner: "Body | None" = None
    bare: bool = False  # a section or organ named without region and owner
    surface: str = ""  # of a name that shares its head with its neighbour; else the text at start..end
    own: str = ""  # its words after the region or owner; else the text at core..end
    key: str = ""
    mention: "Mention | None" = None


class BodyFinder:
    """Goes over the heads of a text from left to right; `bodies` are the names found so far."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.places = context.places
        self.place_ends = [place.end for place in context.places]
        self.bodies: list[Body] = []

    def find(self) -> list[Body]:
        """All names, by start."""
        for head in self.context.scan.heads:
            last = self.bodies[-1] if self.bodies else None
            extended = self._extend(last, head) if last else None
            if last and extended:
                self.bodies[-1] = extended
                continue
            body = self.begin(head, last.end if last else 0)
            if body:
                self.bodies.append(body)
        return self.bodies

    def begin(self, head: Head, floor: int = 0) -> Body | None:
        """The name that ends in a head and begins after `floor`, if it is one."""
        if head.start < floor:
            return None
        if head.kind == "nation":
            return Body("Organization", "nation", head.start, head.end, head.start, head.word, "CN")
        return getattr(self, f"_begin_{head.kind}")(head, floor)

    def _begin_organ(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if not self._fits_organ(middle, head.word, chain[-1].full):
                return None
            return self._body(head, self._with_party(chain[0].start, low), chain[-1].end, chain[-1].code)
        return self._bound_organ(head, low) or self._bare_organ(head, low)

    def _fits_organ(self, middle: str, word: str, full: bool) -> bool:
        if word in WHOLE or (word == "委" and not middle):
            return not middle or (is_function(middle) and word != "教委")
        if not middle:
            return False
        if word in ("局", "厅", "委", "办") and not full:
            return is_function(middle)
        return len(middle) <= (24 if word == "委员会" else 14) and middle not in read_words("generic", "section")

    def _bound_organ(self, head: Head, low: int) -> Body | None:
        found = bound_organ().search(self.text, low, head.start)
        own = self._own_before(low)
        if own:
            middle = self.text[own.end : head.start]
            if self._fits_organ(middle, head.word, False) or (not middle and head.word == "委"):
                body = self._body(head, own.start, own.end, None)
                body.bound = own.word[-1]
                return body
        if not found:
            return None
        if head.word in ("局", "厅", "办", "委员会", "办公厅") and not found["function"]:
            return None
        begin = found.start("level")
        if begin > 0 and self.text[begin - 1] in GENERIC_BEFORE and not found["youth"]:
            return None
        body = self._body(head, found.start(), found.end("level"), None)
        body.bound = found["level"]
        if found["youth"]:
            body.own = "团委"
        return body

    def _bare_organ(self, head: Head, low: int) -> Body | None:
        middle = self.text[low : head.start]
        education = head.word in ("教委", "教育局", "教体局") and (not middle or is_function(middle))
        if not education and not (head.word in ("局", "办") and middle and is_function(middle) and head.ends):
            return None
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _begin_section(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if head.ends and (len(head.word) > 2 or 2 <= len(middle) <= 16) and head.word != "系":
                return self._body(head, self._with_party(chain[0].start, low), chain[-1].end, chain[-1].code)
            return None
        if self.text[low : low + 1] in LEVELS and low > 0 and self.text[low - 1] not in GENERIC_BEFORE and head.ends:
            middle = self.text[low + 1 : head.start]
            if self.text[low] in "省市区县" and head.word in CENTRES and (2 <= len(middle) <= 14):
                body = self._body(head, low, low + 1, None)
                body.bound = self.text[low]
                return body
        return self.bare_section(head, floor) if head.post else None

    def bare_section(self, head: Head, floor: int) -> Body | None:
        """A section named by itself: 教研室, 中小学教育科. The caller knows that a body is meant here."""
        low = max(head.soft, floor)
        if head.firm < head.soft and self.text[head.firm : low].strip() and not self._ends_body(head.firm, low):
            low = max(head.firm, floor)  # 体育卫生与艺术科: the 与 stands inside
        middle = LEADING_NUMBER.sub("", self.text[low : head.start])
        start = head.start - len(middle)
        if len(middle) > 10 or (len(head.word) == 1 and not middle) or is_generic(middle + head.word, "section"):
            return None
        if len(head.word) <= 2 and middle in read_words("generic", "section"):
            return None
        if middle[:1] == "校" and len(middle + head.word) > 2:
            start += 0
        body = self._body(head, start, start, None)
        body.bare = True
        return body

    def _ends_body(self, low: int, high: int) -> bool:
        heads = self.context.scan.heads
        starts = [head.end for head in heads]
        for i in range(bisect_left(starts, low), bisect_right(starts, high)):
            if heads[i].kind in ("section", "organ", "party") and heads[i].ends:
                return True
        return False

    def _begin_party(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if chain and chain[-1].end == head.start and head.word in MASS:
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        if head.word in MASS and head.start - low == 1 and self.text[low] in LEVELS:
            body = self._body(head, low, head.start, None)
            body.bound = self.text[low]
            return body
        return self.bare_section(head, floor) if head.post and head.word in OWN_PARTS else None

    def _begin_temporary(self, head: Head, floor: int) -> Body | None:
        low = max(head.firm, floor)
        chain = self.chain_before(head.start, low, first=True)
        if chain:
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        if head.soft > low and self._ends_body(low, head.soft):
            low = max(head.soft, floor)
        middle = LEADING_NUMBER.sub("", self.text[low : head.start])
        low = head.start - len(middle)
        if not 2 <= len(middle) <= 30 or is_generic(middle, "section"):
            return None
        if middle[0] in LEVELS and low > 0 and self.text[low - 1] not in GENERIC_BEFORE and len(middle) > 3:
            body = self._body(head, low, low + 1, None)
            body.bound = middle[0]
            return body
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _begin_body(self, head: Head, floor: int) -> Body | None:
        company = COMPANY.search(head.word) is not None
        low = max(head.firm if company else head.soft, floor)
        place = self._bracketed_place(head, floor) if company else None
        if place is not None:
            return place
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if len(middle) > 22 or (not middle and head.word in LOOSE | GROUP):
                return None
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        middle = LEADING_NUMBER.sub("", self.text[low : head.start])
        low = head.start - len(middle)
        if (
            middle[:1] in tuple("省市区县")
            and len(middle) > 2
            and self.text[low - 1 : low] not in tuple(GENERIC_BEFORE)
        ):
            body = self._body(head, low, low + 1, None)
            body.bound = middle[0]
            return body
        quoted = low > 0 and self.text[low - 1] == "“" and self.text[head.end : head.end + 1] == "”"
        if head.word in LOOSE | GROUP and not quoted:
            return None
        if not 2 <= len(middle) <= 22 or is_generic(middle, "school") or is_generic(middle, "section"):
            return None
        return self._body(head, low, low, None)

    def _bracketed_place(self, head: Head, floor: int) -> Body | None:
        """中建地产(天津)有限公司."""
        if self.text[head.start - 1 : head.start] != ")":
            return None
        opening = self.text.rfind("(", max(floor, head.start - 8), head.start)
        if opening < 0 or not self.chain_before(head.start - 1, opening + 1):
            return None
        found = re.compile("[\u4e00-\u9fff]{2,12}$").search(self.text, max(floor, opening - 12), opening)
        return self._body(head, found.start(), found.start(), None) if found else None

    def _begin_numbered(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        if not numbered_ends().match(self.text, head.end):
            return None
        chain = self.chain_before(head.start, low)
        if chain and chain[-1].end == head.start:
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        middle = self.text[low : head.start]
        if middle in ("市", "区", "县", "我市", "我区", "我县") and self.text[low - 1 : low] not in tuple(
            GENERIC_BEFORE
        ):
            body = self._body(head, low, head.start, None)
            body.bound = middle[-1]
            return body
        if chain and len(middle) <= 8:
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        if middle and (len(middle) > 4 or is_generic(middle, "school")):
            return None
        body = self._body(head, low, low, None)
        body.bare = not middle
        return body

    def _begin_school(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if head.word in CAMPUS and not chain and head.word != "教学点":
            return None
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if not self._fits_school(middle, head):
                return None
            return self._body(head, chain[0].start, chain[-1].end, chain[-1].code)
        middle = LEADING_NUMBER.sub("", self.text[low : head.start])
        low = head.start - len(middle)
        if middle[:1] in tuple("省市区县") and self.text[low - 1 : low] not in tuple(GENERIC_BEFORE):
            special = not middle[1:] and head.word in (
                "教师进修学校",
                "实验小学",
                "实验中学",
                "实验幼儿园",
                "特殊教育学校",
            )
            if special or (len(middle) > 1 and not is_generic(middle[1:], "school")):
                body = self._body(head, low, low + 1, None)
                body.bound = middle[0]
                return body
            return None
        if not 2 <= len(middle) <= 14 or is_generic(middle, "school"):
            return None
        return self._body(head, low, low, None)

    def _fits_school(self, middle: str, head: Head) -> bool:
        if not middle:
            return head.word not in ("学校", "高中", "初中", "中小学", "学院", "校区", "中专", "职高", "技校", "师范")
        return len(middle) <= 16 and not is_generic(middle, "school")

    def _extend(self, last: Body, head: Head) -> Body | None:
        """The name of a part of `last`, if the head follows it closely enough to be one."""
        if head.firm > last.end or head.start < last.end or last.kind == "bare":
            return None
        gap = self.text[last.end : head.start]
        if len(gap) > 26 or not self._extends(last, gap, head):
            return None
        if last.label == "School" and head.kind == "body" and head.word in GROUP:
            return Body("Organization", "body", last.start, head.end, last.core, head.word, last.region, last.bound)
        whole = head.kind in ("school", "numbered")
        label = "School" if whole else "Organization"
        owner = None if whole and "附" in gap + head.word else last
        body = Body(label, head.kind, last.start, head.end, last.core, head.word, last.region, last.bound, owner)
        if not whole:
            body.own = self.text[last.end : head.end]
        return body

    def _extends(self, last: Body, gap: str, head: Head) -> bool:
        inside = head.soft > last.end
        if self.chain_before(head.start, last.end) and head.kind != "school":
            return False
        if head.kind == "section":
            known = len(head.word) > 2
            if inside and (len(gap) > 12 or self._ends_body(last.end + 1, head.soft)):
                return False
            return (
                head.ends and len(gap) <= 12 and (known or bool(gap) or head.word in ("党校",)) and last.word != "局面"
            )
        if head.kind == "party":
            return not gap and not inside and not (head.post and head.word in PARTY_POSTS)
        if head.kind == "temporary":
            return not inside or not self._ends_body(last.end + 1, head.soft)
        if head.kind == "organ":
            return (
                head.word in ("办", "委员会", "办公厅")
                and last.kind == "organ"
                and not inside
                and len(gap) <= 14
                and (head.ends and (bool(gap) or head.word == "办公厅"))
            )
        if inside:
            return False
        if head.kind == "body":
            return (
                last.label == "School"
                and len(gap) <= 8
                and (head.word in GROUP or bool(gap))
                and not COMPANY.search(head.word)
            )
        if head.kind == "school" and last.label == "School":
            return head.word.startswith("附") or gap.startswith("附属") or (head.word in CAMPUS and len(gap) <= 8)
        return head.kind in ("school", "numbered") and last.kind == "body" and last.word in GROUP

    def chain_before(self, end: int, low: int, *, first: bool = False) -> Sequence[Place]:
        """The places that follow each other at once, nearest before `end` (or the first after `low`)."""
        i = bisect_right(self.place_ends, end) - 1
        if i < 0 or self.places[i].start < low:
            return ()
        while first and i > 0 and self.places[i - 1].start >= low:
            i -= 1
        j = i
        while first and j + 1 < len(self.places) and self.places[j + 1].start == self.places[j].end <= end:
            j += 1
        while i > 0 and self.places[i - 1].end == self.places[i].start and self.places[i - 1].start >= low:
            i -= 1
        return self.places[i : j + 1]

    def _own_before(self, offset: int):  # type: ignore[no-untyped-def]
        own = self.context.scan.own
        i = bisect_left([token.end for token in own], offset)
        return own[i] if i < len(own) and own[i].end == offset and own[i].kind == "here" else None

    def _with_party(self, start: int, low: int) -> int:
        for prefix in ("中国共产党", "中共", "共青团"):
            if self.text.endswith(prefix, low, start):
                return start - len(prefix)
        return start

    def _body(self, head: Head, start: int, core: int, region: str | None) -> Body:
        label = "School" if head.kind in ("school", "numbered") else "Organization"
        return Body(label, head.kind, start, head.end, core, head.word, region)


def is_function(words: str) -> bool:
    """Whether words tell what a bureau is for: 教育, 文广新, 人力资源和社会保障."""
    return functions().fullmatch(words) is not None


def is_generic(words: str, kind: str) -> bool:
    """Whether words name a kind (农村寄宿制), not one school or section."""
    return generic(kind).fullmatch(words) is not None


@cache
def functions() -> re.Pattern[str]:
    return re.compile(f"{any_of(read_words('functions'))}(?:和?{any_of(read_words('functions'))}){{0,3}}")


@cache
def generic(kind: str) -> re.Pattern[str]:
    return re.compile(f"{any_of(read_words('generic', kind))}*")


@cache
def bound_organ() -> re.Pattern[str]:
    """A bare level with what the organ is for, right before a head: 市, 市人社, 区城市管理."""
    words = any_of(read_words("functions"))
    return re.compile(f"(?:中共|(?P<youth>团))?(?P<level>自治区|[{LEVELS}])(?P<function>(?:{words}){{0,4}})$")


@cache
def numbered_ends() -> re.Pattern[str]:
    """What may follow a short school name: not 一中心, 三小时, 一幼儿."""
    return re.compile("(?![心华国央间期旬文外医等级层午秋部共时型量数额组步企孩镇康结节儿学])")
