"""The fingerprint changes with what extraction depends on."""

from pathlib import Path

import pytest

from ingest import fingerprint as module

ROOT = Path(__file__).resolve().parents[2]


def test_it_covers_schema_gazetteer_identity_lexicons_and_rules() -> None:
    names = {path.relative_to(ROOT).as_posix() for path in module.iter_inputs()}
    for pattern in (
        "graph/schema/labels/*.yaml",
        "graph/regions/data/*.tsv",
        "graph/identity/*.py",
        "ingest/structure/*.py",
        "ingest/extract/**/*.py",
        "ingest/extract/lexicons/*.*",
    ):
        wanted = {path.relative_to(ROOT).as_posix() for path in ROOT.glob(pattern)}
        assert wanted
        assert wanted <= names
    assert not any(name.startswith("ingest/readers") for name in names)


def test_it_changes_with_a_lexicon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    lexicon = tmp_path / "a.tsv"
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "iter_inputs", lambda: iter([lexicon]))
    found = []
    for content in (b"a\tb\n", b"a\tb\r\n", b"a\tc\n"):
        lexicon.write_bytes(content)
        module.fingerprint.cache_clear()
        found.append(module.fingerprint())
    module.fingerprint.cache_clear()
    assert found[0] == found[1] != found[2]
