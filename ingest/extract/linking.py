"""Which thing each mention means here: regions for bare levels, owners for bare sections, full forms for short ones.

The key of a body comes from its own words and the document's context; why a context-bound name means what it means
is kept as the mention's reason.
"""

import re
from bisect import bisect_left

from graph.identity.keys import LEADERS, organization_key, parts_of, region_key, school_key, section_key
from graph.identity.names import compose_name
from graph.identity.normal import school_slots
from graph.regions.table import regions
from ingest.extract.beginnings import Beginnings
from ingest.extract.beginnings_organs import ZONE
from ingest.extract.beginnings_schools import BARE_CAMPUS
from ingest.extract.beginnings_shared import GROUP, LEVEL_WORD, Body
from ingest.extract.body_names import BodyNames
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.home import Home, find_home, is_education, root_of
from ingest.extract.lexicon import PARTIES, national_organs, read_words
from ingest.extract.meant_regions import MeantRegions, own_words
from ingest.extract.mentions.names import FREQUENT, is_frequent_name, looks_given
from ingest.extract.mentions.regions import own_region
from ingest.extract.part_owners import PartOwners, sentence_at

LIST_REST = re.compile("(?:等(?:单位|部门|科室|处室)?|负责人|负责|牵头|有关|相关)*$")
GROUPS = ("小组", "专班", "委员会", "指挥部")
NAMELESS = re.compile("(?:工作|专项|领导|专门)*(?:小组|专班)")
FOUNDED = re.compile("组建|更名|合并|整合|分设|撤销")
OF_OTHERS = re.compile(
    r"(?:借鉴|学习|参照|仿照|效仿)?(?:邻近?|兄弟|周边|外|所在|[两三四五六七八九])[省市区县州旗]"
    r"|[两几]个?(?:[镇乡]|街道)|[三四五六七八九]个?(?:[镇乡]|街道)(?=(?:人民)?政府|党委|办事处)"
)  # 邻县教育局, 两镇政府
MUNICIPALITIES = ("11", "12", "31", "50")
NO_PROVINCES = re.compile(
    "(?:教育(?:和?体育|科技|文体)?|教体|财政|公安|民政|司法|交通(?:运输)?|卫生|卫健|水利|住房和城乡建设|住建|房管|人社"
    "|人力资源和?社会保障|自然资源|农业农村|文化和?旅游|商务|科技)局"
)
OF_ANY_LEVEL = re.compile(r"\([省市区县州旗盟、,]{1,6}\)\Z")  # 各地(市)教育局
YOUTH_LEAGUE = ("团中央", "共青团中央")
COMMITTEE_PARTS = frozenset(
    {"教育工委", "教育工作委员会", "教育党工委"}
    | {field + rest for field in ("教体", "教育体育", "教育和体育") for rest in ("工委", "工作委员会")}
)
OF_SCHOOLS = frozenset(
    {"办公室", "工会", "团委", "党委", "纪委", "党总支", "党政办", "党政联席会议", "学生会", "少先队"}
)
OF_PEOPLE = frozenset({"学生会", "校友会", "家长委员会", "家委会"})
OFFICE_OF_GROUP = re.compile(
    "(?:领导小组|工作小组|组委会|评委会|(?<![\u4e00-\u9fff])(?:委员会|专班|指挥部))(?:下设|设立?)?办公室"
)
MADE_OF = re.compile("(?:现|目前)?(?:由|包括|包含|下设|设有|拥有|下辖|有|分为):?")
ROOMS = frozenset({"图书馆", "医务室"})
BUILDING_BEFORE = re.compile("[楼馆场堂园区池][、和与及]$")
USED_PLACE = re.compile("(?:利用|走进|走入|来到|借助|去|到|在|进|逛|开放)\\Z")
BUILDING_AFTER = re.compile("[、和与及][^、,。;]{0,7}(?:[楼馆场堂园区池]|跑道|设施|教室|厕所|[验功录活]\\w{1,2}室)")
OF_THIS_UNIT = re.compile("[本我][局厅]")
OF_OWN_SCHOOL = re.compile("^(?:[我本学]校|校(?![园本外内际企地家社政史长务车医服友办]))(?=..+$)")
SCHOOL_SECTIONS = frozenset(read_words("head_traits", "school_section"))
OF_COUNTY = read_words("head_traits", "of_county")
CHOSEN = re.compile("(?P<what>“[\u4e00-\u9fff]{2,12}”)(?:的)?(?:评选|评审|遴选|推选)")
EDITED = re.compile("《(?P<what>[\u4e00-\u9fff]{2,20}(?:志|年鉴|丛书))(?:\\([^()]{1,20}\\))?》")
NEAR = 160  # characters before a committee in which the thing that it chooses or edits is sought
NAMED_ZONE = re.compile("(?:高新技术产业|经济技术|经济)开发区|风景名胜区|产业集聚区")
GIVES_POST = re.compile("(?:免去|任命|聘任|聘请|解聘)\\Z")
LEVELS = frozenset("县区旗市州")
OF_A_DIVISION = frozenset({"教育工作领导小组", "教育领导小组"})  # names that each division has a group of
SECTIONS_BACK = 200  # bodies before a bare name among which a section of that name is sought
OF_TOWN = re.compile("[镇乡](?![村镇土贤])[\u4e00-\u9fff]{2}")
SHORTEST_OF_LEVEL = 4  # 县教研室 may be the bureau's own room, 县教学研究室 is a body
EDGES = " \n\t、,;:()。"
OF_EACH = re.compile(r"各?[省市县区州旗]、?[(〔][省市县区州旗、]{1,8}[)〕]\Z")  # 各县(市、区)|教育局
OF_EACH_LONGEST = 14


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


