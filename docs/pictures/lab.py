"""Take the pictures of JupyterLab anew: `make report`, then `.venv/bin/python docs/pictures/lab.py [CASE]`."""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

import workbench as wb
from workbench.network.exchange import write_network

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))
from tests.browser.lab import running_lab  # noqa: E402 - the tests know how to start one
from tests.browser.lab_pages import PATIENCE, choose_from_menu, lab_page, panel_of, unfold  # noqa: E402 - as above

PERIOD = "2024-Q2"
SIZE = {"width": 1280, "height": 800}


def main(words: list[str]) -> None:
    """Write lab-panel.png, lab-review.png and lab-network.png beside this file."""
    with tempfile.TemporaryDirectory() as place:
        case = Path(shutil.copytree(words[0] if words else ROOT / "demo-case", Path(place) / "demo-case"))
        write_network(wb.open_case(case).network(PERIOD), Path(place) / "sahel.gexf")
        with running_lab(Path(place)) as address, sync_playwright() as playwright:
            software = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
            chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=software)
            panel_and_report(chromium, address)
            review_in_the_dark(chromium, address)
            network_file(chromium, address)
            chromium.close()


def panel_and_report(chromium: Browser, address: str) -> None:
    """Draw the form of a template beside a report."""
    with lab_page(chromium, address, "panel", case="demo-case") as page:
        panel = panel_of(page)
        reports = unfold(panel, "Reports")
        reports.locator(".wbl-item", has_text="Influence monitor").get_by_role("button", name="Open report").click()
        page.frame_locator(".jp-IFrame iframe").locator("h1").wait_for(timeout=PATIENCE)
        reports.get_by_role("button", name="Reports").click()
        unfold(panel, "New report").get_by_role("button", name="Influence monitor").click()
        shoot(page, "lab-panel")


def review_in_the_dark(chromium: Browser, address: str) -> None:
    """Draw waiting claims in the dark theme."""
    with lab_page(chromium, address, "review", case="demo-case") as page:
        panel = panel_of(page)
        page.get_by_role("menuitem", name="Settings").click()
        choose_from_menu(page, "Theme", "JupyterLab Dark")
        for part in ("Reports", "New report"):
            panel.get_by_role("button", name=part, exact=True).click()
        unfold(panel, "Claims waiting").locator(".wbl-claim").first.wait_for(timeout=PATIENCE)
        shoot(page, "lab-review")
        page.get_by_role("menuitem", name="Settings").click()
        choose_from_menu(page, "Theme", "JupyterLab Light")
        page.locator("body[data-jp-theme-light=true]").wait_for(state="attached", timeout=PATIENCE)


def network_file(chromium: Browser, address: str) -> None:
    """Draw a network file that was opened by a double click."""
    with lab_page(chromium, address, "network") as page:
        page.locator(".jp-DirListing-item", has_text="sahel.gexf").dblclick()
        page.locator(".wbv-names").wait_for(timeout=PATIENCE)
        shoot(page, "lab-network")


def shoot(page: Page, name: str) -> None:
    """Take the picture once all has come to rest, without JupyterLab's own question about its news."""
    page.set_viewport_size(SIZE)  # type: ignore[arg-type]  # a size is what a viewport has
    page.add_style_tag(content=".jp-toastContainer { display: none }")
    page.wait_for_timeout(4000)
    page.screenshot(path=Path(__file__).parent / f"{name}.png")


if __name__ == "__main__":
    main(sys.argv[1:])
