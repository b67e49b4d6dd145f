"""A mapping says which columns of a table state what: a YAML file that `yanzhen mapping` drafts and a person corrects.

    tables:
    - table: 0                    # counted from 0, as the sheets of a file that hold something
      header: 1                   # the row of the heads, from 0; the records are below
      heads: [序号, 姓名, 学校, 职务]   # must stand there still, else the mapping is refused for this file
      facts:
      - {type: HOLDS_POST, from: 姓名, label: Person, to: 学校, to_label: School, title: 职务}

`from`, `to` and `title` name a column by its head; a title in quotes after `=` (`=校长`) is the title itself.
"""

from collections.abc import Mapping as Dict
from dataclasses import asdict, dataclass
from typing import Any

import yaml

from graph.errors import BadInput
from graph.schema.load import load_schema

SUFFIX = ".mapping.yaml"
ROLES = ("lead", "support", "implement")
LABELS = ("Person", "Organization", "School", "Program", "Task")
MOST_BYTES = 200_000
_FIELDS = {"type", "from", "label", "to", "to_label", "title", "role"}


@dataclass(frozen=True, slots=True)
class ColumnFact:
    """What each record states: `subject` and `object` are heads, `title` a head or a `=` and the title itself."""

    type: str
    subject: str
    subject_label: str
    object: str
    object_label: str
    title: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class TableMapping:
    """What the records of one table state."""

    table: int
    header: int
    heads: tuple[str, ...]
    facts: tuple[ColumnFact, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the tables of a file state."""

    tables: tuple[TableMapping, ...]


def parse_mapping(words: str) -> Mapping:
    """A mapping from its YAML; BadInput names the place and the fault."""
    if len(words.encode()) > MOST_BYTES:
        raise BadInput("映射文件过大 the mapping is too large")
    try:
        data = yaml.safe_load(words)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise BadInput(f"映射文件不是 YAML not YAML: {str(error).splitlines()[0]}") from error
    if not isinstance(data, dict) or not isinstance(data.get("tables"), list):
        raise BadInput("映射文件须有 tables 列表 a mapping needs a list of tables")
    return Mapping(tuple(_table(item, number) for number, item in enumerate(data["tables"])))


def dump_mapping(mapping: Mapping) -> str:
    """The YAML of a mapping, without comments: equal mappings give equal words."""
    tables = [
        {
            "table": table.table,
            "header": table.header,
            "heads": list(table.heads),
            "facts": [_named(fact) for fact in table.facts],
        }
        for table in mapping.tables
    ]
    return yaml.safe_dump({"tables": tables}, allow_unicode=True, sort_keys=False, default_flow_style=None, width=1000)


def _named(fact: ColumnFact) -> dict[str, str]:
    own = asdict(fact)
    names = {"subject": "from", "subject_label": "label", "object": "to", "object_label": "to_label"}
    return {names.get(name, name): value for name, value in own.items() if value}


def _table(item: Any, number: int) -> TableMapping:
    where = f"tables[{number}]"
    if not isinstance(item, dict) or not isinstance(item.get("heads"), list) or not isinstance(item.get("facts"), list):
        raise BadInput(f"{where}: 须有 heads 和 facts 列表 it needs lists of heads and facts")
    table, header = item.get("table", number), item.get("header", 0)
    if not isinstance(table, int) or not isinstance(header, int) or table < 0 or header < 0:
        raise BadInput(f"{where}: table 和 header 须是从 0 起的整数 table and header are whole numbers from 0")
    heads = tuple(str(head) for head in item["heads"])
    facts = tuple(_fact(fact, heads, f"{where}.facts[{n}]") for n, fact in enumerate(item["facts"]))
    return TableMapping(table, header, heads, facts)


def _fact(item: Any, heads: tuple[str, ...], where: str) -> ColumnFact:
    if (
        not isinstance(item, dict)
        or set(item) - _FIELDS
        or not {"type", "from", "label", "to", "to_label"} <= set(item)
    ):
        raise BadInput(f"{where}: 须有 type, from, label, to, to_label，可有 title, role / these fields are needed")
    words: Dict[str, str] = {name: str(value) for name, value in item.items()}
    fact = ColumnFact(
        words["type"],
        words["from"],
        words["label"],
        words["to"],
        words["to_label"],
        words.get("title", ""),
        words.get("role", ""),
    )
    _check(fact, heads, where)
    return fact


def _check(fact: ColumnFact, heads: tuple[str, ...], where: str) -> None:
    columns = [fact.subject, fact.object, *([fact.title] if fact.title and not fact.title.startswith("=") else [])]
    if strange := [head for head in columns if head not in heads]:
        raise BadInput(f"{where}: 表头没有 {'、'.join(strange)} / no such head")
    schema = load_schema().relationships.get(fact.type)
    if schema is None or not {fact.subject_label, fact.object_label} <= set(LABELS):
        raise BadInput(
            f"{where}: 不认识的 type 或 label；label 可用 unknown type or label; labels are {', '.join(LABELS)}"
        )
    if fact.object_label not in schema.ends.get(fact.subject_label, ()):
        raise BadInput(f"{where}: {fact.type} 不能从 {fact.subject_label} 到 {fact.object_label} / no such ends")
    if "title" in schema.identifying and not fact.title:
        raise BadInput(f"{where}: {fact.type} 须有 title / a title is needed")
    if "role" in schema.identifying and fact.role not in ROLES:
        raise BadInput(f"{where}: role 须是 {', '.join(ROLES)} 之一 / one of these roles")
