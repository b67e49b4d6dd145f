"""Lists of owners: their elements, the role of each, and the words that show it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ingest.extract.context import Context
from ingest.extract.labels import CLOSE, OPEN, OwnerList, lists_between, role_verbs, words_of
from ingest.extract.lexicon import any_of
from ingest.extract.occurrences import Anchored
from ingest.extract.relations.actors import is_generic
from ingest.structure.outline import Range

SEPARATORS = "、,;/\n"
TOGETHER = re.compile(r"(?:会同|联合|商(?![会务业场贸洽城圈]))")
FLAG = re.compile(r"[(〔](?:牵头|主办|主责|负责)[)〕]$")
ETC_TAIL = re.compile(r"等(?:有关|相关|多个|多)?(?:部门|单位|科室|处室|股室|机构)?$")  # 县财政局等部门
TAIL = re.compile(
    r"(?:及|和|以及|与)?(?:其他|其它|有关|相关|各相关)[\u4e00-\u9fff]*$|等$|(?<=[\u4e00-\u9fff]{2})负责人$|[。.]$"
)
EVERY = re.compile(r" *各(?:县|区|市|乡|镇|街道|州|旗|盟|街|省|部门|委|办|科|处)+")
ETC_AND = re.compile(r"(?:等(?:有关|相关)?(?:部门|单位|科室|股室)?)?(?:以及|和|及|与)(?=各|有关|相关|其他)")
TIME = re.compile(  # (A、B;12月底前): when it is done
    r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日|底|初|末|[上中下]旬)?(?:之?前)?(?:完成)?|全年|常年|长期(?:坚持)?|年[底内]前?|20\d\d年(?:[底末]前?)?(?:完成)?"
    r"|持续(?:推进)?|第?[一二三四]季度|[上下]半年|[春秋]季学期|本学期"
)
OWN_PART = re.compile(r"校(?=[\u4e00-\u9fff]{2,5}[处室科部]\Z)(?!长|办|园|外|内|务|企|史|友)")
ADVERBS_LONGEST = 10
FIRST_LEADS = Anchored(
    r"(?:列|排|排名|排序|列在|排在)(?:在)?(?:首位|第一位|第一|首|最前|前面)的?(?:单位|部门|科室|处室|者)?(?:为|是)(?:牵头|主办|主责|主要责任)"
)
NOTE_REACH = 24  # after a list, where its own bracket or line says that the first leads
WITH_OTHERS = re.compile(
    r"(?P<outer>[^()〔〕]{2,24})[(〔](?:会同|联合|商(?![会务业场贸洽城圈])|配合:?)(?P<inner>[^()〔〕]{2,80})[)〕]\Z"
)
HELPED_BY = re.compile(  # 德育科(关工委办公室配合)
    r"(?P<outer>[^()〔〕]{2,24})[(〔](?P<inner>[^()〔〕:\n]{2,60}?)(?P<verb>配合|协助|协同|参与|协办)[)〕]\Z"
)


@dataclass(frozen=True, slots=True)
class Owner:
    """One element of a list of owners with its role; `said` is the verb as written."""

    start: int
    end: int
    role: str
    said: str


def first_leads_everywhere(context: Context) -> bool:
    """Whether a note says of all lists that the first named leads (…,下同; 说明:责任单位一栏列首位的为牵头单位)."""
    text = context.text
    for match in FIRST_LEADS.finditer(text) if context.works else ():
        if text.startswith("下同", match.end() + 3) or "下同" in text[match.end() : match.end() + NOTE_REACH]:
            return True
        within = lists_between(context.owner_lists, max(0, match.start() - 260), match.start())
        if not within or "\n" in text[within[-1].end : match.start()]:
            return True
    return False


def split_owners(text: str, owners: OwnerList) -> Iterator[Owner]:
    """The elements of a list with their roles: by the verbs inside it, else by its label."""
    position = owners.start
    verbs = list(_verbs(text, owners))
    if owners.role is None and (comma := _before_helpers(text, owners, verbs)):
        for start, end in elements(text, position, comma):
            yield Owner(start, end, "lead", "")  # (体育组,团委协助)
        position = comma + 1
    for verb in verbs:
        if owners.role is not None:
            comma = max(text.rfind(sign, position, verb.start()) for sign in ",;")
            for start, end in elements(text, position, comma) if comma > position else ():
                yield Owner(start, end, owners.role, owners.label)  # 责任单位:A、B,各校落实
            position = comma if comma > position else position
        for start, end in elements(text, position, without_adverbs(text, verb.start())):
            together = TOGETHER.search(text, start, end)
            role = words_of("verb")[verb[0]]
            if together and role != "support":
                calls = role == "implement" and together[0] == "会同"  # whoever calls the others in leads
                yield Owner(start, together.start(), "lead" if calls else role, verb[0])
                yield Owner(together.end(), end, "support", together[0])
            else:
                yield Owner(start, end, role, verb[0])
        position = verb.end()
    if owners.role is not None:
        yield from _by_label(text, owners, position, owners.role)


def _by_label(text: str, owners: OwnerList, position: int, role: str) -> Iterator[Owner]:
    """The elements that have the role of their label, behind the last verb."""
    flagged = False
    for start, end in elements(text, position, owners.end):
        flag = FLAG.search(text[start:end])
        beside = WITH_OTHERS.match(text, start, end) or HELPED_BY.match(text, start, end)
        if beside:  # 监管科(会同市公安局、市文旅局)
            yield Owner(start, beside.end("outer"), role, owners.label)
            for other in elements(text, *beside.span("inner")):
                yield Owner(*other, "support", beside.groupdict().get("verb", "会同"))
        elif flag:
            flagged = True
            yield Owner(start, end - len(flag[0]), "lead", flag[0].strip("()〔〕"))
        else:
            yield Owner(start, end, "support" if flagged else role, owners.label)


def _verbs(text: str, owners: OwnerList) -> Iterator[re.Match[str]]:
    """The verbs that end a run of owners: what follows is a separator or the end."""
    for match in role_verbs().finditer(text, owners.start, owners.end):
        after = text[match.end() : match.end() + 1]
        inside = owners.role is not None and after in CLOSE and _opens_between(text, owners.start, match.start())
        if not inside and (match.end() == owners.end or after in ",;、。 \n)"):
            yield match


def _before_helpers(text: str, owners: OwnerList, verbs: list[re.Match[str]]) -> int:
    """The only comma of a list whose only verb says who helps; 0 where there is none."""
    only = len(verbs) == 1 and words_of("verb")[verbs[0][0]] == "support" and verbs[0].end() == owners.end
    return text.find(",", owners.start, owners.end) if only and text.count(",", owners.start, owners.end) == 1 else 0


def _opens_between(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens in a stretch is not closed in it."""
    return max(text.rfind(sign, start, end) for sign in OPEN) > max(text.rfind(sign, start, end) for sign in CLOSE)


