"""Jobs in several processes: order, and a process that dies."""

import importlib
import os
import signal
from pathlib import Path

import pytest

from graph.records import Problem
from ingest import pipeline_pool
from ingest.pipeline_job import Job, Outcome
from ingest.pipeline_job import do_job as do_real_job
from ingest.pipeline_pool import do_jobs


def kill_or_do(job: Job) -> Outcome:
    """Stands in for a document that crashes a library."""
    if "致命" in job.raw.decode():
        os._exit(1)
    return do_real_job(job)


def say_whether_deaf(job: Job) -> Outcome:
    """Tells how the process takes Ctrl+C."""
    deaf = signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    return Outcome(problems=(Problem(job.key, "deaf" if deaf else "hears", ""),))


def do_instead(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """The workers do a function of this file, imported under a name that other processes find."""
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))
    monkeypatch.setattr(pipeline_pool, "do_job", getattr(importlib.import_module("test_pool"), name))


def test_ctrl_c_is_heard_by_the_parent_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    do_instead(monkeypatch, "say_whether_deaf")
    done = list(do_jobs([Job("r/a", "a.txt", b"")], 2))
    assert [problem.code for _, outcome in done for problem in outcome.problems] == ["deaf"]


@pytest.mark.parametrize("bad", [{3}, {0, 9}])
def test_a_process_that_dies_costs_one_document(monkeypatch: pytest.MonkeyPatch, bad: set[int]) -> None:
    do_instead(monkeypatch, "kill_or_do")
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
