"""Personal names: how a name is read at a place where a title, a label or a list says that one stands there.

A name is never taken on its looks alone; the callers bring the evidence, this module settles where it ends.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache

from ingest.extract.lexicon import read_rows, read_words
from ingest.extract.mentions.titles import heads_after_name

HARD = frozenset("、,。;:!?()《》“”【】[]〔〕…\n —-/|~.")
CJK = "\u4e00-\u9fff"

# Characters that stand in no given name; they are what follows a name or belongs to a title.
IS_TIME = re.compile("那[几一两三些个天年时段次种]")
NO_GIVEN = frozenset(
    "师班团的了在是等不这那我你他她它们个些此该各每很都也还又及与或被把让给说称记校局委院副兼职室处教员主者组级部办市区县街"
    "第号须上下内外后间性量数所到但做责段项吗呢吧啊摄某网报社除"
)
# Characters that stand in few given names (有福, 立人) and after many a name: a sign or a word must end the name there.
SOFT_GIVEN = frozenset("因有科其人必则将次度使要就镇乡")
SOFT_LAST = frozenset("用自按凭据挨")  # prepositions: 刘文|按要求整改, but 王自强
FOLLOW = (
    r"(?:等(?!级)|都|均|关于|同志|先生|女士|老师|教授|一行|一同|出席|参加|参与|主持|讲话|发言|致辞|致词|除了?(?=[^,。;\n]{1,14}外)|表示|指出|强调|要求|介绍|认为|告诉|透露|坦言|"
    r"感慨|回忆|感叹|笑着|向记者|汇报|宣读|宣布|代表|陪同|率|带队|带领|带着|随同|随后|首先|最后|上(?=[了一台完])|挨[个家门]|还|也|则|又|就|说|谈|在|到|赴|来(?=[到了校我此这看听讲说当做接支送取上])|对|向|从|将|把|被|于|"
    r"以(?!军)|为(?!民|国)|任(?!远)|担任|兼|和(?!平)|与|及|以及|同(?!志)|是|的|作(?!为)|做|针对|围绕|结合|深入|走进|走访|前往|莅临|调研|视察|考察|检查|慰问|"
    r"督导|督查|专题|连续|再次|实地|察看|查看|听取|主讲|主任|所|担当|负责|牵头|提出|提议|部署|充分|高度|重点|全程|当选|荣获|获|分别|共同|现场|亲自|"
    r"不仅|没有|已|曾|当年|毕业|签订|签署|签约|执教|点评|作为|通过|根据|十分|非常|热情|详细|正式|受邀|应邀|接受|给|让|用|家|介|称(?![赞号])|之(?=[女子妻父母夫孙弟妹兄])|照例|当即|担任|主张|"
    r"既[是当有要]|夫妇|夫妻|父子|母女|兄弟|姐妹|二人|很|最|没|只|却|仍|更|有|不久|因(?!素)|挂帅|昨天|昨日|日前|近日|眼下|[一二三四五六七八九十两多]年前|[一二三四五六七八九十]月|(?:19|20)\d\d年|"
    r"解释|总结|总(?:负责|牵头|协调|指挥)|讲解|分享|笑|哭|鼓励|希望|勉励|肯定|感谢|点赞|补充|致|呼吁|建议|同时|今年|去年|目前|开始|进行|成为|入选|创作|领衔|书面|汇总|副|就|"
    r"[两三四五六七八九十]位|[两三四五六七八九十]人|[两三四五六七八九十]名|HEADS)"
)
LEFT = re.compile(
    r"(?:[年月日]起|\d[年月日]|我校|我区|我市|我县|我局|该校|本校|和|与|及|以及|由|请|经|对|向|在|是|以|随后|接着|任命|聘任|聘请|聘|免去|感谢|陪同|听取|代表|会上|其中|[取望见访问谢请待到]了|"
    r"有[个位名]|叫|教师|老师|干部|专家|村民|居民|现任|时任|邀请|新任|原|书记|局长|校长|主任|副|同|为|给|当|被|随|跟随|告诉|采访|见到|推荐|选举|增补|补选|确定|同意|提名|决定|关于|接受|批准|您与|经由|授予|表彰|拟任|改由|仍由|改派|委派|选派|抽调|欢迎|推选|推举|选聘|特聘|续聘|返聘|拟聘)\Z"
)
CUTS = re.compile("学校|学生|教师|工作|活动|项目|村校|班级")  # 局领导包联|学校: no name ends inside a word
COUNTS = re.compile(
    r"[\u4e00-\u9fff]{1,2}[一两二三四五六七八九十几数][遍次期场轮批届名人个位天周月年所家]"
)  # 校长轮训一遍
BLANKS = re.compile(r" {0,3}")
SPACED = re.compile(rf"([{CJK}]) {{1,3}}([{CJK}])(?!·)")
SPREAD = re.compile(  # 李 红 霞, also before a column of longer words; 李 红 女 汉族 is a name of two
    rf"([{CJK}])( {{1,3}})([{CJK}])\2(?![男女县市区旗省州])([{CJK}])"
    rf"(?=[^{CJK} ]|$|同志|[任为](?![{CJK}]? )| {{1,4}}[{CJK}]{{2}})"
)
SPREAD_END = re.compile(rf"(?<![{CJK}])(?<![{CJK}] )[{CJK}]( {{1,3}})[{CJK}]\1[{CJK}]\Z")
NO_PERSON = re.compile(
    "名师|名校|讲堂|课堂|学堂|论坛|工程|计划|行动|教育|阅读|书院|文化|学校|校园"
)  # 孙子故里·名师讲堂
FOREIGN = re.compile(rf"[{CJK}]{{2,6}}(?:·[{CJK}]{{1,6}}){{1,3}}")
FOREIGN_END = re.compile(rf"{FOREIGN.pattern}\Z")
SEPARATOR = re.compile(r" ?[、] ?")
WIDE_SEPARATOR = re.compile(r" ?[、,] ?| {1,4}|(?:和|及|与|以及)")
BRACKET = re.compile(r" ?\([^()\n]{1,40}\)")
PREPOSITIONS = frozenset("向和由对经请于同与为以任")
LED_BY = re.compile(
    r"(?:决定|拟|会议|现|兹|特)*(?:推荐|任命|免去|聘任|聘请|提名|同意|选举|增补|推举|确定|授予|表彰|选派|委派|将|对|把)"
)
FUNCTIONAL = frozenset("在和与同对将就从以及由也还都于到是先又任向把被让说谈致介等获曾已均则赴很最没只却仍更有上时会")
PLACES_IN_NAMES = frozenset("上下内外间")
SPEAKING_ORDER = frozenset({"先后", "随后", "首先", "最后", "率先", "首次", "相继", "依次", "分别"})
QUOTING = frozenset(
    "以就在对从与和为将向把被于由任兼"
)  # before “ or 《 a preposition, not the last character of a name
TAKEN_UP = frozenset("任兼")
# what the first character belongs to, with the one before it: 原|任中心副主任, (3)班|李昕同学
TAKING_POST = {char: frozenset("任") for char in "原曾现兼时历继接担出升调"} | {
    char: frozenset("班") for char in ")0123456789"
}
LEADING_TO_POST = frozenset("兼担现改调续曾已将均被由拟出暂仍接连升原历")
LED_WHOLLY = ("负责", "牵头", "协调", "统筹", "调度", "指挥", "召集", "把关")
POST_ELSEWHERE = re.compile(
    r"任(?![务何期])[\u4e00-\u9fff]{2,16}(?:[省市县区旗州镇乡校园局院所站室馆]|小学|中学|中心)副?(?:[校园局院所站馆]长|主任|书记)(?=[(,。;\n]|\Z)"
)
OPENING_QUOTES = frozenset("“《")
MOST_PARTS = 5
ESCAPED = ("\\t", "\\n")  # a tab or line end that a crawler wrote as two characters
LONGEST_IN_PARTS = 7
SHORTEST_STRANGER, LONGEST_STRANGER = 3, 7
NO_STRANGER = frozenset(
    "因的地得和及与或从自由向为被把将对于并且而但若如其之所以各本全新两三四五六七八九十百千万亿年月日时分元件张"
)
# What stands after a title oftener as a verb or a particle than as the beginning of a name.
NO_FIRST = frozenset(
    "讲在对和与及跟同获荣兼为给向从由被把将让使请叫是有无不没未也都又还再就才只很最更做作抓管带来去到说谈写读看听问走开办上下要会能可关以及或"
    "当任赴等其该此各每某所用按照进加因但而且则即若如凭经据依随沿自至于乃"
)
SPEAKS = re.compile("[问答称]:|道:“")  # 局长刘明|问:“…”, 股长王春|答: …
NEVER_FIRST = frozenset("由抓带讲说写读看听问走做让使叫请给把被")  # 抓党建 and 由李红 are no names, 和志远 may be one
BEFORE_NAMES = frozenset("且仅从代以任像再则即只同向和因均如对将就才按据替比派照用经而若跟除由与让请叫使把被为给也又还")
FREQUENT = frozenset(  # surnames that seldom begin a given name
    "李王张刘陈杨赵黄周吴徐孙胡朱郭何罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴汪田姜范石姚谭廖邹熊陆郝孔崔康毛邱秦"
    "江史顾侯邵孟钱汤尹黎易武乔贺赖龚"
)
PUSHING = frozenset({"强推", "力推", "力荐", "力挺", "力促", "力主"})  # 王强|力推课改; but 李自强|推动
ASPECT = frozenset("着了过")
DOING = re.compile(r"被(?:评|授|认|推|选|聘|任)|作为[^,。;\n]{0,12}代表|获(?:得|评|奖|“|\d|[一二三特]等奖)|正在|就是在")
TEAM_END = re.compile(r"[\u4e00-\u9fff](?:组|年级|处|办|室|团委)\Z")
HAN_END = re.compile(rf"[{CJK}]+\Z")
VOTES = 30
SHORT_SCHOOLS = re.compile("[〇一二三四五六七八九十]|[小中幼园校村镇乡街路]\\Z")  # 方庄三小, 方庄路
RUNS_IT = re.compile(r"(?:具体|总|亲自|直接|全面)?(?:负责|牵头|分管|主抓|统筹|挂帅|领衔|带队)(?=[,。;、\n]|\Z)")
IN_CHARGE = ("总负责", "总牵头", "总协调", "总指挥")
DOES_ALONE = re.compile(  # what somebody does, and nobody else's name or office begins with
    r"(?:具体|总|亲自|直接|全面|同志|老师)*(?:(?:负责|牵头|分管|主抓|统筹|挂帅|领衔|带队|主持|表示|介绍|指出|强调|告诉|透露)(?![人者方会员单部])|说[,。:“])"
)
HALF_GIVEN = frozenset("学志永世玉秀小德树泽")  # seldom a given name by themselves
LONGEST_PART = 6  # characters after the last dot of a name
GIVEN_SPEECHES = frozenset(
    {"表态", "交流", "经验", "典型", "发言", "报告", "讲话", "总结", "动员", "专题", "汇报", "点评"}
    | {
        "检讨",
        "说明",
        "倡议",
        "强调",
        "指示",
        "批示",
        "要求",
        "演讲",
        "致辞",
        "主旨",
        "主题",
        "开题",
        "开班",
        "解读",
        "承诺",
        "示范",
        "分析",
        "部署",
        "辅导",
        "说课",
        "宣讲",
        "演示",
        "述职",
        "自我",
        "了",
        "客座",
    }
)
NEAR = 3000  # characters around a name in which it is sought again


# common, rare, or None when it is no surname
surname_kind: Callable[[str], str | None] = {row[0]: row[1] for row in read_rows("surnames")}.get


ENDS_OF_SECTIONS = frozenset("股科室处部组")


@dataclass(frozen=True, slots=True)
class Name:
    """A name at a place; `text` has no inner blanks."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class NameReader:
    """Reads names in one text, and uses the other places of the text to see where a name ends."""

    text: str
    known: set[str] = field(default_factory=set)
    votes: dict[str, int] = field(default_factory=dict)
    dotted: bool = field(init=False)  # whether a name with a dot may stand in the text at all

    def __post_init__(self) -> None:
        self.dotted = "·" in self.text

    def after(self, start: int, *, labelled: bool = False) -> Name | None:
        """The name that begins at `start` (blanks skipped). `labelled`: a colon, list or 同志 says that it is one."""
        if self.begins_no_name(start):  # most titles are followed by other words: see so at the first character
            return self.stranger(start) if labelled else None
        start = BLANKS.match(self.text, start).end()  # type: ignore[union-attr]
        foreign = FOREIGN.match(self.text, start) if self.dotted else None
        if foreign and not (self._joins_two(foreign) or NO_PERSON.search(foreign.group())):
            return self._foreign(start, foreign)
        if spaced := self._spread_at(start) or self._spaced_at(start):
            return spaced
        in_parts = self._in_parts(start)
        if in_parts:
            return self._name(start, in_parts)
        width = self._surname_at(start)
        if not width:
            return None
        fits = [n for n in (width + 2, width + 1) if self._fits(start, n, width, labelled)]
        length = width + 1 if self._ends_before_speech(start, fits, width) else self._length(start, fits, width)
        length = self._over_han(start, length) if length else 0
        return self._name(start, length) if length else self.stranger(start) if labelled else None

    def _over_han(self, start: int, length: int) -> int:
        """江永才|仁介绍, 敖日其|楞先后: one character more where nothing ends three, a word ends four, and the fourth
        is one that such names end in."""
        end = start + length + 1
        if length != 3 or self.text[end - 1 : end] not in last_parts() or self._certain(start, 3):
            return length
        ends = self._certain(start, 4) or self.text[end : end + 2] in SPEAKING_ORDER
        words = (*common_words(), verbs(), never_a_name())
        split = any(self.text[i : i + 2] in each for each in words for i in (start + 1, start + 2))
        return 4 if ends and not split and self._is_plain(start, 4) else length

    def _spaced_at(self, start: int) -> Name | None:
        """王 强: a name of two characters with blanks between them."""
        spaced = SPACED.match(self.text, start)
        ends = spaced and (self._certain(start, spaced.end() - start) > 1 or self._follows(spaced.end()))
        if spaced and ends and surname_kind(spaced.group(1)) and spaced.group(2) not in NO_GIVEN:
            return Name(start, spaced.end(), spaced.group(1) + spaced.group(2))
        return None

    def _spread_at(self, start: int) -> Name | None:
        """李 红 霞: a name of three characters that blanks as wide as one another spread over its place."""
        spread = SPREAD.match(self.text, start)
        if spread is None or surname_kind(spread.group(1)) != "common":
            return None
        given = spread.group(3) + spread.group(4)
        known = [char in given_chars() for char in given]
        fits = any(known) and not NO_GIVEN & set(given)
        return Name(start, spread.end(), spread.group(1) + given) if fits else None

    def stranger(self, start: int, *, sure: bool = True) -> Name | None:
        """A name without a surname that one knows: 密玉兰, whose given name looks like one; 那顺乌兰, three or more
        characters that are no words, up to a sign or a word that may follow a name. `sure` is false after titles that
        other words follow as often: then only the first, before a sign or a verb of reports."""
        start = BLANKS.match(self.text, start).end()  # type: ignore[union-attr]
        looks = self.looks_like_three(start) and (sure or self.text[start + 1 : start + 3] not in plain_words())
        first = self.text[start : start + 1]
        led = (
            first in NEVER_FIRST
            or self._before_a_name(start)
            or (first in NO_FIRST and not (looks and self._is_told(start + 3)))
        )
        counts = COUNTS.match(self.text, start + 1) is not None or CUTS.match(self.text, start + 2) is not None
        if led or counts or self._is_pair(start) or not (sure or looks):
            return None
        if looks and self._ends_three(start + 3, sure=sure):
            return self._name(start, 3)
        return self._of_no_words(start) if sure and self.text[start : start + 1] not in NO_STRANGER else None

    def _ends_three(self, end: int, *, sure: bool) -> bool:
        if self.text[end - 1 : end + 1] in SPEAKING_ORDER:
            return False  # 丹央|先后发言
        if self._runs_into_verb(end):
            return False
        told = self._is_told(end) or self.text[end + 1 : end + 2] in ASPECT
        return told or (sure and (self._follows(end) or self.text[end : end + 1] not in given_chars()))  # 霜建平|盯

    def _of_no_words(self, start: int) -> Name | None:
        """The run of characters that make no word of the language, up to what may follow a name."""
        if titled().match(self.text, start):
            return None  # 县幼园长薄玉兰: a title with the name after it
        said, plain = common_words()
        for end in range(start + 1, min(start + LONGEST_STRANGER, len(self.text)) + 1):
            last, pair = self.text[end - 1], self.text[max(start, end - 2) : end]
            if not "\u4e00" <= last <= "\u9fff" or pair in said or pair in plain or pair in verbs():
                return None
            if end - start > 1 and (last in NO_GIVEN or last in NO_STRANGER) and not self._is_in_part(start, end):
                return None
            if end - start == 2 and self.text[end : end + 2] in SPEAKING_ORDER and pair not in never_a_name():
                return self._name(start, 2)
            ends = self._certain(start, end - start) or self.text[end : end + 2] in said
            if end - start >= SHORTEST_STRANGER and (ends or self.text[end + 1 : end + 2] in ASPECT):
                no_name = self._runs_into_verb(end) or last in ENDS_OF_SECTIONS  # 局体卫艺科
                no_name = (
                    no_name
                    or self.text[start:end] in never_a_name()
                    or self.text.endswith(heads_after_name(), start, end)
                )
                return None if no_name else self._name(start, end - start)
        return None

    def _is_in_part(self, start: int, end: int) -> bool:
        """阿苦|日古: whether the last character is of a whole part of names."""
        beginnings = part_beginnings()
        return self.text[end - 1 : end + 1] in beginnings or (
            end - start > 2 and self.text[end - 2 : end] in beginnings
        )

    def _is_pair(self, start: int) -> bool:
        """徐楠姜宁: two names of a row whose blank is lost."""
        pairs = self.text[start : start + 2], self.text[start + 2 : start + 4]
        named = all(len(pair) == 2 and surname_kind(pair[0]) and pair[1] in given_chars() for pair in pairs)
        return named and bool(self._certain(start, 4))

    def looks_like_three(self, start: int) -> bool:
        """Whether three characters there end in two that given names are made of."""
        first, given = self.text[start : start + 2], self.text[start + 1 : start + 3]
        if not self._is_plain(start, 3) or not looks_given(given) or self.text[start : start + 3] in never_a_name():
            return False
        said, plain = common_words()
        return first not in said and first not in plain and given not in said

    def _is_told(self, end: int) -> bool:
        """Whether a sign or a verb of taking part stands there."""
        return end >= len(self.text) or self.text[end] in HARD or self.text[end : end + 2] in taking_part()

    def _before_a_name(self, start: int) -> bool:
        """校长和|李红, 副局长向|王强: a word that stands before a name, where a frequent surname follows it."""
        words = self.text[start : start + 3]
        if words[:1] not in BEFORE_NAMES or self.is_walled(start):
            return False
        return len(words) == 3 and words[1] in FREQUENT and words[2] in given_chars()

    def is_walled(self, start: int) -> bool:
        """Whether a sign stands before a place, or nothing at all."""
        return start == 0 or not "\u4e00" <= self.text[start - 1] <= "\u9fff"

    def begins_no_name(self, start: int) -> bool:
        """Whether no name can begin here, seen from the first characters alone."""
        if self._before_a_name(start):
            return True
        pair = self.text[start : start + 2]
        plain = "\u4e00" <= pair[:1] <= "\u9fff" and not surname_kind(pair[0]) and not surname_kind(pair)
        return plain and pair not in part_beginnings() and not (self.dotted and FOREIGN.match(self.text, start))

    def _in_parts(self, start: int) -> int:
        """The length of a name that is made of known parts (宝音|图, 马|伊布拉欣) and ends well; 0 for none."""
        text = self.text
        ends: set[int] = set()
        for first in (start, start + 1) if surname_kind(text[start : start + 1]) else (start,):
            if text[first : first + 2] in part_beginnings():
                ends |= {end for end in self._ends_of_parts(first) if end <= len(text)}
        length = max((end - start for end in ends if self._certain(start, end - start)), default=0)
        if length or not ends or text[start : start + 2] not in part_beginnings():
            return length
        # 巴音|达拉: the rest is no known part, but a sign or a word ends it.
        open_ = (n for n in (3, 4, 5) if self._is_plain(start, n) and self._certain(start, n))
        return next(open_, 0) or self._of_parts_alone(start, max(ends))

    def _of_parts_alone(self, start: int, end: int) -> int:
        """布仁图|每天: parts that fill three characters or more are a name, whatever word follows that has no part in
        them."""
        crossing, words = self.text[end - 1 : end + 1], (*common_words(), verbs())
        whole = end - start > 2 and not any(crossing in each for each in words)
        return end - start if whole and self.text[start:end] not in never_a_name() else 0

    def _is_plain(self, start: int, length: int) -> bool:
        word = self.text[start : start + length]
        return len(word) == length and all("\u4e00" <= c <= "\u9fff" and c not in NO_GIVEN for c in word)

    def _ends_of_parts(self, start: int) -> set[int]:
        """Where a run of parts that begins with a whole one may end."""
        kinds, longest = name_parts()
        ends, found = {start}, set[int]()
        for _ in range(MOST_PARTS):
            ends = {
                end + n
                for end in ends
                for n in range(1, longest + 1)
                if (kind := kinds.get(self.text[end : end + n])) and (kind == "whole" or end > start)
            }
            found |= ends
        return found

    def before(self, end: int, ends: frozenset[int] | set[int] = frozenset()) -> Name | None:
        """The name that ends at `end`, before a title; `ends` are places where a body's name ends."""
        found = self.foreign_before(end) or self._parts_before(end, ends) or self._known_before(end, ends)
        if found:
            return found
        for length in (3, 2, 4):
            start = end - length
            if start < 0:
                continue
            width = self._surname_at(start)
            if not width or length - width not in (1, 2):
                continue
            bound = start in ends and self.text[start:end] not in never_a_name()  # 市教育局|伊某|副局长
            if not self._fits(start, length, width, bound):
                continue
            text = self.text[start:end]
            if text in self.known:
                return Name(start, end, text)
            of_body = (
                self.text[start - 1] == "的" and length == width + 2 and looks_given(self.text[start + width : end])
            )
            of_body = of_body or self._of_team(start, length)
            if (of_body or self._opens(start, ends)) and (found is None or self._may_be_led(found)):
                found = Name(start, end, text)
        return found

    def _may_be_led(self, name: Name) -> bool:
        """向李红, but not 甲(某校校长)、向立(派出所所长): there the first character is of the name."""
        item = self.text[name.start - 1 : name.start] == "、" and self.text[name.end : name.end + 1] == "("
        return self.text[name.start] in PREPOSITIONS and not item

    def _of_team(self, start: int, length: int) -> bool:
        """数学组李志远|老师, 校办王淑芬|老师: a name that looks like one behind the team that its bearer is of."""
        plain = length == 3 and is_plainly_a_name(self.text[start : start + 3])
        return plain and TEAM_END.search(self.text, max(0, start - 4), start) is not None

    def _known_before(self, end: int, ends: frozenset[int] | set[int]) -> Name | None:
        """A name that other places of the text settle, whatever its surname."""
        lengths = (n for n in (4, 3, 2) if n <= end and self.text[end - n : end] in self.known)
        return next((self._name(end - n, n) for n in lengths if self._opens(end - n, ends)), None)

    def listed(self, start: int, *, labelled: bool = False) -> list[Name]:
        """The names of a list that begins at `start`: A、B、C, after a label also A B C and A,B."""
        names: list[Name] = []
        separator = WIDE_SEPARATOR if labelled else SEPARATOR
        position = start
        while True:
            name = self.after(position, labelled=labelled or bool(names))
            if name is None or (names and not self._closes_listed(name)):
                return names
            names.append(name)
            position = name.end
            bracket = BRACKET.match(self.text, position)
            if bracket:
                position = bracket.end()
            joint = separator.match(self.text, position)
            if not joint:
                return names
            position = joint.end()

    def listed_before(self, end: int, ends: frozenset[int] | set[int] = frozenset()) -> list[Name]:
        """The names of a list that ends at `end` (A、B同志); `ends` are places where a body's name ends."""
        names: list[Name] = []
        while True:
            name = self.before(end, ends) or self._spaced_before(end)
            if name is None:
                return names[::-1]
            names.append(name)
            if name.start == 0 or self.text[name.start - 1] != "、":
                return names[::-1]
            end = name.start - 1

    def ends_well(self, name: Name) -> bool:
        """Whether a sign or a word that follows names ends it, not its looks alone."""
        return name.text in self.known or bool(self._certain(name.start, name.end - name.start))

    def recurs(self, name: Name) -> bool:
        """Whether the text around writes the same name once more."""
        near = (
            self.text.find(name.text, max(0, name.start - NEAR), name.start),
            self.text.find(name.text, name.end, name.end + NEAR),
        )
        return max(near) >= 0

    def speaks(self, name: Name) -> bool:
        """Whether a verb of speaking or taking part follows a name that is no word at all."""
        return self.text[name.end : name.end + 2] in taking_part() and name.text not in never_a_name()

    def acts(self, name: Name) -> bool:
        """教师谢敏|辅导, 教师冯雪|作为代表: two characters that are no word, with a frequent surname, and what a person
        does behind them."""
        end, words = name.end, common_words()
        if not is_frequent_name(name.text) or name.text in never_a_name() or any(name.text in each for each in words):
            return False
        crossing = self.text[end - 1 : end + 1]
        if crossing in verbs() or any(crossing in each for each in words):
            return False
        return self.text[end : end + 2] in verbs() or DOING.match(self.text, end) is not None

    def looks_whole(self, name: Name) -> bool:
        """教研员李志远|管小学: three characters that names are made of and that no word runs through or over."""
        crossing = self.text[name.end - 1 : name.end + 1]
        whole = len(name.text) == 3 and crossing not in verbs() and not any(crossing in each for each in common_words())
        return whole and is_plainly_a_name(name.text)

    def is_cut_off(self, name: Name) -> bool:
        """Whether a sign ends the name."""
        return self._certain(name.start, name.end - name.start) == 2

    def may_be(self, start: int, length: int) -> bool:
        """Whether the characters there may be a name at all."""
        width = self._surname_at(start) if start >= 0 else 0
        return bool(width) and length - width in (1, 2) and self._fits(start, length, width, True)

    def may_be_listed(self, name: Name) -> bool:
        """Whether a word that stands by itself in a list may be a name."""
        text = name.text
        if text[:2] in part_beginnings() or text[1:3] in part_beginnings() or "·" in text:
            return len(text) >= 2 and not any(c in NO_GIVEN for c in text)
        width = 2 if len(text) > 2 and surname_kind(text[:2]) else 1
        if not surname_kind(text[:width]) or len(text) - width not in (1, 2):
            return False
        return not any(c in NO_GIVEN for c in text[width:]) and never_a_name().get(text) != "never"

    def formal_before(self, end: int) -> Name | None:
        """Whoever stands alone before 同志任, whatever the surname: from the clause's beginning or 任命 to `end`."""
        run = HAN_END.search(self.text, max(0, end - 8), end)
        if run is None:
            return None
        led = LED_BY.match(run.group())
        start = run.start() + (led.end() if led else 0)
        word = self.text[start:end]
        opened = (start == 0 or bool(led) or self.text[start - 1] in HARD) and word[:1] != "以"
        own = word[1:] if word[:1] == "者" else word  # a surname as well
        if len(word) == 3 and surname_kind(word[0]) == "common" and word[1] in PLACES_IN_NAMES:
            own = word[0] + word[2]  # 池上清
        fits = 2 <= len(word) <= 4 and not any(c in NO_GIVEN for c in own) and word not in no_comrades()
        if not (opened and fits) or word[:2] in verbs() or word[:2] in no_comrades() or never_a_name().get(word):
            return None
        return self._name(start, end - start)

    def _parts_before(self, end: int, ends: frozenset[int] | set[int]) -> Name | None:
        """The name of known parts that ends at `end`."""
        text, beginnings = self.text, part_beginnings()
        for start in range(max(0, end - LONGEST_IN_PARTS), end - 1):
            if text[start : start + 2] in beginnings:
                first = start
            elif text[start + 1 : start + 3] in beginnings and surname_kind(text[start]):
                first = start + 1
            else:
                continue
            if end in self._ends_of_parts(first) and self._opens(start, ends):
                return self._name(start, end - start)
        return None

    def _spaced_before(self, end: int) -> Name | None:
        whole = SPREAD_END.search(self.text, max(0, end - 10), end)
        spread = self._spread_at(whole.start()) if whole else None
        if spread and spread.end == end:
            return spread
        start = end - 3
        spaced = SPACED.match(self.text, start) if start >= 0 else None
        if spaced and spaced.end() == end and surname_kind(spaced.group(1)):
            return Name(start, end, spaced.group(1) + spaced.group(2))
        return None

    def foreign_before(self, end: int) -> Name | None:
        """The name with a dot that ends at `end`, behind a sign or a word that stands before names."""
        match = FOREIGN_END.search(self.text, max(0, end - 20), end) if self.dotted else None
        if match is None or NO_PERSON.search(match.group()):
            return None
        for start in range(match.start() + 1, self.text.index("·", match.start())):  # 活动由|古丽娜尔·买买提
            known = self.text[start : start + 2] in part_beginnings()
            if known and LEFT.search(self.text, max(0, start - 4), start):
                return self._name(start, end - start)
        led = LED_BY.match(match.group()) or titled().match(match.group())
        start = match.start() + (led.end() if led else match.group()[0] in PREPOSITIONS)
        return self._name(start, end - start) if led or self._opens(start, frozenset()) else None

    def _foreign(self, start: int, match: re.Match[str]) -> Name:
        """买买提·艾力|到场: the last part is as short as what follows allows."""
        dot, whole = match.group().rindex("·"), len(match.group())
        sure = [n for n in range(dot + 2, whole + 1) if self._certain(start, n) > (n == dot + 2)] or [whole]
        known = max(self._ends_of_parts(start + dot + 1), default=0) - start
        longer = known not in sure and sure[0] == known + 1 and self._ends_in_verb(start + sure[0])  # 买买提明|主持
        rest = self.text[start + known : start + sure[0]]  # 阿依肯·哈力木|拉提、
        longer = longer or (1 < len(rest) < 3 and self._certain(start, sure[0]) == 2 and self._is_no_word(rest))
        if known > dot and (known < sure[0] or known in sure) and not longer:  # 热合曼·托合提|一道
            return self._name(start, known)
        at = start + sure[0]  # 吐尔逊江·哈布|都拉,: what follows is no verb, and a sign ends the whole
        torn = self.text[at : at + 2] not in verbs() and whole in sure and whole - dot <= LONGEST_PART
        return self._name(start, whole if torn else sure[0])

    def _is_no_word(self, word: str) -> bool:
        """Whether characters are no word that may follow a name."""
        return word not in verbs() and not any(word in each for each in common_words())

    def _joins_two(self, match: re.Match[str]) -> bool:
        """李丽珍和|古丽·赛依提: a name without a dot, and behind 和 one with it."""
        first, _, second = match.group().partition("·")[0].partition("和")
        joined = 1 < len(first) < 4 and second[:2] in part_beginnings() and first[:2] not in part_beginnings()
        return joined and surname_kind(first[0]) == "common"

    def _ends_in_verb(self, end: int) -> bool:
        """Whether a verb of taking part stands there that does not begin with the last character."""
        return self.text[end : end + 2] in taking_part() and self.text[end - 1 : end + 1] not in verbs()

    def _surname_at(self, start: int) -> int:
        text = self.text
        if start >= len(text) or not surname_kind(text[start]):
            return 2 if surname_kind(text[start : start + 2]) and len(text) >= start + 3 else 0
        return 2 if surname_kind(text[start : start + 2]) and self._certain(start, 4) + self._certain(start, 3) else 1

    def _fits(self, start: int, length: int, width: int, labelled: bool) -> bool:
        word = self.text[start : start + length]
        taken = word[:1] in TAKING_POST.get(self.text[start - 1 : start], frozenset())
        no_person = IS_TIME.match(word) or word.endswith(("小学", "中学"))  # 刚当校长那几年, 任以|礼小学|副校长
        taken = taken or self._takes_post(start)  # 某某老师|任助理
        if len(word) < length or taken or no_person or not all("\u4e00" <= c <= "\u9fff" for c in word):
            return False
        given = word[width:-1] if self._ends_in_person(start, length) else word[width:]
        open_end = length == width + 2 and not labelled and word not in self.known
        runs_on = self._takes_post(start + length - 1) or (open_end and self._takes_post_elsewhere(start + length - 1))
        runs_on = runs_on or (open_end and self._runs_into_verb(start + length))
        in_charge = open_end and self.text.startswith(IN_CHARGE, start + length - 1)  # 由李红|总负责
        in_charge = in_charge or (open_end and word[-1] in SOFT_LAST and self._certain(start, length) < 2)
        if any(c in NO_GIVEN for c in given) or runs_on or in_charge or self._is_section(start, length):
            return False
        soft = sum(c in SOFT_GIVEN for c in word[width:])
        if soft and not labelled and word not in self.known and (soft > 1 or not self._certain(start, length)):
            return False
        kind = never_a_name().get(word)
        beside = self.text.startswith(("的陪同", "的带领", "陪同"), start + length)  # 科长严大石|的陪同下
        if not (labelled or beside) and length == 3 and width == 1 and never_a_name().get(word[:2]) == "never":
            return self._outdoes_word(start)
        taken = kind == "seldom" and self._takes_post(start + length)  # 大队长龙江|任组长
        if kind == "never" or (kind and not (labelled or taken) and word not in self.known):
            return False
        rarity = surname_kind(word[0]) if width == 1 else "common"
        return rarity == "common" or labelled or word in self.known or self._fits_rare(start, word, str(rarity))

    def _outdoes_word(self, start: int) -> bool:
        """局长安定军、 and 局长黄河清|给记者: three characters whose first two are a word, and still a name."""
        ends, given = self._certain(start, 3), self.text[start + 1 : start + 3]
        if ends == 2 or not ends:
            return ends == 2 and looks_given(given)
        told = self.text[start + 3 : start + 5] in taking_part()  # 副局长揭开华|主持
        told = told or self._takes_post(start + 3)
        frequent = self.text[start] in FREQUENT and given[-1] not in FUNCTIONAL
        return (told or frequent) and looks_given(given) and not self._runs_into_verb(start + 3)

    def _is_section(self, start: int, length: int) -> bool:
        """计财股|股长, 安全科|科长: a section before the title of its head, though it begins with a surname."""
        last = self.text[start + length - 1]
        headed = length == 3 and last in ENDS_OF_SECTIONS and self.text.startswith(f"{last}长", start + length)
        return headed or last == "股"

    def _runs_into_verb(self, end: int) -> bool:
        """金华|即将推动, 方军|作点评: the last character stands in few given names and begins a verb."""
        last, following = self.text[end - 1 : end], self.text[end : end + 2]
        if last in TAKEN_UP and following[:1] == "副":
            return True  # 段落|任副裁判长
        if last == "总" and following in LED_WHOLLY:
            return True  # 李红|总负责
        if given_chars().get(last, 0) > 1 or (following in verbs() and following not in GIVEN_SPEECHES):
            return False
        return self.text[end - 1 : end + 1] in verbs() or (last == "作" and following in GIVEN_SPEECHES)

    def _ends_in_person(self, start: int, length: int) -> bool:
        """赵维者|出席: the last character as in 记者, of a name that a verb of taking part ends."""
        end = start + length
        last = length == 3 and self.text[end - 1] == "者" and self.text[end : end + 2] in taking_part()
        said, plain = common_words()
        pair, kind = self.text[end - 2 : end], surname_kind(self.text[start])
        return last and kind == "common" and pair not in said and pair not in plain and pair not in never_a_name()

    def _fits_rare(self, start: int, word: str, rarity: str) -> bool:
        """Whether a word that begins with an unlikely surname ends as a name does."""
        end = start + len(word)
        if (rarity == "scarce" and len(word) == 2) or word[1:] in read_words("common", "noun"):
            return False  # 给学生|买图书
        sure = self._certain(start, len(word))
        long = sure == 1 and len(word) == 3 and word[1:] not in verbs() and not self._splits_verb(end)
        taken = self.text[end : end + 1] in TAKEN_UP and self._takes_post(end)
        charged = len(word) == 2 and self._runs_it(start, end)
        looks = rarity == "rare" and self._looks_rare(start, word)
        return sure == 2 or long or taken or charged or looks or self.text[end : end + 2] in taking_part()

    def _looks_rare(self, start: int, word: str) -> bool:
        """主任区汉明|蹲点: three characters after a title with a rare surname, no two of which are a word, nor the last
        with what follows."""
        if len(word) != 3 or not looks_given(word[1:]):
            return False
        kinds = (*common_words(), verbs(), never_a_name())
        run = self.text[start : start + 4]
        return not any(run[i : i + 2] in each for i in (0, 1, 2) for each in kinds)

    def _runs_it(self, start: int, end: int) -> bool:
        """由副校长成涛|负责: a verb of charge ends the clause; not 由校长全权|负责."""
        word = self.text[start:end]
        words = any(word in each for each in common_words())
        return word[-1] in given_chars() and not words and RUNS_IT.match(self.text, end) is not None

    def _takes_post(self, place: int) -> bool:
        """向明|任副组长: a character there that is the verb before a title."""
        return self.text[place : place + 1] in TAKEN_UP and bool(post_taken().match(self.text, place))

    def _takes_post_elsewhere(self, place: int) -> bool:
        """高洁|任某某小学副校长: 任 before a clause of nothing but a body and a title."""
        if self.text[place : place + 1] != "任" or self.text[place + 1 : place + 3] in verbs():
            return False
        return POST_ELSEWHERE.match(self.text, place) is not None

    def _leads_to_post(self, place: int) -> bool:
        """王强|兼任副组长, 王强|已任副组长: a character that stands before the verb of taking a post."""
        return self.text[place] in LEADING_TO_POST

    def _splits_verb(self, end: int) -> bool:
        """费雪参|加上述: the end would cut a verb of taking part in two."""
        return self.text[end - 1 : end + 1] in taking_part()

    def _certain(self, start: int, length: int) -> int:
        """2: punctuation ends it there; 1: a word that follows names; 0: open."""
        end = start + length
        if end >= len(self.text) or self.text[end] in HARD:
            quoting = end < len(self.text) and self.text[end] in OPENING_QUOTES and self.text[end - 1] in QUOTING
            return 0 if quoting else 2
        if self.text[end] == "等" or self.text.startswith(("一行", "同志"), end):
            return 2
        return 1 if self._follows(end) else 0

    def _follows(self, end: int) -> bool:
        """Whether what stands at `end` is a word that may follow a name."""
        pushes = self.text[end : end + 2] in PUSHING and self.text[end + 1 : end + 3] not in verbs()
        return pushes or self.text[end : end + 2] in verbs() or bool(follow().match(self.text, end))

    def _length(self, start: int, fits: list[int], width: int) -> int:
        sure = [n for n in fits if self._certain(start, n)]
        if len(sure) == 1 and self._certain(start, sure[0]) == 2:
            return sure[0]
        if len(sure) == 1 and sure[0] == fits[0]:  # 杨叶爱|笑, where the text writes 杨叶说 as well
            return self._vote(start, fits, width) or sure[0]
        for n in fits:
            if self.text[start : start + n] in self.known:
                return n
        if self._ends_before_verb(start, fits, width) or self._ends_in_particle(start, fits, width):
            return width + 2
        if width + 2 in fits and self._takes_post(start + width + 2) and not self._leads_to_post(start + width + 1):
            return width + 2  # 吴立有|任副组长
        # A last character that could as well be a verb (任, 在) is one, unless other places of the text tell.
        return self._vote(start, fits, width) or (sure[-1] if sure else self._by_looks(start, fits, width))

    def _ends_before_speech(self, start: int, fits: list[int], width: int) -> bool:
        """刘明|问:“…”, where the text does not know the longer name."""
        end = start + width + 2
        spoken = width + 2 in fits and SPEAKS.match(self.text, end - 1) is not None
        return spoken and self.text[start:end] not in self.known

    def _of_two_families(self, start: int, width: int) -> bool:
        """高石玉梅|总负责: the surnames of both parents, and a given name of two."""
        word = self.text[start : start + 4]
        if width > 1 or len(word) < 4 or any(c in NO_GIVEN for c in word) or not looks_given(word[2:]):
            return False
        if SHORT_SCHOOLS.search(word[2:]):
            return False
        both = surname_kind(word[0]) == "common" and surname_kind(word[1]) == "common"
        both = both and given_chars().get(word[1], 0) < 2  # 严晓岚|正陪同: 晓 is of the given name
        words = any(word[i : i + 2] in each for each in common_words() for i in (0, 1, 2))
        return both and not words and bool(self._certain(start, 4))

    def _ends_before_verb(self, start: int, fits: list[int], width: int) -> bool:
        """刘大为|主持, 高天来|交流: a verb of two characters after three is surer than one of one after two."""
        end = start + width + 2
        verb = self.text[end : end + 2]
        if width + 2 in fits and self.text[end - 2] in HALF_GIVEN and self.text.startswith("荣获", end - 1):
            return True  # 柳学荣|获, not 柳学|荣获
        if width + 2 not in fits or verb not in verbs():
            return False
        if self.text[end - 1] == "为":
            return verb in taking_part()
        if self.text[end - 1] == "作" and verb in GIVEN_SPEECHES:
            return False  # 雷震|作表态发言
        crossing = self.text[end - 1 : end + 1]
        if crossing in verbs() and (verb not in taking_part() or crossing in taking_part()):
            return False  # 吴志生|出席 for all that 生出 is a word
        return self.text[end - 1] not in FUNCTIONAL and looks_given(self.text[start + width : end])

    def _ends_in_particle(self, start: int, fits: list[int], width: int) -> bool:
        """范庆和|负责, 柳志刚|说: where nobody follows 和, and no name ends before 刚, they end the name."""
        end = start + width + 2
        if width + 2 not in fits or not given_chars().get(self.text[end - 2]):
            return False
        if self.text[end - 1] == "和":
            return surname_kind(self.text[start]) == "common" and DOES_ALONE.match(self.text, end) is not None
        half = self.text[end - 2] in HALF_GIVEN and self.text[end - 1 : end + 1] == "刚说"
        return half and looks_given(self.text[start + width : end])

    def _by_looks(self, start: int, fits: list[int], width: int) -> int:
        """Two characters that given names are made of, whatever follows (季向阳|一路小跑)."""
        if self._of_two_families(start, width):
            return 4
        text, end = self.text, start + width + 2
        given = text[start + width : end]
        plain = width == 2 or surname_kind(text[start]) in ("common", "rare")
        if width + 2 not in fits or not plain or not looks_given(given) or text[start : end - 1] in never_a_name():
            return 0
        return 0 if given in verbs() or text[end - 1 : end + 1] in verbs() else width + 2

    def _vote(self, start: int, fits: list[int], width: int) -> int:
        """Where the text writes the same characters elsewhere, the length that ends there oftenest."""
        counts = dict.fromkeys(fits, 0)
        stem = self.text[start : start + width + 1]
        place = self.text.find(stem)
        for _ in range(VOTES):
            if place < 0:
                break
            for n in fits:
                if self.text[place : place + n] == self.text[start : start + n]:
                    counts[n] += (0, 1, 3)[self._certain(place, n)]
            place = self.text.find(stem, place + 1)
        best = max(counts, key=lambda n: (counts[n], n), default=0)
        return best if best and counts[best] and list(counts.values()).count(counts[best]) == 1 else 0

    def _opens(self, start: int, ends: frozenset[int] | set[int]) -> bool:
        if start == 0 or self.text[start - 1] in HARD or start in ends or self.text.endswith(ESCAPED, 0, start):
            return True
        return bool(LEFT.search(self.text, max(0, start - 4), start))

    def _closes_listed(self, name: Name) -> bool:
        """Whether a further name of a list ends there; a word that looks like one (师范|教育处) needs a sign."""
        seldom = name.text in never_a_name() or surname_kind(name.text[0]) != "common"  # 某甲、区政协|副主席
        seldom = seldom and name.text not in self.known and self.text[name.end : name.end + 2] not in taking_part()
        return self._certain(name.start, name.end - name.start) == 2 if seldom else self._closes(name.end)

    def _closes(self, end: int) -> bool:
        return end >= len(self.text) or self.text[end] in HARD or self._follows(end)

    def _name(self, start: int, length: int) -> Name:
        return Name(start, start + length, self.text[start : start + length])


