"""What the rules for the beginnings of names share: the record of a name, places before a head, bare levels."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from graph.regions.table import regions
from ingest.extract.beginnings_words import is_generic
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import PARTIES, last_verb, read_words
from ingest.extract.mentions.regions import Place, townships_of_peoples
from ingest.extract.scan import Head, Token

LEVELS = "省市区县州旗盟"
NUMBER_OF_ITEM = re.compile(r"(?:\A|[\n。;:]) *\((?:[一二三四五六七八九十]{1,3}|\d{1,2})\)\Z")
KINDS_OF_CITIES = ("直辖", "单列", "设区", "不设区的")
OF_OTHERS = re.compile(r"(?:邻近?|兄弟|周边|所在|(?<![此另之以除课校海])外)\Z")  # 邻县教育局, 外县教育局
GENERIC_BEFORE = frozenset("各每某两三四五六七八九十几多跨省市县区镇级地)/")
NUMERALS = frozenset("〇一二三四五六七八九十百千两几数多0123456789")
COUNT = re.compile(
    r"^.*(?:\d|[两几])+(?:所|个|家|支)|^(?:\d+(?![\d团])(?:年度?|月|日|学年度?|号|期|届)?"
    r"|[一两二三四五六七八九十几]+[来余多]?(?:所|个|家(?![子店村庄渠堡院屯坊])|名|支)新?|[百千万]支|所)+"
)
TERM = re.compile(r"^第[一二]学期")
FROM_DATE = re.compile(  # 自2018年9月1日起|复旦大学, 去年秋季起|某校
    r"^(?:自|从)?(?=[\d去今明当春秋])(?:(?:[去今明当]|\d+)年)?(?:[春秋]季(?:学期)?|\d+月(?:\d+日)?)?起(?=..)"
)
COUNT_SIGN = re.compile(r"[\d两几一二三四五六七八九十百千万支]")
COUNTED_AFTER = re.compile(r"\d+(?:个|所|家|支|名|项|处|间)|之|化|伍")
ROOMS = re.compile(r"[一二两三四五六七八九十几数\d][多余来]?[间套层栋处幢排]\Z")
COUNTED_GAP = re.compile(r"(?<!第)[两二三四五六七八九十\d]+(?:大|个)?$")
LEVEL_WORD = re.compile(
    "[一二三四五]?级|民(?!族)|[前学府]街|前路|内(?!蒙)|[属直里立域场容价省市区县]|政(?![法务协策研])"
)  # 市级, 区属, 市民 are no levels before a name
QUOTED = ("“", "”")
WHOLE, EDUCATION, OF_PARTY = (read_words("head_traits", trait) for trait in ("whole", "education", "of_party"))
CENTRES, INCOMPLETE, NEVER_BARE = (read_words("head_traits", trait) for trait in ("centre", "incomplete", "never_bare"))
GROUP, LOOSE, SCHOOL_GROUPS = (read_words("head_traits", trait) for trait in ("group", "loose", "membership"))
VISITING = read_words("head_traits", "visiting")
TOWN_LEVELS = ("街道", "苏木", "镇", "乡")
TOWN_ORGANS = frozenset(
    {
        "党委",
        "党工委",
        "政府",
        "人民政府",
        "办事处",
        "人大",
        "纪委",
        "武装部",
        "关工委",
        "妇联",
        "团委",
        "商会",
        "残联",
        "工会",
        "人大主席团",
        "信用社",
    }
    | {"派出所", "财政所", "司法所", "文化站", "综合文化站", "卫生院", "教育基金会"}
)
ADDRESS = re.compile(r"[^,。;、]{0,12}?(?:路|街|道|巷|弄|大街)\d+号?(?:之\d+)?")
CLINICS = frozenset({"人民医院", "中医院", "卫生院", "妇幼保健院", "中心卫生院", "第一人民医院", "第二人民医院"})
COMMITTEES_OF_PARTIES = frozenset({"委", "委员会", "工委", "党委"})
SOCIETIES = ("协会", "学会", "研究会", "促进会", "联合会", "基金会")
NATIONWIDE = ("中国", "中华", "全国")
HAN_TAIL = re.compile("[\u4e00-\u9fff]{2,12}$")


def is_society(word: str) -> bool:
    """志愿者协会, but not 协会: what a society is of is told by its head alone."""
    return word.endswith(SOCIETIES) and word not in SOCIETIES


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
    post: bool = False  # the title of a post follows at once
    surface: str = ""  # where it is not the text at start..end
    lent: str = ""  # the region's name that a neighbour in the list carries for it (福州八中、四中教育集团)
    own: str = ""  # its words after the region or owner; else the text at core..end
    shared: str = ""  # the head that stands further on, behind its neighbours (越城区、柯桥区教体局)
    key: str = ""
    mention: Mention | None = None


class Reading:
    """What the rules of all kinds share, over one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.places = context.places
        self._place_starts = [place.start for place in context.places]
        self._place_ends = [place.end for place in context.places]
        self._ends_of_places = frozenset(self._place_ends)
        self._own_ends = [token.end for token in context.scan.own]
        self._head_ends = [head.end for head in context.scan.heads]

    def chain_before(self, end: int, low: int) -> Sequence[Place]:
        """The places that follow each other at once, the nearest before `end`, none beginning before `low`."""
        i = bisect_right(self._place_ends, end) - 1
        if i < 0 or self.places[i].end <= low:
            return ()
        if low > self.places[i].start:  # a border inside a place's name (搬经镇) is none
            low = min(self.places[i].start, self.context.scan.border_before(self.places[i].start))
        first = i
        while (
            first > 0 and self.places[first - 1].end == self.places[first].start and self.places[first - 1].start >= low
        ):
            first -= 1
        # 上海市杨浦区虹口区中心小学: a stranger to what stands before it belongs to the name.
        last = first
        while last < i and is_within(self.places[last + 1].code, self.places[last].code):
            last += 1
        return self.places[first : last + 1]

    def _chain_from(self, start: int) -> Sequence[Place]:
        """The places that follow each other at once from an offset on."""
        i = bisect_left(self._place_starts, start)
        if i == len(self.places) or self.places[i].start != start:
            return ()
        last = i
        while last + 1 < len(self.places) and self.places[last + 1].start == self.places[last].end:
            last += 1
        return self.places[i : last + 1]

    def with_party(self, start: int, low: int) -> int:
        """The start of a name with the 中共 or 共青团 before it."""
        for prefix in ("中国共产党", "中共", "共青团"):
            if self.text.endswith(prefix, low, start):
                return start - len(prefix)
        return start

    def head_at(self, end: int) -> Head | None:
        """The head that ends at an offset."""
        i = bisect_left(self._head_ends, end)
        return self.context.scan.heads[i] if i < len(self._head_ends) and self._head_ends[i] == end else None

    def ends_body(self, low: int, high: int) -> bool:
        """Whether a head of a body ends between two offsets."""
        heads = self.context.scan.heads
        between = range(bisect_right(self._head_ends, low), bisect_right(self._head_ends, high))
        return any(
            heads[i].kind in ("section", "organ", "party", "temporary", "body") and heads[i].ends for i in between
        )

    def counted(self, head: Head) -> bool:
        """62所, 4个站: a measure word, not a head."""
        if head.word == "所" and self.text[head.start - 1 : head.start] in ("余", "住", "场", "厕"):
            return True  # 400余所, 提供住所
        if head.word.endswith("室") and ROOMS.search(self.text, max(0, head.start - 4), head.start):
            return True  # 腾出两间办公室
        return len(head.word) == 1 and head.start > 0 and self.text[head.start - 1] in NUMERALS

    def is_walled(self, offset: int) -> bool:
        return offset == 0 or not "\u4e00" <= self.text[offset - 1] <= "\u9fff"

    def _is_border(self, offset: int) -> bool:
        return self.context.scan.border_before(offset) == offset

    def _at_chain(self, head: Head, chain: Sequence[Place], low: int) -> Body:
        start = chain[0].start
        if head.word in OF_PARTY or head.kind == "section":
            start = self.with_party(start, low)
        body = self._body(head, start, chain[-1].end, chain[-1].code)
        if head.word in ("委", "委员会") and body.core == head.start and self.text.startswith("共青团", start):
            body.own = "团委"  # not the Party's committee
        elif head.word == "委" and body.core == head.start and self._is_of_league(start):
            body.start, body.own = start - 1, "团委"
        elif head.word in COMMITTEES_OF_PARTIES and self.text[body.core : head.start] in ("", "工"):
            self._of_other_party(body)
        elif body.core == head.start and self.is_police_branch(head, start):
            body.start, body.own = start - 2, "公安分局"
        return body

    def _is_of_league(self, start: int) -> bool:
        """团|甲县委: the committee of the youth league; not 代表团|甲县委."""
        if self.text[start - 1 : start] != "团":
            return False
        return self.is_walled(start - 1) or self._is_border(start - 1) or self.text[start - 2] in "由和与及同经原"

    def is_police_branch(self, head: Head, start: int) -> bool:
        """公安甲分局: the branch of the police in a district, which it names in short."""
        return head.word == "分局" and self.text.endswith("公安", 0, start)

    def _of_other_party(self, body: Body) -> None:
        """民进福州市委: the committee of a democratic party, not of the Party."""
        party = next((name for name in PARTIES if self.text.endswith(name, 0, body.start)), "")
        if party:
            body.start -= len(party)
            words = self.text[body.core : body.end]
            body.own = f"{party}{'委' if words.startswith('委') else words}"
            if (
                body.word == "委"
                and self.text.startswith("会", body.end)
                and not self.text.startswith("会议", body.end)
            ):
                body.end += 1

    def _at_level(self, head: Head, low: int) -> Body | None:
        """市学生资助中心: a name whose region is a bare level."""
        if self.text.startswith("据", low) and self.is_walled(low):
            low += 1  # 据县招生办介绍
        if self.text.startswith("来", low) and self.text[low + 1 : low + 2] in LEVELS:
            low += 1  # 请来县文化馆馆员
        own = self._own_before(low)
        any_group = head.word in SCHOOL_GROUPS and is_generic(self.text[own.end : head.start], "any") if own else False
        if own is not None and head.start > own.end and not any_group:  # 全区义务教育学校教联体
            body = self._body(head, own.start, own.end, None)
            body.bound = own.word[-1]
            return body
        level = self.text[low : low + 1]
        if level not in tuple(LEVELS) or self._is_generic_level(low) or LEVEL_WORD.match(self.text, low + 1):
            return None
        rest = self.text[low + 1 : head.start]
        clinic = not rest and (head.word in CLINICS or is_society(head.word))
        vague = not clinic and head.word in LOOSE | INCOMPLETE - CENTRES and is_generic(rest, "section")  # 区名师工作室
        if len(rest) + len(head.word) < 2 or len(rest) > 24 or vague:
            return None
        body = self._body(head, low, low + 1, None)
        body.bound = level
        return body

    def _is_generic_level(self, begin: int) -> bool:
        """各区政府, 县（市、区）政府, 市、县政府: any of a level, not the document's."""
        if begin == 0:
            return False
        before = self.text[begin - 1]
        if self.text.endswith(("直辖", "单列"), 0, begin):
            return True  # 各直辖市教育厅(教委), 各计划单列市教育局
        if before == ")" and NUMBER_OF_ITEM.search(self.text, max(0, begin - 8), begin):
            return False  # (二)县教育局
        if self.text.endswith(KINDS_OF_CITIES, 0, begin):
            return True  # 直辖市教育厅, 计划单列市教育局
        if OF_OTHERS.search(self.text, max(0, begin - 3), begin):
            return True
        return before in GENERIC_BEFORE or (before == "、" and self.text[begin - 2 : begin - 1] in tuple(LEVELS))

    def own_school_before(self, offset: int) -> bool:
        """Whether 我校 or the like stands right before."""
        i = bisect_left(self._own_ends, offset)
        return (
            i < len(self._own_ends) and self._own_ends[i] == offset and self.context.scan.own[i].kind == "school_here"
        )

    def _own_before(self, offset: int) -> Token | None:
        i = bisect_left(self._own_ends, offset)
        token = self.context.scan.own[i] if i < len(self._own_ends) else None
        return token if token and token.end == offset and token.kind == "here" else None

    def _after_verbs(self, low: int, head: Head) -> int:
        if self.text.startswith(NATIONWIDE, low):
            return low  # 中国青年报社
        words = self.text[low : head.start]
        if head.word.endswith("工作室"):
            words = words.replace("初中", "高中")  # 甲初中数学名师工作室: no word that ends what is before a name
        return low + last_verb(words)

    def _body(self, head: Head, start: int, core: int, region: str | None) -> Body:
        label = "School" if head.kind in ("school", "numbered") else "Organization"
        return Body(label, head.kind, start, head.end, core, head.word, region)


@lru_cache(maxsize=4096)
def is_within(code: str, other: str) -> bool:
    """Whether a division is another or lies in it."""
    county, _, town = code.partition("/")
    of_people = town in townships_of_peoples(county)  # 东山乡 is not in the table, 东山彝族乡 is
    return regions().is_within(code, other) or (of_people and regions().is_within(county, other))


def is_township(code: str) -> bool:
    """Whether a place's code is that of a township."""
    return "/" in code


def without_count(words: str) -> str:
    """Words without the number of bodies or the date before them."""
    words = FROM_DATE.sub("", words) if "起" in words else words
    words = COUNT.sub("", words) if COUNT_SIGN.search(words) else words
    return TERM.sub("", words)  # 2019学年|第二学期|安全处
