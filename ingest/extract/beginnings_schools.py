"""Where the name of a school begins: 海棠寨小学, 福州八中, 市实验小学; what is left must be a brand, no kind."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from graph.regions.table import regions
from ingest.extract.beginnings_shared import (
    ADDRESS,
    LEVELS,
    NATIONWIDE,
    TOWN_LEVELS,
    Body,
    Reading,
    is_township,
    without_count,
)
from ingest.extract.beginnings_words import PARTY_LABEL, is_generic
from ingest.extract.lexicon import last_verb, read_rows, read_words
from ingest.extract.mentions.names import common_words, looks_given
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import GROUP_OF_TEACHERS, Head

PROPER, NO_BRAND, CAMPUS = (read_words("head_traits", trait) for trait in ("proper", "no_brand_no_name", "campus"))
OF_LEVEL, OF_TOWN = read_words("head_traits", "of_level"), read_words("head_traits", "of_town")
AFFILIATED_TO = re.compile("(?P<kind>(?:(?:师范|理工|工业|科技|农业|财经|民族|医科)?大学|(?:师范)?学院))附属\\Z")
PART_OF_COLLEGE = re.compile("[\u4e00-\u9fff]{1,8}?(?:学院|系|处|研究院|实验室)")
ACTS_ALONE = re.compile(  # 甲县中等职业学校|共同开办…: one school, not a type of them
    "(?:共同|联合|合作|一[同起道]|牵头|承办|负责|召开|举行|举办|荣获|始建|创[办建])|党[支总委]|团委|领导班子"
)
OPENS_IT = re.compile(
    rf"开[办设]|[与和同][^,。;、]{{3,24}}?(?:合作|联合|共同|签)|{ACTS_ALONE.pattern}"
)  # 甲县民族职业高中|开办…
AFTER_TOWNS_SCHOOL = re.compile(
    "[、,。;)与和同]|$|结|签|揭|举[行办]|召开|承办|荣获|占地|位于|坐落|始建|创[办建]|党[支总委]|团委|工会|领导班子"
    "|[高初][一二三](?:年级|部|(?=任务|工作|“))|(?:教务|政教|德育|总务|教科)[处室]|(?:语文|数学|英语|物理|化学|历史)组",
    re.MULTILINE,
)
SYLLABLES = frozenset("其而为向由如若以至将设含并才就都使于")
SPELLING = frozenset({"15", "45", "51", "52", "53", "54", "62", "63", "64", "65"})  # provinces of many languages
COUNTED_INSIDE = re.compile(r"[\d一二三四五六七八九十几多余来]所")
IN_BRANDS = frozenset("同向为对由和与以至经将设受并如若含从在才又那原须于及必")
NEVER_BEFORE_NAMES = frozenset(
    "都就才又也仍还再已曾其过和等"
)  # adverbs and the like, which no name of a school follows
OF_TOWNS = frozenset({"中心小学", "中心学校", "中心校", "中心幼儿园", "初级中学", "中学"})
SELDOM_BEFORE_NAMES = frozenset("于任向将按由为")
SURNAMES = frozenset("于任向")
ROAD = re.compile("[\u4e00-\u9fff]{2}(?:路|街|巷|里|桥|道)")
STREET_BEFORE_HALL = re.compile("[县州][前学府]街|[县州]前路")  # the street before the yamen of old
BRANDS = frozenset(
    {"阳光", "希望", "幸福", "和谐", "平安", "未来", "快乐", "智慧", "创新", "卓越", "活力", "温馨", "科学"}
    | {
        "五一",
        "六一",
        "八一",
        "五四",
        "天一",
        "文化",
        "科技",
        "团结",
        "书院",
        "新村",
        "生态",
        "联合",
        "县城",
        "友谊",
        "红旗",
    }
)
MARKET_TOWN = re.compile("[新老古旧][市街场圩集]")  # 甲县新市中学, of the place that is called so
TRADES_TAUGHT = frozenset({"理工", "财经", "卫生", "商贸", "机电", "建筑"})  # 甲县理工学校
MANY_IN_PROVINCE = re.compile(
    "(?:中等|职业|专门|特教|特殊|民族|寄宿制|成人|.{0,2}级|完全|社区).*(?<!学院)"
)  # all of a province
SAID_OF_SCHOOLS = frozenset({"事关", "收费", "供餐", "评议", "学分制", "联建", "共建", "下一步"})
HIGH_SCHOOL_OF_COUNTY = re.compile("[、,。;)和与]|$|校(?!园)|举行|召开|坐落|位于", re.MULTILINE)
OF_ALL_KINDERGARTENS = re.compile(
    "教职工|教师|教育|保教|师资|招生|入园|建设|布局|收费|管理|办园|名录|数|总数|在园|等级|评估|年检"
)
AFTER_SCHOOL_OF_TOWN = re.compile(r"[、,。;和与\n]|$|等\d+所|签[订署约下]|结[为成对]")
BUILT_AT = re.compile(  # 甲镇中学|食堂改造
    "(?:食堂|餐厅|宿舍|公寓|操场|运动场|教学楼|综合楼|实验楼|教辅|校舍|厕所|校门|围墙|风雨|周转房|改扩建|改建|扩建|迁建|改造|建设(?:项目|工程))"
)
IN_ITS_LIFE = re.compile(  # 甲镇中学|行政分工, 甲镇中学|校务会: what one school has, and a town has not
    "行政(?:人员|班子|分工|值[班周日]|[例办]?[公]?会)|校务|党政|领导班子|中层|后勤[^保]|班主任|少先队|值[日周班]|岗位职责"
    "|20[0-9]{2}[—~-]|[上下]学期|[^,。;\n]{0,6}工作(?:计划|安排|总结|要点|设想|方案)"
)
DONE_TO = frozenset(
    {
        "建强",
        "建优",
        "办强",
        "办优",
        "做大",
        "建美",
        "振兴",
        "发展",
        "提升",
        "壮大",
        "建设",
        "扶持",
        "做强",
        "办好",
        "整合",
        "改造",
    }
)
FOR_STUDENTS = ("中专", "毕业", "本科", "专科", "生")  # 某市大学中专毕业生就业指导中心
OWNED = ("公办", "民办", "私立", "普惠性")  # 某市西区公办|初中 are all of a kind
BARE_CAMPUS = frozenset({"校区", "分校", "分园"})
SIDES_OF_SCHOOLS = frozenset("东南西北中")
HIGHER = ("学院", "大学", "高等专科学校")
TOWN_BESIDE = re.compile(r"(?:[\u4e00-\u9fff]{2}[镇乡]|街道)[、和]\Z")
BESIDE_KINDERGARTEN = re.compile(  # 县幼儿园、甲镇中心幼儿园; not 县幼儿园、乡镇幼儿园
    "[、和与](?!乡|村|民办|公办|普惠|各|城区|农村|其他|社区)[\u4e00-\u9fff]{1,10}?(?<![乡村])幼儿园"
)
VISITS = re.compile("(?:调研|检查|督查|督导|走访|看望|慰问|视察|参观|考察)")  # 到甲乡|调研寄宿制学校
TRADES = frozenset("铁矿油钢林师航电")  # 甲市铁一中: of the railway
PLAIN_TYPES = frozenset({"小学", "中学", "幼儿园"})
NAMED_LOOKS_AFTER = re.compile("[\u4e00-\u9fff]{2,3}包(?![头河公兴容子])(?=[\u4e00-\u9fff])")  # 副校长|李红包桃花岭小学
TITLE_ENDS = ("长", "主任", "书记", "员", "师")
LOOKS_AFTER = re.compile("包(?![头河公兴容子])[\u4e00-\u9fff]{2}")  # 副校长李红包桃花岭小学
HONOUR = re.compile(
    "(?:示范|特色|传统|试点|先进|达标|优秀|标兵|样板|种子|领航|先行|优质|片区|学区|辖区|城区|区域|所属|所在|样本|设点"
    "|(?:督导|检查|抽查|监测|视导|调研|评估|验收)(?:的)?|[迎受被]检|[受支]援|帮扶|结对|参赛|参训|参评|申报|获奖|派出|接收)$"
)
NO_BRAND_CHARACTER = re.compile(
    "^[甲乙丙丁]方|学校[有是]|^个[区县省市镇乡]|^最|入$|可暂存|[读找送称办们吗呢吧被把给让那这哪些很都也还没就届批]"
)  # 送孩子回老家读幼儿园
PARTY = re.compile(rf"{PARTY_LABEL}(?=[\u4e00-\u9fff]+\Z)")
PARTY_ENDS = re.compile(r" ?\n|\Z| {2,}|\((?:以下)?简?称|\((?:盖章|公章)")
PARTY_OF_MANY = re.compile("[各每该]|所有|有关|相关")
LONGEST_PARTY = 12
LONGEST_ABROAD = 32
LONGEST_UNIVERSITY = 18
UNIVERSITY_ENDS = ("大学", "学院", "学校")
NOT_ABROAD = re.compile(
    "[的了是有在到去就等各所]|学生|教师|老师|孩子|子女|留学|交流|访问|考察|参加|教育(?!学院)|方面|学校|公立|私立|普通|高校|友好|姊妹|结对|合作|一些|许多|其他"
)
COUNTRIES = (
    *("香港", "澳门", "台湾"),
    *(
        "美国",
        "英国",
        "德国",
        "法国",
        "加拿大",
        "澳大利亚",
        "新西兰",
        "日本",
        "韩国",
        "新加坡",
        "泰国",
        "马来西亚",
        "印度尼西亚",
    ),
    *(
        "俄罗斯",
        "意大利",
        "西班牙",
        "葡萄牙",
        "荷兰",
        "比利时",
        "瑞士",
        "瑞典",
        "挪威",
        "芬兰",
        "丹麦",
        "奥地利",
        "爱尔兰",
        "希腊",
    ),
    *(
        "波兰",
        "捷克",
        "匈牙利",
        "越南",
        "老挝",
        "缅甸",
        "柬埔寨",
        "菲律宾",
        "巴基斯坦",
        "哈萨克斯坦",
        "吉尔吉斯斯坦",
        "乌兹别克斯坦",
    ),
    *("以色列", "埃及", "南非", "巴西", "阿根廷", "墨西哥"),
)
WITH_UNIVERSITIES = ("香港", "澳门", "台湾")
OF_ALL_SCHOOLS = (  # 甲市小学招生, 甲市小学一年级: those of the place
    "招|入学|报名|毕业|[一二三四五六]年级|阶段|学段|教育|生|教师|校长|课程|语文|数学|英语|升|学位|划片|学区|新生|学籍|建设|布局|办学|名单|名录|总数|规模|数量|服务区|"
    "就读|上学|读书|[和与及、](?:初中|中学|高中|幼儿园)"
)
ONE_ACTS = "共?开设|开展|举行|举办|公开|调查|派出|组织|荣获|党支部|课后服务|课后延时服务"  # 甲市小学开展活动
PARTS_OF_LISTS = "校园组处科室部局厅委会院所站镇乡村中小幼高初师生一二三四五六七八九十"
ADMITTING = re.compile("招生|入学|报名|学区|学位|新生|毕业|教师|班主任")  # 甲开发区小学|招生工作方案
NONE_THERE = re.compile("(?:还|也|却|都)?(?:没有|缺少|缺乏)")
OF_A_KIND = re.compile("(?:学生|师生|教师|班主任)?(?:职业)?(?:技能|招生|专业|教学能力|文明风采|教育|创新创业)")
TYPES_OF_MANY = frozenset({"中等职业学校", "职业学校", "中等专业学校", "中等职业技术学校", "高级中学", "技工学校"})
SAID_OF_TYPE = re.compile(  # 市中等职业学校|学业水平考试: those of the level, of which there are many
    "(?:学业|学籍|公共基础|技能|专业|课程|办学(?!\\d)|基本|布局|数量|招生|实习|教育教学|教学(?:质量|水平|能力|诊断)|教研|德育|文明风采"
    "|学生|师生|教师|班主任|思想|资助|免学费|毕业|在校|设置|建设|达标|管理|集团|骨干|改革|发展|联盟|联考|统考)"
)
DIVIDED = re.compile("(?<=.)分(?:为|成)?\\Z")  # 志愿分|中等职业学校和普通高中两类
ATTENDED = re.compile(  # 在一线城市上|幼儿园, 回山东老家读|小学
    "(?:城市?|老家|下|家乡|故乡|农村|乡下|乡村|城里|县城|省城|城区|市区|外地|本地|当地|外省|外县|外市|国外|海外|镇上|村里|家里|附近|就近|一起|免费)"
    "(?:就读?|读|上|念)\\Z"
)
ATTENDING = frozenset({"上", "读", "念", "就读", "上过", "读过", "念过"})
COPULAS = frozenset("有系")  # 参加的有育才小学, 学校系育才学院附属
IN_ONE = re.compile(r"(?:[、和与][^,。;、]{2,8}){1,5}(?:为|于|在)?一体")
GIVING = frozenset("后交归给")
GIVEN_TO = re.compile("后?(?:移?交由?|归|给)(?=..)")
USED = re.compile("使用|管理|管护|办学|代管|接管|运营")
COLLEGES = re.compile(
    "城市|民族|科技|工程|医学|艺术|技术|文理|工商|财贸|农林|应用技术|开放|理工|警察|中医|工业|农业|外国语"
)
GIVEN_BEFORE = re.compile("(?:任|免去其?)$")  # 任县幼儿园园长
MANY_BEFORE = re.compile("(?:[2-9]|\\d\\d|[两几十余多来])所$")  # 全县4所裕固族小学: how many, not which
ADMITTED = re.compile(r"(?:特招|保送|录取|考|招|升|转)(?:进|入|到)(?=..)")
DATE_BEFORE = re.compile(r"(?:\d[年月日]|[去今明当][年]|[春秋]季)起?\Z")  # 2018年起南京大学…
LONGEST_DATE = 4
OF_ANY_TOWN = re.compile(  # 报|镇中心校, 材料送|镇中心校
    "(?:^[包报交送往经由请向在到对找赴需让使因与和同于从归给为被把将凭及并即各每某本该]|[报交送往赴找给])[镇乡]$"
)
OF_TOWN_BEFORE = frozenset({"寄宿制", "完全", "九年一贯制", "九年制", "一贯制"})


class SchoolBeginnings(Reading):
    """Where the names of schools begin."""

    def _begin_numbered(self, head: Head, floor: int) -> Body | None:
        """福州八中, 市一中, 四十一中."""
        low = max(head.soft, floor)
        whole = numbered_ends()[head.word[-1]].match(self.text, head.end) or GROUP_OF_TEACHERS.match(
            self.text, head.end
        )
        if whole is None or self._beside_numbered(head):
            return None
        chain = self.chain_before(head.start, low)
        if chain:
            middle = self.text[chain[-1].end : head.start]
            fits = not middle or middle in TRADES or (1 < len(middle) <= 3 and not is_generic(middle, "school"))
            return self._at_chain(head, chain, low) if fits else None
        if head.start - low == 1 and (level := self._at_level(head, low)):
            return level
        low += self.text[low : head.start] == "新"  # 新一中 is the 一中 in its new place
        middle = self.text[low : head.start]
        if middle and (not self._fits_number(middle, head) or is_generic(middle, "school") or last_verb(middle)):
            return None
        if middle in read_words("common", "noun") or middle.endswith(("届", "次", "第")):
            return None
        body = self._body(head, low, low, None)
        body.bare = not middle
        return body

    def _fits_number(self, middle: str, head: Head) -> bool:
        """育才二小; 鼓二小, where one character stands for 鼓楼区; 四海一中人 are those of the school."""
        if self.text[head.end : head.end + 1] == "人":
            return False
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
        read, listed = self._read_school(head, floor), self._university(head, floor)
        if read is None and listed is None and (party := self._party(head)) is not None:
            return self._body(head, party, party, None)
        return listed if listed and (read is None or listed.start < read.start) else read

    def _party(self, head: Head) -> int | None:
        """乙方:前后河师范学院⏎: where a party's name begins that is all of its line, whatever words it is made of."""
        label = PARTY.search(self.text, max(0, head.start - LONGEST_UNIVERSITY), head.start)
        name = self.text[label.end() : head.start] if label else ""
        whole = PARTY_ENDS.match(self.text, head.end) and 2 <= len(name) <= LONGEST_PARTY
        return label.end() if label and whole and not PARTY_OF_MANY.search(name) else None

    def _university(self, head: Head, floor: int) -> Body | None:
        """西昌学院, 首都师范大学: a university that a list knows by its whole name, whatever its first words mean."""
        if not head.ends or not head.word.endswith(UNIVERSITY_ENDS):
            return None
        for start in range(max(floor, head.end - LONGEST_UNIVERSITY), head.start):
            if self.text[start : head.end] in universities():
                return self._body(head, start, start, None)
        return None

    def _read_school(self, head: Head, floor: int) -> Body | None:
        named_by_another = self._abroad(head, floor) or self._affiliated(head, max(head.soft, floor), floor)
        if named_by_another:
            return named_by_another
        low = self._over_short_border(max(head.soft, floor), head, floor)
        chain = self.chain_before(head.start, low) or self._spelled_after(head, low, floor)
        if chain and (address := ADDRESS.match(self.text, chain[-1].end, head.start)):
            low, chain = address.end(), self.chain_before(head.start, address.end())
        if chain:
            kind = self._is_kind(self.text[chain[-1].end : head.start], head)
            if head.word == "学院" and PART_OF_COLLEGE.match(self.text, head.end):
                head = head._replace(ends=True)  # 韶关学院|医学院
            return self._at_chain(head, chain, low) if not kind and self._fits_school(chain[-1], head) else None
        middle, freed = self._brand_before(head, low, floor)
        low = head.start - len(middle)
        if middle[:1] and middle[0] in LEVELS and not STREET_BEFORE_HALL.match(middle):
            return self._school_of_level(head, low, middle)
        if of_town := self._school_of_town(head, low, middle):
            return of_town
        if head.word in BARE_CAMPUS and (campus := self._bare_campus(head, low, middle)):
            return campus
        fits = not (MANY_BEFORE.search(self.text, max(floor, low - 4), low) or OF_ANY_TOWN.search(middle))
        fits = fits and self._fits_alone(head, low, middle, floor)
        fits = fits and self._stands_free(head, low, middle, freed=freed)
        return self._body(head, low, low, None) if fits else None

    def _affiliated(self, head: Head, low: int, floor: int) -> Body | None:
        """甲师范大学附属|清水实验学校: a place behind 附属 tells where the school lies, not where its name begins."""
        chain = self.chain_before(head.start, self._over_short_border(low, head, floor))
        of = AFFILIATED_TO.search(self.text, low, chain[0].start) if chain and head.ends else None
        if of is None:
            return None
        start = low + last_verb(self.text[low : of.start("kind")])
        return self._body(head, start, start, None) if of.start("kind") - start >= 2 else None

    def _abroad(self, head: Head, floor: int) -> Body | None:
        """加拿大某市某某中学, 德国甲·冯·乙高级文理中学: from its country on, since borders mean nothing in sounds."""
        begin = max(self.context.scan.walls.rfind("\n", 0, head.start) + 1, floor, head.start - LONGEST_ABROAD)
        country = _last_country(self.text, begin, head.start)
        middle = self.text[country.end() : head.start] if country else ""
        if country is None or not head.ends or len(middle) < 2 or NOT_ABROAD.search(middle):
            return None
        if is_generic(middle, "school") or COUNTED_INSIDE.search(middle):
            return None
        body = self._body(head, country.start(), country.start(), None)
        chain = self._chain_from(country.start())
        body.region = chain[0].code if chain else "-"
        body.core = chain[0].end if chain else body.core
        return body

    def _brand_before(self, head: Head, low: int, floor: int) -> tuple[str, bool]:
        """The words before the type that may be a brand, and whether a verb was taken off them."""
        strict = head.strict if low >= max(head.soft, floor) else 0
        if not self._is_whole_brand(low, head, floor):
            low = self._after_verbs(max(low, strict), head)
        middle = without_count(self.text[low : head.start])
        if middle[:1] == "起" and len(middle) > 2 and self.text[low - 1 : low] in tuple("年月日季"):
            middle = middle[1:]  # 去年秋季起|复旦大学
        if self.text.endswith(TITLE_ENDS, 0, low) and (named := NAMED_LOOKS_AFTER.match(middle)):
            return middle[named.end() :], True
        bare = self._without_verb(middle, head)
        build = bare.startswith("新建") and bare[2:3] in tuple(LEVELS)  # 新建县第二小学, where 新建 is what is done
        return bare[2:] if build else bare, bare != middle

    def _school_of_level(self, head: Head, low: int, middle: str) -> Body | None:
        """县实验小学, 任县幼儿园园长."""
        named = len(middle) > 2 and not is_generic(middle[1:], "school")
        if head.word in TYPES_OF_MANY and not named and not head.post and SAID_OF_TYPE.match(self.text, head.end):
            return None
        given = head.post and head.word == "幼儿园" and GIVEN_BEFORE.search(self.text, max(0, low - 3), low)
        beside = head.word == "幼儿园" and middle in LEVELS and self.is_walled(low)
        given = given or (beside and BESIDE_KINDERGARTEN.match(self.text, head.end))
        opens = middle[1:] == "民族" and OPENS_IT.match(self.text, head.end)
        known = bool(given or opens) or middle[1:] + head.word in OF_LEVEL
        return self._at_level(head, low) if named or known else None

    def _school_of_town(self, head: Head, low: int, middle: str) -> Body | None:
        """镇中心小学: of the township that the text is about; `link` knows which."""
        level = next((word for word in TOWN_LEVELS if middle.startswith(word)), "")
        if not level or middle[len(level) :] + head.word not in OF_TOWNS or not head.ends:
            return None
        if not (self.is_walled(low) or self._is_border(low)) or self.text[low - 1 : low] in tuple("、(各个每"):
            return None
        body = self._body(head, low, low + len(level), None)
        body.bound = level
        return body

    def _fits_alone(self, head: Head, low: int, middle: str, floor: int) -> bool:
        """Whether words that no place stands before are a brand, not a kind or an honour."""
        national = middle in NATIONWIDE and len(head.word) > 2 and head.word.endswith("大学")  # 中国医科大学
        branded = middle in BRANDS and head.word in PLAIN_TYPES and (head.post or self._is_beside_school(low, floor))
        generic = is_generic(middle, "school") and not national and not branded
        generic = generic or (middle[:2] in DONE_TO and is_generic(middle[2:], "school"))  # 振兴县域高中
        generic = generic or (middle in COUNTRIES and middle not in WITH_UNIVERSITIES)  # 美国大学 are many
        generic = generic or middle in ("甲方", "乙方", "丙方", "丁方")  # 丁方|初中学业水平
        generic = generic or (head.word == "学院" and is_generic(middle, "subject"))  # 设立足球学院
        generic = generic or (DIVIDED.search(middle) or ATTENDED.search(middle)) is not None
        if not 2 <= len(middle) <= 14 or generic or head.word in CAMPUS - {"书院"}:
            return False
        if head.word == "学校" and not head.post and middle in common_words()[0] | SAID_OF_SCHOOLS:
            return False  # 事关学校发展, 收费学校
        if (
            head.word == "学校"
            and middle.endswith(("镇", "乡", "街道"))
            and TOWN_BESIDE.search(self.text, max(0, low - 6), low)
        ):
            return False  # 甲镇、|乙乡学校: the schools of the towns in a list, whether or not one knows them
        return not NO_BRAND_CHARACTER.search(middle) and not (len(head.word) < 4 and HONOUR.search(middle))

    def _bare_campus(self, head: Head, low: int, middle: str) -> Body | None:
        """城南校区, 东校区: of the school that linking finds; 新校区, 各校区 are any."""
        if not (self.is_walled(low) or self._is_border(low)) or not head.ends or len(middle) > 4:
            return None
        if middle not in SIDES_OF_SCHOOLS and (len(middle) < 2 or is_generic(middle, "school") or last_verb(middle)):
            return None
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _is_whole_brand(self, low: int, head: Head, floor: int) -> bool:
        """建设路小学, 、求知小学、: a word that is else a verb, as a road's name or beside other schools of a list."""
        middle = self.text[low : head.start]
        if not head.ends:
            return False
        if ROAD.fullmatch(middle) and self.is_walled(low):
            return True
        return len(middle) == 2 and head.word in PLAIN_TYPES and self._is_beside_school(low, floor)

    def _is_beside_school(self, low: int, floor: int) -> bool:
        """Whether the name of a school stands right before in a list."""
        before = self.head_at(low - 1) if self.text[low - 1 : low] == "、" and floor == low - 1 else None
        return before is not None and before.kind in ("school", "numbered")

    def _without_verb(self, middle: str, head: Head) -> str:
        """A brand without the verb of one character that stands before it: 有育才小学, 校系育才学院, 交育才幼儿园使用.
        Empty where the words sum up kinds: 集小学、初中于一体."""
        if middle.endswith("集") and IN_ONE.match(self.text, head.end):
            return ""
        if middle[-1:] in ("归", "由") and head.word == "学校":
            return ""  # 课程归学校管
        if len(going := middle.rpartition("去")[2]) > 1 and going != middle:
            return going  # 步行去育才小学
        if admitted := ADMITTED.match(middle):
            return middle[admitted.end() :]  # 特招进育才中学
        if len(middle) > 2 and (middle[0] in COPULAS or LOOKS_AFTER.match(middle)):
            return middle[1:]
        given = GIVEN_TO.match(middle) if middle[:1] in GIVING and USED.match(self.text, head.end) else None
        return middle[given.end() :] if given else middle

    def _over_short_border(self, low: int, head: Head, floor: int) -> int:
        """同济小学, 向阳小学, 曾国荃学校, 才溪小学: a border of one character belongs to a brand where a place, a bare
        level or an element of a list begins with it, and its words could not be what a sentence goes on with."""
        start = low - 1
        if head.ends and (brand := self._brand_with_and(start, head, floor)) is not None:
            return brand
        if start < floor or not head.ends or is_generic(self.text[low : head.start], "school"):
            return low  # 将村小学、教学点纳入
        in_place = start in self._ends_of_places
        if head.start - low == 1 and self.text[start] in IN_BRANDS:
            walled = self.text[start - 1 : start] in ("、", "\n", "") or self._is_border(start)
        elif head.start - low <= 3 and self._fits_brand(start, head):
            never = self.text[start] in NEVER_BEFORE_NAMES
            walled = never and self.is_walled(start) and self.text[start - 1 : start] not in (",", "。")
        else:
            return low
        if in_place:
            return self.chain_before(start, floor)[0].start  # 海城市同泽中学
        level = start - 1
        if level >= floor and self.text[level] in LEVELS and (self.is_walled(level) or self._is_border(level)):
            return level  # 县曾国荃学校
        return start if walled else low

    def _brand_with_and(self, start: int, head: Head, floor: int) -> int | None:
        """甲市颐和佳苑小学, 、嘉和小学: 和 behind one character, which no body can be, belongs to the brand. Where the
        name begins, or None."""
        first = start - 1
        if self.text[start] != "和" or first < floor or head.start - start > 6:
            return None
        if self.text[first] in (*LEVELS, *PARTS_OF_LISTS) or not "\u4e00" <= self.text[first] <= "\u9fff":
            return None
        if first in self._ends_of_places:
            return self.places[bisect_left(self._place_ends, first)].start
        return first if self.text[first - 1 : first] in ("、", "\n", "") else None

    def _fits_brand(self, start: int, head: Head) -> bool:
        """Whether no school can follow the character there as a word: 都昌路小学, 任家河小学; or the name stands alone:
        于田小学。"""
        sign, rest = self.text[start], self.text[start + 1 : head.start]
        if len(rest) < 2 or last_verb(rest) or is_generic(rest, "school"):
            return False
        if sign in NEVER_BEFORE_NAMES or rest[0] == "家" or sign + rest[0] == "将军":
            return True
        if sign not in SELDOM_BEFORE_NAMES:
            return False
        word = rest in read_words("common", "noun") or rest in read_words("vocabulary", "plain")
        person = sign in SURNAMES and looks_given(rest) and not word
        return person or self.text[head.end : head.end + 1] in ("。", ";", ")", "\n", "")

    def _spelled_after(self, head: Head, low: int, floor: int) -> Sequence[Place]:
        """甲县吐尔干其村小学: where names spell another language, a border of one character may be a syllable."""
        if not low - floor > 1 or self.text[low - 1] not in SYLLABLES or not head.ends:
            return ()
        chain = self.chain_before(low, max(floor, low - 12))
        begin = chain[-1].end if chain else 0
        spelled = bool(chain) and chain[-1].code[:2] in SPELLING and begin < low - 1 and head.start - begin <= 8
        inside = spelled and max(head.strict, self.context.scan.border_before(low - 1)) <= begin
        return chain if inside or (spelled and head.strict == low) else ()

    def _stands_free(self, head: Head, low: int, middle: str, *, freed: bool) -> bool:
        """A brand that is a common word, and a type that is one, need signs on both sides: 、光明小学、."""
        dated = DATE_BEFORE.search(self.text, max(0, low - LONGEST_DATE), low) is not None
        of_place = self.text[low - 1 : low] == "的" and low - 1 in self._ends_of_places and head.ends
        walled = freed or dated or of_place or self.is_walled(low)
        if middle in read_words("common", "noun"):
            return walled and head.ends
        return walled or head.word not in PROPER or (len(middle) > 3 and head.word in ("学院", "大学"))

    def _is_kind(self, middle: str, head: Head) -> bool:
        """某市中等职业学校|技能大赛, 某县有各级各类学校, 某区没有好学校: the schools of a place, not one of them."""
        if not middle:
            students = head.word == "大学" and self.text.startswith(FOR_STUDENTS, head.end)
            return students or (head.word.endswith("学校") and OF_A_KIND.match(self.text, head.end) is not None)
        if middle in ATTENDING or ATTENDED.search(middle):
            return True  # 曾在上海读|大学
        if NONE_THERE.match(middle) or (middle.endswith("开发区") and ADMITTING.match(self.text, head.end)):
            return True
        return middle[0] == "有" and is_generic(middle[1:], "school")

    def _is_brand_of_place(self, place: Place, middle: str, head: Head) -> bool:
        """上村, 龙岩学院 and 甲县阳光小学: words that could tell a kind, and do not behind this place."""
        plain = head.word in PLAIN_TYPES and head.ends and not place.code.endswith("0000")
        brand = plain and (middle in BRANDS or (place.full and MARKET_TOWN.fullmatch(middle)))
        trade = middle in TRADES_TAUGHT and head.word == "学校" and head.ends and place.full
        return is_village(middle) or _is_college(place, middle, head) or bool(brand) or trade

    def _fits_school(self, place: Place, head: Head) -> bool:
        """What stands between a place and the type must be a brand: 上海市实验小学, 深圳小学, but not 甲市小学."""
        middle = self.text[place.end : head.start]
        word = middle + head.word
        ends = head.ends or any(one.match(self.text, head.end) for one in (BUILT_AT, IN_ITS_LIFE))
        of_town = is_township(place.code) and ends and (not middle or middle in OF_TOWN_BEFORE)
        if of_town and word in OF_TOWN:
            any_there = self.text.endswith("联系", 0, place.start) or self._ends_towns(place.start)
            return word != "学校" or (not any_there and bool(AFTER_SCHOOL_OF_TOWN.match(self.text, head.end)))
        if middle:
            return VISITS.match(middle) is None and self._is_brand_behind(place, middle, head)
        county = self.text[place.end - 1] in "县旗" or (
            self.text[place.end - 1] == "市" and not place.code.endswith("00")
        )
        if head.word == "幼儿园" and OF_ALL_KINDERGARTENS.match(self.text, head.end):
            return False  # 甲县幼儿园教职工配备办法
        if head.word == "中学" and place.full and county:
            row = self.is_walled(place.start) and self.text[head.end : head.end + 1] in (" ", ":")  # 甲县中学  乙(物理)
            return row or bool(AFTER_TOWNS_SCHOOL.match(self.text, head.end)) or head.post
        if head.word == "高中" and not place.full and not place.code.endswith("00"):
            return head.post or bool(HIGH_SCHOOL_OF_COUNTY.match(self.text, head.end))  # 德保高中
        whole = place.full and place.code.endswith("0000")
        many = whole and MANY_IN_PROVINCE.fullmatch(head.word) is not None
        type_of = place.full and head.word in ("中等职业学校", "职业学校") and not head.post
        many = many or (type_of and not ACTS_ALONE.match(self.text, head.end))
        short = not place.full and head.word in ("双语学校", "国际学校") and head.ends  # 甲州|双语学校
        named = (
            not many
            and (head.word not in NO_BRAND or short)
            and (len(head.word) > 2 or not place.full or head.word == "大学")
        )
        return named or _is_college(place, middle, head) or self._is_one_by_itself(place, head)

    def _ends_towns(self, start: int) -> bool:
        """甲镇、|乙镇学校: the schools of the towns in a list."""
        towns = self.chain_before(start - 1, 0) if self.text[start - 1 : start] in ("、", "和") else ()
        return bool(towns) and is_township(towns[-1].code)

    def _is_one_by_itself(self, place: Place, head: Head) -> bool:
        """甲市小学, where the text calls one school so: it stands in a list beside a named one, or acts and recurs, and
        nowhere is it what all schools of the place are called by."""
        name = self.text[place.start : head.end]
        plain = place.full and head.word in ("小学", "中学")
        if not plain or place.code.endswith("0000") or self._spoken_of_all(name):
            return False
        beside = self.text[head.end : head.end + 1] == "、" and self._names_school_at(head.end + 1)
        acts = re.search(f"{name}(?:{ONE_ACTS})", self.text) is not None
        return beside or (acts and self.text.count(name) > 1)

    def _spoken_of_all(self, name: str) -> bool:
        return re.search(f"{name}(?:{OF_ALL_SCHOOLS})", self.text) is not None

    def _names_school_at(self, start: int) -> bool:
        """Whether a school with its place and a brand of its own begins there."""
        chain = self._chain_from(start)
        i = bisect_left(self._head_ends, start)
        head = self.context.scan.heads[i] if chain and i < len(self._head_ends) else None
        return head is not None and head.kind == "school" and 2 <= head.start - chain[-1].end <= 8

    def _is_brand_behind(self, place: Place, middle: str, head: Head) -> bool:
        if head.word.endswith(HIGHER) and len(middle) > 1 and is_generic(middle, "subject"):
            return True  # 江西应用技术职业学院
        if len(middle) > 16 or middle[0].isdigit() or COUNTED_INSIDE.search(middle):
            return False
        if middle.endswith(OWNED) and head.word in ("初中", "高中", "小学", "幼儿园"):
            return False
        alone = middle == "民族" and place.full and OPENS_IT.match(self.text, head.end)
        if is_generic(middle, "school") and not alone and not self._is_brand_of_place(place, middle, head):
            return False
        if head.strict <= place.end and not last_verb(middle):
            return True
        # A brand may be or hold a common word (应昌期围棋学校); then the name must at least be short and end there.
        return head.ends and len(middle) <= (8 if head.word not in PROPER else 6 if place.full else 0)


