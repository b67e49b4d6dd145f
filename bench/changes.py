"""What a change of the rules does to many documents: the facts and errors that are new, and those that are gone.

    python -m bench.changes save FILE [--texts DIR] [FOLDER ...]
    python -m bench.changes since FILE [--texts DIR] [FOLDER ...]

`save` keeps what the rules read now, `since` reads anew and prints what differs, a line each, with + and -: of
annotated documents the scorer's errors, of the text files in FOLDERs the facts. Only development documents are opened;
blind ones tell nothing line by line. DIR holds the texts of the real documents (default: they are left out).
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from bench.report.scoring import score
from bench.report.sets import Annotated, load
from bench.report.sides import ours

Read = dict[str, list[str]]  # id → lines


def main() -> int:
    """0; 1 with a line that says what to do where there is nothing to compare with."""
    options = parse_options()
    if options.do == "since" and not options.file.is_file():
        print(f"{options.file}: 没有这个文件，请先运行 save / no such file; run `save` with the tree as it was")
        return 1
    now = read_all(documents(options.texts, options.folders))
    if options.do == "save":
        options.file.write_text(json.dumps(now, ensure_ascii=False, indent=0), encoding="utf-8")
        print(f"{options.file}: {len(now)} 篇 documents")
        return 0
    before: Read = json.loads(options.file.read_text(encoding="utf-8"))
    lines = list(differences(before, now))
    print("\n".join(lines) if lines else "没有变化 / nothing differs")
    return 0


def parse_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("do", choices=("save", "since"))
    parser.add_argument("file", type=Path)
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--texts", type=Path, help="the texts of the real documents")
    return parser.parse_intermixed_args()


def documents(texts: Path | None, folders: list[Path]) -> list[Annotated]:
    """The development documents, and the text files of folders, which nobody annotated."""
    found, _ = load(texts, only="dev")
    for folder in folders:
        for path in sorted(folder.glob("*.txt")):
            text = path.read_bytes().decode("utf-8-sig", errors="replace")
            found.append(Annotated(f"{folder.name}/{path.stem}", "", "", "", "", text, {}))
    return found


def read_all(found: list[Annotated]) -> Read:
    """What is read in each, by several processes."""
    with ProcessPoolExecutor() as pool:
        return dict(zip((one.id for one in found), pool.map(lines_of, found, chunksize=4), strict=True))


def lines_of(document: Annotated) -> list[str]:
    """The scorer's errors of an annotated document; of another one its facts."""
    predicted = ours(document)
    return sorted(set(score(document, predicted).errors if document.gold else facts(predicted)))


def facts(predicted: Mapping[str, Any]) -> Iterator[str]:
    """Each entity and each relation that the text states, in one line."""
    names = {entity["id"]: entity["name"] for entity in predicted["entities"]}
    yield from (f"{entity['label']} {entity['name']}" for entity in predicted["entities"])
    for relation in predicted["relations"]:
        told = relation.get("properties") or {}
        if told.get("origin") != "gazetteer":
            ends = " → ".join(names.get(relation[end], "document") for end in ("from", "to"))
            yield f"{relation['type']} {ends} {told.get('title') or told.get('role') or ''}".rstrip()


def differences(before: Read, now: Read) -> Iterator[str]:
    """`id + line` for what is new and `id - line` for what is gone; documents that only one side has are named."""
    for ident in sorted(before.keys() | now.keys()):
        if ident not in before or ident not in now:
            yield f"{ident}: 只在{'现在' if ident in now else '从前'} / only {'now' if ident in now else 'before'}"
            continue
        old, new = set(before[ident]), set(now[ident])
        yield from (f"{ident} - {line}" for line in sorted(old - new))
        yield from (f"{ident} + {line}" for line in sorted(new - old))


if __name__ == "__main__":
    sys.exit(main())
