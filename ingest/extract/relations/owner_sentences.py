"""Sentences of a task that say who is responsible for it: A牵头, 由A负责, A要每年…."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from graph.identity.keys import organization_key, parts_of, region_key
from graph.identity.names import compose_name
from ingest.extract.clauses import clause_start, clauses_with
from ingest.extract.context import Context, Mention
from ingest.extract.home import is_education
from ingest.extract.labels import OwnerList, words_of
from ingest.extract.mentions.regions import own_region
from ingest.extract.occurrences import Anchored, Words
from ingest.extract.relations.actors import BOUND, actors_before, against, phrase_start
from ingest.extract.relations.burdens import SIGNS, burdens
from ingest.extract.relations.charge_clauses import HELPS, HOLDER, OFFICE_HELD, Charge, charges_between, held_office
from ingest.extract.relations.divided_parts import divided_parts
from ingest.extract.relations.given_behind import DAYS, charged_by_day, charges_behind
from ingest.extract.relations.in_doubt import only_oversees
from ingest.extract.relations.omitted_subjects import carried_charges
from ingest.extract.relations.own_parts import RULE as BY_PLACE
from ingest.extract.relations.owner_clauses import CALLED_IN, DOES, acting, duty_of, read_clause, says_anything
from ingest.extract.relations.owner_lists import Owner, elements, split_owners, without_adverbs
from ingest.extract.relations.owner_names import OwnerNames
from ingest.extract.relations.provisions import SIGNS as PROVISIONS
from ingest.extract.relations.provisions import provided
from ingest.extract.relations.rectified import rectifiers
from ingest.extract.relations.recurring_duties import OFTEN, TO_DO, recurring_duty, section_duty
from ingest.extract.relations.supervised import LOOKS, is_supervision, supervises
from ingest.extract.relations.tasks import Work, charged_bodies, topic_program
from ingest.structure.outline import Range

BEFORE_DOER = frozenset('由。,;:(\n "“、')
PHRASE = re.compile(r"(?:由|(?<=[。;\n]))(?P<who>[\u4e00-\u9fff、]{2,24}?)(?:具体|统一|共同|主要|全面)?\Z")
PHRASE_LONGEST = 30
TEMPORARY = re.compile(r"(?:小组|委员会|专班|指挥部)\Z")
OFFICE = re.compile(
    r"(?:为|是|作为|担任)(?:该|此|这|本)?(?:[\u4e00-\u9fff]{2,8}的)?(?P<role>牵头|责任|主责|主管|主办|配合|协办|成员|协同|参与)(?:责任)?(?:单位|部门)"
)
ANSWERS = re.compile(  # 副校长李红为食堂安全第一责任人
    r"(?:是|为|系|任|担任)(?P<of>[\u4e00-\u9fff]{0,10}?)(?:工作)?的?(?:第一|直接|主要|首要)责任人(?=[,。;\n])"
)
NO_DUTY = re.compile(r"[人同志项的]|解释|答复|咨询|制(?![定订作造])|联系|任(?!务)|教师|单位|部门|地")
CLAUSE_END = re.compile(r"[。;\n]")
DUTY = re.compile(r"(?:要|应|应当|须|将|每(?:[一两二三半四六]?个?)(?:年|月|季度|季|学期|学年|周|半年)|定期)")
DEED_ROLES = re.compile(  # 要积极配合, 须协助做好…, 应牵头制定…
    r"(?:积极|密切|主动|全力|切实|认真|共同|大力|加强|做好|抓好|统筹|予以|给予)*(?:(?P<support>配合|协助|协同|支持|协作)|(?P<lead>牵头|负责牵头|抓总|负总责))"
)
GENERIC_BEFORE = re.compile(  # 各乡镇人民政府、县民政局要: what stands before the list's bodies are all of a kind
    r"(?:各[\u4e00-\u9fff]{1,8}(?:政府|街道|办事处|乡镇|[镇乡校园]|中学|小学|单位|部门)、)+"
)
GENERIC_BESIDE = re.compile(
    "(?:和|与|及|、)(?:各|相关|有关|局属|直属)*(?:中小学校|中小学|学校|各?校|幼儿园|校园)(?=[要应须将])"
)
CALLED_BESIDE = re.compile(r"[,、]并?(?P<verb>会同|联合)(?!各|有关|相关)")
CALLS_IN = re.compile(r"(?:积极|及时|主动|适时|定期)?会同(?!各|有关|相关)")  # A要会同B: read by its subject
LOOKED_INTO = re.compile(  # 市政府督查室要|将议定事项纳入督查范围
    r"(?:(?:不?定期|适时|随机|每[年月周季])+对[^,。;]{0,16}?情况|(?:将|把|对))[^,。;]{2,20}?(?:纳入)?"
    r"(?P<deed>督查|督办|督导|考核|检查|通报|跟踪问效|调度)"
)
GATHERED = re.compile(  # 局办公室负责|任务清单的汇总和督查
    r"[^,。;]{2,12}的(?:汇总|督查|督办|通报|收集|整理|统计|归档|报送)"
    r"(?:[、和与及](?:汇总|督查|督办|通报|收集|整理|统计|归档|报送|考核))*(?:工作)?(?=[,。;\n])"
)
BARE_DUTY = re.compile(  # 督导室每学期开展一次督导: a part of the document's own body
    r"(?<=[。;\n])(?P<who>[\u4e00-\u9fff]{2,8}?[室科处股办])(?P<duty>每(?:[一两二三半四六]?个?)(?:年|月|季度|学期|学年|周|半年)|定期)"
)
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
GIVES = re.compile(
    r"提供|免费提供|无偿提供|给予|予以|保障|捐赠|资助|来自"
)  # what supports also where nobody is said to lead
OF_ALL_OF_IT = Anchored(
    r"(?<=[。;,\n])(?:此项|该项|这项|本项)(?:工作|任务|行动|工程)(?:则|将|拟|统一|具体|总体|,)*(?P<by>由)(?!此|于)"
)
DRAFTS = re.compile(  # 该计划由县教研室起草: of a paper or program that the section speaks of
    r"(?:该|此|这一?)[项个份]?(?:计划|方案|办法|细则|制度|意见|清单|文件)由[^,。;\n]{2,20}?(?:起草|拟订|拟定|草拟)"
)
FOUNDS_GROUPS = re.compile(r"(?:组建|成立|建立|设立)[^,。;\n]{0,6}(?:机构|组织|小组|班子)")


class OwnerSentences:
    """What the sentences of a task say of its owners: only bodies that the text names."""

    def __init__(self, context: Context, names: OwnerNames) -> None:
        self.context = context
        self.text = context.text
        self.names = names
        self.home = names.home
        self.verbs = _find_verbs(context.text) if context.works else []  # where a verb of charge stands, and which

    def verbs_in(self, start: int, end: int) -> list[tuple[int, str]]:
        """The verbs of charge in a stretch, in order."""
        return self.verbs[bisect_left(self.verbs, (start, "")) : bisect_left(self.verbs, (end, ""))]

    def said_of(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A牵头, 由A负责, A要每年…: only bodies that the text names, only where no list says it."""
        found = [*self._by_verbs(work), *self._by_office(work), *self._by_duty(work), *self._by_clauses(work)]
        home = self.home
        if all(mention.owner == home and not mention.standing for mention, _ in found):  # bare parts of it, or none
            found = [*self._by_phrase(work)] or found
        named, said = {mention.key for mention, _ in found}, [*self._by_passage(work), *self._by_burden(work)]
        shares = self._by_shares(work, named | {mention.key for mention, _ in said})
        found += [one for one in (*shares, *said) if one[0].key not in named]
        departments = [*self._by_department(work)]
        found += departments if not found else [one for one in departments if self._opens(work, one[0])]
        if all(owner.role == "implement" for _, owner in found):
            named = {mention.key for mention, _ in found}
            found += [one for one in self._by_subject(work) if one[0].key not in named]
        if not any(owner.role != "support" for _, owner in found):
            found += self._by_heading(work) or [*self._by_section(work)] or [*self._by_supervising(work)]
        if not any(owner.role != "support" for _, owner in found):
            found += [*self._by_matter(work)] or [*self._by_day(work)]
        found = self._with_provided(work, found)
        told = [*self._by_rectifying(work)]
        pressing = {mention.key for mention, owner in told if owner.role == "lead"}
        found = [one for one in found if one[1].role != "support" or one[0].key not in pressing]
        named = {mention.key for mention, _ in found}
        found += [one for one in told if one[0].key not in named]
        founded = FOUNDS_GROUPS.search(self.text, *work.heading) is not None
        for mention, owner in found:
            gathers = GATHERED.match(self.text, owner.end) is not None  # what is told of all items of the list
            gathers = gathers or only_oversees(self.text, owner.end)
            if not (gathers or (founded and mention.key.endswith("小组"))):  # of groups each has its own work
                yield mention, owner

    def _by_heading(self, work: Work) -> list[tuple[Mention, Owner]]:
        """请办公室做好宣传,总务处做好保障 as the heading itself: whoever is asked to do what it names."""
        asked = charged_bodies(self.context, work.heading) if work.item is not None else ()
        return [(actor, Owner(actor.start, work.heading[1], "lead", "要")) for actor in asked]

    def _by_verbs(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        for start, end in work.bodies:
            for at, verb in self.verbs_in(start, end):
                role = "support" if self._only_judges(work, at, verb) else CHARGE[verb]
                yield from self.doers(at, verb, role, end)

    def _only_judges(self, work: Work, at: int, verb: str) -> bool:
        """动员社会力量。…A负责审核志愿者资质: who looks into the work of others has not got it."""
        return verb == "负责" and self._judges(work, at + len(verb))

    def _judges(self, work: Work, at: int) -> bool:
        """县政府督查室每半月|督查通报: what is done there looks into the work of others, and is not the task."""
        judged = against().match(self.text, at) or LOOKED_INTO.match(self.text, at)
        deed = judged.groupdict().get("deed") or judged[0] if judged else "督促"
        heading = self.text[slice(*work.heading)]
        # who sees to it that all do an item has it
        return deed != "督促" and deed not in heading and not is_supervision(heading)

    def doers(self, at: int, verb: str, role: str, limit: int) -> Iterator[tuple[Mention, Owner]]:
        if NO_DUTY.match(self.text, at + len(verb)):
            return
        mentions = actors_before(self.context, without_adverbs(self.text, at))
        if not mentions:
            return
        first = mentions[-1]
        if "由" in self.text[first.start : first.end]:
            return  # 建立健全由县区政府: no name, whatever took it for one
        start = phrase_start(self.context, first)
        start -= self.text[max(0, start - 1) : start] in ("我", "本")  # 我|局基础教育科
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
        yield from self._called_in(start, end)

    def _called_in(self, start: int, end: int) -> Iterator[tuple[Mention, Owner]]:
        """由A牵头,会同B制定方案: whoever is called in helps."""
        for calls in CALLED_BESIDE.finditer(self.text, start, end):
            actors, others, position = acting(self.context, calls.end(), end)
            for actor in (*actors, *others):
                yield actor, Owner(calls.start("verb"), position, "support", calls["verb"])

    def _by_phrase(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """由德育处牵头,团委配合; 教科室负责…: parts of the document's own body, named barely. All of them or none."""
        for start, end in work.bodies:
            floor = max(start, work.heading[1])
            for at, verb in self.verbs_in(floor, end):
                match, after = PHRASE.search(self.text, max(floor - 1, at - PHRASE_LONGEST), at), at + len(verb)
                if match is None or NO_DUTY.match(self.text, after):
                    continue
                role = "support" if self._only_judges(work, at, verb) else CHARGE[verb]
                owners = [Owner(*part, role, verb) for part in elements(self.text, *match.span("who"))]
                if not self.names.resolves(owners):
                    continue
                stop = CLAUSE_END.search(self.text, after, end)
                rest = OwnerList(after, stop.start() if stop else end, None, match.span(), "")
                for owner in (*owners, *(o for o in split_owners(self.text, rest) if self.names.resolves([o]))):
                    said = Owner(owner.start, max(after, owner.end), owner.role, owner.said)
                    for mention in self.names.persons(owner.start, owner.end) or self.names.named(
                        owner.start, owner.end
                    ):
                        yield mention, said
                yield from self._called_in(after, rest.end)

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

    def told_of_it(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """此项工作由A总负责,B牵头,C配合。责任单位:…: what a sentence on the whole of it says beside a list."""
        for start, end in work.bodies:
            for whole in OF_ALL_OF_IT.finditer(self.text, max(start, work.heading[1]), end):
                stop = CLAUSE_END.search(self.text, whole.end(), end)
                charges = list(charges_between(self.context, whole.start("by"), stop.start() if stop else end))
                if any(charge.role == "lead" for charge in charges):
                    yield from ((charge.actor, Owner(*charge.words, charge.role, charge.verb)) for charge in charges)

    def _by_passage(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """布局方案由A会同B拿出, A抓统筹: clauses that give the work to somebody, whatever their verb."""
        for clause in self._clauses_with(says_anything(), work):
            for charge in read_clause(self.context, *clause, known=True):
                whole = charge.actor.label == "Region" or (charge.actor.label, charge.actor.key) == (
                    "School",
                    self.home,
                )
                drafts = DRAFTS.match(self.text, clause[0], clause[1]) is not None
                if not (whole or drafts) and (charge.role != "support" or charge.verb == CALLED_IN):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_burden(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """以A为主, 担子由A来挑: where nothing but the task is spoken of."""
        for clause in self._clauses_with(SIGNS, work):
            begin = clause_start(self.text, clause[0], "。;")
            other = self.context.mentions_in("Program", max(begin, work.heading[1]), clause[1])
            for charge in () if other else burdens(self.context, *clause):
                yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_shares(self, work: Work, named: set[str]) -> Iterator[tuple[Mention, Owner]]:
        """学前教育股抓进度,县住建局管质量; 县妇联先行一步,一直负责到今天: clauses that divide the work or go on. Where
        they may speak of a program alone, only what goes on from somebody who has the task."""
        for start, end in work.bodies:
            begin = max(start, work.heading[1] + 1)
            topic = topic_program(self.context, work.heading, (start, end))
            own = bool(topic) or self.context.first_in("Program", begin, end) is None
            shared = divided_parts(self.context, begin, end)
            going = named & {charge.actor.key for charge in shared}
            charges = shared if own or going else []
            charges += carried_charges(self.context, begin, end) if own else ()
            for charge in charges:
                yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_subject(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A依托…每年开展…;B组织编写…: bodies with which the clauses of a task begin."""
        for clause in self._clauses_with(DOES, work):
            for charge in duty_of(self.context, *clause):
                if charge.actor.rule == BY_PLACE or self._is_bound(charge.actor):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_rectifying(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A立即清退…,由B督办: below 整改意见."""
        item = self.context.outline.items[work.item] if work.item is not None else None
        for body in work.bodies if item else ():
            if item:
                yield from rectifiers(self.context, item, body)

    def _by_section(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """项目办要倒排工期: a section of the body whose plan it is, told to do something."""
        heading = self.text[slice(*work.heading)]
        for clause in self._clauses_with(TO_DO, work):
            for charge in section_duty(self.context, *clause, heading):
                yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_supervising(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """强化督导考核。县政府教育督导室定期开展督查: of a task that is to look into the work of others."""
        if is_supervision(self.text[slice(*work.heading)]):
            for clause in self._clauses_with(LOOKS, work):
                for charge in supervises(self.context, *clause):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_matter(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """学区划定。学区由A会同B划定: who is given what the heading names, by what stands right behind it."""
        for _, end in work.bodies if work.item is not None else ():
            for charge in charges_behind(self.context, work.heading, end):
                yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _by_day(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """总务处10月底前完工: who is told by when to have it done."""
        for clause in self._clauses_with(DAYS, work):
            for charge in charged_by_day(self.context, *clause):
                yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _with_provided(self, work: Work, found: list[tuple[Mention, Owner]]) -> list[tuple[Mention, Owner]]:
        """县财政局将经费纳入预算: whoever provides for a task carries it out, where nobody else has it."""
        clauses = [*self._clauses_with(PROVISIONS, work)]
        given = [charge for clause in clauses for charge in provided(self.context, *clause)]
        given = [charge for charge in given if charge.actor.owner or self._is_bound(charge.actor)]
        keys = {charge.actor.key for charge in given if charge.role != "support"}
        if any(owner.role != "support" and mention.key not in keys for mention, owner in found):
            return found
        kept = [one for one in found if one[1].role != "support" or one[0].key not in keys]
        named = {mention.key for mention, _ in kept}
        new = [charge for charge in given if charge.actor.key not in named]
        return [*kept, *((charge.actor, Owner(*charge.words, charge.role, charge.verb)) for charge in new)]

    def _clauses_with(self, words: Words, work: Work) -> Iterator[Range]:
        """The clauses of a task behind its heading in which one of some words begins."""
        for start, end in work.bodies:
            yield from clauses_with(words, self.text, max(start, work.heading[1] + 1), end)

    def _says_enough(self, charge: Charge, *, other: bool) -> bool:
        """Whether a clause says who carries the task out or helps, though nobody is said to lead: 县残联具体落实."""
        if charge.role == "support":
            return not other and GIVES.match(charge.verb) is not None
        if charge.role == "implement" and HOLDER.fullmatch(charge.verb):
            return True  # 具体承接的是A
        ends = self.text.endswith(charge.verb, *charge.words) and "分工" not in self.text[slice(*charge.words)]
        return (
            charge.role == "implement"
            and ends
            and (charge.verb.removeprefix("项目") in ENDS_CLAUSE or self.text[charge.words[0]] == "由")
        )

    def _by_office(self, work: Work) -> Iterator[tuple[Mention, Owner]]:
        """A、B为牵头单位."""
        for start, end in work.bodies:
            for owner, mentions in offices(self.context, start, end):
                yield from ((mention, owner) for mention in mentions)
            yield from self._answering(work, start, end)
            for office in OFFICE_HELD.finditer(self.text, max(start, work.heading[1]), end):
                begin = clause_start(self.text, office.start(), ",。;:")
                for charge in held_office(self.context, begin, office.end()):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)

    def _answering(self, work: Work, start: int, end: int) -> Iterator[tuple[Mention, Owner]]:
        """A为食堂安全第一责任人: for the work itself, by the words of its heading, and for no part of it."""
        for match in ANSWERS.finditer(self.text, max(start, work.heading[1]), end):
            mentions = actors_before(self.context, match.start(), ("Person",))
            if mentions and match["of"] in self.text[slice(*work.heading)]:
                for mention in mentions:
                    yield mention, Owner(mentions[-1].start, match.end(), "lead", match[0])

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
                if self.names.resolves([replace(owner, end=match.end("who"))]):
                    yield from ((mention, owner) for mention in self.names.named(*match.span("who")))
            for clause in clauses_with(OFTEN, self.text, max(start, work.heading[1]), end):
                for charge in recurring_duty(self.context, *clause):
                    yield charge.actor, Owner(*charge.words, charge.role, charge.verb)
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
                deed = DEED_ROLES.match(self.text, duty.end())
                role = deed.lastgroup if deed and deed.lastgroup else "implement"
                for actor in actors:  # 团县委、县教育局每年…: all of the list
                    yield actor, Owner(actors[-1].start, stretch, role, duty[0])

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
            sentence = clause_start(self.text, first, "。;,")
            if self.text[first] in LEVELS:
                return GENERIC_BEFORE.fullmatch(self.text, sentence, first) is not None
            return self.text[max(0, sentence - 1) : sentence] != ","
        return before in "。;\n,"


def offices(context: Context, start: int, end: int) -> Iterator[tuple[Owner, list[Mention]]]:
    """What a stretch says by A、B为牵头单位, C为成员单位."""
    for match in OFFICE.finditer(context.text, start, end):
        mentions = actors_before(context, match.start(), ("Organization", "School"))
        if mentions and mentions[-1].start >= start:
            role = "support" if match["role"] in ("配合", "协办", "成员", "协同", "参与") else "lead"
            yield Owner(mentions[-1].start, match.end(), role, match[0]), mentions


def _find_verbs(text: str) -> list[tuple[int, str]]:
    return [(at, verb) for at in OF_CHARGE.starts(text) for verb in sorted(CHARGE) if text.startswith(verb, at)]
