"""Files that LibreOffice has to open: how it is called, and what is said where it is missing or fails. A program of
the same calling convention stands in for it, since few machines that run tests have it."""

import io
import sys
from pathlib import Path
from shlex import quote

import docx
import pytest

from ingest.readers import converted
from ingest.readers.registry import read

OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "WordDocument".encode("utf-16-le")
RICH = rb"{\rtf1 text}"
STAND_IN = """import pathlib, shutil, sys, time
arguments = dict(zip(sys.argv, sys.argv[1:]))
source, out = pathlib.Path(sys.argv[-1]), pathlib.Path(arguments["--outdir"])
assert source.read_bytes() and "--headless" in sys.argv and arguments["--convert-to"] == "docx"
assert any(a.startswith("-env:UserInstallation=file://") for a in sys.argv)
{does}
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, does: str) -> None:
    script, program = folder / "soffice.py", folder / "soffice"
    script.write_text(STAND_IN.format(does=does), encoding="utf-8")
    program.write_text(f'#!/bin/sh\nexec {quote(sys.executable)} {quote(str(script))} "$@"\n', encoding="utf-8")
    program.chmod(0o755)  # by way of sh: a first line may hold no path with a blank in it
    monkeypatch.setattr(converted, "_PROGRAMS", (str(program),))


def make_docx(folder: Path) -> Path:
    made = docx.Document()
    made.add_paragraph("雁河区教育局的通知")
    buffer = io.BytesIO()
    made.save(buffer)
    path = folder / "made.docx"
    path.write_bytes(buffer.getvalue())
    return path


@pytest.mark.parametrize(("raw", "name"), [(OLD_WORD, "a.doc"), (OLD_WORD, "a.wps"), (RICH, "a.rtf"), (RICH, "a.doc")])
def test_without_it_the_problem_says_what_to_convert(raw: bytes, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converted, "_PROGRAMS", ("no-such-program",))
    result = read(raw, key="a", name=name)
    assert [problem.code for problem in result.problems] == ["unsupported"]
    assert ".docx" in result.problems[0].reason
    assert "LibreOffice" in result.problems[0].reason


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a first line for POSIX")
@pytest.mark.parametrize(("raw", "name", "reader"), [(OLD_WORD, "a.doc", "doc"), (OLD_WORD, "a.wps", "wps")])
def test_with_it_the_file_is_read(
    raw: bytes, name: str, reader: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = make_docx(tmp_path)
    install(tmp_path, monkeypatch, f"out.mkdir(); shutil.copy({str(made)!r}, out / 'file.docx')")
    document = read(raw, key="a", name=name).document
    assert document is not None
    assert (document.text, document.reader) == ("雁河区教育局的通知", reader)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a script with a first line for POSIX")
@pytest.mark.parametrize(("does", "code"), [("sys.exit(1)", "damaged"), ("time.sleep(60)", "too-slow")])
def test_where_it_fails_the_problem_says_so(
    does: str, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, does)
    monkeypatch.setattr(converted, "SECONDS", 3.0)
    assert [problem.code for problem in read(OLD_WORD, key="a", name="a.doc").problems] == [code]


RICH_NOTICE = (
    rb"{\rtf1\ansi\ansicpg936{\fonttbl{\f0\fcharset134 SimSun;}}\f0 "
    + b"".join(b"\\'%02x" % byte for byte in "雁河区教育局的通知".encode("gb18030"))
    + rb"\par "
    + b"".join(b"\\'%02x" % byte for byte in "请各校认真落实。".encode("gb18030"))
    + rb"\par}"
)


@pytest.mark.skipif(converted.find_program() is None, reason="LibreOffice itself is not on this machine")
def test_libreoffice_itself_reads_and_refuses() -> None:
    document = read(RICH_NOTICE, key="a", name="a.rtf").document
    assert document is not None
    assert document.text == "雁河区教育局的通知\n请各校认真落实。"
    result = read(OLD_WORD, key="a", name="a.doc")
    assert (result.document, [problem.code for problem in result.problems]) == (None, ["damaged"])
