"""Where a name that ends in a head begins, by the kind of the head.

It begins at its region's name (嘉兴市教育局), at a bare level (市教育局), or after the last border (海棠寨小学). What
is left without any of them must not be a kind of thing: 农村寄宿制学校, 有关部门."""

import re
from bisect import bisect_left
from collections.abc import Callable, Mapping

from ingest.extract.beginnings_parts import OF_REGIONS, PartBeginnings
from ingest.extract.beginnings_schools import SchoolBeginnings
from ingest.extract.beginnings_shared import (
    ADDRESS,
    CLINICS,
    COUNTED_AFTER,
    GROUP,
    HAN_TAIL,
    LOOSE,
    NATIONWIDE,
    QUOTED,
    SCHOOL_GROUPS,
    SOCIETIES,
    Body,
    is_society,
    is_township,
    without_count,
)
from ingest.extract.beginnings_words import is_generic
from ingest.extract.lexicon import last_verb, read_words
from ingest.extract.mentions.names import is_plainly_a_name, surname_kind
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import Head

INSTITUTE = re.compile(  # what stands between a level and 院, 中心 in the name of an institute, verbs among it
    "[\u4e00-\u9fff]{0,6}?[省市县区旗州](?:教育|教学|教师|科学|研究|发展|培训|研训|研修|评价|质量|监测|信息|技术|考试|招生|装备|资源|服务|指导|管理|与|和){2,}"
)
GROUP_AFTER = re.compile(
    "(?:的)?(?:成员|核心校|牵头校|龙头校|总校|理事会|理事长|现有|下辖|揭牌|推出|发起|实施|正式成立|成立于|旗下|下属的|召开|举行|启动|由[^。;]{2,80}(?:组成|组建|构成|构建)"
    "|(?:新|先后)?(?:吸纳|接纳)|以[^,。;]{2,20}为(?:龙头|核心|牵头|领衔)|于\\d{4}年[^,。;]{0,10}(?:成立|组建|挂牌)"
    "|,(?:含|包括|包含|暂?由[^。;]{2,80}(?:组成|组建))|:?\n *(?:核心|牵头|龙头|总)校?:)"
)
HEADED_AFTER = re.compile(  # 交给教师书画会,会长由甲兼任
    "[,。](?:会长|理事长|秘书长)(?:由[^,。;\n]{2,24}(?:兼任|担任)|(?:为|是)?[\u4e00-\u9fff]{2,3}[,。;])|由[^,。;\n]{2,24}任会长"
)
GROUP_BEFORE = re.compile("(?:加入|加盟|组建|组成|结成|成立|纳入|并入)了?$|(?:领办|领衔|牵头组建|牵头)的$")
REPORTED = re.compile(  # 名单报省教育考试院, 排课归县教研室, 日常事务交团县委
    "(?:报|(?<![秭回])归|(?<![外立公社提递上成])交|靠|听)(?=[省市县区州旗](?![场民容直政内外城])|团[省市县区州旗]委)"
)
OF_STUDIOS = re.compile(
    "(?:建设|管理|评选|遴选|评审|认定|考核|评估|运行|申报)(?:与|和|及|办法|方案|细则|暂行|工作|实施|标准|指南)"
)
OF_GROUPS = re.compile(
    "的?(?:建设|工作|机制|办学|模式|改革|发展|管理|考核|评估|评价|覆盖|试点|要|将|实施|运行|全覆盖|[、和与及])"
)
COUNTED_WORD = re.compile(r"\d+(?:余|多)?(?:个|所|家|支|名)")
LEAGUE_AFTER = re.compile("[省市县区州旗]委|中央")
INSIDE = re.compile("(?<=[省市区县州旗])内(?!蒙古|江)")
KIND_OF_BRAND = re.compile(
    "”(?:公益|教育|助学|慈善|志愿者?|奖教|教师|青少年"
    "|(?:重点|优质|普通|名校|名园|高中|初中|小学|中学|学前|职业|幼儿园?|学校|学区|教学|教研|教育|课程|发展|合作|协作|办学|城乡|乡村|农村|山区|县域|片区|校际|学科|区域|跨省|研究|创新){1,4})$"
)
BRAND = re.compile("[\u4e00-\u9fff\\dA-Za-z+—·]{2,10}")
NO_NAME = re.compile(  # 甲市XX学校 in a form, 甲、乙两地教育局办公室
    "XX|[两二三四]地(?=教育|党委|政府|学校)|(?<!^)两[县区市旗州](?=教育|党委|政府)"
)
NOTHING = re.compile(r"(?!)")
WHOLE_WORDS = {"大学": re.compile("[堂城]"), "联席会议": re.compile("制度|机制")}
UNIONS = frozenset({"学联", "青联"})
OF_SCHEME = re.compile("计划|工程|行动|项目|机制|模式|方案|品牌|改革|试点")  # “同心”学校共同体计划
COUNTS = re.compile("(?:[两一二三四五六七八九十]+[省市区县州旗镇乡地校园]){2}")  # “五省三市”
LONGEST_KIND = 12  # characters from a quoted brand to the head of a group
BRANDED = re.compile("品牌|活动|项目|工程|计划")  # “红领巾少年宫”品牌 is no body


