"""What the records of a table state under a mapping; the evidence is the cells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity.keys import organization_key, person_key, program_key, school_key, task_key
from graph.records import Document, Extraction, Problem
from ingest.extract.context import Context, Fact, Mention
from ingest.extract.extract import read_context
from ingest.extract.linking import resolve_body
from ingest.mapping import ColumnFact, Mapping, TableMapping
from ingest.structure.tables import Table

Range = tuple[int, int]

_PARTS = re.compile(r"[^、，,；;/\n]+")
_RULE = "mapping"
_NOT_NAMES = re.compile(r"[\s—\-/无空待定]*|各.*|全[区市县校].*|有关.*|相关.*")


def extract_mapped(document: Document, mapping: Mapping) -> Extraction:
    """As `extract`, with what the mapping says besides; a table that is not laid out as it says is a problem."""
    context = read_context(document)
    problems = [problem for table in mapping.tables if (problem := _state(context, table))]
    context.state_mentions()
    return Extraction(context.document, tuple(context.statements), tuple(problems))


def _state(context: Context, mapping: TableMapping) -> Problem | None:
    tables = context.outline.tables
    table = tables[mapping.table] if mapping.table < len(tables) else None
    columns = _columns(context, table, mapping) if table else None
    if table is None or columns is None:
        reason = f"映射与第 {mapping.table} 个表的表头不符，未用；请重新起草：yanzhen mapping。"
        return Problem(context.document.key, "mapping", f"{reason} The mapping does not fit the table; draft it anew.")
    records = _Records(context, table, columns)
    for row in range(mapping.header + 1, table.rows):
        for fact in mapping.facts:
            records.state(fact, row)
    return None


def _columns(context: Context, table: Table, mapping: TableMapping) -> dict[str, int] | None:
    """The column of each head; None where another head stands in the file."""
    columns = {}
    for column, head in enumerate(mapping.heads):
        place = table.cells.get((mapping.header, column))
        found = re.sub(r"\s+", "", context.text[slice(*place)]) if place else ""
        if re.sub(r"\s+", "", head.partition("#")[0]) != (found or f"列{column + 1}"):
            return None
        columns[head] = column
    return columns


@dataclass(slots=True)
class _Records:
    """The records of one table."""

    context: Context
    table: Table
    columns: dict[str, int]

    def state(self, fact: ColumnFact, row: int) -> None:
        """State a fact of one record, once for each pair of those that its cells name."""
        title = self._title(fact, row)
        if fact.title and title is None:
            return
        qualifiers = {"title": title[0]} if title else {"role": fact.role} if fact.role else {}
        objects = list(self._named(fact.object_label, self._cell(row, fact.object), ""))
        for thing in objects:
            for one in self._named(fact.subject_label, self._cell(row, fact.subject), thing.key):
                ranges = [(one.start, one.end), (thing.start, thing.end), *([title[1]] if title and title[1] else [])]
                said = tuple(sorted(set(ranges)))
                self.context.relate(Fact(one.key, fact.type, thing.key, said, _RULE, qualifiers))

    def _cell(self, row: int, head: str) -> Range | None:
        return self.table.cells.get((row, self.columns[head]))

    def _title(self, fact: ColumnFact, row: int) -> tuple[str, Range | None] | None:
        """The title with its place; None where its cell is empty."""
        if fact.title.startswith("="):
            return fact.title[1:], None
        cell = self._cell(row, fact.title) if fact.title else None
        return ("".join(self.context.text[slice(*cell)].split()), cell) if cell else None

    def _named(self, label: str, cell: Range | None, unit: str) -> Iterator[Mention]:
        """What a cell names: a task in all its words, others one by one."""
        if cell is None or _NOT_NAMES.fullmatch(self.context.text, *cell):
            return
        if label in {"Task", "Program"}:
            yield self._mention(label, cell, unit)
            return
        for part in _PARTS.finditer(self.context.text, *cell):
            words = part[0].strip()
            if words and not _NOT_NAMES.fullmatch(words):
                start = part.start() + part[0].index(words)
                yield self._mention(label, (start, start + len(words)), unit)

    def _mention(self, label: str, place: Range, unit: str) -> Mention:
        """The mention there that the rules found, else a new one under the words as they stand."""
        start, end = place
        for known in self.context.mentions_in(label, start, end):
            if known.key and (known.end == end or label in {"Task", "Program"}):
                return known
        found = resolve_body(self.context, start, end) if label in {"Organization", "School"} else None
        if found is not None and found.label == label and found.key:
            return found
        words = self.context.text[start:end]
        key = self._key(label, "".join(words.split()), unit)
        return self.context.mention(Mention(label, start, end, words, " ".join(words.split()), key, rule=_RULE))

    def _key(self, label: str, words: str, unit: str) -> str:
        region = self.context.document.region or "-"
        if label == "Person":
            return person_key(words, unit or f"@{self.context.document.key}")
        if label == "Program":
            return program_key(region, words)
        if label == "Task":
            return task_key(self.context.document.key, words)
        return school_key(region, words) if label == "School" else organization_key(region, words)
