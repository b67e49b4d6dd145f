"""Jobs done in order, by several processes where that pays."""

import multiprocessing
import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from ingest.pipeline_job import Job, Outcome, crashed, do_job

WORTH_A_POOL = 16  # files below which starting processes costs more than they save
_AHEAD = 3  # jobs a process has waiting, so that memory stays bounded


def choose_processes(files: int) -> int:
    """How many processes a run of so many files is worth."""
    return min(os.cpu_count() or 1, 8) if files >= WORTH_A_POOL else 1


def do_jobs(jobs: Iterable[Job], processes: int) -> Iterator[tuple[Job, Outcome]]:
    """Each job with its outcome, in the order given; a job whose process dies is lost alone."""
    if processes <= 1:
        yield from ((job, do_job(job)) for job in jobs)
        return
    waiting: deque[tuple[Job, Future[Outcome]]] = deque()
    pool = _open(processes)
    try:
        for job in jobs:
            try:
                future = pool.submit(do_job, job)
            except BrokenProcessPool:
                yield from _do_alone(waiting)
                pool.shutdown()
                pool = _open(processes)
                future = pool.submit(do_job, job)
            waiting.append((job, future))
            if len(waiting) >= processes * _AHEAD:
                yield from _first(waiting)
        while waiting:
            yield from _first(waiting)
    finally:
        pool.shutdown(cancel_futures=True)


def _open(processes: int) -> ProcessPoolExecutor:
    """Spawned, not forked: the parent has threads and open databases."""
    return ProcessPoolExecutor(processes, mp_context=multiprocessing.get_context("spawn"))


def _first(waiting: deque[tuple[Job, Future[Outcome]]]) -> Iterator[tuple[Job, Outcome]]:
    job, future = waiting[0]
    try:
        outcome = future.result()
    except BrokenProcessPool:
        yield from _do_alone(waiting)
    else:
        waiting.popleft()
        yield job, outcome


def _do_alone(waiting: deque[tuple[Job, Future[Outcome]]]) -> Iterator[tuple[Job, Outcome]]:
    """The jobs that a dead process took with it, one at a time to find the one that kills."""
    pool = _open(1)
    try:
        while waiting:
            job, future = waiting.popleft()
            if future.done() and not future.cancelled() and future.exception() is None:
                yield job, future.result()
                continue
            try:
                outcome = pool.submit(do_job, job).result()
            except BrokenProcessPool:
                outcome = crashed(job.key)
                pool.shutdown()
                pool = _open(1)
            yield job, outcome
    finally:
        pool.shutdown(cancel_futures=True)
