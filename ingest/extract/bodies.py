"""Names of organizations and schools: where each begins and ends, and what it is made of.

A name ends in a head (教育局, 小学, 领导小组). A head that follows a name at once makes the name of a part of it
(教育局 + 办公室); else a new name begins, by the rules of `beginnings`.
"""

import re
from collections.abc import Iterator

from graph.regions.table import regions
from ingest.extract.beginnings import DISTRICT_ACTS, Beginnings
from ingest.extract.beginnings_parts import HONOURED, STUDIOS, TEACHERS
from ingest.extract.beginnings_schools import CAMPUS, HIGHER
from ingest.extract.beginnings_shared import (
    COUNTED_AFTER,
    COUNTED_GAP,
    EDUCATION,
    GROUP,
    SCHOOL_GROUPS,
    VISITING,
    Body,
    is_within,
)
from ingest.extract.beginnings_words import is_function, is_generic
from ingest.extract.context import Context
from ingest.extract.lexicon import last_verb, read_words
from ingest.extract.mentions.names import is_frequent_name
from ingest.extract.scan import Head

STAGES_OF_SCHOOLS = frozenset({"公办部", "民办部", "小学部", "初中部", "高中部", "中学部", "幼儿部"})
PLACES_KEPT = frozenset({"图书馆", "图书室", "阅览室", "实验室", "档案室", "食堂", "宿舍", "仓库", "机房"})
KEPT_HOW = re.compile(
    "管理员|管理(?:不|薄弱|混乱|缺)|(?:使用|利用|配备|器材|设备|药品|仪器|图书|卫生|环境|条件|面积|设施)(?!工作|中心|由)|[未不无缺]|没有|存在|长期|尚|正常|闲置|陈旧|简陋|积灰|藏书"
)
STREETS = frozenset({"办事处", "办"})
BOARDS = frozenset({"理事会", "常务理事会", "监事会", "董事会", "联合体"})  # of a group, alliance or foundation
COUNT_OF_PARTS = re.compile("[个两几]|[现设]有|拥有")  # 某小学现有两个校区
BRANCHES = frozenset({"分公司", "支公司", "支行", "分行"})  # …有限公司某省某县分公司
OF_NO_ONE = frozenset({"组内", "校内", "校级", "区级", "市级", "省级"})
LENDING = frozenset({"大学", "师范大学", "附属中学", "附属小学", "附属学校", "附属实验学校", "附中", "附小"})
LENT = frozenset({"学校", "中学", "小学", "实验学校", "实验中学", "实验小学", "初级中学", "高级中学"})
IN_FULL = re.compile(r"第[一二三四五六七八九十百]{1,4}[中小]学\Z")
SIDES, ANY_CAMPUS = frozenset("东西南北新老"), frozenset({"各个", "所有", "其他", "多个", "主", "不同", "全部", "分"})
GOVERNMENT = re.compile("、?(?P<level>[省市县区州旗])府(?![办前后街路大门楼衙院])")
LED_BY_SCHOOLS = frozenset(
    {"教联体", "教共体", "教育共同体", "教育联合体", "城乡教育共同体", "城乡教育联合体"}
)  # named for the school that leads them
CAMPUSES = frozenset({"校区", "分校", "校园"})
CALLS_IN = re.compile("会同|联合|携手|协同|配合")  # 基础教育科要会同|县教师发展中心
SIDE = re.compile(r"[东西南北](?:校|区)(?=[、,。;)\n\t ]|\Z)")
MADE_UP = re.compile(
    "(?:组成|分成|派出|抽调|组建|成立|组织|安排)了?[^由]{0,6}?(?:[0-9]+|[一二两三四五六七八九十]+|若干|多)个"
)
CALLED = re.compile("组织(?!工作|人事|建设|部|委员)|邀请|抽调|聘请|召集|派出|选派|组成(?!人员)")
HONOUR_BASE = re.compile(
    "(?:优质|生源|教育|教学|教师|人才|培养|实践|实习|实训|见习|就业|创业|创新|合作|科研|研究|校外|综合|示范)*基地"
)
NO_SECTION = re.compile(
    r"[各每]|有关|相关|对应|相应|所有|全体|中国|国家|全国|\d{4}(?:[-—]\d{2,4})?学?年|第[一二]学期|新?[上本这新]一?[届任学]"
    r"|[喜又再连]?[获夺摘]|勇夺|斩获|荣膺|入围|入选|跻身"
    r"|.{0,6}(?:已经|正在|曾经)|下辖|下设|内设|共建|管\Z|.{2,6}[找归]|[还又也]与"
)  # 某校2009学年安全处, 某校获小学组第一名, 某校门口已经站了一排人, 某局下辖教研室, 某局报名找|财务股
HOW = frozenset(
    {"接着", "继续", "联合", "共同", "合作", "轮流", "自主", "独立", "分头", "照常"}
    | set("照承协代督交经包筹创合联举领批")
)  # 甲学院接着办
WITH_OTHERS = ("合作", "共建", "联合", "共同", "联办", "组成", "组建", "成立", "加入", "牵头", "携手", "领衔", "续签")
ROOMS = frozenset({"保密", "广播", "播音", "监控", "值班", "会议", "候考", "门卫", "接待", "休息", "更衣"})
BUILT = re.compile("(?:迁建|新建|扩建|改建|重建|建设)(?:工程|项目)?$")
BRANCHES_OF_PARTY = frozenset({"支部", "党支部", "党总支", "党小组", "团支部"})
BRANCH = re.compile(  # 某局机关党委|第二支部, 某中学|退休教师党支部
    "(?:机关|直属|在职|(?:离退休|退休|离休)(?:干部|教师|教职工|党员)?|教师|教工|教职工|学生|行政|后勤|教学|[文理]科"
    "|[小初高]学?中?部|[高初][一二三]年?级?|[一二三四五六七八九]年级)?(?:第?[一二三四五六七八九十]{1,2}|联合)?"
)
SOCIETIES = frozenset({"协会", "学会", "研究会", "教育学会", "教育研究会", "商会", "联合会"})
COMMITTEES = frozenset({"党工委", "纪工委"})
ASSEMBLIES = frozenset({"人大", "人大常委会", "政协"})
RESIDENT = frozenset({"纪检监察组", "纪检组"})
SENT = re.compile("(?:派驻|驻)[^,。;、\n]{1,20}$")
SITS_HERE = re.compile(r"(?:派驻|(?<![派入常留进])驻(?:[我本]?[局厅]|委(?=纪)))$")
POST_OF_OWNER, OFFICES = read_words("head_traits", "post_of_owner"), read_words("head_traits", "office")
OFFICE_IN_SHORT = {"办": "办公室"}  # 市委办
WHOLE_SECTION = 2  # 外办, 教研室: a section by itself; 科 and 处 need words before them

