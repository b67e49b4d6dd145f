"""What the one pass over a text finds, put in order: place names, heads of names, and where a name may begin."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from graph.regions.table import regions
from ingest.extract.lexicon import follow_names, lexicon, read_words
from ingest.extract.mentions.names import Name, common_words, looks_given, never_a_name, surname_kind, verbs
from ingest.extract.mentions.spotting import Spotted, spot, wall_off
from ingest.extract.occurrences import Anchored

# What can stand inside a name; anything else ends it.
TAKES_POST = Anchored(  # 王小林任教务处主任: no section is called so
    r"(?:同志)?任(?=[\u4e00-\u9fff]{2,14}?(?:主任|书记|[校园局科股处部站所院馆会组队]长|主席|总监)(?:[,。;、\n]|\Z))"
)
TAKER = re.compile(r"(?:\A|[。,;:、\n ])(?P<name>[\u4e00-\u9fff]{2,3})\Z")
OUTSIDE_NAMES = re.compile("[^\u4e00-\u9fff〇0-9A-Za-z·]")
HEAD_KINDS = frozenset({"organ", "section", "party", "temporary", "body", "school", "numbered", "nation"})
PLACE_KINDS = frozenset({"region", "place"})
OWN_KINDS = frozenset({"here", "school_here"})
FIRM_KINDS = frozenset({"cut", "title", "here", "school_here"})
# What a word is to the names after it; see _flags.
SOFT, FIRM, JOINS, STRICT, LOOKED_AT, PLAIN_SOFT, HEAD, ENDS, TITLE = 1, 2, 4, 8, 16, 32, 64, 128, 256
SOFT_OF = {"school": JOINS, "organ": PLAIN_SOFT, "section": PLAIN_SOFT}  # which borders part a name from its head
LONGEST_NAME = 80  # characters; a line without any sign is not searched further back than that
NUMBER_FIRST = frozenset("发办函字任〔[")
NUMBER_AFTER = re.compile(r"[发办函字任]{0,2}[〔\[(](?:19|20)\d\d")
MANNERS = ("专职", "兼职", "常务", "挂职")  # before a title they belong to it: 机关党委|专职副书记
MANNER_AND_TITLE = re.compile("(?:专职|兼职|常务|挂职)副?(?:书记|主席|主任|委员|部长|组长|督学|[校园局股科所站院]长)")
OUGHT = re.compile(  # 德育处|要定期开展; 应急办 and 要闻 are other words
    r"(?:要(?![点素闻职员事务件])|必须|须(?!知)|应(?![急用对聘届征邀战试答]))(?=[\u4e00-\u9fff])"
)
SUBJECTS = (
    "(?:语文|数学|英语|外语|物理|化学|生物|政治|思政|道德与法治|道法|历史|地理|音乐|美术|体育|体艺|艺术"
    "|信息技术|信息|科学|心理|综合|综合实践|劳动|技术|文综|理综)"
)
GROUP_OF_TEACHERS = re.compile(  # 某中学|语文教研组: the school ends before what its group teaches, and to whom
    "(?:[高初][一二三]|[一二三四五六七八九]年级|高中|初中)?(?:年级|段|部)?"
    f"{SUBJECTS}?"
    "(?:教研组|备课组|年级组|学科组|科组|组(?![成建织合]))|学术委员会"
)
STAFF_OF_SCHOOL = re.compile(  # 某小学|语文教师王星河: before what somebody teaches, or is beside it
    f"(?:[高初][一二三](?:年级)?|[一二三四五六七八九]年级|高中|初中)?{SUBJECTS}?(?:健康)?(?:学科|课)?"
    "(?:青年|年轻|骨干|退休|支教|特岗|专职)?(?:教师|老师|班主任|校医)"
    "|(?:后勤|教学|业务|分管教学|分管德育|法治|法制|安全|科学|健康)副?(?:校长|园长|主任)|(?:少先队)?大?队?辅导员"
)
CLOSES = frozenset(",。;)\n")
OLD_SCHOOL = re.compile("(?<=[小中]学)校(?![长园舍内外区本服门车友级风训徽歌史企医际刊务办讯党名址容舟庆报])")
BRAND_AND_TYPE = re.compile(
    "(?:[五六八]一|天一|双十)(?P<type>[小中]学|幼儿园)(?![生习期段龄时员科部年])"
    "|(?:[长新东西南北大上]|(?<=[市区县旗])[^\\W第各每这那某该有共内外里属办近约另建设选到在和与及的任中下从对市区县镇乡村一二三四五六七八九十])"
    "[一二三四五六七八九十](?P<kind>幼儿园)"
)
TYPE_BEHIND_PLACE = re.compile("中学(?![生习期段龄时员科部年子院校者人到得会好术])")
CALLED_UP = re.compile(r"[,;:(]? ?(?:联系)?(?:电话|手机|方式)?[:]? ?\d{5}")  # 安全科王娣,电话:5521234
NAMED_BEFORE = frozenset({"具体", "配合", "联系", "对接", "跟进", "协助", "牵头", "负责"})
BRAND_WITH_AND = re.compile(
    "(?:\\A|[、\n市县区镇])[^\\W\\d省市区县州旗校园组处科室部局厅委会院所站镇乡村中小幼高初师生一二三四五六七八九十]和\\Z"
)
STREET_ITSELF = re.compile(
    "路(?!段|口|程|边|面|况|灯)|街(?!道)|[巷弄]|(?<=大学)城(?![市乡区])"
)  # 法院街, 大学城: no bodies
MADE_INTO = re.compile(
    "组(?=成(?![员立])|建(?!议)|织)|办(?=实事|好事|学)|部(?=署|属)|(?<=[东南西北])部"
)  # 专家|组成服务团, 为民|办实事, 工作|部署, 几个北|部乡镇
MODAL = re.compile(r"[要将应须需可拟]?")  # 教研室要|会同|县电教馆
DONE_HOW = re.compile(r"(?:怎么|如何|怎样|继续|接着|照常|一直|好|难|会|要|来|没法|无法)\Z")  # 会继续|办, 怎么|办
PARTY_THEN_PLACE = re.compile("中共建[^设立成造]")
HEADS_OF_DIVISIONS = frozenset({"省长", "市长", "区长", "县长", "旗长", "镇长", "乡长"})
HEADS_OF_TOWNS = ("镇长", "乡长")
LONG_NAMED = re.compile(  # 甲区|长江小学, where 长 begins the name of a school; not 区长|到实验小学
    "(?![赴到在为率带去来访走深与和等及、亲要对向])[\u4e00-\u9fff]{1,3}?(?:"
    "(?:寄宿制?|完全|中心|九年(?:一贯)?制|实验|民族|希望|职业|初级|高级|第[一二三四五六七八九十]){1,2}(?:小学|中学|学校)"
    "|(?:小学|中学|学校|幼儿园|高中|初中|[一二三四五六七八九十]小)(?!校长|园长))"
)
LEVELS = tuple("省市县区州旗")
STATIONS = frozenset({"派出所", "文化站", "综合文化站", "财政所", "司法所"})  # 甲镇派出所|出警力
STAGES = frozenset({"小学", "初中", "中学", "高中"})  # 教研室|高中数学教研员
HAN_FIRST, HAN_LAST = "\u4e00", "\u9fff"


class Token(NamedTuple):
    """A word of the lexicon at a place in the text; `clean` tells that a border stands right before it."""

    start: int
    end: int
    kind: str
    word: str
    clean: bool = True


class Head(NamedTuple):
    """A word that ends a name. A name may begin at `soft` (after any border) or, for names that contain verbs
    and 和, at `firm`; `ends` tells whether what follows lets a name end here, `post` whether a title follows."""

    start: int
    end: int
    kind: str
    word: str
    soft: int
    firm: int
    ends: bool
    post: bool
    strict: int = 0  # after the last word that no school is named with; kept for schools alone


Names = Mapping[int, Name]  # what a second opinion proposes, by where each name begins


@dataclass(slots=True)
class Scan:
    """The heads, place names and words for the document's own region or school, each by start."""

    heads: list[Head] = field(default_factory=list)
    places: list[Token] = field(default_factory=list)
    own: list[Token] = field(default_factory=list)
    townships: list[Token] = field(default_factory=list)
    spotted: list[Spotted] = field(default_factory=list)  # titles with the names after them
    walls: str = ""  # the text with \n for whatever cannot stand in a name
    found: list[tuple[int, int, int]] = field(default_factory=list)  # every word: start, end, pattern
    _borders: list[int] | None = None
    _firm: list[tuple[int, int]] | None = None

    def firm_words(self) -> list[tuple[int, int]]:
        """Where the words that no name runs over end and start, in order; asked once."""
        if self._firm is None:
            flags = _flags()
            self._firm = [(end, start) for start, end, pattern in self.found if flags[pattern] & FIRM]
        return self._firm

    def border_before(self, offset: int) -> int:
        """Where the last border at or before an offset ends: a word or a sign that names do not run over."""
        if self._borders is None:
            flags = _flags()
            self._borders = [end for _, end, pattern in self.found if flags[pattern] & SOFT]
        i = bisect_right(self._borders, offset)
        floor = max(0, offset - LONGEST_NAME)
        return max(self._borders[i - 1] if i else 0, self.walls.rfind("\n", floor, offset) + 1, floor)


