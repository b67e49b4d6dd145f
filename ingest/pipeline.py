"""The one place that knows the order: files, readers, structure and extraction, ledger."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from graph.errors import BadInput, KeyTaken
from graph.ledger.accepting import Accepted
from graph.ledger.decisions import Decision, DecisionKind
from graph.ledger.ledger import Ledger
from graph.records import Problem
from ingest.extract.second_opinion import fingerprint_of_tagger
from ingest.fingerprint import fingerprint
from ingest.pipeline_job import Job, Outcome
from ingest.pipeline_pool import do_jobs
from ingest.proposals.proposer import Proposer
from ingest.readers.apart import watch_pages
from ingest.readers.content import Fault
from ingest.readers.media import file_name
from ingest.readers.unreadable import too_large
from ingest.sources import GIVEN_ROOT, UPLOAD_ROOT, Source, Sources

Progress = Callable[[int, int, str], None]  # documents done, of how many, the key of the last


@dataclass(slots=True)
class Report:
    """What a run did. `read` counts files (articles are within them), `failed` what was not read of what was asked."""

    read: int = 0
    unchanged: int = 0
    failed: int = 0
    statements: int = 0
    problems: list[Problem] = field(default_factory=list)

    @property
    def exit_code(self) -> int:
        """0 all read, 1 nothing read, 3 some not read."""
        if not self.read + self.unchanged:
            return 1
        return 3 if self.failed else 0


@dataclass(frozen=True, slots=True)
class Options:
    """How a run goes. `again` reads anew what is stored unchanged, for instance after a reader was improved."""

    max_file_bytes: int
    again: bool = False
    processes: int | None = None  # None: as many as the work is worth
    author: str = "ingest"  # of the set-document decisions that what is told becomes
    proposer: Proposer | None = None  # a language model's, if one is configured
    second_opinion: bool = False  # see ingest.extract.second_opinion

    @property
    def fingerprint(self) -> str:
        """What extraction depends on beside the document: the tagger and the model of proposals too."""
        tagger = f"+{fingerprint_of_tagger()}" if self.second_opinion else ""
        return fingerprint() + tagger + (f"+{self.proposer.fingerprint}" if self.proposer else "")


def no_progress(_done: int, _of: int, _key: str) -> None:
    """Tells nobody."""


def ingest(ledger: Ledger, sources: Sources, options: Options, progress: Progress = no_progress) -> Report:
    """Read files into the ledger in the order of their keys; the caller brings the graph up afterwards.

    A file whose bytes, fingerprint and told values are as stored is left alone; the same bytes under new rules are
    extracted from the stored document. One bad document is a problem in the report, nothing more.
    """
    report = Report(failed=len(sources.missing), problems=[*sources.missing, *sources.problems])
    if not sources.files:
        reason = "没有可读的文件；请核对路径。 No file to read; check the paths."
        report.problems.append(Problem("", "nothing-to-read", reason))
        return report
    with ledger.writer():
        run = _Run(ledger, options, report, progress)
        with watch_pages(run.tell_page):
            run.do(sources.files)
    return report


def ingest_upload(ledger: Ledger, sources: Sources, options: Options, progress: Progress = no_progress) -> Report:
    """Read what was uploaded (see `find_upload`); a stored name with other bytes is refused, unless the key was given:
    two senders' files of one name are two documents more often than a correction."""
    taken = [source for source in sources.files if _is_taken(ledger, source, options)]
    reason = "已有同名的上传文件；更正请写明键，否则请改名。 The name is stored; use its key, or rename."
    refused = tuple(Problem(source.key, "key-taken", reason) for source in taken)
    files = tuple(source for source in sources.files if source not in taken)
    if refused and not files:
        return Report(failed=len(refused) + len(sources.missing), problems=[*refused, *sources.missing])
    return ingest(ledger, Sources(files, (*refused, *sources.missing), sources.problems), options, progress)


def _is_taken(ledger: Ledger, source: Source, options: Options) -> bool:
    seen = ledger.seen(source.key)
    if seen is None or source.root != UPLOAD_ROOT:
        return False
    opened = _open(source, options.max_file_bytes)
    return isinstance(opened, bytes) and seen.version != hashlib.sha256(opened).hexdigest()


def extract_files(sources: Sources, options: Options) -> Iterator[tuple[Job, Outcome]]:
    """What files say, in the order of their keys, without a ledger."""
    jobs = (_open_job(source, options.max_file_bytes) for source in sources.files)
    told = (replace(job, told={job.key: source.told}) for job, source in zip(jobs, sources.files, strict=True))
    yield from do_jobs(_asking(told, options), options.processes)


def reextract(
    ledger: Ledger, options: Options, progress: Progress = no_progress, only: Sequence[str] | None = None
) -> Report:
    """Extract stored documents, all or `only` the files of some keys, anew from what was read then, where the rules or
    what people tell of them have changed since.

    With `options.again` the stored bytes are read anew too, and every document is extracted.
    """
    report = Report()
    keys = [document.key for document in ledger.documents() if document.parent is None]
    with ledger.writer():
        run = _Run(ledger, options, report, progress)
        with watch_pages(run.tell_page):
            run.redo([key for key in keys if only is None or key in only])
    return report


