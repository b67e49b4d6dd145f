"""Policies: what stands in 《》 and is a law, plan, notice, standard or regulation; its number; who issued it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.identity.keys import NATIONAL, document_key, parts_of, policy_key
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.lexicon import read_words
from ingest.extract.relations.actors import actors_before
from ingest.structure.outline import Range
from ingest.structure.signature import OWN_NUMBER
from ingest.structure.title import BODY

TITLE = re.compile(r"《(?P<title>(?:[^《》\n]|《[^《》\n]*》){2,90})》")
NUMBER_AFTER = re.compile(r"(?:(?:的)?(?:通知|文件)?(?:精神)?)? ?[(〔](?=[^()\n]{4,24}号)")
FIRST_USE = re.compile(r"[(〔](?:以下|下)?(?:统称|简称|称)(?:为)?[:]?[“《](?P<short>[^”》\n]{2,20})[”》]")
BRACKETS = re.compile(r"\([^()]*\)|〔[^〔〕]*〕")
ISSUING = re.compile(
    r"(?:关于)?(?:联合)?(?:印发|发布|下发|发出|制定|出台|颁布|修订|签署|公布|制订|颁发|编制|转发|新修订)+(?:实施)?(?:了|的|关于)*\Z"
)
AGREEMENT = re.compile("协议|备忘录|合作|协定|责任书|意向书|公约")
SIGNED_ON = re.compile("上(?:郑重|正式|共同|分别)?(?:签|落笔)")
SIGNED = re.compile("(?:签署|签订|签下|签定|互签)(?:了|的)?\\Z")
OWN_ISSUER = re.compile(  # 《省教育考试院关于…》
    "[^《》关于]{1,24}(?:[部厅局委院室办会组团]|政府)(?:、[^《》关于]{2,16})?关于"
)
LIST_JOIN = re.compile(r"(?:[(〔][^()\n]{4,24}号[)〕])?(?:[、和及与,]|以及)*\Z")
LESSON_BEFORE = re.compile(
    r"(?:执教|讲授|课题(?:是|为)?|第[一二三四五六七八九十\d]{1,2}[课框节]|公开课|示范课|研讨课)(?:了|的)?:?\Z"
)
LESSON_AFTER = re.compile(
    r"(?:一课|这[一节]?课|的?课例|的?公开课|的?示范课|的?研讨课|第[一二三四五六七八九十\d]{1,2}(?:课时|框))"
)
# 《意见》, 《实施方案》: a kind alone is short for the one paper of that kind named before.
KIND_ALONE = re.compile(
    r"(?:本|该|此|上述)?(?:工作|实施|行动|指导|暂行|管理|总体|若干|具体|试点|改革|发展|建设|有关|相关|补充)*"
    r"(?:方案|意见|办法|通知|规定|细则|计划|规划|纲要|要点|标准|条例|决定|制度|章程|协议|指南|目录|清单|措施|报告|建议|请示|函)\Z"
)
AND_OTHERS = re.compile(
    r"(?:等(?:[两三四五六七八九十]{1,2}|\d{1,2})?个?(?:部门|部委|单位|部)"
    r"|(?:[两三四五六七八九十]{1,2}|\d{1,2})[个家]?(?:部门|部委|单位|厅局|委局))(?:联合)?\Z"
)  # 教育部等五部门《…》, 甲局、乙局两部门《…》
YOUR = re.compile(r"(?:你|贵)(?:[厅局委办市区县州校院部]|单位)\Z")
ADDRESSED = re.compile(r":\n")
WHEN = re.compile(  # 市教育局、市科协于去年5月|联合印发
    r"(?:已|也|又)?(?:于|在)?(?:(?:今年|去年|前年|同年|当年|(?:19|20)\d\d年)(?:初|底|末|春|秋)?(?:\d{1,2}月)?|\d{1,2}月)(?:份|\d{1,2}日|[上中下]旬|初|底)?"
    r"(?:已|正式|先后|共同|就)*\Z"
)
LATELY = re.compile(
    r"(?:日前|近日|近期|新近|最近|昨日|今日|昨天|今天|正式|共同|对外|已经?|先后|统一)+\Z"
)  # 甲局、乙局日前|印发
FOLLOWS = re.compile(
    "要求|学习|贯彻|落实|根据|按照|依据|执行|遵守|宣传|解读|转载|对照|围绕"
)  # 县教育局组织学习日前印发的《…》
YEAR = re.compile(r"(?:19|20)\d\d")
OWN_ISSUER = re.compile(r"(?P<issuer>[\u4e00-\u9fff()]{2,30}?)(?:关于|印发|转发)")
REACH = 24
NATION = "中华人民共和国"
OF_A_LAW = frozenset({"实施条例", "实施细则", "实施办法"})
AND = ("、", "和", "与", "及", "以及")
SHORT_LAWS = frozenset(
    {
        "教师法",
        "教育法",
        "体育法",
        "劳动法",
        "档案法",
        "预算法",
        "统计法",
        "会计法",
        "审计法",
        "兵役法",
        "国防法",
        "保密法",
    }
)
OF_IT = re.compile(r"(?:\([^()\n]{2,20}\))?(?:以?及|和|与)其")
LAW = re.compile("(?<!办)法\\Z|条例\\Z")


@dataclass(frozen=True, slots=True)
class Citation:
    """One 《》: `title` is what stands inside, `number` the 发文字号 in brackets after it, with its range."""

    start: int
    end: int
    title: str
    number: str | None = None
    number_at: Range | None = None


def find(context: Context) -> None:
    """Mention the policies that the document cites, state their issuers, and what document the text itself is."""
    document = document_key(context.document.key)
    keys: dict[str, str] = {}
    shorts: dict[str, str] = {}
    cited: set[str] = set()
    chain: list[Mention] = []
    before: Citation | None = None
    previous, verbal = 0, False  # where the last title ends; whether a verb such as 印发 introduced it
    for cited_here in iter_citations(context.text):
        before = citation = _whole(context.text, cited_here, before)
        key = _key_of(context, citation, keys, shorts)
        if key is None or _is_own(context, citation) or _is_lesson(context.text, citation):
            continue
        keys[citation.title] = key
        if short := FIRST_USE.match(context.text, citation.end):
            shorts[short["short"]] = key
        _mention(context, citation, key)
        if key not in cited:
            cited.add(key)
            context.relate(Fact(document, "CITES", key, ((citation.start, citation.end),), "citation"))
        issuers = _issuers(context, citation.start)
        if not issuers and previous and LIST_JOIN.match(context.text[previous : citation.start]):
            issuers = chain if verbal or previous < citation.start else []
            issuers = [issuer for issuer in issuers if _may_issue(context, issuer, citation)]
        verbal = ISSUING.search(context.text, max(0, citation.start - REACH), citation.start) is not None or (
            verbal and previous == citation.start
        )
        _issued(context, issuers or _signers(context, citation), citation, key)
        chain, previous = issuers, citation.end
    _text_of(context, document)


def _whole(text: str, citation: Citation, before: Citation | None) -> Citation:
    """《某某法》及其《实施条例》: the title in full, as the law before it gives it."""
    if before is None or citation.title not in OF_A_LAW or not is_policy(before.title):
        return citation
    between = text[before.end : citation.start]
    if OF_IT.fullmatch(between) or (LAW.search(before.title) and between in AND):
        return replace(citation, title=before.title + citation.title)
    return citation


def _key_of(context: Context, citation: Citation, keys: dict[str, str], shorts: dict[str, str]) -> str | None:
    """The key of a title, by those read before it; a kind alone (《意见》) is short for the only one of that kind."""
    if citation.title not in shorts and not citation.number and KIND_ALONE.match(citation.title):
        alike = {key for title, key in keys.items() if title.endswith(citation.title)}
        if len(alike) != 1:
            return None
        shorts[citation.title] = alike.pop()
    if citation.title in shorts:
        return shorts[citation.title]
    if not is_policy(citation.title):
        return None
    known = keys.get(citation.title) or (None if citation.number else _known_by_another(context, citation, keys))
    return known or _key(context, citation)


def _known_by_another(context: Context, citation: Citation, keys: dict[str, str]) -> str | None:
    """《义务教育法》 beside 《中华人民共和国义务教育法》, 教育部《关于…意见》 beside 《教育部关于…意见》: the key of
    the title as it was written before."""
    title = citation.title
    if LAW.search(title):
        return keys.get(title.removeprefix(NATION)) or keys.get(NATION + title)
    own = OWN_ISSUER.match(title)
    if own and title.startswith("关于", own.end("issuer")):
        key = keys.get(title[own.end("issuer") :], "")
        return key if key.split("|")[1:2] and key.split("|")[1].endswith(f"/{own['issuer']}") else None
    issuers = _issuers(context, citation.start) if title.startswith("关于") else []
    return keys.get(issuers[-1].surface + title) if issuers else None


def iter_citations(text: str) -> Iterator[Citation]:
    """Every 《》 of the text with the 发文字号 that follows it."""
    position = text.find("《")
    while position >= 0:
        match = TITLE.match(text, position)
        if match is None:
            position = text.find("《", position + 1)
            continue
        number = _number_after(text, match.end())
        yield Citation(match.start(), match.end(), match["title"], *(number or (None, None)))
        position = text.find("《", match.end())


def _number_after(text: str, end: int) -> tuple[str, Range] | None:
    opening = NUMBER_AFTER.match(text, end)
    if opening is None:
        return None
    match = OWN_NUMBER.match(text, opening.end())
    if match is None:
        return None
    return f"{match['word']}〔{match['year']}〕{int(match['n'])}号", match.span()


@lru_cache(maxsize=8192)
def is_policy(title: str) -> bool:
    """Whether a title in 《》 is one of a policy."""
    bare = BRACKETS.sub("", title).rstrip("0123456789-—年条版 ")
    if title.endswith("2035") or bare.startswith("中华人民共和国"):
        return True
    if bare.endswith(tuple(read_words("policy_endings", "other"))) and not bare.endswith("若干规定"):
        return _ending_length(bare, "policy") > _ending_length(bare, "other")
    return _ending_length(bare, "policy") > 0 and (len(bare) > 3 or bare in SHORT_LAWS)


def _ending_length(title: str, kind: str) -> int:
    return max((len(word) for word in read_words("policy_endings", kind) if title.endswith(word)), default=0)


def _is_lesson(text: str, citation: Citation) -> bool:
    """执教《基层自治制度》, 《全民守法》一课: what a lesson is about, whatever its title ends in."""
    if citation.number or citation.title.startswith("关于"):
        return False
    before = LESSON_BEFORE.search(text, max(0, citation.start - 8), citation.start)
    return before is not None or LESSON_AFTER.match(text, citation.end) is not None


def _is_own(context: Context, citation: Citation) -> bool:
    """《X》 in the notice that issues X is this document's own text."""
    own = context.document.title or ""
    title = citation.title
    return bool(own) and (
        title == own or (len(title) > 8 and title in own and re.search(r"印发|公布|下发", own) is not None)
    )


