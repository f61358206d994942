"""The reports of a case, as their manifests tell of them.

::

    reports/<name>.html, <name>.ipynb, <name>.manifest.json, <name>.failed.ipynb      reports of no series
    reports/<series>/<period>/report.html, notebook.ipynb, manifest.json, failed.json, failed.ipynb
"""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from typing import Any

from workbench.errors import UnknownReport, WorkbenchError
from workbench.reports.manifest import read_manifest
from workbench.server.places import ServerRoot
from workbench.server.rows import moment
from workbench.server.seen_files import SeenFiles

FOLDER = "reports"
_PAGE, _NOTEBOOK, _MANIFEST = "report.html", "notebook.ipynb", "manifest.json"
_FAILED, _FAILED_NOTEBOOK = "failed.json", "failed.ipynb"
_BESIDE = ".manifest.json"
_TICKS = 100_000_000
"""Nanoseconds, more than a tick of any file system's clock but FAT's."""

_MOST_SHELVES = 64
_shelves: dict[Path, tuple[tuple[int, ...], list[dict[str, Any]]]] = {}
_lock = Lock()


@dataclass(frozen=True)
class Told:
    """What a manifest tells of a report."""

    title: str
    template: str
    series: str
    period: str
    tlp: str
    at: str
    status: str
    errors: tuple[str, ...]


class ReportShelf:
    """The reports of one case.

    Parameters
    ----------
    root : that paths begin at
    case : folder of the case
    """

    def __init__(self, root: ServerRoot, case: Path) -> None:
        self._root = root
        self.folder = case / FOLDER

    def all(self, *, series: str | None = None, search: str = "") -> list[dict[str, Any]]:
        """Tell of every report, newest first.

        Parameters
        ----------
        series : only those of this series, whatever its edition
        search : only where this text occurs in title, series, period or id, whatever its capitals
        """
        wanted = search.casefold()
        return [
            one
            for one in self._listed()
            if (
                series is None or one["series"].partition(".")[0] == series
            )  # an edition's name begins with its series'
            and (not wanted or any(wanted in one[key].casefold() for key in ("title", "series", "period", "report_id")))
        ]

    def page(self, report_id: str) -> Path:
        """Return the HTML file of a report.

        Raises
        ------
        UnknownReport
            If there is none.
        PathRefused
            If the id leads anywhere else.
        """
        file = self._root.place(f"{self._root.name_of(self.folder)}/{report_id}")
        if file.suffix != ".html" or not file.is_file():
            raise UnknownReport(report_id)
        return file

    def _listed(self) -> list[dict[str, Any]]:
        """Every report, newest first; found again only when a folder has changed since it was looked into."""
        # What is written whole is renamed into its folder, and that shows in the folder's time.
        times = tuple(_times(self.folder))
        with _lock:
            known = _shelves.get(self.folder)
        if known is not None and known[0] == times:
            return known[1]
        found = [*self._single(), *self._issues()]
        found.sort(key=lambda one: (one["made"] or "", one["report_id"]), reverse=True)
        # A folder may change twice within a tick of its clock: what changed just now is looked into again.
        if times and max(times) < time.time_ns() - _TICKS:
            with _lock:
                if len(_shelves) >= _MOST_SHELVES:
                    _shelves.clear()
                _shelves[self.folder] = (times, found)
        return found

    def _single(self) -> Iterator[dict[str, Any]]:
        for page in _files(self.folder, ".html"):
            if page.name == "index.html":  # the archive's own, which leads to the reports
                continue
            told = _manifests.read(page.with_name(page.stem + _BESIDE)) or _named_only(page)
            kept = page.with_suffix(".ipynb")
            yield self._report(page, page, kept if kept.is_file() else page.with_suffix(".failed.ipynb"), told)

    def _issues(self) -> Iterator[dict[str, Any]]:
        for edition in _folders(self.folder):
            for issue in _folders(edition):
                told, failed = _manifests.read(issue / _MANIFEST), _manifests.read(issue / _FAILED)
                if told is not None:
                    yield self._report(issue / _PAGE, issue / _PAGE, issue / _NOTEBOOK, told)
                elif failed is not None:
                    yield self._report(issue, issue / _PAGE, issue / _FAILED_NOTEBOOK, failed)

    def _report(self, place: Path, page: Path, notebook: Path, told: Told) -> dict[str, Any]:
        return {
            "report_id": place.relative_to(self.folder).as_posix(),
            "title": told.title,
            "template": told.template,
            "series": told.series,
            "period": told.period,
            "tlp": told.tlp,
            "made": told.at or None,
            "state": {"rendered": "done"}.get(told.status, told.status),
            "message": " ".join(told.errors),
            "html": self._root.name_of(page) if page.is_file() else None,
            "notebook": self._root.name_of(notebook) if notebook.is_file() else None,
        }


def _times(folder: Path) -> Iterator[int]:
    """When the folder of reports, those of series and those of their issues changed last, in nanoseconds."""
    try:
        yield folder.stat().st_mtime_ns
    except FileNotFoundError:
        return
    for edition in _entries(folder):
        if edition.is_dir(follow_symlinks=False):
            yield edition.stat().st_mtime_ns
            yield from (one.stat().st_mtime_ns for one in _entries(edition.path) if one.is_dir(follow_symlinks=False))


def _read(file: Path) -> Told | None:
    try:
        found = read_manifest(file)
    except (WorkbenchError, OSError):  # not ours, or being replaced: the report is told of without
        return None
    at = moment(datetime.fromisoformat(found.at)) if found.at else ""
    return Told(
        found.title, found.template, found.series, found.period, found.tlp, at, found.status, tuple(found.errors)
    )


_manifests: "SeenFiles[Told]" = SeenFiles(_read)


def _named_only(page: Path) -> Told:
    """Of a page without manifest its name and time are all that is known."""
    at = datetime.fromtimestamp(page.stat().st_mtime, UTC)
    return Told(page.stem, "", "", "", "", moment(at), "rendered", ())


def _files(folder: Path, ending: str) -> list[Path]:
    return [
        Path(one.path) for one in _entries(folder) if one.name.endswith(ending) and one.is_file(follow_symlinks=False)
    ]


def _folders(folder: Path) -> list[Path]:
    return [Path(one.path) for one in _entries(folder) if one.is_dir(follow_symlinks=False)]


def _entries(folder: Path | str) -> list["os.DirEntry[str]"]:
    try:
        with os.scandir(folder) as found:
            return [one for one in found if not one.name.startswith(".")]
    except FileNotFoundError:
        return []
