"""The bytes of documents, as files named by their SHA-256 and synced to disk before any row speaks of them."""

import hashlib
import os
from pathlib import Path


class Files:
    """Content-addressed files under one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, raw: bytes) -> str:
        """Store bytes; when this returns, they outlive a power cut. Returns their SHA-256."""
        name = hashlib.sha256(raw).hexdigest()
        path = self.path(name)
        if not path.exists() or path.stat().st_size != len(raw):
            path.parent.mkdir(parents=True, exist_ok=True)
            draft = path.with_suffix(f".{os.getpid()}")
            with draft.open("wb") as file:
                file.write(raw)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
            for folder in (path.parent, self._folder):
                _sync_folder(folder)
        return name

    def get(self, name: str) -> bytes:
        """The bytes of a SHA-256."""
        return self.path(name).read_bytes()

    def remove(self, name: str) -> None:
        """Delete the bytes, if they are there."""
        self.path(name).unlink(missing_ok=True)
        if self.path(name).parent.exists():
            _sync_folder(self.path(name).parent)

    def path(self, name: str) -> Path:
        """Where the bytes of a SHA-256 lie."""
        return self._folder / name[:2] / name


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders; its file system logs renames itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
