"""The parties of an agreement that is the document itself: 甲方:A, 乙方:B below 某协议."""

import re

from ingest.extract.beginnings_words import PARTY_LABEL
from ingest.extract.context import BODIES, Context, Mention

AGREEMENT = re.compile(r"协议书?|备忘录|意向书|合同")
PARTY = re.compile(rf"(?:^ *|(?<=[\u4e00-\u9fff)]) {{1,8}}){PARTY_LABEL}", re.MULTILINE)
HEAD_LONGEST = 200  # characters before the first party in which the paper says what it is
BETWEEN_LONGEST = 120  # characters from one party to the next


def agreement_parties(context: Context) -> list[Mention]:
    """The bodies with which the lines 甲方:, 乙方: at the head of an agreement begin; none of another paper."""
    found: dict[str, Mention] = {}
    last = -1
    for party in PARTY.finditer(context.text):
        head = context.text[max(0, party.start() - HEAD_LONGEST) : party.start()] if last < 0 else ""
        if (last < 0 and head.strip() and not AGREEMENT.search(head)) or (
            last >= 0 and party.start() - last > BETWEEN_LONGEST
        ):
            break
        last = party.end()
        named = context.named_in(BODIES, party.end(), party.end() + 1)
        body = max(named, key=lambda m: m.end, default=None)
        if body is not None:
            found.setdefault(body.key, body)
    return list(found.values()) if len(found) > 1 else []
