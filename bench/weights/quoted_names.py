"""Make the weights by which a quoted name is taken for an initiative, and say how good they are.

    python -m bench.weights.quoted_names [--texts DIR] [--out FILE] [--without SET …]

They are made from the development annotations alone, as far as their texts are at hand; DIR holds those of the real
documents. A SET (AY) is left out, so that it can be judged by weights that never saw it. What is printed comes from
weights that were made without the document they judge.
"""

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from bench.report.scoring import normal
from bench.report.sets import ROOT, Annotated, load
from bench.weights.fitting import FOLDS, LEAST_DOCUMENTS, LEAST_WEIGHT, STRENGTH, Example, fit, report, write
from ingest.extract.mentions.weighed_initiatives import LIKELY, QUOTED, SURE, WEIGHTS, signs_of
from ingest.structure.view import fold

OUT = ROOT / "ingest" / "extract" / "lexicons" / "weights" / f"{WEIGHTS}.tsv"
BEHIND = re.compile("[\u4e00-\u9fff]{0,10}")  # what may belong to a name behind its quotes
LIMITS = (-2, -1.5, LIKELY, -0.5, SURE, 0, 0.5, 1)


def main() -> int:
    """Fit, report and write."""
    options = parse_options()
    documents, missing = load(options.texts, only="dev", without=options.without)
    found = [one for document in documents for one in examples(document)]
    print(f"{len(documents)} 篇 documents ({len(missing)} 篇无正文 without text), {len(found)} 处 places")
    report(found, LIMITS, print)
    weights = fit(found)
    head = (
        "How much each sign says that a quoted name is an initiative; the sum is the log-odds. Made by `make weights`",
        f"(bench/weights/quoted_names.py), not by hand: logistic regression with L2 regularisation (C = {STRENGTH:g})",
        f"over {len(documents)} development annotations; signs of {LEAST_DOCUMENTS} documents or more, weights of "
        f"{LEAST_WEIGHT} or more.",
        "ingest/extract/mentions/weighed_initiatives.py tells what a sign is. sign <TAB> weight.",
    )
    write(weights, options.out, head)
    print(f"{options.out}: {len(weights) - 1} 个 signs ({FOLDS} 折交叉验证见上 folds of cross-validation above)")
    return 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=Path, help="the texts of the real documents")
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--without", nargs="+", default=[], help="letters that the ids of a set begin with")
    return parser.parse_args()


def examples(document: Annotated) -> Iterator[Example]:
    """Every quoted stretch with whether the annotation has it as a program; None where it is optional."""
    text = fold(document.text).text
    labels = annotated(document)
    for quoted in QUOTED.finditer(text):
        name = normal(quoted["inner"])
        found = labels_of(name, BEHIND.match(text, quoted.end()), labels) if name else set()
        answer = True if ("Program", False) in found else None if ("Program", True) in found else False
        yield Example(document.id, name, frozenset(signs_of(text, quoted)), answer)


def annotated(document: Annotated) -> dict[str, set[tuple[str, bool]]]:
    """Every form of every entity → its label, and whether it may be left out."""
    labels: dict[str, set[tuple[str, bool]]] = {}
    for entity in document.gold["entities"]:
        for form in (entity["name"], *entity.get("aliases", [])):
            labels.setdefault(normal(form), set()).add((entity["label"], bool(entity.get("optional"))))
    return labels


def labels_of(
    name: str, behind: re.Match[str] | None, labels: dict[str, set[tuple[str, bool]]]
) -> set[tuple[str, bool]]:
    """What the annotation makes of a quoted name, with or without the words behind it, or as part of a program's."""
    words = behind[0] if behind else ""
    for length in range(len(words) + 1):
        if form := labels.get(normal(name + words[:length])):
            return form
    within = (found for form, found in labels.items() if name in form)
    return next((found for found in within if any(label == "Program" for label, _ in found)), set())


if __name__ == "__main__":
    sys.exit(main())
