"""Which files a run reads, and under which keys."""

import unicodedata
from pathlib import Path

import pytest

from graph.errors import BadInput
from ingest.sources import Naming, Sources, find_sources, upload_key


def make(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("正文")


def keys_of(sources: Sources) -> list[str]:
    return [source.key for source in sources.files]


def test_folders_are_read_whole_and_in_order(tmp_path: Path) -> None:
    root = tmp_path / "材料"
    make(root, "b.txt", "a/c.md", "a/.hidden.txt", ".git/x.txt", "~$b.docx", "a/documents.csv", "Thumbs.db")
    (root / "a/documents.csv").write_text("file,title\nc.md,题")
    found = find_sources([root], Naming(), {})
    assert keys_of(found) == ["材料/a/c.md", "材料/b.txt"]
    assert {source.root for source in found.files} == {str(root.resolve())}
    assert found.files[0].told == {"title": "题"}


def test_a_file_is_named_below_its_folder(tmp_path: Path) -> None:
    make(tmp_path / "甲", "x/b.txt")
    file = tmp_path / "甲/x/b.txt"
    assert keys_of(find_sources([file], Naming(), {})) == ["x/b.txt"]
    assert keys_of(find_sources([file], Naming(root=tmp_path / "甲"), {})) == ["甲/x/b.txt"]
    assert keys_of(find_sources([file], Naming(collection="报纸"), {})) == ["报纸/b.txt"]
    assert keys_of(find_sources([file], Naming(key="http://a.b/c"), {})) == ["http://a.b/c"]


def test_names_are_composed(tmp_path: Path) -> None:
    name = unicodedata.normalize("NFD", "é雁.txt")
    make(tmp_path / "r", name)
    assert keys_of(find_sources([tmp_path / "r"], Naming(), {})) == ["r/é雁.txt"]


def test_the_same_file_twice_is_one(tmp_path: Path) -> None:
    make(tmp_path / "r", "a.txt")
    found = find_sources([tmp_path / "r", tmp_path / "r/a.txt"], Naming(), {})
    assert keys_of(found) == ["r/a.txt"]
    assert not found.missing


def test_two_files_of_one_key_are_refused(tmp_path: Path) -> None:
    make(tmp_path, "x/r/a.txt", "y/r/a.txt")
    found = find_sources([tmp_path / "x/r", tmp_path / "y/r"], Naming(), {})
    assert keys_of(found) == ["r/a.txt"]
    assert [problem.code for problem in found.missing] == ["key-taken"]


def test_what_is_not_there_is_missing(tmp_path: Path) -> None:
    found = find_sources([tmp_path / "nothing", tmp_path], Naming(), {})
    assert not found.files
    assert [problem.code for problem in found.missing] == ["not-found"]


def test_options_and_rows(tmp_path: Path) -> None:
    """A row is nearer to a file found in a folder, an option to one named by itself."""
    make(tmp_path / "r", "a.txt", "b.txt")
    (tmp_path / "r/documents.csv").write_text("file,region,key\na.txt,丰台区,给定的键\nc.txt,,")
    told = {"region": "110105", "issuer": "某委"}
    found = find_sources([tmp_path / "r"], Naming(), told)
    assert [(source.key, source.root == "given", dict(source.told)) for source in found.files] == [
        ("r/b.txt", False, told),
        ("给定的键", True, {"region": "110106", "issuer": "某委"}),
    ]
    assert len(found.missing) == 1
    one = find_sources([tmp_path / "r/a.txt"], Naming(), told)
    assert dict(one.files[0].told) == told


def test_one_key_or_title_for_many_files_is_refused(tmp_path: Path) -> None:
    make(tmp_path / "r", "a.txt", "b.txt")
    with pytest.raises(BadInput, match=r"documents\.csv"):
        find_sources([tmp_path / "r"], Naming(), {"title": "题"})
    with pytest.raises(BadInput, match=r"documents\.csv"):
        find_sources([tmp_path / "r/a.txt", tmp_path / "r/b.txt"], Naming(key="k"), {})


def test_a_file_outside_the_root_is_refused(tmp_path: Path) -> None:
    make(tmp_path, "x/a.txt", "y/b.txt")
    with pytest.raises(BadInput, match="--root"):
        find_sources([tmp_path / "x"], Naming(root=tmp_path / "y"), {})


@pytest.mark.parametrize("name", ["通知.docx", "a/b/通知.docx", "C:\\x\\通知.docx", "../../通知.docx"])
def test_uploads_keep_only_their_name(name: str) -> None:
    assert upload_key(name) == "upload/通知.docx"