@cache
def _flags() -> tuple[int, ...]:
    """For each pattern of the lexicon: is it a border of a kind, and does it need a look.

    Verbs of the lexicon that are brands of schools too (建设小学, 发展小学) are no borders for these.
    """
    in_names = read_words("tokens", "in_school")
    following = follow_names()
    looked_at = HEAD_KINDS | PLACE_KINDS | OWN_KINDS | {"township"}
    flags = []
    for kind, word in zip(lexicon().kinds, lexicon().words, strict=True):
        firm, join = kind in FIRM_KINDS, kind == "join"
        flags.append(
            SOFT * (firm or join or kind in ("verb", "activity"))
            | PLAIN_SOFT * (firm or join or kind == "verb")
            | FIRM * firm
            | JOINS * (firm or join)
            | STRICT * (kind in ("plain", "people", "verb", "activity") and word not in in_names)
            | LOOKED_AT * (kind in looked_at or (kind == "plain" and word[:2] in ("小学", "中学")))
            | HEAD * (kind in HEAD_KINDS)
            | ENDS * (kind != "plain" or word in following or word[:2] in STAGES)
            | TITLE * (kind == "title")
        )
    return tuple(flags)


def scan(text: str, proposed: Names | None = None) -> Scan:
    """Find every word of the lexicon once and note the borders around the heads."""
    words, flags = lexicon(), _flags()
    kinds, names = words.kinds, words.words
    found = _whole_types(text, _unjoined(text, _long_named(text, _of_party(text, words.automaton.find(text)))))
    spotted = [one for one in spot(text) if not (one.head == "州长" and _ends_city(text, one.start))]
    spotted = [one for one in spotted if not (one.head in HEADS_OF_DIVISIONS and LONG_NAMED.match(text, one.end))]
    if proposed:
        spotted = [_with_proposed(one, proposed) for one in spotted]
    walls = _wall_off_takers(wall_off(OUTSIDE_NAMES.sub("\n", text), spotted), text)
    result = Scan(spotted=spotted, walls=walls, found=found)
    looked_at = [i for i, (_, _, pattern) in enumerate(found) if flags[pattern] & LOOKED_AT]
    for i in looked_at:
        start, end, pattern = found[i]
        kind = kinds[pattern]
        if kind == "plain":
            ordinal = i and kinds[found[i - 1][2]] == "ordinal" and found[i - 1][1] == start
            if ordinal or GROUP_OF_TEACHERS.match(text, start + 2) or _is_staff_named(text, start + 2):
                numbered = [*found[max(0, i - 20) : i], (start, start + 2, names.index(names[pattern][:2]))]
                if (head := _head(text, walls, numbered, len(numbered) - 1)) is not None:
                    result.heads.append(head)  # 县第一小学音乐教师
        elif kind in HEAD_KINDS:
            head = _head(text, walls, found, i)
            if head is not None:
                result.heads.append(head)
        elif kind in PLACE_KINDS:
            before = found[i - 1] if i else (0, 0, 0)
            clean = (
                start == 0 or walls[start - 1] == "\n" or (before[1] == start and flags[before[2]] & (SOFT | HEAD) > 0)
            )
            result.places.append(Token(start, end, kind, names[pattern], clean))
        elif kind in OWN_KINDS:
            result.own.append(Token(start, end, kind, names[pattern]))
        else:
            result.townships.append(Token(start, end, kind, names[pattern]))
    return result


