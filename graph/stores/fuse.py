"""A fuse between the driver and a server: it counts what the server sends and cuts the line at a number of bytes, or
when time is up.

The driver reads a whole record before anyone can look at it, and waits for ever where a server's thread has died. So a
query that somebody else wrote goes through a relay on loopback that forwards to the server and ends by itself.
"""

import selectors
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal

CHUNK = 1 << 16
CONNECT_SECONDS = 5.0
PATIENCE_SECONDS = 60.0
Blown = Literal["bytes", "time"]
Socket = socket.socket | ssl.SSLSocket
Wrap = Callable[[socket.socket], Socket]


class Fuse:
    """Use it in a `with`: `guard_address` gives the loopback address to connect to; `blown` says what cut the line."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._end = time.monotonic() + PATIENCE_SECONDS
        self._relays: list[_Relay] = []
        self.received = 0  # bytes that the server has sent
        self.blown: Blown | None = None

    def __enter__(self) -> "Fuse":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for relay in self._relays:
            relay.close()

    def start_clock(self, seconds: float) -> None:
        """Cut the line in so many seconds; until it is called, an embedded server may take its time to start."""
        self._end = time.monotonic() + seconds

    def guard_address(self, host: str, port: int, wrap: Wrap | None = None) -> str:
        """A `host:port` on loopback that leads there; `wrap` speaks TLS with the server."""
        relay = _Relay(self, host, port, wrap)
        self._relays.append(relay)
        return relay.address

    def count(self, size: int) -> bool:
        """Note what the server has sent; False once the line is to be cut."""
        self.received += size
        if self.blown is None and self.received > self._limit:
            self.blown = "bytes"
        if self.blown is None and time.monotonic() > self._end:
            self.blown = "time"
        return self.blown is None


@dataclass(frozen=True, slots=True)
class _Line:
    """One connection of the driver and the one to the server that belongs to it."""

    near: socket.socket
    far: Socket

    def close(self) -> None:
        self.near.close()
        self.far.close()


class _Relay:
    """A thread that forwards every connection made to `address`, until it is closed or its fuse blows."""

    def __init__(self, fuse: Fuse, host: str, port: int, wrap: Wrap | None) -> None:
        self._fuse, self._target, self._wrap = fuse, (host, port), wrap
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._waker, self._wake = socket.socketpair()
        self._lines: dict[Socket, _Line] = {}
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        self._waker.close()
        self._thread.join()

    def _run(self) -> None:
        with self._listener, self._wake, self._waker, selectors.DefaultSelector() as ready:
            ready.register(self._listener, selectors.EVENT_READ)
            ready.register(self._wake, selectors.EVENT_READ)
            while self._fuse.count(0):
                found = [key.fileobj for key, _ in ready.select(timeout=0.1)]
                if self._wake in found:
                    break
                for one in found:
                    if one is self._listener:
                        self._accept(ready)
                    elif isinstance(one, socket.socket) and one in self._lines and not self._forward(one):
                        self._end(ready, self._lines[one])
            for line in list(self._lines.values()):
                line.close()

    def _accept(self, ready: selectors.BaseSelector) -> None:
        near, _ = self._listener.accept()
        try:
            bare = socket.create_connection(self._target, timeout=CONNECT_SECONDS)
            far = self._wrap(bare) if self._wrap else bare
        except (OSError, ValueError):
            near.close()  # the driver sees its connection end and says so
            return
        for end in (near, far):
            end.settimeout(CONNECT_SECONDS)
            self._lines[end] = _Line(near, far)
            ready.register(end, selectors.EVENT_READ)

    def _end(self, ready: selectors.BaseSelector, line: _Line) -> None:
        for end in (line.near, line.far):
            ready.unregister(end)
            del self._lines[end]
        line.close()

    def _forward(self, source: Socket) -> bool:
        """Pass on what has come; False at the end of the line."""
        line = self._lines[source]
        if source is line.near:
            return _pass_on(line.near, line.far) > 0
        while size := _pass_on(line.far, line.near):
            if not self._fuse.count(size):
                return False
            if not (isinstance(line.far, ssl.SSLSocket) and line.far.pending()):
                return True
        return False


def _pass_on(source: Socket, target: Socket) -> int:
    """How many bytes went from one to the other; 0 at the end."""
    try:
        data = source.recv(CHUNK)
        target.sendall(data)
    except ssl.SSLWantReadError:
        return 1  # a part of a TLS record: more is to come
    except OSError:
        return 0
    return len(data)
