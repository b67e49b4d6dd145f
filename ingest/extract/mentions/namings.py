"""Places that name a person by a post, and which body each post stands in."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.identity.keys import EDUCATION, organization_key, parts_of, section_key
from graph.regions.table import regions
from ingest.extract.beginnings_words import is_generic
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.mentions.names import Name
from ingest.extract.mentions.own_bodies import fills_line, own_body
from ingest.extract.mentions.titles import Title, body_endings, head_kinds, label_heads, title_ending_at
from ingest.structure.numbering import MARK

RANKS = ("调研员", "主任科员", "巡视员")
COMMITTEES_OF_EDUCATION = ("教育工委", "教体工委")
COMMITTEES_OF_REGIONS = ("工委", "|委")
JOINT = re.compile(r"(?: ?[、,] ?|(?:并)?兼任?|暨|和|及|以及| )\Z")
GOVERNMENT = re.compile(r"(?:人民)?政府\Z")
LOOSE = re.compile(  # between a body and the title: 某局挂职副局长, 某局分管基础教育的副局长, 某大学(社区学院)院长
    r"(?:(?:分管|主管|负责)[^,。;、\n]{2,14}的|主持[^,。;、的\n]{0,6}工作的?|(?:分管|主管)[^,。;、的\n]{2,8}|的(?:一名|一位)?|挂职|现任|原"
    r"|\([\u4e00-\u9fff]{2,10}(?:[局委院校部会]|学院|大学|中心)\))\Z"
)
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
UNKNOWN = re.compile(r"、[\u4e00-\u9fff]{2,14}\Z")
OPENING = re.compile(
    r"(?:[\s、,。;:!?()“”《》【】〔〕|—]|新任|时任|现任|原|由|以|是|为|任|兼|和|与|及|以及|请|经|报|报请|呈|交|送|陪|找|会同|在|本报讯|接着|随后|听完|跟|同|对|向|据|被|看望|慰问|采访|分管|主管|相关|有关|主要|援疆|援藏|援青|我|(?<=\d)日|(?<=日)[上下]午|日(?:前|晚)|近日|昨日|当[天日晚]|任命|聘任|聘请|当选|同志|其)\Z"
)
NAME_LENGTHS = (3, 2, 4)  # characters, the most frequent first
LONGEST_PLAIN = 3  # characters of 副主任; 教导主任 is of a school
THAT_CENTRE = re.compile(r"(?:该|(?<=[。;,\n]))中心\Z")  # 中心主任甲, in a clause of its own
VISITORS = ("科学", "法治", "法制", "健康")  # 法治副校长: of a school that has one from outside
SUBJECT_TITLE = re.compile("副?(?:党组书记、|党委书记、|党支部书记、|书记、)?副?")
OWN_UNIT = re.compile(
    r"(?:^|[\s、,。;:!?()“”|—由和与该我本原为任是系兼])([校园局])\Z"
)  # 校党委书记: of the school that is spoken of
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
)
OF_SCHOOL_AT_HAND = frozenset({"教练员", "教练", "校医", "教官"})
NO_PROFESSORS = ("小学", "中学", "学校", "幼儿园", "高中")
STAGES = frozenset({"高中", "初中", "小学"})
GRADE = re.compile(r"(?:[高初][一二三]|[一二三四五六七八九])\Z")
HEADS_OF_GRADES = frozenset({"主任", "组长", "年级组长", "年级主任"})
TEAMS = frozenset("组级班科")  # 数学组|教师, 五年级|教师: of the school all the same
NAMED_SHORT = re.compile(
    r"(?:^|[\s、,。;:!?()“”由和与该任为是兼选])"
    r"(公司|关工委|书店|活动中心|青少年宫|少年宫|督导室|联校|基金会|联盟|协会|学会|联合体|共同体|集团|研究院|学院|领导小组|专班|理事会|联席会议|指挥部|指导组|督导组|考察组|调研组|工作组|检查组|巡察组|专家组|评估组|督查组|组委会|编委会)\Z"
)
LED_GROUP = "领导小组"
CALLED_LATER = "called below its list"  # the rule of a group whose list comes before its name
NEXT_HEADING = re.compile(rf"\n *{MARK}[^\n]{{2,30}}\n")
LIST_REACH = 400  # characters of such a list
SET_UP = "set up with heads"  # the rule of a group that its sentence sets up, by a word that any body may have
OF_EITHER_LABEL = ("活动中心", "青少年宫", "少年宫", "联校")  # schools or bodies
UNIT_ENDS = {"局": ("局", "委"), "校": (), "园": ()}
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
BARE_TOWN = re.compile(r"(?:\A|[^\u4e00-\u9fff]|[和与及由])[镇乡]\Z")
OF_COMMITTEE = frozenset({"纪检委员", "组织委员", "宣传委员", "统战委员", "政法委员"})
SOCIETY = frozenset({"理事长", "会长", "秘书长", "理事", "监事长"})
TEAM_HEAD = re.compile(r"(?P<team>[\u4e00-\u9fff]{1,6}(?:教研组|备课组))副?组长")  # 语文教研组|组长
MASS = ("妇联", "工会", "残联", "科协", "文联", "工商联", "红十字会")
UNIVERSITIES = ("大学", "师范学院", "职业技术学院", "学院")
COLLEGE = re.compile(r"(?:\A|(?<=[,、。;:和与 ]))(?P<name>(?![该本各两])[\u4e00-\u9fff]{2,8}学院)\Z")
WHOLE_HEADS = ("总校", "总园")
SCHOOLS_TOGETHER = ("集团", "联盟", "共同体", "联合体", "总校")
SECTION_WORDS = re.compile(  # 任|机电部主任, of a school's own
    r"(?:\A|(?<=[任由兼为是届、,。;:(\n \u201c和与]))(?P<part>(?![县区市省州旗镇乡局厅该本各原某两])"
    r"(?!(?:宣传|组织|统战|政治|人武|武装)部)(?:(?![任由兼为是和与及的到有请经])[\u4e00-\u9fff]){1,7}(?:处|科|室|部|中心)|家委会|家长委员会)\Z"
)
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
NO_PART_OF_SCHOOL = ("股", "局", "委", "政府", "中心校")
LEVELS = frozenset("县区旗市州省镇乡")
NO_SOCIETY = ("委员会", "人大常委会", "联合会办公室", "红十字会")
AUTHORITIES = ("局", "厅", "委", "部", "政府")
OF_TOWN = re.compile(r"Organization\|[^|]*/[^|]*[镇乡]\|政府\Z")
BRANCH_NAMED = re.compile(
    r"(?:机关)?第[一二三四五六七八九十]{1,2}(?:联合)?(?:党支部|支部|党总支|党小组)"
    r"|(?:[文理]科|行政|后勤|教工|教职工|教师|学生|(?:离退休|退休)(?:干部|教师|教职工|党员)?)(?:第?[一二三四五六七八九十]{1,2})?(?:党支部|支部)"
    r"(?=副?书记|[组宣纪][织传检]委员|副?组长)"
)
TOWN_ORGAN = re.compile(
    r"(?P<town>[\u4e00-\u9fff]+(?:[镇乡]|街道|苏木))(?:党委|委|党工委|人民政府|政府|办事处|人大|人大工委|纪委|纪工委|妇联|团委)"
)
TOWN_PART = re.compile(r"(?:\A|(?<=[、,;。和与及兼\n]))(?P<part>(?:街道)?办事处|人大工委|人大|政协联络处|妇联)\Z")
WORKING_GROUPS = ("小组", "工作组", "专班", "指挥部", "联席会议")
IS_FOUNDED = re.compile(r"(?:正式|挂牌|揭牌|宣布|宣告)*(?:成立|组建|设立)(?:[,。;]|大会|会议|\Z)")
FOUNDS = ("成立", "组建", "设立", "成立了", "组建了", "设立了")
GROUPS = re.compile(r"(?:联席会议|小组|组|委员会|指挥部|专班|办公室|考委会|理事会|工作室|班子)\Z")


@dataclass(frozen=True, slots=True)
class Post:
    """A title and the key of the body that it stands in ("" when the text does not tell)."""

    title: Title
    body: str = ""
    body_range: tuple[int, int] | None = None  # the words that name the body
    inherited: bool = False  # the body is taken from the words around


@dataclass(slots=True)
class Naming:
    """A person named at a place together with posts. `start`..`end` are the words that say it."""

    name: Name
    posts: tuple[Post, ...]
    start: int
    end: int
    rule: str
    status: str = "held"  # held, appointed, removed, nominated
    extra: tuple[tuple[int, int], ...] = ()  # further words that are needed to read it


@dataclass(slots=True)
class Bodies:
    """Finds the body of a title by the mentions around it."""

    ctx: Context
    last: dict[int, Post] = field(default_factory=dict)  # end of a naming → its last post with a body
    posts_are_given: bool = False  # 甲任某职, not 某职甲: then titles before names say who is given a post
    inherits_document: bool = True  # whether a title without any body may stand in whose document it is
    _own: str | None = None
    _story: str | None = None
    _story_from: int = 0  # where the school of the story is named first

    def chain(self, end: int, *, open_ended: bool = False) -> list[Post]:
        """The chain of posts whose last title ends at `end`, in the order written."""
        posts: list[Post] = []
        position, over_comma = end, False
        while True:
            title = title_ending_at(self.ctx.text, position)
            if title is None or (posts and title.kind == "people" and title.head in label_heads()):
                break
            post, start = self._with_body(title)
            if over_comma and GIVEN.search(self.ctx.text, max(0, start - 6), start):
                break  # 由甲兼任办公室主任,某科科长乙: the post before the comma was given to another
            of_subject = title.kind == "staff" and self.ctx.text[title.start - 1 : title.start] in TEAMS
            of_grade = title.head == "年级长" and GRADE.search(self.ctx.text, max(0, title.start - 2), title.start)
            of_subject = of_subject or bool(of_grade)  # 高二|年级长
            first = start if post.title.kind == "region" else post.title.start  # 县委常委、|政府副县长
            if not post.body and not open_ended and not (of_subject or self._opens(first)):
                post = replace(post, body="?")
            posts.append(post)
            if start == title.start and (word := self._short_name(start)):
                start -= len(word)  # 某处副处长、协会|副秘书长
            joint = JOINT.search(self.ctx.text, max(0, start - 3), start)
            if posts[-1].body == "?":
                joint = self._over_unknown(start)
            if not joint:
                break
            position = joint.start()
            over_comma = "," in joint.group()
            if self.ctx.text[start - 1] in ", " and not title_ending_at(self.ctx.text, position):
                break
        return self._inherit(posts[::-1])

    def _over_unknown(self, start: int) -> re.Match[str] | None:
        """某局副局长、某某办|主任甲: what joins the post of a body that nobody knows to a post before it."""
        unknown = UNKNOWN.search(self.ctx.text, max(0, start - 16), start)
        if unknown and self._names_between(unknown.start(), start):
            return None  # 县委常委、宣传部部长甲与某校|副院长乙: the post before the sign is that of 甲
        left = title_ending_at(self.ctx.text, unknown.start()) if unknown else None
        return unknown if left and left.kind not in ("people", "staff") else None

    def _names_between(self, start: int, end: int) -> bool:
        """Whether a title with a name behind it begins in a stretch."""
        spotted = self.ctx.scan.spotted
        first = bisect_left(spotted, start, key=lambda one: one.start)
        return any(one.names for one in spotted[first : bisect_left(spotted, end, first, key=lambda one: one.start)])

    def around(self, title: Title, start: int) -> Post:
        """The post of a title that follows its name (我校王强校长); `start` is where the name begins."""
        for label in BODIES:
            mention = self._ending_at(label, start)
            if mention:
                return self._post(title, mention)
        if title.kind not in ("region", "people") and (beside := self._beside_named(start)):
            return replace(self._post(title, beside), inherited=True)
        post = Post(title)
        return self._from(self._said_before(post), post) or self._around(post) or post

    def _beside_named(self, start: int) -> Mention | None:
        """某局某某某副局长、|某某主任: the body of those whose names and titles stand before, in the same list."""
        text = self.ctx.text
        while text[start - 1 : start] in ("、", "和", "与"):
            title = title_ending_at(text, start - 1)
            if title is None or title.kind in ("region", "people"):
                return None
            for length in NAME_LENGTHS:
                place = title.start - length
                for label in BODIES:
                    if mention := self._ending_at(label, place):
                        return mention
            starts = [place for n in NAME_LENGTHS if text[(place := title.start - n) - 1 : place] in ("、", "和", "与")]
            if not starts:
                return None
            start = starts[0]
        return None

    @property
    def own(self) -> str:
        """The body whose document this is; asked once."""
        if self._own is None:
            self._own = own_body(self.ctx)
        return self._own

    @staticmethod
    def with_manner(post: Post, manner: str) -> Post:
        """The post held in a manner: 兼, 挂职, 代."""
        return replace(post, title=replace(post.title, manner=post.title.manner or manner))

    def _opens(self, start: int) -> bool:
        text = self.ctx.text
        opening = OPENING.search(text, max(0, start - 3), start)
        return start == 0 or bool(opening or self._unit_word(start) or self._short_name(start))

    def _short_name(self, start: int) -> str:
        """公司|总经理: the word by which a sentence means the body of that kind named before."""
        word = NAMED_SHORT.search(self.ctx.text[max(0, start - 5) : start])
        return word.group(1) if word else ""

    def _of_led_group(self, post: Post) -> Post:
        """领导小组第一副组长: a place in the group named before."""
        found = self._named_short(
            replace(post, title=replace(post.title, start=post.title.start + len(LED_GROUP))), LED_GROUP
        )
        return found if found.body else self._around(post) or post

    def _named_short(self, post: Post, word: str) -> Post:
        """The last body named before whose name ends so."""
        end = post.title.start - len(word)
        labels = BODIES if word in OF_EITHER_LABEL else ("Organization",)
        near = sorted(self.ctx.named_in(labels, max(0, end - FARTHEST_UNIT), end), key=lambda m: -m.start)
        named = [m for m in near if m.key and m.surface.endswith(word) and (m.surface != word or m.rule == SET_UP)]
        if word == LED_GROUP:  # 省委领导小组 beside 县委领导小组: whose document it is tells which one is meant
            code = _code(self.own) or self.ctx.document.region or ""
            named.sort(key=lambda m: _code(m.key) != code)
        if named:
            place = (named[0].start, named[0].end)
            return replace(post, body=named[0].key, body_range=place, inherited=True)
        for part in reversed(self.ctx.mentions_in("School", max(0, end - FARTHEST_UNIT), end)):
            if part.owner.endswith(word):  # 某教育集团某校区…,集团|书记
                return replace(post, body=part.owner, body_range=(part.start, part.end), inherited=True)
        return post

    def _unit_word(self, start: int) -> str:
        """The one character (校, 局) that says before a title whose post it is."""
        if self.ctx.text.startswith("学校", start):
            return "校"  # 学校书记: the title begins with its unit
        word = OWN_UNIT.search(self.ctx.text[max(0, start - 2) : start])
        return word.group(1) if word else ""

    def _of_unit(self, post: Post, word: str) -> Post:
        """校党委书记: the last school named in the sentence, else the document's own."""
        label, ends = ("Organization", UNIT_ENDS[word]) if UNIT_ENDS[word] else ("School", ())
        start = sentence_start(self.ctx.text, post.title.start)
        if self.ctx.text[post.title.start - 2 : post.title.start - 1] == "该":  # 该局副局长: of the bureau named last
            start = max(0, start - PARAGRAPH)
        for mention in reversed(self.ctx.mentions_in(label, start, post.title.start)):
            if mention.key and "/" not in mention.key.rsplit("|", 1)[-1] and (not ends or mention.key.endswith(ends)):
                return replace(post, body=mention.key, body_range=(mention.start, mention.end), inherited=True)
        own = self.own
        fits_own = own.startswith(f"{label}|") and (not ends or own.endswith(ends))
        if not fits_own and word == "校":
            return self._of_paragraph(replace(post, title=replace(post.title, kind="school"))) or post
        return replace(post, body=own, inherited=True) if fits_own else post

    def _with_body(self, title: Title) -> tuple[Post, int]:
        """The title with the body written right before it, and where the two begin."""
        title = self._with_stage(title)
        loose = LOOSE.search(self.ctx.text, max(0, title.start - 17), title.start)
        gap = len(loose.group()) if loose else 0
        if apart := self._set_apart(title):
            return apart
        for label in BODIES:
            mention = self._ending_at(label, title.start - gap)
            if mention:
                return self._post(title, mention), mention.start
        region = self._ending_at("Region", title.start - gap)
        if region and (key := self._organ_of(region, title)) is not None:
            return Post(title, key, (region.start, region.end)), region.start
        for label in BODIES:
            mention = self.ctx.mention_at(label, title.start)
            kept = mention and title.head == f"{mention.surface}管理员"  # of a library named before
            if mention and (mention.start < title.start or kept) and mention.end < title.end:
                return self._inside(title, mention)
        if part := self._bare_part(title):
            return Post(replace(title, start=part.end), part.key, (part.start, part.end), inherited=True), part.start
        barely = (
            GOVERNMENT.search(self.ctx.text, max(0, title.start - 4), title.start) if title.kind == "region" else None
        )
        # 办公室主任: in no body but the office, which the text leaves open
        open_office = title.head == "主任" and self.ctx.text.endswith("办公室", 0, title.start)
        return Post(
            title, "?" if open_office else ""
        ), barely.start() if barely else title.start  # 县委常委、政府副县长

    def _set_apart(self, title: Title) -> tuple[Post, int] | None:
        """The post in a team whose words run into the title's, or in the centre or college that was named before."""
        if team := self._team_of(title):
            return self._post(replace(title, start=team.end), team), team.start
        if branch := self._branch_of(title):
            end = branch.end
            return self._post(replace(title, start=end), branch), branch.start
        spoken_of = self._that_one(title) or self._college(title) or self._of_own_town(title)
        if spoken_of := spoken_of or self._beside_town(title):
            meant, start = spoken_of
            return Post(title, meant.key, (meant.start, meant.end), inherited=True), start
        return None

    def _team_of(self, title: Title) -> Mention | None:
        """某中学语文教研组|组长甲、数学教研组|组长乙: the team of a school, named in full or beside another one."""
        team = TEAM_HEAD.fullmatch(self.ctx.text, title.start, title.end)
        return self._ending_at("Organization", team.end("team")) or self._team_named(team) if team else None

    def _team_named(self, team: re.Match[str]) -> Mention | None:
        """语文教研组|组长甲, where the text names but one such team: that one, in these words."""
        start, end = team.span("team")
        named = only_one(m for m in self.ctx.mentions_of("Organization") if m.surface.endswith(team["team"]))
        here = self.ctx.mention_at("Organization", start)
        if named is None or not named.owner or not self._opens(start) or (here and (here.key or here.end != end)):
            return None
        mention = here or self.ctx.mention(Mention("Organization", start, end, team["team"], "", rule="section"))
        mention.key, mention.name, mention.owner, mention.region = named.key, named.name, named.owner, named.region
        mention.standing, mention.reason = False, f"{team['team']} → {named.name}: the only one that the text names"
        return mention

    def _organ_of(self, region: Mention, title: Title) -> str | None:
        """The key of the government or the committee of a division that a title before its own post speaks of."""
        if title.kind in ("region", "people"):
            return _government_of(region.region or _code(region.key))
        town = title.head == "党委委员" and region.key and region.surface[-1] in "镇乡"
        if not town:
            return None
        key = organization_key(_code(region.key), "委")
        named = any(m.key == key for m in self.ctx.mentions_of("Organization"))
        return key if named else self._committee_of(region, (region.start, title.start + len("党委"))).key

    def _of_own_town(self, title: Title) -> tuple[Mention, int] | None:
        """镇|党委委员, in a text that names but one town: the committee of that one."""
        bare = self.ctx.text[max(0, title.start - 1) : title.start]
        if title.head != "党委委员" or bare not in ("镇", "乡") or self.ctx.mention_at("Region", title.start - 1):
            return None
        if BARE_TOWN.search(self.ctx.text, max(0, title.start - 2), title.start) is None:
            return None
        town = only_one(m for m in self.ctx.mentions_of("Region") if m.surface.endswith(bare))
        if town is None:
            return None
        start = title.start - 1
        there = self.ctx.mention_at("Organization", start)
        return there or self._committee_of(town, (start, start + 3), "the only town of the text"), start

    def _branch_of(self, title: Title) -> Mention | None:
        """某中学第二党支部|书记甲, 某局机关第一党支部|书记乙: one of several branches, of the body before it or of that
        whose paper it is."""
        found = BRANCH_NAMED.finditer(self.ctx.text, max(0, title.start - 12), title.end)
        words = next((m for m in found if title.start < m.end() < title.end), None) if title.kind == "party" else None
        if words is None:
            return None
        start, end = words.span()
        here = self.ctx.mention_at("Organization", start)
        if here and here.key and here.end == end:
            return here
        owner = self._ending_at("School", start) or self._ending_at("Organization", start)
        own = next((m for label in BODIES for m in self.ctx.mentions_of(label) if m.key and m.key == self.own), None)
        alone = owner is None and self._opens(start)
        if (owner := owner or (own if alone else None)) is None or (here and here is not owner and here.key):
            return None
        begin = start if alone else owner.start
        mention = Mention("Organization", begin, end, self.ctx.text[begin:end], owner.name + words[0], rule="party")
        mention.key, mention.owner, mention.owner_end = section_key(owner.key, words[0]), owner.key, start
        mention.region, mention.standing = owner.region, not alone and owner.standing
        if not mention.standing:
            mention.reason = f"{words[0]} → {mention.name}: of the body whose paper it is, or before it"
        return self.ctx.mention(mention)

    def _beside_town(self, title: Title) -> tuple[Mention, int] | None:
        """某街道党工委书记甲、办事处|主任乙; 某镇党委书记丙、人大|主席丁: of the town whose organ stands before."""
        words = TOWN_PART.search(self.ctx.text, max(0, title.start - 7), title.start)
        if words is None or title.kind not in ("any", "party"):
            return None
        start, end = words.span("part")
        here = self.ctx.mention_at("Organization", start)
        near = self.ctx.named_in(BODIES, sentence_start(self.ctx.text, start), start)
        last = max((m for m in near if m.end <= start), key=lambda m: m.end, default=None)
        town = TOWN_ORGAN.fullmatch(last.name) if last and "/" in _code(last.key) and last.label != "School" else None
        if last is None or town is None or (here and here.key):
            return None
        part, code = words["part"].removeprefix("街道"), _code(last.key)
        mention = here or self.ctx.mention(Mention("Organization", start, end, words["part"], "", rule="organ"))
        mention.key, mention.name, mention.region = organization_key(code, part), town["town"] + part, code
        mention.standing, mention.reason = False, f"{words['part']} → {mention.name}: of the town named before it"
        return mention, start

    def _committee_of(self, town: Mention, place: tuple[int, int], reason: str = "") -> Mention:
        """某镇党委, whose member 某镇|党委委员 is; `reason` tells why it is this town's where the words do not."""
        surface, name = self.ctx.text[slice(*place)], town.name.rpartition("/")[2] + "党委"
        key = organization_key(_code(town.key), "委")
        mention = Mention("Organization", *place, surface, name, key, not reason, region=town.region)
        mention.reason = f"{surface} → {name}: {reason}" if reason else ""
        return self.ctx.mention(mention)

    def _college(self, title: Title) -> tuple[Mention, int] | None:
        """教师教育学院|院长甲, behind 某师范学院副校长乙 in the sentence: of that university, and where it begins."""
        words = COLLEGE.search(self.ctx.text, max(0, title.start - 13), title.start)
        if words is None or title.kind not in ("any", "party"):
            return None
        start, end = words.span("name")
        here = [m for label in BODIES if (m := self.ctx.mention_at(label, end - 1))]
        if any(m.label == "Organization" or m.start != start or "|-|" not in m.key for m in here if m.key):
            return None  # it has a place or a whole of its own
        whole, name = self._university_before(start, words["name"]), words["name"]
        if whole is None or any(m.key == whole.key for m in here):
            return None
        for mention in here:
            self.ctx.drop(mention)
        college = Mention("Organization", start, end, name, whole.name + name, section_key(whole.key, name))
        college.owner, college.region, college.standing, college.rule = whole.key, whole.region, False, "section"
        college.reason = f"{name} → {college.name}: of the college named before"
        return self.ctx.mention(college), start

    def _university_before(self, start: int, college: str) -> Mention | None:
        """The only university of the sentence, by its name or by a part of it; where there is none, that whose paper
        it is, for a college that is named by its subject alone."""
        near = [m for m in self._of_schools(sentence_start(self.ctx.text, start), start) if m.end < start]
        keys = {key for m in near if (key := _school_key(m)).endswith(UNIVERSITIES)}
        own = self.own.endswith(UNIVERSITIES) and is_generic(college.removesuffix("学院"), "subject")
        key = self.own if own and not near else keys.pop() if len(keys) == 1 else ""
        named = next((m for m in self.ctx.mentions_of("School") if key and m.key == key), None)
        part = next((m for m in near if m.owner and m.owner == key and m.owner_end > m.start), None)
        if named or part is None:
            return named
        return replace(part, key=key, name=part.name[: len(part.name) - (part.end - part.owner_end)])

    def _bare_part(self, title: Title) -> Mention | None:
        """德育处|主任甲, 语文教研组|组长甲: a section or a team named alone, of the school that the paper, the story or
        the paragraph is of; but in an agreement it is of whichever party."""
        start, end = self._words_of_part(title)
        words = self.ctx.text[start:end].removeprefix("学校").removeprefix("校")
        known = words and not words.endswith(NO_PART_OF_SCHOOL) and words[0] not in LEVELS
        school = self._school_at_hand(title) if known and "乙方" not in self.ctx.text else None
        if school is None:
            return None
        words = self._fullest_part(school, words)
        part = self.ctx.mention_at("Organization", start)
        mention = part if part and part.end == end else None
        mention = mention or self.ctx.mention(Mention("Organization", start, end, words, words, rule="section"))
        mention.key, mention.owner = section_key(school.key, words), school.key
        mention.name, mention.region, mention.standing = school.name + words, school.region, False
        mention.reason = f"{words} → {mention.name}: the body spoken of"
        return mention

    def _words_of_part(self, title: Title) -> tuple[int, int]:
        """Where the words for a section or a team before a title, or at its beginning, stand; an empty place where none
        do, or where they say which one they mean."""
        text, nowhere = self.ctx.text, (title.start, title.start)
        part = self.ctx.mention_at("Organization", title.start - 1) if title.start else None
        part = part if part and part.end == title.start else None
        if THAT_CENTRE.search(text, max(0, title.start - 4), title.start):
            return nowhere
        if part is not None:
            alone = not part.key and part.rule == "section" and text[part.start : part.end] not in ("中心", "办公室")
            return (part.start, part.end) if alone else nowhere
        team = TEAM_HEAD.fullmatch(text, title.start, title.end)
        if team:
            return team.span("team") if self._opens(title.start) else nowhere
        bare = SECTION_WORDS.search(text[max(0, title.start - 9) : title.start])
        own = title.kind in ("any", "section") and self.own.startswith("School|")
        return (title.start - len(bare["part"]), title.start) if bare and own else nowhere

    def _fullest_part(self, school: Mention, words: str) -> str:
        """家长委员会 for 家委会, where the text names that of the school."""
        full = {"家委会": "家长委员会"}.get(words)
        named = full and any(m.key == section_key(school.key, full) for m in self.ctx.mentions_of("Organization"))
        return full if full and named else words

    def _school_at_hand(self, title: Title) -> Mention | None:
        """The school whose paper it is, else the one that the paragraph or the whole report tells of."""
        of_school = replace(title, kind="school")
        post = self._of_paragraph(Post(of_school)) or self._of_story(Post(of_school))
        others = any(not m.key and m.rule != "own-school" for m in self.ctx.mentions_of("School"))  # nobody knows whose
        key = self.own if self.own.startswith("School|") else post.body if post and not others else ""
        return next((m for m in self.ctx.mentions_of("School") if key and m.key == key), None)

    def _that_one(self, title: Title) -> tuple[Mention, int] | None:
        """该中心|校长甲: the only centre that the text named shortly before, and where the words for it begin."""
        that = THAT_CENTRE.search(self.ctx.text, max(0, title.start - 4), title.start)
        if title.kind not in ("school", "any", "party") or that is None:
            return None
        before = that.start()
        near = self.ctx.named_in(BODIES, max(0, before - FARTHEST_UNIT), before)
        named = [m for m in near if m.surface.endswith("中心") and m.surface != "中心"]
        fit = named if title.kind != "school" else [m for m in named if m.label == "School"]
        return (max(fit, key=lambda m: m.start), before) if len({m.key for m in fit}) == 1 else None

    def _with_stage(self, title: Title) -> Title:
        """高中|数学教研员: the stage of schooling belongs to the title where a body ends before it; 七|年级主任."""
        graded = self.ctx.text.startswith("年级", title.start) and title.head in HEADS_OF_GRADES
        if graded or title.kind == "staff":
            grade = GRADE.search(self.ctx.text, max(0, title.start - 2), title.start)
            if grade and (graded or grade[0][0] in "高初" or self.ctx.text.startswith("年级", title.start)):
                return replace(title, start=grade.start())
        if graded:
            return title
        start = title.start - 2
        if title.kind != "staff" or self.ctx.text[start : title.start] not in STAGES:
            return title
        before = any(self._ending_at(label, start) for label in BODIES) or self._opens(start)
        inside = any(self._ending_at(label, title.start) for label in BODIES)
        return replace(title, start=start) if before and not inside else title

    def _inside(self, title: Title, mention: Mention) -> tuple[Post, int]:
        """The body's words run into the title's (教育局党委|书记): a committee of a unit's own leaves the post to
        the unit, any other is the body."""
        unit = self.ctx.text[mention.start : title.start]  # 校|党委书记, 第五小学|党委书记
        if mention.owner and (mention.owner_end == title.start or unit in UNIT_ENDS):
            return Post(title, mention.owner, (mention.start, title.start)), mention.start
        shorter = title_ending_at(self.ctx.text[mention.end : title.end], title.end - mention.end)
        if shorter is None:
            return Post(title), title.start
        title = Title(mention.end, title.end, shorter.head, shorter.kind, title.manner)
        return Post(title, mention.key, (mention.start, mention.end)), mention.start

    def _ending_at(self, label: str, end: int) -> Mention | None:
        mention = self.ctx.mention_at(label, end - 1) if end else None
        return mention if mention and mention.end == end and mention.key else None

    def _post(self, title: Title, mention: Mention) -> Post:
        if title.head.endswith("教授") and mention.surface.endswith(NO_PROFESSORS):
            return Post(title, "?")
        of_team = (
            title.kind == "staff" and mention.surface.endswith(tuple(TEAMS)) and mention.owner.startswith("School|")
        )
        return Post(title, mention.owner if of_team else mention.key, (mention.start, mention.end))

    def _inherit(self, posts: Sequence[Post]) -> list[Post]:
        """Give each post without a body that of its left neighbour, or of the words before, where it fits."""
        done: list[Post] = []
        unit = bool(posts) and self._unit_word(posts[0].title.start) == "局"  # 局党组成员、某校校长
        pair = len(posts) > 1 and (posts[0].title.kind, posts[1].title.kind) == ("party", "school")
        if pair and not posts[0].body and not unit and not self._short_name(posts[0].title.start):
            school = posts[1] if posts[1].body else self._said_before(posts[1])
            school = school or self._around(posts[1])  # 党支部书记、校长 are posts in one school
            if school and school.body not in ("", "?"):
                where = replace(posts[0], body=school.body, body_range=school.body_range, inherited=True)
                posts = [where, *posts[1:]]
        for post in posts:
            if post.body == "?":
                done.append(replace(post, body=""))
            elif not post.body and (word := self._unit_word(post.title.start)):
                done.append(self._of_unit(post, word))
            elif not post.body and (word := self._short_name(post.title.start)):
                done.append(self._named_short(post, word))
            elif not post.body and self.ctx.text.startswith(LED_GROUP, post.title.start):
                done.append(self._of_led_group(post))
            elif post.body or (post.title.kind == "people" and not post.title.head.endswith("领导")):
                done.append(post)
            else:
                founded = self._founded_before(post) if self.posts_are_given and not done else None
                if founded:
                    done.append(founded)
                    continue
                before = done[-1] if done else self._said_before(post)
                if post.title.head in OF_COMMITTEE and before is not None and not before.body:
                    done.append(post)  # 某镇党委委员、宣传委员: of the committee that nobody knows
                    continue
                of_division = post.title.kind == "people"  # 县领导, whatever body was named before
                given = (None if of_division else self._from(before, post)) or self._around(post) or post
                visits = title_has(self.ctx.text, post.title, *VISITORS) and given.body.endswith(("大学", "学院"))
                done.append(post if visits else given)
        return done

    def _founded_before(self, post: Post) -> Post | None:
        """县委教育工委成立,县委常委甲兼任书记: the only body that the sentence founds, in which the post is given."""
        text, title = self.ctx.text, post.title
        start = sentence_start(text, title.start)
        near = self.ctx.mentions_in("Organization", start, title.start)
        founded = [
            m for m in near if m.key and (IS_FOUNDED.match(text, m.end) or text.endswith(FOUNDS, start, m.start))
        ]
        one = founded[0] if len({m.key for m in founded}) == 1 else None
        if one is None or title.kind not in ("party", "any", "group") or not fits(title, one.key):
            return None
        return replace(post, body=one.key, body_range=(one.start, one.end), inherited=True)

    def _said_before(self, post: Post) -> Post | None:
        """The last post named before in the same sentence, by a body that suits this title."""
        start = sentence_start(self.ctx.text, post.title.start)
        for end in sorted((end for end in self.last if start <= end <= post.title.start), reverse=True):
            if self._in_closed_bracket(post.title, end):
                continue
            if self._from(self.last[end], post):
                return self.last[end] if not self._body_between(post, end) else None
        return None

    def _heads_league(self, title: Title, key: str) -> bool:
        """团委:书记 甲,副书记 乙: a bare secretary behind the league's committee is its own."""
        bare = self.ctx.text[title.start : title.end].replace(" ", "") in ("书记", "副书记")
        return bare and key.endswith("/团委")

    def _in_closed_bracket(self, title: Title, end: int) -> bool:
        """副组长:甲(纪检组组长);成员:乙: for a place in a group, what ended in the bracket behind another name."""
        closed = self.ctx.text.find(")", end, title.start) if title.kind == "group" else -1
        return closed >= 0 and "(" not in self.ctx.text[end:closed]

    def _body_between(self, post: Post, start: int) -> bool:
        """Whether a body that suits the title is named after the last post (…王强,某局由党委书记…)."""
        near = self.ctx.named_in(BODIES, start, post.title.start)
        return any(fits(post.title, m.key) or self._owner_that_fits(post.title, m) for m in near)

    def _owner_that_fits(self, title: Title, part: Mention | None) -> str:
        """The school of whose part the words speak, for the head of a school: 某学院党总支委员、副院长."""
        owner = part.owner if part and "/" in part.key else ""
        heads = title.kind == "school" or title.head == "院长"
        return owner if heads and owner.startswith("School|") and fits(title, owner) else ""

    def _from(self, other: Post | None, post: Post) -> Post | None:
        if other is None or not other.body:
            return None
        if post.title.head.endswith(RANKS) and ("/" in other.body or other.body.endswith(COMMITTEES_OF_REGIONS)):
            return self._of_whole(other, post)
        if post.title.head == "局长" and other.body.endswith(COMMITTEES_OF_EDUCATION):
            return self._bureau_beside(other, post)
        return self._from_fit(other, post)

    def _bureau_beside(self, other: Post, post: Post) -> Post | None:
        """市委教育工委书记、局长甲: of the one bureau for education of the same division that the text names."""
        code = _code(other.body)
        near = (m for m in self.ctx.mentions_of("Organization") if _code(m.key) == code)
        named = {m.key.partition("/")[0]: m for m in near}
        fit = [key for key in named if key.endswith("局") and EDUCATION.match(parts_of(key)[1])]
        if len(fit) != 1:
            return replace(post, body="")  # no other bureau that the text names is meant
        place = named[fit[0]]
        return replace(post, body=fit[0], body_range=(place.start, place.end), inherited=True)

    def _from_fit(self, other: Post, post: Post) -> Post | None:
        if post.title.kind == "region":
            code = _code(other.body)
            return replace(post, body=_government_of(code), inherited=True) if _heads(post.title, code) else None
        if self._passes_by(post.title, other.body):
            section = self.ctx.mention_at("Organization", other.body_range[0]) if other.body_range else None
            owner = section.owner if section and section.key == other.body else ""
            return replace(post, body=owner, body_range=other.body_range, inherited=True) if owner else None
        if self._of_branch(post.title) and other.body.endswith(AUTHORITIES):
            return None
        of_part = post.title.kind in ("party", "bureau") and "/" in other.body.rpartition("|")[2]
        of_part = of_part and not self._heads_league(post.title, other.body)
        if self._fits(post.title, other.body) and not of_part:
            return replace(post, body=other.body, body_range=other.body_range, inherited=True)
        part = self.ctx.mention_at("Organization", other.body_range[0]) if other.body_range else None
        owner = self._owner_that_fits(post.title, part) if part and part.key == other.body else ""
        return replace(post, body=owner, body_range=other.body_range, inherited=True) if owner else None

    def _of_whole(self, other: Post, post: Post) -> Post | None:
        """机关党委副书记、四级调研员: a rank is one of the bureau, not of its part; but 督导室主任甲;四级调研员乙 may
        be of another one."""
        section = self.ctx.mention_at("Organization", other.body_range[0]) if other.body_range else None
        owner = section.owner if section and section.key == other.body else ""
        beside = "/" in other.body and 0 <= post.title.start - other.title.end <= 1
        return replace(post, body=owner, body_range=other.body_range, inherited=True) if owner and beside else None

    def _around(self, post: Post) -> Post | None:
        """The body by the mentions before in the sentence, else by whose document this is."""
        title = post.title
        if title.kind == "region" or title.head in ("区领导", "市领导", "县领导", "省领导"):
            return self._of_division(post)
        if title.kind in ("people", "staff"):
            return self._of_staff(post) if title.kind == "staff" else None
        if title_has(self.ctx.text, title, *WHOLE_HEADS):
            return self._of_schools_together(post)
        start = sentence_start(self.ctx.text, title.start)
        around = self.ctx.named_in(BODIES, start, title.start)
        around = [
            m for m in around if not _in_list_before(self.ctx.text, m, title) and not _is_scholars(self.ctx.text, m)
        ]
        covered = self._first_covered(title, start) if around else 0
        if covered:
            around = [m for m in around if m.end <= covered]
        for mention in sorted(around, key=lambda m: -m.end):
            if self._of_branch(title) and mention.key.endswith(AUTHORITIES):
                continue
            if "/" in mention.key and title.kind in ("party", "bureau") and not self._heads_league(title, mention.key):
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
        of_school = head in TEACHING and head != "班主任"  # that one may be of a course, in what house ever
        near = self._of_paragraph(post) if of_school else None
        if near and head != "教师" and near.body.endswith(UNIVERSITIES):
            near = None
        near = self._of_sentence(post) if head in OF_SCHOOL_AT_HAND else near
        near = self._of_researchers(post) if head in RESEARCHERS else near
        near = near or (self._of_document(post) if head in TEACHING else None)
        return near or (self._of_story(post) if of_school else None)

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
        of_school = post.title.kind == "school" or self._of_branch(post.title)
        of_school = of_school or title_has(self.ctx.text, post.title, *INSIDE_SCHOOL)
        return (self._of_paragraph(post) if of_school else None) or self._of_document(post) or self._of_story(post)

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
        return replace(post, body=_government_of(code), inherited=True) if code else None

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
        schools = self.ctx.mentions_in("School", max(start, post.title.start - PARAGRAPH), post.title.start)
        keys = {mention.key for mention in schools}
        if len(keys) != 1 or not schools[-1].key or self.own.startswith("School|"):
            return None
        if self._says_own_school(start, post.title.start):
            return None  # 甲中学的乙老师来我校讲座。校长丙主持: whose head 丙 is the text leaves open
        place = (schools[-1].start, schools[-1].end)
        return replace(post, body=schools[-1].key, body_range=place, inherited=True)

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
        keys = {_school_key(m) for m in self._of_schools(first.start, end) if m.key}
        return next(iter(keys)) if len(keys) == 1 else ""

    def _of_schools(self, start: int, end: int) -> list[Mention]:
        """The schools of a stretch, and the parts of schools, by place."""
        near = self.ctx.named_in(BODIES, start, end)
        return sorted((m for m in near if _school_key(m)), key=lambda m: m.start)

    def _of_document(self, post: Post) -> Post | None:
        own = self.own
        if OF_TOWN.search(own) and title_has(self.ctx.text, post.title, "党委"):
            return self._of_own_committee(post)
        kinds = ("party", "school", "bureau", "region", *(("any", "staff") if own.startswith("School|") else ()))
        inspects = set(body_endings(post.title.head)) <= UNIT_OF_OFFICE and body_endings(post.title.head)
        kinds = (*kinds, post.title.kind) if inspects else kinds
        if self._of_branch(post.title) and not own.startswith("School|"):
            return None
        heads = post.title.head == "主任" and own.endswith("委") and not self._is_given(post.title)
        kinds = (*kinds, "any") if heads and post.title.end - post.title.start <= LONGEST_PLAIN else kinds
        unread = post.title.head == "院长" and UNREAD.match(
            self.ctx.text, max(0, post.title.start - 1)
        )  # 甲大学(乙学院)院长
        if own and self.inherits_document and post.title.kind in kinds and self._fits(post.title, own) and not unread:
            return replace(post, body=own, inherited=True)
        return None

    def _of_own_committee(self, post: Post) -> Post:
        """党委书记 in a town government's own paper: of the committee beside it."""
        code = _code(self.own)
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
            if _heads(title, region):
                return region
        return ""