def _is_college(place: Place, middle: str, head: Head) -> bool:
    """龙岩学院, 贵州民族大学: what a college of a prefecture or province is called by the short name of its place."""
    if place.full or not head.ends or head.word not in ("学院", "大学"):
        return False
    prefecture = place.code.endswith("00") and not place.code.endswith("0000")
    return COLLEGES.fullmatch(middle) is not None if middle else head.word == "学院" and prefecture


@cache
def universities() -> frozenset[str]:
    """The universities and colleges by their whole names."""
    return frozenset(name for row in read_rows("universities") for name in row[1].split())


def is_village(words: str) -> bool:
    """中村, 上村, 新庄: a village's name, though each character could tell a kind."""
    return len(words) == 2 and words[1] in "村庄寨屯" and words not in read_words("generic", "school")


@cache
def _countries() -> re.Pattern[str]:
    return re.compile("|".join(COUNTRIES))


def _last_country(text: str, start: int, end: int) -> re.Match[str] | None:
    """The country named last between two offsets."""
    found = list(_countries().finditer(text, start, end))
    return found[-1] if found else None


@cache
def numbered_ends() -> dict[str, re.Pattern[str]]:
    """What may follow a short school name, by its last character: not 一中心, 三小时, 一幼儿."""
    listed = r"等(?!\d|[^,。;]{0,6}校|[^,。;]{2,8}(?:高中|中学))"  # 中等, but 四十一中等10所学校
    return {
        "中": re.compile(f"(?![心华国央间期旬文外医级层午秋部共时型量数额学]|{listed})"),
        "小": re.compile(f"(?![时学型组步企孩镇康结节数额心]|{listed})"),
        "幼": re.compile("(?![儿师教])"),
        "高": re.compile("(?![等级校中度考分])"),
        "初": re.compile("(?![中级期])"),
        "学": re.compile("(?![生习期段龄时员科部年])"),
    }
