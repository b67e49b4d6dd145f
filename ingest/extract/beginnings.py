"""Where a name that ends in a head begins, by the kind of the head.

It begins at its region's name (绍兴市教育局), at a bare level (市教育局), or after the last border (海棠寨小学). What
is left without any of them must not be a kind of thing: 农村寄宿制学校, 有关部门.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from graph.regions.table import regions
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.lexicon import last_verb, national_organs, read_words
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import Head, Token

LEVELS = "省市区县州旗盟"
LONGEST_ATOM, LONGEST_FUNCTION = 10, 24  # characters of one word for what a bureau is for, and of all
GENERIC_BEFORE = frozenset("各每某两三四五六七八九十几多跨省市县区镇级地)/")
NUMERALS = frozenset("〇一二三四五六七八九十百千两几数多0123456789")
COUNT = re.compile(
    r"^.*(?:\d|[两几])+(?:所|个|家|支)|^(?:\d+(?:年度?|月|日|学年度?|号|期|届)?"
    r"|[一两二三四五六七八九十几]+(?:所|个|家(?![子店村庄渠堡院屯坊])|名|支)新?|[百千万]支|所)+"
)
COUNTED_AFTER = re.compile(r"\d+(?:个|所|家|支|名|项|处|间)|之|化|伍")
COUNTED_GAP = re.compile(r"(?<!第)[两二三四五六七八九十\d]+(?:大|个)?$")
LEVEL_WORD = re.compile(
    "[一二三四五]?级|民(?!族)|[属直里立域场容政价省市区县]"
)  # 市级, 区属, 市民 are no levels before a name
QUOTED = ("“", "”")

WHOLE, EDUCATION, OF_PARTY = (read_words("head_traits", trait) for trait in ("whole", "education", "of_party"))
CENTRES, INCOMPLETE, NEVER_BARE = (read_words("head_traits", trait) for trait in ("centre", "incomplete", "never_bare"))
MASS, OWN_PARTS = (read_words("head_traits", trait) for trait in ("mass", "own_part"))
GROUP, LOOSE = (read_words("head_traits", trait) for trait in ("group", "loose"))
PROPER, NO_BRAND, CAMPUS = (read_words("head_traits", trait) for trait in ("proper", "no_brand_no_name", "campus"))
OF_LEVEL, OF_TOWN = read_words("head_traits", "of_level"), read_words("head_traits", "of_town")
WHOLE_SECTIONS = read_words("head_traits", "acts")
GROUPS = read_words("head_traits", "membership")
VISITING = read_words("head_traits", "visiting")
TOWN_LEVELS = ("街道", "苏木", "镇", "乡")
TOWN_ORGANS = frozenset({"党委", "党工委", "政府", "人民政府", "办事处", "人大", "纪委", "武装部", "关工委"})


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


class Beginnings:
    """The rules, over one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.places = context.places
        self._place_starts = [place.start for place in context.places]
        self._place_ends = [place.end for place in context.places]
        self._ends_of_places = frozenset(self._place_ends)
        self._own_ends = [token.end for token in context.scan.own]
        self._head_ends = [head.end for head in context.scan.heads]
        self._rules = {
            "nation": self._begin_nation,
            "organ": self._begin_organ,
            "section": self._begin_section,
            "party": self._begin_party,
            "temporary": self._begin_temporary,
            "body": self._begin_body,
            "numbered": self._begin_numbered,
            "school": self._begin_school,
        }

    def begin(self, head: Head, floor: int = 0) -> Body | None:
        """The name that ends in a head and begins at `floor` or later, if it is one."""
        if head.start < floor or COUNTED_AFTER.match(self.text, head.end):
            return None  # 实践基地8个, 博物馆之城
        body = self._rules[head.kind](head, floor)
        if body is not None:
            body.post = head.post
        return body

    def _begin_nation(self, head: Head, floor: int) -> Body | None:
        if self.text[head.end : head.end + 1] in ("门", "发", "函"):
            return None  # 教育部门, 国办发〔2015〕71号
        body = self._body(head, head.start, head.start, "CN")
        body.own = national_organs()[head.word]
        return body

    def _begin_organ(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            if middle == self.text[chain[-1].end - 1] and middle in LEVELS and head.word in WHOLE | {"委"}:
                body = self._at_chain(head, chain, low)  # 藤县县委
                body.core = head.start
                return body
            committee = head.word == "委员会" and not middle and self.with_party(chain[0].start, low) < chain[0].start
            if head.word == "委员会" and SESSION.fullmatch(middle):
                if conference := self._consultative(head, chain):
                    return conference
                if middle and not committee:
                    party = self._at_chain(head, chain, low)
                    party.own = "委"
                    return party if party.start < chain[0].start else None
            street = head.word == "办" and not middle and chain[-1].code.endswith("街道")
            if street or committee or self._fits_organ(middle, head.word, chain[-1].full):
                return self._at_chain(head, chain, low)
            return None
        return (
            self._own_organ(head, low)
            or self._level_organ(head, low, floor)
            or self._town_organ(head, low)
            or self._bare_organ(head, low)
        )

    def _consultative(self, head: Head, chain: Sequence[Place]) -> Body | None:
        """政协喀什市第十五届委员会, 中国人民政治协商会议喀什市委员会: the 喀什市政协."""
        start = chain[0].start
        prefix = next((words for words in CONSULTATIVE if self.text.endswith(words, 0, start)), "")
        if not prefix:
            return None
        body = self._body(head, start - len(prefix), chain[-1].end, chain[-1].code)
        body.own = "政协"
        return body

    def _fits_organ(self, middle: str, word: str, full: bool) -> bool:
        if word.endswith(("法院", "检察院")):
            return len(middle) <= 6
        if word in WHOLE or (word == "委" and not middle):
            return not middle or is_function(middle)
        if not middle:
            return False
        if len(word) == 1 and not full:
            return is_function(middle)
        if is_function(middle):
            return True
        return len(middle) <= (24 if word == "委员会" else 14) and middle not in read_words("generic", "section")

    def _own_organ(self, head: Head, low: int) -> Body | None:
        """我区教育局."""
        own = self._own_before(low)
        if own is None or not self._fits_organ(self.text[own.end : head.start], head.word, False):
            return None
        body = self._body(head, own.start, own.end, None)
        body.bound = own.word[-1]
        return body

    def _level_organ(self, head: Head, low: int, floor: int) -> Body | None:
        """市教育局, 区委, 团市委."""
        found = level_before(self.text, low, head.start) or level_before(self.text, head.firm, head.start)
        if found is None and head.word in ("局", "委") and head.ends and self.is_walled(low):
            return self.listed_organ(head, low)
        if (
            found is None
            or found.start < floor
            or (head.word not in WHOLE and head.word != "委" and not found.function)
        ):
            return None
        if not found.youth and self._is_generic_level(found.level):
            return None
        body = self._body(head, found.start, found.core, None)
        body.bound = self.text[found.level : found.core]
        body.own = "团委" if found.youth else ""
        return body

    def _town_organ(self, head: Head, low: int) -> Body | None:
        """镇党委, 苏木政府: of the township that the text is about; `link` knows which."""
        level = next((word for word in TOWN_LEVELS if self.text.endswith(word, low, head.start)), "")
        start = head.start - len(level)
        if not level or head.word not in TOWN_ORGANS or not (start == low or self.is_walled(start)):
            return None
        if self.text[start - 1 : start] in ("、", "(", "各", "个") or self.text[start - 1 : start] in tuple(LEVELS):
            return None
        body = self._body(head, start, head.start, None)
        body.bound = level
        return body

    def _is_generic_level(self, begin: int) -> bool:
        """各区政府, 县（市、区）政府, 市、县政府: any of a level, not the document's."""
        if begin == 0:
            return False
        before = self.text[begin - 1]
        return before in GENERIC_BEFORE or (before == "、" and self.text[begin - 2 : begin - 1] in tuple(LEVELS))

    def _bare_organ(self, head: Head, low: int) -> Body | None:
        middle = self.text[low : head.start]
        function = is_function(middle) if middle else False
        education = head.word in EDUCATION and (not middle or function)
        bureau = head.word == "局" and function and head.ends
        office = head.word == "办" and head.post and 1 < len(middle) <= 4
        if not (education or bureau or office) or middle in ("党政", "校", "党") or self._is_addressee(low):
            return None
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _is_addressee(self, low: int) -> bool:
        """各区、县（市）教体局, 公安局: organs of every region, not the document's."""
        line = clause_start(self.text, low, "。:;")
        return self.text.startswith("各", line) or self.text[low - 1 : low] == ")"

    def _begin_section(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        if not head.ends or self.counted(head):
            return None
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            fits = (len(head.word) > 2 and head.word not in INCOMPLETE) or 2 <= len(middle) <= 16
            inside = len(head.word) == 1 and re.search("[小中大]学|学校|教师", middle)
            return self._at_chain(head, chain, low) if fits and not inside and head.word not in ("系", "司") else None
        if (head.word in CENTRES or head.word.endswith(OF_REGIONS)) and (level := self._at_level(head, low)):
            return level
        if head.word == "办公室" and (office := self._group_office(head, floor)):
            return office
        low = self._over_joint(head, low, floor)
        meant = head.post or (head.word in WHOLE_SECTIONS and self._acts(head, low))
        if not meant and self.text.startswith("设在", head.end):
            low = max(head.firm, floor)
            meant = self.is_walled(low)
        return self.bare_section(head, low) if meant else None

    def _over_joint(self, head: Head, low: int, floor: int) -> int:
        """体育卫生与艺术教育处, 局民族与基础教育科: one section, not two."""
        if not head.firm < low < head.start or head.start - head.firm >= 16:
            return low
        if self.text[head.firm] in "局厅" and not self.ends_body(head.firm + 1, head.start - 1):
            return max(floor, head.firm)
        return min(low, *function_starts(self.text, max(head.firm, floor), head.start))

    def _acts(self, head: Head, low: int) -> bool:
        """由总务处牵头、德育处协助; 语文组在教师发展中心指导下: a section that the sentence says something of."""
        if not (self.is_walled(low) or self._is_border(low)) or head.start - low > 8:
            return False
        return bool(ACTS_AFTER.match(self.text, head.end)) or (
            self.text[low - 1 : low] == "由" or self.text.endswith(("会同", "配合", "报"), max(0, low - 2), low)
        )

    def _group_office(self, head: Head, floor: int) -> Body | None:
        """领导小组办公室: of the group named before."""
        for word in ("领导小组", "联席会议", "指挥部", "专班", "工作小组", "协调小组", "专项小组", "组委会"):
            start = head.start - len(word)
            if start >= floor and self.text.startswith(word, start):
                body = self._body(head, start, start, None)
                body.bare, body.own = True, head.word
                return body
        return None

    def bare_section(self, head: Head, low: int) -> Body | None:
        """A section named by itself (教研室, 中小学教育科) that begins at `low`; the caller knows that one is meant."""
        middle = COUNT.sub("", self.text[low : head.start])
        start = head.start - len(middle)
        if middle[:1] in ("与", "和", "同", "跟") or self.chain_before(head.start, start):
            return None
        if len(middle) > 10 or (not middle and (len(head.word) == 1 or head.word in INCOMPLETE)):
            return None
        short = len(head.word) == 1 or head.word == "中心"
        if self.text[start - 1 : start] in ("各", "每") or (short and middle in read_words("generic", "section")):
            return None
        if head.word in NEVER_BARE or self.counted(head):
            return None
        body = self._body(head, start, start, None)
        body.bare = True
        return body

    def _begin_party(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        if head.word in MASS | TOWN_ORGANS:
            chain = self.chain_before(head.start, low)
            if chain and chain[-1].end == head.start and (head.word in MASS or is_township(chain[-1].code)):
                return self._at_chain(head, chain, low)
            if level := self._town_organ(head, low):
                return level
        if head.word in MASS and head.start - low == 1 and (level := self._at_level(head, low)):
            return level
        if head.post and (found := level_before(self.text, low, head.start)) and "教" in found.function:
            body = self._body(head, found.start, found.core, None)  # 市教育党委书记: 局 is left out
            bound = self.text[found.level : found.core]
            body.kind, body.end, body.bound, body.own = "organ", head.start, bound, found.function + "局"
            return body
        if head.word in SCHOOL_PARTS and (owner := next((w for w in ("学校", "校") if self._follows(w, head)), "")):
            body = self._body(head, head.start - len(owner), head.start - len(owner), None)
            body.bare, body.own = True, head.word
            return body
        return self.bare_section(head, low) if head.post and head.word in OWN_PARTS else None

    def _follows(self, word: str, head: Head) -> bool:
        """Whether a head stands right behind a word that begins a stretch: 向学校党委, 由校党总支."""
        start = head.start - len(word)
        return self.text.startswith(word, max(start, 0)) and (self.is_walled(start) or self._is_border(start))

    def _is_border(self, offset: int) -> bool:
        return self.context.scan.border_before(offset) == offset

    def _begin_temporary(self, head: Head, floor: int) -> Body | None:
        low = max(head.firm, floor)
        if head.soft > low and self.ends_body(low, head.soft):
            low = max(head.soft, floor)
        low = self._over_quotes(self._over_bracket(low, floor), floor)
        chain = self._chain_from(low) or self.chain_before(head.start, low)
        away = head.start - chain[-1].end if chain else 0
        if chain and (1 < away <= 24 or (away == 0 and head.word in VISITING)):
            return self._at_chain(head, chain, low)
        middle = COUNT.sub("", self.text[low : head.start]).lstrip("和与及")
        if doer := DOER_BEFORE.match(middle):
            middle = middle[doer.end() :]
        low = head.start - len(middle)
        if of_school := OF_SCHOOL.match(middle):
            if of_school.end() == len(middle) and len(head.word) < 4:
                return None
            body = self._body(head, low, low, None)
            body.bare, body.own = True, middle[of_school.end() :] + head.word
            return body
        whole = not middle and len(head.word) > 5 and head.word.endswith("小组")
        if (
            not (2 <= len(middle) <= 30 or whole)
            or is_generic(middle or head.word, "section")
            or (
                middle
                and (all(c in LEVELS for c in middle[:2]) or (len(middle) < 5 and last_verb(middle) == len(middle)))
            )
        ):
            return None
        if level := self._at_level(head, low):
            return level
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _over_bracket(self, low: int, floor: int) -> int:
        """三务(党务、校务、财务)公开领导小组: a name that an enumeration in brackets interrupts begins before it."""
        if self.text[low - 1 : low] != ")":
            return low
        opening = self.text.rfind("(", max(floor, low - 16), low)
        found = HAN_TAIL.search(self.text, max(floor, opening - 12), max(opening, 0))
        return found.start() if found and "、" in self.text[opening:low] else low

    def _over_quotes(self, low: int, floor: int) -> int:
        """“青苗”行动领导小组: a name that begins with a quoted one."""
        if self.text[low - 1 : low] != QUOTED[1] or low - 1 < floor:
            return low
        opening = self.text.rfind(QUOTED[0], max(floor, low - 16), low)
        return opening if opening >= 0 else low

    def _begin_body(self, head: Head, floor: int) -> Body | None:
        company = head.word.endswith(("公司", "银行"))
        if company and (bracketed := self._bracketed_place(head, floor)):
            return bracketed
        firm = max(head.firm, floor)
        chain = self.chain_before(head.start, firm)
        if chain:
            length = head.start - chain[-1].end
            fits = length <= 22 and (length > 1 or head.word not in LOOSE | GROUP)
            fits = fits and COUNTED_WORD.search(self.text, chain[-1].end, head.start) is None
            fits = fits and self.text[chain[-1].end : chain[-1].end + 2] not in read_words("tokens", "verb")
            return self._at_chain(head, chain, firm) if fits else None
        quoted = self.text[firm - 1 : firm] == QUOTED[0] and self.text[head.end : head.end + 1] == QUOTED[1]
        low = firm if company or quoted else self._after_verbs(max(head.soft, floor), head)
        return self._at_level(head, low) or self._named_body(head, low, quoted)

    def _named_body(self, head: Head, low: int, quoted: bool) -> Body | None:
        """A company, medium or the like without a region: its own words must not name a kind."""
        middle = COUNT.sub("", self.text[low : head.start])
        low = head.start - len(middle)
        if not 2 <= len(middle) <= 22 or is_generic(middle, "school") or is_generic(middle, "section"):
            return None
        if quoted and BRANDED.match(self.text, head.end + 1):
            return None
        listed = "、" in (self.text[low - 1 : low], self.text[head.end : head.end + 1]) and len(middle) <= 8
        spoken_of = GROUP_AFTER.match(self.text, head.end) or GROUP_BEFORE.search(self.text, max(0, low - 4), low)
        if head.word in GROUPS and spoken_of and len(middle) <= 10 and middle not in read_words("common", "noun"):
            return self._body(head, low, low, None)
        if not quoted and (head.word in LOOSE | GROUP or middle in read_words("common", "noun")):
            return self._body(head, low, low, None) if listed and head.word in GROUP else None
        body = self._body(head, low, low, None)
        body.bare = self.own_school_before(low)
        return body

    def _bracketed_place(self, head: Head, floor: int) -> Body | None:
        """海云地产(福州)有限公司."""
        if self.text[head.start - 1 : head.start] != ")":
            return None
        opening = self.text.rfind("(", max(floor, head.start - 8), head.start)
        if opening < 0 or not self.chain_before(head.start - 1, opening + 1):
            return None
        found = HAN_TAIL.search(self.text, max(floor, opening - 12), opening)
        return self._body(head, found.start(), found.start(), None) if found else None

    def _begin_numbered(self, head: Head, floor: int) -> Body | None:
        """福州八中, 市一中, 四十一中."""
        low = max(head.soft, floor)
        if numbered_ends()[head.word[-1]].match(self.text, head.end) is None or self._beside_numbered(head):
            return None
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            fits = not middle or (1 < len(middle) <= 3 and not is_generic(middle, "school"))
            return self._at_chain(head, chain, low) if fits else None
        if head.start - low == 1 and (level := self._at_level(head, low)):
            return level
        if self.text[low : head.start] == "新":
            low += 1  # 新一中 is the 一中 in its new place
        middle = self.text[low : head.start]
        if middle and (not self._fits_number(middle) or is_generic(middle, "school") or last_verb(middle)):
            return None
        if middle in read_words("common", "noun") or middle.endswith(("届", "次", "第")):
            return None
        body = self._body(head, low, low, None)
        body.bare = not middle
        return body

    def _fits_number(self, middle: str) -> bool:
        """育才二小; 鼓二小, where one character stands for 鼓楼区."""
        home = regions().get(self.context.document.region or "")
        return 2 <= len(middle) <= 3 or (len(middle) == 1 and home is not None and home.short.startswith(middle))

    def _beside_numbered(self, head: Head) -> bool:
        """三高三初十一小: counts of schools, not names."""
        i = bisect_left(self._head_ends, head.end)
        heads = self.context.scan.heads
        after = heads[i + 1] if i + 1 < len(heads) else None
        return (i > 0 and heads[i - 1].kind == "numbered" and heads[i - 1].end == head.start) or (
            after is not None and after.kind == "numbered" and after.start == head.end
        )

    def _begin_school(self, head: Head, floor: int) -> Body | None:
        low = self._over_short_border(max(head.soft, floor), head, floor)
        chain = self.chain_before(head.start, low) or self._spelled_after(head, low, floor)
        if chain and (address := ADDRESS.match(self.text, chain[-1].end, head.start)):
            low, chain = address.end(), self.chain_before(head.start, address.end())
        if chain:
            return self._at_chain(head, chain, low) if self._fits_school(chain[-1], head) else None
        strict = head.strict if low >= max(head.soft, floor) else 0
        low = self._after_verbs(max(low, strict), head)
        middle = COUNT.sub("", self.text[low : head.start])
        if middle[:1] == "有" and len(middle) > 2:
            middle = middle[1:]  # 参加的有育才小学
        low = head.start - len(middle)
        if middle[:1] and middle[0] in LEVELS:
            named = len(middle) > 2 and not is_generic(middle[1:], "school")
            return self._at_level(head, low) if named or middle[1:] + head.word in OF_LEVEL else None
        if not 2 <= len(middle) <= 14 or is_generic(middle, "school") or head.word in CAMPUS - {"书院"}:
            return None
        if NO_BRAND_CHARACTER.search(middle) or (len(head.word) < 4 and HONOUR.search(middle)):
            return None
        return self._body(head, low, low, None) if self._stands_free(head, low, middle) else None

    def _over_short_border(self, low: int, head: Head, floor: int) -> int:
        """同济小学, 向阳小学: a border of one character that leaves one more belongs to a brand where a place or an
        element of a list begins with it."""
        start = low - 1
        if head.start - low != 1 or start < floor or self.text[start] not in IN_BRANDS or not head.ends:
            return low
        if self.text[low] in LEVELS:
            return low
        before = self.text[start - 1 : start]
        if start in self._ends_of_places:
            return self.places[bisect_left(self._place_ends, start)].start  # 海城市同泽中学
        return start if before in ("、", "\n", "") or self._is_border(start) else low

    def _spelled_after(self, head: Head, low: int, floor: int) -> Sequence[Place]:
        """阿克陶县央其买里村小学: where names spell another language, a border of one character may be a syllable."""
        if not low - floor > 1 or self.text[low - 1] not in SYLLABLES or not head.ends:
            return ()
        chain = self.chain_before(low, max(floor, low - 12))
        begin = chain[-1].end if chain else 0
        spelled = bool(chain) and chain[-1].code[:2] in SPELLING and begin < low - 1 and head.start - begin <= 8
        inside = spelled and max(head.strict, self.context.scan.border_before(low - 1)) <= begin
        return chain if inside or (spelled and head.strict == low) else ()

    def _stands_free(self, head: Head, low: int, middle: str) -> bool:
        """A brand that is a common word, and a type that is one, need signs on both sides: 、光明小学、."""
        walled = self.is_walled(low)
        if middle in read_words("common", "noun"):
            return walled and head.ends
        return walled or head.word not in PROPER or (len(middle) > 3 and head.word in ("学院", "大学"))

    def _fits_school(self, place: Place, head: Head) -> bool:
        """What stands between a place and the type must be a brand: 上海市实验小学, 深圳小学, but not 商洛市小学."""
        middle = self.text[place.end : head.start]
        if is_township(place.code) and head.ends and (not middle or middle in OF_TOWN_BEFORE):
            word = middle + head.word
            if word in OF_TOWN:
                return word != "学校" or self.text[head.end : head.end + 1] in (
                    "、",
                    ",",
                    "。",
                    ";",
                    "和",
                    "与",
                    "\n",
                    "",
                )
        if not middle and head.word == "中学" and place.full and self.text[place.end - 1] in "县旗":
            return self.text[head.end : head.end + 1] in ("、", ",", "。", ";", ")", "与", "和", "\n", "") or head.post
        if not middle:
            return head.word not in NO_BRAND and (len(head.word) > 2 or not place.full or head.word == "大学")
        if (
            len(middle) > 16
            or middle[0].isdigit()
            or COUNTED_INSIDE.search(middle)
            or (is_generic(middle, "school") and not is_village(middle))
        ):
            return False
        if head.strict <= place.end and not last_verb(middle):
            return True
        # A brand may be or hold a common word (应昌期围棋学校); then the name must at least be short and end there.
        return head.ends and len(middle) <= (8 if head.word not in PROPER else 6 if place.full else 0)

    def _after_verbs(self, low: int, head: Head) -> int:
        if self.text.startswith(NATIONWIDE, low):
            return low  # 中国青年报社
        return low + last_verb(self.text[low : head.start])

    def listed_organ(self, head: Head, start: int) -> Body | None:
        """区住房建设委 as an element of a list: there the level needs no known purpose after it."""
        level = self.text[start : start + 1]
        middle = self.text[start + 1 : head.start]
        if level not in tuple(LEVELS) or head.kind != "organ" or not 2 <= len(middle) <= 12:
            return None
        if LEVEL_WORD.match(middle) or self._is_generic_level(start) or last_verb(middle) == len(middle):
            return None
        body = self._body(head, start, start + 1, None)
        body.bound = level
        return body

    def is_walled(self, offset: int) -> bool:
        return offset == 0 or not "\u4e00" <= self.text[offset - 1] <= "\u9fff"

    # -- what the rules share ----------------------------------------------------------------------------------------

    def chain_before(self, end: int, low: int) -> Sequence[Place]:
        """The places that follow each other at once, the nearest before `end`, none beginning before `low`."""
        i = bisect_right(self._place_ends, end) - 1
        if i < 0 or self.places[i].end <= low:
            return ()
        low = min(low, self.places[i].start)  # a border inside a place's name (搬经镇) is none
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
        return len(head.word) == 1 and head.start > 0 and self.text[head.start - 1] in NUMERALS

    def _at_chain(self, head: Head, chain: Sequence[Place], low: int) -> Body:
        start = chain[0].start
        if head.word in OF_PARTY or head.kind == "section":
            start = self.with_party(start, low)
        return self._body(head, start, chain[-1].end, chain[-1].code)

    def _at_level(self, head: Head, low: int) -> Body | None:
        """市学生资助中心: a name whose region is a bare level."""
        own = self._own_before(low)
        if own is not None and head.start > own.end:
            body = self._body(head, own.start, own.end, None)
            body.bound = own.word[-1]
            return body
        level = self.text[low : low + 1]
        if level not in tuple(LEVELS) or self._is_generic_level(low) or LEVEL_WORD.match(self.text, low + 1):
            return None
        rest = self.text[low + 1 : head.start]
        vague = head.word in LOOSE | INCOMPLETE - CENTRES and is_generic(rest, "section")  # 区名师工作室
        if len(rest) + len(head.word) < 2 or len(rest) > 24 or vague:
            return None
        body = self._body(head, low, low + 1, None)
        body.bound = level
        return body

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

    def _body(self, head: Head, start: int, core: int, region: str | None) -> Body:
        label = "School" if head.kind in ("school", "numbered") else "Organization"
        return Body(label, head.kind, start, head.end, core, head.word, region)


SESSION = re.compile(r"(?:第[一二三四五六七八九十百\d]+届)?")
CONSULTATIVE = ("中国人民政治协商会议", "人民政协", "中国政协", "政协")
GROUP_AFTER = re.compile(
    "(?:的)?(?:成员|核心校|牵头校|龙头校|总校|理事会|理事长|现有|下辖|揭牌|正式成立|召开|举行|启动|由[^。;]{2,80}(?:组成|组建))"
)
GROUP_BEFORE = re.compile("(?:加入|组建|成立|纳入|并入)了?$")
SYLLABLES = frozenset("其而为向由如若以至将设含并才就都使于")
SPELLING = frozenset({"15", "45", "51", "52", "53", "54", "62", "63", "64", "65"})  # provinces of many languages
ADDRESS = re.compile(r"[^,。;、]{0,12}?(?:路|街|道|巷|弄|大街)\d+号?(?:之\d+)?")
COUNTED_WORD = re.compile(r"\d+(?:余|多)?(?:个|所|家|支|名)")
COUNTED_INSIDE = re.compile(r"[\d一二三四五六七八九十几多余]所")
SCHOOL_PARTS = frozenset({"党委", "党总支", "党支部", "纪委", "工会", "团委", "家委会", "家长委员会", "教代会"})
DOER_BEFORE = re.compile(".*(?:代表|上报|报送|汇报|(?:计划|方案|规划|结果|情况|名单|材料|意见|预案|总结|表)报)")
OF_SCHOOL = re.compile("学校|本校|我校|校(?![园本长外内企际车舍])")
IN_BRANDS = frozenset("同向为对由和与以至经将设受并如若含")
ACTS_AFTER = re.compile("[^,。;、]{0,2}(?:牵头|负责|协助|承担|组织实施|主持召开|会同)|在[^,。;]{2,10}指导下")
HONOUR = re.compile(
    "(?:示范|特色|传统|试点|先进|达标|优秀|标兵|样板|种子|领航|先行|优质|片区|学区|辖区|城区|区域|所属|所在)$"
)
NO_BRAND_CHARACTER = re.compile("[读找送称办们吗呢吧被把给让那这哪些很都也还没就届批]")  # 送孩子回老家读幼儿园
OF_REGIONS = ("中心", "馆", "院", "所")  # a region has such institutes without an organ between
NATIONWIDE = ("中国", "中华", "全国")
BRANDED = re.compile("品牌|活动|项目|工程|计划")  # “红领巾少年宫”品牌 is no body


@lru_cache(maxsize=4096)
def is_within(code: str, other: str) -> bool:
    """Whether a division is another or lies in it."""
    return regions().is_within(code, other)


OF_TOWN_BEFORE = frozenset({"寄宿制", "完全", "九年一贯制", "九年制", "一贯制"})
HAN_TAIL = re.compile("[\u4e00-\u9fff]{2,12}$")


def is_township(code: str) -> bool:
    """Whether a place's code is that of a township."""
    return "/" in code


def is_village(words: str) -> bool:
    """中村, 上村, 新庄: a village's name, though each character could tell a kind."""
    return len(words) == 2 and words[1] in "村庄寨屯" and words not in read_words("generic", "school")


@lru_cache(maxsize=16384)
def is_function(words: str) -> bool:
    """Whether words tell what a bureau is for: 教育, 文广新, 人力资源和社会保障."""
    return bool(words) and 0 in function_starts(words, 0, len(words))


@lru_cache(maxsize=65536)
def is_generic(words: str, kind: str) -> bool:
    """Whether words name a kind (农村寄宿制), not one school or section: whether they part into generic words alone.

    A pattern of alternatives would take exponential time on words that can be parted in many ways.
    """
    generic = read_words("generic", kind)
    parted = {0}
    for start in range(len(words)):
        if start in parted:
            parted.update(end for end in range(start + 1, len(words) + 1) if words[start:end] in generic)
    return len(words) in parted


class LevelBefore(NamedTuple):
    """A bare level right before a head: where it begins with its 中共 or 团, where the level stands, where what the
    organ is for begins, and that."""

    start: int
    level: int
    core: int
    function: str
    youth: bool


def level_before(text: str, low: int, end: int) -> LevelBefore | None:
    """A bare level with what the organ is for between `low` and a head: 市, 市人社, 区文化广电旅游和体育."""
    for core in sorted(function_starts(text, max(low, end - LONGEST_FUNCTION), end)):
        level = core - 3 if text.endswith("自治区", low, core) else core - 1
        if level < low or text[level] not in "省市区县州旗盟自":
            continue
        if text[level] == "盟" and level > 0 and text[level - 1] in "联同加结":
            continue
        youth = core == end and text[level - 1 : level] == "团" and level > low
        start = level - youth
        if not youth and text.endswith("中共", low, level):
            start = level - 2
        return LevelBefore(start, level, core, text[core:end], youth)
    return None


def function_starts(text: str, low: int, end: int) -> set[int]:
    """Where words for what a bureau is for may begin that reach up to `end`, joined by nothing or 和; `end` as well."""
    atoms = read_words("functions")
    starts, edge = {end}, [end]
    while edge:
        last = edge.pop()
        for start in range(max(low, last - LONGEST_ATOM), last - 1):
            if start not in starts and text[start:last] in atoms:
                starts.add(start)
                edge.append(start)
                if start > low and text[start - 1] in "和与及、" and start - 1 not in starts:
                    edge.append(start - 1)
    return starts


@cache
def numbered_ends() -> dict[str, re.Pattern[str]]:
    """What may follow a short school name, by its last character: not 一中心, 三小时, 一幼儿."""
    listed = r"等(?!\d|[^,。;]{0,6}校)"  # 中等, but 四十一中等10所学校
    return {
        "中": re.compile(f"(?![心华国央间期旬文外医级层午秋部共时型量数额学]|{listed})"),
        "小": re.compile(f"(?![时学型组步企孩镇康结节数额心]|{listed})"),
        "幼": re.compile("(?![儿师教])"),
        "高": re.compile("(?![等级校中度考分])"),
        "初": re.compile("(?![中级期])"),
    }
