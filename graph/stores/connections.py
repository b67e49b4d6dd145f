"""The driver of one server, and the one place where the driver's errors become ours."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from neo4j import Driver, Session
from neo4j.exceptions import AuthError, DriverError, Neo4jError, ServiceUnavailable, SessionExpired, TransientError

from graph.stores.driver_errors import translate
from graph.stores.server import Server

T = TypeVar("T")
RETRIED = (ServiceUnavailable, SessionExpired, AuthError, TransientError)  # a restarted server has new passwords
logging.getLogger("neo4j").addHandler(logging.NullHandler())  # what it would print, our errors and retries deal with


class Connections:
    """Connects when first used, and again when the server has been restarted; safe to share between threads."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._lock = threading.Lock()
        self._current: Driver | None = None
        self._broken: list[Driver] = []  # closed at the end: another thread may be about to find out, too

    def run(self, work: Callable[[Session], T]) -> T:
        """Do the work in a session. When the connection breaks, do it again on a new one as often as the server
        allows: all our writes come to the same when repeated."""
        for left in range(self.server.restarts, -1, -1):
            try:
                driver = self._driver()
                try:
                    with driver.session(database=self.server.database) as session:
                        return work(session)
                except RETRIED as error:
                    if not left:
                        raise
                    if not isinstance(error, TransientError):
                        self._drop(driver)
            except (Neo4jError, DriverError) as error:
                raise self.server.find_trouble() or translate(error, self.server.address) from error
        raise AssertionError("the last try returns or raises")

    def close(self) -> None:
        """End the connections and let go of the server."""
        with self._lock:
            for driver in (*([self._current] if self._current else ()), *self._broken):
                driver.close()
            self._current = None
            self._broken.clear()
            self.server.close()

    def _driver(self) -> Driver:
        with self._lock:
            if self._current is None:
                try:
                    self._current = self.server.connect()
                except ValueError as error:  # an address that is no URL
                    raise translate(error, self.server.address) from error
            return self._current

    def _drop(self, driver: Driver) -> None:
        """Forget a broken driver, unless another thread already has a new one."""
        with self._lock:
            if self._current is driver:
                self._broken.append(driver)
                self._current = None
