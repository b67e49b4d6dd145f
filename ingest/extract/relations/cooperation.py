"""COOPERATES_WITH: bodies and divisions that a sentence ties by 与…合作, 结对, 签订…协议, 携手, 结为共同体."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from ingest.extract.clauses import clause_start
from ingest.extract.context import Context, Fact, Mention

TIE = re.compile("合作|结对|共建|携手|签约|结为|对口帮扶|联合办学|签署|签订|帮扶协议|建立[^,。;]{0,6}关系")
REGIONS_TIE = re.compile("结为|携手|签约|合作")
JOIN = re.compile("[、和与及同跟,]|携手|以及|、?以及")
PAIR = re.compile("[与和同跟]")
LIST_TAIL = re.compile("等?[^,。;\n]{0,12}(?:区县|县区|县市|区|县|市|省|地)")
REACH = 24  # characters between the last party and the word that ties


def find(context: Context) -> None:
    """State cooperation between the parties that stand joined before a word of cooperation."""
    seen: set[tuple[str, str]] = set()
    for match in TIE.finditer(context.text):
        begin = clause_start(context.text, match.start(), "。;!?")
        for a, b in _pairs(context, begin, match):
            pair = (min(a.key, b.key), max(a.key, b.key))
            if a.key != b.key and pair not in seen:
                seen.add(pair)
                ranges = ((a.start, b.end), (match.start(), match.end()))
                context.relate(Fact(a.key, "COOPERATES_WITH", b.key, ranges, "joined-parties", verb=match[0]))


def _pairs(context: Context, begin: int, tie: re.Match[str]) -> Iterator[tuple[Mention, Mention]]:
    bodies = _outermost(
        [m for label in ("School", "Organization") for m in context.mentions_in(label, begin, tie.start())]
    )
    parties = _joined(context.text, bodies)
    if len(parties) > 1 and tie.start() - parties[-1].end <= REACH:
        if "分别" in context.text[parties[-1].end : tie.start()]:
            yield from _in_twos(context.text, parties)
        else:
            yield from combinations(parties, 2)
    elif not bodies and REGIONS_TIE.match(tie[0]):
        places = _joined(context.text, _outermost(context.mentions_in("Region", begin, tie.start())))
        if len(places) > 1 and LIST_TAIL.match(context.text, places[-1].end):
            yield from combinations(places, 2)


def _outermost(mentions: Sequence[Mention]) -> list[Mention]:
    keyed = sorted((m for m in mentions if m.key), key=lambda m: (m.start, -m.end))
    kept: list[Mention] = []
    for mention in keyed:
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def _joined(text: str, mentions: list[Mention]) -> list[Mention]:
    """The last run of mentions with nothing but a joint between each and the next."""
    group: list[Mention] = []
    for mention in reversed(mentions):
        if group and not JOIN.fullmatch(text, mention.end, group[0].start):
            break
        group.insert(0, mention)
    return group


def _in_twos(text: str, parties: list[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """甲与乙、丙与丁分别结对: only those joined by 与."""
    for a, b in pairwise(parties):
        if PAIR.fullmatch(text, a.end, b.start):
            yield a, b
