"""Measure extraction on every annotated document and write docs/quality.md.

    python -m bench.report [--texts DIR] [--out FILE]

DIR holds the texts of the real documents, which are not part of the project; without it they are left out, by name.
"""

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.report import pairs, sides
from bench.report.render import Measured, goal_rows, render
from bench.report.scoring import Score, score, total
from bench.report.sets import GOLD, ROOT, Annotated, load

AGREEMENT = GOLD / "agreement"
JIEBA, LAC = "jieba.posseg + 词尾 suffixes", "LAC + 词尾 suffixes"
Predict = Callable[[Annotated], Mapping[str, Any]]


def main() -> int:
    """Write the page and say where it is."""
    options = parse_options()
    documents, missing = load(options.texts)
    scores, speed = run(documents, sides.ours)
    speeds, baselines = {"雁阵 Yanzhen": speed}, {}
    for name, tagger, person in ((JIEBA, sides.jieba_tagger, "nr"), (LAC, sides.lac_tagger, "PER")):
        try:
            predict = sides.baseline(tagger(), person)
        except ImportError:
            print(f"{name}: 未安装，略去 not installed, left out", file=sys.stderr)
            continue
        baselines[name], speeds[name] = run(documents, predict)
    judged = [(pair, pairs.judged(pair)) for pair in pairs.load_pairs()]
    found = Measured(documents, missing, scores, baselines, speeds, judged, agreement(documents))
    options.out.write_text(render(found), encoding="utf-8")
    print("\n".join(goal_rows(found)))
    print(f"{options.out}: {len(documents)} 篇 documents, {len(missing)} 篇正文不在手边 without their text")
    return 0 if documents else 1


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="the texts of the real documents")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "quality.md")
    return parser.parse_args()


def run(documents: Sequence[Annotated], predict: Predict) -> tuple[dict[str, Score], float]:
    """The score of each document, and characters a second; a first round warms up dictionaries."""
    for one in documents[:3]:
        predict(one)
    start = time.process_time()
    predicted = {one.id: predict(one) for one in documents}
    seconds = time.process_time() - start
    size = sum(len(one.text) for one in documents)
    return {one.id: score(one, predicted[one.id]) for one in documents}, size / max(seconds, 1e-9)


def agreement(documents: Sequence[Annotated]) -> dict[str, Score]:
    """The second annotation against the first, and the other way round."""
    first = {one.id: one for one in documents}
    there, back = [], []
    for path in sorted(AGREEMENT.glob("*.json")):
        second = json.loads(path.read_text(encoding="utf-8"))
        one = first[path.stem]
        there.append(score(one, as_prediction(second, one.text)))
        other = Annotated(one.id, one.set, one.origin, one.genre, one.county, one.text, second)
        back.append(score(other, as_prediction(one.gold, one.text)))
    return {"第二人对第一人 second against first": total(there), "第一人对第二人 first against second": total(back)}


def as_prediction(gold: Mapping[str, Any], text: str) -> dict[str, Any]:
    """An annotation's required items as an extractor would write them."""
    entities = [one | {"properties": {}} for one in gold["entities"] if not one.get("optional")]
    known = {one["id"] for one in entities} | {"document", gold.get("document")}
    relations = [
        {
            "type": one["type"],
            "from": one["from"],
            "to": one["to"],
            "properties": {name: one[name] for name in ("title", "role") if name in one},
            "evidence": evidence(one.get("quote", ""), text),
        }
        for one in gold["relations"]
        if not one.get("optional") and {one["from"], one["to"]} <= known
    ]
    for one in gold.get("targets", []):
        if not one.get("optional"):
            fields = ("metric", "comparator", "value", "unit", "deadline")
            properties = {name: one.get(name) for name in fields}
            entities.append({"id": one["id"], "label": "Target", "name": one["metric"], "properties": properties})
    return {"entities": entities, "relations": relations}


def evidence(quote: str, text: str) -> list[dict[str, Any]]:
    """A quote's pieces at their first places in the text."""
    pieces = [piece for piece in quote.split("…") if piece and piece in text]
    return [{"start": text.index(p), "end": text.index(p) + len(p), "quote": p} for p in pieces]


if __name__ == "__main__":
    sys.exit(main())
