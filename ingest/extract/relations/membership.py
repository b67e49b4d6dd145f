"""PART_OF a group of schools: who a sentence says is a member of an education group, alliance or community."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.extract.beginnings_shared import SCHOOL_GROUPS
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import any_of
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.extract.occurrences import Anchored

MEMBER = (
    "(?:成员(?:学校|校园|校|园|单位)|盟员(?:学校|校|园|单位)|(?:常务)?(?:副?理事长?|会员|发起)(?:学校|校|园|单位)"
    "|(?:核心|牵头|龙头|领衔|盟主|主体|协作|加盟)(?:学校|校|园)|总校|子校|分校|集团校|联盟校|托管校)"
)
HAS = re.compile(
    f"(?:\\([^()]{{0,20}}\\))?(?:现有|共有|目前有|的)?(?:{MEMBER}|成员(?=包括|包含|有|为|是|:))?(?:包括|包含|涵盖|下辖|由|现辖|辖|囊括|吸纳|覆盖|有|:|—|为)+(?:了)?"
    "|的?(?:龙头|核心|牵头|领衔|盟主|主体)(?:学校|校|园|单位)?(?:是|为)"
    "|,?(?:现|目前|暂时?|先期)?(?:(?:包)?含|下?辖|由)"
    f"|(?:今年|新|又|再)?(?:新增|增加|吸纳|吸收|现有|共有|有)(?:农村|乡镇)?{MEMBER}(?:[\\d两三四五六七八九十]{{1,3}}[所个家])?[(:]"
)
SHORT = Anchored(
    r"(?:(?<=[,。;:\n“])|(?<=该))(?P<word>联盟|联合体|共同体|教共体|集团)(?=由|以|成员|现有|下辖|包括|涵盖|的成员|(?:的)?(?:核心|牵头|龙头|领衔|总)校)"
    r"|(?<=[与和同])(?P<inner>联盟|联合体|共同体|教共体|集团)(?=内的)"
)
WITH_CORE = re.compile(
    "以(?P<core>[^,。;]{2,30})为(?:(?:核心|龙头|牵头|领衔|盟主|总)(?:学校|校|园|单位)?|引领)(?=[,。;]|\\Z)"
)
HAS_MEMBERS = re.compile(
    f",(?:(?:{MEMBER}|成员)(?:有|包括|包含|为|是)|(?:联合|携手|带动|吸纳|吸收|接纳|纳入|覆盖|辐射|联动)(?:了)?(?=[^,。;]{{2,80}}(?:组建|组成|成立|共建|[,。;]|\\Z)))"
)
MADE_OF = re.compile(
    "(?:等[^,。;]{0,12})?(?:[\\d两三四五六七八九十]+(?:所|家|校)[^,。;]{0,6})?(?:共同)?(?:组成|组建|构成|参与组建|构建而成|组建而成)"
)
BRACKET = re.compile("\\(")
JOINS = re.compile(
    "(?:正式|共同|先后|已|又|也|同时|新)*(?:加入|加盟|并入|纳入|划入|融入|进入)(?:了|到)?(?:以[^,。;]{2,14}为[^,。;]{2,8}的)?"
)
IS = re.compile("(?:[^。;]{0,60}?)(?<![不再曾非])(?:是|为|系|作为)(?:[^,。;]{0,24}、)?$")
IS_BESIDE = re.compile(
    "(?<![不再曾非])(?:同为|均为|都是|均是|也是|同是|[现已仍正]?是|成为|作为|系|为)$"
)  # A、B均为G成员校
AS_MEMBER = re.compile(
    f"(?:吸纳|吸收|纳入|确定|列|增设|接纳)[^,。;]{{0,6}}(?:为|成为|作为)(?:其|该集团|集团)?(?:的)?(?:新)?{MEMBER}"
)
OF_MEMBER = re.compile(f"(?:的)?(?:首批|新|重要|骨干)?{MEMBER}")
AS_MEMBERS = Anchored(
    r"等(?:[^,。;、]{0,12}?)?(?P<word>联盟|联合体|共同体|教共体|集团)(?:的)?(?:(?:成员|盟员|会员|理事)(?:学校|校|园|单位)|(?:内)?各?(?:学校|校)(?=的|参|共))"
)
FOUNDED = re.compile("(?:组建|成立|建立|组成|构建)(?:了|(?:而成)?的)?“?$")
FOUNDING = re.compile(  # A、B三校联合|组建G
    "(?:等?(?<!第)[\\d两三四五六七八九十]+(?:所|家|个)?(?:学校|校园|校|园|中学|小学)|等[^,。;、]{0,8})?(?P<leads>牵头|挑头|领衔)?(?:共同|联合|正式|抱团|携手|一起|牵手|结成|,)*\\Z"
)
# What clauses behind a group say of schools: G成立,由A牵头,B、C为成员校; G:核心校:A,成员校:B、C; 组建G,A、B加入集团
LEADS = re.compile("(?:牵头|领衔|挑头)(?:组建|成立|办学)?(?=[,。;)\n]|\\Z)")
LEADS_IT = re.compile("[^,。;]{0,8}[,:( ]? ?由?")
IS_OF_IT = re.compile(
    f"(?:等[^,。;]{{0,8}})?(?:均|都|同|分别)?(?:为|任|担任|作为|当|做|是|系)(?:该?集团|联盟|共同体|其)?(?:的)?(?:首批)?(?:{MEMBER}|成员|盟主|(?:牵头|龙头|核心|领衔|主体)(?:学校|校|园|单位)?)(?=[,。;)、\n]|\\Z)"
)
NAMED_AS = re.compile(
    f"(?:{MEMBER}|(?<=[,;])成员)(?:[\\d两三四五六七八九十]{{1,3}}[所个家])?(?:有|包括|包含|分别|为|是|:)+ ?\\Z"
)
CALLED = re.compile(",(?:并|共同)?(?:联合|携手|会同|联手|吸纳|吸收|带领|带动)(?:了)?\\Z")  # 由A牵头,联合|B、C组成
JOINS_IT = re.compile(
    "(?:等[^,。;]{0,8})?(?:先后|同时|首批|一并)?(?:加入|加盟)(?:该?集团|联盟|共同体|其中)?(?=[,。;]|\\Z)"
)
CALLS_IN = re.compile(
    "(?:牵头|领衔|发起|挑头|为(?:龙头|核心|牵头|引领)(?:学校|校|园)?)?,?(?:联合|携手|会同|联手|牵手|与|同)\\Z"
)
TAKES_IN = re.compile(
    "(?:新|又|先后|正式|已|将|再|同时|还|今年|去年|年内|随后)*(?:吸纳|吸收|接纳|纳入|新增|增加)(?:了)?"
)
AS_NEW = re.compile(f"(?:等[^,。;]{{0,10}})?(?:为|作为|成为)(?:新)?(?:该?集团|联盟|共同体)?(?:新)?(?:{MEMBER}|成员)")
ARE_MEMBERS = re.compile(f"(?:等[^,。;]{{0,10}})?(?:为|是|作为)(?:{MEMBER}|成员)")
GIVEN_TO = re.compile("(?:均|都|现|已|将|整体|委托|正式)*(?:交?由|委托给?|划归)\\Z")
RUN_BY = re.compile("(?:统一|一体化|全面|直接|负责)*(?:管理|领办|承办|运营)(?=[,。;]|\\Z)")
RUNS = re.compile("(?:领办|领衔|组建|创办)的“?\\Z")
WITHIN = re.compile("内的?(?:其他|兄弟)?(?:成员)?(?:学校|校|园)?")
OWN_SUBJECT = re.compile(  # 2022年加入G, 学校还是G成员校: on the page of one school
    r"(?:\d{4}年(?:\d{1,2}月)?|同年|次年|今年|去年)?,?(?:学校|我校|该校|本校)?(?:还|也|又|现|已|正式|并|同时)*\Z"
)
SUBORDINATE = Anchored(r"隶属(?:于)?|直属(?:于)(?=[\u4e00-\u9fff])")
UNDER = Anchored(r"(?:下属|所属|旗下|下辖)的?(?:(?:唯?一|首|两)[所家个])?(?=[\u4e00-\u9fff])")  # 甲集团下属的|乙公司
PAIRED = re.compile("结对|结为|友好学校|合作|共建|交流|对接")  # 甲集团所属乙校与丙校结对: 丙校 is another's
BY_BEING = re.compile("(?:是|系|为)")
OF_OTHERS = ("社区", "派出所", "街道", "居委会", "村委会", "办事处")  # 户籍所属街道
HEADING = Anchored(
    r"(?:成员|盟员|加盟)(?:学校|校|园|单位)(?:(?:名单|一览|简介|介绍)?[】:]?|\([^()\n]{1,12}\):?) *(?=\n)"
)
BEFORE_HEADING = re.compile(
    r"(?:\A|\n) *(?:【|[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])? ?(?:集团|联盟)?\Z"
)
LISTED = re.compile(r"\n+ *(?:\(?\d{1,2}[.、)]|\([一二三四五六七八九十]\)|[①-⑩●·■◆▲])? *")
AUTHORITIES = ("局", "教委", "委员会", "厅", "政府")
HIGHER = ("大学", "学院")
AS_CORE = re.compile("为(?:核心|龙头|牵头|领衔|盟主|总|成员)(?:学校|校|园|单位)?")
JOINT = re.compile("\\)?(?:[、和与及]|以及)(?:[民公]办|(?:在|新|筹|拟|改)建的?)?")
LABEL_LINE = Anchored(  # 成员校:B、C
    r"(?:(?:成员|盟员|协作|加盟|核心|牵头|龙头|领衔|盟主|主体)(?:学校|校|园)|(?:成员|盟员)单位|总校|分校)"
    r"(?:\([^()\n]{1,8}\))?: ?(?=[\u4e00-\u9fff])"
)
LINE_HEAD = re.compile(r" *(?:\(?[\d一二三四五六七八九十]{1,3}[.、)] ?|[①-⑩●·■◆] ?)?\Z")
LABELS_BETWEEN = re.compile(r"(?:[^\n]{0,12}\n)(?: *[^\n:]{2,14}:[^\n]*\n)*")


def find(context: Context) -> None:
    """State the members of every group that the text names, once each."""
    for school, bureau, words in _Finder(context).subordinate():
        context.relate(Fact(school, "PART_OF", bureau, (words,), "subordinate-to"))
    for body, above, words in _Finder(context).under():
        context.relate(Fact(body, "PART_OF", above, (words,), "said-to-be-under"))
    groups = [m for m in context.mentions_of("Organization") if m.key and m.surface.endswith(tuple(SCHOOL_GROUPS))]
    if not groups:
        return
    named, groups = groups, [*(_with_quote(context.text, group) for group in groups), *_called_short(context, groups)]
    seen: set[tuple[str, str]] = set()
    finder = _Finder(context)
    told = [(group, member) for group in groups for member in finder.members(group)]
    told += finder.listed_before(named)
    for group, (member, start, end) in told:
        if member.key not in (group.key, group.owner) and (member.key, group.key) not in seen:
            seen.add((member.key, group.key))
            context.relate(Fact(member.key, "PART_OF", group.key, ((start, end),), "member-of-group"))
    for group, member, ranges in (*finder.under_heading(named), *finder.in_lines(named)):
        if member.key not in (group.key, group.owner) and (member.key, group.key) not in seen:
            seen.add((member.key, group.key))
            context.relate(Fact(member.key, "PART_OF", group.key, ranges, "member-under-heading"))


def _with_quote(text: str, group: Mention) -> Mention:
    """“四校联盟”由…: with the sign that closes the quotation."""
    return replace(group, end=group.end + 1) if text.startswith("”", group.end) else group


def _called_short(context: Context, groups: Sequence[Mention]) -> Iterator[Mention]:
    """联盟由甲校、乙校组成: the word by which a sentence means the group of that kind named before."""
    for match in SHORT.finditer(context.text):
        kind = "word" if match["word"] else "inner"
        before = (g for g in reversed(groups) if g.end <= match.start() and g.surface.endswith(match[kind]))
        group = next(before, None)
        if group:
            yield replace(group, start=match.start(kind), end=match.end(kind))


class _Finder:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text

    def members(self, group: Mention) -> Iterator[tuple[Mention, int, int]]:
        """The members that the words around one mention of a group tell, with the range that says so."""
        begin, end = clause_start(self.text, group.start, "。;"), clause_end(self.text, group.end, "。;")
        yield from self._listed_after(group, end)
        yield from self._with_core(group, end)
        yield from self._joining(group, begin)
        yield from self._being(group, begin, end)
        yield from self._taken_in(group, end)
        yield from self._given_to(group, begin, end)
        yield from self._around(group, begin)
        yield from self._founding(group, begin)
        yield from self._in_clauses(group)

    def _in_clauses(self, group: Mention) -> Iterator[tuple[Mention, int, int]]:
        """G成立,由A牵头,B、C为成员校; G 核心校:A;成员校:B、C. The next group ends what is said of this one."""
        end = clause_end(self.text, group.end, "。")
        others = (m for m in self.context.mentions_in("Organization", group.end, end) if m.start >= group.end)
        end = next((m.start for m in others if m.surface.endswith(tuple(SCHOOL_GROUPS)) and m.key != group.key), end)
        at = group.end
        for school in self._schools(group.end, end):
            called = CALLED.search(self.text, max(group.end, school.start - 6), school.start)
            if school.start < at or not (called or self.text[school.start - 1] in ",:;由以有括含为是 "):
                continue
            run = self._run_after(school.start, end)
            if not run or any(m.surface.endswith(HIGHER) for m in run):
                continue
            at, last = run[-1].end, run[-1].end
            named = NAMED_AS.search(self.text, group.end, school.start)
            told = IS_OF_IT.match(self.text, last, end) or JOINS_IT.match(self.text, last, end)
            leads = (
                LEADS.match(self.text, last, end) if LEADS_IT.fullmatch(self.text, group.end, school.start) else None
            )
            made = MADE_OF.match(self.text, last, end) if called and run else None
            if (said := told or leads or made) or named:
                yield from ((m, group.start, said.end() if said else m.end) for m in run)

    def _founding(self, group: Mention, begin: int) -> Iterator[tuple[Mention, int, int]]:
        """A牵头,联合B、C组建G; A、B、C三校组成G; A领办的G."""
        runs = RUNS.search(self.text, max(begin, group.start - 8), group.start)
        if runs:
            yield from ((m, m.start, group.end) for m in self._run_at(begin, runs.start())[:1])
        founded = FOUNDED.search(self.text, begin, group.start)
        tail = FOUNDING.search(self.text, begin, founded.start()) if founded else None
        run = self._run_at(begin, tail.start()) if tail else []
        first = CALLS_IN.search(self.text, max(begin, run[-1].start - 8), run[-1].start) if run else None
        head = self._run_at(begin, first.start())[:1] if first else []
        if len(run) + len(head) > 1 or (run and tail and tail["leads"]):
            yield from ((m, m.start, group.end) for m in (*run, *head))

    def _own(self, begin: int, offset: int) -> list[Mention]:
        """The school whose page it is, where a clause has no subject of its own."""
        key = own_body_now(self.context) if OWN_SUBJECT.fullmatch(self.text, begin, offset) else ""
        named = (m for m in self.context.mentions_of("School") if key.startswith("School|") and m.key == key)
        return [replace(own, start=begin, end=offset) for own in named][:1]

    def subordinate(self) -> Iterator[tuple[str, str, tuple[int, int]]]:
        """A创办于1950年,隶属于某县教育局: the keys of both, and the words."""
        for match in SUBORDINATE.finditer(self.text):
            bureau = self.context.mention_at("Organization", match.end())
            if bureau is None or bureau.start != match.end() or not bureau.surface.endswith(AUTHORITIES):
                continue
            if self.text.startswith("的", bureau.end):
                continue  # 隶属于某局的中心
            begin = clause_start(self.text, match.start(), "。;")
            before = self._schools(begin, match.start())
            first = bool(before) and before[0].start - begin <= 1  # 甲小学创办于1958年,前身是乙小学,隶属…
            subject = before[0] if first or len({m.key for m in before}) == 1 else None
            if subject is None and not before:
                subject = next(iter(self._own(match.start(), match.start())), None)
            if subject is not None and bureau.key:
                yield subject.key, bureau.key, (min(subject.start, match.start()), bureau.end)

    def under(self) -> Iterator[tuple[str, str, tuple[int, int]]]:
        """甲集团下属的乙公司; 甲中学是乙局下辖的一所…: the keys of both, and the words."""
        for match in UNDER.finditer(self.text):
            above = self.context.mention_at("Organization", match.start() - 1)
            if above is None or not above.key or above.end != match.start() or above.surface.endswith(OF_OTHERS):
                continue
            begin = clause_start(self.text, above.start, "。;,")
            subject = next(iter(self._schools(begin, above.start)), None)
            if subject is not None and BY_BEING.fullmatch(self.text, subject.end, above.start):
                yield subject.key, above.key, (subject.start, match.end())
            body = self.context.mention_at("Organization", match.end())
            bodies = [body] if body and body.key and body.start == match.end() else []
            run = self._run_after(match.end(), clause_end(self.text, match.end(), "。;,"))
            paired = PAIRED.search(self.text, match.end(), clause_end(self.text, match.end(), "。;"))
            for below in (*bodies, *(run[:1] if paired else run)):
                if below.key != above.key != below.owner:
                    yield below.key, above.key, (above.start, below.end)

    def under_heading(
        self, groups: Sequence[Mention]
    ) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
        """【成员学校】 over lines that begin with schools, in a text that knows one group."""
        group = next(iter(groups), None)
        if group is None or len({g.key for g in groups}) > 1:
            return
        for match in HEADING.finditer(self.text):
            line = self.text.rfind("\n", 0, match.start()) + 1
            if not BEFORE_HEADING.match(self.text, max(0, line - 1), match.start()):
                continue
            at = match.end()
            while item := LISTED.match(self.text, at):
                member = self.context.mention_at("School", item.end())
                if member is None or not member.key or member.start != item.end():
                    break
                yield group, member, (match.span(), (member.start, member.end))
                at = clause_end(self.text, member.end, "")

    def in_lines(self, groups: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, tuple[tuple[int, int], ...]]]:
        """核心校:A⏎成员校:B、C, below the line that names the group, or in the paper of the only one."""
        for match in LABEL_LINE.finditer(self.text):
            line = self.text.rfind("\n", 0, match.start()) + 1
            before = [g for g in groups if g.end <= line]
            if not before or not LINE_HEAD.match(self.text, line, match.start()):
                continue
            group = max(before, key=lambda g: g.end)
            if len({g.key for g in groups}) > 1 and not LABELS_BETWEEN.fullmatch(self.text, group.end, line):
                continue
            for member in self._run_after(match.end(), clause_end(self.text, match.end(), "。")):
                yield group, member, ((group.start, group.end), (match.start(), member.end))

    def _run_at(self, begin: int, offset: int) -> list[Mention]:
        """The schools of a list that ends right there, the last first; no university."""
        run: list[Mention] = []
        for mention in reversed(self._schools(begin, offset)):
            joined = JOINT.fullmatch(self.text, mention.end, run[-1].start) if run else mention.end == offset
            if not joined or mention.surface.endswith(HIGHER):
                break
            run.append(mention)
        return run

    def listed_before(self, groups: Sequence[Mention]) -> Iterator[tuple[Mention, tuple[Mention, int, int]]]:
        """来自A、B、C等共同体成员学校的教师: the group of that kind that the text named last before."""
        for match in AS_MEMBERS.finditer(self.text):
            before = [g for g in groups if g.start <= match.start("word") and g.surface.endswith(match["word"])]
            if not before or len({g.key for g in before}) > 1:
                continue
            begin = clause_start(self.text, match.start(), "。;")
            for member in self._run_before(begin, match.start()):
                yield before[-1], (member, member.start, match.end())

    def _listed_after(self, group: Mention, end: int) -> Iterator[tuple[Mention, int, int]]:
        """G由A、B组成; G成员校包括A、B; G(A、B); G成员校A."""
        text = self.text
        if has := HAS.match(text, group.end, end):
            run = self._run_after(has.end(), end)
            by = text[has.end() - 1] == "由"
            if run and (not by or MADE_OF.match(text, run[-1].end)) and self._is_list(has[0], run):
                yield from ((m, group.start, m.end) for m in run)
        elif within := WITHIN.match(text, group.end, end):
            yield from ((m, group.start, m.end) for m in self._run_after(within.end(), end))
        elif bracket := BRACKET.match(text, group.end):
            run = self._run_after(bracket.end(), end)
            if len(run) > 1:
                yield from ((m, group.start, m.end) for m in run)
        elif member := OF_MEMBER.match(text, group.end, end):
            run = self._run_after(member.end(), end)
            yield from ((m, group.start, m.end) for m in run)

    def _with_core(self, group: Mention, end: int) -> Iterator[tuple[Mention, int, int]]:
        """G以A为核心校,成员校有B、C."""
        core = WITH_CORE.match(self.text, group.end, end)
        if core is None:
            return
        for member in self._schools(*core.span("core")):
            yield member, group.start, core.end()
        if more := HAS_MEMBERS.match(self.text, core.end(), end):
            run = self._run_after(more.end(), end)
            of_them = run and self.text.startswith("的", run[-1].end)  # 吸收甲校的经验
            yield from ((m, group.start, m.end) for m in run if not of_them)
        run = self._run_after(core.end() + 1, end)
        if run and (told := ARE_MEMBERS.match(self.text, run[-1].end, end)):
            yield from ((m, group.start, told.end()) for m in run)

    def _is_list(self, words: str, run: Sequence[Mention]) -> bool:
        """有 and 为 alone say little; beside 成员校, or before several schools, they list."""
        return len(words) > 1 or words in ("由", ":") or len(run) > 1

    def _joining(self, group: Mention, begin: int) -> Iterator[tuple[Mention, int, int]]:
        """A、B加入G."""
        for verb in JOINS.finditer(self.text, max(begin, group.start - 30), group.start):
            if verb.end() == group.start or self.text[verb.end() : group.start] in ("“", "该", "到", "以"):
                run = self._run_before(begin, verb.start()) or self._own(begin, verb.start())
                yield from ((member, member.start, group.end) for member in run)

    def _being(self, group: Mention, begin: int, end: int) -> Iterator[tuple[Mention, int, int]]:
        """A是G成员校, also behind a clause or two: A位于…, 是…直属学校、G成员校."""
        member = OF_MEMBER.match(self.text, group.end, end)
        if member is None:
            return
        beside = IS_BESIDE.search(self.text, max(begin, group.start - 12), group.start)
        if beside and (run := self._run_before(begin, beside.start()) or self._own(begin, beside.start())):
            yield from ((subject, subject.start, member.end()) for subject in run)
            return
        for subject in self.context.mentions_in("School", begin, group.start):
            if subject.key and IS.fullmatch(self.text, subject.end, group.start):
                if not any(
                    other.key != subject.key
                    for other in self.context.mentions_in("School", subject.end, group.start)
                    if other.key and self.text[other.end - 1 : other.end + 1] != "园第"
                ) or self._is_former(subject, group):
                    yield subject, subject.start, member.end()
                return

    def _is_former(self, subject: Mention, group: Mention) -> bool:
        """A, 前身是B, 是G成员校: B between is A's own former name."""
        return "前身" in self.text[subject.end : group.start] or "原名" in self.text[subject.end : group.start]

    def _taken_in(self, group: Mention, end: int) -> Iterator[tuple[Mention, int, int]]:
        """扩大G规模,将A吸纳为成员校; G新吸纳A、B为成员校."""
        if takes := TAKES_IN.match(self.text, group.end, end):
            run = self._run_after(takes.end(), end)
            if run and (told := AS_NEW.match(self.text, run[-1].end, end)):
                yield from ((m, group.start, told.end()) for m in run)
        for taken in AS_MEMBER.finditer(self.text, group.end, end):
            for member in self._run_before(group.end, taken.start()):
                yield member, group.start, taken.end()

    def _given_to(self, group: Mention, begin: int, end: int) -> Iterator[tuple[Mention, int, int]]:
        """A由G管理; A交由G领办."""
        runs = RUN_BY.match(self.text, group.end, end)
        by = GIVEN_TO.search(self.text, begin, group.start) if runs else None
        if by and runs:
            yield from ((member, member.start, runs.end()) for member in self._run_at(begin, by.start()))

    def _around(self, group: Mention, begin: int) -> Iterator[tuple[Mention, int, int]]:
        """以A为核心校、B为成员校组建G."""
        if not FOUNDED.search(self.text, begin, group.start):
            return
        for core in AS_CORE.finditer(self.text, begin, group.start):
            other = self.context.mentions_in("Organization", begin, core.start())
            if any(m.surface.endswith(tuple(SCHOOL_GROUPS)) and m.key != group.key for m in other):
                continue  # G吸纳A为成员校,组建H
            for member in self._run_before(begin, core.start()):
                yield member, member.start, group.end

    def _schools(self, start: int, end: int) -> Sequence[Mention]:
        return [m for m in self.context.mentions_in("School", start, end) if m.key]

    def _run_after(self, offset: int, end: int) -> list[Mention]:
        run: list[Mention] = []
        for mention in self._schools(offset, end):
            if mention.start != offset if not run else not JOINT.fullmatch(self.text, run[-1].end, mention.start):
                break
            run.append(mention)
        return run

    def _run_before(self, begin: int, offset: int) -> list[Mention]:
        run: list[Mention] = []
        for mention in reversed(self._schools(begin, offset)):
            gap = self.text[mention.end : run[-1].start if run else offset]
            if not (JOINT.fullmatch(gap) if run else BEFORE_VERB.fullmatch(gap)):
                break
            run.append(mention)
        return run


BEFORE_VERB = re.compile(f"(?:等[^,。;]{{0,6}})?(?:正式|共同|先后|已|又|也|同时|{any_of(('将', '被', '均', '都'))})*")
