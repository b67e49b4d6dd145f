"""A file is whole or not there, and a full disk is told in one line."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from api.exporting import Wanted
from api.services import Services
from graph.errors import BadInput, ExportUnwritable
from graph.export.formats import FORMATS
from graph.export.saving import save_file, save_folder, save_zip

LIMITED = """
import resource, signal, sys
from api.cli.app import main
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000))
main()
"""


def write(path: Path) -> None:
    (path / "a.txt").write_text("a", encoding="utf-8") if path.is_dir() else path.write_text("a", encoding="utf-8")


def break_off(path: Path) -> None:
    write(path)
    raise KeyboardInterrupt


@pytest.mark.parametrize("save", [save_file, save_folder, save_zip])
def test_nothing_is_left_of_what_was_broken_off(tmp_path: Path, save: object) -> None:
    assert callable(save)
    with pytest.raises(KeyboardInterrupt):
        save(tmp_path / "t.zip", break_off)
    assert list(tmp_path.iterdir()) == []


def test_a_file_takes_the_place_of_an_older_one_at_once(tmp_path: Path) -> None:
    path = tmp_path / "t"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(KeyboardInterrupt):
        save_file(path, break_off)
    assert path.read_text(encoding="utf-8") == "old"
    save_file(path, write)
    assert path.read_text(encoding="utf-8") == "a"


def test_a_folder_with_something_in_it_is_not_touched(tmp_path: Path) -> None:
    write(tmp_path)
    with pytest.raises(BadInput, match="there already"):
        save_folder(tmp_path, write)
    save_folder(tmp_path / "new", write)
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["a.txt"]


def test_a_zip_holds_one_folder(tmp_path: Path) -> None:
    save_zip(tmp_path / "t.zip", write)
    assert zipfile.ZipFile(tmp_path / "t.zip").namelist() == ["t/a.txt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportUnwritable, match="no such folder"):
        save_file(tmp_path / "nowhere" / "t", write)


@pytest.mark.skipif(sys.platform == "win32", reason="there is no limit to set")
@pytest.mark.parametrize("format", [name for name in FORMATS if name != "neo4j"])
def test_a_disk_that_takes_no_more(wired: Services, tmp_path: Path, format: str) -> None:
    out = tmp_path / f"out.{format}"
    command = ["export", format, "--out", str(out), "--data", str(wired.settings.data)]
    ran = subprocess.run(
        [sys.executable, "-c", LIMITED, *command], capture_output=True, text=True, check=False, timeout=120
    )
    assert ran.returncode == 1, ran.stderr
    assert "no half file left" in ran.stderr
    assert ran.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_what_is_exported_is_of_one_state(wired: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from dataclasses import replace

    from api.exporting import prepare_export
    from graph.errors import Refused

    state = wired.store.state()
    assert state is not None
    export = prepare_export(wired, Wanted("jsonl"), str)
    monkeypatch.setattr(wired.store, "state", lambda: replace(state, position=state.position + 1))
    with pytest.raises(Refused, match="changed while"):
        save_file(tmp_path / "t", export.write)
    assert list(tmp_path.iterdir()) == []
