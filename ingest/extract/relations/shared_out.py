"""Work that a paper shares out below whose it is. Lines that a body or person begins (县财政局:落实公用经费;保障资金。
(二)县财政局。落实经费。 李红:1.办好甲;2.建好乙。), and heads over items: 二、人事股, 由A牵头负责的任务, a line 李红.

Such a line looks like any label, so all of the lines beside it have to name somebody and go on with a verb of work.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.extract.context import Context
from ingest.extract.mentions.names_alone import is_like_a_name, may_be_a_name
from ingest.extract.relations.owner_lists import Owner
from ingest.extract.relations.owner_names import OwnerNames
from ingest.structure.outline import Range

NUMBERED = r"(?:[(〔]?[一二三四五六七八九十\d]{1,3}[)〕、.]+ *)?"
DIVIDES = re.compile(r"分工|分解|职责|责任|任务|清单|台账|安排")
SHARES = re.compile(r"分工|分解")
OF_POSTS = re.compile(r"章程|三定|职能|岗位|机构|简介|制度|预案")
SECTION = re.compile(  # the line above 县财政局:…
    rf"^ *{NUMBERED}(?:明确|落实|强化)?(?:部门|任务|工作|责任|职责|单位)*分工(?:及职责|与职责)?:? *\n",
    re.MULTILINE,
)
CHARGE = "(?:牵头|主抓|主办|承办|负责|承担|落实|实施|组织){1,2}"
SIGNS = re.compile(  # what a head says besides the name; 配合 makes nobody an owner of what stands below
    rf"(?:同志)?(?P<charge>{CHARGE})?(?:的?(?:各项|重点|主要|具体|年度|专项)*(?:工作|任务|事项|项目)*)?(?:\([^()]{{1,8}}\))?[:。]?\Z"
)
WHO = r"[\u4e00-\u9fff·、]{2,24}?"
HEAD = re.compile(rf"^ *(?P<who>{WHO})(?:同志)?(?:\([^()\n]{{2,16}}\))? *:? *$", re.MULTILINE)
LINE = re.compile(
    rf" *{NUMBERED}(?P<who>{WHO})(?:同志)?(?:\([^()\n]{{2,16}}\))? *(?::|。(?=[^\n])) *"
    r"(?P<deeds>[^\n]{5,400})(?:\n+|\Z)"
)
DEED = re.compile(
    rf"(?:{NUMBERED}|[①-⑳])? *(?P<charge>(?:主要|具体|统筹|全面)?(?:牵头|负责)(?!人|单位|部门))?"
    r"(?P<deed>[\u4e00-\u9fff“《][^。;\n]{3,71})[。;\n]?"
)
PORTFOLIO = re.compile(r"(?:\A|[,。;])(?:主持|分管|协管|联系|兼管|受[^,。;]{2,8}委托)")
HELPS = re.compile(r"(?:积极|密切|主动|全力|做好)*(?:配合|协助|协同|参与|支持)")
MORE_VERBS = re.compile(  # what bodies do for a matter that is divided, though no heading of a plan begins so
    r"(?:安排|保障|布置|准备|制作|维护|维持|提供|邀请|接待|指导|监督|查处|受理|审核|核验|登记|收集|汇总|联系|协调|采购|发放|通知|起草|拍摄|检查|调配"
    r"|值守|打扫|摆放|印制|编排|训练|引导|救治|巡逻|审批|拨付|监管)(?=[\u4e00-\u9fff]{2})"
)
LEAST = 2


@dataclass(frozen=True, slots=True)
class Share:
    """Whoever a line names, with the deeds that stand behind it."""

    who: Owner
    deeds: tuple[Range, ...]


class SharedOut:
    """Who heads the work of one document."""

    def __init__(self, context: Context, names: OwnerNames) -> None:
        self.context, self.text, self.names = context, context.text, names
        title = context.document.title or ""
        self.divides = DIVIDES.search(title) is not None
        self.shares = SHARES.search(title) is not None and not OF_POSTS.search(title)
        self.heads = self._bare_heads() if self.shares else []

    def head_of(self, item: int) -> Owner | None:
        """Whoever the heading above an item names, or the bare line above its run."""
        items = self.context.outline.items
        above = items[item].parent
        floor = items[above].heading[1] if above is not None else 0
        bare = [(at, head) for at, head in self.heads if floor <= at < items[item].body[0]]
        if above is None or bare:
            return bare[-1][1] if bare else None
        owner, charge = self.without_signs(items[above].heading)
        if charge:
            return owner if self.names.resolves([owner]) else None
        beside = [i.heading for i in items if i.parent == items[above].parent and i.level == items[above].level]
        owners = [self.without_signs(heading)[0] for heading in beside]
        divides = self.divides or any(SHARES.search(heading) for heading in items[above].path[-1:])
        return owner if divides and len(owners) >= LEAST and self._name(owners) else None

    def without_signs(self, heading: Range) -> tuple[Owner, str]:
        """The words of a head that name somebody, and its verb of charge."""
        signs = SIGNS.search(self.text, *heading)
        charge = (signs["charge"] or "") if signs else ""
        start = heading[0] + self.text.startswith("由", heading[0])
        return Owner(start, max(start, signs.start()) if signs else heading[1], "lead", charge), charge

    def lines(self, verbs: re.Pattern[str]) -> list[Share]:
        """The lines that share out work, one below the other: in a paper that does nothing else, or below a heading
        that says so."""
        starts = [0] if self.shares else [section.end() for section in SECTION.finditer(self.text)]
        found: list[Share] = []
        for start in starts:
            for run in self._runs(start) if self.shares else [self._run_at(start)]:
                found += self._shares(run, verbs)
        return found

    def _shares(self, run: list[re.Match[str]], verbs: re.Pattern[str]) -> list[Share]:
        """What a run of lines shares out: nothing where a line is of posts, or most go on with no verb of work."""
        if len(run) < LEAST + (not self.shares) or any(PORTFOLIO.search(line["deeds"]) for line in run):
            return []
        owners = [Owner(*line.span("who"), "lead", "") for line in run]
        deeds = [self._deeds(line.span("deeds"), verbs) for line in run]
        others = [line for line, of_it in zip(run, deeds, strict=True) if not of_it and not HELPS.match(line["deeds"])]
        if len(others) * 3 > len(run) or not self._name(owners):
            return []
        return [Share(owner, of_it) for owner, of_it in zip(owners, deeds, strict=True)]

    def _runs(self, start: int) -> Iterator[list[re.Match[str]]]:
        """The runs of such lines from a place on."""
        while 0 <= start < len(self.text):
            run = self._run_at(start)
            if run:
                yield run
            start = run[-1].end() if run else self.text.find("\n", start) + 1 or -1

    def _run_at(self, start: int) -> list[re.Match[str]]:
        run = []
        while line := LINE.match(self.text, start):
            run.append(line)
            start = line.end()
        return run

    def _deeds(self, place: Range, verbs: re.Pattern[str]) -> tuple[Range, ...]:
        """The deeds of a line, each of which begins with a verb of work."""
        found, start = [], place[0]
        while deed := DEED.match(self.text, start, place[1]):
            if deed["charge"] or verbs.match(deed["deed"]) or MORE_VERBS.match(deed["deed"]):
                found.append(deed.span("deed"))
            start = deed.end()
        return tuple(found)

    def _name(self, owners: list[Owner]) -> bool:
        """Whether all of these name somebody (or all of a kind): bodies, or persons, who become known by it."""
        bodies = [owner for owner in owners if owner.end - owner.start > 1 and self.names.resolves([owner])]
        others = [self.text[owner.start : owner.end] for owner in owners if owner not in bodies]
        if bodies and all(map(self.names.is_generic, others)):
            return True
        words = [self.text[owner.start : owner.end] for owner in owners]
        sure = [
            w for w, o in zip(words, owners, strict=True) if is_like_a_name(w) or self.names.persons(o.start, o.end)
        ]
        persons = len(owners) >= LEAST and 2 * len(sure) > len(words) and all(map(may_be_a_name, words))
        return persons and all(self.names.known_alone(owner.start, owner.end) for owner in owners)

    def _bare_heads(self) -> list[tuple[int, Owner | None]]:
        """李红⏎1.…⏎2.…⏎王强⏎1.…: where lines without a number stand right above an item, and whom they name."""
        starts = {item.body[0] for item in self.context.outline.items}
        title = self.context.outline.title or (0, 0)
        lines = [m for m in HEAD.finditer(self.text, title[1]) if self._next_line(m.end()) in starts] if starts else []
        owners = [Owner(*line.span("who"), "lead", "") for line in lines]
        likely = [
            owner
            for owner in owners
            if self.names.resolves([owner]) or may_be_a_name(self.text[owner.start : owner.end])
        ]
        named = likely if len(likely) >= LEAST and self._name(likely) else []
        return [(owner.start, owner if owner in named else None) for owner in owners] if named else []

    def _next_line(self, end: int) -> int:
        return end + len(self.text[end:]) - len(self.text[end:].lstrip())
