"""Which files a run reads and under which keys."""

import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadInput
from graph.records import Problem
from ingest.archives import Archive, Member, is_archive, list_archive
from ingest.mapping import SUFFIX, dump_mapping, parse_mapping
from ingest.told import TABLE_NAME, Row, Table, parse_table, read_table

_SKIPPED = (".", "~$")  # hidden files, Office's lock files
_NO_DOCUMENTS = frozenset({TABLE_NAME, "Thumbs.db", "desktop.ini", "__MACOSX"})
GIVEN_ROOT = "given"  # of a key that a person gave: it holds wherever the file lies
UPLOAD_ROOT = "upload"


@dataclass(frozen=True, slots=True)
class Naming:
    """How keys are made: `root` instead of the folder given, `collection` instead of the root's name, or the key."""

    root: Path | None = None
    collection: str | None = None
    key: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read. `root` is what a stored key is held to: the same key from another root is refused.

    `raw` holds the bytes of an upload or of an address, which lie at no path.
    """

    path: Path | Member
    key: str
    root: str
    told: Mapping[str, str] = field(default_factory=dict)
    raw: bytes | None = None


@dataclass(frozen=True, slots=True)
class Sources:
    """The files of a run in the order of their keys; `missing` are those that were named and are not there."""

    files: tuple[Source, ...]
    missing: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()


def find_sources(paths: Iterable[Path], naming: Naming, told: Mapping[str, str]) -> Sources:
    """All files of the arguments, folders and ZIP files with what is below them.

    `told` (checked) holds for every file; a row of a documents.csv goes before it for files found in a folder, after
    it for files named one by one. BadInput if a key or title is given for more than one file.
    """
    search = _Search(naming, told)
    for path in paths:
        search.take(path)
    found = search.result()
    if search.count > 1 and (naming.key or "title" in told):
        raise BadInput("--key 和 --title 只能用于一个文件；多个文件请用 documents.csv。 Use documents.csv for several.")
    return found


def paths_of(words: Iterable[str]) -> list[Path]:
    """The paths that arguments name; BadInput for an empty one, which a path would take for the folder one is in."""
    given = list(words)
    if not all(word.strip() for word in given):
        raise BadInput(
            "有一个路径是空的；请核对（当前文件夹请写 .）。 A path is empty; write . for the folder you are in."
        )
    return [Path(word) for word in given]


def find_upload(name: str, raw: bytes, told: Mapping[str, str], key: str | None = None) -> Sources:
    """An uploaded file, or the files of an uploaded ZIP file, as if it were a folder of its name; `told` is checked.

    With a `key` it corrects what is stored under it, or below it. BadInput if a title is given for more than one file.
    """
    own, root = (_normal(key), GIVEN_ROOT) if key else (upload_key(name), UPLOAD_ROOT)
    if not is_archive(name, raw):
        return Sources((Source(Path(name), own, root, told, raw),))
    search = _Search(Naming(), told)
    search.unpack(raw, own, root, told)
    if search.count > 1 and "title" in told:
        raise BadInput("标题只能用于一个文件。 A title is for one file; the archive holds several.")
    return search.result()


def upload_key(name: str) -> str:
    """The key of an uploaded file, whatever folders its sender wrote before the name."""
    return f"upload/{_normal(name.replace(chr(92), '/').rsplit('/', 1)[-1])}"


class _Search:
    def __init__(self, naming: Naming, told: Mapping[str, str]) -> None:
        self._naming = naming
        self._told = told
        self._tables: dict[Path, Table] = {}
        self._walked: list[Path] = []  # folders with a table
        self._found: dict[str, Source] = {}
        self.count = 0  # of files met
        self._missing: list[Problem] = []
        self._problems: list[Problem] = []

    def take(self, path: Path) -> None:
        """Add a file or what is below a folder."""
        path = path.expanduser().absolute()
        if path.is_dir():
            for file in self._walk(path):
                self._add(file, path, named=False)
        elif path.is_file():
            self._add(path, path.parent, named=True)
        else:
            self._miss(path, "没有这个文件或文件夹；请核对路径。 No such file or folder; check the path.")

    def result(self) -> Sources:
        """What was found; a table beside a file named by itself does not ask for the other files it lists."""
        missing = [problem for folder in self._walked for problem in self._table(folder).missing]
        problems = [problem for table in self._tables.values() for problem in table.problems]
        files = tuple(self._found[key] for key in sorted(self._found))
        return Sources(files, (*self._missing, *missing), (*problems, *self._problems))

    def _walk(self, folder: Path) -> Iterator[Path]:
        for parent, folders, files in os.walk(folder, onerror=self._deny):
            folders[:] = sorted(name for name in folders if _is_wanted(name))
            if TABLE_NAME in files:
                self._walked.append(Path(parent))
            yield from (Path(parent, name) for name in sorted(files) if _is_wanted(name))

    def _add(self, path: Path, folder: Path, *, named: bool) -> None:
        row = self._table(path.parent).rows.get(path, Row({}))
        values = {**row.values, **self._told} if named else {**self._told, **row.values}
        key, root = self._key(path, folder, row.key)
        if is_archive(path.name, path):
            self.unpack(path, key, root, values)
        else:
            self._put(Source(path, key, root, {**values, **self._mapping(path, key)}))

    def unpack(self, archive: Archive, key: str, root: str, values: Mapping[str, str]) -> None:
        """Add what is inside an archive, with what a documents.csv and mapping files beside it there tell."""
        listing = list_archive(archive, key)
        self._missing += listing.problems
        names = {Path(name) for name, _ in listing.members}
        rows: dict[Path, Row] = {}
        for name, member in listing.beside.items():
            if member.name == TABLE_NAME:
                table = self._inner_table(member, f"{key}/{name}", Path(name).parent, names)
                rows |= table.rows
        for name, member in listing.members:
            row = rows.get(Path(name), Row({}))
            own = (_normal(row.key), GIVEN_ROOT) if row.key else (_normal(f"{key}/{name}"), root)
            mapping = listing.beside.get(name + SUFFIX)
            told = self._read_mapping(mapping.read_bytes, mapping.name, own[0]) if mapping else {}
            self._put(Source(member, *own, {**values, **row.values, **told}))

    def _inner_table(self, member: Member, document: str, folder: Path, names: set[Path]) -> Table:
        try:
            table = parse_table(member.read_bytes(), _normal(document), folder, names.__contains__)
        except OSError as error:
            table = Table({}, problems=(Problem(_normal(document), "documents-csv", f"{TABLE_NAME}：{error}"),))
        self._missing += table.missing
        self._problems += table.problems
        return table

    def _put(self, source: Source) -> None:
        key, path = source.key, source.path
        if key not in self._found:
            self._found[key] = source
            self.count += 1
        elif not _is_same(self._found[key].path, path):
            cure = "请用 --collection 或 --key 另起名。 Same key as another file."
            reason = f"与 {_shown(self._found[key].path)} 同键；{cure}"
            self._missing.append(Problem(key, "key-taken", reason))
            self.count += 1

    def _key(self, path: Path, folder: Path, row_key: str | None) -> tuple[str, str]:
        naming = self._naming
        if given := naming.key or row_key:
            return _normal(given), GIVEN_ROOT
        root = (naming.root or folder).expanduser().absolute()
        if not path.is_relative_to(root):
            raise BadInput(f"{path} 不在 --root {root} 之下。 It does not lie below --root.")
        below = path.relative_to(root).as_posix()
        if naming.collection:
            return _normal(f"{naming.collection}/{below}"), f"collection {naming.collection}"
        return _normal(f"{root.resolve().name or 'files'}/{below}"), str(root.resolve())

    def _mapping(self, path: Path, key: str) -> dict[str, str]:
        """The mapping beside a file."""
        beside = path.with_name(path.name + SUFFIX)
        return self._read_mapping(beside.read_bytes, beside.name, key) if beside.is_file() else {}

    def _read_mapping(self, read: Callable[[], bytes], name: str, key: str) -> dict[str, str]:
        """A mapping in its one form, so that a comment more is no change."""
        try:
            return {"mapping": dump_mapping(parse_mapping(read().decode("utf-8")))}
        except (BadInput, OSError, UnicodeDecodeError) as error:
            self._problems.append(Problem(key, "mapping", f"{name}：{error}"))
            return {}

    def _table(self, folder: Path) -> Table:
        if folder not in self._tables:
            path = folder / TABLE_NAME
            document = _normal(f"{folder.resolve().name}/{TABLE_NAME}")
            self._tables[folder] = read_table(path, document) if path.is_file() else Table({})
        return self._tables[folder]

    def _deny(self, error: OSError) -> None:
        self._miss(Path(str(error.filename)), f"无法打开：{error.strerror}。 Cannot be opened; check its permissions.")

    def _miss(self, path: Path, reason: str) -> None:
        self._missing.append(Problem(_normal(path.as_posix()), "not-found", reason))


def _is_same(first: Path | Member, second: Path | Member) -> bool:
    if isinstance(first, Member) or isinstance(second, Member):
        return isinstance(first, Member) and first.samefile(second)
    return first.samefile(second)


def _shown(path: Path | Member) -> str:
    return path.shown if isinstance(path, Member) else str(path)


def _is_wanted(name: str) -> bool:
    return not name.startswith(_SKIPPED) and name not in _NO_DOCUMENTS and not name.endswith(SUFFIX)


def _normal(key: str) -> str:
    return unicodedata.normalize("NFC", key)
