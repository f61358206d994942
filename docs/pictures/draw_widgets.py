"""Draw the pictures of docs/widgets.md anew in a real JupyterLab.

`make report`, then `.venv/bin/python -m docs.pictures.draw_widgets` in the project's folder.
"""

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Locator, Page, expect, sync_playwright

from tests.browser.lab import running_lab

HERE = Path(__file__).parent
CASE = HERE.parents[1] / "demo-case"
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write

MOST_HIGH = 920  # pixels; what stands below is more of the same
SETUP = "import workbench as wb\nfrom workbench.widgets import *\ncase = wb.open_case('demo-case')"
SETTINGS: dict[str, dict[str, str]] = {
    "notebook-extension/tracker.jupyterlab-settings": {"windowingMode": "none"},
    "apputils-extension/notification.jupyterlab-settings": {"fetchNews": "false"},
}
WIDGETS: dict[str, str] = {
    "timeline": "Timeline(case.evidence('2024'), period='2024-04-08/2024-06-16')",
    "evidence": "EvidenceTable(case.evidence('2024-Q2'), search='russia', filters={'signs': ['cooperation']})",
    "review": "ReviewQueue(case, period='2024-Q2', order='doubt')",
    "actors": "ActorEditor(case)",
    "influence": "InfluenceDashboard(case, period='2024-Q2', periods=4)",
    "form": "ParameterForm('influence-monitor', case=case, given={'period': '2024-Q2'}, on_run=print)",
}


def click_bar(page: Page, widget: Locator) -> None:
    """Come to the sentences of a bar, by the table of the chart."""
    widget.get_by_text("Data of this chart").click()
    widget.locator("tr", has_text="2024-W20").locator(".wbw-link").first.click()
    expect(widget.locator("blockquote").first).to_be_visible(timeout=60_000)
    widget.get_by_text("Data of this chart").click()
    page.mouse.move(0, 0)


def open_line(_page: Page, widget: Locator) -> None:
    """Open the third event."""
    widget.locator(".wbw-toggle").nth(2).click()


def correct(_page: Page, widget: Locator) -> None:
    """Open the form of the second claim."""
    widget.get_by_role("listbox").press("ArrowDown")
    widget.page.wait_for_timeout(2000)
    widget.get_by_role("button", name="Correct").click()


def enter_nonsense(_page: Page, widget: Locator) -> None:
    """Enter two values that cannot be."""
    widget.get_by_label("Period", exact=True).fill("soon")
    widget.get_by_label("Periods", exact=True).fill("77")
    expect(widget.locator(".wbw-wrong:visible")).to_have_count(2, timeout=60_000)


ACTS: dict[str, Callable[[Page, Locator], None]] = {
    "timeline": click_bar,
    "evidence": open_line,
    "review": correct,
    "form": enter_nonsense,
}


def main() -> None:
    """Write widget-NAME.png beside this file, for each widget."""
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        folder = Path(made)
        shutil.copytree(CASE, folder / "demo-case")
        for name, told in SETTINGS.items():
            file = folder / ".jupyter-home/jupyter_config_dir/lab/user-settings/@jupyterlab" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(told), encoding="utf-8")
        notebook = v4.new_notebook(cells=[v4.new_code_cell(source) for source in (SETUP, *WIDGETS.values())])
        notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3", "language": "python"}
        write(notebook, folder / "widgets.ipynb")
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1240, "height": 2400})
        with running_lab(folder) as address:
            page.goto(address.replace("/lab?", "/lab/tree/widgets.ipynb?"), timeout=90_000)
            expect(page.locator(".jp-Notebook .jp-CodeCell")).to_have_count(len(WIDGETS) + 1, timeout=90_000)
            expect(page.get_by_text("| Idle")).to_be_visible(timeout=90_000)
            page.keyboard.press("Control+B")
            page.get_by_role("menuitem", name="Run", exact=True).click()
            page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
            expect(page.locator(".wbw")).to_have_count(len(WIDGETS), timeout=180_000)
            page.wait_for_timeout(15_000)
            for number, name in enumerate(WIDGETS):
                widget = page.locator(".wbw").nth(number)
                widget.scroll_into_view_if_needed()
                if name in ACTS:
                    ACTS[name](page, widget)
                page.mouse.move(1, 1)  # away from the charts, which show their buttons under it
                page.wait_for_timeout(2000)
                box = widget.bounding_box()
                assert box is not None
                bar = page.locator("#jp-main-statusbar").bounding_box()
                assert bar is not None
                box["height"] = min(box["height"], MOST_HIGH, bar["y"] - box["y"])
                page.screenshot(path=HERE / f"widget-{name}.png", clip=box)
        browser.close()


if __name__ == "__main__":
    main()
