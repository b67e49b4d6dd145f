"""Places that name a person by a post, and which body each post stands in."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from graph.identity.keys import EDUCATION, organization_key, parts_of, section_key
from ingest.extract.beginnings_words import is_generic
from ingest.extract.context import BODIES, Mention, only_one
from ingest.extract.mentions.meant_posts import (
    AUTHORITIES,
    COMMITTEES_OF_REGIONS,
    FARTHEST_UNIT,
    GIVEN,
    PARAGRAPH,
    RANKS,
    UNIVERSITIES,
    MeantBodies,
    Post,
    code_of,
    fits,
    government_of,
    heads_division,
    key_of_school,
    sentence_start,
    title_has,
)
from ingest.extract.mentions.names import Name
from ingest.extract.mentions.titles import Title, label_heads, title_ending_at
from ingest.structure.numbering import MARK

COMMITTEES_OF_EDUCATION = ("教育工委", "教体工委")
JOINT = re.compile(r"(?: ?[、,] ?|(?:并)?兼任?|暨|和|及|以及| )\Z")
GOVERNMENT = re.compile(r"(?:人民)?政府\Z")
LOOSE = re.compile(  # between a body and the title: 某局挂职副局长, 某局分管基础教育的副局长, 某大学(社区学院)院长
    r"(?:(?:分管|主管|负责)[^,。;、\n]{2,14}的|主持[^,。;、的\n]{0,6}工作的?|(?:分管|主管)[^,。;、的\n]{2,8}|的(?:一名|一位)?|挂职|现任|原"
    r"|\([\u4e00-\u9fff]{2,10}(?:[局委院校部会]|学院|大学|中心)\))\Z"
)
OF_CHARGE = re.compile(r"(?:分管|主管|协管)[\u4e00-\u9fff]{1,6}?(?P<of>的?)\Z")  # 分管教学|副校长
UNKNOWN = re.compile(  # 、省|特级教师; 、“晨读”行动总|召集人; 、《某读本》|主编
    r"、(?:“[^“”\n]{1,16}”|《[^《》\n]{1,20}》)?[\u4e00-\u9fff]{0,14}(?<!、)\Z"
)
OF_OTHERS = re.compile(
    "家长|学生|同学|家委|少年|儿童|村民|居民|群众|志愿者|讲解员|队员|获得者|毕业|(?<!人大)(?<!党)代表|[一二三四五六七八九十几两]名"
)
OPENING = re.compile(
    r"(?:[\s、,。;:!?()“”《》【】〔〕|—]|新任|时任|现任|原|由|以|是|为|任|兼|和|与|及|以及|请|经|报|报请|呈|交|送|给|陪|找|会同|在|本报讯|接着|随后|听完|听|跟|同|对|向|据|被|看望|慰问|采访|分管|主管|相关|有关|主要|援疆|援藏|援青|我|(?<=\d)日|(?<=日)[上下]午|日(?:前|晚)|近日|昨日|当[天日晚]|任命|聘任|聘请|当选|同志|其)\Z"
)
NAME_LENGTHS = (3, 2, 4)  # characters, the most frequent first
THAT_CENTRE = re.compile(r"(?:该|(?<=[。;,\n ]))中心\Z")  # 中心主任甲, in a clause of its own
VISITORS = ("科学", "法治", "法制", "健康")  # 法治副校长: of a school that has one from outside
OWN_UNIT = re.compile(
    r"(?:^|[\s、,。;:!?()“”|—由和与该我本原为任是系兼])([校园局])\Z"
)  # 校党委书记: of the school that is spoken of
NO_PROFESSORS = ("小学", "中学", "学校", "幼儿园", "高中")
STAGES = frozenset({"高中", "初中", "小学"})
GRADE = re.compile(r"(?:[高初][一二三]|[一二三四五六七八九])\Z")
HEADS_OF_GRADES = frozenset({"主任", "组长", "年级组长", "年级主任"})
TEAMS = frozenset("组级班科")  # 数学组|教师, 五年级|教师: of the school all the same
NAMED_SHORT = re.compile(
    r"(?:^|[\s、,。;:!?()“”由和与该任为是兼选给]|给了)"
    r"(公司|关工委|书店|活动中心|青少年宫|少年宫|督导室|联校|基金会|联盟|协会|学会|联合体|共同体|集团|研究院|学院|领导小组|专班|理事会|联席会议|指挥部|指导组|督导组|考察组|调研组|工作组|检查组|巡察组|专家组|评估组|督查组|组委会|编委会|工作室|工作坊|学区)\Z"
)
PART_SHORT = re.compile(r"(?:^|[\s、,。;:!?(由])([室处])\Z")
LED_GROUP = "领导小组"
CALLED_LATER = "called below its list"  # the rule of a group whose list comes before its name
NEXT_HEADING = re.compile(rf"\n *{MARK}[^\n]{{2,30}}\n")
LIST_REACH = 400  # characters of such a list
SET_UP = "set up with heads"  # the rule of a group that its sentence sets up, by a word that any body may have
OF_EITHER_LABEL = ("活动中心", "青少年宫", "少年宫", "联校", "学院")  # schools or bodies
UNIT_ENDS = {"局": ("局", "委"), "校": (), "园": ()}
BARE_TOWN = re.compile(r"(?:\A|[^\u4e00-\u9fff]|[和与及由])[镇乡]\Z")
UNNAMED_HEADS = frozenset({"负责人", "主要负责人", "负责同志"})
OF_COMMITTEE = frozenset({"纪检委员", "组织委员", "宣传委员", "统战委员", "政法委员"})
TEAM_HEAD = re.compile(r"(?P<team>[\u4e00-\u9fff]{1,6}(?:教研组|备课组))副?组长")  # 语文教研组|组长
COLLEGE = re.compile(r"(?:\A|(?<=[,、。;:和与 ]))(?P<name>(?![该本各两])[\u4e00-\u9fff]{2,8}学院)\Z")
SECTION_WORDS = re.compile(  # 任|机电部主任, of a school's own
    r"(?:\A|(?<=[任由兼为是届、,。;:(\n \u201c和与]))(?P<part>(?![县区市省州旗镇乡局厅该本各原某两])"
    r"(?!(?:宣传|组织|统战|政治|人武|武装)部)(?:(?![任由兼为是和与及的到有请经])[\u4e00-\u9fff]){1,7}(?:处|科|室|部|中心)|家委会|家长委员会"
    r"|膳食?委(?:员)?会|伙委会|校务(?:委员)?会|校友会|(?:退休)?(?:教师|教职工)协会|校史馆|图书馆|广播站|心理(?:咨询|辅导|健康)站|(?:就业|招就|招生|安|宿管)办)\Z"
)
PARTS_WITH_HEADS = (
    "生活部",
    "宿管部",
    "学生部",
    "学生发展部",
    "培训部",
    "教学部",
    "教务部",
    "德育部",
    "后勤部",
    "安保部",
)
OF_SCHOOLS_LIFE = ("校史", "校务", "校友")
PARTY_DEPARTMENTS = ("宣传部", "组织部", "统战部")
NO_PART_OF_SCHOOL = ("股", "局", "委", "政府", "中心校")
LEVELS = frozenset("县区旗市州省镇乡")
BRANCH_NAMED = re.compile(
    r"(?:机关)?第[一二三四五六七八九十]{1,2}(?:联合)?(?:党支部|支部|党总支|党小组)"
    r"|(?:[文理]科|行政|后勤|教工|教职工|教师|学生|(?:离退休|退休)(?:干部|教师|教职工|党员)?)(?:第?[一二三四五六七八九十]{1,2})?(?:党支部|支部)"
    r"(?=副?书记|[组宣纪][织传检]委员|副?组长)"
)
TOWN_ORGAN = re.compile(
    r"(?P<town>[\u4e00-\u9fff]+(?:[镇乡]|街道|苏木))(?:党委|委|党工委|人民政府|政府|办事处|人大|人大工委|纪委|纪工委|妇联|团委"
    r"|派出所|司法所|财政所|(?:中心)?卫生院|关工委|文化站|教育办|教管办|教办)"
)
TOWN_PART = re.compile(
    r"(?:\A|(?<=[、,;。和与及兼\n(]))(?P<level>[镇乡])?"
    r"(?P<part>(?:街道)?办事处|人大工委|人大|政协联络处|妇联|派出所|司法所|财政所|(?:中心)?卫生院|关工委|文化站|教育办|教管办|教办|敬老院)\Z"
)
IS_FOUNDED = re.compile(r"(?:正式|挂牌|揭牌|宣布|宣告)*(?:成立|组建|设立)(?:[,。;]|大会|会议|\Z)")
FOUNDS = ("成立", "组建", "设立", "成立了", "组建了", "设立了")


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
class Bodies(MeantBodies):
    """Finds the body of a title by the mentions around it, else by what the text speaks of."""

    last: dict[int, Post] = field(default_factory=dict)  # end of a naming → its last post with a body

    def chain(self, end: int, *, open_ended: bool = False) -> list[Post]:
        """The chain of posts whose last title ends at `end`, in the order written."""
        posts: list[Post] = []
        position, over_comma, over_and = end, False, False
        while True:
            title = self._leads_team(title_ending_at(self.ctx.text, position))
            if title is None or (posts and title.kind == "people" and title.head in label_heads()):
                break
            if posts and over_and and title.head in UNNAMED_HEADS:
                break  # 某股负责人及某校校长甲
            post, start = self._with_body(title)
            if over_comma and (GIVEN.search(self.ctx.text, max(0, start - 6), start) or self._is_of_name(start)):
                break  # 由甲兼任办公室主任,某科科长乙; 副局长甲总负责,第一组组长…: of another
            of_subject = title.kind == "staff" and self.ctx.text[title.start - 1 : title.start] in TEAMS
            of_grade = title.head == "年级长" and GRADE.search(self.ctx.text, max(0, title.start - 2), title.start)
            of_subject = of_subject or bool(of_grade)  # 高二|年级长
            first = start if post.title.kind == "region" else post.title.start  # 县委常委、|政府副县长
            if not post.body and not open_ended and not (of_subject or self._opens(first) or self._of_charge(title)):
                post = replace(post, body="?")
            posts.append(post)
            if start == title.start and (word := self.short_name(start)):
                start -= len(word)  # 某处副处长、协会|副秘书长
            joint = JOINT.search(self.ctx.text, max(0, start - 3), start)
            if posts[-1].body == "?" or self.ctx.text[start - 1 : start] == "”":  # 某室主任、“晨读联盟”秘书长
                joint = self._over_unknown(start, end)
            if not joint:
                break
            position = joint.start()
            over_comma, over_and = "," in joint.group(), joint.group() in ("及", "和", "与", "以及")
            if self.ctx.text[start - 1] in ", " and not title_ending_at(self.ctx.text, position):
                break
        return self._inherit(posts[::-1])

    def _leads_team(self, title: Title | None) -> Title | None:
        """某市援疆教师工作队|领队: a place in the team beside it; elsewhere a word for whoever comes with others."""
        leads = title is not None and title.head == "领队" and self._ending_at("Organization", title.start)
        return replace(title, kind="group") if title is not None and leads else title

    def _is_of_name(self, start: int) -> bool:
        """Whether a name behind a title ends at a place: 副局长甲|总负责."""
        spotted = self.ctx.scan.spotted
        first = bisect_left(spotted, start - PARAGRAPH, key=lambda one: one.start)
        last = bisect_left(spotted, start, first, key=lambda one: one.start)
        return any(name.end == start for one in spotted[first:last] for name in one.names)

    def _over_unknown(self, start: int, end: int) -> re.Match[str] | None:
        """某局副局长、某某办|主任甲: what joins the post of a body that nobody knows to a post before it."""
        unknown = UNKNOWN.search(self.ctx.text, max(0, start - 16), start)
        if unknown and OF_OTHERS.search(self.ctx.text, unknown.start(), end):
            return None  # 局长、“好少年”家长|甲: two people
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

    @staticmethod
    def with_manner(post: Post, manner: str) -> Post:
        """The post held in a manner: 兼, 挂职, 代."""
        return replace(post, title=replace(post.title, manner=post.title.manner or manner))

    def _of_charge(self, title: Title) -> bool:
        """分管安全|副校长甲: whether words for what the bearer of a title looks after stand before it."""
        charge = OF_CHARGE.search(self.ctx.text, max(0, title.start - 9), title.start)
        return charge is not None and (title.kind == "school" or not charge["of"])

    def _opens(self, start: int) -> bool:
        text = self.ctx.text
        opening = OPENING.search(text, max(0, start - 3), start)
        return start == 0 or bool(opening or self._unit_word(start) or self.short_name(start))

    def short_name(self, start: int) -> str:
        """公司|总经理, 室|主任: the word by which a sentence means the body of that kind named before."""
        before = self.ctx.text[max(0, start - 6) : start]
        word = NAMED_SHORT.search(before)
        sign = PART_SHORT.search(before) if not word and self.ctx.text.startswith(("主任", "副主任"), start) else None
        return word.group(1) if word else sign.group(1) if sign else ""

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
        reach = FARTHEST_UNIT if len(word) > 1 else PARAGRAPH
        near = sorted(self.ctx.named_in(labels, max(0, end - reach), end), key=lambda m: -m.start)
        named = [m for m in near if m.key and m.surface.endswith(word) and (m.surface != word or m.rule == SET_UP)]
        if word == LED_GROUP:  # 省委领导小组 beside 县委领导小组: whose document it is tells which one is meant
            code = code_of(self.own) or self.ctx.document.region or ""
            named.sort(key=lambda m: code_of(m.key) != code)
        if named:
            place = (named[0].start, named[0].end)
            return replace(post, body=named[0].key, body_range=place, inherited=True)
        wholes = BODIES if word == "集团" else ("School",)
        parts = self.ctx.named_in(wholes, max(0, end - FARTHEST_UNIT), end)
        for part in sorted(parts, key=lambda m: -m.start):
            if part.owner.endswith(word):  # 某教育集团某校区…,集团|书记
                return replace(post, body=part.owner, body_range=(part.start, part.end), inherited=True)
        return post

    def _unit_word(self, start: int) -> str:
        """The one character (校, 局) that says before a title whose post it is."""
        if self.ctx.text.startswith("学校", start):
            return "校"  # 学校书记: the title begins with its unit
        if self.ctx.text.endswith(("我们学校的", "我校的", "本校的"), 0, start):
            return "校"
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
            return government_of(region.region or code_of(region.key))
        town = title.head == "党委委员" and region.key and region.surface[-1] in "镇乡"
        if not town:
            return None
        key = organization_key(code_of(region.key), "委")
        named = any(m.key == key for m in self.ctx.mentions_of("Organization"))
        return key if named else self._committee_of(region, (region.start, title.start + len("党委"))).key

    def _of_own_town(self, title: Title) -> tuple[Mention, int] | None:
        """镇|党委委员, in a text that names but one town: the committee of that one."""
        bare = self.ctx.text[max(0, title.start - 1) : title.start]
        of_committee = title.head == "党委委员" or self.ctx.text.startswith("党委", title.start)
        if not of_committee or bare not in ("镇", "乡") or self.ctx.mention_at("Region", title.start - 1):
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
        start, end = words.start("level") if words["level"] else words.start("part"), words.end()
        here = self.ctx.mention_at("Organization", start)
        near = self.ctx.named_in(BODIES, sentence_start(self.ctx.text, start), start)
        last = max((m for m in near if m.end <= start), key=lambda m: m.end, default=None)
        town = TOWN_ORGAN.fullmatch(last.name) if last and "/" in code_of(last.key) and last.label != "School" else None
        if last is None or town is None or (here and here.key) or not town["town"].endswith(words["level"] or ""):
            return None
        part, code = words["part"].removeprefix("街道"), code_of(last.key)
        mention = here or self.ctx.mention(Mention("Organization", start, end, words.group(), "", rule="organ"))
        mention.key, mention.name, mention.region = organization_key(code, part), town["town"] + part, code
        mention.standing, mention.reason = False, f"{words['part']} → {mention.name}: of the town named before it"
        return mention, start

    def _committee_of(self, town: Mention, place: tuple[int, int], reason: str = "") -> Mention:
        """某镇党委, whose member 某镇|党委委员 is; `reason` tells why it is this town's where the words do not."""
        surface, name = self.ctx.text[slice(*place)], town.name.rpartition("/")[2] + "党委"
        key = organization_key(code_of(town.key), "委")
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
        keys = {key for m in near if (key := key_of_school(m)).endswith(UNIVERSITIES)}
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
        if own := self._own_section(title):
            return own
        start, end = self._words_of_part(title)
        words = self.ctx.text[start:end].removeprefix("学校")
        words = words if words.startswith(OF_SCHOOLS_LIFE) else words.removeprefix("校")
        known = words and not words.endswith(NO_PART_OF_SCHOOL) and words[0] not in LEVELS
        school = self._school_at_hand(title) if known and "乙方" not in self.ctx.text else None
        organ = words.endswith(PARTY_DEPARTMENTS)  # of the county's committee, but universities have them too
        if school is None or (organ and not school.key.endswith(UNIVERSITIES)):
            return None
        words = self._fullest_part(school, words)
        part = self.ctx.mention_at("Organization", start)
        mention = part if part and part.end == end else None
        mention = mention or self.ctx.mention(Mention("Organization", start, end, words, words, rule="section"))
        mention.key, mention.owner = section_key(school.key, words), school.key
        mention.name, mention.region, mention.standing = school.name + words, school.region, False
        mention.reason = f"{words} → {mention.name}: the body spoken of"
        return mention

    def _own_section(self, title: Title) -> Mention | None:
        """教研室|主任甲 in a paper whose title names the 教研室 of a bureau: that one."""
        place = self.ctx.outline.title
        named = only_one(m for m in self.ctx.mentions_in("Organization", *place) if m.owner) if place else None
        section = named.key.rpartition("/")[2] if named else ""
        start = title.start - len(section)
        if named is None or start < named.end or not section or not self.ctx.text.startswith(section, start):
            return None
        here = self.ctx.mention_at("Organization", start)
        if (
            not self._opens(start)
            or self.ctx.mention_at("School", start)
            or (here and (here.key or (here.start, here.end) != (start, title.start)))
        ):
            return None
        mention = here or self.ctx.mention(Mention("Organization", start, title.start, section, "", rule="section"))
        mention.key, mention.name, mention.owner, mention.region = named.key, named.name, named.owner, named.region
        mention.standing, mention.reason = False, f"{section} → {named.name}: the section whose paper it is"
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
        heads = title.kind in ("any", "section") or (
            title.head == "部长" and text.endswith(PARTS_WITH_HEADS, 0, title.start)
        )
        own = heads and self.own.startswith("School|")
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
        line = self.ctx.text.rfind("\n", 0, before) + 1
        near = self.ctx.named_in(BODIES, max(line, before - FARTHEST_UNIT), before)
        if not any(m.surface.endswith("中心") and m.surface != "中心" for m in near):
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
        if pair and not posts[0].body and not unit and not self.short_name(posts[0].title.start):
            school = posts[1] if posts[1].body else self._said_before(posts[1])
            school = school or self._around(posts[1])  # 党支部书记、校长 are posts in one school
            if school and school.body not in ("", "?"):
                where = replace(posts[0], body=school.body, body_range=school.body_range, inherited=True)
                posts = [where, *posts[1:]]
        for post in posts:
            if post.body == "?":
                done.append(replace(post, body=""))
            elif not post.body and (signer := self.of_signature(post)):
                done.append(signer)
            elif not post.body and (word := self._unit_word(post.title.start)):
                done.append(self._of_unit(post, word))
            elif not post.body and (word := self.short_name(post.title.start)):
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

    def _body_between(self, post: Post, start: int) -> bool:
        """Whether a body that suits the title is named after the last post (…王强,某局由党委书记…)."""
        near = self.ctx.named_in(BODIES, start, post.title.start)
        return any(fits(post.title, m.key) or self._owner_that_fits(post.title, m) for m in near)

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
        code = code_of(other.body)
        near = (m for m in self.ctx.mentions_of("Organization") if code_of(m.key) == code)
        named = {m.key.partition("/")[0]: m for m in near}
        fit = [key for key in named if key.endswith("局") and EDUCATION.match(parts_of(key)[1])]
        if len(fit) != 1:
            return replace(post, body="")  # no other bureau that the text names is meant
        place = named[fit[0]]
        return replace(post, body=fit[0], body_range=(place.start, place.end), inherited=True)

    def _from_fit(self, other: Post, post: Post) -> Post | None:
        if post.title.kind == "region":
            code = code_of(other.body)
            return replace(post, body=government_of(code), inherited=True) if heads_division(post.title, code) else None
        if self._passes_by(post.title, other.body):
            section = self.ctx.mention_at("Organization", other.body_range[0]) if other.body_range else None
            owner = section.owner if section and section.key == other.body else ""
            return replace(post, body=owner, body_range=other.body_range, inherited=True) if owner else None
        if self._of_branch(post.title) and other.body.endswith(AUTHORITIES):
            return None
        of_part = post.title.kind in ("party", "bureau") and "/" in other.body.rpartition("|")[2]
        of_part = of_part and not self._heads_part(post.title, other.body)
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