def is_frequent_name(words: str) -> bool:
    """Whether words are a name of two or three characters with a surname that is hardly anything else."""
    given = words[1:]
    return 0 < len(given) < 3 and words[0] in FREQUENT and all(char in given_chars() for char in given)


def is_plainly_a_name(words: str) -> bool:
    """Whether three characters are a common surname and a given name that looks like one, and no two of them a word."""
    if len(words) != 3 or surname_kind(words[0]) != "common" or not looks_given(words[1:]):
        return False
    kinds = (*common_words(), verbs(), never_a_name())
    return not any(words[i : i + 2] in each for i in (0, 1) for each in kinds)


@cache
def verbs() -> frozenset[str]:
    """Verbs and adverbs of two characters that may follow a name."""
    return frozenset(word for row in read_rows("after_names") for word in row[0].split())


@cache
def common_words() -> tuple[frozenset[str], frozenset[str]]:
    """Words of the language that can follow a name, and the other ones; no name is made of either."""
    return read_words("vocabulary", "said"), read_words("vocabulary", "plain")


def plain_words() -> frozenset[str]:
    """Common words that are no verbs; some given names are among them (海生), most are none."""
    return common_words()[1]


@cache
def taking_part() -> frozenset[str]:
    """The verbs of two characters that reports say of named people oftenest: enough after a rare surname."""
    kinds = ("attend", "speak", "host", "tell", "post")
    return frozenset(word for kind in kinds for word in read_words("events", kind) if len(word) == 2)


