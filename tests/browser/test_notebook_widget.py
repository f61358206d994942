"""The network explorer and the kernel of a real JupyterLab: choices go both ways, and a callback's error stands below.

What a reader does on the page with all widgets is in `test_tour`.
"""

from pathlib import Path
from typing import Any

import nbformat
import pytest
from playwright.sync_api import Browser, expect

from tests.browser.lab import running_lab

pytestmark = pytest.mark.browser
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

CELLS = [
    """\
import workbench as wb
from workbench.widgets import NetworkExplorer
case = wb.open_case("sahel")
explorer = NetworkExplorer(case.network(case.span()), case.evidence())
explorer""",
    "print('chosen', explorer.selection, explorer.filters['signs'])",
    "explorer.selection = {'actor': 'NER'}; explorer.period = '2024-04'; print('told')",
    """\
def broken(change):
    raise LookupError("no such ministry")
explorer.observe(broken, "selection")
print("observed")""",
]


def test_choices_go_both_ways_between_page_and_kernel(chromium: Browser, case: Any, tmp_path: Path) -> None:
    assert case.folder == tmp_path / "sahel"
    notebook = v4.new_notebook(cells=[v4.new_code_cell(source) for source in CELLS])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
    write(notebook, tmp_path / "tour.ipynb")
    with running_lab(tmp_path) as address:
        context = chromium.new_context(viewport={"width": 1280, "height": 1400})
        page = context.new_page()
        page.goto(address.replace("/lab?", "/lab/tree/tour.ipynb?"), timeout=60_000)
        expect(page.locator(".jp-Notebook .jp-CodeCell")).to_have_count(len(CELLS), timeout=60_000)
        expect(page.get_by_text("| Idle")).to_be_visible(timeout=90_000)

        def run_cell(number: int) -> None:
            page.locator(".jp-Notebook .jp-CodeCell .jp-InputArea-editor").nth(number).click()
            page.keyboard.press("Control+Enter")

        run_cell(0)
        expect(page.locator(".wbv-names")).to_be_visible(timeout=60_000)
        page.get_by_role("combobox", name="Find an actor").fill("russia")
        page.keyboard.press("Enter")
        panel = page.get_by_role("complementary", name="Evidence")
        expect(panel.locator("blockquote").first).to_have_text("On 10 April 2024 Russia delivered weapons to Niger.")

        # Its sentences came by a message when they were wanted: the widget's state holds none.
        run_cell(1)
        expect(page.get_by_text("chosen {'actor': 'RUS'} []")).to_be_visible(timeout=20_000)

        run_cell(2)
        expect(panel.get_by_role("heading", level=3)).to_have_text("Niger", timeout=20_000)
        expect(page.locator(".wbv-brush-words")).to_have_text("Apr 2024")

        run_cell(3)
        expect(page.get_by_text("observed", exact=True)).to_be_visible(timeout=20_000)
        page.get_by_role("combobox", name="Find an actor").fill("russia")
        page.keyboard.press("Enter")
        expect(page.locator(".wbw-error")).to_contain_text("no such ministry", timeout=20_000)
        context.close()
