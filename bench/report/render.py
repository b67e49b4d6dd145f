"""docs/quality.md, written from what was measured."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.report.pairs import Pair
from bench.report.scoring import Score, interval, total
from bench.report.sets import Annotated

PROSE = Path(__file__).with_name("prose.md")
FEW = 30  # items; below that an interval stands beside the figure
GOALS = (  # part or count, words, dev, blind
    ("entities", "实体 entities F1", 0.95, 0.90),
    ("relations", "关系（两端）relations F1 (ends)", 0.90, 0.82),
    ("strict", "关系（含职务、角色）relations with title/role", 0.87, 0.78),
    ("precision_all", "精确度，全部 precision, all", 0.88, 0.80),
    ("targets", "指标 targets F1", 0.94, 0.88),
    ("questions", "谁负责 owner questions", 0.97, 0.92),
    ("none_stated", "没说就是没说 none stated kept", 0.98, 0.95),
    ("grounded", "引文可核 grounded", 1.0, 1.0),
)
TITLES = {"entities": "实体 Entities", "relations": "关系（两端）Relations (ends)", "targets": "指标 Targets"}
ERROR = re.compile(r"(SPURIOUS|MISSED|DUPLICATE|WRONG|OWNER INVENTED)(?: strict| role| title)? ?([A-Za-z_]+)?")
SETS = {"dev": "开发 dev", "blind": "盲测 blind"}


@dataclass(frozen=True, slots=True)
class Measured:
    """Everything the report tells. `scores` and `baselines` are by document id, in the order of `documents`."""

    documents: Sequence[Annotated]
    missing: Sequence[str]
    scores: Mapping[str, Score]
    baselines: Mapping[str, Mapping[str, Score]]
    speeds: Mapping[str, float]  # characters a second
    pairs: Sequence[tuple[Pair, bool]]
    agreement: Mapping[str, Score]


def render(found: Measured) -> str:
    """The whole page."""
    return "\n".join([_prose("head"), *_body(found)]) + "\n"


def _prose(name: str) -> str:
    """A part of prose.md: what the page says beside its figures."""
    parts = PROSE.read_text(encoding="utf-8").split("=== ")
    return next(part for part in parts if part.startswith(f"{name}\n")).partition("\n")[2].rstrip("\n") + "\n"


def _body(found: Measured) -> Iterator[str]:
    yield from _goals(found)
    for part, title in TITLES.items():
        yield from _by_key(found, part, title)
    yield from _groups(found, "体裁 By genre", lambda one: one.genre)
    yield from _groups(found, "来源 By origin", lambda one: one.origin)
    yield from _by_document(found)
    yield from _baselines(found)
    yield from _pairs(found)
    yield from _agreement(found)
    yield from _errors(found)


def _of(found: Measured, name: str) -> list[Score]:
    return [found.scores[one.id] for one in found.documents if one.set == name]


def _goals(found: Measured) -> Iterator[str]:
    yield "## 目标与所得 · Goals and figures"
    yield ""
    counted = {name: sum(one.set == name for one in found.documents) for name in SETS}
    counties = len({one.county for one in found.documents})
    genres = len({one.genre for one in found.documents})
    yield f"{counted['dev']} 篇开发、{counted['blind']} 篇盲测，{counties} 个地方，{genres} 种体裁。只用规则。"
    yield f"{counted['dev']} development, {counted['blind']} blind; {counties} places, {genres} genres. Rules only."
    if found.missing:
        yield ""
        yield f"正文不在手边、未计入 not counted, their texts not at hand: {', '.join(found.missing)}"
    yield ""
    yield from goal_rows(found)
    yield ""


def goal_rows(found: Measured) -> Iterator[str]:
    """The table of goals and what was reached."""
    yield "| | 开发 dev | 目标 goal | 盲测 blind | 目标 goal | 盲测 95 % |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, words, dev, blind in GOALS:
        cells = [_goal_cell(total(_of(found, one)), name) for one in SETS]
        low_high = _interval_words(_of(found, "blind"), name) if name in TITLES or name == "strict" else ""
        yield f"| {words} | {cells[0]} | ≥ {dev:.2f} | {cells[1]} | ≥ {blind:.2f} | {low_high} |"


def _goal_cell(score: Score, name: str) -> str:
    if name in score.counts:
        right, of = score.counts[name]
        return f"{right / of:.3f} ({right}/{of})" if of else "—"
    return f"{score.figures(name)[2]:.3f}"


def _interval_words(scores: Sequence[Score], part: str, key: str | None = None) -> str:
    if not scores:
        return "—"
    low, high = interval(scores, part, key)
    return f"{low:.2f}–{high:.2f}"


def _by_key(found: Measured, part: str, title: str) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield _prose("keys")
    yield "| | 开发 dev P / R / F1 (n) | 盲测 blind P / R / F1 (n) |"
    yield "| --- | --- | --- |"
    keys = total(list(found.scores.values())).keys(part)
    for key in [*keys, None]:
        yield f"| {key or '全部 all'} | {_prf(_of(found, 'dev'), part, key)} | {_prf(_of(found, 'blind'), part, key)} |"
    yield ""


def _prf(scores: Sequence[Score], part: str, key: str | None) -> str:
    precision, recall, f1, items = total(scores).figures(part, key)
    if not items and not precision:
        return "—"
    few = f", {_interval_words(scores, part, key)}" if key and 0 < items < FEW else ""
    return f"{precision:.2f} / {recall:.2f} / {f1:.2f} ({items}{few})"


def _groups(found: Measured, title: str, group: Callable[[Annotated], str]) -> Iterator[str]:
    yield f"## {title}"
    yield ""
    yield "| | 篇 documents | 实体 entities | 关系 relations | 指标 targets | 谁负责 questions | 没说 none stated |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    names = sorted({(one.set != "dev", group(one)) for one in found.documents})
    for blind, name in names:
        chosen = [one for one in found.documents if group(one) == name and (one.set != "dev") == blind]
        score = total([found.scores[one.id] for one in chosen])
        yield f"| {name} ({SETS[chosen[0].set]}) | {len(chosen)} | {_line(score)} |"
    yield ""


def _line(score: Score) -> str:
    cells = [f"{score.figures(part)[2]:.2f}" if score.figures(part)[3] else "—" for part in TITLES]
    cells += ["/".join(map(str, score.counts[name])) for name in ("questions", "none_stated")]
    return " | ".join(cells)


def _by_document(found: Measured) -> Iterator[str]:
    yield "## 逐篇 By document"
    yield ""
    yield "| | 体裁 genre | 地方 place | 实体 | 关系 | 指标 | 谁负责 | 没说 |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for one in found.documents:
        yield f"| {one.id} ({SETS[one.set]}) | {one.genre} | {one.county} | {_line(found.scores[one.id])} |"
    yield ""


def _baselines(found: Measured) -> Iterator[str]:
    yield _prose("baselines")
    yield "| | 开发 dev P / R / F1 | 盲测 blind P / R / F1 | 字/秒 characters/s |"
    yield "| --- | --- | --- | --- |"
    for name, scores in {"雁阵 Yanzhen": found.scores, **found.baselines}.items():
        cells = []
        for set_name in SETS:
            precision, recall, f1, _ = total([scores[d.id] for d in found.documents if d.set == set_name]).figures(
                "entities"
            )
            cells.append(f"{precision:.2f} / {recall:.2f} / {f1:.2f}")
        yield f"| {name} | {cells[0]} | {cells[1]} | {found.speeds[name]:,.0f} |"
    yield ""


def _pairs(found: Measured) -> Iterator[str]:
    yield _prose("pairs")
    yield f"{sum(ok for _, ok in found.pairs)}/{len(found.pairs)}"
    for pair, ok in found.pairs:
        if not ok:
            yield f"- ✗ {pair.label}: {pair.first[1]} / {pair.second[1]} ({'同 same' if pair.same else '异 two'})"
    yield ""


def _agreement(found: Measured) -> Iterator[str]:
    yield _prose("agreement")
    yield "| | 实体 entities F1 | 关系 relations F1 | 含角色 with role | 指标 targets F1 | 谁负责 questions |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for name, score in found.agreement.items():
        cells = [f"{score.figures(part)[2]:.3f}" for part in ("entities", "relations", "strict", "targets")]
        yield f"| {name} | {' | '.join(cells)} | {'/'.join(map(str, score.counts['questions']))} |"
    yield ""


def _errors(found: Measured) -> Iterator[str]:
    yield _prose("errors")
    kinds: Counter[str] = Counter()
    for error in total(_of(found, "dev")).errors:
        match = ERROR.match(error)
        if match and not error.startswith("MISSED strict"):
            kinds[" ".join(filter(None, match.groups()))] += 1
    yield "| 错 kind | 次 times |"
    yield "| --- | --- |"
    for kind, times in kinds.most_common(20):
        yield f"| {kind} | {times} |"
