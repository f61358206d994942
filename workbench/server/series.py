"""Recurring reports of a case: listed, what is due of one, and a run of it."""

from datetime import UTC, date, datetime
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tornado import web

from workbench.errors import PathRefused, TemplateError, UnknownSeries, UnknownTemplate
from workbench.publishing.series import Series
from workbench.publishing.series_file import read_series
from workbench.reports.template import find_template
from workbench.server.handler import Resource
from workbench.server.places import ServerRoot
from workbench.server.report_shelf import ReportShelf
from workbench.server.runs import RunResource

if TYPE_CHECKING:
    from workbench.case import Case


class AllSeries(Resource):
    """``/series``."""

    @web.authenticated
    async def get(self) -> None:
        """List series with the periods that have no report yet."""
        root, folder = self.service.root, self.case_folder()
        self.answer({"items": await self.off_loop(all_series, root, folder, _today())})


class DueReports(Resource):
    """``/series/{name}/due``."""

    @web.authenticated
    async def get(self, name: str) -> None:
        """Tell what a run would render, and why."""
        root = self.service.root
        told = await self.of_case(lambda case: due_of(root, case, name))
        self.answer({"items": told})


class SeriesRuns(RunResource):
    """``/series/{name}/runs``."""

    @web.authenticated
    async def post(self, name: str) -> None:
        """Start a run of what is due."""
        book, folder = self.book(), self.case_folder()
        await self.off_loop(one_series, self.service.root, folder, name)
        run = book.new("series", self.case_name(), f"Series {name}", self.author, series=name, parameters={})
        self.answer((await self.service.queue.add(run, book)).told(), HTTPStatus.ACCEPTED)


def all_series(root: ServerRoot, case: Path, today: date) -> list[dict[str, Any]]:
    """Tell of every series, by what lies in its folders alone; the claims are not asked."""
    shelf = ReportShelf(root, case)
    reports = shelf.all()
    told = []
    for one in read_series(case):
        names = {edition.name for edition in one.editions()}
        own = [report for report in reports if report["series"] in names]
        latest = max(
            (report for report in own if report["html"]), key=lambda report: report["made"] or "", default=None
        )
        rendered = {(report["series"], report["period"]) for report in own if report["html"]}
        missing = [
            str(period) for period in one.periods(today) if any((name, str(period)) not in rendered for name in names)
        ]
        told.append(
            {
                "name": one.name,
                "template": one.template,
                "every": one.every,
                "parameters": {**one.parameters, **one.matrix},
                "due": missing,
                "latest": latest,
                "problem": _problem(root, case, one),
            }
        )
    return told


def one_series(root: ServerRoot, case: Path, name: str) -> Series:
    """Return the series of that name, whose template can be read.

    Raises
    ------
    UnknownSeries
        If the case has none.
    UnknownTemplate, TemplateError, PathRefused
        If its template is none, cannot be read, or lies outside the root.
    """
    series = read_series(case)
    for one in series:
        if one.name == name:
            _check_template(root, case, one)
            return one
    raise UnknownSeries(root.name_of(case), name, [one.name for one in series])


def due_of(root: ServerRoot, case: "Case", name: str) -> list[dict[str, str]]:
    """Tell each report that a run would render: those of new periods, and those from which something has changed."""
    from workbench.case import open_case  # noqa: PLC0415 - loads pandas, DuckDB
    from workbench.publishing.due import due_reports  # noqa: PLC0415 - as above

    series = one_series(root, case.folder, name)
    fixed = open_case(case.folder, versions=case.versions)
    found = due_reports(fixed, [series], today=_today(), at=datetime.now(UTC))
    return [
        {"edition": one.edition.name, "period": str(one.period), "reason": one.reason, "problem": one.error}
        for one in found
        if one.reason
    ]


def _problem(root: ServerRoot, case: Path, series: Series) -> str | None:
    try:
        _check_template(root, case, series)
    except (PathRefused, TemplateError, UnknownTemplate) as error:
        return root.without_root(str(error))
    return None


def _check_template(root: ServerRoot, case: Path, series: Series) -> None:
    name = series.template
    if name.endswith(".ipynb"):
        root.check(case / name, name)
        name = str(case / name)
    find_template(name)


def _today() -> date:
    return datetime.now(UTC).date()
