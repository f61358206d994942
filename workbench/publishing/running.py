"""Render what is due of a case's series: many at once, each by itself, and none by half."""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from datetime import date, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from workbench.case import open_case
from workbench.errors import UnknownSeries
from workbench.kernels.kernels import Kernels
from workbench.publishing.archive import update_archive
from workbench.publishing.changes import Changes
from workbench.publishing.due import Due, due_reports
from workbench.publishing.one_report import ReportMaker
from workbench.publishing.outcomes import Outcome, Ran, Told
from workbench.publishing.series import Series
from workbench.publishing.series_file import read_series
from workbench.publishing.warm_libraries import PRELOAD
from workbench.reports.issue import UNFINISHED

LOCK = ".series.lock"
"""In the case's reports folder; the system lets it go when the process ends that holds it."""


def run_series(
    folder: Path,
    names: Collection[str] = (),
    *,
    today: date,
    at: datetime,
    jobs: int = 1,
    cell_timeout: int | None = None,
    failed_again: bool = False,
    wait: float = 0.0,
    on_due: Callable[[int], None] = lambda _: None,
    tell: Callable[[Told], None] = lambda _: None,
) -> Ran:
    """Render every report of the case's series that is due.

    Safe to call at any rate, from any number of processes: one works, the others find it busy. A process that is
    killed leaves no half report and no lock, and the next run does the rest.

    Parameters
    ----------
    folder : of the case
    names : only these series; all where empty
    today : periods that ended before it are over
    at : the time that new reports name as their own
    jobs : how many at once
    cell_timeout : seconds that one cell may take; None lets it take any time
    failed_again : whether what failed is tried again although nothing has changed since
    wait : seconds to wait for another run to end
    on_due : told how many reports there are to make, before the first begins
    tell : told of each step and each outcome, from the threads that work

    Raises
    ------
    UseError
        If there is no such case or series, or series.toml cannot be read.
    """
    chosen = choose(read_series(folder), names, folder)
    case = open_case(folder)
    case = open_case(folder, versions=case.versions)
    reports = case.folder / "reports"
    reports.mkdir(exist_ok=True)
    try:
        with FileLock(reports / LOCK, timeout=wait):
            _clear(reports / UNFINISHED)
            found = list(due_reports(case, chosen, today=today, at=at, failed_again=failed_again))
            kernels = Kernels(PRELOAD)
            maker = ReportMaker(Changes(case), kernels, reports / UNFINISHED, cell_timeout, tell)
            due = [one for one in found if one.reason]
            on_due(len(due))
            outcomes = tuple(_in_parallel(maker.make, due, kernels, jobs))
            if outcomes:
                update_archive(case.folder)
    except Timeout:
        return Ran(busy=True)
    standing = [one for one in found if not one.reason]
    failed = tuple(one.error for one in standing if one.error)
    return Ran(outcomes, len(standing) - len(failed), failed)


def choose(series: list[Series], names: Collection[str], folder: Path) -> list[Series]:
    """The series of these names; all where there are none.

    Raises
    ------
    UnknownSeries
        If the case has none of a name.
    """
    known = [one.name for one in series]
    if unknown := [name for name in names if name not in known]:
        raise UnknownSeries(folder, unknown[0], known)
    return [one for one in series if not names or one.name in names]


def _in_parallel(
    make: Callable[[Due], Outcome | None], due: list[Due], kernels: Kernels, jobs: int
) -> Iterator[Outcome]:
    if due:
        kernels.warm_up()
    with ThreadPoolExecutor(jobs, thread_name_prefix="report") as pool:
        running: list[Future[Outcome | None]] = [pool.submit(make, one) for one in due]
        try:
            yield from _done(running)
        except BaseException:
            kernels.stop()
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _done(running: Iterable[Future[Outcome | None]]) -> Iterator[Outcome]:
    for one in as_completed(running):
        if (outcome := one.result()) is not None:
            yield outcome


def _clear(unfinished: Path) -> None:
    """Remove what a killed run left; under the lock, so that nobody works there."""
    shutil.rmtree(unfinished, ignore_errors=True)
