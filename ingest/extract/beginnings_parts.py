"""Where the name of a section, a party body or a working group begins: 教研室, 校党总支, “青苗”行动领导小组."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from ingest.extract.beginnings_organs import OrganBeginnings
from ingest.extract.beginnings_shared import (
    ADDRESS,
    CENTRES,
    HAN_TAIL,
    INCOMPLETE,
    LEVEL_WORD,
    LEVELS,
    NEVER_BARE,
    QUOTED,
    TOWN_ORGANS,
    VISITING,
    Body,
    is_township,
    without_count,
)
from ingest.extract.beginnings_words import (
    after_what_is_given,
    function_starts,
    is_done_to,
    is_function,
    is_generic,
    level_before,
    names_somebody_in,
)
from ingest.extract.clauses import clause_start
from ingest.extract.lexicon import last_verb, read_words
from ingest.extract.mentions.names import surname_kind
from ingest.extract.mentions.regions import Place
from ingest.extract.scan import Head, named_after

MASS, OWN_PARTS = (read_words("head_traits", trait) for trait in ("mass", "own_part"))
PARTS_OF_ANY = frozenset({"中心", "院", "站", "所", "队"})
TEACHERS = frozenset({"教研组", "备课组", "年级组", "学科组", "科组"})
WHOLE_SECTIONS = read_words("head_traits", "acts")
VILLAGE = re.compile("[\u4e00-\u9fff]{1,6}(?:村|社区|嘎查)")
VILLAGE_PARTS = frozenset({"党支部", "党总支", "党委", "支部", "团支部"})
OF_ANY = re.compile(
    "所在|[省市区县旗州校院局厅部]级|[各每某]|(?:一|一两|哪|几|两|多)个"
)  # 户籍所在地省级招生办公室 is one of many
SCHOOL_PARTS = frozenset({"党委", "党总支", "党支部", "纪委", "工会", "团委", "家委会", "家长委员会", "教代会"})
BUREAU_PARTS = frozenset(
    {"纪检监察组", "纪检组", "机关党委", "机关纪委", "机关党支部", "机关党总支", "工会", "团委", "妇委会"}
)
STATIONS = frozenset({"派出所", "司法所", "财政所", "文化站", "综合文化站", "市场监管所", "监管所", "税务所", "供电所"})
OWN_STATION = re.compile("[\u4e00-\u9fff]{2,3}")
OF_ANY_STATION = re.compile(
    "辖区|属地|当地|驻地|所在|附近|就近|对口|有关|相关|公安|警|地方|基层|农村|乡镇|镇|街道|社区|城区|学校|校|片区|[各每与和及县市区乡]"
)
DOER_BEFORE = re.compile(
    "报(?=[省市县区州旗])|.*(?:代表|组成|上报|报送|汇报|(?:计划|方案|规划|结果|情况|名单|材料|意见|预案|总结|进展|进度|台账|数据|信息|线索|问题|表)报)"
)
GROUPS_WITH_OFFICE = (
    *("领导小组", "联席会议", "指挥部", "专班", "工作小组", "协调小组", "专项小组", "组委会"),
    *("评委会", "编委会", "评选委员会", "评审委员会", "编纂委员会"),
)
SHORTEST_OFFICE = 4  # characters before 办公室 that name an office by itself
WHOLE_NAME = 2  # 设在人事股, 设在教研室; 设在局 is no section
COLLEGE = "学院"
OF_SCHOOL = re.compile("学校|本校|我校|校(?![园本长外内企地家社政际车舍庆史友服徽医规歌])")
ACTS_AFTER = re.compile(
    "[^,。;、]{0,2}(?:牵头|负责|协助|承担|组织实施|主持召开|会同|统筹|主管|主办|承办|抓|打理|代管|接管|归口|托管|运营|具体实施)|在[^,。;]{2,10}指导下"
    "|[、和与](?=[^,。;、]{2,16}?(?:联合|共同|携手)(?:实施|开展|举办|组织|推进|启动|发起|主办|承办|开设|推出|打造))"
)
MADE_OF = re.compile("组成|分为?|由|[和与或]")  # 分随机抽取和任期制专家组
NOUN_OF_VERB = re.compile("[\u4e00-\u9fff]{2}")
NOUNS = frozenset(
    {
        "表彰",
        "奖励",
        "采购",
        "录取",
        "招收",
        "调整",
        "撤并",
        "合并",
        "整合",
        "处理",
        "查处",
        "交流",
        "安排",
        "配备",
        "接待",
        "推荐",
    }
)
WORK_AFTER = re.compile("工作|计划|行动|工程|活动|项目|专项|领导小组|工作组|专班|指挥部")
SUBJECT = re.compile(
    "(?:部门|单位|学校|各校|园所|[省市县区州旗乡镇]|(?<!布)[局委办厅处科室组部]|政府|[者人们员家长]|[积主]极|大力|[的地得])$"
)
JOINTS = ("与", "和")
STUDIOS = frozenset({"工作室", "工作坊"})
OF_STUDIOS = re.compile(
    "(?:(?:初中|高中|小学|中小学|中学|中职|幼儿)?(?:语文|数学|英语|物理|化学|生物|历史|地理|政治|道德与法治|思政|科学|音乐|美术|体育|艺术|信息技术|心理健康"
    "|学前教育|特殊教育|劳动教育|综合实践)(?:教育|学科)?)?(?:乡村|首席|特级)?(?:名师|名园长|名校长|名班主任|班主任|校长|园长|教师)?$"
)
WORKS = ("备考", "迎检", "迎评", "创建", "防控", "防疫", "招聘", "评聘", "清退", "扩优")  # what groups are founded for
LONGEST_ACTING = 10  # characters of 职业教育与成人教育
LONGEST_OF_OWN = 14  # characters of 局后勤服务中心
IN_HAND = (
    "分管",
    "主管",
    "协管",
    "归",
    "会同",
    "配合",
    "报",
)  # what stands before a section that gets or does something
THIS = re.compile("[回次]|(?:项|件|块|摊子?)(?:工作|事情?|任务)?")
GIVEN_TO = re.compile("(?:归|分管|主管|协管)(?P<own>[\u4e00-\u9fff]{0,12})\\Z")  # 核算归|计财股
HEADED = re.compile(
    r" ?\((?:副?主任|副?书记|副?[组处科股部]长|负责人)(?: ?:|[\u4e00-\u9fff]{2,4}[)、])"
)  # 办公室(主任:甲), 党政办公室(主任甲)
TAKEN_TO = frozenset("凭报经由到持据向请")
OF_LEVELS_OWN = re.compile("[省市县区州]直|中国|全国|国家")  # 市直学校教科室, 中国工程院院士
LEAD = re.compile(
    "^(?:(?:机构|部门|[处科]室)(?:设有|有|为|包括)|为(?=..)|据|率|携|偕同?|身处|身为|作为|担任|当年|如今|目前|[几多一二两三四五六七八九十]年|[新上本首历][一]?[届任])(?=..|$)"
)  # 身处基教股股长之位
OF_PARTY = re.compile("[甲乙丙丁]方|[他她它]|[你我]们|咱")  # 乙方教研室, 他们股: of whom the clause says
TAKES_POST = re.compile("[\u4e00-\u9fff]{2,3}(?:同志)?(?<![责主担信专班])(?:兼)?任(?!务)")
HEARS = re.compile("^.*(?:[队员师部处室科组](?:听|归|靠|找)|[台统目程金费作务](?:交|归))")  # 保安队听安全办调度
WELL = re.compile("[开办建抓用管做选配]好$")
HONOURED = frozenset({"先进", "优秀", "示范", "模范", "文明", "特色", "星级"})
HAN_ONLY = re.compile("[\u4e00-\u9fff]+")
FOUNDED = re.compile(  # 成立中考备考领导小组: all between the verb and the head is the name
    "(?:成立|组建|设立)(?:了|起)?(?P<name>(?!有|各|该|本|相应|专门|临时|相关|[一两三几]个)(?:20\\d\\d年(?:度|[春秋]季)?)?[\u4e00-\u9fff“”]{2,30})$"
)
YEAR_BEFORE = re.compile(r"20\d\d年")
NO_NAME = re.compile("[的以由为在并]|成立|组建|设立|两级|三级|各")
OF_ANYBODY = re.compile("[各每凡]|所有|学校(?:要|应|须|可)|(?:要|应|应当|须|必须|可|可以|需|需要)$")
FOUNDS = re.compile("成立|组建|设立|建立")
SAID_FOUNDED = re.compile(
    "(?:也|均)?已?(?:于[^,。;\n]{1,10}|同[年月日])?(?:已|正式|挂牌|宣告)*(?:成立|组建)|由[^。;\n]{2,40}[任为兼]组长"
)
TOLD_OF_HEAD = re.compile(  # 扫雪专班的召集人是甲
    "的?(?:总?召集人|组长)(?:是|为|由)|由[^。;\n]{2,40}(?:轮值|任组长|任(?:总)?召集人)"
)
OF_AUTHORITIES = re.compile(
    "[市县区州旗省][委府]|公安|监管|财政|[^布]局|[市县区州旗]长"
)  # 由公安轮值: no group of a school
LED_BEFORE = re.compile("为(?:副?组长|成员|组员)的$")  # 以甲为组长的防汛工作专班
LED_BY_IT = re.compile("的?(?:统一|直接|具体|坚强|正确)*领导下")
TO_FOUND = re.compile("(?:要|应|应当|须|必须|可|需)(?:成立|组建|建立|设立)|[各每]")
SHORTEST_FOUNDED = 3
OF_EDUCATION = frozenset({"教育", "教育工作"})  # words of any group, but of one that has a head
HAS_HEAD = re.compile(",(?:由)?[^,。;\n]{3,24}?(?:任|担任|兼任)(?:组长|主任|总指挥|召集人)|,组长(?:由|为|是)")
AFTER_FOUNDED = re.compile(
    "$|[,。;:(\n、]|由|并|[和与及][\u4e00-\u9fff]{2,12}(?:小组|专班|指挥部|办公室)|及|负责|统筹|统一|牵头|,?设在"
)
SEAT = ("设在", "设于", "挂靠", "挂靠在", "设立在", "放在")
SETS_OFFICE = re.compile("(?:小组|专班|指挥部|会议|委员会|委会|工作组)(?:下设|设立?)$")
CALLED_IN = re.compile("(?:组织|邀请|抽调|聘请|选派)(?=..)")
COMMITTEES = frozenset({"评选委员会", "编纂委员会", "编辑委员会", "编审委员会", "评委会", "编委会"})
OF_COMMITTEE = re.compile("由[^。;]{2,40}任主任|(?:下设)?办公室|(?:常务)?副?主任(?!委员?会)|主编|下设")
POST_ASKED_FOR = re.compile("(?:副?书记|副?主席)等[^,。;]{0,20}(?:岗位|职务|经历|资历)")  # 有团委书记等岗位经历
OF_REGIONS = ("中心", "馆", "院", "所")  # a region has such institutes without an organ between
ASKED_TO = re.compile(r"(?<![邀聘申恳提烦敬])请\Z")  # 请|办公室做好宣传报道
SENT_TO_UNIT = re.compile(
    r"(?:[送交报到至给向找]|送达|反馈)(?P<unit>[局厅])(?P<own>(?:(?![的里内各全])[\u4e00-\u9fff]){0,6})\Z"
)
WATCHING = re.compile(
    r"(?P<unit>[局厅])?(?:督查|督导|督办|检查|巡查|考核|考评|调度|评价|整改|攻坚|信访|维稳|应急|协调|推进)+(?:工作)?(?:小组|专班)\Z"
)
IS_KEPT = re.compile(r"备案|备查|备存|存档|存查|登记|汇总|领取|报[到告进送备]")
OTHER_BUREAU = re.compile(r"(?P<purpose>(?!教育|教体|文教|[本我该])[\u4e00-\u9fff]{2,8}?)局(?=[\u4e00-\u9fff])")


class PartBeginnings(OrganBeginnings):
    """Where the names of sections, party bodies and working groups begin."""

    def _begin_section(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        of_level = head.word in CENTRES and self.text[head.start - 1 : head.start] in LEVELS
        of_level = of_level and (len(head.word) > 2 or head.word.endswith("办"))
        if of_level and self.text[low : head.start - 1] in TAKEN_TO:
            low = head.start - 1  # 凭|市侨办证明
        if head.word in STATIONS and (station := self._station(head, low)):
            return station
        sent = self._sent_to(head, floor)
        if sent is not None or not (head.ends or of_level) or self.counted(head):
            return (
                self.bare_section(head, sent) if sent is not None else None
            )  # 市中招办|体艺组 goes on with a part of it
        chain = self.chain_before(head.start, low) or self._place_over_joint(head, low, floor)
        if chain:
            low = min(low, chain[0].start)
            middle = self.text[chain[-1].end : head.start]
            fits = (len(head.word) > 2 and head.word not in INCOMPLETE) or 2 <= len(middle) <= 16
            fits = fits or (not middle and chain[-1].full and head.word in CENTRES - PARTS_OF_ANY)  # 甲县党校, 甲县编办
            fits = fits and middle not in HONOURED and not ADDRESS.match(middle)
            inside = len(head.word) == 1 and re.search("[小中大]学|学校|教师", middle)
            return self._at_chain(head, chain, low) if fits and not inside and head.word not in ("系", "司") else None
        if (head.word in CENTRES or head.word.endswith(OF_REGIONS)) and (level := self._at_level(head, low)):
            return level
        if whole := self._section_of_its_own_make(head, floor):
            return whole
        low = self._over_joint(head, low, floor)
        if (given := GIVEN_TO.search(self.text, low, head.start)) and is_function(given["own"] or "教育"):
            low = given.start("own")
        named = head.word in WHOLE_SECTIONS or head.word.endswith(("科", "股"))  # 计财股
        meant = head.post or (named and self._acts(head, low)) or self._is_own_section(head, low)
        meant = meant or self._is_told_beside(head, low)
        if not meant and self.text.startswith("设在", head.end):
            low = max(head.firm, floor)
            meant = self.is_walled(low)
        return self.bare_section(head, low) if meant else None

    def _sent_to(self, head: Head, floor: int) -> int | None:
        """材料送|局人事股, 报|局办公室备案: where the unit stands to whose section something is sent."""
        sent = SENT_TO_UNIT.search(self.text, max(floor, head.start - 8), head.start)
        if sent is None or not (head.ends or IS_KEPT.match(self.text, head.end)) or last_verb(sent["own"]):
            return None
        return sent.start("unit")

    def _station(self, head: Head, low: int) -> Body | None:
        """甲镇派出所出警力, 由河口派出所负责: a station of a town, or of the police with a name of its own."""
        chain = self.chain_before(head.start, low)
        if chain and chain[-1].end == head.start and is_township(chain[-1].code):
            return self._at_chain(head, chain, low)
        if town := self._town_organ(head, low):
            return town
        name = self.text[low : head.start]
        own = head.word == "派出所" and not chain and OWN_STATION.fullmatch(name) and self._stands_apart(low)
        if not own or OF_ANY_STATION.search(name) or last_verb(name) or is_generic(name, "any"):
            return None
        return self._body(head, low, low, None)

    def _is_told_beside(self, head: Head, low: int) -> bool:
        """教导处王星河具体操作, 办公室设在人事股, 领导小组下设办公室: a section by the words beside it."""
        if HEADED.match(self.text, head.end):
            return True
        if head.word == "办公室" and SETS_OFFICE.search(self.text, max(0, low - 8), low):
            return True
        named = self.text.endswith(SEAT, 0, low) or (named_after(self.text, head.end) and self._stands_apart(low))
        return head.end - low > WHOLE_NAME and named

    def _quoted_studio(self, head: Head, floor: int) -> Body | None:
        """“春芽”名园长工作室: a studio whose brand alone stands in quotation marks."""
        kind = OF_STUDIOS.search(self.text, max(floor, head.start - 14), head.start)
        close = kind.start() - 1 if kind else 0
        opening = (
            self.text.rfind(QUOTED[0], max(floor, close - 10), close)
            if self.text[close : close + 1] == QUOTED[1]
            else -1
        )
        if opening < 0 or not HAN_ONLY.fullmatch(self.text, opening + 1, close):
            return None
        chain = self.chain_before(opening, floor) if opening in self._ends_of_places else ()
        return self._at_chain(head, chain, floor) if chain else self._body(head, opening, opening, None)

    def _place_over_joint(self, head: Head, low: int, floor: int) -> Sequence[Place]:
        """甲县美育与艺术教育研究中心: the place of one centre with joined words; 甲县教研室与研究中心 are two."""
        if not head.word.endswith(OF_REGIONS) or self.text[low - 1 : low] not in JOINTS:
            return ()
        chain = self.chain_before(low - 1, max(head.firm, floor))
        words = self.text[chain[-1].end : low - 1] if chain else ""
        named = 2 <= len(words) <= 10 and HAN_ONLY.fullmatch(words) and words not in read_words("common", "noun")
        if not named or last_verb(words) or self.ends_body(chain[-1].end, low - 1):
            return ()
        return chain if 2 <= head.start - low <= 10 else ()

    def _is_own_section(self, head: Head, low: int) -> bool:
        """报送我厅外事处, 向局办公室报送: a section of the department whose paper it is."""
        fits = 4 <= head.end - low <= 10 and head.word.endswith(("处", "科", "室", "股"))
        unit = self.text[low : low + 1] in ("厅", "局") and fits and (self.is_walled(low) or self._is_border(low))
        unit = unit or (self._said_own(low) and len(head.word) < head.end - low <= LONGEST_OF_OWN)
        return unit and not last_verb(self.text[low + 1 : head.start])

    def _said_own(self, low: int) -> bool:
        """我局|后勤服务中心, 该委|基础教育科: whether words that say whose it is end at the unit that begins there."""
        return self.text[low - 1 : low] in ("我", "该", "本") and self.text[low : low + 1] in ("厅", "局", "委")

    def _over_joint(self, head: Head, low: int, floor: int) -> int:
        """体育卫生与艺术教育处, 局民族与基础教育科: one section, not two."""
        if low == head.start and head.word.endswith(("科", "股", "处")) and self.text[low - 1 : low] in ("与", "和"):
            whole = function_starts(self.text, max(head.firm, floor), low - 1)  # 安全与|督导科
            return max(floor, head.firm) if head.firm in whole and low - 1 - head.firm >= 2 else low
        if not head.firm < low < head.start or head.start - head.firm >= 16:
            return low
        if self.text[head.firm] in "局厅" and not self.ends_body(head.firm + 1, head.start - 1):
            return max(floor, head.firm)
        return min(low, *function_starts(self.text, max(head.firm, floor), head.start))

    def _acts(self, head: Head, low: int) -> bool:
        """由总务处牵头、德育处协助; 语文组在教师发展中心指导下: a section that the sentence says something of."""
        in_hand = self.text.endswith(IN_HAND, max(0, low - 2), low)
        if not (self.is_walled(low) or self._is_border(low) or in_hand) or head.start - low > LONGEST_ACTING:
            return False
        given = self.text[low - 1 : low] == "由" or ASKED_TO.search(self.text, max(0, low - 2), low) is not None
        return bool(ACTS_AFTER.match(self.text, head.end)) or given or in_hand

    def _group_office(self, head: Head, floor: int) -> Body | None:
        """领导小组办公室: of the group named before."""
        for word in GROUPS_WITH_OFFICE:
            start = head.start - len(word)
            if start >= floor and self.text.startswith(word, start):
                body = self._body(head, start, start, None)
                body.bare, body.own = True, head.word
                return body
        return None

    def _stands_apart(self, low: int) -> bool:
        return self.is_walled(low) or self._is_border(low)

    def _section_of_its_own_make(self, head: Head, floor: int) -> Body | None:
        """领导小组秘书组, 领导小组办公室, an office that is founded, “春芽”名园长工作室."""
        if head.word in ("组", "秘书组"):
            return self._group_secretaries(head, floor)
        if head.word == "办公室":
            return self._group_office(head, floor) or self._founded_office(head, floor)
        return self._quoted_studio(head, floor) if head.word in STUDIOS else None

    def _group_secretaries(self, head: Head, floor: int) -> Body | None:
        """领导小组秘书组: of the group named before, as its office is."""
        start = head.end - len("领导小组秘书组")
        if start < floor or not self.text.startswith("领导小组秘书组", start):
            return None
        body = self._bare_body(head, start)
        body.own = "秘书组"
        return body

    def _founded(self, head: Head, floor: int) -> int | None:
        """Where the name of a body that the sentence founds begins: 成立|甲县中考备考领导小组."""
        found = FOUNDED.search(self.text, max(floor, head.start - 36), head.start)
        if found is None or not AFTER_FOUNDED.match(self.text, head.end):
            return self._said_to_be_founded(head, floor) if found is None else None
        begin = clause_start(self.text, found.start(), ",。;")
        if OF_ANYBODY.search(self.text, begin, found.start()) or self._goes_on_of_anybody(begin, found.start()):
            return None
        name = found["name"]
        whole = name.count(QUOTED[0]) == name.count(QUOTED[1]) and not NO_NAME.search(name)
        vague = is_generic(name, "section") and not (name in OF_EDUCATION and HAS_HEAD.match(self.text, head.end))
        return found.start("name") if whole and not vague else None

    def _is_anybody_s(self, head: Head, floor: int) -> bool:
        """各乡镇要组建由分管领导任组长的控辍专班: one for each of them."""
        begin = clause_start(self.text, head.start, ",。;")
        verb = next(FOUNDS.finditer(self.text, max(begin, floor), head.start), None)
        if verb is None:
            return False
        return self.text[begin : begin + 1] in ("各", "每") or self._goes_on_of_anybody(begin, verb.start())

    def _goes_on_of_anybody(self, begin: int, verb: int) -> bool:
        """各镇和各校要高度重视,成立…: a clause without a subject of its own in a sentence that speaks of each."""
        sentence = clause_start(self.text, begin, "。;")
        each = sentence < begin and self.text[sentence : sentence + 1] in ("各", "每")
        return each and not self.ends_body(begin, verb) and not self.chain_before(verb, begin)

    def _said_to_be_founded(self, head: Head, floor: int) -> int | None:
        """县校车整治工作专班已于4月底成立: a subject that begins at a sign with its level or place."""
        said = SAID_FOUNDED.match(self.text, head.end) or TOLD_OF_HEAD.match(self.text, head.end)
        if head.kind != "temporary" or not said:
            return None
        start = max(self.context.scan.walls.rfind("\n", floor, head.start) + 1, floor)
        name = self.text[start : head.start]
        if not self.is_walled(start) or not SHORTEST_FOUNDED <= len(name) <= 24 or NO_NAME.search(name):
            return None
        level = name[0] in LEVELS and not LEVEL_WORD.match(name[1:])
        told = TOLD_OF_HEAD.match(self.text, head.end) and not last_verb(name[:2]) and HAN_ONLY.fullmatch(name)
        return start if level or self._chain_from(start) or told else None

    def _founded_office(self, head: Head, floor: int) -> Body | None:
        """两地成立甲乙教育协作联络办公室: an office of nobody else."""
        low = self._founded(head, floor)
        if low is None or head.start - low < SHORTEST_OFFICE or self.ends_body(low, head.start):
            return None
        chain = self._chain_from(low)
        body = self._body(head, low, chain[-1].end if chain else low, chain[-1].code if chain else None)
        body.kind, body.bare = "temporary", not chain
        return body

    def bare_section(self, head: Head, low: int) -> Body | None:
        """A section named by itself (教研室, 中小学教育科) that begins at `low`; the caller knows that one is meant."""
        if (this := THIS.match(self.text, low, head.start)) and self.text[low - 1 : low] == "这":
            low = this.end()  # 这回教务处主任甲, 这项工作基教科抓总
        middle = HEARS.sub("", LEAD.sub("", without_count(self.text[low : head.start])))
        if head.post and (taken := TAKES_POST.match(middle)) and surname_kind(middle[0]) == "common":
            middle = middle[taken.end() :]  # 甲某某任|教务处主任
        middle = after_what_is_given(middle)
        start = head.start - len(middle)
        half = middle[:1] in ("与", "和", "同", "跟") or (head.word == "组" and self._is_half_of_group(start))
        vague = len(middle) > 10 or (not middle and (len(head.word) == 1 or head.word in INCOMPLETE))
        if half or vague or names_somebody_in(middle) or OF_PARTY.match(middle) or self.chain_before(head.start, start):
            return None
        short = len(head.word) == 1 or head.word == "中心"
        if OF_LEVELS_OWN.match(middle) or (short and ("部门" in middle or "单位" in middle)):
            return None  # 移交司法部门依法惩处
        if (
            self.text[start - 1 : start] in ("各", "每")
            or OF_ANY.search(middle)
            or (short and middle in read_words("generic", "section"))
        ):
            return None
        # 甲县少先队总辅导员|办公室: the words before belong to the name
        named_before = head.word == "办公室" and not middle and self.text[start - 1 : start] == "员"
        named_before = named_before or middle.startswith("委员会")  # 县未成年人保护|委员会办公室
        if head.word in NEVER_BARE or self.counted(head) or named_before or self._is_no_section(head, middle):
            return None
        body = self._of_other_bureau(head, start) or self._bare_body(head, start)
        if body and middle.startswith(COLLEGE) and len(middle) > len(COLLEGE):
            body.own = middle.removeprefix(COLLEGE) + head.word  # 学院教务处 beside 某师范学院
        return body

    def _of_other_bureau(self, head: Head, start: int) -> Body | None:
        """市场监管局食品科, 公安局治安大队: a section of the bureau before it, not of the one whose paper it is."""
        bureau = OTHER_BUREAU.match(self.text, start, head.start)
        if bureau is None or not is_function(bureau["purpose"]):
            return None
        part = Body("Organization", "section", start, head.end, start, head.word, post=head.post)
        part.owner = Body("Organization", "organ", start, bureau.end(), start, "局", bare=True)
        part.own = self.text[bureau.end() : head.end]
        return part

    def _is_no_section(self, head: Head, middle: str) -> bool:
        """Whether the words before a head say what is done with it, or are a person's: 修订教研组, 开好党支部会,
        依靠工会, 李小科同志, 从多方面对工作室成员提出要求."""
        if len(head.word) == 1 and self.text.startswith(("同志", "老师", "先生", "女士"), head.end):
            return True
        done = head.kind == "party" and bool(WELL.search(middle) or 0 < last_verb(middle) == len(middle))
        done = done or (head.word in TEACHERS and is_done_to(middle))
        return done or middle.endswith(("对", "向", "把", "将"))

    def _is_half_of_group(self, start: int) -> bool:
        """人才与|产业发展组: the words before the joint are of the name, but where a body or its head ends there."""
        joined = self.text[start - 1 : start] in JOINTS and HAN_TAIL.search(self.text, max(0, start - 5), start - 1)
        return bool(joined) and self.head_at(start - 1) is None and self.text[start - 2] not in "长员任记席"

    def _of_place_or_town(self, head: Head, low: int) -> Body | None:
        """通江县妇联, 铁佛镇党委, 镇党委."""
        if head.word not in MASS | TOWN_ORGANS:
            return None
        chain = self.chain_before(head.start, low)
        if chain and chain[-1].end == head.start and (head.word in MASS or is_township(chain[-1].code)):
            return self._at_chain(head, chain, low)
        return self._town_organ(head, low)

    def _village_part(self, head: Head, low: int) -> Body | None:
        """铁佛镇何家湾村党支部."""
        chain = self.chain_before(head.start, low) if head.word in VILLAGE_PARTS else ()
        written = bool(chain) and VILLAGE.fullmatch(self.text, chain[-1].end, head.start)
        return self._at_chain(head, chain, low) if written else None

    def _begin_party(self, head: Head, floor: int) -> Body | None:
        low = max(head.soft, floor)
        if town := self._of_place_or_town(head, low) or self._village_part(head, low):
            return town
        if head.word in MASS and head.start - low == 1 and (level := self._at_level(head, low)):
            return level
        if head.post and (found := level_before(self.text, low, head.start)) and "教" in found.function:
            body = self._body(head, found.start, found.core, None)  # 市教育党委书记: 局 is left out
            bound = self.text[found.level : found.core]
            body.kind, body.end, body.bound, body.own = "organ", head.start, bound, found.function + "局"
            return body
        if head.word in BUREAU_PARTS and self._follows("局", head):
            body = self._body(head, head.start - 1, head.start - 1, None)
            body.bare, body.own = True, head.word
            return body
        if head.word in SCHOOL_PARTS and (owner := next((w for w in ("学校", "校") if self._follows(w, head)), "")):
            body = self._body(head, head.start - len(owner), head.start - len(owner), None)
            body.bare, body.own = True, head.word
            return body
        asked = POST_ASKED_FOR.match(self.text, head.end)
        meant = (
            (head.post and not asked)
            or HEADED.match(self.text, head.end)
            or (head.word.startswith("机关") and self._acts(head, low))
        )
        return self.bare_section(head, low) if meant and head.word in OWN_PARTS else None

    def _follows(self, word: str, head: Head) -> bool:
        """Whether a head stands right behind a word that begins a stretch: 向学校党委, 由校党总支."""
        start = head.start - len(word)
        if not self.text.startswith(word, max(start, 0)):
            return False
        if self.text[start - 1 : start] in ("各", "每"):
            return False
        under = self.text[start - 1 : start] == "在" and LED_BY_IT.match(self.text, head.end)  # 在校党委领导下
        return bool(under) or self.is_walled(start) or self._is_border(start)

    def _begin_temporary(self, head: Head, floor: int) -> Body | None:
        founded = self._founded(head, floor)
        low = self._beginning_of_group(head, floor) if founded is None else founded
        headed = head.word in COMMITTEES and bool(OF_COMMITTEE.match(self.text, head.end))
        vague = head.word in COMMITTEES and not headed
        if founded is None and (vague or self._is_anybody_s(head, floor)):
            return None
        chain = self._chain_from(low) or self.chain_before(head.start, low)
        away = head.start - chain[-1].end if chain else 0
        if chain and (1 < away <= 24 or (away == 0 and head.word in VISITING)):
            return self._at_chain(head, chain, low)
        middle = self.text[low : head.start]
        if not YEAR_BEFORE.match(middle):  # 2023年招生工作领导小组 is that year's
            middle = without_count(middle).lstrip("和与及")
        if doer := DOER_BEFORE.match(middle):
            middle = middle[doer.end() :]
        called = CALLED_IN.match(middle)
        if (called and is_generic(middle[called.end() :], "section")) or middle + head.word == "党政联席会议":
            return None  # 组织专家指导小组到校; 党政联席会议研究确定: a meeting
        low = head.start - len(middle)
        if OF_SCHOOL.match(middle):
            return self._group_of_school(head, low, middle)
        whole = not middle and (headed or (len(head.word) > 5 and head.word.endswith("小组")))
        sure = founded is not None or headed or self._is_led(low)
        if not (2 <= len(middle) <= 30 or whole) or self._names_no_group(middle, head, sure):
            watch = self._watching(head, floor)
            return None if watch is None else self._bare_body(head, watch)
        body = self._at_level(head, low) or self._bare_body(head, low)
        told = TOLD_OF_HEAD.match(self.text, head.end)
        body.bare = body.bare and not (founded is not None and told and OF_AUTHORITIES.search(told[0]))
        return body

    def _watching(self, head: Head, floor: int) -> int | None:
        """局|督查考核小组, 县教育局|督查专班: where a group that keeps watch begins, right behind whose it is."""
        if head.word in VISITING or not head.word.endswith(("小组", "专班")):
            return None
        watch = WATCHING.search(self.text, floor, head.end)
        if watch is None or watch.end() != head.end:
            return None
        if watch["unit"]:
            return watch.start() if self._stands_apart(watch.start()) and head.ends else None
        return watch.start() if watch.start() == floor and self.text[floor - 1] in "局委厅" else None

    def _bare_body(self, head: Head, low: int) -> Body:
        body = self._body(head, low, low, None)
        body.bare = True
        return body

    def _group_of_school(self, head: Head, low: int, middle: str) -> Body | None:
        """学校食品安全领导小组, but not 学校专班."""
        own = OF_SCHOOL.sub("", middle, count=1)
        if (not own and len(head.word) < 4) or own + head.word == "党政联席会议":
            return None
        body = self._bare_body(head, low)
        body.own = own + head.word
        return body

    def _is_led(self, low: int) -> bool:
        """以甲为组长的|防汛专班, but for what anybody is to found."""
        begin = clause_start(self.text, low, "。;")
        led = LED_BEFORE.search(self.text, max(0, low - 5), low)
        return led is not None and not TO_FOUND.search(self.text, begin, low)

    def _names_no_group(self, middle: str, head: Head, sure: bool) -> bool:
        """Whether the words before a head name a kind of groups, or whose they are, or what is done."""
        if middle and all(c in LEVELS for c in middle[:2]):
            return True
        if head.word in VISITING and is_generic(MADE_OF.split(middle)[-1] or head.word, "section"):
            return True
        done = bool(middle) and len(middle) < 5 and last_verb(middle) == len(middle)
        done = done and not (len(middle) == 4 and middle.endswith(WORKS))  # but 高考备考领导小组
        return not (sure and middle) and (done or is_generic(middle or head.word, "section"))

    def _beginning_of_group(self, head: Head, floor: int) -> int:
        low = self._over_noun_of_verb(max(head.firm, floor), head, floor)
        if head.soft > low and self.ends_body(low, head.soft):
            low = max(head.soft, floor)
        return self._over_level(self._over_quotes(self._over_bracket(low, floor), floor), floor)

    def _over_noun_of_verb(self, low: int, head: Head, floor: int) -> int:
        """乡村教师支持计划领导小组, 县评选表彰领导小组: a verb that names what the group is for, with words of the name
        before it; 县教育局调整领导小组 tells what a body does."""
        words = self.context.scan.firm_words()
        i = bisect_left(words, (low, 0))
        start = words[i][1] if low > floor and i < len(words) and words[i][0] == low else low
        verb = self.text[start:low]
        if not NOUN_OF_VERB.fullmatch(verb) or not WORK_AFTER.match(self.text, low):
            return low
        if low == head.start and verb not in NOUNS:
            return low
        begin = max(words[i - 1][0] if i else 0, floor, self.context.scan.walls.rfind("\n", 0, start) + 1)
        if start in self._ends_of_places:  # 甲市录取工作领导小组, 甲市成立工作领导小组
            return self.chain_before(start, begin)[0].start if verb in NOUNS - {"调整"} else low
        before = self.text[begin:start]
        whole = 2 <= len(before) <= 16 and not SUBJECT.search(before) and not self.ends_body(begin, start)
        return begin if whole else low

    def _over_bracket(self, low: int, floor: int) -> int:
        """三务(党务、校务、财务)公开领导小组: a name that an enumeration in brackets interrupts begins before it."""
        if self.text[low - 1 : low] != ")":
            return low
        opening = self.text.rfind("(", max(floor, low - 16), low)
        found = HAN_TAIL.search(self.text, max(floor, opening - 12), max(opening, 0))
        return found.start() if found and "、" in self.text[opening:low] else low

    def _over_level(self, low: int, floor: int) -> int:
        """县“双减”工作专班, 甲县“双减”工作专班: a quoted name behind its region or a bare level."""
        level = low - 1
        if self.text[low : low + 1] == QUOTED[0] and low in self._ends_of_places:
            return self.chain_before(low, floor)[0].start
        if self.text[low : low + 1] == QUOTED[0] and (begin := self._words_before_quote(low, floor)) is not None:
            return begin
        if self.text[low : low + 1] != QUOTED[0] or level < floor or self.text[level] not in LEVELS:
            return low
        return level if self.is_walled(level) or self._is_border(level) else low

    def _words_before_quote(self, low: int, floor: int) -> int | None:
        """甲县教师“轮岗”改革领导小组: where the name begins if words part its place from what is quoted."""
        border = max(self.context.scan.border_before(low), floor)
        chain = self.chain_before(low, floor) or [p for p in self.places if border <= p.start and p.end < low][-1:]
        words = self.text[chain[-1].end : low] if chain else ""
        fits = 2 <= len(words) <= 8 and HAN_ONLY.fullmatch(words) and not last_verb(words)
        return chain[0].start if fits and not self.ends_body(chain[-1].end, low) else None

    def _over_quotes(self, low: int, floor: int) -> int:
        """“青苗”行动领导小组: a name that begins with a quoted one."""
        if self.text[low - 1 : low] != QUOTED[1] or low - 1 < floor:
            return low
        opening = self.text.rfind(QUOTED[0], max(floor, low - 16), low)
        return opening if opening >= 0 else low
