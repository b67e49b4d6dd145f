"""Formats that LibreOffice opens and we do not (.doc, .wps, .rtf): turned into .docx by it, where it is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from ingest.readers.content import Content, Fault, Unreadable
from ingest.readers.unreadable import why_unreadable
from ingest.readers.word import read_word

SECONDS = 180.0
_PROGRAMS = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_SUFFIXES = {"doc": ".doc", "wps": ".wps", "rtf": ".rtf"}


def read_converted(raw: bytes, kind: str) -> Content:
    """The content of a file of a kind of `media`; Unreadable, with the cure, where LibreOffice is not to be found or
    does not open it."""
    program = find_program()
    if program is None:
        raise Unreadable(why_unreadable(kind))
    with tempfile.TemporaryDirectory(prefix="yanzhen-", ignore_cleanup_errors=True) as folder:
        return read_word(_convert(program, raw, Path(folder), _SUFFIXES[kind]))


def find_program() -> str | None:
    """Where LibreOffice is."""
    return next((found for name in _PROGRAMS if (found := shutil.which(name))), None)


def _convert(program: str, raw: bytes, folder: Path, suffix: str) -> bytes:
    """Run it with a profile of its own: no macros, no settings of the user, no window that is open already."""
    source, target = folder / f"file{suffix}", folder / "out" / "file.docx"
    source.write_bytes(raw)
    command = [
        program,
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--headless",
        "--norestore",
        "--nolockcheck",
    ]
    command += ["--convert-to", "docx", "--outdir", str(target.parent), str(source)]
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(why_unreadable("slow")) from error
    finally:
        _end(process)
    if not target.is_file():
        reason = "LibreOffice 打不开这份文件；请另存为 .docx。 LibreOffice could not open it; save it as .docx."
        raise Unreadable(Fault("damaged", reason))
    return target.read_bytes()


def _end(process: "subprocess.Popen[bytes]") -> None:
    """It starts processes of its own, which would outlive it."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
