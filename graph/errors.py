"""Our own errors, one tree; each message says what happened and what to do.

YanzhenError
├── BadInput            what the caller gave cannot be used (a key, a region, a parameter)
│   ├── UnknownName     nothing of that name or id is known
│   ├── QueryRefused    a free query holds what it may not; `token` names it
│   └── Ambiguous       several things answer to that name; `candidates` lists them
├── Refused             allowed input, but the present state forbids it
│   ├── KeyTaken        a stored document key met from another root
│   ├── ForeignNodes    the database holds nodes that are not this ledger's
│   ├── Busy            as many free queries run as may; try again in a moment
│   ├── LedgerLocked    another process writes; the message names it
│   ├── LedgerUnwritable  the disk is full or read-only
│   └── ExportUnwritable  a file that was asked for cannot be written
├── StoreError          the graph server
│   ├── StoreUnavailable  it does not answer
│   ├── StoreDenied       it refuses the user or password
│   └── QueryFailed       it refuses or broke off a query
├── Unsupported         this platform lacks something; the message names the cure
└── SchemaError         a schema file contradicts itself or a reserved name
"""

from collections.abc import Sequence


class YanzhenError(Exception):
    """Root of the tree; `str(error)` is one line that a user can act on."""


class BadInput(YanzhenError):
    """What the caller gave cannot be used."""


class UnknownName(BadInput):
    """Nothing of that name or id is known."""


class QueryRefused(BadInput):
    """A free query holds what it may not, or the server cannot read it; `token` is the place, where one is known."""

    def __init__(self, message: str, token: str = "") -> None:
        super().__init__(message)
        self.token = token


class Ambiguous(BadInput):
    """Several things answer to that name."""

    def __init__(self, message: str, candidates: Sequence[str] = ()) -> None:
        super().__init__(message)
        self.candidates = tuple(candidates)


class Refused(YanzhenError):
    """Allowed input, but the present state forbids it."""


class KeyTaken(Refused):
    """A stored document key was met from another root."""


class ForeignNodes(Refused):
    """The database holds nodes that are not this ledger's."""


class Busy(Refused):
    """As many free queries run as may; try again in a moment."""


class LedgerLocked(Refused):
    """Another process writes; the message names it."""


class LedgerUnwritable(Refused):
    """The disk of the ledger is full or read-only; what was acknowledged is kept."""


class ExportUnwritable(Refused):
    """A file that was asked for cannot be written; nothing of it is left."""


class StoreError(YanzhenError):
    """The graph server failed."""


class StoreUnavailable(StoreError):
    """The graph server does not answer."""


class StoreDenied(StoreError):
    """The graph server refuses the user or password."""


class QueryFailed(StoreError):
    """The graph server refused or broke off a query."""


class Unsupported(YanzhenError):
    """This platform lacks something; the message names the cure."""


class SchemaError(YanzhenError):
    """A schema file contradicts itself or uses a reserved name."""
