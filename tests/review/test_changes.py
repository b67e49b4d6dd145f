"""What a change of the rules does to documents, as `bench.changes` prints it."""

import subprocess
import sys
from pathlib import Path

import pytest

from bench.changes import Read, differences, documents, lines_of

ROOT = Path(__file__).resolve().parents[2]
LINES: list[tuple[Read, Read, list[str]]] = [
    ({"a": ["x"]}, {"a": ["x", "y"]}, ["a + y"]),
    ({"a": ["x", "y"]}, {"a": ["y"]}, ["a - x"]),
    ({"a": ["x"]}, {"a": ["y"], "b": []}, ["a - x", "a + y", "b: 只在现在 / only now"]),
    ({"b": []}, {}, ["b: 只在从前 / only before"]),
    ({"a": ["x"]}, {"a": ["x"]}, []),
    ({}, {}, []),
]


@pytest.mark.parametrize(("before", "now", "expected"), LINES)
def test_tells_what_is_new_and_what_is_gone(before: Read, now: Read, expected: list[str]) -> None:
    assert list(differences(before, now)) == expected


def test_reads_facts_of_texts_that_nobody_annotated(tmp_path: Path) -> None:
    (tmp_path / "一.txt").write_text("清水县教育局局长罗小川出席。", encoding="utf-8")
    (document,) = [one for one in documents(None, [tmp_path]) if not one.gold]
    assert document.id == f"{tmp_path.name}/一"
    assert "HOLDS_POST 罗小川 → 清水县教育局 局长" in lines_of(document)


def test_opens_no_blind_document() -> None:
    assert {one.set for one in documents(None, [])} == {"dev"}


def test_says_what_to_do_where_nothing_was_saved(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "bench.changes", "since", str(tmp_path / "none.json")]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert told.returncode == 1
    assert "save" in told.stdout
