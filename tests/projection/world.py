"""Small invented documents whose statements are made directly, and the machine that plays with them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from graph.identity.keys import label_of
from graph.ledger.accepting import Accepted
from graph.ledger.ledger import Ledger
from graph.projection.assemble import Rows
from graph.records import (
    Document,
    Extraction,
    Literal,
    Modality,
    Span,
    Statement,
    StatementKind,
    Tier,
)

ROOT = "/papers"


@dataclass(frozen=True)
class Say:
    """A line of a document and what it says. Without `object` it is a mention of `subject` by `words`."""

    words: str
    subject: str
    type: str = "MENTION"
    object: Literal = ""
    qualifiers: tuple[tuple[str, str], ...] = ()
    tier: Tier = Tier.STATED
    standing: bool = True
    verb: str = ""
    modality: Modality | None = None

    @property
    def kind(self) -> StatementKind:
        if self.type == "MENTION":
            return StatementKind.MENTION
        return StatementKind.RELATION if self.type.isupper() else StatementKind.ATTRIBUTE


@dataclass(frozen=True)
class Paper:
    """A document to be: its lines are its text."""

    key: str
    lines: tuple[Say, ...] = ()
    title: str | None = None
    issuer: str | None = None
    date: str | None = None
    number: str | None = None
    attached: bool = False
    articles: tuple["Paper", ...] = ()

    @property
    def text(self) -> str:
        own = "".join(f"{line.words}\n" for line in self.lines) or "（空）\n"
        return own + "".join(article.text for article in self.articles)


def extract(paper: Paper, told: dict[str, str] | None = None, parent: str | None = None) -> Extraction:
    """What a paper says; `told` goes before what it says itself."""
    text = paper.text
    document = Document(
        paper.key,
        hashlib.sha256(text.encode()).hexdigest(),
        text,
        title=paper.title,
        issuer=paper.issuer,
        date=paper.date,
        number=paper.number,
        attached=paper.attached,
        parent=parent,
    )
    document = replace(document, told=frozenset(told or {}), **(told or {}))  # type: ignore[arg-type]
    statements, at = [], 0
    for line in paper.lines:
        span = Span(at, at + len(line.words))
        at = span.end + 1
        statements.append(state(line, document, span))
    return Extraction(document, tuple(statements))


def state(line: Say, document: Document, span: Span) -> Statement:
    """The statement of a line that stands at a span."""
    return Statement(
        line.kind,
        line.subject,
        line.type,
        line.words if line.type == "MENTION" else line.object,
        document.key,
        document.version,
        spans=(span,),
        quote=line.words,
        qualifiers=line.qualifiers,
        tier=line.tier,
        standing=line.standing,
        verb=line.verb,
        modality=line.modality,
        rule="test",
    )


def accept(ledger: Ledger, paper: Paper, *, fingerprint: str = "f1", root: str = ROOT) -> Accepted:
    """Take in a paper and its articles, with what people told of them."""
    extractions = [extract(paper, ledger.told(paper.key))]
    extractions += [extract(article, ledger.told(article.key), paper.key) for article in paper.articles]
    return ledger.accept(extractions, raw=paper.text.encode(), root=root, fingerprint=fingerprint)


def mention(key: str, surface: str, *, standing: bool = True) -> Say:
    """A line that names an entity."""
    return Say(surface, key, standing=standing)


def post(person: str, organization: str, title: str, **said: str) -> Say:
    """A line that says who holds a post."""
    words = f"{key_name(organization)}{title}{key_name(person)}"
    qualifiers = tuple(sorted({"title": title, **said}.items()))
    return Say(words, person, "HOLDS_POST", organization, qualifiers)


def owns(owner: str, program: str, role: str, tier: Tier = Tier.STATED) -> Say:
    """A line that says who is responsible."""
    words = f"{key_name(program)}：{key_name(owner)}{role}"
    return Say(words, owner, "RESPONSIBLE_FOR", program, (("role", role),), tier, verb="负责")


def same(one: str, other: str, tier: Tier = Tier.STATED) -> Say:
    """A line that says two keys are one."""
    return Say(f"{key_name(one)}即{key_name(other)}", one, "SAME_AS", other, tier=tier)


def part(child: str, parent: str) -> Say:
    """A line that says what belongs to what."""
    return Say(f"{key_name(parent)}{key_name(child)}", child, "PART_OF", parent)


def attribute(key: str, name: str, value: Literal) -> Say:
    """A line that gives a property."""
    return Say(f"{key_name(key)}{name}{value}", key, name, value)


def key_name(key: str) -> str:
    """Something to call a key by in a line."""
    return key.split("|")[2 if label_of(key) in {"Organization", "Program"} else 1].replace("/", "")


def node_names(rows: Rows, label: str) -> list[str]:
    """The names of the nodes with a label."""
    return sorted(str(node.props["name"]) for node in rows.nodes.values() if node.label == label)


def drawn(rows: Rows, *types: str) -> list[tuple[str, str, str]]:
    """The relationships of some types as names: from, type, to."""
    named = {node.id: str(node.props["name"]) for node in rows.nodes.values()}
    found = [row for row in rows.relationships.values() if row.type in types]
    return sorted((named[row.source], row.type, named[row.target]) for row in found)


def open_ledger(folder: Path, papers: Iterable[Paper] = ()) -> Ledger:
    """A ledger with papers in it."""
    ledger = Ledger.open(folder)
    for paper in papers:
        accept(ledger, paper)
    return ledger
