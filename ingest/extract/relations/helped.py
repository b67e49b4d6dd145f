"""Who helps whom, told otherwise than by 甲帮扶乙: 乙接受甲帮扶, 甲承担乙的帮扶任务, 甲到乙开展结对活动, 甲引进乙共建
基地, and divisions: 甲市对口支援乙县, 在甲市对口帮扶下,乙县…."""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from graph.identity.keys import parts_of
from graph.regions.table import regions
from ingest.extract.clauses import clause_start
from ingest.extract.context import Mention
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.body_runs import ADVERBS, BodyRuns, Tie

HELP = r"(?:结对|对口|全面|整体|倾情|大力|定点)*(?:帮扶|支援|托管|代管|领办|帮带)"
RECEIVES = Anchored(r"(?:接受|得到|受到|获得|纳入|交由|交给|受)了?(?=[\u4e00-\u9fff])")
GIVEN = re.compile(rf"的?(?:{HELP}|(?:结对|对口)支教)(?![^,。;]{{0,4}}(?:资金|经费|对象))")
CHARGED = Anchored(r"(?:承担|负责|承接)了?(?:对|起)?(?=[\u4e00-\u9fff])")
WORK_OF_HELP = re.compile(rf"等?[^,。;、]{{0,8}}?的?(?:{HELP})(?:工作|任务|责任)")
HELPER_OF = Anchored(r"(?:是|系|为|作为)(?=[\u4e00-\u9fff])")
HELPING = re.compile(r"的?(?:结对|对口|定点)?(?:帮扶|支援|共建|托管)(?:学校|单位|院校|校)")
GOES = Anchored(r"(?:走进|来到|前往|深入|到|赴|在)(?=[\u4e00-\u9fff])")
PAIRS_THERE = re.compile(
    r"(?:学校)?,?(?:组织)?(?:开展|进行|举行|举办)了?[^,。;、与和同]{0,8}?(?:结对|手拉手|对口帮扶|对口支援|帮扶|共建|联谊)"
    r"(?:[^,。;、]{0,8}?(?:活动|帮扶|共建|支援|交流|教研|签约)|(?=[,。;\n]|\Z))(?!.{0,4}(?:调研|检查|督导|督查|指导|验收|评估|考核|情况|工作会))"
)
BRINGS = Anchored(r"(?:引进|引入|引来|联姻|牵手|联手|对接)了?(?=[\u4e00-\u9fff])")
JOINT_WORK = re.compile(
    r"[^,。;、]{0,6}?(?:,)?(?:共建|合作|共同|联合|合办|共育|校企合作|联办|托管)(?!社|市)"
)  # 引进某公司共建实训基地
WANTED = re.compile(r"将|拟|要|应|须|争取|计划|积极|力争|鼓励|支持|推动|希望|建议")
LEADS = Anchored(
    r"(?:(?:作?为)?(?:牵头|领衔|龙头|核心|主导)(?:学校|单位|校|园)?),(?:由|联合|带领|携手|带动|吸纳)?(?=[\u4e00-\u9fff])"
)
UNITES = re.compile(
    r"(?:等[^,。;]{0,12})?(?:共同)?(?:参与|为成员|为成员[校园]|加入|协同|配合)?,?(?:共同|联合)*(?:组建|组成|成立|构建|结成|打造)(?:了|为|成)?"
    r"[^,。;]{0,14}(?:共同体|联合体|联盟|协作体)"
)
SIDES_OF_LIST = Anchored(
    r"(?:支援|帮扶|结对|派出|牵头|核心|龙头|领航|输出|优质)(?:学校|单位|[校园])(?:名称)?"
    r"(?P<gap> ?: ?|[ \t|]+(?=[受被帮薄成]))"
)
OTHER_SIDE = re.compile(
    r"(?:等?[;,。]|\n)? *(?:受援|受扶|被帮扶|受帮扶|薄弱|成员|受援助|对口)(?:学校|单位|[校园])(?:名称)?"
    r"(?: ?: ?|(?=\s*\n))"
)
OF_A_UNION = re.compile("共同体|联合体|联盟|结对|帮扶|支援|共建")
LIST_ROW = re.compile(r"\s*(?:\d{1,3}[ .、\t|]*)?(?P<who>[^\n]{6,60})")
CELLS_APART = re.compile(r"[ \t|]+")
DIVISION_HELPS = Anchored(r"(?:对口支援|对口帮扶|结对帮扶|对口协作|对口合作|结对|帮扶|支援)(?:了|着)?")
SENT = Anchored(
    r"(?:选派|派出|派驻|派遣|输送)[^,。;\n]{0,16}?(?:教师|骨干|干部|团队|名师|专家|人才)[^,。;\n]{0,6}?(?:到|赴|往|前往)(?=[\u4e00-\u9fff])"
)
TEACHES = re.compile(r"(?:开展|进行|中小学校?|学校|部分学校)*(?:支教|跟岗|任教|驻校|挂职|帮扶|送教)")
BY = re.compile(r"(?:主要|由|受|接受|得到){1,2}")
UNDER = re.compile(r"(?:教育局|教委)?的?(?:倾力|大力|无私|倾情|鼎力|对口|结对)*(?:帮扶|支援|帮助|援助)下,")
HELPED_BY = re.compile(rf"的?(?:教育)?{HELP}(?:县|市|区|地区)?(?=[,。;、至到]|\Z)")
OF_COUNTIES = re.compile("[县市区旗州盟省]\\Z")
REACH_OF_HEAD = 60


