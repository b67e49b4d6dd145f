"""Files into the ledger and the graph brought up to it, alike for the command line and uploads."""

from collections.abc import Mapping, Sequence
from typing import Any

from api.graphing import graph_lag
from api.jobs import Job, NothingRead, Progress
from api.services import Services
from graph.config import Settings
from graph.errors import BadInput
from graph.identity.ids import public_id
from graph.identity.keys import document_key
from ingest.addresses import Given, fetch_sources
from ingest.extract.second_opinion import require_tagger
from ingest.fetching import Fetcher, is_address
from ingest.pipeline import Options, Report, ingest_upload
from ingest.proposals.model import Model
from ingest.proposals.proposer import Proposer
from ingest.sources import Naming, Sources, find_sources, find_upload, paths_of, upload_key
from ingest.told import check_told


def upload(wired: Services, name: str, raw: bytes, told: Mapping[str, str], key: str | None) -> Job:
    """Queue an uploaded file, a ZIP file too; what is told is checked at once, so that a wrong value is refused. The
    job's report names the document's id, where it is one."""
    checked = check_told(told)
    options = options_of(wired.settings)

    def work(progress: Progress) -> dict[str, Any]:
        sources = find_upload(name, raw, checked, key)
        report = ingest_upload(wired.ledger, sources, options, progress)
        if not report.read + report.unchanged:
            raise NothingRead("; ".join(problem.reason for problem in report.problems), report_json(report))
        ids = [public_id(document_key(source.key)) for source in sources.files]
        return report_json(report) | {"document": ids[0] if len(ids) == 1 else None, "graph": graph_lag(wired) or "ok"}

    return wired.jobs.submit(key or upload_key(name), work)


def find(wired: Services, arguments: Sequence[str], naming: Naming, told: Mapping[str, str]) -> Sources:
    """The files of the arguments; addresses among them are fetched now, one after the other."""
    addresses = [argument for argument in arguments if is_address(argument)]
    paths = paths_of(argument for argument in arguments if not is_address(argument))
    if addresses and naming.key and len(arguments) > 1:
        raise BadInput("--key 只能用于一个地址。 --key is for one address.")
    found = find_sources(paths, naming, told) if paths else Sources(())
    fetcher = Fetcher(wired.settings.data / "fetched", wired.settings.max_file_bytes)
    return fetch_sources(fetcher, addresses, wired.ledger, Given(found, told, naming.key))


def options_of(settings: Settings, *, again: bool = False, author: str = "ingest") -> Options:
    """How the pipeline is to run under the settings; BadInput where a second opinion is wanted and its package is
    missing."""
    if settings.second_opinion:
        require_tagger()
    proposer = proposer_of(settings)
    return Options(settings.max_file_bytes, again, None, author, proposer, settings.second_opinion)


def proposer_of(settings: Settings) -> Proposer | None:
    """A proposer where a language model is configured; BadInput where its name is missing."""
    if not settings.model_url:
        return None
    if not settings.model_name:
        raise BadInput(
            "设了 YANZHEN_MODEL_URL，还要 YANZHEN_MODEL_NAME the model's name is missing: YANZHEN_MODEL_NAME"
        )
    cache = settings.data / "proposals"
    return Proposer(Model(settings.model_url, settings.model_name, settings.model_key.get_secret_value(), cache))


def report_json(report: Report) -> dict[str, Any]:
    """A report for `--json` and jobs."""
    problems = [{"document": p.document, "code": p.code, "reason": p.reason} for p in report.problems]
    return {
        "read": report.read,
        "unchanged": report.unchanged,
        "failed": report.failed,
        "statements": report.statements,
        "problems": problems,
    }
