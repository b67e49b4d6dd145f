"""Characters a second of rules-only `extract`, identity included, beside jieba.posseg on the same texts in one process.

    python bench/extract.py [PATH…] [--rounds 7]

PATH is a file or a folder (default: samples/ and gold/texts/ of the project). Reading is not measured: both sides get
the stored documents. Rounds alternate; each side's median round counts. A first round of each warms up dictionaries
and is shown apart, since a fresh process meets every name for the first time.
"""

import argparse
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from graph.records import Document
from ingest.extract.extract import extract
from ingest.readers.registry import read

ROOT = Path(__file__).resolve().parent.parent
DEFAULT = (ROOT / "samples", ROOT / "gold" / "texts")


def main() -> int:
    """Print both rates and their ratio; 1 where no text could be read."""
    options = parse_options()
    documents = list(iter_documents(options.paths or DEFAULT))
    size = sum(len(document.text) for document in documents)
    if not size:
        print("没有可读的文本 / no text could be read; name a file or folder")
        return 1
    sides = {"extract": extract_all(documents), "jieba.posseg": tag_all(documents)}
    first = {name: seconds_of(run) for name, run in sides.items()}
    rounds: dict[str, list[float]] = {name: [] for name in sides}
    for _ in range(options.rounds):
        for name, run in sides.items():
            rounds[name].append(seconds_of(run))
    print(f"{len(documents)} documents, {size:,} characters, median of {options.rounds} alternating rounds")
    for name, seconds in rounds.items():
        print(
            f"{name:>14}: {size / statistics.median(seconds):>11,.0f} characters/s  (first {size / first[name]:,.0f})"
        )
    ratios = [slow / fast for fast, slow in zip(rounds["extract"], rounds["jieba.posseg"], strict=True)]
    print(f"{'ratio':>14}: {statistics.median(ratios):>11.1f}  (first {first['jieba.posseg'] / first['extract']:.1f})")
    return 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", type=Path, nargs="*", metavar="PATH")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args()


def iter_documents(paths: Sequence[Path]) -> Iterator[Document]:
    """The documents of all files below the paths that a reader can read."""
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file() and (document := read(file.read_bytes(), key=file.name, name=file.name).document):
                yield document


def extract_all(documents: Sequence[Document]) -> Callable[[], None]:
    def run() -> None:
        for document in documents:
            extract(document)

    return run


def tag_all(documents: Sequence[Document]) -> Callable[[], None]:
    import jieba
    from jieba import posseg

    jieba.setLogLevel("ERROR")
    jieba.initialize()

    def run() -> None:
        for document in documents:
            for _ in posseg.cut(document.text):
                pass

    return run


def seconds_of(run: Callable[[], None]) -> float:
    """Processor time, so that other processes of the machine do not count."""
    start = time.process_time()
    run()
    return time.process_time() - start


if __name__ == "__main__":
    raise SystemExit(main())
