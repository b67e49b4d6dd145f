"""The fuse between driver and server, and how many free queries run at once."""

import socket
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from graph.config import Settings
from graph.errors import Busy
from graph.stores.bolt import BoltStore
from graph.stores.fuse import Fuse
from graph.stores.open import open_store

LONG = "UNWIND range(1, 9999) AS a UNWIND range(1, 9999) AS b UNWIND range(1, 9999) AS c RETURN sum(a + b + c) AS n"


@contextmanager
def peer(answer: Callable[[socket.socket], None]) -> Iterator[int]:
    """A server on loopback for one connection; its port."""

    def serve() -> None:
        one, _ = listener.accept()
        with one:
            answer(one)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve)
        thread.start()
        yield listener.getsockname()[1]
        thread.join()


def read_all(fuse: Fuse, port: int, sent: bytes = b"?") -> bytes:
    host, _, near = fuse.guard_address("127.0.0.1", port).partition(":")
    got = b""
    with socket.create_connection((host, int(near)), timeout=10) as line:
        line.sendall(sent)
        while part := line.recv(1000):
            got += part
    return got


def test_what_is_within_the_limit_passes_both_ways() -> None:
    with peer(lambda line: line.sendall(line.recv(100) * 3)) as port, Fuse(1_000) as fuse:
        assert read_all(fuse, port, b"abc") == b"abcabcabc"
    assert (fuse.blown, fuse.received) == (None, 9)


def test_a_flood_is_cut() -> None:
    with peer(flood) as port, Fuse(100_000) as fuse:
        assert len(read_all(fuse, port)) <= 100_000 + (1 << 16)
    assert fuse.blown == "bytes"


def flood(line: socket.socket) -> None:
    line.recv(1)
    try:
        while True:
            line.sendall(bytes(10_000))
    except OSError:
        return  # the line was cut: so ends the work of a server


def be_silent(line: socket.socket) -> None:
    while line.recv(1):
        pass


def test_silence_is_cut() -> None:
    with peer(be_silent) as port, Fuse(1_000) as fuse:
        fuse.start_clock(0.2)
        assert read_all(fuse, port) == b""
        assert fuse.blown == "time"


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with Fuse(1_000) as fuse:
        host, _, near = fuse.guard_address("127.0.0.1", port).partition(":")
        with socket.create_connection((host, int(near)), timeout=10) as line:
            assert line.recv(1) == b""


def test_more_than_may_run_are_told_to_wait(store_settings: Settings) -> None:
    settings = store_settings.model_copy(update={"cypher_running": 1})
    with open_store(settings) as store:
        store.prepare()
        with ThreadPoolExecutor(3) as pool:
            outcomes = list(pool.map(lambda _: outcome(store), range(3)))
        assert sorted(outcomes) == ["busy", "busy", "time"]
        assert store.read_free("RETURN 1 AS one", {}).rows == [[1]]


def outcome(store: BoltStore) -> str:
    try:
        cut = store.read_free(LONG, {}).cut
    except Busy:
        return "busy"
    return cut.reason if cut else "whole"
