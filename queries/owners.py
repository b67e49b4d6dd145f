"""Who owns an initiative: the question that everything else exists for.

The answer never guesses. A name that several things bear gives candidates; one that nothing bears gives the nearest
names; and where the documents name nobody, it says so and lists what was read.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from graph.errors import BadInput, UnknownName
from graph.identity.normal import fold_name
from graph.regions.table import regions
from queries.catalogue import Readable, run
from queries.search import Hit, nearest, search

INITIATIVES = ("Program", "Task")
URGED = "urged"


class Status(StrEnum):
    """What kind of answer it is; STALE: the graph is being rebuilt, so absence means nothing."""

    ANSWERED = "answered"
    NONE_STATED = "none_stated"
    AMBIGUOUS = "ambiguous"
    UNKNOWN = "unknown"
    STALE = "stale"


@dataclass(frozen=True, slots=True)
class Question:
    """`initiative` (a name or alias) or `id`, else BadInput; `document` is an id, key or title; `since` and `until`
    bound the days (YYYY, YYYY-MM or YYYY-MM-DD) of the documents that name the owners."""

    initiative: str | None = None
    id: str | None = None
    region: str | None = None
    year: int | None = None
    document: str | None = None
    since: str | None = None
    until: str | None = None

    def __post_init__(self) -> None:
        if not self.id and not fold_name(self.initiative or ""):
            raise BadInput("请给出项目名称或编号 give the initiative's name or id")

    def spans(self, date: str | None) -> bool:
        """Whether a document's date lies in the time that is asked for; one without a date does only where none is."""
        if self.since is None and self.until is None:
            return True
        after = self.since is None or (date or "") >= self.since[: len(date or "")]
        return bool(date) and after and (self.until is None or (date or "")[: len(self.until)] <= self.until)