def looks_given(given: str) -> bool:
    """Whether both characters stand in given names, one of them often."""
    levels = [given_chars().get(c, 0) for c in given]
    return bool(levels) and min(levels) > 0 and max(levels) > 1


@cache
def given_chars() -> dict[str, int]:
    """Characters of given names: 2 for those that stand in many, 1 for the others."""
    kinds = (("known", 1), ("often", 2))
    return {char: level for kind, level in kinds for char in read_words("given_chars", kind)}


@cache
def no_comrades() -> frozenset[str]:
    """Words before 同志 that name nobody (上述同志)."""
    return read_words("name_parts", "nobody")


@cache
def name_parts() -> tuple[dict[str, str], int]:
    """Parts of given names → whole or part, and the length of the longest."""
    kinds = {word: kind for kind in ("part", "whole") for word in read_words("name_parts", kind)}
    return kinds, max(map(len, kinds))


@cache
def last_parts() -> frozenset[str]:
    """The characters that end names of several parts and are no word behind a name."""
    return read_words("name_parts", "last")


@cache
def part_beginnings() -> frozenset[str]:
    """The first two characters of every whole part, and of a surname before one."""
    return frozenset(word[:2] for word in read_words("name_parts", "whole"))


@cache
def never_a_name() -> dict[str, str]:
    """Words that look like names."""
    return {row[0]: row[1] for row in read_rows("not_names")}


@cache
def titled() -> re.Pattern[str]:
    """Words that end with a title and run into the name after it (书记|海力且·托合提)."""
    return re.compile(rf"[{CJK}]{{0,4}}(?:{'|'.join(heads_after_name())}|督学)(?=[{CJK}]{{2}})")


@cache
def post_taken() -> re.Pattern[str]:
    """任副组长, 兼办公室主任: the verb of taking up a post and the title behind it."""
    return re.compile(
        rf"[任兼](?:常务|第一|执行|名誉|办公室|总)?副?(?:{'|'.join(heads_after_name())}|成员|组员|委员|联络人|协调人|助理|顾问|导师|主持人|领衔人|秘书)"
    )


@cache
def follow() -> re.Pattern[str]:
    """What may follow a name directly."""
    return re.compile(FOLLOW.replace("HEADS", "|".join(heads_after_name())))
