"""Who is responsible for tasks and programs: lists of owners, brackets, table columns, and sentences that say so."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.clauses import clause_end
from ingest.extract.context import Context, Fact
from ingest.extract.labels import OPEN, Columns, OwnerList, find_columns, lists_between, words_of
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.actors import OF_PERSONS
from ingest.extract.relations.agreed_owners import AgreedOwners
from ingest.extract.relations.in_doubt import hangs_on
from ingest.extract.relations.owner_clauses import read_given
from ingest.extract.relations.owner_lists import (
    FIRST_LEADS,
    NOTE_REACH,
    Owner,
    first_leads_everywhere,
    list_evidence,
    split_owners,
)
from ingest.extract.relations.owner_names import OwnerNames
from ingest.extract.relations.owner_sentences import OwnerSentences
from ingest.extract.relations.shared_out import SharedOut
from ingest.extract.relations.tasks import Work
from ingest.structure.outline import Range

CLAUSE_END = re.compile(r"[。;\n]")
CUT = re.compile(r"[—,:-]{0,2}(?:此项工作|该项工作|此项)?由?")
RUNS_IT = re.compile(
    r"(?:全面|深入|持续|大力|扎实|积极|深化|继续)?(?:组织)?"
    r"(?:实施|推进|开展|启动|打造|深化|落实|办好|做好|抓好|做实|做优|推行|推动|建设|建好|完善|抓实)?"
    r"(?:城乡学校|全[省市县区旗州]|中小学|[\u4e00-\u9fff]{2,4}(?:学校|教师|学生|校长|教育))?“?"
)
UNPLACED = re.compile(r"[\u4e00-\u9fff]{1,8}(?:科|室|处|股|办|中心|站|院)")  # 基教科, where no one can say whose
BRACKET_OF_BODIES = Anchored(  # (县教育局、各乡镇〔街道〕): one that may hold another
    r"(?<=[。;!?])[ \n]*[(〔【\[](?P<who>(?:[^()〔〕【】\[\]:。]|[镇乡区校委局][(〔][\u4e00-\u9fff]{2,4}[)〕]){2,120})"
    r"[)〕】\]](?= *(?:\n|\Z))"
)
SAME_AS_ABOVE = re.compile(r" *(?:同上|同前|上同|〃|″) *")
SENT_IN = re.compile(r"(?:材料|报名表|表格|作品|名单|总结|报告)[^,。;、]{0,6}?(?:交|报|送)")  # 报名表统一交A
BODIES_LAST = Anchored(
    r"。(?!联系|分管|主管|协管|对接|挂钩|挂点|包联|协助|参加|来自|任)(?P<who>(?:[\u4e00-\u9fff]{2,14}(?:局|委|办|科|股|室|处|中心|院|馆|妇联)、?){1,4})(?<!、)。?"
    r"(?= *(?:\n|\Z))"
)
CHARGED = re.compile(r"(?:牵头负责|具体负责|全面负责|牵头|负责)\Z")
NAMED_SHORTEST = 5  # characters of a heading that are known again elsewhere
BESIDE_HEADING = re.compile(r"[。 ]?[(〔](?:归口|由)?(?P<who>[^()〔〕:。\n]{2,60})[)〕]")


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
        self.names = OwnerNames(context)
        self.shared = SharedOut(context, self.names)
        self.sentences = OwnerSentences(context, self.names)
        self.agreed = AgreedOwners(context)
        self.noted = first_leads_everywhere(context)
        self.twins = {
            work.key: key for work in context.works if (key := program_of(context, work)) not in ("", work.key)
        }

    def own(self, work: Work) -> None:
        """State what lists, columns and sentences say of one task."""
        before = len(self.seen)
        for owners in self.lists_in(work):
            first = self.first_leads(owners)
            for number, owner in enumerate(split_owners(self.text, owners)):
                self.state(work, replace(owner, role="support") if first and number else owner, owners)
        if work.row is not None:
            self.own_row(work)
        if len(self.seen) > before and work.item is not None:
            for mention, owner in self.sentences.told_of_it(work):
                self.relate(mention.key, work.key, owner, ((owner.start, owner.end),), "owner-sentence")
        if len(self.seen) == before:
            self.own_by_bracket(work)
        if len(self.seen) == before:
            told = [
                one for one in self.sentences.said_of(work) if not hangs_on(self.text, work.heading[1], one[1].start)
            ]
            for mention, owner in self.agreed.with_shares(work, told):
                said = (owner.start, owner.end)
                # 双方共同实施 names neither side: the work shows which agreement it stands in
                ranges = (said,) if said[0] <= mention.start < said[1] else (work.heading, said)
                self.relate(mention.key, work.key, owner, ranges, "owner-sentence")
        if len(self.seen) == before:
            self.own_by_heading(work)
        if len(self.seen) == before:
            self.own_by_section(work)
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
        if SENT_IN.search(self.text, *place):
            return
        owners = OwnerList(*place, "lead", place, "")
        parts = list(split_owners(self.text, owners))
        if self.names.resolves(parts):
            for number, owner in enumerate(parts):
                self.state(work, replace(owner, role="support") if self.noted and number else owner, owners)

    def own_by_heading(self, work: Work) -> None:
        """一、人事股 above 1.实施“X”工程: what stands below a heading is of whomever it names."""
        owner = self.shared.head_of(work.item) if work.item is not None else None
        place = (owner.start, owner.end) if owner else (0, 0)
        for mention in self.names.persons(*place) or self.names.named(*place) if owner else ():
            self.relate(mention.key, work.key, owner or Owner(0, 0, "", ""), (place, work.heading), "owner-heading")

    def own_by_section(self, work: Work) -> None:
        """一、基础教育⏎责任股室:基教股⏎1.…: what stands between a heading and its first item is of all below."""
        items = self.context.outline.items
        above = items[work.item].parent if work.item is not None else None
        if above is None or any(lists_between(self.context.owner_lists, *body) for body in work.bodies):
            return
        first = next(item.body[0] for item in items if item.parent == above)
        for owners in lists_between(self.context.owner_lists, items[above].heading[0], first):
            for owner in split_owners(self.text, owners) if owners.label not in words_of("event") else ():
                self.state(work, owner, owners)

    def own_by_naming_again(self, work: Work) -> None:
        """四、职责分工。县市场监管局牵头整治食品安全隐患: the words of a heading behind a verb of charge elsewhere."""
        words = self.text[slice(*work.heading)]
        at = self.text.find(words) if len(words) >= NAMED_SHORTEST else -1
        while at >= 0:
            verb = CHARGED.search(self.text, max(0, at - 6), at)
            if verb and not any(start <= at < end for start, end in work.bodies):
                stop = CLAUSE_END.search(self.text, at)
                for mention, owner in self.sentences.doers(verb.start(), verb[0], "lead", stop.start() if stop else at):
                    evidence = ((owner.start, max(owner.end, at + len(words))),)
                    self.relate(mention.key, work.key, owner, evidence, "owner-sentence")
            at = self.text.find(words, at + 1)

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
        """The labelled lists that a cell itself holds with what stands before their labels (甲科;配合:乙局), else the
        whole cell."""
        start, end = self._meant_cell(cell)
        lists = [o for o in self.context.owner_lists if start <= o.said[0] and o.start < end and o.label]
        first = min((o.said[0] for o in lists), default=end)
        labelled = [replace(o, end=min(o.end, end)) for o in lists]
        if lists and (":" in self.text[start:first] or self.text[first - 1] not in ",;。\n "):
            return labelled
        return [OwnerList(start, first, role, (start, first), label), *labelled] if first > start else labelled

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
        evidence = list_evidence(self.context, owner, owners)
        persons = self.names.persons(owner.start, owner.end)
        if self.names.is_generic(words) and not persons:
            self.context.describe(Fact(work.key, "generic_owners", words, evidence, "owner-list"))
            return
        named = persons or self.names.bodies_and_persons(owner, owners.label)
        bracket = self.text[max(0, owners.start - 1) : owners.start] or self.text[owners.said[0]]
        if not named and (bracket in OPEN or owners in work.owners):
            named = self.names.own_section(owner, bracket)
        if not named and UNPLACED.fullmatch(words):
            self.context.describe(Fact(work.key, "generic_owners", words, evidence, "owner-list"))
        for mention in named:
            self.relate(mention.key, work.key, owner, evidence, "owner-list")

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
