"""The command line, run in this process with its own exit code and output."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from api.cli.app import main
from graph.config import Settings
from graph.stores.open import open_store

TEXT = """丰台区教委关于加强干部队伍建设的通知

各中小学校：
为加强干部队伍建设，丰台区教委牵头实施“头雁计划”，北京市第十二中学配合。

丰台区教委
2023年9月8日
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def yanzhen(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs `yanzhen …` on a data folder of the test's own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("YANZHEN_NEO4J_URL", raising=False)
    return runner(monkeypatch, capsys, tmp_path / "data")


def runner(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data: Path) -> Run:
    def run(*words: str | Path, place: tuple[str, ...] = ()) -> Ran:
        monkeypatch.setattr(sys, "argv", ["yanzhen", *map(str, words), *(place or ("--data", str(data)))])
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main()
        code = left.value.code
        captured = capsys.readouterr()
        return Ran(code if isinstance(code, int) else 0, captured.out, captured.err)

    return run


@pytest.fixture
def running(tmp_path: Path) -> Iterator[None]:
    """Keeps the graph server of the test's data folder up between commands."""
    with open_store(Settings(data=tmp_path / "data", neo4j_url=None)) as store:
        store.state()
        yield


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """A notice as a file."""
    path = tmp_path / "docs" / "notice.txt"
    path.parent.mkdir()
    path.write_text(TEXT, encoding="utf-8")
    return path
