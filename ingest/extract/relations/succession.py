"""SUCCEEDS: a body that takes another's place: A更名为B, 整合A与B的职责、组建C, A并入B."""

import re
from collections.abc import Iterator

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.occurrences import Anchored

RENAMED = Anchored("(?:更名|改名|改制|升格|更改|合并|整合)(?:组建)?(?:为|成)[“《]?")
JOINT = re.compile("[、与和及同](?:原)?")
JOINED = re.compile(
    "合并(?:组建|重组|改建|升格|而成|成立)(?:而成|成立|成)?的?[“《]?"
)  # 由A、B合并组建的C, C由A与B合并而成
FOUNDED = re.compile("(?:组建|成立|设立)(?:新的)?[“《]?")
TAKEN_OVER = re.compile("整合|合并|撤销|划入")
ABSORBED = Anchored("(?:整体)?并入[“《]?")
CUES = ("更名", "改名", "改制", "升格", "更改", "合并", "整合", "并入", "撤销", "划入")  # most texts have none
FORMER = Anchored(r"(?:的?前身(?:是|为|系)|(?<=[(,])(?:原名|原为|曾用名|旧称)(?:为|:)?|(?<=\()原)[“《]?")
FORMERLY = ("前身", "原名", "原为", "曾用名", "旧称", "(原")  # most texts have none
FOUNDED_IN = re.compile("(?:始?建于)?[^,。;]{0,12}(?:创办|创建|成立|兴办|建立|设立)的[“《]?")
SUBJECT_REACH = 60  # characters back to the school whose former name is told
GAP = 4  # characters between a name and the verb: 现, 已, (, 2020年 is more and breaks the tie


def find(context: Context) -> None:
    """State who succeeds whom, once a pair."""
    seen: set[tuple[str, str]] = set()
    for new, old, start, end in _renamed_schools(context):
        if new.key and old.key and new.key != old.key and (new.key, old.key) not in seen:
            seen.update({(new.key, old.key), (old.key, new.key)})
            context.relate(Fact(new.key, "SAME_AS", old.key, ((start, end),), "former-name"))
    for new, old, start, end in _successions(context):
        if new.key and old.key and new.key != old.key and (new.key, old.key) not in seen:
            seen.add((new.key, old.key))
            context.relate(Fact(new.key, "SUCCEEDS", old.key, ((start, end),), "succession"))


def _renamed_schools(context: Context) -> Iterator[tuple[Mention, Mention, int, int]]:
    """A(原B), A的前身是B, B…改名A: a school that changes its name stays one school."""
    text = context.text
    if not any(word in text for word in FORMERLY):
        return
    for match in FORMER.finditer(text):
        old = next(iter(context.mentions_in("School", match.end(), match.end() + 1)), None)
        old = old or _after_date(context, match.end())
        new = context.mention_before("School", match.start(), SUBJECT_REACH)
        if new is None or old is None or "。" in text[new.end : match.start()]:
            continue
        yield new, old, new.start, old.end


def _after_date(context: Context, offset: int) -> Mention | None:
    """前身是2011年8月创办的B."""
    date = FOUNDED_IN.match(context.text, offset)
    return next(iter(context.mentions_in("School", date.end(), date.end() + 1)), None) if date else None


def _successions(context: Context) -> Iterator[tuple[Mention, Mention, int, int]]:
    """New body, old body, and the range that says so."""
    text = context.text
    if not any(word in text for word in CUES):
        return
    for pattern in (RENAMED, ABSORBED):
        for match in pattern.finditer(text):
            new, old = _beginning_at(context, match.end()), _before(context, match.start())
            if new is not None and old is not None:
                yield new, old, old.start, new.end
                if match[0].startswith(("合并", "整合")):
                    yield from ((new, other, other.start, new.end) for other in _beside(context, old))
    for match in JOINED.finditer(text):
        yield from _joined(context, match)
    for match in FOUNDED.finditer(text):
        begin = clause_start(text, match.start(), "。;")
        new = _beginning_at(context, match.end())
        if new is None or not TAKEN_OVER.search(text, begin, match.start()):
            continue
        for old in context.mentions_in(new.label, begin, match.start()):
            if not old.owner:
                yield new, old, old.start, new.end


def _beside(context: Context, last: Mention) -> Iterator[Mention]:
    """原A、原B合并为C: A, which 、 or 与 joins to B."""
    while before := context.mention_before(last.label, last.start, GAP):
        if not JOINT.fullmatch(context.text, before.end, last.start):
            return
        yield before
        last = before


def _joined(context: Context, verb: re.Match[str]) -> Iterator[tuple[Mention, Mention, int, int]]:
    """The school or bureau that others were joined into: behind the verb, or the subject before 由."""
    text = context.text
    begin = clause_start(text, verb.start(), "。;")
    by = text.rfind("由", begin, verb.start())
    for label in ("School", "Organization"):
        olds = [m for m in context.mentions_in(label, max(by, begin), verb.start()) if m.key and not m.owner]
        new = _beginning_at(context, verb.end()) or next(iter(context.mentions_in(label, begin, max(by, begin))), None)
        if by >= 0 and len(olds) > 1 and new is not None and new.label == label:
            yield from ((new, old, min(old.start, new.start), max(verb.end(), new.end)) for old in olds)


def _beginning_at(context: Context, offset: int) -> Mention | None:
    for label in ("Organization", "School"):
        for mention in context.mentions_in(label, offset, offset + 1):
            return mention
    return None


def _before(context: Context, offset: int) -> Mention | None:
    found = [m for label in ("Organization", "School") if (m := context.mention_before(label, offset, GAP))]
    return max(found, key=lambda mention: mention.end, default=None)
