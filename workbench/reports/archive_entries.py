"""What lies in a folder of reports: every issue of every series, and the reports of no series."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import ManifestError, PeriodError
from workbench.model.period import Period
from workbench.reports.hashes import file_hash
from workbench.reports.issue import Issue
from workbench.reports.manifest import Manifest, read_manifest
from workbench.reports.tlp import MEANINGS

INDEX, FEED = "index.html", "feed.xml"
"""The archive's own files, beside the reports that they lead to."""

SINGLE = ".manifest.json"
"""How the manifest of a report of no series is called, after the name of its page."""


@dataclass(frozen=True)
class Entry:
    """One report of the archive.

    Attributes
    ----------
    series : name of its series, or of its edition; empty where it is of none
    period : as its folder or its manifest names it
    manifest : of the report that lies there, or of the attempt where none does
    html : the page; None where every attempt has failed
    address : where the page lies from the index on, with ``/`` between the parts; empty where there is none
    failure : why the last attempt failed, though an older report may lie there; empty where it did not
    """

    series: str
    period: str
    manifest: Manifest
    html: Path | None
    address: str = ""
    failure: str = ""

    @property
    def is_draft(self) -> bool:
        """Whether its author still has something to mend, or it is not there at all."""
        return self.html is None or bool(self.manifest.cautions)

    def stands(self) -> bool:
        """Whether the page is the one that its manifest tells of."""
        if self.html is None or self.html.name not in self.manifest.outputs:
            return False
        return file_hash(self.html) == self.manifest.outputs[self.html.name]

    @property
    def order(self) -> tuple[str, str, str]:
        """What the archive is sorted by: its period's last day, when it was made, its name."""
        try:
            last = Period.parse(self.period).last.isoformat()
        except PeriodError:
            last = ""
        return last, self.manifest.at, self.html.name if self.html else ""


def read_entries(reports: Path) -> list[Entry]:
    """Read the archive of a folder, the newest report first.

    Folders and files without a manifest that can be read, or without a label that there is, are no reports and left out.

    Parameters
    ----------
    reports : ``reports`` of a case; it need not be there
    """
    if not reports.is_dir():
        return []
    found = [entry for entry in (*_issues(reports), *_singles(reports)) if entry.manifest.tlp in MEANINGS]
    return sorted(found, key=lambda entry: entry.order, reverse=True)


def _issues(reports: Path) -> Iterator[Entry]:
    for series in sorted(one for one in reports.iterdir() if one.is_dir() and not one.name.startswith(".")):
        for folder in sorted(one for one in series.iterdir() if one.is_dir() and not one.name.startswith(".")):
            issue = Issue(folder)
            kept, failed = issue.manifest(), issue.failure()
            manifest = kept or failed
            if manifest is not None:
                page = issue.html if kept is not None and issue.html.is_file() else None
                why = " ".join(failed.errors) if failed is not None else ""
                address = f"{series.name}/{folder.name}/{issue.html.name}" if page else ""
                yield Entry(series.name, manifest.period or folder.name, manifest, page, address, why)


def _singles(reports: Path) -> Iterator[Entry]:
    for file in sorted(reports.glob(f"*{SINGLE}")):
        try:
            manifest = read_manifest(file)
        except (ManifestError, OSError):
            continue
        html = file.with_name(file.name.removesuffix(SINGLE) + ".html")
        if html.is_file():
            yield Entry("", manifest.period, manifest, html, html.name)
