"""ZIP files as folders: what is inside is read in place, nothing is ever unpacked onto the disk.

Archives inside archives are opened MOST_DEPTH deep; an archive gives at most MOST_FILES files and MOST_UNPACKED bytes.
"""

import io
import re
import stat
import zipfile
import zlib
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from graph.records import Problem
from ingest.mapping import SUFFIX
from ingest.readers.media import suffix_of

MOST_DEPTH = 3
MOST_FILES = 10_000
MOST_UNPACKED = 2_000_000_000
MOST_NESTED = 200_000_000  # bytes of an archive inside another, which is held in memory
_OFFICE = "[Content_Types].xml"  # docx and xlsx are ZIP files too
_SKIPPED = (".", "~$", "__MACOSX")
_NO_DOCUMENTS = (["Thumbs.db"], ["desktop.ini"])
_UTF8 = 0x800
_CHINESE = re.compile(r"[\x00-\x7f·—“”…\u2e80-\uffef]*")  # GBK may pass for UTF-8 of other scripts
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    NotImplementedError,
    ValueError,
    EOFError,
    RuntimeError,
    zlib.error,
)


@dataclass(frozen=True, slots=True)
class Size:
    """As `os.stat_result` has it."""

    st_size: int


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside an archive, with as much of a path as reading it needs. `inside` holds the indexes of the entries
    that lead to it, since names in an archive need not differ."""

    archive: Path
    inside: tuple[int, ...]
    name: str
    size: int

    def stat(self) -> Size:
        """How large it says it is; it will give no more."""
        return Size(self.size)

    def read_bytes(self) -> bytes:
        """OSError where it is damaged."""
        try:
            return _read(self.archive, self.inside)
        except _BROKEN as error:
            raise OSError(0, "压缩包已损坏 damaged archive") from error

    def samefile(self, other: object) -> bool:
        """Whether both are one entry of one file."""
        return isinstance(other, Member) and self.inside == other.inside and self.archive.samefile(other.archive)


@dataclass(slots=True)
class Listing:
    """The files of an archive by their names inside, and why others are not among them."""

    members: list[tuple[str, Member]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    unpacked: int = 0


def is_archive(path: Path) -> bool:
    """Whether a file is a ZIP file that is no Office document."""
    return suffix_of(path.name) == ".zip" and zipfile.is_zipfile(path) and not _is_office(path)


def list_archive(path: Path, key: str) -> Listing:
    """What is inside; `key` is that of the archive, under which problems are told."""
    listing = Listing()
    _Walk(path, listing).go((), key, "")
    return listing


class _Walk:
    def __init__(self, path: Path, listing: Listing) -> None:
        self._path = path
        self._listing = listing

    def go(self, inside: tuple[int, ...], key: str, below: str) -> None:
        """List an archive, itself at `inside`, whose entries are named below a name."""
        try:
            with _open(self._path, inside) as archive:
                entries = archive.infolist()
        except (*_BROKEN, OSError):
            self._refuse(key, "damaged", "压缩包已损坏；请重新取得。 A damaged archive; fetch it again.")
            return
        for number, entry in enumerate(entries):
            name = entry_name(entry)
            if entry.is_dir() or not _is_wanted(name):
                continue
            if len(self._listing.members) >= MOST_FILES or self._listing.unpacked > MOST_UNPACKED:
                reason = f"压缩包过大：最多 {MOST_FILES} 个文件、{MOST_UNPACKED // 1_000_000} MB；请拆分。"
                self._refuse(key, "too-large", f"{reason} The archive holds too much; split it.")
                return
            self._take(entry, (*inside, number), f"{key}/{name}", f"{below}{name}")

    def _take(self, entry: zipfile.ZipInfo, inside: tuple[int, ...], key: str, name: str) -> None:
        if not _is_safe(entry_name(entry)) or stat.S_ISLNK(entry.external_attr >> 16):
            self._refuse(key, "unsafe-name", "名称指向包外，没有读取。 Its name leads out of the archive; not read.")
        elif entry.flag_bits & _ENCRYPTED:
            reason = "压缩包已加密；请去掉密码后再试。 The archive is encrypted; remove its password."
            self._refuse(key, "encrypted", reason)
        elif suffix_of(name) == ".zip":
            self._nest(entry, inside, key, name)
        else:
            self._listing.unpacked += entry.file_size
            member = Member(self._path, inside, name.rsplit("/", 1)[-1], entry.file_size)
            self._listing.members.append((name, member))

    def _nest(self, entry: zipfile.ZipInfo, inside: tuple[int, ...], key: str, name: str) -> None:
        if len(inside) >= MOST_DEPTH:
            reason = f"压缩包套了 {MOST_DEPTH} 层以上；请先解开里层。 Archives nested too deep; unpack the inner ones."
            self._refuse(key, "too-deep", reason)
        elif entry.file_size > MOST_NESTED:
            self._refuse(
                key, "too-large", "里层压缩包过大；请先解开。 The inner archive is too large; unpack it first."
            )
        else:
            self._listing.unpacked += entry.file_size
            self.go(inside, key, f"{name}/")

    def _refuse(self, key: str, code: str, reason: str) -> None:
        self._listing.problems.append(Problem(key, code, reason))


def entry_name(entry: zipfile.ZipInfo) -> str:
    """The name with `/`; old archives of Chinese systems write GBK and say nothing of it."""
    name = entry.orig_filename
    if not entry.flag_bits & _UTF8 and not name.isascii():
        raw = name.encode("cp437", "replace")
        decoded = (_decoded(raw, charset) for charset in ("utf-8", "gb18030"))
        name = next((words for words in decoded if words and _CHINESE.fullmatch(words)), name)
    return name.replace("\\", "/").replace("\x00", "\ufffd")


def _decoded(raw: bytes, charset: str) -> str | None:
    try:
        return raw.decode(charset)
    except UnicodeDecodeError:
        return None


def _is_safe(name: str) -> bool:
    parts = name.split("/")
    return bool(parts[0]) and ".." not in parts and ":" not in parts[0]


def _is_wanted(name: str) -> bool:
    parts = [part for part in name.split("/") if part != ".."]
    return (
        not any(part.startswith(_SKIPPED) for part in parts)
        and parts[-1:] not in _NO_DOCUMENTS
        and not name.endswith(SUFFIX)
    )


def _is_office(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return _OFFICE in archive.namelist()
    except (*_BROKEN, OSError):
        return False


def _open(path: Path, inside: tuple[int, ...]) -> zipfile.ZipFile:
    return zipfile.ZipFile(path if not inside else io.BytesIO(_nested(path, inside)))


@lru_cache(maxsize=1)
def _nested(path: Path, inside: tuple[int, ...]) -> bytes:
    return _read(path, inside)


def _read(path: Path, inside: tuple[int, ...]) -> bytes:
    with _open(path, inside[:-1]) as archive, archive.open(archive.infolist()[inside[-1]]) as file:
        return file.read()