class Helped(BodyRuns):
    """The ties of help in one text."""

    def ties(self) -> Iterator[Tie]:
        """All ties of this kind."""
        yield from self.received()
        yield from self.charged()
        yield from self.helping()
        yield from self.on_the_spot()
        yield from self.brought_in()
        yield from self.led()
        yield from self.sides_of_lists()
        yield from self.of_divisions()
        yield from self.divisions_that_send()

    def received(self) -> Iterator[Tie]:
        """乙校接受甲校的结对帮扶, 乙校、丙校交由甲校托管."""
        for match in RECEIVES.finditer(self.text):
            helpers = self.run_after(match.end())
            if helpers and (given := GIVEN.match(self.text, helpers[-1].end)):
                yield from self._product(self._before(match.start()), helpers, given, "help-received")

    def charged(self) -> Iterator[Tie]:
        """甲校承担乙校、丙校的帮扶任务."""
        for match in CHARGED.finditer(self.text):
            helped = self.run_after(match.end())
            if helped and (work := WORK_OF_HELP.match(self.text, helped[-1].end)):
                yield from self._product(self._before(match.start()), helped, work, "charged-with-help")

    def helping(self) -> Iterator[Tie]:
        """甲校是乙校的帮扶学校."""
        for match in HELPER_OF.finditer(self.text):
            helped = self.run_after(match.end())
            if helped and (words := HELPING.match(self.text, helped[-1].end)):
                yield from self._product(self._before(match.start()), helped, words, "helping-school")

    def on_the_spot(self) -> Iterator[Tie]:
        """甲校到乙校开展结对帮扶活动."""
        for match in GOES.finditer(self.text):
            hosts = self.run_after(match.end())
            done = PAIRS_THERE.match(self.text, hosts[-1].end) if hosts else None
            if done and all(host.label == "School" for host in hosts):
                guests = [m for m in self._before(match.start()) if m.label == "School"]
                yield from self._product(guests, hosts, done, "pairs-on-the-spot")

    def brought_in(self) -> Iterator[Tie]:
        """甲校引进乙公司共建实训基地."""
        for match in BRINGS.finditer(self.text):
            partners = self.run_after(match.end())
            work = JOINT_WORK.match(self.text, partners[-1].end) if partners else None
            begin = clause_start(self.text, match.start(), "。;!?,")
            if work and not WANTED.search(self.text, begin, match.start()):
                yield from self._product(self._before(match.start()), partners, work, "brought-in")

    def led(self) -> Iterator[Tie]:
        """由甲校牵头,乙校、丙校参与,组建共同体."""
        for match in LEADS.finditer(self.text):
            members = self.run_after(match.end())
            united = UNITES.match(self.text, members[-1].end) if members else None
            if united:
                yield from self._product(self._before(match.start()), members, united, "led-union")

    def sides_of_lists(self) -> Iterator[Tie]:
        """支援学校:甲校 受援学校:乙校、丙校, and rows of both below such a head."""
        for match in SIDES_OF_LIST.finditer(self.text):
            if ":" not in match["gap"]:
                head = OTHER_SIDE.match(self.text, match.end())
                yield from self._rows(match, head.end()) if head else ()
                continue
            helpers = self.run_after(match.end())
            other = OTHER_SIDE.match(self.text, helpers[-1].end) if helpers else None
            if other and OF_A_UNION.search(self.text, max(0, match.start() - REACH_OF_HEAD), other.end()):
                yield from self._product(helpers, self.run_after(other.end()), other, "sides-of-a-list")

    def _rows(self, head: re.Match[str], offset: int) -> Iterator[Tie]:
        """The rows below a head of two columns that hold two schools and nothing else."""
        while row := LIST_ROW.match(self.text, offset):
            pair = self.bodies(*row.span("who"))
            plain = len(pair) == 2 and pair[0].start == row.start("who") and pair[1].end == row.end("who")
            if not plain or not CELLS_APART.fullmatch(self.text, pair[0].end, pair[1].start):
                return
            yield Tie(pair[0], pair[1], ((pair[0].start, pair[1].end),), head[0], "sides-of-a-list")
            offset = row.end()

    def of_divisions(self) -> Iterator[Tie]:
        """甲市对口支援乙县; 乙县由甲市对口支援; 在甲市对口帮扶下,乙县…."""
        for match in DIVISION_HELPS.finditer(self.text):
            before, after = self._division_before(match.start()), self._division_at(match.end())
            if before and after:
                yield from self._two(before, after, match)
                continue
            helped = self._division_before(before.start, BY) if before else None
            under = UNDER.match(self.text, before.end) if before else None
            if helped and before and HELPED_BY.match(self.text, before.end):
                yield from self._two(helped, before, match)
            elif before and under and self.text[before.start - 1] == "在":
                after = self._division_at(under.end())
                yield from self._two(before, after, match) if after else ()

    def divisions_that_send(self) -> Iterator[Tie]:
        """甲市选派20名教师到乙县支教."""
        for match in SENT.finditer(self.text):
            after = self._division_at(match.end())
            before = self._division_before(match.start()) if after and TEACHES.match(self.text, after.end) else None
            yield from self._two(before, after, match) if before and after else ()

    def _two(self, a: Mention, b: Mention, verb: re.Match[str]) -> Iterator[Tie]:
        codes = [parts_of(m.key)[0] for m in (a, b)]
        if not any(regions().is_within(x, y) for x, y in (codes, codes[::-1])):
            first, last = sorted((a, b), key=lambda m: m.start)
            yield Tie(a, b, ((first.start, max(last.end, verb.end())),), verb[0], "division-helps")

    def _division_before(self, offset: int, between: re.Pattern[str] | None = None) -> Mention | None:
        """The division that ends before an offset, with nothing but adverbs or the given words between."""
        gap = between or re.compile(ADVERBS)
        near = [m for m in self.context.mentions_in("Region", max(0, offset - 24), offset) if m.end <= offset]
        found = [m for m in near if gap.fullmatch(self.text, m.end, offset) and OF_COUNTIES.search(m.name)]
        return found[-1] if found and found[-1].key and not self.bodies(found[-1].start, found[-1].end) else None

    def _division_at(self, offset: int) -> Mention | None:
        """The innermost of the divisions that begin at an offset, if it begins no body's name."""
        if self.bodies(offset, offset + 1):
            return None
        found, end = None, offset
        for mention in self.context.mentions_in("Region", offset, offset + 24):
            if mention.start == end and mention.key and OF_COUNTIES.search(mention.name):
                found, end = mention, mention.end
        return found if found and not self.bodies(found.start, found.end) else None

    def _before(self, verb: int) -> Sequence[Mention]:
        """The parties before a verb with no more than adverbs between."""
        parties = self.run_before(self.bodies(clause_start(self.text, verb, "。;!?"), verb))
        near = parties and re.fullmatch(ADVERBS, self.text[parties[-1].end : verb])
        return parties if near else ()

    def _product(
        self, ones: Sequence[Mention], others: Sequence[Mention], words: re.Match[str], rule: str
    ) -> Iterator[Tie]:
        for a, b in product(ones, others):
            first, last = min(a.start, b.start), max(a.end, b.end, words.end())
            yield Tie(a, b, ((first, last),), words[0], rule)
