"""Whom a body works with, where its own name does not stand beside its partner's: 学校与B签约, 该中心与B合作, 我们和B签
协议, 甲校新增专业,与B共建基地, 要加强与B的对接, and on the page of a school 2020年与B结对."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.body_runs import (
    ADVERBS,
    JOIN,
    REACH,
    TIE,
    BodyRuns,
    Tie,
    are_organs_of_one_region,
    outermost,
)
from ingest.extract.relations.clause_actors import the_school
from ingest.extract.relations.meant_actors import actors_meant, own_body_mention
from ingest.extract.relations.owner_clauses import LINK, acting
from ingest.extract.relations.speakers import turns_of

WITH = Anchored(r"(?:[与同跟和]|联合|携手|会同)(?=[\u4e00-\u9fff“])")
JOINTLY = ("联合", "携手")
DEED = re.compile(
    r"等?[^,。;、“”]{0,10}?(?:共同|一起|一道)?(?:开办|共建|创办|合办|成立|设立|组成|结成|打造|建设|培养|开设|组建|举办|开展|组织|推出|研发|开发|调研|实施|启动|承办)"
)
STRENGTHENS = r"(?:(?:进一步|不断|持续|着力)*(?:加强|深化|密切|推进|推动|扩大|拓展|巩固|保持|开展|加快|探索|做好)了?)?"
LEADS = re.compile(rf"{ADVERBS}{STRENGTHENS}")
APPOSED = r"(?:(?:受?帮扶|受援|支援|结对|兄弟|成员|共建|对口|友好|合作|姊妹|薄弱|联盟|核心|龙头)(?:学校|单位|校))?"
DESCRIBED = re.compile(
    rf"{APPOSED}(?:[^,。;、与和同跟“”()]{{0,12}}?(?:下属|旗下|所属|集团内|省内|县内|市内|区内|当地|外地|对口)的)?{APPOSED}"
)
OURS = re.compile(r"我们(?:学校|局|学院|县里|局里)?|咱们(?:学校|局)?")
SCHOOL = re.compile(
    rf"(?:(?P<last>这所(?:学校|中学|小学|学院)|该学校)|学校|全校|校方|园方|[我本该][校园])(?={ADVERBS}{STRENGTHENS}[与同跟和])"
)
BY_KIND = re.compile(
    r"(?:这所|这家|该)?(?P<kind>集团|中心|工作室|党?总支|党?支部|联盟|协会|合作社|公司|企业|学院|幼儿园)"
)
KINDS = {"企业": ("公司", "集团", "厂"), "总支": ("总支部", "总支"), "党总支": ("总支部", "总支")}
OF_THE_SCHOOL = re.compile(r"(?:该|这个|这一|本)(?:专业|学科|社团|班级?|项目)")
TOWN = re.compile(r"(?:镇|乡|街道|村|社区)\Z")
BESIDE_TOWN = re.compile(rf"[、和与]|等|{TIE.pattern}")
AGAIN = re.compile(r"[与同跟]")
ANOTHER = re.compile(rf"{ADVERBS}{STRENGTHENS}[与同跟]")
GIVEN_BY = re.compile(  # 这个班由|学校和某公司合办
    r"[^,。;:、与和同跟]{0,14}?由(?=学校|[我本该][校园])"
)
SIGNS = re.compile(r"[,。;:!?\n]")
PARTED = re.compile(r"分别|各自")
JOINTS = ("、", "及")
CLAUSES_BACK = 4
OF_THEM = re.compile(r"等?的?(?:相关|有关|各|职能)")  # with offices of them that are not named
TOLD_BEHIND = re.compile(r"[^,。;]{0,6}的(?:还)?(?:是|有)")  # 与甲签约的是乙
RUN = 160  # characters of a run of partners
LONGEST = 120  # characters of evidence that goes from the one to the other


class Partners(BodyRuns):
    """The partners named behind 与, and who is meant before it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._turns = turns_of(context)

    def ties(self) -> list[Tie]:
        """All ties of this kind."""
        found: list[Tie] = []
        for joint in WITH.finditer(self.text):
            parties = [] if self._ends_list(joint) else self._parties(joint.end())
            tie = self._tie(parties[-1].end, joint[0]) if parties else None
            if tie and self.text[joint.start() - 1 : joint.start()] not in JOINTS:
                found.extend(self._tied(joint, parties, tie))
        return found

    def _ends_list(self, joint: re.Match[str]) -> bool:
        """甲、乙和丙: a list, and no partner of the two before."""
        return joint[0] == "和" and "、" in self.text[clause_start(self.text, joint.start(), ",。;:!?") : joint.start()]

    def _tied(self, joint: re.Match[str], parties: Sequence[Mention], tie: re.Match[str]) -> list[Tie]:
        subjects, begin = self._subjects(joint.start())
        start = begin if tie.end() - begin <= LONGEST else joint.start()
        apart = PARTED.search(self.text, begin, joint.start()) and len(subjects) > 1
        if apart and len(subjects) != len(parties):
            return []
        pairs = [*zip(subjects, parties, strict=True)] if apart else [(a, b) for a in subjects for b in parties]
        told = joint[0] in JOINTLY or tie[0].startswith(("联合", "协作", "对接"))
        return [
            Tie(a, b, ((start, tie.end()),), tie[0], "partner-of-the-subject")
            for a, b in pairs
            if not (told and are_organs_of_one_region(a, b))
        ]

    # -- behind 与 -------------------------------------------------------------------

    def _parties(self, offset: int) -> list[Mention]:
        """The run of bodies and towns behind 与, and behind what describes the first."""
        described = DESCRIBED.match(self.text, offset)
        start = described.end() if described else offset
        places = self.context.mentions_in("Region", start, start + RUN)
        towns = [m for m in places if TOWN.search(m.name) or (m.start == start and TIE.match(self.text, m.end))]
        one_of_pairs = self.text[offset - 1] == "和"  # 甲和乙、丙和丁
        group: list[Mention] = []
        for mention in outermost([*self.bodies(start, start + RUN), *towns]):
            first = self._with_region(mention.start)
            joined = JOIN.fullmatch(self.text, group[-1].end, first) if group else first == start
            if not joined or (group and self.text[group[-1].end] == ","):
                break
            if group and (AGAIN.search(gap := self.text[group[-1].end : first]) or (gap == "和" and one_of_pairs)):
                return []  # 甲与乙、丙与丁: pairs
            if mention.label == "Region" and not BESIDE_TOWN.match(self.text, mention.end):
                break  # of a name that was not read
            group.append(mention)
        return group

    def _with_region(self, start: int) -> int:
        """Where the words begin that say in which region a body lies."""
        regions = self.context.mentions_in("Region", max(0, start - 12), start)
        return next((m.start for m in regions if m.end == start), start)

    def _tie(self, offset: int, joint: str) -> re.Match[str] | None:
        """The word of cooperation behind the last party, in the same clause and with no other body between; behind 联合
        whatever they do."""
        if joint in JOINTLY and (deed := DEED.match(self.text, offset)):
            return deed
        tie = TIE.search(self.text, offset, offset + REACH)
        if tie is None or SIGNS.search(self.text, offset, tie.start()) or self.bodies(offset, tie.start()):
            return None
        if OF_THEM.match(self.text, offset) or TOLD_BEHIND.match(self.text, tie.end()):
            return None
        return tie

    # -- before 与 -------------------------------------------------------------------

    def _subjects(self, joint: int) -> tuple[list[Mention], int]:
        """Who is said to do it, and where the words begin: the subject of the clause, else of one before it."""
        begin = self._clause_start(joint)
        stop = joint
        for _ in range(CLAUSES_BACK):
            actors, first, after = self._actors(begin, stop)
            plain = LEADS.fullmatch(self.text, after, stop) is not None
            if actors:
                plain = plain and AGAIN.search(self.text, first, after) is None
                right = plain if stop == joint else not self.text.startswith("的", after)
                return (actors, first) if right else ([], first)
            if stop == joint and not plain:
                return [], first
            named = self.bodies(begin, stop) if stop != joint else []
            if len(named) == 1 and named[0].end == stop:
                return named, named[0].start  # 一河之隔的甲中学,则与乙中学互派教师
            if stop != joint and self._names_somebody(begin, stop) and not ANOTHER.match(self.text, first, stop):
                return [], first
            if self.text[begin - 1 : begin] != ",":
                break
            stop = begin - 1
            begin = self._clause_start(stop)
        return self._of_the_page(clause_start(self.text, joint, "。!?;"), joint)

    def _clause_start(self, offset: int) -> int:
        """Where the clause begins, or the cell of a row."""
        begin = clause_start(self.text, offset, ",。;:!?】")
        return self.text.rfind(" ", begin, offset) + 1 or begin

    def _names_somebody(self, start: int, end: int) -> bool:
        return any(m.key for label in (*BODIES, "Person") for m in self.context.mentions_in(label, start, end))

    def _actors(self, start: int, end: int) -> tuple[list[Mention], int, int]:
        """The bodies with which a clause begins, where their words begin and end."""
        link = LINK.match(self.text, start, end)
        first = link.end() if link else start
        by = GIVEN_BY.match(self.text, start, end)
        for begin in [by.end()] if by else sorted({first, start}, reverse=True):
            if begin >= end:
                continue
            meant, after = self._meant(begin)
            if meant is None and after == begin:
                actors, _, after = acting(self.context, begin, end)
                if actors and all(actor.label != "Person" for actor in actors):
                    return [replace(actor, start=begin, end=after) for actor in actors], begin, after
                if actors:
                    return self._of_visitor(actors[0], begin, after), begin, after
            elif meant:
                return [replace(meant, start=begin, end=after)], begin, after
        return [], first, first

    def _of_visitor(self, person: Mention, begin: int, after: int) -> list[Mention]:
        """甲局副局长某某一行到乙县考察,与乙局签约: the one body whose post the visitor is named by."""
        posts = [post for n in self.context.namings if n.name.start == person.start for post in n.posts]
        keys = {post.body for post in posts if post.body}
        if len(keys) != 1 or len(posts) > 2 or not self.text.startswith("一行", after):
            return []
        bodies = [m for m in self.bodies(begin, person.start) if m.key in keys]
        return [replace(bodies[0], start=begin, end=after)] if bodies else []

    def _meant(self, offset: int) -> tuple[Mention | None, int]:
        """Whom 学校, 我们, 集团, 该中心, 该专业 mean, and where the word ends."""
        if words := SCHOOL.match(self.text, offset):
            last = self.context.mention_before("School", offset, 200) if words["last"] else None
            return last or self._home() or the_school(self.context, offset), words.end()
        if words := OURS.match(self.text, offset):
            return self._speakers_body(offset), words.end()
        if words := OF_THE_SCHOOL.match(self.text, offset):
            return the_school(self.context, offset), words.end()
        words = BY_KIND.match(self.text, offset)
        return (self._of_kind(words), words.end()) if words else (None, offset)

    def _of_kind(self, words: re.Match[str]) -> Mention | None:
        """The body of a kind that is named last, or the only one."""
        if near := actors_meant(self.context, words.start(), words.end())[0]:
            return only_one(near)
        ends = KINDS.get(words["kind"], (words["kind"],))
        named = {m.key: m for m in self.context.named_in(BODIES, 0, words.start()) if m.name.endswith(ends)}
        return only_one(named.values())

    def _speakers_body(self, offset: int) -> Mention | None:
        """The one body in which whoever speaks holds a post, else the one whose paper it is."""
        turn = next((t for t in self._turns if t.start <= offset < t.end), None)
        if turn is None or turn.speaker is None:
            return own_body_mention(self.context)
        keys = {p.body for n in self.context.namings if n.name.text == turn.speaker.name for p in n.posts if p.body}
        return only_one({m.key: m for m in self.context.named_in(BODIES, 0, len(self.text)) if m.key in keys}.values())

    def _home(self) -> Mention | None:
        """The school whose paper it is, unless that is an organ's."""
        linker = self.context.linker
        home = linker.home.school if linker and linker.home.organ is None else None
        return home.mention if home else None

    def _of_the_page(self, begin: int, joint: int) -> tuple[list[Mention], int]:
        """与B签约 in a sentence that names nobody before it: the school whose page it is."""
        own = self._home() or own_body_mention(self.context)
        if own is None or own.label != "School":
            return [], joint
        others = [m for label in BODIES for m in self.context.mentions_in(label, begin, joint) if m.key != own.key]
        if others and not self.text.count("与", begin, joint):
            return [], joint
        return [replace(own, start=joint, end=joint + 1)], joint
