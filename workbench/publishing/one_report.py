"""Make one report that is due, and keep it, or why it failed."""

import secrets
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.errors import KernelLost, ReportFailed, UseError
from workbench.kernels.kernels import Kernels
from workbench.publishing.changes import Changes
from workbench.publishing.due import LOST, Due
from workbench.publishing.outcomes import Outcome, Step, Told
from workbench.publishing.request import Request
from workbench.publishing.run_manifest import manifest_of
from workbench.reports.hashes import file_hash

if TYPE_CHECKING:
    from workbench.publishing.rendering import Made

ATTEMPTS = 3
"""How often a report is tried whose kernel does not start, or dies; what a cell raises, it raises again."""


class ReportMaker:
    """Makes one report after another, from any number of threads.

    Parameters
    ----------
    changes : tells what changed since the last issue
    kernels : where kernels come from; once they are stopped, nothing is kept any more
    unfinished : folder to work in, on the same disk as the reports
    cell_timeout : seconds that one cell may take; None lets it take any time
    tell : told of each step and each outcome
    """

    def __init__(
        self,
        changes: Changes,
        kernels: Kernels,
        unfinished: Path,
        cell_timeout: int | None,
        tell: Callable[[Told], None],
    ) -> None:
        self._changes = changes
        self._kernels = kernels
        self._unfinished = unfinished
        self._cell_timeout = cell_timeout
        self._tell = tell

    def make(self, due: Due) -> Outcome | None:
        """Make it, and keep it or why it failed; None where the run was stopped."""
        began = time.perf_counter()
        aside = self._unfinished / secrets.token_hex(8)
        try:
            aside.mkdir(parents=True)
            outcome = self._kept(due, aside)
        except Exception as error:  # noqa: BLE001 - whatever it is that one report meets, the others do not
            outcome = self._failed(due, error, aside / "notebook.ipynb")
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        if self._kernels.stopped:
            return None
        outcome = replace(outcome, seconds=round(time.perf_counter() - began, 3))
        self._tell(outcome)
        return outcome

    def _kept(self, due: Due, aside: Path) -> Outcome:
        if due.request is None:
            raise UseError(due.error)
        earlier = due.issue.manifest()
        if earlier is not None and due.reason == LOST:
            revision, changed = earlier.revision, earlier.changed
        else:
            revision, changed = 0 if earlier is None else earlier.revision + 1, self._changes.line(due)
        request = _saying_so(due.request, revision, changed) if revision else due.request
        html, notebook = aside / "report.html", aside / "notebook.ipynb"
        made = self._rendered(request, due, html, notebook)
        manifest = replace(
            manifest_of(
                request, outputs={one.name: file_hash(one) for one in (html, notebook)}, durations=made.durations
            ),
            cautions=made.cautions,
            status="revised" if revision else "rendered",
            series=due.edition.name,
            revision=revision,
            changed=changed,
        )
        due.issue.keep(html, notebook, manifest)
        return Outcome(due.edition.name, str(due.period), manifest.status, due.issue.folder, due.reason, changed)

    def _rendered(self, request: Request, due: Due, html: Path, notebook: Path) -> "Made":
        from workbench.publishing.rendering import make  # noqa: PLC0415 - loads nbconvert; mostly nothing is due

        attempt = 1
        while True:
            step = Step(due.edition.name, str(due.period), attempt=attempt)
            self._tell(step)
            try:
                return make(
                    request,
                    html,
                    notebook,
                    kernels=self._kernels,
                    on_cell=partial(self._tell_cell, step),
                    cell_timeout=self._cell_timeout,
                )
            except KernelLost:
                if attempt == ATTEMPTS or self._kernels.stopped:
                    raise
            attempt += 1

    def _tell_cell(self, step: Step, done: int, of: int) -> None:
        self._tell(replace(step, done=done, of=of))

    def _failed(self, due: Due, error: Exception, notebook: Path) -> Outcome:
        told = str(error) or type(error).__name__
        if isinstance(error, ReportFailed):
            told = str(type(error)(due.edition.name, error.cell, error.reason, due.issue.failed_notebook))
        if due.request is not None and not self._kernels.stopped:
            manifest = replace(
                manifest_of(due.request, outputs={}, durations={}),
                status="failed",
                series=due.edition.name,
                errors=(told,),
                may_help=isinstance(error, KernelLost | OSError),
            )
            due.issue.keep_failure(notebook, manifest)
        return Outcome(due.edition.name, str(due.period), "failed", due.issue.folder, due.reason, error=told)


def _saying_so(request: Request, revision: int, changed: str) -> Request:
    """The request for a page that says under its title that it takes the place of an earlier one."""
    told = f"Revision {revision} of this issue: {changed}" if changed else f"Revision {revision} of this issue"
    subtitle = "; ".join(filter(None, [request.facts.subtitle, told]))
    return replace(request, facts=replace(request.facts, subtitle=subtitle))