class _Run:
    """One run over a ledger that this process writes."""

    def __init__(self, ledger: Ledger, options: Options, report: Report, progress: Progress) -> None:
        self._ledger = ledger
        self._options = options
        self._report = report
        self._progress = progress
        self._missing = report.failed  # files that were named and are not there are no steps of the run
        self._files = 0
        self._opened = ""  # the key of the file at work
        self._told_parts = [
            logged.decision.document
            for logged in ledger.decisions()
            if logged.active and logged.decision.kind is DecisionKind.SET_DOCUMENT and "#" in logged.decision.document
        ]

    def do(self, sources: Sequence[Source]) -> None:
        """Read and store files."""
        self._files = len(sources)
        by_key = {source.key: source for source in sources}
        jobs = filter(None, map(self._job, sources))
        for job, outcome in do_jobs(_asking(jobs, self._options), self._options.processes):
            self._store(by_key[job.key], job, outcome)
            self._step(job.key)

    def redo(self, keys: Sequence[str]) -> None:
        """Extract stored documents anew."""
        self._files = len(keys)
        jobs = filter(None, map(self._stored_job, keys))
        for job, outcome in do_jobs(_asking(jobs, self._options), self._options.processes):
            seen = self._ledger.seen(job.key)
            root = seen.root if seen else GIVEN_ROOT
            self._store(Source(Path(job.name), job.key, root), job, outcome)
            self._step(job.key)

    def tell_page(self, done: int, of: int) -> None:
        """A step within the file at work, where files are read one at a time."""
        at = f"{100 * done // of}%" if of else f"p. {done}"
        self._progress(self._done, self._files, f"{self._opened} {at}")

    @property
    def _done(self) -> int:
        return self._report.read + self._report.unchanged + self._report.failed - self._missing

    def _step(self, key: str) -> None:
        self._progress(self._done, self._files, key)

    def _job(self, source: Source) -> Job | None:
        """What is to be done for a file; None if all of it is stored already."""
        self._opened = source.key
        job = _open_job(source, self._options.max_file_bytes)
        if job.refused is not None:
            return job
        told = self._told(source.key, source.told)
        seen = self._ledger.seen(source.key)
        if self._options.again or seen is None or seen.version != hashlib.sha256(job.raw).hexdigest():
            return replace(job, told=told)
        if source.root not in {seen.root, GIVEN_ROOT}:
            return replace(job, told=told)  # the ledger refuses it
        if seen.fingerprint == self._options.fingerprint and seen.told == told[source.key]:
            self._skip(source.key)
            return None
        return replace(job, stored=self._ledger.document(source.key), told=told)

    def _stored_job(self, key: str) -> Job | None:
        self._opened = key
        seen = self._ledger.seen(key)
        told = self._told(key, {})
        if (
            not self._options.again
            and seen
            and seen.fingerprint == self._options.fingerprint
            and seen.told == told[key]
        ):
            self._skip(key)
            return None
        stored = self._ledger.document(key)
        job = Job(key, file_name(key, stored.media_type), self._ledger.original(key), told=told)
        return job if self._options.again else replace(job, stored=stored)

    def _skip(self, key: str) -> None:
        self._report.unchanged += 1
        self._step(key)

    def _told(self, key: str, given: Mapping[str, str]) -> dict[str, dict[str, str]]:
        """What was and is told of a file, and what was told of its articles."""
        parts = [part for part in self._told_parts if part.startswith(f"{key}#")]
        return {key: {**self._ledger.told(key), **given}, **{part: self._ledger.told(part) for part in parts}}

    def _store(self, source: Source, job: Job, outcome: Outcome) -> None:
        report = self._report
        if not outcome.extractions:
            report.failed += 1
            report.problems += outcome.problems
            return
        if self._options.proposer:
            outcome = replace(outcome, extractions=self._options.proposer.add(outcome.extractions))
        try:
            accepted = self._accept(source, job, outcome)
        except (KeyTaken, BadInput) as error:
            code = "key-taken" if isinstance(error, KeyTaken) else "refused"
            report.failed += 1
            report.problems += [*outcome.problems, Problem(source.key, code, str(error))]
            return
        report.read += 1
        report.statements += accepted.statements
        report.problems += accepted.problems

    def _accept(self, source: Source, job: Job, outcome: Outcome) -> Accepted:
        """A key that a person gave keeps the root it is stored under."""
        seen = self._ledger.seen(source.key)
        root = seen.root if seen and source.root == GIVEN_ROOT else source.root
        if seen is None or root == seen.root:
            self._decide(source)
        return self._ledger.accept(outcome.extractions, raw=job.raw, root=root, fingerprint=self._options.fingerprint)

    def _decide(self, source: Source) -> None:
        """What is told now and was not yet, as a decision in the log; before the document, so that a kill in between
        loses nothing: the next run finds the document not as told and reads on."""
        known = self._ledger.told(source.key)
        new = tuple(sorted((name, value) for name, value in source.told.items() if known.get(name) != value))
        if new:
            author, reason = self._options.author, "told on ingest"
            decision = Decision(DecisionKind.SET_DOCUMENT, author, reason, document=source.key, values=new)
            self._ledger.decide(decision)


def _asking(jobs: Iterable[Job], options: Options) -> Iterator[Job]:
    """The jobs, to be done with a second opinion where the options say so."""
    return (replace(job, second_opinion=options.second_opinion) for job in jobs)


def _open_job(source: Source, limit: int) -> Job:
    opened = _open(source, limit)
    if isinstance(opened, bytes):
        return Job(source.key, source.path.name, opened)
    return Job(source.key, source.path.name, b"", refused=Problem(source.key, opened.code, opened.reason))


def _open(source: Source, limit: int) -> bytes | Fault:
    """The bytes of a file, or why they are not to be had; a file above the limit is not even opened."""
    try:
        size = len(source.raw) if source.raw is not None else source.path.stat().st_size
        if size > limit:
            return too_large(size, limit)
        return source.raw if source.raw is not None else source.path.read_bytes()
    except OSError as error:
        cure = "请核对权限。 Cannot be opened; check its permissions."
        return Fault("unreadable", f"无法打开：{error.strerror}；{cure}")
