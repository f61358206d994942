"""Which reports of a case's series are due, and why."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from workbench.case import Case
from workbench.errors import UseError
from workbench.model import Period
from workbench.publishing.request import Request, prepare
from workbench.publishing.run_manifest import manifest_of
from workbench.publishing.seen import Seen
from workbench.publishing.series import Edition, Series
from workbench.reports.issue import Issue
from workbench.reports.manifest import Manifest

LOST = "its files are not those that were rendered"
"""Why a report is due whose inputs are the same; it is made again, and is no revision."""


@dataclass(frozen=True)
class Due:
    """One period of one edition of a series, and whether its report must be made.

    Attributes
    ----------
    edition : of which series
    period : that is over
    issue : the folder
    reason : why it is due, empty where it is not: ``new``, or what differs, such as ``claims, template``
    request : what to render; None where it is not due, or cannot be
    error : why it cannot be rendered, or failed before from the same; empty otherwise
    """

    edition: Edition
    period: Period
    issue: Issue
    reason: str = ""
    request: Request | None = None
    error: str = ""


def due_reports(
    case: Case,
    series: Collection[Series],
    *,
    today: date,
    at: datetime,
    failed_again: bool = False,
) -> Iterator[Due]:
    """Every period that is over, series by series, oldest first, with what is due of it.

    Parameters
    ----------
    case : at fixed versions of its tables, which the reports will read
    today : periods that ended before it are over
    at : the time that new reports name as their own
    failed_again : whether what failed is tried again although nothing has changed since
    """
    seen = Seen(case)
    for one in series:
        for edition in one.editions():
            for period in one.periods(today):
                yield _due(case, seen, edition, period, at=at, failed_again=failed_again)


def _due(case: Case, seen: Seen, edition: Edition, period: Period, *, at: datetime, failed_again: bool) -> Due:
    issue = _issue(case, edition, period)
    due = Due(edition, period, issue)
    try:
        given = {**edition.parameters, "period": str(period)}
        # As its readers first saw it: a revision of today knows all that is known now.
        before = _issue(case, edition, period.previous()).first_manifest()
        previous = None if before is None else before.versions
        asked = prepare(case, template_of(edition, case.folder), given, at=at, previous_versions=previous)
    except UseError as error:
        return replace(due, reason="cannot be rendered", error=f"series {edition.name}, {period}: {error}")
    request = replace(asked, inputs=seen.hashes(None if edition.series.whole_case else period))
    now = manifest_of(request, outputs={}, durations={})
    failure = issue.failure()
    tried_in_vain = failure is not None and not failure.may_help and not now.what_differs(failure)
    if tried_in_vain and not failed_again:
        return replace(due, error=f"series {edition.name}, {period}: failed before, and nothing has changed since")
    reason = _reason(issue, now)
    return replace(due, reason=reason, request=request) if reason else due


def _issue(case: Case, edition: Edition, period: Period) -> Issue:
    return Issue(case.folder / "reports" / edition.name / str(period))


def _reason(issue: Issue, now: Manifest) -> str:
    before = issue.manifest()
    if before is None:
        return "new"
    if differs := now.what_differs(before):
        return ", ".join(differs)
    return "" if issue.stands() else LOST


def template_of(edition: Edition, case: Path) -> str:
    """Name of the series' template, or the path of its notebook from the case's folder on."""
    name = edition.series.template
    return str(case / name) if name.endswith(".ipynb") else name
