"""The index and the feed of a case's own reports, kept beside them."""

from pathlib import Path

from workbench.reports.archive_entries import FEED, INDEX, read_entries
from workbench.reports.archive_page import archive_page
from workbench.reports.feed import feed
from workbench.reports.whole_file import write_whole
from workbench.store.settings import read_settings


def update_archive(case: Path) -> Path:
    """Write ``reports/index.html`` and ``reports/feed.xml`` of a case anew; each appears whole or not at all.

    Drafts and failures are listed too: the archive is the analyst's own. What others may see, `publish` takes out.

    Raises
    ------
    CaseNotFound
        If there is no such case.
    BundleMissing
        If the page's scripts were not built.
    """
    settings = read_settings(case)
    reports = case / "reports"
    entries = read_entries(reports)
    reports.mkdir(exist_ok=True)
    write_whole(reports / INDEX, archive_page(entries, title=settings.title, tlp=settings.tlp))
    write_whole(reports / FEED, feed(entries, title=settings.title))
    return reports / INDEX
