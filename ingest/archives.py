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
from ingest.told import TABLE_NAME

Archive = Path | bytes  # an upload lies at no path

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

    archive: Archive
    inside: tuple[int, ...]
    name: str
    size: int

    @property
    def shown(self) -> str:
        """Where it lies, for people."""
        return f"{self.archive} 里的 {self.name}" if isinstance(self.archive, Path) else self.name

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
        if not isinstance(other, Member) or self.inside != other.inside:
            return False
        if isinstance(self.archive, bytes) or isinstance(other.archive, bytes):
            return self.archive is other.archive
        return self.archive.samefile(other.archive)


@dataclass(slots=True)
class Listing:
    """The files of an archive by their names inside, and why others are not among them; `beside` holds the mapping
    files and documents.csv, which tell of others."""

    members: list[tuple[str, Member]] = field(default_factory=list)
    beside: dict[str, Member] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    unpacked: int = 0


def is_archive(name: str, archive: Archive) -> bool:
    """Whether a file of a name is a ZIP file that is no Office document."""
    return suffix_of(name) == ".zip" and zipfile.is_zipfile(_file(archive)) and not _is_office(archive)


def list_archive(archive: Archive, key: str) -> Listing:
    """What is inside; `key` is that of the archive, under which problems are told."""
    listing = Listing()
    _Walk(archive, listing).go((), key, "")
    return listing


class _Walk:
    def __init__(self, archive: Archive, listing: Listing) -> None:
        self._archive = archive
        self._listing = listing

    def go(self, inside: tuple[int, ...], key: str, below: str) -> None:
        """List an archive, itself at `inside`, whose entries are named below a name."""
        try:
            with _open(self._archive, inside) as archive:
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
            member = Member(self._archive, inside, name.rsplit("/", 1)[-1], entry.file_size)
            if member.name == TABLE_NAME or member.name.endswith(SUFFIX):
                self._listing.beside[name] = member
            else:
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
    return not any(part.startswith(_SKIPPED) for part in parts) and parts[-1:] not in _NO_DOCUMENTS


def _is_office(archive: Archive) -> bool:
    try:
        with zipfile.ZipFile(_file(archive)) as opened:
            return _OFFICE in opened.namelist()
    except (*_BROKEN, OSError):
        return False


def _file(archive: Archive) -> Path | io.BytesIO:
    return io.BytesIO(archive) if isinstance(archive, bytes) else archive


def _open(archive: Archive, inside: tuple[int, ...]) -> zipfile.ZipFile:
    return zipfile.ZipFile(_file(archive) if not inside else io.BytesIO(_nested(archive, inside)))


@lru_cache(maxsize=1)
def _nested(archive: Archive, inside: tuple[int, ...]) -> bytes:
    return _read(archive, inside)


def _read(archive: Archive, inside: tuple[int, ...]) -> bytes:
    with _open(archive, inside[:-1]) as opened, opened.open(opened.infolist()[inside[-1]]) as file:
        return file.read()