def _key(context: Context, citation: Citation) -> str:
    if citation.number:
        return policy_key(citation.title, number=citation.number)
    return _named_key(context, citation)


def _named_key(context: Context, citation: Citation) -> str:
    """By issuer where the title or the words before it name one, else by the document's region."""
    issuers = _issuers(context, citation.start)
    own = OWN_ISSUER.match(citation.title)
    issuer = issuers[-1].key if issuers else (own["issuer"] if own and BODY.match(own["issuer"]) else "")
    year = YEAR.search(citation.title)
    region = context.document.region or ""
    return policy_key(citation.title, issuer=issuer, year=year[0] if year and issuer else "", region=region)


def _mention(context: Context, citation: Citation, key: str) -> None:
    text = context.text
    start, end = citation.start + 1, citation.end - 1
    said = text[start:end]
    reason = "" if len(said) >= len(citation.title) else f"{said} → {citation.title}: of the law before it"
    policy = Mention("Policy", start, end, said, citation.title, key, reason=reason, rule="citation")
    policy.standing = not reason
    context.mention(policy)
    if citation.number and citation.number_at:
        context.describe(Fact(key, "number", citation.number, (citation.number_at,), "number"))
        named = _named_key(context, citation)
        if named != key:
            evidence = ((citation.start, citation.number_at[1]),)
            context.relate(Fact(key, "SAME_AS", named, evidence, "title-and-number"))