def _of_party(text: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """中共|建某市委: behind the party's name a division begins, and nothing is built together."""
    places = [(i, start) for i, (start, end, _) in enumerate(found) if PARTY_THEN_PLACE.match(text, start - 1)]
    for i, start in reversed(places):
        if text[start - 2 : start - 1].strip() and HAN_FIRST <= text[start - 2] <= HAN_LAST:
            continue  # 集中|共建
        inside = [
            (a + start + 1, b + start + 1, p) for a, b, p in lexicon().automaton.find(text[start + 1 : start + 9])
        ]
        if inside and inside[0][0] == start + 1 and lexicon().kinds[inside[0][2]] in ("region", "place"):
            found[i : i + 1] = inside[:1]
    return found


def _long_named(text: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """甲镇|长江小学: no head of a township stands where 长 begins the name of a school."""
    if not any(word in text for word in HEADS_OF_TOWNS):
        return found
    names = lexicon().words
    return [one for one in found if names[one[2]] not in HEADS_OF_TOWNS or not LONG_NAMED.match(text, one[1])]


@cache
def _joined_levels() -> dict[str, str]:
    """The divisions whose name is a word that joins and a level, with that word: 会同县, 和县."""
    joins = {word for word in read_words("tokens", "join") if len(word) == 1}  # 平和县 is never 平 和 县
    joins |= {word for word in read_words("tokens", "cut") if word.endswith("同")}
    return {region.name: region.name[:-1] for region in regions() if region.name[:-1] in joins}


def _unjoined(text: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """人事股(要)|会同|县教师发展中心: a division's name behind a body is the word that joins; 县 begins the next."""
    joined = _joined_levels()
    if not any(name in text for name in joined):
        return found
    kinds, names = lexicon().kinds, lexicon().words
    for i in range(1, len(found)):
        start, _, pattern = found[i]
        joins = joined.get(names[pattern])
        behind = MODAL.match(text, found[i - 1][1], start + 1) if joins else None
        if joins and behind and behind.end() == start and kinds[found[i - 1][2]] in HEAD_KINDS:
            found[i] = (start, start + len(joins), names.index(joins))
    return found


def _whole_types(text: str, found: list[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """八一|小学: what looks like the short name of a numbered school is a brand and a whole type. 多巴|中学: and so is
    what looks like a place that ends in half of the type (巴中). 实验中学|校长: the last character is the title's."""
    kinds, names = lexicon().kinds, lexicon().words
    for i, (start, end, pattern) in enumerate(found):
        if kinds[pattern] == "school" and names[pattern].endswith("学校") and text.startswith("长", end):
            shorter = names[pattern][:-1]
            if shorter in names and not text.startswith("长", end + 1):
                found[i] = (start, end - 1, names.index(shorter))
        if kinds[pattern] == "place" and names[pattern].endswith("中") and TYPE_BEHIND_PLACE.match(text, end - 1):
            found[i] = (end - 1, end + 1, names.index("中学"))
    for i in [i for i, (_, _, pattern) in enumerate(found) if kinds[pattern] == "numbered"]:
        start, end, _ = found[i]
        if text[end : end + 1] in ("学", "儿") and (whole := BRAND_AND_TYPE.match(text, start - 1)):
            kind = "type" if whole["type"] else "kind"
            found[i] = (*whole.span(kind), names.index(whole[kind]))
    return found


def _wall_off_takers(walls: str, text: str) -> str:
    """`walls` with a line end before the bodies in which somebody takes a post: 王小林任|教务处主任."""
    for takes in TAKES_POST.finditer(text):
        taker = TAKER.search(text, max(0, takes.start() - 4), takes.start())
        if taker and surname_kind(taker["name"][0]):
            walls = f"{walls[: takes.end() - 1]}\n{walls[takes.end() :]}"
    return walls


def _ends_city(text: str, offset: int) -> bool:
    """杭州|长征中学: 州 is the end of a city's name, no title follows it."""
    return bool(regions().named(text[max(0, offset - 1) : offset + 1]))


def _with_proposed(one: Spotted, names: Names) -> Spotted:
    """A title without a name with the proposed ones behind it, joined by 、."""
    found, at = [], one.end
    while not one.names and (name := names.get(at)):
        found.append(name)
        at = name.end + 1
    return one._replace(names=tuple(found)) if found else one


def _head(text: str, walls: str, found: list[tuple[int, int, int]], i: int) -> Head | None:
    """The head that word i is, with the borders before it; None where no name can end."""
    start, end, pattern = found[i]
    words = lexicon()
    kind = words.kinds[pattern]
    ends, post = _ends_well(text, found, i)
    behind = (i and found[i - 1][1] == start) or text[start - 1 : start] in LEVELS  # 市中招办|体艺组
    station = text[start:end] in STATIONS
    if not ends and kind == "section" and not (end - start > 1 and (behind or station)):
        return None
    if STREET_ITSELF.match(text, end) or MADE_INTO.match(text, end - 1):
        return None
    if text[start:end] == "办" and DONE_HOW.search(text, max(0, start - 3), start):
        return None
    if text[end : end + 1] in NUMBER_FIRST and NUMBER_AFTER.match(text, end):
        return None  # 市委发〔2019〕32号, 教体局函〔2020〕7号
    floor = max(0, start - LONGEST_NAME)
    wall = max(walls.rfind("\n", floor, start) + 1, floor)
    flags, soft_flag = _flags(), SOFT_OF.get(kind, SOFT)
    joined = i > 0 and found[i - 1][1] == start and flags[found[i - 1][2]] & JOINS
    joined = joined and not BRAND_WITH_AND.search(text, max(0, start - 3), start)  # 甲市|嘉和小学
    if kind == "school" and (wall == start or joined):
        return None  # 各级学校, 、小学: no name can end in it
    soft = firm = strict = wall
    while i > 0:
        i -= 1
        _, border, pattern = found[i]
        if border <= wall:
            break
        flag = flags[pattern]
        if flag & soft_flag and soft == wall:
            soft = border
        if flag & STRICT and strict == wall:
            strict = border
        if flag & FIRM:
            firm = border
            break
    word = text[start:end]
    if kind == "school" and text[end : end + 1] == "校" and OLD_SCHOOL.match(text, end):
        end, ends, post = end + 1, True, False  # 镇中心小学校
    return Head(start, end, kind, word, soft, firm, ends, post, strict if kind == "school" else 0)


def _is_titled_name(text: str, end: int, after: tuple[int, int, int]) -> bool:
    """项目管理处|王星河处长: a name may stand between a body and its title."""
    word = text[end : after[0]]
    title = _flags()[after[2]] & TITLE and len(word) == 3 and surname_kind(word[0]) == "common"
    return bool(title) and looks_given(word[1:]) and word not in never_a_name()


def _is_staff_named(text: str, end: int) -> bool:
    """某小学|语文教师王星河, 某中学|教学副校长李红: a place in a school, with a plain name or nothing behind it."""
    staff = STAFF_OF_SCHOOL.match(text, end)
    if staff and text[staff.end() : staff.end() + 1] in CLOSES and staff.end() - end > 2:  # 李红是某小学|语文教师。
        return True
    if staff is None or surname_kind(text[staff.end() : staff.end() + 1]) != "common":
        return False
    word = text[staff.end() : staff.end() + 3]
    ends = len(word) == 3 and not HAN_FIRST <= word[2] <= HAN_LAST  # 李红,
    given = word[1:2] if ends else word[1:]
    return looks_given(given) and word[:2] not in never_a_name() and word not in never_a_name()


def named_after(text: str, end: int) -> bool:
    """教导处|王星河具体操作, 安全处|王星河,: a plain name behind a section, up to a verb or a sign."""
    word, said = text[end : end + 3], text[end + 3 : end + 5]
    if len(word) < 3 or surname_kind(word[0]) != "common":
        return False
    if not (looks_given(word[1:]) or CALLED_UP.match(text, end + 3)):
        return False
    told = said[:1] in ("、", ",", "。", ")", "(", ";") or said in verbs() or said in NAMED_BEFORE
    known = never_a_name()
    words = common_words()
    plain = any(part in known or any(part in each for each in words) for part in (word[:2], word[1:], word))
    torn = any(text[end + 2 : end + 4] in each for each in (*words, verbs()))  # 文明创|建有力
    return told and not (plain or torn)


def _ends_well(text: str, found: list[tuple[int, int, int]], i: int) -> tuple[bool, bool]:
    """Whether a name may end at the end of word i, and whether a post's title follows at once."""
    end = found[i][1]
    if text.startswith(MANNERS, end) and MANNER_AND_TITLE.match(text, end):
        return True, True
    if i + 1 < len(found) and found[i + 1][0] == end:
        flag = _flags()[found[i + 1][2]]
        return flag & ENDS > 0, flag & TITLE > 0 or text.startswith("主任由", end)
    if i + 1 < len(found) and _is_titled_name(text, end, found[i + 1]):
        return True, False
    kind = lexicon().kinds[found[i][2]]
    if (kind == "section" and (named_after(text, end) or OUGHT.match(text, end))) or (
        kind in ("school", "numbered") and (GROUP_OF_TEACHERS.match(text, end) or _is_staff_named(text, end))
    ):
        return True, False
    if end >= len(text) or not HAN_FIRST <= text[end] <= HAN_LAST:
        return True, False
    after = text[end : end + 2]
    return after in (follow_names() if end - found[i][0] > 1 else read_words("tokens", "follow")), False