# Names that stand before the place of a company's branch: 国网福州供电公司 is no company of 福州's own.
TRADES = (
    *(
        "国家电网",
        "国网",
        "中国移动",
        "中国联通",
        "中国电信",
        "中国铁塔",
        "中国石化",
        "中国石油",
        "中国人寿",
        "中国人保",
    ),
    *(
        "中国平安",
        "中国邮政",
        "中国农业银行",
        "中国工商银行",
        "中国建设银行",
        "中国银行",
        "农业银行",
        "工商银行",
        "建设银行",
    ),
)

LISTED = re.compile(r"(?:等)?\d+(?:所|个|家)(?:学校|幼儿园|单位|校区|园|校|[中小]学)")
BUILT = re.compile(r"1所(?=[、,。;\n])")  # 新建甲镇桃林小学1所: it has a name
OF_SOME = re.compile(
    "[各每某该本我两几多全]|所有|部分|相关|有关|所属|所在|任一|其他|其它|[一二三四五六七八九十]个|年轻|优秀|新任|原"
)
BRANCHES = frozenset({"分公司", "支公司", "支行", "分行"})
DISTRICT_ACTS = re.compile(
    r"由|牵头|负责|位于|地处|主任|校长|党[总支]|启动|实施|推行|开展|组织|召开|举办|举行|共有|现有|下辖|成立|创新|统筹|办公室"
)
SHORTEST_TRADE = 2  # 公司 alone names none
OF_BRANCH = re.compile(
    "[\u4e00-\u9fff]{0,16}(?:公司|书店|集团|银行|保险|人寿|财险|电网|烟草|石油|石化|移动|电信|联通|铁塔|邮政)$"
)
OF_A_SCHOOL = re.compile(r"\d+(?:个(?:考点|考场|班|校区|教学班)|名(?:教师|老师|学生|师生|同学|党员|选手|队员|考生))")


CUT_FROM_NAME = re.compile(
    r"[\u4e00-\u9fff]{3}(?:学前|幼儿|小学|初中|高中|中学|中职|名|特级|[\u4e00-\u9fff]{2}(?:名师|工作室))"
)
BEFORE_STUDIO = re.compile(
    "(?:\\A|[^\u4e00-\u9fff]|[省市区县旗州级的由和与]|举行|召开|成立|组建|设立|启动|走进|加入)\\Z"
)


