"""What is said of the owner of a program: who, in which role, by which words."""

import re
from dataclasses import dataclass

from graph.records import Modality
from ingest.extract.context import Mention
from ingest.extract.relations.charge_clauses import Charge
from ingest.structure.outline import Range


@dataclass(frozen=True, slots=True)
class Claim:
    """One owner that the text gives a program."""

    actor: Mention
    role: str
    verb: str
    ranges: tuple[Range, ...]
    modality: Modality


def claim_of(program: Mention, charge: Charge) -> Claim:
    """What a clause says of a program's owner, with the words of both."""
    ranges = tuple(sorted(((program.start, program.end), charge.words)))
    if ranges[0][1] > ranges[1][0]:
        ranges = ((ranges[0][0], max(ranges[0][1], ranges[1][1])),)
    who = charge.actor
    if who.label == "Person" and not any(start <= who.start < end for start, end in ranges):
        ranges = tuple(sorted((*ranges, (who.start, who.end))))  # 她一手操持: with the name that she has
    modality = Modality.PLANNED if charge.planned else Modality.ONGOING
    return Claim(charge.actor, charge.role, charge.verb, ranges, modality)


def evidence_of(actor: Mention, verb: re.Match[str], program: Mention) -> tuple[Range, ...]:
    """The words from an actor to the program's name; without what stands between where that is long."""
    if actor.start > program.end:  # 我局组织“X”: the bureau's name stands in the signature
        return ((verb.start(), program.end), (actor.start, actor.end))
    if verb.start() - actor.end <= 40:
        return ((actor.start, program.end),)
    return ((actor.start, actor.end), (verb.start(), program.end))


def modality_of(words: str) -> Modality:
    """Whether the words around a verb tell of what is planned, done or going on."""
    if "将" in words or "拟" in words or "决定" in words or "计划" in words:
        return Modality.PLANNED
    return Modality.DONE if "了" in words or "已" in words else Modality.ONGOING