def _issuers(context: Context, start: int) -> list[Mention]:
    """The bodies right before 《》, with 印发 or such between at most."""
    text = context.text
    verb = ISSUING.search(text, max(0, start - REACH), start)
    end = verb.start() if verb else start
    while end > 0 and text[end - 1] in " 的近日":
        end -= 1
    lately = LATELY.search(text, max(0, end - REACH), end) if verb else None
    end = lately.start() if lately else end
    when = WHEN.search(text, max(0, end - REACH), end) if verb else None
    end = when.start() if when else end
    others = AND_OTHERS.search(text, max(0, end - 10), end)
    end = others.start() if others else end
    found = actors_before(context, end, ("Organization", "School")) or _addressee(context, end)
    if found or verb is None:
        return found
    # 县科教局8月6日在公众号上发布《…》: the subject of the sentence
    begin = clause_start(text, start, "。,;")
    bodies = [m for m in context.mentions_in("Organization", begin, end) if m.key and m.end <= end]
    if len(bodies) != 1 or text[begin : bodies[0].start].strip() or FOLLOWS.search(text, bodies[0].end, end):
        return []
    return bodies


def _may_issue(context: Context, issuer: Mention, citation: Citation) -> bool:
    """Whether the issuer of the title before issued the next one too: 某部《A》、《甲省B》 are of two, and so are
    某部《A》、《某厅关于B》; a ministry's paper is hardly about one division."""
    text, region = context.text, parts_of(issuer.key)[0]
    own = OWN_ISSUER.match(text, citation.start + 1, citation.end)
    if own and issuer.surface not in own[0]:
        return False
    others = (p for p in context.places if citation.start < p.start < citation.end and p.full and p.code != region)
    return not any(place.start == citation.start + 1 or region == NATIONAL for place in others)