class Beginnings(PartBeginnings, SchoolBeginnings):
    """The rules, over one text."""

    def begin(self, head: Head, floor: int = 0) -> Body | None:
        """The name that ends in a head and begins at `floor` or later, if it is one."""
        college = head.kind == "school" and head.word.endswith(("学院", "大学"))
        of_it = head.kind in ("school", "numbered") and OF_A_SCHOOL.match(self.text, head.end)
        counted = not (college or of_it) and COUNTED_AFTER.match(self.text, head.end)
        listed = head.kind in ("school", "numbered") and LISTED.match(self.text, head.end)
        built = head.kind in ("school", "numbered") and BUILT.match(self.text, head.end)
        if head.start < floor or (counted and not listed and not built):
            return None  # 实践基地8个, 博物馆之城, but 甲学院20项
        if reported := REPORTED.search(self.text, max(floor, head.start - 10), head.start):
            floor = reported.end()
        if head.word.endswith("团") and self._is_cut_from_word(head):
            return None  # 文化艺术团体, 书记甲代表|团市委发言
        if WHOLE_WORDS.get(head.word, NOTHING).match(self.text, head.end) or (head.word in UNIONS and not head.ends):
            return None  # 田埂大学|堂, 联席会议|制度, 大学联合举办
        if head.word.endswith(OF_REGIONS) and INSTITUTE.fullmatch(self.text, max(head.firm, floor), head.start):
            head = head._replace(soft=head.firm)  # 市教育教学研究培训|院
        body = RULES[head.kind](self, head, floor)
        if body is None or NO_NAME.search(self.text, body.start, body.end):
            return None
        if self.text.startswith(("—记", "-记"), body.start - 1) and body.core <= body.start + 1 < head.start:
            body.start += 1  # ——记王长河名师工作室: a subtitle says of whom it tells
            body.core = max(body.core, body.start)
        of_town = body.region is not None and is_township(body.region)
        alone = self.text[body.start - 1 : body.start] not in tuple("、和与及") or (
            body.core >= head.start and not of_town
        )
        if (body.region and INSIDE.match(self.text, body.core)) or (counted and alone and not (built and body.region)):
            return None  # 某省内文化艺术团: any that lie there; 新建小学2所学校, but 甲小学、乙幼儿园2所学校
        if head.word.endswith("工作室") and (start := self._bearer_of_studio(body.start)) >= 0:
            body.core -= (body.start - start) * (body.core == body.start)
            body.start = start
        body.post = head.post
        return body

    def _bearer_of_studio(self, start: int) -> int:
        """曾|海燕名师工作室, 徐若|琳工作室: where the name begins in which a preposition was read; -1 for none."""
        for length in (1, 2):
            begin = start - length
            apart = begin >= 0 and CUT_FROM_NAME.match(self.text, begin) and BEFORE_STUDIO.search(self.text, 0, begin)
            name = self.text[begin : begin + 3] if apart else ""
            recurs = bool(name) and surname_kind(name[0]) == "common" and self.text.find(name, begin + 3) >= 0
            if name and (recurs or is_plainly_a_name(name)):
                return begin
        return -1

    def _is_cut_from_word(self, head: Head) -> bool:
        """团体, 代表团县委: the 团 belongs to what follows."""
        league = head.word == "代表团" and LEAGUE_AFTER.match(self.text, head.end)
        return bool(league) or self.text.startswith("体", head.end)

    def _begin_body(self, head: Head, floor: int) -> Body | None:
        if head.word == "分会" or (head.word == "商会" and self.text[head.start - 1 : head.start] == "会"):
            return None  # it has its society before it; 安全会商会 is a meeting
        if head.word.endswith("工作室") and (studio := self._quoted_studio(head, floor)):
            return studio
        branded = head.word in SCHOOL_GROUPS or head.word.endswith(SOCIETIES)
        if branded and (brand := self._quoted_brand(head, floor)):
            return brand
        company = head.word.endswith(("公司", "银行"))
        if company and (bracketed := self._bracketed_place(head, floor)):
            return bracketed
        firm = max(head.firm, floor)
        chain = self.chain_before(head.start, firm)
        if chain:
            length = head.start - chain[-1].end
            clinic = not length and head.word in CLINICS and chain[-1].full
            whole = clinic or is_society(head.word)  # 甲县志愿者协会
            fits = length <= 22 and (length > 1 or whole or head.word not in LOOSE | GROUP)
            fits = fits or (not length and head.word == "学区" and self._is_district(head, chain[-1]))
            fits = fits and not self._is_kind_of_group(head, chain[-1].end)
            fits = fits and COUNTED_WORD.search(self.text, chain[-1].end, head.start) is None
            fits = fits and not ADDRESS.match(self.text, chain[-1].end, head.start)
            fits = fits and self.text[chain[-1].end : chain[-1].end + 2] not in read_words("tokens", "verb")
            body = self._at_chain(head, chain, firm) if fits else None
            if body is not None and company:
                body.start -= len(next((name for name in TRADES if self.text.endswith(name, firm, body.start)), ""))
            return self._branch(head, body, firm) if body and head.word in BRANCHES else body
        quoted = self.text[firm - 1 : firm] == QUOTED[0] and self.text[head.end : head.end + 1] == QUOTED[1]
        low = firm if company or quoted else self._after_verbs(max(head.soft, floor), head)
        return (
            self._at_level(head, low)
            or self._joined_at_level(head, firm, low)
            or self._town_organ(head, low)
            or self._named_body(head, low, quoted)
            or self._named_party(head)
        )

    def _named_party(self, head: Head) -> Body | None:
        """乙方:青溪教育集团⏎: the party to an agreement that is all of its line."""
        party = self._party(head)
        return None if party is None else self._body(head, party, party, None)

    def _is_district(self, head: Head, place: Place) -> bool:
        """甲镇学区|由…, where the district of a town acts; not 甲镇学区划分."""
        return is_township(place.code) and DISTRICT_ACTS.match(self.text, head.end) is not None

    def _branch(self, head: Head, body: Body, floor: int) -> Body | None:
        """新华书店甲县分公司: a branch begins with whose it is; 甲县分公司 alone names none."""
        whose = OF_BRANCH.search(self.text, floor, body.start) if body.core == head.start else None
        if whose is None:
            return body if body.core < head.start or self.text.startswith(TRADES, body.start) else None
        soft = max(head.soft, whose.start())
        low = soft if len(self.text[soft : body.start]) > SHORTEST_TRADE else whose.start()
        body.start, body.own = low, self.text[low : body.start] + head.word
        return body

    def _is_kind_of_group(self, head: Head, start: int) -> bool:
        """甲县城乡学校共同体建设, 乙区集团校联盟机制: what is built up there, not one group."""
        if head.word.endswith("工作室") and start == head.start:
            return OF_STUDIOS.match(self.text, head.end) is not None  # 《甲县名师工作室管理办法》
        group = head.word in SCHOOL_GROUPS and OF_GROUPS.match(self.text, head.end)
        return bool(group) and is_generic(self.text[start : head.start], "any")

    def _quoted_brand(self, head: Head, floor: int) -> Body | None:
        """“山海相望”教育联合体, 甲县“黎明助学”公益基金会: a group whose brand alone stands in quotation marks;
        “好校+”教育联合体 is a way to make such groups."""
        kind = KIND_OF_BRAND.search(self.text, max(floor, head.start - LONGEST_KIND), head.start)
        close = kind.start() if kind else head.start - 1
        if self.text[close : close + 1] != QUOTED[1] or OF_SCHEME.match(self.text, head.end):
            return None
        opening = self.text.rfind(QUOTED[0], max(floor, close - 12), close)
        brand = self.text[opening + 1 : close]
        if (
            opening < 0
            or brand.endswith("+")
            or not BRAND.fullmatch(brand)
            or (is_generic(brand, "school") and not COUNTS.fullmatch(brand))
        ):
            return None
        chain = self.chain_before(opening, floor) if opening in self._ends_of_places else ()
        body = self._at_chain(head, chain, floor) if chain else self._body(head, opening, opening, None)
        body.surface = self.text[body.start : body.end]
        return body

    def _joined_at_level(self, head: Head, firm: int, low: int) -> Body | None:
        """县教师教育与教研中心: one body whose words are joined, at a bare level."""
        joined = firm < low and self.text[low - 1] in "与和" and head.word.endswith("中心")
        return self._at_level(head, firm) if joined and not self.ends_body(firm, low - 1) else None

    def _named_body(self, head: Head, low: int, quoted: bool) -> Body | None:
        """A company, medium or the like without a region: its own words must not name a kind."""
        middle = without_count(self.text[low : head.start])
        if middle[:1] == "有" and len(middle) > 3:
            middle = middle[1:]  # 参加的有星海教育科技公司
        middle = self._behind_join(head.start - len(middle), middle)
        low = head.start - len(middle)
        nationwide = head.word.endswith(SOCIETIES) and middle.startswith(NATIONWIDE) and len(middle + head.word) > 4
        if 2 <= len(middle) <= 10 and head.word.endswith("会") and HEADED_AFTER.match(self.text, head.end):
            return self._body(head, low, low, None)
        kind = is_generic(middle, "any") and not (nationwide or self.own_school_before(low))  # 我校校史馆
        any_bank = head.word == "银行" and last_verb(middle) == len(middle) > 3  # 提供加盖|银行公章的
        if not 2 <= len(middle) <= 22 or kind or any_bank or middle[-1] in "和与及":  # 民办学校与银行
            return None
        if quoted and BRANDED.match(self.text, head.end + 1):
            return None
        listed = "、" in (self.text[low - 1 : low], self.text[head.end : head.end + 1]) and len(middle) <= 8
        headed = self._stands_apart(low) and not OF_SOME.match(middle) and self._headed_by_name(head)
        spoken_of = (
            headed or GROUP_AFTER.match(self.text, head.end) or GROUP_BEFORE.search(self.text, max(0, low - 4), low)
        )
        group = head.word in SCHOOL_GROUPS and spoken_of and len(middle) <= 10
        if group and middle not in read_words("common", "noun"):
            return self._body(head, low, low, None)
        if not (quoted or nationwide) and (head.word in LOOSE | GROUP or middle in read_words("common", "noun")):
            return self._body(head, low, low, None) if listed and head.word in GROUP else None
        body = self._body(head, low, low, None)
        body.bare = self.own_school_before(low)
        return body

    def _headed_by_name(self, head: Head) -> bool:
        """柳湖学区|主任王强: whether a title with a name behind it follows a head at once."""
        spotted = self.context.scan.spotted
        i = bisect_left(spotted, head.end, key=lambda one: one.start)
        if i == len(spotted) or not spotted[i].names or spotted[i].label:
            return False
        return not self.text[head.end : spotted[i].start].strip("副党总支部委常务第一执行")

    def _behind_join(self, low: int, middle: str) -> str:
        """Words without what joins them to another body: 县职教中心|与海云地产, 先后与海云地产."""
        middle = middle[middle.rfind("与") + 1 :]
        joined = middle[:1] in ("和", "同", "及") and self.head_at(low) is not None
        return middle[1:] if joined else middle

    def _bracketed_place(self, head: Head, floor: int) -> Body | None:
        """海云地产(福州)有限公司."""
        if self.text[head.start - 1 : head.start] != ")":
            return None
        opening = self.text.rfind("(", max(floor, head.start - 8), head.start)
        if opening < 0 or not self.chain_before(head.start - 1, opening + 1):
            return None
        found = HAN_TAIL.search(self.text, max(floor, opening - 12), opening)
        return self._body(head, found.start(), found.start(), None) if found else None


RULES: Mapping[str, Callable[[Beginnings, Head, int], Body | None]] = {
    "nation": Beginnings._begin_nation,
    "organ": Beginnings._begin_organ,
    "section": Beginnings._begin_section,
    "party": Beginnings._begin_party,
    "temporary": Beginnings._begin_temporary,
    "body": Beginnings._begin_body,
    "numbered": Beginnings._begin_numbered,
    "school": Beginnings._begin_school,
}
