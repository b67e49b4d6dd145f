"""Whose part a bare section, group or office is: named before it, its group, its school, or whose document it is."""

import re
from bisect import bisect_left

from graph.identity.keys import LEADERS, parts_of
from ingest.extract.beginnings_parts import SETS_OFFICE
from ingest.extract.beginnings_schools import HIGHER
from ingest.extract.beginnings_shared import VISITING, Body
from ingest.extract.clauses import JOINS, clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.home import GUESSED, OF_GROUP, SCHOLAR, Home, is_education, root_of

ABOVE = re.compile(r"(?:迎接|接受|迎|配合|协助|根据|按照|应|借鉴|对接|转发|落实)\Z")  # 迎接市教育局督查,责任科室:基教科
SET_UNDER = re.compile("(?:下设|设立?)[^。;\n]{0,12}(?:\n ?1[.、] ?)?$")
OF_SCHOOLS = frozenset(
    {"办公室", "工会", "团委", "党委", "纪委", "党总支", "党政办", "党政联席会议", "学生会", "少先队"}
)
OF_EACH_SCHOOL = frozenset(
    {"家长委员会", "家委会", "学生会", "团委", "大队部", "少先队大队部", "工会", "教师", "班主任"}
)
OF_SCHOOLS_ONLY = re.compile(
    "(?:教导处|政教处|总务处|德育处|教务处|教学处|[语数英外物化生历地政音体美文理][^处科]{0,3}教研组)$"
)
OF_BUREAUS_ONLY = re.compile("(?:股|(?:基教|基础教育|义教|义务教育|职成教?|成教|民办教育|人事师资)[科处室])$")
BUREAU_ONLY = "股"  # schools have no such sections
OF_BUREAUS = "科股"
TAKEN = ("兼任", "担任", "任", "兼", "兼着")  # 甲兼任办公室主任
LED_BY = re.compile("为(?:副?(?:组长|队长|团长)|成员|组员)的$")
FOUNDS_LED = re.compile("(?:成立|组建|设立|建立)(?:了)?(?:以|由)(?=[^。;]{2,80}\\Z)")
OFFICE_SAID = re.compile("办公室,?(?:设在|设于|设|挂靠|在|负责|日常)|(?:下设|设立?)[^。;,]{0,6}办公室")
THEIR_PEOPLE = re.compile("(?:的?(?:全体|部分|青年|骨干|优秀|全校)){0,2}(?:教师|老师|师生|学生|教职工|家长)")


