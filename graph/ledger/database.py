"""The SQLite file of the ledger: opened, brought to the newest schema, its errors put into words."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import alembic.command
from alembic.config import Config
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError

from graph.errors import LedgerUnwritable

MIGRATIONS = Path(__file__).parent / "migrations"
PRAGMAS = ("journal_mode=WAL", "foreign_keys=ON", "synchronous=FULL", "busy_timeout=30000", "secure_delete=ON")
UNWRITABLE = {errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EPERM, errno.EDQUOT}


def open_engine(path: Path) -> Engine:
    """An engine on the file; every transaction begins IMMEDIATE, so writers wait instead of failing half-way."""
    engine = create_engine(f"sqlite:///{path}")

    @event.listens_for(engine, "connect")
    def _connected(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None  # transactions are SQLAlchemy's, begun below
        for pragma in PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("writes") else "BEGIN")

    return engine


def migrate(engine: Engine) -> None:
    """Bring the file to the newest schema."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        config.attributes["connection"] = connection
        alembic.command.upgrade(config, "head")


@contextmanager
def translated(data: Path) -> Iterator[None]:
    """Turn a full or read-only disk into one line that says what to do."""
    try:
        yield
    except OSError as error:
        if error.errno in UNWRITABLE:
            raise LedgerUnwritable(_unwritable(data, error.strerror or str(error))) from error
        raise
    except DBAPIError as error:
        words = str(error.orig)
        if any(part in words for part in ("full", "readonly", "read-only", "unable to open", "disk I/O")):
            raise LedgerUnwritable(_unwritable(data, words)) from error
        raise


def _unwritable(data: Path, words: str) -> str:
    return (
        f"账本写不进 {data}（{words}）：请腾出空间或检查权限，已写入的仍在 / cannot write the ledger in {data} "
        f"({words}): free some space or check its permissions; what was acknowledged is kept"
    )
