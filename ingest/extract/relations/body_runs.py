"""Bodies that stand in a row (甲、乙和丙), and the words by which a sentence ties bodies to each other."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from graph.identity.keys import parts_of
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

TIE = Anchored(
    "合作(?!市)|协作(?!配合|体|组|区|联盟|校|机制|网|单位)|手拉手|结对|结成|结为|缔结|续签|共建|联建|携手|签约|(?:签署|签订|签下)(?!了?[^,。;]{0,6}责任[书状])|对口帮扶|对口支援|联手|联合(?:办学|教研|成立|开办|开展|举办|举行|组建|创办|承办|打造|培养)"
    "|合办|联办|共办|合建|合搞|合开|联姻|(?:签了|签有)[^,。;]{0,8}(?:协议|合同|约)|对接(?=了|[,。;:]|工作)|(?:贯通|联合|合作|订单)培养|深化产教融合|“?牵手”?(?=[,。;!]|成功|仪式)|建立[^,。;]{0,8}(?:机制|基地|联盟)|互派|互设|互访|联考|帮扶协议|达成[^,。;]{0,10}(?:协议|意向|共识)|建立[^,。;]{0,8}关系|搭建[^,。;]{0,8}平台"
    r"|(?:组建|组成|构成|结盟|抱团)(?:了|为|成)?[^,。;、与和“”]{0,10}“?[^,。;、“”]{0,10}(?:共同体|教共体|联合体|联盟|协作体|联合校)”?(?!领导|管|理|牵头|[内各的成])"
    r"|实行[^,。;、]{0,6}(?:一体化|捆绑)(?:式|办学|管理|发展|考核)"
)
ADVERBS = (
    "(?:现场|当场|此前|目前|日前|上个?月|本月|上周|现|早|一直|长期|均|已|曾|还|将|则|拟|先后|分别|各自|也|又|就|正式|近日|再次|首次|继续"
    r"|积极|主动|深度|并|要|应|须|正|同时|此次|本次|这次|[去今前]年|近年来|多年来|长期以来|自[今去前]年起|[于自从]?20\d\d年[起底初末]?|\d{1,2}月(?:\d{1,2}日)?[起底初]?|,)*"
)
JOIN = re.compile(f"[、和与及同跟+]|携手|、?以及|{ADVERBS}[与和同跟]")
PAIR = re.compile(f"{ADVERBS}[与同跟和]")
SIDES = re.compile(f"{ADVERBS}[与同跟]|分别和")
REACH = 24  # characters between the last party and the word that ties
ORGAN_ENDS = frozenset("局委办厅府联会院部协")


class Tie(NamedTuple):
    """Two parties, and the words that tie them."""

    a: Mention
    b: Mention
    ranges: tuple[tuple[int, int], ...]
    verb: str
    rule: str


class BodyRuns:
    """The bodies of one text."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text

    def bodies(self, start: int, end: int) -> list[Mention]:
        """The bodies in a stretch that lie in no other."""
        found = [m for label in ("School", "Organization") for m in self.context.mentions_in(label, start, end)]
        return outermost(found)

    def run_before(self, mentions: list[Mention]) -> list[Mention]:
        """The last run of mentions with nothing but a joint between each and the next."""
        group: list[Mention] = []
        for mention in reversed(mentions):
            joined = JOIN.fullmatch(self.text, mention.end, group[0].start) if group else None
            if group and (joined is None or "," in joined[0]):
                break
            group.insert(0, mention)
        return group

    def run_after(self, offset: int) -> list[Mention]:
        """The run of bodies that begins at an offset."""
        group: list[Mention] = []
        for mention in self.bodies(offset, offset + 160):
            joined = JOIN.fullmatch(self.text, group[-1].end, mention.start) if group else mention.start == offset
            if not joined or (group and self.text[group[-1].end] == ","):
                break
            group.append(mention)
        return group


def outermost(mentions: Sequence[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in sorted((m for m in mentions if m.key), key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def are_organs_of_one_region(a: Mention, b: Mention) -> bool:
    """Bureaux, committees and mass organizations of one division."""
    organs = a.label == b.label == "Organization" and a.surface[-1] in ORGAN_ENDS and b.surface[-1] in ORGAN_ENDS
    return organs and parts_of(a.key)[0] == parts_of(b.key)[0]