class PartOwners:
    """The bodies that the bare sections, groups and offices of one document are part of."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.home = Home()
        self._bodies = list(context.bodies)  # by start, without what lists name later
        self._starts = [body.start for body in self._bodies]
        self.group: Body | None = None  # the working group named last: 领导小组办公室 is its office
        self._listed: set[int] = set()  # where sections begin whose bureau the list tells
        self._offices: dict[int, Body] = {}  # by the start of their sentence

    def note(self, body: Body) -> None:
        """Keep a group as the one named last, and the office of one by its sentence."""
        for_a_time = body.kind == "temporary" or (body.kind == "section" and body.word.endswith("委员会"))
        if for_a_time and body.key and not self._in_bracket(body.start) and not self._is_of_others(body):
            self.group = body
        if body.owner is not None and body.owner.kind == "temporary" and body.key and body.own == "办公室":
            self.note_office(body)

    def _is_of_others(self, body: Body) -> bool:
        """学习省委领导小组会议精神, after the 县委领导小组 whose paper it is: 领导小组 goes on to mean the county's."""
        here = self.context.document.region or ""
        before = parts_of(self.group.key)[0] if self.group else ""
        return parts_of(body.key)[0] != here == before != ""

    def note_office(self, body: Body) -> None:
        self._offices[sentence_at(self.text, body.start)[0]] = body

    def office_in(self, sentence: tuple[int, int]) -> Body | None:
        """The office of a group that a sentence named last."""
        return self._offices.get(sentence[0])

    def owner_of(self, body: Body) -> tuple[Body | None, str]:
        """The body that a bare section or group is part of, and why."""
        if group := self._group_over(body) or self._own_group(body) or self._founder_of(body):
            return group
        if known := self._own_school_of(body) or self._owner_beside(body):
            return known
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

    def _owner_beside(self, body: Body) -> tuple[Body, str] | None:
        """甲校校长乙,成员由人事股、计财股、监察室负责人组成: the sections of one list are of one bureau."""
        beside = self.body_before(body) if body.kind == "section" else None
        owner = beside.owner if beside and beside.kind == "section" and self.text[body.start - 1] == "、" else None
        if owner is None or beside is None or owner.kind != "organ":
            return None
        if not (beside.word.endswith(BUREAU_ONLY) or beside.start in self._listed):
            return None
        self._listed.add(body.start)
        return owner, "that of the section before it in the list"

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
        beside = self.body_before(body) if body.kind == "party" and body.word.startswith("机关") else None
        return beside is not None and beside.owner is not None and root_of(beside).label == "School"

    def _own_group(self, body: Body) -> tuple[Body | None, str] | None:
        """局基建领导小组: of the bureau whose paper it is; 厅人事处: of the department named before."""
        unit = self.text[body.start]
        if body.kind == "temporary" and unit in "局厅" and self.home.organ:
            return self.home.organ, self.home.reason
        if unit not in "厅局" or body.kind not in ("section", "party"):
            return None
        that = self.text[body.start - 1 : body.start] == "该"  # 该局人事股: of the bureau spoken of
        if unit == "局" and not that and self.home.organ and parts_of(self.home.organ.key)[1].endswith(("局", "委")):
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
        that = self.text.endswith("该校", 0, body.start)
        if not (that or (written and body.kind == "party")):
            return None
        near = self.school_of_line(body.start)
        return (near, "the school named before it") if near else (None, "")

    def _home_of(self, body: Body) -> tuple[Body | None, str]:
        """Whose document it is, if that body has such parts."""
        school, organ = self.home.school, self.home.organ
        if organ is None and school and OF_BUREAUS_ONLY.search(self.text, body.start, body.end):
            return self._only_bureau(), "the only bureau that the text names"
        if self.home.reason == OF_GROUP and self.text[body.start : body.end] in OF_EACH_SCHOOL:
            return None, ""  # each school of a group has one
        if organ and OF_SCHOOLS_ONLY.search(self.text, body.start, body.end):
            near = self.school_of_line(body.start)
            return near, "the school named before it"
        has_parts = organ is not None and (organ.kind == "organ" or self.home.reason == OF_GROUP)
        if organ and (not has_parts or parts_of(organ.key)[1] in LEADERS) and not body.post:
            organ = None  # a government has bureaux and offices, which are named with it; a centre has rooms
        if organ and self.home.reason == GUESSED and self._is_of_own_school(body):
            organ = None
        return organ or school, self.home.reason

    def _only_bureau(self) -> Body | None:
        """The education bureau of which a text speaks, where it names one only."""
        named = {body.key: body for body in self._bodies if body.owner is None and is_education(body.key)}
        return next(iter(named.values())) if len(named) == 1 else None

    def _is_of_own_school(self, body: Body) -> bool:
        """团委, 工会 on a page that says 我校: the school's, though the text names the bureau over it."""
        words = self.text[body.start : body.end].removeprefix("校")
        own = any(token.word in ("我校", "我园") for token in self.context.scan.own)
        return own and words in OF_SCHOOLS

    def _group_over(self, body: Body) -> tuple[Body | None, str] | None:
        """The working group that an office (领导小组办公室, X办公室设在Y) or a smaller group (下设…) belongs to."""
        if body.own in ("办公室", "秘书组") or (
            body.word == "办公室" and SETS_OFFICE.search(self.text, max(0, body.start - 12), body.start)
        ):
            return self.group, "the group named before it"
        if self.text.startswith("设在", body.end) or (body.word == "办公室" and self.is_taken_in_group(body)):
            return self.group, "the group named before it"
        if body.kind == "temporary" and self.group and SET_UNDER.search(self.text, max(0, body.start - 80), body.start):
            return _top_group(self.group), "the group that it is set under"
        return None

    def is_taken_in_group(self, body: Body) -> bool:
        """甲兼任办公室主任, where the paragraph spoke of a group and of its office."""
        taken = self.text.endswith(TAKEN, 0, body.start) or self.text.startswith(("主任由", "副主任由"), body.end)
        if not (self.group and taken):
            return False
        line = clause_start(self.text, body.start, "")
        said = OFFICE_SAID.search(self.text, line, body.start)
        return said is not None and not any(
            b.start >= said.start()
            for b in self._bodies_before(body)
            if b.word == "办公室" and b.owner is not self.group
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
                if root.label == "School" and self.text[body.end - 1] == BUREAU_ONLY:
                    continue  # 某小学没有讲清,教育股股长甲: the bureau's
                if parts_of(root.key)[1] in LEADERS and self.text[body.end - 1] in OF_BUREAUS:
                    continue  # 市政府督导室主任甲,成员为人事科科长乙: a government has no such sections
                if root.label == "School" or root.kind == "organ" or other.key.endswith("工委"):
                    return root if root.label == "School" or not other.key.endswith("工委") else other
        return None

    def school_of_line(self, offset: int) -> Body | None:
        """The only school that the line names before an offset: 甲小学…由学校家委会管理."""
        begin = clause_start(self.text, offset, "")
        i, first = bisect_left(self._starts, offset), bisect_left(self._starts, begin)
        schools = {
            body.key: body for body in map(root_of, self._bodies[first:i]) if body.label == "School" and body.key
        }
        return next(iter(schools.values())) if len(schools) == 1 else None

    def body_before(self, body: Body) -> Body | None:
        """The body that a sign or a joining word ties to the next."""
        if self.text[body.start - 1 : body.start] not in ("、", "和", "与", " "):
            return None
        i = bisect_left(self._starts, body.start) - 1
        before = self._bodies[i] if i >= 0 else None
        return before if before and before.end == body.start - 1 and before.key else None

    def _in_bracket(self, offset: int) -> bool:
        line = clause_start(self.text, offset, "")
        return self.text.rfind("(", line, offset) > self.text.rfind(")", line, offset)


def sentence_at(text: str, offset: int) -> tuple[int, int]:
    """The sentence around an offset."""
    return clause_start(text, offset, "。"), clause_end(text, offset, "。")


def _top_group(body: Body) -> Body:
    while body.owner is not None and body.owner.kind == "temporary":
        body = body.owner
    return body
