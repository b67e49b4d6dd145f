"""What a group of schools sets up inside itself, named barely from then on: 集团设理事会; 理事会下设秘书处和教师发展、
课程教学两个中心; 秘书处下设三个工作部:⏎教学研究部,部长甲. Each is a part of the body that sets it up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import section_key
from ingest.extract.beginnings_shared import SCHOOL_GROUPS
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Mention
from ingest.extract.occurrences import Anchored

DISTRICT_OFFICE = "学区机关"
KINDS = ("集团", "教共体", "教联体", "联合体", "共同体", "联盟")
HEAD = "(?:中心|部|室|组|处|学院)"
JOINED = rf"(?![和及由在为的各并或等])[\u4e00-\u9fff]{{2}}与[\u4e00-\u9fff]{{2}}{HEAD}"  # 党建与行政中心
PLAIN = rf"(?:(?![和与及由在为的各并或等])[\u4e00-\u9fff]){{2,8}}?(?:委员会|{HEAD})"
ORGAN = rf"(?:{JOINED}|理事会|监事会|秘书处|办公室|{PLAIN})"
BORDER = r"(?=[、,;。:()\s和与及]|以及|等|[两三四五六七八]个|$)"
SETS_UP = Anchored(
    r"(?:(?<=集团|共体|联体|合体|同体|联盟|学区)|(?<=学区机关)|(?<=理事会|秘书处)|(?<=[,;])(?:并|现)?(?=[下内]?设))"
    r"(?P<verb>(?:[下内]设|分设|设立|设有|设置|成立|组建|建立|设)(?:立|有|了)*)"
    r"(?P<counted>[^,。;:、\n]{0,6}?[一二两三四五六七八九十\d](?:个|大)?[^,。;:、\n]{0,10}?(?:,?即:?|[:,]|—+))?(?=[^,。;:])"
)
ITEM = re.compile(rf"\n? *(?:\(?[\d一二三四五六七八九十]{{1,2}}[.、)] ?|[①-⑩●·] ?|— *)?(?P<name>{ORGAN}){BORDER}")
STEMS = re.compile(
    rf"(?P<stems>(?:[\u4e00-\u9fff]{{2,8}}?、)*[\u4e00-\u9fff]{{2,8}}?(?:[、和与及][\u4e00-\u9fff]{{2,8}}?)?)"
    rf"(?:等)?[两三四五六七八九\d]个?大?(?:工作|职能|专业)?(?P<head>{HEAD})(?=[、,;。:()\s])"
)
JOINT = re.compile(r"(?:、|和|与|及|以及)")
ELECTED = Anchored(
    r"(?:选举产生|推选产生|选出|成立|组成|产生)了?(?:集团|联盟|共同体|教共体)?(?:第[一二三四五六七八九十]届|首届|新一届)?(?P<name>理事会)(?=[。,;:])"
)
SEATS = Anchored(r"(?<![\u4e00-\u9fff])(?:第[一二三四五六七八九十]届|首届|新一届)?(?P<name>理事会)(?:成员|名单|组成)")
TOLD = Anchored(
    r"(?:(?<=集团|联盟)|(?<=共同体|联合体|教共体|教联体))(?:第[一二三四五六七八九十]+|首|新一)届(?P<name>理事会)"
)
SEATED = Anchored(
    r"(?<![\u4e00-\u9fff])(?:集团|联盟|共同体|教共体)?(?P<over>理事会)?(?P<name>秘书处)(?:就|常)?(?:设在|设于|放在|挂靠|落在|落户)"
)
SOCIETIES = ("协会", "学会", "研究会", "基金会", "促进会", "联合会")
SPOKEN_BEFORE = re.compile(
    r"(?:[^\u4e00-\u9fff]|[由在与和及归向对任为是的请将把让设各经报受聘到从据出]|(?:第[一二三四五六七八九十]|首|新一|本|每)届|下设|牵头|联系|依托|统一|负责|同时|共同|会同|配合|协同)\Z|\A\Z"
)
GOES_ON = re.compile(r"(?<!会)[分门署级理于置内外织成建校学幼城员]|小学|会[议员]")
TERM = re.compile("(?:第[一二三四五六七八九十]+|首|新一)届(?=理事会|监事会)")
OWN_WORDS = r"(?:(?!集团|联盟|共同体)[\u4e00-\u9fff]){2,8}"
PART_BEHIND = re.compile(rf"(?<=集团|联盟){OWN_WORDS}\Z|(?<=共同体|联合体|教共体|教联体){OWN_WORDS}\Z")
WHOLE_ORGAN = re.compile(ORGAN)
NAMED_ALONE = ("中心", "部", "秘书处", "理事会")  # 办公室 alone may be anybody's
PLACELESS = "Organization|-|"
SUBJECT = re.compile(r" *(?:该|本|整个)?(?:教育)?(?:集团|教共体|教联体|联合体|共同体|联盟)(?![校内各外间化])")
AFTER = re.compile(r"[^;。\n]*[;。\n]+ *\n?")
LONGEST_GAP = 400  # characters over which the lines of a counted list are read


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its own words, the group and the body right above it, and where it is said."""

    group: Mention
    owner: str
    words: str