def _school_key(body: Mention) -> str:
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


def title_has(text: str, title: Title, *words: str) -> bool:
    """Whether a title as written has one of the words before its head."""
    return any(text.find(word, title.start, title.end) >= 0 for word in words)


def fits(title: Title, key: str) -> bool:
    """Whether a post of this title can stand in the body of this key, when no word says so."""
    label, name = key.split("|", 1)[0], key.rsplit("|", 1)[-1]
    bare = title.end - title.start <= len(title.head) + 1  # nothing before the head, or only 副
    if title.kind == "school":
        return label == "School" or (title.head == "校长" and name.endswith("集团"))
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


UNREAD = re.compile("[\u4e00-\u9fff)]")
LABEL_LINE = re.compile('[“"]?[\u4e00-\u9fff、]{2,24}[:;]')  # 副园长兼副书记:
UNREAD_HEAD = re.compile("\n[^\n:,。;]{5,24}(?:幼儿园|小学|中学|学校) *(?=\n)")
LABELS_LONGEST = 60  # 园长:甲;工会主席:乙;保教主任:丙


def _heads(title: Title, code: str) -> bool:
    """Whether the title (区长) is that of this division's head; an unresolved division ends in its level (?…/县)."""
    region = regions().get(code)
    return (region.name if region else code).endswith(title.head[:1])


def _government_of(code: str) -> str:
    return organization_key(code, "政府") if code else ""


def _code(key: str) -> str:
    parts = key.split("|")
    return parts[1] if len(parts) > 1 and (parts[1][:1].isdigit() or parts[1][:1] == "?") else ""


def sentence_start(text: str, position: int) -> int:
    """Where the sentence around a place begins."""
    return clause_start(text, position, "。!?")
