"""What is done to one document, apart from every other: read, part into articles or attachments, tell, extract."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from graph.records import Document, Extraction, Problem, StatementKind
from ingest.extract.extract import extract
from ingest.extract.mapped import extract_mapped
from ingest.extract.second_opinion import extract_with, load_tagger
from ingest.mapping import parse_mapping
from ingest.parts import share_out
from ingest.readers.content import stated_title
from ingest.readers.registry import Read, read
from ingest.structure.articles import split_articles
from ingest.structure.attachments import split_attachments
from ingest.structure.metadata import without_found
from ingest.told import INHERITED, tell

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Job:
    """One file's work. `stored` is its document where that is extracted again without reading; `refused` is why the
    file could not be opened, so that such files keep their place in the order.

    `told` holds the told values by document key: of the file and of its parts.
    """

    key: str
    name: str
    raw: bytes
    stored: Document | None = None
    refused: Problem | None = None
    told: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    second_opinion: bool = False  # a tagger is asked where the rules are unsure


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a file says: its own extraction first, then its parts'; nothing if it could not be read."""

    extractions: tuple[Extraction, ...] = ()
    problems: tuple[Problem, ...] = ()


def do_job(job: Job) -> Outcome:
    """Never raises: what a document breaks is its own problem."""
    try:
        return _do_job(job)
    except Exception:  # noqa: BLE001  the rim: one bad document never stops a run
        _LOG.exception("cannot extract %s", job.key)
        reason = "处理时出错，详见日志；请报告此文件。 Extraction failed, see the log; please report this file."
        return Outcome(problems=(Problem(job.key, "failed", reason),))


def crashed(key: str) -> Outcome:
    """The outcome of a document whose worker process died."""
    reason = (
        "处理进程意外结束，可能是内存不足；请拆分文件后再试。 The worker died, perhaps out of memory; split the file."
    )
    return Outcome(problems=(Problem(key, "crashed", reason),))


def as_read(document: Document) -> Document:
    """A stored document without what the structure stage found: extraction starts from what the reader made."""
    bare = without_found(document)
    return replace(bare, title=stated_title(document.text, document.blocks), mapping=None, told=frozenset())


def _do_job(job: Job) -> Outcome:
    if job.refused is not None:
        return Outcome(problems=(job.refused,))
    result = Read(as_read(job.stored)) if job.stored else read(job.raw, key=job.key, name=job.name)
    if result.document is None:
        return Outcome(problems=result.problems)
    problems = result.problems
    extractions = _extractions(result.document, job)
    if not any(statement.kind is StatementKind.RELATION for each in extractions for statement in each.statements):
        reason = (
            "没有找到任何事实；请核对内容，或用 --region、--issuer 说明出处。 Not a single fact was found in the text."
        )
        problems = (*problems, Problem(job.key, "no-facts", reason))
    extractions[0] = replace(extractions[0], problems=(*problems, *extractions[0].problems))
    return Outcome(tuple(extractions), tuple(problem for each in extractions for problem in each.problems))


def _extract(document: Document, *, second_opinion: bool) -> Extraction:
    """A table that a person has mapped needs no second opinion."""
    if document.mapping and document.parent is None:
        return extract_mapped(document, parse_mapping(document.mapping))
    return extract_with(document, load_tagger()) if second_opinion else extract(document)


def _extractions(document: Document, job: Job) -> list[Extraction]:
    """Of a file first, then of its articles, or of the attachments in it."""
    own = job.told.get(document.key, {})
    inherited = {name: value for name, value in own.items() if name in INHERITED}
    whole = tell(document, own)
    said = _extract(whole, second_opinion=job.second_opinion)
    if articles := split_articles(whole):
        told = (tell(part, {**inherited, **job.told.get(part.key, {})}) for part in articles)
        return [said, *(_extract(part, second_opinion=job.second_opinion) for part in told)]
    shared = [said] if whole.mapping else share_out(said, split_attachments(whole))
    return [shared[0], *(_as_told(each, job) for each in shared[1:])]


def _as_told(part: Extraction, job: Job) -> Extraction:
    """An attachment of which a person told something is read by itself, under what was told."""
    told = job.told.get(part.document.key)
    return _extract(tell(part.document, told), second_opinion=job.second_opinion) if told else part