OF_BUREAU = re.compile(
    "(?:(?:艺术|美术|音乐|书法|科技|体育|劳动|国防|法治|安全|心理健康|家庭|学前|特殊|职业|成人|双语|民族)教育|美育"
    "|[\u4e00-\u9fff]{2,8}(?:文字|资助|教育|教学|考试|艺术)(?:工作|专业|学术|咨询))委员会"
)
SUMS_UP = re.compile(r"\d+(?:所|家|个)")


class BodyFinder(Beginnings):
    """Goes over the heads of a text from left to right; `bodies` are the names found so far."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.bodies: list[Body] = []

    def find(self) -> list[Body]:
        """All names, by start."""
        for head in self.context.scan.heads:
            if head.word == "大队" and self.text.startswith("辅导", head.end):
                continue  # 大队辅导员
            if head.word in TEACHERS and self.text.startswith("长", head.end):
                continue  # 教研组长 is a post in the school
            if head.word in RESIDENT and (resident := self._resident(head)):
                self.bodies.append(resident)
                continue
            last = self.bodies[-1] if self.bodies else None
            if last is not None and (self._is_kept_place(last, head) or self._is_stage_in_list(last, head)):
                continue
            if last is not None and (part := self._extend(last, head)):
                self.bodies[-1] = part
            elif last is not None and (campus := self._bracketed_campus(last, head)):
                self.bodies[-1] = campus
            elif last is not None and (school := self._in_street(last, head)):
                self.bodies[-1] = school
            elif body := self.begin(head, last.end if last else 0):
                body = self._faculty_of_named(body) or body
                if last is not None and last.end == body.start and self._is_of_nation(last, body):
                    self.bodies.pop()  # 国家税务总局甲市税务局
                    body.start = last.start
                self.bodies.append(body)
        return sorted((*map(self._with_side, self.bodies), *self._governments()), key=lambda body: body.start)

    def _governments(self) -> Iterator[Body]:
        """市委市府, 市委、市府: the government beside the Party's committee, in short."""
        for body in self.bodies:
            found = GOVERNMENT.match(self.text, body.end) if body.word == "委" and body.core == body.end - 1 else None
            if found and found["level"] == body.bound:
                start = found.start("level")
                beside = Body("Organization", "organ", start, found.end(), start + 1, "政府", None, body.bound)
                beside.own = "政府"
                yield beside

    def _bracketed_campus(self, last: Body, head: Head) -> Body | None:
        """甲中学(滨江校区): a campus that a bracket names."""
        gap = self.text[last.end : head.start]
        if last.label != "School" or last.bare or head.word not in CAMPUSES or gap[:1] != "(":
            return None
        words = gap[1:]
        named = (2 <= len(words) <= 6 or words in SIDES) and not COUNT_OF_PARTS.search(gap) and words not in ANY_CAMPUS
        return self._campus(last, head.end + 1) if named and self.text[head.end : head.end + 1] == ")" else None

    def _with_side(self, body: Body) -> Body:
        """甲学校西区, 甲中学东校: the school's part on that side of the town, in a list."""
        side = SIDE.match(self.text, body.end) if body.label == "School" and not body.bare else None
        return self._campus(body, side.end()) if side else body

    def _campus(self, school: Body, end: int) -> Body:
        part = Body("School", "school", school.start, end, school.core, "校区", school.region, school.bound)
        part.owner = school
        return part

    def _faculty_of_named(self, body: Body) -> Body | None:
        """学院教师教育学院 after 甲师范学院: a part of the one college that the text has named."""
        words = self.text[body.start : body.end]
        own = words[2:] if words.startswith("学院") else ""
        if body.label != "School" or body.region or not own.endswith("学院"):
            return None
        colleges = [one for one in self.bodies if one.label == "School" and one.word.endswith(HIGHER) and not one.owner]
        named = {self.text[one.start : one.end] for one in colleges}
        if len(named) != 1 or not is_generic(own.removesuffix("学院"), "subject"):
            return None
        part = Body("Organization", body.kind, body.start, body.end, body.start + 2, body.word, colleges[0].region)
        part.owner, part.own, part.post = colleges[0], own, body.post
        return part

    def _is_kept_place(self, last: Body, head: Head) -> bool:
        """甲中学图书馆管理员: a post; 甲小学图书室未正常开放: a room; 属于甲小学学区: where a school admits from."""
        kept = head.word in PLACES_KEPT and KEPT_HOW.match(self.text, head.end) is not None
        kept = kept or (head.word == "学区" and DISTRICT_ACTS.match(self.text, head.end) is None)
        return kept and last.label == "School" and last.end == head.start

    def _is_stage_in_list(self, last: Body, head: Head) -> bool:
        """、甲学校小学部、乙小学: among schools the stage of one of them tells which half takes part, no section."""
        if last.label != "School" or last.end != head.start or head.word not in STAGES_OF_SCHOOLS:
            return False
        other = self.bodies[-2] if len(self.bodies) > 1 else None
        listed = other is not None and other.label == "School" and other.end == last.start - 1
        return (
            listed
            and self.text[last.start - 1] == "、"
            and self.text[head.end : head.end + 1] in ("、", "。", ";", "(", "等")
        )

    def _is_of_nation(self, last: Body, body: Body) -> bool:
        """Whether an organ's name begins with that of the national one over it."""
        above, own = self.text[last.start : last.end], self.text[body.core : body.end]
        return last.kind == "nation" and body.kind == "organ" and above.endswith(f"{own.removesuffix('局')}总局")

    def _in_street(self, last: Body, head: Head) -> Body | None:
        """甲区城关办事处柳树小学: the street's office in a school's name says where it is."""
        if (
            head.kind != "school"
            or last.word not in STREETS
            or head.soft > last.end
            or not 2 <= head.start - last.end <= 6
        ):
            return None
        body = self.begin(head, last.end)
        if body is None or body.start != last.end:
            return None
        body.start, body.core, body.region, body.bound = last.start, last.core, last.region, last.bound
        return body

    def _resident(self, head: Head) -> Body | None:
        """市纪委监委派驻教育局纪检监察组: of the body that sends it, with the bureau where it sits in its name."""
        found = SENT.search(self.text, max(0, head.start - 24), head.start)
        if found is None:
            return self._resident_here(head)
        sender = next((body for body in reversed(self.bodies) if body.end == found.start()), None)
        if sender is None:
            return self._resident_in(found.start(), head)
        beside = next((body for body in reversed(self.bodies) if body.end == sender.start), None)
        if beside is not None and beside.word == "纪委" and sender.word in ("监委", "监察委"):
            sender = beside  # 市纪委市监委驻市教育局纪检监察组: of both, by the name of the first
        while self.bodies and self.bodies[-1].start >= sender.start:
            self.bodies.pop()
        part = Body("Organization", "section", sender.start, head.end, sender.core, head.word)
        part.region, part.bound, part.post, part.owner = sender.region, sender.bound, head.post, sender
        part.own = self.text[sender.end : head.end]
        return part

    def _resident_here(self, head: Head) -> Body | None:
        """派驻纪检监察组, 驻局纪检监察组, in the paper of the bureau where it sits."""
        here = SITS_HERE.search(self.text, max(0, head.start - 4), head.start)
        if here is None:
            return None
        start = here.start()
        return Body("Organization", "section", start, head.end, start, head.word, bare=True, post=head.post, own="派驻")

    def _resident_in(self, start: int, head: Head) -> Body | None:
        """派驻县教育局纪检监察组, 驻县教育局纪检监察组: where the text does not say who sends it."""
        bureau = self.bodies[-1] if self.bodies and self.bodies[-1].end == head.start else None
        if bureau is None or bureau.kind != "organ":
            return self._resident_here(head)
        if self.text[start : bureau.start] not in ("派驻", "驻"):
            return None
        self.bodies.pop()
        body = Body("Organization", "section", start, head.end, bureau.core, head.word, bureau.region, bureau.bound)
        body.post, body.own = head.post, f"派驻{self.text[bureau.core : head.end]}"
        return body

    def _extend(self, last: Body, head: Head) -> Body | None:
        """The name of a part of `last`, if the head follows it closely enough to be one."""
        if head.firm > last.end or head.start < last.end or COUNTED_AFTER.match(self.text, head.end):
            return None
        gap = self.text[last.end : head.start]
        if SUMS_UP.match(gap):
            return None  # 由某县第三中学2所学校组成: how many they are
        if (gap + head.word + self.text[head.end : head.end + 1]).startswith("专家团队"):
            return None  # 某委员会专家团队的智慧
        beside = last.kind in ("section", "party") and gap[:1] in ("和", "与", "及")  # 总务处|和政教处
        if len(gap) > 26 or beside or CALLS_IN.search(gap) or not self._continues(last, gap, head):
            return None
        if last.label == "School" and head.kind == "body" and head.word in GROUP | LED_BY_SCHOOLS:
            return Body("Organization", "body", last.start, head.end, last.core, head.word, last.region, last.bound)
        school = head.kind in ("school", "numbered") and not self._is_faculty(last, gap, head)
        part = Body("School" if school else "Organization", head.kind, last.start, head.end, last.core, head.word)
        part.region, part.bound, part.post = last.region, last.bound, head.post
        named_for = school and self._is_named_for(last, head)
        gives_name = named_for or (school and ("附" in gap + head.word or self._is_donor(last)))
        built = head.word == "指挥部" and BUILT.search(gap) is not None  # of those who build the school, not of it
        part.owner = None if gives_name or built else last
        part.own = "" if school else OFFICE_IN_SHORT.get(self.text[last.end : head.end], self.text[last.end : head.end])
        if "附属" in gap or named_for:
            part.region = self._innermost(part)
        if head.word == "委员会" and not gap:
            part.start, part.own = self.with_party(last.start, 0), "党委"
        return part

    def _innermost(self, body: Body) -> str | None:
        """福建师范大学附属台江实验学校 lies in 台江区: a division named inside that lies in the one before."""
        inner = self.chain_before(body.end, body.core)
        code = inner[-1].code if inner else None
        return code if code and body.region and is_within(code, body.region) else body.region

    def _continues(self, last: Body, gap: str, head: Head) -> bool:
        if head.word in BRANCHES:
            return last.word.endswith(("公司", "银行")) and len(gap) <= 12 and head.soft <= last.end
        school = head.kind in ("school", "numbered")
        if not (self._continues_school(last, gap, head) if school else self._continues_organization(last, gap, head)):
            return False
        return head.kind == "school" or not self.chain_before(head.start, last.end)

    def _continues_school(self, last: Body, gap: str, head: Head) -> bool:
        """A campus or affiliated school of a school, or a school of a group."""
        if len(gap) > 8 or (head.soft > last.end and not self._is_faculty(last, gap, head)):  # 某大学数学与统计学院
            return False
        if self._is_named_for(last, head):
            return True
        if last.label == "School" and head.kind == "school":
            if self._is_faculty(last, gap, head):
                return True
            if last.word.endswith("大学") and head.word.endswith("学院") and len(gap + head.word) > 2:
                return True
            part = (head.word in CAMPUS or head.word == "教学点") and bool(gap) and not COUNT_OF_PARTS.search(gap)
            part = part or (head.word == "分校" and not gap and head.ends)
            return head.word.startswith("附") or gap.startswith("附属") or part
        group = last.word in GROUP and not gap.startswith(
            ("下辖", "现有", "包括", "现辖", "涵盖", "旗下", "下属", "所属")
        )
        return last.kind == "body" and (group or self._is_donor(last))

    def _is_donor(self, body: Body) -> bool:
        """香港仁爱医院某某中学, 甲市人民医院附属幼儿园: a hospital's name begins its school's."""
        return body.word.endswith("医院")

    def _is_named_for(self, last: Body, head: Head) -> bool:
        """某师范大学附属中学台江实验学校: a school to which another one lends its name, in a place named in short."""
        numbered = last.kind == "numbered" or IN_FULL.search(self.text, last.start, last.end)
        if numbered and head.word in LENT:
            gap = self.text[last.end : head.start]  # 甲市八中滨河学校
            return 1 < len(gap) <= 4 and head.ends and not (last_verb(gap) or is_generic(gap, "school"))
        lends = head.kind == "school" and last.word in LENDING and head.word not in CAMPUS
        if not lends or head.word.endswith("学院"):
            return False
        gap = self.text[last.end : head.start]
        if last.word.startswith("附") and len(gap) > 1 and head.ends:
            return len(gap) <= 4 and not last_verb(gap)  # 某大学附属中学航天学校
        return any(region.short == gap[:n] for n in (2, 3) if len(gap) >= n for region in regions().named(gap[:n]))

    def _is_faculty(self, last: Body, gap: str, head: Head) -> bool:
        """浙江大学教育学院 is a part of a university; 某大学瑶湖学院 is a college of its own."""
        college = last.word.endswith(HIGHER) and head.word.endswith("学院") and len(gap + head.word) > 2
        return college and is_generic((gap + head.word).removesuffix("学院"), "subject")

    def _continues_organization(self, last: Body, gap: str, head: Head) -> bool:
        inside = head.soft > last.end
        inner = gap and last.kind in ("organ", "body") and head.word == "管理处"
        national = last.kind == "nation" and head.word.endswith(("中心", "考试院", "学会", "协会"))
        inner = inner or national or (last.kind == "organ" and head.kind == "body" and head.word.endswith("中心"))
        if head.kind == "section" or inner:
            return self._continues_section(last, gap, head)
        if head.kind == "party":
            branch = gap and head.word in BRANCHES_OF_PARTY and BRANCH.fullmatch(gap) and last.kind != "temporary"
            return bool(branch) or (not gap and not (head.post and head.word in POST_OF_OWNER))
        if head.kind == "temporary":
            if CALLED.match(gap) or MADE_UP.match(gap):
                return False  # 市教育局组织专家组评审, 市教育局组成4个督导组
            joined = inside and (gap[:1] in tuple("和与及") or self.ends_body(last.end, head.soft))
            whole = not gap and head.post and head.word in VISITING and last.kind == "organ"  # 市教育局督导组|组长
            return (len(gap) > 1 or whole) and not joined
        if inside:
            return False
        return self._continues_organ(last, gap, head) if head.kind == "organ" else self._continues_body(last, gap, head)

    def _continues_body(self, last: Body, gap: str, head: Head) -> bool:
        """公安局交警支队, 福州八中教育集团, 绍兴一中树人纪念馆."""
        if head.kind != "body" or len(gap) > 8 or "公司" in head.word:
            return False
        if last.kind == "body":
            return (not gap and head.word in BOARDS) or (
                head.word == "分会" and last.word in SOCIETIES and len(gap) <= 8
            )
        if last.kind == "organ":
            return (bool(gap) or len(head.word) > WHOLE_SECTION) and head.word.endswith("队")
        if gap.startswith(WITH_OTHERS):
            return False  # 与某大学合作共建实践基地, 联合某小学组建某某教育集团
        if last.word.endswith(("大学", "学院")) and HONOUR_BASE.fullmatch(gap + head.word):
            return False  # 某大学教育实践基地 is an honour of the school that says so
        named = head.word in GROUP or (head.word in SCHOOL_GROUPS and not gap) or len(gap) > 1 or len(head.word) > 4
        return last.label == "School" and named and not COUNTED_GAP.search(gap)

    def _continues_organ(self, last: Body, gap: str, head: Head) -> bool:
        if head.word == "委员会" and not gap:
            return self.with_party(last.start, 0) < last.start  # 中共绍兴一中委员会
        if last.word in ("管委会", "管理委员会") and head.word == "局":
            return is_function(gap)  # 雄安新区管委会公共服务局
        of_bureau = last.word.endswith(("局", "厅")) and OF_BUREAU.fullmatch(gap + head.word)  # 省教育厅艺术教育委员会
        if (head.word in COMMITTEES and not gap) or of_bureau:
            return head.ends if of_bureau else last.kind == "organ" and last.word in EDUCATION  # 教育局党工委
        if head.word == "委" and last.word in ASSEMBLIES:
            return bool(gap) and is_function(gap)  # 区人大教科文卫委
        if head.word == "办" and not gap:
            of_leaders = last.word in (
                "委",
                "政府",
                "人民政府",
                "人大",
                "人大常委会",
                "政协",
            )  # 市委办, but 区委办局 are all of its organs
            return head.ends and of_leaders and not self.text.startswith("局", head.end)
        close = head.ends and len(gap) <= 14 and last.kind == "organ" and gap not in HOW
        return close and head.word in OFFICES and (bool(gap) or head.word == "办公厅")

    def _continues_section(self, last: Body, gap: str, head: Head) -> bool:
        plain = last.kind != "nation" or not gap.startswith("中国")  # 教育部中国留学服务中心
        if (plain and NO_SECTION.match(gap)) or (head.word == "室" and gap in ROOMS) or _is_with(gap, head.word):
            return False
        numbered = head.word == "司" and last.kind == "nation"  # 教育部基础教育二司
        if (gap and not head.ends) or len(gap) > 18 or (self.counted(head) and not numbered):
            return False
        if head.soft > last.end and (gap[:1] in tuple("和与及") or self.ends_body(last.end, head.soft)):
            return False
        if (
            gap in HONOURED
            or gap in HOW
            or (head.word in STUDIOS and (gap in OF_NO_ONE or last_verb(gap) == len(gap) > 2))
        ):
            return False  # 甲小学先进教研组, 甲小学组内工作室, 甲中学多方面对工作室
        if last.kind == "temporary":
            return (head.word == "办公室" and not gap) or (head.word == "组" and 0 < len(gap) <= 4)
        return len(head.word) >= WHOLE_SECTION or len(gap) > 1 or head.word == "党校"


def _is_with(words: str, head: str) -> bool:
    """报县教师发展中心王晓琳处: where somebody is, no section."""
    return head == "处" and is_frequent_name(words) and not is_function(words)