def find(context: Context) -> None:
    """Mention each such part wherever its words stand."""
    groups = [m for m in context.mentions_of("Organization") if m.key and m.name.endswith((*SCHOOL_GROUPS, "学区"))]
    if not groups:
        return
    _join_short(context, groups)
    parts: dict[str, Part | None] = {}
    for part in (*_called(context, groups), *_boards(context, groups), *_set_up(context, groups)):
        known = parts.get(part.words, part)
        same = known is not None and known.group.key == part.group.key
        parts[part.words] = (part if part.owner != part.group.key else known) if same else None
    for said in parts.values():
        if said is not None:
            _mention_all(context, said)


def _join_short(context: Context, groups: list[Mention]) -> None:
    """甲集团秘书处, 甲集团第一届理事会 in the paper of 某市甲集团: its parts."""
    for mention in context.mentions_of("Organization"):
        whole = TERM.sub("", mention.surface)
        part = PART_BEHIND.search(whole)
        if part is None or not mention.key or (whole == mention.surface and not mention.owner.startswith(PLACELESS)):
            continue
        named = {g.key: g for g in groups if g.name.endswith(whole[: part.start()]) and not g.key.startswith(PLACELESS)}
        if len(named) == 1:
            group = next(iter(named.values()))
            mention.key, mention.owner, mention.owner_end = section_key(group.key, part[0]), group.key, 0
            mention.name, mention.standing, mention.region = group.name + part[0], False, group.region
            mention.reason = f"{mention.surface} → {mention.name}: the only group that the text names so"


def _called(context: Context, groups: list[Mention]) -> Iterator[Part]:
    """教研中心 alone, in a text that calls it 集团教研中心 too; no section of the school whose page it is."""
    for mention in context.mentions_of("Organization"):
        kind = next((kind for kind in KINDS if mention.surface.startswith(kind)), "")
        words = mention.surface[len(kind) :]
        if kind and words.endswith(NAMED_ALONE) and WHOLE_ORGAN.fullmatch(words):
            group = _group_before(groups, mention.start)
            if group and group.name.endswith(kind):
                yield Part(group, group.key, words)


def _boards(context: Context, groups: list[Mention]) -> Iterator[Part]:
    """选举产生第一届理事会; 首届理事会成员如下: the board of the only group."""
    for pattern in (ELECTED, SEATS, TOLD):
        for match in pattern.finditer(context.text):
            if group := _group_before(groups, match.start()):
                yield Part(group, group.key, "理事会")
    for match in SEATED.finditer(context.text):
        group = _group_before(groups, match.start())
        if group is None or _is_of_society(context, match.start()):
            continue
        if match["over"]:
            yield Part(group, group.key, "理事会")
        yield Part(group, section_key(group.key, "理事会") if match["over"] else group.key, "秘书处")


def _is_of_society(context: Context, start: int) -> bool:
    """Whether the paragraph speaks of an association before a place: then a secretariat may be its own."""
    line = context.text.rfind("\n", 0, start) + 1
    return any(m.surface.endswith(SOCIETIES) for m in context.mentions_in("Organization", line, start))


def _set_up(context: Context, groups: list[Mention]) -> Iterator[Part]:
    text = context.text
    for match in SETS_UP.finditer(text):
        group = _group_before(groups, match.start())
        if group is None or not _is_subject(context, group, match.start()):
            continue
        over = next((word for word in ("理事会", "秘书处") if text.endswith(word, 0, match.start())), "")
        owner = section_key(group.key, over) if over else group.key
        for words in _listed(text, match):
            yield Part(group, owner, words)


