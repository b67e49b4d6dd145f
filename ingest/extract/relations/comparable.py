"""Targets and results made comparable: which metric a phrase is, its stage and level, the value in one unit, and the
period of a target.

`lexicons/metrics.yaml` holds the metrics. What it cannot place stays as written; nothing is guessed from a number.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from graph.identity.keys import label_of
from graph.records import Literal, Statement, StatementKind
from ingest.extract.clauses import clause_start
from ingest.extract.context import Context
from ingest.extract.lexicon import read_yaml
from ingest.extract.relations.result_dates import COUNTED
from ingest.extract.relations.target_dates import own_year

RULE = "metric"
FIGURES = frozenset({"Target", "Result"})
YEARS = re.compile(r"(20\d\d)\s*[-—–~～至到]\s*(20\d\d)\s*(?:学年|年)")
YEAR = re.compile(r"(20\d\d)\s*年(?:度|秋|春)?")
LEVELS = (
    ("国家级", re.compile("国家级|全国(?!教师|学生)")),
    ("省级", re.compile("(?:省|自治区|直辖市)级|省(?:学科|骨干|示范|特色)")),
    ("市级", re.compile("(?<!直辖)市级|市(?:学科|骨干|示范|特色)")),
    ("区县级", re.compile("[区县旗]级|[区县](?:学科|骨干|示范|特色)")),
    ("校级", re.compile("校级")),
)
THIS_YEAR = re.compile(r"今年|明年|本年度?|(?<![一二两三四五六七八九十\d几])年内|全年(?!级)|本年底|(?<!每)年底")
DATED = "期限，年份取自文件日期 the deadline, its year by the document's date"
YEARLY = re.compile(r"每(?:学)?年(?!级)|年均|逐年")


@dataclass(frozen=True, slots=True)
class Metric:
    """One metric of the lexicon."""

    code: str
    words: re.Pattern[str]
    other: re.Pattern[str] | None
    units: frozenset[str]
    stage: str
    base: str
    flow: bool


class Lexicon(NamedTuple):
    """metrics.yaml as loaded: metrics in order, unit as written → (unit, factor), stage → its words."""

    metrics: tuple[Metric, ...]
    units: Mapping[str, tuple[str, float]]
    stages: Mapping[str, tuple[str, ...]]


def find(context: Context) -> None:
    """Describe every target and result that can be placed; each value by the words that state it."""
    figures: dict[str, dict[str, Statement]] = {}
    for one in context.statements:
        if one.kind is StatementKind.ATTRIBUTE and label_of(one.subject) in FIGURES:
            figures.setdefault(one.subject, {}).setdefault(one.type, one)
    values = [
        one
        for one in context.statements
        if one.kind is StatementKind.ATTRIBUTE and one.type == "value" and label_of(one.subject) in FIGURES
    ]
    for stated in figures.values():
        if "metric" in stated and "unit" in stated:
            _place(context, stated)
    for one in values:
        unit = figures[one.subject].get("unit")
        if unit is not None and (known := lexicon().units.get(str(unit.object))):
            _add(context, one, "value_norm", _number(float(one.object) * known[1]))


def _place(context: Context, stated: Mapping[str, Statement]) -> None:
    metric, unit = str(stated["metric"].object), str(stated["unit"].object)
    known = lexicon().units.get(unit)
    if known is not None:
        _add(context, stated["unit"], "unit_norm", known[0])
    placed = place(metric, unit)
    if placed is not None:
        _add(context, stated["metric"], "metric_code", placed.code)
        if placed.base:
            _add(context, stated["metric"], "base", placed.base)
        if placed.flow:
            _add(context, stated["metric"], "flow", True)
    if level := level_of(metric):
        _add(context, stated["metric"], "level", level)
    if stage := (placed.stage if placed else "") or stage_of(metric):
        _add(context, stated["metric"], "stage", stage)
    if label_of(stated["metric"].subject) == "Result":
        return  # its own time is read with it
    deadline = stated.get("deadline")
    title = context.document.title or ""
    due = str(deadline.object) if deadline else ""
    period, reason = (
        _year_said(context, stated["metric"], own_year(title, context.document.date)) if not due else ("", "")
    )
    if not period:
        period, reason = period_of(metric, due, title)
    if deadline and due[:4] not in deadline.quote:
        reason = DATED
    if period:
        _add(context, deadline or stated["metric"], "period", period)
        _add(context, deadline or stated["metric"], "period_reason", reason)


def _year_said(context: Context, stated: Statement, year: str | None) -> tuple[str, str]:
    """今年, 明年 in the sentence of a target: counted from the year that its document is of."""
    if not (year and stated.spans):
        return "", ""
    start, end = stated.spans[0].start, stated.spans[-1].end
    said = next(reversed(list(THIS_YEAR.finditer(context.text, clause_start(context.text, start, "。!?;"), end))), None)
    return (str(int(year) + (said[0] == "明年")), COUNTED) if said else ("", "")


def place(metric: str, unit: str) -> Metric | None:
    """The metric that a phrase with its unit is, or None."""
    known = lexicon().units.get(unit)
    if known is None:
        return None
    for one in lexicon().metrics:
        if known[0] in one.units and one.words.search(metric) and not (one.other and one.other.search(metric)):
            return one
    return None


def stage_of(metric: str) -> str:
    """The stage of schooling that a phrase names; empty where it names none or several."""
    found = [stage for stage, words in lexicon().stages.items() if any(word in metric for word in words)]
    return found[0] if len(found) == 1 else ""


def level_of(metric: str) -> str:
    """Of which level what is counted is (市级骨干教师); empty where the phrase names none or several."""
    found = [level for level, words in LEVELS if words.search(metric.replace("自治区级", "省级"))]
    return found[0] if len(found) == 1 else ""


def period_of(metric: str, deadline: str, title: str) -> tuple[str, str]:
    """A year, or `first/last`, with what tells it: the target's own deadline, the plan's years, the title's year.
    A yearly target has the years of its plan."""
    years = YEARS.search(title)
    plan = f"{years[1]}/{years[2]}" if years else ""
    if plan and YEARLY.search(metric):
        return plan, "每年，规划年份 yearly, within the plan's years"
    if deadline:
        return deadline[:4], "写明期限 the stated deadline"
    if plan:
        return plan, "标题中的规划年份 the plan's years in the title"
    single = YEAR.search(title)
    return (single[1], "标题中的年份 the year in the title") if single else ("", "")


def _add(context: Context, words: Statement, name: str, value: Literal) -> None:
    context.statements.append(
        Statement(  # by hand: several times as fast as dataclasses.replace
            StatementKind.ATTRIBUTE,
            words.subject,
            name,
            value,
            words.document,
            words.version,
            words.spans,
            words.quote,
            words.qualifiers,
            words.origin,
            words.tier,
            RULE,
            words.verb,
            words.modality,
        )
    )


def _number(value: float) -> int | float:
    rounded = round(value, 6)
    return int(rounded) if rounded == int(rounded) else rounded


@cache
def lexicon() -> Lexicon:
    """metrics.yaml, checked by its tests."""
    data = read_yaml("metrics")
    metrics = tuple(
        Metric(
            row["code"],
            re.compile("|".join(row["words"])),
            re.compile("|".join(row["not"])) if "not" in row else None,
            frozenset(row["units"]),
            row.get("stage", ""),
            row.get("base", ""),
            row.get("flow", False),
        )
        for row in data["metrics"]
    )
    units = {written: (unit, float(factor)) for written, (unit, factor) in data["units"].items()}
    return Lexicon(metrics, units, {stage: tuple(words) for stage, words in data["stages"].items()})


@cache
def metric_names() -> dict[str, tuple[str, str]]:
    """What each code of metrics.yaml is called: Chinese, English."""
    return {row["code"]: (row["zh"], row["en"]) for row in read_yaml("metrics")["metrics"]}
