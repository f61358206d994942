"""Draw the README's pictures anew from the demo case: `make report`, then `.venv/bin/python docs/pictures/draw.py`."""

import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

import workbench as wb
from workbench.model import Period

HERE = Path(__file__).parent
CASE = HERE.parents[1] / "demo-case"
PERIOD = Period.parse("2024-Q2")


def main() -> None:
    """Write report.png, network-map.png and influence-share.png beside this file."""
    case = wb.open_case(CASE)
    figures = {
        "network-map": wb.charts.network_map(case.network(PERIOD), focus="NER"),
        "influence-share": wb.charts.influence_share(case.influence("NER", PERIOD, periods=4)),
    }
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1000, "height": 700})
        for name, figure in figures.items():
            page.set_content(figure.to_html(include_plotlyjs=True, config={"displayModeBar": False}))
            shoot(page, page.locator(".plotly-graph-div").bounding_box(), name)
        report = next((CASE / "reports").glob("influence-monitor*.html"))
        page.set_viewport_size({"width": 1200, "height": 900})
        page.goto(report.resolve().as_uri())
        shoot(page, None, "report")
        browser.close()


def shoot(page: Page, box: object, name: str) -> None:
    """Take the picture once the charts have come to rest."""
    page.wait_for_timeout(2000)
    page.screenshot(path=HERE / f"{name}.png", clip=box)  # type: ignore[arg-type]  # a box is what a clip is


if __name__ == "__main__":
    main()
