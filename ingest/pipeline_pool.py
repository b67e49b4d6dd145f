"""Jobs done in order, by several processes where that pays."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice

from ingest.pipeline_job import Job, Outcome, crashed, do_job

WORTH_A_POOL = 16  # jobs below which starting processes costs more than they save
_MOST = 8  # processes; beyond, the one that writes the ledger is the narrow place
_AHEAD = 3  # jobs a process has waiting, so that memory stays bounded


def do_jobs(jobs: Iterable[Job], processes: int | None = None) -> Iterator[tuple[Job, Outcome]]:
    """Each job with its outcome, in the order given; a job whose process dies is lost alone.

    Without `processes` it is one for few jobs, else as many as the machine has.
    """
    jobs = iter(jobs)
    if processes is None:
        first = list(islice(jobs, WORTH_A_POOL))
        processes = min(os.cpu_count() or 1, _MOST) if len(first) == WORTH_A_POOL else 1
        jobs = chain(first, jobs)
    if processes <= 1:
        yield from ((job, do_job(job)) for job in jobs)
    else:
        yield from _do_in_pool(jobs, processes)


def _do_in_pool(jobs: Iterator[Job], processes: int) -> Iterator[tuple[Job, Outcome]]:
    waiting: deque[tuple[Job, Future[Outcome]]] = deque()
    pool = _open(processes)
    try:
        for job in jobs:
            try:
                future = _submit(pool, job)
            except BrokenProcessPool:
                yield from _do_alone(waiting)
                pool.shutdown()
                pool = _open(processes)
                future = _submit(pool, job)
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


def _submit(pool: ProcessPoolExecutor, job: Job) -> Future[Outcome]:
    """Workers inherit that they ignore Ctrl+C: the parent alone hears it and ends them, without their tracebacks."""
    if threading.current_thread() is not threading.main_thread():
        return pool.submit(do_job, job)  # signals are the main thread's
    heard = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        return pool.submit(do_job, job)
    finally:
        signal.signal(signal.SIGINT, heard)


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
                outcome = _submit(pool, job).result()
            except BrokenProcessPool:
                outcome = crashed(job.key)
                pool.shutdown()
                pool = _open(1)
            yield job, outcome
    finally:
        pool.shutdown(cancel_futures=True)
