"""Jobs in several processes: order, and a process that dies."""

import importlib
import os
from pathlib import Path

import pytest

from ingest import pipeline_pool
from ingest.pipeline_job import Job, Outcome
from ingest.pipeline_job import do_job as do_real_job
from ingest.pipeline_pool import do_jobs


def kill_or_do(job: Job) -> Outcome:
    """Stands in for a document that crashes a library."""
    if "致命" in job.raw.decode():
        os._exit(1)
    return do_real_job(job)


@pytest.mark.parametrize("bad", [{3}, {0, 9}])
def test_a_process_that_dies_costs_one_document(monkeypatch: pytest.MonkeyPatch, bad: set[int]) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    here = importlib.import_module("test_pool")  # the name under which the other processes find it
    monkeypatch.setattr(pipeline_pool, "do_job", here.kill_or_do)
    jobs = [Job(f"r/{n}", f"{n}.txt", f"文本{n}{'致命' if n in bad else ''}".encode()) for n in range(10)]
    done = list(do_jobs(jobs, 2))
    assert [job.key for job, _ in done] == [job.key for job in jobs]
    crashed = {number for number, (_, outcome) in enumerate(done) if "crashed" in {p.code for p in outcome.problems}}
    assert crashed == bad
    assert all(outcome.extractions for number, (_, outcome) in enumerate(done) if number not in bad)


def test_a_rule_that_fails_costs_one_document(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_document: object) -> None:
        raise RuntimeError("a fault in a rule")

    monkeypatch.setattr("ingest.pipeline_job.extract", fail)
    [(_, outcome)] = do_jobs([Job("r/a", "a.txt", "文本".encode())], 1)
    assert not outcome.extractions
    assert [problem.code for problem in outcome.problems] == ["failed"]