def _is_subject(context: Context, group: Mention, end: int) -> bool:
    """Whether the words before the verb mean the group or its board: 集团, 教共体, 理事会, no longer name."""
    named = [m for m in context.mentions_in("Organization", max(0, end - 40), end) if m.end == end and m.key]
    if any(m.key != group.key and not m.key.startswith(f"{group.key}/") for m in named):
        return False
    if context.text[end - 1] in ",;":
        return _speaks_of_group(context, group, end)
    word = next((w for w in (*KINDS, "理事会", "秘书处") if context.text.endswith(w, 0, end)), "")
    if context.text.endswith(DISTRICT_OFFICE, 0, end):
        return True
    before = context.text[max(0, end - len(word) - 4) : end - len(word)]
    return bool(named) or SPOKEN_BEFORE.search(before) is not None or before.endswith(KINDS)


def _speaks_of_group(context: Context, group: Mention, end: int) -> bool:
    """集团实行…,设教研中心、师训中心: whether the sentence begins with the group."""
    begin = clause_start(context.text, end - 1, "。\n")
    first = context.mention_at("Organization", begin)
    return (first is not None and first.key == group.key) or SUBJECT.match(context.text, begin) is not None


def _group_before(groups: list[Mention], start: int) -> Mention | None:
    """The only group that the text names before a place, by its fullest name."""
    named = [m for m in groups if m.start < start]
    full = max(named, key=lambda m: len(m.name), default=None)
    return full if full and all(full.name.endswith(m.name) or full.key == m.key for m in named) else None


def _listed(text: str, match: re.Match[str]) -> Iterator[str]:
    """The names behind the verb: joined by signs, as stems before their common head, or one to a line or clause."""
    at, end = match.end(), min(len(text), match.end() + LONGEST_GAP)
    found: list[str] = []
    while at < end:
        if not (item := ITEM.match(text, at, end)):
            stems = STEMS.match(text, at, end)
            yield from (f"{stem}{stems['head']}" for stem in re.split("[、和与及]", stems["stems"])) if stems else ()
            return
        found.append(item["name"])
        yield item["name"]
        at = item.end()
        joint = JOINT.match(text, at, end)
        if joint is None:
            break
        at = joint.end()
    if match["counted"] and found:
        yield from _on_their_own(text, at, end, found[0][-1])


def _on_their_own(text: str, at: int, end: int, head: str) -> Iterator[str]:
    """The further names of a counted list that each begin a line, or a clause if they have the head of the first."""
    while after := AFTER.match(text, at, end):
        item = ITEM.match(text, after.end(), end)
        if item is None or not (text[after.end() - 1] == "\n" or item["name"].endswith(head)):
            return
        yield item["name"]
        at = item.end()


def _mention_all(context: Context, part: Part) -> None:
    text, words = context.text, part.words
    at = text.find(words)
    while at >= 0:
        _mention_one(context, part, at)
        at = text.find(words, at + len(words))


def _mention_one(context: Context, part: Part, at: int) -> None:
    """The part where its words stand as a name of their own, or behind the word for its group."""
    text, end = context.text, at + len(part.words)
    kind = next((k for k in (*KINDS, "理事会") if text.endswith(k, 0, at)), "") if at else ""
    start = at - len(kind)
    if GOES_ON.match(text, end) or SPOKEN_BEFORE.search(text, max(0, start - 4), start) is None:
        return
    near = [m for m in context.mentions_in("Organization", max(0, start - 30), end) if m.end > start]
    near += [m for m in context.mentions_in("School", max(0, start - 30), end) if m.end > at]
    if any(m.key and (m.start < start or m.end > end or m.label == "School") for m in near):
        return
    same = next((m for m in near if m.end == end), None)
    known = same is not None and same.key.startswith(f"{part.group.key}/") and same.key.endswith(f"/{part.words}")
    if same and known and same.owner == part.owner:
        return
    name = part.group.name + part.words
    mention = same or Mention("Organization", start, end, text[start:end], name, rule="organ-of-group")
    if same and same.start != start:
        context.move(same, start, end)
    mention.surface, mention.name, mention.key = text[start:end], name, section_key(part.group.key, part.words)
    mention.owner, mention.owner_end, mention.region = part.owner, 0, part.group.region
    mention.standing, mention.reason = False, f"{part.words} → {name}: the group has set it up"
    if not same:
        context.mention(mention)
