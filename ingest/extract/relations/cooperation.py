"""COOPERATES_WITH: bodies and divisions that a sentence ties: A与B签约, A牵手B, A、B分别与C、D结对, 与B结为友好学校."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations, pairwise, product, takewhile

from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import BODIES, Context, Fact, Mention
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.agreement_parties import agreement_parties
from ingest.extract.relations.body_runs import (
    ADVERBS,
    PAIR,
    REACH,
    SIDES,
    TIE,
    BodyRuns,
    Tie,
    are_organs_of_one_region,
    outermost,
)
from ingest.extract.relations.clause_actors import the_school
from ingest.extract.relations.helped import Helped
from ingest.extract.relations.meant_actors import actors_meant, own_body_mention
from ingest.extract.relations.partners import APPOSED, Partners
from ingest.extract.relations.policies import iter_citations, signers_of

REGIONS_TIE = re.compile("协作(?!体|组|区|配合)|结为|结成|携手|签约|签订|签署|合作|结对|对口")
# A牵手B: the one before does something with the one after.
HELPS = "(?:“[^“”,。;]{2,4}”)?(?:结对帮扶|对口帮扶|对口支援|结对|帮扶|牵手|托管|领办|支援|携手|联姻|对接)(?:了|到)?"
TRANSITIVE = Anchored(rf"{HELPS}(?=[\u4e00-\u9fff“])")
HELPED = re.compile(rf"{HELPS}\Z")
BEFORE_HELP = re.compile(
    rf"负责|{ADVERBS}|{ADVERBS}以[^,。;]{{1,4}},?{ADVERBS}(?:同时|共同)?"
    rf"|{ADVERBS}(?:选派|派出)[^,。;]{{2,16}}?(?:教师|骨干|团队|干部|人员|名师),?"
)
SINCE = re.compile(  # 2020年起|对口帮扶乙校, 学校|还托管乙校
    rf"(?:[从自]?\d{{4}}年(?:\d{{1,2}}月)?(?:以来|起|开始)?|近年来|近几年|目前|现在?|学校|我校|本校|该校|{ADVERBS})*"
)
TO = re.compile("向(?=[\\u4e00-\\u9fff])")
SENDS = re.compile("[^,。;]{0,6}(?:选派|派出|选送|派驻|输送|捐赠)[^,。;]{0,12}(?:教师|骨干|团队|干部|支教|名师|校长)")
BY = Anchored(r"由(?=[\u4e00-\u9fff])")
BEFORE_BY = re.compile(r"(?:将|拟|均|委托|整体|正式|,)*\Z")
TAKES_OVER = re.compile(r"(?:全面|整体|结对|对口|负责|实行|进行)*(?:托管|领办|代管|帮扶|支援|托管帮扶)(?!的)")
SENT = Anchored(
    r"(?:选派|派出|派驻|派遣|输送)[^,。;\n]{0,16}?(?:教师|骨干|干部|团队|名师|学科带头人)[^,。;\n]{0,6}?(?:到|赴|往|前往)"
    r"(?=[\u4e00-\u9fff])"
)
TEACHES = re.compile(r"(?:开展|进行)?(?:支教|跟岗|任教|驻校|挂职|交流|帮扶|送教|轮岗)")
WITH_SCHOOL = Anchored(
    r"[与同和跟](?:学校|该校|我校)(?:建立|形成)?(?:了)?(?=签约|签署|签订|共建|结对|合作|携手|结成|结为|对口)"
)
BY_MEANS = re.compile(
    r"(?:,?(?:通过|依托|借助|借|经)[^,。;、与同和跟]{2,14})?(?:已|还|又|今年|去年)*"
)  # 甲校通过东西部协作|同我校
PAIR_SIGN = Anchored(r"(?: ?[-—~↔]{1,3} ?|对)(?=[\u4e00-\u9fff])")
PAIRED = re.compile(r"结对|对子|结亲|帮扶|手拉手|共建|对口|牵手|联谊")
ROW_END = re.compile(r" *(?:\([^()\n]{1,12}\))? *(?:[,;。、\n]|\Z)")
PARTED_BEFORE = re.compile(rf"[与同跟和合手到赴进往]{APPOSED}\Z")  # 与甲校、乙校签约, 到甲校、乙校开展结对活动
OF_DIVISIONS = Anchored(
    r"(?:两地)?(?:教育)?(?:对口|结对|东西部|帮扶|合作|交流){0,2}(?:协作|支援|帮扶|合作)(?:工作)?(?:框架|联席|交流|签约|推进|对接|座谈){0,2}"
    r"(?:协议|座谈会|签约|联席会|推进会|交流会|工作会|会议|备忘录|论坛)"
)
TWO_DIVISIONS = re.compile(r" ?(?:[-—~·、/]{1,2}|[与和]) ?")
DIVISIONS_REACH = 24  # characters
PAIRS_REACH = 400
KIN = Anchored(
    r"的(?:结对|联谊|友好|姊妹|共建|合作|帮扶|受援|支援|受助|托管|对口帮扶|对口支援|结对帮扶)(?:学校|单位|院校|企业|高校|校)(?:是|为|有|包括|:|——)?(?=[\u4e00-\u9fff])"
)
LISTED_TIES = Anchored(  # 当日签约的有, 首批结对学校为:
    r"(?:签约|结对|牵手|结成对子|签订协议|共建)的,?(?:还|则)?(?:有|是|包括|为)"
    r"|(?:结对|共建|结盟|牵手|帮扶|协作|合作)(?:学校|单位|园所|院校|[校园])(?:名单)?(?:分别|具体)?"
    r"(?:(?:为|是|有|包括|如下):?|:) ?"
)
PAIRS_JOIN = re.compile(rf"(?:[,、;]|以及|{ADVERBS}[与同跟和])*")
COPULAS = ("是", "系", "为")
OF_HELP = re.compile(
    r"(?:对口支援|对口帮扶|结对帮扶|帮扶|结对|共建)(?:的)?(?:学校|单位|院校|校)"
)  # 甲校系乙校对口支援学校
GO_ON = re.compile("[^,。;]{0,4}|(?:继续|深入|持续|长期|开展|推进|进行|建立|教育|文化|对口|结对|东西部|两地|了){1,5}")
LIST_TAIL = re.compile("等?[^,。;\n]{0,12}(?:区县|县区|县市|区|县|市|省|地)")
COUNTED = re.compile("[与同跟和][^,。;、]{0,10}(?:所|个|家)[^,。;、]{0,8}$")
LIST_AFTER = re.compile("[^,。;\n:(]{0,12}[:(]")
JOINT_OF_PAIR = r"(?:[与和同跟]|对(?!口)| ?[-—~]{1,3} ?)"
ONE_PAIR = re.compile(
    rf"(?:(?:现场|当场|其中|仪式上|会上))?[^、与和同跟,。;]{{3,24}}{JOINT_OF_PAIR}[^、与和同跟,。;]{{3,24}}"
)  # 甲校与乙校
PART = re.compile("[^、,]+")
JOINS_PAIR = re.compile(f"{PAIR.pattern}|{JOINT_OF_PAIR}")
BOTH = Anchored(
    r"(?P<who>双方|两校|两园|两地学校|校企双方|校地双方|校校双方)(?:校长|园长|负责人|代表|领导)?"
    r"(?:[、,]?(?:还|将|已|[自从于]?(?:19|20)\d\d年(?:\d{1,2}月)?[起底初]|共同|现场|当场|正式|随后|一致|[于自]?(?:19|20)\d\d年(?:\d{1,2}月)?|就[^,。;]{2,30}|在[^,。;]{2,14}[上下]))*,?"
    r"(?:签订|签署|签约|签下|达成|建立|结为|结成|缔结|结对(?!子?学校))(?!.{0,3}责任书)"
)
HELD_THERE = re.compile(r"[^,。;]{0,8}?(?:举行|举办|召开|签署|签订|签约|签下|正式)")
WHERE = re.compile(
    r"(?:于?[^,。;与和]{0,8}日(?:[上下]午)?)?在[^,。;与和]{2,24}?(?=举行|举办|召开|签署|签订|签约|签下|正式)"
)
AT_THE_SIGNING = re.compile("等?[^,。;]{0,8}(?:负责人|负责同志|代表|领导|人员|师生)[^,。;]{0,8}(?:参加|出席|见证|列席)")
GENERIC_SIDE = re.compile(
    r"[^,。;、]{0,16}?[与和跟][^,。;、]{2,}"
)  # 甲、乙等九所学校与乡镇园结成片区: 甲 and 乙 are of one side
SIGN = Anchored(r"(?:分别|共同)?(?:现场|共同|正式|当场|上台)*(?:签署|签订|签约|签下|签字)")
SIGNERS_END = re.compile(
    "[副]?(?:[校院园局]长|经理|书记|主任|先生|女士)?(?:代表(?:双方|两校|两地|各自[^,。;]{2,6})|分别|共同|现场|当场|在)?"
)
SIGNS_WITH = re.compile("(?:[并则]|分别|现场|当场|先后)*[与同跟]|分别和")
SIGNERS_JOIN = re.compile("[、,和]|[校院园局]长[、和]")
BOTH_REACH = 300  # characters before 双方 in which its two sides stand joined
LONGEST_EVIDENCE = 200  # characters


SUPPOSED = re.compile(
    r"建议|提议|希望|呼吁|期待|如果|假如|倘若|若是|要是|网传|据传|谣传|传言|是否|能否|否认|(?:婉|谢|拒)绝"
)
OFF = re.compile(
    r"未(?!来)|没有|不再|不曾|是否|能否|(?:终止|解除|取消|停止|中止|中断|结束|退出|拒绝|否认|婉拒|谢绝)(?=[^,。;]{0,6}(?:合作|结对|协议|签|共建|关系))"
)
ENDED = re.compile(  # 合作协议已于去年到期; 的合作已经结束; 结对,后来取消; but 签约仪式已经结束
    r"的?(?:合作|办学|帮扶|共建|结对)?(?:协议|关系|合同|项目)?(?:也|均|都|现|业)?(?:已经?|已于[^,。;]{2,10}?)(?:到期|期满|终止|解除|结束|中止|取消|作废|失效)"
    r"|[^,。;!?\n]{0,8},(?:但|不过)?(?:后来?|随后|后因[^,。;]{2,14}|现|现已|目前)(?:已经?|又)?(?:终止|解除|取消|中止|停止|未再续签|不再)"
)


def find(context: Context) -> None:
    """State cooperation between the parties that stand joined before a word of cooperation, or around one, and between
    those of an agreement that the document is."""
    seen: set[tuple[str, str]] = set()
    for a, b in combinations(agreement_parties(context), 2):
        seen.add((min(a.key, b.key), max(a.key, b.key)))
        both = ((a.start, a.end), (b.start, b.end))
        context.relate(Fact(a.key, "COOPERATES_WITH", b.key, both, "agreement-parties", verb="协议"))
    finder = _Finder(context)
    for tie in finder.ties():
        pair = (min(tie.a.key, tie.b.key), max(tie.a.key, tie.b.key))
        stands = tie.a.key != tie.b.key and not _one_within_other(tie.a, tie.b)
        if stands and pair not in seen and not _is_off(context.text, tie):
            seen.add(pair)
            ranges = _evidence(tie)
            context.relate(Fact(tie.a.key, "COOPERATES_WITH", tie.b.key, ranges, tie.rule, verb=tie.verb))


def _is_off(text: str, tie: Tie) -> bool:
    """Whether the tie is only wished for, supposed or heard of, is denied, or has come to an end."""
    first, last = min(start for start, _ in tie.ranges), max(end for _, end in tie.ranges)
    second = max(tie.a.end, tie.b.end)
    said = clause_start(text, first, ",。;:!?")
    return (
        SUPPOSED.search(text, said, first) is not None
        or (second <= last and OFF.search(text, second, last) is not None)
        or ENDED.match(text, last) is not None
    )


def _evidence(tie: Tie) -> tuple[tuple[int, int], ...]:
    """The words of the tie; where they run on too long to be read at a glance, the two names alone."""
    if sum(end - start for start, end in tie.ranges) <= LONGEST_EVIDENCE:
        return tie.ranges
    first, second = sorted((tie.a, tie.b), key=lambda mention: mention.start)
    return (first.start, first.end), (second.start, second.end)


class _Finder(BodyRuns):
    """The ties of one text."""

    def ties(self) -> Iterator[Tie]:
        """All ties, in the order of the rules."""
        yield from self.joined_before()
        yield from self.around_verbs()
        yield from self.sent()
        yield from self.taken_over()
        yield from self.with_own_school()
        yield from self.in_pairs()
        yield from self.kin()
        yield from Partners(self.context).ties()
        yield from Helped(self.context).ties()
        yield from self.listed_ties()
        yield from self.of_both()
        yield from self.by_their_heads()
        yield from self.signed()
        yield from self.divisions()

    def signed(self) -> Iterator[Tie]:
        """The parties that put their names under 《…协议》."""
        for citation in iter_citations(self.text) if "协议" in self.text or "备忘录" in self.text else ():
            for a, b in self._signing(signers_of(self.context, citation), citation.start):
                first, last = min(a.start, b.start), max(a.end, b.end)
                yield Tie(a, b, ((first, last), (citation.start, citation.end)), "签", "signers")

    def _signing(self, parties: Sequence[Mention], end: int) -> Iterator[tuple[Mention, Mention]]:
        """甲与乙、丙签署: 甲 with both, as everywhere; parties that do not stand in a row sign with each other."""
        if len(parties) > 2 and self.run_before(list(parties)) == list(parties):
            return self._tied(parties, end)
        return combinations(parties, 2)

    def divisions(self) -> Iterator[Tie]:
        """甲区—乙县教育协作座谈会, 《甲区、乙县对口支援协议》: two divisions that a meeting or an agreement ties."""
        for match in OF_DIVISIONS.finditer(self.text):
            near = self.context.mentions_in("Region", match.start() - DIVISIONS_REACH, match.start())
            places = _innermost([m for m in near if m.key])
            if len(places) < 2 or places[-1].end != match.start():
                continue
            a, b = places[-2:]
            if not TWO_DIVISIONS.fullmatch(self.text, a.end, b.start):
                continue
            third = len(places) > 2 and TWO_DIVISIONS.fullmatch(self.text, places[-3].end, a.start)
            if not third and not self.text.endswith(("、", "与", "和"), 0, a.start):
                yield Tie(a, b, ((a.start, match.end()),), match[0], "divisions-of-a-meeting")

    # -- A与B…结对 -----------------------------------------------------------------------------------------------------

    def joined_before(self) -> Iterator[Tie]:
        """Parties joined before a word of cooperation."""
        for match in TIE.finditer(self.text):
            begin = clause_start(self.text, match.start(), "。;!?")
            pairs = list(self._listed_pairs(match))
            if pairs:
                yield from pairs
                continue
            joint = match[0].startswith(("联合", "协作"))
            for a, b in self._pairs(begin, match):
                listed = "与" not in self.text[min(a.end, b.end) : max(a.start, b.start)]
                if (joint or listed) and are_organs_of_one_region(a, b):
                    continue  # 县教育局、县财政局联合开展检查: offices of one government at work
                first, last = min(a.start, b.start), max(a.end, b.end)
                spans = tuple(sorted({(first, min(last, match.start())), match.span()}))
                yield Tie(a, b, spans, match[0], "joined-parties")

    def _listed_pairs(self, tie: re.Match[str]) -> Iterator[Tie]:
        """甲与乙、丙与丁分别结对: each pair by itself, also where one of the names is no known body's."""
        begin = clause_start(self.text, tie.start(), "。;!?:")
        parts = [(m.start(), m.end()) for m in PART.finditer(self.text, begin, tie.start())]
        pairs = [*takewhile(lambda part: ONE_PAIR.match(self.text, *part), reversed(parts))][::-1]
        for start, end in pairs if len(pairs) > 1 else ():
            sides = self.bodies(start, end)
            joints = [(a, b) for a, b in pairwise(sides) if JOINS_PAIR.fullmatch(self.text, a.end, b.start)]
            if len(joints) == 1:
                a, b = joints[0]
                yield Tie(a, b, ((a.start, b.end), tie.span()), tie[0], "listed-pairs")

    def of_both(self) -> Iterator[Tie]:
        """甲与乙举行仪式。双方签订协议: the two bodies that stand joined last before."""
        for match in BOTH.finditer(self.text):
            floor = max(0, match.start() - BOTH_REACH)
            before = self.bodies(floor, match.start())
            joined = [(a, b) for a, b in pairwise(before) if PAIR.fullmatch(self.text, a.end, b.start)]
            if not joined:
                yield from self._meant_by_both(match)
                continue
            a, b = joined[-1]
            schools = a.label == b.label == "School"
            if (match["who"][0] == "两" and not schools) or are_organs_of_one_region(a, b):
                continue
            if len(self.run_before([m for m in before if m.start <= b.start])) == 2:
                yield Tie(a, b, ((a.start, b.end), match.span()), match[0], "both-sides")

    def _meant_by_both(self, match: re.Match[str]) -> Iterator[Tie]:
        """两校, where the last words, or the whole text so far, name two schools and no more."""
        if not match["who"].startswith("两校"):
            return
        named = {m.key: m for m in self.context.mentions_in("School", 0, match.start()) if m.key}
        both = [*named.values()] if len(named) == 2 else actors_meant(self.context, match.start(), match.end())[0]
        if len(both) == 2:
            a, b = both
            yield Tie(a, b, ((a.start, a.end), (b.start, b.end), match.span()), match[0], "both-sides")

    def by_their_heads(self) -> Iterator[Tie]:
        """甲校校长某某与乙公司经理某某签约; 某某分别与某某、某某签订: the bodies of those who sign."""
        for match in SIGN.finditer(self.text):
            begin = clause_start(self.text, match.start(), "。;!?")
            people = [m for m in self.context.mentions_in("Person", begin, match.start()) if m.key]
            for first, second in self._sides(people, match.start()):
                a, b = self._body_of(first), self._body_of(second)
                if a and b and not are_organs_of_one_region(a, b):
                    named = begin <= a.start and a.end <= first.start
                    names = [one for one in ((a.start, a.end), (b.start, b.end)) if one[1] <= begin]
                    spans = tuple(sorted([*names, (first.start, match.end())]))
                    yield Tie(a, b, ((a.start, match.end()),) if named else spans, match[0], "signed-by-heads")

    def _sides(self, people: Sequence[Mention], sign: int) -> Iterator[tuple[Mention, Mention]]:
        """Who signs with whom: those before 与 with those behind it; the two that 和 joins."""
        if len(people) < 2 or not SIGNERS_END.fullmatch(self.text, people[-1].end, sign):
            return
        run = [people[-1]]
        for first, second in pairwise(reversed(people)):
            gap = self.text[second.end : first.start]
            if SIGNS_WITH.search(gap) and not re.search("[。;]|[,、].*[,、]", gap[1:]):
                yield from product([second], run)
                return
            if not SIGNERS_JOIN.match(gap) or "," in gap[1:]:
                return
            run.append(second)
        if len(run) == 2:
            yield run[1], run[0]

    def _body_of(self, person: Mention) -> Mention | None:
        """The body of a person's post as it is named right before the name, else the only one in which the text gives
        that person a post; none where there are several."""
        for naming in self.context.namings:
            if naming.name.start == person.start:
                if len({post.body for post in naming.posts if post.body}) > 1:
                    return None  # 县委常委、宣传部部长甲: for which of them is not said
                ranges = [p.body_range for p in naming.posts if p.body_range and not p.inherited]
                if found := [m for r in ranges for m in self.bodies(r[0], r[1]) if r[1] <= person.start]:
                    return found[0]
        keys = {p.body for n in self.context.namings if n.name.text == person.name for p in n.posts if p.body}
        named = [m for label in BODIES for m in self.context.mentions_of(label) if m.key in keys]
        return min(named, key=lambda m: m.start) if len(keys) == 1 and named else None

    def _pairs(self, begin: int, tie: re.Match[str]) -> Iterator[tuple[Mention, Mention]]:
        bodies = [m for m in self.bodies(begin, tie.start()) if not self._is_place(m)]
        parties = self.run_before(bodies)
        helping = parties and TRANSITIVE.match(self.text, tie.start()) and self.run_after(tie.end())
        if helping and HELPED.search(self.text, max(begin, parties[0].start - 6), parties[0].start):
            return  # 对口支援乙校、丙校对口支援丁校
        near = bool(parties) and tie.start() - self._after_place(parties[-1].end, tie.start()) <= REACH
        near = near and not AT_THE_SIGNING.match(self.text, parties[-1].end, tie.start())
        if (
            near
            and self.text[parties[0].start - 1 : parties[0].start] in COPULAS
            and OF_HELP.match(self.text, tie.start())
        ):
            helped = self.run_before(self.bodies(begin, parties[0].start - 1))
            yield from product(helped, parties) if helped and helped[-1].end == parties[0].start - 1 else ()
            return
        if near and PARTED_BEFORE.search(self.text, max(begin, parties[0].start - 8), parties[0].start):
            return  # who works with them: Partners; who comes to them: Helped
        if near and len(parties) > 1 and GENERIC_SIDE.match(self.text, parties[-1].end, tie.start()):
            yield from product(parties, self._listed_after(tie.end()))
        elif near and len(parties) > 1:
            yield from self._tied(parties, tie.start())
        elif near and COUNTED.search(self.text, parties[-1].end, tie.start()):
            yield from product(parties, self._listed_after(tie.end()))
        elif not bodies and REGIONS_TIE.match(tie[0]):
            places = self.run_before(_innermost(self.context.mentions_in("Region", begin, tie.start())))
            if len(places) > 1 and self._regions_tied(places, tie.start()):
                yield from self._of_two_sides(places)

    def _is_place(self, body: Mention) -> bool:
        """甲县教育局与乙学院在丙中学举行签约仪式: 丙 is where the two met."""
        return self.text[body.start - 1] == "在" and HELD_THERE.match(self.text, body.end) is not None

    def _after_place(self, start: int, end: int) -> int:
        """Where the words go on that say where the parties met."""
        place = WHERE.match(self.text, start, end)
        return place.end() if place else start

    def _tied(self, parties: Sequence[Mention], tie: int) -> Iterator[tuple[Mention, Mention]]:
        """All with each other; across 与 where one parts two sides; in twos where several do."""
        gaps = [self.text[a.end : b.start] for a, b in pairwise(parties)]
        splits = [i for i, gap in enumerate(gaps) if SIDES.fullmatch(gap)]
        apart = "分别" in self.text[parties[0].end : tie]
        goes_on = self.text[parties[-1].end] == "、"  # 甲、乙分别与丙附属中学、附属小学结对: one of them was not read
        if len(splits) > 1 or (apart and not splits):
            yield from ((a, b) for a, b in pairwise(parties) if PAIR.fullmatch(self.text, a.end, b.start))
        elif splits:
            left, right = parties[: splits[0] + 1], parties[splits[0] + 1 :]
            if apart and len(left) > 1 and (len(right) > 1 or goes_on):
                yield from zip(left, right, strict=False) if len(left) == len(right) + goes_on else ()
            else:
                yield from product(left, right)
        else:
            yield from combinations(parties, 2)

    def _of_two_sides(self, places: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
        """甲与乙、丙的协作 ties 甲 with both; a mere list ties all."""
        sides = [i for i, (a, b) in enumerate(pairwise(places)) if SIDES.fullmatch(self.text, a.end, b.start)]
        if len(sides) == 1:
            return product(places[: sides[0] + 1], places[sides[0] + 1 :])
        return combinations(places, 2)

    def _regions_tied(self, places: Sequence[Mention], tie: int) -> bool:
        last = places[-1].end
        sides = any(PAIR.fullmatch(self.text, a.end, b.start) for a, b in pairwise(places))
        return bool(LIST_TAIL.match(self.text, last)) or (sides and GO_ON.fullmatch(self.text, last, tie) is not None)

    def _listed_after(self, offset: int) -> Sequence[Mention]:
        """与三所学校结对:A、B、C."""
        opened = LIST_AFTER.match(self.text, offset)
        return self.run_after(opened.end()) if opened else ()

    # -- A牵手B, A向B选派 ------------------------------------------------------------

    def around_verbs(self) -> Iterator[Tie]:
        """Parties on both sides of a verb."""
        for match in TRANSITIVE.finditer(self.text):
            yield from self._across(match, match.end(), "verb-between")
        for match in TO.finditer(self.text):
            receivers = self.run_after(match.end())
            if receivers and receivers[0].label == "School" and SENDS.match(self.text, receivers[-1].end):
                yield from self._across(match, match.end(), "sends-to")

    def _across(self, verb: re.Match[str], after: int, rule: str) -> Iterator[Tie]:
        objects = self.run_after(after)
        if len(objects) > 1 and TRANSITIVE.match(self.text, objects[-1].end):
            objects.pop()  # 甲帮扶乙、丙帮扶丁
        if not objects:
            return
        subjects = self._subjects(verb.start()) or self._elided(verb.start(), objects)
        if rule == "sends-to":
            subjects = [subject for subject in subjects if subject.label == "School"]
        apart = "分别" in self.text[subjects[-1].end : verb.start()] if subjects else False
        if apart and len(subjects) > 1 and len(objects) > 1:
            pairs: Iterator[tuple[Mention, Mention]] = zip(subjects, objects, strict=False)
            if len(subjects) != len(objects):
                return
        else:
            pairs = product(subjects, objects)
        for a, b in pairs:
            yield Tie(a, b, ((a.start, b.end),), verb[0], rule)

    def _subjects(self, verb: int) -> Sequence[Mention]:
        """The parties before a verb with no more than adverbs and a short clause between."""
        begin = clause_start(self.text, verb, "。;!?")
        bodies = self.bodies(begin, verb)
        parties = self.run_before(bodies)
        if not parties:
            return ()
        if HELPED.search(self.text, max(begin, parties[0].start - 6), parties[0].start):
            return parties[1:][-1:]  # 对口支援乙校,托管丙校: 乙 is helped itself; 对口支援乙校、丙校支援丁校
        gap = self.text[parties[-1].end : verb]
        schools = [m for m in parties if m.label == "School"] if gap == "负责" else parties
        return schools if BEFORE_HELP.fullmatch(gap) else ()

    def _elided(self, verb: int, objects: Sequence[Mention]) -> Sequence[Mention]:
        """2020年起对口帮扶乙校 on the page of a school: the school that the text is about."""
        begin = clause_start(self.text, verb, ",。;!?:\n")
        sentence = clause_start(self.text, verb, "。!?")
        others = self.context.mentions_in("School", sentence, verb)
        others = [m for m in others if not HELPED.search(self.text, max(sentence, m.start - 6), m.start)]
        if others or not SINCE.fullmatch(self.text, begin, verb) or any(m.label != "School" for m in objects):
            return ()
        school = the_school(self.context, sentence)
        if school is None or any(m.key == school.key for m in objects):
            return ()
        return (replace(school, start=begin, end=verb),)

    def sent(self) -> Iterator[Tie]:
        """A选派3名教师到B支教."""
        for match in SENT.finditer(self.text):
            hosts = [m for m in self.run_after(match.end()) if m.label == "School"]
            if hosts and TEACHES.match(self.text, hosts[-1].end):
                senders = [m for m in self._subjects(match.start()) if m.label == "School"]
                for a, b in product(senders, hosts):
                    yield Tie(a, b, ((a.start, b.end),), match[0], "sends-to")

    def taken_over(self) -> Iterator[Tie]:
        """B由A托管."""
        for match in BY.finditer(self.text):
            helpers = self.run_after(match.end())
            verb = TAKES_OVER.match(self.text, helpers[-1].end) if helpers else None
            by = BEFORE_BY.search(self.text, max(0, match.start() - REACH), match.start()) if verb else None
            schools = [m for m in self._subjects(by.start()) if m.label == "School"] if by else []
            for a, b in product(helpers, schools):
                yield Tie(a, b, ((b.start, verb.end() if verb else b.end),), verb[0] if verb else "", "taken-over")

    def with_own_school(self) -> Iterator[Tie]:
        """A与学校签约: the school that the text is about."""
        for match in WITH_SCHOOL.finditer(self.text):
            tie = TIE.match(self.text, match.end())
            parties = self.run_before(self.bodies(clause_start(self.text, match.start(), "。;!?,"), match.start()))
            school = self._school_meant(match) if tie and parties else None
            beside = bool(parties) and BY_MEANS.fullmatch(self.text, parties[-1].end, match.start()) is not None
            if tie and school and beside and all(m.key != school.key for m in parties):
                for party in parties:
                    yield Tie(party, school, ((party.start, tie.end()),), tie[0], "with-own-school")

    def _school_meant(self, match: re.Match[str]) -> Mention | None:
        """我校 is the school whose paper it is; 学校, 该校 the one that the text is about."""
        own = own_body_mention(self.context) if "我校" in match[0] else None
        return own if own and own.label == "School" else the_school(self.context, match.start())

    def in_pairs(self) -> Iterator[Tie]:
        """甲校——乙校: the rows of a list of pairs, where words before it say that they are tied."""
        schools = self.context.mentions_of("School")
        for match in PAIR_SIGN.finditer(self.text) if len(schools) > 1 else ():
            first = self.context.mention_before("School", match.start())
            second = self.run_after(match.end())[:1]
            if (
                first
                and first.key
                and second
                and second[0].label == "School"
                and ROW_END.match(self.text, second[0].end)
            ):
                said = self.text[max(0, match.start() - PAIRS_REACH) : match.start()]
                verb = PAIRED.search(said)
                if verb:
                    yield Tie(first, second[0], ((first.start, second[0].end),), verb[0], "pair-of-a-list")

    def kin(self) -> Iterator[Tie]:
        """A的联谊学校B、C."""
        for match in KIN.finditer(self.text):
            parties = self.run_after(match.end())
            whose = [m for label in BODIES if (m := self.context.mention_before(label, match.start())) and m.key]
            for a, b in product(whose[:1], parties):
                yield Tie(a, b, ((a.start, b.end),), match[0], "kin")

    def listed_ties(self) -> Iterator[Tie]:
        """当日签约的有A与B,以及C与D: pairs behind the word that ties them."""
        for match in LISTED_TIES.finditer(self.text):
            run, end = [], match.end()
            for mention in self.bodies(end, clause_end(self.text, end, "。!?")):
                if not PAIRS_JOIN.fullmatch(self.text, end, mention.start):
                    break
                run.append(mention)
                end = mention.end
            for a, b in pairwise(run):
                if PAIR.fullmatch(self.text, a.end, b.start):
                    yield Tie(a, b, (match.span(), (a.start, b.end)), match[0], "listed-pairs")


def _innermost(mentions: Sequence[Mention]) -> list[Mention]:
    """甘孜藏族自治州白玉县 is one party: the last division of those that stand side by side, with the words of all."""
    kept: list[Mention] = []
    for mention in outermost(mentions):
        above = kept.pop() if kept and kept[-1].end == mention.start else None
        kept.append(replace(mention, start=above.start) if above else mention)
    return kept


def _one_within_other(a: Mention, b: Mention) -> bool:
    """A bureau and its own section, a school and its own group are no parties to each other."""
    return a.owner == b.key or b.owner == a.key
