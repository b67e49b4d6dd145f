"""Score the extractor against annotated documents: `yanzhen extract`, then gold/score.py.

    python bench/quality.py [--gold DIR] [--texts DIR] [--errors N] [--json]

Scores the annotations of DIR (default: gold/ of the project) whose text is at hand in DIR/texts, as <annotation>.txt
or under the name that the annotation gives; a text that is not the one annotated (sha256) is left out.
"""

import argparse
import hashlib
import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit code of the scorer; 1 with a line that says what to do where no text is at hand."""
    options = parse_options()
    texts = options.texts or options.gold / "texts"
    pairs = find_pairs(options.gold, texts)
    if not pairs:
        print(f"{options.gold}: 没有带正文的标注 / no annotation whose text is in {texts}; name it with --texts")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in ("gold", "texts", "out"):
            (work / name).mkdir()
        for annotation, text in pairs:
            shutil.copy(annotation, work / "gold")
            shutil.copy(text, work / "texts" / f"{annotation.stem}.txt")
        command = [sys.executable, "-m", "api.cli", "extract", str(work / "texts"), "--out", str(work / "out")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        return run_scorer(work, options)


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, default=ROOT / "gold")
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N errors a document")
    parser.add_argument("--json", action="store_true", help="print the totals as one JSON object")
    return parser.parse_args()


def find_pairs(gold: Path, texts: Path) -> list[tuple[Path, Path]]:
    """(annotation, text) of each document whose text is at hand."""
    pairs = []
    for annotation in sorted(gold.glob("*.json")):
        about = json.loads(annotation.read_text(encoding="utf-8"))
        for name in (f"{annotation.stem}.txt", str(about.get("document", ""))):
            text = texts / name
            if text.is_file() and about.get("sha256") in (None, digest(text)):
                pairs.append((annotation, text))
                break
    return pairs


def digest(path: Path) -> str:
    """The sha256 of a file's text, as annotations of texts kept elsewhere give it."""
    return hashlib.sha256(path.read_bytes().decode("utf-8-sig", errors="replace").encode()).hexdigest()


def run_scorer(work: Path, options: argparse.Namespace) -> int:
    command = [sys.executable, str(ROOT / "gold" / "score.py"), str(work / "out")]
    command += ["--gold", str(work / "gold"), "--texts", str(work / "texts"), "--errors", str(options.errors)]
    return subprocess.run([*command, *(["--json"] if options.json else [])], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
