"""Who is responsible for tasks and programs: lists of owners, brackets, table columns, and sentences that say so."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from graph.identity.keys import organization_key, parts_of, person_key, region_key, section_key
from graph.identity.names import compose_name
from ingest.extract.clauses import clause_end, clause_start, clauses_with
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.home import is_education
from ingest.extract.labels import (
    CLOSE,
    OPEN,
    Columns,
    OwnerList,
    find_columns,
    lists_between,
    role_verbs,
    words_of,
)
from ingest.extract.lexicon import any_of
from ingest.extract.linking import resolve_body
from ingest.extract.mentions.names import Name, NameReader
from ingest.extract.mentions.names_alone import is_like_a_name
from ingest.extract.mentions.namings import own_body
from ingest.extract.mentions.regions import own_region
from ingest.extract.occurrences import Anchored, Words
from ingest.extract.relations.actors import (
    BOUND,
    NO_NAME,
    OF_PERSONS,
    SCHOOL_PART,
    actors_before,
    against,
    is_generic,
    phrase_start,
)
from ingest.extract.relations.charge_clauses import HELPS, Charge, charges_between
from ingest.extract.relations.clause_actors import PART_IN_LIST
from ingest.extract.relations.divided_parts import divided_parts
from ingest.extract.relations.omitted_subjects import carried_charges
from ingest.extract.relations.own_parts import RULE as BY_PLACE
from ingest.extract.relations.owner_clauses import CALLED_IN, DOES, duty_of, read_clause, read_given, says_anything
from ingest.extract.relations.tasks import Work, topic_program
from ingest.structure.outline import Range

SEPARATORS = "、,;/\n"
TOGETHER = re.compile(r"(?:会同|联合|商(?![会务业场贸洽城圈]))")
DEED = re.compile("[建管用办抓修购盯包跑]")  # 县城投公司建、县教育局用: what each of them does of it
FLAG = re.compile(r"[(〔](?:牵头|主办|主责|负责)[)〕]$")
ETC_TAIL = re.compile(r"等(?:有关|相关|多个|多)?(?:部门|单位|科室|处室|股室|机构)?$")  # 县财政局等部门
TAIL = re.compile(
    r"(?:及|和|以及|与)?(?:其他|其它|有关|相关|各相关)[\u4e00-\u9fff]*$|等$|(?<=[\u4e00-\u9fff]{2})负责人$|[。.]$"
)
EVERY = re.compile(r" *各(?:县|区|市|乡|镇|街道|州|旗|盟|街|省|部门|委|办|科|处)+")
ETC_AND = re.compile(r"(?:等(?:有关|相关)?(?:部门|单位|科室|股室)?)?(?:以及|和|及|与)(?=各|有关|相关|其他)")
AND = re.compile(r"(?:以及|和|与|及)")
BEFORE_DOER = frozenset('由。,;:(\n "“、')
PHRASE = re.compile(r"(?:由|(?<=[。;\n]))(?P<who>[\u4e00-\u9fff、]{2,24}?)(?:具体|统一|共同|主要|全面)?\Z")
PHRASE_LONGEST = 30
OWN_PART = re.compile(r"校(?=[\u4e00-\u9fff]{2,5}[处室科部]\Z)(?!长|办|园|外|内|务|企|史|友)")
TEMPORARY = re.compile(r"(?:小组|委员会|专班|指挥部)\Z")
OFFICE = re.compile(
    r"(?:为|是|作为|担任)(?:该|此|这|本)?(?:[\u4e00-\u9fff]{2,8}的)?(?P<role>牵头|责任|主责|主管|主办|配合|协办|成员|协同|参与)(?:责任)?(?:单位|部门)"
)
NO_DUTY = re.compile(r"[人同志项的]|解释|答复|咨询|制(?![定订作造])|联系|任(?!务)|教师|单位|部门|地")
ADVERBS_LONGEST = 10
CLAUSE_END = re.compile(r"[。;\n]")
DUTY = re.compile(r"(?:要|应|应当|须|将|每(?:[一两二三半四六]?个?)(?:年|月|季度|季|学期|学年|周|半年)|定期)")
GENERIC_BESIDE = re.compile(
    "(?:和|与|及|、)(?:各|相关|有关|局属|直属)*(?:中小学校|中小学|学校|各?校|幼儿园|校园)(?=[要应须将])"
)
CALLS_IN = re.compile(r"(?:积极|及时|主动|适时|定期)?会同(?!各|有关|相关)")  # A要会同B: read by its subject
LOOKED_INTO = re.compile(  # 市政府督查室要|将议定事项纳入督查范围
    r"(?:将|把|对)[^,。;]{2,20}?(?:纳入)?(?P<deed>督查|督办|督导|考核|检查|通报|跟踪问效|调度)"
)
GATHERED = re.compile(  # 局办公室负责|任务清单的汇总和督查
    r"[^,。;]{2,12}的(?:汇总|督查|督办|通报|收集|整理|统计|归档|报送)"
    r"(?:[、和与及](?:汇总|督查|督办|通报|收集|整理|统计|归档|报送|考核))*(?:工作)?(?=[,。;\n])"
)
BARE_DUTY = re.compile(  # 督导室每学期开展一次督导: a part of the document's own body
    r"(?<=[。;\n])(?P<who>[\u4e00-\u9fff]{2,8}?[室科处股办])(?P<duty>每(?:[一两二三半四六]?个?)(?:年|月|季度|学期|学年|周|半年)|定期)"
)
OFTEN = Words(("每", "定期"))
DEPARTMENT_DUTY = re.compile(
    r"(?<=[。;,\n])(?P<level>[省市区县])(?P<name>[\u4e00-\u9fff]{2,8}部门)(?P<duty>要|应|须|将|负责|每年|定期)"
)
OF_EDUCATION = re.compile("教育(?:行政|主管|行政主管)?部门")
LEVELS = frozenset("省市区县州旗乡镇")
# With these an actor is in charge wherever it stands before them; the others need 由 before it (由A承办).
SENTENCE_VERBS = {
    "牵头": "lead",
    "负责": "lead",
    "统筹协调": "lead",
    "负总责": "lead",
    "主抓": "lead",
    "主管": "lead",
    "统一部署": "propose",
    "分工落实": "lead",
}
BY_VERBS = {
    "承担": "implement",
    "承办": "implement",
    "组织实施": "implement",
    "具体实施": "implement",
    "主办": "lead",
    "落实": "implement",
    "统筹安排": "lead",
    "统一调度": "lead",
    "统一安排": "lead",
    "统一组织": "lead",
    "统一管理": "lead",
}
CHARGE = SENTENCE_VERBS | BY_VERBS
OF_CHARGE = Words(CHARGE)
SUPPORTING = ("配合", "协助", "协办", "协同", "参与", "具体实施")
CARRYING = (
    "抓好落实",
    "抓落实",
    "具体落实",
    "具体承办",
    "具体组织",
    "具体执行",
    "组织落实",
    "承办",
    "执行",
)  # only at the end of a clause
FIRST_LEADS = Anchored(
    r"(?:列|排|排名|排序|列在|排在)(?:在)?(?:首位|第一位|第一|首|最前|前面)的?(?:单位|部门|科室|处室|者)?(?:为|是)(?:牵头|主办|主责|主要责任)"
)
CUT = re.compile(r"[—,:-]{0,2}(?:此项工作|该项工作|此项)?由?")
OWN_SECTION = re.compile(
    r"(?!编)[\u4e00-\u9fff]{2,6}(?:科|股|办)"
    r"|(?:学生)?(?:资助|考试|招生|电教|装备|教育技术|信息技术|教育信息|教研|会计|核算|结算|后勤|后勤服务|督导|评估|监测|师训|心理|校外教育)(?:管理|服务)?中心"
)
OF_BUREAU = re.compile(
    r"Organization\|\d+\|[^|/]*(?:局|教委|厅|中心|院)\Z"
)  # a government's paper names bureaus instead
RUNS_IT = re.compile(
    r"(?:全面|深入|持续|大力|扎实|积极|深化|继续)?(?:组织)?"
    r"(?:实施|推进|开展|启动|打造|深化|落实|办好|做好|抓好|做实|做优|推行|推动|建设|建好|完善|抓实)?"
    r"(?:城乡学校|全[省市县区旗州]|中小学|[\u4e00-\u9fff]{2,4}(?:学校|教师|学生|校长|教育))?“?"
)
ENDS_CLAUSE = frozenset(
    {
        "组织实施",
        "具体实施",
        "具体落实",
        "抓好落实",
        "抓落实",
        "落实",
        "承办",
        "具体承办",
        "承担",
        "实施主体",
        "实施单位",
    }
)
UNPLACED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:科|室|处|股|办|中心|站|院)")  # 基教科, where no one can say whose
GIVES = re.compile(
    r"提供|免费提供|无偿提供|给予|予以|保障|捐赠|资助|来自"
)  # what supports also where nobody is said to lead
BRACKET_OF_BODIES = Anchored(r"(?<=[。;!?])[ \n]*[(〔【\[](?P<who>[^()〔〕【】\[\]:。]{2,120})[)〕】\]](?= *(?:\n|\Z))")
SAME_AS_ABOVE = re.compile(r" *(?:同上|同前|上同|〃|″) *")
BODIES_LAST = Anchored(
    r"。(?P<who>(?:[\u4e00-\u9fff]{2,14}(?:局|委|办|科|股|室|处|中心|院|馆|妇联)、?){1,4})(?<!、)。?"
    r"(?= *(?:\n|\Z))"
)
DIVIDES = re.compile(r"分工|分解|职责|责任|任务|清单|台账|安排")
HEADS_TASKS = re.compile(r"(?:牵头|负责|承担)?(?:的?(?:工作|任务|事项|项目))?(?:\([^()]{1,8}\))?[:。]?\Z")
NOTE_REACH = 24  # after a list, where its own bracket or line says that the first leads
PERSON_ALONE = re.compile(
    r"[\u4e00-\u9fff]{2}[^办部组科处室委会局院校园级师段长员生人班中股队所站家心全务镇乡街村区县市小]"
)
POST_BEFORE = re.compile(
    r"[省市县区旗校局]?(?:党[组委])?副?(?:局长|主任|校长|书记|县长|区长|旗长|市长|园长|科长|股长|所长|站长|馆长|院长)"
)
WITH_OTHERS = re.compile(
    r"(?P<outer>[^()〔〕]{2,24})[(〔](?:会同|联合|商(?![会务业场贸洽城圈])|配合:?)(?P<inner>[^()〔〕]{2,80})[)〕]\Z"
)
HELPED_BY = re.compile(  # 德育科(关工委办公室配合)
    r"(?P<outer>[^()〔〕]{2,24})[(〔](?P<inner>[^()〔〕:\n]{2,60}?)(?P<verb>配合|协助|协同|参与|协办)[)〕]\Z"
)
CHARGED = re.compile(r"(?:牵头负责|具体负责|全面负责|牵头|负责)\Z")
NAMED_SHORTEST = 5  # characters of a heading that are known again elsewhere
BESIDE_HEADING = re.compile(r"[。 ]?[(〔](?:归口|由)?(?P<who>[^()〔〕:。\n]{2,60})[)〕]")
IN_TOUCH = re.compile(
    r"(?:联系|指导|督办|督导|挂点|对接|协调)\Z|\A(?:联系|联络|经办)人"
)  # (李红联系): who only keeps in touch
NAMED_IN_BRACKETS = re.compile(r"(?P<outer>[^()〔〕]+)[(〔](?P<inner>[^()〔〕]{2,40})[)〕]\Z")


FOUNDS_GROUPS = re.compile(r"(?:组建|成立|建立|设立)[^,。;\n]{0,6}(?:机构|组织|小组|班子)")


@dataclass(frozen=True, slots=True)
class Owner:
    """One element of a list of owners with its role; `said` is the verb as written."""

    start: int
    end: int
    role: str
    said: str


def find(context: Context) -> None:
    """State the owners of every task."""
    finder = OwnersFinder(context)
    for work in context.works:
        finder.own(work)


class OwnersFinder:
    """The owners of the tasks of one document; each owner is stated once a role and task."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.seen: set[tuple[str, str, str]] = set()
        self.names = NameReader(context.text)
        self.home = own_body(context)
        self.noted = _first_leads_everywhere(context)
        self.twins = {
            work.key: key for work in context.works if (key := program_of(context, work)) not in ("", work.key)
        }
        self.verbs = _find_verbs(context.text) if context.works else []  # where a verb of charge stands, and which

    def verbs_in(self, start: int, end: int) -> list[tuple[int, str]]:
        """The verbs of charge in a stretch, in order."""
        return self.verbs[bisect_left(self.verbs, (start, "")) : bisect_left(self.verbs, (end, ""))]

    def own(self, work: Work) -> None:
        """State what lists, columns and sentences say of one task."""
        before = len(self.seen)
        for owners in self.lists_in(work):
            first = self.first_leads(owners)
            for number, owner in enumerate(split_owners(self.text, owners)):
                self.state(work, replace(owner, role="support") if first and number else owner, owners)
        if work.row is not None:
            self.own_row(work)
        if len(self.seen) == before:
            self.own_by_bracket(work)
        if len(self.seen) == before:
            self.own_by_sentences(work)
        if len(self.seen) == before:
            self.own_by_heading(work)
        if len(self.seen) == before:
            self.own_by_naming_again(work)
        if len(self.seen) == before:
            self.own_by_giving(work)

    def own_by_giving(self, work: Work) -> None:
        """劝返两个孩子,由A分头上门: right behind a heading that goes on, whatever those do to whom it is given."""
        start = work.heading[1] + 1
        if work.item is None or not self.text.startswith(",由", start - 1):
            return
        for charge in read_given(self.context, start, clause_end(self.text, start, ",。;")):
            owner = Owner(*charge.words, charge.role, charge.verb)
            self.relate(charge.actor.key, work.key, owner, (work.heading, charge.words), "owner-sentence")

    def own_by_bracket(self, work: Work) -> None:
        """…推广。(市教育局、市财政局), …推广。考试中心。: after the last full stop nothing but bodies."""
        for owners in self.behind_heading(work):
            for owner in split_owners(self.text, owners):
                self.state(work, owner, owners)
        beside = BESIDE_HEADING.match(self.text, work.heading[1]) if work.item is not None else None
        if beside:
            self.state_bodies(work, beside.span("who"))
        for start, end in work.bodies:
            floor = max(start, work.heading[1])
            for match in (
                *BRACKET_OF_BODIES.finditer(self.text, floor, end),
                *BODIES_LAST.finditer(self.text, max(0, floor - 1), end),
            ):
                self.state_bodies(work, match.span("who"))

    def state_bodies(self, work: Work, place: Range) -> None:
        """The bodies of a bracket as owners, where all of it are bodies."""
        owners = OwnerList(*place, "lead", place, "")
        parts = list(split_owners(self.text, owners))
        if self._resolves(parts):
            for owner in parts:
                self.state(work, owner, owners)

    def own_by_heading(self, work: Work) -> None:
        """一、人事股 above 1.实施“X”工程: in a division of work each heading is the body whose tasks stand below it."""
        items = self.context.outline.items
        above = items[work.item].parent if work.item is not None else None
        if above is None or not DIVIDES.search(self.context.document.title or ""):
            return
        beside = [
            item.heading for item in items if item.parent == items[above].parent and item.level == items[above].level
        ]
        owners = [Owner(*self._without_signs(heading), "lead", "") for heading in beside]
        if len(owners) < 2 or not all(self._resolves([owner]) for owner in owners):
            return
        start, end = self._without_signs(items[above].heading)
        for mention in self.named(start, end):
            self.relate(
                mention.key, work.key, Owner(start, end, "lead", ""), ((start, end), work.heading), "owner-heading"
            )

    def own_by_naming_again(self, work: Work) -> None:
        """四、职责分工。县市场监管局牵头整治食品安全隐患: the words of a heading behind a verb of charge elsewhere."""
        words = self.text[slice(*work.heading)]
        at = self.text.find(words) if len(words) >= NAMED_SHORTEST else -1
        while at >= 0:
            verb = CHARGED.search(self.text, max(0, at - 6), at)
            if verb and not any(start <= at < end for start, end in work.bodies):
                stop = CLAUSE_END.search(self.text, at)
                for mention, owner in self._doers(verb.start(), verb[0], "lead", stop.start() if stop else at):
                    evidence = ((owner.start, max(owner.end, at + len(words))),)
                    self.relate(mention.key, work.key, owner, evidence, "owner-sentence")
            at = self.text.find(words, at + 1)

    def _without_signs(self, heading: Range) -> Range:
        tail = HEADS_TASKS.search(self.text, *heading)
        return heading[0], tail.start() if tail else heading[1]

    def first_leads(self, owners: OwnerList) -> bool:
        """Whether of a labelled list only the first leads: its own line says so, or a note for the whole text."""
        if not owners.label or owners.role != "lead" or OF_PERSONS.search(owners.label):
            return False
        return self.noted or FIRST_LEADS.search(self.text, owners.start, owners.end + NOTE_REACH) is not None

    def lists_in(self, work: Work) -> Iterator[OwnerList]:
        """The lists inside the task's text. A list in brackets ends the sentence it speaks of, one after a label
        its own line; lists inside a table are read by columns."""
        yield from work.owners
        for body in work.bodies if work.item is not None else ():
            yield from lists_between(self.context.owner_lists, *body)

    def own_row(self, work: Work) -> None:
        assert work.row is not None
        at, rows = work.row
        table = self.context.outline.tables[at]
        columns: Columns = find_columns(self.text, table)
        for column, role in columns.owners.items():
            for cell in dict.fromkeys(table.cells[row, column] for row in rows if (row, column) in table.cells):
                header = self.text[slice(*table.cells[columns.header, column])]
                first = column in columns.first_leads or (self.noted and not OF_PERSONS.search(header))
                label = self.text[slice(*table.cells[columns.header, column])].replace(" ", "")
                for owners in self.lists_of_cell(cell, role, label):
                    for number, owner in enumerate(split_owners(self.text, owners)):
                        self.state(work, replace(owner, role="support") if first and number else owner, owners)

    def lists_of_cell(self, cell: Range, role: str, label: str) -> list[OwnerList]:
        """The labelled lists that a cell itself holds, else the whole cell."""
        start, end = self._meant_cell(cell)
        lists = [o for o in self.context.owner_lists if start <= o.said[0] and o.start < end and o.label]
        return [replace(o, end=min(o.end, end)) for o in lists] or [OwnerList(start, end, role, (start, end), label)]

    def _meant_cell(self, cell: Range) -> Range:
        """The cell above one that only says 同上."""
        while SAME_AS_ABOVE.fullmatch(self.text, *cell):
            tables = self.context.outline.tables
            table, at = next((t, at) for t in tables for at, place in t.cells.items() if place == cell)
            above = [r for r in range(at[0]) if (r, at[1]) in table.cells and table.cells[r, at[1]] != cell]
            if not above:
                break
            cell = table.cells[above[-1], at[1]]
        return cell

    def state(self, work: Work, owner: Owner, owners: OwnerList) -> None:
        """One element: the bodies and persons it names, or the words of a generic addressee."""
        words = self.text[owner.start : owner.end]
        evidence = _evidence(self.context, owner, owners)
        persons = self.persons(owner.start, owner.end)
        if is_generic(words) and not persons:
            self.context.describe(Fact(work.key, "generic_owners", words, evidence, "owner-list"))
            return
        named = persons or self.bodies_and_persons(owner, owners.label)
        bracket = self.text[max(0, owners.start - 1) : owners.start] or self.text[owners.said[0]]
        named = named or (self.own_section(owner, bracket) if bracket in OPEN else [])
        if not named and UNPLACED.fullmatch(words):
            self.context.describe(Fact(work.key, "generic_owners", words, evidence, "owner-list"))
        for mention in named:
            self.relate(mention.key, work.key, owner, evidence, "owner-list")

    def bodies_and_persons(self, owner: Owner, label: str) -> list[Mention]:
        """Whom an element names."""
        found = self.persons(owner.start, owner.end) or self.named(owner.start, owner.end)
        return found or self.bare_person(owner, label) or self.own_section(owner, label)

    def own_section(self, owner: Owner, label: str) -> list[Mention]:
        """教育股 after 责任股室: a section of the body whose paper it is, though its name alone could be any word."""
        words, home = self.text[owner.start : owner.end], self.home
        if not label or not self._is_own_section(words):
            return []
        key = section_key(home, words)
        linker = self.context.linker
        name = linker.name_of_part(home, words) if linker else compose_name(key)
        mention = Mention("Organization", owner.start, owner.end, words, name, key, rule="owner-list")
        mention.standing, mention.owner, mention.reason = False, home, f"{words}: the document's own"
        return [self.context.mention(mention)]

    def _is_own_section(self, words: str) -> bool:
        """Whether words in a list of owners name a section such as the body has whose paper it is."""
        if is_generic(words):
            return False
        if self.home.startswith("School|"):
            return PART_IN_LIST.fullmatch(words) is not None
        return bool(OF_BUREAU.match(self.home)) and OWN_SECTION.fullmatch(words) is not None

    def behind_heading(self, work: Work) -> Iterator[OwnerList]:
        """推进集团办学——李红牵头,基教科落实: what was cut off the heading."""
        item = self.context.outline.items[work.item] if work.item is not None else None
        if item is not None and item.heading[1] > work.heading[1]:
            cut = CUT.match(self.text, work.heading[1])
            start = cut.end() if cut else work.heading[1]
            yield OwnerList(start, item.heading[1], None, (start, item.heading[1]), "")

    def relate(self, subject: str, work: str, owner: Owner, evidence: tuple[Range, ...], rule: str) -> None:
        """State one owner once."""
        if (subject, work, owner.role) in self.seen:
            return
        self.seen.add((subject, work, owner.role))
        qualifiers = {"role": owner.role}
        for key in (work, self.twins.get(work)):
            if key:
                self.context.relate(Fact(subject, "RESPONSIBLE_FOR", key, evidence, rule, qualifiers, verb=owner.said))

    def persons(self, start: int, end: int) -> list[Mention]:
        """The persons in an element; with them the body before their bracket: 基教科(李红)."""
        found = [m for m in self.context.mentions_in("Person", start, end) if m.end <= end and m.key]
        bracket = NAMED_IN_BRACKETS.match(self.text, start, end)
        if bracket and IN_TOUCH.search(bracket["inner"]):
            return [m for m in found if m.end <= bracket.end("outer")]
        if not found and bracket:
            found = self.person_in_bracket(bracket)
        if found and bracket and found[0].start >= bracket.start("inner"):
            found = [*self.named(bracket.start("outer"), bracket.end("outer")), *found]
        return found

    def person_in_bracket(self, bracket: re.Match[str]) -> list[Mention]:
        """李红 in 基教科(李红), where what stands before is a body."""
        name = self.names.after(bracket.start("inner"), labelled=True)
        if name is None or name.end != bracket.end("inner") or not self.named(*bracket.span("outer")):
            return []
        return [self._new_person(name)]

    def bare_person(self, owner: Owner, label: str) -> list[Mention]:
        """A name alone in a list or column of persons: 责任领导及科室:王强、基教科."""
        alone = PERSON_ALONE.fullmatch(self.text, owner.start, owner.end) and (
            not label or (words_of("column").get(label) and is_like_a_name(self.text[owner.start : owner.end]))
        )
        title = POST_BEFORE.match(self.text, owner.start, owner.end)  # 责任人:副局长某某
        start = title.end() if title else owner.start
        name = self.names.after(start, labelled=True) if alone or OF_PERSONS.search(label) else None
        if name is None or name.end != owner.end:
            return []
        return [self._new_person(name)]

    def _new_person(self, name: Name) -> Mention:
        known = self.context.person_keys
        key = known.get((name.text, "")) or person_key(name.text, self.home or self._file())
        known[name.text, ""] = key
        words = self.text[name.start : name.end]
        return self.context.mention(Mention("Person", name.start, name.end, words, name.text, key, rule="owner-list"))

    def _file(self) -> str:
        document = self.context.document
        return f"@{document.parent or document.key}"

    def named(self, start: int, end: int) -> list[Mention]:
        """The body that an element names; for A和B both, where each is one; else the body before a bracket."""
        body = resolve_body(self.context, start, end)
        if body is not None and body.key and body.start <= start + 1:
            return [body]
        for match in AND.finditer(self.text, start + 1, end - 1):
            first = resolve_body(self.context, start, match.start())
            second = resolve_body(self.context, match.end(), end)
            if first and second and first.key and second.key:
                return [first, second]
        bracket = NAMED_IN_BRACKETS.match(self.text, start, end)
        if bracket:
            return self.named(bracket.start("outer"), bracket.end("outer"))
        if body is None and DEED.match(self.text, end - 1):
            return [m for m in self._bodies_at(start) if m.end == end - 1][:1]
        return [body] if body is not None and body.key and body.label != "Region" else []

    def _bodies_at(self, start: int) -> list[Mention]:
        found = (self.context.mention_at(label, start) for label in ("Organization", "School", "Region"))
        return [m for m in found if m is not None and m.key and m.start == start]

    # -- sentences ------------------------------------------------------------------------------------------------

    def own_by_sentences(self, work: Work) -> None:
        """A牵头, 由A负责, A要每年…: only bodies that the text names, only where no list says it."""
        found = [*self._by_verbs(work), *self._by_office(work), *self._by_duty(work), *self._by_clauses(work)]
        home = self.home
        if all(mention.owner == home and not mention.standing for mention, _ in found):  # bare parts of it, or none
            found = [*self._by_phrase(work)] or found
        named = {mention.key for mention, _ in found}
        found += [one for one in (*self._by_shares(work), *self._by_passage(work)) if one[0].key not in named]
        departments = [*self._by_department(work)]
        found += departments if not found else [one for one in departments if self._opens(work, one[0])]
        if all(owner.role == "implement" for _, owner in found):
            named = {mention.key for mention, _ in found}
            found += [one for one in self._by_subject(work) if one[0].key not in named]
        founded = FOUNDS_GROUPS.search(self.text, *work.heading) is not None
        for mention, owner in found:
            gathers = GATHERED.match(self.text, owner.end) is not None  # what is told of all items of the list
            if not (gathers or (founded and mention.key.endswith("小组"))):  # of groups each has its own work
                self.relate(mention.key, work.key, owner, ((owner.start, owner.end),), "owner-sentence")

    def _by_verbs(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        for start, end in work.bodies:
            for at, verb in self.verbs_in(start, end):
                role = "support" if self._only_judges(work, at, verb) else CHARGE[verb]
                yield from self._doers(at, verb, role, end)

    def _only_judges(self, work: Work, at: int, verb: str) -> bool:
        """动员社会力量。…A负责审核志愿者资质: who looks into the work of others has not got it."""
        return verb == "负责" and self._judges(work, at + len(verb))

    def _judges(self, work: Work, at: int) -> bool:
        """县政府督查室每半月|督查通报: what is done there looks into the work of others, and is not the task."""
        judged = against().match(self.text, at) or LOOKED_INTO.match(self.text, at)
        deed = judged.groupdict().get("deed") or judged[0] if judged else "督促"
        # who sees to it that all do an item has it
        return deed != "督促" and deed not in self.text[slice(*work.heading)]

    def _doers(self, at: int, verb: str, role: str, limit: int) -> Iterator[tuple[Mention, Owner]]:
        if NO_DUTY.match(self.text, at + len(verb)):
            return
        mentions = actors_before(self.context, without_adverbs(self.text, at))
        if not mentions:
            return
        first = mentions[-1]
        if "由" in self.text[first.start : first.end]:
            return  # 建立健全由县区政府: no name, whatever took it for one
        start = phrase_start(self.context, first)
        before = self.text[max(0, start - 1) : start]
        if before not in (("由",) if verb in BY_VERBS else BEFORE_DOER):
            return
        if verb == "负责" and HELPS.match(self.text, at + len(verb)):
            role = "support"
        for mention in mentions:
            yield mention, Owner(first.start, at + len(verb), role, verb)
        for mention, owner in self._supporters(at + len(verb), limit):
            yield mention, owner

    def _supporters(self, start: int, limit: int) -> Iterator[tuple[Mention, Owner]]:
        """…牵头,B、C配合 in the same sentence."""
        stop = CLAUSE_END.search(self.text, start, limit)
        end = stop.start() if stop else limit
        for verb in (*SUPPORTING, *CARRYING):
            at = self.text.find(verb, start, end)
            mentions = actors_before(self.context, without_adverbs(self.text, at)) if at >= 0 else []
            if verb in CARRYING and self.text[at + len(verb) : at + len(verb) + 1] not in ",。;、)\n":
                continue
            if mentions and mentions[-1].start >= start:
                role = words_of("verb").get(verb, "support")
                for mention in mentions:
                    yield mention, Owner(mentions[-1].start, at + len(verb), role, verb)

    def _by_phrase(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """由德育处牵头,团委配合; 教科室负责…: parts of the document's own body, named barely. All of them or none."""
        for start, end in work.bodies:
            floor = max(start, work.heading[1])
            for at, verb in self.verbs_in(floor, end):
                match, after = PHRASE.search(self.text, max(floor - 1, at - PHRASE_LONGEST), at), at + len(verb)
                if match is None or NO_DUTY.match(self.text, after):
                    continue
                role = "support" if self._only_judges(work, at, verb) else CHARGE[verb]
                owners = [Owner(*part, role, verb) for part in _elements(self.text, *match.span("who"))]
                if not self._resolves(owners):
                    continue
                stop = CLAUSE_END.search(self.text, after, end)
                rest = OwnerList(after, stop.start() if stop else end, None, match.span(), "")
                for owner in (*owners, *(o for o in split_owners(self.text, rest) if self._resolves([o]))):
                    said = Owner(owner.start, max(after, owner.end), owner.role, owner.said)
                    for mention in self.persons(owner.start, owner.end) or self.named(owner.start, owner.end):
                        yield mention, said

    def _resolves(self, owners: list[Owner]) -> bool:
        """Whether each element is a body or person of its own (generic ones beside it do no harm)."""
        generic = [is_generic(self.text[owner.start : owner.end]) for owner in owners]
        named = [
            bool(self.persons(owner.start, owner.end)) or self._is_bare_body(owner) or self._is_own_part(owner)
            for owner, skip in zip(owners, generic, strict=True)
            if not skip
        ]
        return bool(named) and all(named)

    def _is_own_part(self, owner: Owner) -> bool:
        """Whether a whole bracket is a section of the body whose paper it is: 开展“X”(党支部)."""
        in_bracket = self.text[max(0, owner.start - 1) : owner.start] in tuple(OPEN)
        return in_bracket and self._is_own_section(self.text[owner.start : owner.end])

    def _is_bare_body(self, owner: Owner) -> bool:
        """Whether words in a sentence name a body. In a bureau's paper 教务处 is one of each school, not its own."""
        home = self.home
        if SCHOOL_PART.match(self.text, owner.start, owner.end) and not home.startswith("School|"):
            return False
        if NO_NAME.match(self.text, owner.start, owner.end):
            return False
        return resolve_body(self.context, owner.start, owner.end) is not None

    def _by_clauses(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """由A抓总,B具体落实: the clauses of a sentence in which someone leads."""
        for start, end in work.bodies:
            position = max(start, work.heading[1] + 1)
            if "," in self.text[slice(*work.heading)]:  # the heading is the whole sentence: 办好讲习所,由政教处安排
                position = max(start, work.heading[0])
            while position < end:
                stop = CLAUSE_END.search(self.text, position, end)
                last = stop.start() if stop else end
                charges = list(charges_between(self.context, position, last))
                led = any(charge.role == "lead" for charge in charges)
                # what another program is given may be given to that one
                other = bool(charges) and self.context.first_in("Program", position, last) is not None
                for charge in charges:
                    if led or self._says_enough(charge, other=other):
                        yield charge.actor, Owner(*charge.words, charge.role, charge.verb)
                position = last + 1

    def _by_passage(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """布局方案由A会同B拿出, A抓统筹: clauses that give the work to somebody, whatever their verb."""
        for clause in self._clauses_with(says_anything(), work):
            for charge in read_clause(self.context, *clause, known=True):
                whole = charge.actor.label == "Region" or (charge.actor.label, charge.actor.key) == (
                    "School",
                    self.home,
                )
                if not whole and (charge.role != "support" or charge.verb == CALLED_IN):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_shares(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """学前教育股抓进度,县住建局管质量; 县妇联先行一步,一直负责到今天: clauses that divide the work or go on."""
        for start, end in work.bodies:
            begin = max(start, work.heading[1] + 1)
            topic = topic_program(self.context, work.heading, (start, end))
            if topic or self.context.first_in("Program", begin, end) is None:
                for charge in (*divided_parts(self.context, begin, end), *carried_charges(self.context, begin, end)):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_subject(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A依托…每年开展…;B组织编写…: bodies with which the clauses of a task begin."""
        for clause in self._clauses_with(DOES, work):
            for charge in duty_of(self.context, *clause):
                if charge.actor.rule == BY_PLACE or self._is_bound(charge.actor):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _clauses_with(self, words: Words, work: Work) -> Iterator[Range]:
        """The clauses of a task behind its heading in which one of some words begins."""
        for start, end in work.bodies:
            yield from clauses_with(words, self.text, max(start, work.heading[1] + 1), end)

    def _says_enough(self, charge: Charge, *, other: bool) -> bool:
        """Whether a clause says who carries the task out or helps, though nobody is said to lead: 县残联具体落实."""
        if charge.role == "support":
            return not other and GIVES.match(charge.verb) is not None
        ends = self.text.endswith(charge.verb, *charge.words) and "分工" not in self.text[slice(*charge.words)]
        return (
            charge.role == "implement" and ends and (charge.verb in ENDS_CLAUSE or self.text[charge.words[0]] == "由")
        )

    def _by_office(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A、B为牵头单位."""
        for start, end in work.bodies:
            for owner, mentions in offices(self.context, start, end):
                yield from ((mention, owner) for mention in mentions)

    def _by_duty(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A body that begins a sentence and 要 do something carries the task out."""
        for start, end in work.bodies:
            bare = (
                BARE_DUTY.finditer(self.text, max(start, work.heading[1]), end)
                if OFTEN.begin_in(self.text, start, end)
                else ()
            )
            for match in bare:
                owner = Owner(match.start("who"), match.end(), "implement", match["duty"])
                if self._resolves([replace(owner, end=match.end("who"))]):
                    yield from ((mention, owner) for mention in self.named(*match.span("who")))
            for mention in self.context.mentions_in("Organization", start, end):
                beside = GENERIC_BESIDE.match(self.text, mention.end)
                duty = DUTY.match(self.text, beside.end() if beside else mention.end)
                if not duty or not mention.key or not mention.region or self._judges(work, duty.end()):
                    continue
                if not self._begins_sentence(mention, work.heading[1]) or CALLS_IN.match(self.text, duty.end()):
                    continue
                stop = CLAUSE_END.search(self.text, duty.end(), end)
                stretch = min(stop.start() if stop else end, duty.end() + 40)
                actors = [m for m in actors_before(self.context, mention.end, ("Organization",)) if m.key and m.region]
                for actor in actors:  # 团县委、县教育局每年…: all of the list
                    yield actor, Owner(actors[-1].start, stretch, "implement", duty[0])

    def _is_bound(self, mention: Mention) -> bool:
        """Whether a name says whose it is: 市博物馆 and 教育部 do, 艺术专业博物馆 is any of a kind."""
        if not mention.region:
            return mention.key.startswith("Organization|CN|")
        own = mention.key == self.home or mention.surface.startswith(compose_name(region_key(mention.region)))
        return own or bool(BOUND.match(mention.surface) or TEMPORARY.search(mention.surface)) or not mention.standing

    def _by_department(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """区教育督导部门要…: a department without a name of its own is one body where its level stands before it."""
        for start, end in work.bodies:
            for match in DEPARTMENT_DUTY.finditer(self.text, start, end):
                code = own_region(self.context.document.region, match["level"])
                if code is None or match.start() < work.heading[1]:
                    continue
                words = self.text[match.start() : match.end("name")]
                name = compose_name(region_key(code)) + match["name"]
                key = organization_key(code, match["name"])
                if bureau := self._bureau_of(code) if OF_EDUCATION.fullmatch(match["name"]) else None:
                    key, name = bureau
                mention = Mention("Organization", match.start(), match.end("name"), words, name, key)
                mention.standing, mention.region, mention.rule = False, code, "department"
                mention.reason = f"{words} → {mention.name}: the document's region"
                stop = CLAUSE_END.search(self.text, match.end(), end)
                stretch = min(stop.start() if stop else end, match.end() + 40)
                owner = Owner(match.start(), stretch, "implement", match["duty"])
                yield self.context.mention(mention), owner

    def _bureau_of(self, code: str) -> tuple[str, str] | None:
        """The only education organ of a division that the text names, which 市教育部门 means as well; and its name."""
        named = (m for m in self.context.mentions_of("Organization") if m.key and parts_of(m.key)[0] == code)
        bureaus = {m.key: m.name for m in named if is_education(m.key) and "/" not in m.key}
        bureaus = {key: name for key, name in bureaus.items() if not key.endswith("部门")}
        return next(iter(bureaus.items())) if len(bureaus) == 1 else None

    def _opens(self, work: Work, mention: Mention) -> bool:
        """Whether a department is the first that the text below a heading names."""
        between = self.text[work.heading[1] : mention.start]
        return mention.start >= work.heading[1] and not between.strip(" 。:;,\n")

    def _begins_sentence(self, mention: Mention, heading_end: int) -> bool:
        if mention.start < heading_end:
            return False
        mentions = actors_before(self.context, mention.end, ("Organization",))
        if not mentions or mentions[0] is not mention:
            return False
        first = mentions[-1].start
        first -= self.text[max(0, first - 1) : first] in ("我", "本")  # 我|局基础教育科要…
        before = self.text[max(0, first - 4) : first].rstrip(" ")[-1:] if first else ""
        if before == "、":  # 县(市、区)人民政府、X管委会要: what stands before is generic, and so is 区政府 after it
            if self.text[first] in LEVELS:
                return False
            sentence = clause_start(self.text, first, "。;") - 1
            return "," not in self.text[sentence + 1 : first]
        return before in "。;\n,"


def program_of(context: Context, work: Work) -> str:
    """The program that a task's heading names with no more than a verb beside it: 实施“X”工程."""
    start, end = work.heading
    named = [p for p in context.mentions_in("Program", start, end) if p.key and p.end <= end + 1]
    if len({p.key for p in named}) != 1:
        return ""
    before, after = context.text[start : named[0].start], context.text[named[0].end : end]
    if before.startswith("关于"):  # a matter of minutes; 关于“X”的经费 is another one
        return named[0].key if RUNS_IT.fullmatch(before[2:]) and not after.strip("” ") else ""
    return named[0].key if RUNS_IT.fullmatch(before) and len(after.strip("” ")) <= 4 else ""


def _first_leads_everywhere(context: Context) -> bool:
    """Whether a note says of all lists that the first named leads (…,下同; 说明:责任单位一栏列首位的为牵头单位)."""
    text = context.text
    for match in FIRST_LEADS.finditer(text) if context.works else ():
        if text.startswith("下同", match.end() + 3) or "下同" in text[match.end() : match.end() + NOTE_REACH]:
            return True
        within = lists_between(context.owner_lists, max(0, match.start() - 260), match.start())
        if not within or "\n" in text[within[-1].end : match.start()]:
            return True
    return False


def _find_verbs(text: str) -> list[tuple[int, str]]:
    return [(at, verb) for at in OF_CHARGE.starts(text) for verb in sorted(CHARGE) if text.startswith(verb, at)]


def without_adverbs(text: str, at: int) -> int:
    """Where 共同, 具体 and such begin that stand right before a verb."""
    match = _adverbs().search(text, max(0, at - ADVERBS_LONGEST), at)
    return match.start() if match else at


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(any_of(words_of("adverb")) + r"{1,2}\Z")


def offices(context: Context, start: int, end: int) -> Iterator[tuple[Owner, list[Mention]]]:
    """What a stretch says by A、B为牵头单位, C为成员单位."""
    for match in OFFICE.finditer(context.text, start, end):
        mentions = actors_before(context, match.start(), ("Organization", "School"))
        if mentions and mentions[-1].start >= start:
            role = "support" if match["role"] in ("配合", "协办", "成员", "协同", "参与") else "lead"
            yield Owner(mentions[-1].start, match.end(), role, match[0]), mentions


def split_owners(text: str, owners: OwnerList) -> Iterator[Owner]:
    """The elements of a list with their roles: by the verbs inside it, else by its label."""
    position = owners.start
    flagged = False
    for verb in _verbs(text, owners):
        if owners.role is not None:
            comma = max(text.rfind(sign, position, verb.start()) for sign in ",;")
            for start, end in _elements(text, position, comma) if comma > position else ():
                yield Owner(start, end, owners.role, owners.label)  # 责任单位:A、B,各校落实
            position = comma if comma > position else position
        for start, end in _elements(text, position, without_adverbs(text, verb.start())):
            together = TOGETHER.search(text, start, end)
            role = words_of("verb")[verb[0]]
            if together and role != "support":
                calls = role == "implement" and together[0] == "会同"  # whoever calls the others in leads
                yield Owner(start, together.start(), "lead" if calls else role, verb[0])
                yield Owner(together.end(), end, "support", together[0])
            else:
                yield Owner(start, end, role, verb[0])
        position = verb.end()
    for start, end in _elements(text, position, owners.end):
        if owners.role is None:
            continue
        flag = FLAG.search(text[start:end])
        beside = WITH_OTHERS.match(text, start, end) or HELPED_BY.match(text, start, end)
        if beside:  # 监管科(会同市公安局、市文旅局)
            yield Owner(start, beside.end("outer"), owners.role, owners.label)
            for other in _elements(text, *beside.span("inner")):
                yield Owner(*other, "support", beside.groupdict().get("verb", "会同"))
        elif flag:
            flagged = True
            yield Owner(start, end - len(flag[0]), "lead", flag[0].strip("()〔〕"))
        else:
            yield Owner(start, end, "support" if flagged else owners.role, owners.label)


def _verbs(text: str, owners: OwnerList) -> Iterator[re.Match[str]]:
    """The verbs that end a run of owners: what follows is a separator or the end."""
    for match in role_verbs().finditer(text, owners.start, owners.end):
        after = text[match.end() : match.end() + 1]
        inside = owners.role is not None and after in CLOSE and _opens_between(text, owners.start, match.start())
        if not inside and (match.end() == owners.end or after in ",;、。 \n)"):
            yield match


def _opens_between(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens in a stretch is not closed in it."""
    return max(text.rfind(sign, start, end) for sign in OPEN) > max(text.rfind(sign, start, end) for sign in CLOSE)


def _elements(text: str, start: int, end: int) -> Iterator[Range]:
    """Cut a list at its separators outside brackets; single characters apart by blanks are one name."""
    depth = 0
    begin = start
    for position in range(start, end + 1):
        sign = text[position] if position < end else ","
        if sign in OPEN:
            depth += 1
        elif sign in CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and position > begin and (etc := ETC_AND.match(text, position, end)):
            trimmed = _trim(text, begin, position)  # A、B等部门和各区县政府
            if trimmed:
                yield trimmed
            begin = etc.end()
        elif depth == 0 and sign == "、" and EVERY.fullmatch(text, begin, position):
            continue  # 各区、市政府 is one addressee
        elif depth == 0 and (sign in SEPARATORS or (sign == " " and _parts(text, begin, position, end))):
            trimmed = _trim(text, begin, position)
            if trimmed:
                yield trimmed
            begin = position + 1


def _parts(text: str, begin: int, position: int, end: int) -> bool:
    """Whether a blank parts two owners: not inside 赵 兰, and not where a bracket or separator follows."""
    before, after = text[begin:position].strip(), text[position:end].strip()
    if len(before) == 1:
        return False
    following = re.split(r"[ 、,;\n]", after, maxsplit=1)[0]
    return len(before) > 0 and len(following) > 0


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start] in " \n:*":
        start += 1
    if text.startswith("由", start) or OWN_PART.match(text, start, end):
        start += 1
    while start < end and text[end - 1] in " \n*":
        end -= 1
    etc = ETC_TAIL.search(text, start, end)
    if etc and etc.start() > start + 1:
        end = etc.start()
    tail = TAIL.search(text, start, end)
    if tail and tail.start() > start and not is_generic(text[start:end]):
        end = tail.start()
    return (start, end) if end - start >= 2 else None


def _evidence(context: Context, owner: Owner, owners: OwnerList) -> tuple[Range, ...]:
    """The label and the name, as one range where they stand side by side; without a label the name and its verb."""
    label = (owners.said[0], owners.start)
    if label[0] < label[1] and owner.start - label[1] <= 1:
        return ((label[0], owner.end),)
    if label[0] < label[1]:
        return (label, (owner.start, owner.end))
    return owner_and_verb(context.text, owner, owners.end)


def owner_and_verb(text: str, owner: Owner, end: int) -> tuple[Range, ...]:
    """The owner's name with the verb that it shares with the owners after it: A…配合 in A、B配合."""
    verb = text.find(owner.said, owner.end, end) if owner.said else -1
    if verb == owner.end or (verb > owner.end and without_adverbs(text, verb) == owner.end):
        return ((owner.start, verb + len(owner.said)),)
    return ((owner.start, owner.end), (verb, verb + len(owner.said))) if verb > 0 else ((owner.start, owner.end),)
