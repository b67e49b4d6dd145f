"""Addresses as sources of a run: fetched, or taken from the ledger where the site says that nothing has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from graph.ledger.ledger import Ledger
from graph.records import Problem
from ingest.fetching import Fetcher, Refused, key_of_url
from ingest.sources import GIVEN_ROOT, Source, Sources


@dataclass(frozen=True, slots=True)
class Given:
    """What a run has besides its addresses: the files found, what is told of all, the key of the one address."""

    sources: Sources
    told: Mapping[str, str]
    key: str | None = None


def fetch_sources(fetcher: Fetcher, addresses: Sequence[str], ledger: Ledger, given: Given) -> Sources:
    """The sources with those of the addresses; one that is not fetched is missing, with the reason."""
    files = {source.key: source for source in given.sources.files}
    missing = list(given.sources.missing)
    for address in dict.fromkeys(map(key_of_url, addresses)):
        key = given.key or address
        seen = ledger.seen(key)
        try:
            fetched = fetcher.fetch(address, seen.version if seen else None)
        except Refused as refused:
            missing.append(Problem(key, refused.fault.code, refused.fault.reason))
            continue
        raw = fetched.raw if fetched.raw is not None else ledger.original(key)
        files[key] = Source(Path(fetched.name), key, GIVEN_ROOT, given.told, raw)
    return replace(given.sources, files=tuple(files[key] for key in sorted(files)), missing=tuple(missing))
