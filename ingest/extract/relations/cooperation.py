"""COOPERATES_WITH: bodies and divisions that a sentence ties by 与…合作, 结对, 签订…协议, 携手."""

import re
from itertools import combinations

from ingest.extract.context import Context, Fact, Mention

TIE = re.compile("合作|结对|共建|携手|签约|结为|对口帮扶|联合办学|签署|签订|帮扶协议|建立[^,。;]{0,6}关系")
SENTENCE = re.compile("[^。;!?\n]+")
JOINED = re.compile("[、和与及同跟]|分别|,")


def find(context: Context) -> None:
    """State cooperation between the parties that stand joined before or around a word of cooperation."""
    text = context.text
    seen: set[tuple[str, str]] = set()
    for match in TIE.finditer(text):
        begin = max(text.rfind(mark, 0, match.start()) for mark in "。;!?\n") + 1
        parties = _parties(context, begin, match.start())
        for a, b in combinations(parties, 2):
            pair = (min(a.key, b.key), max(a.key, b.key))
            if a.key != b.key and pair not in seen:
                seen.add(pair)
                ranges = ((a.start, b.end), (match.start(), match.end()))
                context.relate(Fact(a.key, "COOPERATES_WITH", b.key, ranges, "joined-parties", verb=match[0]))


def _parties(context: Context, begin: int, end: int) -> list[Mention]:
    """The bodies of the clause that are joined to each other right before the word."""
    mentions = [m for label in ("School", "Organization") for m in context.mentions_in(label, begin, end) if m.key]
    mentions.sort(key=lambda mention: mention.start)
    mentions = [m for i, m in enumerate(mentions) if not any(o.start <= m.start and m.end < o.end for o in mentions)]
    group: list[Mention] = []
    for mention in reversed(mentions):
        if group and not re.fullmatch("[、和与及同跟,]|携手|、?以及", context.text[mention.end : group[0].start]):
            break
        group.insert(0, mention)
    if not group or end - group[-1].end > 24:
        return []
    return group
