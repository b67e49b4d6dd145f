"""Questions in Chinese: which named query answers, with which parameters, and the answer in a sentence.

Phrasings are data (ask_patterns.tsv, ask.yaml). A question is placed where a whole pattern fits it and its names are
known; nothing is guessed. What cannot be placed is said to be so, with the nearest questions that can.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache
from pathlib import Path

import yaml

from graph.errors import BadInput, SchemaError, UnknownName
from graph.identity.normal import fold_name
from queries.ask_answers import say
from queries.catalogue import REGION, Query, Readable, find_query, is_named, run
from queries.questions import resolve
from queries.search import Hit, nearest, regions_of_name

HERE = Path(__file__).parent
LONGEST = 200  # characters of a question
LONGEST_REGION = 15
OFFERED = 3  # questions, where none fits
_SLOT = re.compile(r"\{(\w+)\}")
_DAY = re.compile(r"(\d{4})年?(?:-?(\d{1,2})月?(?:-?(\d{1,2})[日号]?)?)?")
_TRIM = "“”\"'‘’《》「」的 "
ENTITY = r".{1,60}?"


class Status(StrEnum):
    """ANSWERED; NONE: placed, but nothing is stated; UNKNOWN: nothing bears a name; UNPLACED: no pattern fits; STALE:
    the graph is being rebuilt, so absence means nothing."""

    ANSWERED = "answered"
    NONE = "none_stated"
    UNKNOWN = "unknown"
    UNPLACED = "unplaced"
    STALE = "stale"


@dataclass(frozen=True, slots=True, eq=False)
class Pattern:
    """One phrasing; `values` are parameters, built from slots or given by the phrasing itself."""

    query: str
    text: str
    values: Mapping[str, str]
    example: str


@dataclass(frozen=True, slots=True)
class Reply:
    """What was understood and what the graph says; `asked` are the parameters as words, `ids` what names stand for."""

    status: Status
    question: str
    sentence: str
    english: str
    query: str | None = None
    asked: Mapping[str, object] | None = None
    ids: Mapping[str, Sequence[str]] | None = None
    rows: tuple[dict[str, object], ...] = ()
    nearest_names: tuple[Hit, ...] = ()
    nearest_questions: tuple[str, ...] = ()


def ask(store: Readable, question: str) -> Reply:
    """Answer a question from the graph as it stands; BadInput where it is empty or too long."""
    text = tidy(question)
    if not text or len(text) > LONGEST:
        raise BadInput(f"请提一个不超过 {LONGEST} 字的问题 ask a question of at most {LONGEST} characters")
    first: Reply | None = None
    for pattern, asked in iter_readings(text):
        query = find_query(pattern.query)
        try:
            bound = resolve(store, query, asked)
        except UnknownName as error:
            first = first or _unknown(store, question, pattern, asked, error)
            continue
        return _answer(store, question, query, asked, bound)
    return first or _unplaced(question, text)


def as_stale(reply: Reply) -> Reply:
    """The reply of a graph that is being rebuilt or is behind: absence there is STALE, never none stated."""
    if reply.status in (Status.NONE, Status.UNKNOWN):
        said = "图谱正在更新，现在还不能说"
        return replace(reply, status=Status.STALE, sentence=said, english="The graph is behind; it cannot be said yet.")
    return reply


def tidy(question: str) -> str:
    """The question without politeness, spaces and final marks."""
    text = "".join(unicodedata.normalize("NFKC", question).split()).replace(",", "，")
    data = load_data()
    before, after = re.compile(data["before"]), re.compile(f"({data['after']})+$")
    text = after.sub("", text)
    while (found := before.match(text)) and found.end():
        text = text[found.end() :]
    return text


def iter_readings(text: str) -> Iterator[tuple[Pattern, dict[str, object]]]:
    """The patterns that fit a tidied question, in order, each with the parameters as words."""
    places = regions_in(text)
    for pattern in load_patterns():
        for region in places if "{region}" in pattern.text else [""]:
            if found := _compile(pattern, region).fullmatch(text):
                yield pattern, _parameters(pattern, found)


def regions_in(text: str) -> list[str]:
    """The names of divisions that stand in a text, the longest first."""
    sizes = range(min(LONGEST_REGION, len(text)), 1, -1)
    pieces = (text[start : start + size] for size in sizes for start in range(len(text) - size + 1))
    return list(dict.fromkeys(piece for piece in pieces if regions_of_name(fold_name(piece))))


@cache
def load_patterns(folder: Path = HERE) -> tuple[Pattern, ...]:
    """All phrasings; SchemaError names the line and the fault."""
    lines = (folder / "ask_patterns.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(_read_pattern(n, line) for n, line in enumerate(lines, 1) if line and not line.startswith("#"))


@cache
def load_data(folder: Path = HERE) -> dict[str, str]:
    """What ask.yaml says of slots and of words around a question: `before`, `after`, and each slot by its name."""
    data = yaml.safe_load((folder / "ask.yaml").read_text(encoding="utf-8"))
    return {"before": data["before"], "after": data["after"], **data["slots"]}


def _read_pattern(number: int, line: str) -> Pattern:
    where = f"ask_patterns.tsv:{number}"
    cells = line.split("\t")
    if len(cells) != 4:
        raise SchemaError(f"{where}: needs 4 columns parted by tabs, has {len(cells)}")
    name, text, values, example = cells
    pattern = Pattern(name, text, dict(pair.split("=", 1) for pair in values.split()), example)
    query = find_query(name)
    slots = set(_SLOT.findall(text))
    if unknown := slots - set(query.parameters) - set(load_data()):
        raise SchemaError(f"{where}: slots {sorted(unknown)} are neither parameters of {name} nor in ask.yaml")
    if unknown := set(pattern.values) - set(query.parameters):
        raise SchemaError(f"{where}: {name} has no parameters {sorted(unknown)}")
    return pattern


@cache
def _compile(pattern: Pattern, region: str) -> re.Pattern[str]:
    """The expression of a pattern where `{region}` is this name."""
    query, data = find_query(pattern.query), load_data()

    def slot(found: re.Match[str]) -> str:
        name = found[1]
        if name == REGION:
            inner = re.escape(region)
        elif name in query.parameters and is_named(query.parameters[name].removesuffix("?")):
            inner = ENTITY
        else:
            inner = data[name].replace("(?P<", "(?:")
        return f"(?P<{name}>{inner})"

    return re.compile(_SLOT.sub(slot, pattern.text))


def _parameters(pattern: Pattern, found: re.Match[str]) -> dict[str, object]:
    query = find_query(pattern.query)
    slots = {name: value for name, value in found.groupdict().items() if value}
    asked: dict[str, object] = {
        name: _typed(query, name, value) for name, value in slots.items() if name in query.parameters
    }
    for name, template in pattern.values.items():
        asked[name] = _SLOT.sub(lambda slot: slots[slot[1]], template)
    if "largest" in query.parameters:
        asked["largest"] = 20  # people of an event that is no plenary
    return asked


def _typed(query: Query, name: str, value: str) -> object:
    kind = query.parameters[name].removesuffix("?")
    if kind == "integer":
        return int(value)
    if kind == "date":
        parts = _DAY.fullmatch(value)
        return "-".join(part.zfill(2) for part in parts.groups() if part) if parts else value
    return value.strip(_TRIM) if is_named(kind) else value


def _answer(
    store: Readable, question: str, query: Query, asked: Mapping[str, object], bound: Mapping[str, object]
) -> Reply:
    rows = run(store, query.name, **bound)
    ids = {
        name: [str(id_) for id_ in found]
        for name, found in bound.items()
        if query.labels_of(name) and isinstance(found, list)
    }
    sentence, english = say(query, asked, rows, ids)
    status = Status.ANSWERED if rows else Status.NONE
    return Reply(status, question, sentence, english, query.name, asked, ids, tuple(rows))


def _unknown(
    store: Readable, question: str, pattern: Pattern, asked: Mapping[str, object], error: UnknownName
) -> Reply:
    query = find_query(pattern.query)
    names = [(str(value), query.labels_of(name)) for name, value in asked.items() if query.labels_of(name)]
    near = tuple(hit for name, labels in names for hit in nearest(store, name, labels=sorted(labels)))
    chinese, _, english = str(error).partition("; ")[0].partition(" ")
    return Reply(
        Status.UNKNOWN, question, f"{chinese}。", f"{english.capitalize()}.", query.name, asked, nearest_names=near
    )


def _unplaced(question: str, text: str) -> Reply:
    near = tuple(_nearest_questions(text))
    said = "这个问题还不会问。可以这样问："
    return Reply(
        Status.UNPLACED,
        question,
        f"{said}{' '.join(near)}",
        f"No named question fits; the nearest that do are listed ({len(near)}).",
        nearest_questions=near,
    )


def _nearest_questions(text: str) -> Iterator[str]:
    """The examples most like a question, one of each query."""
    patterns = sorted(
        load_patterns(), key=lambda one: -SequenceMatcher(None, text, one.example, autojunk=False).ratio()
    )
    seen: set[str] = set()
    for pattern in patterns:
        if pattern.query not in seen and len(seen) < OFFERED:
            seen.add(pattern.query)
            yield pattern.example