@dataclass(frozen=True, slots=True)
class Source:
    """A document that was read."""

    id: str
    title: str | None
    date: str | None
    issuer: str | None = None
    region: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Initiative:
    """A program or task, with what tells it from others of its name."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    regions: tuple[str, ...]
    parents: tuple[tuple[str, str], ...]  # id and name of the programs and tasks it is part of
    years: tuple[str, ...]
    generic_owners: tuple[str, ...]
    read: tuple[Source, ...]
    read_count: int
    codes: frozenset[str] = frozenset()  # of its own regions
    read_codes: frozenset[str] = frozenset()  # of the documents that mention it


@dataclass(frozen=True, slots=True)
class Owner:
    """Who is responsible, in which role, and the words that say so."""

    id: str
    label: str
    name: str
    role: str
    fact_id: str
    initiative_id: str
    verb: str | None
    modality: str | None
    origin: str | None
    quote: str | None
    spans: tuple[tuple[int, int], ...]
    source: Source
    sources: tuple[str, ...]
    support: int
    dates: tuple[str, ...]
    review: str | None
    codes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Answer:
    """`lead`, `support` and `implement` hold people, organisations and schools; the rest stands apart."""

    status: Status
    initiative: Initiative | None = None
    lead: tuple[Owner, ...] = ()
    support: tuple[Owner, ...] = ()
    implement: tuple[Owner, ...] = ()
    regions: tuple[Owner, ...] = ()  # where only a region is named, whatever its role
    proposed: tuple[Owner, ...] = ()  # who only proposed or urged
    generic_owners: tuple[str, ...] = ()  # 各中小学校: addressees without a name
    read: tuple[Source, ...] = ()
    read_count: int = 0
    candidates: tuple[Initiative, ...] = ()
    nearest: tuple[Hit, ...] = ()
    same_name: tuple[str, ...] = field(default=())  # ids of tasks whose owners are counted in

    @property
    def owners(self) -> tuple[Owner, ...]:
        """Everybody who is more than a proposer."""
        return self.lead + self.support + self.implement + self.regions


def find_owners(store: Readable, question: Question) -> Answer:
    """Answer a question from the graph as it stands; where it is behind its ledger, pass the answer to `as_stale`.

    UnknownName where the question names a region that there is not.
    """
    named = _find_initiatives(store, question)
    chosen = _narrow(named, question)
    if not chosen:
        return Answer(Status.UNKNOWN, candidates=(), nearest=_nearest(store, question, named))
    main, *others = chosen
    if others and not _is_one(main, others):
        return Answer(Status.AMBIGUOUS, candidates=tuple(chosen))
    owners = [owner for initiative in chosen for owner in _owners_of(store, initiative, question)]
    return _read_then(_sort_owners(main, others, owners), question)


def _read_then(answer: Answer, question: Question) -> Answer:
    """What was read in the time that was asked for."""
    if question.since is None and question.until is None:
        return answer
    read = tuple(source for source in answer.read if question.spans(source.date))
    return replace(answer, read=read, read_count=len(read))


def as_stale(answer: Answer) -> Answer:
    """The answer of a graph that is being rebuilt or is behind: absence there is STALE, never none stated."""
    if answer.status in (Status.NONE_STATED, Status.UNKNOWN):
        return replace(answer, status=Status.STALE)
    return answer


def _find_initiatives(store: Readable, question: Question) -> list[Initiative]:
    """By id, else by name, else by alias: a name is stronger than an alias."""
    narrow = {"year": str(question.year) if question.year else None, "document": question.document}
    if question.id:
        return [_initiative(row) for row in run(store, "initiatives_by_id", ids=[question.id], **narrow)]
    name = question.initiative or ""
    key = fold_name(name)
    if rows := run(store, "initiatives_named", key=key, **narrow):
        return [_initiative(row) for row in rows]
    hits = search(store, name, labels=INITIATIVES, limit=50)
    ids = [hit.id for hit in hits if key in map(fold_name, hit.aliases)]
    rows = run(store, "initiatives_by_id", ids=ids, **narrow) if ids else []
    return [_initiative(row) for row in rows]


def _narrow(named: Sequence[Initiative], question: Question) -> list[Initiative]:
    """Drop what lies in another region; prefer what the asked year and document mention; programs first."""
    kept = [one for one in named if question.region is None or _lies_in(one, question.region)]
    if question.region and not kept and not _codes_of(question.region):
        raise UnknownName(f"没有叫“{question.region}”的行政区 there is no region of that name or code")
    mentioned = [one for one in kept if one.read_count]
    if question.year or question.document:
        kept = mentioned or kept
    return sorted(kept, key=lambda one: (one.label != "Program", one.name, one.id))


def _is_one(main: Initiative, others: Iterable[Initiative]) -> bool:
    """Whether all are one initiative: a program, and tasks of its name in documents that mention the program."""
    read = {source.id for source in main.read}
    return main.label == "Program" and all(
        other.label == "Task" and {source.id for source in other.read} <= read for other in others
    )


def _owners_of(store: Readable, initiative: Initiative, question: Question) -> list[Owner]:
    owners = [_owner(row, initiative) for row in run(store, "owners_of", id=initiative.id)]
    if question.year:
        owners = [one for one in owners if any(date.startswith(str(question.year)) for date in one.dates)]
    if question.since or question.until:
        owners = [one for one in owners if any(map(question.spans, one.dates))]
    if question.document:
        read = {source.id for source in initiative.read}
        owners = [one for one in owners if read & {one.source.id, *one.sources}]
    if question.region and not _within(initiative.codes, question.region):
        local = {source.id for source in initiative.read if _within({source.region or ""}, question.region)}
        owners = [one for one in owners if _within(one.codes, question.region) or local & {one.source.id, *one.sources}]
    return owners


def _sort_owners(main: Initiative, others: Sequence[Initiative], owners: Sequence[Owner]) -> Answer:
    acting = [one for one in owners if one.role != "propose" and one.modality != URGED]
    named = [one for one in acting if one.label != "Region"]
    acting_ids = {one.id for one in acting}
    generic = sorted({name for one in (main, *others) for name in one.generic_owners})
    return Answer(
        status=Status.ANSWERED if acting else Status.NONE_STATED,
        initiative=main,
        lead=tuple(one for one in named if one.role == "lead"),
        support=tuple(one for one in named if one.role == "support"),
        implement=tuple(one for one in named if one.role not in ("lead", "support")),
        regions=tuple(one for one in acting if one.label == "Region"),
        proposed=tuple(one for one in owners if one not in acting and one.id not in acting_ids),
        generic_owners=tuple(generic),
        read=main.read,
        read_count=main.read_count,
        same_name=tuple(other.id for other in others),
    )


def _nearest(store: Readable, question: Question, elsewhere: Sequence[Initiative]) -> tuple[Hit, ...]:
    if elsewhere:  # of that very name, but in another region
        where = [f"（{'、'.join(one.regions)}）" if one.regions else "" for one in elsewhere]
        return tuple(Hit(o.id, o.label, f"{o.name}{w}", o.aliases) for o, w in zip(elsewhere, where, strict=True))
    name = question.initiative or ""
    others = [hit for hit in search(store, name) if hit.exact] if name else []  # a person or body of that very name
    return (*others, *nearest(store, name, labels=INITIATIVES))


def _lies_in(initiative: Initiative, region: str) -> bool:
    return region in initiative.regions or _within(initiative.codes | initiative.read_codes, region)


def _within(codes: Iterable[str], region: str) -> bool:
    wanted = _codes_of(region)
    return any(code and any(regions().is_within(code, other) for other in wanted) for code in codes)


def _codes_of(region: str) -> set[str]:
    """The codes that a name or code stands for; empty where there is no such region."""
    found = regions().get(region)
    return {one.code for one in regions().named(region)} | ({found.code} if found else set())


def _initiative(row: dict[str, Any]) -> Initiative:
    return Initiative(
        id=row["id"],
        label=row["label"],
        name=row["name"],
        aliases=tuple(row["aliases"] or ()),
        regions=tuple(sorted(region["name"] for region in row["regions"])),
        parents=tuple((parent["id"], parent["name"]) for parent in row["parents"]),
        years=tuple(sorted({year for year in row["years"] if year})),
        generic_owners=tuple(row["generic_owners"] or ()),
        read=tuple(_read(document) for document in row["read"]),
        read_count=row["read_count"],
        codes=frozenset(region["code"] for region in row["regions"] if region.get("code")),
        read_codes=frozenset(code for code in row["read_regions"] if code),
    )


def _read(row: dict[str, Any]) -> Source:
    return Source(row["id"], row.get("name"), row.get("date"), row.get("issuer"), row.get("region"), row.get("key"))


def _owner(row: dict[str, Any], initiative: Initiative) -> Owner:
    return Owner(
        id=row["owner_id"],
        label=row["label"],
        name=row["name"],
        role=row["role"] or "implement",
        fact_id=row["fact_id"],
        initiative_id=initiative.id,
        verb=row["verb"],
        modality=row["modality"],
        origin=row["origin"],
        quote=row["quote"],
        spans=pair_spans(row["spans"]),
        source=Source(row["source_id"], row["source_title"], row["source_date"], key=row["source_key"]),
        sources=tuple(row["sources"] or ()),
        support=row["support"] or 0,
        dates=tuple(row["dates"] or ()),
        review=row["review"],
        codes=frozenset(code for code in row["region_codes"] if code),
    )


def pair_spans(flat: Sequence[int] | None) -> tuple[tuple[int, int], ...]:
    """The graph keeps spans as one flat list: start, end, start, end."""
    return tuple(zip(flat[::2], flat[1::2], strict=True)) if flat else ()