def _signers(context: Context, citation: Citation) -> list[Mention]:
    """Who signed this one paper; 甲与乙、丙与丁分别签订《协议》 speaks of as many papers as pairs."""
    found = signers_of(context, citation)
    apart = "分别" in context.text[found[-1].end : citation.start] if found else False
    return [] if apart and len(found) > 2 else found


PLACE = re.compile("[在于]")  # 甲局与乙局在|丙中学|签订《…》: where they met
MET_THERE = re.compile(r"[^,。;、与和]{0,6}?(?:共同|正式|现场|当场|联合)*(?:签署|签订|签约|签下|签)")


def signers_of(context: Context, citation: Citation) -> list[Mention]:
    """The two parties or more that sign an agreement: 甲局局长某和乙局局长某在《…协议》上签字, 甲校与乙校签署《…》."""
    text = context.text
    if not AGREEMENT.search(citation.title):
        return []
    signed = SIGNED_ON.match(text, citation.end) or SIGNED.search(text, max(0, citation.start - 8), citation.start)
    if signed is None:
        return []
    within = _parties_in_title(context, citation)
    if len(within) > 1:
        return within
    begin = clause_start(text, citation.start, "。,;:!?“”》")
    found = [m for label in ("Organization", "School") for m in context.mentions_in(label, begin, citation.start)]
    of_several = _bodies_of_one(context, begin, citation.start)
    found = [m for m in found if m.key not in of_several]
    found = [m for m in found if not PLACE.match(text, m.start - 1) or not MET_THERE.match(text, m.end)]
    whole = [m for m in found if m.key and not any(o is not m and o.start <= m.start and m.end <= o.end for o in found)]
    parties = list({m.key: m for m in sorted(whole, key=lambda m: m.start)}.values())
    return parties if len(parties) > 1 else []


def _bodies_of_one(context: Context, begin: int, end: int) -> set[str]:
    """县委常委、宣传部部长甲: the bodies of a person who has posts in several, and signs for one that is not said."""
    namings = (naming for naming in context.namings if begin <= naming.start and naming.end <= end)
    bodies = ({post.body for post in naming.posts if post.body} for naming in namings)
    return {body for of_one in bodies if len(of_one) > 1 for body in of_one}


def _parties_in_title(context: Context, citation: Citation) -> list[Mention]:
    """《甲局 乙局协作框架协议》: the bodies that an agreement's title begins with."""
    found = [
        m for label in ("Organization", "School") for m in context.mentions_in(label, citation.start, citation.end)
    ]
    parties: list[Mention] = []
    end = citation.start + 1
    for mention in sorted((m for m in found if m.key), key=lambda m: (m.start, -m.end)):
        gap = context.text[end : mention.start]
        if mention.start >= end and (not gap if not parties else gap in (" ", "、", "与", "和")):
            parties.append(mention)
            end = mention.end
    return parties


def _addressee(context: Context, end: int) -> list[Mention]:
    """你厅《…请示》收悉: the one body that a reply is addressed to."""
    if not YOUR.search(context.text, max(0, end - 3), end):
        return []
    begin = context.outline.title[1] if context.outline.title else 0
    line = ADDRESSED.search(context.text, begin, end)
    return actors_before(context, line.start(), ("Organization", "School")) if line else []


def _issued(context: Context, issuers: list[Mention], citation: Citation, key: str) -> None:
    for issuer in issuers:
        span = (issuer.start, citation.end)
        near = citation.end - issuer.start <= 120 and issuer.start < citation.start
        ranges = (span,) if near else ((issuer.start, issuer.end), (citation.start, citation.end))
        context.relate(Fact(issuer.key, "ISSUED", key, ranges, "issuer-before-title"))


def _text_of(context: Context, document: str) -> None:
    """A document with its own number is the text of a policy."""
    number, at = context.document.number, context.outline.head.number
    if not number or at is None:
        return
    key = policy_key(None, number=number)
    context.mention(Mention("Policy", *at, context.text[slice(*at)], number, key, rule="own-number"))
    context.relate(Fact(document, "TEXT_OF", key, (at,), "own-number"))
    context.describe(Fact(key, "number", number, (at,), "own-number"))
