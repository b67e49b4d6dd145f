"""Which body a post stands in where nothing beside its title says so: the body that the sentence, the paragraph or the
whole document speaks of."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.identity.keys import organization_key
from graph.regions.table import regions
from ingest.extract.beginnings_words import PARTY_LABEL
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.mentions.own_bodies import fills_line, own_body
from ingest.extract.mentions.titles import Title, body_endings, head_kinds

SEATED = re.compile(r"(?:设在|设于|挂靠在?|放在|设立在)(?:[甲乙丙丁]方|[省市县区旗州]|[我本]?[局校])?\Z")
SIGNS = re.compile(r"(?:法定代表人|授权代表|签约代表|代表人?|负责人)(?: ?\((?:签字|签名|签章|盖章)\))? ?: ?")
BOTH_SIGN = re.compile(r"(?:(?<=\n)|(?<=  )) *[\u4e00-\u9fff]{2,6} ?:(?: ?[\u4e00-\u9fff]){2,4}(?=  |\n|\Z)")
SIGNING_TITLE = re.compile(r"(?<=\n)(?=[\u4e00-\u9fff])| {2,}(?=[\u4e00-\u9fff])")
SIGNED_FOR = re.compile(PARTY_LABEL)
RANKS = ("调研员", "主任科员", "巡视员")
COMMITTEES_OF_REGIONS = ("工委", "|委")
INSIDE_SCHOOL = (
    "专业部",
    "实训",
    "招生就业",
    "学部",
    "教务",
    "教导",
    "德育",
    "政教",
    "总务",
    "年级",
    "班主任",
    "教研组",
    "后勤主任",
    "教研主任",
    "保教主任",
    "备课组",
    "少先队",
)
SCHOOLS_ALONE = (
    "教务主任",
    "教导主任",
    "德育主任",
    "政教主任",
    "总务主任",
    "年级主任",
    "级部主任",
    "班主任",
    "教研组",
    "备课组",
)
SCHOLAR = re.compile(
    "[\u4e00-\u9fff]{0,8}?(?:教授|研究员|博士生?|硕士生?|研究生|在校生|学生|毕业生|校友)(?=[\u4e00-\u9fff])"
)
LONGEST_PLAIN = 3  # characters of 副主任; 教导主任 is of a school
SUBJECT_TITLE = re.compile("副?(?:党组书记、|党委书记、|党支部书记、|书记、)?副?")
TEACHING = frozenset(
    {
        "教师",
        "班主任",
        "教研组长",
        "备课组长",
        "学科组长",
        "年级组长",
        "年级长",
        "年段长",
        "段长",
        "级长",
        "级部主任",
        "学部主任",
    }
    | {"大队辅导员", "保健医生", "保健医", "保育员", "校医", "食堂管理员", "宿舍管理员", "图书管理员"}
    | {"宿管员", "生活老师", "代课教师"}
)
OF_SCHOOL_AT_HAND = frozenset({"教练员", "教练", "校医", "教官"})
UNIT_OF_OFFICE = {"局", "厅", "委", "部"}  # a post that stands in such a body alone (总督学)
FARTHEST_UNIT = 600  # characters before 公司总经理 in which the company is sought
FEW = 6  # schools: a paper that names more is not about one
FIRST_LINES = 3  # of a report, in which it names the school that it is about
PARAGRAPH = 200  # characters before a title in which the school that a paragraph speaks of is sought
COVERS = re.compile(  # 副校长甲包|A校,副校长乙包B校: whose schools these are is another thing
    r"(?:包联|包保|包抓|包|联系|挂钩|挂点|蹲点|对口|分管|督导|负责)(?=[^,;。\n]{2,40})"
)
GIVEN = re.compile(
    r"(?:任|为|是|当选|到)(?:首任)?(?:集团|联盟|共同体|联合体|学会|协会|理事会|委员会|组委会|领导小组|指挥部|专班|学校|该校)?\Z"
)
OF_UNITS = ("工会", "团委", "少先队")  # which no committee or working group has
LED_BY_DIRECTORS = ("委", "教研室", "督导室", "教师发展中心", "电教馆")
SOCIETY = frozenset({"理事长", "会长", "秘书长", "理事", "监事长"})
MASS = ("妇联", "工会", "残联", "科协", "文联", "工商联", "红十字会")
UNIVERSITIES = ("大学", "师范学院", "职业技术学院", "学院")
WHOLE_HEADS = ("总校", "总园")
SCHOOLS_TOGETHER = ("集团", "联盟", "共同体", "联合体", "总校")
RESEARCHERS = ("教研员", "研训员")
RESEARCH_BODIES = (
    "教研室",
    "研究室",
    "教科所",
    "教研中心",
    "研训中心",
    "研修中心",
    "教师发展中心",
    "研究院",
    "教科院",
    "研究所",
)
NO_SOCIETY = ("委员会", "人大常委会", "联合会办公室", "红十字会")
AUTHORITIES = ("局", "厅", "委", "部", "政府")
OF_TOWN = re.compile(r"Organization\|[^|]*/[^|]*[镇乡]\|政府\Z")
WORKING_GROUPS = ("小组", "工作组", "专班", "指挥部", "联席会议")
GROUPS = re.compile(r"(?:联席会议|小组|组|委员会|组委会|指挥部|专班|办公室|考委会|理事会|工作室|班子)\Z")
UNREAD = re.compile("[\u4e00-\u9fff)]")
LABEL_LINE = re.compile('[“"]?[\u4e00-\u9fff、]{2,24}[:;]')  # 副园长兼副书记:
WAS = re.compile(
    r"(?:原(?:来|先|有)?的?|毕业于|就读(?:于|过)?|来自|调(?:到|往|入)|考入|离开|分配到)\Z"
)  # 由原来的某小学扩建而成
TELLS = re.compile(r"(?:校长|园长|主任|书记|老师)?(?:还|则|又|随后)?(?:介绍|谈|说|讲|表示|告诉|汇报|坦言|透露)")
QUOTED = re.compile(r" *(?:[-—]+ *)?“")  # a paragraph that begins with what somebody says
HEADING = re.compile(r" *(?:[◆●■▲◎★☆▌【]|[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.])? *")
UNREAD_SCHOOL = re.compile(
    r"(?:\A|(?<=[,。;\n]))[在到](?!校|该校|学校|我校|本校)[\u4e00-\u9fff]{2,10}(?:小学|中学|学校|幼儿园),(?:学校)?\Z"
)
HEADED = re.compile(r"[^\n。;]{0,6}[::|—]|[^\n。;,]{0,20}(?=\n)")
LONGEST_HEADING = 40
UNREAD_HEAD = re.compile("\n[^\n:,。;]{5,24}(?:幼儿园|小学|中学|学校) *(?=\n)")
GAVE = re.compile(r"(?:去年|今年|刚|新)?(?:赠?送|捐赠?|捐助|赠与|提供|支援|配发|拨付?)来?的")
WORK_OF_BOTH = re.compile(r"的(?:[\u4e00-\u9fff]{0,4})?(?:教研|结对|合作|联系|联络|协作|交流|对接|共建|帮扶)")
LABELS_LONGEST = 60  # 园长:甲;工会主席:乙;保教主任:丙


@dataclass(frozen=True, slots=True)
class Post:
    """A title and the key of the body that it stands in ("" when the text does not tell)."""

    title: Title
    body: str = ""
    body_range: tuple[int, int] | None = None  # the words that name the body
    inherited: bool = False  # the body is taken from the words around


@dataclass(slots=True)
class MeantBodies:
    """Finds the body that a title stands in by what the text speaks of."""

    ctx: Context
    posts_are_given: bool = False  # 甲任某职, not 某职甲: then titles before names say who is given a post
    inherits_document: bool = True  # whether a title without any body may stand in whose document it is
    schools_of: dict[str, list[Post]] = field(default_factory=dict)  # who has posts in schools, and which, as written
    _own: str | None = None
    _story: str | None = None
    _story_from: int = 0  # where the school of the story is named first

    @property
    def own(self) -> str:
        """The body whose document this is; asked once."""
        if self._own is None:
            self._own = own_body(self.ctx)
        return self._own

    def _heads_part(self, title: Title, key: str) -> bool:
        """团委:书记 甲,副书记 乙: a bare secretary behind the league's committee is its own."""
        bare = self.ctx.text[title.start : title.end].replace(" ", "") in ("书记", "副书记")
        department = title.head == "部长" and key.endswith("部")  # 教学研究部,部长甲
        return department or (bare and key.endswith(("/团委", "/机关党委")))

    def _in_closed_bracket(self, title: Title, end: int) -> bool:
        """副组长:甲(纪检组组长);成员:乙: for a place in a group, what ended in the bracket behind another name."""
        closed = self.ctx.text.find(")", end, title.start) if title.kind == "group" else -1
        return closed >= 0 and "(" not in self.ctx.text[end:closed]

    def _owner_that_fits(self, title: Title, part: Mention | None) -> str:
        """The school of whose part the words speak, for the head of a school: 某学院党总支委员、副院长."""
        owner = part.owner if part and "/" in part.key else ""
        heads = title.kind == "school" or title.head == "院长"
        return owner if heads and owner.startswith("School|") and fits(title, owner) else ""

    def _around(self, post: Post) -> Post | None:
        """The body by the mentions before in the sentence, else by whose document this is."""
        title = post.title
        if title.kind == "region" or title.head in ("区领导", "市领导", "县领导", "省领导"):
            return self._of_division(post)
        if title.kind in ("people", "staff") or self._stands_in_unread(title):
            return self._of_staff(post) if title.kind == "staff" else None
        if title_has(self.ctx.text, title, *WHOLE_HEADS):
            return self._of_schools_together(post)
        start = sentence_start(self.ctx.text, title.start)
        around = self.ctx.named_in(BODIES, start, title.start)
        told = self.ctx.text[title.end : title.end + 1] in tuple("由为是")
        around = [
            m
            for m in around
            if not _in_list_before(self.ctx.text, m, title)
            and not _is_scholars(self.ctx.text, m)
            and not (told and SEATED.search(self.ctx.text, max(0, m.start - 6), m.start))  # 设在教研室,主任由甲担任
        ]
        beside = _beside_the_subject(self.ctx.text, around)
        around = [m for m in around if m not in beside]
        covered = self._first_covered(title, start) if around else 0
        if covered:
            around = [m for m in around if m.end <= covered]
        for mention in sorted(around, key=lambda m: -m.end):
            if self._of_branch(title) and mention.key.endswith(AUTHORITIES):
                continue
            if "/" in mention.key and title.kind in ("party", "bureau") and not self._heads_part(title, mention.key):
                continue
            if self._in_closed_bracket(title, mention.end):
                continue
            if title.head.endswith(RANKS) and ("/" in mention.key or mention.key.endswith(COMMITTEES_OF_REGIONS)):
                continue
            agent = title.kind == "any" and self.ctx.text[mention.start - 1 : mention.start] == "由"
            if self.posts_are_given and (agent or self._is_of_a_subject(title, mention)):
                continue
            if owner := self._owner_that_fits(title, mention):
                return replace(post, body=owner, body_range=(mention.start, mention.end), inherited=True)
            if self._fits(title, mention.key) and not self._passes_by(title, mention.key):
                return replace(post, body=mention.key, body_range=(mention.start, mention.end), inherited=True)
        heading = self._of_heading_school(post) or (self._of_document(post) if covered else self._of_text(post))
        return heading if heading and heading.body else None

    def _stands_in_unread(self, title: Title) -> bool:
        """在某某学校,校长甲汇报: not the head of the school named before, though nobody could read the name of his."""
        if title.kind != "school":
            return False
        place = UNREAD_SCHOOL.search(self.ctx.text, max(0, title.start - 18), title.start)
        return place is not None and not self.ctx.named_in(BODIES, *place.span())

    def of_signature(self, post: Post) -> Post | None:
        """甲方(盖章):A 乙方(盖章):B⏎代表(签字):局长 某 代表(签字):院长 某: each signs for the party above."""
        text, line = self.ctx.text, self.ctx.text.rfind("\n", 0, post.title.start) + 1
        labels = list(SIGNS.finditer(text, line, post.title.start)) or self._signing_titles(line, post.title)
        if not labels or labels[-1].end() != post.title.start or text[line : labels[0].start()].strip():
            return None
        above = text.rfind("\n", 0, max(0, line - 1)) + 1
        parties = [self._party_at(match.end()) for match in SIGNED_FOR.finditer(text, above, line)]
        party = parties[len(labels) - 1] if len(labels) <= len(parties) else None
        if party is None or not self._fits(post.title, party.key):
            return None
        return replace(post, body=party.key, body_range=(party.start, party.end), inherited=True)

    def _signing_titles(self, line: int, title: Title) -> list[re.Match[str]]:
        """校长:甲   校长:乙: two titles that labels are, side by side: where the words before each end."""
        end = clause_end(self.ctx.text, title.end, "")
        if len(BOTH_SIGN.findall(self.ctx.text, line, end)) < 2:
            return []
        return list(SIGNING_TITLE.finditer(self.ctx.text, line, title.start + 1))

    def _party_at(self, start: int) -> Mention | None:
        named = [m for m in self.ctx.named_in(BODIES, start, start + 1) if m.key]
        return max(named, key=lambda m: m.end, default=None)

    def _of_heading_school(self, post: Post) -> Post | None:
        """工会主席:甲 some lines below 某区某小学, on a page where several schools have lines to themselves; without a
        body below a school that nobody could read."""
        text = self.ctx.text
        line = text.rfind("\n", 0, post.title.start) + 1
        if LABEL_LINE.match(text, line) is None or post.title.start - line > LABELS_LONGEST:
            return None
        heads = [m for m in self.ctx.mentions_of("School") if m.key and fills_line(text, m)]
        above = next((m for m in reversed(heads) if m.end < line), None)
        if above is None:
            return None
        if UNREAD_HEAD.search(text, above.end, line):
            return post
        apart = "\n\n" in text[above.end : line]
        if apart or len({m.key for m in heads}) < 2 or not self._fits(post.title, above.key):
            return None
        return replace(post, body=above.key, body_range=(above.start, above.end), inherited=True)

    def _of_staff(self, post: Post) -> Post | None:
        """The school in which a teacher teaches, the body in which a researcher sits."""
        head = post.title.head
        pioneers = head == "辅导员" and title_has(self.ctx.text, post.title, "少先队")
        teaches = head in TEACHING or pioneers
        of_school = teaches and head != "班主任"  # that one may be of a course, in what house ever
        near = self._of_paragraph(post) if of_school else None
        if near and head != "教师" and near.body.endswith(UNIVERSITIES):
            near = None
        near = self._of_sentence(post) if head in OF_SCHOOL_AT_HAND else near
        near = self._of_researchers(post) if head in RESEARCHERS else near
        near = near or (self._of_document(post) if teaches else None)
        return near or ((self._of_story(post) or self._of_line_above(post)) if of_school else None)

    def _first_covered(self, title: Title, start: int) -> int:
        """副校长甲包A校,副校长乙包B校: where, before a title whose bearer looks after a school, the first such verb of
        the sentence stands; 0 where there is none. A校 is no more the school of 乙 than B校 is."""
        spotted = self.ctx.scan.spotted
        i = bisect_left(spotted, start, key=lambda one: one.start)
        first, verb = 0, ""
        while i < len(spotted) and spotted[i].start <= title.end:
            one, i = spotted[i], i + 1
            covers = COVERS.match(self.ctx.text, one.names[-1].end) if one.names else None
            if covers and not first:
                first, verb = covers.start(), covers.group()
            if one.end == title.end:
                return first if covers and covers.group() == verb and first < title.start else 0
        return 0

    def _fits(self, title: Title, key: str) -> bool:
        """As `fits`, with the words before the title's head: 教导主任 is of a school, 总校长 of a group of them."""
        if title_has(self.ctx.text, title, *WHOLE_HEADS):
            return key.endswith(SCHOOLS_TOGETHER)
        if title_has(self.ctx.text, title, *OF_UNITS) and GROUPS.search(key):
            return False  # 副主任:甲(工会主席): of the school whose committee that is
        if title_has(self.ctx.text, title, "责任督学") and key.startswith("School|"):
            return False  # 某校副校长甲、责任督学乙
        of_school = title_has(self.ctx.text, title, *SCHOOLS_ALONE)
        return fits(title, key) and (not of_school or key.startswith("School|") or "集团" in key)

    def _is_of_a_subject(self, title: Title, mention: Mention) -> bool:
        """某委员会由某中心主任甲任副主任; 某大学教授乙任副校长: the body says who is given the post, not in what."""
        spotted = self.ctx.scan.spotted
        i = bisect_left(spotted, mention.end, key=lambda one: one.start)
        if i == len(spotted) or not spotted[i].names or spotted[i].label:
            return False
        between = self.ctx.text[mention.end : spotted[i].start]
        if not (SUBJECT_TITLE.fullmatch(between) and title.start > spotted[i].names[-1].start):
            return False
        if title.kind == "school":
            return head_kinds()[spotted[i].head] not in ("school", "party")
        return title.kind in ("any", "group")

    def _of_text(self, post: Post) -> Post | None:
        """The body that the sentences before or the document as a whole speak of."""
        if post.title.head in SOCIETY:
            return self._of_society(post)
        if post.title.kind == "group" and (led := self._of_group_before(post)):
            return led
        if post.title.kind in ("section", "any") and (kind := self._of_kind_before(post)):
            return kind
        of_school = post.title.kind == "school" or self._of_branch(post.title)
        of_school = of_school or title_has(self.ctx.text, post.title, *INSIDE_SCHOOL)
        told = (self._of_teller(post) or self._of_paragraph(post)) if of_school else None
        told = told or self._of_document(post) or self._of_story(post)
        return told or (self._of_line_above(post) if of_school else None)

    def _passes_by(self, title: Title, body: str) -> bool:
        """总务处主任甲、工会主席乙、年级主任丙: the union and the grade are the unit's, not the section's."""
        _, section, own = body.rpartition("|")[2].rpartition("/")
        if not section:
            return False
        words = ("工会", "团委", "少先队", "年级", "级部", "教务", "教导", "德育", "政教", "总务")
        return any(word not in own and title_has(self.ctx.text, title, word) for word in words)

    def _of_division(self, post: Post) -> Post | None:
        """The government of the town that the sentence named, else of the document's division."""
        town = self._town_before(post.title)
        if town:
            return replace(post, body=town.key, body_range=(town.start, town.end), inherited=True)
        code = self._division(post.title)
        return replace(post, body=government_of(code), inherited=True) if code else None

    def _town_before(self, title: Title) -> Mention | None:
        """某镇政府先试,镇长王强: the government of the town that the sentence named."""
        if title.head[:1] not in "镇乡":
            return None
        start, ending = sentence_start(self.ctx.text, title.start), f"{title.head[:1]}政府"
        near = self.ctx.mentions_in("Organization", start, title.start)
        fit = (m for m in reversed(near) if m.key and m.surface.replace("人民", "").endswith(ending))
        return next(fit, None)

    def _of_paragraph(self, post: Post) -> Post | None:
        """The one school that the paragraph spoke of before; a school's own paper speaks of its own."""
        start = self.ctx.text.rfind("\n", max(0, post.title.start - PARAGRAPH), post.title.start) + 1
        return self._of_stretch(post, max(start, post.title.start - PARAGRAPH), start)

    def _of_stretch(self, post: Post, begin: int, start: int) -> Post | None:
        """The one school that a stretch names, of a paragraph that begins at `start`."""
        text = self.ctx.text
        schools = [
            m
            for m in self.ctx.mentions_in("School", begin, post.title.start)
            if not _is_scholars(text, m) and not WAS.search(text, max(0, m.start - 5), m.start)
        ]
        if len({m.key for m in schools}) != 1 or not schools[-1].key or self.own.startswith("School|"):
            return None
        if self._says_own_school(start, post.title.start):
            return None  # 甲中学的乙老师来我校讲座。校长丙主持: whose head 丙 is the text leaves open
        place = (schools[-1].start, schools[-1].end)
        return replace(post, body=schools[-1].key, body_range=place, inherited=True)

    def _of_teller(self, post: Post) -> Post | None:
        """某校校长甲发言。甲介绍,课程由后勤主任乙张罗: of the school of whoever tells it."""
        start = sentence_start(self.ctx.text, post.title.start)
        before = self.ctx.text[start : post.title.start]
        begin = start + len(before) - len(before.lstrip())
        for length in (2, 3, 4):
            held = self.schools_of.get(self.ctx.text[begin : begin + length], ())
            told = [one for one in held if one.title.end < begin]
            if told and TELLS.match(self.ctx.text, begin + length):
                open_ = len({one.body for one in told}) > 1 or self.ctx.mentions_in("School", begin, post.title.start)
                of = told[-1]
                return None if open_ else replace(post, body=of.body, body_range=of.body_range, inherited=True)
        return None

    def _of_line_above(self, post: Post) -> Post | None:
        """某小学操场上,…⏎“…。”校长甲说: the one school of the paragraph before one that begins with what is said; or
        ◆某中学:早操变了样 above it: the one that heads it."""
        text = self.ctx.text
        line = clause_start(text, post.title.start, "")
        end = line
        while end and text[end - 1].isspace():
            end -= 1
        above = clause_start(text, end, "")
        if not line or self.own.startswith("School|") or self.ctx.named_in(BODIES, line, post.title.start):
            return None
        heading = end - above <= LONGEST_HEADING and self._school_heading(above)
        if heading:
            return replace(post, body=heading.key, body_range=(heading.start, heading.end), inherited=True)
        quoted = QUOTED.match(text, line) is not None and end - above > LONGEST_HEADING
        return self._of_stretch(post, above, above) if quoted else None

    def _school_heading(self, line: int) -> Mention | None:
        """The school by whose name a heading begins."""
        start = HEADING.match(self.ctx.text, line).end()  # type: ignore[union-attr]
        school = self.ctx.mention_at("School", start)
        headed = school and school.key and school.start == start and HEADED.match(self.ctx.text, school.end)
        return school if headed else None

    def _says_own_school(self, start: int, end: int) -> bool:
        """Whether 我校 or 本园 stands in a stretch."""
        own = (token for token in self.ctx.scan.own if token.kind == "school_here" and token.word[0] in "我本")
        return any(start <= token.start < end for token in own)

    def _of_sentence(self, post: Post) -> Post | None:
        """某校开班,教练员甲…: the one school that the sentence named."""
        start = sentence_start(self.ctx.text, post.title.start)
        schools = [m for m in self.ctx.mentions_in("School", start, post.title.start) if m.key]
        if len({m.key for m in schools}) != 1:
            return None
        return replace(post, body=schools[0].key, body_range=(schools[0].start, schools[0].end), inherited=True)

    def _of_researchers(self, post: Post) -> Post | None:
        """教师进修学校派研训员甲: the only body of the sentence, else of the lines before, that has such people."""
        before, label = post.title.start, ("进修学校", *RESEARCH_BODIES)
        for start in (sentence_start(self.ctx.text, before), max(0, before - FARTHEST_UNIT)):
            named = {m.key: m for m in self.ctx.named_in(BODIES, start, before) if m.key.endswith(label)}
            if named:
                one = max(named.values(), key=lambda m: m.start)
                other = (word for word in label if not one.key.endswith(word))  # 教研室: whichever that is
                said = any(self.ctx.text.find(word, one.end, before) >= 0 for word in other)
                place = (one.start, one.end)
                sure = len(named) == 1 and not said
                return replace(post, body=one.key, body_range=place, inherited=True) if sure else None
        return None

    def _of_schools_together(self, post: Post) -> Post | None:
        """副总校长甲: of the only group of schools that the text names before."""
        before = self.ctx.named_in(BODIES, 0, post.title.start)
        named = {m.key: m for m in before if m.key.endswith(SCHOOLS_TOGETHER)}
        last = max(named.values(), key=lambda m: m.start) if len(named) == 1 else None
        return replace(post, body=last.key, body_range=(last.start, last.end), inherited=True) if last else None

    def _of_group_before(self, post: Post) -> Post | None:
        """某教研组率先试点。组长甲…: the only group that the sentences before spoke of, in the same paragraph."""
        line = self.ctx.text.rfind("\n", 0, post.title.start) + 1
        low = max(line, post.title.start - PARAGRAPH // 2)
        near = self.ctx.mentions_in("Organization", low, post.title.start)
        groups = {m.key: m for m in near if m.key and fits(post.title, m.key)}
        if len(groups) != 1 or self.posts_are_given:
            return None
        group = next(iter(groups.values()))
        return replace(post, body=group.key, body_range=(group.start, group.end), inherited=True)

    def _of_kind_before(self, post: Post) -> Post | None:
        """由基础教育科统着。科长甲…: the only body of the kind that the title heads, in the same paragraph before."""
        title, ends = post.title, body_endings(post.title.head)
        bare = title.end - title.start <= len(title.head) + 1
        if ends != (title.head[:1],) or not bare or self.posts_are_given:
            return None
        line = self.ctx.text.rfind("\n", 0, title.start) + 1
        near = self.ctx.mentions_in("Organization", max(line, title.start - PARAGRAPH // 2), title.start)
        named = {m.key: m for m in near if m.surface.endswith(ends)}
        one = next(iter(named.values())) if len(named) == 1 else None
        if (
            one is None
            or not one.key
            or self.ctx.text[title.start - 1] == "、"
            or self._another_between(one, title.start)
        ):
            return None  # 局长甲、科长乙: of the body before 局长
        return replace(post, body=one.key, body_range=(one.start, one.end), inherited=True)

    def _another_between(self, one: Mention, end: int) -> bool:
        """Whether another body, not the whole or a part of this one, or a place is named before the title."""
        last = max(
            (m.end for m in self.ctx.mentions_in("Organization", one.start, end) if m.key == one.key), default=one.end
        )
        between = [m.key for m in self.ctx.named_in(BODIES, last, end)]
        other = any(key != one.owner and not key.startswith(one.key) for key in between)
        return other or bool(self.ctx.mentions_in("Region", last, end))

    def _of_society(self, post: Post) -> Post | None:
        """理事长甲, after the sentence that spoke of the alliance: the last body of that kind."""
        before, ends = post.title.start, body_endings(post.title.head)
        for mention in reversed(self.ctx.mentions_in("Organization", max(0, before - FARTHEST_UNIT), before)):
            if mention.key and mention.key.endswith(ends) and not mention.key.endswith(NO_SOCIETY):
                return replace(post, body=mention.key, body_range=(mention.start, mention.end), inherited=True)
        return None

    def _of_story(self, post: Post) -> Post | None:
        """副校长甲 in a report on one school: the only one that its headline and its first paragraph name."""
        labels = self.ctx.text[post.title.end : post.title.end + 1] in (":", "姓")
        inside = title_has(self.ctx.text, post.title, *INSIDE_SCHOOL)
        if labels or not (post.title.kind == "school" or self._of_branch(post.title) or inside):
            return None
        if self._story is None:
            self._story = self._school_of_story()
        known = bool(self._story) and self._story_from < post.title.start
        return replace(post, body=self._story, inherited=True) if known else None

    def _school_of_story(self) -> str:
        """The key of the only school in the first lines that name any, "" where they or the whole name many."""
        few = len({m.key for m in self.ctx.mentions_of("School")}) <= FEW
        first = next((m for m in self._of_schools(0, len(self.ctx.text)) if m.key), None) if few else None
        if first is None or self.ctx.text.count("\n", 0, first.start) > FIRST_LINES:
            return ""
        self._story_from = first.start
        begin, stop = sentence_start(self.ctx.text, first.start), clause_end(self.ctx.text, first.end, "。!?")
        if self._says_own_school(begin, stop):
            return ""  # 甲中学的乙老师来我校讲座
        end = clause_end(self.ctx.text, first.end, "")
        keys = {key_of_school(m) for m in self._of_schools(first.start, end) if m.key}
        return next(iter(keys)) if len(keys) == 1 else ""

    def _of_schools(self, start: int, end: int) -> list[Mention]:
        """The schools of a stretch, and the parts of schools, by place."""
        near = self.ctx.named_in(BODIES, start, end)
        return sorted((m for m in near if key_of_school(m)), key=lambda m: m.start)

    def _of_document(self, post: Post) -> Post | None:
        own = self.own
        if OF_TOWN.search(own) and title_has(self.ctx.text, post.title, "党委"):
            return self._of_own_committee(post)
        kinds = ("party", "school", "bureau", "region", *(("any", "staff") if own.startswith("School|") else ()))
        inspects = set(body_endings(post.title.head)) <= UNIT_OF_OFFICE and body_endings(post.title.head)
        kinds = (*kinds, post.title.kind) if inspects else kinds
        if self._of_branch(post.title) and not own.startswith("School|"):
            return None
        led = own.endswith(LED_BY_DIRECTORS) and not own.endswith("团委")  # by a secretary, that one
        heads = post.title.head == "主任" and led and not self._is_given(post.title)
        kinds = (*kinds, "any") if heads and post.title.end - post.title.start <= LONGEST_PLAIN else kinds
        unread = post.title.head == "院长" and UNREAD.match(
            self.ctx.text, max(0, post.title.start - 1)
        )  # 甲大学(乙学院)院长
        if own and self.inherits_document and post.title.kind in kinds and self._fits(post.title, own) and not unread:
            return replace(post, body=own, inherited=True)
        return None

    def _of_own_committee(self, post: Post) -> Post:
        """党委书记 in a town government's own paper: of the committee beside it."""
        code = code_of(self.own)
        start = self.ctx.text.index("党委", post.title.start)
        key, name = organization_key(code, "委"), f"{code.rpartition('/')[2]}党委"
        if not any(m.key == key for m in self.ctx.mentions_of("Organization")):
            committee = Mention("Organization", start, start + 2, "党委", name, key, standing=False, rule="party")
            committee.region, committee.reason = code, f"党委 → {name}: of the town whose paper it is"
            self.ctx.mention(committee)
        return replace(post, body=key, inherited=True)

    def _is_given(self, title: Title) -> bool:
        """任主任, 为副主任: of a committee that a sentence spoke of rather than of whose document it is."""
        return self.posts_are_given or bool(GIVEN.search(self.ctx.text, max(0, title.start - 3), title.start))

    def _of_branch(self, title: Title) -> bool:
        """党支部书记: of a school, not of the bureau that the sentence or the paper speaks of."""
        return title.kind == "party" and title_has(self.ctx.text, title, "支部", "总支")

    def _division(self, title: Title) -> str:
        """The division whose head the title is: the document's region or one above it."""
        code = self.ctx.document.region or ""
        for region in [code, *(r.code for r in regions().ancestors(code))] if code else []:
            if heads_division(title, region):
                return region
        return ""


def key_of_school(body: Mention) -> str:
    """The key of a school, or of the school whose part a body is."""
    key = body.key if body.label == "School" else body.owner
    return key if key.startswith("School|") or body.label == "School" else ""


def _is_scholars(text: str, school: Mention) -> bool:
    """北京大学博士生甲…,团委书记乙: a university that only says where a guest is from."""
    return school.surface.endswith(("大学", "学院")) and SCHOLAR.match(text, school.end) is not None


def _in_list_before(text: str, school: Mention, title: Title) -> bool:
    """成员校为甲、乙;校长…: whom a list before the semicolon ends with is not spoken of behind it."""
    listed = text[school.start - 1 : school.start] == "、" or text[school.end : school.end + 1] == "、"
    return listed and text.find(";", school.end, title.start) >= 0


def _beside_the_subject(text: str, around: Sequence[Mention]) -> list[Mention]:
    """The bodies of a sentence with whom its subject acts (会同|甲局、乙局; A校与|B校的教研) or who only gave something
    (甲局送的镜子): whose post a bare title is, they do not tell."""
    found: list[Mention] = []
    for mention in sorted(around, key=lambda m: m.start):
        before = text[max(0, mention.start - 2) : mention.start]
        joined = before.endswith("、") and any(one.end == mention.start - 1 for one in found)
        paired = before.endswith(("与", "同")) and any(one.end == mention.start - 1 for one in around)
        partner = before in ("会同", "携手") or (paired and WORK_OF_BOTH.match(text, mention.end) is not None)
        if joined or partner or GAVE.match(text, mention.end):
            found.append(mention)
    return found


def title_has(text: str, title: Title, *words: str) -> bool:
    """Whether a title as written has one of the words before its head."""
    return any(text.find(word, title.start, title.end) >= 0 for word in words)


def fits(title: Title, key: str) -> bool:
    """Whether a post of this title can stand in the body of this key, when no word says so."""
    label, name = key.split("|", 1)[0], key.rsplit("|", 1)[-1]
    bare = title.end - title.start <= len(title.head) + 1  # nothing before the head, or only 副
    if title.kind == "school":
        return label == "School" or (title.head == "校长" and name.endswith(("集团", "学区")))
    if title.kind == "group":
        return bool(GROUPS.search(name)) and not (title.head.endswith("组长") and name.endswith("办公室"))
    if title.head.endswith("教授") or (title.kind == "party" and name.endswith(WORKING_GROUPS)):
        return False  # a professor's college is named beside the title; 组长:甲(党委书记) is that of no group
    if label == "School":
        college = title.head == "院长" and name.endswith("院")
        return title.kind in ("party", "staff") or (title.kind == "any" and (not bare or college))
    if title.kind in ("staff", "region") or (title.kind == "party" and name.endswith(MASS)):
        return title.head in RESEARCHERS and name.endswith(RESEARCH_BODIES)
    endings = body_endings(title.head)
    return name.endswith(endings) if endings and bare else not name.endswith("政府")


def heads_division(title: Title, code: str) -> bool:
    """Whether the title (区长) is that of this division's head; an unresolved division ends in its level (?…/县)."""
    region = regions().get(code)
    return (region.name if region else code).endswith(title.head[:1])


def government_of(code: str) -> str:
    return organization_key(code, "政府") if code else ""


def code_of(key: str) -> str:
    parts = key.split("|")
    return parts[1] if len(parts) > 1 and (parts[1][:1].isdigit() or parts[1][:1] == "?") else ""


def sentence_start(text: str, position: int) -> int:
    """Where the sentence around a place begins."""
    return clause_start(text, position, "。!?")
