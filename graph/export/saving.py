"""Files that are whole or not there: written beside their place, synced, then renamed."""

import errno
import os
import secrets
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import BadInput, ExportUnwritable

CURES = {
    errno.ENOSPC: "磁盘已满，请腾出空间 the disk is full; free some space",
    errno.EDQUOT: "磁盘配额已满 the disk quota is used up",
    errno.EFBIG: "文件超过了此处允许的大小 the file is larger than is allowed here",
    errno.EACCES: "没有权限，请换一个位置 no permission; choose another place",
    errno.EROFS: "只读的磁盘，请换一个位置 a read-only disk; choose another place",
    errno.ENOENT: "没有这个文件夹，请先建立 there is no such folder; make it first",
    errno.EISDIR: "这是一个文件夹，请给出文件名 that is a folder; give the name of a file",
}


def save_file(path: Path, write: Callable[[Path], None]) -> None:
    """Write a file, in the place of one that may be there; ExportUnwritable says what to do, and nothing is left."""
    with _beside(path) as part:
        write(part)
        _sync(part)
        os.replace(part, path)


def save_folder(path: Path, write: Callable[[Path], None]) -> None:
    """Write a folder that is not there yet, or is empty; BadInput where there is something."""
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise BadInput(f"{path} 已存在，请换一个名称 is there already; choose another name")
    with _beside(path) as part:
        part.mkdir()
        write(part)
        for file in part.iterdir():
            _sync(file)
        os.replace(part, path)


def save_zip(path: Path, write: Callable[[Path], None]) -> None:
    """Write what would be a folder as one zip file."""
    with _beside(path) as folder:
        folder.mkdir()
        write(folder)
        save_file(path, lambda part: _pack(folder, part, path.stem))


def _pack(folder: Path, part: Path, name: str) -> None:
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
        for file in sorted(folder.iterdir()):
            archive.write(file, f"{name}/{file.name}")


@contextmanager
def _beside(path: Path) -> Iterator[Path]:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        yield part
    except OSError as error:
        if error.errno not in CURES:
            raise
        raise ExportUnwritable(
            f"没有写成，未留下半个文件 not written, no half file left: {path}: {CURES[error.errno]}"
        ) from error
    finally:
        if part.is_dir():
            shutil.rmtree(part, ignore_errors=True)
        else:
            part.unlink(missing_ok=True)


def _sync(path: Path) -> None:
    with path.open("rb") as file:
        os.fsync(file.fileno())
