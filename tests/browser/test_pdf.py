"""A page on paper: a real Chromium prints it, and what it printed is read back."""

import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import nbformat
import pytest

from workbench.errors import BrowserMissing, PrintFailed
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts
from workbench.reports.pdf import find_browser, print_page
from workbench.reports.tlp import MEANINGS

v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def printed(report: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    if find_browser() is None:
        pytest.skip("no Chromium on this machine: install the package `chromium` to run the browser tests")
    return print_page(report, tmp_path_factory.mktemp("print") / "report.pdf")


def _pages(pdf: Path) -> list[str]:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed: install poppler-utils to read the PDF back")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    return text.rstrip("\f").split("\f")


def test_the_label_stands_on_every_sheet_at_head_and_foot(printed: Path) -> None:
    pages = _pages(printed)
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert page.count("TLP:AMBER") >= 2
        assert re.search(rf"\b{number} ?/ ?{len(pages)}\b", page)


def test_evidence_is_printed_and_the_data_stand_in_an_annex(printed: Path) -> None:
    whole = "\n".join(_pages(printed))
    assert "Said 4." in whole
    assert whole.index("Annex: data of the figures") > whole.index("Said 4.")
    assert whole.index("Data of figure 1") > whole.index("Annex: data of the figures")
    assert "Code" not in whole


def test_a_report_takes_few_sheets_and_no_heading_is_parted_from_what_it_heads(demo_case: Path, tmp_path: Path) -> None:
    if find_browser() is None:
        pytest.skip("no Chromium on this machine: install the package `chromium` to run the browser tests")
    (file,) = (demo_case / "reports").glob("influence-monitor_*.html")
    pages = _pages(print_page(file, tmp_path / "report.pdf"))
    assert len(pages) <= 18
    for page in pages:
        *_, last, _label, _number = [line.strip() for line in page.splitlines() if line.strip()]
        assert not re.fullmatch(r"\W*(Data of figure \d+|Parameters of this report|Sources|Method|Evidence)", last)
    assert "Data of figure 1" in "".join(pages)
    assert (
        len([line for line in pages[-1].splitlines() if line.strip()]) > 8
    )  # provenance does not stand on a sheet of its own
    assert re.search(r"Parameters of this report.*Made with", pages[-1], re.DOTALL)


@pytest.mark.parametrize("label", MEANINGS)
def test_each_label_is_printed_in_the_margins_and_takes_no_room_of_the_page(label: str, tmp_path: Path) -> None:
    if find_browser() is None:
        pytest.skip("no Chromium on this machine: install the package `chromium` to run the browser tests")
    notebook = tmp_path / "notebook.ipynb"
    write(v4.new_notebook(cells=[v4.new_markdown_cell("Filling. " * 900)]), notebook)
    html = render_page(notebook, tmp_path / "report.html", PageFacts("Brief", label))
    pages = _pages(print_page(html, tmp_path / "report.pdf"))
    assert len(pages) > 1
    for page in pages:
        first, *_, last = [line.strip() for line in page.splitlines() if line.strip()]
        assert (first, last.split()[-1]) == (label, label)


def test_where_the_browser_fills_no_margins_the_label_stands_on_every_sheet_all_the_same(
    report: Path, tmp_path: Path
) -> None:
    if find_browser() is None:
        pytest.skip("no Chromium on this machine: install the package `chromium` to run the browser tests")
    page = report.read_text("utf-8").replace("<head>", "<head><script>delete window.CSSMarginRule</script>")
    (tmp_path / "older.html").write_text(re.sub(r"<meta http-equiv=[^>]*>", "", page), "utf-8")
    pages = _pages(print_page(tmp_path / "older.html", tmp_path / "report.pdf"))
    assert len(pages) > 1
    assert all(page.count("TLP:AMBER") >= 2 for page in pages)


def test_nothing_is_left_beside_the_pdf(printed: Path) -> None:
    assert [one.name for one in printed.parent.iterdir()] == ["report.pdf"]


def test_without_a_browser_it_is_said_what_to_do(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_BROWSER", "no-such-browser")
    with pytest.raises(BrowserMissing, match="none is on the path: install one, or name it in WORKBENCH_BROWSER"):
        print_page(report, tmp_path / "report.pdf")


def test_a_browser_that_prints_nothing_leaves_an_older_pdf_alone(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.write_text("#!/bin/sh\necho out of paper >&2\nexit 3\n")
    broken.chmod(0o755)
    monkeypatch.setenv("WORKBENCH_BROWSER", str(broken))
    (tmp_path / "report.pdf").write_text("older")
    with pytest.raises(PrintFailed, match="out of paper"):
        print_page(report, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_text() == "older"
