"""Whom a word stands for that names nobody by itself: 他, 该局, 联合体, 两地, 双方."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from ingest.extract.clauses import clause_start
from ingest.extract.context import BODIES, Context, Mention, only_one
from ingest.extract.mentions.line_records import line_records
from ingest.extract.mentions.own_bodies import own_body_now
from ingest.extract.relations.agreement_parties import agreement_parties
from ingest.extract.relations.speakers import speaker_at

MYSELF = re.compile(r"我(?![们局委厅校院园馆会国省市县区镇乡村家的])(?:自己|本人)?")
PERSON = re.compile(r"[他她](?!们)|该(?:同志|老师|教师)(?!们)")
THEY = re.compile(
    r"(?:他们|她们|人家)(?![的家股科处室局校园站馆院委]|中心|学校|教研组)(?:自己)?"
)  # 某学院找上门,从排课到直播都是他们在做
PEOPLE = re.compile(
    r"老师|教师|学生|孩子|娃|家长|校长|干部|同志|同学|村民|志愿者|队员|专家|师傅|艺人|[一两三四五六七八九十几\d][位名个]"
)
THEIR_PEOPLE = re.compile(
    r"的?(?:几位|几个|各位|全体|[两三四五六七八]位)?(?:老同志|同志|老师|干部|同事|老师傅|师傅|年轻人|志愿者|教练|专家)们?"
)
THEIR_REACH = 60
OPENS = re.compile(r"(?:[^,。;!?]{0,4}[,。:]|去年|前年|今年|后来|当时|(?:19|20)\d\d年|[“ ])*")
BODY = re.compile(
    r"该(?P<kind>局|校|园|厅|委|院|中心|集团|公司|企业|协会|基金会|学院|大学|联盟|联合体|共同体|专班|小组|领导小组|工作[室坊]|科室|股室|科(?![技目普研教])|股(?!份)|处(?!理|置|分|于|所))"
    r"|本(?P<own>院)|(?P<home>[局校园馆委厅])[里方]|(?P<group>学院(?![\u4e00-\u9fff]{2,6}(?:系|处|学院|团委))|联合体|联盟|共同体|基金会|集团|协会|专班|领导小组|工作[室坊])"
)
BOTH = re.compile(
    r"(?:校企|校地|政校|政企|县校|院地|院校|甲、?乙(?:、?丙)?)?(?P<both>两地|双方|两方|两[县区市校]|两家(?=单位|一起|共同|联合|联手|携手|合[办作力]|各|轮流|一道)(?:单位)?|三地|三方|三校|三家单位)"
)
SIDE = re.compile(r"(?P<side>院|校|企|局)方")  # 主体责任在院方
SIDES = {
    "院": ("学院", "医院", "研究院"),
    "校": ("学校", "中学", "小学", "学院", "大学", "幼儿园"),
    "企": ("公司", "集团", "厂"),
    "局": ("局",),
}
REPORTER = re.compile(r"(?:记者|通讯员|作者|编辑|摄影|图|文)[ :/]*(?:[\u4e00-\u9fff·]{2,8} )?\Z")
KINDS = {
    "企业": ("公司", "集团", "厂"),
    "学院": ("学院", "大学"),
    "校": ("学校", "中学", "小学", "幼儿园", "学院", "大学", "一中", "二中"),
    "园": ("幼儿园",),
    "委": ("委", "委员会"),
    "科室": ("科", "室", "处"),
    "股室": ("股", "室"),
    "科": ("科",),
    "股": ("股",),
    "处": ("处",),
}
AGREEMENT = re.compile(r"(?:签署|签订|签)了?《(?P<title>[^《》\n]{6,60}(?:协议|协议书|备忘录|意向书|合同))》")
AGREED = re.compile(r"(?:根据|按照|依据|依照)[^,。;\n]{0,6}(?:协议|约定|备忘录)[^,。;\n]{0,4},[^。;\n]{0,12}\Z")
AGREED_REACH = 30
PAIRED = re.compile(r"(?:则|还|又|也|将|已)?[与和同]")
OURS = re.compile(r"我[局委校院](?:还|又|也|已|则|将)*[同与和跟](?=[\u4e00-\u9fff])")
JOINED = re.compile(r"[与和同跟、]|携手|联合|会同|结对|签|赴|到|走进|来")
TAKES = re.compile(r"(?:则|也|还)?(?:以|将|把|依托|委托|选定|选择)")
SIGNS = re.compile(r"[^。!?\n]{0,24}?(?:签约|签署|签订|合作|结对|共建)")
COUNTS = {"两": 2, "双": 2, "三": 3}
HELPING = re.compile(  # 在校长甲的支持下,她…: whom the sentence is not about
    r"(?:同志|老师|校长|[局园院]长|主任|书记)?(?:等人)?的?(?:大力|热情|悉心|精心|直接|亲自|不断|一再)?"
    r"(?:支持|鼓励|帮助|指导|带领|带动|关心|推荐|邀请|影响|推动|引领|引荐|鼓舞|感召|动员|劝说|建议|倡议)(?:和[\u4e00-\u9fff]{2})?(?:之?下|中),?"
)
REACH = 400  # characters before the word in which those meant are named


def actors_meant(context: Context, start: int, end: int) -> tuple[list[Mention], int]:
    """The actors that a word at a place stands for, and where it ends; none where the text leaves a choice."""
    text = context.text
    for words, meaning in ((MYSELF, speaker_at), (THEY, _body_told_of), (PERSON, person_meant)):
        if found := words.match(text, start, end):
            one = meaning(context, start)
            return ([one], found.end()) if one else ([], start)
    body = BODY.match(text, start, end)
    if body:
        kind = body["kind"] or body["own"] or body["home"]
        meant = _body_meant(context, start, kind) if body["kind"] or body["home"] else None
        meant = meant or (_body_named(context, 0, start, kind or body["group"]) if not body["kind"] else None)
        return ([meant], body.end()) if meant else ([], start)
    side = SIDE.match(text, start, end)
    if side:
        fitting = _named_so(context, start, SIDES[side["side"]])
        return (fitting, side.end()) if len(fitting) == 1 else ([], start)
    both = BOTH.match(text, start, end)
    if both is None:
        return [], start
    parties = _parties_meant(context, start, both["both"])
    school = not both[0].startswith("校") or {m.label for m in parties} == {"School", "Organization"}  # 校企双方
    return (parties if school else []), both.end()


def _body_told_of(context: Context, offset: int) -> Mention | None:
    """Whom 他们 means: the only body of the sentence so far, with which a clause begins, where no people are named."""
    begin = clause_start(context.text, offset, "。!?;")
    body = only_one(context.named_in(BODIES, begin, offset))
    if body is None:  # 感谢A的老同志,是他们撑了下来: the people of the last body
        before = clause_start(context.text, max(0, begin - 1), "。!?;")
        body = only_one(context.named_in(BODIES, before, offset)) if begin - before < THEIR_REACH else None
    if body is None or context.mentions_in("Person", body.end, offset):
        return None
    if theirs := THEIR_PEOPLE.match(context.text, body.end):
        return None if PEOPLE.search(context.text, theirs.end(), offset) else body
    if PEOPLE.search(context.text, begin, offset):
        return None
    clause = clause_start(context.text, body.start, ",。!?;:")
    return body if OPENS.fullmatch(context.text, clause, body.start) else None


def person_meant(context: Context, offset: int) -> Mention | None:
    """Whom 他 or 她 means: the only person of its sentence so far, else of its paragraph, else of the last words."""
    text = context.text
    sentence = clause_start(text, offset, "。!?;")
    for start in (sentence, clause_start(text, max(0, sentence - 1), "。!?"), clause_start(text, offset, "")):
        if named := [m for m in context.named_in(["Person"], start, offset) if not HELPING.match(text, m.end, offset)]:
            return only_one(named)
    return _hero(context, offset) or _only_told_of(context, max(0, offset - REACH), offset)


def person_told_of(context: Context, offset: int) -> Mention | None:
    """王强⏎某校副校长⏎从教26年,发起“X”: whom the lines of a record around an offset tell of."""
    records = line_records(context.text)
    i = bisect_right(records, offset, key=lambda one: one.told[0]) - 1
    told = records[i] if i >= 0 and offset < records[i].told[1] else None
    named = context.mentions_in("Person", *told.name) if told else ()
    return next((m for m in named if m.key), None)


def _hero(context: Context, offset: int) -> Mention | None:
    """The person with whose name the last paragraphs begin: 李红今年44岁, 李红,女,……"""
    text = context.text
    line = clause_start(text, offset, "")
    while line > 0 and offset - line < REACH:
        line = clause_start(text, line - 1, "")
        first = next(iter(context.mentions_in("Person", line, line + 3)), None)
        if first is not None and first.key:
            return first
    return None


def _only_told_of(context: Context, start: int, end: int) -> Mention | None:
    """The only person of a stretch who is not its reporter."""
    named = _distinct(context.mentions_in("Person", start, end))
    return only_one(m for m in named if not REPORTER.search(context.text, max(0, m.start - 8), m.start))


def _distinct(mentions: Sequence[Mention]) -> list[Mention]:
    """The last mention of each."""
    return list({m.key: m for m in mentions if m.key}.values())


def _named_so(context: Context, offset: int, ends: tuple[str, ...]) -> list[Mention]:
    """The bodies of the last words whose names end so; one mention of each."""
    bodies = context.named_in(BODIES, _floor(offset), offset)
    return _distinct([m for m in bodies if "/" not in m.key and m.name.endswith(ends)])


def _floor(offset: int) -> int:
    return max(0, offset - REACH)


def _body_meant(context: Context, offset: int, kind: str) -> Mention | None:
    """Whom 该局 or 局里 means: the only such body of its sentence, else of the one before, of the paragraph, nearby."""
    text = context.text
    sentence = clause_start(text, offset, "。!?")
    paragraph, floor = clause_start(text, offset, ""), _floor(offset)
    before = max(paragraph, clause_start(text, max(0, sentence - 1), "。!?"))
    for start in (sentence, before, paragraph, floor):
        if fitting := _bodies_named(context, max(start, floor), offset, kind):
            return only_one(fitting)
    return None


def _body_named(context: Context, start: int, end: int, kind: str) -> Mention | None:
    """The only body of a kind in a stretch."""
    return only_one(_bodies_named(context, start, end, kind))


def _bodies_named(context: Context, start: int, end: int, kind: str) -> list[Mention]:
    """The bodies of a kind in a stretch."""
    ends = KINDS.get(kind, (kind,))
    labels = ["School"] if kind in ("校", "园") else ["Organization"]
    labels += ["School"] if kind in ("中心", "院", "学院") else []
    return [m for m in context.named_in(labels, start, end) if m.name.endswith(ends)]


def _parties_meant(context: Context, offset: int, word: str) -> list[Mention]:
    """两地 means the two divisions named before it, 双方 the two bodies: in the nearest words that name so many."""
    labels = ("School",) if "校" in word else ("Region",) if word[-1] in "地县区市" else BODIES
    text = context.text
    signers = agreement_parties(context) if word.endswith("方") else []
    if len(signers) == COUNTS[word[0]]:
        return signers
    if both := _parties_of_agreement(context, offset, labels, COUNTS[word[0]]):
        return both
    if word in ("双方", "两家", "两家单位") and (
        sides := _sides_before(context, offset) or _pair_that_signs(context, offset)
    ):
        return sides
    sentence = clause_start(text, offset, "。!?")
    if word == "双方" and (ours := OURS.search(text, sentence, offset)):
        return _ours_and(context, ours.end())
    end = len(text[:sentence].rstrip("。!?\n "))
    before = clause_start(text, end, "。!?")  # the sentence before, if need be of the paragraph before
    for start in (sentence, before, clause_start(context.text, offset, ""), _floor(offset), 0):
        found = _innermost(context.named_in(labels, start, offset))
        if len(found) >= COUNTS[word[0]]:
            fits = len(found) == COUNTS[word[0]] and (word != "双方" or _are_joined(text, found))
            return found if fits else []
    return []


def _sides_before(context: Context, offset: int) -> list[Mention]:
    """甲大学以乙中学为基地,双方…: the two bodies of the clause right before, of which one takes the other."""
    start = clause_start(context.text, max(0, offset - 1), "。!?;,")
    found = _innermost([m for label in BODIES for m in context.mentions_in(label, start, offset)])
    found = sorted((m for m in found if m.key), key=lambda m: m.start)
    if len(found) != COUNTS["双"] or "," not in context.text[offset - 1 : offset]:
        return []
    return found if TAKES.fullmatch(context.text, found[0].end, found[1].start) else []


def _ours_and(context: Context, start: int) -> list[Mention]:
    """我局 and 乙学院 in 我局同乙学院签约,双方…."""
    partners = context.named_in(BODIES, start, start + 1)
    us = own_body_mention(context)
    return [us, max(partners, key=lambda m: m.end)] if us and partners else []


def own_body_mention(context: Context) -> Mention | None:
    """Whom 我局 or 我校 means: the bureau or school whose paper it is."""
    home = own_body_now(context)
    label = home.partition("|")[0]
    if label not in BODIES or "/" in home:
        return None
    return next((m for m in context.mentions_of(label) if m.key == home), None)


def _are_joined(text: str, found: Sequence[Mention]) -> bool:
    """Whether the words between two bodies make them two sides; 甲校开办某班,乙公司提供岗位 leaves open whose."""
    first, second = sorted(found, key=lambda m: m.start)
    if first.end < second.start and not text[first.end : second.start].strip(" "):
        return True  # 某备忘录⏎(A B 2021年5月)
    return JOINED.search(text, first.end, second.start) is not None


def _parties_of_agreement(context: Context, offset: int, labels: Sequence[str], count: int) -> list[Mention]:
    """甲县人民政府 and 乙学院 in 签署《甲县人民政府 乙学院合作协议》。双方…: as many bodies as its title names."""
    signed = [*AGREEMENT.finditer(context.text, clause_start(context.text, offset, ""), offset)]
    span = signed[-1].span("title") if signed and "Region" not in labels else (0, 0)
    found = _innermost(context.named_in(labels, *span))
    return found if len(found) == count else []


def _pair_that_signs(context: Context, offset: int) -> list[Mention]:
    """甲县人民政府与乙学院签订协议: the two bodies that are said to sign or to work together before 双方; of several
    pairs the first, where it is the agreement that is spoken of."""
    bodies = context.named_in(BODIES, 0, offset)
    pairs: dict[tuple[str, str], list[Mention]] = {}
    for first in sorted(bodies, key=lambda m: m.start):
        joint = PAIRED.match(context.text, first.end)
        second = max((m for m in bodies if joint and m.start == joint.end()), key=lambda m: m.end, default=None)
        if second and SIGNS.match(context.text, second.end):
            pairs.setdefault((first.key, second.key), [first, second])
    agreed = AGREED.search(context.text, max(0, offset - AGREED_REACH), offset) is not None
    return next(iter(pairs.values())) if pairs and (agreed or len(pairs) == 1) else []


def _innermost(mentions: Sequence[Mention]) -> list[Mention]:
    """One mention of each; of divisions those of a county or city alone, without what contain another of them."""
    found = {m.key: m for m in mentions if "/" not in m.key or m.label != "Region"}
    codes = {key.partition("|")[2] for key, m in found.items() if m.label == "Region"}
    return [m for key, m in found.items() if m.label != "Region" or not _contains_other(key.partition("|")[2], codes)]


def _contains_other(code: str, codes: set[str]) -> bool:
    """成都市 in 成都市武侯区与白玉县: the wider division is no party."""
    return any(other != code and other.startswith(code.rstrip("0")) for other in codes)