def elements(text: str, start: int, end: int) -> Iterator[Range]:
    """Cut a list at its separators outside brackets; single characters apart by blanks are one name."""
    depth = 0
    begin = start
    for position in range(start, end + 1):
        sign = text[position] if position < end else ","
        if sign in OPEN:
            depth += 1
        elif sign in CLOSE:
            depth = max(0, depth - 1)
        elif depth == 0 and position > begin and (etc := ETC_AND.match(text, position, end)):
            trimmed = _trim(text, begin, position)  # A、B等部门和各区县政府
            if trimmed:
                yield trimmed
            begin = etc.end()
        elif depth == 0 and sign == "、" and EVERY.fullmatch(text, begin, position):
            continue  # 各区、市政府 is one addressee
        elif depth == 0 and (sign in SEPARATORS or (sign == " " and _parts(text, begin, position, end))):
            trimmed = _trim(text, begin, position)
            if trimmed:
                yield trimmed
            begin = position + 1


def _parts(text: str, begin: int, position: int, end: int) -> bool:
    """Whether a blank parts two owners: not inside 赵 兰, and not where a bracket or separator follows."""
    before, after = text[begin:position].strip(), text[position:end].strip()
    if len(before) == 1:
        return False
    following = re.split(r"[ 、,;\n]", after, maxsplit=1)[0]
    return len(before) > 0 and len(following) > 0


def _trim(text: str, start: int, end: int) -> Range | None:
    while start < end and text[start] in " \n:*":
        start += 1
    if text.startswith("由", start) or OWN_PART.match(text, start, end):
        start += 1
    while start < end and text[end - 1] in " \n*":
        end -= 1
    etc = ETC_TAIL.search(text, start, end)
    if etc and etc.start() > start + 1:
        end = etc.start()
    tail = TAIL.search(text, start, end)
    if tail and tail.start() > start and not is_generic(text[start:end]):
        end = tail.start()
    return (start, end) if end - start >= 2 and not TIME.fullmatch(text, start, end) else None


def list_evidence(context: Context, owner: Owner, owners: OwnerList) -> tuple[Range, ...]:
    """The label and the name, as one range where they stand side by side; without a label the name and its verb."""
    label = (owners.said[0], owners.start)
    if label[0] < label[1] and owner.start - label[1] <= 1:
        return ((label[0], owner.end),)
    if label[0] < label[1]:
        return (label, (owner.start, owner.end))
    return owner_and_verb(context.text, owner, owners.end)


def owner_and_verb(text: str, owner: Owner, end: int) -> tuple[Range, ...]:
    """The owner's name with the verb that it shares with the owners after it: A…配合 in A、B配合."""
    verb = text.find(owner.said, owner.end, end) if owner.said else -1
    if verb == owner.end or (verb > owner.end and without_adverbs(text, verb) == owner.end):
        return ((owner.start, verb + len(owner.said)),)
    return ((owner.start, owner.end), (verb, verb + len(owner.said))) if verb > 0 else ((owner.start, owner.end),)


def without_adverbs(text: str, at: int) -> int:
    """Where 共同, 具体 and such begin that stand right before a verb."""
    match = _adverbs().search(text, max(0, at - ADVERBS_LONGEST), at)
    return match.start() if match else at


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(any_of(words_of("adverb")) + r"{1,2}\Z")
