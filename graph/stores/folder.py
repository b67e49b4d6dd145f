"""The files by which the clients of one data folder and their graph server find each other.

Under `<data>/graph`: `clients.lock` (clients hold its read side as long as they live), `start.lock` (who starts the
server), `server.lock` (held by the running server), `endpoint.json` (its address and passwords, mode 0600),
`schema.sql`, `log/`, and what ArcadeDB keeps.
"""

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the server listens; `user` may write, `reader` may not."""

    pid: int
    url: str
    user: str
    password: str
    reader: str
    reader_password: str


@dataclass(frozen=True, slots=True)
class ServerFolder:
    """The paths below `<data>/graph`."""

    path: Path

    @property
    def clients_lock(self) -> Path:
        return self.path / "clients.lock"

    @property
    def start_lock(self) -> Path:
        return self.path / "start.lock"

    @property
    def server_lock(self) -> Path:
        return self.path / "server.lock"

    @property
    def endpoint(self) -> Path:
        return self.path / "endpoint.json"

    @property
    def schema(self) -> Path:
        return self.path / "schema.sql"

    @property
    def log(self) -> Path:
        return self.path / "log"

    @property
    def console(self) -> Path:
        return self.log / "console.log"

    def read_endpoint(self) -> Endpoint | None:
        """What the running server wrote; None when there is none (yet) or it is not whole."""
        try:
            return Endpoint(**json.loads(self.endpoint.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write_endpoint(self, endpoint: Endpoint) -> None:
        """Put the file there in one step, readable by its owner only."""
        draft = self.endpoint.with_suffix(f".{os.getpid()}")
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump(asdict(endpoint), file)
        os.replace(draft, self.endpoint)

    def remove_endpoint(self) -> None:
        """Nobody must trust the address of a server that has gone."""
        with suppress(OSError):
            self.endpoint.unlink()
