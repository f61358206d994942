"""Print a page as a PDF, by the Chromium of the machine where there is one."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from workbench.errors import BrowserMissing, PrintFailed

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_SECONDS = 180
_BUDGET = 20_000  # milliseconds of the page's own time: unpacking its scripts, drawing its charts


def find_browser() -> str | None:
    """The path of a browser that can print; the one named by ``WORKBENCH_BROWSER`` goes before those on the path."""
    named = os.environ.get("WORKBENCH_BROWSER")
    return shutil.which(named) if named else next(filter(None, map(shutil.which, _NAMES)), None)


def print_page(html: Path, pdf: Path) -> Path:
    """Print a rendered page; the PDF appears whole or not at all.

    The browser runs without a window, without a profile of its user, and reaches no network: the page asks
    for none, and its policy allows none.

    Parameters
    ----------
    html : what `workbench.reports.page.render_page` wrote
    pdf : replaced where it exists; its folder must exist

    Raises
    ------
    BrowserMissing
        If there is no Chromium.
    PrintFailed
        If it does not print, or takes longer than three minutes.
    """
    browser = find_browser()
    if browser is None:
        raise BrowserMissing
    with tempfile.TemporaryDirectory(prefix="workbench-print-", ignore_cleanup_errors=True) as aside:
        made = Path(aside, "page.pdf")
        words = [
            browser,
            "--headless",
            *(["--no-sandbox"] if _is_root() else []),
            "--disable-gpu",
            # Without a graphics card WebGL is drawn in software.
            "--use-angle=swiftshader",
            "--enable-unsafe-swiftshader",
            "--no-first-run",
            "--disable-background-networking",
            f"--user-data-dir={aside}/profile",
            f"--virtual-time-budget={_BUDGET}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={made}",
            html.resolve().as_uri(),
        ]
        try:
            done = subprocess.run(  # noqa: S603 - a browser found on the path, and a page of ours
                words, capture_output=True, text=True, errors="replace", timeout=_SECONDS, check=False
            )
        except subprocess.TimeoutExpired as error:
            raise PrintFailed(html, f"{browser} took longer than {_SECONDS} seconds") from error
        if not made.exists() or made.read_bytes()[:5] != b"%PDF-":
            last = next(
                (line for line in reversed(done.stderr.splitlines()) if line.strip()), f"exit status {done.returncode}"
            )
            raise PrintFailed(html, f"{browser} printed nothing ({last.strip()})")
        beside = pdf.with_name(f".{pdf.name}.part")
        try:
            shutil.copyfile(made, beside)
            beside.replace(pdf)
        finally:
            beside.unlink(missing_ok=True)
    return pdf


def _is_root() -> bool:
    # Chromium refuses its sandbox to root, as in most containers.
    return hasattr(os, "geteuid") and os.geteuid() == 0
