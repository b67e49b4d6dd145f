"""The binary samples are what their script writes, and one notice says the same as PDF and as text."""

import importlib.util
import zipfile
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest

SAMPLES = Path(__file__).parents[2] / "samples"
ARCHIVES = ["fengtai-eight-projects.docx", "guangyang-tasks.docx", "jinghu-schools.xlsx", "wuqing-projects.xlsx"]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("samples")
    load_script().main(folder)
    return folder


def load_script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("samples_make", Path(__file__).parent / "make.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ARCHIVES)
def test_office_samples_are_current(made: Path, name: str) -> None:
    """Part by part, since compression differs between versions of zlib."""
    assert parts(made / name) == parts(SAMPLES / name)


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_notice_reads_alike_in_both_formats(made: Path) -> None:
    text = (SAMPLES / "tongzhou-reading-notice.txt").read_text(encoding="utf-8")
    for folder in (made, SAMPLES):
        assert "".join(read_pdf(folder / "tongzhou-reading-notice.pdf").split()) == "".join(text.split())


def read_pdf(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def test_every_sample_is_described(made: Path) -> None:
    manual = (SAMPLES.parent / "docs" / "samples.md").read_text(encoding="utf-8")
    files = {path.name for path in SAMPLES.iterdir()}
    assert {path.name for path in made.iterdir()} <= files
    assert len(files) >= 12
    assert {Path(name).suffix for name in files} == {".txt", ".md", ".html", ".docx", ".pdf", ".xlsx"}
    assert [name for name in sorted(files) if f"`{name}`" not in manual] == []
