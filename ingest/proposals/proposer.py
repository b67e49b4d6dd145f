"""Passages to a model, answers to proposed statements, counted."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from graph.records import Document, Extraction, Problem, Statement, StatementKind
from graph.schema.load import load_schema
from ingest.extract.context import Context
from ingest.extract.extract import read_context
from ingest.proposals.checking import ROLES, UNASKED, Passage, Refused, check
from ingest.proposals.model import Model, ModelError
from ingest.structure.articles import split_articles

INSTRUCTIONS = Path(__file__).with_name("instructions.md")
PASSAGE = 1500  # characters of the view shown at once


@dataclass(slots=True)
class Counts:
    """What a run asked and got; tokens as the server counts them, nothing for kept answers."""

    passages: int = 0
    kept: int = 0
    asked: int = 0
    answered: int = 0
    proposed: int = 0
    known: int = 0  # the rules say so already
    refused: Counter[str] = field(default_factory=Counter)


@dataclass
class Proposer:
    """Adds a model's proposals to extractions. They are outside the graph until a person accepts them."""

    model: Model
    counts: Counts = field(default_factory=Counts)

    @property
    def fingerprint(self) -> str:
        """What proposals depend on beside the document: address, model and instructions."""
        words = "\0".join((self.model.url, self.model.name, instructions()))
        return hashlib.sha256(words.encode()).hexdigest()[:8]

    def add(self, extractions: Sequence[Extraction]) -> tuple[Extraction, ...]:
        """The same extractions with what the model proposes; a model that does not answer becomes a problem."""
        known = {_identity(one) for each in extractions if each.document.attached for one in each.statements}
        return tuple(self._add(one, known) for one in extractions)

    def _add(self, extraction: Extraction, attached: set[tuple[object, ...]]) -> Extraction:
        document = extraction.document
        if document.attached or split_articles(document):
            return extraction  # articles are asked about, each by itself; attachments with the file they stand in
        known = attached | {_identity(one) for one in extraction.statements}
        added: dict[tuple[object, ...], Statement] = {}
        try:
            for one in self._propose(document):
                if _identity(one) in known:
                    self.counts.known += 1
                else:
                    added.setdefault(_identity(one), one)
        except ModelError as error:
            problem = Problem(document.key, "model", str(error))
            extraction = replace(extraction, problems=(*extraction.problems, problem))
        self.counts.proposed += len(added)
        return replace(extraction, statements=(*extraction.statements, *added.values()))

    def _propose(self, document: Document) -> Iterator[Statement]:
        context = read_context(document)
        for passage in passages(context):
            reply = self.model.ask(instructions(), context.text[passage.start : passage.end])
            self.counts.passages += 1
            if reply.kept:
                self.counts.kept += 1
            else:
                self.counts.asked += reply.asked
                self.counts.answered += reply.answered
            for found in check(context, passage, reply.text):
                if isinstance(found, Refused):
                    self.counts.refused[found.reason] += 1
                else:
                    yield found


def passages(context: Context) -> Iterator[Passage]:
    """The text in stretches of whole lines, each at most PASSAGE characters; a longer line is cut."""
    start = 0
    while start < len(context.text):
        end = min(len(context.text), start + PASSAGE)
        if end < len(context.text):
            line = context.text.rfind("\n", start + 1, end)
            end = line + 1 if line > start else end
        if context.text[start:end].strip():
            yield Passage(start, end)
        start = end


@cache
def instructions() -> str:
    """What the model is told: the rules, and the schema's types with the labels that they tie."""
    schema = load_schema()
    lines = [INSTRUCTIONS.read_text(encoding="utf-8").rstrip()]
    lines += [f"- {label.label}: {label.zh} {label.en}" for label in schema.labels.values()]
    for kind, one in schema.relationships.items():
        if kind in UNASKED:
            continue
        ends = "; ".join(f"{source} -> {', '.join(sorted(targets))}" for source, targets in sorted(one.ends.items()))
        roles = f"; role: {', '.join(sorted(ROLES[kind]))}" if kind in ROLES else ""
        title = "; title: the post as written" if "title" in one.identifying else ""
        lines.append(f"- {kind}: {one.zh} {one.en} ({ends}{roles}{title})")
    return "\n".join(lines)


def _identity(one: Statement) -> tuple[object, ...]:
    return (one.subject, one.type, one.object) if one.kind is StatementKind.RELATION else (one.kind, one.subject)
