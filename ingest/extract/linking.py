"""Which thing each mention means here: regions for bare levels, owners for bare sections, full forms for short ones.

The key of a body comes from its own words and the document's context; why a context-bound name means what it means
is kept as the mention's reason.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator

from graph.identity.keys import LEADERS, organization_key, parts_of, region_key, school_key, section_key
from graph.identity.names import compose_name
from graph.identity.normal import school_slots
from graph.regions.table import regions
from ingest.extract.beginnings import Beginnings
from ingest.extract.beginnings_parts import SETS_OFFICE
from ingest.extract.beginnings_schools import BARE_CAMPUS, HIGHER
from ingest.extract.beginnings_shared import GROUP, VISITING, Body
from ingest.extract.beginnings_words import is_generic
from ingest.extract.clauses import JOINS, clause_end, clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.home import GUESSED, SCHOLAR, Home, find_home, is_education, is_of_others, root_of
from ingest.extract.lexicon import PARTIES, national_organs, read_words, short_autonomous
from ingest.extract.mentions.regions import Place, is_of_level, own_region
from ingest.extract.strangers import strangers

LIST_REST = re.compile("(?:等(?:单位|部门|科室|处室)?|负责人|负责|牵头|有关|相关)*$")
FOUNDED = re.compile("组建|更名|合并|整合|分设|撤销")
ABOVE = re.compile(r"(?:迎接|接受|迎|配合|协助|根据|按照|应|借鉴|对接|转发|落实)\Z")  # 迎接市教育局督查,责任科室:基教科
LEARNS = re.compile(r"[^,。;:\n]{0,12}?(?:学习|考察|取经|观摩|跟岗|参观|拜访)")
OF_OTHERS = re.compile(
    r"(?:借鉴|学习|参照|仿照|效仿)?(?:邻近?|兄弟|周边|外|所在|[两三四五六七八九])[省市区县州旗]"
)  # 邻县教育局
OF_ANY_LEVEL = re.compile(r"\([省市区县州旗盟、,]{1,6}\)\Z")  # 各地(市)教育局
CITY_SPEAKS = re.compile("[我全][市县区州旗](?!直)")
SET_UNDER = re.compile("(?:下设|设立?)[^。;\n]{0,12}(?:\n ?1[.、] ?)?$")
YOUTH_LEAGUE = ("团中央", "共青团中央")
COMMITTEE_PARTS = frozenset(
    {"教育工委", "教育工作委员会", "教育党工委"}
    | {field + rest for field in ("教体", "教育体育", "教育和体育") for rest in ("工委", "工作委员会")}
)
OF_SCHOOLS = frozenset(
    {"办公室", "工会", "团委", "党委", "纪委", "党总支", "党政办", "党政联席会议", "学生会", "少先队"}
)
OF_PEOPLE = frozenset({"学生会", "校友会", "家长委员会", "家委会"})
OFFICE_OF_GROUP = re.compile("(?:领导小组|(?<![\u4e00-\u9fff])(?:委员会|专班|指挥部))(?:下设|设立?)?办公室")
MADE_OF = re.compile("(?:现|目前)?(?:由|包括|包含|下设|设有|拥有|下辖|有|分为):?")
ROOMS = frozenset({"图书馆", "医务室"})
BUILDING_BEFORE = re.compile("[楼馆场堂园区池][、和与及]$")
USED_PLACE = re.compile("(?:利用|走进|走入|来到|借助|去|到|在|进|逛|开放)\\Z")
BUILDING_AFTER = re.compile("[、和与及][^、,。;]{0,7}(?:[楼馆场堂园区池]|跑道|设施|教室|厕所|[验功录活]\\w{1,2}室)")
OF_OWN_SCHOOL = re.compile("^(?:[我本学]校|校(?![园本外内际企地家社政史长务车医服友办]))(?=..+$)")
OF_SCHOOLS_ONLY = re.compile(
    "(?:教导处|政教处|总务处|德育处|教务处|教学处|[语数英外物化生历地政音体美文理][^处科]{0,3}教研组)$"
)
TAKEN = ("兼任", "担任", "任", "兼", "兼着")  # 甲兼任办公室主任
LED_BY = re.compile("为(?:副?(?:组长|队长|团长)|成员|组员)的$")
FOUNDS_LED = re.compile("(?:成立|组建|设立|建立)(?:了)?(?:以|由)(?=[^。;]{2,80}\\Z)")
OFFICE_SAID = re.compile("办公室,?(?:设在|设于|设|挂靠|在|负责|日常)|(?:下设|设立?)[^。;,]{0,6}办公室")
SCHOOL_SECTIONS = frozenset(read_words("head_traits", "school_section"))
CHOSEN = re.compile("(?P<what>“[\u4e00-\u9fff]{2,12}”)(?:的)?(?:评选|评审|遴选|推选)")
EDITED = re.compile("《(?P<what>[\u4e00-\u9fff]{2,20}(?:志|年鉴|丛书))(?:\\([^()]{1,20}\\))?》")
NEAR = 160  # characters before a committee in which the thing that it chooses or edits is sought
OF_UNIVERSITY = re.compile("(?:大学|师大|学院)附")  # a county has none: its papers tell of those of any city
OF_COUNTIES = re.compile("(?:进修|社区|老年|教师|教育|党)学院\\Z")
HEADS_LINES = re.compile(" *: *(?![\\d ]{5})")  # 甲区:8730 0000 is a list of telephones
NAMED_ZONE = re.compile("(?:高新技术产业|经济技术|经济)开发区|风景名胜区|产业集聚区")
LEVELS = frozenset("县区旗市州")
SECTIONS_BACK = 200  # bodies before a bare name among which a section of that name is sought
SHORTEST_OF_LEVEL = 4  # 县教研室 may be the bureau's own room, 县教学研究室 is a body
TITLES = re.compile("《[^《》]*》")
THEIR_PEOPLE = re.compile("(?:的?(?:全体|部分|青年|骨干|优秀|全校)){0,2}(?:教师|老师|师生|学生|教职工|家长)")
EDGES = " \n\t、,;:()。"


def find(context: Context) -> None:
    """Give every organization and school its key, its standing name and, where context decided, the reason."""
    linker = Linker(context)
    context.linker = linker
    for body in context.bodies:
        linker.link(body)
    linker.join_education()
    linker.settle_home()
    linker.name_own_sections()
    for body in context.bodies:
        linker.link_bare(body)


OF_EACH = re.compile(r"各?[省市县区州旗]、?[(〔][省市县区州旗、]{1,8}[)〕]\Z")  # 各县(市、区)|教育局
OF_EACH_LONGEST = 14


def resolve_body(context: Context, start: int, end: int) -> Mention | None:
    """The organization, school or region that an element of a list (教研室, 市文广局, 各科室) names: the mention there,
    or a new one where the words name a body barely. None for what names none (各中小学校) or names a person."""
    text = context.text
    while start < end and text[start] in EDGES:
        start += 1
    rest = LIST_REST.search(text, start, end)
    end = rest.start() if rest else end
    while start < end and text[end - 1] in EDGES:
        end -= 1
    if start >= end or text[start] in "各有":
        return None
    name = max(start, text.rfind(")", start, end) + 1)
    if name < end and OF_EACH.search(text, max(0, name - OF_EACH_LONGEST), name):
        return None
    for label in ("School", "Organization", "Region"):
        for mention in context.mentions_in(label, start, end):
            if mention.end == end and mention.key:
                return mention
    return context.linker.make_bare(start, end) if context.linker else None


class Linker:
    """The linking of one document; kept on the context so that later stages can link what they find."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.home = Home()
        self._rules = Beginnings(context)
        self._bodies = list(context.bodies)  # by start, without what lists name later
        self._starts = [body.start for body in self._bodies]
        self._education: list[str] = []  # keys of the education organs that the text names
        self._standing: dict[str, str] = {}  # the longest standing name of each key
        self._expanded: dict[str, str] = {}  # else the first that context gave it
        self._joined: dict[str, str] = {}
        self._named: dict[str, str | None] = {}  # for each bare level, the only division of it that the text names
        self._offices: dict[int, Body] = {}  # by the start of their sentence
        self._known_groups: dict[str, tuple[Body, str]] = {}  # owners of the groups linked so far
        self._headings: list[tuple[int, str]] | None = None  # where sections begin, with their divisions; asked once
        self._strangers = strangers(context.text, context.bodies, context.document.region)
        self._in_full: dict[str, set[str]] | None = None  # the regions of the schools named in full; asked once
        self._many: dict[str, bool] = {}  # for each bare level, whether the text speaks of many divisions of it
        self._untitled: str | None = None  # the text without what stands in 《》; asked once
        self._group: Body | None = None  # the working group named last: 领导小组办公室 is its office

    # -- bodies that say by themselves, or by their level, which one they are ------------------------------------------

    def link(self, body: Body) -> None:
        """Key a body by its own words and the region in its name, or that its level means."""
        if body.key or body.bare:
            return
        if body.owner is not None:
            self._link_part(body, body.owner)
            return
        code, reason = self._region_of(body)
        if code and code.startswith("?") and (self.context.document.region or self._is_of_many(body)):
            return  # no one can say which 市教育局: a name that only an unknown context explains is none
        words = self._words(body)
        if body.label == "School":
            body.key = school_key(code or "-", words)
        else:
            body.key = organization_key(code or "-", words)
        place = self._place(code) if code and code != "CN" and (body.bound or body.shared) else ""
        name = f"共青团{place}委" if words == "团委" and place else place + words
        if self.text[body.start : body.end] == YOUTH_LEAGUE[0]:
            name, reason = YOUTH_LEAGUE[1], "→ ".join(YOUTH_LEAGUE)
        if party := next((word for word in (*PARTIES, "派驻") if body.own.startswith(word)), ""):
            name = f"{party}{place}{body.own.removeprefix(party)}" if place else ""
        if body.shared:
            reason = f"{self.text[body.start : body.end]} → {name}: shares the head of its neighbours"
        if body.lent or (body.bound and body.region and body.core == body.start):
            reason = f"{self.text[body.start : body.end]} → {name}: shares the place of its neighbours"
        self._settle(body, name if reason else "", reason)

    def _is_of_many(self, body: Body) -> bool:
        """区教育局 in a paper that speaks of 各区, 省委 in one of a city: of no division that the paper is about."""
        document = self.context.document
        if self.text[body.start : body.end] in f"{document.title or ''}\n{document.issuer or ''}":
            return False
        level = "省" if body.bound == "自治区" else body.bound[-1:]
        found = self._many.get(level)
        if found is None:
            of_many = re.search(rf"[各跨](?:[^,。;\n]{{0,5}}[、(和])?{level}(?![直属级管])", self.text) is not None
            found = of_many or (level == "省" and CITY_SPEAKS.search(self.text) is not None)
            self._many[level] = found
        return found

    def _words(self, body: Body) -> str:
        if body.shared:
            return ("" if body.region else self.text[body.core : body.end]) + body.shared
        if body.lent:
            return body.lent + self.text[body.core : body.end]
        return body.own or self.text[body.core : body.end]

    def _link_part(self, body: Body, owner: Body) -> None:
        self.link_bare(owner) if owner.bare else self.link(owner)
        if not owner.key:
            return
        own = body.own
        code, name = parts_of(owner.key)[:2]
        if body.label == "School":
            code = self._home_of_part(owner) if code == "-" else code
            body.key = school_key(code, self.text[body.core : body.end])
        elif name == "委" and own in COMMITTEE_PARTS:
            body.key = organization_key(code, f"委{own}")
        else:
            body.key = section_key(owner.key, own)
        reason = self._region_of(owner)[1] or (owner.mention.reason if owner.mention else "")
        if owner.bare and not reason:
            reason = f"{self.text[owner.start : owner.end]}: {self.home.reason}"
        if not reason and body.core == body.start + 2 and body.start > owner.end:
            surface = self.text[body.start : body.end]
            reason = f"{surface} → {self.name_of(owner)}{own}: of the college named before"
        if body.kind == "temporary":
            self._known_groups.setdefault(own, (owner, "as named before"))
        own = own or self.text[owner.end : body.end]
        self._settle(body, self.name_of(owner) + own if reason else "", reason)

    def _home_of_part(self, owner: Body) -> str:
        """甲师范大学附属中学 without a place lies in the city whose paper it is; a county's paper may tell of any."""
        home = self.context.document.region or "-"
        return "-" if self._is_county(home) and self._is_nationwide(owner) else home

    @staticmethod
    def _is_county(code: str) -> bool:
        """A county or a county's city, no district of a city."""
        return len(code) == 6 and code[4:] > "20"

    def name_of(self, body: Body) -> str:
        """The standing name of a body that other names are built with."""
        if body.key and (name := self._standing.get(body.key) or self._expanded.get(body.key)):
            at = parts_of(body.key)[0]
            whole = body.label == "Organization" and not self._short_prefecture(at)
            return with_whole_place(name, at) if whole else name
        if body.mention is not None:
            return body.mention.name
        if body.bare or body.bound:
            code = (
                parts_of(body.key)[0] if body.bare and body.kind == "organ" and body.key else self._region_of(body)[0]
            )
            code = code if code != "-" else None
            place = self._place(code) if code else ""
            return place + self._words(body) if not body.owner else self.name_of(body.owner) + body.own
        return self.text[body.start : body.end]

    def name_of_part(self, owner: str, words: str) -> str:
        """The name of a part of the body with a key, as the names of its other parts are built."""
        return (self._standing.get(owner) or self._expanded.get(owner) or compose_name(owner)) + words

    def _place(self, code: str) -> str:
        """The name of a division that a body's name begins with."""
        return self._short_prefecture(code) or compose_name(region_key(code))

    def _short_prefecture(self, code: str) -> str:
        """楚雄州, where the text calls an autonomous prefecture so and never in full but in the titles of papers."""
        region = regions().get(code)
        if region is None or not region.name.endswith("自治州"):
            return ""
        short = f"{region.short}州"
        return short if short in self.text and region.name not in self._without_titles() else ""

    def _without_titles(self) -> str:
        if self._untitled is None:
            self._untitled = TITLES.sub("", self.text)
        return self._untitled

    def _region_of(self, body: Body) -> tuple[str | None, str]:
        home = self.context.document.region
        if body.region or not body.bound:
            local = body.label == "School" and not (
                self._is_nationwide(body) or self.text[body.start : body.end] in self._strangers
            )
            return body.region or (self._named_in_full(body) or home if local else None), ""
        level = "省" if body.bound == "自治区" else body.bound
        surface = self.text[body.start : body.end]
        for code, why in self._meant(body, level, home):
            if code:
                return code, f"{surface} → {compose_name(region_key(code))}: {why}"
        return f"?{self.context.document.key}/{level}", f"{surface}: the document does not say which {level}"

    def _meant(self, body: Body, level: str, home: str | None) -> Iterator[tuple[str | None, str]]:
        """The divisions that a bare level may mean, the surest first, each with the reason for it."""
        if level == "区":
            yield self._only_district(home), "the only district that the text names"
        headed = self._headed(body.start)
        yield headed if headed and is_of_level(headed, level) else None, "whose section it stands in"
        yield own_region(home, level), "the document's region"
        yield self._only_named(level), f"the only {level} that the text names"
        if home is None:
            yield self._above_only_city(level), "of the only city that the text names"

    def _named_in_full(self, body: Body) -> str:
        """湖畔路小学 after 甲市乙区湖畔路小学: the region of the only school whose name in full ends so; none for
        names that any town has (实验小学)."""
        if self._in_full is None:
            self._in_full = {}
            for other in self._bodies:
                if other.label == "School" and other.region and other.owner is None:
                    self._in_full.setdefault(self._words(other), set()).add(other.region)
        words = self._words(body)
        codes = self._in_full.get(words, set())
        plain = is_generic(words.removesuffix(body.word), "school") or not words.removesuffix(body.word)
        if len(codes) != 1 or plain or body.owner:
            return ""
        (code,) = codes
        above = regions().ancestors(self.context.document.region or "")  # of the city, and of one of its districts
        return "" if code in {region.code for region in above} else code

    def _only_district(self, home: str | None) -> str | None:
        """In a paper of an autonomous region's county 区 is the only district that the text names, if it names one."""
        own = own_region(home, "区")
        if own is None or not own.endswith("0000"):
            return None
        districts = {p.code for p in self.context.places if len(p.code) == 6 and is_of_level(p.code, "区")} - {own}
        return districts.pop() if len(districts) == 1 else None

    def _headed(self, offset: int) -> str | None:
        """The division that heads the section of an offset, where several sections are headed so: 甲区: in a line."""
        if self._headings is None:
            rows = [p for p in self.context.places if self._heads_lines(p)]
            self._headings = [(p.start, p.code) for p in rows] if len({p.code for p in rows}) > 1 else []
        i = bisect_left(self._headings, (offset, ""))
        return self._headings[i - 1][1] if i else None

    def _heads_lines(self, place: Place) -> bool:
        """甲区: alone in a line, or before what is said of it."""
        begins = place.full and self.text[place.start - 1 : place.start] in ("\n", "")
        return begins and len(place.code) == 6 and HEADS_LINES.match(self.text, place.end) is not None

    def _only_named(self, level: str) -> str | None:
        """The division of a level that the text names where it names just one: 县教育局 in a paper of a district."""
        if level not in self._named:
            home = self.context.document.region
            persons = {name.start for one in self.context.scan.spotted for name in one.names}  # 督学吕梁
            named = [place for place in self.context.places if place.full or place.start not in persons]
            named = [place for place in named if not self._is_visited(place)]
            codes = {place.code for place in named if is_of_level(place.code, level)}
            if level == "区":  # an autonomous region is not the 区 of another province's paper
                codes = {code for code in codes if not code.endswith("0000") or code[:2] == (home or code)[:2]}
            self._named[level] = codes.pop() if len(codes) == 1 else None
        return self._named[level]

    def _above_only_city(self, level: str) -> str | None:
        """省教育厅 where 市教育局 means that of the only city that the text names: of its province."""
        city = self._only_named("市") if level == "省" else None
        return own_region(city, level)

    def _is_visited(self, place: Place) -> bool:
        """赴乙县教育局学习考察: another county than that which speaks."""
        chain = self._rules.chain_before(place.end, 0)
        goes = is_of_others(self.text, chain[0].start if chain else place.start)
        return goes and LEARNS.match(self.text, place.end) is not None

    def _is_nationwide(self, body: Body) -> bool:
        """中国海洋学院, 清华大学: schools that a local paper names without saying where they are."""
        college = body.word.endswith("学院") and OF_COUNTIES.search(self.text, body.start, body.end) is None
        home = self.context.document.region or ""
        of_county = len(home) == 6 and home[4:] != "00"
        of_university = of_county and OF_UNIVERSITY.search(self.text, body.start, body.end)
        here = regions().get(home) if of_university else None
        if here is not None and here.short in self.text[body.start : body.end]:
            return False  # 某师范学院附属开化实验学校, in a paper of 开化
        whole = college or body.word.endswith("大学") or self.text.startswith(("中国", "中央"), body.start)
        return whole or bool(of_university)

    def _settle(self, body: Body, name: str, reason: str) -> None:
        body.key = self._joined_key(body.key)
        mention = body.mention
        if mention is None:
            return
        mention.key = body.key
        mention.standing = not reason
        mention.reason = reason
        mention.name = name or mention.surface
        if "届委员会" not in mention.name:  # 政协甲市第九届委员会: other names are not built with it
            self._expanded.setdefault(body.key, mention.name)
            if mention.standing and len(mention.name) > len(self._standing.get(body.key, "")):
                self._standing[body.key] = mention.name
        mention.owner = body.owner.key if body.owner else ""
        inside = body.owner is not None and body.start < body.owner.end < body.end
        mention.owner_end = body.owner.end if body.owner and inside else 0
        mention.region = mention.region or parts_of(body.key)[0]

    # -- one education organ a region ----------------------------------------------------------------------------------

    def join_education(self) -> None:
        """In one document the names of a region's education organ are one: the issuer's name, else the fullest.
        Where a sentence founds one organ from others, its names are several organs."""
        by_region: dict[str, list[str]] = {}
        for body in self.context.bodies:
            root = root_of(body)
            if root.key and root.label == "Organization" and is_education(root.key):
                by_region.setdefault(parts_of(root.key)[0], []).append(root.key)
        issuer = self.context.document.issuer or ""
        for keys in by_region.values():
            distinct = list(dict.fromkeys(keys))
            if len(distinct) < 2 or self._founded_apart(distinct):
                continue
            best = max(distinct, key=lambda key: (self._names(key, issuer), len(parts_of(key)[1]), key))
            self._joined.update({key: best for key in distinct if key != best})
        if self._joined:
            self._rekey()

    def _names(self, key: str, issuer: str) -> bool:
        return any(body.key == key and self.text[body.start : body.end] in issuer for body in self.context.bodies)

    def _founded_apart(self, keys: list[str]) -> bool:
        for match in FOUNDED.finditer(self.text):
            start, end = self._sentence(match.start())
            named = {root_of(b).key for b in self.context.bodies if start <= b.start < end}
            if len(named.intersection(keys)) > 1:
                return True
        return False

    def _sentence(self, offset: int) -> tuple[int, int]:
        return clause_start(self.text, offset, "。"), clause_end(self.text, offset, "。")

    def _rekey(self) -> None:
        for old, new in self._joined.items():
            self._standing[new] = max(self._standing.get(new, ""), self._standing.get(old, ""), key=len)
        for body in self.context.bodies:
            part: Body | None = body
            while part is not None:
                part.key = self._joined_key(part.key)
                part = part.owner
            mention = body.mention
            if mention and mention.key != body.key:
                mention.key, mention.owner = body.key, self._joined_key(mention.owner)
                if body.owner and not mention.standing:
                    mention.name = self.name_of(body.owner) + body.own

    def _joined_key(self, key: str) -> str:
        owner, slash, section = key.partition("/")
        return self._joined.get(owner, owner) + slash + section

    # -- whose document it is ------------------------------------------------------------------------------------------

    def settle_home(self) -> None:
        """Settle whose document it is, and which education organs the text names."""
        roots = (root_of(body).key for body in self._bodies)
        self._education = list(dict.fromkeys(key for key in roots if key and is_education(key)))
        self.home = find_home(self.context)

    def name_own_sections(self) -> None:
        """On a school's own page 德育处, 初中部 and the like are its own wherever they stand."""
        if self.home.school is None or self.home.organ is not None:
            return
        for head in self.context.scan.heads:
            start = head.start if head.word in SCHOOL_SECTIONS | OF_SCHOOLS else head.soft
            if not head.ends or self.text[start : head.end] not in SCHOOL_SECTIONS | OF_PEOPLE:
                continue
            if head.word in ROOMS and self._is_beside_buildings(head.start, head.end):
                continue
            i = bisect_left(self._starts, start)
            free = (i == len(self._bodies) or self._bodies[i].start >= head.end) and (
                i == 0 or self._bodies[i - 1].end <= start
            )
            if not free or self.context.scan.border_before(start) != start:
                continue
            body = Body("Organization", "section", start, head.end, start, head.word, bare=True)
            words = self.text[start : head.end]
            body.mention = self.context.mention(
                Mention("Organization", start, head.end, words, words, rule="own-section")
            )
            self.context.bodies.append(body)
        self.context.bodies.sort(key=lambda body: (body.start, body.end))

    def _is_beside_buildings(self, start: int, end: int) -> bool:
        """实验楼、图书馆、操场, 利用图书馆、网络: a place among places, or where one goes, no section."""
        before = BUILDING_BEFORE.search(self.text, max(0, start - 4), start) or USED_PLACE.search(
            self.text, max(0, start - 4), start
        )
        return bool(before or BUILDING_AFTER.match(self.text, end))

    # -- bare names ----------------------------------------------------------------------------------------------------

    def link_bare(self, body: Body) -> None:
        """Key 教研室, 教育局, 一中: by the body named before it in the sentence, or by whose document it is."""
        if not body.key:
            if not body.bare:
                self.link(body)
            elif body.kind == "organ":
                self._link_bare_organ(body)
            elif body.label == "School":
                self._link_bare_school(body)
            else:
                self._link_bare_part(body)
        for_a_time = body.kind == "temporary" or (body.kind == "section" and body.word.endswith("委员会"))
        if for_a_time and body.key and not self._in_bracket(body.start):
            self._group = body
        of_group = body.owner is not None and body.owner.kind == "temporary"
        if of_group and body.key and body.own == "办公室":
            self._offices[self._sentence(body.start)[0]] = body

    def _in_bracket(self, offset: int) -> bool:
        line = clause_start(self.text, offset, "")
        return self.text.rfind("(", line, offset) > self.text.rfind(")", line, offset)

    def _link_national(self, body: Body) -> bool:
        """教育部、发展改革委: the second is the national one as well."""
        words = self.text[body.start : body.end]
        full = national_organs().get(f"国家{words}")
        before = self._body_before(body) if full else None
        if full is None or before is None or parts_of(before.key)[0] != "CN":
            return False
        body.key = organization_key("CN", full)
        self._settle(body, f"国家{words}", f"{words} → 国家{words}: beside {self.text[before.start : before.end]}")
        return True

    def _link_bare_organ(self, body: Body) -> None:
        of_any = OF_ANY_LEVEL.search(self.text, max(0, body.start - 8), body.start)
        if of_any or self._link_national(body) or self._link_to_zone(body):
            return
        if (section := self._section_before(body)) is not None:
            self._link_to(body, section, self.text[body.start : body.end], "named before with its bureau")
            return
        headed = self._headed(body.start)
        home = self.context.document.region
        near = own_region(home, "省") if body.word.endswith("厅") else headed or home  # no city has a 厅
        region = self._neighbours_region(body) or near
        if region is None or self._is_elsewhere(body, region):
            return
        words = self.text[body.start : body.end]
        if broken := self._broken_name(words, region):
            body.key = broken.key
            self._settle(body, self.name_of(broken), f"{words} → {self.name_of(broken)}: its last words")
            return
        key = organization_key(region, words)
        if is_education(key):
            here = [other for other in self._education if parts_of(other)[0] == region] or (
                [] if headed else self._education
            )
            key = here[0] if len(here) == 1 else self._joined.get(key, key)
        of_town = words[0] in "镇乡" and not words.startswith(("乡村", "乡镇"))  # 镇规划办
        if of_town and "/" not in region:
            return
        own = words[1:] if of_town else words
        name = self._standing.get(key) or compose_name(region_key(region)) + own
        body.key = key
        self._settle(body, name, f"{words} → {name}: the document's region")

    def _broken_name(self, words: str, region: str) -> Body | None:
        """社会保障厅, where a line breaks the name of the 人力资源和社会保障厅 that the text names in full."""
        ends = tuple(sign + words for sign in "和与")
        named = (b for b in self._bodies if b.kind == "organ" and b.key and not b.bare and parts_of(b.key)[0] == region)
        return next((b for b in named if self.text.endswith(ends, b.start, b.end)), None)

    def _section_before(self, body: Body) -> Body | None:
        """装备办 alone, where the text named the 教育局装备办: that section, no office of the county."""
        words = self.text[body.start : body.end]
        i = bisect_left(self._starts, body.start)
        named = {
            other.key: other
            for other in self._bodies[max(0, i - SECTIONS_BACK) : i]
            if other.owner is not None and other.key.endswith(f"/{words}") and not other.bare
        }
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_elsewhere(self, body: Body, region: str) -> bool:
        """教育局局长甲赴乙县教育局考察: the only division that the text names is the one that is visited."""
        first = next((place for place in self.context.places if place.code == region), None)
        if first is None or first.start < body.start or "region" in self.context.document.told:
            return False
        chain = self._rules.chain_before(first.end, 0)
        return is_of_others(self.text, chain[0].start if chain else first.start)

    def _zone_before(self, body: Body) -> str:
        """甲经济技术开发区教育网——社会发展局: the zone named last in the sentence, with no division after it."""
        begin = clause_start(self.text, body.start, "。")
        zone = next(reversed(list(NAMED_ZONE.finditer(self.text, begin, body.start))), None)
        if zone is None or any(zone.end() <= place.start < body.start for place in self.context.places):
            return ""
        place = next((p for p in self.context.places if p.end == zone.start()), None)
        return self.text[place.start : zone.end()] if place else ""

    def _link_to_zone(self, body: Body) -> bool:
        zone = self._zone_before(body)
        if not zone:
            return False
        words = self.text[body.start : body.end]
        body.key = organization_key(self.context.document.region or "-", zone + words)
        self._settle(body, zone + words, f"{words} → {zone + words}: the zone named before it")
        return True

    def _neighbours_region(self, body: Body) -> str | None:
        """甲区教育局、公安局: the second is of the first one's region."""
        before = self._body_before(body) if self.text[body.start - 1 : body.start] != " " else None
        code = parts_of(before.key)[0] if before and before.kind == "organ" else ""
        return code if regions().get(code) else None

    def _body_before(self, body: Body) -> Body | None:
        """The body that a sign or a joining word ties to the next."""
        if self.text[body.start - 1 : body.start] not in ("、", "和", "与", " "):
            return None
        i = bisect_left(self._starts, body.start) - 1
        before = self._bodies[i] if i >= 0 else None
        return before if before and before.end == body.start - 1 and before.key else None

    def _link_campus(self, body: Body) -> None:
        """城南校区: of the school whose campus its neighbour is, else of the document's school, else of the only one
        that the line names before it."""
        before = self._body_before(body)
        owner = before.owner if before and before.word == body.word else None
        if owner is None:
            owner = self.home.school if not self.home.organ else self._school_of_line(body.start)
            owner = owner or self._made_of(body)
        if owner is None or not owner.key:
            return
        words = self.text[body.start : body.end]
        body.owner = owner
        body.key = school_key(parts_of(owner.key)[0], parts_of(owner.key)[1] + words)
        name = self.name_of(owner) + words
        self._settle(
            body, name, f"{words} → {name}: {self.home.reason if owner is self.home.school else 'named before'}"
        )

    def _made_of(self, body: Body) -> Body | None:
        """甲教育集团由乙校区、丙校区组成: the body whose parts a sentence tells."""
        i = bisect_left(self._starts, body.start) - 1
        whole = self._bodies[i] if i >= 0 else None
        if whole is None or not whole.key or (whole.label != "School" and whole.word not in GROUP):
            return None
        return whole if MADE_OF.fullmatch(self.text, whole.end, body.start) else None

    def _link_bare_school(self, body: Body) -> None:
        if body.word in BARE_CAMPUS:
            self._link_campus(body)
            return
        words = self.text[body.start : body.end]
        region = self.context.document.region or "-"
        body.key = school_key(region, words)
        number = school_slots(words).ordinal
        if number is None or number < 10:
            self._settle(body, compose_name(body.key), f"{words}: a school of the document's region")
        else:
            self._settle(body, "", "")

    def _is_of_site(self, body: Body) -> bool:
        """栏目:党政办 above a bureau's notice: an office of the site that prints it, whosever that is."""
        return self.home.organ is not None and self.text.endswith(("栏目:", "栏目: "), 0, body.start)

    def _link_bare_part(self, body: Body) -> None:
        words = body.own or self.text[body.start : body.end]
        of_unit = words[0] in "局厅" or (
            words[0] == "委" and self.text[body.start - 1 : body.start] in ("我", "该", "本")
        )
        if (words.startswith("校") and words[1:] in OF_SCHOOLS) or (of_unit and len(words) > 2):
            words = words[1 + (words[1] == "里") :]  # 局人事科, 局里人事科: of the bureau whose paper it is
        if self._link_pointed(body, words) or self._link_by_region(body, words) or self._is_of_site(body):
            return
        region = self.context.document.region
        owner, reason = self._known_groups.get(words) or self._owner_of(body)
        if owner is not None and owner.key:
            if owner.label == "School" and body.kind == "section":
                words = OF_OWN_SCHOOL.sub("", words)  # 校德育处, 学校教科室
            body.owner = owner
            body.key = section_key(owner.key, words)
            shorter = section_key(owner.key, words.replace("工作领导小组", "领导小组"))
            if body.kind == "temporary" and shorter in self._standing.keys() | self._expanded.keys():
                body.key = shorter  # 选拔工作领导小组 beside 市教育局选拔领导小组
            place = self.name_of(owner)
            name = words if words.startswith(place) else place + words
            self._settle(body, name, f"{self.text[body.start : body.end]} → {name}: {reason}")
            if body.kind == "temporary" or words == "秘书组":
                self._known_groups[words] = owner, "as named before"
            elif words.endswith("办公室") and owner.kind == "temporary":
                self._offices[self._sentence(body.start)[0]] = body
        elif body.kind == "temporary":
            body.key = organization_key(region or "-", words)
            self._settle(body, "", "")

    def _link_pointed(self, body: Body, words: str) -> bool:
        """Whether the words point to what the text named before, or to nothing it names: 该中心, 派驻纪检监察组."""
        if body.own == "派驻":
            self._link_resident(body)
            return True
        if self.text[body.start - 1 : body.start] == "该" or words == "中心":  # a bare 中心 is one named before
            self._link_to(body, self._that_one(body, words), f"该{words}", "named before it")
            return True
        sentence = self._sentence(body.start)
        office = self._offices.get(sentence[0]) if words == "办公室" else None
        if (
            words == "办公室"
            and office is None
            and OFFICE_OF_GROUP.search(self.text, *sentence)
            and self._group is None
        ):
            return True  # 领导小组下设办公室, of a group that the text gives no name
        of_group = words == "办公室" and self._is_taken_in_group(body)
        whole = body.kind == "temporary" and len(words) > len(body.word) + 1  # “X”评选领导小组, no 领导小组 alone
        of_level = (body.kind == "section" or whole) and not of_group
        named = office or (self._of_level_before(body, words) if of_level else None)
        if named is not None:
            self._link_to(body, named, words, "named before it" if office else "named before with its level")
        of_each = not body.post and words in SCHOOL_SECTIONS and (self.home.organ or not self.home.school)
        return named is not None or bool(of_each)  # 由教务处负责, in a paper for all schools: that of each

    def _link_by_region(self, body: Body, words: str) -> bool:
        """A committee of what was spoken of, a section named with its level, and those of a region's committee."""
        region = self.context.document.region
        if body.kind == "temporary" and body.word == words and (whole := self._whole_committee(body)):
            owner, _ = self._owner_of(body)
            body.own, body.owner = whole, owner
            body.key = section_key(owner.key, whole) if owner else organization_key(region or "-", whole)
            name = (self.name_of(owner) if owner else "") + whole
            self._settle(body, name, f"{words} → {name}: what the sentences before speak of")
            return True
        if body.kind == "section" and words[0] in LEVELS and len(words) > SHORTEST_OF_LEVEL:
            self._link_of_level(body)  # 县教学研究室 is the county's, no part of its bureau by name
            return True
        if words in COMMITTEE_PARTS and region:
            body.key = organization_key(region, f"委{words}")
            name = self._standing.get(body.key) or compose_name(region_key(region)) + words
            self._settle(body, name, f"{words} → {name}: the document's region")
            return True
        return False

    def _whole_committee(self, body: Body) -> str:
        """评选委员会 behind 首批“甲”评选, 编委会 behind 《甲县教育志》: named with what it chooses or edits."""
        line = clause_start(self.text, body.start, "")
        cue = {"评": CHOSEN, "编": EDITED}.get(body.word[0])
        found = list(cue.finditer(self.text, max(line, body.start - NEAR), body.start)) if cue else []
        names = {match["what"] for match in found}
        return names.pop() + body.word if len(names) == 1 else ""

    def _link_resident(self, body: Body) -> None:
        """派驻纪检监察组: the one that sits in the bureau whose paper it is."""
        organ = self.home.organ
        if organ is None or organ.kind != "organ":
            return
        code, words = parts_of(organ.key)[:2]
        body.key = organization_key(code, f"派驻{words}{body.word}")
        name = f"派驻{self.name_of(organ)}{body.word}"
        self._settle(body, name, f"派驻{body.word} → {name}: {self.home.reason}")

    def _link_to(self, body: Body, meant: Body | None, words: str, why: str) -> None:
        """A body that is one named before; nothing where there is none."""
        if meant is not None:
            body.key, body.owner = meant.key, meant.owner
            self._settle(body, self.name_of(meant), f"{words} → {self.name_of(meant)}: {why}")

    def _of_level_before(self, body: Body, words: str) -> Body | None:
        """教研室, where the text named the 县教研室: that one, no part of the bureau."""
        i = bisect_left(self._starts, body.start)
        before = (part for other in self._bodies[:i] for part in (other, other.owner) if part is not None)
        before = (part for part in before if part.key and part.bound and not part.bare)
        return next((part for part in before if self.text[part.core : part.end] == words), None)

    def _link_of_level(self, body: Body) -> None:
        body.kind, body.bare, body.owner = "organ", False, None
        body.bound, body.core = self.text[body.start], body.start + 1
        self.link(body)

    def _that_one(self, body: Body, words: str) -> Body | None:
        """该中心, 该协会: the body named last before it that ends in the same word."""
        i = bisect_left(self._starts, body.start)
        before = (other for other in reversed(self._bodies[max(0, i - 8) : i]) if other.key and not other.bare)
        return next((other for other in before if self.text.endswith(words, other.start, other.end)), None)

    def _owner_of(self, body: Body) -> tuple[Body | None, str]:
        """The body that a bare section or group is part of, and why."""
        if group := self._group_over(body) or self._own_group(body) or self._founder_of(body):
            return group
        if of_school := self._own_school_of(body):
            return of_school
        school = self.home.school
        led = body.kind == "temporary" and LED_BY.search(self.text, max(0, body.start - 8), body.start)
        before = None if led else self._named_before(body)  # 以县委副书记甲为组长的: the county's
        near = before is not None and (body.post or body.kind == "temporary") and not self._cited(before, body)
        if body.word in VISITING or self._is_beside_part(body) or (near and self._is_joint(before, body)):
            return None, ""  # 甲局乙科长为组长的评估专家组 need not be a group of 甲局
        if near or not (self.home.organ or school):
            return before, "named before it in the sentence"
        if body.kind == "temporary":  # a group of an organ says whose it is; a school's own groups do not
            return (None, "") if self.home.organ else (school, self.home.reason)
        return self._home_of(body)

    def _founder_of(self, body: Body) -> tuple[Body | None, str] | None:
        """甲局成立由局长任组长、…为成员的领导小组: the one body before the verb."""
        if body.kind != "temporary" or not LED_BY.search(self.text, max(0, body.start - 8), body.start):
            return None
        begin = clause_start(self.text, body.start, "。;!?")
        founds = FOUNDS_LED.search(self.text, begin, body.start)
        if founds is None:
            return None
        i = bisect_left(self._starts, founds.start()) - 1
        other = self._bodies[i] if i >= 0 else None
        if other is None or other.end != founds.start() or not other.key:
            return None
        return None if self.text[other.start - 1 : other.start] in JOINS else (root_of(other), "whoever founds it")

    def _is_joint(self, before: Body | None, body: Body) -> bool:
        """甲局、乙局成立工作专班: what several found together is a part of none of them."""
        return body.kind == "temporary" and before is not None and self.text[before.start - 1] in JOINS

    def _is_beside_part(self, body: Body) -> bool:
        """甲小学党支部、机关党支部: the second is none of the school's."""
        beside = self._body_before(body) if body.kind == "party" and body.word.startswith("机关") else None
        return beside is not None and beside.owner is not None and root_of(beside).label == "School"

    def _own_group(self, body: Body) -> tuple[Body | None, str] | None:
        """局基建领导小组: of the bureau whose paper it is; 厅人事处: of the department named before."""
        unit = self.text[body.start]
        if body.kind == "temporary" and unit in "局厅" and self.home.organ:
            return self.home.organ, self.home.reason
        if unit not in "厅局" or body.kind not in ("section", "party"):
            return None
        if unit == "局" and self.home.organ and parts_of(self.home.organ.key)[1].endswith(("局", "委")):
            return self.home.organ, self.home.reason
        i = bisect_left(self._starts, body.start)
        above = (root_of(other) for other in reversed(self._bodies[:i]))
        named = (b for b in above if b.key and b.word.endswith(unit) and b.word != "办公厅")
        return next(named, None), "the department named before it"

    def _own_school_of(self, body: Body) -> tuple[Body | None, str] | None:
        """学校家委会, 校党总支: of the document's school, else of the only one that the line names before."""
        written = self.text.startswith(("校", "学校", "我校", "本校"), body.start)
        if self.home.school and (written or self.text[body.start - 1 : body.start] == "校"):
            return self.home.school, "the document's school"
        if not written or body.kind != "party":
            return None
        near = self._school_of_line(body.start)
        return (near, "the school named before it") if near else (None, "")

    def _home_of(self, body: Body) -> tuple[Body | None, str]:
        """Whose document it is, if that body has such parts."""
        school, organ = self.home.school, self.home.organ
        if organ and OF_SCHOOLS_ONLY.search(self.text, body.start, body.end):
            near = self._school_of_line(body.start)
            return near, "the school named before it"
        if organ and (organ.kind != "organ" or parts_of(organ.key)[1] in LEADERS) and not body.post:
            organ = None  # a government has bureaux and offices, which are named with it; a centre has rooms
        if organ and self.home.reason == GUESSED and self._is_of_own_school(body):
            organ = None
        return organ or school, self.home.reason

    def _is_of_own_school(self, body: Body) -> bool:
        """团委, 工会 on a page that says 我校: the school's, though the text names the bureau over it."""
        words = self.text[body.start : body.end].removeprefix("校")
        own = any(token.word in ("我校", "我园") for token in self.context.scan.own)
        return own and words in OF_SCHOOLS

    def _school_of_line(self, offset: int) -> Body | None:
        """The only school that the line names before an offset: 甲小学…由学校家委会管理."""
        begin = clause_start(self.text, offset, "")
        i, first = bisect_left(self._starts, offset), bisect_left(self._starts, begin)
        schools = {
            body.key: body for body in map(root_of, self._bodies[first:i]) if body.label == "School" and body.key
        }
        return next(iter(schools.values())) if len(schools) == 1 else None

    def _group_over(self, body: Body) -> tuple[Body | None, str] | None:
        """The working group that an office (领导小组办公室, X办公室设在Y) or a smaller group (下设…) belongs to."""
        if body.own in ("办公室", "秘书组") or (
            body.word == "办公室" and SETS_OFFICE.search(self.text, max(0, body.start - 12), body.start)
        ):
            return self._group, "the group named before it"
        if self.text.startswith("设在", body.end) or (body.word == "办公室" and self._is_taken_in_group(body)):
            return self._group, "the group named before it"
        if (
            body.kind == "temporary"
            and self._group
            and SET_UNDER.search(self.text, max(0, body.start - 80), body.start)
        ):
            return _top_group(self._group), "the group that it is set under"
        return None

    def _is_taken_in_group(self, body: Body) -> bool:
        """甲兼任办公室主任, where the paragraph spoke of a group and of its office."""
        taken = self.text.endswith(TAKEN, 0, body.start) or self.text.startswith(("主任由", "副主任由"), body.end)
        if not (self._group and taken):
            return False
        line = clause_start(self.text, body.start, "")
        said = OFFICE_SAID.search(self.text, line, body.start)
        return said is not None and not any(
            b.start >= said.start()
            for b in self._bodies_before(body)
            if b.word == "办公室" and b.owner is not self._group
        )

    def _bodies_before(self, body: Body) -> list[Body]:
        i = bisect_left(self._starts, body.start)
        return self._bodies[max(0, i - 4) : i]

    def _cited(self, before: Body, body: Body) -> bool:
        """市教育局《…意见》 says whose paper it is, not whose sections follow."""
        return "《" in self.text[before.end : body.start]

    def _named_before(self, body: Body) -> Body | None:
        if body.kind == "temporary" and self.text[body.start - 1 : body.start] == "、":
            return None  # what stands before it in a list is its neighbour
        begin = clause_start(self.text, body.start, "。;!?")
        for i in range(bisect_left(self._starts, body.start) - 1, -1, -1):
            other = self._bodies[i]
            if other.start < begin:
                break
            if other.label == "School" and THEIR_PEOPLE.match(self.text, other.end):
                return None  # guests were named: any of the bodies before may be the host
            if other.word.endswith(HIGHER) and SCHOLAR.match(self.text, other.end):
                continue  # 北京大学博士生甲…,团委: where a guest is from
            if other.key and not other.bare and not ABOVE.search(self.text, begin, other.start):
                root = root_of(other)
                if root.label == "School" or root.kind == "organ" or other.key.endswith("工委"):
                    return root if root.label == "School" or not other.key.endswith("工委") else other
        return None

    def make_bare(self, start: int, end: int) -> Mention | None:
        """Mention and link the body that the words at start..end name barely, if a head ends them."""
        rules = self._rules
        head = rules.head_at(end)
        if head is None or head.start < start or head.firm > start or OF_OTHERS.match(self.text, start, end):
            return None  # 可在县城建设教育园区: words that a verb parts are no name
        alone = head._replace(soft=start, firm=start, ends=True)
        body = rules.begin(alone, start)
        if body is None or body.start != start:
            body = rules.listed_organ(alone, start)
        of_any = (
            self.text[start] in LEVELS
            and (  # 户籍所在县(市)区教育局, 市、区中招办
                head.kind == "organ" or self.text[start - 2 : start] in ("省、", "市、", "州、", "市)", "县)")
            )
        )
        if body is None and head.kind in ("section", "party", "organ") and not of_any:
            body = rules.bare_section(alone, start)
        if body is None or body.start not in (start, start + 1):
            return None
        surface = self.text[start:end]
        body.mention = Mention(body.label, start, end, surface, surface, region=body.region, rule="list-element")
        body.post = False
        self.link_bare(body)
        if not body.key:
            return None
        self.context.bodies.append(body)
        return self.context.mention(body.mention)


def with_whole_place(name: str, code: str) -> str:
    """乳源县教育局 → 乳源瑶族自治县教育局: the name with the official name of its division."""
    region = regions().get(code)
    if region is None or name.startswith(region.name):
        return name
    short = next((form for form in short_autonomous(region.name, region.short) if name.startswith(form)), "")
    return region.name + name[len(short) :] if short else name


def _top_group(body: Body) -> Body:
    while body.owner is not None and body.owner.kind == "temporary":
        body = body.owner
    return body
