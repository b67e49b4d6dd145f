"""What each party does for an item of an agreement, where nobody is said to run the whole: 甲方每学年选派…,乙方派…;
甲方负责遴选,乙方附属中学负责接纳; 双方每月开展…; 甲方将新校委托乙方管理."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.extract.context import BODIES, Context, Mention
from ingest.extract.relations.agreed_items import CONTENT, is_agreement, is_article
from ingest.extract.relations.agreement_parties import agreement_parties
from ingest.extract.relations.owner_lists import Owner
from ingest.extract.relations.tasks import Work

BEGINS = re.compile(
    r"(?<=[。;,:\n])(?:其中|同时)?,?(?P<whole>此事|[此该这]项(?:工作|任务|活动))?(?:[则也]|具体)?由?(?=[甲乙丙丁双三四各])"
    r"|以(?=[甲乙丙丁]方[^,。;]{0,10}为主)"
)
SIDES = re.compile(r"(?:[甲乙丙丁、]{2,7})?(?:双方|[三四]方|各方)(?=[每合共联依通利互定轮建组开举成在以按])")
PARTY = re.compile(r"[甲乙丙丁]方")
JOINS = re.compile(r"[、和与及]")
HANDS = re.compile(  # 甲方将新校委托乙方管理, 甲方把项目交由乙方附属小学托管
    r"[将把][^,。;]{2,24}?(?:委托|托付|交由|交给|移交给?)(?:给)?(?=[甲乙丙丁]方)"
)
RUNS = re.compile(r"(?:全面|统一|具体|负责|整体)*(?:管理|托管|运营|承办|实施|办学|代管|领办|负责|组织)")
ADVERBS = re.compile(
    r"(?:每(?:年|学年|学期|月|周|季度|[一两二三]年)|定期|共同|联合|合作|分别|统一|具体|优先|继续|全程|自20\d\d年[^,。;]{0,8}?起"
    r"|(?:春|秋|上|下)半?[季学年期]+)*(?:至少|应当?|须|将|要)?"
)
CHARGED = re.compile(r"(?:全面|全程|主要|具体)?(?:负责|牵头|主持|主抓)|为主")
HELPS = re.compile(
    r"(?:积极|主动|予以|按[^,。;]{2,12})?(?:配合|协助|协同|支持|参与|参加|给予|提供|保障|承担[^,。;]{0,6}(?:费|经费|资金))"
)
RUNS_ALL = re.compile("牵头|主持|为主|组织实施|共同|统筹|承担|主办|承办")
RUNS_IT = re.compile("牵头|主持|为主")
DENIED = re.compile(r"不得|不承担|不参与|不负责|可以?|同意|享有|有权|认可|原则")
DEED = re.compile(
    r"选派|选聘|派出|派驻|派员|派|接收|接纳|遴选|委派|安排|组织|开展|举办|建立|开设|开发|制定|编制|实施|推进|推行|依托|通过|利用"
    r"|[与和同][^,。;]{2,20}?结对|互派|互访|共享|共建|建设|轮流|培训|培养|招收|排(?=[计课教日])|出(?=[题师主])|向[甲乙丙丁]方(?:开放|输出|派|推荐|选派)|[将把][^,。;]{2,24}?[向对][甲乙丙丁]方"
    r"|为[甲乙丙丁]方(?:培训|培养|选派|定制|开设)|在[^,。;]{2,12}?(?:设立|开展|建立|举办)"
)


class AgreedOwners:
    """The parties of the agreement that is the document, by the clauses of its items."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.parties = agreement_parties(context) if context.works and is_agreement(context) else []
        self.givers: set[str] = set()  # who hands the work of the item asked for last to another

    def with_shares(self, work: Work, said: list[tuple[Mention, Owner]]) -> list[tuple[Mention, Owner]]:
        """What sentences say of an item's owners, and what the parties do for it where those name nobody else."""
        self.givers.clear()
        shares = self.of(work)
        said = [one for one in said if one[0].key not in self.givers]
        named = {mention.key for mention, owner in said if owner.role != "support"}
        acting = {mention.key for mention, owner in shares if owner.role != "support"}
        if not named or (len(acting) > 1 and named <= acting and not any(RUNS_ALL.search(o.said) for _, o in said)):
            told = {mention.key for mention, _ in shares}
            return [*shares, *(one for one in said if one[0].key not in told)]
        told = {mention.key for mention, _ in said}
        beside = [one for one in shares if one[1].role == "support" or RUNS_IT.search(one[1].said)]
        return [*said, *(one for one in beside if one[0].key not in told)]

    def of(self, work: Work) -> list[tuple[Mention, Owner]]:
        """Who acts in the clauses of an item; who is 负责 for a share leads where all that act are."""
        if not self.parties or work.item is None:
            return []
        item = self.context.outline.items[work.item]
        if not is_article(item) and not (item.path and CONTENT.fullmatch(item.path[-1].replace(" ", ""))):
            return []
        found = [one for start, end in work.bodies for one in self._acts(max(start, work.heading[1]), end)]
        wholes = {actor.owner for actor, owner, _ in found if owner.role != "support"}
        found = [one for one in found if one[0].key not in wholes or one[1].role != "implement"]
        shared = any(owner.role == "implement" for _, owner, _ in found) or any(whole for _, _, whole in found)
        return [
            (actor, replace(owner, role="implement") if shared and not whole and owner.said.endswith("负责") else owner)
            for actor, owner, whole in found
        ]

    def _acts(self, start: int, end: int) -> Iterator[tuple[Mention, Owner, bool]]:
        """Each party that acts, with what it does, and whether that is said of all of it: 此项工作由甲方负责."""
        for begins in BEGINS.finditer(self.text, start, end):
            at = begins.end()
            actors, stop = self._actors(at, end)
            handed = HANDS.match(self.text, stop, end) if actors else None
            if handed:
                self.givers.update(actor.key for actor in actors)
                actors, at = self._actors(handed.end(), end)[0], handed.end()
                stop = max((m.end for m in actors), default=at)
            role, said, stop = self._deed(stop, end, handed=bool(handed))
            for actor in actors if role else ():
                yield actor, Owner(begins.start(), stop, role, said), bool(begins["whole"])

    def _actors(self, start: int, end: int) -> tuple[list[Mention], int]:
        """The parties, or parts of them, with which a clause begins, and where what they do begins."""
        if sides := SIDES.match(self.text, start, end):
            return self.parties, sides.end()
        actors: list[Mention] = []
        while start < end and PARTY.match(self.text, start):
            named = [m for m in self.context.named_in(BODIES, start, start + 3) if m.key and m.start <= start + 2]
            body = max(named, key=lambda m: m.end, default=None)
            if body is None:
                break
            actors.append(body)
            start = body.end
            if JOINS.match(self.text, start) and PARTY.match(self.text, start + 1):
                start += 1
        return actors, start

    def _deed(self, start: int, end: int, *, handed: bool) -> tuple[str, str, int]:
        """The role, the verb of whoever a clause begins with and where it ends; nothing where it only tells of them."""
        adverbs = ADVERBS.match(self.text, start, end)
        at = adverbs.end() if adverbs else start
        if handed:
            runs = RUNS.match(self.text, at, end)
            return ("implement", runs[0], runs.end()) if runs else ("", "", at)
        if DENIED.match(self.text, at, end):
            return "", "", at
        for role, pattern in (("lead", CHARGED), ("support", HELPS), ("implement", DEED)):
            if said := pattern.match(self.text, at, end):
                return role, said[0], said.end()
        return "", "", at
