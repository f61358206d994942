"""Render what is due of a case's series: many at once, each by itself, and none by half."""

import secrets
import shutil
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from filelock import FileLock, Timeout

from workbench.case import open_case
from workbench.errors import KernelLost, ReportFailed, UnknownSeries, UseError, WorkbenchError
from workbench.kernels.kernels import Kernels
from workbench.publishing.archive import update_archive
from workbench.publishing.changes import Changes
from workbench.publishing.due import Due, due_reports
from workbench.publishing.run_manifest import manifest_of
from workbench.publishing.series import Series
from workbench.publishing.series_file import read_series
from workbench.publishing.warm_libraries import PRELOAD
from workbench.reports.hashes import file_hash
from workbench.reports.issue import UNFINISHED
from workbench.reports.manifest import Status

if TYPE_CHECKING:
    from workbench.publishing.rendering import Made

ATTEMPTS = 3
"""How often a report is tried whose kernel does not start, or dies; what a cell raises, it raises again."""

LOCK = ".series.lock"


@dataclass(frozen=True)
class Outcome:
    """What came of one report that was due.

    Attributes
    ----------
    series : name of its edition
    period : ISO 8601
    status : rendered, revised or failed
    folder : of the issue
    reason : why it was due
    changed : what changed since the last issue, in one line
    error : why it failed, and where the notebook lies as far as it ran; empty otherwise
    seconds : that it took
    """

    series: str
    period: str
    status: Status
    folder: Path
    reason: str = ""
    changed: str = ""
    error: str = ""
    seconds: float = 0.0

    def as_dict(self) -> dict[str, Any]:
        """The outcome as JSON has it."""
        return {**asdict(self), "folder": str(self.folder)}


@dataclass(frozen=True)
class Step:
    """How far one report is: told when it begins, and after each cell.

    Attributes
    ----------
    series, period : which one
    done, of : cells; 0 of 0 when it begins
    attempt : from 1
    """

    series: str
    period: str
    done: int = 0
    of: int = 0
    attempt: int = 1


@dataclass(frozen=True)
class Ran:
    """What a run did.

    Attributes
    ----------
    outcomes : of the reports that were due, in the order in which they ended
    unchanged : how many stand as they are
    still_failed : of those that failed before and from which nothing has changed since, why they were not tried again
    busy : whether another process was at it, so that nothing was done
    """

    outcomes: tuple[Outcome, ...] = ()
    unchanged: int = 0
    still_failed: tuple[str, ...] = ()
    busy: bool = False

    @property
    def all_well(self) -> bool:
        """Whether no report is missing."""
        return not self.still_failed and all(one.status != "failed" for one in self.outcomes)


Told = Step | Outcome


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
            work = _Work(Changes(case), Kernels(PRELOAD), reports / UNFINISHED, cell_timeout, tell)
            outcomes = tuple(_in_parallel(work, [one for one in found if one.reason], jobs))
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


class _Work:
    """One report after another, from any thread."""

    def __init__(
        self,
        changes: Changes,
        kernels: Kernels,
        unfinished: Path,
        cell_timeout: int | None,
        tell: Callable[[Told], None],
    ) -> None:
        self.kernels = kernels
        self._changes = changes
        self._unfinished = unfinished
        self._cell_timeout = cell_timeout
        self._tell = tell

    def render(self, due: Due) -> Outcome | None:
        """Make one report; None where the run was stopped."""
        began = time.perf_counter()
        aside = self._unfinished / secrets.token_hex(8)
        aside.mkdir(parents=True)
        try:
            outcome = self._attempt(due, aside)
        except (WorkbenchError, OSError) as error:  # OSError: a full disk, a folder that may not be written
            outcome = self._failed(due, error, aside / "notebook.ipynb")
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        if self.kernels.stopped:
            return None
        outcome = replace(outcome, seconds=round(time.perf_counter() - began, 3))
        self._tell(outcome)
        return outcome

    def _attempt(self, due: Due, aside: Path) -> Outcome:
        from workbench.publishing.rendering import make  # noqa: PLC0415 - loads nbconvert; mostly nothing is due

        if due.request is None:
            raise UseError(due.error)
        html, notebook = aside / "report.html", aside / "notebook.ipynb"
        series, period = due.edition.name, str(due.period)
        for attempt in range(1, ATTEMPTS + 1):
            self._tell(Step(series, period, attempt=attempt))
            try:
                made = make(
                    due.request,
                    html,
                    notebook,
                    kernels=self.kernels,
                    on_cell=partial(self._tell_cell, series, period, attempt),
                    cell_timeout=self._cell_timeout,
                )
                break
            except KernelLost:
                if attempt == ATTEMPTS or self.kernels.stopped:
                    raise
        return self._keep(due, html, notebook, made)

    def _tell_cell(self, series: str, period: str, attempt: int, done: int, of: int) -> None:
        self._tell(Step(series, period, done, of, attempt))

    def _keep(self, due: Due, html: Path, notebook: Path, made: "Made") -> Outcome:
        assert due.request is not None
        earlier = due.issue.manifest()
        status: Literal["rendered", "revised"] = "rendered" if earlier is None else "revised"
        outputs = {due.issue.html.name: file_hash(html), due.issue.notebook.name: file_hash(notebook)}
        changed = self._changes.line(due)
        manifest = replace(
            manifest_of(due.request, outputs=outputs, durations=made.durations),
            cautions=made.cautions,
            status=status,
            series=due.edition.name,
            revision=0 if earlier is None else earlier.revision + 1,
            changed=changed,
        )
        due.issue.keep(html, notebook, manifest)
        return Outcome(due.edition.name, str(due.period), status, due.issue.folder, due.reason, changed)

    def _failed(self, due: Due, error: Exception, notebook: Path) -> Outcome:
        told = str(error)
        if isinstance(error, ReportFailed):
            told = str(type(error)(due.edition.name, error.cell, error.reason, due.issue.failed_notebook))
        if due.request is not None and not self.kernels.stopped:
            manifest = manifest_of(due.request, outputs={}, durations={})
            may_help = isinstance(error, KernelLost | OSError)
            manifest = replace(manifest, status="failed", series=due.edition.name, errors=(told,), may_help=may_help)
            due.issue.keep_failure(notebook, manifest)
        return Outcome(due.edition.name, str(due.period), "failed", due.issue.folder, due.reason, error=told)


def _in_parallel(work: _Work, due: list[Due], jobs: int) -> Iterator[Outcome]:
    if due:
        work.kernels.warm_up()
    with _stopping(work.kernels), ThreadPoolExecutor(jobs, thread_name_prefix="report") as pool:
        running: list[Future[Outcome | None]] = [pool.submit(work.render, one) for one in due]
        try:
            yield from _done(running)
        except BaseException:
            work.kernels.stop()
            pool.shutdown(wait=True, cancel_futures=True)
            raise


def _done(running: Iterable[Future[Outcome | None]]) -> Iterator[Outcome]:
    for one in as_completed(running):
        if (outcome := one.result()) is not None:
            yield outcome


@contextmanager
def _stopping(kernels: Kernels) -> Iterator[None]:
    try:
        yield
    finally:
        kernels.stop()


def _clear(unfinished: Path) -> None:
    """Remove what a killed run left; under the lock, so that nobody works there."""
    shutil.rmtree(unfinished, ignore_errors=True)