OFFICE_OF_BUREAU = re.compile(  # of which bureaus of education have their own, counties none
    r"局?(?:校安|校建|基建|项目|招生|招考|资助|电教|德育|师训|校车|装备|实验|学籍|教改|课改|民管|民教|民办教育|学管|教管|安稳|校稳|体卫艺?|艺教"
    r"|体艺|幼教|学前|职成|成教|普教|初教|控辍|营养餐?|课后服务|校外培训|校外教育|家校|考务|思政|双减)办"
)


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
        self.regions_meant = MeantRegions(context)
        self.names = BodyNames(context, self.regions_meant)
        self.owners = PartOwners(context)
        self._rules = Beginnings(context)
        self._bodies = list(context.bodies)  # by start, without what lists name later
        self._starts = [body.start for body in self._bodies]
        self._education: list[str] = []  # keys of the education organs that the text names
        self._in_zones: dict[int, tuple[Body, int]] = {}  # bare organs of a zone: who named it, and where it ends
        self._known_groups: dict[str, tuple[Body, str]] = {}  # owners of the groups linked so far

    @property
    def home(self) -> Home:
        """Whose document it is."""
        return self.owners.home

    def link(self, body: Body) -> None:
        """Key a body by its own words and the region in its name, or that its level means."""
        if body.key or body.bare:
            return
        if body.owner is not None:
            self._link_part(body, body.owner)
            return
        code, reason = self.regions_meant.region_of(body)
        if code and code.startswith("?") and (self.context.document.region or self.regions_meant.is_of_many(body)):
            return  # no one can say which 市教育局: a name that only an unknown context explains is none
        words = own_words(self.text, body)
        if body.label == "School":
            body.key = school_key(code or "-", words)
        else:
            body.key = organization_key(code or "-", words)
        placed = body.bound or (body.shared and body.label != "School")
        place = self.names.place_of(code) if code and code != "CN" and placed else ""
        if body.lent and body.label == "School" and not body.bound:
            place = body.lent
        name = f"共青团{place}委" if words == "团委" and place and place[-1] not in "镇乡" else place + words
        if self.text[body.start : body.end] == YOUTH_LEAGUE[0]:
            name, reason = YOUTH_LEAGUE[1], "→ ".join(YOUTH_LEAGUE)
        if party := next((word for word in (*PARTIES, "派驻") if body.own.startswith(word)), ""):
            said = "驻" if self.text[body.start] == "驻" else party
            name = f"{said}{place}{body.own.removeprefix(party)}" if place else ""
        if body.shared:
            reason = f"{self.text[body.start : body.end]} → {name}: shares the head of its neighbours"
        if body.lent or (body.bound and body.region and body.core == body.start):
            reason = f"{self.text[body.start : body.end]} → {name}: shares the place of its neighbours"
        self.names.settle(body, name if reason else "", reason)

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
        reason = self.regions_meant.region_of(owner)[1] or (owner.mention.reason if owner.mention else "")
        if owner.bare and not reason:
            reason = f"{self.text[owner.start : owner.end]}: {self.home.reason}"
        if not reason and body.core == body.start + 2 and body.start > owner.end:
            surface = self.text[body.start : body.end]
            reason = f"{surface} → {self.names.name_of(owner)}{own}: of the college named before"
        if body.kind == "temporary":
            self._known_groups.setdefault(own, (owner, "as named before"))
        own = own or self.text[owner.end : body.end]
        self.names.settle(body, self.names.name_of(owner) + own if reason else "", reason)

    def _home_of_part(self, owner: Body) -> str:
        """甲师范大学附属中学 without a place lies in the city whose paper it is; a county's paper may tell of any."""
        home = self.context.document.region or "-"
        return "-" if self._is_county(home) and self.regions_meant.is_nationwide(owner) else home

    @staticmethod
    def _is_county(code: str) -> bool:
        """A county or a county's city, no district of a city."""
        return len(code) == 6 and code[4:] > "20"

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
            self.names.joined.update({key: best for key in distinct if key != best})
        if self.names.joined:
            self._rekey()

    def _names(self, key: str, issuer: str) -> bool:
        return any(body.key == key and self.text[body.start : body.end] in issuer for body in self.context.bodies)

    def _founded_apart(self, keys: list[str]) -> bool:
        for match in FOUNDED.finditer(self.text):
            start, end = sentence_at(self.text, match.start())
            named = {root_of(b).key for b in self.context.bodies if start <= b.start < end}
            if len(named.intersection(keys)) > 1:
                return True
        return False

    def _rekey(self) -> None:
        for old, new in self.names.joined.items():
            self.names.standing[new] = max(self.names.standing.get(new, ""), self.names.standing.get(old, ""), key=len)
        for body in self.context.bodies:
            part: Body | None = body
            while part is not None:
                part.key = self.names.joined_key(part.key)
                part = part.owner
            mention = body.mention
            if mention and mention.key != body.key:
                mention.key, mention.owner = body.key, self.names.joined_key(mention.owner)
                if body.owner and not mention.standing:
                    mention.name = self.names.name_of(body.owner) + body.own

    def settle_home(self) -> None:
        """Settle whose document it is, and which education organs the text names."""
        roots = (root_of(body).key for body in self._bodies)
        self._education = list(dict.fromkeys(key for key in roots if key and is_education(key)))
        self.owners.home = find_home(self.context)

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

    def link_bare(self, body: Body) -> None:
        """Key 教研室, 教育局, 一中: by the body named before it in the sentence, or by whose document it is."""
        if not body.key:
            if not body.bare:
                self.link(body)
            elif self._is_of_county(body):
                if "各" not in self.text[clause_start(self.text, body.start, ",。;:") : body.start]:
                    self._link_bare_organ(body)  # but 各学校工会、妇联
            elif body.kind == "organ":
                self._link_bare_organ(body)
            elif body.label == "School":
                self._link_bare_school(body)
            else:
                self._link_bare_part(body)
        self.owners.note(body)

    def _is_of_county(self, body: Body) -> bool:
        """县财政局、残联、编办: bodies of the county, as a bureau has none of its own; a school may have its 妇联."""
        if self.text[body.start : body.end] not in OF_COUNTY or self.home.school:
            return False
        before = self.owners.body_before(body)
        return before is None or root_of(before).label != "School"

    def _link_national(self, body: Body) -> bool:
        """教育部、发展改革委: the second is the national one as well."""
        words = self.text[body.start : body.end]
        full = national_organs().get(f"国家{words}")
        before = self.owners.body_before(body) if full else None
        if full is None or before is None or parts_of(before.key)[0] != "CN":
            return False
        body.key = organization_key("CN", full)
        self.names.settle(body, f"国家{words}", f"{words} → 国家{words}: beside {self.text[before.start : before.end]}")
        return True

    def _link_bare_organ(self, body: Body) -> None:
        of_any = OF_ANY_LEVEL.search(self.text, max(0, body.start - 8), body.start)
        if of_any or self._link_national(body) or self._link_to_zone(body):
            return
        if (section := self._section_before(body)) is not None:
            self._link_to(body, section, self.text[body.start : body.end], "named before with its bureau")
            return
        headed = self.regions_meant.headed_by(body.start)
        home = self.context.document.region
        near = own_region(home, "省") if body.word.endswith("厅") else headed or home  # no city has a 厅
        region = self._neighbours_region(body) or near
        if region is None or self.regions_meant.is_elsewhere(body, region):
            return
        words = self.text[body.start : body.end]
        if region.endswith("0000") and region[:2] not in MUNICIPALITIES and NO_PROVINCES.fullmatch(words):
            return  # a province has a 教育厅: 教育局 in its paper is that of any city
        if broken := self._broken_name(words, region):
            body.key = broken.key
            name = self.names.name_of(broken)
            self.names.settle(body, name, f"{words} → {name}: its last words")
            return
        key = organization_key(region, words)
        if is_education(key):
            here = [other for other in self._education if parts_of(other)[0] == region] or (
                [] if headed else self._education
            )
            key = here[0] if len(here) == 1 else self.names.joined.get(key, key)
        of_town = words[0] in "镇乡" and not words.startswith(("乡村", "乡镇"))  # 镇规划办
        if of_town and "/" not in region:
            return
        own = words[1:] if of_town else words
        youth = parts_of(key)[1] == "团委"  # 团县委: 共青团某县委
        name = self.names.standing.get(key) or (compose_name(key) if youth else compose_name(region_key(region)) + own)
        body.key = key
        self.names.settle(body, name, f"{words} → {name}: the document's region")

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

    def _zone_before(self, body: Body) -> str:
        """甲经济技术开发区教育网——社会发展局: the zone named last in the sentence, with no division after it."""
        begin = clause_start(self.text, body.start, "。")
        zone = next(reversed(list(NAMED_ZONE.finditer(self.text, begin, body.start))), None)
        if zone is None or any(zone.end() <= place.start < body.start for place in self.context.places):
            return ""
        place = next((p for p in self.context.places if p.end == zone.start()), None)
        return self.text[place.start : zone.end()] if place else ""

    def _zone_end(self, body: Body) -> int:
        """Where 甲市高新区 ends in 甲市高新区社会事业局; 0 where no zone is named."""
        zone = ZONE.match(self.text, body.core, body.end) if body.kind == "organ" and not body.bare else None
        return zone.end() if zone and body.key else 0

    def _organ_of_zone(self, body: Body, words: str) -> Body | None:
        """社会事业局 alone, in a text that names that of but one zone, and no other one in full."""
        named = [b for b in self._bodies if b.kind == "organ" and b.key and not b.bare and b.key.endswith(words)]
        return named[0] if len({b.key for b in named}) == 1 and self._zone_end(named[0]) else None

    def _organ_beside_zones(self, body: Body) -> Body | None:
        """甲高新区管委会副主任王强、|社会事业局: the organ right before it in the sentence, if it is one of a zone."""
        begin = clause_start(self.text, body.start, "。;\n")
        i = bisect_left(self._starts, body.start)
        near = [b for b in self._bodies[max(0, i - 1) : i] if b.start >= begin]
        if not near or not (near[0].key and (self._zone_end(near[0]) or near[0].start in self._in_zones)):
            return None
        return None if any(near[0].end <= place.start < body.start for place in self.context.places) else near[0]

    def _link_to_zone(self, body: Body) -> bool:
        words = self.text[body.start : body.end]
        if (organ := self._organ_of_zone(body, words)) is not None:
            self._link_to(body, organ, words, "named with its zone")
            return True
        if words.endswith("局") and (organ := self._organ_beside_zones(body)) is not None:
            first, end = self._in_zones.get(organ.start) or (organ, self._zone_end(organ))
            self._in_zones[body.start] = first, end
            place, own = (self.text[start:end] for start in (first.start, first.core))
            body.key = organization_key(parts_of(organ.key)[0], own + words)
            self.names.settle(body, place + words, f"{words} → {place + words}: of the zone named beside it")
            return True
        zone = self._zone_before(body)
        if not zone:
            return False
        body.key = organization_key(self.context.document.region or "-", zone + words)
        self.names.settle(body, zone + words, f"{words} → {zone + words}: the zone named before it")
        return True

    def _neighbours_region(self, body: Body) -> str | None:
        """甲区教育局、公安局: the second is of the first one's region."""
        before = self.owners.body_before(body) if self.text[body.start - 1 : body.start] != " " else None
        code = parts_of(before.key)[0] if before and before.kind == "organ" else ""
        return code if regions().get(code) else None

    def _link_campus(self, body: Body) -> None:
        """城南校区: of the school whose campus its neighbour is, else of the document's school, else of the only one
        that the line names before it."""
        before = self.owners.body_before(body)
        owner = before.owner if before and before.word == body.word else None
        if owner is None:
            owner = self.home.school if not self.home.organ else self.owners.school_of_line(body.start)
            owner = owner or self._made_of(body)
        if owner is None or not owner.key:
            return
        words = self.text[body.start : body.end]
        body.owner = owner
        body.key = school_key(parts_of(owner.key)[0], parts_of(owner.key)[1] + words)
        name = self.names.name_of(owner) + words
        self.names.settle(
            body,
            name,
            f"{words} → {name}: {self.home.reason if owner is self.home.school else 'named before'}",
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
            self.names.settle(body, compose_name(body.key), f"{words}: a school of the document's region")
        else:
            self.names.settle(body, "", "")

    def _is_of_site(self, body: Body) -> bool:
        """栏目:党政办 above a bureau's notice: an office of the site that prints it, whosever that is."""
        return self.home.organ is not None and self.text.endswith(("栏目:", "栏目: "), 0, body.start)

    def _begin_behind_name(self, body: Body) -> None:
        """免去甲某|总务处副主任: a section begins behind the name of whoever loses or gets a post in it."""
        if body.kind != "section" or not GIVES_POST.search(self.text, max(0, body.start - 2), body.start):
            return
        words = self.text[body.start : body.end]
        lengths = (
            (3, 2) if words[0] in FREQUENT and looks_given(words[1:3]) else (2,) if is_frequent_name(words[:2]) else ()
        )
        length = next((n for n in lengths if words[n:] in SCHOOL_SECTIONS or (n == 3 and len(words) > 5)), 0)
        if length and body.mention:
            body.start += length
            body.mention = self.context.move(body.mention, body.start, body.end)
            body.mention.surface = body.mention.name = body.own = words[length:]

    def _link_bare_part(self, body: Body) -> None:
        self._begin_behind_name(body)
        words = body.own or self.text[body.start : body.end]
        if len(words) > 3 and OF_THIS_UNIT.match(words):
            words = words[1:]  # 本局基教股
        of_unit = words[0] in "局厅" or (
            words[0] == "委" and self.text[body.start - 1 : body.start] in ("我", "该", "本")
        )
        if (words.startswith("校") and words[1:] in OF_SCHOOLS) or (of_unit and len(words) > 2):
            words = words[1 + (words[1] == "里") :]  # 局人事科, 局里人事科: of the bureau whose paper it is
        if body.kind in ("section", "party") and OF_TOWN.match(words):
            self._link_of_level(body)  # 镇妇联, in a school's paper too: the town's
            return
        if self._link_pointed(body, words) or self._link_by_region(body, words) or self._is_of_site(body):
            return
        region = self.context.document.region
        owner, reason = self._known_groups.get(words) or self.owners.owner_of(body)
        if owner is not None and body.kind == "temporary" and parts_of(owner.key)[1] == "政府":
            self._link_of_division(body, words, parts_of(owner.key)[0])
        elif owner is not None and owner.key:
            if owner.label == "School" and body.kind == "section":
                words = OF_OWN_SCHOOL.sub("", words)  # 校德育处, 学校教科室
            body.owner = owner
            body.key, place = self._named_with(body, owner, words)
            shorter = section_key(owner.key, words.replace("工作领导小组", "领导小组"))
            if body.kind == "temporary" and shorter in self.names.standing.keys() | self.names.expanded.keys():
                body.key = shorter  # 选拔工作领导小组 beside 市教育局选拔领导小组
            name = words if words.startswith(place) else place + words
            self.names.settle(body, name, f"{self.text[body.start : body.end]} → {name}: {reason}")
            if body.kind == "temporary" or (owner.kind == "temporary" and words.endswith("组")):
                self._known_groups[words] = owner, "as named before"
            elif words.endswith("办公室") and owner.kind == "temporary":
                self.owners.note_office(body)
        elif body.kind == "temporary":
            body.key = organization_key(region or "-", words)
            bare = words in OF_A_DIVISION and region is not None and not region.startswith("?")
            name = self.names.place_of(region) + words if bare and region else ""
            self.names.settle(body, name, f"{words} → {name}: the document's region" if name else "")

    def _link_of_division(self, body: Body, words: str, code: str) -> None:
        """县人民政府办公室关于成立某某领导小组的通知: a group of the county, no part of its government."""
        body.key = organization_key(code, words)
        name = self.names.place_of(code) + words
        self.names.settle(body, name, f"{words} → {name}: founded by its government")

    def _named_with(self, body: Body, owner: Body, words: str) -> tuple[str, str]:
        """The key of a part, and what its name begins with: of a group set under another (领导小组下设监督小组) the
        body that has both, since it is a group by itself; 秘书组 and 办公室 are not."""
        if not (owner.kind == body.kind == "temporary" and words.endswith(GROUPS)) or NAMELESS.fullmatch(words):
            return section_key(owner.key, words), self.names.name_of(owner)
        above = owner.owner
        while above is not None and above.kind == "temporary":
            above = above.owner
        if above is not None and parts_of(above.key)[1] not in LEADERS:
            return section_key(above.key, words), self.names.name_of(above)
        code = parts_of(owner.key)[0]
        return organization_key(code, words), self.names.place_of(code)

    def _link_pointed(self, body: Body, words: str) -> bool:
        """Whether the words point to what the text named before, or to nothing it names: 该中心, 派驻纪检监察组."""
        if body.own == "派驻":
            self._link_resident(body)
            return True
        said = self.text[body.start - 1 : body.start] == "该" and self.text[body.start] not in "局厅"  # 该局人事股
        if said or words in ("中心", "工作室"):  # a bare 中心 is one named before
            self._link_to(body, self._that_one(body, words), f"该{words}", "named before it")
            return True
        sentence = sentence_at(self.text, body.start)
        office = self.owners.office_in(sentence) if words == "办公室" else None
        if (
            words == "办公室"
            and office is None
            and OFFICE_OF_GROUP.search(self.text, *sentence)
            and self.owners.group is None
        ):
            return True  # 领导小组下设办公室, of a group that the text gives no name
        of_group = words == "办公室" and self.owners.is_taken_in_group(body)
        whole = body.kind == "temporary" and len(words) > len(body.word) + 1  # “X”评选领导小组, no 领导小组 alone
        of_level = (body.kind == "section" or whole) and not of_group
        named = office or (self._of_level_before(body, words) if of_level else None)
        if named is not None:
            self._link_to(body, named, words, "named before it" if office else "named before with its level")
        of_bureau = self.text[body.start] in "局厅" and words != self.text[body.start : body.end]  # 我局后勤办
        of_each = (
            not (body.post or of_bureau) and words in SCHOOL_SECTIONS and (self.home.organ or not self.home.school)
        )
        return named is not None or bool(of_each)  # 由教务处负责, in a paper for all schools: that of each

    def _link_by_region(self, body: Body, words: str) -> bool:
        """A committee of what was spoken of, a section named with its level, and those of a region's committee."""
        region = self.context.document.region
        if body.kind == "temporary" and body.word == words and (whole := self._whole_committee(body)):
            owner, _ = self.owners.owner_of(body)
            body.own, body.owner = whole, owner
            body.key = section_key(owner.key, whole) if owner else organization_key(region or "-", whole)
            name = (self.names.name_of(owner) if owner else "") + whole
            self.names.settle(body, name, f"{words} → {name}: what the sentences before speak of")
            return True
        of_level = words[0] in LEVELS and not LEVEL_WORD.match(words, 1)  # 市场监管所 is of no 市
        if body.kind == "section" and of_level and len(words) > SHORTEST_OF_LEVEL:
            self._link_of_level(body)  # 县教学研究室 is the county's, no part of its bureau by name
            return True
        if words in COMMITTEE_PARTS and region:
            body.key = organization_key(region, f"委{words}")
            name = self.names.standing.get(body.key) or compose_name(region_key(region)) + words
            self.names.settle(body, name, f"{words} → {name}: the document's region")
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
        """派驻纪检监察组, 驻局纪检监察组: the one that sits in the bureau whose paper it is."""
        organ = self.home.organ
        if organ is None or organ.kind != "organ":
            return
        code, words = parts_of(organ.key)[:2]
        unit = self.text[body.start : body.end].removeprefix("派")[1:2]
        if unit in ("局", "厅") and not words.endswith(unit):
            return  # 驻局纪检监察组 in a paper that is no bureau's
        body.key = organization_key(code, f"派驻{words}{body.word}")
        said = self.text[body.start : body.end]
        name = f"{said[: said.index('驻') + 1]}{self.names.name_of(organ)}{body.word}"
        self.names.settle(body, name, f"{said} → {name}: {self.home.reason}")

    def _link_to(self, body: Body, meant: Body | None, words: str, why: str) -> None:
        """A body that is one named before; nothing where there is none."""
        if meant is not None:
            body.key, body.owner = meant.key, meant.owner
            self.names.settle(body, self.names.name_of(meant), f"{words} → {self.names.name_of(meant)}: {why}")

    def _of_level_before(self, body: Body, words: str) -> Body | None:
        """教研室, where the text named the 县教研室: that one, no part of the bureau."""
        i = bisect_left(self._starts, body.start)
        before = (part for other in self._bodies[:i] for part in (other, other.owner) if part is not None)
        before = (part for part in before if part.key and not part.bare and (part.bound or self._is_of_home(part)))
        return next((part for part in before if self.text[part.core : part.end] == words), None)

    def _is_of_home(self, part: Body) -> bool:
        """甲县教师发展中心, in a paper of that county: named in full, where others write 县教师发展中心."""
        return part.owner is None and part.region == self.context.document.region and part.core > part.start

    def _link_of_level(self, body: Body) -> None:
        body.kind, body.bare, body.owner = "organ", False, None
        body.bound, body.core = self.text[body.start], body.start + 1
        self.link(body)

    def _that_one(self, body: Body, words: str) -> Body | None:
        """该中心, 该协会: the body named last before it that ends in the same word."""
        i = bisect_left(self._starts, body.start)
        before = (other for other in reversed(self._bodies[max(0, i - 8) : i]) if other.key and not other.bare)
        return next((other for other in before if self.text.endswith(words, other.start, other.end)), None)

    def _is_of_education(self) -> bool:
        """Whether it is the paper of an education organ, or of a school."""
        if self.home.organ is None:
            return self.home.school is not None
        return is_education(self.home.organ.key)

    def make_bare(self, start: int, end: int) -> Mention | None:
        """Mention and link the body that the words at start..end name barely, if a head ends them."""
        rules = self._rules
        head = rules.head_at(end)
        if head is None or head.start < start or head.firm > start or OF_OTHERS.match(self.text, start, end):
            return None  # 可在县城建设教育园区: words that a verb parts are no name
        alone = head._replace(soft=start, firm=start, ends=True)
        own = bool(OFFICE_OF_BUREAU.fullmatch(self.text, start, end)) and self._is_of_education()
        body = rules.bare_section(alone, start) if own else rules.begin(alone, start)
        if not own and (body is None or body.start != start):
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
        body.post, body.kind = False, "section" if own else body.kind
        self.link_bare(body)
        if not body.key:
            return None
        self.context.bodies.append(body)
        return self.context.mention(body.mention)
