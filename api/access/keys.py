"""Keys, one-time login links and sessions, in `access.json` of the data folder (0600); only hashes are kept.

A key looks like `yz_<id>_<secret>` and is shown once. Secrets carry 256 random bits, so a plain SHA-256 is enough.
"""

import hashlib
import hmac
import json
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from filelock import FileLock

from graph.errors import BadInput, UnknownName

SCOPES = ("read", "ingest", "curate", "admin")
LINK_LIFE = timedelta(hours=1)
SESSION_LIFE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Key:
    """A key as it is kept; `revoked` is when it ended."""

    id: str
    name: str
    scopes: tuple[str, ...]
    hash: str
    created: str
    revoked: str | None = None


@dataclass(slots=True)
class _Content:
    keys: list[Key] = field(default_factory=list)
    links: dict[str, str] = field(default_factory=dict)  # hash → until
    sessions: dict[str, str] = field(default_factory=dict)


class AccessFile:
    """The file, safe for several processes; `now` is a seam for tests of expiry."""

    def __init__(self, data: Path, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._path = data / "access.json"
        self._lock = FileLock(data / "access.lock")
        self._now = now
        self._stamp: tuple[int, int] | None = None
        self._read_content = _Content()

    def create_key(self, name: str, scopes: tuple[str, ...]) -> tuple[Key, str]:
        """A new key and its token, which cannot be shown again."""
        if not scopes or not set(scopes) <= set(SCOPES):
            raise BadInput(f"权限 scopes: {', '.join(SCOPES)}")
        id_, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
        token = f"yz_{id_}_{secret}"
        key = Key(id_, name, tuple(s for s in SCOPES if s in scopes), _hash(token), self._now().isoformat())
        with self._changing() as content:
            content.keys.append(key)
        return key, token

    def keys(self) -> list[Key]:
        """All keys, revoked ones too, oldest first."""
        return list(self._content().keys)

    def revoke(self, id_: str) -> Key:
        """End a key, by its id or its token."""
        id_ = id_.split("_")[1] if id_.startswith("yz_") and id_.count("_") >= 2 else id_
        with self._changing() as content:
            for n, key in enumerate(content.keys):
                if key.id == id_:
                    content.keys[n] = ended = replace(key, revoked=self._now().isoformat())
                    return ended
        raise UnknownName(f"没有密钥 no key {id_}; 见 see `yanzhen key list`")

    def scopes_of(self, token: str) -> frozenset[str] | None:
        """What a token allows; None where it is wrong or revoked."""
        hashed = _hash(token)
        for key in self._content().keys:
            if hmac.compare_digest(key.hash, hashed) and key.revoked is None:
                return expand(key.scopes)
        return None

    def create_link(self) -> str:
        """A token that opens one session, once, within the hour."""
        return self._issue("links", LINK_LIFE)

    def open_session(self, link: str) -> str | None:
        """Trade a link for a session token; None where the link is wrong, used or too old."""
        with self._changing() as content:
            until = content.links.pop(_hash(link), None)
        if until is None or until < self._now().isoformat():
            return None
        return self._issue("sessions", SESSION_LIFE)

    def has_session(self, token: str) -> bool:
        """Whether a session token is good."""
        return self._content().sessions.get(_hash(token), "") > self._now().isoformat()

    def close_session(self, token: str) -> None:
        """Forget a session."""
        with self._changing() as content:
            content.sessions.pop(_hash(token), None)

    def _issue(self, kind: str, life: timedelta) -> str:
        token = secrets.token_urlsafe(32)
        with self._changing() as content:
            getattr(content, kind)[_hash(token)] = (self._now() + life).isoformat()
        return token

    def _content(self) -> _Content:
        """Read again only when the file changed."""
        try:
            stat = self._path.stat()
        except FileNotFoundError:
            return _Content()
        stamp = (stat.st_mtime_ns, stat.st_ino)
        if stamp != self._stamp:
            self._read_content, self._stamp = _load(self._path), stamp
        return self._read_content

    @contextmanager
    def _changing(self) -> Iterator[_Content]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._lock:
            content = _load(self._path) if self._path.exists() else _Content()
            yield content
            now = self._now().isoformat()
            content.links = {h: until for h, until in content.links.items() if until > now}
            content.sessions = {h: until for h, until in content.sessions.items() if until > now}
            _save(self._path, content)


def expand(scopes: tuple[str, ...]) -> frozenset[str]:
    """Every right that scopes include: all may read, admin may all."""
    return frozenset(SCOPES if "admin" in scopes else {*scopes, "read"})


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _load(path: Path) -> _Content:
    data = json.loads(path.read_text(encoding="utf-8"))
    keys = [Key(**{**key, "scopes": tuple(key["scopes"])}) for key in data["keys"]]
    return _Content(keys, data["links"], data["sessions"])


def _save(path: Path, content: _Content) -> None:
    temporary = path.with_suffix(".tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(asdict(content), file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
