"""Draw the pictures of docs/view.md anew: `make report`, then `.venv/bin/python docs/pictures/draw_view.py`."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Browser, Page, sync_playwright

import workbench as wb
from workbench.model import Period
from workbench.reports.page import render_page
from workbench.reports.page_facts import PageFacts

HERE = Path(__file__).parent
CASE = HERE.parents[1] / "demo-case"
PERIOD = Period.parse("2023-07-01/2024-09-30")
v4: Any = nbformat.v4  # nbformat has no types
write: Any = nbformat.write


def main() -> None:
    """Write view-evidence.png and view-communities.png beside this file."""
    case = wb.open_case(CASE)
    network = case.network(PERIOD, level="actor", status=["actual", "planned", "denied", "negated", "demanded"])
    cell = v4.new_code_cell("")
    shown = wb.charts.network_view(network, case.evidence(PERIOD))
    cell.outputs = [v4.new_output("display_data", data=shown._repr_mimebundle_())]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        notebook = Path(folder) / "notebook.ipynb"
        write(v4.new_notebook(cells=[cell]), notebook)
        file = render_page(notebook, Path(folder) / "page.html", PageFacts("Network", "TLP:CLEAR"))
        software = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=software)
        light = opened(browser, file, color_scheme="light")
        light.get_by_role("combobox", name="Find an actor").fill("Russia")
        light.keyboard.press("Enter")
        shoot(light, "view-evidence")
        dark = opened(browser, file, color_scheme="dark")
        dark.get_by_label("Size", exact=True).select_option("Betweenness")
        dark.get_by_label("Colour", exact=True).select_option("Community")
        shoot(dark, "view-communities")
        browser.close()


def opened(browser: Browser, file: Path, **settings: Any) -> Page:
    """The page once its network is drawn."""
    page = browser.new_page(viewport={"width": 1240, "height": 1000}, **settings)
    page.goto(file.as_uri())
    page.locator(".wbv-names").wait_for()
    return page


def shoot(page: Page, name: str) -> None:
    """Take the picture once the drawing has come to rest."""
    page.mouse.move(1, 1)
    page.wait_for_timeout(2500)
    page.locator(".wbv").screenshot(path=HERE / f"{name}.png")


if __name__ == "__main__":
    main()
