"""Runs that wait and work: so many at a time, each in a process of its own."""

import asyncio
import contextlib
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock

from workbench.errors import QueueFull, RunConflict
from workbench.server.run_book import CUT_OFF, HELD, LOG, RECORD, RunBook
from workbench.server.run_record import Run, State, now, read_run, write_run

_SECONDS_TO_STOP = 5.0
"""How long a process may take to clean up after it was told to stop; a kernel is shut down meanwhile."""


@dataclass(eq=False)
class _Job:
    """A run in this server's hands."""

    run: Run
    book: RunBook
    held: FileLock
    process: Process | None = None
    stopped: State | None = None
    over: asyncio.Event = field(default_factory=asyncio.Event)


class RunQueue:
    """Starts runs in the order in which they were asked for. To be used from the event loop alone.

    Parameters
    ----------
    root : the folder in which the processes begin
    parallel : how many work at a time
    most_waiting : how many may wait beside them
    """

    def __init__(self, root: Path, *, parallel: int, most_waiting: int) -> None:
        self.parallel, self.most_waiting = parallel, most_waiting
        self._root = root
        self._waiting: deque[_Job] = deque()
        self._working: dict[_Job, asyncio.Task[None]] = {}
        self._adding = asyncio.Lock()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def running(self) -> int:
        """How many work."""
        return len(self._working)

    async def add(self, run: Run, book: RunBook) -> Run:
        """Put a run at the end of the queue. What it needs lies in its folder already.

        Raises
        ------
        RunConflict
            If a run that does the same waits or works already, here or in another server.
        QueueFull
            If too many wait.
        """
        async with self._adding:
            if self.waiting >= self.most_waiting:
                raise QueueFull(self.waiting)
            others = await asyncio.to_thread(book.all)
            if same := next((one for one in others if not one.is_over and one.does_the_same_as(run)), None):
                raise RunConflict(same.run_id, f"{run.title} is at work already, since {same.asked}: follow that run")
            held = await asyncio.to_thread(_write_held, run, book)
            self._waiting.append(_Job(run, book, held))
        self._start()
        return run

    async def cancel(self, run_id: str, book: RunBook) -> Run:
        """Stop a run, and return it as it then is; one that is over stays as it is.

        Raises
        ------
        UnknownRun
            If there is none.
        RunConflict
            If another server has it in its hands.
        """
        for job in [*self._waiting, *self._working]:
            if job.run.run_id == run_id and job.book.folder == book.folder:
                await self._stop(job, "cancelled")
        found = await asyncio.to_thread(book.read, run_id)
        if not found.is_over:
            raise RunConflict(run_id, f"run {run_id} was started by another server: cancel it there")
        return found

    async def close(self) -> None:
        """Stop every run, those that wait too, and start no more."""
        self.parallel = 0
        await asyncio.gather(*(self._stop(job, "cut off") for job in [*self._waiting, *self._working]))

    def _start(self) -> None:
        while self._waiting and self.running < self.parallel:
            job = self._waiting.popleft()
            self._working[job] = asyncio.get_running_loop().create_task(self._work(job))

    async def _work(self, job: _Job) -> None:
        try:
            await self._do(job)
        finally:
            await asyncio.to_thread(_close, job)
            del self._working[job]
            job.over.set()
            self._start()

    async def _do(self, job: _Job) -> None:
        place = job.book.place(job.run.run_id)
        with (place / LOG).open("ab") as log:
            job.process = await asyncio.create_subprocess_exec(
                # -P: nothing in the analyst's folder is taken for one of our modules.
                *(sys.executable, "-P", "-m", "workbench.server.work", str(place)),
                stdin=PIPE,  # it ends when we do, and tells the process so
                stdout=log,
                stderr=log,
                cwd=self._root,
                start_new_session=True,
            )
        if job.stopped:
            _tell_to_stop(job.process, job.stopped)
        await job.process.wait()

    async def _stop(self, job: _Job, why: State) -> None:
        job.stopped = job.stopped or why
        if job in self._waiting:
            self._waiting.remove(job)
            await asyncio.to_thread(_close, job)
            return
        if job.process is not None:
            _tell_to_stop(job.process, why)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(job.over.wait(), _SECONDS_TO_STOP)
            return
        if job.process is not None:
            with contextlib.suppress(ProcessLookupError):
                _kill(job.process.pid)
        await job.over.wait()


def _write_held(run: Run, book: RunBook) -> FileLock:
    """Write a run down and hold it; another thread may let go of it."""
    place = book.place(run.run_id)
    place.mkdir(parents=True, exist_ok=True)
    held = FileLock(place / HELD, thread_local=False)
    held.acquire(timeout=1)
    write_run(place / RECORD, run)
    return held


def _close(job: _Job) -> None:
    """Write down how a run ended whose process did not come to it, and let go of it."""
    file = job.book.place(job.run.run_id) / RECORD
    last = read_run(file)
    with contextlib.suppress(OSError):  # a full disk, a folder that somebody took away: then it is found cut off
        if last is not None and not last.is_over:
            status = job.process.returncode if job.process is not None else None
            message = {
                "cancelled": "",
                "cut off": CUT_OFF,
                None: f"its process ended before it was done (exit status {status}): see {LOG} in its folder",
            }
            write_run(file, last.then(state=job.stopped or "failed", ended=now(), message=message[job.stopped]))
    job.held.release()


def _tell_to_stop(process: Process, why: State) -> None:
    """Tell a process that its run is cancelled, or by the end of its input that the server ends."""
    with contextlib.suppress(ProcessLookupError):
        if why == "cancelled":
            process.terminate()
        elif process.stdin is not None:
            process.stdin.close()


def _kill(pid: int) -> None:
    """End a process and what it started in its session."""
    if hasattr(os, "killpg"):
        os.killpg(pid, signal.SIGKILL)
    else:
        os.kill(pid, signal.SIGTERM)
